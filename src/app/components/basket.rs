//! What was collected for comparison, in sight on every page: the way to it, the key that fills it, and undo.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use web_sys::Element;
use yew::prelude::*;

use crate::app::browser;
use crate::app::i18n::{CompareMessage, Message};
use crate::app::route::{CompareView, Route};
use crate::app::state::{Action, StateHandle, use_app};

/// How long what was done can be undone from the bar, in milliseconds.
const OFFERED: u32 = 8000;

/// What was done to the basket, and what it held before.
#[derive(Debug, Clone, PartialEq)]
struct Done {
    said: CompareMessage,
    before: Rc<Vec<String>>,
}

/// The bar; it stands aside on the page that shows the same facts.
#[component]
pub(crate) fn Basket() -> Html {
    let state = use_app();
    let lang = state.lang;
    let done = use_done(&state);
    use_key(&state, &done);
    let count = state.basket.len();
    let shown = matches!(&*state.route, Route::Compare(view) if view.indicator.is_none() && view.places.is_empty());
    let href = Route::Compare(CompareView::of_facts((*state.basket).clone())).to_hash();
    let undo = done.as_ref().filter(|done| done.before != state.basket).map(|done| {
        let (state, before) = (state.clone(), done.before.clone());
        let onclick = Callback::from(move |_: MouseEvent| state.dispatch(Action::Collect((*before).clone())));
        html! { <button type="button" class="link" {onclick} data-testid="basket-undo">{ lang.say(CompareMessage::Undo) }</button> }
    });
    let visible = done.is_some() || (count > 0 && !shown);
    html! {
        <aside class={classes!("basket", visible.then_some("filled"))} aria-label={lang.say(CompareMessage::Basket)}>
            if count > 0 && !shown {
                <a class="button primary" {href} data-testid="basket">{ lang.say(Message::Compare) }
                    <span class="basket-count">{ count.to_string() }</span></a>
            }
            <span role="status" data-testid="basket-said">{ done.as_ref().map(|done| lang.say(done.said)).unwrap_or_default() }</span>
            { undo }
        </aside>
    }
}

/// What was last done to the basket, for as long as it is offered to be undone.
#[hook]
fn use_done(state: &StateHandle) -> UseStateHandle<Option<Done>> {
    let done = use_state(|| None::<Done>);
    let before = use_mut_ref(|| state.basket.clone());
    let setter = done.setter();
    use_effect_with(state.basket.clone(), move |basket| {
        let before = before.replace(basket.clone());
        let said = match basket.len().cmp(&before.len()) {
            _ if *basket == before => None,
            std::cmp::Ordering::Less if basket.is_empty() => Some(CompareMessage::Emptied),
            std::cmp::Ordering::Less => Some(CompareMessage::TakenOut),
            _ => Some(CompareMessage::PutIn),
        };
        let timer = said.map(|said| {
            setter.set(Some(Done { said, before }));
            Timeout::new(OFFERED, move || setter.set(None))
        });
        move || drop(timer)
    });
    done
}

/// The key that collects or takes out the fact that has the focus, or whose panel is open.
#[hook]
fn use_key(state: &StateHandle, done: &UseStateHandle<Option<Done>>) {
    let (state, done) = (state.clone(), done.setter());
    let open = match &*state.route {
        Route::Observations(view) => view.fact.clone(),
        Route::Compare(view) => view.fact.clone(),
        Route::Document { fact, .. } => fact.clone(),
        _ => None,
    };
    use_effect_with(
        (state.basket.clone(), state.held.clone(), open),
        move |(basket, held, open)| {
            let (basket, held, open) = (basket.clone(), held.clone(), open.clone());
            let listener = EventListener::new(&document(), "keydown", move |event| {
                if browser::single_key(event).as_deref() != Some("c") || browser::dialog_is_open() {
                    return;
                }
                let focused = document().active_element().and_then(|own| fact_of(&own));
                let Some(id) = focused.filter(|id| held.fact(id).is_some()).or_else(|| open.clone()) else {
                    return;
                };
                if held.corpus.by_id(&id).is_some() {
                    state.dispatch(Action::Collect(toggled(&basket, &id)));
                } else {
                    // Invented figures never stand beside real ones.
                    let (said, before) = (CompareMessage::NotCollected, basket.clone());
                    done.set(Some(Done { said, before }));
                }
            });
            move || drop(listener)
        },
    );
}

/// The basket with the observation, or without it where it was in it.
pub(crate) fn toggled(basket: &[String], id: &str) -> Vec<String> {
    let mut kept: Vec<String> = basket.iter().filter(|own| *own != id).cloned().collect();
    if kept.len() == basket.len() {
        kept.push(id.to_owned());
    }
    kept
}

/// The fact that an element stands for: a row's link, a mark, or anything that says so.
fn fact_of(element: &Element) -> Option<String> {
    if let Ok(Some(own)) = element.closest("[data-fact]") {
        return own.get_attribute("data-fact");
    }
    let own = element
        .closest("[id^='row-'], [id^='mark-'], [id^='fact-']")
        .ok()??
        .id();
    own.split_once('-').map(|(_, id)| id.to_owned())
}

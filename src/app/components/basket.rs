//! Collecting observations for comparison from wherever they stand.

use gloo::events::EventListener;
use gloo::utils::document;
use web_sys::Element;
use yew::prelude::*;

use crate::app::browser;
use crate::app::route::{Address, Route};
use crate::app::state::{Action, StateHandle};

/// The key that collects or takes out the fact that has the focus, or whose panel is open.
#[hook]
pub(crate) fn use_collecting(state: &StateHandle) {
    let dispatcher = state.dispatcher();
    use_effect_with(state.held.clone(), move |held| {
        let held = held.clone();
        let listener = EventListener::new(&document(), "keydown", move |event| {
            if browser::single_key(event).as_deref() != Some("c") {
                return;
            }
            let focused = document().active_element().and_then(|own| fact_of(&own));
            let Some(id) = focused.filter(|id| held.fact(id).is_some()).or_else(open) else {
                return;
            };
            // Invented figures never stand beside real ones.
            if held.corpus.by_id(&id).is_some() {
                dispatcher.dispatch(Action::Toggle(id));
            }
        });
        move || drop(listener)
    });
}

/// The fact whose panel is open, by the address, which is ahead of what is drawn.
fn open() -> Option<String> {
    match Address::parse(&browser::hash()).route {
        Route::Observations(view) => view.fact,
        Route::Compare(view) => view.fact,
        Route::Document(view) => view.fact,
        _ => None,
    }
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

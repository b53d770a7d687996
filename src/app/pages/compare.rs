//! Compare: facts side by side under a verdict, as a chart, a table or cards of one selection.

mod cards;
mod cells;
mod chart;
mod controls;
mod desk;
mod facts;
mod judgement;
mod notes;
mod picker;
mod place;
mod places;
pub(in crate::app) mod selection;
mod table;

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::document;
use yew::prelude::*;

use crate::app::browser;
use crate::app::components::fact_panel::FactPanel;
use crate::app::components::figure;
use crate::app::components::take_bar::TakeBar;
use crate::app::i18n::{self, CompareMessage};
use crate::app::route::{Address, CompareView, Form, Route};
use crate::app::state::{Action, use_app};
use crate::reason::lineup::covered;
use chart::{CompareChart, Shared};
use controls::Pickers;
use desk::Desk;
use selection::{Selected, Selection, select, subject};

#[derive(Properties, PartialEq)]
pub(crate) struct CompareProps {
    /// What the address asks for.
    pub(crate) view: CompareView,
}

/// The page.
#[component]
pub(crate) fn Compare(props: &CompareProps) -> Html {
    let state = use_app();
    let view = &props.view;
    let lang = state.lang;
    let selected = use_memo((subject(view, &state.basket), state.held.clone()), |(subject, held)| {
        select(&held.corpus, subject)
    });
    let covered = use_memo(state.held.clone(), |held| covered(&held.corpus));
    let Selected { selection, unknown } = &*selected;
    let usual = usual_form(selection);
    let desk = Desk {
        state: &state,
        view,
        covered: &covered,
        form: view.form.unwrap_or(usual),
    };
    use_keys(desk, selection);
    use_following(desk);
    let shown = !matches!(selection, Selection::Start);
    html! {
        <div class={classes!("page", "compare", view.fact.is_some().then_some("with-sheet"))}>
            <header class="compare-head">
                <h1 data-testid="compare-title">{ heading(desk, selection) }</h1>
                { controls::modes(desk, selection) }
            </header>
            { pickers(desk, selection) }
            if !unknown.is_empty() {
                <p class="note" data-testid="unknown-place">{ lang.fill(CompareMessage::PlaceUnknown, &[&unknown.join("、")]) }</p>
            }
            { judged(desk, selection) }
            if shown { <div class="compare-tools">{ controls::forms(desk, usual) }{ tools(desk, selection) }<TakeBar /></div> }
            { body(desk, &selected) }
            { panel(desk, selection) }
        </div>
    }
}

/// The form that shows a selection best where the address asks for none.
fn usual_form(selection: &Selection) -> Form {
    match selection {
        Selection::Places(..) => Form::Table,
        Selection::Facts(..) => Form::Cards,
        _ => Form::Chart,
    }
}

fn heading(desk: Desk, selection: &Selection) -> Html {
    let lang = desk.lang();
    match selection {
        Selection::Start => lang.say(CompareMessage::Title).into(),
        Selection::Indicator(own) => html! {
            <>{ figure::named(&own.indicator, lang) }<span class="heading-measure">{ i18n::measure(own.measure, lang) }</span></>
        },
        Selection::Place(area, ..) => html! {
            <>{ cells::printed(&desk.place(*area)) }<span class="heading-measure">{ lang.say(CompareMessage::GoalAndResult) }</span></>
        },
        Selection::Places(areas, _) => {
            let names: Vec<String> = areas.iter().map(|&area| desk.place(area)).collect();
            cells::printed(&names.join("、"))
        }
        Selection::Facts(..) => lang.say(CompareMessage::Basket).into(),
    }
}

fn pickers(desk: Desk, selection: &Selection) -> Html {
    let (indicator, places) = match selection {
        Selection::Start => (true, true),
        Selection::Indicator(_) => (true, true),
        Selection::Place(..) | Selection::Places(..) => (false, true),
        Selection::Facts(..) => return Html::default(),
    };
    html! {
        <div class="pickers">
            <Pickers view={desk.view.clone()} {indicator} {places} />
            { controls::chosen_places(desk) }
            if let Selection::Indicator(own) = selection { { controls::choices(desk, own) } }
        </div>
    }
}

/// The verdict, or the sentence that stands for it.
fn judged(desk: Desk, selection: &Selection) -> Html {
    match selection {
        Selection::Start => Html::default(),
        Selection::Indicator(own) => judgement::of_lineup(desk, own),
        Selection::Place(_, lineups, promises) => place::summary(desk, lineups, promises),
        Selection::Places(_, lineups) => places::summary(desk, lineups),
        Selection::Facts(facts, _) => judgement::of_facts(desk, facts),
    }
}

fn tools(desk: Desk, selection: &Selection) -> Html {
    match selection {
        Selection::Facts(..) => facts::tools(desk),
        _ => Html::default(),
    }
}

fn body(desk: Desk, selected: &Rc<Selected>) -> Html {
    let selection = &selected.selection;
    let chart = |instead: Html| {
        let (selected, view) = (Shared(selected.clone()), desk.view.clone());
        html! { <CompareChart {selected} {view}>{ instead }</CompareChart> }
    };
    let none = |_: &crate::model::Observation| Html::default();
    match (selection, desk.form) {
        (Selection::Start, _) => notes::start(desk),
        (Selection::Facts(facts, missing), form) => {
            let taken = |o: &crate::model::Observation| facts::card_button(desk, o);
            html! {
                <>
                    { match form {
                        Form::Chart => chart(facts::table(desk, facts)),
                        Form::Table => facts::table(desk, facts),
                        Form::Cards => cards::cards(desk, facts, &taken),
                    } }
                    { facts::missing(desk, missing) }
                </>
            }
        }
        (_, Form::Cards) => cards::cards(desk, &selection.facts(), &none),
        (Selection::Indicator(own), Form::Table) => html! {
            <>{ table::table(desk, own) }<aside class="compare-foot" aria-label={desk.lang().say(CompareMessage::Notes)}>
                { notes::alike(desk, own) }{ notes::further(desk, own) }</aside></>
        },
        (Selection::Indicator(own), Form::Chart) => html! {
            <div class="compare-body"><div>{ chart(table::table(desk, own)) }</div>{ notes::notes(desk, own) }</div>
        },
        (Selection::Place(area, lineups, promises), form) => html! {
            <>
                if form == Form::Chart { { chart(place::table(desk, *area, lineups, promises)) } }
                else { { place::table(desk, *area, lineups, promises) } }
                { place::sources(desk, *area) }{ place::rest(desk, *area) }
            </>
        },
        (Selection::Places(areas, lineups), Form::Chart) => chart(places::table(desk, areas, lineups)),
        (Selection::Places(areas, lineups), _) => places::table(desk, areas, lineups),
    }
}

/// Addresses of the facts before and after the open one.
fn neighbours(desk: Desk, selection: &Selection) -> (Option<String>, Option<String>) {
    let facts = selection.facts();
    let open = desk.view.fact.as_deref().and_then(|id| desk.corpus().by_id(id));
    let place = open.and_then(|open| facts.iter().position(|&id| id == open));
    let address = |n: usize| Some(desk.opened(desk.fact(*facts.get(n)?)));
    match place {
        Some(n) => (n.checked_sub(1).and_then(address), address(n + 1)),
        None => (None, address(0)),
    }
}

fn panel(desk: Desk, selection: &Selection) -> Html {
    let Some(id) = &desk.view.fact else {
        return Html::default();
    };
    let (previous, next) = neighbours(desk, selection);
    html! {
        <FactPanel id={id.clone()} back={desk.with(|_| ())} return_to={[desk.anchor(), id].concat()}
            previous={previous.map(AttrValue::from)} next={next.map(AttrValue::from)} />
    }
}

/// An address that shows what was collected goes on showing it when something is taken out, put in or undone.
#[hook]
fn use_following(desk: Desk<'_>) {
    let before = use_mut_ref(|| desk.state.basket.clone());
    let (state, view) = (desk.state.dispatcher(), desk.view.clone());
    use_effect_with(desk.state.basket.clone(), move |basket| {
        let before = before.replace(basket.clone());
        let of_facts = view.indicator.is_none() && view.places.is_empty();
        if of_facts && before != *basket && view.facts == *before {
            let facts = (**basket).clone();
            state.dispatch(Action::Return(Route::Compare(CompareView { facts, ..view })));
        }
    });
}

/// The keys of this page: facts, forms, and closing the panel.
#[hook]
fn use_keys(desk: Desk<'_>, selection: &Selection) {
    let ids: Vec<String> = selection
        .facts()
        .iter()
        .map(|&id| desk.corpus().observation(id).id.clone())
        .collect();
    use_effect_with((ids, desk.form, desk.anchor()), |(ids, form, anchor)| {
        let (ids, form, anchor) = (ids.clone(), *form, *anchor);
        let listener = EventListener::new(&document(), "keydown", move |event| {
            let Some(key) = browser::single_key(event) else {
                return;
            };
            // Where the reader is now, which after a quick first key is further than what is drawn.
            let Route::Compare(mut view) = Address::parse(&browser::hash()).route else {
                return;
            };
            let place = ids.iter().position(|id| Some(id) == view.fact.as_ref());
            let left = view.fact.take();
            match key.as_str() {
                "j" | "]" => view.fact = ids.get(place.map_or(0, |n| n + 1)).cloned(),
                "k" | "[" => view.fact = place.and_then(|n| ids.get(n.checked_sub(1)?)).cloned(),
                "v" => {
                    let now = view.form.unwrap_or(form);
                    let place = Form::ALL.iter().position(|&form| form == now).unwrap_or_default();
                    view.form = Some(Form::ALL[(place + 1) % Form::ALL.len()]);
                    view.fact.clone_from(&left);
                }
                "Escape" if left.is_some() && !browser::dialog_is_open() => {}
                _ => return,
            }
            let moves = !matches!(key.as_str(), "v" | "Escape");
            if moves && view.fact.is_none() {
                return;
            }
            browser::go(&Route::Compare(view).to_hash());
            if let (false, Some(id)) = (moves || key == "v", left) {
                browser::focus(&[anchor, &id].concat());
            }
        });
        move || drop(listener)
    });
}

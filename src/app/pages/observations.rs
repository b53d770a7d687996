//! Observations: filters, search, and the same selection as a table or a chart.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::document;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::app::browser;
use crate::app::components::chart_view::ChartView;
use crate::app::components::chips::Chips;
use crate::app::components::facets::{Change, FacetList, ORDER};
use crate::app::components::fact_panel::FactPanel;
use crate::app::components::rows::{RowTable, Rows};
use crate::app::components::search_field::SearchField;
use crate::app::components::take_bar::TakeBar;
use crate::app::held::Held;
use crate::app::i18n::{Lang, Message, grouped};
use crate::app::route::{Address, Route, Tab, View};
use crate::app::state::{Action, Numbers, StateHandle, replace, use_app};
use crate::corpus::SortKey;
use crate::query::{Answer, Query, answer};

#[derive(Properties, PartialEq)]
pub(crate) struct ObservationsProps {
    /// What the address asks for.
    pub(crate) view: View,
}

/// The page.
#[component]
pub(crate) fn Observations(props: &ObservationsProps) -> Html {
    let state = use_app();
    let view = &props.view;
    let answered = use_memo((view.query.clone(), state.held.clone()), |(query, held)| {
        answer(&held.corpus, query)
    });
    let drawer = use_state(|| false);
    use_page_keys(&state, &answered);
    let onchange = {
        let view = view.clone();
        Callback::from(move |change: Change| go_query(&view, changed(&view.query, change)))
    };
    let onclear = {
        let view = view.clone();
        Callback::from(move |_: MouseEvent| go_query(&view, view.query.cleared_all()))
    };
    let onsort = {
        let view = view.clone();
        Callback::from(move |key: SortKey| go_query(&view, view.query.resorted(key)))
    };
    let onsearch = {
        let (state, view) = (state.clone(), view.clone());
        Callback::from(move |text: String| {
            replace(
                &state,
                Route::Observations(View {
                    query: view.query.with_text(text),
                    fact: None,
                    ..view.clone()
                }),
            );
        })
    };
    let toggle = {
        let drawer = drawer.clone();
        Callback::from(move |_: MouseEvent| drawer.set(!*drawer))
    };
    let onkeydown = {
        let drawer = drawer.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && *drawer {
                drawer.set(false);
                browser::focus("open-filters");
            }
        })
    };
    let lang = state.lang;
    html! {
        <div class={classes!("explorer", view.fact.is_some().then_some("with-sheet"))}>
            <h1 class="visually-hidden">{ lang.say(Message::ObservationsTitle) }</h1>
            <section id="filters" class={classes!("filters", drawer.then_some("drawn"))} aria-label={lang.say(Message::Filters)} {onkeydown}>
                <div class="filters-head">
                    <h2>{ lang.say(Message::Filters) }</h2>
                    <button type="button" class="quiet icon narrow-only" aria-label={lang.say(Message::Close)} onclick={toggle.clone()}>
                        <span aria-hidden="true">{ "×" }</span></button>
                </div>
                { for ORDER.iter().map(|&facet| html! {
                    <FacetList key={facet.as_str()} counts={answered.facet(facet).clone()} onchange={onchange.clone()} />
                }) }
                <div class="drawer-foot narrow-only">
                    <button type="button" class="button primary" onclick={toggle.clone()} data-testid="close-filters">
                        { lang.count(Message::ShowResults, answered.rows.len()) }</button>
                </div>
            </section>
            <div class="results">
                <div class="toolbar">
                    <SearchField text={view.query.text.clone()} {onsearch} />
                    <button type="button" id="open-filters" class="button narrow-only" aria-expanded={if *drawer { "true" } else { "false" }}
                        aria-controls="filters" onclick={toggle} data-testid="open-filters">{ lang.say(Message::Filters) }</button>
                    { tabs(lang, view) }
                    { numbers(&state) }
                    <TakeBar />
                    <p class="count" role="status" data-testid="count">
                        <strong>{ lang.count(Message::ResultCount, answered.rows.len()) }</strong>
                        if answered.rows.len() < state.held.corpus.len() {
                            <span class="faint">{ lang.fill(Message::ResultOf, &[&grouped(state.held.corpus.len())]) }</span>
                        }
                    </p>
                </div>
                <Chips query={view.query.clone()} {onchange} onclear={onclear.clone()} />
                { results(&state, view, &answered, onsort, onclear) }
            </div>
            { panel(&state, view, &answered) }
        </div>
    }
}

fn results(
    state: &StateHandle,
    view: &View,
    answered: &Rc<Answer>,
    onsort: Callback<SortKey>,
    onclear: Callback<MouseEvent>,
) -> Html {
    let lang = state.lang;
    if answered.rows.is_empty() {
        return html! {
            <div class="empty" data-ready="" data-testid="empty">
                <h2>{ lang.say(Message::NoResult) }</h2>
                <p>{ lang.say(Message::NoResultHint) }</p>
                <p><button type="button" class="button" onclick={onclear}>{ lang.say(Message::ClearAll) }</button></p>
            </div>
        };
    }
    let rows = Rows(answered.rows.clone());
    match view.tab {
        Tab::Table => html! { <RowTable {rows} view={view.clone()} {onsort} /> },
        Tab::Chart => html! { <ChartView {rows} view={view.clone()} /> },
    }
}

fn changed(query: &Query, change: Change) -> Query {
    match change {
        Change::Toggle(facet, key) => query.toggled(facet, &key),
        Change::Exclude(facet, key) => query.excluded(facet, &key),
        Change::Clear(facet) => query.cleared(facet),
    }
}

/// Another query in the same view, as a step of the history; an open panel closes with the selection it came from.
fn go_query(view: &View, query: Query) {
    browser::go(
        &Route::Observations(View {
            query,
            fact: None,
            ..view.clone()
        })
        .to_hash(),
    );
}

fn tabs(lang: Lang, view: &View) -> Html {
    let tab = |tab: Tab, label: Message, id: &'static str| {
        let href = Route::Observations(View { tab, ..view.clone() }).to_hash();
        html! {
            <a {href} aria-current={(view.tab == tab).then_some("true")} data-testid={id}>{ lang.say(label) }</a>
        }
    };
    html! {
        <nav class="switch" aria-label={lang.say(Message::ViewAs)}>
            { tab(Tab::Table, Message::Table, "tab-table") }
            { tab(Tab::Chart, Message::Chart, "tab-chart") }
        </nav>
    }
}

fn numbers(state: &StateHandle) -> Html {
    let lang = state.lang;
    let choice = |numbers: Numbers, label: Message, id: &'static str| {
        let chosen = state.numbers == numbers;
        let onclick = {
            let state = state.clone();
            Callback::from(move |_: MouseEvent| state.dispatch(Action::Count(numbers)))
        };
        html! {
            <button type="button" aria-pressed={if chosen { "true" } else { "false" }} {onclick} data-testid={id}>
                { lang.say(label) }</button>
        }
    };
    html! {
        <div class="switch" role="group" aria-label={lang.say(Message::Numbers)}>
            { choice(Numbers::Scaled, Message::NumbersScaled, "numbers-scaled") }
            { choice(Numbers::Printed, Message::NumbersPrinted, "numbers-printed") }
        </div>
    }
}

/// The addresses of the rows before and after the open one.
fn neighbours(held: &Held, view: &View, rows: &Rows) -> (Option<String>, Option<String>) {
    let corpus = &held.corpus;
    let open = view.fact.as_deref().and_then(|id| corpus.by_id(id));
    let place = open.and_then(|open| rows.0.iter().position(|&id| id == open));
    let address = |n: usize| {
        let fact = Some(corpus.observation(*rows.0.get(n)?).id.clone());
        Some(Route::Observations(View { fact, ..view.clone() }).to_hash())
    };
    match place {
        Some(n) => (n.checked_sub(1).and_then(address), address(n + 1)),
        None => (None, address(0)),
    }
}

fn closed(view: &View) -> String {
    Route::Observations(View {
        fact: None,
        ..view.clone()
    })
    .to_hash()
}

fn panel(state: &StateHandle, view: &View, answered: &Answer) -> Html {
    let Some(id) = &view.fact else { return Html::default() };
    let (previous, next) = neighbours(&state.held, view, &Rows(answered.rows.clone()));
    let return_to = [if view.tab == Tab::Chart { "mark-" } else { "row-" }, id].concat();
    html! {
        <FactPanel id={id.clone()} back={closed(view)} {return_to}
            previous={previous.map(AttrValue::from)} next={next.map(AttrValue::from)} />
    }
}

/// The keys of this page: rows, views, and closing the panel.
#[hook]
fn use_page_keys(state: &StateHandle, answered: &Rc<Answer>) {
    let deps = (state.held.clone(), Rows(answered.rows.clone()));
    use_effect_with(deps, |(held, rows)| {
        let (held, rows) = (held.clone(), rows.clone());
        let listener = EventListener::new(&document(), "keydown", move |event| {
            let Some(key) = browser::single_key(event) else {
                return;
            };
            // Where the reader is now, which after a quick first key is further than what is drawn.
            let Route::Observations(view) = Address::parse(&browser::hash()).route else {
                return;
            };
            let (previous, next) = neighbours(&held, &view, &rows);
            match (key.as_str(), &view.fact) {
                ("j" | "]", _) => next.iter().for_each(|address| browser::go(address)),
                ("k" | "[", _) => previous.iter().for_each(|address| browser::go(address)),
                ("v", _) => browser::go(&other_tab(&view)),
                ("Escape", Some(id)) if !browser::dialog_is_open() => {
                    browser::go(&closed(&view));
                    browser::focus(&[if view.tab == Tab::Chart { "mark-" } else { "row-" }, id].concat());
                }
                _ => {}
            }
        });
        move || drop(listener)
    });
}

fn other_tab(view: &View) -> String {
    let tab = if view.tab == Tab::Chart { Tab::Table } else { Tab::Chart };
    Route::Observations(View { tab, ..view.clone() }).to_hash()
}

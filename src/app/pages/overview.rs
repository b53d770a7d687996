//! Overview: what is held, what is stated and what is not, what leads.

use std::cmp::Reverse;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::figure;
use crate::app::components::later::Later;
use crate::app::components::matrix::{CoverageMatrix, headlines, reported_places};
use crate::app::components::questions::Questions;
use crate::app::components::sureness;
use crate::app::held::DocumentRef;
use crate::app::i18n::{CompareMessage, Message, grouped};
use crate::app::route::{CompareView, Route, View};
use crate::app::state::{StateHandle, use_app};
use crate::corpus::{AreaId, Corpus, ObservationId};
use crate::format::set_name;
use crate::model::{Measure, Status};
use crate::query::{Facet, Query};
use crate::reason::coverage::{self, Cell, Matrix};
use crate::reason::leading::{Lead, leads};
use crate::sorting::Arrange;

/// The first page.
#[component]
pub(crate) fn Overview() -> Html {
    let state = use_app();
    let lang = state.lang;
    let corpus = &state.held.corpus;
    let nothing = nothing_held(&state);
    let matrix = use_memo(state.held.clone(), |held| {
        coverage::matrix(&held.corpus, &headlines(&held.corpus), &reported_places(&held.corpus))
    });
    let counts = [
        grouped(matrix.areas.len()),
        grouped(corpus.documents().len()),
        grouped(corpus.len()),
    ];
    if let Some(nothing) = nothing {
        return nothing;
    }
    html! {
        <div class="page">
            <header class="page-head">
                <h1>{ lang.say(Message::OverviewTitle) }</h1>
                <p class="lead">{ lang.fill(Message::OverviewLead, &[&counts[0], &counts[1], &counts[2]]) }</p>
            </header>
            <Later tasks=1><Questions /></Later>
            <Later tasks=2><Places matrix={matrix.clone()} /></Later>
            <Later tasks=3>
                <section aria-labelledby="coverage-title">
                    <h2 id="coverage-title">{ lang.say(Message::Coverage) }</h2>
                    <p class="note">{ lang.say(Message::CoverageLead) }</p>
                    <CoverageMatrix matrix={matrix.clone()} />
                </section>
            </Later>
            <Later tasks=4><Leads /></Later>
            { sample(&state) }
            <p><a class="button" href="#/observations">{ lang.say(Message::AllObservations) }</a></p>
        </div>
    }
}

/// The page where nothing is held: the reader left out what comes with the app and opened nothing.
#[cfg(feature = "web")]
fn nothing_held(state: &StateHandle) -> Option<Html> {
    let nothing = state.held.corpus.documents().is_empty();
    nothing.then(|| html! { <super::nothing_held::NothingHeld /> })
}

#[cfg(not(feature = "web"))]
const fn nothing_held(_: &StateHandle) -> Option<Html> {
    None
}

#[derive(Properties, PartialEq)]
struct PlacesProps {
    /// How the headline indicators stand in the places.
    matrix: Rc<Matrix>,
}

/// The places held, each with its leading figures.
#[component]
fn Places(props: &PlacesProps) -> Html {
    let state = use_app();
    let columns = 0..props.matrix.areas.len();
    html! {
        <section aria-labelledby="held-title">
            <h2 id="held-title">{ state.lang.say(Message::HeldHere) }</h2>
            <p class="note">{ state.lang.say(Message::HeadlineLead) }</p>
            <ul class="places">{ for columns.map(|column| place(&state, &props.matrix, column)) }</ul>
        </section>
    }
}

/// The first places that reports state.
#[component]
fn Leads() -> Html {
    let state = use_app();
    html! {
        <section aria-labelledby="leads-title">
            <h2 id="leads-title">{ state.lang.say(Message::LeadsCity) }</h2>
            <p class="note">{ state.lang.say(Message::LeadsLead) }</p>
            { leading(&state) }
        </section>
    }
}

/// The way to the sample report, which shows text and facts side by side.
fn sample(state: &StateHandle) -> Html {
    let sample = state
        .held
        .documents()
        .into_iter()
        .find(|document| document.get().sample);
    let Some(document) = sample else { return Html::default() };
    let href = document.address(None);
    html! {
        <p class="sample-link"><a {href}>{ state.lang.say(Message::TrySample) }</a>
            <span class="badge sample">{ state.lang.say(Message::Sample) }</span></p>
    }
}

/// A place with its leading figures and its reports, those that gave most first.
fn place(state: &StateHandle, matrix: &Matrix, column: usize) -> Html {
    let lang = state.lang;
    let corpus = &state.held.corpus;
    let area = matrix.areas[column];
    let mut reports: Vec<DocumentRef> = state
        .held
        .documents()
        .into_iter()
        .filter(|d| !d.get().sample && d.get().area == area.0)
        .collect();
    reports.arrange_by_key(|document| Reverse(document.count()));
    let further = reports.len().saturating_sub(REPORTS);
    let key = corpus.place_key(area);
    let column_of_places = corpus.column(Facet::Place);
    let count = column_of_places
        .code(key)
        .map_or(0, |code| column_of_places.postings()[code as usize].count());
    let href = Route::of_query(Query::of(Facet::Place, key)).to_hash();
    let brief = Route::Brief(key.to_owned()).to_hash();
    let compare = Route::Compare(CompareView::of_place(key)).to_hash();
    let whole = corpus.area(area);
    let above: String = [&whole.province, &whole.prefecture]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    html! {
        <li key={key.to_owned()} class="place">
            <h3 lang="zh-CN"><a href={brief} data-testid={["brief-of-", key].concat()}>{ whole.name.clone() }</a>
                <span class="above">{ above }</span></h3>
            <p class="place-count">
                if count == 0 { { lang.say(Message::PlaceNoFacts) } } else {
                    <a class="plain" {href}>{ lang.count(Message::FactsOfPlace, count) }</a>
                    <a href={compare} data-testid={["goals-", key].concat()}>{ lang.say(CompareMessage::PlaceGoals) }</a>
                }
            </p>
            { leading_figures(state, matrix, column) }
            <ul>
                { for reports.into_iter().take(REPORTS).map(|document| report(state, document)) }
                if further > 0 { <li><a href="#/documents">{ lang.count(Message::MoreReports, further) }</a></li> }
            </ul>
        </li>
    }
}

/// The place's figures of the headline indicators, results only, the growth before the level.
fn leading_figures(state: &StateHandle, matrix: &Matrix, column: usize) -> Html {
    let lang = state.lang;
    let corpus = &state.held.corpus;
    let stated = matrix
        .cells
        .iter()
        .filter_map(|row| headline(corpus, &row[column]))
        .take(LEADING);
    html! {
        <ul class="headlines">
            { for stated.map(|id| {
                let o = corpus.observation(id);
                html! {
                    <li key={o.id.clone()}>
                        <a class="plain" href={fact_of_place(state, matrix.areas[column], id).to_hash()}>
                            <span class="headline-name">{ figure::named(&o.indicator, lang) }</span>
                            <span>{ figure::show(o, lang, state.numbers) }{ sureness::of(o, lang) }</span>
                        </a>
                        <span class="faint">{ figure::period(o, lang) }</span>
                    </li>
                }
            }) }
        </ul>
    }
}

/// How many figures each place leads with.
const LEADING: usize = 4;
/// How many reports each place shows.
const REPORTS: usize = 3;

fn headline(corpus: &Corpus, cell: &Cell) -> Option<ObservationId> {
    let of = |measure: Measure| {
        cell.observations.iter().copied().find(|&id| {
            let o = corpus.observation(id);
            o.measure == measure && o.status == Status::Actual
        })
    };
    of(Measure::Growth).or_else(|| of(Measure::Level))
}

fn report(state: &StateHandle, document: DocumentRef) -> Html {
    let href = document.address(None);
    let title = document.get().title.trim();
    let title = if title.is_empty() {
        state.lang.say(Message::Untitled)
    } else {
        title
    };
    html! {
        <li key={document.key().to_owned()}>
            <a class="plain" lang="zh-CN" {href}>{ title.to_owned() }</a>
            if let Some(date) = &document.get().date {
                <span class="faint">{ crate::app::i18n::period(Some(date), state.lang) }</span>
            }
        </li>
    }
}

fn leading(state: &StateHandle) -> Html {
    let found = leads(&state.held.corpus);
    if found.is_empty() {
        return html! { <p class="empty">{ state.lang.say(Message::NothingLeads) }</p> };
    }
    html! { <ul class="leads" data-testid="leads">{ for found.iter().map(|lead| lead_entry(state, lead)) }</ul> }
}

fn lead_entry(state: &StateHandle, lead: &Lead) -> Html {
    let lang = state.lang;
    let corpus = &state.held.corpus;
    let shown = corpus.observation(lead.figure.unwrap_or(lead.rank));
    let first = match &lead.scope {
        Some(scope) => lang.fill(Message::RankedFirstIn, &[&set_name(scope, lang.language())]),
        None => lang.say(Message::RankedFirst).to_owned(),
    };
    let href = fact_of_place(state, lead.area, lead.rank).to_hash();
    html! {
        <li key={lead.rank.0.to_string()}>
            <a {href}>
                <span class="lead-place" lang="zh-CN">{ corpus.area(lead.area).name.clone() }</span>
                <span class="lead-name">{ figure::named(&lead.indicator, lang) }</span>
                if lead.figure.is_some() { { figure::show(shown, lang, state.numbers) } }
                <span class="lead-scope">{ first }</span>
                <span class="faint">{ figure::period(shown, lang) }</span>
            </a>
        </li>
    }
}

/// The facts of a place with one of them open.
fn fact_of_place(state: &StateHandle, area: AreaId, row: ObservationId) -> Route {
    let corpus = &state.held.corpus;
    let o = corpus.observation(row);
    let query = Query::of(Facet::Place, corpus.place_key(area)).toggled(Facet::Indicator, &o.indicator);
    Route::Observations(View {
        query,
        fact: Some(o.id.clone()),
        ..View::default()
    })
}

//! Overview: what is held, what is stated and what is not, what leads.

use yew::prelude::*;

use crate::app::components::figure;
use crate::app::components::matrix::{CoverageMatrix, reported_places};
use crate::app::held::DocumentRef;
use crate::app::i18n::{Message, grouped};
use crate::app::route::{Route, View};
use crate::app::state::{StateHandle, use_app};
use crate::corpus::{AreaId, Corpus, DocumentId, ObservationId};
use crate::model::{Measure, Status};
use crate::query::{Facet, Query};
use crate::reason::coverage::{self, Cell};
use crate::reason::leading::{Lead, leads};

/// The first page.
#[component]
pub(crate) fn Overview() -> Html {
    let state = use_app();
    let lang = state.lang;
    let corpus = &state.held.corpus;
    let places = reported_places(corpus);
    let counts = [
        grouped(places.len()),
        grouped(corpus.documents().len()),
        grouped(corpus.len()),
    ];
    html! {
        <div class="page">
            <header class="page-head">
                <h1>{ lang.say(Message::OverviewTitle) }</h1>
                <p class="lead">{ lang.fill(Message::OverviewLead, &[&counts[0], &counts[1], &counts[2]]) }</p>
            </header>
            <section aria-labelledby="held-title">
                <h2 id="held-title">{ lang.say(Message::HeldHere) }</h2>
                <p class="note">{ lang.say(Message::HeadlineLead) }</p>
                <ul class="places">{ for places.iter().map(|&area| place(&state, area)) }</ul>
            </section>
            <section aria-labelledby="coverage-title">
                <h2 id="coverage-title">{ lang.say(Message::Coverage) }</h2>
                <p class="note">{ lang.say(Message::CoverageLead) }</p>
                <CoverageMatrix />
            </section>
            <section aria-labelledby="leads-title">
                <h2 id="leads-title">{ lang.say(Message::LeadsCity) }</h2>
                <p class="note">{ lang.say(Message::LeadsLead) }</p>
                { leading(&state) }
            </section>
            <p><a class="button" href="#/observations">{ lang.say(Message::AllObservations) }</a></p>
        </div>
    }
}

/// A place with its reports, and how much was read from them.
fn place(state: &StateHandle, area: AreaId) -> Html {
    let lang = state.lang;
    let corpus = &state.held.corpus;
    let documents = corpus
        .documents()
        .iter()
        .zip(0u32..)
        .filter(|(document, _)| document.area == area.0);
    let key = corpus.place_key(area);
    let count = corpus
        .column(Facet::Place)
        .code(key)
        .map_or(0, |code| corpus.column(Facet::Place).postings()[code as usize].count());
    let href = Route::of_query(Query::of(Facet::Place, key)).to_hash();
    let whole = corpus.area(area);
    let above: String = [&whole.province, &whole.prefecture]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    html! {
        <li key={key.to_owned()} class="place">
            <h3 lang="zh-CN"><a {href}>{ whole.name.clone() }</a><span class="above">{ above }</span></h3>
            <p class="place-count">
                if count == 0 { { lang.say(Message::PlaceNoFacts) } } else { { lang.count(Message::FactsOfPlace, count) } }
            </p>
            { headlines(state, area) }
            <ul>{ for documents.map(|(_, id)| report(state, DocumentRef { corpus: corpus.clone(), id: DocumentId(id) })) }</ul>
        </li>
    }
}

/// The place's figures of the headline indicators, results only, the growth before the level.
fn headlines(state: &StateHandle, area: AreaId) -> Html {
    let lang = state.lang;
    let corpus = &state.held.corpus;
    let matrix = coverage::matrix(corpus, &coverage::headline_indicators(corpus, 12), &[area]);
    let stated = matrix
        .cells
        .iter()
        .flatten()
        .filter_map(|cell| headline(corpus, cell))
        .take(LEADING);
    html! {
        <ul class="headlines">
            { for stated.map(|id| {
                let o = corpus.observation(id);
                html! {
                    <li key={o.id.clone()}>
                        <a class="plain" href={fact_of_place(state, area, id).to_hash()}>
                            <span class="headline-name">{ figure::indicator(&o.indicator, lang) }</span>
                            { figure::show(o, lang, state.numbers) }
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
    let href = Route::Document {
        id: document.key().to_owned(),
        fact: None,
    }
    .to_hash();
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
        Some(scope) => lang.fill(Message::RankedFirstIn, &[scope]),
        None => lang.say(Message::RankedFirst).to_owned(),
    };
    let href = fact_of_place(state, lead.area, lead.rank).to_hash();
    html! {
        <li key={lead.rank.0.to_string()}>
            <a {href}>
                <span class="lead-place" lang="zh-CN">{ corpus.area(lead.area).name.clone() }</span>
                <span class="lead-name">{ figure::indicator(&lead.indicator, lang) }</span>
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

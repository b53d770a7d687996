//! The coverage matrix: headline indicators by place, in four states told apart by sign and word.

use std::rc::Rc;

use yew::prelude::*;

use super::figure;
use crate::app::held::DocumentRef;
use crate::app::i18n::{Lang, Message};
use crate::app::route::{CompareView, Route};
use crate::app::state::{StateHandle, use_app};
use crate::corpus::{AreaId, Corpus, DocumentId, ObservationId};
use crate::format::indicator_name;
use crate::lexicon::indicator;
use crate::model::{Measure, Status};
use crate::query::{Facet, Query};
use crate::reason::coverage::{self, Cell, Coverage, Matrix};
use crate::sorting::Arrange;

/// How many indicators count as headlines.
const HEADLINES: usize = 12;

/// The headline indicators of the corpus, in the order of the vocabulary: output first, then what it is made of.
pub(crate) fn headlines(corpus: &Corpus) -> Vec<&'static str> {
    let mut names = coverage::headline_indicators(corpus, HEADLINES);
    names.arrange_by_key(|name| indicator::all().iter().position(|known| known.name == *name));
    names
}

/// A state's word.
pub(crate) const fn word(state: Coverage) -> Message {
    match state {
        Coverage::Stated => Message::CoverageStated,
        Coverage::TargetOnly => Message::CoverageTarget,
        Coverage::Lost => Message::CoverageLost,
        Coverage::NotStated => Message::CoverageAbsent,
    }
}

/// A state's sign, so that colour is never needed.
pub(crate) const fn sign(state: Coverage) -> &'static str {
    match state {
        Coverage::Stated => "●",
        Coverage::TargetOnly => "◎",
        Coverage::Lost => "✕",
        Coverage::NotStated => "–",
    }
}

pub(crate) const fn class(state: Coverage) -> &'static str {
    match state {
        Coverage::Stated => "stated",
        Coverage::TargetOnly => "target-only",
        Coverage::Lost => "lost",
        Coverage::NotStated => "absent",
    }
}

/// The places that documents report on, in the order of the documents.
pub(crate) fn reported_places(corpus: &Corpus) -> Vec<AreaId> {
    coverage::reported_places(corpus)
}

#[derive(Properties, PartialEq)]
pub(crate) struct CoverageMatrixProps {
    /// How the indicators stand in the places.
    pub(crate) matrix: Rc<Matrix>,
}

/// The matrix with its legend.
#[component]
pub(crate) fn CoverageMatrix(props: &CoverageMatrixProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let corpus = &state.held.corpus;
    let Matrix {
        indicators,
        areas,
        cells,
    } = &*props.matrix;
    html! {
        <>
            { legend(lang) }
            <div class="scroll-x" tabindex="0" role="region" aria-label={lang.say(Message::CoverageScroll)}>
                <table class="matrix" data-ready="" data-testid="matrix">
                    <caption class="visually-hidden">{ lang.say(Message::Coverage) }</caption>
                    <thead><tr>
                        <th scope="col">{ lang.say(Message::CoverageIndicator) }</th>
                        { for areas.iter().map(|&area| place_head(corpus, area)) }
                    </tr></thead>
                    <tbody>
                        { for indicators.iter().zip(cells).map(|(name, cells)| row(&state, name, areas, cells)) }
                    </tbody>
                </table>
            </div>
        </>
    }
}

fn place_head(corpus: &Corpus, area: AreaId) -> Html {
    let place = corpus.area(area);
    let above = place
        .prefecture
        .as_deref()
        .or(place.province.as_deref())
        .unwrap_or_default();
    let href = Route::of_query(Query::of(Facet::Place, corpus.place_key(area))).to_hash();
    html! {
        <th scope="col" key={area.0.to_string()} lang="zh-CN">
            <a class="plain" {href}>{ place.name.clone() }</a>
            <span class="above">{ above.to_owned() }</span>
        </th>
    }
}

fn row(state: &StateHandle, name: &str, areas: &[AreaId], cells: &[Cell]) -> Html {
    let href = Route::of_query(Query::of(Facet::Indicator, name)).to_hash();
    let across = Route::Compare(CompareView::of_indicator(name)).to_hash();
    html! {
        <tr key={name.to_owned()}>
            <th scope="row"><a class="plain" {href}>{ figure::named(name, state.lang) }</a>
                <a class="row-compare" href={across} data-testid={["compare-", name].concat()}
                    aria-label={[state.lang.say(Message::Compare), " ", indicator_name(name, state.lang.language())].concat()}>
                    { state.lang.say(Message::Compare) }</a></th>
            { for areas.iter().zip(cells).map(|(&area, cell)| matrix_cell(state, name, area, cell)) }
        </tr>
    }
}

fn matrix_cell(state: &StateHandle, name: &str, area: AreaId, cell: &Cell) -> Html {
    let lang = state.lang;
    let corpus = &state.held.corpus;
    let place = corpus.place_key(area);
    let testid = ["cell-", name, "-", place].concat();
    let mark = html! { <span class="cell-sign" aria-hidden="true">{ sign(cell.state) }</span> };
    let said = lang.say(word(cell.state));
    if cell.state == Coverage::Lost || cell.observations.is_empty() {
        let lost = cell.lost.first().map(|&n| DocumentId(corpus.diagnostics()[n].doc));
        let href = lost.map(|id| {
            let corpus = corpus.clone();
            DocumentRef { corpus, id }.address(None)
        });
        if let Some(href) = href {
            return html! {
                <td key={area.0.to_string()} class={class(cell.state)} data-testid={testid}>
                    <a class="cell" {href}>{ mark }<span class="cell-word">{ said }</span></a>
                </td>
            };
        }
        return html! {
            <td key={area.0.to_string()} class={class(cell.state)} data-testid={testid}>
                <span class="cell">{ mark }<span class="cell-word">{ said }</span></span>
            </td>
        };
    }
    let href = Route::of_query(facts_of(corpus, place, cell)).to_hash();
    html! {
        <td key={area.0.to_string()} class={class(cell.state)} data-testid={testid}>
            <a class="cell" {href}>
                { mark }
                if cell.state == Coverage::Stated { <span class="visually-hidden">{ said }</span> }
                else { <span class="cell-word">{ said }</span> }
                { for shown(corpus, cell).into_iter().map(|id| figure::show(corpus.observation(id), lang, state.numbers)) }
            </a>
        </td>
    }
}

/// The query of a cell's facts: its place, and every name the indicator goes by there.
fn facts_of(corpus: &Corpus, place: &str, cell: &Cell) -> Query {
    let mut query = Query::of(Facet::Place, place);
    for &id in &cell.observations {
        let name = &corpus.observation(id).indicator;
        if query.state(Facet::Indicator, name) == crate::query::State::None {
            query = query.toggled(Facet::Indicator, name);
        }
    }
    query
}

/// What a cell shows: the growth first, then the level, else the first figure; results before targets.
fn shown(corpus: &Corpus, cell: &Cell) -> Vec<ObservationId> {
    let goal = cell.state != Coverage::Stated;
    let of = |measure: Measure| {
        cell.observations.iter().copied().find(|&id| {
            let o = corpus.observation(id);
            o.measure == measure && (goal || o.status != Status::Target)
        })
    };
    let mut found: Vec<ObservationId> = [of(Measure::Growth), of(Measure::Level)]
        .into_iter()
        .flatten()
        .collect();
    if found.is_empty() {
        found.extend(cell.observations.first());
    }
    found
}

fn legend(lang: Lang) -> Html {
    let states = [
        Coverage::Stated,
        Coverage::TargetOnly,
        Coverage::Lost,
        Coverage::NotStated,
    ];
    html! {
        <ul class="legend" aria-label={lang.say(Message::Legend)}>
            { for states.into_iter().map(|state| html! {
                <li key={class(state)} class={class(state)}>
                    <span class="cell-sign" aria-hidden="true">{ sign(state) }</span>{ lang.say(word(state)) }
                </li>
            }) }
        </ul>
    }
}

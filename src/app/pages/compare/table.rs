//! The comparison of one indicator as a table: results, goals, and the places that state neither.

use yew::prelude::*;

use super::cells;
use super::desk::Desk;
use crate::app::components::{figure, matrix, rows};
use crate::app::held::DocumentRef;
use crate::app::i18n::{self, CompareMessage, Message};
use crate::app::route::{Route, View};
use crate::corpus::{DocumentId, ObservationId};
use crate::query::{Facet, Query};
use crate::reason::coverage::Coverage;
use crate::reason::lineup::{Line, Lineup};

/// How many rows a part of the table draws at most; more are reached through the observations.
const MOST: usize = 300;
/// How many places that state nothing are named.
const ABSENT: usize = 40;

/// The table.
pub(super) fn table(desk: Desk, lineup: &Lineup) -> Html {
    let lang = desk.lang();
    let results: Vec<(&Line, ObservationId)> = own(lineup, |line| line.figure);
    let goals: Vec<(&Line, ObservationId)> = own(lineup, |line| line.target);
    let absent: Vec<&Line> = lineup.lines.iter().filter(|line| line.shown().is_none()).collect();
    let heads: [&str; 8] = [
        lang.say(Message::ColumnArea),
        i18n::measure(lineup.measure, lang),
        lang.say(Message::ColumnPeriod),
        lang.say(Message::FactBasis),
        lang.say(Message::ColumnStatus),
        lang.say(CompareMessage::Ranks),
        lang.say(CompareMessage::Beside),
        lang.say(CompareMessage::Source),
    ];
    html! {
        <div class="scroll-x" tabindex="0" role="region" aria-label={lang.say(CompareMessage::TableRegion)}>
            <table class="list lined" data-ready="" data-testid="compare-table">
                <caption class="visually-hidden">{ lang.say(CompareMessage::TableRegion) }</caption>
                <thead><tr>{ for heads.iter().enumerate().map(|(n, &head)| html! {
                    <th scope="col" class={(n == 1).then_some("number")}>{ head }</th>
                }) }</tr></thead>
                { part(desk, CompareMessage::Results, &results, lineup, true) }
                { part(desk, CompareMessage::Goals, &goals, lineup, false) }
                { missing(desk, &absent) }
            </table>
        </div>
    }
}

fn own(lineup: &Lineup, of: impl Fn(&Line) -> Option<ObservationId>) -> Vec<(&Line, ObservationId)> {
    let lines = lineup.lines.iter();
    lines.filter_map(|line| of(line).map(|id| (line, id))).collect()
}

/// The rows of one status under their heading.
fn part(desk: Desk, heading: CompareMessage, rows: &[(&Line, ObservationId)], lineup: &Lineup, full: bool) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    let more = rows.len().saturating_sub(MOST);
    html! {
        <tbody onclick={Callback::from(rows::open_row)} onkeydown={Callback::from(rows::move_focus)}>
            <tr class="part"><th colspan="8" scope="rowgroup">{ desk.lang().say(heading) }</th></tr>
            { for rows.iter().take(MOST).map(|&(line, id)| row(desk, line, id, lineup, full)) }
            if more > 0 {
                <tr><td colspan="8"><a href={all(&lineup.indicator)}>{ desk.lang().count(CompareMessage::MoreRows, more) }</a></td></tr>
            }
        </tbody>
    }
}

/// All observations of the indicator.
fn all(indicator: &str) -> String {
    Route::of_query(Query::of(Facet::Indicator, indicator)).to_hash()
}

fn row(desk: Desk, line: &Line, id: ObservationId, lineup: &Lineup, full: bool) -> Html {
    let (o, lang) = (desk.fact(id), desk.lang());
    let ranks = line
        .ranks
        .iter()
        .filter(|_| full)
        .map(|&id| cells::rank(desk, id))
        .collect();
    let mut beside: Vec<Html> = line
        .beside
        .iter()
        .filter(|_| full)
        .map(|&id| cells::beside(desk, id))
        .collect();
    if full && !line.further.is_empty() {
        beside.push(further(desk, line, lineup));
    }
    html! {
        <tr key={o.id.clone()} data-row="" data-testid="compare-row" class={desk.is_open(o).then_some("open")}>
            <th scope="row" lang="zh-CN">
                <a class="plain" id={["row-", &o.id].concat()} href={desk.opened(o)} data-fact={o.id.clone()}
                    aria-current={desk.is_open(o).then_some("true")}>{ desk.place(line.area) }</a>
            </th>
            <td class="number value">{ cells::value(desk, o) }</td>
            <td>{ figure::period(o, lang) }</td>
            <td>{ cells::basis(o, lang) }</td>
            <td>{ figure::status(o.status, lang) }</td>
            <td>{ cells::listed(ranks) }</td>
            <td>{ cells::listed(beside) }</td>
            <td class="origin">{ cells::source(desk, id) }</td>
        </tr>
    }
}

/// The way to the place's other figures of the indicator.
fn further(desk: Desk, line: &Line, lineup: &Lineup) -> Html {
    let query = Query::of(Facet::Place, desk.corpus().place_key(line.area))
        .toggled(Facet::Indicator, &lineup.indicator)
        .toggled(Facet::Measure, lineup.measure.as_str());
    let href = Route::Observations(View {
        query,
        ..View::default()
    })
    .to_hash();
    html! { <a {href}>{ desk.lang().count(CompareMessage::Further, line.further.len()) }</a> }
}

/// The places without a figure, each with how it stands: absence is a finding too.
fn missing(desk: Desk, lines: &[&Line]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    let lang = desk.lang();
    let more = lines.len().saturating_sub(ABSENT);
    html! {
        <tbody>
            <tr class="part"><th colspan="8" scope="rowgroup">{ lang.say(CompareMessage::NoFigure) }</th></tr>
            { for lines.iter().take(ABSENT).map(|line| html! {
                <tr key={line.area.0.to_string()} class="absent" data-testid="compare-absent">
                    <th scope="row" lang="zh-CN">{ desk.place(line.area) }</th>
                    <td colspan="7">{ standing(desk, line) }</td>
                </tr>
            }) }
            if more > 0 { <tr><td colspan="8">{ lang.count(CompareMessage::MoreAbsent, more) }</td></tr> }
        </tbody>
    }
}

/// Why a place has no figure here: lost, another measure or period only, or nothing.
pub(super) fn standing(desk: Desk, line: &Line) -> Html {
    let (lang, corpus) = (desk.lang(), desk.corpus());
    match line.state {
        Coverage::Stated | Coverage::TargetOnly => {
            let others: Vec<Html> = line
                .ranks
                .iter()
                .map(|&id| cells::rank(desk, id))
                .chain(line.beside.iter().map(|&id| cells::beside(desk, id)))
                .collect();
            let said = if others.is_empty() {
                CompareMessage::OtherPeriod
            } else {
                CompareMessage::OtherMeasure
            };
            html! { <>{ lang.say(said) }{ cells::listed(others) }</> }
        }
        state => {
            let lost = line.lost.first().map(|&n| DocumentId(corpus.diagnostics()[n].doc));
            let href = lost.map(|id| {
                DocumentRef {
                    corpus: corpus.clone(),
                    id,
                }
                .address(None)
            });
            let said = html! { <>
                <span class="cell-sign" aria-hidden="true">{ matrix::sign(state) }</span>{ lang.say(matrix::word(state)) }
            </> };
            match href {
                Some(href) => html! { <a class={matrix::class(state)} {href}>{ said }</a> },
                None => html! { <span class={matrix::class(state)}>{ said }</span> },
            }
        }
    }
}

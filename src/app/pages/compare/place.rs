//! One place: what it states of each indicator, its goal beside its result, its ranks.

use yew::prelude::*;

use super::cells;
use super::desk::Desk;
use super::table::standing;
use crate::app::components::figure;
use crate::app::i18n::{self, CompareMessage, Message, grouped};
use crate::app::route::{CompareView, Route};
use crate::corpus::{AreaId, ObservationId};
use crate::query::{Facet, Query};
use crate::reason::coverage::Coverage;
use crate::reason::lineup::{Line, Lineup};

/// How many indicators have both result and goal, only a goal, or a lost figure, in a sentence.
pub(super) fn summary(desk: Desk, lineups: &[Lineup]) -> Html {
    let count = |of: fn(&Line) -> bool| {
        let own = lineups.iter().filter_map(|own| own.lines.first());
        grouped(own.filter(|line| of(line)).count())
    };
    let lang = desk.lang();
    let said = lang.fill(
        CompareMessage::PlaceSummary,
        &[
            &count(|line| line.figure.is_some() && line.target.is_some()),
            &count(|line| line.figure.is_some() && line.target.is_none()),
            &count(|line| line.figure.is_none() && line.target.is_some()),
            &count(|line| line.state == Coverage::Lost),
        ],
    );
    html! { <p class="verdict" data-testid="verdict">{ said }</p> }
}

/// The table: those with a goal first.
pub(super) fn table(desk: Desk, area: AreaId, lineups: &[Lineup]) -> Html {
    let lang = desk.lang();
    let heads = [
        lang.say(Message::ColumnIndicator),
        lang.say(CompareMessage::Result),
        lang.say(CompareMessage::Goal),
        lang.say(CompareMessage::Ranks),
        lang.say(CompareMessage::Beside),
        lang.say(CompareMessage::Source),
    ];
    let goal = |own: &&Lineup| own.lines.first().is_some_and(|line| line.target.is_some());
    let (promised, others): (Vec<&Lineup>, Vec<&Lineup>) = lineups.iter().partition(goal);
    let part = |heading: CompareMessage, rows: &[&Lineup]| {
        html! {
            if !rows.is_empty() {
                <tbody>
                    <tr class="part"><th colspan="6" scope="rowgroup">{ lang.say(heading) }</th></tr>
                    { for rows.iter().filter_map(|own| Some(row(desk, own, own.lines.first()?))) }
                </tbody>
            }
        }
    };
    html! {
        <div class="scroll-x" tabindex="0" role="region" aria-label={lang.say(CompareMessage::TableRegion)}>
            <table class="list lined" data-ready="" data-testid="compare-table">
                <caption class="visually-hidden">{ desk.place(area) }</caption>
                <thead><tr>{ for heads.iter().map(|&head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                { part(CompareMessage::WithGoal, &promised) }
                { part(CompareMessage::WithoutGoal, &others) }
            </table>
        </div>
    }
}

fn row(desk: Desk, own: &Lineup, line: &Line) -> Html {
    let lang = desk.lang();
    let href = Route::Compare(CompareView {
        measure: Some(own.measure),
        ..CompareView::of_indicator(&own.indicator)
    })
    .to_hash();
    let dated = |id: Option<ObservationId>, leads: bool| {
        id.map(|id| {
            let o = desk.fact(id);
            html! {
                <>
                    <a class="plain" id={leads.then(|| ["row-", &o.id].concat())} href={desk.opened(o)} data-fact={o.id.clone()}>
                        { cells::value(desk, o) }</a>
                    <span class="above">{ figure::period(o, lang) }</span>
                </>
            }
        })
    };
    let listed = |items: &[ObservationId], show: fn(Desk, ObservationId) -> Html| {
        cells::listed(items.iter().map(|&id| show(desk, id)).collect())
    };
    let source = line.shown().map(|id| cells::source(desk, id));
    html! {
        <tr key={own.indicator.clone()} data-testid="compare-row">
            <th scope="row"><a class="plain" {href}>{ figure::named(&own.indicator, lang) }</a>
                <span class="above">{ i18n::measure(own.measure, lang) }</span></th>
            <td>{ dated(line.figure, true).unwrap_or_else(|| absence(desk, line)) }</td>
            <td>{ dated(line.target, true) }</td>
            <td>{ listed(&line.ranks, cells::rank) }</td>
            <td>{ listed(&line.beside, cells::beside) }</td>
            <td>{ source }</td>
        </tr>
    }
}

/// What stands where the result is missing.
fn absence(desk: Desk, line: &Line) -> Html {
    match line.state {
        Coverage::Lost => standing(desk, line),
        _ => html! { <span class="faint">{ desk.lang().say(CompareMessage::NotReported) }</span> },
    }
}

/// The way to everything else the place states.
pub(super) fn rest(desk: Desk, area: AreaId) -> Html {
    let href = Route::of_query(Query::of(Facet::Place, desk.corpus().place_key(area))).to_hash();
    html! { <p><a {href}>{ desk.lang().say(CompareMessage::AllOfPlace) }</a></p> }
}

//! Several places side by side: indicators in rows, places in columns, a verdict for each row.

use yew::prelude::*;

use super::cells;
use super::desk::Desk;
use crate::app::components::{figure, matrix, verdict};
use crate::app::i18n::{self, CompareMessage, Message, grouped};
use crate::app::route::{CompareView, Route};
use crate::corpus::AreaId;
use crate::reason::lineup::{Line, Lineup};
use crate::reason::verdict::compare;

/// How many indicators can be compared, in a sentence.
pub(super) fn summary(desk: Desk, lineups: &[Lineup]) -> Html {
    let mut found = [0usize; 4];
    for own in lineups {
        let shown: Vec<_> = own.lines.iter().filter_map(Line::shown).collect();
        let place = match shown.len() {
            0 | 1 => 3,
            _ => compare(desk.corpus(), &shown).comparability as usize,
        };
        found[place] += 1;
    }
    let said = found.map(grouped);
    let said = desk
        .lang()
        .fill(CompareMessage::PlacesSummary, &said.each_ref().map(String::as_str));
    html! { <p class="judgement" data-testid="judgement">{ said }</p> }
}

/// The indicators that at least two of the places state, then those that one states.
pub(super) fn table(desk: Desk, areas: &[AreaId], lineups: &[Lineup]) -> Html {
    let lang = desk.lang();
    let shared = |own: &&Lineup| own.lines.iter().filter(|line| line.shown().is_some()).count() > 1;
    let (several, single): (Vec<&Lineup>, Vec<&Lineup>) = lineups.iter().partition(shared);
    let columns = (areas.len() + 2).to_string();
    let part = |heading: CompareMessage, rows: &[&Lineup], judged: bool| {
        html! {
            if !rows.is_empty() {
                <tbody>
                    <tr class="part"><th colspan={columns.clone()} scope="rowgroup">{ lang.say(heading) }</th></tr>
                    { for rows.iter().map(|own| row(desk, own, judged)) }
                </tbody>
            }
        }
    };
    html! {
        <div class="scroll-x" tabindex="0" role="region" aria-label={lang.say(CompareMessage::TableRegion)}>
            <table class="list lined side-by-side" data-ready="" data-testid="compare-table">
                <caption class="visually-hidden">{ lang.say(CompareMessage::TableRegion) }</caption>
                <thead><tr>
                    <th scope="col">{ lang.say(Message::ColumnIndicator) }</th>
                    { for areas.iter().map(|&area| html! { <th scope="col">{ cells::printed(&desk.place(area)) }</th> }) }
                    <th scope="col">{ lang.say(CompareMessage::Verdict) }</th>
                </tr></thead>
                { part(CompareMessage::SharedIndicators, &several, true) }
                { part(CompareMessage::SingleIndicators, &single, false) }
            </table>
        </div>
    }
}

fn row(desk: Desk, own: &Lineup, judged: bool) -> Html {
    let lang = desk.lang();
    let href = Route::Compare(CompareView {
        indicator: Some(own.indicator.clone()),
        measure: Some(own.measure),
        ..desk.view.clone()
    })
    .to_hash();
    let shown: Vec<_> = own.lines.iter().filter_map(Line::shown).collect();
    let found = judged.then(|| compare(desk.corpus(), &shown));
    html! {
        <tr key={own.indicator.clone()} data-testid="compare-row">
            <th scope="row"><a class="plain" {href}>{ figure::named(&own.indicator, lang) }</a>
                <span class="above">{ i18n::measure(own.measure, lang) }</span></th>
            { for own.lines.iter().map(|line| cell(desk, line)) }
            <td class="judged">
                if let Some(found) = found { { verdict::show(&found, desk.corpus(), lang) } }
            </td>
        </tr>
    }
}

fn cell(desk: Desk, line: &Line) -> Html {
    let lang = desk.lang();
    let key = line.area.0.to_string();
    let Some(id) = line.shown() else {
        return html! {
            <td {key} class={matrix::class(line.state)}>
                <span class="cell-sign" aria-hidden="true">{ matrix::sign(line.state) }</span>
                { lang.say(matrix::word(line.state)) }
            </td>
        };
    };
    let o = desk.fact(id);
    let goal = line
        .figure
        .and(line.target)
        .map(|id| cells::link(desk, id, goal(desk, id)));
    html! {
        <td {key}>
            <a class="plain" id={["row-", &o.id].concat()} href={desk.opened(o)} data-fact={o.id.clone()}>{ cells::value(desk, o) }</a>
            <span class="above">{ figure::period(o, lang) }
                if line.figure.is_none() { { " " }{ figure::status(o.status, lang) } }
            </span>
            { goal }
            { cells::listed(line.ranks.iter().map(|&id| cells::rank(desk, id)).collect()) }
        </td>
    }
}

fn goal(desk: Desk, id: crate::corpus::ObservationId) -> Html {
    let (o, lang) = (desk.fact(id), desk.lang());
    html! { <span class="goal">{ figure::status(o.status, lang) }{ " " }{ cells::value(desk, o) }
    <span class="above">{ figure::period(o, lang) }</span></span> }
}

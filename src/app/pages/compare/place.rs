//! One place: what it states of each indicator, its goal beside its result, its ranks.

use yew::prelude::*;

use super::cells;
use super::desk::Desk;
use super::table::standing;
use crate::app::components::document_title::title;
use crate::app::components::figure;
use crate::app::i18n::{self, CompareMessage, Message, grouped};
use crate::app::route::{CompareView, Route};
use crate::corpus::{AreaId, ObservationId};
use crate::model::Measure;
use crate::query::{Facet, Query};
use crate::reason::coverage::Coverage;
use crate::reason::lineup::{Line, Lineup};
use crate::reason::promise::Promise;

/// How many goals stand beside a result, how many stand alone, and what is lost, in a sentence.
pub(super) fn summary(desk: Desk, lineups: &[Lineup], promises: &[Promise]) -> Html {
    let paired = promises.iter().filter(|promise| promise.outcome.is_some()).count();
    let settled = promises.iter().filter(|promise| promise.standing.is_settled()).count();
    let lost = lineups
        .iter()
        .flat_map(|own| &own.lines)
        .filter(|line| line.state == Coverage::Lost)
        .count();
    let lang = desk.lang();
    let counts = [promises.len(), paired, promises.len() - paired, lost].map(grouped);
    let mut said = match promises {
        [] => lang.say(CompareMessage::NoPromise).to_owned(),
        _ => lang.fill(CompareMessage::PlaceSummary, &counts.each_ref().map(String::as_str)),
    };
    if settled < paired {
        said.push_str(lang.say(CompareMessage::PromisesAhead));
    }
    html! { <p class="judgement" data-testid="judgement">{ said }</p> }
}

/// The table: what was promised first, each goal beside its result, then everything else.
pub(super) fn table(desk: Desk, area: AreaId, lineups: &[Lineup], promises: &[Promise]) -> Html {
    let lang = desk.lang();
    let heads = [
        lang.say(Message::ColumnIndicator),
        lang.say(CompareMessage::Result),
        lang.say(CompareMessage::Goal),
        lang.say(CompareMessage::Standing),
        lang.say(CompareMessage::Ranks),
        lang.say(CompareMessage::Beside),
    ];
    let part = |heading: CompareMessage, rows: Vec<Html>| {
        html! {
            if !rows.is_empty() {
                <tbody>
                    <tr class="part"><th colspan="6" scope="rowgroup">{ lang.say(heading) }</th></tr>
                    { for rows }
                </tbody>
            }
        }
    };
    let of = |promise: &Promise| lineups.iter().find(|own| own.indicator == promise.indicator);
    let promised = promises.iter().map(|promise| promised(desk, promise, of(promise)));
    let others = lineups
        .iter()
        .filter(|own| own.lines.iter().any(|line| line.target.is_none()));
    let others = others.filter_map(|own| Some(unpromised(desk, own, own.lines.first()?)));
    html! {
        <div class="scroll-x" tabindex="0" role="region" aria-label={lang.say(CompareMessage::TableRegion)}>
            <table class="list lined" data-ready="" data-testid="compare-table">
                <caption class="visually-hidden" lang="zh-CN">{ desk.place(area) }</caption>
                <thead><tr>{ for heads.iter().map(|&head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                { part(CompareMessage::WithGoal, promised.collect()) }
                { part(CompareMessage::WithoutGoal, others.collect()) }
            </table>
        </div>
    }
}

/// A goal beside its result, with how they stand.
fn promised(desk: Desk, promise: &Promise, own: Option<&Lineup>) -> Html {
    let (lang, corpus) = (desk.lang(), desk.corpus());
    let line = own.and_then(|own| own.lines.first());
    let goal = desk.fact(promise.target);
    let result = match promise.outcome {
        Some(id) => dated(desk, id),
        None => html! { <span class="faint">{ lang.say(CompareMessage::NotReported) }</span> },
    };
    html! {
        <tr key={goal.id.clone()} data-testid="compare-row">
            { name(desk, &promise.indicator, goal.measure) }
            <td>{ result }</td>
            <td>{ dated(desk, promise.target) }</td>
            <td class="judged" data-testid="standing">{ figure::sentence(&promise.sentence(corpus, lang.language()), lang) }</td>
            { around(desk, line) }
        </tr>
    }
}

fn unpromised(desk: Desk, own: &Lineup, line: &Line) -> Html {
    let result = match line.figure {
        Some(id) => dated(desk, id),
        None => standing(desk, line),
    };
    html! {
        <tr key={own.indicator.clone()} data-testid="compare-row">
            { name(desk, &own.indicator, own.measure) }
            <td>{ result }</td><td></td><td></td>
            { around(desk, Some(line)) }
        </tr>
    }
}

/// The indicator as the way to what other places state of it.
fn name(desk: Desk, indicator: &str, measure: Measure) -> Html {
    let href = Route::Compare(CompareView {
        measure: Some(measure),
        ..CompareView::of_indicator(indicator)
    })
    .to_hash();
    html! {
        <th scope="row"><a class="plain" {href}>{ figure::named(indicator, desk.lang()) }</a>
            <span class="above">{ i18n::measure(measure, desk.lang()) }</span></th>
    }
}

/// A figure over its period.
fn dated(desk: Desk, id: ObservationId) -> Html {
    let o = desk.fact(id);
    html! {
        <>
            <a class="plain dated" id={["row-", &o.id].concat()} href={desk.opened(o)} data-fact={o.id.clone()}
                aria-current={desk.is_open(o).then_some("true")}>{ cells::value(desk, o) }</a>
            <span class="above">{ figure::period(o, desk.lang()) }</span>
        </>
    }
}

/// The cells with ranks and further figures.
fn around(desk: Desk, line: Option<&Line>) -> Html {
    let listed = |items: Option<&Vec<ObservationId>>, show: fn(Desk, ObservationId) -> Html| {
        cells::listed(items.into_iter().flatten().map(|&id| show(desk, id)).collect())
    };
    html! {
        <>
            <td>{ listed(line.map(|line| &line.ranks), cells::rank) }</td>
            <td>{ listed(line.map(|line| &line.beside), cells::beside) }</td>
        </>
    }
}

/// The reports the figures were read from.
pub(super) fn sources(desk: Desk, area: AreaId) -> Html {
    let own = desk.state.held.documents().into_iter();
    let own = own.filter(|document| !document.get().sample && document.get().area == area.0 && document.count() > 0);
    html! {
        <p class="sources">{ desk.lang().say(CompareMessage::Source) }{ for own.map(|document| html! {
            <>{ " · " }<a href={document.address(None)} lang="zh-CN">{ title(&document, desk.lang()) }</a></>
        }) }</p>
    }
}

/// The way to everything else the place states.
pub(super) fn rest(desk: Desk, area: AreaId) -> Html {
    let href = Route::of_query(Query::of(Facet::Place, desk.corpus().place_key(area))).to_hash();
    html! { <p class="sources"><a {href}>{ desk.lang().say(CompareMessage::AllOfPlace) }</a></p> }
}

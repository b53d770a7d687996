//! The verdict over the facts compared, and what would make them comparable.

use yew::prelude::*;

use super::desk::Desk;
use crate::app::components::verdict::{mark, show};
use crate::app::i18n::{self, CompareMessage, grouped};
use crate::app::route::{CompareView, Route};
use crate::corpus::ObservationId;
use crate::format::indicator_name;
use crate::reason::lineup::{Choice, Lineup, lineup};
use crate::reason::verdict::{Comparability, Verdict, compare, split};

/// The verdict with its reason and, where there is one, a better comparison.
fn block(desk: Desk, verdict: &Verdict, ways: Html) -> Html {
    let lang = desk.lang();
    html! {
        <section class="judgement" data-verdict={verdict.comparability.as_str()} aria-label={lang.say(CompareMessage::Verdict)}
            data-testid="judgement">
            { show(verdict, desk.corpus(), lang) }
            { ways }
        </section>
    }
}

/// A remark where nothing can be judged.
fn remark(desk: Desk, message: CompareMessage) -> Html {
    html! { <p class="judgement" data-testid="judgement">{ desk.lang().say(message) }</p> }
}

/// The verdict over one indicator's results, or over its goals where there are no two results.
pub(super) fn of_lineup(desk: Desk, own: &Lineup) -> Html {
    let results = own.results();
    let goals: Vec<ObservationId> = own.lines.iter().filter_map(|line| line.target).collect();
    let facts = match (results.len(), goals.len()) {
        (0 | 1, 2..) if results.is_empty() => goals,
        (0, _) => return remark(desk, CompareMessage::NoResult),
        (1, _) => return remark(desk, CompareMessage::OneResult),
        _ => results,
    };
    let verdict = compare(desk.corpus(), &facts);
    let ways = ways_of_lineup(desk, own, &verdict);
    block(desk, &verdict, ways)
}

/// Periods that two places share and that make a better comparison.
fn ways_of_lineup(desk: Desk, own: &Lineup, verdict: &Verdict) -> Html {
    let lang = desk.lang();
    if verdict.comparability == Comparability::Comparable || desk.view.period.is_some() {
        return Html::default();
    }
    let areas: Vec<_> = own.lines.iter().map(|line| line.area).collect();
    let shared = own.periods.iter().take_while(|(_, places)| *places > 1).take(3);
    let better = shared.filter_map(|(period, _)| {
        let choice = Choice {
            measure: Some(own.measure),
            period: Some(period.clone()),
        };
        let results = lineup(desk.corpus(), &own.indicator, &areas, &choice).results();
        let found = compare(desk.corpus(), &results).comparability;
        (found < verdict.comparability || results.len() < verdict.facts.len()).then(|| {
            let label = lang.fill(
                CompareMessage::OnlyPeriod,
                &[&i18n::period(Some(period), lang), &grouped(results.len())],
            );
            let href = desk.with(|view| view.period = Some(period.clone()));
            html! { <li><a {href} data-testid="way">{ label }</a>{ " " }{ mark(found, lang) }</li> }
        })
    });
    let better: Vec<Html> = better.collect();
    if better.is_empty() {
        let apart = own.periods.first().is_some_and(|own| own.1 < 2);
        return html! { if apart { <p class="ways">{ lang.say(CompareMessage::NoSharedPeriod) }</p> } };
    }
    html! { <ul class="ways">{ for better }</ul> }
}

/// The verdict over single facts, and the groups of them that may share an axis.
pub(super) fn of_facts(desk: Desk, facts: &[ObservationId]) -> Html {
    let verdict = compare(desk.corpus(), facts);
    if facts.len() < 2 {
        return remark(desk, CompareMessage::OneFact);
    }
    let ways = if verdict.comparability == Comparability::NotComparable {
        groups(desk, facts)
    } else {
        Html::default()
    };
    block(desk, &verdict, ways)
}

fn groups(desk: Desk, facts: &[ObservationId]) -> Html {
    let (lang, corpus) = (desk.lang(), desk.corpus());
    let groups = split(corpus, facts);
    let several: Vec<_> = groups.iter().filter(|group| group.len() > 1).collect();
    if several.is_empty() {
        return html! { <p class="ways">{ lang.say(CompareMessage::NoGroups) }</p> };
    }
    let entry = |group: &&Vec<ObservationId>| {
        let first = corpus.observation(group[0]);
        let label = [
            indicator_name(&first.indicator, lang.language()),
            " · ",
            i18n::measure(first.measure, lang),
            lang.pick("（", " ("),
            &grouped(group.len()),
            lang.pick("）", ")"),
        ]
        .concat();
        let ids = group.iter().map(|&id| corpus.observation(id).id.clone()).collect();
        let href = Route::Compare(CompareView {
            form: desk.view.form,
            ..CompareView::of_facts(ids)
        })
        .to_hash();
        let found = compare(corpus, group).comparability;
        html! { <li><a {href} data-testid="way">{ label }</a>{ " " }{ mark(found, lang) }</li> }
    };
    html! {
        <>
            <p class="ways">{ lang.say(CompareMessage::SplitInto) }</p>
            <ul class="ways">{ for several.iter().take(6).map(entry) }</ul>
        </>
    }
}

//! What the terms name in reports held without text: facts by indicator, and records by name.

use yew::prelude::*;

use super::PartProps;
use crate::app::components::rows::{move_focus, open_row};
use crate::app::components::{figure, sureness};
use crate::app::held::FactRef;
use crate::app::i18n::{self, Lang, Message, SearchMessage, grouped};
use crate::app::route::{RegisterView, Route};
use crate::app::state::{StateHandle, use_app};
use crate::corpus::{Facet, ObservationId};
use crate::model::Record;
use crate::query::Query;
use crate::query::concordance::fold;
use crate::sorting::Arrange;

/// Facts shown at first, and added by a click.
const SHOWN: usize = 120;
/// Names shown of records.
const NAMES: usize = 60;

/// Facts by indicator, each leading to its place in its report; nothing where there are none.
#[component]
pub(super) fn NamedFacts(part: &PartProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let shown = use_state(|| SHOWN);
    let corpus = &state.held.corpus;
    let mut facts = part.results.named.facts.clone();
    if facts.is_empty() {
        return Html::default();
    }
    let column = corpus.column(Facet::Indicator);
    // Indicators by frequency; the facts of one by place, then in the order of reading.
    facts.arrange_by_key(|row| (column.code_of(row.0), corpus.observation(*row).area, row.0));
    let more = facts.len().saturating_sub(*shown);
    let onmore = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + SHOWN))
    };
    let drawn = &facts[..facts.len() - more];
    let groups = drawn.chunk_by(|a, b| column.code_of(a.0) == column.code_of(b.0));
    let all = |code: u32| facts.iter().filter(|row| column.code_of(row.0) == code).count();
    let group = |rows: &[ObservationId]| {
        let code = column.code_of(rows[0].0);
        let key = &column.keys()[code as usize];
        let href = Route::of_query(Query::of(Facet::Indicator, key)).to_hash();
        let all = all(code);
        let head = html! {
            <th scope="rowgroup" rowspan={rows.len().to_string()}><a class="plain" {href}>{ figure::named(key, lang) }</a>
                if all > 1 { <span class="count-of">{ grouped(all) }</span> }</th>
        };
        let entries = rows.iter().enumerate().map(|(n, &row)| {
            let head = if n == 0 { head.clone() } else { Html::default() };
            entry(&state, row, head)
        });
        html! { <tbody key={key.clone()}>{ for entries }</tbody> }
    };
    html! {
        <section aria-labelledby="named-facts-title" data-testid="named-facts">
            <h2 id="named-facts-title" tabindex="-1">{ lang.say(SearchMessage::NamedFacts) }
                <span class="count-of">{ grouped(facts.len()) }</span></h2>
            <p class="note">{ lang.say(SearchMessage::NamedFactsNote) }</p>
            <table class="named-facts" onclick={Callback::from(open_row)} onkeydown={Callback::from(move_focus)}>
                <caption class="visually-hidden">{ lang.say(SearchMessage::NamedFacts) }</caption>
                <thead><tr>
                    <th scope="col">{ lang.say(Message::ColumnIndicator) }</th>
                    <th scope="col">{ lang.say(Message::ColumnArea) }</th>
                    <th scope="col" class="value">{ lang.say(Message::ColumnValue) }</th>
                    <th scope="col">{ lang.say(Message::ColumnMeasure) }</th>
                    <th scope="col">{ lang.say(Message::ColumnPeriod) }</th>
                    <th scope="col">{ lang.say(Message::ColumnStatus) }</th>
                </tr></thead>
                { for groups.map(group) }
            </table>
            if more > 0 {
                <p><button type="button" class="button" onclick={onmore} data-testid="more-facts">{ lang.count(Message::ShowMore, more) }</button></p>
            }
        </section>
    }
}

fn entry(state: &StateHandle, row: ObservationId, head: Html) -> Html {
    let lang = state.lang;
    let fact = FactRef {
        corpus: state.held.corpus.clone(),
        row,
    };
    let o = fact.observation();
    let href = fact.document().address(Some(&o.id));
    html! {
        <tr key={o.id.clone()} data-testid="named-fact">
            { head }
            <td class="place" lang="zh-CN">{ fact.area().name.clone() }</td>
            <td class="value"><a {href} class="plain">{ figure::show(o, lang, state.numbers) }</a>{ sureness::of(o, lang) }</td>
            <td class="measure">{ i18n::measure(o.measure, lang) }
                if let Some(scope) = &o.scope { <span class="faint" lang="zh-CN">{ scope.clone() }</span> }</td>
            <td class="period">{ figure::period(o, lang) }</td>
            <td class="state">{ figure::status(o.status, lang) }</td>
        </tr>
    }
}

/// One name of one kind with the places that have it.
struct Name<'a> {
    record: &'a Record,
    places: Vec<&'a str>,
}

/// Records by kind and name; nothing where there are none.
pub(super) fn records(part: &PartProps) -> Html {
    html! { <NamedRecords ..part.clone() /> }
}

#[component]
fn NamedRecords(part: &PartProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let corpus = &state.held.corpus;
    let mut records: Vec<&Record> = part
        .results
        .named
        .records
        .iter()
        .map(|&n| &corpus.records()[n as usize])
        .collect();
    if records.is_empty() {
        return Html::default();
    }
    records.arrange_by_key(|record| (record.kind, &record.name, record.area));
    let mut names: Vec<Name<'_>> = Vec::new();
    for record in &records {
        let place = corpus.areas()[record.area as usize].name.as_str();
        match names.last_mut() {
            Some(last) if (last.record.kind, &last.record.name) == (record.kind, &record.name) => {
                if !last.places.contains(&place) {
                    last.places.push(place);
                }
            }
            _ => names.push(Name {
                record,
                places: vec![place],
            }),
        }
    }
    let more = names.len().saturating_sub(NAMES);
    html! {
        <section aria-labelledby="named-records-title" data-testid="named-records">
            <h2 id="named-records-title" tabindex="-1">{ lang.say(SearchMessage::NamedRecords) }
                <span class="count-of">{ grouped(names.len()) }</span></h2>
            <ul class="named-records">{ for names.iter().take(NAMES).map(|name| named(lang, part, name)) }</ul>
            if more > 0 { <p class="faint">{ lang.count(Message::ShowMore, more) }</p> }
        </section>
    }
}

fn named(lang: Lang, part: &PartProps, name: &Name<'_>) -> Html {
    let record = name.record;
    let holds = |words: &str| {
        let words = fold(words);
        part.results.terms.iter().any(|term| words.contains(term.folded()))
    };
    // A formula may be found by one of its members, which then says why.
    let member = record
        .members
        .iter()
        .find(|member| holds(member))
        .filter(|_| !holds(&record.name));
    let href = Route::Registers(RegisterView {
        kind: record.kind,
        text: record.name.clone(),
        ..RegisterView::default()
    })
    .to_hash();
    html! {
        <li data-testid="named-record">
            <span class="record-kind">{ lang.say(i18n::record_kind(record.kind)) }</span>
            <span class="record-what"><a {href} lang="zh-CN">{ record.name.clone() }</a>
                if let Some(member) = member { <span class="record-said" lang="zh-CN">{ member.clone() }</span> }</span>
            <span class="faint" lang="zh-CN">{ name.places.join("、") }</span>
        </li>
    }
}

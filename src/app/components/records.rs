//! Named things: those that stand with a fact, and those of a whole document by kind.

use yew::prelude::*;

use super::passage;
use crate::app::held::{DocumentRef, FactRef};
use crate::app::i18n::{self, Lang, Message, grouped};
use crate::model::{Record, RecordKind};

/// How many records a fact shows.
const WITH_FACT: usize = 6;
/// Kinds with more names than this are closed at first.
const OPEN: usize = 12;

/// What a record says of the thing besides its name, as printed.
fn details(record: &Record) -> Vec<String> {
    let mut out = Vec::new();
    out.extend(record.level.clone());
    if !record.members.is_empty() {
        out.push(record.members.join("、"));
    }
    out
}

/// The records that stand with a fact; nothing where there are none.
pub(crate) fn with_fact(fact: &FactRef, lang: Lang) -> Html {
    let found = fact.records();
    if found.is_empty() {
        return Html::default();
    }
    let document = fact.document();
    let further = found.len().saturating_sub(WITH_FACT);
    let entry = |record: &&Record| {
        html! {
            <li key={record.span.start.to_string()}>
                <span class="record-kind">{ lang.say(i18n::record_kind(record.kind)) }</span>
                <span class="record-what"><span lang="zh-CN">{ record.name.clone() }</span>{ said(&details(record)) }</span>
                { passage::place(&document, record.span, lang) }
            </li>
        }
    };
    html! {
        <section aria-labelledby="named-title" data-testid="named-with">
            <h3 id="named-title">{ lang.say(Message::NamedWith) }</h3>
            <ul class="named-with">
                { for found.iter().take(WITH_FACT).map(entry) }
                if further > 0 { <li class="faint">{ lang.count(Message::ShowMore, further) }</li> }
            </ul>
        </section>
    }
}

fn said(details: &[String]) -> Html {
    let part = |part: &String| html! { <span class="record-said" lang="zh-CN">{ part.clone() }</span> };
    html! { <>{ for details.iter().map(part) }</> }
}

/// One name with everything its mentions say.
struct Named<'a> {
    name: &'a str,
    details: Vec<String>,
    mentions: Vec<&'a Record>,
}

/// The records of one kind by name, in the order of their first mention.
fn by_name<'a>(records: &[&'a Record], kind: RecordKind) -> Vec<Named<'a>> {
    let mut out: Vec<Named<'a>> = Vec::new();
    for &record in records.iter().filter(|record| record.kind == kind) {
        let place = out.iter().position(|named| named.name == record.name);
        let n = place.unwrap_or_else(|| {
            out.push(Named {
                name: &record.name,
                details: Vec::new(),
                mentions: Vec::new(),
            });
            out.len() - 1
        });
        for part in details(record) {
            if !out[n].details.contains(&part) {
                out[n].details.push(part);
            }
        }
        out[n].mentions.push(record);
    }
    out
}

/// How many names of each kind a document has, kinds without any left out.
pub(crate) fn counts(document: &DocumentRef) -> Vec<(RecordKind, usize)> {
    let records = document.records();
    RecordKind::ALL
        .iter()
        .map(|&kind| (kind, by_name(&records, kind).len()))
        .filter(|&(_, count)| count > 0)
        .collect()
}

/// All names of a document by kind, with their places; nothing where it names nothing.
pub(crate) fn of_document(document: &DocumentRef, lang: Lang) -> Html {
    let mut records = document.records();
    if records.is_empty() {
        return Html::default();
    }
    records.sort_by_key(|record| record.span);
    html! {
        <section aria-labelledby="records-title" class="records" data-testid="records">
            <h2 id="records-title" tabindex="-1">{ lang.say(Message::Records) }
                <span class="count-of">{ grouped(counts(document).iter().map(|(_, count)| count).sum()) }</span></h2>
            <p class="note">{ lang.say(Message::RecordsLead) }</p>
            { for RecordKind::ALL.iter().map(|&kind| of_kind(document, kind, &by_name(&records, kind), lang)) }
        </section>
    }
}

fn of_kind(document: &DocumentRef, kind: RecordKind, names: &[Named<'_>], lang: Lang) -> Html {
    if names.is_empty() {
        return Html::default();
    }
    html! {
        <details class="record-group" open={names.len() <= OPEN} data-testid={["records-", kind.as_str()].concat()}>
            <summary><h3>{ lang.say(i18n::record_kind(kind)) }<span class="count-of">{ grouped(names.len()) }</span></h3></summary>
            <ul>{ for names.iter().map(|named| entry(document, named, lang)) }</ul>
        </details>
    }
}

fn entry(document: &DocumentRef, named: &Named<'_>, lang: Lang) -> Html {
    let mentions = named
        .mentions
        .iter()
        .map(|record| passage::start(document, record.span, lang));
    html! {
        <li key={named.name.to_owned()} data-testid="record">
            <span class="record-what"><span lang="zh-CN">{ named.name.to_owned() }</span>{ said(&named.details) }</span>
            <span class="record-at">{ for mentions }</span>
        </li>
    }
}

//! Named things: those that stand with a fact, and those of a whole document by kind.

use yew::prelude::*;

use super::{figure, passage};
use crate::app::held::{DocumentRef, FactRef};
use crate::app::i18n::{self, Lang, Message, grouped};
use crate::format::{self, Notation};
use crate::model::{Bound, Investment, Measure, Record, RecordKind, Status};
use crate::sorting::Arrange;

/// How many records a fact shows.
const WITH_FACT: usize = 6;
/// Kinds with more names than this are closed at first.
const OPEN: usize = 24;

/// What a record says of the thing besides its name.
#[derive(Debug, Clone, PartialEq)]
enum Said {
    /// As printed.
    Printed(String),
    /// A list as printed, which may be long.
    Members(String),
    /// In the language of the interface.
    Worded(String),
    /// An amount, with the observation it was read as.
    Invested(Investment),
}

fn details(record: &Record, lang: Lang) -> Vec<Said> {
    let mut out: Vec<Said> = Vec::new();
    out.extend(record.level.clone().map(Said::Printed));
    out.extend(record.grantor.clone().map(Said::Printed));
    out.extend(
        record
            .period
            .as_ref()
            .map(|period| Said::Worded(i18n::period(Some(period), lang))),
    );
    out.extend(
        record
            .stage
            .map(|stage| Said::Worded(lang.say(i18n::stage(stage)).to_owned())),
    );
    out.extend(record.investment.clone().map(Said::Invested));
    out.extend(record.capacity.clone().map(Said::Printed));
    out.extend(
        record
            .organisation
            .map(|kind| Said::Worded(lang.say(i18n::organisation(kind)).to_owned())),
    );
    // Only where the formula announces another number than the text lists: else the list says it.
    if let (Some(announced), false) = (record.announced, record.members.is_empty())
        && announced as usize != record.members.len()
    {
        let (announced, listed) = (announced.to_string(), record.members.len().to_string());
        out.push(Said::Worded(lang.fill(Message::MembersListed, &[&announced, &listed])));
    }
    if !record.members.is_empty() {
        out.push(Said::Members(record.members.join("、")));
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
        let mut details = details(record, lang);
        // The observation itself need not be said again.
        details.retain(|said| !matches!(said, Said::Invested(own) if own.observation == fact.observation().id));
        html! {
            <li key={[record.kind.as_str(), &record.span.start.to_string()].concat()}>
                <span class="record-kind">{ lang.say(i18n::record_kind(record.kind)) }</span>
                <span class="record-what"><span lang="zh-CN">{ record.name.clone() }</span>{ said(&document, &details, lang) }</span>
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

fn said(document: &DocumentRef, details: &[Said], lang: Lang) -> Html {
    let part = |said: &Said| match said {
        Said::Printed(text) => html! { <span class="record-said" lang="zh-CN">{ text.clone() }</span> },
        Said::Members(text) => html! { <span class="record-said members" lang="zh-CN">{ text.clone() }</span> },
        Said::Worded(text) => html! { <span class="record-said">{ text.clone() }</span> },
        Said::Invested(investment) => invested(document, investment, lang),
    };
    html! { <>{ for details.iter().map(part) }</> }
}

/// An investment with the way to its observation; that it is no result is said.
fn invested(document: &DocumentRef, investment: &Investment, lang: Lang) -> Html {
    let (language, notation) = (lang.language(), Notation::Scaled);
    let amount = format::amount(
        Measure::Level,
        investment.value,
        None,
        "元",
        Bound::Exact,
        language,
        notation,
    );
    let text = lang.fill(Message::Invested, &[&amount.text()]);
    let known = document.corpus.by_id(&investment.observation).is_some();
    html! {
        <span class="record-said">
            if known { <a href={document.address(Some(&investment.observation))}>{ text }</a> } else { { text } }
            if investment.status != Status::Actual { { " " }{ figure::status(investment.status, lang) } }
        </span>
    }
}

/// One name with everything its mentions say.
struct Named<'a> {
    name: &'a str,
    details: Vec<Said>,
    mentions: Vec<&'a Record>,
}

/// The records of one kind by name, in the order of their first mention.
fn by_name<'a>(records: &[&'a Record], kind: RecordKind, lang: Lang) -> Vec<Named<'a>> {
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
        for part in details(record, lang) {
            if !out[n].details.contains(&part) {
                out[n].details.push(part);
            }
        }
        out[n].mentions.push(record);
    }
    out
}

/// How many names of each kind a document has, kinds without any left out.
pub(crate) fn counts(document: &DocumentRef, lang: Lang) -> Vec<(RecordKind, usize)> {
    let records = document.records();
    RecordKind::ALL
        .iter()
        .map(|&kind| (kind, by_name(&records, kind, lang).len()))
        .filter(|&(_, count)| count > 0)
        .collect()
}

/// All names of a document by kind, with their places; nothing where it names nothing.
pub(crate) fn of_document(document: &DocumentRef, lang: Lang) -> Html {
    let mut records = document.records();
    if records.is_empty() {
        return Html::default();
    }
    records.arrange_by_key(|record| record.span);
    html! {
        <section aria-labelledby="records-title" class="records" data-testid="records">
            <h2 id="records-title" tabindex="-1">{ lang.say(Message::Records) }
                <span class="count-of">{ grouped(counts(document, lang).iter().map(|(_, count)| count).sum()) }</span></h2>
            <p class="note">{ lang.say(Message::RecordsLead) }</p>
            { for RecordKind::ALL.iter().map(|&kind| of_kind(document, kind, &by_name(&records, kind, lang), lang)) }
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
            <span class="record-what"><span lang="zh-CN">{ named.name.to_owned() }</span>{ said(document, &named.details, lang) }</span>
            <span class="record-at">{ for mentions }</span>
        </li>
    }
}

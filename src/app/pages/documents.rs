//! The list of documents, filtered and in any order.

use std::cmp::Ordering;
use std::collections::HashSet;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::components::document_title::title;
use crate::app::components::records;
use crate::app::components::take_bar::TakeBar;
use crate::app::held::{DocumentRef, Held};
use crate::app::i18n::{self, Lang, Message, OpenMessage, ReadingMessage, grouped};
use crate::app::own::Own;
use crate::app::route::{DocumentOrder, DocumentsView, Route};
use crate::app::state::{StateHandle, replace, use_app};
use crate::model::NumeralClass;
use crate::sorting::Arrange;

/// Longer lists are shown from the start, and in full on demand.
const SHOWN: usize = 200;

#[derive(Properties, PartialEq)]
pub(crate) struct DocumentsProps {
    /// Which documents are listed.
    pub(crate) view: DocumentsView,
}

/// A document with what is counted once for all of them.
#[derive(Clone)]
struct Listed {
    document: DocumentRef,
    doubts: usize,
}

/// All reports held, the sample last and marked.
#[component]
pub(crate) fn Documents(props: &DocumentsProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let view = &props.view;
    let whole = use_state(|| false);
    let all = use_memo(state.held.clone(), |held| counted(held.documents()));
    let own = use_memo(state.own.clone(), hashes);
    let listed = select(&all, view, &own);
    let shown = if *whole { listed.len() } else { SHOWN };
    html! {
        <div class="page">
            <header class="page-head">
                <h1>{ lang.say(Message::DocumentsTitle) }</h1>
                <p class="lead">{ lang.say(Message::DocumentsLead) }</p>
            </header>
            { controls(&state, &all, view, listed.len()) }
            if view.own && own.is_empty() { { open_some(lang) } }
            if listed.is_empty() {
                <div class="empty" data-ready="" data-testid="no-documents">
                    <p>{ lang.say(ReadingMessage::NoDocument) }</p>
                    <p><a class="button" href="#/documents">{ lang.say(Message::ClearAll) }</a></p>
                </div>
            } else {
                <table class="list" data-ready="" data-testid="documents">
                    <caption class="visually-hidden">{ lang.say(Message::DocumentsCaption) }</caption>
                    <thead><tr>{ for COLUMNS.into_iter().map(|column| heading(column, view, lang)) }</tr></thead>
                    <tbody>{ for listed.iter().take(shown).map(|one| entry(one, &own, lang)) }</tbody>
                </table>
            }
            if listed.len() > shown {
                <p class="more"><button type="button" class="button" onclick={let whole = whole.setter(); Callback::from(move |_: MouseEvent| whole.set(true))}>
                    { lang.count(Message::MoreReports, listed.len() - shown) }</button></p>
            }
        </div>
    }
}

/// The documents that a view lists, in its order.
pub(crate) fn listed(held: &Held, own: &Own, view: &DocumentsView) -> Vec<DocumentRef> {
    let listed = select(&counted(held.documents()), view, &hashes(own));
    listed.into_iter().map(|one| one.document).collect()
}

/// Content hashes of the documents that are the reader's own.
fn hashes(own: &Own) -> HashSet<String> {
    let entries = own.entries.iter();
    entries.flat_map(|entry| entry.documents.iter().cloned()).collect()
}

/// Counts the doubts of all documents in one pass over each corpus.
fn counted(documents: Vec<DocumentRef>) -> Vec<Listed> {
    let mut out: Vec<Listed> = documents
        .into_iter()
        .map(|document| Listed { document, doubts: 0 })
        .collect();
    let mut start = 0;
    while start < out.len() {
        let corpus = out[start].document.corpus.clone();
        for found in corpus.diagnostics() {
            if let Some(one) = out.get_mut(start + found.doc as usize) {
                one.doubts += 1;
            }
        }
        start += corpus.documents().len();
    }
    out
}

/// That none of the documents is the reader's own, and how to open one.
fn open_some(lang: Lang) -> Html {
    html! { <p class="faint">{ lang.say(OpenMessage::HeldNone) }{ " " }<a href="#/open">{ lang.say(OpenMessage::NothingOpen) }</a></p> }
}

fn select(all: &[Listed], view: &DocumentsView, own: &HashSet<String>) -> Vec<Listed> {
    let terms: Vec<&str> = view.text.split_whitespace().collect();
    let holds = |one: &&Listed| {
        let d = one.document.get();
        let place = one.document.area().full_name();
        let publisher = d.publisher.as_deref().unwrap_or_default();
        let meets = |term: &&str| {
            [place.as_str(), &d.title, publisher]
                .iter()
                .any(|text| text.contains(*term))
        };
        (!view.with_text || d.text.is_some())
            && (!view.own || own.contains(&d.hash))
            && view.year.is_none_or(|year| d.reference_year == Some(year))
            && terms.iter().all(meets)
    };
    let mut out: Vec<Listed> = all.iter().filter(holds).cloned().collect();
    out.arrange_by(|a, b| {
        let order = compare(view.order, a, b);
        if view.descending { order.reverse() } else { order }
    });
    out
}

fn compare(order: DocumentOrder, a: &Listed, b: &Listed) -> Ordering {
    let (x, y) = (&a.document, &b.document);
    match order {
        DocumentOrder::Held => Ordering::Equal,
        DocumentOrder::Place => x.area().full_name().cmp(&y.area().full_name()),
        DocumentOrder::Date => date(x).cmp(&date(y)),
        DocumentOrder::Year => x.get().reference_year.cmp(&y.get().reference_year),
        DocumentOrder::Facts => x.count().cmp(&y.count()),
        DocumentOrder::Doubts => a.doubts.cmp(&b.doubts),
    }
}

/// A date in its spelling of the exchange form, which sorts as dates do.
fn date(document: &DocumentRef) -> Option<String> {
    document.get().date.as_ref().map(ToString::to_string)
}

fn controls(state: &StateHandle, all: &[Listed], view: &DocumentsView, count: usize) -> Html {
    let lang = state.lang;
    let oninput = {
        let (state, view) = (state.clone(), view.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            replace(&state, Route::Documents(DocumentsView { text, ..view.clone() }));
        })
    };
    let mut years: Vec<i16> = all.iter().filter_map(|one| one.document.get().reference_year).collect();
    years.arrange();
    years.dedup();
    let choice = |label: Html, chosen: bool, next: DocumentsView| {
        let href = Route::Documents(next).to_hash();
        html! { <li><a class="chip" {href} aria-current={chosen.then_some("true")}>{ label }</a></li> }
    };
    let year = |year: i16| {
        let chosen = view.year == Some(year);
        let next = DocumentsView {
            year: (!chosen).then_some(year),
            ..view.clone()
        };
        choice(year.to_string().into(), chosen, next)
    };
    let with_text = DocumentsView {
        with_text: !view.with_text,
        ..view.clone()
    };
    let held = all.iter().any(|one| one.document.get().text.is_some());
    let own_only = DocumentsView {
        own: !view.own,
        ..view.clone()
    };
    html! {
        <div class="documents-bar">
            <div class="search" role="search">
                <span class="search-sign" aria-hidden="true">{ "⌕" }</span>
                <input id="search" type="text" autocomplete="off" spellcheck="false" aria-label={lang.say(ReadingMessage::FindReport)}
                    placeholder={lang.say(ReadingMessage::FindReport)} value={view.text.clone()} {oninput} data-testid="find-document" />
                if view.text.is_empty() { <kbd class="wide-only" aria-hidden="true">{ "/" }</kbd> }
            </div>
            <ul class="chips">
                if years.len() > 1 { { for years.into_iter().map(year) } }
                if held { { choice(lang.say(Message::TextHeld).into(), view.with_text, with_text) } }
                if view.own || !state.own.entries.is_empty() { { choice(lang.say(OpenMessage::OwnOnly).into(), view.own, own_only) } }
            </ul>
            <p class="count" role="status" data-testid="count">{ lang.count(ReadingMessage::Reports, count) }</p>
            <TakeBar />
        </div>
    }
}

/// A column: its label, its class, and the order that it is sorted by, where it can be.
type Heading = (Message, &'static str, Option<DocumentOrder>);

const COLUMNS: [Heading; 8] = [
    (Message::ColumnArea, "place", Some(DocumentOrder::Place)),
    (Message::ColumnTitle, "title", None),
    (Message::ColumnDate, "date", Some(DocumentOrder::Date)),
    (Message::ColumnYear, "year", Some(DocumentOrder::Year)),
    (Message::ColumnFacts, "number", Some(DocumentOrder::Facts)),
    (Message::ColumnRecords, "named", None),
    (Message::ColumnUnread, "number", None),
    (Message::ColumnDoubts, "number", Some(DocumentOrder::Doubts)),
];

fn heading((label, class, order): Heading, view: &DocumentsView, lang: Lang) -> Html {
    let Some(order) = order else {
        return html! { <th scope="col" {class}>{ lang.say(label) }</th> };
    };
    // Numbers first from the greatest; the third press is the order of the bundle again.
    let greatest_first = matches!(order, DocumentOrder::Facts | DocumentOrder::Doubts);
    let current = view.order == order;
    let next = match (current, view.descending == greatest_first) {
        (true, false) => DocumentsView {
            order: DocumentOrder::Held,
            descending: false,
            ..view.clone()
        },
        _ => DocumentsView {
            order,
            descending: current != greatest_first,
            ..view.clone()
        },
    };
    let (sorted, sign) = match (current, view.descending) {
        (false, _) => (None, ""),
        (true, false) => (Some("ascending"), "↑"),
        (true, true) => (Some("descending"), "↓"),
    };
    html! {
        <th scope="col" {class} aria-sort={sorted}>
            <a class="plain" href={Route::Documents(next).to_hash()}>{ lang.say(label) }<span class="sort-sign" aria-hidden="true">{ sign }</span></a>
        </th>
    }
}

fn entry(listed: &Listed, own: &HashSet<String>, lang: Lang) -> Html {
    let document = &listed.document;
    let d = document.get();
    let href = document.address(None);
    let date = d
        .date
        .as_ref()
        .map(|date| i18n::period(Some(date), lang))
        .unwrap_or_default();
    let year = d.reference_year.map(|year| year.to_string()).unwrap_or_default();
    let named: Vec<String> = records::counts(document, lang)
        .into_iter()
        .map(|(kind, count)| [lang.say(i18n::record_kind(kind)), "\u{a0}", &grouped(count)].concat())
        .collect();
    let named = named.join(" · ");
    let account = &d.account;
    let unread = (!account.is_empty()).then(|| {
        html! {
            <>{ grouped(account.count(NumeralClass::NotUnderstood) as usize) }
                <span class="faint">{ [" / ", &grouped(account.runs() as usize)].concat() }</span></>
        }
    });
    html! {
        <tr key={document.key().to_owned()} data-testid="document-row">
            <td class="place" lang="zh-CN">{ document.area().name.clone() }</td>
            <td class="title">
                <a {href} lang="zh-CN">{ title(document, lang) }</a>
                if d.sample { <span class="badge sample">{ lang.say(Message::Sample) }</span> }
                if own.contains(&d.hash) { <span class="badge own">{ lang.say(OpenMessage::Own) }</span> }
                if d.text.is_some() { <span class="badge">{ lang.say(Message::TextHeld) }</span> }
            </td>
            <td class="date">{ date }</td>
            <td class="year">{ year }</td>
            <td class="number" data-label={lang.say(Message::ColumnFacts)}>{ grouped(document.count()) }</td>
            <td class="named">{ named }</td>
            <td class="number" data-label={lang.say(Message::ColumnUnread)}>{ unread }</td>
            <td class="number" data-label={lang.say(Message::ColumnDoubts)}>{ grouped(listed.doubts) }</td>
        </tr>
    }
}

//! The list of documents.

use yew::prelude::*;

use crate::app::components::records;
use crate::app::held::DocumentRef;
use crate::app::i18n::{self, Lang, Message, grouped};
use crate::app::route::DocumentsView;
use crate::app::state::use_app;
use crate::model::NumeralClass;

#[derive(Properties, PartialEq)]
pub(crate) struct DocumentsProps {
    /// Which documents are listed.
    pub(crate) view: DocumentsView,
}

/// All reports held, the sample last and marked.
#[component]
pub(crate) fn Documents(_props: &DocumentsProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    const COLUMNS: [(Message, &str); 8] = [
        (Message::ColumnArea, "place"),
        (Message::ColumnTitle, "title"),
        (Message::ColumnDate, "date"),
        (Message::ColumnYear, "year"),
        (Message::ColumnFacts, "number"),
        (Message::ColumnRecords, "named"),
        (Message::ColumnUnread, "number"),
        (Message::ColumnDoubts, "number"),
    ];
    html! {
        <div class="page">
            <header class="page-head">
                <h1>{ lang.say(Message::DocumentsTitle) }</h1>
                <p class="lead">{ lang.say(Message::DocumentsLead) }</p>
            </header>
            <table class="list" data-ready="" data-testid="documents">
                <caption class="visually-hidden">{ lang.say(Message::DocumentsCaption) }</caption>
                <thead><tr>
                    { for COLUMNS.iter().map(|&(label, class)| html! { <th scope="col" {class}>{ lang.say(label) }</th> }) }
                </tr></thead>
                <tbody>{ for state.held.documents().iter().map(|document| entry(document, lang)) }</tbody>
            </table>
        </div>
    }
}

/// A document's title, or that it has none.
pub(crate) fn title(document: &DocumentRef, lang: Lang) -> String {
    let title = document.get().title.trim();
    if title.is_empty() {
        lang.say(Message::Untitled).to_owned()
    } else {
        title.to_owned()
    }
}

fn entry(document: &DocumentRef, lang: Lang) -> Html {
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
                if d.text.is_some() { <span class="badge">{ lang.say(Message::TextHeld) }</span> }
            </td>
            <td class="date">{ date }</td>
            <td class="year">{ year }</td>
            <td class="number" data-label={lang.say(Message::ColumnFacts)}>{ grouped(document.count()) }</td>
            <td class="named">{ named }</td>
            <td class="number" data-label={lang.say(Message::ColumnUnread)}>{ unread }</td>
            <td class="number" data-label={lang.say(Message::ColumnDoubts)}>{ grouped(document.doubts()) }</td>
        </tr>
    }
}

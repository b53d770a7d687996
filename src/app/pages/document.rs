//! One document: its text with every observation marked, or its facts in order where the text is not held.

use gloo::events::EventListener;
use gloo::utils::document as page;
use yew::prelude::*;

use super::documents::title;
use crate::app::browser;
use crate::app::components::document_text::DocumentText;
use crate::app::components::fact_panel::FactPanel;
use crate::app::components::{account, figure, passage, records, sureness};
use crate::app::held::{DocumentRef, FactRef};
use crate::app::i18n::{self, Lang, Message, grouped};
use crate::app::route::{DocumentView, Route};
use crate::app::state::{StateHandle, use_app};
use crate::model::{Diagnostic, DiagnosticKind, Unread};
use crate::query::{Facet, Query};

#[derive(Properties, PartialEq)]
pub(crate) struct DocumentPageProps {
    /// The document and what is open in it.
    pub(crate) view: DocumentView,
}

/// The page.
#[component]
pub(crate) fn DocumentPage(props: &DocumentPageProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let found = state.held.document(&props.view.id);
    use_document_keys(found.as_ref(), props);
    let Some(document) = found else {
        return html! {
            <div class="page narrow" data-ready="" data-testid="document-unknown">
                <h1>{ lang.say(Message::DocumentUnknown) }</h1>
                <p>{ lang.say(Message::FactUnknownHint) }</p>
                <p><a class="button" href="#/documents">{ lang.say(Message::BackToDocuments) }</a></p>
            </div>
        };
    };
    let facts = document.facts();
    html! {
        <div class={classes!("document", props.view.fact.is_some().then_some("with-sheet"))}>
            <article class="page">
                { head(&document, lang) }
                if facts.is_empty() && document.get().text.is_none() {
                    <p class="empty" data-ready="">{ lang.say(Message::DocumentNoFacts) }</p>
                }
                else { { body(&state, &document, &facts, props) } }
                { records::of_document(&document, lang) }
                { account::of_document(&document, lang) }
                { diagnostics(&document, lang) }
            </article>
            { panel(&document, &facts, props.view.fact.as_deref()) }
        </div>
    }
}

fn head(document: &DocumentRef, lang: Lang) -> Html {
    let d = document.get();
    let table = Route::of_query(Query::of(Facet::Document, document.key())).to_hash();
    let mut known: Vec<String> = Vec::new();
    known.extend(d.publisher.clone());
    known.extend(d.date.as_ref().map(|date| i18n::period(Some(date), lang)));
    if !d.authors.is_empty() {
        known.push(lang.fill(Message::ByAuthors, &[&d.authors.join(lang.pick("、", ", "))]));
    }
    known.push(lang.fill(Message::SourceFile, &[&d.file]));
    known.push(lang.count(Message::FactsOfPlace, document.count()));
    html! {
        <header class="page-head">
            <p class="crumbs"><a href="#/documents">{ lang.say(Message::BackToDocuments) }</a></p>
            <p class="eyebrow" lang="zh-CN">{ document.area().full_name() }
                if d.sample { <span class="badge sample">{ lang.say(Message::Sample) }</span> }</p>
            <h1 lang="zh-CN">{ title(document, lang) }</h1>
            <ul class="facts-of-document">{ for known.into_iter().map(|part| html! { <li>{ part }</li> }) }</ul>
            { contents(document, lang) }
            if d.sample { <p class="sample-note">{ lang.say(Message::SampleNote) }</p> }
            else { <p><a href={table}>{ lang.say(Message::SeeAsTable) }</a></p> }
        </header>
    }
}

/// What the page says further down, each with a way there; nothing where it says nothing more.
fn contents(document: &DocumentRef, lang: Lang) -> Html {
    let jump = |id: &'static str, label: String| {
        let onclick = Callback::from(move |_: MouseEvent| browser::focus(id));
        html! { <li><button type="button" class="link" {onclick}>{ label }</button></li> }
    };
    let named: Vec<String> = records::counts(document, lang)
        .into_iter()
        .map(|(kind, count)| [lang.say(i18n::record_kind(kind)), "\u{a0}", &grouped(count)].concat())
        .collect();
    let sentence = account::sentence(&document.get().account, lang);
    if named.is_empty() && sentence.is_none() {
        return Html::default();
    }
    html! {
        <ul class="facts-of-document contents" data-testid="contents">
            if !named.is_empty() { { jump("records-title", named.join(lang.pick("、", ", "))) } }
            if let Some(sentence) = sentence { { jump("account-title", sentence) } }
        </ul>
    }
}

/// The text with its margin, or the facts alone and why.
fn body(state: &StateHandle, document: &DocumentRef, facts: &[FactRef], props: &DocumentPageProps) -> Html {
    let lang = state.lang;
    let open = props.view.fact.as_deref();
    let Some(text) = document.get().text.clone() else {
        return html! {
            <>
                <details class="why"><summary>{ lang.say(Message::TextNotHeld) }</summary><p>{ lang.say(Message::TextNotHeldWhy) }</p></details>
                <section aria-labelledby="facts-title">
                    <h2 id="facts-title">{ lang.say(Message::FactsInOrder) }</h2>
                    <div data-ready="" data-testid="facts">{ for by_section(facts).map(|(n, facts)| section(state, document, n, facts, open)) }</div>
                </section>
            </>
        };
    };
    html! {
        <div class="with-margin" data-ready="">
            <section aria-labelledby="text-title">
                <h2 id="text-title" class="visually-hidden">{ lang.say(Message::DocumentText) }</h2>
                <DocumentText document={document.clone()} {text} open={props.view.fact.clone()} at={props.view.at} />
            </section>
            <section class="margin" aria-labelledby="margin-title">
                <h2 id="margin-title">{ lang.say(Message::MarginList) }</h2>
                if facts.is_empty() { <p class="faint">{ lang.say(Message::DocumentNoFacts) }</p> }
                { fact_list(state, document, facts, open) }
            </section>
        </div>
    }
}

/// Runs of facts of one section, in order.
fn by_section(facts: &[FactRef]) -> impl Iterator<Item = (u32, &[FactRef])> {
    facts
        .chunk_by(|a, b| a.observation().section == b.observation().section)
        .map(|run| (run[0].observation().section, run))
}

fn section(state: &StateHandle, document: &DocumentRef, n: u32, facts: &[FactRef], open: Option<&str>) -> Html {
    html! {
        <section key={facts[0].observation().id.clone()} class="section">
            <h3>{ state.lang.fill(Message::SectionNumber, &[&(n + 1).to_string()]) }</h3>
            { fact_list(state, document, facts, open) }
        </section>
    }
}

fn fact_list(state: &StateHandle, document: &DocumentRef, facts: &[FactRef], open: Option<&str>) -> Html {
    html! { <ol class="fact-list">{ for facts.iter().map(|fact| fact_entry(state, document, fact, open)) }</ol> }
}

fn fact_entry(state: &StateHandle, document: &DocumentRef, fact: &FactRef, open: Option<&str>) -> Html {
    let lang = state.lang;
    let o = fact.observation();
    let chosen = open == Some(o.id.as_str());
    let href = document.address(Some(&o.id));
    html! {
        <li key={o.id.clone()} class={chosen.then_some("open")}>
            <a {href} id={["fact-", &o.id].concat()} aria-current={chosen.then_some("true")} data-testid="fact">
                <span class="fact-name">{ figure::named(&o.indicator, lang) }</span>
                <span class="fact-value">{ figure::show(o, lang, state.numbers) }{ sureness::mark(o.confidence, lang) }</span>
                <span class="fact-when">{ figure::status(o.status, lang) }
                    <span>{ i18n::measure(o.measure, lang) }</span><span>{ figure::period(o, lang) }</span></span>
            </a>
        </li>
    }
}

fn diagnostics(document: &DocumentRef, lang: Lang) -> Html {
    let accounted = !document.get().account.is_empty();
    let (unread, found): (Vec<&Diagnostic>, Vec<&Diagnostic>) = document
        .corpus
        .diagnostics_of(document.id)
        .partition(|found| accounted && found.kind == DiagnosticKind::NotUnderstood);
    let count = found.len() + unread.len();
    html! {
        <section aria-labelledby="doubts-title" class="doubts" data-testid="diagnostics">
            <h2 id="doubts-title">{ lang.say(Message::Diagnostics) }
                if count > 0 { <span class="count-of">{ grouped(count) }</span> }</h2>
            if count == 0 { <p class="faint">{ lang.say(Message::DiagnosticsNone) }</p> }
            else { <ul>{ for found.into_iter().map(|diagnostic| doubt(document, diagnostic, lang)) }{ unread_in_short(&unread, lang) }</ul> }
        </section>
    }
}

/// The numbers not understood in one line with their reasons, since the account of numbers lists each.
fn unread_in_short(unread: &[&Diagnostic], lang: Lang) -> Html {
    if unread.is_empty() {
        return Html::default();
    }
    let see = Callback::from(|_: MouseEvent| browser::focus("account-title"));
    let reasons = Unread::ALL.iter().filter_map(|&reason| {
        let count = unread.iter().filter(|found| found.reason == Some(reason)).count();
        (count > 0).then(|| html! { <span>{ [lang.say(i18n::unread(reason)), " ", &grouped(count)].concat() }</span> })
    });
    html! {
        <li>
            <span class="doubt-kind">{ lang.say(i18n::diagnostic(DiagnosticKind::NotUnderstood)) }{ " " }{ grouped(unread.len()) }</span>
            { for reasons }
            <button type="button" class="link" onclick={see}>{ lang.say(Message::AccountSee) }</button>
        </li>
    }
}

fn doubt(document: &DocumentRef, diagnostic: &Diagnostic, lang: Lang) -> Html {
    html! {
        <li>
            <span class="doubt-kind">{ lang.say(i18n::diagnostic(diagnostic.kind)) }</span>
            if let Some(subject) = &diagnostic.subject { <span lang="zh-CN">{ ["“", subject, "”"].concat() }</span> }
            if let Some(suggestion) = &diagnostic.suggestion {
                <span>{ lang.fill(Message::DiagnosticSuggest, &[suggestion]) }</span>
            }
            if let Some(reason) = diagnostic.reason { <span>{ lang.say(i18n::unread(reason)) }</span> }
            { passage::place(document, diagnostic.span, lang) }
        </li>
    }
}

/// The facts before and after the open one.
fn neighbours(document: &DocumentRef, facts: &[FactRef], open: Option<&str>) -> (Option<String>, Option<String>) {
    let place = open.and_then(|id| facts.iter().position(|fact| fact.observation().id == id));
    let at = |n: usize| facts.get(n).map(|fact| document.address(Some(&fact.observation().id)));
    match place {
        Some(n) => (n.checked_sub(1).and_then(at), at(n + 1)),
        None => (None, at(0)),
    }
}

fn panel(document: &DocumentRef, facts: &[FactRef], open: Option<&str>) -> Html {
    let Some(id) = open else { return Html::default() };
    let (previous, next) = neighbours(document, facts, open);
    html! {
        <FactPanel id={id.to_owned()} back={document.address(None)} return_to={["fact-", id].concat()} in_document=true
            previous={previous.map(AttrValue::from)} next={next.map(AttrValue::from)} />
    }
}

/// The keys of this page, and bringing the open fact into sight.
#[hook]
fn use_document_keys(document: Option<&DocumentRef>, props: &DocumentPageProps) {
    let (previous, next) = document.map_or((None, None), |document| {
        neighbours(document, &document.facts(), props.view.fact.as_deref())
    });
    let back = document
        .zip(props.view.fact.clone())
        .map(|(document, id)| (document.address(None), ["fact-", &id].concat()));
    use_effect_with(props.view.fact.clone(), |fact| {
        let Some(id) = fact else { return };
        for prefix in ["fact-", "mark-"] {
            if let Some(element) = browser::by_id(&[prefix, id].concat()) {
                browser::reveal(&element, true);
            }
        }
    });
    use_effect_with(props.view.at, |at| {
        if at.is_some() {
            passage::reveal();
        }
    });
    use_effect_with((previous, next, back), |keys| {
        let (previous, next, back) = keys.clone();
        let listener = EventListener::new(&page(), "keydown", move |event| {
            let Some(key) = browser::single_key(event) else {
                return;
            };
            match (key.as_str(), &back) {
                ("j" | "]", _) => next.iter().for_each(|address| browser::go(address)),
                ("k" | "[", _) => previous.iter().for_each(|address| browser::go(address)),
                ("Escape", Some((address, place))) if !browser::dialog_is_open() => {
                    browser::go(address);
                    browser::focus(place);
                }
                _ => {}
            }
        });
        move || drop(listener)
    });
}

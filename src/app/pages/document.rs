//! One document: its text with every observation marked, or its facts in order where the text is not held.

use std::rc::Rc;

use yew::prelude::*;

use super::beside::{Beside, BesidePicker};
use super::landed::{self, use_landing};
use crate::app::browser;
use crate::app::components::cite::{self, Cite};
use crate::app::components::document_text::DocumentText;
use crate::app::components::document_title::title;
use crate::app::components::fact_panel::FactPanel;
use crate::app::components::margin::{self, FactList, use_following};
use crate::app::components::reading_bar::ReadingBar;
use crate::app::components::text_line::RejectedMark;
use crate::app::components::text_link::TextLink;
use crate::app::components::{account, corrected, doubts, figure, passage, records};
use crate::app::held::{DocumentRef, FactRef};
use crate::app::i18n::{self, BriefMessage, Lang, Message, OpenMessage, ReadingMessage, TakeMessage, grouped};
use crate::app::own::revising::{Rejected, rejected};
use crate::app::route::{DocumentView, OpenView, Route};
use crate::app::state::{StateHandle, use_app};
use crate::corpus::AreaId;
use crate::query::{Facet, Query, reading};
use crate::span::Span;

use super::steps::{steps, use_document_keys};

#[derive(Properties, PartialEq)]
pub(crate) struct DocumentPageProps {
    /// The document and what is open in it.
    pub(crate) view: DocumentView,
}

/// The page that a link leads to, which may be that of another document than it names.
#[component]
pub(crate) fn DocumentPage(props: &DocumentPageProps) -> Html {
    let state = use_app();
    let landing = use_landing(&state.held, &props.view);
    let notice = landed::notice(&state.held, &landing, &props.view, state.lang);
    let Some((document, view)) = landed::target(&state.held, &landing, &props.view) else {
        return landed::unknown(notice, state.held.arriving, state.lang);
    };
    if let Some(other) = view.beside.as_deref().and_then(|key| state.held.document(key)) {
        // Invented figures never stand beside real ones.
        if Rc::ptr_eq(&other.corpus, &document.corpus) && other != document {
            return html! { <Beside left={document} right={other} view={view} /> };
        }
    }
    let key = document.key().to_owned();
    html! { <Reading {key} {document} {view} {notice} /> }
}

#[derive(Properties, PartialEq)]
struct ReadingProps {
    document: DocumentRef,
    view: DocumentView,
    /// What is to be said of the link that led here.
    notice: Html,
}

/// The document's page.
#[component]
fn Reading(props: &ReadingProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let (document, view) = (&props.document, &props.view);
    let with_text = document.get().text.is_some();
    let facts = use_memo(document.clone(), DocumentRef::facts);
    let base = use_memo(view.closed(), Clone::clone);
    let rejected = use_memo(
        (document.clone(), state.own.corrections.clone()),
        |(document, _)| match document.get().sample {
            true => Vec::new(),
            false => rejected(&state.own, document.get()),
        },
    );
    let hits = use_memo((document.clone(), view.find.clone()), |(document, find)| {
        if find.trim().is_empty() {
            return Vec::new();
        }
        let d = document.get();
        reading::find(d.text.as_deref().unwrap_or_default(), d.span.start, find)
    });
    let listed = margin::shown(&facts, view, !with_text);
    let steps = steps(document, &listed, view);
    use_document_keys(document, view);
    use_following(with_text);
    let open = view.fact.as_deref().map(|id| AttrValue::from(id.to_owned()));
    html! {
        <div class={classes!("document", view.fact.is_some().then_some("with-sheet"))}>
            <article class="page">
                { head(&state, document, view, &facts) }
                { props.notice.clone() }
                if !with_text {
                    <details class="why"><summary>{ lang.say(Message::TextNotHeld) }</summary><p>{ lang.say(Message::TextNotHeldWhy) }</p></details>
                }
                if facts.is_empty() && !with_text {
                    <p class="empty" data-ready="">{ lang.say(Message::DocumentNoFacts) }</p>
                } else {
                    <ReadingBar view={view.clone()} {with_text} hits={hits.clone()} listed={listed.len()} steps={steps.clone()} />
                    if with_text { { with_margin(&state, document, view, &base, &facts, &rejected, listed, hits) } }
                    else { { in_order(&state, view, &base, &facts, &rejected, &listed) }{ link(document, view) } }
                }
                <Tail document={document.clone()} {lang} />
            </article>
            if let Some(id) = open {
                <FactPanel return_to={["fact-", &id].concat()} {id} back={Route::Document(view.closed()).to_hash()} in_document=true edit={view.edit}
                    previous={steps.previous} next={steps.next} />
            }
        </div>
    }
}

fn head(state: &StateHandle, document: &DocumentRef, view: &DocumentView, facts: &[FactRef]) -> Html {
    let lang = state.lang;
    let cite::CiteProps { items } = cite::of_document(document, &state.held);
    let d = document.get();
    let own = state
        .own
        .entry_of(&d.hash)
        .map(|entry| Route::Open(OpenView::of(&entry.source.key)).to_hash());
    let table = Route::of_query(Query::of(Facet::Document, document.key())).to_hash();
    let mut known: Vec<String> = Vec::new();
    known.extend(d.publisher.clone());
    known.extend(d.date.as_ref().map(|date| i18n::period(Some(date), lang)));
    if !d.authors.is_empty() {
        known.push(lang.fill(Message::ByAuthors, &[&d.authors.join(lang.pick("、", ", "))]));
    }
    known.push(lang.fill(Message::SourceFile, &[&d.file]));
    known.push(lang.count(Message::FactsOfPlace, facts.len()));
    let brief = Route::Brief(document.corpus.place_key(AreaId(d.area)).to_owned()).to_hash();
    html! {
        <header class="page-head">
            <p class="crumbs"><a href="#/documents">{ lang.say(Message::BackToDocuments) }</a></p>
            <p class="eyebrow">
                <span lang="zh-CN">{ document.area().full_name() }</span>
                if d.sample { <span class="badge sample">{ lang.say(Message::Sample) }</span> }
                else { { " · " }<a href={brief} data-testid="brief-link">{ lang.say(BriefMessage::Title) }</a> }
            </p>
            <h1 lang="zh-CN">{ title(document, lang) }</h1>
            <ul class="facts-of-document">{ for known.iter().map(|part| html! { <li>{ figure::sentence(part, lang) }</li> }) }</ul>
            { contents(document, lang) }
            if d.sample { <p class="sample-note">{ lang.say(Message::SampleNote) }</p> }
            else {
                <div class="document-ways">
                    <a href={table}>{ lang.say(Message::SeeAsTable) }</a>
                    if let Some(own) = own { <a href={own} data-testid="own-report">{ lang.say(OpenMessage::OwnReport) }</a> }
                    <BesidePicker document={document.clone()} view={view.clone()} />
                </div>
            }
            <details class="why cite"><summary>{ lang.say(TakeMessage::Cite) }</summary><Cite {items} /></details>
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

#[expect(clippy::too_many_arguments, reason = "all that the page has gathered")]
fn with_margin(
    state: &StateHandle,
    document: &DocumentRef,
    view: &DocumentView,
    base: &Rc<DocumentView>,
    facts: &[FactRef],
    rejected: &[Rejected],
    listed: Vec<FactRef>,
    hits: Rc<Vec<Span>>,
) -> Html {
    let lang = state.lang;
    let open = view.fact.as_deref().and_then(|id| document.corpus.by_id(id));
    let at = if view.fact.is_some() { None } else { view.at };
    let point = Callback::from(|event: MouseEvent| margin::point(event.target()));
    let marks: Vec<RejectedMark> = rejected
        .iter()
        .map(|one| RejectedMark {
            span: one.read.observation().span,
            fact: one.correction.fact.clone(),
            indicator: one.read.observation().indicator.clone(),
        })
        .collect();
    html! {
        <div class="with-margin" data-ready="">
            <section class="text-frame" aria-labelledby="text-title" onmouseover={point}>
                <h2 id="text-title" class="visually-hidden">{ lang.say(Message::DocumentText) }</h2>
                <DocumentText document={document.clone()} base={base.clone()} {open} {at} {hits}
                    rejected={Rc::new(marks)} {lang} />
                { link(document, view) }
            </section>
            <section class="margin" aria-labelledby="margin-title">
                <h2 id="margin-title">{ lang.say(Message::MarginList) }<span class="count-of">{ of(listed.len(), facts.len()) }</span></h2>
                if facts.is_empty() { <p class="faint">{ lang.say(Message::DocumentNoFacts) }</p> }
                { margin::filters(facts, view, lang) }
                { nothing_listed(&listed, facts, lang) }
                <div class="frame">
                    <FactList facts={listed} base={base.clone()} open={view.fact.clone().map(AttrValue::from)} {lang} numbers={state.numbers} />
                </div>
                { corrected::rejected_list(state, rejected) }
            </section>
        </div>
    }
}

/// The key that copies a lasting link to what is open, and the button for words that are selected.
fn link(document: &DocumentRef, view: &DocumentView) -> Html {
    let open = view.fact.as_deref().and_then(|id| document.corpus.by_id(id));
    let address = match open {
        Some(row) => FactRef {
            corpus: document.corpus.clone(),
            row,
        }
        .lasting_address(),
        None => Route::Document(passage::lasting(document, view)).to_hash(),
    };
    html! { <TextLink document={document.key().to_owned()} {address} /> }
}

fn of(part: usize, whole: usize) -> String {
    if part == whole {
        return grouped(whole);
    }
    [grouped(part), grouped(whole)].join(" / ")
}

fn nothing_listed(listed: &[FactRef], facts: &[FactRef], lang: Lang) -> Html {
    if facts.is_empty() || !listed.is_empty() {
        return Html::default();
    }
    html! { <p class="empty" data-testid="nothing-listed">{ lang.say(ReadingMessage::NothingListed) }</p> }
}

/// The facts of a document held without its text, by section.
fn in_order(
    state: &StateHandle,
    view: &DocumentView,
    base: &Rc<DocumentView>,
    facts: &[FactRef],
    rejected: &[Rejected],
    listed: &[FactRef],
) -> Html {
    let lang = state.lang;
    let section = |run: &[FactRef]| {
        let first = run[0].observation();
        html! {
            <section key={first.id.clone()} class="section">
                <h3>{ lang.fill(Message::SectionNumber, &[&(first.section + 1).to_string()]) }</h3>
                <FactList facts={run.to_vec()} base={base.clone()} open={view.fact.clone().map(AttrValue::from)} {lang} numbers={state.numbers} />
            </section>
        }
    };
    html! {
        <section aria-labelledby="facts-title">
            <h2 id="facts-title">{ lang.say(Message::FactsInOrder) }<span class="count-of">{ of(listed.len(), facts.len()) }</span></h2>
            { margin::filters(facts, view, lang) }
            { nothing_listed(listed, facts, lang) }
            <div data-ready="" data-testid="facts">
                { for listed.chunk_by(|a, b| a.observation().section == b.observation().section).map(section) }
            </div>
            { corrected::rejected_list(state, rejected) }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct TailProps {
    document: DocumentRef,
    lang: Lang,
}

/// What the document names, the account of its numerals and its doubts: drawn once, whatever is selected.
#[component]
fn Tail(props: &TailProps) -> Html {
    let TailProps { document, lang } = props;
    html! {
        <>
            { records::of_document(document, *lang) }
            { account::of_document(document, *lang) }
            { doubts::of_document(document, *lang) }
        </>
    }
}

//! The report of one opened text: what it is, what was read in it, what can be set by hand.

pub(super) mod change;
mod encoding;
mod found;
mod said;
mod settings;

use yew::prelude::*;

use super::known::{self, Known};
use super::shelf::moment;
use crate::app::components::document_title::title;
use crate::app::i18n::{Lang, OpenMessage, SourceMessage, grouped};
use crate::app::state::use_app;
use crate::intake::Note;
use crate::model::Format;

#[derive(Properties, PartialEq)]
pub(super) struct ReportProps {
    /// The source's key.
    pub(super) source: String,
}

/// The page.
#[component]
pub(super) fn Report(props: &ReportProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    // Also after the text was read anew, which the state does not tell of by itself.
    let facts = change::use_facts(&props.source);
    let deps = (
        props.source.clone(),
        state.own.clone(),
        state.held.clone(),
        facts.clone(),
    );
    let known = use_memo(deps, |(key, own, held, _)| known::one(own, held, key));
    let Some(known) = &*known else {
        return absent(state.held.arriving, lang);
    };
    html! {
        <div class="page source" data-ready="" data-testid="report">
            <header class="page-head">
                <p class="crumbs"><a href="#/open">{ lang.say(SourceMessage::Back) }</a></p>
                <p class="eyebrow" lang="zh-CN">{ known.place.clone() }</p>
                <h1 lang="zh-CN">{ known.title.clone() }</h1>
            </header>
            <div class="source-parts">
                <section class="source-what" aria-labelledby="what-title">
                    <h2 id="what-title">{ lang.say(SourceMessage::What) }</h2>
                    { what(known, lang) }
                    <encoding::Encodings key={known.entry.source.key.clone()} entry={known.entry.clone()} />
                </section>
                <settings::Settings entry={known.entry.clone()} facts={facts.clone()} documents={known.documents.clone()} />
            </div>
            <found::Found known={found::Shared(known.clone())} />
            <said::Said documents={known.documents.clone()} hashes={known.entry.documents.clone()} {facts} />
        </div>
    }
}

/// The page for a text that is not held, or not yet.
fn absent(arriving: bool, lang: Lang) -> Html {
    let (title, hint) = match arriving {
        true => (
            lang.say(OpenMessage::DocumentArriving),
            lang.say(OpenMessage::DocumentArrivingSays),
        ),
        false => (lang.say(SourceMessage::Unknown), lang.say(SourceMessage::UnknownHint)),
    };
    html! {
        <div class="page narrow" data-ready={(!arriving).then_some("")} data-testid="report-unknown">
            <h1>{ title }</h1>
            <p>{ hint }</p>
            <p><a class="button" href="#/open">{ lang.say(SourceMessage::Back) }</a></p>
        </div>
    }
}

/// What the text was taken from, and what was noticed in that.
fn what(known: &Known, lang: Lang) -> Html {
    let source = &known.entry.source;
    let mut form = lang.say(form(source.format)).to_owned();
    if let Some(encoding) = source.encoding {
        form.push_str(lang.pick("，", ", "));
        form.push_str(&encoding.as_str().to_uppercase());
    }
    let documents = known.documents.iter().map(|document| {
        html! {
            <li><a href={document.address(None)} lang="zh-CN" data-testid="read-document">{ title(document, lang) }</a>
                <span class="faint">{ [document.area().name.as_str(), " "].concat() }{ document.get().reference_year }
                    { " · " }{ lang.count(OpenMessage::RowFacts, document.count()) }</span></li>
        }
    });
    html! {
        <dl class="fields">
            <div><dt>{ lang.say(SourceMessage::File) }</dt><dd>{ source.file.clone() }</dd></div>
            <div><dt>{ lang.say(SourceMessage::Form) }</dt><dd data-testid="source-form">{ form }</dd></div>
            if !source.opened.is_empty() {
                <div><dt>{ lang.say(SourceMessage::Opened) }</dt><dd>{ moment(&source.opened, lang) }</dd></div>
            }
            if !known.entry.notes.is_empty() || !known.entry.with_text {
                <div><dt>{ lang.say(SourceMessage::Notes) }</dt>
                    <dd><ul class="source-notes">
                        { for known.entry.notes.iter().map(|&one| html! { <li data-note={one.as_str()}>{ lang.say(note(one)) }</li> }) }
                        if !known.entry.with_text { <li>{ lang.say(SourceMessage::WithoutText) }</li> }
                    </ul></dd></div>
            }
            <div><dt>{ lang.say(SourceMessage::Documents) }{ " " }{ grouped(known.entry.documents.len()) }</dt>
                <dd><ul class="source-documents">{ for documents }</ul></dd></div>
        </dl>
    }
}

const fn form(format: Format) -> SourceMessage {
    match format {
        Format::Text => SourceMessage::FormText,
        Format::Markdown => SourceMessage::FormMarkdown,
        Format::Html => SourceMessage::FormHtml,
        Format::Docx => SourceMessage::FormDocx,
        Format::Pdf => SourceMessage::FormPdf,
        Format::Pasted => SourceMessage::FormPasted,
        Format::Bundle => SourceMessage::FormBundle,
        Format::Table => SourceMessage::FormTable,
    }
}

const fn note(note: Note) -> SourceMessage {
    match note {
        Note::Replaced => SourceMessage::NoteReplaced,
        Note::UnsureEncoding => SourceMessage::NoteUnsureEncoding,
        Note::PageFurniture => SourceMessage::NotePageFurniture,
        Note::PagesWithoutText => SourceMessage::NotePagesWithoutText,
        Note::Pictures => SourceMessage::NotePictures,
        Note::Controls => SourceMessage::NoteControls,
    }
}

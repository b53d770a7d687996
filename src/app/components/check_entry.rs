//! One entry of the checks: what it says, the facts it rests on, what must hold, and the way to its place.

use yew::prelude::*;

use super::{figure, passage};
use crate::app::components::document_title::title;
use crate::app::held::{DocumentRef, FactRef};
use crate::app::i18n::{self, CheckMessage, Lang, Message};
use crate::app::state::StateHandle;
use crate::corpus::{AreaId, DocumentId};
use crate::model::{Diagnostic, DiagnosticKind};
use crate::reason::finding::Finding;

/// A finding: its sentence, its proof as figures that lead to their places, and its conditions.
pub(crate) fn finding(state: &StateHandle, found: &Finding) -> Html {
    let lang = state.lang;
    let corpus = &state.held.corpus;
    let language = lang.language();
    let conditions = found.conditions(corpus, language);
    let record = found.record.and_then(|n| corpus.records().get(n));
    let document = |id: u32| DocumentRef {
        corpus: corpus.clone(),
        id: DocumentId(id),
    };
    html! {
        <li key={found.key(corpus)} class="check" data-testid="check">
            <p class="check-kind">{ found.kind.says(language) }</p>
            <div class="check-body">
                <p class="check-says">{ figure::sentence(&found.sentence(corpus, language), lang) }</p>
                if !conditions.is_empty() {
                    <p class="check-if">{ figure::sentence(&lang.fill(CheckMessage::HoldsIf, &[&conditions.join(lang.pick("；", "; "))]), lang) }</p>
                }
                if !found.proof.is_empty() {
                    <ul class="proof" aria-label={lang.say(CheckMessage::RestsOn)}>
                        { for found.proof.iter().map(|&row| proof(state, &FactRef { corpus: corpus.clone(), row })) }
                    </ul>
                }
                if let Some(record) = record {
                    <p class="check-where" lang="zh-CN">{ record.members.join("、") }</p>
                    { whereabouts(&document(record.doc), record.span, lang) }
                }
            </div>
        </li>
    }
}

/// A fact of a proof, leading to its place in its document.
fn proof(state: &StateHandle, fact: &FactRef) -> Html {
    let lang = state.lang;
    let o = fact.observation();
    let href = fact.document().address(Some(&o.id));
    html! {
        <li key={o.id.clone()}>
            <a class="chip" {href} data-testid="proof">
                <span class="proof-place" lang="zh-CN">{ fact.corpus.place_key(AreaId(o.area)).to_owned() }</span>
                <span class="proof-name">{ figure::named(&o.indicator, lang) }</span>
                { figure::show(o, lang, state.numbers) }
                <span class="proof-when">{ figure::period(o, lang) }</span>
            </a>
        </li>
    }
}

/// A doubt of the engine about the text.
pub(crate) fn doubt(state: &StateHandle, found: &Diagnostic) -> Html {
    let lang = state.lang;
    let document = DocumentRef {
        corpus: state.held.corpus.clone(),
        id: DocumentId(found.doc),
    };
    let subject = found.subject.as_deref().unwrap_or_default();
    let says = match (found.kind, &found.suggestion, found.reason) {
        (DiagnosticKind::Misprint, Some(meant), _) => lang.fill(CheckMessage::Misprinted, &[subject, meant]),
        (DiagnosticKind::LostValue, ..) => lang.fill(CheckMessage::LostOf, &[subject]),
        (DiagnosticKind::NotUnderstood, _, Some(reason)) => {
            lang.fill(CheckMessage::UnreadOf, &[subject, lang.say(i18n::unread(reason))])
        }
        _ if subject.is_empty() => String::new(),
        _ => lang.pick("“", "“").to_owned() + subject + lang.pick("”。", "”."),
    };
    html! {
        <li key={[&found.doc.to_string(), "-", &found.span.start.to_string(), found.kind.as_str()].concat()} class="check" data-testid="check">
            <p class="check-kind">{ lang.say(i18n::diagnostic(found.kind)) }</p>
            <div class="check-body">
                if !says.is_empty() { <p class="check-says">{ figure::sentence(&says, lang) }</p> }
                { whereabouts(&document, found.span, lang) }
            </div>
        </li>
    }
}

/// The place, the document and the passage.
fn whereabouts(document: &DocumentRef, span: crate::span::Span, lang: Lang) -> Html {
    html! {
        <p class="check-where">
            <span lang="zh-CN">{ document.area().name.clone() }</span>
            <a href={document.address(None)} lang="zh-CN">{ title(document, lang) }</a>
            { passage::place(document, span, lang) }
        </p>
    }
}

/// The repairs of one document, closed at first.
pub(crate) fn repairs(state: &StateHandle, id: DocumentId, found: &[&Diagnostic]) -> Html {
    let lang = state.lang;
    let document = DocumentRef {
        corpus: state.held.corpus.clone(),
        id,
    };
    html! {
        <li key={id.0} class="check" data-testid="check">
            <p class="check-kind" lang="zh-CN">{ document.area().name.clone() }</p>
            <details class="check-body">
                <summary><span lang="zh-CN">{ title(&document, lang) }</span>
                    <span class="count-of">{ lang.count(CheckMessage::RepairsOf, found.len()) }</span></summary>
                <ul class="repairs">
                    { for found.iter().map(|repair| html! {
                        <li>{ lang.say(i18n::diagnostic(repair.kind)) }{ " · " }{ passage::place(&document, repair.span, lang) }</li>
                    }) }
                </ul>
                <p><a href={document.address(None)}>{ lang.say(Message::InDocument) }</a></p>
            </details>
        </li>
    }
}

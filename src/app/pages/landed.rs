//! What a link to a document leads to, and what is said where it leads elsewhere than it names.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::document_title::title;
use crate::app::components::{figure, passage};
use crate::app::held::{DocumentRef, FactRef, Held};
use crate::app::i18n::{Lang, Message, OpenMessage, ReadingMessage, grouped};
use crate::app::route::DocumentView;
use crate::query::landing::{Landing, Link, Place, land};

/// Of many places this many are named.
const NAMED: usize = 12;

/// Where the address leads.
#[hook]
pub(super) fn use_landing(held: &Held, view: &DocumentView) -> Rc<Landing> {
    let link = (view.id.clone(), view.fact.clone(), view.at, view.words.clone());
    use_memo((held.clone(), link), |(held, (document, fact, at, words))| {
        land(
            &[&held.corpus, &held.sample],
            Link {
                document,
                fact: fact.as_deref(),
                at: *at,
                words: words.as_deref(),
            },
        )
    })
}

fn document_of(held: &Held, place: &Place) -> DocumentRef {
    let corpus = [&held.corpus, &held.sample][place.corpus].clone();
    DocumentRef {
        corpus,
        id: place.document,
    }
}

/// The document that is shown, and what is open in it; none where nothing held is meant.
pub(super) fn target(held: &Held, landing: &Landing, view: &DocumentView) -> Option<(DocumentRef, DocumentView)> {
    match landing {
        Landing::Exact(place) | Landing::Moved { place, .. } => {
            let document = document_of(held, place);
            let fact = place.fact.map(|row| document.corpus.observation(row).id.clone());
            let view = DocumentView {
                id: document.key().to_owned(),
                at: if fact.is_some() { None } else { place.at },
                fact,
                words: None,
                ..view.clone()
            };
            Some((document, view))
        }
        // An observation that is not held is said so by its own panel.
        Landing::Ambiguous(_) | Landing::Lost => {
            let document = held.document(&view.id)?;
            let words = view.words.is_some();
            let view = if words { view.closed() } else { view.clone() };
            Some((document, view))
        }
    }
}

/// What is said above the document; nothing where the link leads to what it names.
pub(super) fn notice(held: &Held, landing: &Landing, view: &DocumentView, lang: Lang) -> Html {
    let (text, places): (String, &[Place]) = match landing {
        Landing::Exact(_) => return Html::default(),
        Landing::Moved { others: 0, .. } => (lang.say(ReadingMessage::LinkMoved).to_owned(), &[]),
        Landing::Moved { others, .. } => (lang.fill(ReadingMessage::LinkMovedOf, &[&grouped(*others)]), &[]),
        Landing::Ambiguous(places) => (
            lang.fill(ReadingMessage::LinkAmbiguous, &[&grouped(places.len())]),
            places,
        ),
        Landing::Lost if view.words.is_some() => (lang.say(ReadingMessage::LinkLost).to_owned(), &[]),
        Landing::Lost => return Html::default(),
    };
    html! {
        <div class="link-notice" role="status" data-testid="link-notice">
            <p>{ text }</p>
            if !places.is_empty() {
                <ul>{ for places.iter().take(NAMED).map(|place| html! { <li>{ way(held, place, lang) }</li> }) }</ul>
            }
        </div>
    }
}

/// A link to one of the places that may be meant.
fn way(held: &Held, place: &Place, lang: Lang) -> Html {
    let document = document_of(held, place);
    let report = [document.area().name.as_str(), " · ", &title(&document, lang)].concat();
    let Some(row) = place.fact else {
        return html! { <><span lang="zh-CN">{ report }</span>{ " " }{ place.at.map(|at| passage::place(&document, at, lang)) }</> };
    };
    let fact = FactRef {
        corpus: document.corpus.clone(),
        row,
    };
    let o = fact.observation();
    let href = document.address(Some(&o.id));
    html! {
        <>
            <a {href}>{ figure::named(&o.indicator, lang) }{ " " }<span lang="zh-CN">{ o.printed.clone() }</span></a>
            <span class="faint" lang="zh-CN">{ report }</span>
            <span class="faint">{ passage::position(o.span, lang) }</span>
        </>
    }
}

/// The page for a document that is not held, or not yet.
pub(super) fn unknown(notice: Html, arriving: bool, lang: Lang) -> Html {
    if arriving {
        return html! {
            <div class="page narrow" role="status" data-testid="document-arriving">
                <h1>{ lang.say(OpenMessage::DocumentArriving) }</h1>
                <p>{ lang.say(OpenMessage::DocumentArrivingSays) }</p>
            </div>
        };
    }
    html! {
        <div class="page narrow" data-ready="" data-testid="document-unknown">
            <h1>{ lang.say(Message::DocumentUnknown) }</h1>
            <p>{ lang.say(Message::FactUnknownHint) }</p>
            { notice }
            <p><a class="button" href="#/documents">{ lang.say(Message::BackToDocuments) }</a></p>
        </div>
    }
}

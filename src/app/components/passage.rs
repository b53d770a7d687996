//! Ways to a passage of a document: links where its text is held, positions where it is not.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use yew::prelude::*;

use crate::app::browser;
use crate::app::held::DocumentRef;
use crate::app::i18n::{Lang, Message};
use crate::app::route::DocumentView;
use crate::query::landing::words_of_passage;
use crate::span::Span;

/// The element that shows the passage of the address.
const PASSAGE: &str = ".reading .passage";

/// A link that is called `label`; the position in characters where the text is not held.
pub(crate) fn link(document: &DocumentRef, span: Span, label: &str, lang: Lang) -> Html {
    show(document, span, label, &position(span, lang), lang)
}

/// The first character of the passage, as a link where the text is held.
pub(crate) fn start(document: &DocumentRef, span: Span, lang: Lang) -> Html {
    let first = first(span, lang);
    show(document, span, &first, &first, lang)
}

fn show(document: &DocumentRef, span: Span, label: &str, without: &str, lang: Lang) -> Html {
    let Some(href) = document.passage(span) else {
        return html! { <span class="faint">{ without.to_owned() }</span> };
    };
    let onclick = {
        let href = href.clone();
        // An address that stands already brings no event; the passage may be out of sight all the same.
        Callback::from(move |_: MouseEvent| {
            if browser::href().ends_with(&href) {
                Timeout::new(0, reveal).forget();
            }
        })
    };
    html! { <a {href} {onclick} data-testid="passage" title={position(span, lang)}>{ label.to_owned() }</a> }
}

/// A link that is called by its position, or the position alone.
pub(crate) fn place(document: &DocumentRef, span: Span, lang: Lang) -> Html {
    link(document, span, &position(span, lang), lang)
}

/// Brings the passage of the address into sight.
pub(crate) fn reveal() {
    browser::reach(PASSAGE);
}

/// Brings the passage of the address into sight and leaves the focus where it is.
pub(crate) fn show_only() {
    if let Some(element) = document().query_selector(PASSAGE).ok().flatten() {
        browser::bring(&element);
    }
}

/// The page at its passage, with the passage's words, so that a link lands in another version too.
pub(crate) fn lasting(document: &DocumentRef, view: &DocumentView) -> DocumentView {
    let whole = DocumentView::of(document.key());
    let Some(at) = view.at else { return whole };
    let d = document.get();
    let text = d.text.as_deref().unwrap_or_default();
    let from = at.start.saturating_sub(d.span.start) as usize;
    let words: String = text.chars().skip(from).take(at.len() as usize).collect();
    DocumentView {
        words: (!words.is_empty()).then(|| words_of_passage(&words)),
        ..whole.with_passage(at)
    }
}

/// A span as people count: from 1, both ends included.
pub(crate) fn position(span: Span, lang: Lang) -> String {
    if span.len() == 1 {
        return first(span, lang);
    }
    lang.fill(
        Message::Characters,
        &[&(span.start + 1).to_string(), &span.end.to_string()],
    )
}

/// The place of a span's first character.
fn first(span: Span, lang: Lang) -> String {
    lang.fill(Message::Character, &[&(span.start + 1).to_string()])
}

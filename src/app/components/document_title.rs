//! A report's title, or what stands in its place.

use crate::app::held::DocumentRef;
use crate::app::i18n::{Lang, Message};

/// A document's title, or that it has none.
pub(crate) fn title(document: &DocumentRef, lang: Lang) -> String {
    let title = document.get().title.trim();
    if title.is_empty() {
        lang.say(Message::Untitled).to_owned()
    } else {
        title.to_owned()
    }
}

//! The words around a hit, as opened but with breaks closed.

use std::ops::Range;

use super::Folded;
use crate::text::is_blank;

/// A hit with the words on both sides (a line of a KWIC index).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// What stands before it, the nearest character last.
    pub left: String,
    /// The hit as printed, breaks inside it closed.
    pub hit: String,
    /// What stands behind it.
    pub right: String,
}

/// The words around a range of the folded text, at most `reach` characters on each side and none beyond the text's ends.
/// `text` is what `folded` was made from.
#[must_use]
pub fn line(folded: &Folded, text: &str, at: Range<usize>, reach: usize) -> Line {
    let hit = folded.to_opened(text, at);
    // Blanks are dropped on the way, so more is taken than is shown; long empty stretches shorten what is shown.
    let from = text[..hit.start].char_indices().rev().take(2 * reach + 8).last();
    let left = close(&text[from.map_or(hit.start, |(n, _)| n)..hit.start]);
    let cut = left.chars().count().saturating_sub(reach);
    let until = text[hit.end..].char_indices().nth(2 * reach + 8);
    let right = close(&text[hit.end..until.map_or(text.len(), |(n, _)| hit.end + n)]);
    Line {
        left: left.chars().skip(cut).collect(),
        hit: close(&text[hit]),
        right: right.chars().take(reach).collect(),
    }
}

/// The words with their breaks closed: one space between Latin words, none elsewhere.
fn close(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut apart = false;
    for c in text.chars() {
        if is_blank(c) {
            apart = true;
            continue;
        }
        let word = |c: char| c.is_ascii_alphanumeric();
        if apart && word(c) && out.chars().next_back().is_some_and(word) {
            out.push(' ');
        }
        apart = false;
        out.push(c);
    }
    out
}

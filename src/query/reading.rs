//! A document's text as paragraphs: as it was opened, or as it was read with breaks closed and insertions set aside.

use super::concordance::{Folded, Term};
use crate::model::{Diagnostic, DiagnosticKind};
use crate::sorting::Arrange;
use crate::span::Span;
use crate::text::{fold, is_blank};

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParagraphKind {
    /// Part of the text.
    Text,
    /// An insertion, set aside from the sentence it stood in.
    Aside,
}

/// A paragraph: the parts of the source it is made of, one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// What it is.
    pub kind: ParagraphKind,
    /// Its parts, in code points of the document as opened; more than one where breaks were closed.
    pub pieces: Vec<Span>,
}

/// The lines of a text that are not blank, each a paragraph. `origin` is where the text starts in the document as opened.
#[must_use]
pub fn opened(text: &[char], origin: u32) -> Vec<Paragraph> {
    lines(text, origin)
        .map(|line| Paragraph {
            kind: ParagraphKind::Text,
            pieces: vec![line],
        })
        .collect()
}

/// The paragraphs of a text after the repairs that its diagnostics tell: lines joined at closed breaks, insertions set
/// aside behind the paragraph they stood in. `repairs` stand in the order of the text.
#[must_use]
pub fn repaired<'a>(text: &[char], origin: u32, repairs: impl Iterator<Item = &'a Diagnostic>) -> Vec<Paragraph> {
    let (mut joined, mut inserted): (Vec<Span>, Vec<Span>) = (Vec::new(), Vec::new());
    for repair in repairs {
        match repair.kind {
            DiagnosticKind::Joined => joined.push(repair.span),
            DiagnosticKind::Inserted => inserted.push(repair.span),
            _ => {}
        }
    }
    joined.arrange();
    inserted.arrange();
    let mut joined = joined.into_iter().peekable();
    let mut inserted = inserted.into_iter().peekable();
    let mut out: Vec<Paragraph> = Vec::new();
    let mut aside = Vec::new();
    // The break that the open paragraph goes on after.
    let mut open: Option<Span> = None;
    for line in lines(text, origin) {
        while inserted.next_if(|span| span.end <= line.start).is_some() {}
        if inserted.peek().is_some_and(|span| span.contains(line)) {
            aside.push(Paragraph {
                kind: ParagraphKind::Aside,
                pieces: vec![line],
            });
            continue;
        }
        let goes_on = open.take_if(|gap| line.start < gap.end && gap.end < line.end || line.start == gap.end);
        match (goes_on, out.last_mut()) {
            (Some(gap), Some(paragraph)) => paragraph.pieces.push(Span::new(gap.end.max(line.start), line.end)),
            _ => {
                out.append(&mut aside);
                out.push(Paragraph {
                    kind: ParagraphKind::Text,
                    pieces: vec![line],
                });
            }
        }
        while joined.next_if(|gap| gap.start < line.start).is_some() {}
        open = joined.next_if(|gap| gap.start <= line.end);
    }
    out.append(&mut aside);
    out
}

/// The lines that are not blank, without the blanks around them, in code points of the document as opened.
fn lines(text: &[char], origin: u32) -> impl Iterator<Item = Span> + '_ {
    let mut at = 0;
    text.split(|&c| matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}'))
        .filter_map(move |line| {
            let start = at;
            at += line.len() + 1;
            let from = line.iter().position(|&c| !is_blank(c))?;
            let to = line.iter().rposition(|&c| !is_blank(c))? + 1;
            Some(Span::new(place(origin, start + from), place(origin, start + to)))
        })
}

fn place(origin: u32, at: usize) -> u32 {
    origin.saturating_add(u32::try_from(at).unwrap_or(u32::MAX))
}

/// The form a character is read and looked for in: simplified, half-width digits and letters, Chinese punctuation.
#[must_use]
pub fn folded(c: char) -> char {
    fold(c, None, None)
}

/// Where the words stand in a text, whatever their script, width and case, and across line breaks and blanks; none
/// overlap. The text's first character is the code point `origin` of the document as opened, and so are spans.
#[must_use]
pub fn find(text: &str, origin: u32, words: &str) -> Vec<Span> {
    match Term::new(words) {
        Some(term) => Folded::new(text, origin).spans(&term).collect(),
        None => Vec::new(),
    }
}

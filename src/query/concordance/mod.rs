//! The concordance: every place where terms stand in texts, with the words around them (KWIC, keyword in context).
//!
//! Input: texts [`Folded`] once, and [`terms`]. Output: a [`Concordance`]. Example:
//! `concordance(&[&Folded::new("全县粮食总产\n量稳定。", 0)], &terms("产量"), &Asked::default())` has one hit, across the break.

mod context;
mod folded;
mod spread;
mod term;

use std::cmp::Ordering;
use std::ops::Range;

pub use context::{Line, line};
pub use folded::{Folded, fold};
pub use spread::{Spread, spread};
pub use term::{MOST_TERMS, Term, terms};

use crate::sorting::Arrange;
use crate::span::Span;

/// Contexts are compared over this many characters; beyond them hits stand by position.
const COMPARED: usize = 40;

/// The order of hits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Order {
    /// By text, then by position in it.
    #[default]
    Position,
    /// By what stands before the hit, from the nearest character outward.
    Left,
    /// By what stands behind the hit.
    Right,
    /// By the places of the texts, then by position; the texts are given in that order.
    Place,
    /// By the dates of the texts, then by position; the texts are given in that order.
    Date,
}

impl Order {
    /// All orders.
    pub const ALL: [Self; 5] = [Self::Position, Self::Left, Self::Right, Self::Place, Self::Date];

    /// The spelling in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Position => "position",
            Self::Left => "left",
            Self::Right => "right",
            Self::Place => "place",
            Self::Date => "date",
        }
    }

    /// The order spelled `text`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.as_str() == text)
    }
}

/// How hits are chosen and ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Asked {
    /// Only hits with every other term at most this many characters away in the document as opened; the distance is
    /// between the nearer ends.
    pub within: Option<u32>,
    /// Order of the hits.
    pub order: Order,
}

/// One place where a term stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Which text: a position in what was searched.
    pub text: u32,
    /// Which term: a position in what was searched for.
    pub term: u32,
    /// Byte of the folded text where it starts.
    pub at: u32,
    /// Where it stands, in code points of the document as opened.
    pub span: Span,
}

/// The hits of one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Which text.
    pub text: u32,
    /// Its hits: a range of [`Concordance::hits`].
    pub hits: Range<usize>,
}

/// All hits of some terms in some texts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Concordance {
    /// By text, then by position, then by term.
    pub hits: Vec<Hit>,
    /// Positions in [`Self::hits`] in the order asked for.
    pub order: Vec<u32>,
    /// The texts that have hits, in order.
    pub found: Vec<Found>,
    /// How many hits each term has.
    pub counts: Vec<usize>,
}

/// Looks for the terms: a pass over each text for each term, then a sort of the hits.
#[must_use]
pub fn concordance(texts: &[&Folded], terms: &[Term], asked: &Asked) -> Concordance {
    let mut out = Concordance {
        counts: vec![0; terms.len()],
        ..Concordance::default()
    };
    for (n, text) in (0u32..).zip(texts) {
        let from = out.hits.len();
        hits_of(n, text, terms, asked.within, &mut out.hits);
        if out.hits.len() > from {
            out.found.push(Found {
                text: n,
                hits: from..out.hits.len(),
            });
        }
    }
    for hit in &out.hits {
        out.counts[hit.term as usize] += 1;
    }
    out.order = (0u32..).take(out.hits.len()).collect();
    let compare: fn(&str, Range<usize>, &str, Range<usize>) -> Ordering = match asked.order {
        Order::Position | Order::Place | Order::Date => return out,
        Order::Left => |a, at_a, b, at_b| {
            let before = a[..at_a.start].chars().rev().take(COMPARED);
            before.cmp(b[..at_b.start].chars().rev().take(COMPARED))
        },
        Order::Right => |a, at_a, b, at_b| {
            let behind = a[at_a.end..].chars().take(COMPARED);
            behind.cmp(b[at_b.end..].chars().take(COMPARED))
        },
    };
    let hits = &out.hits;
    let stands = |n: u32| {
        let hit = hits[n as usize];
        let start = hit.at as usize;
        let end = start + terms[hit.term as usize].folded().len();
        (texts[hit.text as usize].text(), start..end)
    };
    out.order.arrange_by(|&a, &b| {
        let ((text_a, at_a), (text_b, at_b)) = (stands(a), stands(b));
        compare(text_a, at_a, text_b, at_b)
    });
    out
}

/// The hits of one text, by position.
fn hits_of(n: u32, text: &Folded, terms: &[Term], within: Option<u32>, out: &mut Vec<Hit>) {
    let from = out.len();
    let mut spans: Vec<Vec<Span>> = Vec::with_capacity(terms.len());
    for (term, words) in (0u32..).zip(terms) {
        let start = out.len();
        out.extend(text.find(words).map(|at| Hit {
            text: n,
            term,
            at: at.start as u32,
            span: text.to_source(at),
        }));
        if within.is_some() {
            spans.push(out[start..].iter().map(|hit| hit.span).collect());
        }
    }
    if let (Some(reach), 2..) = (within, terms.len()) {
        let company = |hit: &Hit| {
            let others = (0u32..).zip(&spans).filter(|&(term, _)| term != hit.term);
            others.into_iter().all(|(_, spans)| stands_near(hit.span, spans, reach))
        };
        let kept: Vec<Hit> = out[from..].iter().copied().filter(company).collect();
        out.truncate(from);
        out.extend(kept);
    }
    if terms.len() > 1 {
        out[from..].arrange_by_key(|hit| (hit.at, hit.term));
    }
}

/// Whether one of the spans, which follow each other, stands at most `reach` from `span`.
fn stands_near(span: Span, spans: &[Span], reach: u32) -> bool {
    let next = spans.partition_point(|other| other.start < span.start);
    let behind = spans
        .get(next)
        .is_some_and(|other| other.start.saturating_sub(span.end) <= reach);
    let before = next.checked_sub(1).map(|n| spans[n]);
    behind || before.is_some_and(|other| span.start.saturating_sub(other.end) <= reach)
}

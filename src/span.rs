//! Half-open ranges: the only way this crate points at text.
//!
//! Two kinds exist and never mix: a [`Span`] points into the document as it was opened, in Unicode code points (the
//! W3C Web Annotation `TextPositionSelector`); a [`ViewSpan`] points into the repaired view the engine reads, in bytes.

use serde::{Deserialize, Serialize};

/// A half-open range of Unicode code points in the decoded document, as opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First code point.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
}

impl Span {
    /// A span from `start` to `end` (exclusive).
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// Length in code points.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether the span covers nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// A half-open range of bytes in a view's text, always on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ViewSpan {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl ViewSpan {
    /// A span from `start` to `end` (exclusive).
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The text under the span.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// Length in bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span covers nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Its last bytes, at most `limit` of them, cut at a character's edge: what stands near its end, however long it is.
    #[must_use]
    pub fn tail(self, text: &str, limit: usize) -> Self {
        Self::new(
            text.ceil_char_boundary(self.start.max(self.end.saturating_sub(limit)))
                .min(self.end),
            self.end,
        )
    }

    /// Its first bytes, at most `limit` of them, cut at a character's edge.
    #[must_use]
    pub fn head(self, text: &str, limit: usize) -> Self {
        Self::new(
            self.start,
            text.floor_char_boundary(self.end.min(self.start + limit))
                .max(self.start),
        )
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }
}

//! The terms of a search: words as typed, and what they are searched as.

use super::folded::fold;
use crate::text::is_blank;

/// A search looks for at most this many terms, which are told apart by their signs; further ones are left out.
pub const MOST_TERMS: usize = 6;

/// One term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// As typed, without blanks around it.
    pub label: String,
    folded: String,
}

impl Term {
    /// The term of these words; `None` where they hold nothing to search for.
    #[must_use]
    pub fn new(words: &str) -> Option<Self> {
        let folded = fold(words);
        let label = words.trim_matches(is_blank).to_owned();
        (!folded.is_empty()).then_some(Self { label, folded })
    }

    /// What is looked for in a folded text.
    #[must_use]
    pub fn folded(&self) -> &str {
        &self.folded
    }
}

/// The terms of a query as typed: separated by blanks, what stands in quotes of any kind as one term; those that fold to
/// one already there are left out.
#[must_use]
pub fn terms(query: &str) -> Vec<Term> {
    let mut out: Vec<Term> = Vec::new();
    let mut take = |words: &str| {
        if let Some(term) = Term::new(words)
            && out.len() < MOST_TERMS
            && !out.iter().any(|known| known.folded == term.folded)
        {
            out.push(term);
        }
    };
    let mut from = 0;
    let mut quoted = false;
    for (at, c) in query.char_indices() {
        let quote = is_quote(c);
        if quote || (!quoted && is_blank(c)) {
            take(&query[from..at]);
            from = at + c.len_utf8();
        }
        quoted ^= quote;
    }
    take(&query[from..]);
    out
}

/// Whether a character quotes a phrase; apostrophes do not.
const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '＂' | '「' | '」' | '『' | '』')
}

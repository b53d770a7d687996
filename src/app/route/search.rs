//! The address of a concordance.

use super::parameter::{Spelling, parameter};

/// The words looked for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SearchView {
    /// Terms, separated by blanks.
    pub terms: String,
}

impl SearchView {
    pub(super) fn parse(query: &str) -> Self {
        Self {
            terms: parameter(query, "q").unwrap_or_default(),
        }
    }

    pub(super) fn to_hash(&self) -> String {
        Spelling::new("#/search").put("q", &self.terms).done()
    }
}

//! The address of the checks.

use super::parameter::{Spelling, parameter};

/// Which checks are listed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CheckView {
    /// The kind listed; absent for all.
    pub kind: Option<String>,
    /// The key of the place they concern; absent for all.
    pub place: Option<String>,
}

impl CheckView {
    pub(super) fn parse(query: &str) -> Self {
        Self {
            kind: parameter(query, "kind"),
            place: parameter(query, "place"),
        }
    }

    pub(super) fn to_hash(&self) -> String {
        Spelling::new("#/checks")
            .put("kind", self.kind.as_deref().unwrap_or_default())
            .put("place", self.place.as_deref().unwrap_or_default())
            .done()
    }
}

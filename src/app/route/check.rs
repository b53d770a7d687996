//! The address of the checks.

use super::parameter::{Spelling, parameter};

/// What kind of check is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckKind {
    /// Suspected misreadings.
    Misread,
    /// Lost values.
    Lost,
    /// Contradictions.
    Contradiction,
    /// Sums that fail.
    Sum,
    /// Lists that are not as long as announced.
    List,
    /// Inferences.
    Inferred,
    /// What does not follow.
    Refused,
    /// Numbers not understood.
    Unread,
    /// What agrees.
    Agrees,
    /// Repairs.
    Repairs,
}

impl CheckKind {
    /// All kinds, in the order of the page.
    pub const ALL: [Self; 10] = [
        Self::Misread,
        Self::Lost,
        Self::Contradiction,
        Self::Sum,
        Self::List,
        Self::Inferred,
        Self::Refused,
        Self::Unread,
        Self::Agrees,
        Self::Repairs,
    ];

    /// The spelling in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Misread => "misread",
            Self::Lost => "lost",
            Self::Contradiction => "contradiction",
            Self::Sum => "sum",
            Self::List => "list",
            Self::Inferred => "inferred",
            Self::Refused => "refused",
            Self::Unread => "unread",
            Self::Agrees => "agrees",
            Self::Repairs => "repairs",
        }
    }

    /// The kind spelled `text`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// Which checks are listed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CheckView {
    /// The kind listed; absent for all.
    pub kind: Option<CheckKind>,
    /// The key of the place they concern; absent for all.
    pub place: Option<String>,
}

impl CheckView {
    pub(super) fn parse(query: &str) -> Self {
        Self {
            kind: parameter(query, "kind").and_then(|text| CheckKind::parse(&text)),
            place: parameter(query, "place"),
        }
    }

    pub(super) fn to_hash(&self) -> String {
        Spelling::new("#/checks")
            .put("kind", self.kind.map_or("", CheckKind::as_str))
            .put("place", self.place.as_deref().unwrap_or_default())
            .done()
    }
}

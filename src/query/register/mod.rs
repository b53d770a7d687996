//! Registers: which named things to list, as a plain value whose spelling is the address.
//!
//! Input: a [`Corpus`](crate::corpus::Corpus) and a [`RegisterQuery`]. Output: a [`Listing`] with the rows in order and
//! the counts of every facet, and [`Investments`] summed over them. Example:
//! `list(&corpus, &entries(&corpus, query.kind), &query)`.

mod entry;
mod facet;
mod listing;
mod sum;

use crate::model::RecordKind;

pub use entry::{Entry, entries};
pub use facet::RegisterFacet;
pub use listing::{Listing, RegisterCounts, list};
pub use sum::{Investments, Sum, investments};

/// What a register can be ordered by. Entries that lack it come last in both directions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RegisterSort {
    /// The place, in the order of the corpus.
    Place,
    /// The name, by code points.
    Name,
    /// How far a project has come.
    Stage,
    /// The greatest investment stated.
    Investment,
    /// 国家级 before 省级 before 市级.
    Level,
    /// The time an honour was granted for.
    Period,
    /// In how many places and documents it stands.
    Spread,
    /// How many members are announced.
    Announced,
}

impl RegisterSort {
    /// All orders.
    pub const ALL: [Self; 8] = [
        Self::Place,
        Self::Name,
        Self::Stage,
        Self::Investment,
        Self::Level,
        Self::Period,
        Self::Spread,
        Self::Announced,
    ];

    /// The spelling in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Name => "name",
            Self::Stage => "stage",
            Self::Investment => "investment",
            Self::Level => "level",
            Self::Period => "period",
            Self::Spread => "spread",
            Self::Announced => "announced",
        }
    }

    /// The order spelled `text`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.as_str() == text)
    }

    /// Whether readers want the greatest first.
    const fn greatest_first(self) -> bool {
        matches!(
            self,
            Self::Stage | Self::Investment | Self::Period | Self::Spread | Self::Announced
        )
    }
}

/// Which named things to list, and in which order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterQuery {
    /// Projects, honours, initiatives or organisations.
    pub kind: RecordKind,
    /// Words that an entry must hold, separated by blanks.
    pub text: String,
    /// The values asked for, by [`RegisterFacet`]; an empty list lets everything pass, the empty key is "not told".
    pub chosen: [Vec<String>; RegisterFacet::ALL.len()],
    /// What to sort by, and whether the greatest comes first. Without: initiatives by spread, all others by place and
    /// then in the order of reading.
    pub sort: Option<(RegisterSort, bool)>,
}

impl Default for RegisterQuery {
    fn default() -> Self {
        Self::of(RecordKind::Project)
    }
}

impl RegisterQuery {
    /// Everything of a kind.
    #[must_use]
    pub fn of(kind: RecordKind) -> Self {
        Self {
            kind,
            text: String::new(),
            chosen: Default::default(),
            sort: None,
        }
    }

    /// The values of a facet asked for.
    #[must_use]
    pub fn chosen(&self, facet: RegisterFacet) -> &[String] {
        &self.chosen[facet as usize]
    }

    /// Whether nothing is filtered.
    #[must_use]
    pub fn is_unfiltered(&self) -> bool {
        self.text.trim().is_empty() && self.chosen.iter().all(Vec::is_empty)
    }

    /// Asks for the value, or no longer.
    #[must_use]
    pub fn toggled(&self, facet: RegisterFacet, key: &str) -> Self {
        let mut next = self.clone();
        let keys = &mut next.chosen[facet as usize];
        match keys.iter().position(|own| own == key) {
            Some(n) => drop(keys.remove(n)),
            None => keys.push(key.to_owned()),
        }
        next
    }

    /// Without the facet's values.
    #[must_use]
    pub fn cleared(&self, facet: RegisterFacet) -> Self {
        let mut next = self.clone();
        next.chosen[facet as usize].clear();
        next
    }

    /// Everything of the same kind, in the same order.
    #[must_use]
    pub fn cleared_all(&self) -> Self {
        Self {
            sort: self.sort,
            ..Self::of(self.kind)
        }
    }

    /// Another search text.
    #[must_use]
    pub fn with_text(&self, text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..self.clone()
        }
    }

    /// Another kind: places and text stay, for other facets and orders may mean nothing there.
    #[must_use]
    pub fn of_kind(&self, kind: RecordKind) -> Self {
        let mut next = Self::of(kind).with_text(self.text.clone());
        let place = RegisterFacet::Place as usize;
        next.chosen[place].clone_from(&self.chosen[place]);
        next
    }

    /// After a click on the head of a column: its better direction, then the other one, then the default order.
    #[must_use]
    pub fn resorted(&self, key: RegisterSort) -> Self {
        let first = key.greatest_first();
        Self {
            sort: match self.sort {
                Some((own, descending)) if own == key && descending == first => Some((key, !first)),
                Some((own, _)) if own == key => None,
                _ => Some((key, first)),
            },
            ..self.clone()
        }
    }
}

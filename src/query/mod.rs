//! Queries: which observations to show, as a plain value whose spelling is the address.
//!
//! Input: a [`Corpus`](crate::corpus::Corpus) and a [`Query`]. Output: an [`Answer`] with the rows and the counts of
//! every facet. Example: `answer(&corpus, &Query::from_url("indicator=地区生产总值&status=-target").0)`.

mod address;
mod answer;
pub mod concordance;
pub mod landing;
pub mod named;
pub mod reading;
pub mod register;

use std::collections::{BTreeMap, BTreeSet};

pub use crate::corpus::{Facet, SortKey};
pub use address::{Notice, PARAMETERS};
pub use answer::{Answer, FacetCounts, FacetValue, State, answer};

/// The values of one facet that were asked for or ruled out. The empty key means "not stated".
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// Rows must have one of these, where there is any.
    pub include: BTreeSet<String>,
    /// Rows must have none of these.
    pub exclude: BTreeSet<String>,
}

impl Selection {
    /// Whether it lets everything pass.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.include.is_empty() && self.exclude.is_empty()
    }

    /// How a value stands in the selection; ruling out outweighs asking for.
    #[must_use]
    pub fn state(&self, key: &str) -> State {
        if self.exclude.contains(key) {
            State::Excluded
        } else if self.include.contains(key) {
            State::Included
        } else {
            State::None
        }
    }
}

/// An order of rows with its direction; the default is the order of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Sort {
    /// What to sort by.
    pub key: SortKey,
    /// Whether the greatest comes first.
    pub descending: bool,
}

/// Which observations to show and in which order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// The selections by facet; a facet without one is absent (an empty selection means the same, but is not equal).
    pub facets: BTreeMap<Facet, Selection>,
    /// Search text: all of its terms, separated by spaces, must be found.
    pub text: String,
    /// Order of the rows.
    pub sort: Sort,
}

impl Query {
    /// The query that shows everything in the order of reading.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The query that asks for one value of one facet.
    #[must_use]
    pub fn of(facet: Facet, key: &str) -> Self {
        Self::new().toggled(facet, key)
    }

    /// Whether nothing is filtered and nothing is searched.
    #[must_use]
    pub fn is_unfiltered(&self) -> bool {
        self.text.trim().is_empty() && self.facets.values().all(Selection::is_empty)
    }

    /// How a value stands.
    #[must_use]
    pub fn state(&self, facet: Facet, key: &str) -> State {
        self.facets
            .get(&facet)
            .map_or(State::None, |selection| selection.state(key))
    }

    /// With the value asked for; or, if it was asked for already, no longer. A value that was ruled out is asked for.
    #[must_use]
    pub fn toggled(&self, facet: Facet, key: &str) -> Self {
        self.with(facet, |selection| {
            selection.exclude.remove(key);
            if !selection.include.remove(key) {
                selection.include.insert(key.to_owned());
            }
        })
    }

    /// With the value ruled out; or, if it was ruled out already, no longer. A value that was asked for is ruled out.
    #[must_use]
    pub fn excluded(&self, facet: Facet, key: &str) -> Self {
        self.with(facet, |selection| {
            selection.include.remove(key);
            if !selection.exclude.remove(key) {
                selection.exclude.insert(key.to_owned());
            }
        })
    }

    /// With this value asked for and no other of the facet.
    #[must_use]
    pub fn only(&self, facet: Facet, key: &str) -> Self {
        self.cleared(facet).toggled(facet, key)
    }

    /// Without any selection of the facet.
    #[must_use]
    pub fn cleared(&self, facet: Facet) -> Self {
        self.with(facet, |selection| *selection = Selection::default())
    }

    /// Without selections and search text; the order stays.
    #[must_use]
    pub fn cleared_all(&self) -> Self {
        Self {
            sort: self.sort,
            ..Self::default()
        }
    }

    /// With this search text.
    #[must_use]
    pub fn with_text(&self, text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..self.clone()
        }
    }

    /// In this order.
    #[must_use]
    pub fn sorted_by(&self, key: SortKey, descending: bool) -> Self {
        Self {
            sort: Sort { key, descending },
            ..self.clone()
        }
    }

    /// As a click on a column's head asks: by this key, or the other way round where it is sorted by it already.
    #[must_use]
    pub fn resorted(&self, key: SortKey) -> Self {
        let descending = self.sort.key == key && !self.sort.descending;
        self.sorted_by(key, descending)
    }

    fn with(&self, facet: Facet, change: impl FnOnce(&mut Selection)) -> Self {
        let mut query = self.clone();
        let mut selection = query.facets.remove(&facet).unwrap_or_default();
        change(&mut selection);
        if !selection.is_empty() {
            query.facets.insert(facet, selection);
        }
        query
    }
}

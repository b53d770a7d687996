//! The address of a concordance: `#/search?q=TERMS&sort=ORDER&within=N&place=KEY`.

use super::parameter::{Spelling, parameter};
use crate::query::concordance::Order;

/// The words looked for, where, and in which order hits stand.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SearchView {
    /// Terms as typed, separated by blanks; quotes hold a phrase together.
    pub terms: String,
    /// Order of the hits.
    pub order: Order,
    /// Only hits with every other term at most this many characters away.
    pub within: Option<u32>,
    /// Key of the place searched; absent for all.
    pub place: Option<String>,
}

impl SearchView {
    /// The view that looks for these terms everywhere.
    #[must_use]
    pub fn of(terms: impl Into<String>) -> Self {
        Self {
            terms: terms.into(),
            ..Self::default()
        }
    }

    pub(super) fn parse(query: &str) -> Self {
        Self {
            terms: parameter(query, "q").unwrap_or_default(),
            order: parameter(query, "sort")
                .and_then(|text| Order::parse(&text))
                .unwrap_or_default(),
            within: parameter(query, "within")
                .and_then(|text| text.parse().ok())
                .filter(|&within| within > 0),
            place: parameter(query, "place"),
        }
    }

    pub(super) fn to_hash(&self) -> String {
        let order = if self.order == Order::default() {
            ""
        } else {
            self.order.as_str()
        };
        let within = self.within.map(|within| within.to_string()).unwrap_or_default();
        Spelling::new("#/search")
            .put("q", &self.terms)
            .put("sort", order)
            .put("within", &within)
            .put("place", self.place.as_deref().unwrap_or_default())
            .done()
    }
}

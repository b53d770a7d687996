//! Answering a query: bit sets for the rows, postings for the counts.

use std::rc::Rc;

use super::{Facet, Query, Selection};
use crate::corpus::{Bits, Column, Corpus, ObservationId};

/// How a facet's value stands in the query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Asked for.
    Included,
    /// Ruled out.
    Excluded,
    /// Neither.
    None,
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetValue {
    /// The value's key; empty for "not stated".
    pub key: String,
    /// How many rows would show with this facet's own selection set aside.
    pub count: usize,
    /// How it stands in the query.
    pub state: State,
}

/// The values of one facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetCounts {
    /// Which facet.
    pub facet: Facet,
    /// Values with a count, and values that are selected whatever their count, in the facet's own order: places and
    /// documents as held, closed lists as in the fact model, indicators by frequency in the corpus, periods by time
    /// with "not stated" last. Selected values that the corpus does not know come at the end.
    pub values: Vec<FacetValue>,
}

/// What a query shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The rows, sorted as asked; shared by address.
    pub rows: Rc<[ObservationId]>,
    /// Counts for every facet, in the order of [`Facet::ALL`].
    pub facets: Vec<FacetCounts>,
}

impl Answer {
    /// The counts of one facet.
    #[must_use]
    pub fn facet(&self, facet: Facet) -> &FacetCounts {
        &self.facets[facet as usize]
    }
}

/// Answers `query` over `corpus`.
#[must_use]
pub fn answer(corpus: &Corpus, query: &Query) -> Answer {
    let found = searched(corpus, &query.text);
    let filters: Vec<Option<Bits>> = Facet::ALL
        .iter()
        .map(|facet| {
            query
                .facets
                .get(facet)
                .and_then(|selection| filter(corpus.column(*facet), selection))
        })
        .collect();
    let all = all_but(None, &found, &filters);
    let facets = Facet::ALL
        .iter()
        .enumerate()
        .map(|(n, &facet)| {
            let others = filters[n].is_some().then(|| all_but(Some(n), &found, &filters));
            count(
                facet,
                corpus.column(facet),
                query.facets.get(&facet),
                others.as_ref().unwrap_or(&all),
            )
        })
        .collect();
    Answer {
        rows: sorted(corpus, query, &all),
        facets,
    }
}

/// The rows that hold every term of the search text.
fn searched(corpus: &Corpus, text: &str) -> Bits {
    let mut found = Bits::all(corpus.len());
    for term in text.split_whitespace() {
        found.intersect(&corpus.holding(term));
    }
    found
}

/// The rows a selection lets pass; `None` where it lets all pass.
fn filter(column: &Column, selection: &Selection) -> Option<Bits> {
    if selection.is_empty() {
        return None;
    }
    let rows = |keys: &std::collections::BTreeSet<String>| {
        let mut bits = Bits::none(column.rows());
        for code in keys.iter().filter_map(|key| column.code(key)) {
            column.postings()[code as usize].unite_into(&mut bits);
        }
        bits
    };
    let mut passing = if selection.include.is_empty() {
        Bits::all(column.rows())
    } else {
        rows(&selection.include)
    };
    passing.subtract(&rows(&selection.exclude));
    Some(passing)
}

/// The rows that pass the search and all filters but one.
fn all_but(one: Option<usize>, found: &Bits, filters: &[Option<Bits>]) -> Bits {
    let mut bits = found.clone();
    for (n, filter) in filters.iter().enumerate() {
        if let (Some(filter), true) = (filter, Some(n) != one) {
            bits.intersect(filter);
        }
    }
    bits
}

fn count(facet: Facet, column: &Column, selection: Option<&Selection>, rows: &Bits) -> FacetCounts {
    let state = |key: &str| selection.map_or(State::None, |selection| selection.state(key));
    let mut values = Vec::new();
    for (key, postings) in column.keys().iter().zip(column.postings()) {
        let (count, state) = (postings.count_in(rows), state(key));
        if count > 0 || state != State::None {
            values.push(FacetValue {
                key: key.clone(),
                count,
                state,
            });
        }
    }
    let selected = selection.into_iter().flat_map(|s| s.include.union(&s.exclude));
    let unknown = selected.filter(|key| column.code(key).is_none());
    values.extend(unknown.map(|key| FacetValue {
        key: key.clone(),
        count: 0,
        state: state(key),
    }));
    FacetCounts { facet, values }
}

fn sorted(corpus: &Corpus, query: &Query, rows: &Bits) -> Rc<[ObservationId]> {
    if query.sort == super::Sort::default() {
        return rows.iter().map(ObservationId).collect();
    }
    let order = corpus.order(query.sort.key, query.sort.descending);
    order
        .iter()
        .copied()
        .filter(|&row| rows.has(row))
        .map(ObservationId)
        .collect()
}

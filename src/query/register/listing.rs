//! The answer of a register: its rows in order, and what every facet counts.

use std::cmp::{Ordering, Reverse};
use std::collections::HashMap;

use super::{Entry, RegisterFacet, RegisterQuery, RegisterSort};
use crate::corpus::Corpus;
use crate::model::RecordKind;
use crate::sorting::Arrange;

/// A facet's values with how many entries each would leave, given everything else that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterCounts {
    /// The facet.
    pub facet: RegisterFacet,
    /// Keys and counts in the order to show; values asked for stay, even where nothing has them.
    pub values: Vec<(String, usize)>,
}

/// The rows of a register with its counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// Positions in the entries, in order.
    pub rows: Vec<usize>,
    /// The facets of the kind, in the order of the page.
    pub facets: Vec<RegisterCounts>,
}

/// The entries that a query asks for, out of all [`entries`](super::entries) of its kind.
#[must_use]
pub fn list(corpus: &Corpus, entries: &[Entry], query: &RegisterQuery) -> Listing {
    let facets = RegisterFacet::of(query.kind);
    let text = query.text.to_lowercase();
    let terms: Vec<&str> = text.split_whitespace().collect();
    let mut counts: Vec<HashMap<&str, (usize, usize)>> = vec![HashMap::new(); facets.len()];
    let mut rows = Vec::new();
    for (n, entry) in entries.iter().enumerate() {
        let named = terms.iter().all(|term| entry.words.contains(term));
        let keys: Vec<Vec<&str>> = facets.iter().map(|facet| facet.keys(corpus, entry)).collect();
        let failing: Vec<usize> = (0..facets.len())
            .filter(|&f| {
                let chosen = query.chosen(facets[f]);
                !chosen.is_empty() && !keys[f].iter().any(|key| chosen.iter().any(|own| own == key))
            })
            .collect();
        for (f, keys) in keys.iter().enumerate() {
            let counted = named && failing.iter().all(|&other| other == f);
            for key in keys {
                let value = counts[f].entry(key).or_default();
                value.0 += 1;
                value.1 += usize::from(counted);
            }
        }
        if named && failing.is_empty() {
            rows.push(n);
        }
    }
    let facets = facets
        .iter()
        .zip(&counts)
        .map(|(&facet, counts)| ordered(facet, counts, query))
        .collect();
    sort(corpus, entries, query, &mut rows);
    Listing { rows, facets }
}

/// The values in the facet's own order, then the most frequent of all entries first, so that they stay where they are
/// while filters change; by key last.
fn ordered(facet: RegisterFacet, counts: &HashMap<&str, (usize, usize)>, query: &RegisterQuery) -> RegisterCounts {
    let mut values: Vec<(&str, usize, usize)> = counts.iter().map(|(key, &(all, now))| (*key, all, now)).collect();
    for own in query.chosen(facet) {
        if !counts.contains_key(own.as_str()) {
            values.push((own, 0, 0));
        }
    }
    values.arrange_by_key(|&(key, all, _)| (facet.standing(key), Reverse(all), key));
    RegisterCounts {
        facet,
        values: values.into_iter().map(|(key, _, now)| (key.to_owned(), now)).collect(),
    }
}

/// Stable, so that what is equal keeps the order of reading.
fn sort(corpus: &Corpus, entries: &[Entry], query: &RegisterQuery, rows: &mut [usize]) {
    let by_spread = (query.kind == RecordKind::Initiative).then_some((RegisterSort::Spread, true));
    let Some((key, descending)) = query.sort.or(by_spread) else {
        return;
    };
    let lacks = |entry: &Entry| match key {
        RegisterSort::Place | RegisterSort::Name | RegisterSort::Spread => false,
        RegisterSort::Stage => entry.stage.is_none(),
        RegisterSort::Investment => entry.investments.is_empty(),
        RegisterSort::Level => entry.level.is_none(),
        RegisterSort::Period => entry.period.is_none(),
        RegisterSort::Announced => entry.announced.is_none(),
    };
    let compared = |a: &Entry, b: &Entry| match key {
        RegisterSort::Place => a.areas.first().cmp(&b.areas.first()),
        RegisterSort::Name => a.name.cmp(&b.name),
        RegisterSort::Stage => a.stage.cmp(&b.stage),
        RegisterSort::Investment => greatest(a).cmp(&greatest(b)),
        RegisterSort::Level => level(a).cmp(&level(b)),
        // Periods have no order of their own; their spelling begins with the year.
        RegisterSort::Period => printed(a).cmp(&printed(b)),
        RegisterSort::Spread => a.spread(corpus).cmp(&b.spread(corpus)),
        RegisterSort::Announced => a.announced.cmp(&b.announced),
    };
    rows.arrange_by(|&a, &b| {
        let (a, b) = (&entries[a], &entries[b]);
        lacks(a).cmp(&lacks(b)).then_with(|| match compared(a, b) {
            Ordering::Equal => Ordering::Equal,
            other if descending => other.reverse(),
            other => other,
        })
    });
}

fn greatest(entry: &Entry) -> Option<crate::model::Decimal> {
    entry.investments.iter().map(|own| own.value).max()
}

fn level(entry: &Entry) -> usize {
    RegisterFacet::Level.standing(entry.level.as_deref().unwrap_or_default())
}

fn printed(entry: &Entry) -> Option<String> {
    entry.period.as_ref().map(ToString::to_string)
}

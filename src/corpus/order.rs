//! Orders of rows, computed once each and then walked.

use std::cmp::Ordering;

use super::{Corpus, Facet};
use crate::sorting::sort_rows;

/// What rows can be sorted by. Rows that are equal keep the order of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum SortKey {
    /// The order of reading: document, then place in it.
    #[default]
    Document,
    /// The place, in the corpus's order.
    Place,
    /// The indicator's name.
    Indicator,
    /// The value within its measure and unit; units stay together, the most frequent first, whichever the direction.
    Value,
    /// First and last day; not stated comes last, whichever the direction.
    Period,
    /// The status, in the order of the fact model.
    Status,
    /// The measure, in the order of the fact model.
    Measure,
}

impl SortKey {
    /// All keys, in the order of the table's columns.
    pub const ALL: [Self; 7] = [
        Self::Document,
        Self::Place,
        Self::Indicator,
        Self::Value,
        Self::Period,
        Self::Status,
        Self::Measure,
    ];

    /// The name in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Place => "place",
            Self::Indicator => "indicator",
            Self::Value => "value",
            Self::Period => "period",
            Self::Status => "status",
            Self::Measure => "measure",
        }
    }

    /// The key of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.as_str() == text)
    }
}

/// All rows of the corpus in this order.
pub(super) fn order(corpus: &Corpus, key: SortKey, descending: bool) -> Vec<u32> {
    let mut rows: Vec<u32> = (0u32..).take(corpus.len()).collect();
    let turn = |ordering: Ordering| if descending { ordering.reverse() } else { ordering };
    let code = |facet: Facet, row: u32| corpus.column(facet).code_of(row);
    let by_code = |rows: &mut Vec<u32>, facet: Facet| {
        sort_rows(rows, &mut |a, b| turn(code(facet, a).cmp(&code(facet, b))));
    };
    match key {
        SortKey::Document => by_code(&mut rows, Facet::Document),
        SortKey::Place => by_code(&mut rows, Facet::Place),
        SortKey::Status => by_code(&mut rows, Facet::Status),
        SortKey::Measure => by_code(&mut rows, Facet::Measure),
        SortKey::Indicator => {
            let column = corpus.column(Facet::Indicator);
            let mut codes: Vec<u32> = (0u32..).take(column.keys().len()).collect();
            let name = |code: u32| &column.keys()[code as usize];
            sort_rows(&mut codes, &mut |a, b| name(a).cmp(name(b)));
            let mut rank = vec![0u32; codes.len()];
            for (n, code) in (0u32..).zip(codes) {
                rank[code as usize] = n;
            }
            let rank = |row: u32| rank[column.code_of(row) as usize];
            sort_rows(&mut rows, &mut |a, b| turn(rank(a).cmp(&rank(b))));
        }
        SortKey::Period => {
            let column = corpus.column(Facet::Period);
            let stated = |row: u32| !column.key_of(row).is_empty();
            sort_rows(&mut rows, &mut |a, b| {
                stated(b)
                    .cmp(&stated(a))
                    .then_with(|| turn(column.code_of(a).cmp(&column.code_of(b))))
            });
        }
        SortKey::Value => {
            let values: Vec<f64> = corpus.observations().iter().map(|o| o.value.to_f64()).collect();
            let exact = |row: u32| corpus.observations()[row as usize].value;
            let group = |row: u32| (corpus.units().code_of(row), code(Facet::Measure, row));
            sort_rows(&mut rows, &mut |a, b| {
                let value = || {
                    values[a as usize]
                        .total_cmp(&values[b as usize])
                        .then_with(|| exact(a).cmp(&exact(b)))
                };
                group(a).cmp(&group(b)).then_with(|| turn(value()))
            });
        }
    }
    rows
}

//! Contradictions and arithmetic: statements that cannot both hold, parts against their whole, and what was checked and agrees.

use super::finding::Finding;
use super::order::Order;
use crate::corpus::{Corpus, ObservationId};

/// What the rows of one indicator say against each other.
pub(super) fn of_indicator(
    _corpus: &Corpus,
    _name: &str,
    _rows: &[ObservationId],
    _orders: &[Order<'_>],
    _out: &mut Vec<Finding>,
) {
}

/// What facts of different indicators, and lists, say against each other.
pub(super) fn of_corpus(_corpus: &Corpus, _out: &mut Vec<Finding>) {}

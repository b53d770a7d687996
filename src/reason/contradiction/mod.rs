//! Contradictions and arithmetic: statements that cannot both hold, parts against their whole, and what was checked and agrees.
//!
//! Only figures that the engine is sure enough of are held against each other, and only where both sides are exact: a
//! contradiction is a thing to look up, so a false one costs more than one that is missed.

mod announced;
mod passed;
mod ranked;
mod sum;
mod twice;

use super::finding::Finding;
use super::order::Order;
use crate::corpus::{Corpus, ObservationId};

/// What the rows of one indicator say against each other.
pub(super) fn of_indicator(
    corpus: &Corpus,
    name: &str,
    rows: &[ObservationId],
    orders: &[Order<'_>],
    out: &mut Vec<Finding>,
) {
    ranked::check(corpus, name, orders, out);
    twice::check(corpus, name, rows, out);
    passed::check(corpus, name, rows, out);
}

/// What facts of different indicators, and lists, say against each other.
pub(super) fn of_corpus(corpus: &Corpus, rows: &[(&str, Vec<ObservationId>)], out: &mut Vec<Finding>) {
    sum::check(corpus, rows, out);
    announced::check(corpus, out);
}

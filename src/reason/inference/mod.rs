//! Inference: what follows from printed figures that nobody printed, one rule a file.
//!
//! A rule gives the figure with the interval that the rounding of the printed figures leaves, the observations it rests on and
//! the conditions it holds under; where it would have to guess, it refuses and says why.

mod average;
mod growth;
mod last_year;
mod rank_bound;
mod share;
mod surroundings;

use super::finding::Finding;
use super::order::Order;
use crate::corpus::{Corpus, DocumentId, ObservationId};

/// What follows from the rows of one indicator.
pub(super) fn of_indicator(
    corpus: &Corpus,
    name: &str,
    rows: &[ObservationId],
    orders: &[Order<'_>],
    out: &mut Vec<Finding>,
) {
    last_year::infer(corpus, name, rows, out);
    surroundings::infer(corpus, name, rows, out);
    rank_bound::infer(corpus, name, orders, out);
    growth::infer(corpus, name, rows, out);
}

/// What follows from figures that stand together in a document.
pub(super) fn of_documents(corpus: &Corpus, out: &mut Vec<Finding>) {
    for document in (0u32..).take(corpus.documents().len()).map(DocumentId) {
        share::infer(corpus, document, out);
        average::infer(corpus, document, out);
    }
}

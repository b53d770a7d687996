//! JSON: an array of observations in the exchange form.

use super::jsonl;
use crate::corpus::{Corpus, ObservationId};

/// The rows as one JSON array, an observation a line, in the order given.
#[must_use]
pub fn write(corpus: &Corpus, rows: impl IntoIterator<Item = ObservationId>) -> String {
    array(jsonl::write(corpus, rows).lines())
}

/// JSON values, a line each, as one array.
#[must_use]
pub fn array<'a>(lines: impl IntoIterator<Item = &'a str>) -> String {
    let mut out = String::from("[");
    for (n, line) in lines.into_iter().enumerate() {
        out.push_str(if n == 0 { "\n" } else { ",\n" });
        out.push_str(line);
    }
    out.push_str("\n]\n");
    out
}

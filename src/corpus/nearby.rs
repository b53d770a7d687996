//! What belongs to a document besides its observations, and the records that stand around an observation.

use super::{Corpus, DocumentId, ObservationId};
use crate::model::{Diagnostic, Record};
use crate::sorting::Arrange;
use crate::span::Span;

/// A record near an observation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nearby<'a> {
    /// The record.
    pub record: &'a Record,
    /// What lies between the two, in the document as opened; empty where they touch or overlap.
    pub between: Span,
}

impl Corpus {
    /// The named things of a document, in the order of reading.
    pub fn records_of(&self, document: DocumentId) -> impl Iterator<Item = &Record> {
        self.records().iter().filter(move |record| record.doc == document.0)
    }

    /// Repairs and doubts of a document, in the order of reading.
    pub fn diagnostics_of(&self, document: DocumentId) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics().iter().filter(move |found| found.doc == document.0)
    }

    /// The records that an observation belongs to (a project and its investment), that enclose or touch its number or
    /// the words that name it, or stand at most `reach` code points from them; the nearest first, then in the order of
    /// the text.
    #[must_use]
    pub fn records_near(&self, id: ObservationId, reach: u32) -> Vec<Nearby<'_>> {
        let observation = self.observation(id);
        let evidence = &observation.evidence;
        let words = [Some(observation.span), evidence.indicator, evidence.measure];
        let mut found: Vec<Nearby<'_>> = self
            .records_of(DocumentId(observation.doc))
            .filter_map(|record| {
                let own = record.investment.as_ref();
                if own.is_some_and(|investment| investment.observation == observation.id) {
                    let between = Span::new(observation.span.start, observation.span.start);
                    return Some(Nearby { record, between });
                }
                let gaps = words.into_iter().flatten().map(|span| gap(record.span, span));
                let between = gaps.min_by_key(|gap| gap.len())?;
                (between.len() <= reach).then_some(Nearby { record, between })
            })
            .collect();
        found.arrange_by_key(|near| (near.between.len(), near.record.span));
        found
    }
}

/// What lies between two spans.
fn gap(a: Span, b: Span) -> Span {
    let (start, end) = (a.end.min(b.end), a.start.max(b.start));
    Span::new(start, end.max(start))
}

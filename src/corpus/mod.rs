//! The corpus: sealed bundles frozen into columns with postings.
//!
//! Input: [`Bundle`]s. Output: a [`Corpus`] that is only read. Example:
//! `Corpus::from_bundles([Bundle::from_json(text)?])`.

mod bits;
mod builder;
mod bundle;
mod coding;
mod collection;
mod column;
mod field;
mod hash;
mod kept;
mod merge;
mod nearby;
mod order;
mod revise;
mod search;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

pub use bits::{Bits, Postings};
pub use builder::{Builder, Building};
pub use bundle::{Bundle, BundleError};
pub use collection::{Collection, CollectionError, CollectionWriter, Reading};
pub use column::{Column, Facet};
pub use field::{FieldFault, field, set, set_all};
pub use hash::hash_of;
pub use nearby::Nearby;
pub use order::SortKey;
pub use revise::{Revised, as_read, revise};

use crate::model::{Area, Diagnostic, Document, Observation, Record};
use search::SearchText;

/// An observation's row in its corpus, in the order of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ObservationId(pub u32);

/// A document's position in its corpus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DocumentId(pub u32);

/// A place's position in its corpus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AreaId(pub u32);

/// All that is held, frozen: rows in the order of reading, a column with postings for each facet.
#[derive(Debug, Default)]
pub struct Corpus {
    areas: Vec<Area>,
    documents: Vec<Document>,
    observations: Vec<Observation>,
    records: Vec<Record>,
    diagnostics: Vec<Diagnostic>,
    place_keys: Vec<String>,
    document_keys: Vec<String>,
    document_rows: Vec<Range<u32>>,
    columns: Vec<Column>,
    units: Column,
    search: SearchText,
    by_id: HashMap<String, ObservationId>,
    hash: String,
    orders: [[OnceLock<Vec<u32>>; 2]; SortKey::ALL.len()],
}

impl Corpus {
    /// Merges the bundles: the same place (full name, no two different codes) becomes one, a report that several
    /// bundles hold is kept once, with its text where one of them has it.
    #[must_use]
    pub fn from_bundles(bundles: impl IntoIterator<Item = Bundle>) -> Self {
        let mut builder = Builder::new();
        for bundle in bundles {
            builder.add(bundle);
        }
        let mut building = builder.start();
        loop {
            if let Some(corpus) = building.step(usize::MAX) {
                return corpus;
            }
        }
    }

    /// One hash of all it holds (16 hexadecimal digits), for recipes and permalinks: equal for equal facts, whatever the
    /// order in which they were added and whether or not texts came with them. It is made from the reports (content and
    /// place), every field of the facts that says what they mean, corrections included, and the records. Not from
    /// confidence, rules, evidence or diagnostics, which say how a reading was made.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// How many observations.
    #[must_use]
    pub fn len(&self) -> usize {
        self.observations.len()
    }

    /// Whether there is no observation.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.observations.is_empty()
    }

    /// The observation of this row. Panics for a row of another corpus.
    #[must_use]
    pub fn observation(&self, id: ObservationId) -> &Observation {
        &self.observations[id.0 as usize]
    }

    /// All observations, in the order of reading; the position is the [`ObservationId`].
    #[must_use]
    pub fn observations(&self) -> &[Observation] {
        &self.observations
    }

    /// All rows.
    pub fn ids(&self) -> impl Iterator<Item = ObservationId> + use<> {
        (0u32..).take(self.len()).map(ObservationId)
    }

    /// The document of this position. Panics for one of another corpus.
    #[must_use]
    pub fn document(&self, id: DocumentId) -> &Document {
        &self.documents[id.0 as usize]
    }

    /// All documents; the position is the [`DocumentId`].
    #[must_use]
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// The place of this position. Panics for one of another corpus.
    #[must_use]
    pub fn area(&self, id: AreaId) -> &Area {
        &self.areas[id.0 as usize]
    }

    /// All places; the position is the [`AreaId`].
    #[must_use]
    pub fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// Repairs and doubts of all documents.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Named things of all documents.
    #[must_use]
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// The observation with this stable identifier.
    #[must_use]
    pub fn by_id(&self, id: &str) -> Option<ObservationId> {
        self.by_id.get(id).copied()
    }

    /// A document's observations in the order of reading.
    pub fn observations_of(&self, document: DocumentId) -> impl ExactSizeIterator<Item = ObservationId> + use<> {
        self.document_rows
            .get(document.0 as usize)
            .cloned()
            .unwrap_or(0..0)
            .map(ObservationId)
    }

    /// The key of a place in filters and addresses: its name, or the full name where two places share the name.
    #[must_use]
    pub fn place_key(&self, area: AreaId) -> &str {
        &self.place_keys[area.0 as usize]
    }

    /// The place with this key.
    #[must_use]
    pub fn place_by_key(&self, key: &str) -> Option<AreaId> {
        (0u32..)
            .zip(&self.place_keys)
            .find(|(_, own)| *own == key)
            .map(|(n, _)| AreaId(n))
    }

    /// The key of a document in filters and addresses: the first characters of its content hash.
    #[must_use]
    pub fn document_key(&self, document: DocumentId) -> &str {
        &self.document_keys[document.0 as usize]
    }

    /// The document with this key.
    #[must_use]
    pub fn document_by_key(&self, key: &str) -> Option<DocumentId> {
        (0u32..)
            .zip(&self.document_keys)
            .find(|(_, own)| *own == key)
            .map(|(n, _)| DocumentId(n))
    }

    /// A facet's values over all rows.
    #[must_use]
    pub fn column(&self, facet: Facet) -> &Column {
        &self.columns[facet as usize]
    }

    /// Units as printed over all rows, the most frequent first.
    #[must_use]
    pub fn units(&self) -> &Column {
        &self.units
    }

    /// All rows in an order; computed at the first call, then kept.
    #[must_use]
    pub fn order(&self, key: SortKey, descending: bool) -> &[u32] {
        self.orders[key as usize][usize::from(descending)].get_or_init(|| order::order(self, key, descending))
    }

    /// The rows whose indicator (by any of its names), unit or place holds the term, whatever its case.
    #[must_use]
    pub fn holding(&self, term: &str) -> Bits {
        let forms = search::expand(term);
        let mut found = Bits::none(self.len());
        let columns = [
            (&self.search.indicators, self.column(Facet::Indicator), &forms[..]),
            (&self.search.units, &self.units, &forms[..1]),
            (&self.search.places, self.column(Facet::Place), &forms[..1]),
        ];
        for (texts, column, forms) in columns {
            for (text, postings) in texts.iter().zip(column.postings()) {
                if forms.iter().any(|form| text.contains(form)) {
                    postings.unite_into(&mut found);
                }
            }
        }
        found
    }
}

//! Making a corpus a bit at a time, so that a page can answer in between.
//!
//! ```
//! use fangzhi::corpus::Builder;
//! let mut building = Builder::new().start();
//! let corpus = loop {
//!     // In a page: one step a task.
//!     if let Some(corpus) = building.step(2_000) {
//!         break corpus;
//!     }
//! };
//! assert!(corpus.is_empty());
//! ```

use std::collections::HashMap;
use std::fmt::{self, Write};
use std::rc::Rc;

use super::coding::{Coding, Subject};
use super::hash::{Fnv, spelled};
use super::kept::Kept;
use super::merge::{Input, Lists, Merged, Merging, Ordering, kept_copies};
use super::search::SearchText;
use super::{Bundle, Column, Corpus, Facet, ObservationId, column};
use crate::model::{Area, Document, Measure, Observation, Record};

/// What a corpus is to be made of, in the order it is to stand. A report that is added twice is kept once, in the first
/// copy with its text, else in the first.
#[derive(Default)]
pub struct Builder {
    inputs: Vec<Box<dyn Input>>,
}

impl Builder {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds what a corpus holds, all but the documents that `without` says. Places that only those had go with them.
    pub fn keep(&mut self, corpus: Rc<Corpus>, without: impl Fn(&Document) -> bool) {
        let takes = corpus.documents().iter().map(|document| !without(document)).collect();
        self.inputs.push(Box::new(Kept::new(corpus, takes)));
    }

    /// Adds a bundle's documents and facts; what points nowhere is left out.
    pub fn add(&mut self, bundle: Bundle) {
        self.inputs.push(Box::new(Lists::new(bundle)));
    }

    /// Begins the work.
    #[must_use]
    pub fn start(self) -> Building {
        let kept = kept_copies(&self.inputs);
        let mut merged = Merged::default();
        let rows = self.inputs.iter().map(|input| input.rows()).sum();
        merged.observations.reserve_exact(rows);
        let inputs: Vec<_> = self.inputs.into_iter().zip(kept).collect();
        Building {
            stage: Stage::Merge(None),
            inputs: inputs.into_iter(),
            merged,
            corpus: Corpus::default(),
            area_names: Vec::new(),
            sum: 0,
        }
    }
}

/// A corpus in the making.
pub struct Building {
    stage: Stage,
    inputs: std::vec::IntoIter<(Box<dyn Input>, Vec<bool>)>,
    merged: Merged,
    corpus: Corpus,
    /// The full name of each place.
    area_names: Vec<String>,
    /// The sum of the hashes of all entries.
    sum: u64,
}

enum Stage {
    /// Merging the inputs; the one at hand.
    Merge(Option<Merging>),
    /// Putting rows in the order of reading.
    Order(Ordering),
    /// Making identifiers findable, and the hash; the next row.
    Index(usize),
    /// Making the columns; the one at hand.
    Columns(Option<Box<Coding>>),
    /// Making searchable texts.
    Search,
    /// Nothing is left to do.
    Done,
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Builder")
    }
}

impl fmt::Debug for Building {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Building")
    }
}

impl Building {
    /// Does a part of the work, about as much as `rows` rows take in one pass over them (a row is passed some fourteen
    /// times in all), and gives the corpus when it is finished; after that, nothing. 2,000 rows take a browser some
    /// milliseconds.
    pub fn step(&mut self, rows: usize) -> Option<Corpus> {
        let mut budget = rows.max(1);
        while budget > 0 {
            let next = match &mut self.stage {
                Stage::Merge(at_hand) => match at_hand {
                    Some(merging) => merging
                        .step(&mut self.merged, &mut budget)
                        .then_some(Stage::Merge(None)),
                    None => Some(match self.inputs.next() {
                        Some((input, kept)) => Stage::Merge(Some(Merging::new(input, kept))),
                        None => Stage::Order(Ordering::new()),
                    }),
                },
                Stage::Order(ordering) => ordering.step(&mut self.merged, &mut budget).then(|| {
                    self.take_lists();
                    Stage::Index(0)
                }),
                Stage::Index(from) => {
                    let (from, to) = (*from, self.corpus.len().min(from.saturating_add(budget)));
                    self.index(from, to);
                    budget -= to - from;
                    Some(if to < self.corpus.len() {
                        Stage::Index(to)
                    } else {
                        self.finish_hash();
                        Stage::Columns(None)
                    })
                }
                Stage::Columns(at_hand) => match at_hand {
                    Some(coding) => coding.step(&self.corpus.observations, &mut budget).map(|column| {
                        self.take_column(column);
                        Stage::Columns(None)
                    }),
                    None => Some(
                        self.next_column()
                            .map_or(Stage::Search, |coding| Stage::Columns(Some(Box::new(coding)))),
                    ),
                },
                Stage::Search => self.search(&mut budget).then_some(Stage::Done),
                Stage::Done => return None,
            };
            if let Some(next) = next {
                self.stage = next;
                if matches!(self.stage, Stage::Done) {
                    return Some(std::mem::take(&mut self.corpus));
                }
            }
        }
        None
    }

    /// The merged lists become the corpus's.
    fn take_lists(&mut self) {
        let merged = std::mem::take(&mut self.merged);
        let corpus = &mut self.corpus;
        corpus.place_keys = column::place_keys(&merged.areas);
        corpus.document_keys = column::document_keys(&merged.documents);
        corpus.document_rows = vec![0..0; merged.documents.len()];
        corpus.by_id.reserve(merged.observations.len());
        self.area_names = merged.areas.iter().map(Area::full_name).collect();
        corpus.areas = merged.areas;
        corpus.documents = merged.documents;
        corpus.observations = merged.observations;
        corpus.records = merged.records;
        corpus.diagnostics = merged.diagnostics;
    }

    fn index(&mut self, from: usize, to: usize) {
        let corpus = &mut self.corpus;
        for (o, row) in corpus.observations[from..to].iter().zip(from as u32..) {
            let rows = &mut corpus.document_rows[o.doc as usize];
            if rows.start == rows.end {
                rows.start = row;
            }
            rows.end = row + 1;
            corpus.by_id.insert(o.id.clone(), ObservationId(row));
            let document = &corpus.documents[o.doc as usize];
            let hash = hash_of_fact(o, document, &self.area_names[o.area as usize]);
            self.sum = self.sum.wrapping_add(hash);
        }
    }

    /// Documents without facts have their empty run where it belongs, and the hash takes up documents and records.
    fn finish_hash(&mut self) {
        let corpus = &mut self.corpus;
        let mut end = 0;
        for rows in &mut corpus.document_rows {
            if rows.start == rows.end {
                *rows = end..end;
            }
            end = rows.end;
        }
        for document in &corpus.documents {
            let hash = hash_of_document(document, &self.area_names[document.area as usize]);
            self.sum = self.sum.wrapping_add(hash);
        }
        for record in &corpus.records {
            let document = &corpus.documents[record.doc as usize];
            self.sum = self.sum.wrapping_add(hash_of_record(record, document));
        }
        corpus.hash = spelled(self.sum);
    }

    /// The next column to be made: the facets in their order, then the units.
    fn next_column(&self) -> Option<Coding> {
        let corpus = &self.corpus;
        let subject = match Facet::ALL.get(corpus.columns.len()) {
            Some(&facet) => Subject::Facet(facet),
            None if corpus.units.rows() == corpus.len() => return None,
            None => Subject::Units,
        };
        let keys: &[String] = match subject {
            Subject::Facet(Facet::Place) => &corpus.place_keys,
            Subject::Facet(Facet::Document) => &corpus.document_keys,
            _ => &[],
        };
        Some(Coding::new(subject, keys, corpus.len()))
    }

    fn take_column(&mut self, column: Column) {
        if self.corpus.columns.len() < Facet::ALL.len() {
            self.corpus.columns.push(column);
        } else {
            self.corpus.units = column;
        }
    }

    /// Makes texts to search in, some for each row of the budget; whether all are made.
    fn search(&mut self, budget: &mut usize) -> bool {
        let corpus = &mut self.corpus;
        let mut area_of_key: HashMap<&str, &Area> = HashMap::new();
        area_of_key.extend(corpus.place_keys.iter().map(String::as_str).zip(&corpus.areas));
        let places = corpus.columns[Facet::Place as usize].keys();
        let places: Vec<&Area> = places.iter().map(|key| area_of_key[key.as_str()]).collect();
        let indicators = &corpus.columns[Facet::Indicator as usize];
        let mut search: SearchText = std::mem::take(&mut corpus.search);
        let mut done = false;
        while *budget > 0 && !done {
            done = search.add(indicators, &corpus.units, &places);
            *budget = budget.saturating_sub(4);
        }
        corpus.search = search;
        done
    }
}

/// Hashes what is written, the parts kept apart.
struct Parts(Fnv);

impl Parts {
    fn text(&mut self, text: &str) {
        self.0.push(text.as_bytes());
        self.0.push(b"\n");
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.0.push(bytes);
    }

    fn value(&mut self, value: &dyn fmt::Display) {
        // Writing to a hash cannot fail.
        let _ = write!(self.0, "{value}");
        self.0.push(b"\n");
    }

    /// Spread over all bits, since hashes of several entries are added.
    fn done(self) -> u64 {
        let mut hash = self.0.value();
        hash = (hash ^ hash >> 33).wrapping_mul(0xff51_afd7_ed55_8ccd);
        hash ^ hash >> 33
    }
}

fn hash_of_fact(o: &Observation, document: &Document, area: &str) -> u64 {
    let mut parts = Parts(Fnv::default());
    for text in [&o.id, &document.hash, area, &o.indicator, &o.unit] {
        parts.text(text);
    }
    for text in [
        o.measure.as_str(),
        o.bound.as_str(),
        o.status.as_str(),
        o.theme.chinese(),
    ] {
        parts.text(text);
    }
    parts.text(o.scope.as_deref().unwrap_or_default());
    parts.text(o.ranked_by.map_or("", Measure::as_str));
    for value in [Some(o.value), o.value_high] {
        let number = value.map(|value| (value.mantissa(), value.scale()));
        let (mantissa, scale) = number.unwrap_or((0, u8::MAX));
        parts.bytes(&mantissa.to_le_bytes());
        parts.bytes(&[scale]);
    }
    parts.bytes(&o.out_of.unwrap_or(0).to_le_bytes());
    if let Some(basis) = &o.basis {
        parts.value(basis);
    }
    parts.text("");
    if let Some(period) = &o.period {
        parts.value(period);
    }
    parts.done()
}

fn hash_of_document(document: &Document, area: &str) -> u64 {
    let mut parts = Parts(Fnv::default());
    for text in ["document", &document.hash, area, &document.title] {
        parts.text(text);
    }
    parts.bytes(&document.span.start.to_le_bytes());
    if let Some(date) = &document.date {
        parts.value(date);
    }
    parts.done()
}

fn hash_of_record(record: &Record, document: &Document) -> u64 {
    let mut parts = Parts(Fnv::default());
    for text in [record.kind.as_str(), &document.hash, &record.name] {
        parts.text(text);
    }
    parts.text(record.level.as_deref().unwrap_or_default());
    parts.text(record.stage.map_or("", |stage| stage.as_str()));
    for member in &record.members {
        parts.text(member);
    }
    parts.bytes(&record.span.start.to_le_bytes());
    parts.done()
}

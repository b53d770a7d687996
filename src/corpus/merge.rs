//! Bundles to one set of lists, a bit at a time: places that are the same become one, a report held twice is
//! kept once.

use std::collections::HashMap;

use super::Bundle;
use crate::model::{Area, Diagnostic, Document, Observation, Record};
use crate::sorting::Arrange;

/// What is merged: entry by entry, places first, then documents, then what stands in them.
pub(super) trait Input {
    /// Its documents, until the first entry is taken.
    fn documents(&self) -> &[Document];

    /// Whether that document is to be merged at all.
    fn takes(&self, document: usize) -> bool;

    /// How many observations it brings at most.
    fn rows(&self) -> usize;

    /// The next entry; `kept` says which documents are.
    fn next(&mut self, kept: &[bool]) -> Option<Entry>;
}

/// The lists of several bundles with their indices pointing into each other.
#[derive(Debug, Default)]
pub(super) struct Merged {
    pub(super) areas: Vec<Area>,
    pub(super) documents: Vec<Document>,
    pub(super) observations: Vec<Observation>,
    pub(super) records: Vec<Record>,
    pub(super) diagnostics: Vec<Diagnostic>,
    known: HashMap<String, Vec<u32>>,
}

/// How far one input is merged.
pub(super) struct Merging {
    input: Box<dyn Input>,
    kept: Vec<bool>,
    /// The new index of each place and document; none where it is left out.
    areas: Vec<Option<u32>>,
    docs: Vec<Option<u32>>,
}

/// The lists of a bundle, which are moved.
pub(super) struct Lists {
    areas: std::vec::IntoIter<Area>,
    documents: std::vec::IntoIter<Document>,
    observations: std::vec::IntoIter<Observation>,
    records: std::vec::IntoIter<Record>,
    diagnostics: std::vec::IntoIter<Diagnostic>,
    /// How many documents were taken.
    taken: usize,
}

/// One entry of an input.
#[allow(
    clippy::large_enum_variant,
    reason = "one lives at a time, and most are the largest; on 64 bits only"
)]
pub(super) enum Entry {
    Area(Option<Area>),
    Document(Option<Document>),
    Observation(Observation),
    Record(Record),
    Diagnostic(Diagnostic),
    /// One that belongs to a document that is left out.
    Passed,
}

impl Lists {
    pub(super) fn new(bundle: Bundle) -> Self {
        Self {
            areas: bundle.areas.into_iter(),
            documents: bundle.documents.into_iter(),
            observations: bundle.observations.into_iter(),
            records: bundle.records.into_iter(),
            diagnostics: bundle.diagnostics.into_iter(),
            taken: 0,
        }
    }
}

impl Input for Lists {
    fn documents(&self) -> &[Document] {
        self.documents.as_slice()
    }

    fn takes(&self, _: usize) -> bool {
        true
    }

    fn rows(&self) -> usize {
        self.observations.len()
    }

    fn next(&mut self, kept: &[bool]) -> Option<Entry> {
        if let Some(area) = self.areas.next() {
            return Some(Entry::Area(Some(area)));
        }
        if let Some(document) = self.documents.next() {
            self.taken += 1;
            return Some(Entry::Document(kept[self.taken - 1].then_some(document)));
        }
        if let Some(observation) = self.observations.next() {
            return Some(Entry::Observation(observation));
        }
        if let Some(record) = self.records.next() {
            return Some(Entry::Record(record));
        }
        self.diagnostics.next().map(Entry::Diagnostic)
    }
}

/// For each input and document, whether that copy is the one to keep: the first that carries its text, else the first.
pub(super) fn kept_copies(inputs: &[Box<dyn Input>]) -> Vec<Vec<bool>> {
    let mut best: HashMap<(&str, u32), (usize, usize, bool)> = HashMap::new();
    for (n, input) in inputs.iter().enumerate() {
        for (m, document) in input.documents().iter().enumerate().filter(|&(m, _)| input.takes(m)) {
            let found = (n, m, document.text.is_some());
            best.entry((&document.hash, document.span.start))
                .and_modify(|kept| {
                    if found.2 && !kept.2 {
                        *kept = found;
                    }
                })
                .or_insert(found);
        }
    }
    inputs
        .iter()
        .enumerate()
        .map(|(n, input)| {
            let is_kept = |(m, document): (usize, &Document)| {
                let one = best.get(&(document.hash.as_str(), document.span.start));
                input.takes(m) && (document.hash.is_empty() || one.is_some_and(|&(a, b, _)| (a, b) == (n, m)))
            };
            input.documents().iter().enumerate().map(is_kept).collect()
        })
        .collect()
}

impl Merging {
    /// Begins to merge an input; `kept` says which of its documents are.
    pub(super) fn new(input: Box<dyn Input>, kept: Vec<bool>) -> Self {
        Self {
            input,
            kept,
            areas: Vec::new(),
            docs: Vec::new(),
        }
    }

    /// Merges about as many entries as `budget` says and takes them off; whether the input is done.
    pub(super) fn step(&mut self, merged: &mut Merged, budget: &mut usize) -> bool {
        while *budget > 0 {
            let Some(entry) = self.input.next(&self.kept) else {
                return true;
            };
            let mut cost = 1;
            let area = |n: u32| self.areas.get(n as usize).copied().flatten();
            let doc = |n: u32| self.docs.get(n as usize).copied().flatten();
            match entry {
                Entry::Area(area) => self.areas.push(area.map(|area| merged.area(area))),
                Entry::Document(document) => {
                    let moved = document.and_then(|d| area(d.area).map(|area| Document { area, ..d }));
                    self.docs.push(moved.map(|document| {
                        cost += document.text.as_ref().map_or(0, |text| text.len() / 2048);
                        merged.documents.push(document);
                        index(merged.documents.len() - 1)
                    }));
                }
                Entry::Observation(mut o) => {
                    if let (Some(doc), Some(area)) = (doc(o.doc), area(o.area)) {
                        (o.doc, o.area) = (doc, area);
                        merged.observations.push(o);
                    }
                }
                Entry::Record(mut record) => {
                    if let (Some(doc), Some(area)) = (doc(record.doc), area(record.area)) {
                        (record.doc, record.area) = (doc, area);
                        merged.records.push(record);
                    }
                }
                Entry::Diagnostic(mut diagnostic) => {
                    if let Some(doc) = doc(diagnostic.doc) {
                        diagnostic.doc = doc;
                        merged.diagnostics.push(diagnostic);
                    }
                }
                Entry::Passed => {}
            }
            *budget = budget.saturating_sub(cost);
        }
        false
    }
}

impl Merged {
    /// The index of the same place, or of a new one: same full name, and no two different codes.
    fn area(&mut self, area: Area) -> u32 {
        let same_name = self.known.entry(area.full_name()).or_default();
        for &candidate in same_name.iter() {
            let own = &mut self.areas[candidate as usize];
            if own.code.is_none() || area.code.is_none() || own.code == area.code {
                own.code = own.code.or(area.code);
                return candidate;
            }
        }
        self.areas.push(area);
        same_name.push(index(self.areas.len() - 1));
        index(self.areas.len() - 1)
    }
}

/// Rows put in the order of reading, so that a document's facts are one run of rows: a bit at a time, and not at all
/// where they are in it already.
pub(super) struct Ordering {
    checked: usize,
    left: std::vec::IntoIter<Observation>,
    documents: std::vec::IntoIter<Vec<Observation>>,
    filling: Vec<Vec<Observation>>,
}

/// Where an observation stands among the others.
fn position(o: &Observation) -> (u32, u32, u32) {
    (o.doc, o.span.start, o.span.end)
}

impl Ordering {
    pub(super) fn new() -> Self {
        Self {
            checked: 1,
            left: Vec::new().into_iter(),
            documents: Vec::new().into_iter(),
            filling: Vec::new(),
        }
    }

    /// Works on about as many rows as `budget` says and takes them off; whether all are in order.
    pub(super) fn step(&mut self, merged: &mut Merged, budget: &mut usize) -> bool {
        let rows = &mut merged.observations;
        while *budget > 0 {
            *budget -= 1;
            if self.checked < rows.len() {
                let pair = &rows[self.checked - 1..=self.checked];
                self.checked += 1;
                if position(&pair[0]) > position(&pair[1]) {
                    self.filling.resize_with(merged.documents.len(), Vec::new);
                    self.left = std::mem::take(rows).into_iter();
                    rows.reserve_exact(self.left.len());
                    self.checked = usize::MAX;
                }
            } else if let Some(row) = self.left.next() {
                self.filling[row.doc as usize].push(row);
                if self.left.len() == 0 {
                    self.documents = std::mem::take(&mut self.filling).into_iter();
                }
            } else if let Some(mut document) = self.documents.next() {
                *budget = budget.saturating_sub(document.len());
                document.arrange_by_key(position);
                rows.append(&mut document);
            } else {
                return true;
            }
        }
        false
    }
}

/// A list position as an index of the model, which counts in 32 bits.
fn index(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

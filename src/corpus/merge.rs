//! Bundles and corpora to one set of lists, a bit at a time: places that are the same become one, a report held twice is
//! kept once.

use std::collections::HashMap;
use std::rc::Rc;

use super::{AreaId, Bundle, Corpus, DocumentId, Facet};
use crate::model::{Area, Diagnostic, Document, Observation, Record};
use crate::sorting::Arrange;

/// What is merged.
#[derive(Debug)]
pub(super) enum Input {
    /// The lists of a bundle, which are moved.
    Bundle(Box<Bundle>),
    /// A corpus that others may hold too, of which these documents are copied.
    Corpus(Rc<Corpus>, Vec<bool>),
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
#[derive(Debug)]
pub(super) struct Merging {
    lists: Lists,
    kept: Vec<bool>,
    /// The new index of each place and document; none where it is left out.
    areas: Vec<Option<u32>>,
    docs: Vec<Option<u32>>,
}

/// What is left of an input, in the order it is taken.
#[derive(Debug)]
enum Lists {
    Bundle {
        areas: std::vec::IntoIter<Area>,
        documents: std::vec::IntoIter<Document>,
        observations: std::vec::IntoIter<Observation>,
        records: std::vec::IntoIter<Record>,
        diagnostics: std::vec::IntoIter<Diagnostic>,
    },
    Corpus {
        corpus: Rc<Corpus>,
        used: Vec<bool>,
        /// How many areas, documents, observations, records and diagnostics were taken.
        taken: [usize; 5],
    },
}

/// One entry of an input.
#[expect(clippy::large_enum_variant, reason = "one lives at a time, and most are the largest")]
enum Entry {
    Area(Option<Area>),
    Document(Option<Document>),
    Observation(Observation),
    Record(Record),
    Diagnostic(Diagnostic),
    /// One that belongs to a document that is left out.
    Passed,
}

impl Input {
    fn documents(&self) -> &[Document] {
        match self {
            Self::Bundle(bundle) => &bundle.documents,
            Self::Corpus(corpus, _) => corpus.documents(),
        }
    }

    fn takes(&self, document: usize) -> bool {
        match self {
            Self::Bundle(_) => true,
            Self::Corpus(_, takes) => takes[document],
        }
    }

    /// How many observations it brings at most.
    pub(super) fn rows(&self) -> usize {
        match self {
            Self::Bundle(bundle) => bundle.observations.len(),
            Self::Corpus(corpus, _) => corpus.len(),
        }
    }

    /// Begins to merge it; `kept` says which of its documents are.
    pub(super) fn merging(self, kept: Vec<bool>) -> Merging {
        let docs = Vec::with_capacity(kept.len());
        let lists = match self {
            Self::Bundle(bundle) => Lists::Bundle {
                areas: bundle.areas.into_iter(),
                documents: bundle.documents.into_iter(),
                observations: bundle.observations.into_iter(),
                records: bundle.records.into_iter(),
                diagnostics: bundle.diagnostics.into_iter(),
            },
            Self::Corpus(corpus, takes) => Lists::Corpus {
                used: used_areas(&corpus, &takes),
                corpus,
                taken: [0; 5],
            },
        };
        Merging {
            lists,
            kept,
            areas: Vec::new(),
            docs,
        }
    }
}

/// The places of a corpus that go with these of its documents: all with all of them, else those something points at.
fn used_areas(corpus: &Corpus, takes: &[bool]) -> Vec<bool> {
    let all = takes.iter().all(|&takes| takes);
    let mut used = vec![all; corpus.areas().len()];
    if all {
        return used;
    }
    let places = corpus.column(Facet::Place);
    let area_of: HashMap<&str, usize> = (0..used.len())
        .map(|n| (corpus.place_key(AreaId(n as u32)), n))
        .collect();
    let area_of: Vec<usize> = places.keys().iter().map(|key| area_of[key.as_str()]).collect();
    for (n, document) in (0u32..).zip(corpus.documents()).filter(|&(n, _)| takes[n as usize]) {
        used[document.area as usize] = true;
        for row in corpus.observations_of(DocumentId(n)) {
            used[area_of[places.code_of(row.0) as usize]] = true;
        }
    }
    for record in corpus.records().iter().filter(|record| takes[record.doc as usize]) {
        used[record.area as usize] = true;
    }
    used
}

/// For each input and document, whether that copy is the one to keep: the first that carries its text, else the first.
pub(super) fn kept_copies(inputs: &[Input]) -> Vec<Vec<bool>> {
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
    /// Merges about as many entries as `budget` says and takes them off; whether the input is done.
    pub(super) fn step(&mut self, merged: &mut Merged, budget: &mut usize) -> bool {
        while *budget > 0 {
            let Some(entry) = self.next() else { return true };
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

    fn next(&mut self) -> Option<Entry> {
        let document = self.docs.len();
        let kept = |doc: usize| self.kept.get(doc) == Some(&true);
        match &mut self.lists {
            Lists::Bundle {
                areas,
                documents,
                observations,
                records,
                diagnostics,
            } => areas
                .next()
                .map(|area| Entry::Area(Some(area)))
                .or_else(|| documents.next().map(|d| Entry::Document(kept(document).then_some(d))))
                .or_else(|| observations.next().map(Entry::Observation))
                .or_else(|| records.next().map(Entry::Record))
                .or_else(|| diagnostics.next().map(Entry::Diagnostic)),
            Lists::Corpus { corpus, used, taken } => {
                let (list, at) = next_of(taken, corpus)?;
                Some(match list {
                    0 => Entry::Area(used[at].then(|| corpus.areas()[at].clone())),
                    1 => Entry::Document(kept(at).then(|| corpus.documents()[at].clone())),
                    2 if kept(corpus.observations()[at].doc as usize) => {
                        Entry::Observation(corpus.observations()[at].clone())
                    }
                    3 if kept(corpus.records()[at].doc as usize) => Entry::Record(corpus.records()[at].clone()),
                    4 if kept(corpus.diagnostics()[at].doc as usize) => {
                        Entry::Diagnostic(corpus.diagnostics()[at].clone())
                    }
                    _ => Entry::Passed,
                })
            }
        }
    }
}

/// The list and position of the next entry of a corpus, counted as taken.
fn next_of(taken: &mut [usize; 5], corpus: &Corpus) -> Option<(usize, usize)> {
    let sizes = [
        corpus.areas().len(),
        corpus.documents().len(),
        corpus.observations().len(),
        corpus.records().len(),
        corpus.diagnostics().len(),
    ];
    let list = (0..5).find(|&list| taken[list] < sizes[list])?;
    taken[list] += 1;
    Some((list, taken[list] - 1))
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
#[derive(Debug)]
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

//! What another corpus holds, as an input of a new one: entries are copied, since others may hold it too.

use std::collections::HashMap;
use std::rc::Rc;

use super::merge::{Entry, Input};
use super::{AreaId, Corpus, DocumentId, Facet};
use crate::model::Document;

/// A corpus of which some documents are taken.
pub(super) struct Kept {
    corpus: Rc<Corpus>,
    takes: Vec<bool>,
    /// The places that go with the documents.
    used: Vec<bool>,
    /// How many areas, documents, observations, records and diagnostics were passed.
    passed: [usize; 5],
}

impl Kept {
    pub(super) fn new(corpus: Rc<Corpus>, takes: Vec<bool>) -> Self {
        Self {
            used: used_areas(&corpus, &takes),
            corpus,
            takes,
            passed: [0; 5],
        }
    }
}

impl Input for Kept {
    fn documents(&self) -> &[Document] {
        self.corpus.documents()
    }

    fn takes(&self, document: usize) -> bool {
        self.takes[document]
    }

    fn rows(&self) -> usize {
        self.corpus.len()
    }

    fn next(&mut self, kept: &[bool]) -> Option<Entry> {
        let corpus = &self.corpus;
        let sizes = [
            corpus.areas().len(),
            corpus.documents().len(),
            corpus.observations().len(),
            corpus.records().len(),
            corpus.diagnostics().len(),
        ];
        let list = (0..5).find(|&list| self.passed[list] < sizes[list])?;
        let at = self.passed[list];
        self.passed[list] += 1;
        let kept = |doc: u32| kept[doc as usize];
        Some(match list {
            0 => Entry::Area(self.used[at].then(|| corpus.areas()[at].clone())),
            1 => Entry::Document(kept(at as u32).then(|| corpus.documents()[at].clone())),
            2 if kept(corpus.observations()[at].doc) => Entry::Observation(corpus.observations()[at].clone()),
            3 if kept(corpus.records()[at].doc) => Entry::Record(corpus.records()[at].clone()),
            4 if kept(corpus.diagnostics()[at].doc) => Entry::Diagnostic(corpus.diagnostics()[at].clone()),
            _ => Entry::Passed,
        })
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

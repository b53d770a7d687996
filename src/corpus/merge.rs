//! Bundles to one set of lists: places that are the same become one, a report held twice is kept once.

use std::collections::HashMap;

use super::Bundle;
use crate::model::{Area, Diagnostic, Document, Observation, Record};
use crate::sorting::Arrange;

/// The lists of several bundles with their indices pointing into each other.
#[derive(Debug, Default)]
pub(super) struct Merged {
    pub(super) areas: Vec<Area>,
    pub(super) documents: Vec<Document>,
    pub(super) observations: Vec<Observation>,
    pub(super) records: Vec<Record>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Merges the bundles in order; what points nowhere is left out.
pub(super) fn merge(bundles: Vec<Bundle>) -> Merged {
    let kept = kept_copies(&bundles);
    let mut merged = Merged::default();
    let mut known: HashMap<String, Vec<u32>> = HashMap::new();
    for (n, bundle) in bundles.into_iter().enumerate() {
        let areas: Vec<u32> = bundle
            .areas
            .into_iter()
            .map(|area| merged.area(area, &mut known))
            .collect();
        let area = |index: u32| areas.get(index as usize).copied();
        let mut docs: Vec<Option<u32>> = Vec::with_capacity(bundle.documents.len());
        for (m, mut document) in bundle.documents.into_iter().enumerate() {
            let new = if kept[n][m] { area(document.area) } else { None };
            docs.push(new.map(|area| {
                document.area = area;
                merged.documents.push(document);
                index(merged.documents.len() - 1)
            }));
        }
        let doc = |index: u32| docs.get(index as usize).copied().flatten();
        for mut observation in bundle.observations {
            if let (Some(doc), Some(area)) = (doc(observation.doc), area(observation.area)) {
                (observation.doc, observation.area) = (doc, area);
                merged.observations.push(observation);
            }
        }
        for mut record in bundle.records {
            if let (Some(doc), Some(area)) = (doc(record.doc), area(record.area)) {
                (record.doc, record.area) = (doc, area);
                merged.records.push(record);
            }
        }
        for mut diagnostic in bundle.diagnostics {
            if let Some(doc) = doc(diagnostic.doc) {
                diagnostic.doc = doc;
                merged.diagnostics.push(diagnostic);
            }
        }
    }
    // Rows stand in the order of reading, so a document's facts are one run of rows.
    merged
        .observations
        .arrange_by_key(|o| (o.doc, o.span.start, o.span.end));
    merged
}

/// For each bundle and document, whether that copy is the one to keep: the first that carries its text, else the first.
fn kept_copies(bundles: &[Bundle]) -> Vec<Vec<bool>> {
    let mut best: HashMap<(&str, u32), (usize, usize, bool)> = HashMap::new();
    for (n, bundle) in bundles.iter().enumerate() {
        for (m, document) in bundle.documents.iter().enumerate() {
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
    bundles
        .iter()
        .enumerate()
        .map(|(n, bundle)| {
            let is_kept = |(m, document): (usize, &Document)| {
                document.hash.is_empty()
                    || best
                        .get(&(document.hash.as_str(), document.span.start))
                        .is_some_and(|&(a, b, _)| (a, b) == (n, m))
            };
            bundle.documents.iter().enumerate().map(is_kept).collect()
        })
        .collect()
}

impl Merged {
    /// The index of the same place, or of a new one: same full name, and no two different codes.
    fn area(&mut self, area: Area, known: &mut HashMap<String, Vec<u32>>) -> u32 {
        let same_name = known.entry(area.full_name()).or_default();
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

/// A list position as an index of the model, which counts in 32 bits.
fn index(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

//! Facts on their way from a worker to the page: in parts, so that none keeps the page busy.

use serde::{Deserialize, Serialize};

use crate::corpus::{Bundle, BundleError};
use crate::model::{Area, Diagnostic, Document, Observation, Record};

/// How many observations, records or diagnostics a part holds at most: a few milliseconds of reading.
const ROWS: usize = 300;

/// A part.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Part {
    /// The hash that the bundle was sealed with.
    Hash(String),
    Areas(Vec<Area>),
    Documents(Vec<Document>),
    Observations(Vec<Observation>),
    Records(Vec<Record>),
    Diagnostics(Vec<Diagnostic>),
}

/// A bundle in parts.
#[derive(Debug, Default)]
pub struct Wire {
    hash: String,
    areas: Vec<Area>,
    documents: Vec<Document>,
    observations: Vec<Observation>,
    records: Vec<Record>,
    diagnostics: Vec<Diagnostic>,
}

impl Wire {
    /// The parts of a bundle, each a JSON text.
    #[must_use]
    pub fn parts(bundle: Bundle) -> Vec<String> {
        let head = [
            Part::Hash(bundle.hash),
            Part::Areas(bundle.areas),
            Part::Documents(bundle.documents),
        ];
        let mut out: Vec<String> = head.iter().map(json).collect();
        cut(bundle.observations, Part::Observations, &mut out);
        cut(bundle.records, Part::Records, &mut out);
        cut(bundle.diagnostics, Part::Diagnostics, &mut out);
        out
    }

    /// Takes up a part.
    ///
    /// # Errors
    /// Where the text is no part.
    pub fn add(&mut self, part: &str) -> Result<(), BundleError> {
        let part = serde_json::from_str(part).map_err(|error| BundleError::Json(error.to_string()))?;
        match part {
            Part::Hash(hash) => self.hash = hash,
            Part::Areas(areas) => self.areas.extend(areas),
            Part::Documents(documents) => self.documents.extend(documents),
            Part::Observations(observations) => self.observations.extend(observations),
            Part::Records(records) => self.records.extend(records),
            Part::Diagnostics(diagnostics) => self.diagnostics.extend(diagnostics),
        }
        Ok(())
    }

    /// The bundle.
    ///
    /// # Errors
    /// Where indices point nowhere.
    pub fn into_bundle(self) -> Result<Bundle, BundleError> {
        Bundle::of_parts(
            self.hash,
            self.areas,
            self.documents,
            self.observations,
            self.records,
            self.diagnostics,
        )
    }
}

fn cut<T>(mut list: Vec<T>, part: impl Fn(Vec<T>) -> Part, out: &mut Vec<String>) {
    while !list.is_empty() {
        let rest = list.split_off(list.len().min(ROWS));
        out.push(json(&part(list)));
        list = rest;
    }
}

/// A part as JSON. The model's types have string keys only, so writing them cannot fail.
fn json(part: &Part) -> String {
    serde_json::to_string(part).unwrap_or_default()
}

//! Columns: each facet's values as a dictionary with postings.

use std::collections::HashMap;

use super::bits::Postings;
use crate::model::{Area, Document};

/// What observations can be filtered and counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Facet {
    /// The place measured; key: its name, the full name where two places share the name.
    Place,
    /// Chapter of public life; key: its Chinese name.
    Theme,
    /// What is measured; key: the indicator's name.
    Indicator,
    /// Kind of number; key: its spelling (`growth`).
    Measure,
    /// Whether it happened; key: its spelling (`target`).
    Status,
    /// Time covered; key: its spelling (`2024-01/2024-11`), empty where not stated.
    Period,
    /// How sure the engine is; key: its spelling (`high`).
    Confidence,
    /// The report; key: the first characters of its content hash.
    Document,
}

impl Facet {
    /// All facets, in the order a page shows them.
    pub const ALL: [Self; 8] = [
        Self::Place,
        Self::Theme,
        Self::Indicator,
        Self::Measure,
        Self::Status,
        Self::Period,
        Self::Confidence,
        Self::Document,
    ];

    /// The name in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Theme => "theme",
            Self::Indicator => "indicator",
            Self::Measure => "measure",
            Self::Status => "status",
            Self::Period => "period",
            Self::Confidence => "confidence",
            Self::Document => "document",
        }
    }

    /// The facet of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.as_str() == text)
    }
}

/// One facet's values over all rows.
#[derive(Debug, Clone, Default)]
pub struct Column {
    pub(super) keys: Vec<String>,
    pub(super) codes: Vec<u32>,
    pub(super) postings: Vec<Postings>,
    pub(super) index: HashMap<String, u32>,
}

impl Column {
    /// The values' keys, in display order.
    #[must_use]
    pub fn keys(&self) -> &[String] {
        &self.keys
    }

    /// The position of a key in [`Self::keys`].
    #[must_use]
    pub fn code(&self, key: &str) -> Option<u32> {
        self.index.get(key).copied()
    }

    /// The position of a row's key in [`Self::keys`].
    #[must_use]
    pub fn code_of(&self, row: u32) -> u32 {
        self.codes[row as usize]
    }

    /// A row's key.
    #[must_use]
    pub fn key_of(&self, row: u32) -> &str {
        &self.keys[self.code_of(row) as usize]
    }

    /// How many rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.codes.len()
    }

    /// Each value's rows, in the order of [`Self::keys`].
    #[must_use]
    pub fn postings(&self) -> &[Postings] {
        &self.postings
    }
}

/// The places' keys: the name where it is the only one, else the full name, else the full name with its code or number.
pub(super) fn place_keys(areas: &[Area]) -> Vec<String> {
    let mut keys: Vec<String> = areas.iter().map(|area| area.name.clone()).collect();
    lengthen(&mut keys, |n| areas[n].full_name());
    lengthen(&mut keys, |n| match areas[n].code {
        Some(code) => format!("{} {code}", areas[n].full_name()),
        None => format!("{} #{n}", areas[n].full_name()),
    });
    keys
}

/// The documents' keys: eight characters of the hash, more where two share them.
pub(super) fn document_keys(documents: &[Document]) -> Vec<String> {
    let mut keys: Vec<String> = documents.iter().map(|d| d.hash.chars().take(8).collect()).collect();
    lengthen(&mut keys, |n| documents[n].hash.clone());
    lengthen(&mut keys, |n| format!("{}.{n}", documents[n].hash));
    keys
}

/// Replaces every key that occurs twice, or that a longer form would collide with, by its longer form.
fn lengthen(keys: &mut [String], longer: impl Fn(usize) -> String) {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for key in keys.iter() {
        *seen.entry(key).or_default() += 1;
    }
    let doubled: Vec<usize> = (0..keys.len())
        .filter(|&n| seen[keys[n].as_str()] > 1 || keys[n].is_empty())
        .collect();
    for n in doubled {
        keys[n] = longer(n);
    }
}

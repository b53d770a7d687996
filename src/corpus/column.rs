//! Columns: each facet's values as a dictionary with postings.

use std::collections::{BTreeMap, HashMap};

use super::bits::Postings;
use crate::model::{Area, Confidence, Document, Measure, Observation, Status, Theme};
use crate::sorting::Arrange;

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
    keys: Vec<String>,
    codes: Vec<u32>,
    postings: Vec<Postings>,
    index: HashMap<String, u32>,
}

impl Column {
    /// A column of `keys` in display order, and each row's position in them; keys that no row has are dropped.
    pub(super) fn new(keys: Vec<String>, rows: &[u32]) -> Self {
        let mut lists: Vec<Vec<u32>> = vec![Vec::new(); keys.len()];
        for (row, &code) in (0u32..).zip(rows) {
            lists[code as usize].push(row);
        }
        let mut column = Self::default();
        let mut renumbered = vec![0u32; keys.len()];
        for ((key, list), new) in keys.into_iter().zip(lists).zip(&mut renumbered) {
            if list.is_empty() {
                continue;
            }
            *new = u32::try_from(column.keys.len()).unwrap_or(u32::MAX);
            column.index.insert(key.clone(), *new);
            column.keys.push(key);
            column.postings.push(Postings::new(list, rows.len()));
        }
        column.codes = rows.iter().map(|&code| renumbered[code as usize]).collect();
        column
    }

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

/// The column of a facet; `places` and `documents` are the keys of areas and documents.
pub(super) fn column(facet: Facet, rows: &[Observation], places: &[String], documents: &[String]) -> Column {
    match facet {
        Facet::Place => Column::new(places.to_vec(), &rows.iter().map(|o| o.area).collect::<Vec<_>>()),
        Facet::Document => Column::new(documents.to_vec(), &rows.iter().map(|o| o.doc).collect::<Vec<_>>()),
        Facet::Theme => closed(&Theme::ALL, rows, |o| o.theme, |theme| theme.chinese().to_owned()),
        Facet::Measure => closed(Measure::ALL, rows, |o| o.measure, |measure| measure.as_str().to_owned()),
        Facet::Status => closed(Status::ALL, rows, |o| o.status, |status| status.as_str().to_owned()),
        Facet::Indicator => by_frequency(rows, |o| &o.indicator),
        Facet::Period => periods(rows),
        Facet::Confidence => closed(
            Confidence::ALL,
            rows,
            |o| o.confidence,
            |confidence| confidence.as_str().to_owned(),
        ),
    }
}

/// The column of units as printed, the most frequent first.
pub(super) fn units(rows: &[Observation]) -> Column {
    by_frequency(rows, |o| &o.unit)
}

fn closed<T: Copy + PartialEq>(
    all: &[T],
    rows: &[Observation],
    value: impl Fn(&Observation) -> T,
    key: impl Fn(T) -> String,
) -> Column {
    let code = |o: &Observation| all.iter().position(|&v| v == value(o)).unwrap_or_default() as u32;
    Column::new(
        all.iter().map(|&v| key(v)).collect(),
        &rows.iter().map(code).collect::<Vec<_>>(),
    )
}

fn by_frequency<'a>(rows: &'a [Observation], value: impl Fn(&'a Observation) -> &'a String) -> Column {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for row in rows {
        *counts.entry(value(row)).or_default() += 1;
    }
    let mut keys: Vec<(&str, usize)> = counts.into_iter().collect();
    keys.arrange_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let code: HashMap<&str, u32> = keys.iter().zip(0u32..).map(|(&(key, _), n)| (key, n)).collect();
    Column::new(
        keys.iter().map(|(key, _)| (*key).to_owned()).collect(),
        &rows.iter().map(|row| code[value(row).as_str()]).collect::<Vec<_>>(),
    )
}

/// Periods by their first and last day, festivals after the plain ones, "not stated" last.
fn periods(rows: &[Observation]) -> Column {
    let mut seen = BTreeMap::new();
    for row in rows {
        let order = row
            .period
            .as_ref()
            .map(|p| (p.from.first_day(), p.to.last_day(), p.clone()));
        seen.insert((order.is_none(), order), 0u32);
    }
    for (code, n) in seen.values_mut().zip(0u32..) {
        *code = n;
    }
    let keys = seen
        .keys()
        .map(|(_, order)| order.as_ref().map(|o| o.2.to_string()).unwrap_or_default())
        .collect();
    let code = |row: &Observation| {
        let order = row
            .period
            .as_ref()
            .map(|p| (p.from.first_day(), p.to.last_day(), p.clone()));
        seen[&(order.is_none(), order)]
    };
    Column::new(keys, &rows.iter().map(code).collect::<Vec<_>>())
}

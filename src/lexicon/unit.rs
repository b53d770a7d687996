//! Units and measure words: what may follow a number, its canonical spelling and what it counts.
//!
//! The table is `units.tsv`, one unit a line; its head line names the columns.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::added;
use crate::sorting::Arrange;

/// What a unit counts or measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum UnitKind {
    /// No unit at all.
    #[default]
    None,
    /// Per cent.
    Percent,
    /// Per mille.
    PerMille,
    /// Percentage points and their kin (个百分点, 个千分点, 个基点).
    Points,
    /// Money.
    Currency,
    /// Things, with their measure word.
    Count,
    /// Persons and visits.
    People,
    /// Length.
    Length,
    /// Area.
    Area,
    /// Mass.
    Mass,
    /// Volume.
    Volume,
    /// Energy.
    Energy,
    /// Power.
    Power,
    /// Time, as an amount.
    Time,
    /// Temperature.
    Temperature,
    /// Length per time.
    Speed,
    /// Age of a person.
    Age,
    /// Amounts of data.
    Information,
    /// A fraction in words (三分之一), without unit.
    Fraction,
    /// 倍 and 番.
    Times,
    /// Places in an order (位, 个位次).
    Rank,
    /// Anything else.
    Other,
}

/// One unit of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitEntry {
    /// As printed in texts.
    pub text: &'static str,
    /// Canonical spelling.
    pub canonical: &'static str,
    /// What it counts.
    pub kind: UnitKind,
    /// Whether it is read after Arabic numerals only (a village named 三村 is no count).
    pub arabic_only: bool,
    /// Whether it is a measure word that Chinese numerals take as well, though mostly in idioms (一串, 一把).
    pub classifier: bool,
    /// Characters before which it begins another word (方面 is no volume).
    pub begins_words: &'static str,
}

/// The longest unit of the table that `input` starts with.
#[must_use]
pub fn longest(input: &str) -> Option<UnitEntry> {
    prefixes(input).next()
}

/// All units of the table that `input` starts with, longest first.
pub fn prefixes(input: &str) -> impl Iterator<Item = UnitEntry> {
    let first = input.chars().next();
    let candidates = first
        .and_then(|c| by_first_char().get(&c))
        .map_or(&[][..], Vec::as_slice);
    let known = candidates
        .iter()
        .filter(move |unit| input.starts_with(unit.text))
        .copied();
    let mut own = added::units_at(input);
    if own.is_empty() {
        return own.into_iter().chain(Some(known).into_iter().flatten());
    }
    own.extend(known);
    own.arrange_by_key(|unit| std::cmp::Reverse(unit.text.len()));
    own.into_iter().chain(None.into_iter().flatten())
}

fn by_first_char() -> &'static HashMap<char, Vec<UnitEntry>> {
    static TABLE: OnceLock<HashMap<char, Vec<UnitEntry>>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: HashMap<char, Vec<UnitEntry>> = HashMap::new();
        let lines = include_str!("units.tsv")
            .lines()
            .filter(|l| !l.starts_with('#') && !l.is_empty());
        for unit in lines.filter_map(parse) {
            if let Some(c) = unit.text.chars().next() {
                table.entry(c).or_default().push(unit);
            }
        }
        for units in table.values_mut() {
            units.arrange_by_key(|unit| std::cmp::Reverse(unit.text.len()));
        }
        table
    })
}

fn parse(line: &'static str) -> Option<UnitEntry> {
    let mut cells = line.split('\t');
    let text = cells.next()?;
    let canonical = cells.next().filter(|c| !c.is_empty()).unwrap_or(text);
    let kind = match cells.next()? {
        "percent" => UnitKind::Percent,
        "permille" => UnitKind::PerMille,
        "points" => UnitKind::Points,
        "currency" => UnitKind::Currency,
        "count" => UnitKind::Count,
        "people" => UnitKind::People,
        "length" => UnitKind::Length,
        "area" => UnitKind::Area,
        "mass" => UnitKind::Mass,
        "volume" => UnitKind::Volume,
        "energy" => UnitKind::Energy,
        "power" => UnitKind::Power,
        "temperature" => UnitKind::Temperature,
        "time" => UnitKind::Time,
        "age" => UnitKind::Age,
        "information" => UnitKind::Information,
        "times" => UnitKind::Times,
        "rank" => UnitKind::Rank,
        _ => UnitKind::Other,
    };
    let scripts = cells.next().unwrap_or_default();
    let classifier = scripts == "classifier";
    let arabic_only = classifier || scripts == "arabic";
    let begins_words = cells.next().unwrap_or_default();
    Some(UnitEntry {
        text,
        canonical,
        kind,
        arabic_only,
        classifier,
        begins_words,
    })
}

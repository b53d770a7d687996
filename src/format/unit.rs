//! Units in words; what merely counts things (个, 项, 座) has no English name, since English counts without one.

use super::Language;
use crate::lexicon::unit::{self, UnitKind};

/// A unit's name: in English where it has one, nothing for a mere counter, else as printed.
#[must_use]
pub fn unit_name(unit: &str, language: Language) -> &str {
    match language {
        Language::Chinese => unit,
        Language::English => english(unit),
    }
}

fn english(unit: &str) -> &str {
    if let Some(name) = listed(unit) {
        return name;
    }
    match unit.split_once('/') {
        Some((above, below)) => fraction(above, below).unwrap_or(unit),
        None if unit::longest(unit).is_some_and(|known| known.text == unit && known.kind == UnitKind::Count) => "",
        None => unit,
    }
}

/// The English name of the table.
fn listed(unit: &str) -> Option<&'static str> {
    let name = include_str!("unit_names.tsv")
        .lines()
        .find_map(|line| line.strip_prefix(unit)?.strip_prefix('\t'))?;
    Some(if name == "-" { "" } else { name })
}

/// The units of densities and averages that reports print.
fn fraction(above: &str, below: &str) -> Option<&'static str> {
    Some(match (above, below) {
        ("微克", "立方米") => "µg/m³",
        ("毫克", "立方米") => "mg/m³",
        ("毫克", "升") => "mg/L",
        ("元", "人") => "yuan a person",
        ("元", "平方米") => "yuan/m²",
        ("元", "亩") => "yuan/mu",
        ("元", "吨") => "yuan/t",
        ("元", "月") => "yuan a month",
        ("人", "平方公里") => "people/km²",
        ("公斤", "亩") => "kg/mu",
        ("吨", "公顷") => "t/ha",
        ("吨", "年") => "t a year",
        ("吨", "日" | "天") => "t a day",
        ("立方米", "日" | "天") => "m³ a day",
        _ => return None,
    })
}

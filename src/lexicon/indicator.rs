//! Well-known indicators: the vocabulary of statistical communiqués and work reports.
//!
//! The table is `indicators.tsv`, one indicator a line; its head line names the columns.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::model::Theme;

/// How a growth rate of an indicator is computed, which decides what may be inferred from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PriceBasis {
    /// At comparable prices (gross product, value added): last year's level does not follow from value and growth.
    Constant,
    /// At current prices, or a plain count.
    Current,
    /// Not a matter of prices.
    None,
}

/// Which direction the reports count as better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// Neither.
    Neither,
}

/// One well-known indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Short stable code.
    pub code: &'static str,
    /// Canonical Chinese name.
    pub name: &'static str,
    /// Canonical English name.
    pub english: &'static str,
    /// Other names and abbreviations.
    pub aliases: Vec<&'static str>,
    /// What its level is counted in: `currency`, `count`, `people`, `share`, `area`, `mass`, `volume`, `energy`, `index`, `other`.
    pub unit_kind: &'static str,
    /// Whether its level is a stock at a date (else a flow over a period).
    pub stock: bool,
    /// How its growth is computed.
    pub price: PriceBasis,
    /// Which direction counts as better.
    pub better: Better,
    /// Chapter of public life.
    pub theme: Theme,
}

/// All indicators, in the order of the table.
#[must_use]
pub fn all() -> &'static [Indicator] {
    static TABLE: OnceLock<Vec<Indicator>> = OnceLock::new();
    TABLE.get_or_init(|| {
        include_str!("indicators.tsv")
            .lines()
            .filter(|l| !l.starts_with('#') && !l.is_empty())
            .filter_map(parse)
            .collect()
    })
}

/// The indicator with this canonical name or alias, exactly as written.
#[must_use]
pub fn find(name: &str) -> Option<&'static Indicator> {
    static INDEX: OnceLock<HashMap<&'static str, usize>> = OnceLock::new();
    let index = INDEX.get_or_init(|| {
        let mut map = HashMap::new();
        for (n, indicator) in all().iter().enumerate() {
            for &alias in indicator.aliases.iter().chain([&indicator.name]) {
                map.entry(alias).or_insert(n);
            }
        }
        map
    });
    index.get(name).map(|&n| &all()[n])
}

fn parse(line: &'static str) -> Option<Indicator> {
    let mut cells = line.split('\t');
    let mut next = || cells.next().unwrap_or_default();
    Some(Indicator {
        code: next(),
        name: next(),
        english: next(),
        aliases: next().split('|').filter(|alias| !alias.is_empty()).collect(),
        unit_kind: next(),
        stock: next() == "stock",
        price: match next() {
            "constant" => PriceBasis::Constant,
            "current" => PriceBasis::Current,
            _ => PriceBasis::None,
        },
        better: match next() {
            "up" => Better::Up,
            "down" => Better::Down,
            _ => Better::Neither,
        },
        theme: next().parse().ok()?,
    })
}

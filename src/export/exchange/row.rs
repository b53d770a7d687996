//! One row: its cells by the names of their columns, as the values of the model.

use std::collections::HashMap;

use super::ExchangeError;
use crate::export::column::Table;
use crate::model::{Decimal, Period};
use crate::span::Span;

/// Where the columns of a table stand.
#[derive(Debug)]
pub(super) struct Head {
    pub(super) table: Table,
    at: HashMap<&'static str, usize>,
}

impl Head {
    /// The head of a table; of a column that stands twice the first counts.
    pub(super) fn new(table: Table, cells: &[String]) -> Self {
        let mut at = HashMap::new();
        for column in table.columns() {
            if let Some(found) = cells.iter().position(|cell| column.is_called(cell.trim())) {
                at.entry(column.name).or_insert(found);
            }
        }
        Self { table, at }
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.at.contains_key(name)
    }
}

/// A row with its number.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) head: &'a Head,
    pub(super) cells: &'a [String],
    pub(super) number: u32,
}

/// How much of a cell an error shows.
const SHOWN: usize = 40;

impl Row<'_> {
    /// The cell as it stands; empty where the column or the cell is absent.
    pub(super) fn text(&self, name: &str) -> &str {
        let cell = self.head.at.get(name).and_then(|&at| self.cells.get(at));
        cell.map_or("", String::as_str)
    }

    /// The cell, where something stands there.
    pub(super) fn some(&self, name: &str) -> Option<String> {
        let text = self.text(name);
        (!text.is_empty()).then(|| text.to_owned())
    }

    pub(super) fn error(&self, column: &'static str) -> ExchangeError {
        ExchangeError::Cell {
            table: self.head.table,
            row: self.number,
            column,
            cell: self.text(column).chars().take(SHOWN).collect(),
        }
    }

    /// What a cell spells, where something stands there.
    pub(super) fn read<T>(
        &self,
        name: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, ExchangeError> {
        let text = self.text(name).trim();
        if text.is_empty() {
            return Ok(None);
        }
        read(text).map(Some).ok_or_else(|| self.error(name))
    }

    /// What a cell spells that may not be empty.
    pub(super) fn need<T>(&self, name: &'static str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, ExchangeError> {
        self.read(name, read)?.ok_or_else(|| self.error(name))
    }

    /// Words of the exchange form with blanks between them.
    pub(super) fn words<T>(
        &self,
        name: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Vec<T>, ExchangeError> {
        let words = self.text(name).split_whitespace().map(read);
        words.collect::<Option<Vec<T>>>().ok_or_else(|| self.error(name))
    }

    /// A whole number.
    pub(super) fn number(&self, name: &'static str) -> Result<Option<u32>, ExchangeError> {
        self.read(name, |text| ungrouped(text).parse().ok())
    }

    /// A span; nothing where neither end is given.
    pub(super) fn span(&self, start: &'static str, end: &'static str) -> Result<Span, ExchangeError> {
        let from = self.number(start)?.unwrap_or_default();
        let to = self.number(end)?.unwrap_or(from);
        if from <= to {
            Ok(Span::new(from, to))
        } else {
            Err(self.error(end))
        }
    }

    /// A period.
    pub(super) fn period(&self, name: &'static str) -> Result<Option<Period>, ExchangeError> {
        self.read(name, period)
    }

    /// Whether `true` stands there, in any way a spreadsheet writes it.
    pub(super) fn flag(&self, name: &'static str) -> Result<bool, ExchangeError> {
        let spelled = self.read(name, |text| match text.to_ascii_lowercase().as_str() {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        })?;
        Ok(spelled.unwrap_or_default())
    }
}

/// A decimal, with or without a per cent sign and thousands separators.
pub(super) fn decimal(text: &str) -> Option<Decimal> {
    let text = text.strip_suffix('%').unwrap_or(text).trim_end();
    ungrouped(text).parse().ok()
}

/// Digits without their separators, where these stand before every third digit; else as they stand.
fn ungrouped(text: &str) -> String {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let whole = digits.split('.').next().unwrap_or_default();
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let grouped = !first.is_empty() && first.len() <= 3 && groups.all(|group| group.len() == 3);
    if grouped {
        text.replace(',', "")
    } else {
        text.to_owned()
    }
}

/// A period in the exchange form, or a day as spreadsheets write it (`2024/6/30`, `2024-6-30`).
fn period(text: &str) -> Option<Period> {
    if let Ok(period) = text.parse() {
        return Some(period);
    }
    let parts: Vec<u16> = text
        .split(['/', '-'])
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    match parts[..] {
        [year, month, day] => ["", &format!("{year:04}-{month:02}-{day:02}")].concat().parse().ok(),
        _ => None,
    }
}

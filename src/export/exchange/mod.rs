//! Our own tables read back: rows of CSV or of a spreadsheet become a bundle.
//!
//! A table of observations alone gives a bundle, its documents without text; tables of documents, places, records and
//! diagnostics beside it complete it, in any order. Columns are found by their names or by their titles in either
//! language; columns that are not ours are passed over, and of ours only those of [`Table::telling`] must be there. What
//! spreadsheets do to a CSV file when they save it is undone where it can be told: per cent signs and thousands
//! separators in numbers, `2024/6/30` for a day, semicolons or tabs between cells. What is derived (citations, links,
//! English names, verdicts) is made anew and not read.

mod row;
mod tables;
mod text;

use std::fmt;

use super::column::Table;
use crate::corpus::Bundle;
pub use tables::Tables;
pub use text::Rows;

/// Why rows are not facts of ours. Rows count from 1, as spreadsheets show them; the head is row 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExchangeError {
    /// No head of ours stands above them.
    Foreign,
    /// A quoted cell that begins in this row never ends.
    Unclosed {
        /// The row.
        row: u32,
    },
    /// A cell holds what its column cannot hold, or nothing where something must stand.
    Cell {
        /// The table.
        table: Table,
        /// The row.
        row: u32,
        /// The column's name.
        column: &'static str,
        /// What stands there, its beginning.
        cell: String,
    },
    /// There are more rows than the limit.
    TooMany {
        /// The limit.
        limit: u32,
    },
}

impl fmt::Display for ExchangeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => f.write_str("the first row is no head of a table of this app"),
            Self::Unclosed { row } => write!(f, "row {row}: a quotation mark has no fellow"),
            Self::Cell {
                table,
                row,
                column,
                cell,
            } if cell.is_empty() => write!(f, "{table}, row {row}, column {column}: nothing stands there"),
            Self::Cell {
                table,
                row,
                column,
                cell,
            } => write!(f, "{table}, row {row}, column {column}: \"{cell}\" cannot stand there"),
            Self::TooMany { limit } => write!(f, "more than {limit} rows"),
        }
    }
}

impl std::error::Error for ExchangeError {}

/// At most this many rows of a table are read.
pub const ROWS: u32 = 2_000_000;

/// The bundle of one table of observations.
///
/// # Errors
/// [`ExchangeError::Foreign`] where the head is none of observations, else the first cell that cannot be read.
pub fn bundle_of_rows(head: &[String], rows: impl IntoIterator<Item = Vec<String>>) -> Result<Bundle, ExchangeError> {
    let mut tables = Tables::default();
    match tables.read(head, rows)? {
        Table::Observations => Ok(tables.bundle()),
        _ => Err(ExchangeError::Foreign),
    }
}

/// The bundle of a table of observations in CSV, with or without the byte order mark.
///
/// # Errors
/// As for [`bundle_of_rows`], and a quotation mark without a fellow.
pub fn bundle_of_csv(text: &str) -> Result<Bundle, ExchangeError> {
    let mut tables = Tables::default();
    match tables.read_csv(text)? {
        Table::Observations => Ok(tables.bundle()),
        _ => Err(ExchangeError::Foreign),
    }
}

/// The table whose head begins a text, where it is one of ours.
#[must_use]
pub fn table_of(text: &str) -> Option<Table> {
    let head = Rows::new(text).next()?.ok()?;
    tables::of_head(&head)
}

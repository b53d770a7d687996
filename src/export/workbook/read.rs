//! Our own workbooks read back, also when another program saved them.
//!
//! The sheets are found by their heads, not by their names. Everything is measured before it is unpacked, and only cells
//! that are there are read: a sheet that says it is a million columns wide costs nothing.

use std::fmt;
use std::io::{Cursor, Read, sink};

use calamine::{DataRef, Reader, Xlsx, XlsxError};
use zip::ZipArchive;
use zip::result::ZipError;

use super::cell::decimal;
use crate::corpus::Bundle;
use crate::export::column::Table;
use crate::export::exchange::{ExchangeError, ROWS, Tables};

/// How much is read at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadLimits {
    /// Bytes that all parts of the file may unpack to.
    pub unpacked: u64,
    /// Parts of the file.
    pub parts: usize,
}

impl ReadLimits {
    /// What a browser on a small machine bears.
    pub const BROWSER: Self = Self {
        unpacked: 256 << 20,
        parts: 2_000,
    };
}

/// Why a spreadsheet gives no facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// It is locked with a password.
    Encrypted,
    /// It is a binary spreadsheet (.xls).
    Old,
    /// It is cut short or altered; what its reader said.
    Damaged(String),
    /// It unpacks to more than the limit, in bytes.
    Bomb(u64),
    /// It has more parts than the limit.
    TooManyParts(usize),
    /// No sheet has the head of a table of facts.
    Foreign,
    /// A sheet is ours, but a cell of it cannot be read.
    Table {
        /// The sheet's name.
        sheet: String,
        /// What is wrong.
        error: ExchangeError,
    },
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Encrypted => f.write_str("locked with a password"),
            Self::Old => f.write_str("a binary spreadsheet"),
            Self::Damaged(message) => f.write_str(message),
            Self::Bomb(limit) => write!(f, "unpacks to more than {limit} bytes"),
            Self::TooManyParts(limit) => write!(f, "more than {limit} parts"),
            Self::Foreign => f.write_str("no sheet has the head of a table of this app"),
            Self::Table { sheet, error } => write!(f, "sheet {sheet}: {error}"),
        }
    }
}

impl std::error::Error for Unreadable {}

/// A column further right is none of ours.
const COLUMNS: usize = 256;

/// The facts of a workbook.
///
/// # Errors
/// What is no workbook, is locked, damaged or too large, has no sheet of ours, or a cell that cannot be read.
pub fn bundle(bytes: &[u8], limits: ReadLimits) -> Result<Bundle, Unreadable> {
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        // A compound file: the stream's name tells a locked workbook from an old one.
        let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let found = bytes.windows(locked.len()).any(|window| window == locked);
        return Err(if found { Unreadable::Encrypted } else { Unreadable::Old });
    }
    measure(bytes, limits)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut tables = Tables::default();
    let mut facts = false;
    for name in workbook.sheet_names() {
        // A sheet of drawings or a broken one is passed over, as long as another has facts.
        let Ok(rows) = sheet(&mut workbook, &name) else {
            continue;
        };
        let mut rows = rows.into_iter();
        let Some((_, head)) = rows.next() else { continue };
        let head: Vec<String> = head.into_iter().map(|cell| cell.text).collect();
        let Some(table) = Tables::of_head(&head) else { continue };
        let per_cents = PerCents::new(table, &head);
        let rows = rows.map(|(number, cells)| (number, per_cents.texts(cells)));
        tables
            .read_numbered(&head, rows)
            .map_err(|error| Unreadable::Table { sheet: name, error })?;
        facts |= table == Table::Observations;
    }
    if facts {
        Ok(tables.bundle())
    } else {
        Err(Unreadable::Foreign)
    }
}

/// Unpacks all parts into nothing, to know their true size.
fn measure(bytes: &[u8], limits: ReadLimits) -> Result<(), Unreadable> {
    let damaged = |error: ZipError| Unreadable::Damaged(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > limits.parts {
        return Err(Unreadable::TooManyParts(limits.parts));
    }
    let mut left = limits.unpacked;
    for n in 0..archive.len() {
        let part = archive.by_index(n).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Unreadable::Encrypted,
            error => damaged(error),
        })?;
        let size = std::io::copy(&mut part.take(left + 1), &mut sink())
            .map_err(|error| Unreadable::Damaged(error.to_string()))?;
        left = left.checked_sub(size).ok_or(Unreadable::Bomb(limits.unpacked))?;
    }
    Ok(())
}

fn damaged(error: XlsxError) -> Unreadable {
    match error {
        XlsxError::Password => Unreadable::Encrypted,
        error => Unreadable::Damaged(error.to_string()),
    }
}

/// A cell's text, and whether it is a number.
#[derive(Debug, Clone, Default)]
struct Cell {
    text: String,
    number: Option<f64>,
}

/// The rows of a sheet that hold anything, with their numbers from 1.
fn sheet(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<(u32, Vec<Cell>)>, XlsxError> {
    let mut reader = workbook.worksheet_cells_reader(name)?;
    let mut rows: Vec<(u32, Vec<Cell>)> = Vec::new();
    while let Some(found) = reader.next_cell()? {
        let (row, column) = found.get_position();
        let column = column as usize;
        if column >= COLUMNS || rows.len() > ROWS as usize {
            continue;
        }
        let number = row.saturating_add(1);
        if rows.last().is_none_or(|(last, _)| *last != number) {
            rows.push((number, Vec::new()));
        }
        if let Some((_, cells)) = rows.last_mut() {
            if cells.len() <= column {
                cells.resize(column + 1, Cell::default());
            }
            cells[column] = cell(found.get_value());
        }
    }
    Ok(rows)
}

fn cell(value: &DataRef<'_>) -> Cell {
    let text = |text: &str| Cell {
        text: text.to_owned(),
        number: None,
    };
    match value {
        DataRef::String(own) => text(own),
        DataRef::SharedString(shared) => text(shared),
        DataRef::DateTimeIso(own) | DataRef::DurationIso(own) => text(own),
        DataRef::Float(number) => Cell {
            text: decimal(*number, false),
            number: Some(*number),
        },
        DataRef::Int(number) => text(&number.to_string()),
        DataRef::Bool(set) => text(if *set { "true" } else { "false" }),
        DataRef::DateTime(at) => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            text(&format!("{year:04}-{month:02}-{day:02}"))
        }
        DataRef::Error(_) | DataRef::Empty => Cell::default(),
    }
}

/// Where numbers stand that are per cents in rows whose unit is `%`.
struct PerCents {
    unit: Option<usize>,
    values: Vec<usize>,
}

impl PerCents {
    fn new(table: Table, head: &[String]) -> Self {
        let at = |name: &str| {
            let column = &table.columns()[table.position(name)?];
            head.iter().position(|cell| column.is_called(cell.trim()))
        };
        Self {
            unit: at("unit"),
            values: ["value", "value_high"].into_iter().filter_map(at).collect(),
        }
    }

    fn texts(&self, mut cells: Vec<Cell>) -> Vec<String> {
        let unit = self.unit.and_then(|at| cells.get(at));
        if unit.is_some_and(|unit| unit.text == "%") {
            for &at in &self.values {
                if let Some(cell) = cells.get_mut(at)
                    && let Some(number) = cell.number
                {
                    cell.text = decimal(number, true);
                }
            }
        }
        cells.into_iter().map(|cell| cell.text).collect()
    }
}

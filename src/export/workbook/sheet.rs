//! One sheet: a head that stays in sight, typed cells, a filter over all columns.

use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, FormatBorder, IgnoreError, Worksheet, XlsxError};

use super::WorkbookError;
use super::cell::{self, Number};
use crate::export::column::{Column, Kind, Table};
use crate::export::column_note;
use crate::format::Language;

/// Rows of a sheet, the head among them.
pub(super) const ROWS: u32 = 1_048_576;
/// Characters of a cell.
const CHARACTERS: usize = 32_767;
/// At most this many links can be followed with a click: a sheet can hold 65 530, and each costs a line of its own.
const LINKS: u32 = 20_000;

/// A sheet of one table as it grows.
pub(super) struct Sheet {
    pub(super) table: Table,
    sheet: Worksheet,
    language: Language,
    next: u32,
    formats: Vec<(Number, Format)>,
    day: Format,
}

impl Sheet {
    /// The sheet with its head.
    pub(super) fn new(table: Table, name: &str, language: Language) -> Result<Self, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?;
        let head = Format::new()
            .set_bold()
            .set_align(FormatAlign::Top)
            .set_text_wrap()
            .set_background_color(Color::RGB(0x00E8_EDF2))
            .set_border_bottom(FormatBorder::Thin);
        let mut at = 0;
        if table == Table::Diagnostics {
            sheet.write_string_with_format(0, 0, super::pick(language, "提示", "Note"), &head)?;
            sheet.set_column_width(0, 36)?;
            at = 1;
        }
        for column in table.columns() {
            sheet.write_string_with_format(0, at, column.title(language), &head)?;
            sheet.set_column_width(at, width(column))?;
            at += 1;
        }
        sheet.set_freeze_panes(1, 0)?;
        Ok(Self {
            table,
            sheet,
            language,
            next: 1,
            formats: Vec::new(),
            day: Format::new().set_num_format("yyyy-mm-dd"),
        })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.next == 1
    }

    /// Adds a row of the table's columns.
    pub(super) fn row(&mut self, cells: &[String]) -> Result<(), WorkbookError> {
        if self.next >= ROWS {
            return Err(WorkbookError::TooManyRows);
        }
        let row = self.next;
        self.next += 1;
        let columns = self.table.columns();
        let mut at = 0;
        if self.table == Table::Diagnostics {
            let kind = self.table.position("kind").and_then(|at| cells.get(at));
            let words = column_note::words(kind.map_or("", String::as_str), self.language);
            self.sheet.write_string(row, 0, words)?;
            at = 1;
        }
        let unit = self.table.position("unit").and_then(|at| cells.get(at));
        let per_cent = unit.is_some_and(|unit| unit == "%");
        for (column, cell) in columns.iter().zip(cells) {
            if !cell.is_empty() {
                self.cell(row, at, column, cell, per_cent)?;
            }
            at += 1;
        }
        Ok(())
    }

    fn cell(&mut self, row: u32, at: u16, column: &Column, text: &str, per_cent: bool) -> Result<(), XlsxError> {
        match column.kind {
            Kind::Integer => match text.parse::<u32>() {
                Ok(number) => self.sheet.write_number(row, at, number).map(|_| ()),
                Err(_) => self.text(row, at, text),
            },
            Kind::Decimal => match cell::number(text, per_cent) {
                Some((value, form)) => {
                    let known = self.formats.iter().position(|(own, _)| *own == form);
                    let known = known.unwrap_or_else(|| {
                        self.formats.push((form, Format::new().set_num_format(form.code())));
                        self.formats.len() - 1
                    });
                    let format = &self.formats[known].1;
                    self.sheet.write_number_with_format(row, at, value, format).map(|_| ())
                }
                None => self.text(row, at, text),
            },
            Kind::Date => match ExcelDateTime::parse_from_str(text) {
                Ok(day) => self
                    .sheet
                    .write_datetime_with_format(row, at, &day, &self.day)
                    .map(|_| ()),
                // Days before 1900 are beyond what a sheet counts.
                Err(_) => self.text(row, at, text),
            },
            Kind::Flag => self.sheet.write_boolean(row, at, text == "true").map(|_| ()),
            Kind::Link if row <= LINKS && text.starts_with("http") => match self.sheet.write_url(row, at, text) {
                Ok(_) => Ok(()),
                Err(_) => self.text(row, at, text),
            },
            _ => self.text(row, at, text),
        }
    }

    /// A string, whatever it looks like; cut where a cell can hold no more.
    fn text(&mut self, row: u32, at: u16, text: &str) -> Result<(), XlsxError> {
        // A character holds at least one byte, so short texts need no count.
        if text.len() > CHARACTERS && text.chars().count() > CHARACTERS {
            let mut cut: String = text.chars().take(CHARACTERS - 1).collect();
            cut.push('…');
            return self.sheet.write_string(row, at, cut).map(|_| ());
        }
        self.sheet.write_string(row, at, text).map(|_| ())
    }

    /// The sheet with its filter.
    pub(super) fn finish(mut self) -> Result<Worksheet, XlsxError> {
        let note = u16::from(self.table == Table::Diagnostics);
        let last = note + u16::try_from(self.table.columns().len()).unwrap_or(1) - 1;
        self.sheet.autofilter(0, 0, self.next - 1, last)?;
        if self.next > 1 {
            // Identifiers may be all digits and are no numbers.
            self.sheet
                .ignore_error_range(1, 0, self.next - 1, last, IgnoreError::NumberStoredAsText)?;
        }
        Ok(self.sheet)
    }
}

/// How wide a column opens, in characters.
fn width(column: &Column) -> f64 {
    match (column.name, column.kind) {
        ("indicator" | "name" | "subject", _) => 26.0,
        ("title" | "citation" | "indicator_en", _) => 34.0,
        ("value" | "value_high" | "investment", _) => 18.0,
        ("doc" | "id" | "period" | "printed" | "document_hash" | "place_key" | "authors" | "correction_reason", _) => {
            18.0
        }
        ("theme" | "rule" | "doubts" | "inherited", _) => 20.0,
        (_, Kind::Link) => 24.0,
        (_, Kind::Date) => 12.0,
        _ => 12.0,
    }
}

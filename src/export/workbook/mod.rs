//! Spreadsheets (Office Open XML): facts as typed cells, with their sources and what is to be doubted about them.
//!
//! Input: lines of CSV as [`Exporter`](super::exporter::Exporter) makes them, in slices. Output: the bytes of a file.
//! Numbers are numbers: exact decimals become doubles here, and only here; a number of more digits than a double holds is
//! written as text, so that none changes silently. Rows in `%` are true per cents (5.5 % is 0.055, shown as 5.5%).
//! Strings never become formulas. The same input gives the same bytes.

mod cell;
mod read;
mod sheet;

use std::fmt;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::column::Table;
use super::column_note::note;
use super::exchange::{ExchangeError, Rows};
use super::selection::Selection;
use crate::format::Language;
pub use read::{ReadLimits, Unreadable, bundle};
use sheet::Sheet;

/// Why a workbook could not be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkbookError {
    /// More rows than a sheet can have.
    TooManyRows,
    /// The lines are no CSV.
    Lines(ExchangeError),
    /// What the writer said.
    Written(String),
}

impl fmt::Display for WorkbookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooManyRows => write!(f, "more than {} rows; a sheet cannot hold them", sheet::ROWS),
            Self::Lines(error) => error.fmt(f),
            Self::Written(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for WorkbookError {}

impl From<XlsxError> for WorkbookError {
    fn from(error: XlsxError) -> Self {
        Self::Written(error.to_string())
    }
}

/// A workbook that grows slice by slice.
pub struct WorkbookWriter {
    selection: Selection,
    sheets: Vec<Sheet>,
}

/// The tables that have a sheet, with its name in both languages.
const SHEETS: [(Table, &str, &str); 4] = [
    (Table::Observations, "数据", "Data"),
    (Table::Documents, "来源", "Sources"),
    (Table::Diagnostics, "提示", "Notes"),
    (Table::Records, "名录", "Registers"),
];

impl WorkbookWriter {
    /// A workbook of this selection, its sheets with their heads.
    ///
    /// # Errors
    /// What the writer refuses; nothing of what is given here can make it do so.
    pub fn begin(selection: Selection) -> Result<Self, WorkbookError> {
        let language = selection.language();
        let sheets = SHEETS
            .iter()
            .map(|&(table, chinese, english)| Sheet::new(table, pick(language, chinese, english), language));
        Ok(Self {
            sheets: sheets.collect::<Result<_, _>>()?,
            selection,
        })
    }

    /// Adds rows to a table: lines of CSV without a head. Places stand beside the facts already, so theirs are passed over.
    ///
    /// # Errors
    /// More rows than a sheet holds, or lines that are no CSV.
    pub fn rows(&mut self, table: Table, lines: &str) -> Result<(), WorkbookError> {
        let Some(sheet) = self.sheets.iter_mut().find(|sheet| sheet.table == table) else {
            return Ok(());
        };
        for row in Rows::of_lines(lines) {
            sheet.row(&row.map_err(WorkbookError::Lines)?)?;
        }
        Ok(())
    }

    /// The file.
    ///
    /// # Errors
    /// What the writer refuses.
    pub fn finish(self) -> Result<Vec<u8>, WorkbookError> {
        let mut workbook = Workbook::new();
        let title = pick(self.selection.language(), "方志数据", "Fangzhi data");
        let made = ExcelDateTime::parse_from_str(self.selection.made.trim_end_matches('Z'))
            .or_else(|_| ExcelDateTime::from_ymd(2000, 1, 1))?;
        let properties = DocProperties::new()
            .set_title(title)
            .set_subject(self.selection.words.clone())
            .set_comment(["corpus ", &self.selection.corpus].concat())
            .set_creation_datetime(&made);
        workbook.set_properties(&properties);
        let about = self.about()?;
        let mut sheets = self.sheets.into_iter();
        for sheet in sheets.by_ref().take(3) {
            workbook.push_worksheet(sheet.finish()?);
        }
        workbook.push_worksheet(about);
        // The registers stand last, and only where something was sent for them.
        for sheet in sheets.filter(|sheet| !sheet.is_empty()) {
            workbook.push_worksheet(sheet.finish()?);
        }
        Ok(workbook.save_to_buffer()?)
    }

    /// The sheet that says what the selection is and how to read the others.
    fn about(&self) -> Result<Worksheet, XlsxError> {
        let selection = &self.selection;
        let language = selection.language();
        let say = |chinese: &'static str, english: &'static str| pick(language, chinese, english);
        let mut sheet = Worksheet::new();
        sheet.set_name(say("说明", "About"))?;
        sheet.set_column_width(0, 22)?;
        sheet.set_column_width(1, 22)?;
        sheet.set_column_width(2, 90)?;
        let strong = Format::new().set_bold();
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let everything = selection.is_everything();
        let words = if everything {
            say("所载全部事实", "All facts held")
        } else {
            &selection.words
        };
        let rows = [selection.rows.to_string(), " / ".to_owned(), selection.of.to_string()].concat();
        let lines = [
            (say("所选内容", "Selection"), words),
            (say("事实数 / 所载总数", "Facts / of all held"), &rows),
            (say("视图地址", "Address of the view"), &selection.address),
            (say("语料散列值", "Corpus hash"), &selection.corpus),
            (say("方志版本", "Fangzhi version"), &selection.app_version),
            (say("导出时间", "Exported"), &selection.made),
            (
                say("数值", "Numbers"),
                say(
                    "数值均为真正的数字，单位见“单位”列；单位为 % 的以百分数保存。位数超过双精度所能表示的，以文本保存，不作改动。",
                    "Values are true numbers in the unit beside them; those in % are stored as per cents. A number of more digits than a double holds is kept as text, unchanged.",
                ),
            ),
            (
                say("核对", "Checking"),
                say(
                    "每条事实都注明来源、位置与规则；置信度不高的，请对照原文，疑点见“提示”表。",
                    "Every fact names its source, position and rule. Where confidence is not high, read it against the source; doubts are listed in the sheet Notes.",
                ),
            ),
        ];
        let mut at = 0;
        for (label, text) in lines {
            sheet.write_string_with_format(at, 0, label, &strong)?;
            sheet.merge_range(at, 1, at, 2, text, &wrapped)?;
            at += 1;
        }
        at += 1;
        for (n, head) in [
            say("列", "Column"),
            say("CSV 列名", "Name in CSV"),
            say("含义", "What it says"),
        ]
        .iter()
        .enumerate()
        {
            sheet.write_string_with_format(at, n as u16, *head, &strong)?;
        }
        for column in Table::Observations.columns() {
            at += 1;
            sheet.write_string(at, 0, column.title(language))?;
            sheet.write_string(at, 1, column.name)?;
            sheet.write_string_with_format(at, 2, note(column, language), &wrapped)?;
        }
        Ok(sheet)
    }
}

const fn pick(language: Language, chinese: &'static str, english: &'static str) -> &'static str {
    match language {
        Language::Chinese => chinese,
        Language::English => english,
    }
}

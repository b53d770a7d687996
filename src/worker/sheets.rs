//! The server of the program that writes and reads spreadsheets and packages.

use serde::{Deserialize, Serialize};

use super::{Beside, Tell, Wire};
use crate::export::column::Table;
use crate::export::package::PackageWriter;
use crate::export::selection::Selection;
use crate::export::workbook::{self, ReadLimits, Unreadable, WorkbookWriter};
use crate::intake::{Limits, Reason, Refusal};
use crate::model::{Format, Settings, Source};

/// What the page asks for. A file is begun, given rows as often as one likes, and finished.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum SheetsAsk {
    /// Begins a workbook; what was begun before is forgotten.
    Workbook {
        /// What it is of.
        selection: Selection,
    },
    /// Begins a Data Package; what was begun before is forgotten.
    Package {
        /// What it is of.
        selection: Selection,
    },
    /// Rows of a table; beside it lines of CSV in UTF-8, without a head.
    Rows {
        /// The table.
        table: Table,
    },
    /// Ends the file.
    Finish,
}

/// What the server answers to an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "tell", rename_all = "snake_case")]
pub enum SheetsTell {
    /// It was done.
    Taken,
    /// The file is written; beside it its bytes.
    Written,
    /// It could not be done; what was begun is forgotten.
    Failed {
        /// Why: short, technical, in English.
        detail: String,
    },
}

/// A workbook to be read; beside it its bytes.
#[derive(Debug, Deserialize)]
struct Read {
    file: String,
}

/// What is being written.
enum Writer {
    Workbook(Box<WorkbookWriter>),
    Package(Box<PackageWriter>),
}

/// The server, with what it is writing.
#[derive(Default)]
pub struct Sheets {
    writer: Option<Writer>,
}

impl Sheets {
    /// Answers one message: `head` is a [`SheetsAsk`], or `{"file": NAME}` for a workbook to be read. The answer is a
    /// [`SheetsTell`] or, of what was read, a [`Tell::Source`] or a [`Refusal`], as JSON, with what comes beside it.
    #[must_use]
    pub fn serve(&mut self, head: &str, bytes: &[u8]) -> (String, Beside) {
        if let Ok(Read { file }) = serde_json::from_str(head) {
            return read(&file, bytes);
        }
        let told = match serde_json::from_str(head) {
            Ok(ask) => self.follow(ask, bytes),
            Err(error) => Err(error.to_string()),
        };
        match told {
            Ok((tell, bytes)) => {
                let beside = Beside {
                    texts: Vec::new(),
                    bytes,
                };
                (json(&tell), beside)
            }
            Err(detail) => {
                self.writer = None;
                (json(&SheetsTell::Failed { detail }), Beside::default())
            }
        }
    }

    fn follow(&mut self, ask: SheetsAsk, bytes: &[u8]) -> Result<(SheetsTell, Option<Vec<u8>>), String> {
        match ask {
            SheetsAsk::Workbook { selection } => {
                let writer = WorkbookWriter::begin(selection).map_err(plain)?;
                self.writer = Some(Writer::Workbook(Box::new(writer)));
            }
            SheetsAsk::Package { selection } => {
                let writer = PackageWriter::begin(&selection).map_err(plain)?;
                self.writer = Some(Writer::Package(Box::new(writer)));
            }
            SheetsAsk::Rows { table } => {
                let lines = std::str::from_utf8(bytes).map_err(plain)?;
                match self.writer.as_mut().ok_or(NOTHING)? {
                    Writer::Workbook(writer) => writer.rows(table, lines).map_err(plain)?,
                    Writer::Package(writer) => writer.rows(table, lines).map_err(plain)?,
                }
            }
            SheetsAsk::Finish => {
                let file = match self.writer.take().ok_or(NOTHING)? {
                    Writer::Workbook(writer) => writer.finish().map_err(plain)?,
                    Writer::Package(writer) => writer.finish().map_err(plain)?,
                };
                return Ok((SheetsTell::Written, Some(file)));
            }
        }
        Ok((SheetsTell::Taken, None))
    }
}

const NOTHING: &str = "no file was begun";

/// Reads a workbook of ours: its facts, or why it has none.
fn read(file: &str, bytes: &[u8]) -> (String, Beside) {
    let limits = ReadLimits {
        unpacked: Limits::BROWSER.archive,
        parts: Limits::BROWSER.entries,
    };
    match workbook::bundle(bytes, limits) {
        Ok(bundle) => {
            let source = Source {
                key: bundle.hash.clone(),
                file: file.to_owned(),
                format: Format::Table,
                encoding: None,
                settings: Settings::default(),
                opened: String::new(),
                text: None,
            };
            let tell = Tell::Source {
                source,
                notes: Vec::new(),
                with_text: false,
            };
            let beside = Beside {
                texts: Wire::parts(bundle),
                bytes: None,
            };
            (json(&tell), beside)
        }
        Err(error) => (json(&refusal(file, &error)), Beside::default()),
    }
}

fn refusal(file: &str, error: &Unreadable) -> Refusal {
    let (reason, detail) = match error {
        Unreadable::Encrypted => (Reason::Encrypted, None),
        Unreadable::Old => (Reason::OldExcel, None),
        Unreadable::Damaged(message) => (Reason::Damaged, Some(message.clone())),
        Unreadable::Bomb(limit) => (Reason::Bomb, Some(limit.to_string())),
        Unreadable::TooManyParts(limit) => (Reason::TooManyEntries, Some(limit.to_string())),
        Unreadable::Foreign => (Reason::ForeignTable, None),
        Unreadable::Table { .. } => (Reason::ForeignTable, Some(error.to_string())),
    };
    Refusal {
        file: file.to_owned(),
        reason,
        detail,
    }
}

fn plain(error: impl std::fmt::Display) -> String {
    error.to_string()
}

/// An answer as JSON. Strings and plain fields only: writing them cannot fail.
fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

//! Data Packages (Frictionless): one zip of CSV tables with a description that programs read, and one that people read.
//!
//! Input: lines of CSV as [`Exporter`](super::exporter::Exporter) makes them, in slices, table after table. Output: the
//! bytes of a file, the same for the same input. The tables carry the byte order mark, so that they open ungarbled in a
//! spreadsheet, too.

mod readme;
mod schema;

use std::fmt;
use std::io::{Cursor, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::column::Table;
use super::csv::{BYTE_ORDER_MARK, head};
use super::selection::Selection;

/// Why a package could not be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackageError {
    /// Rows of a table that was left for another: its file is closed.
    Closed(Table),
    /// What the writer said.
    Written(String),
}

impl fmt::Display for PackageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Closed(table) => write!(f, "the file of {table} is closed already"),
            Self::Written(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for PackageError {}

impl From<ZipError> for PackageError {
    fn from(error: ZipError) -> Self {
        Self::Written(error.to_string())
    }
}

impl From<std::io::Error> for PackageError {
    fn from(error: std::io::Error) -> Self {
        Self::Written(error.to_string())
    }
}

/// A package that grows table by table, slice by slice; only what is packed already is held.
pub struct PackageWriter {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    begun: Vec<Table>,
}

impl PackageWriter {
    /// A package of this selection, with its descriptions.
    ///
    /// # Errors
    /// What the writer refuses.
    pub fn begin(selection: &Selection) -> Result<Self, PackageError> {
        let mut writer = Self {
            zip: ZipWriter::new(Cursor::new(Vec::new())),
            begun: Vec::new(),
        };
        writer.file("datapackage.json", &schema::package(selection))?;
        writer.file("README.md", &readme::text(selection))?;
        Ok(writer)
    }

    /// Adds rows to a table: lines of CSV without a head. Slices of one table follow each other.
    ///
    /// # Errors
    /// Rows of a table after those of another one.
    pub fn rows(&mut self, table: Table, lines: &str) -> Result<(), PackageError> {
        self.open(table)?;
        self.zip.write_all(lines.as_bytes())?;
        Ok(())
    }

    /// The file; tables that got no rows stand in it with their heads.
    ///
    /// # Errors
    /// What the writer refuses.
    pub fn finish(mut self) -> Result<Vec<u8>, PackageError> {
        for &table in Table::ALL {
            if !self.begun.contains(&table) {
                self.open(table)?;
            }
        }
        Ok(self.zip.finish()?.into_inner())
    }

    fn open(&mut self, table: Table) -> Result<(), PackageError> {
        if self.begun.last() == Some(&table) {
            return Ok(());
        }
        if self.begun.contains(&table) {
            return Err(PackageError::Closed(table));
        }
        self.begun.push(table);
        let begin = [BYTE_ORDER_MARK, &head(table)].concat();
        self.file(&schema::path(table), &begin)
    }

    fn file(&mut self, name: &str, text: &str) -> Result<(), PackageError> {
        // No time of day and no rights of a user: the same input gives the same bytes.
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        self.zip.start_file(name, options)?;
        self.zip.write_all(text.as_bytes())?;
        Ok(())
    }
}

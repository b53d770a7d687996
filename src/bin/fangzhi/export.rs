//! The forms that observations are written in.

use std::path::Path;
use std::process::ExitCode;

use fangzhi::corpus::{Corpus, ObservationId};
use fangzhi::export::column::Table;
use fangzhi::export::exporter::Exporter;
use fangzhi::export::package::PackageWriter;
use fangzhi::export::selection::Selection;
use fangzhi::export::workbook::WorkbookWriter;
use fangzhi::export::{annotation, csv, json, jsonl};

use crate::output;

/// How observations are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    JsonLines,
    Csv,
    Json,
    Annotations,
    Workbook,
    Package,
}

impl Format {
    /// The forms with the names they are asked for by.
    const NAMES: [(&str, Self); 6] = [
        ("jsonl", Self::JsonLines),
        ("csv", Self::Csv),
        ("json", Self::Json),
        ("annotations", Self::Annotations),
        ("xlsx", Self::Workbook),
        ("package", Self::Package),
    ];

    /// The form of this name.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        Self::NAMES
            .iter()
            .find(|(own, _)| *own == name)
            .map(|&(_, format)| format)
    }
}

/// Writes all observations of a corpus to a file or, without one, to standard output.
pub(crate) fn write(corpus: &Corpus, format: Format, file: Option<&Path>) -> ExitCode {
    let rows: Vec<ObservationId> = corpus.ids().collect();
    let made = match format {
        Format::JsonLines => Ok(jsonl::write(corpus, rows).into_bytes()),
        Format::Csv => Ok(csv::write(corpus, rows, true).into_bytes()),
        Format::Json => Ok(json::write(corpus, rows).into_bytes()),
        Format::Annotations => Ok(annotation::write(corpus, &rows, "fangzhi extract", "").into_bytes()),
        Format::Workbook => workbook(corpus, &rows),
        Format::Package => package(corpus, &rows),
    };
    match made {
        Ok(bytes) => output::write(bytes, file),
        Err(message) => {
            output::complain(&message);
            ExitCode::FAILURE
        }
    }
}

/// All that was read; without a time, so that the same reports give the same file.
fn selection(corpus: &Corpus) -> Selection {
    let rows = u32::try_from(corpus.len()).unwrap_or(u32::MAX);
    Selection {
        rows,
        of: rows,
        corpus: corpus.hash().to_owned(),
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        ..Selection::default()
    }
}

fn workbook(corpus: &Corpus, rows: &[ObservationId]) -> Result<Vec<u8>, String> {
    let exporter = Exporter::new(corpus, "");
    let mut writer = WorkbookWriter::begin(selection(corpus)).map_err(|error| error.to_string())?;
    for &table in Table::ALL {
        for line in exporter.lines(table, rows) {
            writer.rows(table, &line).map_err(|error| error.to_string())?;
        }
    }
    writer.finish().map_err(|error| error.to_string())
}

fn package(corpus: &Corpus, rows: &[ObservationId]) -> Result<Vec<u8>, String> {
    let exporter = Exporter::new(corpus, "");
    let mut writer = PackageWriter::begin(&selection(corpus)).map_err(|error| error.to_string())?;
    for &table in Table::ALL {
        for line in exporter.lines(table, rows) {
            writer.rows(table, &line).map_err(|error| error.to_string())?;
        }
    }
    writer.finish().map_err(|error| error.to_string())
}

//! CSV after RFC 4180, safe to open in a spreadsheet.
//!
//! **Guarding.** A text cell that a spreadsheet would run as a formula gets an apostrophe before it: one whose first
//! character is `=`, `+`, `-`, `@`, a tab or a line end, the full-width forms `＝＋－＠` included (OWASP). So that this can
//! be undone, a cell that opens with apostrophes and goes on with one of these gets one more; reading back takes one off
//! wherever apostrophes stand before such a character. Numbers stay numbers: `-3.2` in a column of numbers is no formula.

use std::borrow::Cow;

use super::column::Table;
use super::exporter::Exporter;
use crate::corpus::{Corpus, ObservationId};

/// The mark some spreadsheets need to read a file as UTF-8.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// What ends a line.
const LINE_END: &str = "\r\n";

/// The line of a table's column names, with its line end.
#[must_use]
pub fn head(table: Table) -> String {
    let mut line = Line::default();
    for column in table.columns() {
        line.plain(column.name);
    }
    line.done()
}

/// The rows as CSV, in the order given; `mark` puts the byte order mark before it.
#[must_use]
pub fn write(corpus: &Corpus, rows: impl IntoIterator<Item = ObservationId>, mark: bool) -> String {
    let exporter = Exporter::new(corpus, "");
    let mut out = String::from(if mark { BYTE_ORDER_MARK } else { "" });
    out.push_str(&head(Table::Observations));
    for id in rows {
        out.push_str(&exporter.observation(id));
    }
    out
}

/// A line that grows cell by cell.
#[derive(Debug, Default)]
pub(super) struct Line {
    text: String,
    begun: bool,
}

impl Line {
    /// A text, guarded and quoted where it must be.
    pub(super) fn text(&mut self, text: &str) {
        self.plain(&cell(text));
    }

    /// A text that may be absent.
    pub(super) fn maybe(&mut self, text: Option<&str>) {
        self.text(text.unwrap_or_default());
    }

    /// What needs neither guard nor quotes: words of the exchange form, numbers.
    pub(super) fn plain(&mut self, text: &str) {
        if self.begun {
            self.text.push(',');
        }
        self.begun = true;
        self.text.push_str(text);
    }

    /// A number that may be absent.
    pub(super) fn number(&mut self, number: Option<u32>) {
        self.plain(&number.map(|number| number.to_string()).unwrap_or_default());
    }

    /// `true`, or nothing.
    pub(super) fn flag(&mut self, set: bool) {
        self.plain(if set { "true" } else { "" });
    }

    /// The line with its end.
    pub(super) fn done(mut self) -> String {
        self.text.push_str(LINE_END);
        self.text
    }
}

/// A text cell: guarded, and quoted where RFC 4180 asks.
#[must_use]
pub fn cell(text: &str) -> String {
    let guarded = guarded(text);
    if guarded.contains([',', '"', '\r', '\n', '\t']) || guarded != guarded.trim() {
        return ["\"", &guarded.replace('"', "\"\""), "\""].concat();
    }
    guarded.into_owned()
}

/// The text, with an apostrophe before what a spreadsheet would run as a formula.
pub(super) fn guarded(text: &str) -> Cow<'_, str> {
    if runs(text.trim_start_matches('\'')) {
        Cow::Owned(["'", text].concat())
    } else {
        Cow::Borrowed(text)
    }
}

/// The text of a guarded cell.
#[must_use]
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if runs(text.trim_start_matches('\'')) => text,
        _ => cell,
    }
}

fn runs(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

//! A concordance as CSV, and as tab-separated cells for the clipboard; both safe to open in a spreadsheet.

use super::csv::{BYTE_ORDER_MARK, cell, guarded};
use crate::model::{Area, Document};
use crate::query::concordance::Line;
use crate::span::Span;

/// The columns, in order; `start` and `end` are code points of the document as opened, `sample` is `true` for a sample
/// about an invented place and empty otherwise.
pub const COLUMNS: [&str; 10] = [
    "document", "place", "date", "start", "end", "left", "hit", "right", "term", "sample",
];

/// One hit with what it is exported with.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// The document it stands in.
    pub document: &'a Document,
    /// The place the document reports on.
    pub area: &'a Area,
    /// Where it stands.
    pub span: Span,
    /// It and the words around it.
    pub line: Line,
    /// The term as typed.
    pub term: &'a str,
}

impl Row<'_> {
    fn cells(&self, write: impl Fn(&str) -> String) -> [String; 10] {
        let document = self.document;
        let date = document.date.as_ref().map(ToString::to_string).unwrap_or_default();
        [
            write(if document.title.is_empty() {
                &document.file
            } else {
                &document.title
            }),
            write(&self.area.full_name()),
            write(&date),
            self.span.start.to_string(),
            self.span.end.to_string(),
            write(&self.line.left),
            write(&self.line.hit),
            write(&self.line.right),
            write(self.term),
            (if document.sample { "true" } else { "" }).to_owned(),
        ]
    }
}

/// The rows as CSV after RFC 4180, with the mark some spreadsheets need to read it as UTF-8.
#[must_use]
pub fn csv<'a>(rows: impl IntoIterator<Item = Row<'a>>) -> String {
    let mut out = [BYTE_ORDER_MARK, &COLUMNS.join(","), "\r\n"].concat();
    for row in rows {
        out.push_str(&row.cells(cell).join(","));
        out.push_str("\r\n");
    }
    out
}

/// The rows as lines of cells between tabs, as spreadsheets paste them; blanks of every kind are single spaces.
#[must_use]
pub fn tsv<'a>(rows: impl IntoIterator<Item = Row<'a>>) -> String {
    let plain = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        guarded(&words.join(" ")).into_owned()
    };
    let mut out = [&COLUMNS.join("\t"), "\n"].concat();
    for row in rows {
        out.push_str(&row.cells(plain).join("\t"));
        out.push('\n');
    }
    out
}

//! CSV after RFC 4180, safe to open in a spreadsheet: the columns are the fields of the exchange form.

use std::borrow::Cow;

use super::jsonl::ExchangeForm;
use crate::corpus::{Corpus, ObservationId};
use crate::model::{Area, Document, Doubt, Inherited, Observation};

/// The columns, in order.
pub const COLUMNS: [&str; 25] = [
    "doc",
    "id",
    "area",
    "area_code",
    "prefecture",
    "province",
    "indicator",
    "measure",
    "value",
    "value_high",
    "unit",
    "bound",
    "basis",
    "period",
    "status",
    "scope",
    "out_of",
    "theme",
    "start",
    "end",
    "printed",
    "rule",
    "inherited",
    "confidence",
    "doubts",
];

/// The mark some spreadsheets need to read a file as UTF-8.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The line of column names, with its line end.
#[must_use]
pub fn head() -> String {
    format!("{}\r\n", COLUMNS.join(","))
}

/// One observation as a line, with its line end.
#[must_use]
pub fn write_observation(observation: &Observation, area: &Area, document: &Document) -> String {
    line(&ExchangeForm::new(observation, area, document))
}

/// The rows as CSV, in the order given; `mark` puts the byte order mark before it.
#[must_use]
pub fn write(corpus: &Corpus, rows: impl IntoIterator<Item = ObservationId>, mark: bool) -> String {
    let mut out = String::from(if mark { BYTE_ORDER_MARK } else { "" });
    out.push_str(&head());
    for id in rows {
        out.push_str(&line(&ExchangeForm::of(corpus, id)));
    }
    out
}

fn line(o: &ExchangeForm) -> String {
    let or_empty = |text: Option<&str>| cell(text.unwrap_or_default());
    let number = |number: Option<u32>| number.map(|n| n.to_string()).unwrap_or_default();
    let inherited: Vec<&str> = o.inherited.iter().copied().map(Inherited::as_str).collect();
    let doubts: Vec<&str> = o.doubts.iter().copied().map(Doubt::as_str).collect();
    let cells = [
        cell(o.doc),
        cell(o.id),
        cell(o.area),
        number(o.area_code),
        or_empty(o.prefecture),
        or_empty(o.province),
        cell(o.indicator),
        o.measure.to_string(),
        // Numbers stay numbers: a minus sign before digits is no formula.
        o.value.to_string(),
        o.value_high.map(|high| high.to_string()).unwrap_or_default(),
        cell(o.unit),
        o.bound.to_string(),
        cell(&o.basis.map(ToString::to_string).unwrap_or_default()),
        cell(&o.period.map(ToString::to_string).unwrap_or_default()),
        o.status.to_string(),
        or_empty(o.scope),
        number(o.out_of),
        o.theme.to_string(),
        o.span.start.to_string(),
        o.span.end.to_string(),
        cell(o.printed),
        cell(o.rule),
        cell(&inherited.join(" ")),
        o.confidence.to_string(),
        cell(&doubts.join(" ")),
    ];
    format!("{}\r\n", cells.join(","))
}

/// A text cell: quoted where RFC 4180 asks, and with an apostrophe before what a spreadsheet would run as a formula
/// (OWASP: a first character `=`, `+`, `-`, `@`, tab or carriage return, full-width forms included).
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
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        Cow::Owned(["'", text].concat())
    } else {
        Cow::Borrowed(text)
    }
}

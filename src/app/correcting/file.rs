//! Corrections as files: a collection that holds nothing else, to be opened again, and a table to be read.

use super::worded;
use crate::app::i18n::Lang;
use crate::corpus::{Collection, CollectionWriter};
use crate::export::csv::{BYTE_ORDER_MARK, cell};
use crate::model::{Area, Correction, Field, Judgement, Observation};

/// What a person said of a fact, with what is held of it.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    /// What was said.
    pub correction: &'a Correction,
    /// The report's title and its place, where it is held.
    pub report: Option<(&'a str, &'a str)>,
    /// The fact as it was read, where it is held.
    pub read: Option<(&'a Observation, &'a [Area])>,
    /// The fact as corrected, where it is held and is one.
    pub corrected: Option<(&'a Observation, &'a [Area])>,
}

/// The name of a file of corrections written at a time (ISO 8601), without its ending: `fangzhi-corrections-20250131`.
#[must_use]
pub fn file_name(at: &str) -> String {
    let day: String = at.chars().filter(char::is_ascii_digit).take(8).collect();
    ["fangzhi-corrections-", &day].concat()
}

/// The corrections as a collection's file.
#[must_use]
pub fn to_file(corrections: &[Correction]) -> String {
    let collection = Collection {
        corrections: corrections.to_vec(),
        ..Collection::new()
    };
    let mut writer = CollectionWriter::default();
    let mut out = writer.head(&collection);
    out.push_str(&writer.end());
    out
}

/// The columns of the table.
const COLUMNS: [(&str, &str); 12] = [
    ("地区", "place"),
    ("文档", "document"),
    ("指标", "indicator"),
    ("原文", "printed"),
    ("起", "start"),
    ("止", "end"),
    ("处理", "judgement"),
    ("字段", "field"),
    ("更正前", "before"),
    ("更正后", "after"),
    ("理由", "reason"),
    ("时间", "at"),
];

/// The corrections as CSV with a byte order mark, one changed field a line, a rejected fact one line.
#[must_use]
pub fn table(said: &[Said<'_>], lang: Lang) -> String {
    let mut out = String::from(BYTE_ORDER_MARK);
    let heads: Vec<&str> = COLUMNS
        .iter()
        .map(|&(chinese, english)| lang.pick(chinese, english))
        .collect();
    push(&mut out, heads.iter().map(|&head| head.to_owned()));
    for one in said {
        match &one.correction.judgement {
            Judgement::Rejected => line(&mut out, one, "rejected", None, lang),
            Judgement::Corrected(values) => {
                for (&field, value) in values {
                    line(&mut out, one, "corrected", Some((field, value)), lang);
                }
            }
        }
    }
    out
}

fn line(out: &mut String, said: &Said<'_>, judgement: &str, change: Option<(Field, &String)>, lang: Lang) {
    let correction = said.correction;
    let (title, place) = said.report.unwrap_or(("", ""));
    let document = if title.is_empty() { &correction.document } else { title };
    let read = said.read.map(|(o, _)| o);
    let shown = |(o, areas): (&Observation, &[Area]), name| worded(o, areas, name, lang);
    let (before, after) = match change {
        Some((name, value)) => (
            said.read.map(|read| shown(read, name)),
            Some(
                said.corrected
                    .map_or_else(|| value.clone(), |corrected| shown(corrected, name)),
            ),
        ),
        None => (None, None),
    };
    push(
        out,
        [
            place.to_owned(),
            document.to_owned(),
            read.map(|o| o.indicator.clone()).unwrap_or_default(),
            read.map(|o| o.printed.clone()).unwrap_or_default(),
            correction.span.start.to_string(),
            correction.span.end.to_string(),
            judgement.to_owned(),
            change.map(|(name, _)| name.as_str().to_owned()).unwrap_or_default(),
            before.unwrap_or_default(),
            after.unwrap_or_default(),
            correction.reason.clone(),
            correction.at.clone(),
        ]
        .into_iter(),
    );
}

fn push(out: &mut String, cells: impl Iterator<Item = String>) {
    for (n, text) in cells.enumerate() {
        if n > 0 {
            out.push(',');
        }
        out.push_str(&cell(&text));
    }
    out.push_str("\r\n");
}

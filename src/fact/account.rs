//! The account of numerals: every run of digits or Chinese numerals of a document gets one class.
//!
//! ```text
//! run = digit+ ([.,] digit+)*  |  Chinese numeral+
//! ```
//!
//! A run takes the class of the number it begins; later runs of the same number are parts of it. What the reader did
//! not meet (titles, captions) is told from its own form.

use std::borrow::Cow;

use crate::model::{NumeralClass, Record, RecordKind, Unread};
use crate::quantity::{Mention, MentionKind, numeral};
use crate::span::{Span, ViewSpan};
use crate::text::ReportText;

use super::Trace;

/// One run of numerals and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumeralRun {
    /// Where it stands in the document as opened.
    pub span: Span,
    /// Where it stands in the view.
    pub view: ViewSpan,
    /// What it is.
    pub class: NumeralClass,
    /// The rule of the observation, or why it is none.
    pub reason: Cow<'static, str>,
}

const PART: Cow<'static, str> = Cow::Borrowed("a further part of the number before");
/// The numerals of running text with 半 and the tens in one character; the formal ones (壹, 贰) are words elsewhere.
const fn is_chinese(c: char) -> bool {
    numeral::is_chinese_numeral(c) || numeral::tens(c).is_some() || c == '半'
}

/// The runs of numerals in a stretch of the view.
pub(crate) fn runs(view: &str, range: ViewSpan) -> Vec<ViewSpan> {
    let bytes = view.as_bytes();
    let mut out: Vec<ViewSpan> = Vec::new();
    let mut chinese = false;
    for (at, c) in range.of(view).char_indices() {
        let at = range.start + at;
        let end = at + c.len_utf8();
        let digit = c.is_ascii_digit();
        let han = !digit && is_chinese(c);
        if !digit && !han {
            continue;
        }
        if let Some(last) = out.last_mut() {
            let between = &bytes[last.end..at];
            let point = digit && matches!(between, b"." | b",") && bytes[last.end - 1].is_ascii_digit();
            if (between.is_empty() && chinese == han) || (point && !chinese) {
                last.end = end;
                continue;
            }
        }
        chinese = han;
        out.push(ViewSpan::new(at, end));
    }
    out
}

/// Classes the runs of one document; `traces` and `mentions` are sorted by place.
pub(crate) fn of_document<'a>(
    text: &'a ReportText,
    range: ViewSpan,
    traces: &'a [Trace],
    mentions: &'a [Mention],
    records: &[Record],
) -> impl Iterator<Item = NumeralRun> + 'a {
    let formulae: Vec<Span> = records
        .iter()
        .filter(|r| r.kind == RecordKind::Initiative)
        .map(|record| record.span)
        .collect();
    let (mut trace, mut mention) = (0, 0);
    let mut owner: Option<ViewSpan> = None;
    runs(text.view(), range).into_iter().map(move |view| {
        while trace < traces.len() && traces[trace].span.end <= view.start {
            trace += 1;
        }
        while mention < mentions.len() && mentions[mention].span.end <= view.start {
            mention += 1;
        }
        let read = traces.get(trace).filter(|t| t.span.start < view.end);
        let (class, reason) = match read {
            Some(read) => {
                let further = owner == Some(read.span) && is_amount(read.class);
                owner = Some(read.span);
                if further {
                    (NumeralClass::Part, PART)
                } else {
                    (read.class, read.reason.clone())
                }
            }
            None => {
                let found = mentions.get(mention).filter(|m| m.span.start < view.end);
                let further = found.is_some_and(|m| owner == Some(m.span)) && found.is_some_and(amount);
                owner = found.map(|m| m.span);
                if further {
                    (NumeralClass::Part, PART)
                } else {
                    let (class, reason) = unread(found);
                    (class, Cow::Borrowed(reason))
                }
            }
        };
        let span = text.to_source(view);
        let inside = formulae.partition_point(|f| f.end <= span.start);
        let formula = formulae.get(inside).is_some_and(|f| f.start <= span.start);
        let (class, reason) = if formula && class != NumeralClass::Observation && class != NumeralClass::Part {
            (NumeralClass::Initiative, Cow::Borrowed("in a policy formula"))
        } else {
            (class, reason)
        };
        NumeralRun {
            span,
            view,
            class,
            reason,
        }
    })
}

/// Whether the runs after the first of a number of this class are parts of it.
fn is_amount(class: NumeralClass) -> bool {
    use NumeralClass as C;
    matches!(
        class,
        C::Observation | C::Restriction | C::Announcement | C::Aside | C::NotUnderstood
    )
}

fn amount(mention: &Mention) -> bool {
    matches!(mention.kind, MentionKind::Amount(_))
}

/// What a run is that the reader did not meet, by its own form.
fn unread(found: Option<&Mention>) -> (NumeralClass, &'static str) {
    match found.map(|m| &m.kind) {
        Some(MentionKind::Time(_)) => (NumeralClass::Date, "a date, period or duration"),
        Some(MentionKind::Ordinal(_)) => (NumeralClass::Ordinal, "in an order, but no rank"),
        Some(MentionKind::Code) => (NumeralClass::Name, "a code or name"),
        Some(MentionKind::Word) => (NumeralClass::Name, "a word"),
        Some(MentionKind::Amount(_)) => (NumeralClass::Aside, "in a title or caption, which are not read"),
        None => (NumeralClass::NotUnderstood, Unread::OutOfReach.as_str()),
    }
}

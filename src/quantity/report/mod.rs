//! Quantities as JSON Lines: the streaming core of `fangzhi quantities`.
//!
//! In: `{"id", "text", "ref"?}`, a line each; `ref` is the reference date `YYYY-MM-DD` for 昨天, 上周, 去年. Out:
//! `{"id", "quantities": [{"start", "end", "text", "kind", "value", "unit"}]}` with offsets in code points, end
//! exclusive. Values are strings: decimals, `a..b` for ranges with either side open, `YYYY-MM-DD` for days,
//! `YYYY-MM-DD/YYYY-MM-DD` (end exclusive) for periods, ISO 8601 for durations, `HH:MM[:SS]` for times of day; `null` where the text needs a
//! reference date and has none.

mod amount;
mod clock;
mod day;
mod era;
mod join;
mod word;

use std::fmt;
use std::io::{self, BufRead, Write};

use serde::{Deserialize, Serialize};

use crate::model::Decimal;
use crate::span::ViewSpan;

use super::calendar::Date;
use super::{Amount, Mention, MentionKind, Script, scan};

/// One quantity as reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Quantity {
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// The text between.
    pub text: String,
    /// `number`, `ordinal`, `percentage`, `currency`, `dimension`, `age`, `temperature`, `range`, `date`, `period`,
    /// `duration` or `time` (of day).
    pub kind: &'static str,
    /// The value, spelled as its kind wants it; absent where a reference date is needed and none was given.
    pub value: Option<String>,
    /// The unit as printed, multipliers removed.
    pub unit: Option<String>,
}

/// A line that could not be read; the lines after it were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// Line number, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub reason: String,
}

impl fmt::Display for BadLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.reason)
    }
}

#[derive(Deserialize)]
struct Request {
    id: serde_json::Value,
    text: String,
    #[serde(default, rename = "ref")]
    reference: Option<String>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a serde_json::Value,
    quantities: Vec<Quantity>,
}

/// Answers every line of `input` on `output`, a line each, flushed at the end. Bad lines are given back and have no
/// answer.
///
/// # Errors
///
/// Where `input` cannot be read or `output` not be written.
pub fn run(mut input: impl BufRead, mut output: impl Write) -> io::Result<Vec<BadLine>> {
    let mut bad = Vec::new();
    let mut buffer = Vec::new();
    let mut line = 0;
    loop {
        buffer.clear();
        if input.read_until(b'\n', &mut buffer)? == 0 {
            break;
        }
        line += 1;
        let bytes = buffer
            .strip_prefix("\u{feff}".as_bytes())
            .filter(|_| line == 1)
            .unwrap_or(&buffer);
        if bytes.trim_ascii().is_empty() {
            continue;
        }
        let request: Request = match serde_json::from_slice(bytes) {
            Ok(request) => request,
            Err(error) => {
                bad.push(BadLine {
                    line,
                    reason: error.to_string(),
                });
                continue;
            }
        };
        let reference = match request.reference.as_deref().map(|text| Date::parse(text).ok_or(text)) {
            Some(Err(text)) => {
                bad.push(BadLine {
                    line,
                    reason: format!("ref {text:?} is no date YYYY-MM-DD"),
                });
                continue;
            }
            Some(Ok(date)) => Some(date),
            None => None,
        };
        let answer = Answer {
            id: &request.id,
            quantities: list(&request.text, reference),
        };
        serde_json::to_writer(&mut output, &answer)?;
        output.write_all(b"\n")?;
    }
    output.flush()?;
    Ok(bad)
}

/// All quantities of a text. `reference` is a date `YYYY-MM-DD`; one that is no date counts as none.
#[must_use]
pub fn quantities(text: &str, reference: Option<&str>) -> Vec<Quantity> {
    list(text, reference.and_then(Date::parse))
}

/// What a mention says, before code points are counted.
struct Entry {
    span: ViewSpan,
    kind: &'static str,
    value: Option<String>,
    unit: Option<String>,
}

impl Entry {
    fn new(span: ViewSpan, kind: &'static str, value: String) -> Self {
        Self {
            span,
            kind,
            value: Some(value),
            unit: None,
        }
    }
}

fn list(text: &str, today: Option<Date>) -> Vec<Quantity> {
    let mut entries: Vec<Entry> = Vec::new();
    for mention in scan(text) {
        let Some(mut entry) = entry(text, &mention, today) else {
            continue;
        };
        if let Some(last) = entries.last()
            && let Some(joined) = join::join(text, last, &entry)
        {
            entry = joined;
            entries.pop();
        }
        // A hedge in front may reach into what was read before it (10到20以上); a decade takes its century.
        if entry.kind == "period" && entries.last().is_some_and(|last| last.span.start == entry.span.start) {
            entries.pop();
        }
        if let Some(last) = entries.last() {
            clock::carry(text, last, &mut entry);
        }
        // 3月15日上午9时: the day has taken the word.
        if entry.kind == "time"
            && let Some(last) = entries.last()
        {
            entry.span.start = entry.span.start.max(last.span.end);
        }
        if entries.last().is_none_or(|last| last.span.end <= entry.span.start) {
            entries.push(entry);
        }
    }
    let mut entries = with_words(text, entries, today);
    // “五一”假期: the closing quote is inside, and so is its opening one.
    for entry in &mut entries {
        let unopened = entry.span.of(text).contains('”') && !entry.span.of(text).contains('“');
        if unopened && text[..entry.span.start].ends_with('“') {
            entry.span.start -= '“'.len_utf8();
        }
    }
    let mut points = 0;
    let mut at = 0;
    let mut count = |to: usize| {
        points += text[at..to].chars().count();
        at = to;
        points
    };
    let quantity = |entry: Entry| {
        let (start, end) = (count(entry.span.start), count(entry.span.end));
        let text = entry.span.of(text).to_owned();
        Quantity {
            start,
            end,
            text,
            kind: entry.kind,
            value: entry.value,
            unit: entry.unit,
        }
    };
    entries.into_iter().map(quantity).collect()
}

/// Puts the words that say a quantity without any numeral among the entries, where these leave room; a festival takes
/// the year before it.
fn with_words(text: &str, entries: Vec<Entry>, today: Option<Date>) -> Vec<Entry> {
    let words = word::spoken(text, today);
    if words.is_empty() {
        return entries;
    }
    let mut merged: Vec<Entry> = Vec::with_capacity(entries.len() + words.len());
    let (mut entries, mut words) = (entries.into_iter().peekable(), words.into_iter().peekable());
    loop {
        let word_first = match (entries.peek(), words.peek()) {
            (None, None) => return merged,
            (Some(entry), Some(word)) => word.span.start < entry.span.start,
            (entry, _) => entry.is_none(),
        };
        if !word_first {
            merged.extend(entries.next());
            continue;
        }
        let Some(mut word) = words.next() else { return merged };
        let apart = merged.last().is_none_or(|last| last.span.end <= word.span.start)
            && entries.peek().is_none_or(|next| word.span.end <= next.span.start);
        if !apart {
            continue;
        }
        if let Some(dated) = merged.last().and_then(|last| join::dated(text, last, &word)) {
            word = dated;
            merged.pop();
        }
        merged.push(word);
    }
}

/// “三步走”, “两个确立”: a small number in Chinese that opens a quoted phrase names it.
fn formula(text: &str, mention: &Mention, amount: &Amount) -> bool {
    let opened = text[..mention.span.start].ends_with(['“', '「', '『']);
    let inside = text[mention.span.end..].chars().take(8);
    let closed = inside.clone().any(|c| matches!(c, '”' | '」' | '』'));
    let phrase = inside.take_while(|c| !matches!(c, '”' | '」' | '』')).count() > 1;
    opened && closed && phrase && amount.script == Script::Chinese && amount.value < Decimal::from(100)
}

fn entry(text: &str, mention: &Mention, today: Option<Date>) -> Option<Entry> {
    match &mention.kind {
        MentionKind::Amount(amount) if formula(text, mention, amount) => None,
        MentionKind::Amount(amount) => {
            let bare = ViewSpan::new(mention.span.start, mention.span.end);
            let plain = matches!(amount.unit.text.as_ref(), "" | "点") && amount.high.is_none();
            plain
                .then(|| {
                    era::read(text, bare)
                        .or_else(|| clock::of_number(text, mention, amount))
                        .or_else(|| word::numbered_day(text, bare, amount.value, today))
                })
                .flatten()
                .or_else(|| Some(amount::read(text, mention, amount)))
        }
        MentionKind::Ordinal(ordinal) => {
            let span = ViewSpan::new(mention.span.start, mention.number.end);
            Some(Entry::new(span, "ordinal", amount::spell(ordinal.value, ordinal.high)))
        }
        MentionKind::Time(time) => Some(match &time.duration {
            Some(duration) => day::lasting(text, mention.span, duration, today),
            None => word::month_edge(text, mention.span, time, today)
                .unwrap_or_else(|| day::read(text, mention.span, time, today)),
        }),
        MentionKind::Word => word::read(text, mention.span, today),
        MentionKind::Code => word::code(text, mention.span, today),
    }
}

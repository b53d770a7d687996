//! Quantities as JSON Lines: the streaming core of `fangzhi quantities`.
//!
//! In: `{"id", "text", "ref"?}`, a line each; `ref` is the reference date `YYYY-MM-DD` for 昨天, 上周, 去年. Out:
//! `{"id", "quantities": [{"start", "end", "text", "kind", "value", "unit"}]}` with offsets in code points, end
//! exclusive. Values are strings: decimals, `a..b` for ranges with either side open, `YYYY-MM-DD` for days,
//! `YYYY-MM-DD/YYYY-MM-DD` (end exclusive) for periods, ISO 8601 for durations; `null` where the text needs a
//! reference date and has none.

use std::fmt;
use std::io::{self, BufRead, Write};

use serde::{Deserialize, Serialize};

use crate::lexicon::numeral_word;
use crate::model::{Bound, Decimal};
use crate::span::ViewSpan;

use super::calendar::Date;
use super::money::sign_before;
use super::numeral::{arabic_digit, is_chinese_numeral, read_numeral};
use super::time::{Part, YearRef};
use super::{Amount, Duration, DurationUnit, Mention, MentionKind, TimeExpr, UnitKind, scan};

/// One quantity as reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Quantity {
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// The text between.
    pub text: String,
    /// `number`, `ordinal`, `percentage`, `currency`, `dimension`, `age`, `temperature`, `range`, `date`, `period` or
    /// `duration`.
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
            && let Some(joined) = join(text, last, &entry)
        {
            entry = joined;
            entries.pop();
        }
        // A hedge in front may reach into what was read before it (10到20以上).
        if entries.last().is_none_or(|last| last.span.end <= entry.span.start) {
            entries.push(entry);
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

fn entry(text: &str, mention: &Mention, today: Option<Date>) -> Option<Entry> {
    match &mention.kind {
        MentionKind::Amount(amount) => Some(amount_entry(text, mention, amount)),
        MentionKind::Ordinal(ordinal) => {
            let span = ViewSpan::new(mention.span.start, mention.number.end);
            Some(Entry::new(span, "ordinal", spell(ordinal.value, ordinal.high)))
        }
        MentionKind::Time(time) => match &time.duration {
            Some(duration) => Some(duration_entry(text, mention.span, duration, today)),
            None => Some(time_entry(mention.span, time, today)),
        },
        MentionKind::Word => word_entry(text, mention.span, today),
        MentionKind::Code => code_entry(text, mention.span, today),
    }
}

fn spell(low: Decimal, high: Option<Decimal>) -> String {
    high.map_or_else(|| low.to_string(), |high| format!("{low}..{high}"))
}

fn amount_entry(text: &str, mention: &Mention, amount: &Amount) -> Entry {
    let kind = match amount.unit.kind {
        UnitKind::Percent | UnitKind::PerMille | UnitKind::Points => "percentage",
        UnitKind::Currency => "currency",
        UnitKind::Age => "age",
        UnitKind::Temperature => "temperature",
        UnitKind::Length
        | UnitKind::Area
        | UnitKind::Mass
        | UnitKind::Volume
        | UnitKind::Energy
        | UnitKind::Power
        | UnitKind::Speed
        | UnitKind::Information => "dimension",
        UnitKind::Other if amount.unit.text == "折" => {
            let tenfold = |value: Decimal| {
                if value < Decimal::from(10) {
                    value.shift(1).unwrap_or(value)
                } else {
                    value
                }
            };
            let value = spell(tenfold(amount.value), amount.high.map(tenfold));
            return Entry {
                unit: Some("%".to_owned()),
                ..Entry::new(mention.span, "percentage", value)
            };
        }
        _ => return number_entry(text, mention, amount),
    };
    // ￥100: the sign in front belongs to the amount.
    let start = mention.span.start;
    let before = &text[..start];
    let sign = if amount.unit.kind == UnitKind::Currency && amount.unit.span.is_none() {
        sign_before(before).map_or(0, |(length, _)| length)
    } else {
        0
    };
    let span = ViewSpan::new(start - sign, mention.span.end);
    Entry {
        unit: Some(amount.unit.text.clone()),
        ..Entry::new(span, kind, spell(amount.value, amount.high))
    }
}

/// Plain numbers, and ranges of them: 十五到二十之间, 大于十, 100以上.
fn number_entry(text: &str, mention: &Mention, amount: &Amount) -> Entry {
    // A sign belongs to the number; a measure word does not.
    let number = ViewSpan::new(
        mention.span.start.min(mention.number.start),
        mention.number.end.min(mention.span.end),
    );
    if amount.high.is_some() {
        let tail = ["之间", "之内"]
            .iter()
            .find(|w| text[number.end..].starts_with(**w))
            .map_or(0, |w| w.len());
        let span = ViewSpan::new(number.start, number.end + tail);
        return Entry::new(span, "range", spell(amount.value, amount.high));
    }
    // 五百多 is open upwards; 数百 and 十几 are read as the round number they name.
    let worded = amount
        .bound_span
        .filter(|span| !matches!(span.of(text), "余" | "几" | "来" | "数" | "上" | "前" | "有余"));
    match (amount.bound, worded) {
        (Bound::Above, Some(span)) => Entry::new(number.cover(span), "range", format!("{}..", amount.value)),
        (Bound::Below, Some(span)) => Entry::new(number.cover(span), "range", format!("..{}", amount.value)),
        _ => Entry::new(number, "number", amount.value.to_string()),
    }
}

/// 10和20之间, 大于10小于20: one range.
fn join(text: &str, last: &Entry, next: &Entry) -> Option<Entry> {
    let between = text.get(last.span.end..next.span.start)?;
    let (a, b) = (last.value.as_deref()?, next.value.as_deref()?);
    let span = last.span.cover(next.span);
    let between = between.trim_matches(' ');
    let alike = matches!((last.kind, next.kind), ("number", "number") | ("ordinal", "ordinal"));
    if alike && matches!(between, "和" | "与" | "到" | "至") {
        let tail = text[next.span.end..].starts_with("之间").then_some("之间".len())?;
        let head = ["位于", "介于", "在"]
            .iter()
            .find(|word| text[..span.start].ends_with(**word))
            .map_or(0, |word| word.len());
        return Some(Entry::new(
            ViewSpan::new(span.start - head, span.end + tail),
            "range",
            format!("{a}..{b}"),
        ));
    }
    let glue = [
        "",
        "且",
        "并且",
        "而",
        "但",
        "，",
        "，且",
        "，并且",
        "，但",
        "和",
        "而且",
        "同时",
    ]
    .contains(&between);
    if last.kind == "range" && next.kind == "range" && glue {
        return match (a.strip_suffix(".."), b.strip_prefix("..")) {
            (Some(low), Some(high)) => Some(Entry::new(span, "range", format!("{low}..{high}"))),
            _ => match (a.strip_prefix(".."), b.strip_suffix("..")) {
                (Some(high), Some(low)) => Some(Entry::new(span, "range", format!("{low}..{high}"))),
                _ => None,
            },
        };
    }
    None
}

fn time_entry(span: ViewSpan, time: &TimeExpr, today: Option<Date>) -> Entry {
    let kind = if time.is_day() { "date" } else { "period" };
    let given = |year: YearRef| matches!(year, YearRef::Given(_));
    let dated = !matches!(
        time.part,
        Part::DayOfMonth(_) | Part::Now | Part::Shifted(..) | Part::ShiftedDay(..) | Part::Weekday(..)
    );
    let absolute = given(time.year)
        && dated
        && time
            .to
            .as_ref()
            .is_none_or(|to| given(to.0) || to.0 == YearRef::Unstated);
    // The calendar's own start serves where no reference date matters.
    let today = if absolute { Date::new(1970, 1, 1) } else { today };
    let Some(today) = today else {
        return Entry {
            span,
            kind,
            value: None,
            unit: None,
        };
    };
    if let Some(name) = &time.festival {
        let value = festival_day(name).and_then(|(month, day)| {
            let year = match time.year {
                YearRef::Given(year) => year,
                YearRef::Relative(shift) => today.year.saturating_add(i16::from(shift)),
                _ => today.year,
            };
            Date::new(year, month, day)
        });
        return Entry {
            span,
            kind: "date",
            value: value.map(|day| day.to_string()),
            unit: None,
        };
    }
    let Some((from, mut until)) = time.days(today) else {
        return Entry {
            span,
            kind,
            value: None,
            unit: None,
        };
    };
    // …以来 runs until today.
    if time.to_date && time.to.is_none() && !time.is_day() && !absolute && until > today {
        until = today.plus_days(1).max(from.plus_days(1));
    }
    let ends = matches!(time.part, Part::YearEnd | Part::MonthEnd(_) | Part::QuarterEnd(_)) && time.to.is_none();
    let value = if time.is_day() || ends {
        from.to_string()
    } else {
        format!("{from}/{until}")
    };
    Entry::new(span, if ends { "date" } else { kind }, value)
}

/// Festivals of the solar calendar.
fn festival_day(name: &str) -> Option<(u8, u8)> {
    Some(match name {
        "元旦" => (1, 1),
        "三八" => (3, 8),
        "五一" => (5, 1),
        "六一" => (6, 1),
        "国庆" => (10, 1),
        "双11" => (11, 11),
        _ => return None,
    })
}

/// A length of time; with 前 or 后 behind it the day so long ago or ahead.
fn duration_entry(text: &str, span: ViewSpan, duration: &Duration, today: Option<Date>) -> Entry {
    let after = &text[span.end..];
    let direction = [
        ("以前", -1),
        ("之前", -1),
        ("前", -1),
        ("以后", 1),
        ("之后", 1),
        ("后", 1),
    ]
    .into_iter()
    .find(|(word, _)| after.starts_with(word) && !after.starts_with("前后") && !after.starts_with("后续"));
    let days = duration.unit >= DurationUnit::Day && duration.rest.is_empty() && duration.amount.high.is_none();
    if let Some((word, sign)) = direction
        && days
        && duration.amount.value.is_integer()
    {
        let count = i64::try_from(duration.amount.value.mantissa())
            .unwrap_or(0)
            .min(100_000)
            * sign;
        let span = ViewSpan::new(span.start, span.end + word.len());
        let value = today.and_then(|today| shifted(today, duration.unit, count));
        return Entry {
            span,
            kind: "date",
            value: value.map(|day| day.to_string()),
            unit: None,
        };
    }
    let value = match duration.amount.high {
        Some(high) => format!(
            "{}..{}",
            iso_duration(duration, duration.amount.value),
            iso_duration(duration, high)
        ),
        None => iso_duration(duration, duration.amount.value),
    };
    Entry::new(span, "duration", value)
}

fn shifted(today: Date, unit: DurationUnit, count: i64) -> Option<Date> {
    let months = match unit {
        DurationUnit::Week => return Some(today.plus_days(7 * count)),
        DurationUnit::Month => count,
        DurationUnit::Quarter => 3 * count,
        DurationUnit::Year => 12 * count,
        _ => return Some(today.plus_days(count)),
    };
    let month = today.first_of_month(i32::try_from(months).ok()?);
    (0..4).find_map(|back| Date::new(month.year, month.month, today.day - back))
}

fn iso_duration(duration: &Duration, first: Decimal) -> String {
    let quarter_hour = duration.amount.unit.text == "刻钟";
    let parts = std::iter::once((first, duration.unit)).chain(duration.rest.iter().map(|(a, unit)| (a.value, *unit)));
    let (mut days, mut hours) = (String::new(), String::new());
    for (value, unit) in parts {
        let times = |n: i64| value.checked_mul(Decimal::from(n)).unwrap_or(value);
        match unit {
            DurationUnit::Year => days.push_str(&format!("{value}Y")),
            DurationUnit::Quarter => days.push_str(&format!("{}M", times(3))),
            DurationUnit::Month => days.push_str(&format!("{value}M")),
            DurationUnit::Week => days.push_str(&format!("{value}W")),
            DurationUnit::Day => days.push_str(&format!("{value}D")),
            DurationUnit::Hour => hours.push_str(&format!("{value}H")),
            DurationUnit::Minute if quarter_hour => hours.push_str(&format!("{}M", times(15))),
            DurationUnit::Minute => hours.push_str(&format!("{value}M")),
            DurationUnit::Second => hours.push_str(&format!("{value}S")),
        }
    }
    if hours.is_empty() {
        format!("P{days}")
    } else {
        format!("P{days}T{hours}")
    }
}

/// Chinese numerals that stand alone are numbers here; inside words they stay words. 周三 is a day.
fn word_entry(text: &str, span: ViewSpan, today: Option<Date>) -> Option<Entry> {
    let word = span.of(text);
    if let Some(day) = ["周", "星期"]
        .iter()
        .find_map(|p| word.strip_prefix(p))
        .and_then(weekday)
    {
        let value = today.and_then(|today| TimeExpr::of(YearRef::Relative(0), Part::Weekday(0, day)).days(today));
        return Some(Entry {
            span,
            kind: "date",
            value: value.map(|(day, _)| day.to_string()),
            unit: None,
        });
    }
    let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let before = text[..span.start].chars().next_back();
    let alone = !text[span.end..].starts_with(han)
        && before.is_none_or(|c| !han(c) || "是为于有得到至和与过加减乘以共约".contains(c));
    if !alone || !word.chars().all(is_chinese_numeral) || numeral_word::longest(word) == Some(word) {
        return None;
    }
    let (numeral, rest) = read_numeral(word)?;
    let value = numeral.value.filter(|_| rest.is_empty() && !numeral.implicit)?;
    Some(Entry::new(span, "number", value.to_string()))
}

fn weekday(text: &str) -> Option<u8> {
    let position = ["一", "二", "三", "四", "五", "六", "日"]
        .iter()
        .position(|day| *day == text)?;
    u8::try_from(position + 1).ok()
}

/// 7-11 may be a range where nothing says what it is; 3号 is a day of the month.
fn code_entry(text: &str, span: ViewSpan, today: Option<Date>) -> Option<Entry> {
    let code = span.of(text);
    if let Some(day) = code.strip_suffix('号') {
        let day: u8 = day.parse().ok().filter(|day| (1..=31).contains(day))?;
        let value = today.and_then(|today| Date::new(today.year, today.month, day));
        return Some(Entry {
            span,
            kind: "date",
            value: value.map(|day| day.to_string()),
            unit: None,
        });
    }
    let (low, high) = code.split_once('-')?;
    if !code
        .chars()
        .all(|c| arabic_digit(c).is_some() || matches!(c, '-' | '.'))
        || low.starts_with('0')
    {
        return None;
    }
    let (low, high): (Decimal, Decimal) = (low.parse().ok()?, high.parse().ok()?);
    (low < high).then(|| Entry::new(span, "range", format!("{low}..{high}")))
}

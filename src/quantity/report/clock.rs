//! Times of day as reported: 16:00, 下午四点, 8时30分, 晚上八点一刻.

use super::super::numeral::{arabic_digit, read_numeral};
use super::super::piece::small;
use super::{Amount, Entry, Mention};
use crate::lexicon::unit::UnitKind;
use crate::model::Decimal;
use crate::span::ViewSpan;

/// Words before an hour, and whether they make it one of the afternoon.
const DAYTIMES: [(&str, bool); 14] = [
    ("上午", false),
    ("下午", true),
    ("晚上", true),
    ("晚间", true),
    ("傍晚", true),
    ("夜里", true),
    ("凌晨", false),
    ("早上", false),
    ("清晨", false),
    ("早晨", false),
    ("中午", false),
    ("午后", true),
    ("早", false),
    ("晚", true),
];

/// A code that is a time of day.
pub(super) fn of_code(text: &str, span: ViewSpan) -> Option<Entry> {
    let code = span.of(text);
    let (hour, rest) = small(code).or_else(|| Some((0, code.strip_prefix('零')?)))?;
    let after = |word: char| rest.strip_prefix(word);
    let (minute, second) = if let Some(rest) = after(':').or_else(|| after('：')) {
        let mut parts = rest.split([':', '：']);
        let minute: u8 = parts.next()?.parse().ok()?;
        (minute, parts.next().map(|s| s.parse::<u8>()).transpose().ok()?)
    } else {
        let rest = after('时').or_else(|| after('点'))?;
        spoken_minutes(rest)?
    };
    told(text, span, hour, minute, second)
}

/// A number followed by 时 that is no code: 16时.
pub(super) fn of_number(text: &str, mention: &Mention, amount: &Amount) -> Option<Entry> {
    // 到5点: the unit is read as points.
    let ranged = amount.unit.text == "点" && text[..mention.span.start].ends_with(['到', '至']);
    if ranged && !text[mention.span.end..].starts_with(|c: char| c.is_alphanumeric()) {
        let until = text[..mention.span.start - '到'.len_utf8()].ends_with(['点', '时', '分', '半', '刻', '钟']);
        let hour = u8::try_from(amount.value.mantissa())
            .ok()
            .filter(|_| amount.value.is_integer() && until)?;
        return told(text, mention.span, hour, 0, None);
    }
    let after = text[mention.span.end..].strip_prefix('时')?;
    const WORDS: [char; 18] = [
        '代', '期', '间', '段', '速', '尚', '限', '隔', '常', '刻', '而', '有', '效', '空', '分', '长', '辰', '点',
    ];
    let plain = amount.unit.kind == UnitKind::None && amount.high.is_none() && !after.starts_with(WORDS);
    let hour = amount.value;
    if !plain || !hour.is_integer() || hour.is_negative() || hour > Decimal::from(24) {
        return None;
    }
    let span = ViewSpan::new(mention.span.start, mention.span.end + '时'.len_utf8());
    told(text, span, u8::try_from(hour.mantissa()).ok()?, 0, None)
}

/// What follows the hour: 整, 钟, 半, 一刻, 30分, 30分45秒.
fn spoken_minutes(rest: &str) -> Option<(u8, Option<u8>)> {
    match rest {
        "" | "整" | "钟" => return Some((0, None)),
        "半" => return Some((30, None)),
        "一刻" => return Some((15, None)),
        "三刻" => return Some((45, None)),
        _ => {}
    }
    let (minute, rest) = numeral(rest)?;
    let rest = rest.strip_prefix('分').unwrap_or(rest);
    if rest.is_empty() {
        return Some((minute, None));
    }
    let (second, _) = numeral(rest)?;
    Some((minute, Some(second)))
}

fn numeral(input: &str) -> Option<(u8, &str)> {
    let (numeral, rest) = read_numeral(input)?;
    let value = numeral.value.filter(|value| value.is_integer())?;
    Some((u8::try_from(value.mantissa()).ok()?, rest))
}

/// 下午3点至5点: the second hour is in the same half of the day.
pub(super) fn carry(text: &str, last: &Entry, next: &mut Entry) {
    let between = text.get(last.span.end..next.span.start).unwrap_or_default();
    let (Some(from), Some(to)) = (last.value.as_deref(), next.value.as_deref()) else {
        return;
    };
    let joined = (last.kind, next.kind) == ("time", "time") && matches!(between, "至" | "到" | "-" | "—" | "~" | "～");
    let (hour, minutes) = to.split_at(to.len().min(2));
    let early = hour.parse::<u8>().ok().filter(|hour| *hour < 12);
    if let Some(hour) = early.filter(|_| joined && from >= "12:00" && to < from) {
        next.value = Some(format!("{}{minutes}", hour + 12));
    }
}

/// Hour, minute and second with the part of the day in front of them.
fn told(text: &str, span: ViewSpan, hour: u8, minute: u8, second: Option<u8>) -> Option<Entry> {
    let before = &text[..span.start];
    // 1:00 after a digit or a letter is no hour.
    if before.ends_with(|c: char| arabic_digit(c).is_some() || c.is_ascii_alphabetic()) {
        return None;
    }
    let daytime = DAYTIMES.iter().find(|(word, _)| before.ends_with(word));
    let hour = match daytime {
        Some(("晚上" | "夜里" | "晚", _)) if hour == 12 => 24,
        Some((_, true)) if hour < 12 => hour + 12,
        Some(("凌晨", _)) if hour == 12 => 0,
        Some(("中午", _)) if (1..=3).contains(&hour) => hour + 12,
        _ => hour,
    };
    if hour > 24 || minute > 59 || second.is_some_and(|s| s > 59) {
        return None;
    }
    let start = span.start - daytime.map_or(0, |(word, _)| word.len());
    let seconds = second.map_or_else(String::new, |s| format!(":{s:02}"));
    Some(Entry::new(
        ViewSpan::new(start, span.end),
        "time",
        format!("{hour:02}:{minute:02}{seconds}"),
    ))
}

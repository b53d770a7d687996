//! Entries that say one thing together: 10和20之间, 大于10小于20, 3月15日（周六）.

use super::{Date, Entry};
use crate::lexicon::unit;
use crate::model::Decimal;
use crate::span::ViewSpan;

/// 10和20之间, 大于10小于20: one range.
pub(super) fn join(text: &str, last: &Entry, next: &Entry) -> Option<Entry> {
    let between = text.get(last.span.end..next.span.start)?;
    // 3月15日（周六）: the weekday says the same day again.
    let weekday = ["周", "星期", "礼拜"]
        .iter()
        .any(|word| text[next.span.start..].starts_with(word));
    if (last.kind, next.kind) == ("date", "date") && weekday && ["（", "(", "", " ", "，"].contains(&between) {
        return Some(Entry {
            span: last.span,
            kind: "date",
            value: last.value.clone(),
            unit: None,
        });
    }
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
    // 周一至周五
    let days = (last.kind, next.kind) == ("date", "date") && matches!(between, "到" | "至" | "-" | "—" | "~" | "～");
    if days && let (Some(from), Some(until)) = (Date::parse(a), Date::parse(b)) {
        let value = format!("{from}/{}", until.plus_days(1));
        return (from < until).then(|| Entry::new(span, "period", value));
    }
    // 10 - 20: set apart by spaces.
    let spaced = ["-", "—", "–", "~", "～"].contains(&between) && text[last.span.end..].starts_with(' ');
    if spaced && (last.kind, next.kind) == ("number", "number") {
        let (low, high): (Decimal, Decimal) = (a.parse().ok()?, b.parse().ok()?);
        return (low < high).then(|| Entry::new(span, "range", format!("{low}..{high}")));
    }
    // 介于3%和5%之间
    let measured = last.kind == next.kind && last.unit.is_some() && last.unit == next.unit && !a.contains("..");
    if measured && matches!(between, "和" | "与") && text[next.span.end..].starts_with("之间") && !b.contains("..")
    {
        return Some(Entry {
            span,
            kind: last.kind,
            value: Some(format!("{a}..{b}")),
            unit: last.unit.clone(),
        });
    }
    // 不少于3名不超过5名: the measure word between them is no other word.
    let between = unit::longest(between).map_or(between, |unit| &between[unit.text.len()..]);
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

/// 2025年教师节: a day by name, in the year before it.
pub(super) fn dated(text: &str, year: &Entry, day: &Entry) -> Option<Entry> {
    let between = text.get(year.span.end..day.span.start)?;
    if (year.kind, day.kind) != ("period", "date") || !matches!(between, "" | "的" | " ") {
        return None;
    }
    let (from, until) = year.value.as_deref()?.split_once('/')?;
    let (from, until, named) = (
        Date::parse(from)?,
        Date::parse(until)?,
        Date::parse(day.value.as_deref()?)?,
    );
    let whole_year = (from.month, from.day) == (1, 1) && until == Date::new(from.year + 1, 1, 1)?;
    let value = Date::new(from.year, named.month, named.day).filter(|_| whole_year)?;
    Some(Entry::new(year.span.cover(day.span), "date", value.to_string()))
}

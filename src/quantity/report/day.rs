//! Days, periods and lengths of time as reported, against a reference date.

use super::super::time::{Part, YearRef};
use super::super::{Duration, DurationUnit, TimeExpr};
use super::amount::spell;
use super::{Date, Entry};
use crate::lexicon::festival;
use crate::model::Decimal;
use crate::span::ViewSpan;

/// A date or period.
pub(super) fn read(text: &str, span: ViewSpan, time: &TimeExpr, today: Option<Date>) -> Entry {
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
    let until_now = span.of(text).ends_with(['来', '今']);
    let calendar = Date::new(1970, 1, 1).filter(|_| absolute);
    let (now, today) = (today, calendar.or(today));
    let Some(today) = today else {
        return Entry {
            span,
            kind,
            value: None,
            unit: None,
        };
    };
    if let Some(name) = &time.festival {
        let year = match time.year {
            YearRef::Given(year) => year,
            YearRef::Relative(shift) => today.year.saturating_add(i16::from(shift)),
            _ => today.year,
        };
        let value = festival_date(name, year);
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
    // 近五年: the five years up to today.
    if let (YearRef::Back(years), Some(now), true) = (time.year, now, time.to.is_some())
        && let Some(from) = shifted(now, DurationUnit::Year, -(i64::from(years) + 1))
    {
        return Entry::new(span, kind, format!("{from}/{now}"));
    }
    // …以来 runs until today.
    if let Some(now) = now.filter(|_| until_now || (time.to_date && time.to.is_none() && !absolute))
        && (!time.is_day() || until_now)
        && (until > now || time.to.is_some() || until_now)
    {
        until = now.plus_days(1).max(from.plus_days(1));
    }
    let ends = time.to.is_none()
        && match time.part {
            Part::YearEnd | Part::MonthEnd(_) | Part::QuarterEnd(_) => true,
            Part::YearStart => !until_now,
            _ => false,
        };
    let day = (time.is_day() && !until_now) || ends;
    let kind = if until_now { "period" } else { kind };
    let value = if day {
        from.to_string()
    } else {
        format!("{from}/{until}")
    };
    Entry::new(span, if ends { "date" } else { kind }, value)
}

/// The day of a festival; 除夕 and 元宵 are counted from 春节.
fn festival_date(name: &str, year: i16) -> Option<Date> {
    let (base, days) = match name {
        "除夕" => ("春节", -1),
        "元宵" => ("春节", 14),
        "国庆中秋" => ("国庆", 0),
        "中秋国庆" => ("中秋", 0),
        name => (name, 0),
    };
    let (month, day) = festival::day(base, year)?;
    Some(Date::new(year, month, day)?.plus_days(days))
}

/// A length of time; with 前 or 后 behind it the day so long ago or ahead.
pub(super) fn lasting(text: &str, span: ViewSpan, duration: &Duration, today: Option<Date>) -> Entry {
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
        && let Some((unit, count)) = whole(duration)
    {
        let count = count.min(100_000) * sign;
        let span = ViewSpan::new(span.start, span.end + word.len());
        let value = today.and_then(|today| shifted(today, unit, count));
        return Entry {
            span,
            kind: "date",
            value: value.map(|day| day.to_string()),
            unit: None,
        };
    }
    if let Some(window) = window(text, span, duration, today) {
        return window;
    }
    if let Some(age) = aged(text, span, duration) {
        return age;
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

/// How many of what, in whole units: half a year is six months.
fn whole(duration: &Duration) -> Option<(DurationUnit, i64)> {
    let (unit, value) = match duration.unit {
        DurationUnit::Year if !duration.amount.value.is_integer() => (
            DurationUnit::Month,
            duration.amount.value.checked_mul(Decimal::from(12))?,
        ),
        unit => (unit, duration.amount.value),
    };
    value.is_integer().then_some(())?;
    Some((unit, i64::try_from(value.mantissa()).ok()?))
}

/// 近三个月, 过去两周, 未来三年: a length of time that ends or begins today.
fn window(text: &str, span: ViewSpan, duration: &Duration, today: Option<Date>) -> Option<Entry> {
    const BEFORE: [(&str, i64); 13] = [
        ("过去的", -1),
        ("过去", -1),
        ("最近的", -1),
        ("最近", -1),
        ("近", -1),
        ("未来的", 1),
        ("未来", 1),
        ("今后的", 1),
        ("今后", 1),
        ("接下来的", 1),
        ("接下来", 1),
        ("往后", 1),
        ("此后", 1),
    ];
    let before = &text[..span.start];
    let (word, sign) = BEFORE
        .into_iter()
        .find(|(word, _)| before.ends_with(word))
        .or_else(|| years_since(&text[span.end..], duration).then_some(("", -1)))?;
    let ahead = before[..before.len() - word.len()].chars().next_back();
    let other = word == "近" && ahead.is_some_and(|c| "附临将接靠".contains(c));
    let whole = duration.rest.is_empty() && duration.amount.high.is_none() && duration.amount.value.is_integer();
    // 近20天 used for a rough length is no window: only units that a calendar has.
    if other || !whole || duration.unit < DurationUnit::Day {
        return None;
    }
    let count = i64::try_from(duration.amount.value.mantissa()).ok()?.min(100_000) * sign;
    let span = ViewSpan::new(span.start - word.len(), span.end);
    let value = today.and_then(|today| {
        let other = shifted(today, duration.unit, count)?;
        let (from, until) = if sign < 0 { (other, today) } else { (today, other) };
        Some(format!("{from}/{until}"))
    });
    Some(Entry {
        span,
        kind: "period",
        value,
        unit: None,
    })
}

/// 五年来, 三年以来: the time up to today.
fn years_since(after: &str, duration: &Duration) -> bool {
    let rest = after.strip_prefix("以来").or_else(|| after.strip_prefix('来'));
    duration.unit >= DurationUnit::Month
        && rest.is_some_and(|rest| !rest.starts_with(['自', '到', '源', '看', '说', '访', '临']))
}

/// 8个月大: the age of a child.
fn aged(text: &str, span: ViewSpan, duration: &Duration) -> Option<Entry> {
    let after = text[span.end..].strip_prefix('大')?;
    let plain = duration.rest.is_empty() && !after.starts_with(|c: char| "型小约会学家".contains(c));
    plain.then(|| Entry {
        unit: Some(duration.amount.unit.text.clone().into_owned()),
        ..Entry::new(
            ViewSpan::new(span.start, text.len() - after.len()),
            "age",
            spell(duration.amount.value, duration.amount.high),
        )
    })
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

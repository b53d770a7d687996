//! The model's values in words: measures, statuses, bounds, bases, periods.

use super::{Lang, Message};
use crate::model::{Basis, Bound, DiagnosticKind, Inherited, Measure, Moment, Period, Status, Theme};

/// A measure in words.
#[must_use]
pub const fn measure(value: Measure) -> Message {
    match value {
        Measure::Level => Message::MeasureLevel,
        Measure::Growth => Message::MeasureGrowth,
        Measure::Share => Message::MeasureShare,
        Measure::Change => Message::MeasureChange,
        Measure::Points => Message::MeasurePoints,
        Measure::Rank => Message::MeasureRank,
        Measure::Multiple => Message::MeasureMultiple,
    }
}

/// A status in words.
#[must_use]
pub const fn status(value: Status) -> Message {
    match value {
        Status::Actual => Message::StatusActual,
        Status::Target => Message::StatusTarget,
        Status::Estimate => Message::StatusEstimate,
    }
}

/// A sign that tells the statuses apart without colour.
#[must_use]
pub const fn status_sign(value: Status) -> &'static str {
    match value {
        Status::Actual => "●",
        Status::Target => "◎",
        Status::Estimate => "◇",
    }
}

/// A bound in words.
#[must_use]
pub const fn bound(value: Bound) -> Message {
    match value {
        Bound::Exact => Message::BoundExact,
        Bound::Above => Message::BoundAbove,
        Bound::Below => Message::BoundBelow,
        Bound::About => Message::BoundAbout,
    }
}

/// A theme's name.
#[must_use]
pub const fn theme(value: Theme, lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => value.chinese(),
        Lang::En => value.english(),
    }
}

/// What an inherited part says.
#[must_use]
pub const fn inherited(value: Inherited) -> Message {
    match value {
        Inherited::Indicator => Message::InheritedIndicator,
        Inherited::Period => Message::InheritedPeriod,
        Inherited::ReferenceYear => Message::InheritedReferenceYear,
        Inherited::Area => Message::InheritedArea,
        Inherited::Status => Message::InheritedStatus,
        Inherited::Unit => Message::InheritedUnit,
    }
}

/// What a diagnostic says.
#[must_use]
pub const fn diagnostic(value: DiagnosticKind) -> Message {
    match value {
        DiagnosticKind::Joined => Message::DiagnosticJoined,
        DiagnosticKind::Inserted => Message::DiagnosticInserted,
        DiagnosticKind::Misprint => Message::DiagnosticMisprint,
        DiagnosticKind::LostValue => Message::DiagnosticLostValue,
        DiagnosticKind::NotUnderstood => Message::DiagnosticNotUnderstood,
        DiagnosticKind::UnsureArea => Message::DiagnosticUnsureArea,
        DiagnosticKind::UnsureYear => Message::DiagnosticUnsureYear,
        DiagnosticKind::Undecodable => Message::DiagnosticUndecodable,
    }
}

/// Against what a growth or difference is measured, in words.
#[must_use]
pub fn basis(value: &Basis, lang: Lang) -> String {
    match value {
        Basis::Yoy => lang.say(Message::BasisYoy).to_owned(),
        Basis::Mom => lang.say(Message::BasisMom).to_owned(),
        Basis::Average => lang.say(Message::BasisAverage).to_owned(),
        Basis::Area(name) => lang.fill(Message::BasisArea, &[name]),
        Basis::Since(since) => lang.fill(Message::BasisSince, &[&period(since, lang)]),
    }
}

/// A period in words: `2024年1—11月`, `Jan–Nov 2024`.
#[must_use]
pub fn period(value: &Period, lang: Lang) -> String {
    let mut out = String::new();
    if let Some(name) = &value.festival {
        moment(value.from, lang, &mut out);
        if lang == Lang::En {
            out.push(' ');
        }
        out.push_str(name);
        return out;
    }
    if value.from == value.to {
        moment(value.from, lang, &mut out);
        return out;
    }
    match lang {
        Lang::Zh => chinese_span(value, &mut out),
        Lang::En => english_span(value, &mut out),
    }
    out
}

fn chinese_span(value: &Period, out: &mut String) {
    match (value.from, value.to) {
        (Moment::Year(from), Moment::Year(to)) => push_all(out, &[&year(from), "—", &year(to), "年"]),
        (Moment::Quarter(a, 1), Moment::Quarter(b, to @ (2 | 3))) if a == b => {
            push_all(out, &[&year(a), if to == 2 { "年上半年" } else { "年前三季度" }]);
        }
        (Moment::Month(a, 1), Moment::Month(b, 6)) if a == b => push_all(out, &[&year(a), "年上半年"]),
        (Moment::Month(a, from), Moment::Month(b, to)) if a == b => {
            push_all(out, &[&year(a), "年", &two(from), "—", &two(to), "月"]);
        }
        (from, to) => {
            moment(from, Lang::Zh, out);
            out.push_str("至");
            moment(to, Lang::Zh, out);
        }
    }
}

fn english_span(value: &Period, out: &mut String) {
    match (value.from, value.to) {
        (Moment::Year(from), Moment::Year(to)) => push_all(out, &[&year(from), "–", &year(to)]),
        (Moment::Quarter(a, from), Moment::Quarter(b, to)) if a == b => {
            push_all(out, &["Q", &two(from), "–Q", &two(to), " ", &year(a)]);
        }
        (Moment::Month(a, from), Moment::Month(b, to)) if a == b => {
            push_all(out, &[month(from), "–", month(to), " ", &year(a)]);
        }
        (from, to) => {
            moment(from, Lang::En, out);
            out.push_str(" – ");
            moment(to, Lang::En, out);
        }
    }
}

/// A calendar unit in words, appended to `out`.
pub fn moment(value: Moment, lang: Lang, out: &mut String) {
    const QUARTERS: [&str; 4] = ["一", "二", "三", "四"];
    match (lang, value) {
        (Lang::Zh, Moment::Year(y)) => push_all(out, &[&year(y), "年"]),
        (Lang::Zh, Moment::Quarter(y, q)) => {
            let name = QUARTERS
                .get(usize::from(q).saturating_sub(1))
                .copied()
                .unwrap_or_default();
            push_all(out, &[&year(y), "年第", name, "季度"]);
        }
        (Lang::Zh, Moment::Month(y, m)) => push_all(out, &[&year(y), "年", &two(m), "月"]),
        (Lang::Zh, Moment::Day(y, m, d)) => push_all(out, &[&year(y), "年", &two(m), "月", &two(d), "日"]),
        (Lang::En, Moment::Year(y)) => out.push_str(&year(y)),
        (Lang::En, Moment::Quarter(y, q)) => push_all(out, &["Q", &two(q), " ", &year(y)]),
        (Lang::En, Moment::Month(y, m)) => push_all(out, &[month(m), " ", &year(y)]),
        (Lang::En, Moment::Day(y, m, d)) => push_all(out, &[&two(d), " ", month(m), " ", &year(y)]),
    }
}

fn push_all(out: &mut String, parts: &[&str]) {
    for part in parts {
        out.push_str(part);
    }
}

fn year(value: i16) -> String {
    value.to_string()
}

fn two(value: u8) -> String {
    value.to_string()
}

fn month(value: u8) -> &'static str {
    const NAMES: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    NAMES
        .get(usize::from(value).saturating_sub(1))
        .copied()
        .unwrap_or_default()
}

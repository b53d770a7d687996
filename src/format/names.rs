//! The words around a figure: units, measures, statuses, indicators and periods, in Chinese or English.

use super::{Language, set_name};
use crate::lexicon::{festival, indicator};
use crate::model::{Basis, Measure, Moment, Period, Status};

/// A measure's name.
#[must_use]
pub fn measure_name(measure: Measure, language: Language) -> &'static str {
    let (chinese, english) = match measure {
        Measure::Level => ("数值", "level"),
        Measure::Growth => ("增速", "growth"),
        Measure::Share => ("比重", "share or rate"),
        Measure::Change => ("增减量", "change"),
        Measure::Points => ("百分点差", "difference in points"),
        Measure::Rank => ("位次", "rank"),
        Measure::Multiple => ("倍数", "multiple"),
    };
    pick(language, chinese, english)
}

/// A status's name.
#[must_use]
pub fn status_name(status: Status, language: Language) -> &'static str {
    let (chinese, english) = match status {
        Status::Actual => ("实际", "Actual"),
        Status::Target => ("目标", "Target"),
        Status::Estimate => ("预计", "Estimate"),
    };
    pick(language, chinese, english)
}

/// An indicator's name: in English where it is well known, else as held.
#[must_use]
pub fn indicator_name(name: &str, language: Language) -> &str {
    match language {
        Language::Chinese => name,
        Language::English => indicator::find(name).map_or(name, |known| known.english),
    }
}

/// What a growth, change, difference or multiple is measured against.
#[must_use]
pub fn basis_name(basis: &Basis, language: Language) -> String {
    match (basis, language) {
        (Basis::Yoy, _) => pick(language, "同比", "year on year").to_owned(),
        (Basis::Mom, _) => pick(language, "环比", "on the period before").to_owned(),
        (Basis::Average, _) => pick(language, "年均", "annual average").to_owned(),
        (Basis::Area(name), Language::Chinese) => format!("与{name}比"),
        (Basis::Area(name), Language::English) => format!("against {}", set_name(name, language)),
        (Basis::Since(period), Language::Chinese) => format!("比{}", period_name(Some(period), language)),
        (Basis::Since(period), Language::English) => format!("since {}", period_name(Some(period), language)),
    }
}

/// A period as a reader would write it: `2024年1—11月`, `Jan–Nov 2024`.
#[must_use]
pub fn period_name(period: Option<&Period>, language: Language) -> String {
    let Some(period) = period else {
        return pick(language, "时期未载", "period not stated").to_owned();
    };
    if let Some(festival) = &period.festival {
        return match language {
            Language::Chinese => format!("{}年{festival}", period.from.year()),
            Language::English => format!("{} {}", festival::english(festival), period.from.year()),
        };
    }
    let same_year = period.from.year() == period.to.year();
    match language {
        _ if period.from == period.to => moment(period.from, language),
        Language::Chinese => match (period.from, period.to) {
            (Moment::Year(from), Moment::Year(to)) => format!("{from}—{to}年"),
            (Moment::Quarter(year, 1), Moment::Quarter(_, n)) if same_year => match n {
                2 => format!("{year}年上半年"),
                3 => format!("{year}年前三季度"),
                _ => format!("{year}年1—{n}季度"),
            },
            (Moment::Quarter(year, from), Moment::Quarter(_, to)) if same_year => format!("{year}年{from}—{to}季度"),
            (Moment::Month(year, 1), Moment::Month(_, 6)) if same_year => format!("{year}年上半年"),
            (Moment::Month(year, from), Moment::Month(_, to)) if same_year => format!("{year}年{from}—{to}月"),
            (from, to) => format!("{}—{}", moment(from, language), moment(to, language)),
        },
        Language::English => match (period.from, period.to) {
            (Moment::Year(from), Moment::Year(to)) => format!("{from}–{to}"),
            (Moment::Quarter(year, from), Moment::Quarter(_, to)) if same_year => format!("Q{from}–Q{to} {year}"),
            (Moment::Month(year, from), Moment::Month(_, to)) if same_year => {
                format!("{}–{} {year}", month(from), month(to))
            }
            (from, to) => format!("{} – {}", moment(from, language), moment(to, language)),
        },
    }
}

fn moment(moment: Moment, language: Language) -> String {
    match (language, moment) {
        (Language::Chinese, Moment::Year(y)) => format!("{y}年"),
        (Language::Chinese, Moment::Quarter(y, q)) => {
            format!(
                "{y}年{}季度",
                ["一", "二", "三", "四"].get(usize::from(q) - 1).unwrap_or(&"")
            )
        }
        (Language::Chinese, Moment::Month(y, m)) => format!("{y}年{m}月"),
        (Language::Chinese, Moment::Day(y, m, d)) => format!("{y}年{m}月{d}日"),
        (Language::English, Moment::Year(y)) => y.to_string(),
        (Language::English, Moment::Quarter(y, q)) => format!("Q{q} {y}"),
        (Language::English, Moment::Month(y, m)) => format!("{} {y}", month(m)),
        (Language::English, Moment::Day(y, m, d)) => format!("{d} {} {y}", month(m)),
    }
}

fn month(month: u8) -> &'static str {
    const NAMES: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    NAMES.get(usize::from(month).wrapping_sub(1)).unwrap_or(&"")
}

fn pick(language: Language, chinese: &'static str, english: &'static str) -> &'static str {
    match language {
        Language::Chinese => chinese,
        Language::English => english,
    }
}

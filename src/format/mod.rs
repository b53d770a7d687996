//! Figures as people read them: value, unit and bound, in Chinese or English; shared by tables and charts.

mod names;
mod set_name;
mod unit;

pub use names::{basis_name, indicator_name, measure_name, period_name, status_name};
pub use set_name::set_name;
pub use unit::unit_name;

use crate::model::{Bound, Decimal, Measure, Observation};

/// The language a figure is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// 297.6亿元
    #[default]
    Chinese,
    /// 29.76 bn yuan
    English,
}

/// How large amounts are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Notation {
    /// In 亿 and 万, or bn and m.
    #[default]
    Scaled,
    /// All digits, grouped by three.
    Full,
}

/// A figure in parts, so that a page can set the unit lighter than the number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Figure {
    /// Before the number: `≥`, `≤`, `≈`, a plus sign, `第`, `前`.
    pub sign: String,
    /// The number, or both ends of a range.
    pub number: String,
    /// After it: multiplier and unit.
    pub unit: String,
}

impl Figure {
    /// The parts in one run.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}{}{}", self.sign, self.number, self.unit)
    }
}

/// The figure of an observation.
#[must_use]
pub fn figure(observation: &Observation, language: Language, notation: Notation) -> Figure {
    let o = observation;
    amount(o.measure, o.value, o.value_high, &o.unit, o.bound, language, notation)
}

/// The figure of a value with its measure, unit and bound.
#[must_use]
pub fn amount(
    measure: Measure,
    value: Decimal,
    value_high: Option<Decimal>,
    unit: &str,
    bound: Bound,
    language: Language,
    notation: Notation,
) -> Figure {
    let scale = match notation {
        Notation::Scaled if scales(unit) => Scale::of(value_high.map_or(value, |high| high.max(value)), language),
        _ => Scale::NONE,
    };
    let rises = matches!(measure, Measure::Growth | Measure::Points | Measure::Change) && value > Decimal::ZERO;
    let sign = match bound {
        Bound::Exact if rises => "+",
        Bound::Exact => "",
        Bound::Above => "≥",
        Bound::Below => "≤",
        Bound::About => "≈",
    };
    let number = match value_high {
        Some(high) => format!("{}–{}", scale.number(value), scale.number(high)),
        None => scale.number(value),
    };
    let (sign, unit) = match (measure, language) {
        // "Among the first fifteen", as the reports say it: the ceiling of a rank is a floor of what it means.
        (Measure::Rank, Language::Chinese) if bound == Bound::Below => ("前".to_owned(), "位".to_owned()),
        (Measure::Rank, Language::English) if bound == Bound::Below => ("top ".to_owned(), String::new()),
        (Measure::Rank, Language::Chinese) => (format!("{sign}第"), "位".to_owned()),
        (Measure::Rank, Language::English) => (format!("{sign}#"), String::new()),
        (Measure::Multiple, Language::English) => (sign.to_owned(), "×".to_owned()),
        _ => (sign.to_owned(), scale.unit(unit, language)),
    };
    Figure { sign, number, unit }
}

/// The figure of a tick on an axis of this unit: with its multiplier, and of units only the per cent sign.
#[must_use]
pub fn tick(value: Decimal, unit: &str, language: Language) -> Figure {
    let scale = if scales(unit) {
        Scale::of(value, language)
    } else {
        Scale::NONE
    };
    let unit = if unit == "%" { unit } else { "" };
    Figure {
        sign: String::new(),
        number: scale.number(value),
        unit: scale.unit(unit, language),
    }
}

/// Whether amounts in this unit are written with 亿 and 万: not rates, ranks, ratios and the like.
fn scales(unit: &str) -> bool {
    !matches!(
        unit,
        "" | "%" | "‰" | "个百分点" | "百分点" | "个千分点" | "位" | "个位次" | "倍" | "天" | "年" | "岁"
    )
}

/// A power of ten with its names.
#[derive(Debug, Clone, Copy)]
struct Scale {
    power: i32,
    name: &'static str,
}

impl Scale {
    const NONE: Self = Self { power: 0, name: "" };

    fn of(value: Decimal, language: Language) -> Self {
        let size = value.to_f64().abs();
        let steps: [(f64, i32, &str); 3] = match language {
            Language::Chinese => [(1e12, 12, "万亿"), (1e8, 8, "亿"), (1e4, 4, "万")],
            Language::English => [(1e12, 12, "tn"), (1e9, 9, "bn"), (1e6, 6, "m")],
        };
        steps
            .into_iter()
            .find(|&(from, ..)| size >= from)
            .map_or(Self::NONE, |(_, power, name)| Self { power, name })
    }

    fn number(self, value: Decimal) -> String {
        grouped(value.shift(-self.power).unwrap_or(value))
    }

    fn unit(self, unit: &str, language: Language) -> String {
        match language {
            Language::Chinese => format!("{}{unit}", self.name),
            Language::English => {
                let name = unit_name(unit, language);
                let apart = if self.name.is_empty() || name.is_empty() {
                    ""
                } else {
                    " "
                };
                let before = if (self.name.is_empty() && name.is_empty()) || matches!(name, "%" | "‰") {
                    ""
                } else {
                    " "
                };
                format!("{before}{}{apart}{name}", self.name)
            }
        }
    }
}

/// Digits before the point in groups of three; numbers of four digits stay as they are.
#[must_use]
pub fn grouped(value: Decimal) -> String {
    let text = value.to_string().replace('-', "−");
    let (whole, fraction) = text
        .split_once('.')
        .map_or((text.as_str(), None), |(w, f)| (w, Some(f)));
    let (sign, digits) = whole.strip_prefix('−').map_or(("", whole), |digits| ("−", digits));
    let mut out = String::from(sign);
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && digits.len() > 4 && (digits.len() - n).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

//! Everything numeric in a text: amounts with their units and bounds, ordinals, times, codes, and numerals in words.
//!
//! Input: a view's text (repaired or raw). Output: [`Mention`]s, sorted and apart, that cover every digit and every
//! Chinese numeral. Example: `297.6亿元` is an [`Amount`] of 29 760 000 000 元; `前三季度` a [`TimeExpr`] of quarters
//! 1 to 3; `进一步` a [`MentionKind::Word`].
//!
//! Each reader takes input and gives value and rest; its grammar stands at the head of its file. Every reader looks a
//! bounded number of characters back and reads forward once, so the whole is linear in the text.

pub mod amount;
mod calendar;
mod class;
mod code;
mod date;
mod digits;
mod duration;
mod fraction;
mod holiday;
mod measure;
mod money;
pub mod numeral;
mod ordinal;
mod period;
mod piece;
mod place;
mod power;
mod reading;
mod relative;
pub mod report;
mod scan;
mod share;
pub mod time;

pub use crate::lexicon::unit::UnitKind;
pub use crate::model::Bound;
pub use numeral::Script;
pub use scan::scan;
pub use time::{Duration, DurationUnit, Part, TimeExpr, YearRef};

use std::borrow::Cow;

use crate::model::Decimal;
use crate::span::ViewSpan;

/// One number, time or numeral-bearing word, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The number with its unit, without hedges before and after it.
    pub span: ViewSpan,
    /// The numeral with its multipliers, without hedges and unit.
    pub number: ViewSpan,
    /// What it is.
    pub kind: MentionKind,
}

/// What a mention is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MentionKind {
    /// A number, with or without unit.
    Amount(Amount),
    /// 第N, with what is numbered.
    Ordinal(Ordinal),
    /// A date, period or duration.
    Time(TimeExpr),
    /// Digits in codes and names: PM2.5, 5G, 7-11, 16:00, G107, telephone numbers.
    Code,
    /// Chinese numerals inside words and names: 进一步, 统一, 万象, 四川.
    Word,
}

/// A number with its unit and how exact it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// Signed, multipliers folded in; the low end of a range.
    pub value: Decimal,
    /// The high end of a range.
    pub high: Option<Decimal>,
    /// What is counted.
    pub unit: Unit,
    /// How exact.
    pub bound: Bound,
    /// Which digits it is printed with.
    pub script: Script,
    /// The words that make the bound, from the first to the last of them (may lie on both sides of the number).
    pub bound_span: Option<ViewSpan>,
}

/// The unit of an amount.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unit {
    /// Canonical printed unit, multipliers removed (元, %, 个百分点, 平方米); empty where there is none.
    pub text: Cow<'static, str>,
    /// What it counts.
    pub kind: UnitKind,
    /// Where it is printed.
    pub span: Option<ViewSpan>,
}

/// A number in an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ordinal {
    /// The place.
    pub value: Decimal,
    /// The last place of a range (第3—5位).
    pub high: Option<Decimal>,
    /// What is numbered (位, 届, 季度); may be empty.
    pub unit: String,
}

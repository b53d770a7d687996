//! Time periods (SDMX `TIME_PERIOD`), spelled as the exchange form spells them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A calendar unit: a year, one of its quarters or months, or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Moment {
    /// A calendar year.
    Year(i16),
    /// Year and quarter 1–4.
    Quarter(i16, u8),
    /// Year and month 1–12.
    Month(i16, u8),
    /// Year, month 1–12, day 1–31.
    Day(i16, u8, u8),
}

impl Moment {
    /// The calendar year.
    #[must_use]
    pub const fn year(self) -> i16 {
        match self {
            Self::Year(y) | Self::Quarter(y, _) | Self::Month(y, _) | Self::Day(y, _, _) => y,
        }
    }

    /// First day as (year, month, day).
    #[must_use]
    pub const fn first_day(self) -> (i16, u8, u8) {
        match self {
            Self::Year(y) => (y, 1, 1),
            Self::Quarter(y, q) => (y, q * 3 - 2, 1),
            Self::Month(y, m) => (y, m, 1),
            Self::Day(y, m, d) => (y, m, d),
        }
    }

    /// Last day as (year, month, day).
    #[must_use]
    pub fn last_day(self) -> (i16, u8, u8) {
        match self {
            Self::Year(y) => (y, 12, 31),
            Self::Quarter(y, q) => (y, q * 3, days_in_month(y, q * 3)),
            Self::Month(y, m) => (y, m, days_in_month(y, m)),
            Self::Day(y, m, d) => (y, m, d),
        }
    }
}

/// Days in a month of the Gregorian calendar; `month` is 1–12.
#[must_use]
pub const fn days_in_month(year: i16, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Year(y) => write!(f, "{y:04}"),
            Self::Quarter(y, q) => write!(f, "{y:04}-Q{q}"),
            Self::Month(y, m) => write!(f, "{y:04}-{m:02}"),
            Self::Day(y, m, d) => write!(f, "{y:04}-{m:02}-{d:02}"),
        }
    }
}

/// The text was no period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAPeriod;

impl fmt::Display for NotAPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a period such as 2024, 2024-Q1, 2024-01/2024-11 or 2024-06-30")
    }
}

impl std::error::Error for NotAPeriod {}

impl FromStr for Moment {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        let mut parts = text.split('-');
        let year: i16 = parts.next().and_then(|y| y.parse().ok()).ok_or(NotAPeriod)?;
        let Some(second) = parts.next() else {
            return Ok(Self::Year(year));
        };
        if let Some(quarter) = second.strip_prefix('Q') {
            let quarter: u8 = quarter.parse().map_err(|_| NotAPeriod)?;
            return if (1..=4).contains(&quarter) && parts.next().is_none() {
                Ok(Self::Quarter(year, quarter))
            } else {
                Err(NotAPeriod)
            };
        }
        let month: u8 = second.parse().map_err(|_| NotAPeriod)?;
        if !(1..=12).contains(&month) {
            return Err(NotAPeriod);
        }
        let Some(day) = parts.next() else {
            return Ok(Self::Month(year, month));
        };
        let day: u8 = day.parse().map_err(|_| NotAPeriod)?;
        if day == 0 || day > days_in_month(year, month) || parts.next().is_some() {
            return Err(NotAPeriod);
        }
        Ok(Self::Day(year, month, day))
    }
}

/// The time an observation covers: one calendar unit, or all units from the first to the last, inclusive.
///
/// Spelled `2024`, `2024-Q1/2024-Q3`, `2024-01/2024-11`, `2024-06-30`; a festival is spelled with the year it is held
/// in and its name, `2024 国庆`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Period {
    /// First unit.
    pub from: Moment,
    /// Last unit, of the same kind; equal to `from` for a single one.
    pub to: Moment,
    /// A festival's name as printed, where the text gives no dates.
    pub festival: Option<String>,
}

impl Period {
    /// A single calendar unit.
    #[must_use]
    pub const fn single(moment: Moment) -> Self {
        Self {
            from: moment,
            to: moment,
            festival: None,
        }
    }

    /// A whole year.
    #[must_use]
    pub const fn year(year: i16) -> Self {
        Self::single(Moment::Year(year))
    }

    /// All units from `from` to `to`, inclusive.
    #[must_use]
    pub const fn span(from: Moment, to: Moment) -> Self {
        Self {
            from,
            to,
            festival: None,
        }
    }

    /// A festival of a year, without dates.
    #[must_use]
    pub fn festival(year: i16, name: impl Into<String>) -> Self {
        Self {
            festival: Some(name.into()),
            ..Self::year(year)
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.festival {
            Some(name) => write!(f, "{} {name}", self.from),
            None if self.from == self.to => self.from.fmt(f),
            None => write!(f, "{}/{}", self.from, self.to),
        }
    }
}

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        if let Some((year, name)) = text.split_once(' ') {
            return match year.parse()? {
                Moment::Year(year) if !name.is_empty() => Ok(Self::festival(year, name)),
                _ => Err(NotAPeriod),
            };
        }
        match text.split_once('/') {
            Some((from, to)) => Ok(Self::span(from.parse()?, to.parse()?)),
            None => Ok(Self::single(text.parse()?)),
        }
    }
}

/// Spells a type as its `Display` text and reads it back with `FromStr`.
macro_rules! serde_as_text {
    ($name:ty) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(de::Error::custom)
            }
        }
    };
}
pub(crate) use serde_as_text;

serde_as_text!(Period);

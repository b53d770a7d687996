//! Days of the Gregorian calendar: counting, weekdays, months.

use std::fmt;

use crate::model::days_in_month;

/// A day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Date {
    pub(crate) year: i16,
    /// 1–12.
    pub(crate) month: u8,
    /// 1–31.
    pub(crate) day: u8,
}

impl Date {
    /// A day that exists.
    pub(crate) fn new(year: i16, month: u8, day: u8) -> Option<Self> {
        let fits = (1..=12).contains(&month) && day >= 1 && day <= days_in_month(year, month);
        fits.then_some(Self { year, month, day })
    }

    /// Reads `YYYY-MM-DD`, whatever follows a `T` or space ignored.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.split(['T', ' ']).next()?;
        let mut parts = text.split('-');
        let date = Self::new(
            parts.next()?.parse().ok()?,
            parts.next()?.parse().ok()?,
            parts.next()?.parse().ok()?,
        );
        date.filter(|date| parts.next().is_none() && (1..=9999).contains(&date.year))
    }

    /// Days since 1970-01-01 (the civil-calendar arithmetic of eras of 400 years).
    fn number(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let month = (i64::from(self.month) + 9) % 12;
        let of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    fn from_number(number: i64) -> Self {
        let days = number + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = year + era * 400 + i64::from(month <= 2);
        Self {
            year: i16::try_from(year).unwrap_or(i16::MAX),
            month: u8::try_from(month).unwrap_or(1),
            day: u8::try_from(day).unwrap_or(1),
        }
    }

    /// The day so many days later.
    pub(crate) fn plus_days(self, days: i64) -> Self {
        Self::from_number(self.number() + days)
    }

    /// The first day of the month so many months later.
    pub(crate) fn first_of_month(self, months: i32) -> Self {
        let index = i32::from(self.year) * 12 + i32::from(self.month) - 1 + months;
        Self {
            year: i16::try_from(index.div_euclid(12)).unwrap_or(i16::MAX),
            month: u8::try_from(index.rem_euclid(12) + 1).unwrap_or(1),
            day: 1,
        }
    }

    /// 1 for Monday to 7 for Sunday.
    pub(crate) fn weekday(self) -> u8 {
        u8::try_from((self.number() + 3).rem_euclid(7) + 1).unwrap_or(1)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

//! Time expressions to calendar periods: within a report (years only) and from a reference date.

use crate::model::{Moment, Period, days_in_month};

use super::calendar::Date;
use super::time::{Part, Shift, TimeExpr, YearRef};

impl YearRef {
    fn resolve(self, reference_year: i16, press_year: i16) -> i16 {
        match self {
            Self::Given(year) => year,
            Self::Relative(shift) => press_year.saturating_add(i16::from(shift)),
            Self::Back(years) => reference_year.saturating_sub(i16::from(years)),
            Self::Unstated => reference_year,
        }
    }
}

impl TimeExpr {
    /// The period it names. `reference_year` is the year the report looks back on and stands in where no year is said;
    /// `press_year` is the year that 今年 speaks of. `None` for durations and for what needs a date (昨天, 上周).
    #[must_use]
    pub fn resolve(&self, reference_year: i16, press_year: i16) -> Option<Period> {
        if self.is_duration() {
            return None;
        }
        let year = self.year.resolve(reference_year, press_year);
        if !(1..=9999).contains(&year) {
            return None;
        }
        if let Some(name) = &self.festival {
            return Some(Period::festival(year, name.clone()));
        }
        let (from, last) = moments(self.part, year)?;
        let Some(to) = &self.to else {
            return Some(Period::span(from, last));
        };
        let to_year = match to.0 {
            YearRef::Unstated => year,
            given => given.resolve(reference_year, press_year),
        };
        let (_, end) = moments(to.1, to_year)?;
        let (from, end) = alike(from, end);
        (from <= end).then_some(if from == end {
            Period::single(from)
        } else {
            Period::span(from, end)
        })
    }

    /// The days it covers, last one excluded, from a reference date: 今年 is that date's year, 昨天 the day before.
    /// Where no year is said, the date's own year stands in. `None` for durations and festivals.
    #[must_use]
    pub(crate) fn days(&self, today: Date) -> Option<(Date, Date)> {
        if self.is_duration() || self.festival.is_some() {
            return None;
        }
        let (from, mut until) = part_days(self.part, self.year.resolve(today.year, today.year), today)?;
        if let Some(to) = &self.to {
            let year = match to.0 {
                YearRef::Unstated => self.year.resolve(today.year, today.year),
                given => given.resolve(today.year, today.year),
            };
            until = part_days(to.1, year, today)?.1;
        }
        (from < until).then_some((from, until))
    }

    /// Whether it names one single day.
    #[must_use]
    pub(crate) fn is_day(&self) -> bool {
        self.to.is_none()
            && matches!(
                self.part,
                Part::Day(..)
                    | Part::DayOfMonth(_)
                    | Part::Shifted(Shift::Day, _)
                    | Part::ShiftedDay(..)
                    | Part::Weekday(..)
                    | Part::Now
            )
    }
}

/// First and last calendar unit of a part of a year.
fn moments(part: Part, year: i16) -> Option<(Moment, Moment)> {
    let one = |moment| Some((moment, moment));
    let day = |month: u8, day: u8| {
        ((1..=12).contains(&month) && day >= 1 && day <= days_in_month(year, month))
            .then_some(Moment::Day(year, month, day))
    };
    match part {
        Part::Year | Part::YearStart => one(Moment::Year(year)),
        Part::Half(1) => Some((Moment::Month(year, 1), Moment::Month(year, 6))),
        Part::Half(_) => Some((Moment::Month(year, 7), Moment::Month(year, 12))),
        Part::Quarters(a, b) => Some((Moment::Quarter(year, a), Moment::Quarter(year, b))),
        Part::Months(a, b) => Some((Moment::Month(year, a), Moment::Month(year, b))),
        Part::Day(m, d) => one(day(m, d)?),
        Part::Days((m, d), (n, e)) => Some((day(m, d)?, day(n, e)?)),
        Part::YearEnd => one(day(12, 31)?),
        Part::QuarterEnd(q) => one(day(q * 3, days_in_month(year, q * 3))?),
        Part::MonthEnd(m) => one(day(m, days_in_month(year, m))?),
        Part::DayOfMonth(_) | Part::Now | Part::Shifted(..) | Part::ShiftedDay(..) | Part::Weekday(..) => None,
    }
}

/// Two moments in the same kind of unit: the finer one decides between months and days, months stand for the rest.
fn alike(from: Moment, to: Moment) -> (Moment, Moment) {
    use Moment::{Day, Month, Quarter, Year};
    match (from, to) {
        (Year(_), Year(_)) | (Quarter(..), Quarter(..)) | (Month(..), Month(..)) | (Day(..), Day(..)) => (from, to),
        (Day(..), _) | (_, Day(..)) => {
            let (a, b) = (from.first_day(), to.last_day());
            (Day(a.0, a.1, a.2), Day(b.0, b.1, b.2))
        }
        _ => {
            let (a, b) = (from.first_day(), to.last_day());
            (Month(a.0, a.1), Month(b.0, b.1))
        }
    }
}

fn part_days(part: Part, year: i16, today: Date) -> Option<(Date, Date)> {
    let whole = |start: Date| Some((start, start.plus_days(1)));
    match part {
        Part::DayOfMonth(day) => whole(Date::new(year, today.month, day)?),
        Part::Now => whole(today),
        Part::Shifted(Shift::Day, n) => whole(today.plus_days(i64::from(n))),
        Part::Shifted(Shift::Week, n) => {
            let monday = today.plus_days(1 - i64::from(today.weekday()) + 7 * i64::from(n));
            Some((monday, monday.plus_days(7)))
        }
        Part::Weekday(weeks, day) => {
            whole(today.plus_days(i64::from(day) - i64::from(today.weekday()) + 7 * i64::from(weeks)))
        }
        Part::Shifted(Shift::Month, n) => {
            let start = today.first_of_month(i32::from(n));
            Some((start, start.first_of_month(1)))
        }
        Part::ShiftedDay(months, day) => {
            let month = today.first_of_month(i32::from(months));
            whole(Date::new(month.year, month.month, day)?)
        }
        Part::Shifted(Shift::Quarter, n) => {
            let into = i32::from((today.month - 1) % 3);
            let start = today.first_of_month(3 * i32::from(n) - into);
            Some((start, start.first_of_month(3)))
        }
        _ => {
            let (from, to) = moments(part, year)?;
            let ((y, m, d), (z, n, e)) = (from.first_day(), to.last_day());
            Some((Date::new(y, m, d)?, Date::new(z, n, e)?.plus_days(1)))
        }
    }
}

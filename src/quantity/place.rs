//! Places of a numeral: ones to thousands, myriads, hundred millions, and how multipliers move between them.

use crate::model::Decimal;

/// Running sums of the reading, by myriads.
#[derive(Clone, Copy)]
pub(super) struct Sum {
    hundred_millions: Option<Decimal>,
    myriads: Option<Decimal>,
    section: Option<Decimal>,
    /// What stands before the next multiplier.
    pub(super) current: Option<Decimal>,
    /// Whether something did not fit.
    pub(super) broken: bool,
}

impl Sum {
    pub(super) const EMPTY: Self = Self {
        hundred_millions: None,
        myriads: None,
        section: None,
        current: None,
        broken: false,
    };

    pub(super) fn add(&mut self, a: Option<Decimal>, b: Option<Decimal>) -> Option<Decimal> {
        match (a, b) {
            (Some(a), Some(b)) => {
                let sum = a.checked_add(b);
                self.broken |= sum.is_none();
                sum
            }
            (a, b) => a.or(b),
        }
    }

    fn scale(&mut self, a: Option<Decimal>, power: u8) -> Option<Decimal> {
        let scaled = a?.shift(i32::from(power));
        self.broken |= scaled.is_none();
        scaled
    }

    pub(super) fn multiply(&mut self, power: u8) {
        if self.broken {
            return;
        }
        let one = Some(Decimal::from(1));
        let current = self.current.take();
        if power < 4 {
            let term = self.scale(current.or(one), power);
            self.section = self.add(self.section, term);
            return;
        }
        let section = self.section.take();
        let section = self.add(section, current);
        if power == 4 {
            match (section, self.myriads, self.hundred_millions) {
                (Some(_), _, _) => {
                    let term = self.scale(section, 4);
                    self.myriads = self.add(self.myriads, term);
                }
                (None, Some(_), _) => self.myriads = self.scale(self.myriads, 4),
                (None, None, Some(_)) => self.hundred_millions = self.scale(self.hundred_millions, 4),
                (None, None, None) => self.myriads = self.scale(one, 4),
            }
            return;
        }
        let myriads = self.myriads.take();
        let lower = self.add(myriads, section);
        self.hundred_millions = match (lower, self.hundred_millions) {
            (Some(_), _) => {
                let term = self.scale(lower, 8);
                self.add(self.hundred_millions, term)
            }
            (None, Some(_)) => self.scale(self.hundred_millions, 8),
            (None, None) => self.scale(one, 8),
        };
    }

    pub(super) fn total(mut self) -> Option<Decimal> {
        let a = self.add(self.hundred_millions, self.myriads);
        let b = self.add(self.section, self.current);
        let total = self.add(a, b);
        if self.broken { None } else { total }
    }
}

//! The account of a report's numerals: what each run of digits or Chinese numerals is.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::observation::spelled;

spelled! {
    /// What a run of numerals is. Every run of a report has exactly one class.
    NumeralClass {
        /// The number of an observation.
        Observation = "observation",
        /// In a date, a period, a time of day or a duration.
        Date = "date",
        /// A place in an order that is no rank: sessions, chapters, list marks.
        Ordinal = "ordinal",
        /// In a policy formula (“三个一批”).
        Initiative = "initiative",
        /// In a word, a name or a code (进一步, 七里河, PM2.5).
        Name = "name",
        /// It restricts what another number counts (500万元以上项目), or the set a rank counts in.
        Restriction = "restriction",
        /// It announces a list or takes one up again (八个方面).
        Announcement = "announcement",
        /// Another place's figure given for comparison, or where a place lies.
        Aside = "aside",
        /// A further run of a number whose first run is classed (亿 in 297.6亿元, 8 in 3至8).
        Part = "part",
        /// What it is could not be told.
        NotUnderstood = "not_understood",
    }
}

spelled! {
    /// Why a number was not understood.
    Unread {
        /// Nothing near it names what it measures.
        NoSubject = "no_subject",
        /// It has no unit, and no word says what it counts.
        NoUnit = "no_unit",
        /// The words before it leave no name that stands alone.
        NoName = "no_name",
        /// It stands in a place the engine does not read (a cell without heading).
        OutOfReach = "out_of_reach",
    }
}

/// How many runs of numerals of each class a document has.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Account(BTreeMap<NumeralClass, u32>);

impl Account {
    /// Counts one more run of a class.
    pub fn add(&mut self, class: NumeralClass) {
        *self.0.entry(class).or_default() += 1;
    }

    /// Runs of a class.
    #[must_use]
    pub fn count(&self, class: NumeralClass) -> u32 {
        self.0.get(&class).copied().unwrap_or_default()
    }

    /// All runs.
    #[must_use]
    pub fn runs(&self) -> u32 {
        self.0.values().sum()
    }

    /// The classes that occur with their counts, in the order of [`NumeralClass`].
    pub fn iter(&self) -> impl Iterator<Item = (NumeralClass, u32)> + '_ {
        self.0.iter().map(|(&class, &count)| (class, count))
    }

    /// The share of runs not understood, from 0 to 1; 0 for a text without numerals.
    #[must_use]
    pub fn share_not_understood(&self) -> f64 {
        let runs = self.runs();
        if runs == 0 {
            return 0.0;
        }
        f64::from(self.count(NumeralClass::NotUnderstood)) / f64::from(runs)
    }

    /// Whether nothing was counted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

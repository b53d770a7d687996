//! What the command palette offers, and how typed words find it; knows no browser.
//!
//! Input: [`Entry`]s with their names, and what was typed. Output: [`Hit`]s, the best first. A name is found by its
//! beginning, by its initials (`dqsczz` for 地区生产总值, `grp` for gross regional product), by any part of it, or by
//! letters of it in order. Example: `find(&entries, "chq", &[], &mut initials)`.

mod initials;
mod matching;
mod offer;

pub use initials::{Initials, Letters, Order};
pub use matching::{Hit, find};
pub use offer::{Act, offers, saved};

use crate::query::Facet;

/// The groups of the palette, in the order in which they stand where nothing else decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A page of the navigation.
    Page,
    /// A place, on one page.
    Place,
    /// The observations of a place or an indicator.
    Observations,
    /// A comparison of a place or an indicator.
    Compare,
    /// A document.
    Document,
    /// A saved view.
    View,
    /// Something done at once.
    Act,
}

impl Kind {
    /// All kinds, in the order of their groups.
    pub const ALL: [Self; 7] = [
        Self::Page,
        Self::Place,
        Self::Observations,
        Self::Compare,
        Self::Document,
        Self::View,
        Self::Act,
    ];
}

/// What choosing an entry does.
#[derive(Debug, Clone, PartialEq)]
pub enum Does {
    /// Goes to the address.
    Go(String),
    /// Acts.
    Act(Act),
}

/// Something the palette offers.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its group.
    pub kind: Kind,
    /// What choosing it does.
    pub does: Does,
    /// Its names: Chinese, English (the same where there is none), then what else it is called.
    pub names: Vec<String>,
    /// Where it stands: the places around a place, the place of a document.
    pub note: String,
    /// What it asks of the observations, so that two such entries can be asked for together.
    pub condition: Option<(Facet, String)>,
}

impl Entry {
    /// What tells it from all others, for keeping the recent ones.
    #[must_use]
    pub fn key(&self) -> &str {
        match &self.does {
            Does::Go(address) => address,
            Does::Act(act) => act.as_str(),
        }
    }
}

//! Charts: a plain specification of what to draw, and its drawing as SVG.
//!
//! Input: rows of a corpus. Output: a [`ChartSpec`], or why there is none; from it a `Drawing` with the SVG and the
//! box of each mark (feature `chart`). Example: `draw(&from_rows(&corpus, &answer.rows, Language::Chinese)?, 720)`.

#[cfg(feature = "chart")]
mod bars;
mod select;
#[cfg(feature = "chart")]
mod svg;
mod text_size;

#[cfg(feature = "chart")]
pub use bars::{Drawing, MarkBox, draw};
pub use select::{NoChart, from_group, from_rows};
#[cfg(feature = "chart")]
pub use svg::standalone;
pub use text_size::text_width;

use crate::format::{self, Figure, Language, Notation};
use crate::model::{Bound, Decimal, Measure, Status};

/// What may share an axis: one indicator, or one place, in one measure and unit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GroupKey {
    /// What all marks have in common.
    pub subject: Subject,
    /// Kind of number.
    pub measure: Measure,
    /// The unit its figures are compared in, without multipliers ([`comparable`](crate::reason::unit::comparable)).
    pub unit: String,
}

/// What the marks of a chart have in common besides measure and unit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// One indicator; marks are places.
    Indicator(String),
    /// One place (its key); marks are indicators.
    Place(String),
}

impl Subject {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Indicator(name) | Self::Place(name) => name,
        }
    }
}

/// A group that could be drawn, with its size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Which group.
    pub key: GroupKey,
    /// How many marks it has.
    pub marks: usize,
}

/// One figure to draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Identifier of the observation.
    pub key: String,
    /// What the mark stands for: a place, or an indicator.
    pub label: String,
    /// The period it covers, in words for the reader, with any base but last year's and the figure as printed where its
    /// unit was converted; always shown with the label.
    pub note: String,
    /// Signed value in the chart's unit; the low end of a range.
    pub value: Decimal,
    /// The high end of a range.
    pub value_high: Option<Decimal>,
    /// How exact the value is.
    pub bound: Bound,
    /// Whether it happened.
    pub status: Status,
}

/// Marks of one status, the greatest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// The status of all its marks.
    pub status: Status,
    /// Its heading.
    pub label: String,
    /// The marks.
    pub marks: Vec<Mark>,
}

/// Horizontal bars on one axis. Results, estimates and targets are series of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartSpec {
    /// What is drawn, for a heading.
    pub title: String,
    /// What the axis counts, for its label.
    pub axis: String,
    /// What all marks share.
    pub group: GroupKey,
    /// The unit of all values: the one printed where all marks share it, else the group's.
    pub unit: String,
    /// The series that have marks: actual, estimate, target.
    pub series: Vec<Series>,
    /// How many marks were left out because there are too many to read.
    pub omitted: usize,
    /// Other groups of the same rows that could be drawn, the largest first.
    pub others: Vec<Group>,
    /// Language of figures.
    pub language: Language,
}

impl ChartSpec {
    /// A mark's figure as it is printed at its end.
    #[must_use]
    pub fn figure(&self, mark: &Mark) -> Figure {
        format::amount(
            self.group.measure,
            mark.value,
            mark.value_high,
            &self.unit,
            mark.bound,
            self.language,
            Notation::Scaled,
        )
    }

    /// All marks, in the order they are drawn.
    pub fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.series.iter().flat_map(|series| &series.marks)
    }
}

//! What is to be drawn, as plain values: each kind of picture with its marks, its title and its sentence.

use crate::format::{Figure, Language};
use crate::model::{Bound, Decimal, Measure, Status};

/// A picture of any kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picture {
    /// Lengths on one axis.
    Bars(ChartSpec),
    /// Outcome and target, joined.
    Dumbbell(Dumbbell),
    /// Positions, one scale for each set they count in.
    Ranks(Ranks),
    /// Two measures of each place.
    Scatter(Scatter),
    /// Pictures that share nothing but the sheet.
    Multiples(Multiples),
}

impl Picture {
    /// What is drawn, for a heading.
    #[must_use]
    pub fn title(&self) -> &str {
        match self {
            Self::Bars(it) => &it.title,
            Self::Dumbbell(it) => &it.title,
            Self::Ranks(it) => &it.title,
            Self::Scatter(it) => &it.title,
            Self::Multiples(it) => &it.title,
        }
    }

    /// What the picture shows, as one sentence with numbers.
    #[must_use]
    pub fn sentence(&self) -> &str {
        match self {
            Self::Bars(it) => &it.sentence,
            Self::Dumbbell(it) => &it.sentence,
            Self::Ranks(it) => &it.sentence,
            Self::Scatter(it) => &it.sentence,
            Self::Multiples(it) => &it.sentence,
        }
    }

    /// How many facts of those asked for are not drawn.
    #[must_use]
    pub fn omitted(&self) -> usize {
        match self {
            Self::Bars(it) => it.omitted,
            Self::Dumbbell(it) => it.omitted,
            Self::Ranks(it) => it.omitted,
            Self::Scatter(it) => it.omitted,
            Self::Multiples(it) => it.omitted,
        }
    }

    /// Language of its words and figures.
    #[must_use]
    pub fn language(&self) -> Language {
        match self {
            Self::Bars(it) => it.language,
            Self::Dumbbell(it) => it.language,
            Self::Ranks(it) => it.language,
            Self::Scatter(it) => it.language,
            Self::Multiples(it) => it.language,
        }
    }

    /// All marks in reading order: the rows of the table behind the picture. A scatter gives both figures of a point.
    #[must_use]
    pub fn marks(&self) -> Vec<&Mark> {
        match self {
            Self::Bars(it) => it.marks().collect(),
            Self::Dumbbell(it) => it.pairs.iter().flat_map(Pair::marks).collect(),
            Self::Ranks(it) => it.blocks.iter().flat_map(|block| &block.marks).collect(),
            Self::Scatter(it) => it.points.iter().flat_map(|point| [&point.x, &point.y]).collect(),
            Self::Multiples(it) => it.panels.iter().flat_map(Self::marks).collect(),
        }
    }
}

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
    /// Neither; marks name both.
    Several,
}

impl Subject {
    /// Its name; empty where there are several.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Indicator(name) | Self::Place(name) => name,
            Self::Several => "",
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
    /// What the mark stands for: a place, an indicator, or both.
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
    /// The figure as it is printed beside the mark.
    pub figure: Figure,
}

impl Mark {
    /// Both ends of the value as drawn; the same twice where it is no range.
    #[must_use]
    pub fn ends(&self) -> (f64, f64) {
        let low = self.value.to_f64();
        (low, self.value_high.map_or(low, Decimal::to_f64))
    }
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

/// What an axis counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    /// Its label.
    pub label: String,
    /// The unit of its values, multipliers removed.
    pub unit: String,
}

/// Horizontal bars on one axis. Results, estimates and targets are series of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartSpec {
    /// What is drawn, for a heading.
    pub title: String,
    /// What the picture shows.
    pub sentence: String,
    /// The axis: its unit is the one printed where all marks share it, else the group's.
    pub axis: Axis,
    /// What all marks share.
    pub group: GroupKey,
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
    /// All marks, in the order they are drawn.
    pub fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.series.iter().flat_map(|series| &series.marks)
    }
}

/// An outcome and the target set for the same thing, on one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The place, the indicator, or both.
    pub label: String,
    /// Both periods, or that one of the two is missing.
    pub note: String,
    /// What was reached: a filled dot.
    pub outcome: Option<Mark>,
    /// What was promised: a ring.
    pub target: Option<Mark>,
}

impl Pair {
    /// The marks it has, the outcome first.
    pub fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.outcome.iter().chain(&self.target)
    }
}

/// Outcome and target for each indicator or place, on one axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dumbbell {
    /// What is drawn, for a heading.
    pub title: String,
    /// What the picture shows.
    pub sentence: String,
    /// The axis.
    pub axis: Axis,
    /// The lines, in the order given.
    pub pairs: Vec<Pair>,
    /// How many facts have another measure or unit, or are too many to read.
    pub omitted: usize,
    /// Language of figures.
    pub language: Language,
}

/// Positions within one set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankBlock {
    /// The set as printed, with its size, or that the size is not stated.
    pub scope: String,
    /// How many the set has, where a report says so.
    pub out_of: Option<u32>,
    /// The positions, the first first.
    pub marks: Vec<Mark>,
}

/// Positions, a scale for each set they count in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranks {
    /// What is drawn, for a heading.
    pub title: String,
    /// What the picture shows.
    pub sentence: String,
    /// The sets, the one with most positions first.
    pub blocks: Vec<RankBlock>,
    /// How many positions are too many to read.
    pub omitted: usize,
    /// Language of figures.
    pub language: Language,
}

/// Two figures of one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The place.
    pub label: String,
    /// The period of both figures.
    pub note: String,
    /// The level.
    pub x: Mark,
    /// The growth, which the point leads to.
    pub y: Mark,
}

/// Growth against level across places, each point of one place and period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scatter {
    /// What is drawn, for a heading.
    pub title: String,
    /// What the picture shows.
    pub sentence: String,
    /// Levels, from left to right.
    pub x: Axis,
    /// Growth, from bottom to top.
    pub y: Axis,
    /// The places, the greatest level first.
    pub points: Vec<Point>,
    /// How many facts have no partner of the same place, period and indicator, or are too many to read.
    pub omitted: usize,
    /// Language of figures.
    pub language: Language,
}

/// Pictures side by side that share nothing but the sheet: each has an axis of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Multiples {
    /// What is drawn, for a heading.
    pub title: String,
    /// What the picture shows.
    pub sentence: String,
    /// The pictures: bars or ranks.
    pub panels: Vec<Picture>,
    /// How many facts stand in no panel.
    pub omitted: usize,
    /// Language of figures.
    pub language: Language,
}

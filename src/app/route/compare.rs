//! The address of a comparison.
//!
//! ```text
//! #/compare                                       what was collected, else a start
//! #/compare?indicator=NAME[&measure=growth][&place=A,B][&period=2024]
//! #/compare?place=A[,B]                           one place, or places side by side
//! #/compare?facts=ID,ID                           collected facts
//! ```

use super::parameter::{Spelling, list, parameter};
use crate::model::{Measure, Period};

/// What is compared, and how it is shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CompareView {
    /// One indicator across places.
    pub indicator: Option<String>,
    /// Keys of the places compared; empty for all.
    pub places: Vec<String>,
    /// Kind of number; absent for the one most places state.
    pub measure: Option<Measure>,
    /// Only figures of this period; absent for each place's best.
    pub period: Option<Period>,
    /// Identifiers of collected observations; where there are any, they are what is compared.
    pub facts: Vec<String>,
    /// Chart, table or cards; absent for what suits the selection.
    pub form: Option<Form>,
    /// Which chart; absent for what suits the selection.
    pub kind: Option<Kind>,
    /// The observation whose panel is open.
    pub fact: Option<String>,
}

/// The charts of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Lengths on one axis.
    Bars,
    /// Each goal joined with its result.
    Goals,
    /// Positions in their sets.
    Ranks,
    /// Growth against level.
    Scatter,
    /// A small chart for each group that shares an axis.
    Apart,
}

impl Kind {
    /// All charts.
    pub const ALL: [Self; 5] = [Self::Bars, Self::Goals, Self::Ranks, Self::Scatter, Self::Apart];

    /// The spelling in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Bars => "bars",
            Self::Goals => "goals",
            Self::Ranks => "ranks",
            Self::Scatter => "scatter",
            Self::Apart => "apart",
        }
    }
}

/// The ways to show a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Marks.
    Chart,
    /// Rows.
    Table,
    /// One card a fact.
    Cards,
}

impl Form {
    /// All forms, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Chart, Self::Table, Self::Cards];

    /// The spelling in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Chart => "chart",
            Self::Table => "table",
            Self::Cards => "cards",
        }
    }
}

impl CompareView {
    /// One indicator, in the places that state it.
    #[must_use]
    pub fn of_indicator(name: &str) -> Self {
        Self {
            indicator: Some(name.to_owned()),
            ..Self::default()
        }
    }

    /// One place, by its key.
    #[must_use]
    pub fn of_place(key: &str) -> Self {
        Self {
            places: vec![key.to_owned()],
            ..Self::default()
        }
    }

    /// These observations.
    #[must_use]
    pub fn of_facts(facts: Vec<String>) -> Self {
        Self {
            facts,
            ..Self::default()
        }
    }

    pub(super) fn parse(query: &str) -> Self {
        let (form, kind) = (parameter(query, "view"), parameter(query, "chart"));
        Self {
            indicator: parameter(query, "indicator"),
            places: list(query, "place"),
            measure: parameter(query, "measure").and_then(|text| Measure::parse(&text)),
            period: parameter(query, "period").and_then(|text| text.parse().ok()),
            facts: list(query, "facts"),
            form: Form::ALL.into_iter().find(|own| form.as_deref() == Some(own.as_str())),
            kind: Kind::ALL.into_iter().find(|own| kind.as_deref() == Some(own.as_str())),
            fact: parameter(query, "fact"),
        }
    }

    pub(super) fn to_hash(&self) -> String {
        let period = self.period.as_ref().map(ToString::to_string).unwrap_or_default();
        Spelling::new("#/compare")
            .put("indicator", self.indicator.as_deref().unwrap_or_default())
            .put_list("place", &self.places)
            .put("measure", self.measure.map_or("", Measure::as_str))
            .put("period", &period)
            .put_list("facts", &self.facts)
            .put("view", self.form.map_or("", Form::as_str))
            .put("chart", self.kind.map_or("", Kind::as_str))
            .put("fact", self.fact.as_deref().unwrap_or_default())
            .done()
    }
}

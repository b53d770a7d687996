//! The address of a comparison.

use super::parameter::{Spelling, parameter};
use crate::model::Measure;

/// What is compared, and how it is shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CompareView {
    /// One indicator across places.
    pub indicator: Option<String>,
    /// Keys of the places compared; empty for all.
    pub places: Vec<String>,
    /// Kind of number; absent for the one most places state.
    pub measure: Option<Measure>,
    /// Identifiers of collected observations; where there are any, they are what is compared.
    pub facts: Vec<String>,
    /// Chart, table or cards.
    pub form: Form,
    /// The observation whose panel is open.
    pub fact: Option<String>,
}

/// The ways to show a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// Marks.
    #[default]
    Chart,
    /// Rows.
    Table,
    /// One card a fact.
    Cards,
}

impl CompareView {
    pub(super) fn parse(query: &str) -> Self {
        let list = |name| {
            let text = parameter(query, name).unwrap_or_default();
            text.split(',')
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect()
        };
        Self {
            indicator: parameter(query, "indicator"),
            places: list("place"),
            measure: parameter(query, "measure").and_then(|text| Measure::parse(&text)),
            facts: list("facts"),
            form: match parameter(query, "view").as_deref() {
                Some("table") => Form::Table,
                Some("cards") => Form::Cards,
                _ => Form::Chart,
            },
            fact: parameter(query, "fact"),
        }
    }

    pub(super) fn to_hash(&self) -> String {
        Spelling::new("#/compare")
            .put("indicator", self.indicator.as_deref().unwrap_or_default())
            .put("place", &self.places.join(","))
            .put("measure", self.measure.map_or("", Measure::as_str))
            .put("facts", &self.facts.join(","))
            .put(
                "view",
                match self.form {
                    Form::Chart => "",
                    Form::Table => "table",
                    Form::Cards => "cards",
                },
            )
            .put("fact", self.fact.as_deref().unwrap_or_default())
            .done()
    }
}

//! Corrections: what a person says about one fact, beside what the engine read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Measure, spelled};
use crate::span::Span;

spelled! {
    /// A field of an observation that a person may correct, by its name in the exchange form.
    Field {
        /// The place measured: its name or full name.
        Area = "area",
        /// What is measured.
        Indicator = "indicator",
        /// Kind of number.
        Measure = "measure",
        /// The value, multipliers folded in.
        Value = "value",
        /// The upper end of a range.
        ValueHigh = "value_high",
        /// The unit.
        Unit = "unit",
        /// How exact.
        Bound = "bound",
        /// Against what it is measured.
        Basis = "basis",
        /// The time it covers.
        Period = "period",
        /// Whether it happened.
        Status = "status",
        /// The set a rank counts in.
        Scope = "scope",
        /// How many that set has.
        OutOf = "out_of",
        /// Chapter of public life.
        Theme = "theme",
    }
}

/// Fields with their values as the exchange form spells them; an empty value says that the text gives none.
pub type Values = BTreeMap<Field, String>;

/// What a person says of a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Judgement {
    /// It is none, and is left out.
    Rejected,
    /// These fields are other than read.
    Corrected(Values),
}

/// A judgement with the fact it is about. The fact is found by its identifier, or else, when the document is read anew
/// with other settings, by its place and measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// [`Document::hash`](super::Document::hash) of the document it stands in.
    pub document: String,
    /// [`Observation::id`](super::Observation::id) as read.
    pub fact: String,
    /// Where it stands, in code points of the document as opened.
    pub span: Span,
    /// What it was read as.
    pub measure: Measure,
    /// What is said.
    pub judgement: Judgement,
    /// Why, in the person's words; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// When it was said (ISO 8601, UTC, to the second).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub at: String,
}

/// What an observation carries when a person corrected it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corrected {
    /// The corrected fields as the engine had read them.
    pub before: Values,
    /// Why, in the person's words; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

//! Correcting a fact: what is typed into the form, what it makes of the fact, and the files corrections travel in.
//!
//! Input: a fact as the engine read it and the texts of the form's fields ([`Typed`]). Output: the fact as corrected with
//! what is wrong with a field ([`Outcome`]), the [`Correction`] to be kept, and its words for people ([`worded`]).

mod file;
mod number;
mod time;

pub use file::{Said, file_name, table, to_file};

use crate::app::i18n::{self, Lang};
use crate::corpus::{FieldFault, field, set};
use crate::format::{self, Notation};
use crate::model::{Area, Bound, Correction, Field, Judgement, Measure, Observation, Values};

/// The texts of the form, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed {
    /// The fields.
    pub values: Values,
    /// Why.
    pub reason: String,
}

impl Typed {
    /// What the form holds before anything is typed: the fact as it is now.
    #[must_use]
    pub fn of(observation: &Observation, areas: &[Area]) -> Self {
        let corrected = observation.corrected.as_deref();
        Self {
            values: Field::ALL
                .iter()
                .map(|&name| (name, field(observation, areas, name)))
                .collect(),
            reason: corrected.map(|corrected| corrected.reason.clone()).unwrap_or_default(),
        }
    }

    /// The text of a field.
    #[must_use]
    pub fn text(&self, name: Field) -> &str {
        self.values.get(&name).map_or("", String::as_str)
    }

    /// A field's text in the exchange spelling: `297.6亿` is 29760000000, `2024年1-11月` is `2024-01/2024-11`.
    #[must_use]
    pub fn exchanged(&self, name: Field) -> String {
        let text = self.text(name).trim();
        match name {
            Field::Value | Field::ValueHigh => number::exchanged(text, self.text(Field::Unit).trim()),
            Field::OutOf => number::exchanged(text, "个"),
            Field::Period => time::exchanged(text),
            Field::Basis => match text.split_once(':') {
                Some(("since", period)) => ["since:", &time::exchanged(period)].concat(),
                _ => text.to_owned(),
            },
            _ => text.to_owned(),
        }
    }
}

/// What the typed texts make of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The fact with every field that may be so.
    pub fact: Observation,
    /// The places it may point at: those that were given, and a new one perhaps.
    pub areas: Vec<Area>,
    /// The fields that may not be so, and what they may be.
    pub faults: Vec<(Field, FieldFault)>,
    /// The fields that differ from what was read, with their values in the exchange spelling.
    pub changes: Values,
}

/// Reads the typed texts over the fact as it was read.
#[must_use]
pub fn outcome(as_read: &Observation, areas: &[Area], typed: &Typed) -> Outcome {
    let mut fact = as_read.clone();
    let mut places = areas.to_vec();
    let mut faults = Vec::new();
    // An end of a range that went with the value as read is not held against the new one.
    fact.value_high = None;
    for &name in Field::ALL {
        if let Err(fault) = set(&mut fact, &mut places, name, &typed.exchanged(name)) {
            faults.push((name, fault));
        }
    }
    let changes = Field::ALL
        .iter()
        .filter(|&&name| !faults.iter().any(|(faulty, _)| *faulty == name))
        .map(|&name| (name, field(&fact, &places, name)))
        .filter(|(name, value)| *value != field(as_read, areas, *name))
        .collect();
    Outcome {
        fact,
        areas: places,
        faults,
        changes,
    }
}

/// What is to be kept about a fact as it was read in the document with this content hash; `at` is when it was said.
#[must_use]
pub fn correction(document: &str, as_read: &Observation, judgement: Judgement, reason: &str, at: String) -> Correction {
    Correction {
        document: document.to_owned(),
        fact: as_read.id.clone(),
        span: as_read.span,
        measure: as_read.measure,
        judgement,
        reason: reason.trim().to_owned(),
        at,
    }
}

/// Whether a field says something of a fact of this measure; the others are offered only where they hold something.
#[must_use]
pub const fn belongs(name: Field, measure: Measure) -> bool {
    match name {
        Field::Basis => matches!(
            measure,
            Measure::Growth | Measure::Change | Measure::Points | Measure::Multiple
        ),
        Field::Scope | Field::OutOf => matches!(measure, Measure::Rank | Measure::Change),
        _ => true,
    }
}

/// A field's value as people read it; empty where it holds nothing.
#[must_use]
pub fn worded(observation: &Observation, areas: &[Area], name: Field, lang: Lang) -> String {
    let (o, language) = (observation, lang.language());
    match name {
        Field::Indicator => format::indicator_name(&o.indicator, language).to_owned(),
        Field::Measure => i18n::measure(o.measure, lang).to_owned(),
        Field::Value | Field::ValueHigh => {
            let value = if name == Field::Value {
                Some(o.value)
            } else {
                o.value_high
            };
            let amount = |value| {
                format::amount(
                    o.measure,
                    value,
                    None,
                    &o.unit,
                    Bound::Exact,
                    language,
                    Notation::Scaled,
                )
            };
            value.map(|value| amount(value).text()).unwrap_or_default()
        }
        Field::Unit => format::unit_name(&o.unit, language).to_owned(),
        Field::Bound => lang.say(i18n::bound(o.bound)).to_owned(),
        Field::Basis => o
            .basis
            .as_ref()
            .map(|basis| i18n::basis(basis, lang))
            .unwrap_or_default(),
        Field::Period if o.period.is_none() => String::new(),
        Field::Period => i18n::period(o.period.as_ref(), lang),
        Field::Status => i18n::status(o.status, lang).to_owned(),
        Field::Scope => {
            let scope = o.scope.as_deref().map(|set| format::set_name(set, language));
            scope.unwrap_or_default()
        }
        Field::Theme => i18n::theme(o.theme, lang).to_owned(),
        Field::Area | Field::OutOf => field(o, areas, name),
    }
}

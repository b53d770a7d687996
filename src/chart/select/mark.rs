//! An observation as a mark: its label, its note, its value in the picture's unit.

use crate::chart::{Axis, Mark, Subject};
use crate::corpus::{AreaId, Corpus};
use crate::format::{self, Language, Notation};
use crate::model::{Basis, Decimal, Measure, Observation};
use crate::reason::unit::comparable;

/// What a mark's label names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Labels {
    Place,
    Indicator,
    Both,
}

impl Labels {
    /// What the subject leaves open.
    pub(super) fn of(subject: &Subject) -> Self {
        match subject {
            Subject::Indicator(_) => Self::Place,
            Subject::Place(_) => Self::Indicator,
            Subject::Several => Self::Both,
        }
    }

    /// The label of an observation.
    pub(super) fn label(self, corpus: &Corpus, o: &Observation, language: Language) -> String {
        let place = corpus.place_key(AreaId(o.area));
        let indicator = format::indicator_name(&o.indicator, language);
        match self {
            Self::Place => place.to_owned(),
            Self::Indicator => indicator.to_owned(),
            Self::Both => joined(&[place, indicator], language),
        }
    }
}

/// Names in a row, set apart by a middle dot.
pub(super) fn joined(names: &[&str], language: Language) -> String {
    let names: Vec<&str> = names.iter().copied().filter(|name| !name.is_empty()).collect();
    names.join(if language == Language::Chinese { "·" } else { " · " })
}

/// Subject and measure as a heading.
pub(super) fn title(subject: &str, measure: &str, language: Language) -> String {
    joined(&[subject, measure], language)
}

/// The axis of a measure in a unit; ticks carry the per cent sign themselves.
pub(super) fn axis(measure: Measure, unit: &str, language: Language) -> Axis {
    let name = format::unit_name(unit, language);
    let label = if matches!(name, "" | "%") {
        format::measure_name(measure, language)
    } else {
        name
    };
    Axis {
        label: label.to_owned(),
        unit: unit.to_owned(),
    }
}

/// The observation as a mark of a picture in this unit.
pub(super) fn mark(corpus: &Corpus, o: &Observation, labels: Labels, unit: &str, language: Language) -> Mark {
    let chinese = language == Language::Chinese;
    let mut note = format::period_name(o.period.as_ref(), language);
    let mut add = |text: &str| {
        note.push_str(if chinese { "，" } else { ", " });
        note.push_str(text);
    };
    // Against last year is what readers expect of a rate; any other base is said.
    if let Some(basis) = o.basis.as_ref().filter(|&basis| *basis != Basis::Yoy) {
        add(&format::basis_name(basis, language));
    }
    if let Some(measure) = o.ranked_by {
        let name = format::measure_name(measure, language);
        add(&[if chinese { "按" } else { "by " }, name].concat());
    }
    let factor = if o.unit == unit {
        Decimal::from(1)
    } else {
        comparable(&o.unit).1
    };
    if factor != Decimal::from(1) {
        add(&[if chinese { "原文" } else { "printed " }, &o.printed].concat());
    }
    let converted = |value: Decimal| value.checked_mul(factor).unwrap_or(value);
    let (value, value_high) = (converted(o.value), o.value_high.map(converted));
    Mark {
        key: o.id.clone(),
        label: labels.label(corpus, o, language),
        note,
        value,
        value_high,
        bound: o.bound,
        status: o.status,
        figure: format::amount(o.measure, value, value_high, unit, o.bound, language, Notation::Scaled),
    }
}

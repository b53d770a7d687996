//! Which observations of a selection make a chart.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::{ChartSpec, Group, GroupKey, Mark, Series, Subject};
use crate::corpus::{AreaId, Corpus, ObservationId};
use crate::format::{self, Language};
use crate::model::{Basis, Decimal, Measure, Observation, Status};
use crate::reason::unit::comparable;

/// How many marks one chart draws at most: beyond it labels cannot be followed.
const MOST: usize = 60;

/// Why a selection has no chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoChart {
    /// Nothing is selected.
    Nothing,
    /// Only ranks, which stand in sets of their own and share no axis.
    OnlyRanks,
    /// No two figures share an indicator or a place, a measure and a unit.
    NothingShared,
}

impl fmt::Display for NoChart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Nothing => "nothing is selected",
            Self::OnlyRanks => "ranks stand in sets of their own and share no axis",
            Self::NothingShared => "no two figures share an indicator or a place, a measure and a unit",
        })
    }
}

/// The chart of the largest group of comparable rows: one indicator in one measure and unit, over the most places;
/// where no indicator has two figures, one place's indicators in one rate.
///
/// # Errors
/// Says why nothing can be drawn.
pub fn from_rows(corpus: &Corpus, rows: &[ObservationId], language: Language) -> Result<ChartSpec, NoChart> {
    let groups = groups(corpus, rows);
    let Some(key) = groups.first().map(|group| group.key.clone()) else {
        return Err(match rows.len() {
            0 => NoChart::Nothing,
            _ if rows.iter().all(|&id| !is_drawn(corpus.observation(id))) => NoChart::OnlyRanks,
            _ => NoChart::NothingShared,
        });
    };
    Ok(spec(corpus, rows, &key, groups, language))
}

/// The chart of one group of the rows.
///
/// # Errors
/// [`NoChart::NothingShared`] where the rows have no such group.
pub fn from_group(
    corpus: &Corpus,
    rows: &[ObservationId],
    key: &GroupKey,
    language: Language,
) -> Result<ChartSpec, NoChart> {
    let groups = groups(corpus, rows);
    if rows.iter().any(|&id| belongs(corpus, corpus.observation(id), key)) {
        return Ok(spec(corpus, rows, key, groups, language));
    }
    Err(NoChart::NothingShared)
}

/// All groups of two marks or more (a single row makes a group too): first those over several places, the most places
/// first; then one place's indicators; then one place's several figures of one indicator.
fn groups(corpus: &Corpus, rows: &[ObservationId]) -> Vec<Group> {
    let mut found: BTreeMap<GroupKey, Vec<u32>> = BTreeMap::new();
    for o in rows.iter().map(|&id| corpus.observation(id)).filter(|o| is_drawn(o)) {
        let mut add = |subject| {
            let key = GroupKey {
                subject,
                measure: o.measure,
                unit: comparable(&o.unit).0.to_owned(),
            };
            found.entry(key).or_default().push(o.area);
        };
        add(Subject::Indicator(o.indicator.clone()));
        if is_rate(o) {
            add(Subject::Place(corpus.place_key(AreaId(o.area)).to_owned()));
        }
    }
    let mut ranked: Vec<(Group, usize)> = found
        .into_iter()
        .filter(|(_, areas)| areas.len() > 1 || rows.len() == 1)
        .map(|(key, areas)| {
            (
                Group {
                    key,
                    marks: areas.len(),
                },
                areas.into_iter().collect::<BTreeSet<u32>>().len(),
            )
        })
        .collect();
    // Stable: groups that are equal so far keep the order of their keys.
    ranked.sort_by_key(|(group, places)| {
        let class = match group.key.subject {
            Subject::Indicator(_) if *places > 1 => 0,
            Subject::Place(_) => 1,
            Subject::Indicator(_) => 2,
        };
        (class, Reverse((*places, group.marks)))
    });
    ranked.into_iter().map(|(group, _)| group).collect()
}

/// Ranks are listed, not drawn.
fn is_drawn(o: &Observation) -> bool {
    o.measure != Measure::Rank
}

/// Rates of different indicators share an axis; amounts of different things do not.
fn is_rate(o: &Observation) -> bool {
    matches!(o.measure, Measure::Growth | Measure::Share)
}

fn belongs(corpus: &Corpus, o: &Observation, key: &GroupKey) -> bool {
    let subject = match &key.subject {
        Subject::Indicator(name) => o.indicator == *name,
        Subject::Place(place) => corpus.place_key(AreaId(o.area)) == place,
    };
    subject && o.measure == key.measure && comparable(&o.unit).0 == key.unit && is_drawn(o)
}

fn spec(
    corpus: &Corpus,
    rows: &[ObservationId],
    key: &GroupKey,
    mut others: Vec<Group>,
    language: Language,
) -> ChartSpec {
    others.retain(|group| group.key != *key);
    let own: Vec<&Observation> = rows
        .iter()
        .map(|&id| corpus.observation(id))
        .filter(|o| belongs(corpus, o, key))
        .collect();
    // One unit as printed is kept as it is; where several meet, all are converted to the group's.
    let unit = match own.first() {
        Some(first) if own.iter().all(|o| o.unit == first.unit) => first.unit.as_str(),
        _ => key.unit.as_str(),
    };
    let mut room = MOST;
    let mut series = Vec::new();
    for status in [Status::Actual, Status::Estimate, Status::Target] {
        let members = own.iter().filter(|o| o.status == status);
        let mut marks: Vec<Mark> = members.map(|o| mark(corpus, o, &key.subject, unit, language)).collect();
        marks.sort_by_key(|mark| Reverse(mark.value));
        marks.truncate(room);
        room -= marks.len();
        if !marks.is_empty() {
            series.push(Series {
                status,
                label: format::status_name(status, language).to_owned(),
                marks,
            });
        }
    }
    let drawn: usize = series.iter().map(|s| s.marks.len()).sum();
    let measure = format::measure_name(key.measure, language);
    let unit_name = format::unit_name(unit, language);
    let apart = if language == Language::Chinese { "·" } else { " · " };
    ChartSpec {
        title: format!("{}{apart}{measure}", subject_name(&key.subject, language)),
        // Ticks carry the per cent sign themselves.
        axis: if matches!(unit_name, "" | "%") {
            measure
        } else {
            unit_name
        }
        .to_owned(),
        group: key.clone(),
        unit: unit.to_owned(),
        omitted: own.len() - drawn,
        series,
        others,
        language,
    }
}

fn mark(corpus: &Corpus, o: &Observation, subject: &Subject, unit: &str, language: Language) -> Mark {
    let label = match subject {
        Subject::Indicator(_) => corpus.place_key(AreaId(o.area)).to_owned(),
        Subject::Place(_) => format::indicator_name(&o.indicator, language).to_owned(),
    };
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
    let factor = if o.unit == unit {
        Decimal::from(1)
    } else {
        comparable(&o.unit).1
    };
    if factor != Decimal::from(1) {
        add(&format!("{}{}", if chinese { "原文" } else { "printed " }, o.printed));
    }
    let converted = |value: Decimal| value.checked_mul(factor).unwrap_or(value);
    Mark {
        key: o.id.clone(),
        label,
        note,
        value: converted(o.value),
        value_high: o.value_high.map(converted),
        bound: o.bound,
        status: o.status,
    }
}

fn subject_name(subject: &Subject, language: Language) -> &str {
    match subject {
        Subject::Indicator(name) => format::indicator_name(name, language),
        Subject::Place(name) => name,
    }
}

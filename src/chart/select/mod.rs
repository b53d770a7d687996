//! Which observations of a selection make a picture: bars here, the other kinds in files of their own.

mod mark;
mod pair;
mod rank;
mod scatter;
mod split;

pub use pair::{dumbbells, pairs};
pub use rank::ranks;
pub use scatter::scatter;
pub use split::multiples;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt;

use super::{ChartSpec, Group, GroupKey, Mark, Series, Subject, sentence};
use crate::corpus::{AreaId, Corpus, ObservationId};
use crate::format::{self, Language};
use crate::model::{Measure, Observation, Status};
use crate::reason::unit::comparable;
use crate::sorting::Arrange;
use mark::{Labels, axis, mark, title};

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
    Ok(chosen(corpus, rows, &key, groups, language))
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
        return Ok(chosen(corpus, rows, key, groups, language));
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
        .map(|(key, mut areas)| {
            let marks = areas.len();
            areas.arrange();
            areas.dedup();
            (Group { key, marks }, areas.len())
        })
        .collect();
    // Stable: groups that are equal so far keep the order of their keys.
    ranked.arrange_by_key(|(group, places)| {
        let class = match group.key.subject {
            Subject::Indicator(_) if *places > 1 => 0,
            Subject::Place(_) => 1,
            Subject::Indicator(_) | Subject::Several => 2,
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
        Subject::Several => true,
    };
    subject && o.measure == key.measure && comparable(&o.unit).0 == key.unit && is_drawn(o)
}

/// The chart of the rows that belong to a group.
fn chosen(
    corpus: &Corpus,
    rows: &[ObservationId],
    key: &GroupKey,
    mut others: Vec<Group>,
    language: Language,
) -> ChartSpec {
    others.retain(|group| group.key != *key);
    let own = rows.iter().map(|&id| corpus.observation(id));
    let own: Vec<&Observation> = own.filter(|o| belongs(corpus, o, key)).collect();
    bars(corpus, &own, key.clone(), others, language)
}

/// The chart of these observations, which share the group's measure and kind of unit.
fn bars(corpus: &Corpus, own: &[&Observation], group: GroupKey, others: Vec<Group>, language: Language) -> ChartSpec {
    let unit = shared_unit(own, &group.unit);
    let labels = Labels::of(&group.subject);
    let mut room = MOST;
    let mut series = Vec::new();
    for status in [Status::Actual, Status::Estimate, Status::Target] {
        let members = own.iter().filter(|o| o.status == status);
        let mut marks: Vec<Mark> = members.map(|o| mark(corpus, o, labels, unit, language)).collect();
        marks.arrange_by_key(|mark| Reverse(mark.value));
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
    let measure = format::measure_name(group.measure, language);
    let mut spec = ChartSpec {
        title: title(subject_name(&group.subject, language), measure, language),
        sentence: String::new(),
        axis: axis(group.measure, unit, language),
        group,
        omitted: own.len() - drawn,
        series,
        others,
        language,
    };
    spec.sentence = sentence::bars(&spec);
    spec
}

/// One unit as printed is kept as it is; where several meet, all are converted to the group's.
fn shared_unit<'a>(own: &[&'a Observation], group: &'a str) -> &'a str {
    match own.first() {
        Some(first) if own.iter().all(|o| o.unit == first.unit) => first.unit.as_str(),
        _ => group,
    }
}

/// The subject's name in the reader's language; empty where there are several.
pub(super) fn subject_name(subject: &Subject, language: Language) -> &str {
    match subject {
        Subject::Indicator(name) => format::indicator_name(name, language),
        Subject::Place(name) => name,
        Subject::Several => "",
    }
}

/// What the observations have in common.
fn subject_of(corpus: &Corpus, own: &[&Observation]) -> Subject {
    let Some(first) = own.first() else {
        return Subject::Several;
    };
    let place = |o: &Observation| corpus.place_key(AreaId(o.area)).to_owned();
    if own.iter().all(|o| o.indicator == first.indicator) {
        Subject::Indicator(first.indicator.clone())
    } else if own.iter().all(|o| place(o) == place(first)) {
        Subject::Place(place(first))
    } else {
        Subject::Several
    }
}

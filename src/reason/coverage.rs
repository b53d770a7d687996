//! Coverage: which places state which indicators, with absence as a finding of its own.

use std::collections::HashMap;

use crate::corpus::{AreaId, Corpus, Facet, ObservationId};
use crate::lexicon::indicator;
use crate::model::{DiagnosticKind, Status};

/// How an indicator stands in a place's reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Coverage {
    /// At least one figure that is no target.
    Stated,
    /// Figures, all of them targets.
    TargetOnly,
    /// The indicator is printed, its figure was lost in the source.
    Lost,
    /// Nothing.
    NotStated,
}

/// One indicator in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// How it stands.
    pub state: Coverage,
    /// All its observations, in the order of reading: those that are no targets first.
    pub observations: Vec<ObservationId>,
    /// Positions, in the corpus's diagnostics, of figures of this indicator that were lost.
    pub lost: Vec<usize>,
}

/// Indicators by places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// The indicators, one a row, as they were asked for.
    pub indicators: Vec<String>,
    /// The places, one a column, as they were asked for.
    pub areas: Vec<AreaId>,
    /// Rows of cells.
    pub cells: Vec<Vec<Cell>>,
}

/// How the indicators stand in the places. Names that mean the same well-known indicator are taken together.
#[must_use]
pub fn matrix(corpus: &Corpus, indicators: &[&str], areas: &[AreaId]) -> Matrix {
    let mut rows: HashMap<(&str, u32), Vec<ObservationId>> = HashMap::new();
    for (id, o) in corpus.ids().zip(corpus.observations()) {
        rows.entry((canonical(&o.indicator), o.area)).or_default().push(id);
    }
    let mut losses: HashMap<(&str, u32), Vec<usize>> = HashMap::new();
    for (n, diagnostic) in corpus.diagnostics().iter().enumerate() {
        if let (DiagnosticKind::LostValue, Some(subject)) = (diagnostic.kind, diagnostic.subject.as_deref()) {
            let area = corpus.documents()[diagnostic.doc as usize].area;
            losses.entry((canonical(subject), area)).or_default().push(n);
        }
    }
    let cell = |name: &str, area: AreaId| {
        let key = (canonical(name), area.0);
        let mut observations = rows.get(&key).cloned().unwrap_or_default();
        observations.sort_by_key(|&id| corpus.observation(id).status == Status::Target);
        let lost = losses.get(&key).cloned().unwrap_or_default();
        Cell {
            state: state(corpus, &observations, &lost),
            observations,
            lost,
        }
    };
    Matrix {
        indicators: indicators.iter().map(|&name| name.to_owned()).collect(),
        areas: areas.to_vec(),
        cells: indicators
            .iter()
            .map(|name| areas.iter().map(|&area| cell(name, area)).collect())
            .collect(),
    }
}

fn state(corpus: &Corpus, observations: &[ObservationId], lost: &[usize]) -> Coverage {
    if observations
        .iter()
        .any(|&id| corpus.observation(id).status != Status::Target)
    {
        Coverage::Stated
    } else if !lost.is_empty() {
        // A lost result says more than a target beside it: the place did state one.
        Coverage::Lost
    } else if !observations.is_empty() {
        Coverage::TargetOnly
    } else {
        Coverage::NotStated
    }
}

/// The well-known indicators that most places give a figure for, at most `limit` of them: by the number of places,
/// then by the number of figures, then in the order of the lexicon. Those of one place only are left out where at
/// least two places are held.
#[must_use]
pub fn headline_indicators(corpus: &Corpus, limit: usize) -> Vec<&'static str> {
    let column = corpus.column(Facet::Indicator);
    let mut found: HashMap<&'static str, (Vec<u32>, usize)> = HashMap::new();
    for (key, postings) in column.keys().iter().zip(column.postings()) {
        if let Some(known) = indicator::find(key) {
            let (areas, figures) = found.entry(known.name).or_default();
            areas.extend(
                postings
                    .rows()
                    .iter()
                    .map(|&row| corpus.observation(ObservationId(row)).area),
            );
            *figures += postings.count();
        }
    }
    let held = corpus.column(Facet::Place).keys().len();
    let mut ranked: Vec<(usize, usize, &'static str)> = Vec::new();
    for known in indicator::all() {
        if let Some((mut areas, figures)) = found.remove(known.name) {
            areas.sort_unstable();
            areas.dedup();
            if areas.len() >= held.min(2) {
                ranked.push((areas.len(), figures, known.name));
            }
        }
    }
    ranked.sort_by_key(|&(areas, figures, _)| std::cmp::Reverse((areas, figures)));
    ranked.into_iter().map(|(_, _, name)| name).take(limit).collect()
}

/// The canonical name of a well-known indicator, else the name itself.
fn canonical(name: &str) -> &str {
    indicator::find(name).map_or(name, |known| known.name)
}

//! Coverage: which places state which indicators, with absence as a finding of its own.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use super::aspect::canonical;
use crate::corpus::{AreaId, Corpus, Facet, ObservationId};
use crate::lexicon::indicator;
use crate::model::{DiagnosticKind, Status};
use crate::sorting::Arrange;

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
        observations.arrange_by_key(|&id| corpus.observation(id).status == Status::Target);
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

/// How an indicator stands by its observations and losses.
pub(super) fn state(corpus: &Corpus, observations: &[ObservationId], lost: &[usize]) -> Coverage {
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

/// The well-known indicators that most places state, at most `limit` of them: by the number of places with a figure that
/// is no target, then by the number with any figure, then by the number of figures, then in the order of the lexicon.
/// Those that only one place speaks of are left out where more are held. Behind them stand the well-known indicators
/// that some report names and whose figure is lost in it: an absence that a reader should see.
#[must_use]
pub fn headline_indicators(corpus: &Corpus, limit: usize) -> Vec<&'static str> {
    #[derive(Default)]
    struct Spread {
        stated: BTreeSet<u32>,
        named: BTreeSet<u32>,
        figures: usize,
    }
    let column = corpus.column(Facet::Indicator);
    let mut found: HashMap<&'static str, Spread> = HashMap::new();
    for (key, postings) in column.keys().iter().zip(column.postings()) {
        let Some(known) = indicator::find(key) else { continue };
        let spread = found.entry(known.name).or_default();
        for o in postings
            .rows()
            .into_iter()
            .map(|row| corpus.observation(ObservationId(row)))
        {
            spread.named.insert(o.area);
            if o.status != Status::Target {
                spread.stated.insert(o.area);
            }
            spread.figures += 1;
        }
    }
    let enough = corpus.column(Facet::Place).keys().len().min(2);
    let mut ranked: Vec<(&'static str, Spread)> = indicator::all()
        .iter()
        .filter_map(|known| found.remove(known.name).map(|spread| (known.name, spread)))
        .filter(|(_, spread)| spread.named.len() >= enough)
        .collect();
    ranked.arrange_by_key(|(_, spread)| Reverse((spread.stated.len(), spread.named.len(), spread.figures)));
    let mut out: Vec<&'static str> = ranked.into_iter().map(|(name, _)| name).take(limit).collect();
    for diagnostic in corpus.diagnostics() {
        let lost = (diagnostic.kind == DiagnosticKind::LostValue)
            .then_some(diagnostic.subject.as_deref())
            .flatten();
        match lost.and_then(indicator::find) {
            Some(known) if limit > 0 && !out.contains(&known.name) => out.push(known.name),
            _ => {}
        }
    }
    out
}

/// The places that documents report on, in the order of the documents.
#[must_use]
pub fn reported_places(corpus: &Corpus) -> Vec<AreaId> {
    let mut seen = BTreeSet::new();
    let areas = corpus.documents().iter().map(|document| AreaId(document.area));
    areas.filter(|area| seen.insert(area.0)).collect()
}

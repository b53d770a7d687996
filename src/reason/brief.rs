//! The headline figures of one place: what it states, how far that compares with others, and what it does not state.

use super::coverage::{Cell, Coverage, matrix};
use super::verdict::{Verdict, compare};
use crate::corpus::{AreaId, Corpus, ObservationId};
use crate::lexicon::indicator;
use crate::model::{Basis, Measure, Observation, Status};
use crate::sorting::Arrange;

/// One indicator of the place: its figures of one period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The canonical name.
    pub indicator: String,
    /// The level or the share.
    pub level: Option<ObservationId>,
    /// The growth.
    pub growth: Option<ObservationId>,
    /// The rank of the same period.
    pub rank: Option<ObservationId>,
    /// Each other place that states the same measure, with the verdict on both figures.
    pub against: Vec<(AreaId, Verdict)>,
}

impl Line {
    /// The figure that is compared with other places: the growth, else the level.
    ///
    /// # Panics
    ///
    /// Never: a line has one of them.
    #[must_use]
    pub fn leading(&self) -> ObservationId {
        self.growth.or(self.level).expect("a line has a figure")
    }
}

/// A headline indicator for which the place states no result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    /// The canonical name.
    pub indicator: String,
    /// Target only, lost, or not stated.
    pub state: Coverage,
    /// Its target, where there is one.
    pub target: Option<ObservationId>,
}

/// What a place states of the headline indicators, and what it does not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Headlines {
    /// What it states, in the order of the vocabulary: headline indicators first, others of its own where there is room.
    pub lines: Vec<Line>,
    /// Well-known indicators with a result that found no room.
    pub further: usize,
    /// The headline indicators without a result.
    pub absences: Vec<Absence>,
}

/// The place's figures of the headline indicators `names`, filled up to `limit` lines with other well-known ones, each
/// held against the figures of the places `others`.
#[must_use]
pub fn headlines(corpus: &Corpus, area: AreaId, names: &[&str], others: &[AreaId], limit: usize) -> Headlines {
    let mut out = Headlines::default();
    let mut names = names.to_vec();
    let shared = names.len();
    names.extend(
        own_indicators(corpus, area)
            .into_iter()
            .filter(|name| !names.contains(name))
            .collect::<Vec<_>>(),
    );
    let mut areas = vec![area];
    areas.extend(others.iter().copied().filter(|&other| other != area));
    for (n, row) in matrix(corpus, &names, &areas).cells.iter().enumerate() {
        let name = names[n];
        match line(corpus, name, &row[0]) {
            Some(mut line) if out.lines.len() < limit => {
                line.against = against(corpus, &line, &row[1..], &areas[1..]);
                out.lines.push(line);
            }
            Some(_) => out.further += 1,
            None if n < shared => out.absences.push(absence(corpus, name, &row[0])),
            None => {}
        }
    }
    out.lines
        .arrange_by_key(|line| indicator::all().iter().position(|known| known.name == line.indicator));
    out
}

/// The well-known indicators of which the place states a result, in the order of the vocabulary.
fn own_indicators(corpus: &Corpus, area: AreaId) -> Vec<&'static str> {
    let mut found = vec![false; indicator::all().len()];
    for o in corpus.observations() {
        if o.area == area.0
            && o.status != Status::Target
            && let Some(known) = indicator::find(&o.indicator)
            && let Some(n) = indicator::all().iter().position(|own| own.name == known.name)
        {
            found[n] = true;
        }
    }
    indicator::all()
        .iter()
        .zip(found)
        .filter(|&(_, found)| found)
        .map(|(known, _)| known.name)
        .collect()
}

/// The cell's results of the period with most kinds of figures; of several such periods the one stated first.
fn line(corpus: &Corpus, name: &str, cell: &Cell) -> Option<Line> {
    let results: Vec<(ObservationId, &Observation)> = cell
        .observations
        .iter()
        .map(|&id| (id, corpus.observation(id)))
        .filter(|(_, o)| o.status != Status::Target)
        .collect();
    let mut best: Option<Line> = None;
    for (_, first) in &results {
        let of = |holds: &dyn Fn(&Observation) -> bool| {
            let same = |o: &Observation| o.period == first.period && holds(o);
            results.iter().find(|(_, o)| same(o)).map(|&(id, _)| id)
        };
        let candidate = Line {
            indicator: name.to_owned(),
            level: of(&|o| matches!(o.measure, Measure::Level | Measure::Share)),
            growth: of(&|o| o.measure == Measure::Growth && matches!(o.basis, None | Some(Basis::Yoy))),
            rank: of(&|o| o.measure == Measure::Rank),
            against: Vec::new(),
        };
        let figures = |line: &Line| usize::from(line.level.is_some()) + usize::from(line.growth.is_some());
        if figures(&candidate) > best.as_ref().map_or(0, figures) {
            best = Some(candidate);
        }
    }
    best
}

fn against(corpus: &Corpus, own: &Line, cells: &[Cell], areas: &[AreaId]) -> Vec<(AreaId, Verdict)> {
    let leading = own.leading();
    let measure = corpus.observation(leading).measure;
    let other = |cell: &Cell| {
        let line = line(corpus, &own.indicator, cell)?;
        let of_measure = |id: &ObservationId| corpus.observation(*id).measure == measure;
        [line.growth, line.level].into_iter().flatten().find(of_measure)
    };
    cells
        .iter()
        .zip(areas)
        .filter_map(|(cell, &area)| Some((area, compare(corpus, &[leading, other(cell)?]))))
        .collect()
}

fn absence(corpus: &Corpus, name: &str, cell: &Cell) -> Absence {
    let target = |id: &&ObservationId| corpus.observation(**id).status == Status::Target;
    Absence {
        indicator: name.to_owned(),
        state: cell.state,
        target: cell.observations.iter().find(target).copied(),
    }
}

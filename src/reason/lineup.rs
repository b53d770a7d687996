//! Line-ups: what places state of one indicator, one line a place, those that state nothing too.
//!
//! A place may state an indicator many times: as level and growth, for a quarter and for a year, as result and as goal.
//! A line takes one kind of number and, of its results, the one for the period that most places share, so that what
//! can be compared is compared; everything else stays with the line.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::aspect::canonical;
use super::coverage::{Coverage, state};
use super::unit::comparable;
use crate::corpus::{AreaId, Corpus, Facet, ObservationId};
use crate::lexicon::indicator;
use crate::model::{Decimal, DiagnosticKind, Measure, Observation, Period, Status};
use crate::sorting::Arrange;

/// Which figures of the indicator are lined up.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// Kind of number; absent for the one most places state.
    pub measure: Option<Measure>,
    /// Only figures of this period; absent for each place's best.
    pub period: Option<Period>,
}

/// What one place states of the indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The place.
    pub area: AreaId,
    /// How the indicator stands there, whatever the measure and period.
    pub state: Coverage,
    /// Its result (or estimate) of the measure.
    pub figure: Option<ObservationId>,
    /// Its goal of the measure: the one furthest ahead.
    pub target: Option<ObservationId>,
    /// Its other figures of the measure, in the order of reading.
    pub further: Vec<ObservationId>,
    /// Its ranks: those of the result's period where there are any.
    pub ranks: Vec<ObservationId>,
    /// Its results of other measures (the level beside the growth, the points above another place): those of the
    /// result's period where there are any.
    pub beside: Vec<ObservationId>,
    /// Positions, in the corpus's diagnostics, of figures that were lost in the source.
    pub lost: Vec<usize>,
}

impl Line {
    /// The figure that stands for the place: its result, else its goal.
    #[must_use]
    pub fn shown(&self) -> Option<ObservationId> {
        self.figure.or(self.target)
    }
}

/// One indicator over several places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lineup {
    /// The indicator: its canonical name where it is well known.
    pub indicator: String,
    /// The kind of number lined up.
    pub measure: Measure,
    /// The kinds of number that are stated, with the number of places; those that make the best comparison first.
    pub measures: Vec<(Measure, usize)>,
    /// The periods that results of this measure cover, with the number of places; the most shared first.
    pub periods: Vec<(Period, usize)>,
    /// A line for each place, in the order asked for.
    pub lines: Vec<Line>,
}

impl Lineup {
    /// The results, in the order of the lines.
    #[must_use]
    pub fn results(&self) -> Vec<ObservationId> {
        self.lines.iter().filter_map(|line| line.figure).collect()
    }

    /// Results and goals, in the order of the lines.
    #[must_use]
    pub fn figures(&self) -> Vec<ObservationId> {
        let own = |line: &Line| [line.figure, line.target].into_iter().flatten().collect::<Vec<_>>();
        self.lines.iter().flat_map(own).collect()
    }

    /// The lines as a table shows them: results from the greatest to the least (ranks from the first on), then goals,
    /// then what is lost, then places that state another measure only, then those that state nothing.
    #[must_use]
    pub fn ranked(mut self, corpus: &Corpus) -> Self {
        let measure = self.measure;
        self.lines.arrange_by_key(|line| {
            let class = match (line.figure, line.target, line.state) {
                (Some(_), ..) => 0,
                (None, Some(_), _) => 1,
                (.., Coverage::Lost) => 2,
                (.., Coverage::Stated | Coverage::TargetOnly) => 3,
                (.., Coverage::NotStated) => 4,
            };
            let value = line.shown().map(|id| {
                let value = in_shared_unit(corpus.observation(id));
                match measure {
                    Measure::Rank => value.checked_mul(Decimal::from(-1)).unwrap_or(value),
                    _ => value,
                }
            });
            (class, Reverse(value))
        });
        self
    }
}

/// What the places state of the indicator; without places, all that reports speak of and all that state it.
#[must_use]
pub fn lineup(corpus: &Corpus, name: &str, areas: &[AreaId], choice: &Choice) -> Lineup {
    let name = canonical(name);
    let column = corpus.column(Facet::Indicator);
    let mut stated: HashMap<u32, Vec<ObservationId>> = HashMap::new();
    for (key, postings) in column.keys().iter().zip(column.postings()) {
        if canonical(key) == name {
            for row in postings.rows() {
                stated
                    .entry(corpus.observations()[row as usize].area)
                    .or_default()
                    .push(ObservationId(row));
            }
        }
    }
    let areas = if areas.is_empty() {
        let mut all: Vec<AreaId> = corpus.documents().iter().map(|d| AreaId(d.area)).collect();
        let mut others: Vec<AreaId> = stated.keys().map(|&area| AreaId(area)).collect();
        others.arrange();
        all.append(&mut others);
        let mut seen = vec![false; corpus.areas().len()];
        all.retain(|area| !std::mem::replace(&mut seen[area.0 as usize], true));
        all
    } else {
        areas.to_vec()
    };
    let rows = areas
        .iter()
        .map(|area| stated.remove(&area.0).unwrap_or_default())
        .collect();
    assemble(corpus, name, &areas, rows, choice)
}

/// Every well-known indicator that one of the places states or lost, in the order of the vocabulary, each over the places.
#[must_use]
pub fn lineups(corpus: &Corpus, areas: &[AreaId]) -> Vec<Lineup> {
    let mut found: HashMap<&str, Vec<Vec<ObservationId>>> = HashMap::new();
    let column = corpus.column(Facet::Place);
    for (n, &area) in areas.iter().enumerate() {
        let code = column.code(corpus.place_key(area));
        let rows = code.map(|code| column.postings()[code as usize].rows());
        for row in rows.unwrap_or_default() {
            let name = canonical(&corpus.observations()[row as usize].indicator);
            let lists = found.entry(name).or_insert_with(|| vec![Vec::new(); areas.len()]);
            lists[n].push(ObservationId(row));
        }
    }
    for (subject, area, _) in losses(corpus) {
        if areas.contains(&area) {
            found.entry(subject).or_insert_with(|| vec![Vec::new(); areas.len()]);
        }
    }
    let known = indicator::all().iter();
    known
        .filter_map(|known| {
            let rows = found.remove(known.name)?;
            Some(assemble(corpus, known.name, areas, rows, &Choice::default()))
        })
        .collect()
}

/// Figures lost in the source: the indicator, the place and the diagnostic's position.
fn losses(corpus: &Corpus) -> impl Iterator<Item = (&str, AreaId, usize)> {
    corpus.diagnostics().iter().enumerate().filter_map(|(n, diagnostic)| {
        let subject = diagnostic.subject.as_deref()?;
        let area = AreaId(corpus.documents()[diagnostic.doc as usize].area);
        (diagnostic.kind == DiagnosticKind::LostValue).then(|| (canonical(subject), area, n))
    })
}

fn assemble(corpus: &Corpus, name: &str, areas: &[AreaId], rows: Vec<Vec<ObservationId>>, choice: &Choice) -> Lineup {
    let measures = measures(corpus, &rows);
    let measure = choice
        .measure
        .or(measures.first().map(|own| own.0))
        .unwrap_or(Measure::Growth);
    let periods = periods(corpus, &rows, measure);
    let mut lost: Vec<Vec<usize>> = vec![Vec::new(); areas.len()];
    for (subject, area, n) in losses(corpus) {
        if let (true, Some(at)) = (subject == name, areas.iter().position(|&own| own == area)) {
            lost[at].push(n);
        }
    }
    let sieve = Sieve {
        corpus,
        measure,
        period: choice.period.as_ref(),
        shared: periods.first().map(|own| &own.0),
    };
    let lines = areas.iter().zip(rows).zip(lost);
    Lineup {
        lines: lines
            .map(|((&area, rows), lost)| sieve.line(area, &rows, lost))
            .collect(),
        indicator: name.to_owned(),
        measure,
        measures,
        periods,
    }
}

/// The order in which kinds of number make a comparison where equally many places state them.
const PREFERRED: [Measure; 7] = [
    Measure::Growth,
    Measure::Level,
    Measure::Share,
    Measure::Multiple,
    Measure::Change,
    Measure::Points,
    Measure::Rank,
];

/// The kinds of number with the places that state them; ranks and differences behind what they are ranks and
/// differences of.
fn measures(corpus: &Corpus, rows: &[Vec<ObservationId>]) -> Vec<(Measure, usize)> {
    let places = |measure: Measure, goals: bool| {
        let of = |id: &ObservationId| {
            let o = corpus.observation(*id);
            o.measure == measure && (goals || o.status != Status::Target)
        };
        rows.iter().filter(|own| own.iter().any(of)).count()
    };
    let mut found: Vec<(Measure, usize, usize)> = PREFERRED
        .into_iter()
        .map(|measure| (measure, places(measure, false), places(measure, true)))
        .filter(|own| own.2 > 0)
        .collect();
    found.arrange_by_key(|&(measure, results, all)| {
        let derived = matches!(measure, Measure::Change | Measure::Points | Measure::Rank);
        (derived, Reverse((results, all)))
    });
    found.into_iter().map(|(measure, _, all)| (measure, all)).collect()
}

/// The periods of the measure's results with the places that state them: the most shared first, then the later, then
/// the longer.
fn periods(corpus: &Corpus, rows: &[Vec<ObservationId>], measure: Measure) -> Vec<(Period, usize)> {
    let mut found: Vec<(&Period, usize, usize)> = Vec::new();
    for (n, own) in rows.iter().enumerate() {
        for o in own.iter().map(|&id| corpus.observation(id)) {
            let (true, Some(period)) = (o.measure == measure && o.status != Status::Target, &o.period) else {
                continue;
            };
            match found.iter_mut().find(|seen| seen.0 == period) {
                // Each place counts once.
                Some(seen) if seen.2 != n => (seen.1, seen.2) = (seen.1 + 1, n),
                Some(_) => {}
                None => found.push((period, 1, n)),
            }
        }
    }
    found.arrange_by_key(|&(period, places, _)| Reverse((places, recency(period))));
    found
        .into_iter()
        .map(|(period, places, _)| (period.clone(), places))
        .collect()
}

/// Orders later years after earlier ones, and longer spans of one year after shorter ones.
fn recency(period: &Period) -> impl Ord {
    let (from, to) = (period.from.first_day(), period.to.last_day());
    (period.to.year(), Reverse(from), to)
}

/// What a line takes of a place's figures.
struct Sieve<'a> {
    corpus: &'a Corpus,
    measure: Measure,
    /// The period asked for.
    period: Option<&'a Period>,
    /// The period that most places share.
    shared: Option<&'a Period>,
}

impl Sieve<'_> {
    fn line(&self, area: AreaId, rows: &[ObservationId], lost: Vec<usize>) -> Line {
        let of = |keep: &dyn Fn(&Observation) -> bool| -> Vec<ObservationId> {
            let kept = rows.iter().filter(|&&id| keep(self.corpus.observation(id)));
            kept.copied().collect()
        };
        let asked = |o: &Observation| self.period.is_none() || o.period.as_ref() == self.period;
        let own = of(&|o| o.measure == self.measure && asked(o));
        let figure = self.best(&own, |o| o.status != Status::Target);
        let target = self.best(&own, |o| o.status == Status::Target);
        let period = figure.map(|id| &self.corpus.observation(id).period);
        let near = |found: Vec<ObservationId>| {
            let same = |id: &&ObservationId| Some(&self.corpus.observation(**id).period) == period;
            let alike: Vec<ObservationId> = found.iter().filter(same).copied().collect();
            if alike.is_empty() { found } else { alike }
        };
        let result = |o: &Observation| o.status != Status::Target && o.measure != self.measure && asked(o);
        Line {
            area,
            state: state(self.corpus, rows, &lost),
            further: own
                .into_iter()
                .filter(|&id| Some(id) != figure && Some(id) != target)
                .collect(),
            ranks: near(of(&|o| o.measure == Measure::Rank && result(o))),
            beside: near(of(&|o| o.measure != Measure::Rank && result(o))),
            figure,
            target,
            lost,
        }
    }

    /// The figure that can be compared best: of the shared period, else the latest; an actual one before an estimate, a
    /// sure one before a doubted one.
    fn best(&self, own: &[ObservationId], keep: impl Fn(&Observation) -> bool) -> Option<ObservationId> {
        let candidates = own.iter().copied().filter(|&id| keep(self.corpus.observation(id)));
        candidates.min_by_key(|&id| {
            let o = self.corpus.observation(id);
            let shared = o.period.is_some() && o.period.as_ref() == self.shared;
            let estimate = o.status == Status::Estimate;
            (!shared, Reverse(o.period.as_ref().map(recency)), estimate, o.confidence)
        })
    }
}

/// The value in the unit that figures of its kind are compared in.
fn in_shared_unit(o: &Observation) -> Decimal {
    o.value.checked_mul(comparable(&o.unit).1).unwrap_or(o.value)
}

/// Words of coverage before a name's core.
const COVERAGE: [&str; 4] = ["规模以上", "限额以上", "全社会", "全口径"];

/// Whether two names sound alike and mean different things, as 规模以上工业增加值 and 工业投资 do: the other one holds
/// the two characters that this one's core begins with.
#[must_use]
pub fn sounds_like(name: &str, other: &str) -> bool {
    let (name, other) = (canonical(name), canonical(other));
    let core = COVERAGE
        .iter()
        .fold(name, |name, word| name.strip_prefix(word).unwrap_or(name));
    let stem = core.char_indices().nth(2).map_or(core, |(end, _)| &core[..end]);
    name != other && stem.chars().nth(1).is_some() && other.contains(stem)
}

/// The indicators that places speak of, with the number of places, the best covered first: well-known ones, and others
/// that at least two places name.
#[must_use]
pub fn covered(corpus: &Corpus) -> Vec<(String, usize)> {
    let column = corpus.column(Facet::Indicator);
    let mut found: HashMap<&str, Vec<u32>> = HashMap::new();
    for (key, postings) in column.keys().iter().zip(column.postings()) {
        let areas = found.entry(canonical(key)).or_default();
        areas.extend(
            postings
                .rows()
                .into_iter()
                .map(|row| corpus.observations()[row as usize].area),
        );
        areas.arrange();
        areas.dedup();
    }
    let mut out: Vec<(&str, usize)> = found
        .into_iter()
        .map(|(name, areas)| (name, areas.len()))
        .filter(|&(name, places)| places > 1 || indicator::find(name).is_some())
        .collect();
    let place = |name: &str| indicator::all().iter().position(|known| known.name == name);
    // Names the vocabulary lacks come last; they are told apart by the name itself, so that the order is stable.
    out.arrange_by_key(|&(name, places)| (Reverse(places), place(name).unwrap_or(usize::MAX), name));
    out.into_iter()
        .map(|(name, places)| (name.to_owned(), places))
        .collect()
}

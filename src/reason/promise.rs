//! Promise and outcome: each goal beside the result it is measured by.

use std::collections::BTreeSet;

use super::aspect::{self, Accrual, named};
use super::difference::{DifferenceKind, phrase};
use super::verdict::{Comparability, Verdict, compare};
use crate::corpus::{AreaId, Corpus, ObservationId};
use crate::format::{Language, Notation, amount, figure, indicator_name, measure_name, period_name};
use crate::lexicon::indicator::{self, Better};
use crate::model::{Bound, Decimal, Measure, Observation, Period, Status};
use crate::sorting::Arrange;

/// How a goal stands to its result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// The result of the goal's own time reaches it.
    Met,
    /// The result of the goal's own time does not reach it.
    Missed,
    /// There is a result of the goal's own time, and whether it reaches the goal cannot be said: one of them is rough,
    /// open or a range, or neither direction is the better one.
    Unjudged,
    /// The goal is a larger number than the result of the year before; its own time is not yet reported.
    Higher,
    /// The goal is a smaller number than the result of the year before.
    Lower,
    /// The goal repeats the result of the year before.
    Same,
    /// No result is stated, neither of its time nor of the year before; no report looks back on its time yet.
    Pending,
    /// No result is stated, though a report of the place looks back on the goal's time.
    Unreported,
}

impl Standing {
    /// Whether the result is of the goal's own time.
    #[must_use]
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Met | Self::Missed | Self::Unjudged)
    }

    /// Whether the goal stands beside the year before.
    #[must_use]
    pub const fn is_ahead(self) -> bool {
        matches!(self, Self::Higher | Self::Lower | Self::Same)
    }
}

/// A goal with its result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// The place that set it.
    pub area: AreaId,
    /// The canonical name of what it is about.
    pub indicator: String,
    /// The goal.
    pub target: ObservationId,
    /// The result of the goal's time where there is one, else that of the year before.
    pub outcome: Option<ObservationId>,
    /// How they stand.
    pub standing: Standing,
    /// The goal less the result, in the unit of both (rates: in points).
    pub gap: Option<Decimal>,
    /// Whether both can be set side by side, apart from one being a goal and of another year.
    pub verdict: Verdict,
}

/// What must agree for a result to be one of a goal.
type Key<'a> = (u32, &'a str, Accrual, Measure);

/// All goals of the place, or of all places, each once, in the order of reading, with their results.
#[must_use]
pub fn promises(corpus: &Corpus, area: Option<AreaId>) -> Vec<Promise> {
    let is_goal = |o: &Observation| o.status == Status::Target && o.measure != Measure::Multiple;
    let rows = || {
        corpus
            .ids()
            .zip(corpus.observations())
            .filter(move |(_, o)| area.is_none_or(|area| o.area == area.0))
    };
    let mut places: Vec<u32> = rows().filter(|(_, o)| is_goal(o)).map(|(_, o)| o.area).collect();
    places.arrange();
    places.dedup();
    let mut results: Vec<(Key, ObservationId)> = rows()
        .filter(|(_, o)| o.status == Status::Actual && places.binary_search(&o.area).is_ok())
        .map(|(id, o)| (key(o), id))
        .collect();
    results.arrange();
    let mut seen: BTreeSet<(Key, Option<&Period>, Decimal)> = BTreeSet::new();
    let mut out = Vec::new();
    for (id, o) in rows().filter(|(_, o)| is_goal(o)) {
        let own = key(o);
        if !seen.insert((own, o.period.as_ref(), o.value)) {
            continue;
        }
        let from = results.partition_point(|(key, _)| *key < own);
        let of_key: Vec<ObservationId> = results[from..]
            .iter()
            .take_while(|(key, _)| *key == own)
            .map(|&(_, id)| id)
            .collect();
        out.push(promise(corpus, id, &of_key));
    }
    out
}

fn key(o: &Observation) -> Key<'_> {
    let (name, accrual) = named(&o.indicator);
    (o.area, name, accrual, o.measure)
}

fn promise(corpus: &Corpus, target: ObservationId, results: &[ObservationId]) -> Promise {
    let goal = corpus.observation(target);
    let fits = |&id: &ObservationId| {
        let o = corpus.observation(id);
        o.unit == goal.unit && o.basis == goal.basis && (o.scope == goal.scope || goal.measure != Measure::Rank)
    };
    let results: Vec<ObservationId> = results.iter().copied().filter(fits).collect();
    let of_time = goal.period.as_ref().and_then(|period| {
        let same = |&id: &ObservationId| corpus.observation(id).period.as_ref() == Some(period);
        latest(corpus, goal, results.iter().copied().filter(same))
    });
    let outcome = of_time.or_else(|| year_before(corpus, goal, &results));
    let result = outcome.map(|id| corpus.observation(id));
    let gap = result.and_then(|result| goal.value.checked_add(result.value.negated()));
    let standing = match (result, gap) {
        (Some(result), _) if of_time.is_some() => settled(goal, result),
        (Some(_), Some(gap)) if gap > Decimal::ZERO => Standing::Higher,
        (Some(_), Some(gap)) if gap < Decimal::ZERO => Standing::Lower,
        (Some(_), _) => Standing::Same,
        (None, _) if looked_back_on(corpus, goal) => Standing::Unreported,
        (None, _) => Standing::Pending,
    };
    let facts: Vec<ObservationId> = outcome.into_iter().chain([target]).collect();
    Promise {
        area: AreaId(goal.area),
        indicator: aspect::canonical(&goal.indicator).to_owned(),
        target,
        outcome,
        standing,
        gap,
        verdict: beside(corpus, &facts, result),
    }
}

/// The result of the year before, for the same part of the year; else, for rates, for as much of it as is reported.
fn year_before(corpus: &Corpus, goal: &Observation, results: &[ObservationId]) -> Option<ObservationId> {
    let period = goal.period.as_ref()?;
    let of_year = |id: &ObservationId| {
        let own = corpus.observation(*id).period.as_ref()?;
        (own.from.year() + 1 == period.from.year()).then_some(own)
    };
    let same = |id: &ObservationId| of_year(id).is_some_and(|own| aspect::is_same_part(own, period));
    let part = |id: &ObservationId| of_year(id).is_some_and(|own| aspect::are_years_so_far(own, period));
    let rate = matches!(goal.measure, Measure::Growth | Measure::Share);
    latest(corpus, goal, results.iter().copied().filter(same)).or_else(|| {
        rate.then(|| latest(corpus, goal, results.iter().copied().filter(part)))
            .flatten()
    })
}

/// Of several results the one of the goal's own report, else the last one read; among these that of the longest part.
fn latest(corpus: &Corpus, goal: &Observation, results: impl Iterator<Item = ObservationId>) -> Option<ObservationId> {
    results.max_by_key(|&id| {
        let o = corpus.observation(id);
        let end = o.period.as_ref().map(|period| period.to.last_day());
        (o.doc == goal.doc, end, std::cmp::Reverse(id))
    })
}

/// Whether some report of the place looks back on the goal's year or a later one.
fn looked_back_on(corpus: &Corpus, goal: &Observation) -> bool {
    let Some(period) = &goal.period else { return false };
    corpus
        .documents()
        .iter()
        .any(|d| d.area == goal.area && d.reference_year.is_some_and(|year| year >= period.to.year()))
}

/// Whether the result reaches the goal. A goal `below` a value, one that is itself a fall, a rank, and one of an
/// indicator that is better when less are reached from above.
fn settled(goal: &Observation, result: &Observation) -> Standing {
    let better = indicator::find(&goal.indicator).map_or(Better::Up, |known| known.better);
    let down = match (goal.bound, better) {
        (Bound::Below, _) => true,
        (Bound::Above, _) => goal.measure != Measure::Rank && goal.value.is_negative(),
        (_, Better::Down) => true,
        _ if goal.measure == Measure::Rank || goal.value.is_negative() => true,
        (_, Better::Neither) => return Standing::Unjudged,
        _ => false,
    };
    if goal.value_high.is_some() || result.value_high.is_some() {
        return within(goal, result, down);
    }
    let reached = if down {
        result.value <= goal.value
    } else {
        result.value >= goal.value
    };
    let sure = match result.bound {
        Bound::Exact => true,
        Bound::About => result.value != goal.value,
        Bound::Above => down != reached,
        Bound::Below => down == reached,
    };
    match (reached, sure) {
        (true, true) => Standing::Met,
        (false, true) if goal.bound != Bound::About => Standing::Missed,
        _ => Standing::Unjudged,
    }
}

/// A goal that is a range is met within it and beyond its better end, and missed before its worse end.
fn within(goal: &Observation, result: &Observation, down: bool) -> Standing {
    let high = |o: &Observation| o.value_high.unwrap_or(o.value);
    let (worst, best) = if down {
        (high(result), goal.value_high.unwrap_or(goal.value))
    } else {
        (result.value, goal.value)
    };
    let most = if down { result.value } else { high(result) };
    let reaches = |value: Decimal| if down { value <= best } else { value >= best };
    match (result.bound, reaches(worst), reaches(most)) {
        (Bound::Exact, true, _) => Standing::Met,
        (Bound::Exact, _, false) => Standing::Missed,
        _ => Standing::Unjudged,
    }
}

/// What is to be kept in mind of a goal and a result: not that they are a goal and a result, nor the year that lies
/// between them, nor that a goal is a floor.
fn beside(corpus: &Corpus, facts: &[ObservationId], result: Option<&Observation>) -> Verdict {
    let mut verdict = compare(corpus, facts);
    let open = result.is_some_and(|result| result.bound != Bound::Exact || result.value_high.is_some());
    verdict.differences.retain_mut(|difference| {
        if difference.kind == DifferenceKind::Period {
            // Only rates of the year so far are taken for a year.
            difference.weight = Comparability::WithCare;
        }
        match difference.kind {
            DifferenceKind::Status | DifferenceKind::Year => false,
            DifferenceKind::Bound => open,
            _ => true,
        }
    });
    verdict.comparability = verdict.differences.iter().map(|d| d.weight).max().unwrap_or_default();
    verdict
}

impl Promise {
    /// What was promised and what came of it, in one sentence.
    #[must_use]
    pub fn sentence(&self, corpus: &Corpus, language: Language) -> String {
        let goal = corpus.observation(self.target);
        let name = indicator_name(&self.indicator, language);
        let time = period_name(goal.period.as_ref(), language);
        let aim = figure(goal, language, Notation::Scaled).text();
        let measure = if goal.measure == Measure::Level {
            ""
        } else {
            measure_name(goal.measure, language)
        };
        let mut out = match language {
            Language::Chinese => [&time, name, measure, "目标", &aim].concat(),
            Language::English if measure.is_empty() => ["Goal for ", &time, ": ", name, " ", &aim].concat(),
            Language::English => ["Goal for ", &time, ": ", name, ", ", measure, " ", &aim].concat(),
        };
        out.push_str(&self.ending(corpus, language));
        out
    }

    fn ending(&self, corpus: &Corpus, language: Language) -> String {
        let Some(result) = self.outcome.map(|id| corpus.observation(id)) else {
            let unreported = self.standing == Standing::Unreported;
            return match (language, unreported) {
                (Language::Chinese, true) => "，报告未载结果。",
                (Language::Chinese, false) => "；未载上年结果，目标时段尚无报告。",
                (Language::English, true) => "; no outcome is stated.",
                (Language::English, false) => "; no outcome of the year before is stated, and none of its time yet.",
            }
            .to_owned();
        };
        let reached = figure(result, language, Notation::Scaled).text();
        let time = period_name(result.period.as_ref(), language);
        let gap = self.gap_text(corpus, language);
        match language {
            Language::Chinese => match self.standing {
                Standing::Met => ["，结果", &reached, "，已达到。"].concat(),
                Standing::Missed => ["，结果", &reached, "，未达到，差", &gap, "。"].concat(),
                Standing::Higher => ["，比", &time, "结果", &reached, "高", &gap, "。"].concat(),
                Standing::Lower => ["，比", &time, "结果", &reached, "低", &gap, "。"].concat(),
                Standing::Same => ["，与", &time, "结果", &reached, "持平。"].concat(),
                _ => ["，结果", &reached, "，是否达到不作断语。"].concat(),
            },
            Language::English => match self.standing {
                Standing::Met => ["; outcome ", &reached, ": met."].concat(),
                Standing::Missed => ["; outcome ", &reached, ": missed by ", &gap, "."].concat(),
                Standing::Higher => ["; ", &gap, " above the outcome of ", &time, ", ", &reached, "."].concat(),
                Standing::Lower => ["; ", &gap, " below the outcome of ", &time, ", ", &reached, "."].concat(),
                Standing::Same => ["; the same as the outcome of ", &time, ", ", &reached, "."].concat(),
                _ => ["; outcome ", &reached, ": whether it was met cannot be said."].concat(),
            },
        }
    }

    /// The size of the gap with its unit: points for rates.
    #[must_use]
    pub fn gap_text(&self, corpus: &Corpus, language: Language) -> String {
        let Some(gap) = self.gap else { return String::new() };
        let goal = corpus.observation(self.target);
        let size = if gap.is_negative() { gap.negated() } else { gap };
        let unit = match (goal.unit.as_str(), goal.measure) {
            ("%", _) => return [&size.to_string(), phrase(language, "个百分点", " points")].concat(),
            (_, Measure::Rank) => "个位次",
            (unit, _) => unit,
        };
        let bound = Bound::Exact;
        amount(Measure::Level, size, None, unit, bound, language, Notation::Scaled).text()
    }
}

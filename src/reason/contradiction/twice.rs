//! The same thing stated twice: a well-known indicator of one place and period, in one report or in several.

use crate::corpus::{Corpus, ObservationId};
use crate::lexicon::indicator;
use crate::model::{Bound, Confidence, Measure, Observation, Status};
use crate::reason::finding::{Finding, FindingKind, Outcome};
use crate::reason::gather;
use crate::reason::precision::interval;
use crate::reason::unit;

/// Holds the figures of the same thing against each other. Names that the table lacks may stand for different things (项目), so
/// only well-known ones are checked.
pub(super) fn check(corpus: &Corpus, name: &str, rows: &[ObservationId], out: &mut Vec<Finding>) {
    if indicator::find(name).is_none() {
        return;
    }
    let usable = |id: &ObservationId| {
        let o = corpus.observation(*id);
        o.status == Status::Actual
            && o.confidence != Confidence::Low
            && o.period.is_some()
            && o.value_high.is_none()
            && o.bound != Bound::About
            && match o.measure {
                Measure::Level | Measure::Growth | Measure::Share | Measure::Points => true,
                Measure::Rank => o.scope.is_some() && o.ranked_by.is_some() && o.bound == Bound::Exact,
                Measure::Change | Measure::Multiple => false,
            }
    };
    let usable: Vec<ObservationId> = rows.iter().copied().filter(usable).collect();
    let key = |id| {
        let o = corpus.observation(id);
        let what = (o.measure, &o.basis, &o.scope, o.ranked_by);
        (o.area, &o.period, what, unit::comparable(&o.unit).0)
    };
    for group in gather::grouped(&usable, key) {
        let Some((&first, others)) = group.split_first() else {
            continue;
        };
        if others.is_empty() {
            continue;
        }
        let one = corpus.observation(first);
        let against = others.iter().copied().find(|&id| !agree(one, corpus.observation(id)));
        let (outcome, proof) = match against {
            Some(other) => (Outcome::Contradiction, vec![first, other]),
            None => (Outcome::Agrees, group),
        };
        out.push(Finding::new(FindingKind::Twice, outcome, name, proof).about_its_proof(corpus));
    }
}

/// Whether two statements of the same thing may both be true as printed. Figures whose units differ by a factor are left alone.
fn agree(one: &Observation, other: &Observation) -> bool {
    if one.unit != other.unit {
        return true;
    }
    match (interval(one), interval(other)) {
        (Some(a), Some(b)) => a.meets(b),
        (Some(a), None) => reaches(other, a.low, a.high),
        (None, Some(b)) => reaches(one, b.low, b.high),
        (None, None) => true,
    }
}

/// Whether a value between the ends lies on the side of the bound that it is printed for.
fn reaches(bound: &Observation, low: crate::model::Decimal, high: crate::model::Decimal) -> bool {
    match bound.bound {
        Bound::Above => high >= bound.value,
        Bound::Below => low <= bound.value,
        Bound::Exact | Bound::About => true,
    }
}

//! Targets that the year before has passed already: a goal below what was reached.

use crate::corpus::{Corpus, ObservationId};
use crate::lexicon::indicator::{self, Better};
use crate::model::{Bound, Measure, Status};
use crate::reason::finding::{Finding, FindingKind, Outcome};
use crate::reason::gather;
use crate::reason::precision::interval;

/// Holds each target against the outcome of the same part of the year before, where the table says which way is better.
pub(super) fn check(corpus: &Corpus, name: &str, rows: &[ObservationId], out: &mut Vec<Finding>) {
    let Some(better) = indicator::find(name).map(|known| known.better) else {
        return;
    };
    for &goal in rows {
        let target = corpus.observation(goal);
        let open = match better {
            Better::Up => matches!(target.bound, Bound::Exact | Bound::Above | Bound::About),
            Better::Down => matches!(target.bound, Bound::Exact | Bound::Below | Bound::About),
            Better::Neither => false,
        };
        let measured = matches!(target.measure, Measure::Level | Measure::Growth | Measure::Share);
        if target.status != Status::Target || !open || !measured || target.value_high.is_some() {
            continue;
        }
        let Some(before) = target.period.as_ref().and_then(gather::year_before) else {
            continue;
        };
        let reached = rows.iter().copied().find(|&id| {
            let o = corpus.observation(id);
            o.status == Status::Actual
                && (o.area, o.measure, &o.unit, &o.basis) == (target.area, target.measure, &target.unit, &target.basis)
                && o.period.as_ref() == Some(&before)
        });
        let Some(reached) = reached else { continue };
        let passed = interval(corpus.observation(reached)).is_some_and(|outcome| match better {
            Better::Up => outcome.low > target.value,
            _ => outcome.high < target.value,
        });
        if passed {
            out.push(
                Finding::new(FindingKind::Passed, Outcome::Inferred, name, vec![goal, reached]).about_its_proof(corpus),
            );
        }
    }
}

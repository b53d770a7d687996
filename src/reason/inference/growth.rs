//! Growth between two years' levels, of different reports or of one; held against the printed growth where there is one.

use crate::corpus::{Corpus, ObservationId};
use crate::model::{Basis, Confidence, Decimal, Measure, Status};
use crate::reason::finding::{Condition, Finding, FindingKind, Inferred, Outcome, Reason};
use crate::reason::gather;
use crate::reason::precision::{Interval, interval};

/// Pairs the levels of a place that cover the same part of two years running.
pub(super) fn infer(corpus: &Corpus, name: &str, rows: &[ObservationId], out: &mut Vec<Finding>) {
    let usable = |id: &ObservationId| {
        let o = corpus.observation(*id);
        o.status == Status::Actual && o.confidence != Confidence::Low && o.period.is_some()
    };
    let usable: Vec<ObservationId> = rows.iter().copied().filter(usable).collect();
    for group in gather::grouped(&usable, |id| corpus.observation(id).area) {
        let level = |id: &ObservationId| corpus.observation(*id).measure == Measure::Level;
        let levels: Vec<ObservationId> = group.iter().copied().filter(level).collect();
        for years in gather::grouped(&levels, |id| &corpus.observation(id).period) {
            let Some(&now) = years.first() else { continue };
            let o = corpus.observation(now);
            let Some(before) = o.period.as_ref().and_then(gather::year_before) else {
                continue;
            };
            let then = levels.iter().copied().find(|&id| {
                let other = corpus.observation(id);
                other.period.as_ref() == Some(&before) && other.unit == o.unit
            });
            let Some(then) = then else { continue };
            let printed = group.iter().copied().find(|&id| {
                let other = corpus.observation(id);
                other.measure == Measure::Growth && other.basis == Some(Basis::Yoy) && other.period == o.period
            });
            out.extend(growth(corpus, name, now, then, printed));
        }
    }
}

fn growth(
    corpus: &Corpus,
    name: &str,
    now: ObservationId,
    then: ObservationId,
    printed: Option<ObservationId>,
) -> Option<Finding> {
    let mut proof = vec![now, then];
    proof.extend(printed);
    let found = Finding::new(FindingKind::Growth, Outcome::Inferred, name, proof).about_its_proof(corpus);
    if gather::at_constant_prices(name) {
        return Some(found.refused(Reason::ConstantPrices));
    }
    let (Some(over), Some(under)) = (interval(corpus.observation(now)), interval(corpus.observation(then))) else {
        return Some(found.refused(Reason::NotExact));
    };
    let one = Interval::new(Decimal::from(1), Decimal::from(1));
    let between = over.over(under)?.minus(one)?.shift(2)?;
    let outcome = match printed.map(|id| interval(corpus.observation(id))) {
        Some(None) => return Some(found.refused(Reason::NotExact)),
        Some(Some(rate)) if rate.meets(between) => Outcome::Agrees,
        Some(Some(_)) => Outcome::Contradiction,
        None => Outcome::Inferred,
    };
    let found = Finding {
        outcome,
        figure: Some(Inferred {
            measure: Measure::Growth,
            unit: "%".to_owned(),
            between,
        }),
        ..found
    };
    Some(if outcome == Outcome::Agrees {
        found
    } else {
        found.on([Condition::Unrevised, Condition::SameDefinition])
    })
}

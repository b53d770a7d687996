//! Last year's level: this year's level over one plus its growth.

use crate::corpus::{Corpus, ObservationId};
use crate::model::{Basis, Decimal, Measure, Status};
use crate::reason::finding::{Condition, Finding, FindingKind, Inferred, Outcome, Reason};
use crate::reason::gather;
use crate::reason::precision::{Interval, interval};

/// Pairs level and growth of the same document, place, period and name.
pub(super) fn infer(corpus: &Corpus, name: &str, rows: &[ObservationId], out: &mut Vec<Finding>) {
    let wanted: Vec<ObservationId> = rows
        .iter()
        .copied()
        .filter(|&id| {
            let o = corpus.observation(id);
            o.status == Status::Actual && matches!(o.measure, Measure::Level | Measure::Growth)
        })
        .collect();
    let key = |id| {
        let o = corpus.observation(id);
        (o.doc, o.area, &o.period)
    };
    for group in gather::grouped(&wanted, key) {
        let of = |measure| {
            let mut ids = group
                .iter()
                .copied()
                .filter(|&id| corpus.observation(id).measure == measure);
            let first = ids.next();
            let several =
                ids.any(|id| Some(corpus.observation(id).value) != first.map(|id| corpus.observation(id).value));
            first.map(|id| (id, several))
        };
        let (Some((level, levels)), Some((growth, growths))) = (of(Measure::Level), of(Measure::Growth)) else {
            continue;
        };
        let found =
            Finding::new(FindingKind::LastYear, Outcome::Inferred, name, vec![level, growth]).about_its_proof(corpus);
        out.push(if levels || growths {
            found.refused(Reason::Several)
        } else {
            match last_year(corpus, name, level, growth) {
                Ok(figure) => Finding {
                    period: corpus.observation(level).period.as_ref().and_then(gather::year_before),
                    figure: Some(figure),
                    ..found.on([Condition::Nominal, Condition::Unrevised])
                },
                Err(reason) => found.refused(reason),
            }
        });
    }
}

fn last_year(corpus: &Corpus, name: &str, level: ObservationId, growth: ObservationId) -> Result<Inferred, Reason> {
    let (level, growth) = (corpus.observation(level), corpus.observation(growth));
    if gather::at_constant_prices(name) {
        return Err(Reason::ConstantPrices);
    }
    if growth.basis != Some(Basis::Yoy) || growth.unit != "%" {
        return Err(Reason::OtherBasis);
    }
    let (Some(value), Some(rate)) = (interval(level), interval(growth)) else {
        return Err(Reason::NotExact);
    };
    let one = Interval::new(Decimal::from(1), Decimal::from(1));
    let between = rate
        .shift(-2)
        .and_then(|rate| rate.plus(one))
        .and_then(|factor| value.over(factor))
        .ok_or(Reason::FellToNothing)?;
    Ok(Inferred {
        measure: Measure::Level,
        unit: level.unit.clone(),
        between,
    })
}

//! Places in an order that no report prints: a place with a higher figure than the one ranked second is the first.

use crate::corpus::{AreaId, Corpus, ObservationId};
use crate::reason::finding::{Condition, Finding, FindingKind, Inferred, Outcome, Reason};
use crate::reason::order::{Order, Ranked, Valued};
use crate::reason::precision::Interval;

/// How many places between two ranks may be without a figure for the figure between them to say anything.
const GAP: u32 = 3;

/// Bounds the rank of each place that has a figure, and the figures of places between two known ones.
pub(super) fn infer(corpus: &Corpus, name: &str, orders: &[Order<'_>], out: &mut Vec<Finding>) {
    for order in orders {
        for &(area, value) in &order.others {
            out.extend(bounded(corpus, name, order, area, value));
        }
        out.extend(between(corpus, name, order));
    }
}

/// The best and the worst rank a place may have, from those with a higher and with a lower figure.
fn bounded(corpus: &Corpus, name: &str, order: &Order<'_>, area: AreaId, own: Valued) -> Option<Finding> {
    let valued = || order.ranked.iter().filter_map(|member| Some((member, member.value?)));
    let unit = &corpus.observation(own.id).unit;
    let same_unit = |(_, value): &(&Ranked, Valued)| corpus.observation(value.id).unit == *unit;
    let before = valued()
        .filter(same_unit)
        .filter(|(_, value)| value.between.above(own.between));
    let after = valued()
        .filter(same_unit)
        .filter(|(_, value)| own.between.above(value.between));
    let ahead = before.max_by_key(|(member, _)| member.place);
    let behind = after.min_by_key(|(member, _)| member.place);
    if ahead.is_none() && behind.is_none() {
        return None;
    }
    let best = ahead.map_or(1, |(member, _)| member.place + 1);
    // Without a figure below, the size of the set is the only floor.
    let worst = behind.map(|(member, _)| member.place - 1).or(order.out_of);
    let mut proof = vec![own.id];
    for (member, value) in ahead.into_iter().chain(behind) {
        proof.extend([value.id, member.rank]);
    }
    let mut found = Finding::new(FindingKind::RankBound, Outcome::Inferred, name, proof);
    found.areas.push(area);
    found = found.about_its_proof(corpus);
    found.set = Some(order.set.clone());
    if worst.is_some_and(|worst| worst < best) {
        return Some(found.refused(Reason::OutsideTheSet));
    }
    found.places = Some((best, worst));
    if !order.has_by_law(corpus, area) {
        found.conditions.push(Condition::Member(area));
    }
    Some(found.on([Condition::SameDefinition]))
}

/// The figures of the places that stand between two ranked ones with figures.
fn between(corpus: &Corpus, name: &str, order: &Order<'_>) -> Vec<Finding> {
    let valued: Vec<(&Ranked, Valued)> = order
        .ranked
        .iter()
        .filter_map(|member| Some((member, member.value?)))
        .collect();
    let mut out = Vec::new();
    for pair in valued.windows(2) {
        let [(upper, high), (lower, low)] = pair else { continue };
        let (above, below) = (corpus.observation(high.id), corpus.observation(low.id));
        let inside = |member: &&Ranked| upper.place < member.place && member.place < lower.place;
        let named: Vec<&Ranked> = order.ranked.iter().filter(inside).collect();
        let gap = lower.place - upper.place - u32::from(lower.place > upper.place);
        if gap == 0 || gap > GAP && named.is_empty() || above.unit != below.unit || below.value > above.value {
            continue;
        }
        let mut proof: Vec<ObservationId> = vec![high.id, upper.rank, low.id, lower.rank];
        proof.extend(named.iter().map(|member| member.rank));
        let areas: Vec<AreaId> = named.iter().map(|member| member.area).collect();
        let found = Finding {
            set: Some(order.set.clone()),
            places: Some((upper.place + 1, Some(lower.place - 1))),
            figure: Some(Inferred {
                measure: above.measure,
                unit: above.unit.clone(),
                between: Interval::new(below.value, above.value),
            }),
            ..Finding::new(FindingKind::ValueBound, Outcome::Inferred, name, proof)
        };
        let found = if areas.is_empty() {
            found.about_its_proof(corpus)
        } else {
            Finding { areas, ..found }
        };
        out.push(found.on([Condition::SameDefinition]));
    }
    out
}

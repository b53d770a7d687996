//! Orders against the figures they go by: a higher figure stands before a lower one.

use crate::corpus::Corpus;
use crate::reason::finding::{Condition, Finding, FindingKind, Outcome};
use crate::reason::order::{Order, Ranked, Valued};

/// Holds each order against the figures of its places, and against itself.
pub(super) fn check(corpus: &Corpus, name: &str, orders: &[Order<'_>], out: &mut Vec<Finding>) {
    for order in orders {
        let valued: Vec<(&Ranked, Valued)> = order
            .ranked
            .iter()
            .filter_map(|member| Some((member, member.value?)))
            .collect();
        let found = |outcome, members: &[(&Ranked, Valued)]| Finding {
            set: Some(order.set.clone()),
            ..Finding::new(
                FindingKind::Order,
                outcome,
                name,
                members
                    .iter()
                    .flat_map(|(member, value)| [value.id, member.rank])
                    .collect(),
            )
            .about_its_proof(corpus)
        };
        let mut agrees = valued.len() > 1;
        for pair in valued.windows(2) {
            let [(upper, high), (lower, low)] = pair else { continue };
            let one_unit = corpus.observation(high.id).unit == corpus.observation(low.id).unit;
            let apart = high.between.above(low.between) || low.between.above(high.between);
            let inverted = upper.place < lower.place && low.between.above(high.between);
            let shared = upper.place == lower.place && upper.area != lower.area && apart;
            agrees &= one_unit;
            if one_unit && (inverted || shared) {
                agrees = false;
                out.push(found(Outcome::Contradiction, pair).on([Condition::SameDefinition]));
            }
        }
        if agrees {
            out.push(found(Outcome::Agrees, &valued));
        }
        for pair in order.ranked.windows(2) {
            let [a, b] = pair else { continue };
            if a.place == b.place && a.area != b.area && (a.value.is_none() || b.value.is_none()) {
                let proof = vec![a.rank, b.rank];
                let found =
                    Finding::new(FindingKind::Order, Outcome::Contradiction, name, proof).about_its_proof(corpus);
                out.push(Finding {
                    set: Some(order.set.clone()),
                    ..found.on([Condition::NoTies])
                });
            }
        }
    }
}

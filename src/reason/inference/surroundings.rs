//! The surrounding area's figure: the own figure less the points it lies above the area.

use crate::corpus::{AreaId, Corpus, ObservationId};
use crate::model::{Basis, Measure};
use crate::reason::finding::{Finding, FindingKind, Inferred, Outcome, Reason};
use crate::reason::gather;
use crate::reason::precision::interval;

/// Pairs each difference from another area with the nearest growth or share before it that it is the difference of.
pub(super) fn infer(corpus: &Corpus, name: &str, rows: &[ObservationId], out: &mut Vec<Finding>) {
    for (n, &difference) in rows.iter().enumerate() {
        let points = corpus.observation(difference);
        let Some(Basis::Area(area)) = points.basis.as_ref().filter(|_| points.measure == Measure::Points) else {
            continue;
        };
        let same_place = |id: &ObservationId| {
            let o = corpus.observation(*id);
            (o.doc, o.area, o.status) == (points.doc, points.area, points.status)
                && matches!(o.measure, Measure::Growth | Measure::Share)
        };
        let own = |same_period: bool| {
            rows[..n]
                .iter()
                .rev()
                .copied()
                // Rows stand in the order of their documents.
                .take_while(|&id| corpus.observation(id).doc == points.doc)
                .filter(same_place)
                .find(|&id| !same_period || corpus.observation(id).period == points.period)
        };
        let place = AreaId(points.area);
        let found = |proof| Finding {
            areas: vec![place],
            set: Some(gather::set_name(corpus, place, area)),
            ..Finding::new(FindingKind::Surroundings, Outcome::Inferred, name, proof)
        };
        out.push(match (own(true), own(false)) {
            (Some(own), _) => {
                let figure = corpus.observation(own);
                let between = interval(figure)
                    .zip(interval(points))
                    .and_then(|(own, points)| own.minus(points));
                let found = found(vec![own, difference]);
                match between {
                    Some(between) => Finding {
                        figure: Some(Inferred {
                            measure: figure.measure,
                            unit: figure.unit.clone(),
                            between,
                        }),
                        ..found
                    },
                    None => found.refused(Reason::NotExact),
                }
            }
            (None, Some(other)) => found(vec![other, difference]).refused(Reason::OtherPeriod),
            (None, None) => found(vec![difference]).refused(Reason::NoOwnFigure),
        });
    }
}

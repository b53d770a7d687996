//! Which levels and growths are of one place and period.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::mark::{axis, joined, mark, title};
use super::{Labels, MOST, NoChart, shared_unit};
use crate::chart::{Axis, Point, Scatter, sentence};
use crate::corpus::{Corpus, ObservationId};
use crate::format::{self, Language};
use crate::model::{Basis, Measure, Observation, Status};
use crate::reason::unit::comparable;
use crate::sorting::Arrange;

/// The level and the growth of one place and period.
type Both<'a> = (&'a Observation, &'a Observation);

/// Growth over last year against the level, of the indicator that most places state both of for one period.
///
/// # Errors
/// [`NoChart::NothingShared`] where no indicator has both figures for two places.
pub fn scatter(corpus: &Corpus, rows: &[ObservationId], language: Language) -> Result<Scatter, NoChart> {
    let mut levels: BTreeMap<(&str, u32, String), &Observation> = BTreeMap::new();
    let mut growths = levels.clone();
    for o in rows
        .iter()
        .map(|&id| corpus.observation(id))
        .filter(|o| o.status == Status::Actual)
    {
        let Some(period) = &o.period else { continue };
        let key = (o.indicator.as_str(), o.area, period.to_string());
        let yearly = matches!(o.basis, None | Some(Basis::Yoy));
        match o.measure {
            Measure::Level => levels.entry(key).or_insert(o),
            Measure::Growth if yearly => growths.entry(key).or_insert(o),
            _ => continue,
        };
    }
    // One indicator in one kind of unit; of several periods of a place the latest.
    let mut found: BTreeMap<(&str, &str), BTreeMap<u32, Both<'_>>> = BTreeMap::new();
    for (key, growth) in growths {
        if let Some(level) = levels.get(&key) {
            let group = found.entry((key.0, comparable(&level.unit).0)).or_default();
            let later = |held: &Both<'_>| end(held.0) < end(level);
            if group.get(&key.1).is_none_or(later) {
                group.insert(key.1, (level, growth));
            }
        }
    }
    let Some(((indicator, unit), places)) = found
        .into_iter()
        .max_by_key(|(key, places)| (places.len(), Reverse(*key)))
    else {
        return Err(NoChart::NothingShared);
    };
    if places.len() < 2 {
        return Err(NoChart::NothingShared);
    }
    let own: Vec<&Observation> = places.values().map(|pair| pair.0).collect();
    let unit = shared_unit(&own, unit);
    let mut points: Vec<Point> = places
        .values()
        .map(|(level, growth)| {
            let x = mark(corpus, level, Labels::Place, unit, language);
            let y = mark(corpus, growth, Labels::Place, &growth.unit, language);
            Point {
                label: x.label.clone(),
                note: x.note.clone(),
                x,
                y,
            }
        })
        .collect();
    points.arrange_by_key(|point| Reverse(point.x.value));
    points.truncate(MOST);
    let name = format::indicator_name(indicator, language);
    let both = match language {
        Language::Chinese => "数值与增速",
        Language::English => "level and growth",
    };
    let mut spec = Scatter {
        title: title(name, both, language),
        sentence: String::new(),
        x: Axis {
            label: joined(
                &[
                    format::measure_name(Measure::Level, language),
                    format::unit_name(unit, language),
                ],
                language,
            ),
            unit: unit.to_owned(),
        },
        y: axis(Measure::Growth, "%", language),
        omitted: rows.len() - 2 * points.len(),
        points,
        language,
    };
    spec.sentence = sentence::scatter(&spec, name);
    Ok(spec)
}

fn end(o: &Observation) -> Option<(i16, u8, u8)> {
    o.period.as_ref().map(|period| period.to.last_day())
}

//! A person's corrections over facts as they were read: rejected facts go, corrected ones carry what they were before.

use std::collections::HashMap;

use super::Bundle;
use super::field::{FieldFault, field, set_all};
use crate::model::{Area, Confidence, Corrected, Correction, Field, Judgement, Observation, Values};
use crate::span::Span;

/// What came of applying corrections.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Revised {
    /// How many corrected their fact.
    pub applied: usize,
    /// How many facts were taken out.
    pub rejected: usize,
    /// Corrections of documents that are here, whose fact is not: the text was read otherwise.
    pub unmatched: Vec<Correction>,
    /// Corrections with a value that its field may not have, with that field and what it may be; nothing of them was
    /// applied.
    pub refused: Vec<(Correction, Field, FieldFault)>,
}

/// Applies corrections to the facts of a bundle. Of several about one fact the last counts, and what was said before is
/// forgotten. Corrections of documents that the bundle lacks are passed over.
///
/// A fact is found by its identifier, or else by the document, place and measure it was read with. A corrected fact has
/// [`Observation::corrected`] and high confidence; its rule, doubts and evidence stay what they were, and [`as_read`] gives
/// it back. Applying the same corrections again changes nothing.
pub fn revise(bundle: &mut Bundle, corrections: &[Correction]) -> Revised {
    let mut revised = Revised::default();
    let found = Found::new(bundle);
    // The last judgement of each fact, by its row.
    let mut judged: HashMap<usize, &Correction> = HashMap::new();
    for correction in corrections {
        let here = bundle.documents.iter().any(|d| d.hash == correction.document);
        match found.rows(correction) {
            [] if here => revised.unmatched.push(correction.clone()),
            rows => judged.extend(rows.iter().map(|&row| (row, correction))),
        }
    }
    if judged.is_empty() {
        return revised;
    }
    let mut gone = vec![false; bundle.observations.len()];
    for (row, o) in bundle.observations.iter_mut().enumerate() {
        let Some(&correction) = judged.get(&row) else { continue };
        match &correction.judgement {
            Judgement::Rejected => gone[row] = true,
            Judgement::Corrected(values) => match correct(o, &mut bundle.areas, values, &correction.reason) {
                Ok(()) => revised.applied += 1,
                Err((field, fault)) => revised.refused.push((correction.clone(), field, fault)),
            },
        }
    }
    revised.rejected = gone.iter().filter(|&&gone| gone).count();
    bundle.hash.clear();
    follow(bundle, &gone);
    let mut gone = gone.into_iter();
    bundle.observations.retain(|_| !gone.next().unwrap_or_default());
    revised
}

/// The fact as the engine read it, without what a person corrected in it.
#[must_use]
pub fn as_read(observation: &Observation, areas: &mut Vec<Area>) -> Observation {
    let mut read = observation.clone();
    if let Some(corrected) = read.corrected.take() {
        // What was read is a value of its field, so that nothing is refused.
        let _ = set_all(&mut read, areas, &corrected.before);
        read.confidence = Confidence::after(&read.doubts);
    }
    read
}

fn correct(
    observation: &mut Observation,
    areas: &mut Vec<Area>,
    values: &Values,
    reason: &str,
) -> Result<(), (Field, FieldFault)> {
    let read = as_read(observation, areas);
    let mut changed = read.clone();
    set_all(&mut changed, areas, values)?;
    let before = values
        .keys()
        .map(|&name| (name, field(&read, areas, name)))
        .filter(|(name, before)| field(&changed, areas, *name) != *before)
        .collect();
    changed.confidence = Confidence::High;
    changed.corrected = Some(Box::new(Corrected {
        before,
        reason: reason.to_owned(),
    }));
    *observation = changed;
    Ok(())
}

/// Investments follow the observations they were read as.
fn follow(bundle: &mut Bundle, gone: &[bool]) {
    let row_of: HashMap<&str, usize> = bundle
        .observations
        .iter()
        .enumerate()
        .map(|(row, o)| (o.id.as_str(), row))
        .collect();
    for record in &mut bundle.records {
        let Some(investment) = &mut record.investment else {
            continue;
        };
        let Some(&row) = row_of.get(investment.observation.as_str()) else {
            continue;
        };
        let o = &bundle.observations[row];
        (investment.value, investment.status) = (o.value, o.status);
        if gone[row] {
            record.investment = None;
        }
    }
}

/// Where facts stand.
struct Found {
    by_id: HashMap<String, Vec<usize>>,
    by_place: HashMap<(String, Span, &'static str), Vec<usize>>,
}

impl Found {
    fn new(bundle: &Bundle) -> Self {
        let mut found = Self {
            by_id: HashMap::new(),
            by_place: HashMap::new(),
        };
        for (row, o) in bundle.observations.iter().enumerate() {
            let Some(document) = bundle.documents.get(o.doc as usize) else {
                continue;
            };
            // What a person made of the measure does not hide the fact from what was said of it.
            let read = o
                .corrected
                .as_ref()
                .and_then(|corrected| corrected.before.get(&Field::Measure));
            let measure = read
                .and_then(|text| crate::model::Measure::parse(text))
                .unwrap_or(o.measure);
            let place = (document.hash.clone(), o.span, measure.as_str());
            found.by_id.entry(o.id.clone()).or_default().push(row);
            found.by_place.entry(place).or_default().push(row);
        }
        found
    }

    fn rows(&self, correction: &Correction) -> &[usize] {
        let place = (
            correction.document.clone(),
            correction.span,
            correction.measure.as_str(),
        );
        let rows = self.by_id.get(&correction.fact).or_else(|| self.by_place.get(&place));
        rows.map_or(&[], Vec::as_slice)
    }
}

//! Which outcomes and targets stand on one line.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::mark::{axis, joined, mark};
use super::{Labels, MOST, NoChart, shared_unit, subject_name, subject_of};
use crate::chart::{Dumbbell, Mark, Pair, Subject, sentence};
use crate::corpus::{Corpus, ObservationId};
use crate::format::{self, Language};
use crate::model::{Basis, Measure, Observation, Status};
use crate::reason::unit::comparable;

/// An outcome, where there is one, and a target.
type Ids = (Option<ObservationId>, ObservationId);

/// Pairs the targets among the rows with outcomes of the same place, indicator, measure, unit and base: of several
/// outcomes the latest that ends before the target's period does. Targets keep the order of the rows.
#[must_use]
pub fn pairs(corpus: &Corpus, rows: &[ObservationId]) -> Vec<Ids> {
    let mut outcomes: BTreeMap<(u32, &str), Vec<ObservationId>> = BTreeMap::new();
    let of = |status: Status| {
        rows.iter()
            .copied()
            .filter(move |&id| corpus.observation(id).status == status)
    };
    for id in of(Status::Actual) {
        let o = corpus.observation(id);
        outcomes.entry((o.area, &o.indicator)).or_default().push(id);
    }
    let end = |o: &Observation| o.period.as_ref().map(|period| period.to.last_day());
    of(Status::Target)
        .filter(|&id| corpus.observation(id).measure != Measure::Rank)
        .map(|target| {
            let t = corpus.observation(target);
            let candidates = outcomes
                .get(&(t.area, t.indicator.as_str()))
                .into_iter()
                .flatten()
                .copied();
            let outcome = candidates
                .filter(|&id| {
                    let o = corpus.observation(id);
                    // A target often leaves its base unsaid, which for a yearly rate is last year.
                    let base = |o: &Observation| o.basis.clone().unwrap_or(Basis::Yoy);
                    let alike = o.measure == t.measure && comparable(&o.unit).0 == comparable(&t.unit).0;
                    alike && base(o) == base(t) && (end(o).is_none() || end(t).is_none() || end(o) <= end(t))
                })
                .max_by_key(|&id| (end(corpus.observation(id)), Reverse(id)));
            (outcome, target)
        })
        .collect()
}

/// The picture of outcomes and their targets. Pairs of another measure or unit than most, and amounts of different
/// things, share no axis and are counted as left out.
///
/// # Errors
/// [`NoChart::Nothing`] where there is no pair.
pub fn dumbbells(corpus: &Corpus, pairs: &[Ids], language: Language) -> Result<Dumbbell, NoChart> {
    let target = |pair: &Ids| corpus.observation(pair.1);
    // Rates share an axis; of amounts only those of one thing.
    let key = |o: &Observation| {
        let rate = matches!(o.measure, Measure::Growth | Measure::Share);
        let thing = if rate { String::new() } else { o.indicator.clone() };
        (o.measure, comparable(&o.unit).0.to_owned(), thing)
    };
    let mut sizes = BTreeMap::new();
    for pair in pairs {
        *sizes.entry(key(target(pair))).or_insert(0usize) += 1;
    }
    let Some((most, _)) = sizes
        .into_iter()
        .max_by_key(|(key, size)| (*size, Reverse(key.clone())))
    else {
        return Err(NoChart::Nothing);
    };
    let own: Vec<&Ids> = pairs
        .iter()
        .filter(|pair| key(target(pair)) == most)
        .take(MOST / 2)
        .collect();
    let facts: Vec<&Observation> = own
        .iter()
        .flat_map(|pair| pair.0.into_iter().chain([pair.1]))
        .map(|id| corpus.observation(id))
        .collect();
    let subject = subject_of(corpus, &facts);
    let unit = shared_unit(&facts, &most.1);
    let drawn = |id: ObservationId| mark(corpus, corpus.observation(id), labels(&subject), unit, language);
    let lines = own
        .iter()
        .map(|pair| line(pair.0.map(drawn), drawn(pair.1), language))
        .collect();
    let of = |pair: &Ids| 1 + usize::from(pair.0.is_some());
    let mut spec = Dumbbell {
        title: joined(
            &[
                subject_name(&subject, language),
                format::measure_name(most.0, language),
                both(language),
            ],
            language,
        ),
        sentence: String::new(),
        axis: axis(most.0, unit, language),
        pairs: lines,
        omitted: pairs.iter().map(of).sum::<usize>() - facts.len(),
        language,
    };
    spec.sentence = sentence::dumbbells(&spec, subject_name(&subject, language));
    Ok(spec)
}

fn labels(subject: &Subject) -> Labels {
    Labels::of(subject)
}

fn both(language: Language) -> &'static str {
    match language {
        Language::Chinese => "实际与目标",
        Language::English => "outcome and target",
    }
}

/// One line with both periods beneath its label.
fn line(outcome: Option<Mark>, target: Mark, language: Language) -> Pair {
    let note = match &outcome {
        Some(outcome) => [&outcome.note, " → ", &target.note].concat(),
        None => match language {
            Language::Chinese => [&target.note, "，未见实际"].concat(),
            Language::English => [&target.note, ", no outcome stated"].concat(),
        },
    };
    Pair {
        label: target.label.clone(),
        note,
        outcome,
        target: Some(target),
    }
}

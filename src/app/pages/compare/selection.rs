//! What the address of a comparison selects from the corpus.

use crate::app::route::CompareView;
use crate::corpus::{AreaId, Corpus, ObservationId};
use crate::reason::lineup::{Choice, Lineup, lineup, lineups};
use crate::reason::promise::{Promise, promises};

/// What is compared.
#[derive(Debug)]
pub(in crate::app) enum Selection {
    /// Nothing yet.
    Start,
    /// One indicator across places, in the order of a table.
    Indicator(Lineup),
    /// One place's indicators, and what it promised.
    Place(AreaId, Vec<Lineup>, Vec<Promise>),
    /// Indicators of several places.
    Places(Vec<AreaId>, Vec<Lineup>),
    /// Single facts, and the identifiers that are not held.
    Facts(Vec<ObservationId>, Vec<String>),
}

/// A selection, and the places of the address that are not held.
#[derive(Debug)]
pub(in crate::app) struct Selected {
    /// What is compared.
    pub(in crate::app) selection: Selection,
    /// Names of places that nothing is known of.
    pub(in crate::app) unknown: Vec<String>,
}

/// The part of a view that decides what is selected; what was collected stands for an address that asks for nothing.
pub(in crate::app) fn subject(view: &CompareView, basket: &[String]) -> CompareView {
    let mut subject = CompareView {
        form: None,
        fact: None,
        ..view.clone()
    };
    if subject == CompareView::default() {
        subject.facts = basket.to_vec();
    }
    subject
}

/// Finds what a subject asks for.
pub(in crate::app) fn select(corpus: &Corpus, subject: &CompareView) -> Selected {
    let (mut areas, mut unknown) = (Vec::new(), Vec::new());
    for key in &subject.places {
        match corpus.place_by_key(key) {
            Some(area) if !areas.contains(&area) => areas.push(area),
            Some(_) => {}
            None => unknown.push(key.clone()),
        }
    }
    let selection = if !subject.facts.is_empty() {
        let (mut rows, mut missing) = (Vec::new(), Vec::new());
        for id in &subject.facts {
            match corpus.by_id(id) {
                Some(row) if !rows.contains(&row) => rows.push(row),
                Some(_) => {}
                None => missing.push(id.clone()),
            }
        }
        Selection::Facts(rows, missing)
    } else if let Some(name) = &subject.indicator {
        let choice = Choice {
            measure: subject.measure,
            period: subject.period.clone(),
        };
        Selection::Indicator(lineup(corpus, name, &areas, &choice).ranked(corpus))
    } else {
        match areas[..] {
            [] => Selection::Start,
            [area] => Selection::Place(area, lineups(corpus, &areas), promises(corpus, Some(area))),
            _ => {
                let found = lineups(corpus, &areas);
                Selection::Places(areas, found)
            }
        }
    };
    Selected { selection, unknown }
}

impl Selection {
    /// The facts shown, in the order in which the keys walk through them.
    pub(in crate::app) fn facts(&self) -> Vec<ObservationId> {
        match self {
            Self::Start => Vec::new(),
            Self::Indicator(lineup) => {
                let lines = &lineup.lines;
                let results = lines.iter().filter_map(|line| line.figure);
                results.chain(lines.iter().filter_map(|line| line.target)).collect()
            }
            Self::Place(_, lineups, promises) => {
                let promised = promises
                    .iter()
                    .flat_map(|promise| [promise.outcome, Some(promise.target)]);
                let mut facts: Vec<ObservationId> = promised.flatten().collect();
                let others = lineups.iter().flat_map(Lineup::figures);
                facts.extend(
                    others.filter(|id| !promises.iter().any(|own| own.target == *id || own.outcome == Some(*id))),
                );
                facts
            }
            Self::Places(_, lineups) => lineups.iter().flat_map(Lineup::figures).collect(),
            Self::Facts(rows, _) => rows.clone(),
        }
    }
}

//! Facts that share no axis, as pictures side by side.

use super::mark::joined;
use super::{GroupKey, NoChart, bars, ranks, subject_of};
use crate::chart::{Multiples, Picture, sentence};
use crate::corpus::{Corpus, ObservationId};
use crate::format::Language;
use crate::model::{Measure, Observation};
use crate::reason::unit::comparable;

/// How many panels one sheet holds at most.
const PANELS: usize = 12;

/// A panel for each group, in the order given. The groups are the caller's: facts of one group share an axis; those of
/// it that have another measure or unit than its first are counted as left out, as are groups beyond the twelfth.
///
/// # Errors
/// [`NoChart::Nothing`] where no group has a fact.
pub fn multiples(corpus: &Corpus, groups: &[Vec<ObservationId>], language: Language) -> Result<Multiples, NoChart> {
    let mut panels: Vec<Picture> = groups
        .iter()
        .filter_map(|group| panel(corpus, group, language))
        .take(PANELS)
        .collect();
    if panels.is_empty() {
        return Err(NoChart::Nothing);
    }
    for panel in &mut panels {
        name_period(panel);
    }
    let all: usize = groups.iter().map(Vec::len).sum();
    let drawn: usize = panels.iter().map(|panel| panel.marks().len()).sum();
    let titles: Vec<&str> = panels.iter().map(Picture::title).collect();
    let mut spec = Multiples {
        title: common(&titles, language),
        sentence: String::new(),
        omitted: all - drawn,
        panels,
        language,
    };
    spec.sentence = sentence::multiples(&spec);
    Ok(spec)
}

fn panel(corpus: &Corpus, group: &[ObservationId], language: Language) -> Option<Picture> {
    let first = corpus.observation(*group.first()?);
    if first.measure == Measure::Rank {
        return ranks(corpus, group, language).ok().map(Picture::Ranks);
    }
    let alike = |o: &&Observation| o.measure == first.measure && comparable(&o.unit).0 == comparable(&first.unit).0;
    let own: Vec<&Observation> = group.iter().map(|&id| corpus.observation(id)).filter(alike).collect();
    let key = GroupKey {
        subject: subject_of(corpus, &own),
        measure: first.measure,
        unit: comparable(&first.unit).0.to_owned(),
    };
    Some(Picture::Bars(bars(corpus, &own, key, Vec::new(), language)))
}

/// Adds to a panel's title the period that all its marks share.
fn name_period(panel: &mut Picture) {
    let language = panel.language();
    let marks = panel.marks();
    let Some(first) = marks.first().map(|mark| mark.note.clone()) else {
        return;
    };
    if !marks.iter().all(|mark| mark.note == first) {
        return;
    }
    let title = joined(&[panel.title(), &first], language);
    match panel {
        Picture::Bars(spec) => spec.title = title,
        Picture::Ranks(spec) => spec.title = title,
        Picture::Dumbbell(_) | Picture::Scatter(_) | Picture::Multiples(_) => {}
    }
}

/// The words with which all titles begin, up to a middle dot; else how many there are.
fn common(titles: &[&str], language: Language) -> String {
    let head = |title: &&str| title.split('·').next().unwrap_or_default().trim().to_owned();
    match titles.first().map(head) {
        Some(first) if titles.iter().all(|title| head(title) == first) => first,
        _ => match language {
            Language::Chinese => "分开列出的数据".to_owned(),
            Language::English => "Figures set apart".to_owned(),
        },
    }
}

//! Whether a first place that no report claims follows from several of them.

use super::piece::Piece;
use crate::corpus::{AreaId, Corpus};
use crate::format::{Language, Notation, figure};
use crate::reason::finding::{Finding, FindingKind, Outcome, findings};
use crate::reason::verdict::{Verdict, compare};

/// A first place inferred from the ranks and figures of several reports.
#[derive(Debug, Clone, PartialEq)]
pub struct Lead {
    /// The place that leads.
    pub area: AreaId,
    finding: Finding,
    /// Whether the figures it rests on may be compared.
    pub verdict: Verdict,
}

/// The question of the first of the indicators in which some place is found to be first.
pub(super) fn lead(corpus: &Corpus, asked: &[&str]) -> Option<Lead> {
    let rank_of = |found: &Finding| asked.iter().position(|name| *name == found.indicator);
    let finding = findings(corpus)
        .into_iter()
        .filter(|found| {
            found.kind == FindingKind::RankBound
                && found.outcome == Outcome::Inferred
                && found.places == Some((1, Some(1)))
                && rank_of(found).is_some()
        })
        .min_by_key(rank_of)?;
    let figures: Vec<_> = finding
        .proof
        .iter()
        .copied()
        .filter(|&id| corpus.observation(id).measure != crate::model::Measure::Rank)
        .collect();
    Some(Lead {
        area: *finding.areas.first()?,
        verdict: compare(corpus, &figures),
        finding,
    })
}

impl Lead {
    /// The indicator it leads in.
    pub(super) fn indicator(&self) -> &str {
        &self.finding.indicator
    }

    /// What must hold besides the facts.
    pub(super) fn conditions(&self, corpus: &Corpus, language: Language) -> String {
        self.finding
            .conditions(corpus, language)
            .join(if language == Language::Chinese { "；" } else { "; " })
    }

    /// The inference in its own words, with its places and the figures it rests on as such.
    pub(super) fn answer(&self, corpus: &Corpus, language: Language) -> Vec<Piece> {
        let mut pieces = vec![Piece::Text(self.finding.sentence(corpus, language))];
        if let Some(set) = self.finding.set.as_ref().filter(|_| language == Language::English) {
            pieces = part(pieces, set, &Piece::Printed(set.clone()), usize::MAX);
        }
        for &area in &self.finding.areas {
            let name = &corpus.area(area).name;
            pieces = part(pieces, name, &Piece::Place(area, name.clone()), usize::MAX);
        }
        for &id in &self.finding.proof {
            let printed = figure(corpus.observation(id), language, Notation::Scaled);
            // The sentence says 5.5% where a table shows +5.5%.
            let words = [printed.number.as_str(), &printed.unit].concat();
            if printed.unit.is_empty() {
                // A bare number could stand anywhere in the sentence.
                continue;
            }
            pieces = part(pieces, &words, &Piece::Fact(id, words.clone()), 1);
        }
        pieces
    }
}

/// The pieces with `words` in their texts, `most` times at most, made a piece of its own.
fn part(pieces: Vec<Piece>, words: &str, own: &Piece, most: usize) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut left = most;
    for piece in pieces {
        let Piece::Text(mut text) = piece else {
            out.push(piece);
            continue;
        };
        while left > 0
            && !words.is_empty()
            && let Some(at) = text.find(words)
        {
            let rest = text.split_off(at + words.len());
            text.truncate(at);
            out.extend((!text.is_empty()).then_some(Piece::Text(text)));
            out.push(own.clone());
            text = rest;
            left -= 1;
        }
        out.extend((!text.is_empty()).then_some(Piece::Text(text)));
    }
    out
}

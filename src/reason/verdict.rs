//! Comparability: whether facts may be set side by side, and what differs between them.

use super::aspect::Aspects;
use super::difference::{Difference, DifferenceKind, phrase};
use crate::corpus::{Corpus, ObservationId};
use crate::format::{Language, indicator_name, measure_name, period_name, status_name};
use crate::sorting::Arrange;

/// How far facts may be compared, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Comparability {
    /// Nothing speaks against it.
    #[default]
    Comparable,
    /// They can be read side by side if what differs is kept in mind.
    WithCare,
    /// Setting them on one axis would mislead.
    NotComparable,
}

impl Comparability {
    /// All values, the best first.
    pub const ALL: [Self; 3] = [Self::Comparable, Self::WithCare, Self::NotComparable];

    /// The spelling in addresses, classes and exports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Comparable => "comparable",
            Self::WithCare => "with-care",
            Self::NotComparable => "not-comparable",
        }
    }

    /// The value spelled `text`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|value| value.as_str() == text)
    }

    /// The word a reader sees.
    #[must_use]
    pub const fn word(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Comparable, Language::Chinese) => "可比",
            (Self::Comparable, Language::English) => "comparable",
            (Self::WithCare, Language::Chinese) => "需谨慎",
            (Self::WithCare, Language::English) => "with care",
            (Self::NotComparable, Language::Chinese) => "不可比",
            (Self::NotComparable, Language::English) => "not comparable",
        }
    }
}

/// Whether facts may be compared, and why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The worst weight of all differences.
    pub comparability: Comparability,
    /// What differs, the gravest first.
    pub differences: Vec<Difference>,
    /// The facts judged, each once, in the order of reading.
    pub facts: Vec<ObservationId>,
}

/// How many differences a sentence names.
const NAMED: usize = 3;

/// Judges the facts against each other. Their order does not matter; a part of them is never judged worse than all.
#[must_use]
pub fn compare(corpus: &Corpus, facts: &[ObservationId]) -> Verdict {
    let facts = once_each(facts);
    let one_place = in_one_place(corpus, &facts);
    let (kinds, _) = distinct(corpus, &facts);
    let mut weights: Vec<(DifferenceKind, Comparability)> = Vec::new();
    let mut note = |kind: DifferenceKind, weight: Comparability| match weights.iter_mut().find(|own| own.0 == kind) {
        Some(own) => own.1 = own.1.max(weight),
        None => weights.push((kind, weight)),
    };
    for (n, kind) in kinds.iter().enumerate() {
        for other in &kinds[n + 1..] {
            kind.differences(other, one_place, &mut note);
        }
        // Facts of equal aspects still share what asks for care in each of them.
        if facts.len() > 1 {
            kind.differences(kind, one_place, &mut note);
        }
    }
    weights.arrange_by_key(|&(kind, weight)| (std::cmp::Reverse(weight), kind));
    let differences: Vec<Difference> = weights
        .into_iter()
        .map(|(kind, weight)| Difference::among(corpus, &facts, kind, weight))
        .collect();
    Verdict {
        comparability: differences.first().map_or(Comparability::Comparable, |d| d.weight),
        differences,
        facts,
    }
}

/// Parts the facts into groups that can share an axis, the largest first: none of them is judged not comparable.
/// Every fact is in exactly one group; groups and their members keep the order of reading.
#[must_use]
pub fn split(corpus: &Corpus, facts: &[ObservationId]) -> Vec<Vec<ObservationId>> {
    let facts = once_each(facts);
    let one_place = in_one_place(corpus, &facts);
    let (kinds, kind_of) = distinct(corpus, &facts);
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut group_of = Vec::with_capacity(kinds.len());
    for (n, kind) in kinds.iter().enumerate() {
        let fits = groups.iter().position(|group| {
            let mut worst = Comparability::Comparable;
            for &member in group {
                kinds[member].differences(kind, one_place, &mut |_, weight| worst = worst.max(weight));
            }
            worst < Comparability::NotComparable
        });
        let place = fits.unwrap_or(groups.len());
        if place == groups.len() {
            groups.push(Vec::new());
        }
        groups[place].push(n);
        group_of.push(place);
    }
    let mut out: Vec<Vec<ObservationId>> = vec![Vec::new(); groups.len()];
    for (&fact, &kind) in facts.iter().zip(&kind_of) {
        out[group_of[kind]].push(fact);
    }
    out.arrange_by_key(|group| std::cmp::Reverse(group.len()));
    out
}

/// The different aspects among facts, and which of them each fact has.
fn distinct<'a>(corpus: &'a Corpus, facts: &[ObservationId]) -> (Vec<Aspects<'a>>, Vec<usize>) {
    let mut kinds: Vec<Aspects> = Vec::new();
    let of = facts.iter().map(|&fact| {
        let own = Aspects::of(corpus, fact);
        kinds.iter().position(|kind| *kind == own).unwrap_or_else(|| {
            kinds.push(own);
            kinds.len() - 1
        })
    });
    let of = of.collect();
    (kinds, of)
}

fn once_each(facts: &[ObservationId]) -> Vec<ObservationId> {
    let mut facts = facts.to_vec();
    facts.arrange();
    facts.dedup();
    facts
}

fn in_one_place(corpus: &Corpus, facts: &[ObservationId]) -> bool {
    let mut areas = facts.iter().map(|&fact| corpus.observation(fact).area);
    areas.next().is_none_or(|first| areas.all(|area| area == first))
}

impl Verdict {
    /// The word a reader sees.
    #[must_use]
    pub const fn word(&self, language: Language) -> &'static str {
        self.comparability.word(language)
    }

    /// One sentence that names what differs, the gravest first, or what the facts have in common.
    #[must_use]
    pub fn sentence(&self, corpus: &Corpus, language: Language) -> String {
        if self.differences.is_empty() {
            return self.agreement(corpus, language);
        }
        let mut out = String::new();
        for (n, difference) in self.differences.iter().take(NAMED).enumerate() {
            if n > 0 {
                out.push_str(phrase(language, "；", "; "));
            }
            out.push_str(&difference.half_sentence(corpus, language));
        }
        let more = self.differences.len().saturating_sub(NAMED);
        if more > 0 {
            let parts = match language {
                Language::Chinese => ["；另有", &more.to_string(), "处不同"],
                Language::English => ["; and ", &more.to_string(), " more"],
            };
            out.push_str(&parts.concat());
        }
        out.push_str(phrase(language, "。", "."));
        capitalised(out)
    }

    fn agreement(&self, corpus: &Corpus, language: Language) -> String {
        let Some(&first) = self.facts.first().filter(|_| self.facts.len() > 1) else {
            return phrase(
                language,
                "不足两项事实，无从比较。",
                "Fewer than two facts: nothing to compare.",
            )
            .to_owned();
        };
        let o = corpus.observation(first);
        if self
            .facts
            .iter()
            .any(|&fact| corpus.observation(fact).status != o.status)
        {
            return phrase(
                language,
                "目标与结果的指标、单位和比较基准一致。",
                "The goal and its outcome share indicator, unit and basis.",
            )
            .to_owned();
        }
        let name = indicator_name(super::aspect::canonical(&o.indicator), language);
        let period = period_name(o.period.as_ref(), language);
        let (measure, status) = (measure_name(o.measure, language), status_name(o.status, language));
        match language {
            Language::Chinese => [
                "指标、时段、口径一致：均为",
                &period,
                name,
                measure,
                "（",
                status,
                "）。",
            ]
            .concat(),
            Language::English => [
                "Same indicator, period and basis: ",
                name,
                ", ",
                measure,
                ", ",
                &period,
                " (",
                &status.to_lowercase(),
                ").",
            ]
            .concat(),
        }
    }
}

/// The sentence with its first letter as a sentence begins.
pub(super) fn capitalised(sentence: String) -> String {
    let mut chars = sentence.chars();
    match chars.next() {
        Some(first) if first.is_ascii_lowercase() => {
            let mut out = String::from(first.to_ascii_uppercase());
            out.push_str(chars.as_str());
            out
        }
        _ => sentence,
    }
}

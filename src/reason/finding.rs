//! Findings: what follows from the facts, what does not and why, what cannot both hold, and what was checked and agrees.
//!
//! Input: a [`Corpus`]. Output: [`Finding`]s in a stable order, each with the observations it rests on. A rule that would have
//! to guess says why it refuses instead.

mod checked;
mod sentence;
mod words;

use crate::corpus::{AreaId, Corpus, ObservationId};
use crate::format::Language;
use crate::model::{Measure, Period, spelled};
use crate::sorting::Arrange;

use super::precision::Interval;
use super::{contradiction, gather, inference, order};

spelled! {
    /// Which rule a finding comes from, the more telling first.
    FindingKind {
        /// The place in an order, from the ranks and figures of others.
        RankBound = "rank_bound",
        /// A target against what was reached before.
        Passed = "passed",
        /// The surrounding area's figure, from points above or below it.
        Surroundings = "surroundings",
        /// The share of a part, or how much of a plan is completed.
        Share = "share",
        /// The average for each of what was counted.
        Average = "average",
        /// The figure of a ranked place, from its neighbours' in the order.
        ValueBound = "value_bound",
        /// Last year's level, from level and growth.
        LastYear = "last_year",
        /// The growth between two years' levels.
        Growth = "growth",
        /// An order against the figures it goes by.
        Order = "order",
        /// The same thing stated twice.
        Twice = "twice",
        /// Parts against their whole.
        Sum = "sum",
        /// A list against the number that announces it.
        Announced = "announced",
    }
}

spelled! {
    /// What came of applying a rule.
    Outcome {
        /// Something follows that is not printed.
        Inferred = "inferred",
        /// Nothing can be said safely; the reason says why.
        Refused = "refused",
        /// The statements cannot both hold.
        Contradiction = "contradiction",
        /// The statements were held against each other and agree.
        Agrees = "agrees",
    }
}

/// Why nothing follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Growth is at constant prices, the level at current ones.
    ConstantPrices,
    /// A figure is a bound, a range or an approximation.
    NotExact,
    /// The growth is not over the year before.
    OtherBasis,
    /// A fall by all or more than all there was.
    FellToNothing,
    /// The same period has several figures.
    Several,
    /// The two figures cover different periods.
    OtherPeriod,
    /// The two figures have different units.
    OtherUnit,
    /// There is no own figure of the same indicator and period to add to.
    NoOwnFigure,
    /// A place with a higher figure than one ranked before it cannot be in the same order.
    OutsideTheSet,
}

/// What must hold for a finding to be true, besides the facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// The growth is nominal and of the same calibre as the level.
    Nominal,
    /// Last year's figure was not revised.
    Unrevised,
    /// The place belongs to the set.
    Member(AreaId),
    /// The reports use the same definition.
    SameDefinition,
    /// No two places share a rank.
    NoTies,
    /// What is counted differs from place to place.
    Definition,
    /// The total is planned, not spent.
    Planned,
    /// The smaller figure is part of the larger one.
    PartOfWhole,
    /// The names listed are those that could be read.
    AsRead,
}

/// A figure that is not printed, and between which ends it lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inferred {
    /// What kind of number.
    pub measure: Measure,
    /// Its unit.
    pub unit: String,
    /// Between which ends, from the rounding of the printed figures.
    pub between: Interval,
}

/// One thing that a rule has to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub kind: FindingKind,
    /// What came of it.
    pub outcome: Outcome,
    /// The places it is about.
    pub areas: Vec<AreaId>,
    /// The indicator it is about, by its canonical name where it has one; of a list, its name.
    pub indicator: String,
    /// The observations it rests on.
    pub proof: Vec<ObservationId>,
    /// The time that what follows covers, where it is another than that of the proof.
    pub period: Option<Period>,
    /// The set of an order, or the surrounding area, with the division it lies in (青石市四个主城区).
    pub set: Option<String>,
    /// The figure that follows.
    pub figure: Option<Inferred>,
    /// The place in an order that follows: at best, and at worst where that is known; of a list, announced and listed.
    pub places: Option<(u32, Option<u32>)>,
    /// Why nothing follows.
    pub reason: Option<Reason>,
    /// The record concerned: a position in [`Corpus::records`].
    pub record: Option<usize>,
    /// What must hold besides the facts.
    pub conditions: Vec<Condition>,
}

impl Finding {
    pub(super) fn new(kind: FindingKind, outcome: Outcome, indicator: &str, proof: Vec<ObservationId>) -> Self {
        Self {
            kind,
            outcome,
            areas: Vec::new(),
            indicator: indicator.to_owned(),
            proof,
            period: None,
            set: None,
            figure: None,
            places: None,
            reason: None,
            record: None,
            conditions: Vec::new(),
        }
    }

    /// The places of the proof become those of the finding, each once.
    pub(super) fn about_its_proof(mut self, corpus: &Corpus) -> Self {
        for &id in &self.proof {
            let area = AreaId(corpus.observation(id).area);
            if !self.areas.contains(&area) {
                self.areas.push(area);
            }
        }
        self
    }

    pub(super) fn refused(mut self, reason: Reason) -> Self {
        self.outcome = Outcome::Refused;
        self.reason = Some(reason);
        self
    }

    pub(super) fn on(mut self, conditions: impl IntoIterator<Item = Condition>) -> Self {
        self.conditions.extend(conditions);
        self
    }

    /// What it is about: the rule's subject and the indicator.
    #[must_use]
    pub fn title(&self, _corpus: &Corpus, language: Language) -> String {
        sentence::title(self, language)
    }

    /// What it says, in one sentence.
    #[must_use]
    pub fn sentence(&self, corpus: &Corpus, language: Language) -> String {
        sentence::sentence(self, corpus, language)
    }

    /// What must hold besides the facts, each in words.
    #[must_use]
    pub fn conditions(&self, corpus: &Corpus, language: Language) -> Vec<String> {
        self.conditions
            .iter()
            .map(|condition| sentence::condition(self, condition, corpus, language))
            .collect()
    }

    /// A name for addresses that stays while the facts do: the rule and the facts it rests on.
    #[must_use]
    pub fn key(&self, corpus: &Corpus) -> String {
        let mut out = self.kind.as_str().to_owned();
        let ends = [self.proof.first(), self.proof.get(1..).and_then(<[_]>::last)];
        for id in ends.into_iter().flatten() {
            out.push('.');
            out.extend(corpus.observation(*id).id.chars().take(8));
        }
        if let Some(record) = self.record {
            out.push('.');
            out.push_str(&record.to_string());
        }
        out
    }
}

/// All findings: by rule in the order of [`FindingKind`], then by indicator and in the order of reading.
#[must_use]
pub fn findings(corpus: &Corpus) -> Vec<Finding> {
    let mut out = Vec::new();
    let indicators = gather::by_indicator(corpus);
    for (name, rows) in &indicators {
        let orders = order::orders(corpus, name, rows);
        inference::of_indicator(corpus, name, rows, &orders, &mut out);
        contradiction::of_indicator(corpus, name, rows, &orders, &mut out);
    }
    inference::of_documents(corpus, &mut out);
    contradiction::of_corpus(corpus, &indicators, &mut out);
    out.arrange_by_key(|finding| finding.kind);
    out
}

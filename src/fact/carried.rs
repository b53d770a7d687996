//! What the clauses of a sentence hand on to the next.

use crate::model::{Measure, Status};
use crate::span::ViewSpan;

use super::naming;
use super::place::Place;
use super::subject::Name;
use super::time::Stated;

/// What the clauses of a sentence hand on to the next.
#[derive(Debug, Default)]
pub(super) struct Carried {
    pub(super) topic: Option<Name>,
    /// What properties (总投资, 完成率) belong to: the topic, but not a part of it (其中…, 涵盖…).
    pub(super) whole: Option<Name>,
    /// The subjects with figures of their own so far, in order.
    pub(super) recent: Vec<Name>,
    /// Those before the last semicolon.
    pub(super) recent_before: Vec<Name>,
    /// The members of the last coordinated subject.
    pub(super) members: Vec<Name>,
    pub(super) verb: Option<String>,
    pub(super) period: Option<Stated>,
    /// The period of the paragraph or section around the sentence.
    pub(super) around: Option<Stated>,
    /// Whether a semicolon stands between the topic and what is read now.
    pub(super) stale: bool,
    /// The set the last rank counted in.
    pub(super) scope: Option<String>,
    /// The period that held before the last one stated.
    pub(super) period_before: Option<Stated>,
    pub(super) status: Option<(Status, ViewSpan)>,
    /// Where the words for the next number begin, if the number before has counted them already.
    pub(super) taken_at: Option<usize>,
    /// The estimate before, whose growth is one too.
    pub(super) estimate: Option<ViewSpan>,
    /// A place other than the article's own that the clauses speak of.
    pub(super) place: Option<Place>,
    /// The time of the value that the last rise began with (由2019年的…).
    pub(super) rise: Option<Stated>,
    /// The same for all of the sentence, for rises that name no time of their own.
    pub(super) base: Option<Stated>,
    /// The date of the stocks before the last semicolon.
    pub(super) date: Option<Stated>,
    /// Whether the next value is of a time that nobody says.
    pub(super) undated: bool,
    /// The name of the last share, whose differences may follow.
    pub(super) share: Option<Name>,
    /// The place that the sentence compares with (与全市相比，…).
    pub(super) compared: Option<String>,
    /// Whether the clause before names a growth rate that it does not tell.
    pub(super) rate_named: bool,
    /// Whether the last growth was a fall.
    pub(super) fell: Option<bool>,
    /// Whether the last difference lay above the place it was measured against (true) or below it.
    pub(super) above: Option<bool>,
    /// What the last observation measured, for ranks and shares tied to it.
    pub(super) last: Option<Measure>,
    /// What an order that is tied to the figures before goes by.
    pub(super) ranked: Option<Measure>,
}

impl Carried {
    pub(super) fn named(&self) -> naming::Named<'_> {
        naming::Named {
            topic: self.topic.as_ref(),
            whole: self.whole.as_ref().or(self.topic.as_ref().filter(|_| !self.stale)),
            stale: self.stale,
        }
    }
}

//! What leads: achieved first places with the set they are first in.

use crate::corpus::{AreaId, Corpus, Facet, ObservationId};
use crate::model::{Bound, Decimal, Measure, Status};

/// One first place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// The observation of the rank.
    pub rank: ObservationId,
    /// The figure it is the rank of, where one of the same indicator and place stands shortly before it.
    pub figure: Option<ObservationId>,
    /// The place that leads.
    pub area: AreaId,
    /// What in.
    pub indicator: String,
    /// Among whom, as printed; absent where the text does not say.
    pub scope: Option<String>,
}

/// How many code points before its rank a figure may stand, at most: a clause or two.
const REACH: u32 = 60;

/// All achieved first places in the order of reading.
#[must_use]
pub fn leads(corpus: &Corpus) -> Vec<Lead> {
    let column = corpus.column(Facet::Measure);
    let Some(code) = column.code(Measure::Rank.as_str()) else {
        return Vec::new();
    };
    let is_lead = |&id: &ObservationId| {
        let o = corpus.observation(id);
        o.value == Decimal::from(1) && o.bound == Bound::Exact && o.status == Status::Actual
    };
    let lead = |rank: ObservationId| {
        let o = corpus.observation(rank);
        Lead {
            rank,
            figure: figure_of(corpus, rank),
            area: AreaId(o.area),
            indicator: o.indicator.clone(),
            scope: o.scope.clone(),
        }
    };
    column.postings()[code as usize]
        .rows()
        .into_iter()
        .map(ObservationId)
        .filter(is_lead)
        .map(lead)
        .collect()
}

/// The nearest figure before the rank that has its document, place and indicator and that the rank goes by, or, where the
/// text does not tell by what it goes, the nearest that is no rank itself.
fn figure_of(corpus: &Corpus, rank: ObservationId) -> Option<ObservationId> {
    let o = corpus.observation(rank);
    (0..rank.0)
        .rev()
        .map(ObservationId)
        .take_while(|&id| {
            let before = corpus.observation(id);
            before.doc == o.doc && before.span.end + REACH >= o.span.start
        })
        .find(|&id| {
            let before = corpus.observation(id);
            before.area == o.area
                && before.indicator == o.indicator
                && before.measure != Measure::Rank
                && o.ranked_by.is_none_or(|measure| before.measure == measure)
        })
}

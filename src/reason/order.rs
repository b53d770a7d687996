//! Orders: the ranks that several reports print in one set, with the figures they go by.

use crate::corpus::{AreaId, Corpus, ObservationId};
use crate::lexicon::indicator::{self, Better};
use crate::model::{Basis, Bound, Decimal, Measure, Observation, Period, Status};
use crate::sorting::Arrange;

use super::gather;
use super::precision::{Interval, interval};

/// A figure of a place, and between which ends its rounding leaves it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Valued {
    pub(super) id: ObservationId,
    pub(super) between: Interval,
}

/// A place with its rank.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ranked {
    pub(super) area: AreaId,
    pub(super) place: u32,
    pub(super) rank: ObservationId,
    pub(super) value: Option<Valued>,
}

/// One order: who stands where in a set, by one measure of one indicator in one period.
#[derive(Debug)]
pub(super) struct Order<'a> {
    /// The set as printed.
    pub(super) scope: &'a str,
    /// Its name elsewhere.
    pub(super) set: String,
    /// How many it has, where a report prints it and no other contradicts.
    pub(super) out_of: Option<u32>,
    /// The places with a printed rank, the first first.
    pub(super) ranked: Vec<Ranked>,
    /// Places of the same division with a figure but without a rank in the set.
    pub(super) others: Vec<(AreaId, Valued)>,
}

/// What makes two ranks belong to one order.
type Key<'a> = (Option<&'a str>, &'a str, Measure, &'a Option<Period>);

/// The orders among the rows of one indicator.
pub(super) fn orders<'a>(corpus: &'a Corpus, name: &str, rows: &[ObservationId]) -> Vec<Order<'a>> {
    let ranks: Vec<ObservationId> = rows
        .iter()
        .copied()
        .filter(|&id| key(corpus, corpus.observation(id)).is_some())
        .collect();
    // Only of indicators of which more is known to be better does a higher figure stand before a lower one.
    let rising = indicator::find(name).is_some_and(|known| known.better == Better::Up);
    gather::grouped(&ranks, |id| key(corpus, corpus.observation(id)))
        .into_iter()
        .filter_map(|group| order(corpus, rows, &group, rising))
        .collect()
}

fn key<'a>(corpus: &'a Corpus, o: &'a Observation) -> Option<Key<'a>> {
    let plain = o.measure == Measure::Rank
        && o.status == Status::Actual
        && o.bound == Bound::Exact
        && o.value_high.is_none()
        && o.value.is_integer()
        && o.value >= Decimal::from(1);
    let scope = o.scope.as_deref().filter(|_| plain)?;
    let division = gather::division(corpus, o);
    // 全县, 全区: an order inside the place itself, or one of which nobody says where it lies.
    let known = division.is_some() || scope.contains("全国");
    let inside = ["全县", "全区", "全乡", "全镇"]
        .iter()
        .any(|own| scope.starts_with(own));
    (known && !inside).then_some((division, scope, o.ranked_by?, &o.period))
}

fn order<'a>(corpus: &'a Corpus, rows: &[ObservationId], group: &[ObservationId], rising: bool) -> Option<Order<'a>> {
    let first = corpus.observation(*group.first()?);
    let (division, scope, measure, period) = key(corpus, first)?;
    let is_value = |o: &Observation| {
        o.measure == measure
            && &o.period == period
            && o.status == Status::Actual
            && (measure != Measure::Growth || o.basis == Some(Basis::Yoy))
    };
    let valued = |id: ObservationId| {
        let between = interval(corpus.observation(id))?;
        Some(Valued { id, between })
    };
    let mut ranked: Vec<Ranked> = Vec::new();
    for &rank in group {
        let o = corpus.observation(rank);
        let place = u32::try_from(o.value.mantissa()).ok()?;
        let before = rows.iter().rev().copied().find(|&id| {
            let own = corpus.observation(id);
            id < rank && own.doc == o.doc && own.area == o.area && is_value(own)
        });
        let area = AreaId(o.area);
        if ranked.iter().any(|other| other.area == area && other.place == place) {
            continue;
        }
        ranked.push(Ranked {
            area,
            place,
            rank,
            value: before.filter(|_| rising).and_then(valued),
        });
    }
    ranked.arrange_by_key(|member| (member.place, member.area));
    let mut others: Vec<(AreaId, Valued)> = Vec::new();
    for &id in rows.iter().filter(|_| rising) {
        let o = corpus.observation(id);
        let area = AreaId(o.area);
        if !is_value(o)
            || ranked.iter().any(|member| member.area == area)
            || others.iter().any(|(other, _)| *other == area)
            || !may_belong(corpus, area, division, scope)
        {
            continue;
        }
        others.extend(valued(id).map(|value| (area, value)));
    }
    let mut sizes = group.iter().filter_map(|&id| corpus.observation(id).out_of);
    let out_of = sizes.next().filter(|size| sizes.all(|other| other == *size));
    Some(Order {
        scope,
        set: gather::set_name(corpus, AreaId(first.area), scope),
        out_of,
        ranked,
        others,
    })
}

/// Whether a place may be one of a set: it lies in the division, and is of the kind that the set's name says.
fn may_belong(corpus: &Corpus, area: AreaId, division: Option<&str>, scope: &str) -> bool {
    let own = corpus.area(area);
    let inside = division.is_none_or(|division| {
        own.name != division
            && [own.prefecture.as_deref(), own.province.as_deref()]
                .into_iter()
                .flatten()
                .any(|around| around == division)
    });
    let districts = scope.contains('区') && !scope.contains('县');
    let counties = scope.contains('县') && !scope.contains('区');
    // Functional zones (高新区) are called districts too, but have no code of their own.
    let kind = !districts || own.name.ends_with('区') && own.code.is_some();
    inside && kind && !(counties && own.name.ends_with('区'))
}

impl Order<'_> {
    /// Whether a place belongs to the set by law: a division with a code of its own, and the set is all of a prefecture.
    pub(super) fn has_by_law(&self, corpus: &Corpus, area: AreaId) -> bool {
        self.scope == "全市" && corpus.area(area).code.is_some()
    }
}

//! The rows that rules look at together.

use std::collections::BTreeMap;

use crate::corpus::{AreaId, Corpus, ObservationId};
use crate::lexicon::indicator::{self, PriceBasis};
use crate::model::{Moment, Observation, Period};

/// The canonical name of a well-known indicator, else the name itself.
pub(super) fn canonical(name: &str) -> &str {
    indicator::find(name).map_or(name, |known| known.name)
}

/// All rows by indicator, names in order, rows in the order of reading.
pub(super) fn by_indicator(corpus: &Corpus) -> Vec<(&str, Vec<ObservationId>)> {
    let mut rows: BTreeMap<&str, Vec<ObservationId>> = BTreeMap::new();
    for (id, o) in corpus.ids().zip(corpus.observations()) {
        rows.entry(canonical(&o.indicator)).or_default().push(id);
    }
    rows.into_iter().collect()
}

/// The rows in groups that share a key, in the order of their keys, each group in the order of reading.
pub(super) fn grouped<K: Ord>(rows: &[ObservationId], key: impl Fn(ObservationId) -> K) -> Vec<Vec<ObservationId>> {
    let mut out: BTreeMap<K, Vec<ObservationId>> = BTreeMap::new();
    for &id in rows {
        out.entry(key(id)).or_default().push(id);
    }
    out.into_values().collect()
}

/// Whether an indicator's growth is at constant prices while its level is at current ones: gross product and value added,
/// whether the table knows the branch or not.
pub(super) fn at_constant_prices(name: &str) -> bool {
    let base = name.split('（').next().unwrap_or_default();
    match indicator::find(base) {
        Some(known) => known.price == PriceBasis::Constant,
        None => base.ends_with("增加值") || base.ends_with("生产总值"),
    }
}

/// The same period a year earlier; nothing for dates and festivals, which do not move with the calendar year.
pub(super) fn year_before(period: &Period) -> Option<Period> {
    let back = |moment| match moment {
        Moment::Year(y) => Some(Moment::Year(y - 1)),
        Moment::Quarter(y, q) => Some(Moment::Quarter(y - 1, q)),
        Moment::Month(y, m) => Some(Moment::Month(y - 1, m)),
        Moment::Day(..) => None,
    };
    if period.festival.is_some() {
        return None;
    }
    Some(Period::span(back(period.from)?, back(period.to)?))
}

/// The name of a set or of the area around a place as a reader elsewhere needs it: `全市` is its prefecture, a set of districts
/// is preceded by the prefecture; as printed where the division is not known.
pub(super) fn set_name(corpus: &Corpus, area: AreaId, printed: &str) -> String {
    let own = corpus.area(area);
    let (division, rest) = if let Some(rest) = printed.strip_prefix("全省").or(printed.strip_prefix("我省")) {
        (own.province.as_deref(), rest)
    } else if let Some(rest) = printed.strip_prefix("全市").or(printed.strip_prefix("我市")) {
        (own.prefecture.as_deref(), rest)
    } else if printed.starts_with(['全', '我']) || own.prefecture.as_deref().is_some_and(|p| printed.starts_with(p)) {
        (None, printed)
    } else {
        (own.prefecture.as_deref(), printed)
    };
    match division {
        Some(division) => [division, rest].concat(),
        None => printed.to_owned(),
    }
}

/// Which division the set that a rank counts in lies in: its members share it. Nothing for the whole country and for sets
/// that do not say.
pub(super) fn division<'a>(corpus: &'a Corpus, o: &Observation) -> Option<&'a str> {
    let scope = o.scope.as_deref()?;
    let area = corpus.area(AreaId(o.area));
    if scope.contains('省') {
        area.province.as_deref()
    } else if scope.contains("全国") {
        None
    } else {
        area.prefecture.as_deref()
    }
}

//! What about a fact decides whether it may be set beside another: its aspects, and what differs between two of them.

use super::verdict::Comparability::{self, NotComparable, WithCare};
use super::{difference::DifferenceKind, unit};
use crate::corpus::{Corpus, ObservationId};
use crate::lexicon::indicator::{self, PriceBasis};
use crate::model::{Basis, Bound, Confidence, Doubt, Measure, Moment, Observation, Period, Status};

/// Whether a count is of what was added in the period or of all there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Accrual {
    Unsaid,
    New,
    Cumulative,
}

/// The aspects of one fact. Facts with equal aspects can be compared with a third alike.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Aspects<'a> {
    /// The indicator's canonical name, without what the name says of accrual.
    pub(super) indicator: &'a str,
    /// The indicator without words of coverage: names of one core are kin.
    core: String,
    accrual: Accrual,
    measure: Measure,
    status: Status,
    unit: &'a str,
    basis: Option<&'a Basis>,
    /// The place that a basis or rank of 全市, 全省 refers to.
    around: Option<&'a str>,
    scope: Option<&'a str>,
    ranked_by: Option<Measure>,
    period: Option<&'a Period>,
    stock: bool,
    price: PriceBasis,
    bound: Bound,
    range: bool,
    pub(super) doubted: bool,
    pub(super) listed: bool,
    pub(super) loose: bool,
}

/// The canonical name of a well-known indicator, else the name itself.
#[must_use]
pub fn canonical(name: &str) -> &str {
    indicator::find(name).map_or(name, |known| known.name)
}

/// Words of coverage: names that differ in nothing else mean the same thing within other bounds.
const COVERAGE: [&str; 9] = [
    "规模以上",
    "规上",
    "限额以上",
    "限上",
    "全社会",
    "全口径",
    "全部",
    "（不含农户）",
    "地方",
];

/// Words of counts and sums whose definition each report makes itself, however well known the name is: what is signed,
/// attracted or key, and the receipts and visitors of tourism.
const LOOSE: [&str; 9] = [
    "签约",
    "招商",
    "招引",
    "引进",
    "到位",
    "重点项目",
    "亿元以上",
    "综合收入",
    "游客",
];

impl<'a> Aspects<'a> {
    pub(super) fn of(corpus: &'a Corpus, id: ObservationId) -> Self {
        let o = corpus.observation(id);
        let (name, accrual) = named(&o.indicator);
        let known = indicator::find(name);
        let area = &corpus.areas()[o.area as usize];
        let refers = match (&o.basis, &o.scope) {
            (Some(Basis::Area(set)), _) | (_, Some(set)) => Some(set.as_str()),
            _ => None,
        };
        let around = refers.and_then(|set| {
            let above = [area.prefecture.as_deref(), area.province.as_deref()];
            if set.contains('国') {
                None
            } else if set.contains('省') {
                above[1].or(Some(&area.name))
            } else {
                above[0].or(above[1]).or(Some(&area.name))
            }
        });
        Self {
            indicator: name,
            core: COVERAGE
                .iter()
                .fold(name.to_owned(), |name, word| name.replace(word, "")),
            accrual,
            measure: o.measure,
            status: o.status,
            unit: unit::comparable(&o.unit).0,
            basis: o.basis.as_ref(),
            around,
            scope: o.scope.as_deref(),
            ranked_by: o.ranked_by,
            period: o.period.as_ref(),
            stock: match accrual {
                Accrual::Unsaid => known.is_some_and(|known| known.stock),
                Accrual::New => false,
                Accrual::Cumulative => true,
            },
            price: known.map_or(PriceBasis::None, |known| known.price),
            bound: o.bound,
            range: o.value_high.is_some(),
            doubted: doubted(o),
            listed: known.is_some(),
            loose: LOOSE.iter().any(|word| name.contains(word)),
        }
    }

    /// Whether the number has a meaning beside numbers of other indicators of its place.
    fn is_rate(&self) -> bool {
        matches!(
            self.measure,
            Measure::Growth | Measure::Share | Measure::Rank | Measure::Points
        )
    }

    /// Whether figures of other parts of one year may be set beside it with care: rates, and what is a stock.
    fn is_lenient(&self) -> bool {
        self.stock || self.is_rate()
    }

    /// Whether the number alone asks for care: no exact result.
    fn is_open(&self) -> bool {
        self.bound != Bound::Exact || self.range
    }

    /// What differs from another fact, told to `note` with its weight. `one_place` says that all facts in question are
    /// of one place. The rules never get milder when facts are added.
    pub(super) fn differences(
        &self,
        other: &Self,
        one_place: bool,
        note: &mut impl FnMut(DifferenceKind, Comparability),
    ) {
        use DifferenceKind as Kind;
        if self.status != other.status {
            note(Kind::Status, NotComparable);
        }
        let same_measure = self.measure == other.measure;
        if !same_measure {
            note(Kind::Measure, NotComparable);
        }
        self.naming(other, one_place, note);
        if let Some((kind, weight)) = self.time(other) {
            note(kind, weight);
        }
        if same_measure {
            if self.unit != other.unit {
                note(Kind::Unit, NotComparable);
            }
            self.reference(other, note);
        }
        if (self.is_open() || other.is_open()) && !(self.status == Status::Target && self.same_openness(other)) {
            note(Kind::Bound, WithCare);
        }
        if self.doubted || other.doubted {
            note(Kind::Doubt, WithCare);
        }
        if one_place {
            return;
        }
        if self.loose && other.loose {
            note(Kind::Definition, WithCare);
        } else if !(self.listed && other.listed) {
            note(Kind::Unlisted, WithCare);
        }
    }

    fn same_openness(&self, other: &Self) -> bool {
        self.bound == other.bound && self.range == other.range && other.status == Status::Target
    }

    fn naming(&self, other: &Self, one_place: bool, note: &mut impl FnMut(DifferenceKind, Comparability)) {
        use DifferenceKind as Kind;
        let care = |allowed: bool| if allowed { WithCare } else { NotComparable };
        let rates = self.is_rate() && other.is_rate();
        if self.indicator == other.indicator {
            match (self.accrual, other.accrual) {
                (own, others) if own == others => {}
                (Accrual::Unsaid, _) | (_, Accrual::Unsaid) => note(Kind::Accrual, WithCare),
                _ => note(Kind::Accrual, NotComparable),
            }
        } else if self.core == other.core {
            note(Kind::Calibre, care(rates));
        } else {
            note(Kind::Indicator, care(rates && one_place));
        }
        let prices = [self.price, other.price];
        if self.measure == Measure::Growth
            && other.measure == Measure::Growth
            && prices.contains(&PriceBasis::Constant)
            && prices.contains(&PriceBasis::Current)
        {
            note(Kind::Price, WithCare);
        }
    }

    /// How the times differ. The same part of another year, and cumulative figures of one year that end in different
    /// months, can be read side by side where the number is a rate or a stock.
    fn time(&self, other: &Self) -> Option<(DifferenceKind, Comparability)> {
        let (Some(own), Some(others)) = (self.period, other.period) else {
            return Some((DifferenceKind::Unstated, WithCare));
        };
        let (a, b) = (Stretch::of(own), Stretch::of(others));
        let same_year = own.from.year() == others.from.year();
        let mild = self.is_lenient() && other.is_lenient() && same_year && a.is_year_so_far() && b.is_year_so_far();
        match (a == b, same_year) {
            (true, true) => None,
            (true, false) => Some((DifferenceKind::Year, WithCare)),
            (false, _) if mild => Some((DifferenceKind::Period, WithCare)),
            (false, _) => Some((DifferenceKind::Period, NotComparable)),
        }
    }

    fn reference(&self, other: &Self, note: &mut impl FnMut(DifferenceKind, Comparability)) {
        use DifferenceKind as Kind;
        match (self.basis, other.basis) {
            (None, None) => {}
            (Some(Basis::Area(own)), Some(Basis::Area(others))) => {
                if own != others || self.around != other.around {
                    note(Kind::Basis, WithCare);
                }
            }
            (own, others) if own == others => {}
            (None, _) | (_, None) => note(Kind::Basis, WithCare),
            _ => note(Kind::Basis, NotComparable),
        }
        match (self.scope, other.scope) {
            (Some(own), Some(others)) if own != others || self.around != other.around => {
                note(Kind::Scope, NotComparable);
            }
            (None, Some(_)) | (Some(_), None) => note(Kind::Scope, WithCare),
            (None, None) if self.measure == Measure::Rank => note(Kind::Scope, WithCare),
            _ => {}
        }
        match (self.ranked_by, other.ranked_by) {
            (own, others) if own == others => {}
            (None, _) | (_, None) => note(Kind::Order, WithCare),
            _ => note(Kind::Order, NotComparable),
        }
    }
}

/// The canonical name of an indicator without a closing （新增） or （累计）, and what that said. Names that the table
/// lists with their brackets stay whole.
pub(super) fn named(name: &str) -> (&str, Accrual) {
    let endings = [("（新增）", Accrual::New), ("（累计）", Accrual::Cumulative)];
    let (base, accrual) = endings
        .into_iter()
        .find_map(|(ending, accrual)| Some((name.strip_suffix(ending)?, accrual)))
        .unwrap_or((name, Accrual::Unsaid));
    match indicator::find(name) {
        Some(known) => (known.name, accrual),
        None => (canonical(base), accrual),
    }
}

/// Whether the reading itself is doubted, beyond the name being none of the listed ones, which is told on its own.
fn doubted(o: &Observation) -> bool {
    o.confidence == Confidence::Low || o.doubts.iter().any(|&doubt| doubt != Doubt::UnlistedIndicator)
}

/// The part of its year, or the run of years, that a period covers, whichever year it is.
#[derive(Debug, PartialEq, Eq)]
enum Stretch<'a> {
    /// From the first month to the last; a whole year is 1 to 12.
    Months(u8, u8),
    /// So many years together.
    Years(i16),
    /// A date, as month and day.
    Date(u8, u8),
    /// From the first day to the last, both as month and day.
    Days((u8, u8), (u8, u8)),
    /// A festival.
    Festival(&'a str),
}

impl<'a> Stretch<'a> {
    fn of(period: &'a Period) -> Self {
        if let Some(name) = &period.festival {
            return Self::Festival(name);
        }
        let ((first, from, day), (last, to, end)) = (period.from.first_day(), period.to.last_day());
        match (period.from, period.to) {
            (Moment::Day(..), Moment::Day(..)) if period.from == period.to => Self::Date(from, day),
            (Moment::Day(..), _) | (_, Moment::Day(..)) => Self::Days((from, day), (to, end)),
            _ if first != last => Self::Years(last - first),
            _ => Self::Months(from, to),
        }
    }

    /// Whether it counts from the year's beginning, or says how things stand at a date of the year.
    fn is_year_so_far(&self) -> bool {
        matches!(self, Self::Months(1, _) | Self::Date(..))
    }
}

/// Whether two periods cover the same part of their years.
pub(super) fn is_same_part(one: &Period, other: &Period) -> bool {
    Stretch::of(one) == Stretch::of(other)
}

/// Whether both periods begin with their year, so that rates of them mean nearly the same.
pub(super) fn are_years_so_far(one: &Period, other: &Period) -> bool {
    let months = |period: &Period| matches!(Stretch::of(period), Stretch::Months(1, _));
    months(one) && months(other)
}

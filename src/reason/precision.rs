//! How exact a printed figure is, and what may be said of a figure computed from such: the interval, and a rounded value in it.

use crate::model::{Bound, Decimal, Measure, Observation};

/// Decimals that quotients are computed to; what is cut off is far below any printed digit.
const PLACES: u8 = 9;

/// A value between two ends, both inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// The low end.
    pub low: Decimal,
    /// The high end.
    pub high: Decimal,
}

impl Interval {
    /// The ends in whichever order.
    #[must_use]
    pub fn new(a: Decimal, b: Decimal) -> Self {
        Self {
            low: a.min(b),
            high: a.max(b),
        }
    }

    /// Whether the two have a value in common.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// Whether every value lies above every one of the other.
    #[must_use]
    pub fn above(self, other: Self) -> bool {
        // Printed 5.5 and 5.4 share the end 5.45 only, which is rounded up.
        self.low >= other.high && self != other
    }

    /// Whether the value lies within.
    #[must_use]
    pub fn holds(self, value: Decimal) -> bool {
        self.low <= value && value <= self.high
    }

    /// Every sum of a value and one of the other.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        Some(Self {
            low: self.low.checked_add(other.low)?,
            high: self.high.checked_add(other.high)?,
        })
    }

    /// Every difference of a value and one of the other.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self {
            low: other.high.negated(),
            high: other.low.negated(),
        })
    }

    /// Every quotient of a value and one of the other; nothing where the other reaches zero or below.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        if other.low <= Decimal::ZERO {
            return None;
        }
        let ends = |value: Decimal| {
            [
                value.checked_div(other.low, PLACES),
                value.checked_div(other.high, PLACES),
            ]
        };
        let [a, b] = ends(self.low);
        let [c, d] = ends(self.high);
        Some(Self {
            low: a?.min(b?),
            high: c?.max(d?),
        })
    }

    /// Every value times ten to the power.
    #[must_use]
    pub fn shift(self, power: i32) -> Option<Self> {
        Some(Self {
            low: self.low.shift(power)?,
            high: self.high.shift(power)?,
        })
    }

    /// The middle, in as many digits as the width leaves sure, but always within: what may be said in one number.
    #[must_use]
    pub fn rounded(self) -> Decimal {
        let middle = self.middle();
        self.step().and_then(|power| to_step(middle, power)).unwrap_or(middle)
    }

    /// The middle to a multiple of ten to the power, whatever the width: for quotients, whose digits are a matter of style.
    #[must_use]
    pub fn rounded_to(self, power: i32) -> Decimal {
        to_step(self.middle(), power).unwrap_or(self.low)
    }

    /// The ends, each moved outwards to one digit more than [`Self::rounded`] has, at most; whole where `whole`.
    #[must_use]
    pub fn outwards(self, whole: bool) -> Self {
        let Some(power) = self.step().map(|power| power - 1) else {
            return self;
        };
        let power = if whole { power.max(0) } else { power };
        let out = |value: Decimal, up: bool| {
            let step = Decimal::from(1).shift(power)?;
            let near = to_step(value, power)?;
            match (up, near < value, near > value) {
                (true, true, _) => near.checked_add(step),
                (false, _, true) => near.checked_add(step.negated()),
                _ => Some(near),
            }
        };
        Self {
            low: out(self.low, false).unwrap_or(self.low),
            high: out(self.high, true).unwrap_or(self.high),
        }
    }

    fn middle(self) -> Decimal {
        let sum = self.low.checked_add(self.high);
        sum.and_then(|sum| sum.checked_div(Decimal::from(2), PLACES + 1))
            .unwrap_or(self.low)
    }

    /// The power of ten that the middle is rounded to: the least that is no less than half the width, or one below it where
    /// the rounded number would lie outside. Nothing for a single value.
    fn step(self) -> Option<i32> {
        let middle = self.middle();
        let half = middle.checked_add(self.low.negated())?;
        if half <= Decimal::ZERO {
            return None;
        }
        let fits = |power: &i32| Decimal::from(1).shift(*power).is_some_and(|step| step >= half);
        let least = (-i32::from(PLACES)..=18).find(fits)?;
        (-i32::from(PLACES)..=least)
            .rev()
            .find(|&power| to_step(middle, power).is_some_and(|rounded| self.holds(rounded)))
    }
}

/// The nearest multiple of ten to the power.
fn to_step(value: Decimal, power: i32) -> Option<Decimal> {
    value.shift(-power)?.rounded(0).shift(power)
}

/// The values that are printed as this figure is: half a unit of its last printed digit up and down; a count of whole things
/// printed in full is itself. Nothing for ranges, bounds and approximations.
#[must_use]
pub fn interval(observation: &Observation) -> Option<Interval> {
    let o = observation;
    if o.bound != Bound::Exact || o.value_high.is_some() {
        return None;
    }
    let half = half_unit(o);
    Some(Interval {
        low: o.value.checked_add(half.negated())?,
        high: o.value.checked_add(half)?,
    })
}

/// Half a unit of the last digit that the figure was printed with, in its own unit.
fn half_unit(o: &Observation) -> Decimal {
    let digits: String = o
        .printed
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(|c| c.is_ascii_digit() || *c == '.')
        .collect();
    let decimals = digits.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let size = if o.value.is_negative() {
        o.value.negated()
    } else {
        o.value
    };
    // The multiplier (亿, 万, or a table's) is the power of ten between the digits and the value.
    let power = digits
        .parse::<Decimal>()
        .ok()
        .filter(|number| *number != Decimal::ZERO)
        .and_then(|number| (0..=16).find(|&power| number.shift(power) == Some(size)));
    let (decimals, power) = match power {
        Some(power) => (decimals, power),
        None => (usize::from(o.value.scale()), 0),
    };
    if decimals == 0 && power == 0 && (o.measure == Measure::Rank || is_counted(&o.unit)) {
        return Decimal::ZERO;
    }
    let scale = u8::try_from(decimals + 1).unwrap_or(u8::MAX);
    Decimal::new(5, scale).shift(power).unwrap_or(Decimal::ZERO)
}

/// Units of whole things and persons: figures printed in full in them are exact.
const COUNTED: [&str; 45] = [
    "个", "家", "户", "人", "人次", "名", "项", "件", "起", "所", "座", "处", "条", "套", "辆", "场", "场次", "次",
    "张", "位", "对", "台", "部", "种", "期", "单", "只", "头", "栋", "幢", "株", "份", "间", "宗", "例", "批", "村",
    "艘", "架", "枚", "门", "篇", "对次", "家次", "户次",
];

/// Whether the unit counts whole things or persons.
pub(super) fn is_counted(unit: &str) -> bool {
    COUNTED.contains(&unit)
}

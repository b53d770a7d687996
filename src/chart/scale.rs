//! Where a value stands along an axis, linear or logarithmic, and which values its ticks show.

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

/// Ratio of the greatest to the least value from which on an axis of positive values is logarithmic.
const LOGARITHMIC: f64 = 20.0;

/// An axis from one pixel to another; `to` may be less than `from`, as on an axis that runs upwards.
pub(super) struct Scale {
    low: f64,
    high: f64,
    log: bool,
    from: i32,
    to: i32,
}

impl Scale {
    /// A linear axis over exactly these values.
    pub(super) fn linear((low, high): (f64, f64), from: i32, to: i32) -> Self {
        let (low, high) = if low < high { (low, high) } else { (low, low + 1.0) };
        Self {
            low,
            high,
            log: false,
            from,
            to,
        }
    }

    /// An axis for points over these values, with room at both ends: logarithmic for positive values more than twenty
    /// times apart; else linear, from zero where zero is near.
    pub(super) fn for_points((low, high): (f64, f64), from: i32, to: i32) -> Self {
        if low > 0.0 && high > low * LOGARITHMIC {
            return Self {
                low: low / 1.4,
                high: high * 1.4,
                log: true,
                from,
                to,
            };
        }
        let (low, high) = if low > 0.0 && low < high * 0.6 {
            (0.0, high)
        } else if high < 0.0 && high > low * 0.6 {
            (low, 0.0)
        } else {
            (low, high)
        };
        let room = if high > low { (high - low) * 0.06 } else { 1.0 };
        let low = if low == 0.0 { low } else { low - room };
        let high = if high == 0.0 { high } else { high + room };
        Self::linear((low, high), from, to)
    }

    /// The pixel of a value; values outside fall on the nearest end.
    pub(super) fn at(&self, value: f64) -> i32 {
        let value = value.clamp(self.low, self.high);
        let (low, high, value) = if self.log {
            (self.low.ln(), self.high.ln(), value.ln())
        } else {
            (self.low, self.high, value)
        };
        RangedCoordf64::from(low..high).map(&value, (self.from, self.to))
    }

    /// The difference of the ends, which says how finely ticks are written; on a logarithmic axis the least value.
    pub(super) fn fineness(&self) -> f64 {
        if self.log { self.low } else { self.high - self.low }
    }

    /// At most `most` values that are easy to read.
    pub(super) fn ticks(&self, most: usize) -> Vec<f64> {
        if !self.log {
            return RangedCoordf64::from(self.low..self.high).key_points(most);
        }
        let decades = |steps: &[f64]| {
            let mut out = Vec::new();
            let mut decade = 10f64.powf(self.low.log10().floor());
            while decade <= self.high {
                out.extend(steps.iter().map(|step| step * decade));
                decade *= 10.0;
            }
            out.retain(|tick| (self.low..=self.high).contains(tick));
            out
        };
        [&[1.0, 2.0, 5.0][..], &[1.0, 3.0], &[1.0]]
            .into_iter()
            .map(decades)
            .find(|ticks| ticks.len() <= most)
            .unwrap_or_else(|| decades(&[1.0]))
    }
}

/// The least and the greatest of the values; zero twice where there is none.
pub(super) fn extent(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values
        .fold(None, |range: Option<(f64, f64)>, value| {
            Some(range.map_or((value, value), |(low, high)| (low.min(value), high.max(value))))
        })
        .unwrap_or_default()
}

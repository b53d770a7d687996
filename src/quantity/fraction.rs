//! Halves and fractions: 半, 三分之二, 1/3, 五又四分之一, ½.

use crate::model::Decimal;

use super::numeral::{Numeral, Script, read_numeral};

/// 半: one half, as a numeral.
pub(super) fn half(input: &str) -> Option<(Numeral, &str)> {
    let half = Some(Decimal::new(5, 1));
    let numeral = Numeral {
        value: half,
        high: None,
        head: half,
        power: 0,
        script: Script::Chinese,
        more: None,
        implicit: true,
        scaled: false,
        digits: 1,
        fraction: true,
    };
    Some((numeral, input.strip_prefix('半')?))
}

/// 三分之二, 1/3: value to fifteen places, and how much of the rest belongs to it.
pub(super) fn fraction(denominator: Decimal, numeral: &Numeral, rest: &str) -> Option<(Decimal, usize)> {
    let (numerator, denominator, length) = if let Some(after) = rest.strip_prefix("分之") {
        let (second, beyond) = read_numeral(after)?;
        (second.value?, denominator, rest.len() - beyond.len())
    } else {
        let after = rest.strip_prefix('/')?;
        let (second, beyond) = read_numeral(after)?;
        let (a, b) = (denominator, second.value?);
        let small =
            numeral.script == Script::Arabic && second.script == Script::Arabic && a < b && b <= Decimal::from(100);
        if !small || beyond.starts_with(['/', '-', '.']) {
            return None;
        }
        (a, b, rest.len() - beyond.len())
    };
    const PLACES: u8 = 15;
    if denominator.mantissa() <= 0 || denominator.scale() > 0 || numerator.scale() > 3 {
        return None;
    }
    let scaled = numerator.shift(i32::from(PLACES))?;
    let quotient = scaled.mantissa().checked_add(denominator.mantissa() / 2)? / denominator.mantissa();
    Some((Decimal::new(quotient, PLACES), length))
}

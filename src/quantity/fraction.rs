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

/// A fraction of one character, by its numerator and denominator.
pub(super) const fn vulgar(c: char) -> Option<(i64, i64)> {
    Some(match c {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅛' => (1, 8),
        _ => return None,
    })
}

/// ½ where a number may start.
pub(super) fn vulgar_numeral(input: &str) -> Option<(Numeral, &str)> {
    let c = input.chars().next()?;
    let (numerator, denominator) = vulgar(c)?;
    let value = quotient(Decimal::from(numerator), Decimal::from(denominator));
    let (half, _) = half("半")?;
    let numeral = Numeral {
        value,
        head: value,
        script: Script::Arabic,
        implicit: false,
        ..half
    };
    Some((numeral, &input[c.len_utf8()..]))
}

/// A whole number and a fraction: 五又四分之一, 5¼, 5 1/4. Value and how much of the rest belongs to it.
pub(super) fn mixed(whole: Decimal, numeral: &Numeral, rest: &str) -> Option<(Decimal, usize)> {
    if numeral.fraction || numeral.implicit || !whole.is_integer() {
        return None;
    }
    if let Some((numerator, denominator)) = rest.chars().next().and_then(vulgar) {
        let part = quotient(Decimal::from(numerator), Decimal::from(denominator))?;
        let length = rest.chars().next().map_or(0, char::len_utf8);
        return Some((whole.checked_add(part)?, length));
    }
    let spaced = rest.starts_with(' ') && numeral.script == Script::Arabic && numeral.digits == 1;
    let after = if spaced { &rest[1..] } else { rest.strip_prefix('又')? };
    let (denominator, beyond) = read_numeral(after)?;
    if spaced && !beyond.starts_with('/') {
        return None;
    }
    let (part, length) = fraction(denominator.value?, &denominator, beyond)?;
    let below_one = part < Decimal::from(1) && !part.is_negative();
    let length = rest.len() - beyond.len() + length;
    below_one.then_some((whole.checked_add(part)?, length))
}

/// 三分之二, 1/3: value to fifteen places, and how much of the rest belongs to it.
pub(super) fn fraction(denominator: Decimal, numeral: &Numeral, rest: &str) -> Option<(Decimal, usize)> {
    let (numerator, denominator, length) = if let Some(after) = rest.strip_prefix("分之") {
        let (second, beyond) = read_numeral(after)?;
        (second.value?, denominator, rest.len() - beyond.len())
    } else {
        let after = rest.strip_prefix(['/', '／'])?;
        let (second, beyond) = read_numeral(after)?;
        let (a, b) = (denominator, second.value?);
        let small =
            numeral.script == Script::Arabic && second.script == Script::Arabic && a < b && b <= Decimal::from(100);
        if !small || beyond.starts_with(['/', '-', '.']) {
            return None;
        }
        (a, b, rest.len() - beyond.len())
    };
    if denominator.mantissa() <= 0 || denominator.scale() > 0 || numerator.scale() > 3 {
        return None;
    }
    Some((quotient(numerator, denominator)?, length))
}

/// To fifteen places, the last one rounded.
fn quotient(numerator: Decimal, denominator: Decimal) -> Option<Decimal> {
    const PLACES: u8 = 15;
    let scaled = numerator.shift(i32::from(PLACES))?;
    let sum = scaled.mantissa().checked_add(denominator.mantissa() / 2)?;
    Some(Decimal::new(sum.checked_div(denominator.mantissa())?, PLACES))
}

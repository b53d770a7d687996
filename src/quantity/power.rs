//! Powers of ten behind a number: 3×10^8, 1.5×10⁶, 1.5e6.

use crate::model::Decimal;

use super::numeral::{Numeral, Script};

/// `×10^6`, `×10⁶`, `e6`: value and length of what scales it.
pub(super) fn power_of_ten(value: Decimal, numeral: &Numeral, rest: &str) -> Option<(Decimal, usize)> {
    if numeral.script != Script::Arabic || numeral.scaled {
        return None;
    }
    let (exponent, after) = if let Some(after) = ["×10", "x10", "*10"].iter().find_map(|sign| rest.strip_prefix(sign))
    {
        match after.strip_prefix('^') {
            Some(after) => whole(after)?,
            None => superscript(after)?,
        }
    } else {
        // 3E5 may name a thing; 3e5, 1.5E5 and 3E+5 hardly do.
        let after = rest.strip_prefix('e').or_else(|| {
            rest.strip_prefix('E')
                .filter(|after| numeral.fraction || after.starts_with(['+', '-']))
        })?;
        whole(after)?
    };
    let closed = !after.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+'));
    let scaled = value.shift(exponent).filter(|_| closed && exponent.abs() <= 24)?;
    Some((scaled, rest.len() - after.len()))
}

/// A signed whole number of at most two digits.
fn whole(input: &str) -> Option<(i32, &str)> {
    let body = input.strip_prefix(['-', '+', '−']).unwrap_or(input);
    let length = body.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let value: i32 = body[..length].parse().ok().filter(|_| length < 3)?;
    let negative = input.starts_with(['-', '−']);
    Some((if negative { -value } else { value }, &body[length..]))
}

/// ⁶, ⁻³.
fn superscript(input: &str) -> Option<(i32, &str)> {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let body = input.strip_prefix('⁻').unwrap_or(input);
    let (mut value, mut rest) = (0i32, body);
    while let Some(c) = rest.chars().next()
        && let Some(digit) = DIGITS.iter().position(|d| *d == c)
        && value < 100
    {
        value = value * 10 + i32::try_from(digit).ok()?;
        rest = &rest[c.len_utf8()..];
    }
    (rest.len() < body.len()).then_some((if body.len() < input.len() { -value } else { value }, rest))
}

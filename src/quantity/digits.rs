//! Groups of Arabic digits, full-width or not, with thousands separators and a decimal point.

use crate::model::Decimal;

use super::numeral::arabic_digit;

/// Digits with thousands separators and a decimal point: value (`None` if too large), count of whole digits, whether
/// there is a fraction, length in bytes.
pub(super) fn arabic_group(input: &str) -> (Option<Decimal>, usize, bool, usize) {
    let mut value = Some(Decimal::ZERO);
    let mut digits = 0;
    let mut at = 0;
    let push = |value: Option<Decimal>, digit: u8| {
        value
            .and_then(|v| v.shift(1))
            .and_then(|v| v.checked_add(Decimal::from(i64::from(digit))))
    };
    while let Some(c) = input[at..].chars().next() {
        if let Some(digit) = arabic_digit(c) {
            value = push(value, digit);
            digits += 1;
            at += c.len_utf8();
        } else if digits > 0 && separates_thousands(&input[at..]) {
            at += c.len_utf8();
        } else {
            break;
        }
    }
    let mut rest = input[at..].chars();
    let point = rest.next().filter(|c| matches!(c, '.' | '．'));
    // .5 has lost its nought.
    let has_fraction = point.is_some() && rest.next().is_some_and(|c| arabic_digit(c).is_some());
    if !has_fraction {
        return (value, digits, false, at);
    }
    at += point.map_or(0, char::len_utf8);
    let mut places = 0i32;
    while let Some(digit) = input[at..].chars().next().and_then(arabic_digit) {
        value = push(value, digit);
        places = places.saturating_add(1);
        at += input[at..].chars().next().map_or(0, char::len_utf8);
    }
    (value.and_then(|v| v.shift(places.checked_neg()?)), digits, true, at)
}

/// Whether a comma and exactly three digits follow. A full-width comma separates full-width digits only, because
/// between others it ends a clause.
fn separates_thousands(input: &str) -> bool {
    let mut chars = input.chars();
    let is_digit: fn(char) -> bool = match chars.next() {
        Some(',') => |c| arabic_digit(c).is_some(),
        Some('，') => |c| ('０'..='９').contains(&c),
        _ => return false,
    };
    let three = (0..3).all(|_| chars.next().is_some_and(is_digit));
    three && chars.next().is_none_or(|c| arabic_digit(c).is_none())
}

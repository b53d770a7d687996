//! Numbers as people type them, in the exchange spelling.

use crate::model::Decimal;

/// Words that multiply, the longer first, with their power of ten.
const MULTIPLIERS: [(&str, i32); 4] = [("万亿", 12), ("亿", 8), ("万", 4), ("千", 3)];

/// The number in base units, digits and a point only; `unit` may stand after it. What is no number stays as typed.
pub(super) fn exchanged(text: &str, unit: &str) -> String {
    let plain: String = text.chars().filter_map(plain).collect();
    let bare = if unit.is_empty() {
        plain.as_str()
    } else {
        plain.strip_suffix(unit).unwrap_or(&plain)
    };
    let (digits, power) = MULTIPLIERS
        .into_iter()
        .find_map(|(word, power)| bare.strip_suffix(word).map(|digits| (digits, power)))
        .unwrap_or((bare, 0));
    let value = digits.parse::<Decimal>().ok().and_then(|value| value.shift(power));
    value.map_or_else(|| text.to_owned(), |value| value.to_string())
}

/// The character in its plain form; nothing for what only parts groups of digits.
fn plain(c: char) -> Option<char> {
    match c {
        ',' | '，' | '\u{a0}' | '\u{3000}' => None,
        _ if c.is_whitespace() => None,
        '．' => Some('.'),
        '－' | '−' | '–' | '—' => Some('-'),
        '＋' => Some('+'),
        '％' => Some('%'),
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')),
        _ => Some(c),
    }
}

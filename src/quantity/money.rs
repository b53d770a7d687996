//! Money as it is spoken and abbreviated: 五元三角, 三块五, 五毛, currency signs and codes around a number.

use std::borrow::Cow;

use crate::lexicon::hedge::CURRENCY_SIGNS;
use crate::lexicon::unit::UnitKind;
use crate::model::Decimal;

use super::Unit;
use super::numeral::{arabic_digit, chinese_digit, is_chinese_numeral, read_numeral};

/// Names before a number whose unit is a mere 元 (新台币900元).
const NAMES: [(&str, &str); 8] = [
    ("新台币", "新台币"),
    ("港币", "港元"),
    ("澳门币", "澳门元"),
    ("韩币", "韩元"),
    ("日币", "日元"),
    ("美金", "美元"),
    ("新加坡币", "新加坡元"),
    ("欧币", "欧元"),
];

/// What an amount of money says besides its numeral: value, end of the amount, end of the number. `start` is where the
/// numeral starts, `ends` where the amount and its number end as read so far; the unit is made canonical.
pub(super) fn read(
    text: &str,
    start: usize,
    value: Decimal,
    unit: &mut Unit,
    ends: (usize, usize),
) -> (Decimal, usize, usize) {
    let (end, number_end) = ends;
    let before = &text[..start];
    if unit.kind == UnitKind::None {
        match sign_before(before) {
            Some((_, canonical)) => {
                *unit = Unit {
                    text: Cow::Borrowed(canonical),
                    kind: UnitKind::Currency,
                    span: None,
                }
            }
            None => return (value, end, number_end),
        }
    }
    if unit.text == "块" {
        // 3块5毛, 三块五, 两块半 and a closing 3块 are money, 3块展板 is not; 连成一块 is none either.
        let changed = change(text, value, end, number_end, true);
        let one = text[..end].ends_with("一块");
        let closes = half_closes(&text[end..]) || (!one && !text[end..].starts_with(is_han));
        if changed.1 == end && !closes {
            return (value, end, number_end);
        }
        unit.text = Cow::Borrowed("元");
        unit.kind = UnitKind::Currency;
        return changed;
    }
    if unit.kind != UnitKind::Currency {
        return (value, end, number_end);
    }
    if let Some((_, canonical)) = NAMES
        .iter()
        .find(|(name, _)| unit.text == "元" && before.ends_with(name))
    {
        unit.text = Cow::Borrowed(canonical);
    }
    match unit.text.as_ref() {
        "毛" | "角" => {
            let (whole, end, number_end) = tenths(text, value, end, number_end);
            unit.text = Cow::Borrowed("元");
            (whole, end, number_end)
        }
        "分钱" => {
            unit.text = Cow::Borrowed("元");
            (value.shift(-2).unwrap_or(value), end, number_end)
        }
        "元" | "美元" => change(text, value, end, number_end, false),
        _ => (value, end, number_end),
    }
}

/// The sign or code of a currency that `before` ends with, one space between allowed: its length in bytes (the space
/// included) and the currency.
pub(super) fn sign_before(before: &str) -> Option<(usize, &'static str)> {
    let bare = before.strip_suffix(' ').unwrap_or(before);
    let space = before.len() - bare.len();
    let (sign, canonical) = CURRENCY_SIGNS.iter().find(|(sign, _)| bare.ends_with(sign))?;
    let ahead = bare[..bare.len() - sign.len()].chars().next_back();
    let letters = sign.starts_with(|c: char| c.is_ascii_alphabetic());
    let glued = letters && ahead.is_some_and(|c| c.is_ascii_alphanumeric());
    // 人民币 3亿: only signs and codes are set apart.
    (!glued && (space == 0 || sign.is_ascii() || sign.len() < 4)).then_some((sign.len() + space, canonical))
}

/// Length of a sign of money of one character at the start of `input`.
pub(super) fn sign_at(input: &str) -> Option<usize> {
    let sign = input.chars().next()?;
    matches!(sign, '￥' | '¥' | '$' | '＄' | '€' | '£').then(|| sign.len_utf8())
}

/// The power of ten by which a unit of change is less than the money it is change of: 毛 −1, 分钱 −2, others 0.
pub(super) fn change_power(unit: &Unit) -> i32 {
    match (unit.kind, unit.text.as_ref()) {
        (UnitKind::Currency, "毛" | "角") => -1,
        (UnitKind::Currency, "分钱") => -2,
        _ => 0,
    }
}

/// $1.5M, ¥300K: letters that scale, after the sign of a currency only.
pub(super) fn suffix(before: &str, value: Decimal, rest: &str) -> Option<(Decimal, usize)> {
    let power = match rest.chars().next()? {
        'k' | 'K' => 3,
        'M' => 6,
        'B' => 9,
        _ => return None,
    };
    let closed = !rest[1..].starts_with(|c: char| c.is_ascii_alphanumeric());
    let signed = closed && before.ends_with(['$', '＄', '￥', '¥', '€', '£']);
    Some((value.shift(power).filter(|_| signed)?, 1))
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// 两块半 at its end.
fn half_closes(input: &str) -> bool {
    input
        .strip_prefix('半')
        .is_some_and(|after| !after.starts_with(is_han) || after.starts_with(['的', '一', '钱']))
}

/// 五毛, 5角3分: tenths of the unit, with the hundredths behind them.
fn tenths(text: &str, value: Decimal, end: usize, number_end: usize) -> (Decimal, usize, usize) {
    let Some(value) = value.shift(-1) else {
        return (value, end, number_end);
    };
    let Some((numeral, rest)) = read_numeral(&text[end..]) else {
        return (value, end, number_end);
    };
    // 两毛五
    let closed = !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '%' | '-' | '—'));
    if closed
        && numeral.digits == 1
        && let Some(sum) = numeral
            .value
            .filter(|v| v.is_integer() && !numeral.scaled)
            .and_then(|v| v.shift(-2))
            .and_then(|part| value.checked_add(part))
    {
        return (sum, text.len() - rest.len(), text.len() - rest.len());
    }
    let cents = numeral
        .value
        .filter(|v| *v < Decimal::from(10) && v.is_integer())
        .and_then(|v| v.shift(-2));
    match (
        rest.strip_prefix('分'),
        cents.and_then(|cents| value.checked_add(cents)),
    ) {
        (Some(after), Some(sum)) if !after.starts_with(['之', '钟', '别']) => {
            (sum, text.len() - after.len(), text.len() - rest.len())
        }
        _ => (value, end, number_end),
    }
}

/// 五元三角, 五块三毛二: the value with its tenths and hundredths, and the new ends. After 块 a closing digit without
/// unit counts the next place (三块五).
fn change(text: &str, value: Decimal, end: usize, number_end: usize, spoken: bool) -> (Decimal, usize, usize) {
    const CHANGE: [(&str, i32); 6] = [
        ("角钱", -1),
        ("毛钱", -1),
        ("角", -1),
        ("毛", -1),
        ("分", -2),
        ("美分", -2),
    ];
    let (mut value, mut end, mut number_end) = (value, end, number_end);
    let mut place = 0;
    while let Some((numeral, rest)) = read_numeral(&text[end..]) {
        let Some((word, power)) = CHANGE
            .iter()
            .find(|(word, power)| rest.starts_with(word) && (*power < place || place == 0))
        else {
            break;
        };
        let after = &rest[word.len()..];
        let small = numeral.value.filter(|v| *v < Decimal::from(100) && v.is_integer());
        let Some(sum) = small.and_then(|v| v.shift(*power)).and_then(|v| value.checked_add(v)) else {
            break;
        };
        if after.starts_with(['之', '钟', '别']) {
            break;
        }
        value = sum;
        place = *power;
        number_end = text.len() - rest.len();
        end = text.len() - after.len();
    }
    if (spoken && place == 0) || place == -1 {
        let mut chars = text[end..].chars();
        let digit = chars
            .next()
            .and_then(|c| arabic_digit(c).or_else(|| chinese_digit(c).filter(|_| is_chinese_numeral(c))));
        let after = chars.as_str();
        let closed = !after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '%' | '-' | '—'))
            || after.starts_with(['的', '钱', '一', '每']);
        if let Some(digit @ 1..=9) = digit.filter(|_| closed)
            && let Some(sum) = Decimal::from(i64::from(digit))
                .shift(place - 1)
                .and_then(|part| value.checked_add(part))
        {
            value = sum;
            number_end = text.len() - after.len();
            end = text.len() - after.strip_prefix('钱').unwrap_or(after).len();
        }
    }
    (value, end, number_end)
}

//! Pieces that dates are made of: small numbers, years of four digits, words that may follow.

use super::numeral::{arabic_digit, chinese_digit, is_chinese_numeral};

/// What follows a word for a part of the day, if one stands here.
pub(super) fn after_daytime(rest: &str) -> &str {
    strip_any(
        rest,
        &["上午", "下午", "晚上", "凌晨", "傍晚", "中午", "清晨", "晚间", "早上"],
    )
    .unwrap_or(rest)
}

pub(super) fn strip_any<'a>(input: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| input.strip_prefix(word))
}

/// Raw text sets Arabic digits apart with single spaces.
pub(super) fn skip_space(input: &str) -> &str {
    let rest = input.strip_prefix(' ').unwrap_or(input);
    if rest.starts_with(|c: char| matches!(c, '年' | '月' | '日' | '个' | '季' | '号') || arabic_digit(c).is_some())
    {
        rest
    } else {
        input
    }
}

/// Exactly four Arabic digits that can be a year (1000–2999).
pub(super) fn four_digits(input: &str) -> Option<(i16, &str)> {
    digits_of(input, arabic_digit)
}

pub(super) fn four_chinese_digits(input: &str) -> Option<(i16, &str)> {
    digits_of(input, |c| chinese_digit(c).filter(|_| c != '两'))
}

fn digits_of(input: &str, digit: fn(char) -> Option<u8>) -> Option<(i16, &str)> {
    let mut chars = input.chars();
    let mut year = 0i16;
    for _ in 0..4 {
        year = year * 10 + i16::from(digit(chars.next()?)?);
    }
    let rest = chars.as_str();
    ((1000..3000).contains(&year) && rest.chars().next().is_none_or(|c| digit(c).is_none())).then_some((year, rest))
}

/// One digit, Arabic or Chinese.
pub(super) fn small_digit(input: &str) -> Option<(u8, &str)> {
    let mut chars = input.chars();
    let c = chars.next()?;
    let digit = arabic_digit(c).or_else(|| chinese_digit(c).filter(|_| is_chinese_numeral(c)))?;
    Some((digit, chars.as_str()))
}

/// A whole number below 100, Arabic or Chinese, that no further digit follows.
pub(super) fn small(input: &str) -> Option<(u8, &str)> {
    small_arabic(input).or_else(|| small_chinese(input))
}

pub(super) fn small_arabic(input: &str) -> Option<(u8, &str)> {
    let mut value = 0;
    let mut rest = input;
    for n in 0..3 {
        match rest.chars().next().and_then(|c| Some((c, arabic_digit(c)?))) {
            Some(_) if n == 2 => return None,
            Some((c, digit)) => {
                value = value * 10 + digit;
                rest = &rest[c.len_utf8()..];
            }
            None if n == 0 => return None,
            None => break,
        }
    }
    let mut chars = rest.chars();
    let decimal = chars.next() == Some('.') && chars.next().is_some_and(|c| arabic_digit(c).is_some());
    let dotted_date = decimal && rest.len() < input.len();
    (!dotted_date || input.len() - rest.len() <= 2).then_some((value, rest))
}

pub(super) fn small_chinese(input: &str) -> Option<(u8, &str)> {
    let mut rest = input;
    let take = |rest: &mut &str, accept: fn(char) -> Option<u8>| -> Option<u8> {
        let c = rest.chars().next()?;
        let value = accept(c)?;
        *rest = &rest[c.len_utf8()..];
        Some(value)
    };
    let digit: fn(char) -> Option<u8> = |c| chinese_digit(c).filter(|&d| d > 0 && is_chinese_numeral(c));
    let ten: fn(char) -> Option<u8> = |c| match c {
        '十' => Some(10),
        '廿' => Some(20),
        '卅' => Some(30),
        _ => None,
    };
    let value = match take(&mut rest, digit) {
        Some(d) => match take(&mut rest, |c| (c == '十').then_some(10)) {
            Some(_) => d * 10 + take(&mut rest, digit).unwrap_or(0),
            None => d,
        },
        None => take(&mut rest, ten)? + take(&mut rest, digit).unwrap_or(0),
    };
    let further = rest.chars().next().is_some_and(is_chinese_numeral);
    (!further).then_some((value, rest))
}

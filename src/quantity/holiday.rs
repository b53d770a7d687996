//! Festivals as periods: 国庆假期, “五一”, 2025年春节.

use crate::lexicon::festival;

use super::numeral::{arabic_digit, is_chinese_numeral};
use super::piece::strip_any;

/// Words that make a festival a stretch of days.
const HOLIDAY: [&str; 14] = [
    "小长假期间",
    "长假期间",
    "假期期间",
    "黄金周期间",
    "节日期间",
    "小长假",
    "长假",
    "假期",
    "黄金周",
    "假日",
    "期间",
    "节日",
    "佳节",
    "双节",
];

/// A festival; after a year fewer names need a word behind them.
pub(super) fn read_festival(input: &str, after_year: bool) -> Option<(&'static str, &str)> {
    let input = if after_year {
        strip_any(input, &["“", "\""]).unwrap_or(input)
    } else {
        input
    };
    let festival = festival::find(input)?;
    let rest = &input[festival.text.len()..];
    let unquoted = strip_any(rest, &["”", "\"", "’", "」"]).unwrap_or(rest);
    if let Some(rest) = strip_any(unquoted, &HOLIDAY) {
        return Some((festival.name, rest));
    }
    let other = rest.starts_with(|c: char| arabic_digit(c).is_some() || is_chinese_numeral(c))
        || rest.starts_with(['路', '街', '村', '广']);
    if festival.needs_context && !(after_year && !other && !festival.text.starts_with(['十', '三'])) {
        return None;
    }
    Some((festival.name, rest))
}

/// “五一”: a guarded name between quotes is the festival.
pub(super) fn read_quoted_festival(quoted: bool, input: &str) -> Option<(&'static str, &str)> {
    let festival = festival::find(input).filter(|_| quoted)?;
    let rest = &input[festival.text.len()..];
    rest.starts_with(['”', '"', '’', '」']).then_some((festival.name, rest))
}

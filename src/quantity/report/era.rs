//! Decades and centuries as reported: 上世纪九十年代, 80年代, 21世纪.

use super::super::numeral::read_numeral;
use super::super::piece::four_digits;
use super::{Date, Entry};
use crate::span::ViewSpan;

/// Words before a decade that name its century, by the hundreds of its years.
const CENTURIES: [(&str, i16); 12] = [
    ("上个世纪", 1900),
    ("上世纪", 1900),
    ("本世纪", 2000),
    ("这个世纪", 2000),
    ("18世纪", 1700),
    ("十八世纪", 1700),
    ("19世纪", 1800),
    ("十九世纪", 1800),
    ("二十一世纪", 2000),
    ("21世纪", 2000),
    ("20世纪", 1900),
    ("二十世纪", 1900),
];

/// A numeral before 年代 or 世纪. The decades of a century begin with its round year, and so does the century.
pub(super) fn read(text: &str, span: ViewSpan) -> Option<Entry> {
    let after = &text[span.end..];
    let word = span.of(text);
    let number = || {
        let (numeral, rest) = read_numeral(word)?;
        let value = numeral.value.filter(|v| rest.is_empty() && v.is_integer())?;
        i16::try_from(value.mantissa()).ok()
    };
    if let Some(rest) = after.strip_prefix("世纪") {
        let century = number().filter(|n| (1..=30).contains(n))?;
        // The decade behind it says more.
        if decade_follows(rest) {
            return None;
        }
        let from = (century - 1) * 100;
        return years(ViewSpan::new(span.start, span.end + "世纪".len()), from, 100);
    }
    let end = span.end + after.strip_prefix("年代").map(|_| "年代".len())?;
    if let Some((year, "")) = four_digits(word) {
        return years(ViewSpan::new(span.start, end), year, 10).filter(|_| year % 10 == 0);
    }
    let decade = number().filter(|n| (0..100).contains(n) && n % 10 == 0)?;
    let before = &text[..span.start];
    let bare = before.strip_suffix('的').unwrap_or(before);
    let (start, century) = match CENTURIES.iter().find(|(word, _)| bare.ends_with(word)) {
        Some((word, from)) => (bare.len() - word.len(), *from),
        None => (span.start, if decade <= 20 { 2000 } else { 1900 }),
    };
    years(ViewSpan::new(start, end), century + decade, 10)
}

/// 上世纪 and 本世纪, where no decade follows.
pub(super) fn word(text: &str, at: usize, word: &str) -> Option<Entry> {
    let (_, from) = CENTURIES.iter().find(|(name, _)| *name == word)?;
    let end = at + word.len();
    (!decade_follows(&text[end..]))
        .then(|| years(ViewSpan::new(at, end), *from, 100))
        .flatten()
}

/// Whether 九十年代 or 80年代 stands at the start.
fn decade_follows(input: &str) -> bool {
    let input = input.strip_prefix('的').unwrap_or(input);
    read_numeral(input).is_some_and(|(_, rest)| rest.starts_with("年代"))
}

fn years(span: ViewSpan, from: i16, count: i16) -> Option<Entry> {
    let (from, until) = (Date::new(from, 1, 1)?, Date::new(from.checked_add(count)?, 1, 1)?);
    Some(Entry::new(span, "period", format!("{from}/{until}")))
}

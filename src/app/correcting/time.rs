//! Periods as people type them, in the exchange spelling.

/// The period in the exchange spelling; what is none stays as typed.
pub(super) fn exchanged(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).map(plain).collect();
    let Some((year, rest)) = plain.split_once('年') else {
        // A festival keeps the blank before its name.
        let shown: String = text.chars().map(plain_kept).collect();
        return shown.trim().to_owned();
    };
    let whole = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
    let found = if whole { within(year, rest) } else { years(year, rest) };
    found.unwrap_or_else(|| text.to_owned())
}

/// What stands after `2024年`.
fn within(year: &str, rest: &str) -> Option<String> {
    let span = |from: &str, to: &str| Some([year, "-", from, "/", year, "-", to].concat());
    match rest {
        "" | "全" | "度" => return Some(year.to_owned()),
        "上半年" => return span("01", "06"),
        "下半年" => return span("07", "12"),
        _ => {}
    }
    if let Some(count) = rest.strip_prefix('前').and_then(|rest| rest.strip_suffix("季度")) {
        return span("Q1", &["Q", digit(count)?].concat());
    }
    if let Some(quarter) = rest.strip_suffix("季度") {
        let quarter = quarter.strip_prefix('第').unwrap_or(quarter);
        return Some([year, "-Q", digit(quarter)?].concat());
    }
    if let Some((from, to)) = rest.strip_suffix('月').and_then(|rest| rest.split_once('-')) {
        let from = from.strip_suffix('月').unwrap_or(from);
        return span(&two(from)?, &two(to)?);
    }
    if let Some(month) = rest.strip_suffix('月') {
        return Some([year, "-", &two(month)?].concat());
    }
    let (month, day) = rest.strip_suffix('日')?.split_once('月')?;
    Some([year, "-", &two(month)?, "-", &two(day)?].concat())
}

/// `2016-2020年`.
fn years(years: &str, rest: &str) -> Option<String> {
    let (from, to) = years.split_once('-')?;
    let fits = |year: &str| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
    (rest.is_empty() && fits(from) && fits(to)).then(|| [from, "/", to].concat())
}

/// The number of a quarter.
fn digit(text: &str) -> Option<&'static str> {
    match text {
        "1" | "一" => Some("1"),
        "2" | "二" | "两" => Some("2"),
        "3" | "三" => Some("3"),
        "4" | "四" => Some("4"),
        _ => None,
    }
}

/// A month or a day in two digits.
fn two(text: &str) -> Option<String> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    match (text.len(), digits) {
        (1, true) => Some(["0", text].concat()),
        (2, true) => Some(text.to_owned()),
        _ => None,
    }
}

fn plain(c: char) -> char {
    match c {
        '—' | '–' | '－' | '～' | '~' | '至' | '到' => '-',
        _ => plain_kept(c),
    }
}

fn plain_kept(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')).unwrap_or(c),
        '／' => '/',
        '　' => ' ',
        _ => c,
    }
}

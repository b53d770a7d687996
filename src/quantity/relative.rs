//! Days, weeks, months and quarters counted from the day of writing: 昨天, 上周, 下周三, 本月.

use super::piece::{after_daytime, small, strip_any};
use super::time::{Part, Shift};

/// 昨天, 上周, 下周三, 本月, 下个月三号, 上季度: relative to the day of writing.
pub(super) fn read_shifted<'a>(before: &str, input: &'a str) -> Option<(Part, &'a str)> {
    const DAYS: [(&str, i8); 18] = [
        ("今早", 0),
        ("今晨", 0),
        ("今夜", 0),
        ("明早", 1),
        ("昨夜", -1),
        ("大前天", -3),
        ("大后天", 3),
        ("前天", -2),
        ("后天", 2),
        ("昨天", -1),
        ("昨日", -1),
        ("昨晚", -1),
        ("今天", 0),
        ("今日", 0),
        ("今晚", 0),
        ("明天", 1),
        ("明日", 1),
        ("明晚", 1),
    ];
    if let Some((word, shift)) = DAYS.iter().find(|(word, _)| input.starts_with(word)) {
        return Some((Part::Shifted(Shift::Day, *shift), after_daytime(&input[word.len()..])));
    }
    const DIRECTIONS: [(&str, i8); 16] = [
        ("上上个", -2),
        ("下下个", 2),
        ("上上", -2),
        ("下下", 2),
        ("上一个", -1),
        ("下一个", 1),
        ("上一", -1),
        ("下一", 1),
        ("这一个", 0),
        ("上个", -1),
        ("下个", 1),
        ("这个", 0),
        ("上", -1),
        ("下", 1),
        ("本", 0),
        ("这", 0),
    ];
    let (word, shift) = DIRECTIONS
        .iter()
        .find(|(word, _)| input.starts_with(word))
        .copied()
        .or_else(|| {
            // 当月 and 同月 are the month spoken of.
            input.starts_with("当月").then_some(("当", 0))
        })?;
    if before.ends_with(['以', '之', '基', '线']) {
        return None;
    }
    let rest = &input[word.len()..];
    if let Some(rest) = strip_any(rest, &["周末"]) {
        return Some((Part::Weekday(shift, 6), rest));
    }
    if let Some(after) = strip_any(rest, &["星期", "礼拜", "周"]) {
        let mut chars = after.chars();
        let day = match chars.next() {
            Some('一') => 1,
            Some('二') => 2,
            Some('三') => 3,
            Some('四') => 4,
            Some('五') => 5,
            Some('六') => 6,
            Some('日' | '天') => 7,
            _ => {
                return (!after.starts_with(['边', '围', '年', '期']))
                    .then_some((Part::Shifted(Shift::Week, shift), after));
            }
        };
        return Some((Part::Weekday(shift, day), chars.as_str()));
    }
    if let Some(after) = rest.strip_prefix("季度") {
        return Some((Part::Shifted(Shift::Quarter, shift), after));
    }
    let after = rest.strip_prefix('月')?;
    if let Some((day, end)) = small(after)
        && (1..=31).contains(&day)
        && let Some(end) = strip_any(end, &["日", "号", "號"])
    {
        return Some((Part::ShiftedDay(shift, day), end));
    }
    Some((
        Part::Shifted(Shift::Month, shift),
        after.strip_prefix('份').unwrap_or(after),
    ))
}

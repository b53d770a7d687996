//! Points and calendar units: years, their parts, days, festivals, days relative to today; the grammar stands in
//! [`super::time`].

use crate::lexicon::unit;

use super::amount::separator;
use super::calendar::Date;
use super::holiday::{read_festival, read_quoted_festival};
use super::numeral::{arabic_digit, chinese_digit, is_chinese_numeral};
use super::piece::{
    after_daytime, four_chinese_digits, four_digits, skip_space, small, small_arabic, small_digit, strip_any,
};
use super::relative::read_shifted;
use super::time::{Part, TimeExpr, YearRef};

/// One point or calendar unit: year with or without a part, part alone, festival, relative day.
pub(super) fn read_point<'a>(before: &str, input: &'a str) -> Option<(TimeExpr, &'a str)> {
    if let Some((year, part, rest)) = read_iso(input) {
        return Some((TimeExpr::of(YearRef::Given(year), part), rest));
    }
    if let Some((year, bare)) = read_year(before, input) {
        let rest = skip_space(bare);
        if let Some((name, rest)) = read_festival(rest, true) {
            let mut time = TimeExpr::of(year, Part::Year);
            time.festival = Some(name.to_owned());
            return Some((time, rest));
        }
        let plain = rest.strip_prefix('度').unwrap_or(rest);
        let inner = strip_any(plain, &["的"]).unwrap_or(plain);
        if let Some((part, rest)) = read_part(inner, true) {
            return Some((TimeExpr::of(year, part), rest));
        }
        if let Some(rest) = strip_any(rest, &["末", "底", "终"]) {
            return Some((TimeExpr::of(year, Part::YearEnd), rest));
        }
        if let Some(rest) = rest.strip_prefix('初') {
            return Some((TimeExpr::of(year, Part::YearStart), rest));
        }
        return Some((
            TimeExpr::of(year, Part::Year),
            if plain.len() < rest.len() { plain } else { bare },
        ));
    }
    let quoted = before.ends_with(['“', '"', '‘', '「']);
    if let Some((name, rest)) = read_festival(input, false).or_else(|| read_quoted_festival(quoted, input)) {
        let mut time = TimeExpr::of(YearRef::Unstated, Part::Year);
        time.festival = Some(name.to_owned());
        return Some((time, rest));
    }
    if let Some((part, rest)) = read_shifted(before, input) {
        return Some((TimeExpr::of(YearRef::Relative(0), part), rest));
    }
    let (part, rest) = read_part(input, false)?;
    Some((TimeExpr::of(YearRef::Unstated, part), rest))
}

/// `2024-06-30`, `2024/6/30`, `2024.6.30`; with two digits for the month also `2024-06`.
fn read_iso(input: &str) -> Option<(i16, Part, &str)> {
    if let Some(found) = read_compact(input) {
        return Some(found);
    }
    let (year, rest) = four_digits(input)?;
    // 2025Q1
    if let Some(quarter) = rest.strip_prefix(['Q', 'q']).and_then(|after| after.chars().next())
        && ('1'..='4').contains(&quarter)
    {
        let rest = &rest[2..];
        let quarter = quarter as u8 - b'0';
        let closed = !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
        return closed.then_some((year, Part::Quarters(quarter, quarter), rest));
    }
    let mark = rest
        .chars()
        .next()
        .filter(|c| matches!(c, '-' | '/' | '.' | '－' | '．' | '／'))?;
    let rest = &rest[mark.len_utf8()..];
    let (month, after) = small_arabic(rest)?;
    if !(1..=12).contains(&month) {
        return None;
    }
    if let Some((day, end)) = after.strip_prefix(mark).and_then(small_arabic)
        && (1..=31).contains(&day)
    {
        return Some((year, Part::Day(month, day), skip_clock(end)));
    }
    let plain =
        mark == '-' && rest.len() - after.len() == 2 && !after.starts_with(['-', '.', '/', '%', '年', '万', '亿']);
    (plain && (1900..2100).contains(&year)).then_some((year, Part::Months(month, month), after))
}

/// What follows the `T16:00:00` of a time stamp.
fn skip_clock(input: &str) -> &str {
    let Some(clock) = input
        .strip_prefix('T')
        .filter(|c| c.starts_with(|c: char| c.is_ascii_digit()))
    else {
        return input;
    };
    let length = clock
        .bytes()
        .take(8)
        .take_while(|b| b.is_ascii_digit() || *b == b':')
        .count();
    &clock[length..]
}

/// `20240315`: eight digits that are a day and measure nothing.
fn read_compact(input: &str) -> Option<(i16, Part, &str)> {
    let digits = input.get(..8).filter(|d| d.bytes().all(|b| b.is_ascii_digit()))?;
    let rest = &input[8..];
    let counted = rest.starts_with(|c: char| {
        c.is_ascii_alphanumeric() || arabic_digit(c).is_some() || matches!(c, '.' | ',' | '%' | '％' | '-' | ' ')
    }) || unit::longest(rest.trim_start_matches(['多', '余', '万', '亿'])).is_some();
    let (year, month, day) = (
        digits[..4].parse().ok()?,
        digits[4..6].parse().ok()?,
        digits[6..].parse().ok()?,
    );
    let fits = (1950..2050).contains(&year) && Date::new(year, month, day).is_some() && !counted;
    fits.then_some((year, Part::Day(month, day), rest))
}

/// A year, with its word 年 taken.
#[must_use]
pub fn read_year<'a>(before: &str, input: &'a str) -> Option<(YearRef, &'a str)> {
    const RELATIVE: [(&str, i8); 16] = [
        ("今年", 0),
        ("本年度", 0),
        ("本年", 0),
        ("当年", 0),
        ("去年", -1),
        ("上年度", -1),
        ("上年", -1),
        ("上一年度", -1),
        ("上一年", -1),
        ("大前年", -3),
        ("前年", -2),
        ("明年", 1),
        ("下一年", 1),
        ("次年", 1),
        ("来年", 1),
        ("后年", 2),
    ];
    let not_a_year = |rest: &str| rest.starts_with(['轻', '龄', '纪', '味', '货', '画', '鉴', '代', '人']);
    if let Some((word, shift)) = RELATIVE.iter().find(|(word, _)| input.starts_with(word)) {
        let rest = &input[word.len()..];
        // 以上年轻人, 三年前年产, 未来年均
        let other = match word.chars().next() {
            Some('上') => before.ends_with(['以', '之', '晚', '早']),
            Some('前' | '后') => before.ends_with(['年', '月', '日', '之', '以', '疫', '天']),
            Some('来') => before.ends_with(['未', '以', '近', '年']),
            Some('本') => before.ends_with(['基', '成', '资', '根']),
            _ => false,
        };
        return (!other && !not_a_year(rest)).then_some((YearRef::Relative(*shift), rest));
    }
    if let Some((year, rest)) = four_digits(input) {
        let rest = skip_space(rest).strip_prefix('年')?;
        return (!not_a_year(rest)).then_some((YearRef::Given(year), rest));
    }
    if let Some((year, rest)) = four_chinese_digits(input) {
        let rest = rest.strip_prefix('年')?;
        return (!not_a_year(rest)).then_some((YearRef::Given(year), rest));
    }
    read_short_year(before, input)
}

/// 24年3月, 24年底, 九八年: a year by its last two digits, where it cannot be a length of time.
fn read_short_year<'a>(before: &str, input: &'a str) -> Option<(YearRef, &'a str)> {
    let pivot = |short: u8| YearRef::Given(if short < 60 { 2000 } else { 1900 } + i16::from(short));
    let counted = before.ends_with(|c: char| {
        arabic_digit(c).is_some()
            || matches!(
                c,
                '第' | '续'
                    | '近'
                    | '过'
                    | '用'
                    | '经'
                    | '历'
                    | '时'
                    | '长'
                    | '满'
                    | '超'
                    | '达'
                    | '余'
                    | '每'
                    | '间'
                    | '前'
                    | '后'
                    | '约'
                    | '逾'
                    | '了'
                    | '党'
                    | '国'
                    | '校'
            )
    });
    if let Some((short, after)) = small_arabic(input).filter(|(_, after)| input.len() - after.len() == 2) {
        let rest = after.strip_prefix('年')?;
        let month = small(rest).is_some_and(|(m, after)| (1..=12).contains(&m) && after.starts_with('月'));
        let bare = rest.starts_with(['末', '底', '初']) && !rest.starts_with("初步");
        // 24年前三季度: the first three quarters of a year, not 24 years ago.
        let part = month || (!counted && (bare || read_part(rest, true).is_some_and(|(part, _)| part != Part::Now)));
        // 98年: no one counts so many years without a word in front.
        let opens = before
            .chars()
            .next_back()
            .is_none_or(|c| !c.is_alphanumeric() || matches!(c, '在' | '于' | '自' | '从'));
        let old = short >= 80 && opens && !counted && !rest.starts_with(['来', '间', '后', '前', '的', '历', '代']);
        return (part || old).then_some((pivot(short), rest));
    }
    let mut chars = input.chars();
    let mut digit = || {
        chars
            .next()
            .and_then(|c| chinese_digit(c).filter(|_| c != '两' && is_chinese_numeral(c)))
    };
    let (tens, ones) = (digit()?, digit()?);
    let rest = chars.as_str().strip_prefix('年')?;
    // 七八年 and 三五年 are seven or eight years, three to five.
    let range = ones == tens + 1 || (tens, ones) == (3, 5);
    let plain = !range && !counted && !rest.starts_with(['级', '代', '轻', '龄', '来', '间']);
    plain.then_some((pivot(tens * 10 + ones), rest))
}

/// A part of a year. After a year more is clear (年 taken): 年末 and 末 mean its end.
#[must_use]
pub fn read_part(input: &str, after_year: bool) -> Option<(Part, &str)> {
    const WORDS: [(&str, Part); 22] = [
        ("上半年末", Part::QuarterEnd(2)),
        ("上半年底", Part::QuarterEnd(2)),
        ("首个季度", Part::Quarters(1, 1)),
        ("上半年", Part::Half(1)),
        ("前半年", Part::Half(1)),
        ("下半年", Part::Half(2)),
        ("后半年", Part::Half(2)),
        ("全年", Part::Year),
        ("年末", Part::YearEnd),
        ("年底", Part::YearEnd),
        ("年终", Part::YearEnd),
        ("年初", Part::YearStart),
        ("首季度", Part::Quarters(1, 1)),
        ("首季", Part::Quarters(1, 1)),
        ("末季度", Part::Quarters(4, 4)),
        ("Q1", Part::Quarters(1, 1)),
        ("Q2", Part::Quarters(2, 2)),
        ("Q3", Part::Quarters(3, 3)),
        ("Q4", Part::Quarters(4, 4)),
        ("目前", Part::Now),
        ("首月", Part::Months(1, 1)),
        ("前三季", Part::Quarters(1, 3)),
    ];
    if let Some((word, part)) = WORDS.iter().find(|(word, _)| input.starts_with(word)) {
        // 目前 alone is no period worth a mention; 前三季 may be 前三季度.
        let rest = &input[word.len()..];
        let longer = word.starts_with('Q') && rest.starts_with(|c: char| c.is_ascii_alphanumeric());
        if *word != "目前" && *word != "前三季" && !longer {
            return Some((*part, rest));
        }
        if !after_year && *word == "目前" {
            return None;
        }
    }
    read_first(input)
        .or_else(|| read_quarters(input))
        .or_else(|| read_months(input))
}

/// 前三季度, 前11个月.
fn read_first(input: &str) -> Option<(Part, &str)> {
    let (n, rest) = small(input.strip_prefix('前')?)?;
    let rest = skip_space(rest);
    if let Some(rest) = strip_any(rest, &["个季度", "季度", "季"]) {
        return (1..=4).contains(&n).then_some((Part::Quarters(1, n), rest));
    }
    let rest = strip_any(rest, &["个月份", "个月", "月份", "月"])?;
    (1..=12).contains(&n).then_some((Part::Months(1, n), rest))
}

/// 一季度, 第1季度, 1—3季度, 三、四季度.
fn read_quarters(input: &str) -> Option<(Part, &str)> {
    let body = input.strip_prefix('第').unwrap_or(input);
    let (a, rest) = small_digit(body)?;
    let (b, rest) = match list_or_range(rest) {
        Some(after) => small_digit(after.strip_prefix('第').unwrap_or(after))?,
        None => match small_digit(rest) {
            Some((b, after)) if b == a + 1 => (b, after),
            _ => (a, rest),
        },
    };
    let rest = rest.strip_prefix("季度")?;
    if !(1..=4).contains(&a) || !(1..=4).contains(&b) || b < a {
        return None;
    }
    if let Some(rest) = strip_any(rest, &["末", "底"]) {
        return Some((Part::QuarterEnd(b), rest));
    }
    Some((Part::Quarters(a, b), rest))
}

/// 1—11月, 3月, 3月末, 3月20日, 3月20—22日, 20日.
fn read_months(input: &str) -> Option<(Part, &str)> {
    if let Some(rest) = input.strip_prefix("元月") {
        return read_day(1, rest).or(Some((Part::Months(1, 1), rest.strip_prefix('份').unwrap_or(rest))));
    }
    // 近两日: the word counts, it names no day.
    if input.starts_with('两') {
        return None;
    }
    if let Some(found) = read_two_months(input) {
        return Some(found);
    }
    let (a, rest) = small(input)?;
    let rest = skip_space(rest);
    if let Some(after) = rest.strip_prefix('月') {
        if !(1..=12).contains(&a) {
            return None;
        }
        let after = skip_space(after);
        if let Some(found) = read_day(a, after) {
            return Some(found);
        }
        if let Some(after) = strip_any(after, &["末", "底"]) {
            return Some((Part::MonthEnd(a), after));
        }
        if let Some((days, after)) = read_ten_days(a, after) {
            return Some((days, after));
        }
        let after = strip_any(after, &["份", "初"]).unwrap_or(after);
        return Some((Part::Months(a, a), after));
    }
    if let Some(after) = list_or_range(rest) {
        let list = rest.starts_with(['、', '和']);
        let (b, after) = small(after)?;
        let after = skip_space(after).strip_prefix('月')?;
        let fits = (1..=12).contains(&a) && b <= 12 && (if list { b == a + 1 } else { b > a });
        if !fits || after.starts_with(|c| arabic_digit(c).is_some()) {
            return None;
        }
        if let Some(after) = after.strip_prefix('末') {
            return Some((Part::MonthEnd(b), after));
        }
        return Some((Part::Months(a, b), after.strip_prefix('份').unwrap_or(after)));
    }
    let rest = rest.strip_prefix('日')?;
    let day = (1..=31).contains(&a) && !rest.starts_with(['均', '游', '产', '处', '内', '晒', '夜']);
    day.then_some((Part::DayOfMonth(a), after_daytime(rest)))
}

/// 七八月: two months in a row.
fn read_two_months(input: &str) -> Option<(Part, &str)> {
    let (a, rest) = small_digit(input)?;
    let (b, rest) = small_digit(rest)?;
    let rest = rest.strip_prefix('月')?;
    let chinese = !input.starts_with(|c: char| arabic_digit(c).is_some());
    let closed = !rest.starts_with(|c| arabic_digit(c).is_some() || is_chinese_numeral(c));
    (chinese && a > 0 && b == a + 1 && closed).then_some((Part::Months(a, b), rest.strip_prefix('份').unwrap_or(rest)))
}

/// 上旬, 中旬: ten days of a month. The last ones (下旬) end with a month whose year may not be known here.
fn read_ten_days(month: u8, input: &str) -> Option<(Part, &str)> {
    let longest = match month {
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let (first, last, rest) = [("上旬", 1, 10), ("中旬", 11, 20), ("下旬", 21, longest)]
        .into_iter()
        .find_map(|(word, first, last)| Some((first, last, input.strip_prefix(word)?)))?;
    Some((Part::Days((month, first), (month, last)), rest))
}

/// The day after `m月`, with a second day of the same month where days are spanned.
fn read_day(month: u8, input: &str) -> Option<(Part, &str)> {
    let (day, rest) = small(input)?;
    let rest = skip_space(rest);
    if !(1..=31).contains(&day) {
        return None;
    }
    if let Some(after) = list_or_range(rest).filter(|_| !rest.starts_with(['、', '和'])) {
        let (last, after) = small(after)?;
        let after = strip_any(skip_space(after), &["日", "号", "號"])?;
        return (day < last && last <= 31).then_some((Part::Days((month, day), (month, last)), after));
    }
    let rest = strip_any(rest, &["日", "号", "號"])?;
    Some((Part::Day(month, day), after_daytime(rest)))
}

/// What stands between two members that share a unit.
fn list_or_range(input: &str) -> Option<&str> {
    match separator(input) {
        0 => strip_any(input, &["、", "和"]),
        gap => Some(&input[gap..]),
    }
}

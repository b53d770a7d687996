//! Time expressions: years, parts of years, spans of them, relative ones, festivals.
//!
//! ```text
//! time     = [ "截至" ] point [ sep point ] [ "以来" | "同期" | "期间" ]  |  "截至目前"
//!          | ("近" | "过去") number "年"  |  “十四五” (期间 | 时期 | 以来 | 末)  |  今明两年
//!          | yyyy { "、" yyyy } "年"  |  yyyy.mm sep yyyy.mm
//! point    = iso | year [ "度" ] [ part | festival ] | part | festival | day-relative
//! iso      = yyyy ("-" | "/" | ".") mm [ same dd ] | yyyymmdd | yyyy "Q" q
//! year     = yyyy "年" | 二〇二四年 | yy "年" before a part of it | 九八年 | 今年 去年 上年 明年 …
//! part     = "上半年" | "下半年" | "全年" | "年初" | "年底"
//!          | [ "第" ] q [ sep q ] "季度" | "前" n [ "个" ] "季度"
//!          | m [ sep m ] "月" | "前" n "个月" | m "月" d "日" [ sep [ m "月" ] d "日" ] | d "日"
//!          | m "月" ("上旬" | "中旬" | "下旬")
//! ```
//!
//! Durations (三年, 30分钟) are read as amounts of time and stand in [`TimeExpr::duration`].

use super::Amount;
use super::amount::separator;
use super::date::read_point;
use super::piece::{four_digits, skip_space, small, strip_any};

pub use super::date::{read_part, read_year};

/// A date, period or duration as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeExpr {
    /// Which year.
    pub year: YearRef,
    /// Which part of it.
    pub part: Part,
    /// The end of a span that crosses from one point to another (2016—2020年, 2024年3月至2025年2月).
    pub to: Option<Box<(YearRef, Part)>>,
    /// A festival's short name (春节, 国庆).
    pub festival: Option<String>,
    /// 截至…, …以来: up to a date, or from one until now.
    pub to_date: bool,
    /// 同期: the corresponding part of that year, named elsewhere.
    pub same_period: bool,
    /// A length of time; the other fields are then empty.
    pub duration: Option<Box<Duration>>,
}

/// A length of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duration {
    /// How many, with bounds; its unit as printed.
    pub amount: Amount,
    /// Of what.
    pub unit: DurationUnit,
    /// Smaller parts after the first (三年零两个月), each less than one of the unit before.
    pub rest: Vec<(Amount, DurationUnit)>,
}

/// Units of durations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DurationUnit {
    /// 秒.
    Second,
    /// 分钟.
    Minute,
    /// 小时.
    Hour,
    /// 天, 日, 工作日.
    Day,
    /// 周, 星期.
    Week,
    /// 个月.
    Month,
    /// 个季度.
    Quarter,
    /// 年.
    Year,
}

/// Which year a time expression speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum YearRef {
    /// As printed.
    Given(i16),
    /// Relative to the year of publication (今年 0, 去年 −1, 前年 −2, 明年 +1).
    Relative(i8),
    /// So many years before the reference year (近五年 starts at 4).
    Back(u8),
    /// Not said.
    Unstated,
}

/// Which part of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// All of it.
    Year,
    /// The first (1) or second (2) half.
    Half(u8),
    /// From one quarter to another, inclusive.
    Quarters(u8, u8),
    /// From one month to another, inclusive.
    Months(u8, u8),
    /// Month and day.
    Day(u8, u8),
    /// From one day to another, inclusive.
    Days((u8, u8), (u8, u8)),
    /// A day whose month is not said.
    DayOfMonth(u8),
    /// 年初.
    YearStart,
    /// 年末, 年底.
    YearEnd,
    /// The end of a quarter.
    QuarterEnd(u8),
    /// The end of a month.
    MonthEnd(u8),
    /// 目前: the day the text was written.
    Now,
    /// So many units from now (昨天, 上周, 下个月): needs a date to resolve.
    Shifted(Shift, i8),
    /// A day of a month so many months from now (下个月三号).
    ShiftedDay(i8, u8),
    /// A day of a week (1 Monday – 7 Sunday) so many weeks from now (下周三).
    Weekday(i8, u8),
}

/// What a relative expression counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shift {
    /// Days.
    Day,
    /// Weeks, from Monday.
    Week,
    /// Months.
    Month,
    /// Quarters.
    Quarter,
}

impl TimeExpr {
    /// A point or period of time.
    #[must_use]
    pub const fn of(year: YearRef, part: Part) -> Self {
        Self {
            year,
            part,
            to: None,
            festival: None,
            to_date: false,
            same_period: false,
            duration: None,
        }
    }

    /// A length of time.
    #[must_use]
    pub fn lasting(duration: Duration) -> Self {
        let mut time = Self::of(YearRef::Unstated, Part::Year);
        time.duration = Some(Box::new(duration));
        time
    }

    /// Whether it is a length of time, not a place in it.
    #[must_use]
    pub const fn is_duration(&self) -> bool {
        self.duration.is_some()
    }
}

/// Reads a time expression other than a duration at the start of `input`: value and rest. `before` is the text ahead,
/// of which a few characters are looked at.
#[must_use]
pub fn read_time<'a>(before: &str, input: &'a str) -> Option<(TimeExpr, &'a str)> {
    if let Some(rest) = strip_any(input, &["截止到", "截至", "截止", "截到"]) {
        if let Some(rest) = strip_any(rest, &["目前", "现在", "当前", "发稿时", "今日", "今天"]) {
            let mut time = TimeExpr::of(YearRef::Unstated, Part::Now);
            time.to_date = true;
            return Some((time, rest));
        }
        let (mut time, rest) = read_span(before, strip_any(rest, &["到"]).unwrap_or(rest))?;
        time.to_date = true;
        return Some((time, rest));
    }
    if let Some(found) = read_recent_years(before, input).or_else(|| read_plan(input)) {
        return Some(found);
    }
    let (mut time, rest) = read_span(before, input)?;
    if let Some(after) = strip_any(rest, &["以来", "至今"]) {
        time.to_date = true;
        return Some((time, after));
    }
    if let Some(after) = strip_any(rest, &["的同期", "同期"]) {
        time.same_period = true;
        return Some((time, after));
    }
    Some((time, rest))
}

/// The characters that a time expression without a leading numeral can start with.
pub const FIRST_CHARS: &str = "今去上前明本后来次当全年月截近过最第首元春国中端清除重七五十六三双下昨大这同Q目";

fn read_span<'a>(before: &str, input: &'a str) -> Option<(TimeExpr, &'a str)> {
    let (mut time, rest) = read_year_span(input)
        .or_else(|| read_month_span(input))
        .or_else(|| read_years_together(input))
        .or_else(|| read_point(before, input))?;
    let gap = separator(rest);
    if gap == 0 || time.festival.is_some() || time.to.is_some() {
        return Some((time, rest));
    }
    let Some((end, after)) = read_point("", &rest[gap..]) else {
        return Some((time, rest));
    };
    if end.festival.is_some() {
        return Some((time, rest));
    }
    match (time.year, time.part, end.year, end.part) {
        // 3月20日至22日
        (_, Part::Day(m, d), YearRef::Unstated, Part::DayOfMonth(last)) if last > d => {
            time.part = Part::Days((m, d), (m, last))
        }
        (_, Part::Day(m, d), YearRef::Unstated, Part::Day(n, last)) if (n, last) > (m, d) => {
            time.part = Part::Days((m, d), (n, last))
        }
        (_, Part::Months(a, _), YearRef::Unstated, Part::Months(_, b)) if b > a => time.part = Part::Months(a, b),
        (_, Part::Quarters(a, _), YearRef::Unstated, Part::Quarters(_, b)) if b > a => time.part = Part::Quarters(a, b),
        (YearRef::Unstated, Part::DayOfMonth(_), ..) | (_, _, YearRef::Unstated, Part::DayOfMonth(_)) => {
            return Some((time, rest));
        }
        (_, _, YearRef::Unstated, Part::Year) => return Some((time, rest)),
        // 2024年10月至次年3月: the year after the one the span begins in.
        _ if strip_any(&rest[gap..], &["次年", "翌年", "来年"]).is_some() => {
            let year = match time.year {
                YearRef::Given(year) => YearRef::Given(year.saturating_add(1)),
                YearRef::Relative(shift) => YearRef::Relative(shift.saturating_add(1)),
                _ => return Some((time, rest)),
            };
            time.to = Some(Box::new((year, end.part)));
        }
        _ => time.to = Some(Box::new((end.year, end.part))),
    }
    Some((time, after))
}

/// `2016—2020年`, `2023、2024年`: the word 年 is shared.
fn read_year_span(input: &str) -> Option<(TimeExpr, &str)> {
    let (from, rest) = four_digits(input)?;
    let gap = match separator(rest) {
        0 => strip_any(rest, &["、", "和", "/"]).map_or(0, |after| rest.len() - after.len()),
        gap => gap,
    };
    if gap == 0 {
        return None;
    }
    let tail = &rest[gap..];
    // 2023—24年
    let short = || {
        let (short, after) = small(tail).filter(|(_, after)| tail.len() - after.len() == 2)?;
        let to = from - from % 100 + i16::from(short);
        (separator(rest) > 0 && after.starts_with('年') && to - from < 30).then_some((to, after))
    };
    let (mut to, mut rest) = four_digits(tail).or_else(short)?;
    // 2021、2022、2023年
    while let Some((next, after)) = rest.strip_prefix('、').and_then(four_digits)
        && next == to + 1
    {
        (to, rest) = (next, after);
    }
    let rest = skip_space(rest)
        .strip_prefix('年')
        .or_else(|| rest.strip_prefix("学年"))?;
    if to <= from {
        return None;
    }
    let mut time = TimeExpr::of(YearRef::Given(from), Part::Year);
    time.to = Some(Box::new((YearRef::Given(to), Part::Year)));
    Some((time, rest.strip_prefix('度').unwrap_or(rest)))
}

/// `2023.01-2024.03`: two months by their numbers, which alone would be decimals.
fn read_month_span(input: &str) -> Option<(TimeExpr, &str)> {
    let month = |input| -> Option<(i16, u8, &str)> {
        let (year, rest) = four_digits(input)?;
        let rest = rest.strip_prefix('.')?;
        let (month, after) = small(rest).filter(|(_, after)| rest.len() - after.len() == 2)?;
        ((1980..2050).contains(&year) && (1..=12).contains(&month)).then_some((year, month, after))
    };
    let (from, first, rest) = month(input)?;
    let gap = separator(rest);
    let (to, last, rest) = month(rest.get(gap..).filter(|_| gap > 0)?)?;
    let mut time = TimeExpr::of(YearRef::Given(from), Part::Months(first, first));
    time.to = Some(Box::new((YearRef::Given(to), Part::Months(last, last))));
    let closed = !rest.starts_with(['%', '％', '万', '亿', '元']);
    (closed && (from, first) < (to, last)).then_some((time, rest))
}

/// 今明两年, 去今两年: two years named together.
fn read_years_together(input: &str) -> Option<(TimeExpr, &str)> {
    let (word, from, to) = [("今明", 0, 1), ("去今", -1, 0), ("明后", 1, 2)]
        .into_iter()
        .find(|(word, ..)| input.starts_with(word))?;
    let rest = strip_any(&input[word.len()..], &["两年", "二年", "2年"])?;
    let mut time = TimeExpr::of(YearRef::Relative(from), Part::Year);
    time.to = Some(Box::new((YearRef::Relative(to), Part::Year)));
    Some((time, rest))
}

/// 近五年, 过去三年, 最近10年: up to and with the reference year.
fn read_recent_years<'a>(before: &str, input: &'a str) -> Option<(TimeExpr, &'a str)> {
    let rest = strip_any(input, &["近", "过去的", "过去", "最近"])?;
    if before.ends_with(['最', '附', '临', '将', '接', '经', '通', '超', '渡']) {
        return None;
    }
    let (years, rest) = small(rest)?;
    let rest = rest.strip_prefix('年')?;
    // 近一年 is the last twelve months; 过去一年 is the year looked back on.
    let least = if input.starts_with('过') { 1 } else { 2 };
    if !(least..=10).contains(&years) || rest.starts_with(['代', '级', '轻', '多', '半', '的']) {
        return None;
    }
    let mut time = TimeExpr::of(YearRef::Back(years - 1), Part::Year);
    time.to = Some(Box::new((YearRef::Back(0), Part::Year)));
    Some((time, strip_any(rest, &["以来", "来"]).unwrap_or(rest)))
}

/// “十四五”期间: the five years of a plan. The bare formula is a name.
fn read_plan(input: &str) -> Option<(TimeExpr, &str)> {
    const PLANS: [(&str, i16); 8] = [
        ("八五", 1991),
        ("九五", 1996),
        ("十五", 2001),
        ("十一五", 2006),
        ("十二五", 2011),
        ("十三五", 2016),
        ("十四五", 2021),
        ("十五五", 2026),
    ];
    let (word, from) = PLANS.into_iter().rev().find(|(word, _)| input.starts_with(word))?;
    let rest = &input[word.len()..];
    // “九五”期间: the short names need their quotes.
    if word.len() < 9 && !rest.starts_with('”') {
        return None;
    }
    let rest = strip_any(rest, &["”", "\"", "」"]).unwrap_or(rest);
    if let Some(rest) = strip_any(rest, &["期末", "时期末", "末"]) {
        return Some((TimeExpr::of(YearRef::Given(from + 4), Part::YearEnd), rest));
    }
    let (to, rest) = match (
        strip_any(rest, &["期间", "时期", "规划期间", "规划期内", "规划期"]),
        rest.strip_prefix("以来"),
    ) {
        (Some(rest), _) => (YearRef::Given(from + 4), rest),
        (_, Some(rest)) => (YearRef::Back(0), rest),
        _ => return None,
    };
    let mut time = TimeExpr::of(YearRef::Given(from), Part::Year);
    time.to_date = to == YearRef::Back(0);
    time.to = Some(Box::new((to, Part::Year)));
    Some((time, rest))
}

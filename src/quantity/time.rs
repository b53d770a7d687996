//! Time expressions: years, parts of years, spans of them, relative ones, festivals.
//!
//! ```text
//! time     = [ "截至" ] point [ sep point ] [ "以来" | "同期" | "期间" ]  |  "截至目前"
//!          | ("近" | "过去") number "年"  |  “十四五”期间
//! point    = iso | year [ "度" ] [ part | festival ] | part | festival | day-relative
//! iso      = yyyy ("-" | "/" | ".") mm [ same dd ]
//! year     = yyyy "年" | 二〇二四年 | 今年 去年 上年 明年 …
//! part     = "上半年" | "下半年" | "全年" | "年初" | "年底"
//!          | [ "第" ] q [ sep q ] "季度" | "前" n [ "个" ] "季度"
//!          | m [ sep m ] "月" | "前" n "个月" | m "月" d "日" [ sep [ m "月" ] d "日" ] | d "日"
//! ```
//!
//! Durations (三年, 30分钟) are read as amounts of time and stand in [`TimeExpr::duration`].

use crate::lexicon::festival;

use super::Amount;
use super::amount::separator;
use super::numeral::{arabic_digit, chinese_digit, is_chinese_numeral};

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
    pub duration: Option<Duration>,
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
        time.duration = Some(duration);
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
    let (mut time, rest) = read_year_span(input).or_else(|| read_point(before, input))?;
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
    let (to, rest) = four_digits(&rest[gap..])?;
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

/// 近五年, 过去三年, 最近10年: up to and with the reference year.
fn read_recent_years<'a>(before: &str, input: &'a str) -> Option<(TimeExpr, &'a str)> {
    let rest = strip_any(input, &["近", "过去的", "过去", "最近"])?;
    if before.ends_with(['最', '附', '临', '将', '接', '经', '通', '超', '渡']) {
        return None;
    }
    let (years, rest) = small(rest)?;
    let rest = rest.strip_prefix('年')?;
    if !(2..=10).contains(&years) || rest.starts_with(['代', '级', '轻', '多', '半', '的']) {
        return None;
    }
    let mut time = TimeExpr::of(YearRef::Back(years - 1), Part::Year);
    time.to = Some(Box::new((YearRef::Back(0), Part::Year)));
    Some((time, strip_any(rest, &["以来", "来"]).unwrap_or(rest)))
}

/// “十四五”期间: the five years of a plan. The bare formula is a name.
fn read_plan(input: &str) -> Option<(TimeExpr, &str)> {
    const PLANS: [(&str, i16); 5] = [
        ("十一五", 2006),
        ("十二五", 2011),
        ("十三五", 2016),
        ("十四五", 2021),
        ("十五五", 2026),
    ];
    let (word, from) = PLANS.into_iter().find(|(word, _)| input.starts_with(word))?;
    let rest = &input[word.len()..];
    let rest = strip_any(rest, &["”", "\"", "」"]).unwrap_or(rest);
    let (to, rest) = match (rest.strip_prefix("期间"), rest.strip_prefix("以来")) {
        (Some(rest), _) => (YearRef::Given(from + 4), rest),
        (_, Some(rest)) => (YearRef::Back(0), rest),
        _ => return None,
    };
    let mut time = TimeExpr::of(YearRef::Given(from), Part::Year);
    time.to_date = to == YearRef::Back(0);
    time.to = Some(Box::new((to, Part::Year)));
    Some((time, rest))
}

/// One point or calendar unit: year with or without a part, part alone, festival, relative day.
fn read_point<'a>(before: &str, input: &'a str) -> Option<(TimeExpr, &'a str)> {
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
    let (year, rest) = four_digits(input)?;
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
        let time_of_day = end
            .strip_prefix('T')
            .filter(|t| t.starts_with(|c| arabic_digit(c).is_some()));
        return Some((year, Part::Day(month, day), time_of_day.map_or(end, |_| end)));
    }
    let plain =
        mark == '-' && rest.len() - after.len() == 2 && !after.starts_with(['-', '.', '/', '%', '年', '万', '亿']);
    (plain && (1900..2100).contains(&year)).then_some((year, Part::Months(month, month), after))
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
    // 24年3月
    let (short, after) = small_arabic(input).filter(|(_, after)| input.len() - after.len() == 2)?;
    let rest = after.strip_prefix('年')?;
    let month = small(rest).is_some_and(|(m, after)| (1..=12).contains(&m) && after.starts_with('月'));
    month.then_some((YearRef::Given(2000 + i16::from(short)), rest))
}

/// A part of a year. After a year more is clear (年 taken): 年末 and 末 mean its end.
#[must_use]
pub fn read_part(input: &str, after_year: bool) -> Option<(Part, &str)> {
    const WORDS: [(&str, Part); 19] = [
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
        if *word != "目前" && *word != "前三季" {
            return Some((*part, &input[word.len()..]));
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
        let after = strip_any(after, &["份", "上旬", "中旬", "下旬", "初"]).unwrap_or(after);
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
    day.then_some((Part::DayOfMonth(a), time_of_day(rest)))
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
        let after = strip_any(skip_space(after), &["日", "号"])?;
        return (day < last && last <= 31).then_some((Part::Days((month, day), (month, last)), after));
    }
    let rest = strip_any(rest, &["日", "号"])?;
    Some((Part::Day(month, day), time_of_day(rest)))
}

fn time_of_day(rest: &str) -> &str {
    strip_any(
        rest,
        &["上午", "下午", "晚上", "凌晨", "傍晚", "中午", "清晨", "晚间", "早上"],
    )
    .unwrap_or(rest)
}

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

fn read_festival(input: &str, after_year: bool) -> Option<(&'static str, &str)> {
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
fn read_quoted_festival(quoted: bool, input: &str) -> Option<(&'static str, &str)> {
    let festival = festival::find(input).filter(|_| quoted)?;
    let rest = &input[festival.text.len()..];
    rest.starts_with(['”', '"', '’', '」']).then_some((festival.name, rest))
}

/// 昨天, 上周, 下周三, 本月, 下个月三号, 上季度: relative to the day of writing.
fn read_shifted<'a>(before: &str, input: &'a str) -> Option<(Part, &'a str)> {
    const DAYS: [(&str, i8); 13] = [
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
        return Some((Part::Shifted(Shift::Day, *shift), time_of_day(&input[word.len()..])));
    }
    const DIRECTIONS: [(&str, i8); 14] = [
        ("上上个", -2),
        ("下下个", 2),
        ("上上", -2),
        ("下下", 2),
        ("上一个", -1),
        ("下一个", 1),
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
        && let Some(end) = strip_any(end, &["日", "号"])
    {
        return Some((Part::ShiftedDay(shift, day), end));
    }
    Some((
        Part::Shifted(Shift::Month, shift),
        after.strip_prefix('份').unwrap_or(after),
    ))
}

/// What stands between two members that share a unit.
fn list_or_range(input: &str) -> Option<&str> {
    match separator(input) {
        0 => strip_any(input, &["、", "和"]),
        gap => Some(&input[gap..]),
    }
}

fn strip_any<'a>(input: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| input.strip_prefix(word))
}

/// Raw text sets Arabic digits apart with single spaces.
fn skip_space(input: &str) -> &str {
    let rest = input.strip_prefix(' ').unwrap_or(input);
    if rest.starts_with(|c: char| matches!(c, '年' | '月' | '日' | '个' | '季' | '号') || arabic_digit(c).is_some())
    {
        rest
    } else {
        input
    }
}

/// Exactly four Arabic digits that can be a year (1000–2999).
fn four_digits(input: &str) -> Option<(i16, &str)> {
    digits_of(input, arabic_digit)
}

fn four_chinese_digits(input: &str) -> Option<(i16, &str)> {
    digits_of(input, |c| chinese_digit(c).filter(|_| c != '两'))
}

fn digits_of(input: &str, digit: fn(char) -> Option<u8>) -> Option<(i16, &str)> {
    let mut chars = input.chars();
    let mut year = 0i16;
    for _ in 0..4 {
        year = year * 10 + i16::from(digit(chars.next()?)?);
    }
    let rest = chars.as_str();
    ((1000..3000).contains(&year) && !rest.chars().next().is_some_and(|c| digit(c).is_some())).then_some((year, rest))
}

/// One digit, Arabic or Chinese.
fn small_digit(input: &str) -> Option<(u8, &str)> {
    let mut chars = input.chars();
    let c = chars.next()?;
    let digit = arabic_digit(c).or_else(|| chinese_digit(c).filter(|_| is_chinese_numeral(c)))?;
    Some((digit, chars.as_str()))
}

/// A whole number below 100, Arabic or Chinese, that no further digit follows.
fn small(input: &str) -> Option<(u8, &str)> {
    small_arabic(input).or_else(|| small_chinese(input))
}

fn small_arabic(input: &str) -> Option<(u8, &str)> {
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

fn small_chinese(input: &str) -> Option<(u8, &str)> {
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

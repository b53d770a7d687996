//! Words and codes that are quantities in running text, though a report's facts leave them alone.

use super::super::numeral::{arabic_digit, is_chinese_numeral, read_numeral};
use super::super::time::{Part, Shift, TimeExpr, YearRef};
use super::{Date, Entry, clock, era};
use crate::lexicon::unit::{self, UnitKind};
use crate::lexicon::{festival, numeral_word};
use crate::model::{Decimal, days_in_month};
use crate::span::ViewSpan;

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

fn dated(span: ViewSpan, day: Option<Date>) -> Entry {
    Entry {
        span,
        kind: "date",
        value: day.map(|day| day.to_string()),
        unit: None,
    }
}

/// Chinese numerals that stand alone are numbers here, and so are those before a measure word; inside words they stay
/// words. 周三 is a day.
pub(super) fn read(text: &str, span: ViewSpan, today: Option<Date>) -> Option<Entry> {
    let word = span.of(text);
    if let Some(day) = ["周", "星期", "礼拜"]
        .iter()
        .find_map(|p| word.strip_prefix(p))
        .and_then(weekday)
    {
        return Some(dated(span, week_day(today, day)));
    }
    if let "五一" | "六一" | "三八" = word {
        let (month, day) = festival::day(word, 2000)?;
        let closes = !text[span.end..].starts_with(is_han) || text[span.end..].starts_with(['和', '与', '及']);
        let day = today.and_then(|today| Date::new(today.year, month, day));
        return closes.then(|| dated(span, day));
    }
    if word == "一刻钟" {
        return Some(Entry::new(span, "duration", "PT15M".to_owned()));
    }
    if word == "一半以上" {
        return Some(Entry::new(span, "range", "0.5..".to_owned()));
    }
    if word == "百分百" {
        return Some(Entry {
            unit: Some("%".to_owned()),
            ..Entry::new(span, "percentage", "100".to_owned())
        });
    }
    if let Some(found) = era::read(text, span) {
        return Some(found);
    }
    if !word.chars().all(is_chinese_numeral) || numeral_word::longest(&text[span.start..]).is_some_and(|w| w.len() > 3)
    {
        return None;
    }
    let (numeral, rest) = read_numeral(word)?;
    // 百 and 千 alone belong to words; 百万 and 百五十 are numbers.
    // 双十一, 八零后, 五A级
    let named = text[..span.start].ends_with('双')
        || text[span.end..].starts_with(|c: char| c.is_ascii_alphabetic())
        || (word.ends_with('零') && text[span.end..].starts_with('后'));
    if named {
        return None;
    }
    let value = numeral
        .value
        .filter(|_| rest.is_empty() && (!numeral.implicit || word.chars().count() > 1))?;
    let before = &text[..span.start];
    let after = &text[span.end..];
    if let Some(day) = after.strip_prefix('号') {
        return day_number(text, span, value, day, today);
    }
    // （一）, 一、: marks of a list.
    let marked = before.ends_with(['（', '(']) && after.starts_with(['）', ')'])
        || (before.is_empty() || before.ends_with('\n'))
            && after
                .strip_prefix('、')
                .is_some_and(|rest| !rest.starts_with(|c: char| is_chinese_numeral(c)));
    if marked {
        return None;
    }
    let negative = before.ends_with(['负', '負']);
    let ahead = before.trim_end_matches(['负', '負']).chars().next_back();
    let opens = ahead.is_none_or(|c| !is_han(c) || "是为于有得到至和与过加减乘以共约在从介或".contains(c));
    let closes = !after.starts_with(is_han) || after.starts_with(['到', '至', '与', '和', '或', '加', '减', '乘']);
    let counted = numeral_word::longest(&text[span.start..]).is_none()
        && !numeral.implicit
        && (takes_classifier(after) || opens && !word.starts_with(['一', '二']) && one_more(after));
    if !(opens && closes || counted) {
        return None;
    }
    let start = span.start - if negative { '负'.len_utf8() } else { 0 };
    let sign = |value: Decimal| if negative { value.negated() } else { value };
    let span = ViewSpan::new(start, span.end);
    Some(match numeral.high {
        Some(high) if !negative => Entry::new(span, "range", format!("{value}..{high}")),
        _ => Entry::new(span, "number", sign(value).to_string()),
    })
}

/// 五盘菜: a measure word that the table knows, and no other word.
fn takes_classifier(after: &str) -> bool {
    unit::prefixes(after).any(|unit| {
        unit.classifier
            && unit.kind == UnitKind::Count
            && !after[unit.text.len()..].starts_with(|c| unit.begins_words.contains(c))
    })
}

/// 五畦。: one character that no table knows, and then the end: what is counted, unless it is the end of a name.
fn one_more(after: &str) -> bool {
    const NAMES: &str =
        "路街村镇县市区省州江山里河湖城门方成大会中小年月日时分点级类期号线桥乡国世族子爷哥姐弟妹叔伯姑姨";
    let mut chars = after.chars();
    chars
        .next()
        .is_some_and(|c| is_han(c) && !NAMES.contains(c) && !is_chinese_numeral(c))
        && chars.next().is_none_or(|c| !c.is_alphanumeric())
}

fn weekday(text: &str) -> Option<u8> {
    let position = ["一", "二", "三", "四", "五", "六", "日"]
        .iter()
        .position(|day| *day == text)?;
    u8::try_from(position + 1).ok()
}

fn week_day(today: Option<Date>, day: u8) -> Option<Date> {
    let (day, _) = TimeExpr::of(YearRef::Relative(0), Part::Weekday(0, day)).days(today?)?;
    Some(day)
}

/// 3号, 十五号: a day of the month, where no house or line is numbered.
fn day_number(text: &str, span: ViewSpan, day: Decimal, after: &str, today: Option<Date>) -> Option<Entry> {
    const FOLLOWS: &str = "前后之到至起的和与是下上早晚中凌开召举已将以左当";
    let closes = after
        .chars()
        .next()
        .is_none_or(|c| !c.is_alphanumeric() || FOLLOWS.contains(c));
    let named = text[..span.start].ends_with(|c: char| c.is_ascii_alphanumeric() || "路街弄巷第楼栋".contains(c));
    let day = u8::try_from(day.mantissa())
        .ok()
        .filter(|d| day.is_integer() && (1..=31).contains(d) && closes && !named)?;
    let span = ViewSpan::new(span.start, text.len() - after.len());
    Some(dated(
        span,
        today.and_then(|today| Date::new(today.year, today.month, day)),
    ))
}

/// An amount without unit before 号.
pub(super) fn numbered_day(text: &str, span: ViewSpan, value: Decimal, today: Option<Date>) -> Option<Entry> {
    day_number(text, span, value, text[span.end..].strip_prefix('号')?, today)
}

/// 7-11 may be a range where nothing says what it is; 3号 is a day of the month; 10k is a number.
pub(super) fn code(text: &str, span: ViewSpan, today: Option<Date>) -> Option<Entry> {
    let code = span.of(text);
    if let Some(day) = code.strip_suffix('号') {
        return day_number(text, span, day.parse().ok()?, &text[span.end..], today);
    }
    if let Some(found) = clock::of_code(text, span).or_else(|| era::read(text, span)) {
        return Some(found);
    }
    if let Some(found) = abbreviated(text, span) {
        return Some(found);
    }
    let (low, high) = code.split_once('-')?;
    if !code
        .chars()
        .all(|c| arabic_digit(c).is_some() || matches!(c, '-' | '.'))
        || low.starts_with('0')
    {
        return None;
    }
    let (low, high): (Decimal, Decimal) = (low.parse().ok()?, high.parse().ok()?);
    (low < high).then(|| Entry::new(span, "range", format!("{low}..{high}")))
}

/// 10k, 1.5M, 2w; 16G内存. One digit before a capital is a name (4K, 5G).
fn abbreviated(text: &str, span: ViewSpan) -> Option<Entry> {
    let code = span.of(text);
    let digits = code.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let value: Decimal = digits.parse().ok()?;
    let suffix = &code[digits.len()..];
    let after = &text[span.end..];
    let stored = ["内存", "存储", "硬盘", "流量", "容量", "数据", "显存", "空间"]
        .iter()
        .any(|word| after.starts_with(word));
    if let Some(unit) = ["G", "M", "T"].iter().find(|unit| suffix == **unit).filter(|_| stored) {
        return Some(Entry {
            unit: Some(format!("{unit}B")),
            ..Entry::new(span, "dimension", value.to_string())
        });
    }
    let named = digits.len() < 2 && suffix.chars().all(|c| c.is_ascii_uppercase());
    let power = match suffix {
        "k" | "K" => 3,
        "w" | "W" => 4,
        "M" => 6,
        _ => return None,
    };
    let value = value.shift(power).filter(|_| !named && !digits.starts_with('0'))?;
    let wide = suffix == "M"
        && ["宽带", "光纤", "带宽", "网"]
            .iter()
            .any(|word| after.starts_with(word));
    (!wide).then(|| Entry::new(span, "number", value.to_string()))
}

/// Days of the solar calendar that are called by name alone.
const DAYS: [(&str, u8, u8); 14] = [
    ("劳动节", 5, 1),
    ("妇女节", 3, 8),
    ("儿童节", 6, 1),
    ("青年节", 5, 4),
    ("教师节", 9, 10),
    ("圣诞节", 12, 25),
    ("情人节", 2, 14),
    ("植树节", 3, 12),
    ("建党节", 7, 1),
    ("建军节", 8, 1),
    ("愚人节", 4, 1),
    ("护士节", 5, 12),
    ("记者节", 11, 8),
    ("平安夜", 12, 24),
];

/// Words without numerals that say a quantity or a time.
pub(super) fn spoken(text: &str, today: Option<Date>) -> Vec<Entry> {
    let mut found = Vec::new();
    let mut each = |word: &'static str, read: &dyn Fn(usize, ViewSpan) -> Option<Entry>| {
        for (at, _) in text.match_indices(word) {
            found.extend(read(at, ViewSpan::new(at, at + word.len())));
        }
    };
    let before = |at: usize| text[..at].chars().next_back();
    each("对折", &|_, span| {
        Some(Entry {
            unit: Some("%".to_owned()),
            ..Entry::new(span, "percentage", "50".to_owned())
        })
    });
    for word in ["首位", "榜首", "头名"] {
        each(word, &|_, span| {
            let other = word == "首位" && text[span.end..].starts_with(['奏', '度', '性', '城']);
            (!other).then(|| Entry::new(span, "ordinal", "1".to_owned()))
        });
    }
    each("俩", &|at, span| {
        let pair = before(at).is_none_or(|c| !"伎".contains(c));
        pair.then(|| Entry::new(span, "number", "2".to_owned()))
    });
    each("半数", &|_, span| {
        let other = text[span.end..].starts_with(['据', '字', '学']);
        (!other).then(|| Entry::new(span, "number", "0.5".to_owned()))
    });
    each("仨", &|_, span| Some(Entry::new(span, "number", "3".to_owned())));
    for word in ["上个世纪", "上世纪", "本世纪"] {
        each(word, &|at, _| era::word(text, at, word));
    }
    for (word, day) in [
        ("星期日", 7),
        ("星期天", 7),
        ("礼拜日", 7),
        ("礼拜天", 7),
        ("周日", 7),
        ("周末", 6),
    ] {
        each(word, &|at, span| {
            let own = !matches!(before(at), Some('双' | '每' | '一' | '半'));
            (own && !text[span.end..].starts_with('报')).then(|| dated(span, week_day(today, day)))
        });
    }
    let named = |span: ViewSpan| !text[span.end..].starts_with(['路', '街', '村', '广', '大']);
    for (word, month, day) in DAYS {
        each(word, &|_, span| {
            let day = today.and_then(|today| Date::new(today.year, month, day));
            Some(dated(span, day))
        });
    }
    for word in ["国庆", "中秋", "端午", "清明", "元宵"] {
        each(word, &|_, span| {
            let day = today.and_then(|today| festival::day(word, today.year).map(|day| (today.year, day)));
            named(span).then(|| dated(span, day.and_then(|(year, (month, day))| Date::new(year, month, day))))
        });
    }
    for (word, months, last) in [
        ("月末", 1, true),
        ("月底", 1, true),
        ("月初", 1, false),
        ("季度末", 3, true),
        ("季末", 3, true),
        ("季初", 3, false),
    ] {
        each(word, &|at, span| {
            let own = before(at)
                .is_none_or(|c| arabic_digit(c).is_none() && !is_chinese_numeral(c) && !"岁蜜每按各旺淡".contains(c));
            own.then(|| dated(span, today.and_then(|today| edge(today, months, last))))
        });
    }
    found.sort_by_key(|entry| (entry.span.start, std::cmp::Reverse(entry.span.end)));
    found
}

/// The first or last day of the month or quarter that `today` lies in.
fn edge(today: Date, months: u8, last: bool) -> Option<Date> {
    let first = (today.month - 1) / months * months + 1;
    if !last {
        return Date::new(today.year, first, 1);
    }
    let month = first + months - 1;
    Date::new(today.year, month, days_in_month(today.year, month))
}

/// 本月末, 上月底: the last day of a month so many months from now.
pub(super) fn month_edge(text: &str, span: ViewSpan, time: &TimeExpr, today: Option<Date>) -> Option<Entry> {
    let after = &text[span.end..];
    let (months, length) = match time.part {
        Part::Shifted(Shift::Month, months) => (months, 1),
        Part::Shifted(Shift::Quarter, quarters) => (quarters.saturating_mul(3), 3),
        _ => return None,
    };
    if let Some((word, first)) = [("上旬", 1), ("中旬", 11), ("下旬", 21)]
        .into_iter()
        .find(|(word, _)| length == 1 && after.starts_with(word))
    {
        let value = today.map(|today| {
            let month = today.first_of_month(i32::from(months));
            let from = month.plus_days(first - 1);
            let until = if first == 21 {
                month.first_of_month(1)
            } else {
                from.plus_days(10)
            };
            format!("{from}/{until}")
        });
        return Some(Entry {
            span: ViewSpan::new(span.start, span.end + word.len()),
            kind: "period",
            value,
            unit: None,
        });
    }
    let (word, last) = [("末", true), ("底", true), ("初", false)]
        .into_iter()
        .find(|(word, _)| after.starts_with(word))?;
    let span = ViewSpan::new(span.start, span.end + word.len());
    let day = today.and_then(|today| edge(today.first_of_month(i32::from(months)), length, last));
    Some(dated(span, day))
}

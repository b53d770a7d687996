//! Units behind a numeral: the longest of the table that fits there, compound units, hedges between numeral and unit.
//!
//! ```text
//! unit    = [ "余" | "多" | "来" ] word { ("/" | "每") [ multiplier ] word } | "成" | "折"
//! ```

use std::borrow::Cow;

use crate::lexicon::unit::{self, UnitKind};
use crate::model::Decimal;
use crate::span::ViewSpan;

use super::Unit;
use super::numeral::{Numeral, Script, arabic_digit, chinese_digit, is_chinese_numeral, multiplier, read_numeral};

/// Reads a unit at `at`, with a 余, 多 or 来 before or after it: unit, its end, the hedge inside.
pub(super) fn read_unit(text: &str, at: usize, numeral: &Numeral) -> (Option<Unit>, usize, Option<(usize, usize)>) {
    let mut start = at;
    let mut more = None;
    let large = numeral.scaled || numeral.digits > 1 || numeral.implicit;
    if large && let Some(c) = text[at..].chars().next().filter(|c| matches!(c, '余' | '多' | '来')) {
        let after = at + c.len_utf8();
        let unit_follows = unit_at(text, after, numeral.script).is_some();
        // 五百多。: open upwards without any unit.
        let closes = !text[after..].starts_with(|c: char| ('\u{4e00}'..='\u{9fff}').contains(&c));
        if unit_follows || (numeral.more.is_none() && (c == '余' || (c == '多' && closes))) {
            more = Some((at, after));
            start = after;
        }
    }
    // Raw text may set the unit apart from Arabic digits with a space.
    if more.is_none() && numeral.script != Script::Chinese && text[at..].starts_with(' ') {
        let spaced = at + 1;
        if unit_at(text, spaced, numeral.script)
            .is_some_and(|(unit, _)| unit.kind != UnitKind::Count || unit.text == "个")
        {
            start = spaced;
        }
    }
    let Some((mut unit, end)) = unit_at(text, start, numeral.script).or_else(|| slot(text, start, numeral.script))
    else {
        return (None, start, more);
    };
    if unit.text == "度" && (numeral.power >= 4) {
        unit.kind = UnitKind::Energy;
    }
    // 三个多月
    if more.is_none()
        && let Some(span) = unit.span.filter(|_| unit.kind == UnitKind::Time)
        && let Some((inside, c)) = span.of(text).char_indices().find(|(_, c)| matches!(c, '多' | '余'))
    {
        more = Some((span.start + inside, span.start + inside + c.len_utf8()));
    }
    if more.is_none()
        && let Some(c @ ('多' | '余')) = text[end..].chars().next()
        && matches!(
            unit.kind,
            UnitKind::Length | UnitKind::Mass | UnitKind::Area | UnitKind::Currency | UnitKind::Times | UnitKind::Age
        )
    {
        more = Some((end, end + c.len_utf8()));
    }
    (Some(unit), end, more)
}

/// 书屋12爿。: one character that no table knows between an Arabic number and the end of its phrase is what it is counted
/// in, unless it is a word of grammar, of time or of rising and falling.
fn slot(text: &str, at: usize, script: Script) -> Option<(Unit, usize)> {
    const OTHERS: &str = "的了打版页辑稿刊和与及或等至到以在为是占均比上下中内外前后左右间多余来年月日号时分秒点强弱起止共计各有无高低增减升降超近约达逾\
                          倍成折第又也都已将可能被把由从对于给让则而但且并如若含连同即后始终初末底旬季快慢好坏大小长短新旧整半零";
    if script != Script::Arabic {
        return None;
    }
    let mut chars = text[at..].chars();
    let word = chars.next().filter(|&c| ('\u{4e00}'..='\u{9fff}').contains(&c))?;
    let closes = chars
        .next()
        .is_none_or(|c| matches!(c, '，' | '。' | '、' | '；' | ',' | ';' | '！' | '）' | '\n'));
    let known = is_chinese_numeral(word) || multiplier(word).is_some() || OTHERS.contains(word);
    if !closes || known {
        return None;
    }
    let end = at + word.len_utf8();
    let unit = Unit {
        text: Cow::Owned(word.to_string()),
        kind: UnitKind::Count,
        span: Some(ViewSpan::new(at, end)),
    };
    Some((unit, end))
}

/// The longest unit at `at`, compound units with `/` or 每 included, and where it ends.
pub(super) fn unit_at(text: &str, at: usize, script: Script) -> Option<(Unit, usize)> {
    let input = &text[at..];
    if let Some(unit) = tenths(input) {
        let end = at + 3;
        let span = Some(ViewSpan::new(at, end));
        return Some((
            Unit {
                text: Cow::Borrowed(unit),
                kind: UnitKind::Other,
                span,
            },
            end,
        ));
    }
    let entry = unit::prefixes(input).find(|entry| fits(entry, &input[entry.text.len()..], script))?;
    let mut kind = entry.kind;
    let mut end = at + entry.text.len();
    if entry.text == "位" && starts_with_letter(&text[end..]) {
        kind = UnitKind::People;
    }
    let mut canonical = Cow::Borrowed(entry.canonical);
    for _ in 0..2 {
        let Some((denominator, length)) = per(&text[end..]) else {
            break;
        };
        kind = match (kind, denominator) {
            (UnitKind::Length, "小时" | "秒" | "时" | "分钟" | "h" | "s") => UnitKind::Speed,
            (UnitKind::Mass | UnitKind::Count | UnitKind::Length | UnitKind::Volume, _) => UnitKind::Other,
            (kind, _) => kind,
        };
        canonical.to_mut().push_str(&text[end..end + length]);
        end += length;
    }
    Some((
        Unit {
            text: canonical,
            kind,
            span: Some(ViewSpan::new(at, end)),
        },
        end,
    ))
}

fn starts_with_letter(input: &str) -> bool {
    let next = input.chars().next();
    next.is_some_and(|c| {
        ('\u{4e00}'..='\u{9fff}').contains(&c) && !matches!(c, '和' | '及' | '与' | '的' | '以' | '左' | '至' | '到')
    })
}

/// Whether 成 at the start of `input` counts tenths (半成).
pub(super) fn is_tenths(input: &str) -> bool {
    tenths(input) == Some("成")
}

/// 成 and 折, which are ordinary words elsewhere (三成为 is no share).
fn tenths(input: &str) -> Option<&'static str> {
    if let Some(after) = input.strip_prefix('折') {
        return (!after.starts_with(['叠', '合', '射', '腾', '算', '旧'])).then_some("折");
    }
    let after = input.strip_prefix('成')?;
    const VERBS: [char; 20] = [
        '为', '立', '功', '员', '果', '本', '套', '长', '效', '年', '品', '交', '绩', '了', '都', '熟', '型', '片',
        '群', '渝',
    ];
    (!after.starts_with(VERBS)).then_some("成")
}

/// Whether a unit of the table is meant here: Latin letters end there, some follow Arabic numerals only, and some are
/// the beginning of another word.
fn fits(entry: &unit::UnitEntry, after: &str, script: Script) -> bool {
    if entry.arabic_only && script == Script::Chinese {
        return false;
    }
    if entry.text.is_ascii() && entry.text != "%" {
        return !after.starts_with(|c: char| c.is_ascii_alphanumeric());
    }
    // Arabic digits want a measure word; after 一 and 三 the same character may begin a noun (一家电厂).
    if script != Script::Chinese && !entry.arabic_only && !matches!(entry.text, "分" | "点" | "度") {
        return true;
    }
    !after.starts_with(|c| entry.begins_words.contains(c))
}

/// `/万元`, `每小时`: the denominator's unit and the length of the whole.
fn per(input: &str) -> Option<(&str, usize)> {
    const TIMES: [&str; 14] = [
        "小时",
        "分钟",
        "工作日",
        "年",
        "月",
        "日",
        "天",
        "秒",
        "时",
        "周",
        "季",
        "h",
        "s",
        "分",
    ];
    let after = input
        .strip_prefix('/')
        .or_else(|| input.strip_prefix('／'))
        .or_else(|| input.strip_prefix('每'))?;
    let sign = input.len() - after.len();
    let multiplied = after.trim_start_matches(['百', '千', '万', '亿', '十']);
    let multiplied = if after.len() - multiplied.len() > 6 || multiplied.starts_with(['瓦', '克', '米']) {
        after
    } else {
        multiplied
    };
    let skip = after.len() - multiplied.len();
    let time = TIMES.iter().find(|t| multiplied.starts_with(**t)).copied();
    let unit = unit::longest(multiplied).map(|u| u.text);
    let longest = match (time, unit) {
        (Some(t), Some(u)) if u.len() > t.len() => u,
        (Some(t), _) => t,
        (None, u) => u?,
    };
    // 3元每… in prose needs a unit of time or measure after it; a person or thing follows a slash only.
    if input.starts_with('每') && time.is_none() && unit::longest(multiplied).is_some_and(|u| u.kind == UnitKind::Count)
    {
        return None;
    }
    Some((longest, sign + skip + longest.len()))
}

/// Whether 半 adds one half to what was counted: 三个半, but not 3个半导体 or 5台半挂车.
pub(super) fn half_follows(input: &str, kind: UnitKind) -> bool {
    const WORDS: [char; 37] = [
        '导', '岛', '边', '山', '挂', '自', '封', '成', '公', '集', '潜', '拖', '程', '径', '坡', '数', '日', '机',
        '固', '开', '干', '壁', '工', '闲', '专', '官', '球', '年', '月', '小', '天', '截', '价', '夜', '途', '场',
        '生',
    ];
    let counted = matches!(
        kind,
        UnitKind::Count
            | UnitKind::Length
            | UnitKind::Mass
            | UnitKind::Area
            | UnitKind::Age
            | UnitKind::Currency
            | UnitKind::Temperature
            | UnitKind::Times
    );
    counted && input.strip_prefix('半').is_some_and(|after| !after.starts_with(WORDS))
}

/// 打 as a measure word: 一打铅笔, but not 一打开 or 两打一.
pub(super) fn dozens(input: &str) -> bool {
    const VERBS: [char; 34] = [
        '算', '造', '开', '击', '印', '卡', '通', '好', '破', '工', '赢', '响', '拐', '黑', '下', '出', '扫', '听',
        '磨', '量', '包', '扮', '分', '动', '断', '赏', '折', '一', '二', '三', '架', '胜', '牌', '法',
    ];
    input.strip_prefix('打').is_some_and(|after| !after.starts_with(VERBS))
}

/// Smaller units that follow a greater one, and the power of ten between them.
const SMALLER: [(&str, &str, i32); 14] = [
    ("公里", "米", -3),
    ("千米", "米", -3),
    ("米", "厘米", -2),
    ("米", "分米", -1),
    ("厘米", "毫米", -1),
    ("丈", "尺", -1),
    ("尺", "寸", -1),
    ("吨", "公斤", -3),
    ("吨", "千克", -3),
    ("公斤", "克", -3),
    ("千克", "克", -3),
    ("斤", "两", -1),
    ("升", "毫升", -3),
    ("亩", "分", -1),
];

/// 三斤六两, 5公里300米: what a smaller unit right behind adds to the amount. Value and end.
pub(super) fn smaller_parts(text: &str, value: Decimal, unit: &Unit, end: usize) -> (Decimal, usize) {
    let (mut value, mut end, mut last) = (value, end, unit.text.as_ref());
    let mut power = 0;
    while let Some((numeral, rest)) = read_numeral(&text[end..]) {
        let Some((_, smaller, step)) = SMALLER
            .iter()
            .find(|(greater, smaller, _)| *greater == last && rest.starts_with(smaller))
        else {
            break;
        };
        let after = &rest[smaller.len()..];
        let limit = Decimal::from(1).shift(-step);
        let plain = numeral
            .value
            .filter(|v| limit.is_some_and(|limit| *v < limit) && !v.is_negative());
        let closed = !after.starts_with(['/', '每', '-', '—', '~', '～', '至', '到']);
        let Some(sum) = plain
            .filter(|_| closed && numeral.high.is_none() && numeral.more.is_none())
            .and_then(|v| v.shift(power + step))
            .and_then(|part| value.checked_add(part))
        else {
            break;
        };
        value = sum;
        power += step;
        last = smaller;
        end = text.len() - after.len();
    }
    (value, end)
}

/// 一米七五, 1米8, 36度5: tenths and hundredths after the unit, where nothing counts on from them.
pub(super) fn tail_digits(text: &str, value: Decimal, unit: &Unit, end: usize) -> (Decimal, usize) {
    let limit = match unit.text.as_ref() {
        "米" => 100,
        "度" => 43,
        _ => return (value, end),
    };
    let input = &text[end..];
    let places = input
        .chars()
        .take(3)
        .take_while(|&c| arabic_digit(c).is_some() || chinese_digit(c).is_some_and(|_| is_chinese_numeral(c)))
        .count();
    let allowed = if unit.text == "米" { 1..=2 } else { 1..=1 };
    let length: usize = input.chars().take(places).map(char::len_utf8).sum();
    let mut after = input[length..].chars();
    let closed = after.next().is_none_or(|c| {
        !c.is_alphanumeric() && !matches!(c, '.' | '%' | '-' | '—' | '~' | '～' | '/')
            || matches!(c, '的' | '高' | '左' | '以')
    });
    if !allowed.contains(&places)
        || !closed
        || !value.is_integer()
        || value.is_negative()
        || value >= Decimal::from(limit)
    {
        return (value, end);
    }
    let mut sum = Some(value);
    for (place, c) in (1i32..).zip(input[..length].chars()) {
        let digit = arabic_digit(c).or_else(|| chinese_digit(c)).unwrap_or(0);
        let part = Decimal::from(i64::from(digit)).shift(-place);
        sum = sum.and_then(|sum| sum.checked_add(part?));
    }
    sum.map_or((value, end), |sum| (sum, end + length))
}

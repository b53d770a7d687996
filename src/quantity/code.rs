//! Codes: digits that name something instead of counting it (PM2.5, 5G, 16:00, G107, 4+5, telephone numbers).
//!
//! ```text
//! latin   = letter+ digit { letter | digit | joint (letter | digit) }        PM2.5, G107, H7N9
//! glued   = digits letter { … }                                              5G, 3D
//! sum     = digits "+" (letter | digit)+ { "+" … }                           4+5, 1+N
//! clock   = d [d] ":" dd [ ":" dd ]  |  d [d] ("时" | "点") [ "整" | "半" | dd "分" ]
//! phone   = ddd[d] "-" 7 or 8 digits  |  11 digits from 13 to 19  |  3 to 5 digits before 热线, 电话 …
//! marker  = digits ("." | "、") at the head of a line  |  "（" d [d] "）"
//! quoted  = “digits”, also joined by +, - and /
//! ```

use crate::lexicon::hedge::CURRENCY_SIGNS;

use super::numeral::{arabic_digit, chinese_digit, is_chinese_numeral};
use super::piece::small;

/// Abbreviations of indicators, after which digits are a figure.
const INDICATORS: [&str; 8] = ["GDP", "CPI", "PPI", "FDI", "PMI", "GNP", "CR", "RMB"];

/// The end of a code that starts with a Latin letter at `at`, or where the letters end if they start none.
pub(crate) fn read_latin(text: &str, at: usize) -> Result<usize, usize> {
    let input = &text[at..];
    let letters = input.find(|c: char| !is_letter(c)).unwrap_or(input.len());
    let after = &input[letters..];
    let joint = after.strip_prefix(['-', '—', '.']).unwrap_or(after);
    let named = INDICATORS.contains(&&input[..letters]) || CURRENCY_SIGNS.iter().any(|(s, _)| *s == &input[..letters]);
    if !starts_with_digit(joint) || (named && starts_with_digit(after)) {
        return Err(at + letters);
    }
    // COVID-19 is a name; growth-5 is a word and a number.
    let capitals = letters <= 8 && input[..letters].bytes().all(|b| b.is_ascii_uppercase());
    if joint.len() < after.len() && letters > 4 && !capitals {
        return Err(at + letters);
    }
    // R&D3.2%: a figure behind an abbreviation.
    let digits = joint
        .find(|c: char| arabic_digit(c).is_none() && c != '.')
        .unwrap_or(joint.len());
    if letters >= 2 && joint[digits..].starts_with(['%', '％', '万', '亿', '‰']) {
        return Err(at + letters);
    }
    Ok(at + run(input))
}

/// The end of a code that starts with an Arabic digit at `at`.
pub(crate) fn read_code(text: &str, at: usize) -> Option<usize> {
    let input = &text[at..];
    let before = &text[..at];
    let digits = input.find(|c: char| arabic_digit(c).is_none()).unwrap_or(input.len());
    let count = if digits > 64 {
        digits
    } else {
        input[..digits].chars().count()
    };
    let after = &input[digits..];
    let next = after.chars().next();
    let end = match next {
        Some(':' | '：') => clock(input, count, digits),
        Some('+' | '＋') => sum(input),
        Some('-') => phone(input, digits, count),
        Some('时' | '点') => hour(before, input, digits, count),
        Some('.' | '．') if before.is_empty() || before.ends_with('\n') => {
            version(input).or_else(|| marker(after).then_some(digits))
        }
        Some('·') if count <= 2 => dotted_day(input, digits),
        Some('.') => version(input),
        Some('、') if before.is_empty() || before.ends_with('\n') => {
            (!starts_with_digit(&after['、'.len_utf8()..])).then_some(digits)
        }
        Some('）' | ')') if count <= 2 && before.ends_with(['（', '(']) => Some(digits),
        Some('国' | '省' | '县' | '乡') if after.chars().nth(1) == Some('道') => Some(digits),
        Some('强')
            if !after.starts_with("强制") && !after.starts_with("强化") && count > 1 && !before.ends_with('前') =>
        {
            Some(digits)
        }
        // 3#楼
        Some('#') => Some(digits + 1),
        // 80后, 00后: those born in a decade.
        Some('后') if count == 2 && input[..digits].ends_with('0') => Some(digits + '后'.len_utf8()),
        Some('号') if !after.starts_with("号召") => Some(digits + '号'.len_utf8()),
        _ => None,
    };
    if end.is_some() {
        return end.map(|end| at + end);
    }
    if before.ends_with(['“', '‘', '「', '"']) {
        let quoted = run(input);
        if input[quoted..].starts_with(['”', '’', '」', '"']) && count != 4
            || quoted == digits && quoted_year(input, quoted)
        {
            return Some(at + quoted);
        }
    }
    if count == 11
        && input.starts_with('1')
        && !input.starts_with("10")
        && !next.is_some_and(|c| matches!(c, '元' | '万' | '亿' | '.'))
    {
        return Some(at + digits);
    }
    const SERVICES: [&str; 9] = [
        "热线",
        "平台",
        "政务服务",
        "便民",
        "市长",
        "电话",
        "客服",
        "报警",
        "指挥中心",
    ];
    const STANDARDS: [&str; 7] = ["GB/T ", "GB ", "ISO ", "IEC ", "HJ ", "No.", "NO."];
    if STANDARDS.iter().any(|word| before.ends_with(word)) {
        return Some(at + digits);
    }
    if (3..=8).contains(&count) && SERVICES.iter().any(|word| after.starts_with(word)) {
        return Some(at + digits);
    }
    None
}

/// Digits glued to Latin letters that are no unit: the end of the whole run.
pub(crate) fn read_glued(text: &str, at: usize) -> usize {
    at + run(&text[at..])
}

/// “1663”: four digits between quotes are a formula unless they can be a year.
fn quoted_year(input: &str, end: usize) -> bool {
    let closed = input[end..].starts_with(['”', '’', '」', '"']);
    closed && !(input.starts_with("19") || input.starts_with("20"))
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || ('Ａ'..='Ｚ').contains(&c) || ('ａ'..='ｚ').contains(&c)
}

fn starts_with_digit(input: &str) -> bool {
    input.chars().next().is_some_and(|c| arabic_digit(c).is_some())
}

/// Length of a run of letters and digits, single joints between them included.
fn run(input: &str) -> usize {
    let mut end = 0;
    let mut chars = input.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if is_letter(c) || arabic_digit(c).is_some() {
            end = at + c.len_utf8();
        } else if !(matches!(c, '.' | '-' | '_' | '/' | '+' | '&')
            && chars
                .peek()
                .is_some_and(|&(_, next)| is_letter(next) || arabic_digit(next).is_some()))
        {
            break;
        }
    }
    end
}

/// 16:00 and 08:30:15. Other numbers around a colon are a ratio (2.05:1, 5:38:57).
fn clock(input: &str, count: usize, digits: usize) -> Option<usize> {
    if count > 2 {
        return None;
    }
    let hour: u8 = value(&input[..digits])?;
    let (minute, end) = two_digits(input, digits)?;
    if hour > 24 || minute > 59 || input[end..].starts_with(['.', '%', '．']) {
        return None;
    }
    match two_digits(input, end) {
        Some((second, last)) => {
            (second < 60 && u16::from(hour) + u16::from(minute) + u16::from(second) != 100).then_some(last)
        }
        None if input[end..].starts_with([':', '：']) => None,
        None => Some(end),
    }
}

/// `:dd` at `at`, no further digit behind: value and end.
fn two_digits(input: &str, at: usize) -> Option<(u8, usize)> {
    let rest = input[at..].strip_prefix([':', '：'])?;
    let start = input.len() - rest.len();
    let length: usize = rest
        .chars()
        .take(3)
        .take_while(|&c| arabic_digit(c).is_some())
        .map(char::len_utf8)
        .sum();
    let digits = &rest[..length];
    (digits.chars().count() == 2).then_some(())?;
    Some((value(digits)?, start + length))
}

fn value(digits: &str) -> Option<u8> {
    digits
        .chars()
        .try_fold(0u8, |sum, c| sum.checked_mul(10)?.checked_add(arabic_digit(c)?))
}

fn sum(input: &str) -> Option<usize> {
    let mut end = 0;
    let mut chars = input.char_indices().peekable();
    let mut parts = 0;
    while let Some((at, c)) = chars.next() {
        if is_letter(c)
            || arabic_digit(c).is_some()
            || (is_chinese_numeral(c) && parts > 0 && at == end && input[..at].ends_with('+'))
        {
            end = at + c.len_utf8();
        } else if matches!(c, '+' | '＋')
            && chars.peek().is_some_and(|&(_, next)| {
                is_letter(next) || arabic_digit(next).is_some() || chinese_digit(next).is_some()
            })
        {
            parts += 1;
            end = at + c.len_utf8();
        } else {
            break;
        }
    }
    (parts > 0).then_some(end)
}

fn phone(input: &str, digits: usize, count: usize) -> Option<usize> {
    if !(3..=4).contains(&count) {
        return None;
    }
    let rest = &input[digits + 1..];
    // Bounded, so that a long chain of hyphens is not walked once for each of its links.
    let length = rest
        .bytes()
        .take(17)
        .take_while(|b| b.is_ascii_digit() || *b == b'-')
        .count();
    if length > 16 {
        return None;
    }
    let figures = rest[..length].bytes().filter(u8::is_ascii_digit).count();
    let area = input.starts_with('0') || input.starts_with("400") || input.starts_with("800");
    (area && (7..=8).contains(&figures)).then_some(digits + 1 + length)
}

/// The end of an hour of the day in Chinese numerals: 八点半, 下午四点, 十点十分.
pub(crate) fn read_spoken_hour(text: &str, at: usize) -> Option<usize> {
    let input = &text[at..];
    let (hour, rest) = small(input).or_else(|| Some((0, input.strip_prefix('零')?)))?;
    let starts = rest.starts_with(['点', '时']) && hour <= 24;
    starts
        .then(|| hour_tail(&text[..at], rest))
        .flatten()
        .map(|length| text.len() - rest.len() + length)
}

/// 8时30分, 3点半, 上午9点: an hour of the day, where the words around it say so.
fn hour(before: &str, input: &str, digits: usize, count: usize) -> Option<usize> {
    value(&input[..digits]).filter(|&hour| count <= 2 && hour <= 24)?;
    hour_tail(before, &input[digits..]).map(|length| digits + length)
}

/// Length of 点 or 时 and what belongs to it, where it is an hour.
fn hour_tail(before: &str, rest: &str) -> Option<usize> {
    let mut chars = rest.chars();
    let word = chars.next()?;
    let after = chars.as_str();
    let end = word.len_utf8();
    for closing in ["整", "半", "钟", "一刻", "三刻"] {
        if let Some(beyond) = after.strip_prefix(closing)
            && !(closing == "半" && beyond.starts_with(['年', '天', '月', '岛']))
            && !(closing == "整" && beyond.starts_with(['治', '理', '合', '体', '改', '个']))
        {
            return Some(end + closing.len());
        }
    }
    if let Some((minute, beyond)) = small(after)
        && minute < 60
        && let Some(closed) = beyond.strip_prefix('分')
        && !closed.starts_with(['之', '别'])
    {
        let seconds = small(closed).and_then(|(_, rest)| rest.strip_prefix('秒'));
        return Some(rest.len() - seconds.unwrap_or(closed).len());
    }
    const DAYTIMES: [&str; 13] = [
        "上午", "下午", "晚上", "凌晨", "早上", "中午", "傍晚", "清晨", "午后", "晚", "早", "日", "至",
    ];
    let daytime = DAYTIMES.iter().any(|word| before.ends_with(word));
    (daytime && (word == '时' || !after.starts_with(['击', '位', '建', '要', '意', '多']))).then_some(end)
}

/// 3·15, 9·18: a day that has become a name.
fn dotted_day(input: &str, digits: usize) -> Option<usize> {
    let rest = input[digits..].strip_prefix('·')?;
    let length = rest.bytes().take(3).take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&length).then(|| input.len() - rest.len() + length)
}

/// `1.` at the head of a line, no digit behind.
fn marker(after: &str) -> bool {
    let mut chars = after.chars();
    chars.next();
    chars.next().is_none_or(|c| arabic_digit(c).is_none())
}

/// 3.2.1: more than one point.
fn version(input: &str) -> Option<usize> {
    let mut points = 0;
    let mut end = 0;
    let mut chars = input.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if arabic_digit(c).is_some() {
            end = at + c.len_utf8();
        } else if c == '.' && chars.peek().is_some_and(|&(_, next)| arabic_digit(next).is_some()) {
            points += 1;
        } else {
            break;
        }
    }
    (points > 1).then_some(end)
}

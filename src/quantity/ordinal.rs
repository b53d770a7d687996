//! Ordinals: 第三十二, 第3—5位, 第十三届.

use crate::lexicon::unit;
use crate::span::ViewSpan;

use super::amount::{separator, starts_numeral};
use super::numeral::{Script, is_formal_numeral, read_numeral, tens};
use super::scan::plain;
use super::{Mention, MentionKind, Ordinal};

/// 第三十二, 第3—5位, 第十三届.
pub(super) fn read_ordinal(text: &str, at: usize) -> Option<Mention> {
    let start = at + '第'.len_utf8();
    let space = usize::from(text[start..].starts_with(' '));
    let start = start + space;
    // 第叁, 第廿五: after 第 these are numerals too.
    if !text[start..].starts_with(|c| starts_numeral(c) || tens(c).is_some() || is_formal_numeral(c)) {
        return None;
    }
    let (numeral, rest) = read_numeral(&text[start..])?;
    let mut end = text.len() - rest.len();
    let Some(value) = numeral.value else {
        return Some(plain(at, end, MentionKind::Code));
    };
    let mut high = None;
    // 第2/3名: the second or third.
    let gap = match separator(&text[end..]) {
        0 => usize::from(text[end..].starts_with('/')),
        gap => gap,
    };
    if gap > 0 {
        let skip = gap
            + if text[end + gap..].starts_with('第') {
                '第'.len_utf8()
            } else {
                0
            };
        if let Some((second, rest)) = read_numeral(&text[end + skip..])
            && second.value.is_some_and(|v| v > value)
            && !second.implicit
        {
            high = second.value;
            end = text.len() - rest.len();
        }
    }
    let number = ViewSpan::new(start, end);
    let mut unit_text = String::new();
    let spaced = usize::from(text[end..].starts_with(' ') && numeral.script == Script::Arabic);
    if let Some(unit) =
        unit::prefixes(&text[end + spaced..]).find(|unit| numbered(unit, &text[end + spaced + unit.text.len()..]))
    {
        end += spaced + unit.text.len();
        unit.canonical.clone_into(&mut unit_text);
    }
    // 第3名至第5名
    let gap = separator(&text[end..]);
    if gap > 0
        && high.is_none()
        && let Some(second) = text[end + gap..].strip_prefix('第')
        && let Some((last, rest)) = read_numeral(second)
        && last.value.is_some_and(|v| v > value)
        && let Some(unit) = unit::prefixes(rest).find(|unit| unit.canonical == unit_text)
    {
        high = last.value;
        end = text.len() - rest.len() + unit.text.len();
    }
    let kind = MentionKind::Ordinal(Ordinal {
        value,
        high,
        unit: unit_text,
    });
    Some(Mention {
        span: ViewSpan::new(at, end),
        number,
        kind,
    })
}

fn numbered(unit: &unit::UnitEntry, after: &str) -> bool {
    const NUMBERED: [&str; 26] = [
        "位", "名", "届", "次", "个", "期", "批", "条", "轮", "项", "家", "场", "组", "班", "级", "类", "年", "天",
        "个月", "季", "页", "集", "层", "站", "张", "座",
    ];
    NUMBERED.contains(&unit.text) && !(unit.text == "家" && after.starts_with('庭'))
}

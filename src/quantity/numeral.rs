//! Numerals: Arabic, full-width, Chinese in every form, and mixtures of them.
//!
//! ```text
//! numeral  = group { multiplier+ group } [ multiplier+ ]
//! group    = digits { "," digit digit digit } [ "." digits ]      Arabic
//!          | digit { digit }                                      Chinese: a year, a number read out, or 三四 (3 or 4)
//!          | digit "点" digit { digit }
//! tens     = "廿" | "卅"                                           20 and 30 in one character
//! inside   = "余" | "多" | "几" | "来"                             before a multiplier: 10余万
//! ```
//!
//! A trailing digit counts the next lower place (三万五 and 3万5 are 35 000). Numbers beyond 38 digits are read to their end but
//! have no value. One pass; nothing is looked at twice.

use crate::model::Decimal;

pub use super::reading::read_numeral;

/// Which digits a number is printed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Script {
    /// 0–9, full-width or not.
    Arabic,
    /// 一二三, 壹贰叁.
    Chinese,
    /// Arabic digits with Chinese multipliers (3.58万).
    Mixed,
}

/// A number as printed, before units, hedges and signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numeral {
    /// The value, multipliers folded in; `None` where it does not fit or the digits make no number.
    pub value: Option<Decimal>,
    /// The higher reading of two adjacent digits (三四十: 40).
    pub high: Option<Decimal>,
    /// The value without the multipliers at its end (3 for 3万): what a shared multiplier is applied to.
    pub head: Option<Decimal>,
    /// Power of ten of the multipliers at the end (4 for 3万, 0 without).
    pub power: u8,
    /// Which digits it is printed with.
    pub script: Script,
    /// Byte range, inside the numeral, of a 余, 多, 几 or 来 (10余万).
    pub more: Option<(usize, usize)>,
    /// Whether it starts with a multiplier that has no digit before it (百余家, 千亿元).
    pub implicit: bool,
    /// Whether a multiplier occurs (三十 against 三 or 二〇二四).
    pub scaled: bool,
    /// Number of digit characters of the first group.
    pub digits: usize,
    /// Whether a decimal point or 点 occurs.
    pub fraction: bool,
}

/// The value of an Arabic digit, full-width or not.
#[must_use]
pub fn arabic_digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        '０'..='９' => u8::try_from(c as u32 - '０' as u32).ok(),
        _ => None,
    }
}

/// The value of a Chinese digit (零 to 九, 两, and the formal forms used in amounts of money).
#[must_use]
pub const fn chinese_digit(c: char) -> Option<u8> {
    Some(match c {
        '零' | '〇' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '贰' | '貳' | '兩' => 2,
        '三' | '叁' | '參' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' | '陸' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// The power of ten of a multiplier.
#[must_use]
pub const fn multiplier(c: char) -> Option<u8> {
    Some(match c {
        '十' | '拾' => 1,
        '百' | '佰' => 2,
        '千' | '仟' => 3,
        '万' | '萬' => 4,
        '亿' | '億' => 8,
        _ => return None,
    })
}

/// Tens written as one character: 廿 and 卅.
#[must_use]
pub const fn tens(c: char) -> Option<u8> {
    match c {
        '廿' => Some(2),
        '卅' => Some(3),
        _ => None,
    }
}

/// Whether the character belongs to the Chinese numerals in ordinary use.
#[must_use]
pub const fn is_chinese_numeral(c: char) -> bool {
    matches!(
        c,
        '零' | '〇'
            | '一'
            | '二'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '百'
            | '千'
            | '万'
            | '亿'
            | '两'
    )
}

/// Whether the character is a formal numeral (壹贰叁), a numeral only in company: 陆 and 伍 are names too.
#[must_use]
pub const fn is_formal_numeral(c: char) -> bool {
    matches!(
        c,
        '貳' | '參'
            | '兩'
            | '陸'
            | '壹'
            | '贰'
            | '叁'
            | '肆'
            | '伍'
            | '陆'
            | '柒'
            | '捌'
            | '玖'
            | '拾'
            | '佰'
            | '仟'
            | '萬'
            | '億'
    )
}

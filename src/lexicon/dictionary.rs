//! What is wrong with words that a reader adds: each fault with its place in the dictionary.

use std::collections::HashMap;

use super::cue::{self, Head};
use super::{indicator, unit};
use crate::model::Dictionary;
use crate::text;

/// A list of a dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum List {
    /// Names of indicators.
    Indicators,
    /// Units.
    Units,
    /// Places.
    Places,
}

/// Why a word cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DictionaryFault {
    /// Nothing is written.
    Empty,
    /// It has fewer characters than this.
    TooShort(usize),
    /// It has more characters than this.
    TooLong(usize),
    /// It holds Arabic digits, or nothing but numerals; a unit may hold no numeral at all.
    Digits,
    /// It holds something other than letters.
    Punctuation,
    /// It is a name of this indicator already.
    Taken(String),
    /// An entry before it gives the word another meaning.
    Repeated,
    /// It is a word that reports use everywhere (增长, 全市): facts would be misread.
    General,
    /// What it should mean (the indicator) is no name: empty, too long, or more than letters.
    Meaning,
}

/// A fault and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultyWord {
    /// The list.
    pub list: List,
    /// The entry in it, from 0.
    pub at: usize,
    /// What is wrong.
    pub fault: DictionaryFault,
}

/// The longest name of an indicator, in characters.
const LONGEST_NAME: usize = 24;
/// The longest unit.
const LONGEST_UNIT: usize = 8;
/// The longest name of a place.
const LONGEST_PLACE: usize = 20;

/// Every word that cannot be used, and why; reading passes over them.
#[must_use]
pub fn faults(dictionary: &Dictionary) -> Vec<FaultyWord> {
    let mut out = Vec::new();
    let mut meant: HashMap<String, String> = HashMap::new();
    let mut note = |list, at, fault: Option<DictionaryFault>| {
        out.extend(fault.map(|fault| FaultyWord { list, at, fault }));
    };
    for (at, word) in dictionary.indicators.iter().enumerate() {
        let (alias, meaning) = (folded(&word.alias), folded(&word.indicator));
        let fault = in_alias(&alias, &meaning).or_else(|| {
            let before = meant.entry(alias).or_insert_with(|| meaning.clone());
            (*before != meaning).then_some(DictionaryFault::Repeated)
        });
        note(List::Indicators, at, fault);
    }
    for (at, word) in dictionary.units.iter().enumerate() {
        note(List::Units, at, in_unit(&folded(&word.unit)));
    }
    for (at, word) in dictionary.places.iter().enumerate() {
        note(List::Places, at, in_place(&folded(&word.name)));
    }
    out
}

fn in_alias(alias: &str, meaning: &str) -> Option<DictionaryFault> {
    let known = indicator::find(alias);
    let target = indicator::find(meaning).map_or(meaning, |known| known.name);
    if let Some(known) = known.filter(|known| known.name != target) {
        return Some(DictionaryFault::Taken(known.name.to_owned()));
    }
    let meaning = in_letters(target, 2, LONGEST_NAME).filter(|_| indicator::find(target).is_none());
    in_letters(alias, 2, LONGEST_NAME)
        .or_else(|| (known.is_none() && is_general(alias)).then_some(DictionaryFault::General))
        .or(meaning.map(|_| DictionaryFault::Meaning))
}

fn in_unit(text: &str) -> Option<DictionaryFault> {
    /// Words after numbers that count nothing.
    const GENERAL: [&str; 24] = [
        "年",
        "月",
        "日",
        "的",
        "和",
        "与",
        "及",
        "第",
        "多",
        "余",
        "以上",
        "以下",
        "左右",
        "人均",
        "同比",
        "增长",
        "下降",
        "分别",
        "其中",
        "年度",
        "季度",
        "上半年",
        "下半年",
        "以来",
    ];
    if text.chars().any(is_numeral) {
        return Some(DictionaryFault::Digits);
    }
    let general = GENERAL.contains(&text) || cue::tail_of(text).is_some();
    in_letters(text, 1, LONGEST_UNIT)
        .or_else(|| (general && unit::longest(text).is_none()).then_some(DictionaryFault::General))
}

fn in_place(name: &str) -> Option<DictionaryFault> {
    in_letters(name, 2, LONGEST_PLACE).or_else(|| is_general(name).then_some(DictionaryFault::General))
}

/// What keeps a text from being a word of so many letters.
fn in_letters(text: &str, least: usize, most: usize) -> Option<DictionaryFault> {
    let length = text.chars().count();
    if length == 0 {
        return Some(DictionaryFault::Empty);
    }
    if text.chars().any(|c| c.is_ascii_digit()) || text.chars().all(is_numeral) {
        return Some(DictionaryFault::Digits);
    }
    if !text.chars().all(char::is_alphabetic) {
        return Some(DictionaryFault::Punctuation);
    }
    if length < least {
        return Some(DictionaryFault::TooShort(least));
    }
    (length > most).then_some(DictionaryFault::TooLong(most))
}

/// Whether a word is part of the grammar of reports: it opens or ends phrases, says where, or is a unit.
fn is_general(text: &str) -> bool {
    /// Nouns that stand for anything, and words for the place itself.
    const WORDS: [&str; 40] = [
        "企业",
        "项目",
        "工程",
        "指标",
        "数据",
        "总量",
        "总额",
        "规模",
        "数量",
        "面积",
        "人口",
        "收入",
        "产值",
        "投资",
        "资金",
        "任务",
        "目标",
        "工作",
        "经济",
        "社会",
        "发展",
        "城区",
        "市区",
        "城乡",
        "农村",
        "乡镇",
        "街道",
        "村庄",
        "居民",
        "群众",
        "单位",
        "部门",
        "中心",
        "地区",
        "区域",
        "辖区",
        "县域",
        "全域",
        "主城区",
        "各地",
    ];
    let head = cue::head_of(text).filter(|&(word, head)| word.len() == text.len() && head != Head::Noun);
    let tail = cue::tail_of(text).filter(|&(length, _)| length == text.len());
    let predicate = cue::predicate_at(text).filter(|word| word.len() == text.len());
    let counted = text.trim_start_matches(is_numeral);
    let unit = unit::longest(counted).filter(|unit| unit.text.len() == counted.len());
    head.is_some()
        || tail.is_some()
        || predicate.is_some()
        || unit.is_some()
        || WORDS.contains(&text)
        || cue::is_attribute(text)
}

/// Whether a character is a digit or a Chinese numeral or multiplier.
pub(super) fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || "〇零一二三四五六七八九十百千万亿两".contains(c)
}

/// A word as the engine reads texts: half-width, simplified, without space around it.
pub(super) fn folded(word: &str) -> String {
    let trimmed = word.trim();
    let mut before = None;
    let mut chars = trimmed.chars().peekable();
    let mut out = String::with_capacity(trimmed.len());
    while let Some(c) = chars.next() {
        out.push(text::fold(c, before, chars.peek().copied()));
        before = Some(c);
    }
    out
}

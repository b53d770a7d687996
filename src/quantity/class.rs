//! What a character can start: one table lookup decides which readers are asked.

use std::sync::OnceLock;

use crate::lexicon::numeral_word;

use super::numeral::{self, is_chinese_numeral, is_formal_numeral};
use super::time;

pub(super) const NUMERAL: u8 = 1;
pub(super) const TIME: u8 = 2;
pub(super) const WORD: u8 = 4;
pub(super) const LATIN: u8 = 8;
pub(super) const OTHER: u8 = 16;

/// The class of every character up to U+FFFF.
pub(super) fn classes() -> &'static [u8] {
    static TABLE: OnceLock<Vec<u8>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = vec![0u8; 0x1_0000];
        let mut mark = |c: char, class: u8| {
            if let Some(cell) = usize::try_from(u32::from(c)).ok().and_then(|n| table.get_mut(n)) {
                *cell |= class;
            }
        };
        ('0'..='9').chain('０'..='９').for_each(|c| mark(c, NUMERAL));
        ('a'..='z')
            .chain('A'..='Z')
            .chain('Ａ'..='Ｚ')
            .chain('ａ'..='ｚ')
            .for_each(|c| mark(c, LATIN));
        ('\u{4e00}'..='\u{9fff}')
            .chain(['〇'])
            .filter(|&c| is_chinese_numeral(c))
            .for_each(|c| mark(c, NUMERAL));
        ('\u{4e00}'..='\u{9fff}')
            .filter(|&c| is_formal_numeral(c) || numeral::multiplier(c).is_some())
            .for_each(|c| mark(c, OTHER));
        time::FIRST_CHARS.chars().for_each(|c| mark(c, TIME));
        numeral_word::first_chars().for_each(|c| mark(c, WORD));
        "第-−－+负負半数几廿卅.½⅓⅔¼¾⅕⅛".chars().for_each(|c| mark(c, OTHER));
        table
    })
}

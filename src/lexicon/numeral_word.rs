//! Words, idioms and names that contain Chinese numerals but count nothing (进一步, 万象更新, 九江).
//!
//! The table is `numeral_words.txt`, words separated by white space; lines that start with `#` are headings.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::added;
use crate::sorting::Arrange;

/// The longest word of the table that `input` starts with.
#[must_use]
pub fn longest(input: &str) -> Option<&'static str> {
    let own = added::numeral_word(input);
    let words = by_first_char()
        .get(&input.chars().next()?)
        .map_or(&[][..], Vec::as_slice);
    let known = words.iter().find(|word| input.starts_with(**word)).copied();
    own.into_iter().chain(known).max_by_key(|word| word.len())
}

/// The characters that words of the table start with.
pub fn first_chars() -> impl Iterator<Item = char> {
    by_first_char().keys().copied()
}

fn by_first_char() -> &'static HashMap<char, Vec<&'static str>> {
    static TABLE: OnceLock<HashMap<char, Vec<&'static str>>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: HashMap<char, Vec<&'static str>> = HashMap::new();
        let lines = include_str!("numeral_words.txt")
            .lines()
            .filter(|line| !line.starts_with('#'));
        for word in lines.flat_map(str::split_whitespace) {
            if let Some(c) = word.chars().next() {
                table.entry(c).or_default().push(word);
            }
        }
        for words in table.values_mut() {
            words.arrange_by_key(|word| std::cmp::Reverse(word.len()));
        }
        table
    })
}

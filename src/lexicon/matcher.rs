//! Many words found in one pass: the longest word that starts at each place.

use std::collections::HashMap;

use crate::sorting::Arrange;

/// A set of words, each with a value, matched by their first character and then longest first.
#[derive(Debug, Default)]
pub struct Matcher<T> {
    /// One bit for each character of the basic plane that a word begins with: most places of a text begin none.
    begins: Vec<u64>,
    /// Index into `groups` by the first character.
    first: HashMap<char, usize, FirstCharState>,
    /// Words that share their first character, longest first.
    groups: Vec<Vec<(&'static str, T)>>,
}

impl<T: Copy> Matcher<T> {
    /// Builds the matcher. Of a word listed twice the first listing counts.
    #[must_use]
    pub fn new(words: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let mut out = Self {
            begins: vec![0; 1024],
            first: HashMap::default(),
            groups: Vec::new(),
        };
        for (word, value) in words {
            let Some(c) = word.chars().next() else { continue };
            let code = c as usize;
            if let Some(bits) = out.begins.get_mut(code / 64) {
                *bits |= 1 << (code % 64);
            }
            let next = out.groups.len();
            let group = *out.first.entry(c).or_insert(next);
            if group == next {
                out.groups.push(Vec::new());
            }
            if out.groups[group].iter().all(|&(known, _)| known != word) {
                out.groups[group].push((word, value));
            }
        }
        for group in &mut out.groups {
            group.arrange_by_key(|&(word, _)| std::cmp::Reverse(word.len()));
        }
        out
    }

    /// The longest word that `text` starts with, and its value.
    #[must_use]
    pub fn longest_at(&self, text: &str) -> Option<(&'static str, T)> {
        let c = text.chars().next()?;
        if self
            .begins
            .get(c as usize / 64)
            .is_some_and(|bits| bits >> (c as usize % 64) & 1 == 0)
        {
            return None;
        }
        let group = *self.first.get(&c)?;
        self.groups[group]
            .iter()
            .copied()
            .find(|&(word, _)| text.starts_with(word))
    }

    /// The words in `text` from left to right, apart from each other, the longest at each place: byte offset, word, value.
    pub fn matches<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, &'static str, T)> + 'a {
        let mut done = 0;
        text.char_indices().filter_map(move |(at, _)| {
            if at < done {
                return None;
            }
            let (word, value) = self.longest_at(&text[at..])?;
            done = at + word.len();
            Some((at, word, value))
        })
    }
}

/// Hashing of single characters: their code point, spread by one multiplication.
type FirstCharState = std::hash::BuildHasherDefault<FirstCharHasher>;

#[doc(hidden)]
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct FirstCharHasher(u64);

impl std::hash::Hasher for FirstCharHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u32(u32::from(byte));
        }
    }

    fn write_u32(&mut self, value: u32) {
        self.0 = (self.0 ^ u64::from(value))
            .wrapping_mul(0x9E37_79B9_7F4A_7C15)
            .rotate_left(23);
    }
}

//! CMaps: how a string's bytes fall into codes, and what the codes mean: characters (ToUnicode) or glyphs (CIDs).

use std::collections::HashMap;

/// Entries of one map at most.
const ENTRIES_MAX: usize = 200_000;
/// Characters that one code may stand for.
const TEXT_MAX: usize = 16;

/// A parsed CMap.
#[derive(Debug, Default)]
pub(super) struct CMap {
    /// The lengths and bounds of codes, byte by byte.
    spaces: Vec<(usize, u32, u32)>,
    /// Code to text.
    texts: HashMap<u32, String>,
    /// First and last code and the text of the first, whose last character counts on.
    text_ranges: Vec<(u32, u32, String)>,
    /// First and last code and the glyph of the first.
    cids: Vec<(u32, u32, u32)>,
    /// Whether lines run from top to bottom.
    pub(super) vertical: bool,
    /// The map that this one builds on.
    pub(super) base: Option<String>,
}

enum Token<'a> {
    Hex(Vec<u8>),
    Number(u32),
    Name(&'a [u8]),
    Open,
    Close,
    Word(&'a [u8]),
}

impl CMap {
    /// Reads a CMap; what cannot be understood is skipped.
    pub(super) fn parse(bytes: &[u8]) -> Self {
        let mut map = Self::default();
        let mut tokens = Tokens { bytes, at: 0 };
        // What was read since the last operator.
        let mut held: Vec<Token<'_>> = Vec::new();
        while let Some(token) = tokens.next() {
            let Token::Word(word) = token else {
                if held.len() < ENTRIES_MAX {
                    held.push(token);
                }
                continue;
            };
            match word {
                b"endcodespacerange" => map.add_spaces(&held),
                b"endbfchar" | b"endbfrange" => map.add_texts(&held, word == b"endbfrange"),
                b"endcidchar" | b"endcidrange" => map.add_cids(&held, word == b"endcidrange"),
                b"usecmap" => {
                    if let Some(Token::Name(name)) = held.last() {
                        map.base = Some(String::from_utf8_lossy(name).into_owned());
                    }
                }
                b"def" => {
                    if let [.., Token::Name(b"WMode"), Token::Number(mode)] = held[..] {
                        map.vertical = mode == 1;
                    }
                }
                _ => {}
            }
            held.clear();
        }
        map.text_ranges.sort_by_key(|range| range.0);
        map.cids.sort_by_key(|range| range.0);
        map
    }

    fn add_spaces(&mut self, held: &[Token<'_>]) {
        for pair in held.chunks_exact(2) {
            if let [Token::Hex(low), Token::Hex(high)] = pair
                && (1..=4).contains(&low.len())
                && low.len() == high.len()
                && self.spaces.len() < 100
            {
                self.spaces.push((low.len(), number(low), number(high)));
            }
        }
    }

    fn add_texts(&mut self, held: &[Token<'_>], ranges: bool) {
        let mut at = 0;
        while at + 1 < held.len() && self.texts.len() + self.text_ranges.len() < ENTRIES_MAX {
            let Token::Hex(low) = &held[at] else {
                at += 1;
                continue;
            };
            let low = number(low);
            if !ranges {
                if let Token::Hex(text) = &held[at + 1] {
                    self.texts.insert(low, utf16(text));
                }
                at += 2;
                continue;
            }
            let Token::Hex(high) = &held[at + 1] else {
                at += 1;
                continue;
            };
            let high = number(high);
            match held.get(at + 2) {
                Some(Token::Hex(text)) if high >= low => self.text_ranges.push((low, high, utf16(text))),
                Some(Token::Open) => {
                    at += 3;
                    let mut code = low;
                    while let Some(Token::Hex(text)) = held.get(at) {
                        self.texts.insert(code, utf16(text));
                        code = code.wrapping_add(1);
                        at += 1;
                    }
                    at += 1;
                    continue;
                }
                _ => {}
            }
            at += 3;
        }
    }

    fn add_cids(&mut self, held: &[Token<'_>], ranges: bool) {
        for entry in held.chunks_exact(if ranges { 3 } else { 2 }) {
            match entry {
                [Token::Hex(code), Token::Number(cid)] => self.cids.push((number(code), number(code), *cid)),
                [Token::Hex(low), Token::Hex(high), Token::Number(cid)] => {
                    self.cids.push((number(low), number(high), *cid));
                }
                _ => {}
            }
        }
    }

    /// Whether the map says how codes are cut.
    pub(super) fn has_spaces(&self) -> bool {
        !self.spaces.is_empty()
    }

    /// The length of the code that bytes begin with, by the codespace ranges; one byte where none fits.
    pub(super) fn code_length(&self, bytes: &[u8]) -> usize {
        let fits = |&(length, low, high): &(usize, u32, u32)| {
            bytes.len() >= length
                && (0..length).all(|n| {
                    let shift = 8 * (length - 1 - n);
                    let (low, high) = (low >> shift & 0xFF, high >> shift & 0xFF);
                    (low..=high).contains(&u32::from(bytes[n]))
                })
        };
        let mut lengths = self.spaces.iter().filter(|space| fits(space)).map(|space| space.0);
        let shortest = self.spaces.iter().map(|space| space.0).min().unwrap_or(1);
        lengths.next().unwrap_or(shortest)
    }

    /// What a code stands for, where the map says.
    pub(super) fn text(&self, code: u32) -> Option<String> {
        if let Some(text) = self.texts.get(&code) {
            return Some(text.clone());
        }
        let after = self.text_ranges.partition_point(|range| range.0 <= code);
        // Ranges may overlap a little; the nearest few before the code are looked at.
        let (low, _, text) = self.text_ranges[..after]
            .iter()
            .rev()
            .take(4)
            .find(|range| range.1 >= code)?;
        let mut text = text.clone();
        let last = text.pop()?;
        text.push(char::from_u32((last as u32).checked_add(code - low)?)?);
        Some(text)
    }

    /// The glyph of a code.
    pub(super) fn cid(&self, code: u32) -> Option<u32> {
        let after = self.cids.partition_point(|range| range.0 <= code);
        let (low, _, cid) = self.cids[..after].iter().rev().take(4).find(|range| range.1 >= code)?;
        cid.checked_add(code - low)
    }
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |n, &b| n << 8 | u32::from(b))
}

fn utf16(bytes: &[u8]) -> String {
    if let [byte] = bytes {
        return char::from(*byte).to_string();
    }
    let units = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    char::decode_utf16(units)
        .take(TEXT_MAX)
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Tokens<'a> {
    fn run(&mut self, inside: impl Fn(u8) -> bool) -> &'a [u8] {
        let rest = &self.bytes[self.at.min(self.bytes.len())..];
        let length = rest.iter().position(|&b| !inside(b)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn next(&mut self) -> Option<Token<'a>> {
        let regular = |b: u8| !b.is_ascii_whitespace() && b != 0 && !b"<>[]{}()/%".contains(&b);
        loop {
            self.run(|b| b.is_ascii_whitespace() || b == 0);
            let byte = *self.bytes.get(self.at)?;
            let second = self.bytes.get(self.at + 1);
            self.at += 1;
            match byte {
                b'%' => {
                    self.run(|b| b != b'\n' && b != b'\r');
                }
                b'<' if second != Some(&b'<') => {
                    let digits = self.run(|b| b != b'>');
                    self.at += 1;
                    return Some(Token::Hex(hex(digits)));
                }
                b'[' => return Some(Token::Open),
                b']' => return Some(Token::Close),
                b'/' => return Some(Token::Name(self.run(regular))),
                b'(' => {
                    self.run(|b| b != b')');
                    self.at += 1;
                }
                _ if regular(byte) => {
                    self.at -= 1;
                    let word = self.run(regular);
                    let value = std::str::from_utf8(word).ok().and_then(|w| w.parse().ok());
                    return Some(value.map_or(Token::Word(word), Token::Number));
                }
                _ => {}
            }
        }
    }
}

fn hex(digits: &[u8]) -> Vec<u8> {
    let digits: Vec<u32> = digits
        .iter()
        .filter_map(|&b| char::from(b).to_digit(16))
        .take(64)
        .collect();
    digits
        .chunks(2)
        .map(|pair| u8::try_from(pair[0] << 4 | pair.get(1).copied().unwrap_or_default()).unwrap_or_default())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_from_codes_to_text() {
        let map = CMap::parse(
            b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /WMode 1 def
            1 begincodespacerange <0000> <FFFF> endcodespacerange
            2 beginbfchar <0001> <4E91> <0002> <00660069> endbfchar % a comment
            3 beginbfrange <0010> <0012> <4E00> <0020> <0021> [<6CFD> <53BF>] <0030><0030><D840DC0B> endbfrange
            1 beginbfchar garbage <0003> endbfchar",
        );
        let of = |code| map.text(code);
        assert_eq!(of(1).as_deref(), Some("云"));
        assert_eq!(of(2).as_deref(), Some("fi"));
        assert_eq!(of(0x12).as_deref(), Some("丂"));
        assert_eq!(of(0x13), None);
        assert_eq!((of(0x20).as_deref(), of(0x21).as_deref()), (Some("泽"), Some("县")));
        assert_eq!(of(0x30).as_deref(), Some("𠀋"));
        assert!(map.vertical && map.has_spaces());
        assert_eq!(map.code_length(b"\x00\x01\x02"), 2);
    }

    #[test]
    fn a_map_from_codes_to_glyphs_with_codes_of_two_lengths() {
        let map = CMap::parse(
            b"/GBK-EUC-H usecmap begincodespacerange <00> <80> <8140> <FEFE> endcodespacerange
            begincidrange <20> <7e> 814 <8140> <8143> 10072 endcidrange begincidchar <80> 7716 endcidchar",
        );
        assert_eq!(
            (
                map.code_length(b"A"),
                map.code_length(b"\x81\x40"),
                map.code_length(b"\xFF")
            ),
            (1, 2, 1)
        );
        assert_eq!(
            (map.cid(0x21), map.cid(0x8142), map.cid(0x80), map.cid(0x9000)),
            (Some(815), Some(10074), Some(7716), None)
        );
        assert_eq!(map.base.as_deref(), Some("GBK-EUC-H"));
    }

    #[test]
    fn garbage_is_no_map() {
        for bytes in [
            &b"<"[..],
            b"<<<<",
            b"(((",
            b"beginbfrange <00> [ <",
            b"<0> <1> endbfrange",
            b"[ ] endbfrange <",
            b"/",
        ] {
            assert_eq!(CMap::parse(bytes).text(0), None, "{bytes:?}");
        }
    }
}

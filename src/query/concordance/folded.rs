//! A text as searches read it: variants of a character folded to one, breaks left out, and the way back to every position.

use std::ops::Range;

use super::Term;
use crate::span::Span;
use crate::text::{is_blank, simplified, written_out};

/// Runs are cut at this many characters, so that a look-up counts no further.
const RUN_CHARS: u32 = 32;

/// A text folded for searching; its memory is that of the text and a fourth.
///
/// | folded | to |
/// |---|---|
/// | full-width letters, digits and punctuation | half-width |
/// | capitals | small letters |
/// | traditional characters, radicals printed for characters | simplified characters |
/// | 〇, ○ | 零 |
/// | kinds of quotes, dashes, per cent signs, colons, middle dots | one of each |
/// | thousands separators (1,234) | left out |
/// | line breaks and spaces, unless between two Latin letters or digits | left out, there one space |
/// | characters without width | left out |
///
/// Chinese numerals stay words, and circled digits, which number lists, stay signs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    runs: Vec<Run>,
}

/// Characters that stand one after the other in both texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    /// Byte of the folded text.
    folded: u32,
    /// Byte of the text as opened.
    opened: u32,
    /// Code point of the document as opened.
    source: u32,
}

impl Folded {
    /// Folds a text whose first character is the code point `start` of the document as opened. Linear in the text.
    #[must_use]
    pub fn new(text: &str, start: u32) -> Self {
        let mut folder = Folder {
            out: Self {
                text: String::with_capacity(text.len()),
                runs: Vec::with_capacity(text.len() / 80),
            },
            ..Folder::default()
        };
        for (source, (byte, c)) in (start..).zip(text.char_indices()) {
            folder.take(c, byte as u32, source, &text[byte..]);
        }
        folder.out.text.shrink_to_fit();
        folder.out
    }

    /// The folded text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// All places where the term stands, from the left, none overlapping: bytes of the folded text. One pass.
    pub fn find<'a>(&'a self, term: &'a Term) -> impl Iterator<Item = Range<usize>> + 'a {
        let folded = term.folded();
        self.text
            .match_indices(folded)
            .map(move |(at, _)| at..at + folded.len())
    }

    /// All places where the term stands, in code points of the document as opened.
    pub fn spans<'a>(&'a self, term: &'a Term) -> impl Iterator<Item = Span> + 'a {
        self.find(term).map(|at| self.to_source(at))
    }

    /// Where a range of the folded text stands in the document as opened: from its first to its last character.
    ///
    /// # Panics
    ///
    /// Panics for a range that does not lie on characters of the folded text.
    #[must_use]
    pub fn to_source(&self, at: Range<usize>) -> Span {
        let first = self.place(at.start).2;
        let last = self.text[at.clone()].chars().next_back().map_or(0, char::len_utf8);
        Span::new(first, self.place(at.end - last).2 + u32::from(last > 0))
    }

    /// The same range in bytes of the text it was folded from, which must be given again.
    pub(super) fn to_opened(&self, text: &str, at: Range<usize>) -> Range<usize> {
        let byte = |at: usize| {
            let (opened, skip, _) = self.place(at);
            text[opened..]
                .char_indices()
                .nth(skip)
                .map_or(text.len(), |(n, _)| opened + n)
        };
        let last = self.text[at.clone()].chars().next_back().map_or(0, char::len_utf8);
        let last = byte(at.end - last);
        let end = last + text[last..].chars().next().map_or(0, char::len_utf8);
        byte(at.start)..end
    }

    /// For a byte of the folded text: the byte as opened where its run starts, how many characters further it stands,
    /// and its code point.
    fn place(&self, at: usize) -> (usize, usize, u32) {
        let n = self.runs.partition_point(|run| run.folded as usize <= at);
        let Some(run) = n.checked_sub(1).map(|n| self.runs[n]) else {
            return (0, 0, 0);
        };
        let skip = self.text[run.folded as usize..at].chars().count();
        (run.opened as usize, skip, run.source + skip as u32)
    }
}

/// Folds a text that stands nowhere, such as a term or a name.
#[must_use]
pub fn fold(text: &str) -> String {
    Folded::new(text, 0).text
}

/// The state of folding between two characters.
#[derive(Debug, Default)]
struct Folder {
    out: Folded,
    /// The last character that is no blank.
    last: Option<char>,
    /// The first of the blanks since then: its byte and its code point.
    blank: Option<(u32, u32)>,
    /// Digits written since the last character that is none, or since the last separator.
    digits: u32,
    /// Whether those digits follow a separator.
    separated: bool,
    /// The code point that would continue the run.
    expected: u32,
    in_run: u32,
}

impl Folder {
    fn take(&mut self, c: char, byte: u32, source: u32, rest: &str) {
        if has_no_width(c) {
            return;
        }
        if is_blank(c) {
            self.blank.get_or_insert((byte, source));
            return;
        }
        let c = folded(c);
        if let Some((byte, source)) = self.blank.take()
            && self.last.is_some_and(|last| last.is_ascii_alphanumeric())
            && c.is_ascii_alphanumeric()
        {
            self.push(' ', byte, source);
        }
        if c == ',' && self.separates(rest) {
            self.digits = 0;
            self.separated = true;
            self.last = Some(c);
            return;
        }
        self.push(c, byte, source);
    }

    /// Whether the comma that `rest` begins with groups digits: one to three before it (three between two such commas) and three after it.
    fn separates(&self, rest: &str) -> bool {
        if self.digits == 0 || self.digits > 3 || (self.separated && self.digits != 3) {
            return false;
        }
        let mut after = rest
            .chars()
            .skip(1)
            .filter(|&c| !has_no_width(c))
            .skip_while(|&c| is_blank(c))
            .map(folded);
        after.by_ref().take(3).filter(char::is_ascii_digit).count() == 3
            && !after.next().is_some_and(|c| c.is_ascii_digit())
    }

    fn push(&mut self, c: char, byte: u32, source: u32) {
        let out = &mut self.out;
        if out.runs.is_empty() || source != self.expected || self.in_run >= RUN_CHARS {
            out.runs.push(Run {
                folded: out.text.len() as u32,
                opened: byte,
                source,
            });
            self.in_run = 0;
        }
        out.text.push(c);
        self.expected = source + 1;
        self.in_run += 1;
        self.last = Some(c);
        if c.is_ascii_digit() {
            self.digits += 1;
        } else {
            self.digits = 0;
            self.separated = false;
        }
    }
}

/// Characters that print nothing and take no room: joiners, marks of direction, choices of a glyph.
fn has_no_width(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{00AD}')
}

/// What a character is searched as.
fn folded(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).map_or(c, folded),
        '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」' | '『' | '』' | '〝' | '〞' | '〟' | '｢' | '｣' => {
            '"'
        }
        '‘' | '’' | '‚' | '‛' | '`' | '´' | '′' => '\'',
        '\u{2010}'..='\u{2015}' | '−' | '─' | '━' | '﹣' | '⸺' | '⸻' => '-',
        '〜' | '∼' => '~',
        '﹪' | '٪' => '%',
        '﹒' => '.',
        '﹐' => ',',
        '∶' | '︰' => ':',
        '・' | '•' | '‧' | '∙' | '･' => '·',
        '｡' => '。',
        '￥' => '¥',
        // Both are typed for the zero of years: 二〇二五, 二○二五.
        '〇' | '○' | '◯' => '零',
        // 全巿 is printed for 全市.
        '巿' => '市',
        '\u{4E00}'..='\u{9FFF}' => simplified(c),
        '\u{2E80}'..='\u{2FD5}' => written_out(c),
        _ => c,
    }
}

//! Folding of character variants, one character to one character, so that offsets survive.

use super::script::{simplified, written_out};

/// Whether a character is a Han ideograph (the blocks reports are written in).
#[must_use]
pub(crate) const fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '〇')
}

/// Whether a character is printed space or has no width.
#[must_use]
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{00AD}' | '\u{2060}' | '\u{3000}'
        )
}

/// The form the engine reads for `c`, given the nearest printed neighbours: digits, letters and `%` half-width, simplified script,
/// sentence punctuation in its Chinese form, so that an ASCII comma or colon that remains stands inside a number.
#[must_use]
pub(crate) fn fold(c: char, before: Option<char>, after: Option<char>) -> char {
    let c = match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '﹪' | '٪' => '%',
        '\u{2212}' | '﹣' => '-',
        '﹒' => '.',
        '─' | '━' | '―' | '–' | '‒' => '—',
        '∶' | '︰' => ':',
        '「' | '『' | '〝' => '“',
        '」' | '』' | '〞' => '”',
        // 全巿 is printed for 全市.
        '巿' => return '市',
        '\u{4E00}'..='\u{9FFF}' => return simplified(c),
        '\u{2E80}'..='\u{2FD5}' => return written_out(c),
        _ => return c,
    };
    punctuate(c, before, after)
}

/// Sentence punctuation typed in ASCII, in its Chinese form unless it stands inside a number or a Latin word.
#[must_use]
pub(crate) fn punctuate(c: char, before: Option<char>, after: Option<char>) -> char {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || matches!(c, '０'..='９'));
    match c {
        ':' if digit(before) && digit(after) => ':',
        ',' => '，',
        ':' => '：',
        ';' => '；',
        '!' => '！',
        '?' => '？',
        '(' => '（',
        ')' => '）',
        _ => c,
    }
}

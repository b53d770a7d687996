//! Bytes to characters: which encoding a text is in, told from the text it gives, and its characters without controls.

use std::ops::Range;

use super::plausibility::Plausibility;
use crate::model::Encoding;

/// What turns bytes of GB18030 and Big5 into characters, U+FFFD for what is none: the browser's `TextDecoder`, or
/// [`native`].
pub type Decoder<'a> = &'a dyn Fn(&[u8], Encoding) -> String;

/// Bytes of one sample that an encoding is judged by.
const SAMPLE: usize = 24 << 10;
/// A reading this much more plausible than the next is sure.
const SURE: f32 = 0.6;
/// A reading worse than this is no text.
const PLAUSIBLE: f32 = -2.0;
/// What an encoding gains by being declared in the file.
const DECLARED: f32 = 0.7;
/// What UTF-8 gains when no sequence of it is broken: other encodings hardly ever are valid UTF-8.
const UNBROKEN: f32 = 4.0;
/// Characters of a preview.
const PREVIEW: usize = 600;

/// A decoded text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark and control characters.
    pub text: String,
    /// The encoding it was read as.
    pub encoding: Encoding,
    /// How many invalid sequences were replaced by U+FFFD (at least; the file's own U+FFFD count too).
    pub replaced: usize,
    /// How many control characters were taken out.
    pub controls: usize,
    /// Whether another encoding fits about as well.
    pub unsure: bool,
    /// Whether it reads like text at all.
    pub plausible: bool,
}

/// Decodes a text: as `asked`, else by its byte order mark, else in the encoding that gives the most plausible text;
/// `declared` is what the file says of itself and counts for a little.
///
/// Encodings are judged on samples, so the whole is decoded once.
#[must_use]
pub fn decode(bytes: &[u8], asked: Option<Encoding>, declared: Option<Encoding>, decoder: Decoder<'_>) -> Decoded {
    let told = detect(bytes, declared, decoder);
    let encoding = asked.unwrap_or(told.encoding);
    let (text, controls) = without_controls(characters(bytes, encoding, decoder));
    let replaced = text.chars().filter(|&c| c == '\u{FFFD}').count();
    Decoded {
        plausible: asked.is_some() || told.plausible && (replaced + controls) * 10 <= text.chars().count(),
        unsure: asked.is_none() && told.unsure,
        text,
        encoding,
        replaced,
        controls,
    }
}

/// The first characters of a text in an encoding, to choose by: about 600, without controls.
#[must_use]
pub fn preview(bytes: &[u8], encoding: Encoding, decoder: Decoder<'_>) -> String {
    // No encoding takes more than four bytes for a character; a sequence that the cut breaks lies behind the end.
    let head = &bytes[..bytes.len().min(PREVIEW * 4 + 8)];
    let (text, _) = without_controls(characters(head, encoding, decoder));
    text.chars().take(PREVIEW).collect()
}

/// Decodes GB18030 and Big5 on the machine itself.
#[cfg(feature = "cli")]
#[must_use]
pub fn native(bytes: &[u8], encoding: Encoding) -> String {
    let table = match encoding {
        Encoding::Utf8 => encoding_rs::UTF_8,
        Encoding::Utf16Le => encoding_rs::UTF_16LE,
        Encoding::Utf16Be => encoding_rs::UTF_16BE,
        Encoding::Gb18030 => encoding_rs::GB18030,
        Encoding::Big5 => encoding_rs::BIG5,
    };
    table.decode_without_bom_handling(bytes).0.into_owned()
}

/// What detection says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) encoding: Encoding,
    pub(super) unsure: bool,
    pub(super) plausible: bool,
}

/// The encoding of a text.
pub(super) fn detect(bytes: &[u8], declared: Option<Encoding>, decoder: Decoder<'_>) -> Told {
    if let Some((encoding, _)) = mark(bytes) {
        return Told {
            encoding,
            unsure: false,
            plausible: true,
        };
    }
    let samples = samples(bytes);
    let unbroken = std::str::from_utf8(bytes).is_ok();
    if unbroken
        && samples
            .iter()
            .all(|at| bytes[at.clone()].is_ascii() && !bytes[at.clone()].contains(&0))
    {
        return Told {
            encoding: Encoding::Utf8,
            unsure: false,
            plausible: true,
        };
    }
    let score = |encoding: Encoding| {
        let mut seen = Plausibility::default();
        let unit = if matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be) {
            2
        } else {
            1
        };
        for at in &samples {
            let text = characters(&bytes[at.start / unit * unit..at.end / unit * unit], encoding, decoder);
            // What the end of a sample cuts is no fault of the text.
            let whole = text.trim_end_matches('\u{FFFD}');
            seen.add(if whole.is_empty() || at.end == bytes.len() {
                &text
            } else {
                whole
            });
        }
        let declared = if Some(encoding) == declared { DECLARED } else { 0.0 };
        let unbroken = if encoding == Encoding::Utf8 && unbroken {
            UNBROKEN
        } else {
            0.0
        };
        seen.mean() + declared + unbroken
    };
    // In this order the first wins a tie.
    let mut best = (Encoding::Utf8, score(Encoding::Utf8));
    let mut next = f32::MIN;
    for encoding in [Encoding::Gb18030, Encoding::Big5, Encoding::Utf16Le, Encoding::Utf16Be] {
        // Nothing can surpass whole and plausible UTF-8.
        if unbroken && best.0 == Encoding::Utf8 && best.1 >= UNBROKEN {
            break;
        }
        let found = score(encoding);
        if found > best.1 {
            next = best.1;
            best = (encoding, found);
        } else if found > next {
            next = found;
        }
    }
    Told {
        encoding: best.0,
        unsure: best.1 - next < SURE,
        plausible: best.1 > PLAUSIBLE,
    }
}

/// The encoding that a byte order mark tells, and the mark's length.
fn mark(bytes: &[u8]) -> Option<(Encoding, usize)> {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => Some((Encoding::Utf8, 3)),
        [0xFF, 0xFE, ..] => Some((Encoding::Utf16Le, 2)),
        [0xFE, 0xFF, ..] => Some((Encoding::Utf16Be, 2)),
        _ => None,
    }
}

/// The characters of bytes in an encoding, without its own byte order mark.
pub(super) fn characters(bytes: &[u8], encoding: Encoding, decoder: Decoder<'_>) -> String {
    let bytes = match mark(bytes) {
        Some((marked, length)) if marked == encoding => &bytes[length..],
        _ => bytes,
    };
    match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
        Encoding::Utf16Le => utf16(bytes, u16::from_le_bytes),
        Encoding::Utf16Be => utf16(bytes, u16::from_be_bytes),
        Encoding::Gb18030 | Encoding::Big5 => decoder(bytes, encoding),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    text.extend(char::decode_utf16(pairs.iter().map(|&pair| unit(pair))).map(|c| c.unwrap_or('\u{FFFD}')));
    if !rest.is_empty() {
        text.push('\u{FFFD}');
    }
    text
}

/// Parts of a text to judge its encoding by: where its first bytes beyond ASCII stand, and the same from its second
/// and last third on. Each begins between characters.
fn samples(bytes: &[u8]) -> Vec<Range<usize>> {
    if bytes.len() <= 3 * SAMPLE {
        return std::iter::once(0..bytes.len()).collect();
    }
    let mut out: Vec<Range<usize>> = Vec::with_capacity(3);
    for third in 0..3 {
        let from = bytes.len() / 3 * third;
        let Some(beyond) = bytes[from..].iter().position(|b| !b.is_ascii()).map(|n| from + n) else {
            continue;
        };
        // A byte below 0x30 is a character of its own in every encoding (in UTF-16 units begin at even places).
        let lone = bytes[from..beyond]
            .iter()
            .rev()
            .take(SAMPLE / 4)
            .position(|&b| b < 0x30);
        let start = match lone {
            Some(back) => beyond - back,
            None if beyond < SAMPLE => 0,
            // A line that long: where its characters begin is not known.
            None => continue,
        };
        out.push(start..(start + SAMPLE).min(bytes.len()));
    }
    if out.is_empty() {
        out.push(0..SAMPLE);
    }
    out
}

/// The text without control characters, and how many there were. Form feeds and vertical tabs become line ends.
fn without_controls(text: String) -> (String, usize) {
    let disturbs = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r') || c == '\u{FEFF}';
    if !text.chars().any(disturbs) {
        return (text, 0);
    }
    let mut controls = 0;
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{0B}' | '\u{0C}' | '\u{85}' => out.push('\n'),
            '\u{FEFF}' => {}
            c if disturbs(c) => controls += 1,
            c => out.push(c),
        }
    }
    (out, controls)
}

//! Bytes to characters: UTF-8 with and without a byte order mark, UTF-16, and (natively) GB18030.

/// A decoded file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The encoding it was read as (WHATWG name).
    pub encoding: &'static str,
    /// How many invalid sequences were replaced by U+FFFD.
    pub replaced: usize,
}

impl Decoded {
    fn new(text: String, encoding: &'static str) -> Self {
        let replaced = text.chars().filter(|&c| c == '\u{FFFD}').count();
        Self {
            text,
            encoding,
            replaced,
        }
    }
}

/// Decodes bytes that say what they are (a byte order mark) or are valid UTF-8; `None` where another encoding must be
/// tried.
#[must_use]
pub fn decode_utf8(bytes: &[u8]) -> Option<Decoded> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => Some(Decoded::new(String::from_utf8_lossy(rest).into_owned(), "UTF-8")),
        [0xFF, 0xFE, rest @ ..] => Some(Decoded::new(utf16(rest, u16::from_le_bytes), "UTF-16LE")),
        [0xFE, 0xFF, rest @ ..] => Some(Decoded::new(utf16(rest, u16::from_be_bytes), "UTF-16BE")),
        _ => std::str::from_utf8(bytes).ok().map(|text| Decoded {
            text: text.to_owned(),
            encoding: "UTF-8",
            replaced: 0,
        }),
    }
}

/// Decodes the bytes of a text file: by its byte order mark, as UTF-8, as UTF-16 without a mark, else as GB18030.
#[cfg(feature = "cli")]
#[must_use]
pub fn decode(bytes: &[u8]) -> Decoded {
    if let Some(little) = unmarked_utf16(bytes) {
        let (unit, name): (fn([u8; 2]) -> u16, _) = if little {
            (u16::from_le_bytes, "UTF-16LE")
        } else {
            (u16::from_be_bytes, "UTF-16BE")
        };
        return Decoded::new(utf16(bytes, unit), name);
    }
    decode_utf8(bytes).unwrap_or_else(|| {
        let (gb, _, gb_errors) = encoding_rs::GB18030.decode(bytes);
        let broken = gb.chars().filter(|&c| c == '\u{FFFD}').count();
        let utf8 = String::from_utf8_lossy(bytes);
        // A UTF-8 file with a few damaged bytes is still UTF-8.
        if gb_errors && utf8.chars().filter(|&c| c == '\u{FFFD}').count() < broken {
            return Decoded::new(utf8.into_owned(), "UTF-8");
        }
        Decoded::new(gb.into_owned(), "GB18030")
    })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|c| c.unwrap_or('\u{FFFD}')).collect()
}

/// Whether the bytes look like UTF-16 without a mark, and if so whether little-endian: the high bytes of ASCII line
/// ends, digits and spaces are zero on one side only.
#[cfg(feature = "cli")]
fn unmarked_utf16(bytes: &[u8]) -> Option<bool> {
    if bytes.len() < 4
        || !bytes.len().is_multiple_of(2)
        || bytes.starts_with(&[0xFF, 0xFE])
        || bytes.starts_with(&[0xFE, 0xFF])
    {
        return None;
    }
    let (mut even, mut odd) = (0usize, 0usize);
    for pair in bytes.chunks_exact(2) {
        even += usize::from(pair[0] == 0);
        odd += usize::from(pair[1] == 0);
    }
    match (even, odd) {
        (0, odd) if odd > 0 => Some(true),
        (even, 0) if even > 0 => Some(false),
        _ => None,
    }
}

//! Fonts: from the bytes of a shown string to characters and widths.

use std::cell::RefCell;
use std::collections::HashMap;

use hayro_syntax::object::{Array, Dict, Name, Object, Stream};

use super::Decode;
use super::bounds::Budget;
use super::cmap::CMap;
use super::encoding::{Codes, glyph_name, latin, plain, predefined};
use super::stream::decoded;
use super::truetype;

/// Entries of a table of widths at most.
const WIDTHS_MAX: usize = 200_000;
/// Codes of one font that are remembered.
const KNOWN_MAX: usize = 65_536;

/// One code of a shown string.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shown {
    /// What it stands for; U+FFFD where nobody knows, empty for what is not seen.
    pub(super) text: String,
    /// How far it moves on, in thousandths of the font's size; downwards in vertical writing.
    pub(super) width: f32,
    /// Whether it is the single byte 32, which word spacing widens.
    pub(super) space: bool,
}

/// A font as far as text goes.
#[derive(Debug)]
pub(super) struct Font {
    kind: Kind,
    to_unicode: Option<CMap>,
    widths: HashMap<u32, f32>,
    default_width: f32,
    /// Whether its lines run from top to bottom.
    pub(super) vertical: bool,
    /// Codes that were shown before, with their lengths.
    known: RefCell<HashMap<(u32, usize), Shown>>,
}

#[derive(Debug)]
enum Kind {
    /// One byte a code; what each stands for.
    Simple(Vec<Option<String>>),
    Composite(Box<Composite>),
}

/// A font whose codes may be of several bytes.
#[derive(Debug)]
struct Composite {
    codes: Codes,
    map: Option<CMap>,
    /// Glyph to character, where the embedded font says.
    glyphs: HashMap<u32, char>,
    /// CID to glyph, two bytes each; empty where they are the same.
    cid_to_gid: Vec<u8>,
}

impl Font {
    /// Reads a font's dictionary.
    pub(super) fn read(font: &Dict<'_>, budget: &mut Budget) -> Self {
        let to_unicode = match font.get::<Object<'_>>("ToUnicode") {
            Some(Object::Stream(stream)) => decoded(&stream, budget).map(|bytes| CMap::parse(&bytes)),
            _ => None,
        };
        if font.get::<Name<'_>>("Subtype").is_some_and(|name| *name == *b"Type0") {
            Self::composite(font, to_unicode, budget)
        } else {
            Self::simple(font, to_unicode, budget)
        }
    }

    fn composite(font: &Dict<'_>, to_unicode: Option<CMap>, budget: &mut Budget) -> Self {
        let descendant = font
            .get::<Array<'_>>("DescendantFonts")
            .and_then(|fonts| fonts.iter::<Dict<'_>>().next())
            .unwrap_or_default();
        let map = font
            .get::<Stream<'_>>("Encoding")
            .and_then(|stream| decoded(&stream, budget))
            .map(|bytes| CMap::parse(&bytes));
        let name = font.get::<Name<'_>>("Encoding").map(|name| name.as_str().to_owned());
        let name = name.or_else(|| map.as_ref()?.base.clone()).unwrap_or_default();
        let (codes, vertical) = predefined(&name).unwrap_or((Codes::Glyphs, name.ends_with("-V")));
        let vertical = vertical || map.as_ref().is_some_and(|map| map.vertical);
        let descriptor = descendant.get::<Dict<'_>>("FontDescriptor").unwrap_or_default();
        // The embedded font is looked into only where nothing else tells characters.
        let told = codes != Codes::Glyphs || to_unicode.is_some();
        let program = ["FontFile2", "FontFile3"]
            .into_iter()
            .find_map(|key| descriptor.get::<Stream<'_>>(key));
        let glyphs = match program {
            Some(stream) if !told => decoded(&stream, budget).map(|bytes| truetype::characters(&bytes)),
            _ => None,
        };
        let cid_to_gid = match descendant.get::<Stream<'_>>("CIDToGIDMap") {
            Some(stream) if !told => decoded(&stream, budget),
            _ => None,
        };
        let number = |key: &str, otherwise: f32| descendant.get::<f32>(key).unwrap_or(otherwise);
        let (widths, default_width) = if vertical {
            let down = descendant
                .get::<Array<'_>>("DW2")
                .and_then(|pair| pair.iter::<f32>().nth(1));
            (HashMap::new(), -down.unwrap_or(-1000.0))
        } else {
            (cid_widths(&descendant), number("DW", 1000.0))
        };
        Self {
            kind: Kind::Composite(Box::new(Composite {
                codes,
                map,
                glyphs: glyphs.unwrap_or_default(),
                cid_to_gid: cid_to_gid.unwrap_or_default(),
            })),
            to_unicode,
            widths,
            default_width,
            vertical,
            known: RefCell::default(),
        }
    }

    fn simple(font: &Dict<'_>, to_unicode: Option<CMap>, _: &mut Budget) -> Self {
        let dictionary = font.get::<Dict<'_>>("Encoding");
        let base = match &dictionary {
            Some(encoding) => encoding.get::<Name<'_>>("BaseEncoding"),
            None => font.get::<Name<'_>>("Encoding"),
        };
        let true_type = font
            .get::<Name<'_>>("Subtype")
            .is_some_and(|name| *name == *b"TrueType");
        let base = base.map_or_else(
            || {
                if true_type {
                    "WinAnsiEncoding"
                } else {
                    "StandardEncoding"
                }
                .to_owned()
            },
            |name| name.as_str().to_owned(),
        );
        let mut table: Vec<Option<String>> = (0..=u8::MAX).map(|byte| Some(latin(&base, byte).to_string())).collect();
        let mut code = 0usize;
        for item in dictionary
            .and_then(|encoding| encoding.get::<Array<'_>>("Differences"))
            .iter()
            .flat_map(Array::iter::<Object<'_>>)
            .take(1024)
        {
            match item {
                Object::Number(n) => code = usize::try_from(n.as_i64()).unwrap_or(usize::MAX),
                Object::Name(name) => {
                    if let Some(entry) = table.get_mut(code) {
                        *entry = glyph_name(name.as_str());
                    }
                    code = code.saturating_add(1);
                }
                _ => {}
            }
        }
        // A Type 3 font has a measure of its own.
        let scale = font
            .get::<Array<'_>>("FontMatrix")
            .and_then(|matrix| matrix.iter::<f32>().next())
            .filter(|scale| scale.is_finite() && *scale != 0.0)
            .map_or(1.0, |scale| scale * 1000.0);
        let first = font.get::<u32>("FirstChar").unwrap_or(0);
        let widths = font.get::<Array<'_>>("Widths");
        let widths = widths.iter().flat_map(Array::iter::<f32>).take(256);
        let widths = widths
            .enumerate()
            .map(|(n, width)| (first.saturating_add(n as u32), width * scale));
        let missing = font
            .get::<Dict<'_>>("FontDescriptor")
            .and_then(|d| d.get::<f32>("MissingWidth"));
        Self {
            kind: Kind::Simple(table),
            to_unicode,
            widths: widths.collect(),
            default_width: missing.filter(|width| *width > 0.0).unwrap_or(556.0),
            vertical: false,
            known: RefCell::default(),
        }
    }

    /// The codes of a string.
    pub(super) fn show(&self, bytes: &[u8], decode: Decode<'_>) -> Vec<Shown> {
        let mut out = Vec::with_capacity(bytes.len() / 2 + 1);
        let mut rest = bytes;
        while !rest.is_empty() {
            let length = match &self.kind {
                Kind::Simple(_) => 1,
                Kind::Composite(font) => font.length(rest),
            };
            let (code, after) = rest.split_at(length);
            out.push(self.code(code, decode));
            rest = after;
        }
        out
    }

    fn code(&self, bytes: &[u8], decode: Decode<'_>) -> Shown {
        let code = bytes.iter().fold(0u32, |n, &b| n << 8 | u32::from(b));
        let key = (code, bytes.len());
        if let Some(shown) = self.known.borrow().get(&key) {
            return shown.clone();
        }
        let shown = self.new_code(code, bytes, decode);
        let mut known = self.known.borrow_mut();
        if known.len() < KNOWN_MAX {
            known.insert(key, shown.clone());
        }
        shown
    }

    fn new_code(&self, code: u32, bytes: &[u8], decode: Decode<'_>) -> Shown {
        let told = self
            .to_unicode
            .as_ref()
            .and_then(|map| map.text(code))
            .filter(|text| is_told(text));
        let text = told.unwrap_or_else(|| self.without_map(code, bytes, decode));
        let text: String = text.chars().map(plain).filter(|c| !is_unseen(*c)).collect();
        Shown {
            width: self.width(code, bytes, &text),
            space: bytes == b" ",
            text,
        }
    }

    fn without_map(&self, code: u32, bytes: &[u8], decode: Decode<'_>) -> String {
        let found = match &self.kind {
            Kind::Simple(table) => table.get(code as usize).cloned().flatten(),
            Kind::Composite(font) => font.text(code, bytes, decode),
        };
        found
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| char::REPLACEMENT_CHARACTER.to_string())
    }

    fn width(&self, code: u32, bytes: &[u8], text: &str) -> f32 {
        let key = match &self.kind {
            Kind::Simple(_) => Some(code),
            Kind::Composite(font) => font.cid(code),
        };
        let Some(key) = key else {
            // Which glyph it is stands in a table that is not carried: half a square for what is narrow.
            let square = self.vertical || bytes.len() > 1 && !text.is_ascii();
            return if square {
                self.default_width
            } else {
                self.default_width / 2.0
            };
        };
        let width = self.widths.get(&key).copied().unwrap_or(self.default_width);
        if width.is_finite() {
            width.clamp(-10_000.0, 10_000.0)
        } else {
            0.0
        }
    }
}

impl Composite {
    /// The length of the code that bytes begin with.
    fn length(&self, bytes: &[u8]) -> usize {
        match &self.map {
            Some(map) if map.has_spaces() => map.code_length(bytes).clamp(1, bytes.len()),
            _ => self.codes.length(bytes),
        }
    }

    /// The CID of a code, where it is known without a table.
    fn cid(&self, code: u32) -> Option<u32> {
        let mapped = self.map.as_ref().and_then(|map| map.cid(code));
        mapped.or((self.codes == Codes::Glyphs).then_some(code))
    }

    /// What a code stands for by the font's encoding, or by the table of the embedded font.
    fn text(&self, code: u32, bytes: &[u8], decode: Decode<'_>) -> Option<String> {
        match self.codes {
            Codes::Utf16 => {
                let units = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
                char::decode_utf16(units).collect::<Result<String, _>>().ok()
            }
            Codes::Utf32 => char::from_u32(code).map(String::from),
            Codes::Utf8 => String::from_utf8(bytes.to_vec()).ok(),
            Codes::Bytes(label) => Some(decode(label, bytes)),
            Codes::Glyphs => {
                let cid = self.cid(code)?;
                let pair = usize::try_from(cid).ok()?.checked_mul(2);
                let pair = pair.and_then(|at| self.cid_to_gid.get(at..)?.get(..2));
                let glyph = pair.map_or(cid, |pair| u32::from(pair[0]) << 8 | u32::from(pair[1]));
                self.glyphs.get(&glyph).map(|c| c.to_string())
            }
        }
    }
}

/// Whether a map's text says anything.
fn is_told(text: &str) -> bool {
    !text.is_empty() && text.chars().any(|c| c != '\0' && c != char::REPLACEMENT_CHARACTER)
}

/// Characters that are not seen: controls, joiners, marks of direction and soft hyphens. Tabs and line ends are blanks.
fn is_unseen(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r')
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}')
}

/// The widths of a descendant font: `c [w …]` and `first last w`.
fn cid_widths(descendant: &Dict<'_>) -> HashMap<u32, f32> {
    let mut out = HashMap::new();
    let Some(array) = descendant.get::<Array<'_>>("W") else {
        return out;
    };
    let mut held: Vec<f32> = Vec::new();
    // Ranges that overlap could be made to take forever.
    let mut left = WIDTHS_MAX;
    let mut put = |code: u32, width: f32| {
        left = left.saturating_sub(1);
        if left > 0 {
            out.insert(code, width);
        }
        left > 0
    };
    for item in array.iter::<Object<'_>>() {
        match item {
            Object::Number(n) => held.push(n.as_f32()),
            Object::Array(widths) => {
                let first = held.last().copied().unwrap_or_default() as u32;
                for (n, width) in widths.iter::<f32>().enumerate() {
                    if !put(first.saturating_add(n as u32), width) {
                        break;
                    }
                }
                held.clear();
            }
            _ => {}
        }
        if let [first, last, width] = held[..] {
            for code in (first as u32)..=(last as u32).min((first as u32).saturating_add(65_535)) {
                if !put(code, width) {
                    break;
                }
            }
            held.clear();
        }
    }
    out
}

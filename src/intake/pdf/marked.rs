//! Marked content: running heads that the file itself tells apart, and text that replaces what glyphs say.

use hayro_syntax::object::{Dict, Object};

use super::page::Page;

/// Marks inside marks.
const DEPTH_MAX: usize = 256;

/// A mark that is open.
#[derive(Debug, Default)]
struct Mark {
    /// It encloses what belongs to the page, not to the text.
    hides: bool,
    /// The text that stands for all glyphs inside, and how many there were before it.
    instead: Option<(String, usize)>,
}

/// The marks open in a content stream.
#[derive(Debug, Default)]
pub(super) struct Marked {
    open: Vec<Mark>,
    /// Marks opened beyond the limit.
    beyond: usize,
}

impl Marked {
    /// Whether what is shown now belongs to the page and not to its text.
    pub(super) fn hidden(&self) -> bool {
        self.open.iter().any(|mark| mark.hides)
    }

    pub(super) fn begin(&mut self, operands: &[Object<'_>], resources: &Dict<'_>, page: &Page) {
        if self.open.len() >= DEPTH_MAX {
            self.beyond += 1;
            return;
        }
        let properties = match operands.get(1) {
            Some(Object::Dict(dict)) => Some(dict.clone()),
            Some(Object::Name(name)) => {
                let all = resources.get::<Dict<'_>>("Properties");
                all.and_then(|all| all.get::<Dict<'_>>(&**name))
            }
            _ => None,
        };
        let mut mark = Mark::default();
        if let Some(properties) = properties {
            let artifact = matches!(operands.first(), Some(Object::Name(name)) if **name == *b"Artifact");
            let of = |key: &str, words: &[&[u8]]| matches!(properties.get::<Object<'_>>(key), Some(Object::Name(name)) if words.contains(&&*name));
            mark.hides =
                artifact && (of("Type", &[b"Pagination"]) || of("Subtype", &[b"Header", b"Footer", b"Watermark"]));
            if let Some(Object::String(text)) = properties.get::<Object<'_>>("ActualText") {
                mark.instead = Some((text_string(text.as_bytes()), page.glyphs.len()));
            }
        }
        self.open.push(mark);
    }

    pub(super) fn end(&mut self, page: &mut Page) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        let Some((text, start)) = self.open.pop().and_then(|mark| mark.instead) else {
            return;
        };
        let Some(&(turn, first)) = page.glyphs.get(start) else {
            return;
        };
        // Text for more than a piece of one line would lose its places.
        let inside = &page.glyphs[start..];
        if inside
            .iter()
            .any(|(t, glyph)| *t != turn || (glyph.v - first.v).abs() > 0.1 * first.size)
        {
            return;
        }
        let end = inside
            .iter()
            .map(|(_, glyph)| glyph.u + glyph.width)
            .fold(first.u, f32::max);
        page.glyphs.truncate(start);
        let step = (end - first.u) / text.chars().count().max(1) as f32;
        for (n, c) in text.chars().filter(|c| !c.is_control()).enumerate() {
            let glyph = super::page::Glyph {
                c,
                u: first.u + step * n as f32,
                width: step,
                ..first
            };
            page.glyphs.push((turn, glyph));
        }
    }
}

/// A text string: UTF-16 or UTF-8 with its mark, else Latin.
fn text_string(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => {
            let units = rest.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(units)
                .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
                .collect()
        }
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes
            .iter()
            .map(|&b| super::encoding::latin("WinAnsiEncoding", b))
            .collect(),
    }
}

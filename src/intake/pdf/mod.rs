//! PDF with a text layer to text, in the order it is read.
//!
//! ```text
//! bytes → objects (hayro-syntax) → streams (bounded) → operators → characters with places → pieces of lines
//!       → without running heads → tables, columns → paragraphs
//! ```
//!
//! The library gives objects, cross-references and decryption; all that makes text of them stands here. Encodings: what
//! a font's ToUnicode map says; else what its predefined CMap is by its name (`UniGB-UCS2-H` is Unicode, `GBK-EUC-H` is
//! GBK); else the embedded font's own table; else U+FFFD and a note. Bounded by [`Bounds`] and [`Limits`].

mod aligned;
mod bounds;
mod cmap;
mod column;
mod content;
mod encoding;
mod flow;
mod font;
mod grid;
mod guard;
mod marked;
mod matrix;
mod page;
mod path;
mod running;
mod segment;
mod stream;
mod truetype;

pub use bounds::Bounds;

use hayro_syntax::object::Dict;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use self::bounds::Budget;
use self::column::{Region, regions};
use self::content::Reader;
use self::flow::Flow;
use self::grid::Grid;
use self::page::{Glyph, Page, Turn};
use self::running::Sheet;
use self::segment::{Segment, segments};
use super::{Limits, Note, Opened, Reason, Refusal};
use crate::model::Format;

/// Turns bytes of the encoding with a WHATWG label into text: the browser's `TextDecoder`, natively `encoding_rs`. What
/// is no text in it becomes U+FFFD or nothing.
pub type Decode<'a> = &'a dyn Fn(&str, &[u8]) -> String;

/// Decodes on the machine itself.
#[cfg(feature = "cli")]
#[must_use]
pub fn native(label: &str, bytes: &[u8]) -> String {
    encoding_rs::Encoding::for_label(label.as_bytes())
        .map(|encoding| encoding.decode_without_bom_handling(bytes).0.into_owned())
        .unwrap_or_default()
}

/// Where the mark of a PDF stands at the latest, and where that of its end.
const MARK_MAX: usize = 1024;
/// Filled shapes on pages without text that are taken for text drawn as outlines.
const OUTLINES: usize = 200;

/// Reads a PDF's text.
///
/// # Errors
/// A refusal that names the file: locked, damaged, made of pictures, beyond a limit.
pub fn read(file: &str, bytes: &[u8], limits: &Limits, decode: Decode<'_>) -> Result<Opened, Refusal> {
    read_within(file, bytes, limits, Bounds::BROWSER, decode)
}

/// Reads a PDF's text within other bounds.
///
/// # Errors
/// As [`read`].
pub fn read_within(
    file: &str,
    bytes: &[u8],
    limits: &Limits,
    bounds: Bounds,
    decode: Decode<'_>,
) -> Result<Opened, Refusal> {
    let refused = |(reason, detail): (Reason, String)| Refusal {
        file: file.to_owned(),
        reason,
        detail: (!detail.is_empty()).then_some(detail),
    };
    check(bytes, limits, &bounds).map_err(refused)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| refused(not_loaded(error)))?;
    let (text, notes) = text_of(&pdf, limits, bounds, decode).map_err(refused)?;
    Ok(Opened {
        file: file.to_owned(),
        format: Format::Pdf,
        encoding: None,
        text,
        notes,
    })
}

type Refused = (Reason, String);

/// What can be refused by the bytes alone.
fn check(bytes: &[u8], limits: &Limits, bounds: &Bounds) -> Result<(), Refused> {
    if bytes.is_empty() {
        return Err((Reason::Empty, String::new()));
    }
    if bytes.len() as u64 > limits.file {
        return Err((Reason::TooLarge, limits.file.to_string()));
    }
    if guard::find(&bytes[..bytes.len().min(MARK_MAX)], b"%PDF-").is_none() {
        return Err((Reason::WrongEnding, "no %PDF- at its head".to_owned()));
    }
    let end = bytes
        .iter()
        .rposition(|&b| b != 0 && !b.is_ascii_whitespace())
        .map_or(0, |n| n + 1);
    let tail = &bytes[end.saturating_sub(MARK_MAX)..end];
    if guard::find(tail, b"%%EOF")
        .or(guard::find(tail, b"startxref"))
        .is_none()
    {
        return Err((Reason::Damaged, "cut short: no end-of-file mark".to_owned()));
    }
    if guard::is_bomb(bytes, bounds) {
        return Err((Reason::Bomb, bounds.stream.to_string()));
    }
    Ok(())
}

fn not_loaded(error: LoadPdfError) -> Refused {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => (Reason::Encrypted, String::new()),
        LoadPdfError::Decryption(DecryptionError::UnsupportedAlgorithm) => {
            (Reason::Encrypted, "unknown algorithm".to_owned())
        }
        LoadPdfError::Decryption(_) => (Reason::Damaged, "encryption dictionary".to_owned()),
        LoadPdfError::Invalid => (Reason::Damaged, "no pages found".to_owned()),
    }
}

/// The pages in the order of the text, with what was noticed.
fn text_of(pdf: &Pdf, limits: &Limits, bounds: Bounds, decode: Decode<'_>) -> Result<(String, Vec<Note>), Refused> {
    let pages = pdf.pages();
    if pages.len() > bounds.pages {
        return Err((
            Reason::TooLarge,
            format!("{} pages, at most {}", pages.len(), bounds.pages),
        ));
    }
    if let Some(promised) = promised_pages(pdf).filter(|&promised| promised > pages.len()) {
        return Err((Reason::Damaged, format!("{} of {promised} pages found", pages.len())));
    }
    let mut reader = Reader::new(Budget::new(bounds), decode);
    let mut sheets = Vec::new();
    let mut found = Found::default();
    for page in pages.iter() {
        let read = reader.page(page);
        if reader.budget.exceeded {
            return Err((Reason::Bomb, format!("page {}", found.pages + 1)));
        }
        found.add(&read);
        let media = page.media_box();
        lay(
            read,
            [(media.x0 as f32, media.y0 as f32), (media.x1 as f32, media.y1 as f32)],
            &mut sheets,
        );
        let size: usize = sheets
            .iter()
            .rev()
            .take(4)
            .flat_map(|(sheet, _)| &sheet.segments)
            .map(|s| s.text.len())
            .sum();
        found.bytes += size;
        if found.bytes as u64 > 4 * limits.text {
            return Err((Reason::TooLarge, limits.text.to_string()));
        }
    }
    let (text, headed) = written(sheets);
    found.furniture |= headed;
    if text.len() as u64 > limits.text {
        return Err((Reason::TooLarge, limits.text.to_string()));
    }
    found.judge(text)
}

/// How many pages the page tree says it has.
fn promised_pages(pdf: &Pdf) -> Option<usize> {
    let xref = pdf.xref();
    let root = xref.get::<Dict<'_>>(xref.root_id())?;
    root.get::<Dict<'_>>("Pages")?.get::<usize>("Count")
}

/// What was come upon in all pages.
#[derive(Debug, Default)]
struct Found {
    pages: usize,
    without_text: usize,
    pictures: bool,
    furniture: bool,
    shapes: usize,
    bytes: usize,
}

impl Found {
    fn add(&mut self, page: &Page) {
        self.pages += 1;
        self.without_text += usize::from(!page.glyphs.iter().any(|(_, glyph)| glyph.c.is_alphanumeric()));
        self.pictures |= page.pictures;
        self.furniture |= page.furniture;
        self.shapes += page.shapes;
    }

    /// Whether the text is one, and what is to be said of it.
    fn judge(self, text: String) -> Result<(String, Vec<Note>), Refused> {
        let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
        let unknown = text.chars().filter(|&c| c == char::REPLACEMENT_CHARACTER).count();
        if letters == 0 && unknown == 0 {
            if self.pictures || self.shapes > OUTLINES {
                return Err((Reason::Scanned, format!("{} pages", self.pages)));
            }
            return Err((
                if text.is_empty() {
                    Reason::Empty
                } else {
                    Reason::NoWords
                },
                String::new(),
            ));
        }
        if unknown > letters {
            return Err((
                Reason::NotText,
                "its fonts do not tell which characters they show".to_owned(),
            ));
        }
        let mut notes = Vec::new();
        let mut note = |said: bool, note: Note| notes.extend(said.then_some(note));
        note(unknown > 0, Note::Replaced);
        note(self.furniture, Note::PageFurniture);
        note(self.without_text > 0, Note::PagesWithoutText);
        note(self.pictures, Note::Pictures);
        Ok((text, notes))
    }
}

/// A page's text by turn, the one with most characters first, each with its ruled tables.
fn lay(page: Page, corners: [(f32, f32); 2], out: &mut Vec<(Sheet, Vec<Grid>)>) {
    let mut turns: Vec<(Turn, Vec<Glyph>)> = Vec::new();
    for (turn, glyph) in page.glyphs {
        match turns.iter_mut().find(|entry| entry.0 == turn) {
            Some(entry) => entry.1.push(glyph),
            None => turns.push((turn, vec![glyph])),
        }
    }
    turns.sort_by_key(|(_, glyphs)| std::cmp::Reverse(glyphs.len()));
    for (turn, mut glyphs) in turns {
        let grids = grid::take(&page.rules, turn, &mut glyphs);
        let mut pieces = segments(glyphs);
        for (n, grid) in grids.iter().enumerate() {
            pieces.push(Segment {
                text: String::new(),
                u: grid.u,
                v: grid.v.0,
                size: 1.0,
                table: Some(n),
            });
        }
        pieces.sort_by(|a, b| a.v.total_cmp(&b.v));
        let (a, b) = (turn.seen(corners[0]).1, turn.seen(corners[1]).1);
        out.push((
            Sheet {
                segments: pieces,
                v: (a.min(b), a.max(b)),
            },
            grids,
        ));
    }
}

/// The text of all pages; also whether running heads or page numbers were left out.
fn written(pages: Vec<(Sheet, Vec<Grid>)>) -> (String, bool) {
    let (mut sheets, grids): (Vec<Sheet>, Vec<Vec<Grid>>) = pages.into_iter().unzip();
    let headed = running::take(&mut sheets);
    let parted: Vec<Vec<Region>> = sheets.into_iter().map(|sheet| regions(sheet.segments)).collect();
    let all: Vec<Region> = parted.iter().flatten().cloned().collect();
    let whole = flow::whole_edges(&all);
    let mut flow = Flow::new(&all);
    let mut number = 0;
    for (regions, grids) in parted.iter().zip(&grids) {
        for region in regions {
            flow.region(number, region, grids, whole);
            number += 1;
        }
    }
    (flow.finish(), headed)
}

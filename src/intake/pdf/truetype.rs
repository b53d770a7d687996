//! The characters of an embedded TrueType or OpenType font's glyphs, by its `cmap` table read backwards.

use std::collections::HashMap;

/// Glyphs of one font at most.
const GLYPHS_MAX: usize = 65_536;

fn u16_at(bytes: &[u8], at: usize) -> Option<usize> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_be_bytes([pair[0], pair[1]])))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<usize> {
    Some(u16_at(bytes, at)? << 16 | u16_at(bytes, at.checked_add(2)?)?)
}

/// Glyph to character; empty where the font has no Unicode `cmap`.
pub(super) fn characters(font: &[u8]) -> HashMap<u32, char> {
    let mut out = HashMap::new();
    if let Some(cmap) = table(font, b"cmap") {
        let count = u16_at(cmap, 2).unwrap_or(0).min(32);
        for n in 0..count {
            let unicode = matches!(
                (u16_at(cmap, 4 + 8 * n), u16_at(cmap, 6 + 8 * n)),
                (Some(0), Some(_)) | (Some(3), Some(1 | 10))
            );
            if unicode && let Some(subtable) = u32_at(cmap, 8 + 8 * n).and_then(|at| cmap.get(at..)) {
                match u16_at(subtable, 0) {
                    Some(4) => segments(subtable, &mut out),
                    Some(12) => groups(subtable, &mut out),
                    _ => None,
                };
            }
        }
    }
    out
}

fn table<'a>(font: &'a [u8], tag: &[u8; 4]) -> Option<&'a [u8]> {
    let count = u16_at(font, 4)?.min(64);
    let entry = (0..count)
        .map(|n| 12 + 16 * n)
        .find(|&at| font.get(at..at + 4) == Some(tag))?;
    let (start, length) = (u32_at(font, entry + 8)?, u32_at(font, entry + 12)?);
    font.get(start..start.checked_add(length)?.min(font.len()))
}

fn put(out: &mut HashMap<u32, char>, glyph: usize, code: usize) {
    if glyph != 0
        && out.len() < GLYPHS_MAX
        && let (Ok(glyph), Some(c)) = (u32::try_from(glyph), u32::try_from(code).ok().and_then(char::from_u32))
    {
        out.entry(glyph).or_insert(c);
    }
}

/// Format 4: segments of the Basic Multilingual Plane.
fn segments(table: &[u8], out: &mut HashMap<u32, char>) -> Option<()> {
    let double = u16_at(table, 6)?;
    // Segments that overlap could be made to take forever.
    let mut left = 2 * GLYPHS_MAX;
    for n in 0..double / 2 {
        let end = u16_at(table, 14 + 2 * n)?;
        let start = u16_at(table, 16 + double + 2 * n)?;
        let delta = u16_at(table, 16 + 2 * double + 2 * n)?;
        let place = 16 + 3 * double + 2 * n;
        let offset = u16_at(table, place)?;
        for code in start..=end.min(0xFFFE) {
            left = left.checked_sub(1)?;
            let glyph = match offset {
                0 => (code + delta) & 0xFFFF,
                _ => match u16_at(table, place + offset + 2 * (code - start))? {
                    0 => 0,
                    glyph => (glyph + delta) & 0xFFFF,
                },
            };
            put(out, glyph, code);
        }
    }
    Some(())
}

/// Format 12: groups of all planes.
fn groups(table: &[u8], out: &mut HashMap<u32, char>) -> Option<()> {
    let count = u32_at(table, 12)?.min(GLYPHS_MAX);
    let mut left = 2 * GLYPHS_MAX;
    for n in 0..count {
        let at = 16 + 12 * n;
        let (start, end, glyph) = (u32_at(table, at)?, u32_at(table, at + 4)?, u32_at(table, at + 8)?);
        for code in start..=end.min(start.saturating_add(GLYPHS_MAX)) {
            left = left.checked_sub(1)?;
            put(out, glyph + (code - start), code);
        }
    }
    Some(())
}

//! The width of text without a font: one em for wide characters, half an em for the rest.

/// The width of `text` in pixels at a font size in pixels. The same everywhere, so a drawing is the same everywhere.
#[must_use]
pub fn text_width(text: &str, size: f64) -> f64 {
    text.chars()
        .map(|c| if is_wide(c) { size } else { size * NARROW })
        .sum()
}

/// Width of a narrow character in ems: digits and most Latin letters of the usual sans-serif faces.
const NARROW: f64 = 0.55;

/// The text cut to `width` pixels, with an ellipsis where something is missing.
#[cfg(feature = "chart")]
pub(super) fn fitted(text: &str, size: f64, width: f64) -> String {
    if text_width(text, size) <= width {
        return text.to_owned();
    }
    let mut out = String::new();
    for c in text.chars() {
        out.push(c);
        if text_width(&out, size) + size > width {
            out.pop();
            break;
        }
    }
    out.push('…');
    out
}

/// East Asian wide characters (UAX #11, W and F, by blocks).
fn is_wide(c: char) -> bool {
    matches!(u32::from(c), 0x1100..=0x115F | 0x2E80..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF
        | 0xFE30..=0xFE4F | 0xFF00..=0xFF60 | 0xFFE0..=0xFFE6 | 0x1F300..=0x1FAFF | 0x20000..=0x3FFFD)
        || matches!(c, '…' | '—' | '“' | '”' | '‘' | '’' | '·' | '×' | '≥' | '≤' | '≈')
}

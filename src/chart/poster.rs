//! A picture as a file of its own: what it shows above it, where it comes from below it, and its colours within.

use super::pen::{Drawing, width_of};
use super::svg::{FONTS, escaped, standalone};

/// What stands around a picture that leaves the page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Caption {
    /// The heading.
    pub title: String,
    /// What was selected, in words; empty where nothing is filtered.
    pub selection: String,
    /// Whether the facts can be compared, and why not; empty where nothing is said.
    pub verdict: String,
    /// Documents, program and date.
    pub source: String,
}

const MARGIN: i32 = 24;
/// Narrower pictures are set on a sheet of this width, so that their captions can be read.
const LEAST: i32 = 640;

/// The drawing framed by its caption, as an SVG file in the colours of the light scheme; gives its size in pixels too.
#[must_use]
pub fn poster(drawing: &Drawing, sentence: &str, caption: &Caption) -> (String, u32, u32) {
    let inner = drawing.width.cast_signed().max(LEAST);
    let mut texts = String::new();
    let mut y = MARGIN;
    let mut write = |text: &str, class: &str, size: u32, y: &mut i32| {
        let leading = size.cast_signed() * 3 / 2;
        for line in wrapped(text, size, inner) {
            *y += leading;
            let size = size.to_string();
            let at = [MARGIN.to_string(), (*y - leading / 4).to_string()];
            texts.push_str(
                &[
                    "<text class=\"",
                    class,
                    "\" x=\"",
                    &at[0],
                    "\" y=\"",
                    &at[1],
                    "\" font-size=\"",
                    &size,
                    "\">",
                    &escaped(&line),
                    "</text>\n",
                ]
                .concat(),
            );
        }
    };
    write(&caption.title, "chart-heading", 20, &mut y);
    write(&caption.selection, "chart-note", 13, &mut y);
    write(&caption.verdict, "chart-verdict", 14, &mut y);
    write(sentence, "chart-label", 14, &mut y);
    y += 16;
    let picture = y;
    y += drawing.height.cast_signed() + 10;
    write(&caption.source, "chart-note", 11, &mut y);
    let (width, height) = ((inner + 2 * MARGIN).to_string(), (y + MARGIN).to_string());
    let body = drawing.svg.split_once("</title>\n").map_or("", |(_, body)| body);
    let svg = [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"",
        &width,
        "\" height=\"",
        &height,
        "\" viewBox=\"0 0 ",
        &width,
        " ",
        &height,
        "\" font-family=\"",
        FONTS,
        "\">\n<title>",
        &escaped(&caption.title),
        "</title>\n<rect class=\"chart-paper\" width=\"",
        &width,
        "\" height=\"",
        &height,
        "\"/>\n",
        &texts,
        "<g transform=\"translate(",
        &MARGIN.to_string(),
        " ",
        &picture.to_string(),
        ")\">\n",
        body.trim_end().trim_end_matches("</svg>"),
        "</g>\n</svg>\n",
    ]
    .concat();
    let outer = (inner + 2 * MARGIN, y + MARGIN);
    (standalone(&svg), outer.0.unsigned_abs(), outer.1.unsigned_abs())
}

/// The text in lines of at most `width` pixels, broken at spaces or between wide characters.
fn wrapped(text: &str, size: u32, width: i32) -> Vec<String> {
    let (mut lines, mut line, mut word) = (Vec::new(), String::new(), String::new());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        word.push(c);
        if chars.peek().is_some_and(|&next| stays_with(c, next)) {
            continue;
        }
        if !line.is_empty() && width_of(&line, size) + width_of(word.trim_end(), size) > width {
            lines.push(line.trim_end().to_owned());
            line.clear();
        }
        line.push_str(&word);
        word.clear();
    }
    lines.push(line.trim_end().to_owned());
    lines.retain(|line| !line.is_empty());
    lines
}

/// Whether no line may end between two characters: within Latin words and numbers, between a number and its unit,
/// before closing and after opening punctuation.
fn stays_with(c: char, next: char) -> bool {
    if c == ' ' {
        return false;
    }
    let closing = "，。；：、）》”’！？…—·".contains(next);
    let opening = "（《“‘".contains(c);
    let word = c.is_ascii() && next.is_ascii() && next != ' ';
    closing || opening || word || c.is_ascii_digit() && !next.is_ascii()
}

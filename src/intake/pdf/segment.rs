//! Characters to pieces of lines: what stands on one base line without a wide gap.

use super::page::Glyph;

/// A gap wider than this many times the size parts pieces.
const APART: f32 = 1.1;
/// So does one with blanks in it that is wider than this.
const BLANK_APART: f32 = 1.8;
/// A gap wider than this between Latin letters is a blank.
const BLANK: f32 = 0.2;
/// Footnote marks of one line at most.
const MARKS_MAX: usize = 12;
/// Base lines nearer than this many times the size are one.
const SAME_LINE: f32 = 0.45;

/// A piece of a line, or a table in its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Segment {
    pub(super) text: String,
    /// Where it begins and ends along the line.
    pub(super) u: (f32, f32),
    /// Its base line.
    pub(super) v: f32,
    /// The size of its largest characters.
    pub(super) size: f32,
    /// The table that stands here, by its number on the page.
    pub(super) table: Option<usize>,
}

/// Pieces that stand on one base line, from left to right.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    pub(super) segments: Vec<Segment>,
}

impl Row {
    pub(super) fn v(&self) -> f32 {
        self.largest().map_or(0.0, |segment| segment.v)
    }

    pub(super) fn size(&self) -> f32 {
        self.largest().map_or(1.0, |segment| segment.size)
    }

    fn largest(&self) -> Option<&Segment> {
        self.segments.iter().reduce(|a, b| if b.size > a.size { b } else { a })
    }

    pub(super) fn start(&self) -> f32 {
        self.segments.first().map_or(0.0, |segment| segment.u.0)
    }

    pub(super) fn end(&self) -> f32 {
        self.segments.iter().map(|segment| segment.u.1).fold(f32::MIN, f32::max)
    }

    pub(super) fn chars(&self) -> usize {
        self.segments.iter().map(|segment| segment.text.chars().count()).sum()
    }

    /// The pieces as one text; a wide gap is an ideographic space.
    pub(super) fn text(&self) -> String {
        let texts: Vec<&str> = self.segments.iter().map(|segment| segment.text.as_str()).collect();
        texts.join("\u{3000}")
    }
}

/// Groups of what stands on one base line, from top to bottom.
fn lines<T>(mut items: Vec<T>, place: impl Fn(&T) -> (f32, f32, f32)) -> Vec<Vec<T>> {
    items.sort_by(|a, b| place(a).1.total_cmp(&place(b).1));
    let mut out: Vec<Vec<T>> = Vec::new();
    let mut top = f32::MIN;
    for item in items {
        let (_, v, size) = place(&item);
        match out.last_mut() {
            Some(line) if v - top <= SAME_LINE * size => line.push(item),
            _ => {
                top = v;
                out.push(vec![item]);
            }
        }
    }
    for line in &mut out {
        line.sort_by(|a, b| place(a).0.total_cmp(&place(b).0));
    }
    out
}

/// The pieces of all lines, from top to bottom and from left to right.
pub(super) fn segments(glyphs: Vec<Glyph>) -> Vec<Segment> {
    let mut out = Vec::new();
    for line in with_marks(lines(glyphs, |glyph| (glyph.u, glyph.v, glyph.size))) {
        // Several streams may show one line in pieces whose blanks overlap; what is blank only leaves its place.
        let mut piece: Vec<Glyph> = Vec::new();
        let mut blank = false;
        for glyph in line {
            if glyph.c.is_whitespace() {
                blank = true;
                continue;
            }
            if let Some(last) = piece.last() {
                let size = last.size.max(glyph.size);
                // Letters shown twice with a slight shift look bold.
                let twice = piece.iter().rev().take(3).any(|seen| {
                    seen.c == glyph.c && (seen.u - glyph.u).abs() < 0.2 * size && (seen.v - glyph.v).abs() < 0.2 * size
                });
                if twice {
                    continue;
                }
                let gap = glyph.u - (last.u + last.width);
                let wide = if blank { BLANK_APART } else { APART };
                if glyph.u - ink_end(last) > wide * size {
                    out.extend(finish(std::mem::take(&mut piece)));
                } else if blank && gap > -0.3 * size || gap > BLANK * size && word(last.c) && word(glyph.c) {
                    let at = last.u + last.width;
                    let c = if gap > 0.8 * size { '\u{3000}' } else { ' ' };
                    piece.push(Glyph {
                        c,
                        u: at,
                        width: gap.max(0.0),
                        ..glyph
                    });
                }
            }
            piece.push(glyph);
            blank = false;
        }
        out.extend(finish(piece));
    }
    out
}

/// Puts small digits that stand high above a line, and alone, into it: footnote marks.
fn with_marks(lines: Vec<Vec<Glyph>>) -> Vec<Vec<Glyph>> {
    let mut out: Vec<Vec<Glyph>> = Vec::new();
    for mut line in lines {
        let size = line.iter().map(|glyph| glyph.size).fold(0.0, f32::max);
        let v = line
            .iter()
            .find(|glyph| glyph.size == size)
            .map_or(0.0, |glyph| glyph.v);
        let is_mark = |mark: &Glyph| {
            let beside = |glyph: &Glyph| (glyph.u + glyph.width - mark.u).abs() < 0.4 * size;
            mark.c.is_ascii_digit() && mark.size < 0.8 * size && v - mark.v < 0.9 * size && line.iter().any(beside)
        };
        let marks = out.last().is_some_and(|above| {
            above.len() <= MARKS_MAX
                && above.iter().filter(|glyph| !glyph.c.is_whitespace()).any(is_mark)
                && above.iter().all(|glyph| glyph.size < 0.8 * size)
        });
        if marks && let Some(above) = out.pop() {
            line.extend(above);
            line.sort_by(|a, b| a.u.total_cmp(&b.u));
        }
        out.push(line);
    }
    out
}

/// Where a character's ink ends: closing marks fill half of their square, and may hang over the edge of a column.
fn ink_end(glyph: &Glyph) -> f32 {
    let hanging = matches!(
        glyph.c,
        '，' | '。' | '、' | '；' | '：' | '）' | '”' | '》' | '！' | '？' | '’' | '】'
    );
    glyph.u + if hanging { glyph.width / 2.0 } else { glyph.width }
}

fn word(c: char) -> bool {
    c.is_ascii_alphanumeric()
}

/// A piece of its characters, with its footnote marks in brackets.
fn finish(glyphs: Vec<Glyph>) -> Option<Segment> {
    let (first, last) = (glyphs.first()?, glyphs.last()?);
    let largest = glyphs.iter().fold(*first, |a, b| if b.size > a.size { *b } else { a });
    let raised = |glyph: &Glyph| glyph.size < 0.8 * largest.size && glyph.v < largest.v - 0.15 * largest.size;
    let mut text = String::with_capacity(3 * glyphs.len());
    let mut n = 0;
    while n < glyphs.len() {
        let run = glyphs[n..]
            .iter()
            .take_while(|glyph| raised(glyph) && glyph.c.is_ascii_digit())
            .count();
        if run == 0 || run > 3 {
            text.push(glyphs[n].c);
            n += 1;
            continue;
        }
        let digits = glyphs[n..n + run].iter().map(|glyph| glyph.c);
        let power = run == 1 && text.ends_with(['m', 'M', '米']) && matches!(glyphs[n].c, '2' | '3');
        if power {
            text.push(if glyphs[n].c == '2' { '²' } else { '³' });
        } else {
            text.push('[');
            text.extend(digits);
            text.push(']');
        }
        n += run;
    }
    Some(Segment {
        text: text.trim().to_owned(),
        u: (first.u, glyphs.iter().map(ink_end).fold(last.u, f32::max)),
        v: largest.v,
        size: largest.size,
        table: None,
    })
}

/// The rows that pieces make.
pub(super) fn rows(segments: Vec<Segment>) -> Vec<Row> {
    lines(segments, |segment| (segment.u.0, segment.v, segment.size))
        .into_iter()
        .map(|segments| Row { segments })
        .collect()
}

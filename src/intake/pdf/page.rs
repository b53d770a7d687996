//! What stands on a page: characters with their places, rules, pictures.

/// How lines of text run on a page, by the direction of their advance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Turn {
    /// To the right.
    Right,
    /// Upwards: a page turned to the left.
    Up,
    /// To the left: a page upside down.
    Left,
    /// Downwards: a page turned to the right, and vertical writing, whose next line is to the left.
    Down,
}

impl Turn {
    /// A place on the page seen so that lines run to the right: `u` along the line, `v` from line to line.
    pub(super) fn seen(self, (x, y): (f32, f32)) -> (f32, f32) {
        match self {
            Self::Right => (x, -y),
            Self::Up => (y, x),
            Self::Left => (-x, y),
            Self::Down => (-y, -x),
        }
    }

    /// The turn of a direction; `None` for what runs askew.
    pub(super) fn of((x, y): (f32, f32)) -> Option<Self> {
        const ASKEW: f32 = 0.15;
        if y.abs() <= ASKEW * x.abs() {
            Some(if x < 0.0 { Self::Left } else { Self::Right })
        } else if x.abs() <= ASKEW * y.abs() {
            Some(if y < 0.0 { Self::Down } else { Self::Up })
        } else {
            None
        }
    }
}

/// A character. Lengths are in the page's units (1/72 inch), seen in its turn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glyph {
    pub(super) c: char,
    /// Where it begins along its line.
    pub(super) u: f32,
    /// Its base line, or in vertical writing the line's middle.
    pub(super) v: f32,
    /// How far it reaches.
    pub(super) width: f32,
    pub(super) size: f32,
}

/// A thin line or bar drawn on the page, from corner to corner; in the page's own directions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rule {
    pub(super) from: (f32, f32),
    pub(super) to: (f32, f32),
}

/// All that was read on a page.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Characters by the turn of their lines.
    pub(super) glyphs: Vec<(Turn, Glyph)>,
    pub(super) rules: Vec<Rule>,
    /// Whether pictures were drawn.
    pub(super) pictures: bool,
    /// Whether text was left out that the file itself marks as running head, page number or watermark.
    pub(super) furniture: bool,
    /// How many shapes were filled: text drawn as outlines is many.
    pub(super) shapes: usize,
}

//! What reading a PDF may take up at most, and what it took so far.

/// Bounds of one reading; what goes beyond is refused or left out, and never read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Pages.
    pub pages: usize,
    /// Bytes that one stream may inflate to.
    pub stream: usize,
    /// Bytes that all streams together may inflate to, one that is read twice counted twice.
    pub inflated: usize,
    /// Operators of all contents together.
    pub operators: usize,
    /// Characters of one page.
    pub glyphs: usize,
    /// Forms drawn inside forms.
    pub depth: usize,
}

impl Bounds {
    /// What a browser on a small machine bears.
    pub const BROWSER: Self = Self {
        pages: 5_000,
        stream: 64 << 20,
        inflated: 512 << 20,
        operators: 50_000_000,
        glyphs: 500_000,
        depth: 12,
    };
}

/// What is left of [`Bounds`].
#[derive(Debug)]
pub(super) struct Budget {
    pub(super) bounds: Bounds,
    /// Bytes still to be inflated.
    pub(super) inflated: usize,
    /// Operators still to be run.
    pub(super) operators: usize,
    /// Whether something was cut off because a bound was reached.
    pub(super) exceeded: bool,
}

impl Budget {
    pub(super) fn new(bounds: Bounds) -> Self {
        Self {
            bounds,
            inflated: bounds.inflated,
            operators: bounds.operators,
            exceeded: false,
        }
    }

    /// How long the next stream may become.
    pub(super) fn room(&self) -> usize {
        self.bounds.stream.min(self.inflated)
    }

    /// Takes note of a stream read to `length` bytes, or cut there.
    pub(super) fn took(&mut self, length: usize, cut: bool) {
        self.inflated = self.inflated.saturating_sub(length);
        self.exceeded |= cut;
    }
}

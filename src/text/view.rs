//! The repaired view of a source text, and the map between the two.

use crate::span::{Span, ViewSpan};

/// What a block of the view is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// A line that heads what follows; the level is that of a marked heading (`#` is 1), 0 where unmarked.
    Heading(u8),
    /// Running text.
    Prose,
    /// A row of a table, its cells separated by tabs.
    Row,
    /// A picture's caption or another insertion set aside from the sentence it stood in.
    Caption,
}

/// A paragraph, heading or caption of the view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands in the view, without its line end.
    pub span: ViewSpan,
    /// Whether an empty line stands before it in the source.
    pub gap: bool,
}

/// What a repair did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RepairKind {
    /// Closed a break inside a sentence.
    Joined,
    /// Set a caption or other insertion aside.
    Inserted,
    /// A sentence ends here without its end, and nothing that follows continues it.
    CutOff,
}

/// One repair, in the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repair {
    /// What was done.
    pub kind: RepairKind,
    /// The break or the insertion, in code points of the source.
    pub span: Span,
}

/// A source text as the engine reads it.
///
/// Every character of the view comes from exactly one character of the source (line ends between blocks apart), so
/// spans map back exactly; characters of the source that the view leaves out are white space and markup.
#[derive(Debug, Clone, Default)]
pub struct ReportText {
    view: String,
    pieces: Vec<Piece>,
    blocks: Vec<Block>,
    repairs: Vec<Repair>,
    source_len: u32,
}

/// A run of characters that stand one after the other in both texts.
#[derive(Debug, Clone, Copy)]
struct Piece {
    view: usize,
    source: u32,
}

/// Pieces are cut at this many characters, so that a look-up counts no further.
const PIECE_CHARS: u32 = 24;

impl ReportText {
    /// The text the engine reads: blocks separated by line ends.
    #[must_use]
    pub fn view(&self) -> &str {
        &self.view
    }

    /// The blocks of the view, in reading order.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// What was repaired, in the order of the source.
    #[must_use]
    pub fn repairs(&self) -> &[Repair] {
        &self.repairs
    }

    /// Length of the source in code points.
    #[must_use]
    pub const fn source_len(&self) -> u32 {
        self.source_len
    }

    /// Where a span of the view stands in the source: from its first to its last character.
    ///
    /// Where an insertion was moved out of the span's middle, the source span covers it too; where the order of
    /// characters differs so far that the end would come before the start, the span ends with the first piece.
    #[must_use]
    pub fn to_source(&self, span: ViewSpan) -> Span {
        let start = self.source_of(span.start);
        let last = self.view[span.start..span.end]
            .char_indices()
            .next_back()
            .map_or(span.start, |(n, _)| span.start + n);
        let end = self.source_of(last) + 1;
        if end > start {
            return Span::new(start, end);
        }
        let piece = self.piece_at(span.start);
        let stop = self
            .pieces
            .get(piece + 1)
            .map_or(span.end, |next| next.view.min(span.end));
        let count = self.view[span.start..stop].chars().filter(|&c| c != '\n').count();
        Span::new(start, start + u32::try_from(count.max(1)).unwrap_or(1))
    }

    /// The byte of the view where a code point of the source stands; `None` where the view leaves it out.
    #[must_use]
    pub fn to_view(&self, source: u32) -> Option<usize> {
        // The order differs only around moved insertions, so the pieces are searched by their source start.
        self.pieces.iter().enumerate().find_map(|(n, piece)| {
            let stop = self.pieces.get(n + 1).map_or(self.view.len(), |next| next.view);
            let skip = source.checked_sub(piece.source)? as usize;
            if skip > PIECE_CHARS as usize {
                return None;
            }
            let (offset, c) = self.view[piece.view..stop].char_indices().nth(skip)?;
            (c != '\n').then_some(piece.view + offset)
        })
    }

    /// The piece that holds a byte of the view. Pieces are of much the same length, so the search begins where the byte
    /// would be if all were, and widens from there.
    fn piece_at(&self, byte: usize) -> usize {
        let pieces = &self.pieces;
        let guess = (byte * pieces.len() / self.view.len().max(1)).min(pieces.len().saturating_sub(1));
        let (mut low, mut high, mut step) = (guess, guess, 8);
        while low > 0 && pieces[low].view > byte {
            low = low.saturating_sub(step);
            step *= 2;
        }
        step = 8;
        while high < pieces.len() && pieces[high].view <= byte {
            high = (high + step).min(pieces.len());
            step *= 2;
        }
        (low + pieces[low..high].partition_point(|piece| piece.view <= byte)).saturating_sub(1)
    }

    fn source_of(&self, byte: usize) -> u32 {
        let Some(piece) = self.pieces.get(self.piece_at(byte)) else {
            return 0;
        };
        let skip = self.view[piece.view..byte].chars().count();
        piece.source + u32::try_from(skip).unwrap_or(u32::MAX)
    }
}

/// Builds a view; the only mutable form.
#[derive(Debug, Default)]
pub(crate) struct ViewBuilder {
    text: ReportText,
    expected: u32,
    in_piece: u32,
    block_start: usize,
}

impl ViewBuilder {
    pub(crate) fn new(source_len: u32, capacity: usize) -> Self {
        let text = ReportText {
            source_len,
            // Line ends between blocks come on top.
            view: String::with_capacity(capacity + capacity / 32 + 64),
            ..ReportText::default()
        };
        Self {
            text,
            ..Self::default()
        }
    }

    /// Appends the character `c`, which stands (perhaps in another form) at `source`.
    pub(crate) fn push(&mut self, c: char, source: u32) {
        let starts = self.text.pieces.is_empty() || source != self.expected || self.in_piece >= PIECE_CHARS;
        if starts {
            self.text.pieces.push(Piece {
                view: self.text.view.len(),
                source,
            });
            self.in_piece = 0;
        }
        self.text.view.push(c);
        self.expected = source + 1;
        self.in_piece += 1;
    }

    /// The last character of the block being written.
    pub(crate) fn last_char(&self) -> Option<char> {
        self.text.view[self.block_start..].chars().next_back()
    }

    /// Ends the block being written; nothing is recorded for an empty one.
    pub(crate) fn end_block(&mut self, kind: BlockKind, gap: bool) {
        let end = self.text.view.len();
        if end > self.block_start {
            self.text.blocks.push(Block {
                kind,
                span: ViewSpan::new(self.block_start, end),
                gap,
            });
            self.text.view.push('\n');
            // The line end belongs to no source character: the next one opens a piece.
            self.in_piece = PIECE_CHARS;
        }
        self.block_start = self.text.view.len();
    }

    pub(crate) fn repaired(&mut self, kind: RepairKind, span: Span) {
        self.text.repairs.push(Repair { kind, span });
    }

    pub(crate) fn finish(mut self) -> ReportText {
        self.text.repairs.sort_by_key(|repair| repair.span);
        self.text.view.shrink_to_fit();
        self.text.pieces.shrink_to_fit();
        self.text
    }
}

//! Repair of layout: lines to blocks, breaks inside sentences closed, insertions set aside, spaces inside words dropped.

use std::collections::VecDeque;

use super::fold::{is_blank, is_han};
use super::furniture;
use super::table::{self, Row, Table};
use super::view::{BlockKind, RepairKind, ReportText, ViewBuilder};
use super::write::{Quotes, offset, write};
use crate::span::Span;

/// A line of this many characters that ends without punctuation may go on in the next.
const WRAPPED: usize = 15;
/// Wrapped lines differ in length by at most this much.
const RAGGED: usize = 6;
/// Lines longer than this were not wrapped by a column.
const COLUMN_MAX: usize = 80;
/// A line this long is running text even without a full stop.
const HEADING_MAX: usize = 40;
/// An insertion between the halves of a sentence is at most this long.
const CAPTION_MAX: usize = 90;

/// Reads a decoded source text into its repaired view. Never fails.
#[must_use]
pub fn read(source: &str) -> ReportText {
    let chars: Vec<char> = source.chars().collect();
    let (lines, mut aside) = without_furniture(&chars, lines(&chars));
    let tables = table::find(&chars, &lines);
    let paragraphs = unwrap_lines(&chars, &lines, &tables);
    let mut builder = ViewBuilder::new(u32::try_from(chars.len()).unwrap_or(u32::MAX), source.len());
    let mut set_aside: Vec<usize> = Vec::new();
    let mut n = 0;
    while n < paragraphs.len() {
        let first = paragraphs[n].lines[0].start;
        let kind = paragraphs[n].kind;
        let gap = paragraphs[n].lines[0].gap;
        let mut quotes = Quotes::default();
        write(&mut builder, &chars, &paragraphs[n], &mut quotes);
        // Close breaks for as long as the sentence stays open.
        while kind == BlockKind::Prose && open_end(&chars, paragraphs[n].lines.last().copied()) {
            match continuation(&chars, &paragraphs, n) {
                Some(next) => {
                    set_aside.extend(n + 1..next);
                    for caption in &paragraphs[n + 1..next] {
                        builder.repaired(RepairKind::Inserted, caption.source());
                    }
                    builder.repaired(
                        RepairKind::Joined,
                        Span::new(paragraphs[n].source().end, paragraphs[next].source().start),
                    );
                    write(&mut builder, &chars, &paragraphs[next], &mut quotes);
                    n = next;
                }
                None => {
                    let end = paragraphs[n].source().end;
                    builder.repaired(RepairKind::CutOff, Span::new(end, end));
                    break;
                }
            }
        }
        builder.end_block(kind, gap);
        for caption in set_aside.drain(..) {
            write(&mut builder, &chars, &paragraphs[caption], &mut Quotes::default());
            builder.end_block(BlockKind::Caption, true);
        }
        // What belongs to the page comes after the paragraph it stood in or before.
        let end = paragraphs.get(n + 1).map_or(usize::MAX, |next| next.lines[0].start);
        while let Some(line) = aside.pop_front_if(|line| line.start < end) {
            if line.start > first && paragraphs[n].lines.last().is_some_and(|last| line.start < last.start) {
                builder.repaired(RepairKind::Inserted, offset_span(line));
            }
            let caption = Paragraph {
                kind: BlockKind::Caption,
                lines: vec![line],
                separators: Vec::new(),
            };
            write(&mut builder, &chars, &caption, &mut Quotes::default());
            builder.end_block(BlockKind::Caption, true);
        }
        n += 1;
    }
    builder.finish()
}

/// A printed line without the blanks around it; `gap` tells whether an empty line stands before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) gap: bool,
}

/// Lines that belong together.
#[derive(Debug)]
pub(super) struct Paragraph {
    pub(super) kind: BlockKind,
    pub(super) lines: Vec<Line>,
    /// The characters between the cells of a table's row, whose cells are its lines.
    pub(super) separators: Vec<usize>,
}

impl Paragraph {
    fn source(&self) -> Span {
        let at = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        match (self.lines.first(), self.lines.last()) {
            (Some(first), Some(last)) => Span::new(at(first.start), at(last.end)),
            _ => Span::new(0, 0),
        }
    }
}

fn lines(chars: &[char]) -> Vec<Line> {
    let mut out = Vec::new();
    let (mut start, mut gap) = (0, true);
    for end in
        (0..=chars.len()).filter(|&n| n == chars.len() || matches!(chars[n], '\n' | '\r' | '\u{2028}' | '\u{2029}'))
    {
        let from = (start..end).find(|&n| !is_blank(chars[n])).unwrap_or(end);
        let to = (from..end).rev().find(|&n| !is_blank(chars[n])).map_or(from, |n| n + 1);
        if from < to {
            out.push(Line {
                start: from,
                end: to,
                gap,
            });
            gap = false;
        } else if !(end < chars.len() && chars[end] == '\n' && end > 0 && chars[end - 1] == '\r') {
            gap = true;
        }
        start = end + 1;
    }
    out
}

/// The lines of the text, and apart from them those of the page: page numbers, counters, captions between the lines
/// of a sentence.
fn without_furniture(chars: &[char], lines: Vec<Line>) -> (Vec<Line>, VecDeque<Line>) {
    let (mut kept, mut aside) = (Vec::with_capacity(lines.len()), VecDeque::new());
    let mut gap = false;
    for (n, &line) in lines.iter().enumerate() {
        let text = &chars[line.start..line.end];
        let between = !line.gap && lines.get(n + 1).is_some_and(|next| !next.gap);
        if furniture::is_furniture(text) || between && furniture::is_caption_line(text) {
            gap |= line.gap;
            aside.push_back(line);
            continue;
        }
        kept.push(Line {
            gap: line.gap || gap,
            ..line
        });
        gap = false;
    }
    (kept, aside)
}

fn offset_span(line: Line) -> Span {
    Span::new(offset(line.start), offset(line.end))
}

/// Joins the lines of hard-wrapped paragraphs and tells headings from running text.
fn unwrap_lines(chars: &[char], lines: &[Line], tables: &[Table]) -> Vec<Paragraph> {
    let mut out: Vec<Paragraph> = Vec::new();
    let columns = columns(chars, lines);
    let mut tables = tables.iter().peekable();
    for (n, &line) in lines.iter().enumerate() {
        if let Some(table) = tables.peek().filter(|table| table.lines.contains(&n)) {
            if n == table.lines.start {
                out.extend(table.rows.iter().enumerate().map(|(n, row)| row_paragraph(row, n == 0)));
            }
            if n + 1 == table.lines.end {
                tables.next();
            }
            continue;
        }
        let kind = kind_of(chars, line);
        if let Some(last) = out.last_mut() {
            let before = last.lines[last.lines.len() - 1];
            let wrapped = !line.gap
                && !item(&chars[line.start..line.end])
                && last.kind != BlockKind::Row
                && (dateline(chars, before)
                    || (before.end - before.start).max(WRAPPED) + RAGGED >= columns[n]
                        && before.end - before.start >= WRAPPED)
                && columns[n] > 0
                && !matches!(last.kind, BlockKind::Heading(1..))
                && cut_by_column(chars, before);
            if wrapped {
                last.kind = BlockKind::Prose;
                last.lines.push(line);
                continue;
            }
        }
        out.push(Paragraph {
            kind,
            lines: vec![line],
            separators: Vec::new(),
        });
    }
    out
}

fn row_paragraph(row: &Row, gap: bool) -> Paragraph {
    Paragraph {
        kind: BlockKind::Row,
        lines: row
            .cells
            .iter()
            .map(|cell| Line {
                start: cell.start,
                end: cell.end,
                gap,
            })
            .collect(),
        separators: row.separators.clone(),
    }
}

/// The width of the column that each line stands in: the longest line of its group without empty lines; 0 where the
/// group is no wrapped paragraph, for its lines are too long or its last one ends no sentence.
fn columns(chars: &[char], lines: &[Line]) -> Vec<usize> {
    let mut out = vec![0; lines.len()];
    let mut start = 0;
    while start < lines.len() {
        let end = (start + 1..lines.len()).find(|&n| lines[n].gap).unwrap_or(lines.len());
        let width = lines[start..end]
            .iter()
            .map(|line| line.end - line.start)
            .max()
            .unwrap_or(0);
        let sentence = (start..end).any(|n| kind_of(chars, lines[n]) == BlockKind::Prose);
        if width <= COLUMN_MAX && sentence {
            out[start..end].fill(width);
        }
        start = end;
    }
    out
}

/// Whether a line opens a news item: 本报讯（记者 …）.
fn dateline(chars: &[char], line: Line) -> bool {
    let head: String = chars[line.start..line.end].iter().take(8).collect();
    head.contains("讯（") || head.contains("讯(")
}

fn kind_of(chars: &[char], line: Line) -> BlockKind {
    let text = &chars[line.start..line.end];
    if dateline(chars, line) {
        return BlockKind::Prose;
    }
    let marks = text.iter().take_while(|&&c| c == '#').count();
    if marks > 0 && text.get(marks).is_some_and(|&c| is_blank(c)) {
        return BlockKind::Heading(u8::try_from(marks.min(6)).unwrap_or(6));
    }
    let sentence = text.iter().any(|c| matches!(c, '。' | '；' | ';' | '！' | '？'));
    // A piece of a sentence between column breaks: a pause and a figure make no heading.
    let numbered = text.iter().take(4).any(|c| matches!(c, '、' | '）' | ')'));
    let amount = text
        .windows(2)
        .any(|w| w[0].is_ascii_digit() && matches!(w[1], '%' | '％' | '亿' | '万' | '元'));
    let figures = text.iter().any(|c| matches!(c, ',' | '，')) && amount && !numbered;
    if sentence || figures || item(text) || text.len() > HEADING_MAX || ends_with_pause(text) {
        return BlockKind::Prose;
    }
    BlockKind::Heading(0)
}

/// Whether a line is one of a list, set off by a mark of its own and with a figure in it (◆新增学位2万个).
fn item(text: &[char]) -> bool {
    matches!(text.first(), Some('◆' | '●' | '★' | '▲' | '◇' | '☆' | '►' | '▪' | '•'))
        && text.iter().any(char::is_ascii_digit)
}

fn ends_with_pause(text: &[char]) -> bool {
    matches!(text.last(), Some(',' | '，' | '、'))
}

/// Whether a line ends without the punctuation that ends a sentence.
fn open_end(chars: &[char], line: Option<Line>) -> bool {
    let Some(line) = line else { return false };
    let text = &chars[line.start..line.end];
    let mut tail = text.iter().rev().copied();
    let Some(last) = tail.next() else { return false };
    let closes = |c: char| matches!(c, '。' | '！' | '？' | '!' | '?' | '；' | ';' | '：' | ':' | '…');
    match last {
        '”' | '"' | '’' | '』' | '」' | '）' | ')' | '】' => {
            !tail.next().is_some_and(closes) && last != '）' && last != ')'
        }
        c if closes(c) => false,
        '.' => text.len() >= 2 && text[text.len() - 2].is_ascii_digit(),
        // A signature after the last sentence is no open sentence; words with figures and pauses are none.
        _ => {
            let after = text.iter().rev().take(24).take_while(|&&c| c != '。');
            let words = after
                .clone()
                .any(|c| matches!(c, '，' | ',' | '、') || c.is_ascii_digit());
            text.iter().rev().take(24).all(|&c| c != '。') || words || text.len() > HEADING_MAX && !signed(text)
        }
    }
}

/// Whether a line as wide as its column ends without the punctuation that ends a sentence: what a column cuts is no
/// signature.
fn cut_by_column(chars: &[char], line: Line) -> bool {
    let text = &chars[line.start..line.end];
    let han = text.last().is_some_and(|&c| is_han(c) || c.is_ascii_alphanumeric());
    open_end(chars, Some(line)) || han && !signed(text)
}

/// Whether what follows the last full stop looks like names: a few short words between blanks.
fn signed(text: &[char]) -> bool {
    let tail: Vec<char> = text.iter().rev().take_while(|&&c| c != '。').copied().collect();
    tail.len() <= 12
        && tail.iter().any(|&c| is_blank(c))
        && tail
            .split(|&c| is_blank(c))
            .all(|word| (2..=4).contains(&word.len()) && word.iter().all(|&c| is_han(c)))
}

/// The paragraph that goes on where paragraph `n` breaks off, if one does.
fn continuation(chars: &[char], paragraphs: &[Paragraph], n: usize) -> Option<usize> {
    let text = |p: usize| {
        let (first, last) = (
            paragraphs[p].lines[0],
            paragraphs[p].lines[paragraphs[p].lines.len() - 1],
        );
        &chars[first.start..last.end]
    };
    let prose = |p: usize| p < paragraphs.len() && paragraphs[p].kind == BlockKind::Prose;
    if paragraphs.get(n + 1).is_some_and(|_| item(text(n + 1))) {
        return None;
    }
    for next in n + 1..(n + 4).min(paragraphs.len()) {
        if prose(next)
            && !is_caption(
                text(next),
                text(n),
                paragraphs
                    .get(next + 1)
                    .filter(|p| p.kind == BlockKind::Prose)
                    .map(|_| text(next + 1)),
            )
        {
            return Some(next);
        }
        if !prose(next) {
            // A short line of a column right under a sentence left open goes on with it; a heading is numbered or set off.
            let line = text(next);
            let heads = line
                .iter()
                .take(4)
                .any(|c| matches!(c, '、' | '）' | ')' | '.' | '．' | '：' | '■' | ' ' | '\u{3000}'));
            let short = next == n + 1
                && paragraphs[next].kind == BlockKind::Heading(0)
                && !paragraphs[next].lines[0].gap
                && !heads
                && text(n).iter().any(|c| matches!(c, ',' | '，' | '。'))
                && paragraphs
                    .get(next + 1)
                    .is_some_and(|p| p.kind == BlockKind::Prose && !p.lines[0].gap);
            return short.then_some(next);
        }
    }
    None
}

/// Whether a paragraph between two others is a picture's caption rather than the sentence's next part.
fn is_caption(text: &[char], before: &[char], after: Option<&[char]>) -> bool {
    if text.len() > CAPTION_MAX {
        return false;
    }
    let has = |needle: &str| {
        let needle: Vec<char> = needle.chars().collect();
        text.windows(needle.len()).any(|w| w == needle)
    };
    if has("图为") || has("（图") || has("(图") || has("图片由") || has("资料图") {
        return true;
    }
    // A short whole sentence is an insertion where the sentence before it leaves a quotation open that the paragraph
    // after it closes.
    let unclosed = |t: &[char]| {
        let straight = t.iter().filter(|&&c| c == '"').count() % 2 == 1;
        let curly = t.iter().filter(|&&c| c == '“').count() != t.iter().filter(|&&c| c == '”').count();
        straight || curly
    };
    text.last() == Some(&'。') && !unclosed(text) && unclosed(before) && after.is_some_and(unclosed)
}

//! Tables flattened to text: where they stand among the lines, and their cells.
//!
//! ```text
//! row (one line)   = cell (separator cell)+            separator: | or tab or wide blanks or, at last, a blank
//! row (lines)      = text cell{k-1}                    a cell a line; k is the number of cells of the heading
//! table            = caption* heading row+             at least two rows with figures under their heading
//! ```
//!
//! What is no table for certain stays running text: an address list has figures too.

use std::ops::Range;

use super::fold::is_blank;
use super::repair::Line;

/// Cells longer than this are sentences.
const CELL_MAX: usize = 30;
/// Tables with more columns than this are not told from lists.
const COLUMNS_MAX: usize = 16;
/// Lines of one look that are tried as a table's first.
const STARTS_MAX: usize = 6;
/// Lines above a table that may belong to it: its title and the unit.
const CAPTIONS_MAX: usize = 3;

/// A row: its cells in order (may be empty) and the characters that separate them, one less than cells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Row {
    pub(super) cells: Vec<Range<usize>>,
    pub(super) separators: Vec<usize>,
}

/// A table and the lines it takes up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) lines: Range<usize>,
    pub(super) rows: Vec<Row>,
}

/// All tables, in the order of the lines.
pub(super) fn find(chars: &[char], lines: &[Line]) -> Vec<Table> {
    let mut out: Vec<Table> = Vec::new();
    let (mut at, mut tried) = (0, 0..0);
    while at < lines.len() {
        // Lines that look like rows but make no table are tried from a few starts, not from each.
        let skipped = tried.contains(&at) && at - tried.start >= STARTS_MAX;
        let (rows, seen) = if skipped {
            (None, at)
        } else {
            rows_of_lines(chars, lines, at)
        };
        if rows.is_none() && seen > tried.end {
            tried = at..seen;
        }
        match rows.or_else(|| cell_a_line(chars, lines, at)) {
            Some(mut table) => {
                let floor = out.last().map_or(0, |t| t.lines.end);
                at = table.lines.end;
                take_captions(chars, lines, floor, &mut table);
                out.push(table);
            }
            None => at += 1,
        }
    }
    out
}

/// The title and unit lines above a table become rows of one cell.
fn take_captions(chars: &[char], lines: &[Line], floor: usize, table: &mut Table) {
    let mut start = table.lines.start;
    while start > floor && table.lines.start - start < CAPTIONS_MAX && is_caption(chars, &lines[start - 1]) {
        start -= 1;
    }
    let captions: Vec<Row> = (start..table.lines.start)
        .map(|n| Row {
            cells: std::iter::once(lines[n].start..lines[n].end).collect(),
            separators: Vec::new(),
        })
        .collect();
    table.rows.splice(0..0, captions);
    table.lines.start = start;
}

fn is_caption(chars: &[char], line: &Line) -> bool {
    let text: String = chars[line.start..line.end].iter().filter(|&&c| !is_blank(c)).collect();
    let unit = ["单位：", "单位:", "（单位", "(单位", "计量单位"]
        .iter()
        .any(|w| text.starts_with(w));
    let numbered = ["表", "附表", "附："].iter().any(|w| text.starts_with(w)) && text.chars().count() <= CELL_MAX;
    let ends = ["表", "情况", "指标", "数据", "完成情况"]
        .iter()
        .any(|w| text.ends_with(w));
    unit || numbered
        || ends
            && text.chars().count() <= CELL_MAX
            && !text.starts_with(|c: char| "一二三四五六七八九十（#".contains(c))
}

/// What separates the cells of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Separator {
    Pipe,
    Tab,
    Wide,
    Blank,
}

const SEPARATORS: [Separator; 4] = [Separator::Pipe, Separator::Tab, Separator::Wide, Separator::Blank];

fn split(chars: &[char], line: &Line, by: Separator) -> Option<Row> {
    let text = &chars[line.start..line.end];
    let mut row = Row::default();
    let mut from = line.start;
    let push = |row: &mut Row, from: usize, to: usize| {
        let start = (from..to).find(|&n| !is_blank(chars[n])).unwrap_or(to);
        let end = (start..to)
            .rev()
            .find(|&n| !is_blank(chars[n]))
            .map_or(start, |n| n + 1);
        row.cells.push(start..end);
    };
    let is_pipe = |c: char| matches!(c, '|' | '｜' | '│' | '┃');
    let mut n = 0;
    while n < text.len() {
        let run = text[n..].iter().take_while(|&&c| is_blank(c)).count();
        let (cut, length) = match by {
            Separator::Pipe => (is_pipe(text[n]), 1),
            Separator::Tab => (text[n] == '\t', 1),
            Separator::Wide => (run >= 2 || run == 1 && text[n] == '\u{3000}', run.max(1)),
            Separator::Blank => (run >= 1, run.max(1)),
        };
        if cut {
            push(&mut row, from, line.start + n);
            row.separators.push(line.start + n);
            from = line.start + n + length;
        }
        n += length;
        if row.cells.len() > COLUMNS_MAX {
            return None;
        }
    }
    push(&mut row, from, line.end);
    if by == Separator::Pipe {
        // | a | b | has an empty cell before its first bar and after its last one.
        if row.cells.first().is_some_and(Range::is_empty) && row.cells.len() > 2 {
            row.cells.remove(0);
            row.separators.remove(0);
        }
        if row.cells.last().is_some_and(Range::is_empty) && row.cells.len() > 2 {
            row.cells.pop();
            row.separators.pop();
        }
    }
    let filled = row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let short = row.cells.iter().all(|cell| cell.len() <= CELL_MAX);
    let sentence = text.iter().any(|c| matches!(c, '。' | '；' | '！' | '？'));
    (row.cells.len() >= 2 && filled >= 2 && short && !sentence).then_some(row)
}

/// A table whose rows are lines, from line `at` on.
///
/// Also gives the line after the last one looked at.
fn rows_of_lines(chars: &[char], lines: &[Line], at: usize) -> (Option<Table>, usize) {
    // 表1　2022年主要指标: a title has blanks too.
    let head: String = chars[lines[at].start..lines[at].end].iter().take(4).collect();
    if ["表", "附表", "单位："].iter().any(|w| head.starts_with(w))
        && head.chars().any(|c| c.is_ascii_digit() || c == '：')
    {
        return (None, at);
    }
    // Most lines of running text have nothing that could separate cells.
    if !chars[lines[at].start..lines[at].end]
        .iter()
        .any(|&c| c == '|' || c == '｜' || c == '│' || c == '┃' || is_blank(c))
    {
        return (None, at);
    }
    let Some(by) = SEPARATORS
        .into_iter()
        .find(|&by| split(chars, &lines[at], by).is_some())
    else {
        return (None, at);
    };
    let mut rows = Vec::new();
    let mut end = at;
    while let Some(line) = lines.get(end) {
        if let Some(row) = split(chars, line, by) {
            rows.push(row);
        } else if by == Separator::Pipe && is_rule(chars, line) {
            // |---|---| draws a line.
        } else {
            break;
        }
        end += 1;
    }
    let seen = end;
    (table_of_rows(chars, rows, at..end, by), seen)
}

/// The table that rows make under their heading, if they make one.
fn table_of_rows(chars: &[char], mut rows: Vec<Row>, lines: Range<usize>, by: Separator) -> Option<Table> {
    let mut end = lines.end;
    // Rows whose cells are all words between rows of figures are headings of parts; at the end they are no part.
    while by != Separator::Tab && by != Separator::Pipe && rows.last().is_some_and(|row| figures(chars, row) == 0) {
        rows.pop();
        end -= 1;
    }
    rows.retain(|row| !row.cells.iter().all(|cell| is_dashes(&chars[cell.clone()])));
    let heading = rows.iter().take_while(|row| figures(chars, row) == 0).count();
    let with_figures = rows.iter().filter(|row| figures(chars, row) > 0).count();
    let width = rows.first()?.cells.len();
    let columns = rows.iter().map(|row| row.cells.len()).max()?;
    let sure = match by {
        // Single blanks stand in prose too: every row must fit the heading.
        Separator::Blank => {
            with_figures >= 2
                && heading >= 1
                && width >= 2
                && rows[heading..].iter().all(|row| {
                    row.cells.len() <= width
                        && row.cells.len() >= 2
                        && row.cells[1..]
                            .iter()
                            .all(|cell| is_figure(&chars[cell.clone()]) || is_unit_like(&chars[cell.clone()]))
                })
        }
        _ => with_figures >= 1 && heading >= 1 && columns >= 2 && with_figures + heading >= 2,
    };
    // Cells between tabs or bars are no running text, whatever they are.
    let cells = matches!(by, Separator::Pipe | Separator::Tab) && rows.len() >= 2;
    (cells || sure && (1..=3).contains(&heading)).then_some(Table {
        lines: lines.start..end,
        rows,
    })
}

fn is_rule(chars: &[char], line: &Line) -> bool {
    chars[line.start..line.end]
        .iter()
        .all(|&c| is_blank(c) || matches!(c, '|' | '-' | ':' | '+' | '—' | '─' | '┼' | '├' | '┤'))
}

fn is_dashes(cell: &[char]) -> bool {
    cell.len() >= 3 && cell.iter().all(|&c| matches!(c, '-' | ':' | '—' | '─' | '='))
}

/// Cells after the first that hold a figure.
fn figures(chars: &[char], row: &Row) -> usize {
    row.cells
        .iter()
        .skip(1)
        .filter(|cell| is_figure(&chars[(*cell).clone()]) && !is_year(&chars[(*cell).clone()]))
        .count()
}

/// Whether a cell holds a figure: a sign, digits, and at most a short unit.
fn is_figure(cell: &[char]) -> bool {
    let mut rest = cell
        .iter()
        .copied()
        .skip_while(|c| matches!(c, '-' | '+' | '−' | '－' | '＋' | '↑' | '↓' | '▲' | '▼' | '第' | ' '));
    let Some(first) = rest.next() else { return false };
    if !(first.is_ascii_digit() || ('０'..='９').contains(&first)) {
        return is_blank_mark(cell);
    }
    let mut tail = rest.skip_while(|&c| {
        c.is_ascii_digit() || ('０'..='９').contains(&c) || matches!(c, '.' | ',' | '，' | '．' | ' ')
    });
    // 1—3月, 16—59岁, 2022年 are words of a heading or a label.
    let mut length = 0;
    tail.all(|c| {
        length += 1;
        length <= 4 && !c.is_ascii_digit() && !matches!(c, '—' | '-' | '~' | '年' | '月' | '季' | '岁' | '及' | '以')
    })
}

/// A mark for nothing there.
fn is_blank_mark(cell: &[char]) -> bool {
    !cell.is_empty()
        && cell
            .iter()
            .all(|c| matches!(c, '-' | '—' | '–' | '－' | '…' | '/' | '─' | '·'))
}

/// 2022 or 2022年 heads a column.
fn is_year(cell: &[char]) -> bool {
    let digits: String = cell.iter().take_while(|c| c.is_ascii_digit()).collect();
    let rest = &cell[digits.len()..];
    digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20")) && (rest.is_empty() || rest[0] == '年')
}

fn is_unit_like(cell: &[char]) -> bool {
    cell.len() <= 8
        && cell.iter().all(|c| {
            matches!(
                c,
                '\u{4E00}'..='\u{9FFF}' | '%' | '％' | '‰' | '/' | '／' | '（' | '）' | '(' | ')'
            )
        })
}

/// A table with a cell a line, whose heading begins at line `at`.
fn cell_a_line(chars: &[char], lines: &[Line], at: usize) -> Option<Table> {
    let cell = |n: usize| lines.get(n).map(|line| &chars[line.start..line.end]);
    let words = |n: usize| {
        cell(n).is_some_and(|c| {
            c.len() <= CELL_MAX
                && (!is_figure(c) || is_year(c))
                && !c.iter().any(|c| matches!(c, '。' | '；' | '，' | '！' | '？' | ','))
                && !c.last().is_some_and(|c| matches!(c, '：' | ':'))
        })
    };
    let figure = |n: usize| cell(n).is_some_and(is_figure);
    // A heading that names its first column tells where a table begins.
    if !words(at) || !is_label_head(cell(at)?) {
        return None;
    }
    let width = (2..=8).find(|&k| {
        (at..at + k).all(words) && words(at + k) && {
            let row = |r: usize| at + k * r;
            let fits = |r: usize| {
                words(row(r))
                    && (row(r) + 1..row(r + 1)).all(|n| figure(n) || cell(n).is_some_and(is_unit_like))
                    && figure(row(r + 1) - 1)
            };
            fits(1) && fits(2)
        }
    })?;
    let fits = |r: usize| {
        let start = at + width * r;
        words(start)
            && (start + 1..start + width).all(|n| figure(n) || cell(n).is_some_and(is_unit_like))
            && (start + 1..start + width).any(figure)
    };
    let count = (1..).take_while(|&r| fits(r)).count();
    let rows = (0..=count)
        .map(|r| {
            let start = at + width * r;
            Row {
                cells: (start..start + width).map(|n| lines[n].start..lines[n].end).collect(),
                // The line end after a cell separates it from the next.
                separators: (start..start + width - 1).map(|n| lines[n].end).collect(),
            }
        })
        .collect();
    Some(Table {
        lines: at..at + width * (count + 1),
        rows,
    })
}

/// Whether a cell heads the column of labels.
fn is_label_head(cell: &[char]) -> bool {
    let text: String = cell.iter().filter(|c| !is_blank(**c)).collect();
    [
        "指标", "项目", "名称", "地区", "县区", "区县", "县市", "年份", "类别", "品种", "产品", "行业", "单位", "乡镇",
        "街道",
    ]
    .iter()
    .any(|w| text.contains(w))
        && text.chars().count() <= 10
}

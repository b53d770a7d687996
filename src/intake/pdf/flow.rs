//! Lines to paragraphs: the breaks that a page makes are closed, those that the writer made are kept.

use super::aligned;
use super::column::Region;
use super::grid::Grid;
use super::segment::Row;

/// A line is indented when it begins this many times its size to the right.
const INDENT: f32 = 1.2;
/// A line that ends this many times its size before the column's edge ends its paragraph.
const SHORT: f32 = 2.2;
/// A line this many times the usual distance below the one before begins a paragraph.
const FAR: f32 = 1.35;
/// Base lines are at most this many times the size apart, as lines of one paragraph go.
const LEADING_MAX: f32 = 2.6;
/// Footnotes are set this much smaller than the text.
const SMALL: f32 = 0.88;

/// Where the lines of a column begin and end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edges {
    left: f32,
    right: f32,
    /// The usual distance of base lines.
    leading: f32,
}

/// Writes a document's text, a region after another.
#[derive(Debug)]
pub(super) struct Flow {
    out: String,
    paragraph: String,
    last: Option<Last>,
    /// Footnotes that wait for the paragraph they interrupt to end.
    notes: Vec<String>,
    /// The size of most characters of the document.
    body: f32,
    /// Whether paragraphs begin with an indent.
    indents: bool,
    /// The heading and the columns of the table that was written last, while nothing came after it.
    table: Option<(Vec<String>, (f32, f32))>,
}

/// The line before.
#[derive(Debug, Clone)]
struct Last {
    row: Row,
    edges: Edges,
    region: usize,
}

impl Flow {
    /// A writer for a document whose text stands in these regions.
    pub(super) fn new(regions: &[Region]) -> Self {
        let body = body_size(regions);
        let single = regions.iter().filter(|region| !region.column);
        let edges = edges(&single.flat_map(|region| &region.rows).collect::<Vec<_>>());
        let indented = |region: &Region| {
            let edges = if region.column {
                self::edges(&region.rows.iter().collect::<Vec<_>>())
            } else {
                edges
            };
            let inside = |row: &&Row| (INDENT..3.2).contains(&((row.start() - edges.left) / row.size()));
            region.rows.iter().filter(inside).count()
        };
        Self {
            out: String::new(),
            paragraph: String::new(),
            last: None,
            notes: Vec::new(),
            body,
            indents: regions.iter().map(indented).sum::<usize>() >= 2,
            table: None,
        }
    }

    /// Writes a region, whose tables are among `grids`.
    pub(super) fn region(&mut self, number: usize, region: &Region, grids: &[Grid], whole: Edges) {
        let edges = if region.column {
            edges(&region.rows.iter().collect::<Vec<_>>())
        } else {
            Edges {
                leading: edges(&region.rows.iter().collect::<Vec<_>>()).leading,
                ..whole
            }
        };
        let notes = region.rows.len() - self.footnotes(&region.rows);
        let mut n = 0;
        while n < region.rows.len() {
            let row = &region.rows[n];
            if let Some(grid) = row.segments.iter().find_map(|segment| grids.get(segment.table?)) {
                self.table(&grid.rows, grid.u);
                n += 1;
                continue;
            }
            let count = aligned::length(&region.rows[n..]);
            if count > 0 {
                let rows = &region.rows[n..n + count];
                let from = rows.iter().map(Row::start).fold(f32::MAX, f32::min);
                let to = rows.iter().map(Row::end).fold(f32::MIN, f32::max);
                self.table(&aligned::cells(rows), (from, to));
                n += count;
                continue;
            }
            if n >= notes {
                self.note(&region.rows[notes.max(n)..]);
                break;
            }
            self.line(row, edges, number);
            n += 1;
        }
    }

    /// All that was written.
    pub(super) fn finish(mut self) -> String {
        self.end_paragraph();
        self.flush_notes();
        let end = self.out.trim_end().len();
        self.out.truncate(end);
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out
    }

    fn line(&mut self, row: &Row, edges: Edges, region: usize) {
        let text = row.text();
        match self.last.take() {
            Some(last) if self.goes_on(&last, row, edges, region) => join(&mut self.paragraph, &text),
            Some(last)
                if centred(&last.row, last.edges)
                    && centred(row, edges)
                    && same_size(&last.row, row)
                    && last.region == region =>
            {
                self.paragraph.push('\n');
                self.paragraph.push_str(&text);
            }
            _ => {
                self.end_paragraph();
                self.paragraph.push_str(&text);
            }
        }
        self.last = Some(Last {
            row: row.clone(),
            edges,
            region,
        });
    }

    /// Whether a line belongs to the paragraph of the line before.
    fn goes_on(&self, last: &Last, row: &Row, edges: Edges, region: usize) -> bool {
        let size = row.size();
        if !same_size(&last.row, row) {
            return false;
        }
        let before = last.row.text();
        let text = row.text();
        let ended = before
            .trim_end_matches(['”', '"', '）', ')', '’', '」'])
            .ends_with(['。', '！', '？', '!', '?', '…', '；', ';', '：', ':']);
        // What could not be broken was carried over whole.
        let carried = text.chars().take_while(|c| c.is_ascii_graphic()).count() as f32 * 0.55 * size;
        if last.row.end() + carried.max(SHORT * size) < last.edges.right {
            return false;
        }
        if last.region == region {
            let distance = row.v() - last.row.v();
            if distance > FAR * edges.leading.clamp(size, LEADING_MAX * size) || distance <= 0.0 {
                return false;
            }
        }
        let indent = |row: &Row, edges: Edges| row.start() - edges.left;
        if indent(row, edges) > INDENT * size {
            let hangs = (indent(row, edges) - indent(&last.row, last.edges)).abs() < 0.3 * size;
            return hangs && !ended && !centred(row, edges);
        }
        if ended && (opens_item(&text) || !self.indents && last.region != region) {
            return false;
        }
        true
    }

    fn end_paragraph(&mut self) {
        if self.paragraph.is_empty() {
            return;
        }
        self.open();
        self.out.push_str(&std::mem::take(&mut self.paragraph));
        self.out.push('\n');
        self.flush_notes();
    }

    fn open(&mut self) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.table = None;
    }

    fn flush_notes(&mut self) {
        for note in std::mem::take(&mut self.notes) {
            self.open();
            self.out.push_str(&note);
            self.out.push('\n');
        }
    }

    /// How many rows at the end of a region are footnotes: set small, the first one with a mark.
    fn footnotes(&self, rows: &[Row]) -> usize {
        let small = rows
            .iter()
            .rev()
            .take_while(|row| row.size() < SMALL * self.body)
            .count();
        if small == 0 || small == rows.len() {
            return 0;
        }
        let marked = rows[rows.len() - small].text();
        let mark = |c: char| c.is_ascii_digit() || matches!(c, '[' | '［' | '①'..='⑳' | '注' | '*' | '※' | '〔');
        if marked.starts_with(mark) { small } else { 0 }
    }

    fn note(&mut self, rows: &[Row]) {
        for row in rows {
            let text = bracketed(row.text());
            let marked = text.starts_with(['[', '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩', '*', '※']);
            match self.notes.last_mut() {
                Some(note) if !marked => join(note, &text),
                _ => self.notes.push(text),
            }
        }
    }

    /// A table: a line a row, tabs between cells. One that goes on from the page before is not parted, and its heading
    /// is not said again.
    fn table(&mut self, rows: &[Vec<String>], u: (f32, f32)) {
        self.end_paragraph();
        self.last = None;
        let mut rows = rows;
        let goes_on = self.table.as_ref().is_some_and(|(heading, width)| {
            heading.len() == rows.first().map_or(0, Vec::len)
                && (width.0 - u.0).abs() < 3.0
                && (width.1 - u.1).abs() < 3.0
        });
        if goes_on {
            if self
                .table
                .as_ref()
                .is_some_and(|(heading, _)| rows.first() == Some(heading))
            {
                rows = &rows[1..];
            }
        } else {
            self.open();
            self.table = rows.first().map(|heading| (heading.clone(), u));
        }
        for row in rows {
            let used = row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |n| n + 1);
            if used == 0 {
                continue;
            }
            self.out.push_str(&row[..used].join("\t"));
            self.out.push('\n');
        }
    }
}

/// A footnote with its number in brackets: 1地区生产总值… is no count of regions.
fn bracketed(text: String) -> String {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let words = text[digits..].trim_start();
    let counts = (1..=2).contains(&digits) && words.starts_with(|c: char| c.is_alphabetic());
    if counts {
        ["[", &text[..digits], "]", words].concat()
    } else {
        text
    }
}

/// The edges of the columns that have the page's whole width.
pub(super) fn whole_edges(regions: &[Region]) -> Edges {
    edges(
        &regions
            .iter()
            .filter(|region| !region.column)
            .flat_map(|region| &region.rows)
            .collect::<Vec<_>>(),
    )
}

/// Adds a line to a paragraph: words of Latin letters stay apart, all else closes up.
pub(super) fn join(text: &mut String, line: &str) {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    let apart = letter(text.chars().next_back()) && line.starts_with(|c: char| c.is_ascii_alphanumeric())
        || text.ends_with([',', '.', ';']) && letter(line.chars().next());
    if apart {
        text.push(' ');
    }
    text.push_str(line);
}

fn same_size(a: &Row, b: &Row) -> bool {
    let (a, b) = (a.size(), b.size());
    (a - b).abs() <= 0.12 * a.max(b)
}

/// Whether a line stands in the middle, with as much room on its left as on its right.
fn centred(row: &Row, edges: Edges) -> bool {
    let (left, right) = (row.start() - edges.left, edges.right - row.end());
    left > 1.5 * row.size() && (left - right).abs() < 2.0 * row.size()
}

/// Whether a line opens a numbered heading or an item: 一、, （三）, 2., ●.
fn opens_item(text: &str) -> bool {
    let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let bare = text.trim_start_matches(['（', '(', '第']);
    let rest = bare.trim_start_matches(numeral);
    text.starts_with([
        '●', '◆', '■', '★', '▲', '•', '·', '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩',
    ]) || rest.len() < bare.len()
        && rest.starts_with(['、', '）', ')', '.', '．', '章', '节', '条'])
        && !rest.trim_start_matches('.').starts_with(|c: char| c.is_ascii_digit())
}

/// The size of most characters.
fn body_size(regions: &[Region]) -> f32 {
    let mut sizes: Vec<(f32, usize)> = regions
        .iter()
        .flat_map(|region| &region.rows)
        .map(|row| (row.size(), row.chars()))
        .collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let groups = sizes.chunk_by(|a, b| b.0 - a.0 < 0.3);
    let largest = groups.max_by_key(|group| group.iter().map(|entry| entry.1).sum::<usize>());
    largest.and_then(|group| group.first()).map_or(12.0, |entry| entry.0)
}

/// Where lines begin and end: the outermost places that several lines share, so that one line that sticks out does not
/// make all others look short.
fn edges(rows: &[&Row]) -> Edges {
    let text: Vec<&&Row> = rows
        .iter()
        .filter(|row| row.segments.iter().all(|segment| segment.table.is_none()))
        .collect();
    let size = text.iter().map(|row| row.size()).fold(0.0, f32::max).min(16.0);
    let enough = (text.len() / 8).max(2);
    let shared = |mut places: Vec<f32>, near: f32| {
        places.sort_by(f32::total_cmp);
        let outermost = places.first().copied().unwrap_or_default();
        let mut from = 0;
        for (n, place) in places.iter().enumerate() {
            while place - places[from] > near {
                from += 1;
            }
            if n + 1 - from >= enough {
                return places[from];
            }
        }
        outermost
    };
    let left = shared(text.iter().map(|row| row.start()).collect(), 0.5 * size);
    let right = -shared(text.iter().map(|row| -row.end()).collect(), 1.2 * size);
    let mut steps: Vec<f32> = text
        .windows(2)
        .map(|pair| pair[1].v() - pair[0].v())
        .filter(|step| *step > 0.0)
        .collect();
    steps.sort_by(f32::total_cmp);
    Edges {
        left,
        right,
        leading: steps.get(steps.len() / 3).copied().unwrap_or_default(),
    }
}

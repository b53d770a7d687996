//! Paragraphs and tables as lines of text, in the forms that the engine's reader of text and tables knows.
//!
//! A paragraph stands between empty lines, so that no line is taken for the continuation of another. A table is a row a
//! line with tabs between its cells; with bars where a row begins with an empty cell, which a line's blanks would hide.

/// Cells longer than this are running text: a table of such cells lays out a page.
const CELL_MAX: usize = 60;
/// Columns of a table at most; merged cells beyond are taken as single ones.
const COLUMNS_MAX: usize = 64;
/// Rows that a merged cell takes up at most.
const ROWS_MAX: usize = 400;

/// Text being laid out.
#[derive(Debug, Default)]
pub(super) struct Layout {
    out: String,
}

impl Layout {
    /// Adds a paragraph; line ends inside it stay, blanks around lines and empty lines go.
    pub(super) fn paragraph(&mut self, text: &str) {
        let mut first = true;
        for line in text.split('\n').map(trimmed).filter(|line| !line.is_empty()) {
            self.out.push_str(if first { self.gap() } else { "\n" });
            self.out.push_str(line);
            first = false;
        }
    }

    /// Adds a table.
    pub(super) fn table(&mut self, table: &Table) {
        let rows = table.matrix();
        let data = rows.iter().filter(|row| is_data(row)).count();
        let lays_out = rows.len() < 2 || data * 2 < rows.len() || rows.iter().all(|row| row.len() < 2);
        if lays_out {
            for row in &table.rows {
                for line in row.iter().flat_map(|cell| &cell.lines) {
                    self.paragraph(line);
                }
            }
            return;
        }
        // A line's first blanks are no cell: 　 | 总量 | 增速 under 指标 needs bars.
        let bars = rows.iter().any(|row| row.first().is_some_and(String::is_empty));
        let mut first = true;
        for row in &rows {
            let filled = row.iter().rposition(|cell| !cell.is_empty());
            let Some(last) = filled else { continue };
            if !is_data(row) {
                for cell in row.iter().filter(|cell| !cell.is_empty()) {
                    self.paragraph(cell);
                }
                first = true;
                continue;
            }
            self.out.push_str(if first { self.gap() } else { "\n" });
            first = false;
            // A title or a unit over all columns is a line.
            if last == 0 {
                self.out.push_str(&row[0]);
            } else if bars {
                self.out.push_str("| ");
                self.out.push_str(&row.join(" | "));
                self.out.push_str(" |");
            } else {
                self.out.push_str(&row[..=last].join("\t"));
            }
        }
    }

    /// The text.
    pub(super) fn finish(mut self) -> String {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out
    }

    /// How long the text is so far, in bytes.
    pub(super) const fn len(&self) -> usize {
        self.out.len()
    }

    const fn gap(&self) -> &'static str {
        if self.out.is_empty() { "" } else { "\n\n" }
    }
}

/// The text without the blanks around it; a no-break space and an ideographic one are blanks, too.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}'))
}

/// A cell of a table.
#[derive(Debug, Clone, Default)]
pub(super) struct Cell {
    /// Its paragraphs.
    pub(super) lines: Vec<String>,
    /// How many columns it takes up; 0 counts as 1.
    pub(super) columns: usize,
    /// How many rows it takes up; 0 counts as 1.
    pub(super) rows: usize,
}

impl Cell {
    /// Its text on one line; a name cut in two is whole again.
    fn text(&self) -> String {
        let mut out = String::new();
        for line in self.lines.iter().flat_map(|line| line.split(['\n', '\t'])).map(trimmed) {
            let joins = out.ends_with(|c: char| !c.is_ascii()) || line.starts_with(|c: char| !c.is_ascii());
            if !out.is_empty() && !line.is_empty() && !joins {
                out.push(' ');
            }
            out.push_str(line);
        }
        out.replace('|', "／")
    }
}

/// A table as it stands in a document.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    pub(super) rows: Vec<Vec<Cell>>,
}

impl Table {
    /// The text of every place: a merged cell stands in its first column; over rows of figures it stands in each, over
    /// rows of a heading in the first only.
    fn matrix(&self) -> Vec<Vec<String>> {
        // For each column: the merged cell from above and how many rows it still takes up.
        let mut above: Vec<(usize, String)> = Vec::new();
        let mut out: Vec<Vec<String>> = Vec::with_capacity(self.rows.len());
        let mut body = false;
        for cells in &self.rows {
            body |= cells.iter().skip(1).any(|cell| has_figure(&cell.text()));
            let mut row: Vec<String> = Vec::new();
            let mut cells = cells.iter();
            loop {
                if let Some((left, text)) = above.get_mut(row.len()).filter(|(left, _)| *left > 0) {
                    *left -= 1;
                    row.push(if body { text.clone() } else { String::new() });
                    continue;
                }
                let Some(cell) = cells.next() else { break };
                let text = cell.text();
                let columns = cell.columns.clamp(1, COLUMNS_MAX.saturating_sub(row.len()).max(1));
                for n in 0..columns {
                    if cell.rows > 1 && row.len() < COLUMNS_MAX {
                        above.resize(above.len().max(row.len() + 1), (0, String::new()));
                        let kept = if n == 0 { text.clone() } else { String::new() };
                        above[row.len()] = (cell.rows.min(ROWS_MAX) - 1, kept);
                    }
                    row.push(if n == 0 { text.clone() } else { String::new() });
                }
            }
            out.push(row);
        }
        out
    }
}

/// Whether a row's cells are short enough for data.
fn is_data(row: &[String]) -> bool {
    row.iter()
        .all(|cell| cell.chars().take(CELL_MAX + 1).count() <= CELL_MAX)
        && !row
            .iter()
            .any(|cell| cell.contains('。') && cell.chars().count() > CELL_MAX / 2)
}

/// Whether a cell opens with a number that is no year.
fn has_figure(text: &str) -> bool {
    let text = text.trim_start_matches(['-', '+', '−', '－', '↑', '↓', '▲', '▼']);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    digits > 0
        && !rest.starts_with(['年', '月', '季', '—', '-'])
        && !(digits == 4 && rest.is_empty() && text < "2100" && text > "1949")
}

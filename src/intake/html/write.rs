//! An article as lines of text: its title and the line under it, paragraphs, lists, tables row by row.

use super::article::Article;
use super::dom::{Data, Tree};
use super::furniture::is_button;
use super::head;
use crate::intake::item::Note;
use crate::intake::layout::{Cell, Layout, Table, trimmed};
use crate::intake::taken::Taken;

/// Tables in cells of tables, no deeper.
const TABLES_MAX: usize = 16;

/// Writes the article.
pub(super) fn article(tree: &Tree, article: &Article) -> Taken {
    let mut writer = Writer {
        tree,
        layout: Layout::default(),
        inline: String::new(),
        blank: false,
        preformatted: 0,
        tables: Vec::new(),
        deeper: 0,
        pictures: false,
    };
    writer.write(article.root, &article.out);
    let pictures = writer.pictures;
    let body = writer.layout.finish();
    let mut layout = Layout::default();
    if article.found {
        for line in head::lines(tree, article, &body) {
            layout.paragraph(&line);
        }
    }
    let mut text = layout.finish();
    if !text.is_empty() && !body.is_empty() {
        text.push('\n');
    }
    text.push_str(&body);
    let mut notes = Vec::new();
    if article.out.iter().any(|out| *out) || article.found {
        notes.push(Note::PageFurniture);
    }
    if pictures {
        notes.push(Note::Pictures);
    }
    Taken { text, notes }
}

/// Whether an element stands on lines of its own.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "center"
            | "dd"
            | "details"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hr"
            | "html"
            | "legend"
            | "li"
            | "listing"
            | "main"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "caption"
            | "ul"
            | "xmp"
            | "plaintext"
    )
}

struct Writer<'a> {
    tree: &'a Tree,
    layout: Layout,
    /// The paragraph being written.
    inline: String,
    /// Whether blanks stand at its end.
    blank: bool,
    preformatted: usize,
    /// Tables that are open, the innermost last.
    tables: Vec<Table>,
    /// Tables inside so many that they are taken as running text.
    deeper: usize,
    pictures: bool,
}

impl Writer<'_> {
    fn write(&mut self, root: usize, out: &[bool]) {
        let tree = self.tree;
        let this = std::cell::RefCell::new(self);
        tree.walk(
            root,
            |at| !(out[at] && at != root) && this.borrow_mut().open(at),
            |at| this.borrow_mut().end(at),
        );
        this.into_inner().break_line();
    }

    fn open(&mut self, at: usize) -> bool {
        match self.tree.data(at) {
            Data::Text(text) => {
                self.text(text);
                return true;
            }
            Data::Aside => return false,
            _ => {}
        }
        let name = self.tree.name(at);
        if is_block(name) {
            self.break_line();
        }
        match name {
            "br" => {
                self.blank = false;
                self.inline.push('\n');
            }
            "img" => self.pictures = true,
            "pre" | "listing" | "xmp" | "plaintext" => self.preformatted += 1,
            "table" if self.tables.len() < TABLES_MAX => self.tables.push(Table::default()),
            "table" => self.deeper += 1,
            "tr" if self.deeper == 0 => {
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Vec::new());
                }
            }
            "td" | "th" if self.deeper == 0 => {
                let span = |name| {
                    self.tree
                        .attribute(at, name)
                        .and_then(|n| n.trim().parse().ok())
                        .unwrap_or(1)
                };
                let cell = Cell {
                    lines: Vec::new(),
                    columns: span("colspan"),
                    rows: span("rowspan"),
                };
                if let Some(row) = self.tables.last_mut().and_then(|table| table.rows.last_mut()) {
                    row.push(cell);
                }
            }
            _ => {}
        }
        true
    }

    fn end(&mut self, at: usize) {
        let name = self.tree.name(at);
        if is_block(name) {
            self.break_line();
        }
        match name {
            "pre" | "listing" | "xmp" | "plaintext" => self.preformatted = self.preformatted.saturating_sub(1),
            "table" if self.deeper > 0 => self.deeper -= 1,
            "table" => self.end_table(),
            _ => {}
        }
    }

    fn end_table(&mut self) {
        let Some(table) = self.tables.pop() else { return };
        if let Some(cell) = self
            .tables
            .last_mut()
            .and_then(|outer| outer.rows.last_mut())
            .and_then(|row| row.last_mut())
        {
            let mut inner = Layout::default();
            inner.table(&table);
            cell.lines.extend(
                inner
                    .finish()
                    .split("\n\n")
                    .map(|part| trimmed(part).to_owned())
                    .filter(|part| !part.is_empty()),
            );
        } else {
            self.layout.table(&table);
        }
    }

    /// Adds running text; blanks close up as on the screen, and a line end between two characters of Chinese is none.
    fn text(&mut self, text: &str) {
        if self.preformatted > 0 {
            self.inline.push_str(text);
            return;
        }
        for c in text.chars() {
            if matches!(c, ' ' | '\t' | '\n' | '\r') {
                self.blank = true;
                continue;
            }
            if std::mem::take(&mut self.blank) && !self.inline.is_empty() && !self.inline.ends_with([' ', '\n']) {
                let han = |c: char| ('\u{2E80}'..='\u{FFEF}').contains(&c);
                if !(han(c) && self.inline.ends_with(han)) {
                    self.inline.push(' ');
                }
            }
            self.inline.push(if c == '\u{A0}' { ' ' } else { c });
        }
    }

    fn break_line(&mut self) {
        self.blank = false;
        if self.inline.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.inline);
        let text: Vec<&str> = text
            .split('\n')
            .map(trimmed)
            .filter(|line| !line.is_empty() && !is_button(line))
            .collect();
        if text.is_empty() {
            return;
        }
        let text = text.join("\n");
        match self.tables.last_mut() {
            Some(table) => match table.rows.last_mut().and_then(|row| row.last_mut()) {
                Some(cell) => cell.lines.push(text),
                // A caption stands before the rows.
                None => table.rows.push(vec![Cell {
                    lines: vec![text],
                    ..Cell::default()
                }]),
            },
            None => self.layout.paragraph(&text),
        }
    }
}

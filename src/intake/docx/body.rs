//! The body of a document: its paragraphs, tables, text boxes and notes in the order of reading.

use std::collections::HashMap;

use quick_xml::events::{BytesStart, Event};

use super::grid::merged;
use super::numbering::Numbering;
use super::styles::Styles;
use super::xml;
use crate::intake::item::{Note, Reason};
use crate::intake::layout::{Cell, Layout, trimmed};
use crate::intake::taken::{Fault, Taken};

/// Tables in cells of tables, no deeper; what is deeper is taken as running text.
const TABLES_MAX: usize = 16;

/// Elements that are passed over with all they hold: what was deleted, what fields are made from, old properties, the
/// same text for older programs, phonetic guides.
const SKIPPED: [&str; 17] = [
    "del",
    "moveFrom",
    "instrText",
    "delText",
    "delInstrText",
    "Fallback",
    "sdtPr",
    "rt",
    "rubyPr",
    "pPrChange",
    "rPrChange",
    "tblPrChange",
    "tcPrChange",
    "trPrChange",
    "sectPrChange",
    "numberingChange",
    "docPr",
];

/// The text of a document with its notes.
pub(super) fn text(
    document: &str,
    notes: &[String; 2],
    styles: &Styles,
    numbering: Numbering,
    limit: u64,
) -> Result<Taken, Fault> {
    let mut reader = Body::new(styles, numbering, limit);
    reader.read(document, "word/document.xml")?;
    let references = std::mem::take(&mut reader.references);
    let pictures = reader.pictures;
    let mut layout = reader.layout;
    // A note that cannot be read is no reason to lose the text.
    let notes: Vec<HashMap<String, String>> = notes
        .iter()
        .map(|part| {
            let mut reader = Body::new(styles, Numbering::default(), limit);
            let _ = reader.read(part, "notes");
            reader.notes
        })
        .collect();
    for (n, (part, id)) in references.iter().enumerate() {
        if let Some(note) = notes[*part].get(id).filter(|note| !note.is_empty()) {
            layout.paragraph(&format!("[{}] {note}", n + 1));
        }
    }
    let notes = if pictures { vec![Note::Pictures] } else { Vec::new() };
    Ok(Taken {
        text: layout.finish(),
        notes,
    })
}

#[derive(Default)]
struct Paragraph {
    text: String,
    style: Option<String>,
    list: Option<String>,
    level: Option<usize>,
    /// Paragraphs of text boxes that are anchored in it; they follow it.
    boxed: Vec<String>,
}

/// What takes finished paragraphs.
enum Holder {
    Cell { cell: Cell, continues: bool },
    Box(Vec<String>),
    Note { id: String, lines: Vec<String> },
}

/// A table whose merged cells are still told as Word tells them: by cells that continue the one above.
#[derive(Default)]
struct OpenTable {
    rows: Vec<Vec<(Cell, bool)>>,
    deleted: bool,
}

struct Body<'a> {
    styles: &'a Styles,
    numbering: Numbering,
    limit: u64,
    layout: Layout,
    /// Local names of the elements that are open, as far as they matter.
    open: Vec<Element>,
    paragraphs: Vec<Paragraph>,
    holders: Vec<Holder>,
    tables: Vec<OpenTable>,
    deeper: usize,
    hidden: bool,
    pictures: bool,
    /// Notes in the order of their references: the part (0 foot, 1 end) and the identifier.
    references: Vec<(usize, String)>,
    notes: HashMap<String, String>,
}

/// Elements whose place matters to what is in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Element {
    Paragraph,
    Run,
    Text,
    Table,
    Row,
    RowProperties,
    Cell,
    Box,
    Note,
    Other,
}

impl<'a> Body<'a> {
    fn new(styles: &'a Styles, numbering: Numbering, limit: u64) -> Self {
        Self {
            styles,
            numbering,
            limit,
            layout: Layout::default(),
            open: Vec::new(),
            paragraphs: Vec::new(),
            holders: Vec::new(),
            tables: Vec::new(),
            deeper: 0,
            hidden: false,
            pictures: false,
            references: Vec::new(),
            notes: HashMap::new(),
        }
    }

    fn read(&mut self, part: &str, name: &str) -> Result<(), Fault> {
        let mut reader = xml::reader(part);
        // How many elements are open below one that is passed over, itself included.
        let mut skipped = 0usize;
        loop {
            let event = reader.read_event().map_err(|error| {
                let at = reader.buffer_position();
                Fault::new(Reason::Damaged, format!("{name} at byte {at}: {error}"))
            })?;
            match event {
                Event::Start(_) if skipped > 0 => skipped += 1,
                Event::End(_) if skipped > 0 => skipped -= 1,
                Event::Eof => break,
                _ if skipped > 0 => {}
                Event::Start(element) => {
                    if SKIPPED.contains(&element.local_name().as_ref()) {
                        skipped = 1;
                        continue;
                    }
                    self.start(&element);
                }
                Event::Empty(element) => {
                    if !SKIPPED.contains(&element.local_name().as_ref()) {
                        self.start(&element);
                        self.end();
                    } else if self.open.last() == Some(&Element::RowProperties)
                        && let Some(table) = self.tables.last_mut()
                    {
                        table.deleted = true;
                    }
                }
                Event::End(_) => self.end(),
                Event::Text(text) => self.text(&text.into_inner()),
                Event::CData(text) => self.text(&text.into_inner()),
                Event::GeneralRef(reference) => {
                    if let Some(c) = xml::referred(&reference) {
                        self.text(c.encode_utf8(&mut [0; 4]));
                    }
                }
                Event::Comment(_) | Event::PI(_) | Event::Decl(_) | Event::DocType(_) => {}
            }
            if self.layout.len() as u64 > self.limit {
                return Err(Fault::new(Reason::TooLarge, self.limit));
            }
        }
        // A document cut in the middle of an element gives what it has.
        while !self.open.is_empty() {
            self.end();
        }
        Ok(())
    }

    fn start(&mut self, element: &BytesStart<'_>) {
        let value = || xml::attribute(element, "val");
        let in_run = self.open.last() == Some(&Element::Run);
        let mut kind = Element::Other;
        match element.local_name().as_ref() {
            "p" => {
                kind = Element::Paragraph;
                self.paragraphs.push(Paragraph::default());
            }
            "r" => {
                kind = Element::Run;
                self.hidden = false;
            }
            "t" => kind = Element::Text,
            "vanish" if self.open.iter().rev().nth(1) == Some(&Element::Run) => self.hidden = xml::is_on(element),
            "tab" | "ptab" if in_run => self.text_of_run("\t"),
            "br" | "cr" if in_run => self.text_of_run("\n"),
            "noBreakHyphen" if in_run => self.text_of_run("-"),
            "footnoteReference" | "endnoteReference" if in_run => self.reference(element),
            "blip" | "imagedata" => self.pictures = true,
            "pStyle" | "ilvl" | "numId" => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    match element.local_name().as_ref() {
                        "pStyle" => paragraph.style = value(),
                        "ilvl" => paragraph.level = value().and_then(|level| level.parse().ok()),
                        _ => paragraph.list = value(),
                    }
                }
            }
            "txbxContent" => {
                kind = Element::Box;
                self.holders.push(Holder::Box(Vec::new()));
            }
            "footnote" | "endnote" => {
                kind = Element::Note;
                let id = xml::attribute(element, "id").unwrap_or_default();
                self.holders.push(Holder::Note { id, lines: Vec::new() });
            }
            "tbl" if self.tables.len() < TABLES_MAX => {
                kind = Element::Table;
                self.tables.push(OpenTable::default());
            }
            "tbl" => {
                kind = Element::Table;
                self.deeper += 1;
            }
            "tr" if self.deeper == 0 => {
                kind = Element::Row;
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Vec::new());
                }
            }
            "trPr" => kind = Element::RowProperties,
            "gridBefore" => {
                let columns = value().and_then(|n| n.parse().ok()).unwrap_or(1);
                let cell = Cell {
                    columns,
                    ..Cell::default()
                };
                if let Some(row) = self.tables.last_mut().and_then(|table| table.rows.last_mut()) {
                    row.push((cell, false));
                }
            }
            "tc" if self.deeper == 0 => {
                kind = Element::Cell;
                let cell = Cell {
                    columns: 1,
                    rows: 1,
                    ..Cell::default()
                };
                self.holders.push(Holder::Cell { cell, continues: false });
            }
            "gridSpan" | "vMerge" => {
                if let Some(Holder::Cell { cell, continues }) = self.holders.last_mut() {
                    match value() {
                        columns if element.local_name().as_ref() == "gridSpan" => {
                            cell.columns = columns.and_then(|n| n.parse().ok()).unwrap_or(1);
                        }
                        merge => *continues = merge.as_deref() != Some("restart"),
                    }
                }
            }
            _ => {}
        }
        self.open.push(kind);
    }

    fn end(&mut self) {
        match self.open.pop() {
            Some(Element::Paragraph) => self.end_paragraph(),
            Some(Element::Run) => self.hidden = false,
            Some(Element::Table) if self.deeper > 0 => self.deeper -= 1,
            Some(Element::Table) => self.end_table(),
            Some(Element::Row) => {
                if let Some(table) = self.tables.last_mut()
                    && std::mem::take(&mut table.deleted)
                {
                    table.rows.pop();
                }
            }
            Some(Element::Cell | Element::Box | Element::Note) => match self.holders.pop() {
                Some(Holder::Cell { cell, continues }) => {
                    if let Some(row) = self.tables.last_mut().and_then(|table| table.rows.last_mut()) {
                        row.push((cell, continues));
                    }
                }
                Some(Holder::Box(lines)) => match self.paragraphs.last_mut() {
                    Some(anchor) => anchor.boxed.extend(lines),
                    None => lines.into_iter().for_each(|line| self.hold(line)),
                },
                Some(Holder::Note { id, lines }) => {
                    self.notes.insert(id, lines.join(" "));
                }
                None => {}
            },
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.open.last() == Some(&Element::Text) {
            self.text_of_run(text);
        }
    }

    fn text_of_run(&mut self, text: &str) {
        if !self.hidden
            && let Some(paragraph) = self.paragraphs.last_mut()
        {
            paragraph.text.push_str(text);
        }
    }

    /// Prints the mark of a note where it is referred to; where the writer set a mark of his own, it follows as text.
    fn reference(&mut self, element: &BytesStart<'_>) {
        let own = xml::attribute(element, "customMarkFollows").is_some_and(|own| own != "0" && own != "false");
        let part = usize::from(element.local_name().as_ref() == "endnoteReference");
        if let Some(id) = xml::attribute(element, "id").filter(|_| !own && !self.hidden) {
            self.references.push((part, id));
            let mark = format!("[{}]", self.references.len());
            self.text_of_run(&mark);
        }
    }

    fn end_paragraph(&mut self) {
        let Some(paragraph) = self.paragraphs.pop() else { return };
        let style = paragraph.style.as_deref();
        if !style.is_some_and(|style| self.styles.is_contents(style)) {
            let text = trimmed(&paragraph.text);
            let label = if text.is_empty() { None } else { self.label(&paragraph) };
            self.hold(match label {
                // （一）推进… stands close, 1. 推进… apart: 1.5亿元 is a number.
                Some(label) if label.ends_with(|c: char| !c.is_ascii()) => [&label, text].concat(),
                Some(label) => [&label, " ", text].concat(),
                None => text.to_owned(),
            });
        }
        for line in paragraph.boxed {
            self.hold(line);
        }
    }

    /// The number that Word prints before a paragraph.
    fn label(&mut self, paragraph: &Paragraph) -> Option<String> {
        let style = paragraph.style.as_deref().unwrap_or_default();
        let of_style = self.styles.list(style);
        let (list, level) = match (&paragraph.list, of_style) {
            (Some(list), _) => (
                list.as_str(),
                paragraph.level.or(of_style.and_then(|(_, level, _)| level)),
            ),
            (None, Some((list, level, said_by))) => {
                let tied = self
                    .numbering
                    .level_of_style(list, style)
                    .or_else(|| self.numbering.level_of_style(list, said_by));
                (list, paragraph.level.or(tied).or(level))
            }
            (None, None) => return None,
        };
        self.numbering.next(list, level.unwrap_or(0))
    }

    /// Gives a finished paragraph to what holds it.
    fn hold(&mut self, line: String) {
        if trimmed(&line).is_empty() {
            return;
        }
        match self.holders.last_mut() {
            Some(Holder::Cell { cell, .. }) => cell.lines.push(line),
            Some(Holder::Box(lines) | Holder::Note { lines, .. }) => lines.push(line),
            None => self.layout.paragraph(&line),
        }
    }

    fn end_table(&mut self) {
        let Some(table) = self.tables.pop() else { return };
        let table = merged(table.rows);
        if self.holders.is_empty() {
            self.layout.table(&table);
            return;
        }
        let mut inner = Layout::default();
        inner.table(&table);
        for part in inner.finish().split("\n\n").map(trimmed) {
            self.hold(part.to_owned());
        }
    }
}

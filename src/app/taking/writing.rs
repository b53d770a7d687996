//! Selections as files: text is written here, spreadsheets and packages by a program in a worker, both in slices.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;
use web_sys::Blob;

use super::scope::Scope;
use crate::app::browser::Breath;
use crate::app::download;
use crate::app::own::programs::{Answer, Failure, Program};
use crate::app::own::saving::{Course, push};
use crate::corpus::{Corpus, ObservationId};
use crate::export::column::Table;
use crate::export::exporter::Exporter;
use crate::export::selection::Selection;
use crate::export::{annotation, csv, jsonl};
use crate::format::Language;
use crate::reason::verdict::{Comparability, compare, split};

/// The forms of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Comma-separated values.
    Csv,
    /// A spreadsheet.
    Xlsx,
    /// A fact a line, as JSON.
    JsonLines,
    /// W3C Web Annotations.
    Annotations,
    /// A Data Package.
    Package,
}

impl Form {
    /// All, in the order in which they are offered.
    pub(crate) const ALL: [Self; 5] = [Self::Csv, Self::Xlsx, Self::JsonLines, Self::Annotations, Self::Package];

    /// The ending of its files.
    pub(crate) const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::JsonLines => "jsonl",
            Self::Annotations => "jsonld",
            Self::Package => "zip",
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::JsonLines => "application/x-ndjson",
            Self::Annotations => annotation::MEDIA_TYPE,
            Self::Package => "application/zip",
        }
    }

    /// Whether a program in a worker makes it.
    pub(crate) const fn needs_program(self) -> bool {
        matches!(self, Self::Xlsx | Self::Package)
    }

    /// Whether it can hold named things, which are no facts.
    pub(crate) const fn takes_records(self) -> bool {
        matches!(self, Self::Csv | Self::Xlsx | Self::Package)
    }

    /// Whether its heads may be in one language or the other.
    pub(crate) const fn has_heads(self) -> bool {
        matches!(self, Self::Csv | Self::Xlsx | Self::Package)
    }
}

/// What is to be written.
#[derive(Clone)]
pub(crate) struct Task {
    /// The rows.
    pub(crate) scope: Scope,
    /// What is said of them.
    pub(crate) selection: Selection,
    /// The form.
    pub(crate) form: Form,
    /// Whether the heads of a CSV are the short names that programs read.
    pub(crate) plain_heads: bool,
    /// Whether words of the text stand around each fact, where texts are held.
    pub(crate) quotes: bool,
    /// The app's own address, for links.
    pub(crate) base: String,
}

/// Why no file came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// The reader stopped it.
    Stopped,
    /// The program could not be loaded.
    NoProgram,
    /// The program failed; what it said.
    Broke(String),
    /// The browser refused to save.
    Refused,
}

/// How many rows are written at a time, and how many of them go to the program together.
const SLICE: usize = 100;
const SENT: usize = 2_000;

/// The most rows that are judged against each other.
const JUDGED: usize = 300;

/// Writes the file; `told` hears how many rows are written.
///
/// # Errors
/// Where it was stopped or could not be made.
pub(crate) async fn write(task: &Task, course: &Course, told: &dyn Fn(usize)) -> Result<Blob, Trouble> {
    if task.form.needs_program() {
        return with_program(task, course, told).await;
    }
    let parts = Array::new();
    let corpus = &*task.scope.corpus;
    match task.form {
        Form::Csv => csv_parts(task, course, told, &parts).await?,
        Form::JsonLines => {
            let line = |id: ObservationId| [jsonl::line(corpus, id).as_str(), "\n"].concat();
            each(task, course, told, &parts, line).await?;
        }
        _ => {
            push(&parts, &annotation::head(&task.selection.words, task.scope.rows.len()));
            let first = std::cell::Cell::new(true);
            let item = |id: ObservationId| {
                let item = annotation::item_with(corpus, id, &task.base, task.quotes);
                if first.replace(false) {
                    item
                } else {
                    [annotation::BETWEEN, &item].concat()
                }
            };
            each(task, course, told, &parts, item).await?;
            push(&parts, annotation::TAIL);
        }
    }
    download::joined(task.form.media_type(), &parts).map_err(|_| Trouble::Refused)
}

/// The lines of one table with its head.
async fn csv_parts(task: &Task, course: &Course, told: &dyn Fn(usize), parts: &Array) -> Result<(), Trouble> {
    let table = if task.scope.records.is_some() {
        Table::Records
    } else {
        Table::Observations
    };
    push(parts, csv::BYTE_ORDER_MARK);
    push(
        parts,
        &if task.plain_heads {
            csv::head(table)
        } else {
            titles(table, task.selection.language())
        },
    );
    let corpus = task.scope.corpus.clone();
    let judged = judged(&corpus, &task.scope.rows);
    let verdict = |id: ObservationId| judged.iter().find(|(own, _)| *own == id).map(|(_, how)| *how);
    let exporter = Exporter::new(&corpus, &task.base).with_verdicts(&verdict);
    let Some(records) = &task.scope.records else {
        return each(task, course, told, parts, |id| exporter.observation(id)).await;
    };
    let mut breath = Breath::new();
    for (n, slice) in records.chunks(SLICE).enumerate() {
        breath.pause().await;
        if course.is_stopped() {
            return Err(Trouble::Stopped);
        }
        push(
            parts,
            &slice.iter().map(|&record| exporter.record(record)).collect::<String>(),
        );
        told((n + 1) * SLICE);
    }
    Ok(())
}

/// Each row as text, a slice a part.
async fn each(
    task: &Task,
    course: &Course,
    told: &dyn Fn(usize),
    parts: &Array,
    text: impl Fn(ObservationId) -> String,
) -> Result<(), Trouble> {
    let mut breath = Breath::new();
    let mut done = 0;
    for slice in task.scope.rows.chunks(SLICE) {
        breath.pause().await;
        if course.is_stopped() {
            return Err(Trouble::Stopped);
        }
        push(parts, &slice.iter().map(|&id| text(id)).collect::<String>());
        done += slice.len();
        told(done);
    }
    Ok(())
}

/// A table's heads in a language.
fn titles(table: Table, language: Language) -> String {
    let titles: Vec<String> = table
        .columns()
        .iter()
        .map(|column| csv::cell(column.title(language)))
        .collect();
    [&titles.join(","), "\r\n"].concat()
}

/// How far each fact of a selection may be compared with the others, where they are of one indicator and kind and few
/// enough to be held against each other.
fn judged(corpus: &Corpus, rows: &[ObservationId]) -> Vec<(ObservationId, Comparability)> {
    let of = |id: &ObservationId| {
        let o = corpus.observation(*id);
        (o.indicator.as_str(), o.measure)
    };
    let alike = rows
        .first()
        .is_some_and(|first| rows.iter().all(|row| of(row) == of(first)));
    if !alike || rows.len() < 2 || rows.len() > JUDGED {
        return Vec::new();
    }
    let groups = split(corpus, rows);
    let Some(largest) = groups.iter().max_by_key(|group| group.len()) else {
        return Vec::new();
    };
    let within = compare(corpus, largest).comparability;
    let judge = |&row: &ObservationId| match largest.contains(&row) {
        true => (row, within),
        false => (row, compare(corpus, &[largest[0], row]).comparability),
    };
    rows.iter().map(judge).collect()
}

/// Has a spreadsheet or a package made: begun, given rows, finished.
async fn with_program(task: &Task, course: &Course, told: &dyn Fn(usize)) -> Result<Blob, Trouble> {
    let program = Program::new("sheets");
    let written = sent(task, course, told, &program).await;
    program.stop();
    let bytes = written?;
    download::joined(task.form.media_type(), &Array::of1(&bytes)).map_err(|_| Trouble::Refused)
}

/// The tables of a file, in the order in which their lines are sent.
const SHEETS: [Table; 4] = [
    Table::Observations,
    Table::Documents,
    Table::Diagnostics,
    Table::Records,
];

async fn sent(task: &Task, course: &Course, told: &dyn Fn(usize), program: &Program) -> Result<JsValue, Trouble> {
    let about = serde_json::to_string(&task.selection).unwrap_or_default();
    let kind = if task.form == Form::Xlsx { "workbook" } else { "package" };
    ask(
        program,
        &["{\"ask\":\"", kind, "\",\"selection\":", &about, "}"].concat(),
        None,
    )
    .await?;
    let corpus = task.scope.corpus.clone();
    let judged = judged(&corpus, &task.scope.rows);
    let verdict = |id: ObservationId| judged.iter().find(|(own, _)| *own == id).map(|(_, how)| *how);
    let exporter = Exporter::new(&corpus, &task.base).with_verdicts(&verdict);
    let tables = if task.form == Form::Xlsx {
        &SHEETS[..]
    } else {
        Table::ALL
    };
    for &table in tables {
        let lines: Box<dyn Iterator<Item = String> + '_> = match (&task.scope.records, table) {
            (Some(records), Table::Records) => Box::new(records.iter().map(|&record| exporter.record(record))),
            _ => exporter.lines(table, &task.scope.rows),
        };
        let counts = if task.scope.records.is_some() {
            Table::Records
        } else {
            Table::Observations
        };
        let heard = |n: usize| {
            if table == counts {
                told(n);
            }
        };
        send(program, course, table, lines, &heard).await?;
    }
    match ask(program, "{\"ask\":\"finish\"}", None).await? {
        Some(bytes) => Ok(bytes.into()),
        None => Err(Trouble::Broke(String::new())),
    }
}

/// Sends the lines of a table.
async fn send(
    program: &Program,
    course: &Course,
    table: Table,
    lines: Box<dyn Iterator<Item = String> + '_>,
    told: &dyn Fn(usize),
) -> Result<(), Trouble> {
    let head = ["{\"ask\":\"rows\",\"table\":\"", table.as_str(), "\"}"].concat();
    let mut breath = Breath::new();
    let mut slice = String::new();
    let mut done = 0;
    let mut lines = lines.peekable();
    while let Some(line) = lines.next() {
        breath.pause().await;
        if course.is_stopped() {
            return Err(Trouble::Stopped);
        }
        slice.push_str(&line);
        done += 1;
        if done % SENT == 0 || lines.peek().is_none() {
            ask(program, &head, Some(std::mem::take(&mut slice))).await?;
            told(done);
        }
    }
    Ok(())
}

/// Asks the program one thing; the bytes it answers with.
async fn ask(program: &Program, head: &str, lines: Option<String>) -> Result<Option<Uint8Array>, Trouble> {
    let answered: Rc<RefCell<Option<Answer>>> = Rc::default();
    let heard = answered.clone();
    let bytes = lines.map(|lines| Uint8Array::from(lines.as_bytes()).buffer());
    let asked = program
        .ask(head, bytes, move |answer| *heard.borrow_mut() = Some(answer))
        .await;
    asked.map_err(|failure| match failure {
        Failure::NoProgram => Trouble::NoProgram,
        Failure::Broke(detail) => Trouble::Broke(detail),
        Failure::Stopped => Trouble::Stopped,
    })?;
    let answer = answered.take();
    match answer {
        Some(answer) if !answer.head.contains("\"failed\"") => Ok(answer.bytes),
        Some(answer) => Err(Trouble::Broke(answer.head)),
        None => Err(Trouble::Broke(String::new())),
    }
}

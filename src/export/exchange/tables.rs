//! Tables put together: documents, places and facts find each other by their keys.

use std::collections::{BTreeMap, HashMap};

use super::row::{Head, Row, decimal};
use super::text::Rows;
use super::{ExchangeError, ROWS};
use crate::corpus::Bundle;
use crate::export::column::Table;
use crate::model::{
    Area, Basis, Bound, Confidence, Corrected, Diagnostic, DiagnosticKind, Document, Doubt, Evidence, Inherited,
    Investment, Measure, Observation, OrganisationKind, Record, RecordKind, Stage, Status, Theme, Unread,
};
use crate::span::Span;

/// Tables as far as they were read.
#[derive(Debug, Default)]
pub struct Tables {
    areas: Vec<Area>,
    area_index: HashMap<Area, u32>,
    area_of_key: HashMap<String, u32>,
    documents: Vec<Held>,
    document_index: HashMap<String, u32>,
    observations: Vec<Observation>,
    records: Vec<Keyed<Record>>,
    diagnostics: Vec<Keyed<Diagnostic>>,
}

/// A document with whether its own row was read, or only rows of its facts.
#[derive(Debug)]
struct Held {
    document: Document,
    own: bool,
}

/// What waits for the tables its keys lead into.
#[derive(Debug)]
struct Keyed<T> {
    document: String,
    place: String,
    value: T,
}

/// The table whose head this is.
pub(super) fn of_head(cells: &[String]) -> Option<Table> {
    Table::ALL.iter().copied().find(|table| {
        let head = Head::new(*table, cells);
        table.telling().iter().all(|name| head.has(name))
    })
}

impl Tables {
    /// Reads a table in CSV; which one it was.
    ///
    /// # Errors
    /// A head that is none of ours, a quotation mark without a fellow, or the first cell that cannot be read.
    pub fn read_csv(&mut self, text: &str) -> Result<Table, ExchangeError> {
        let mut rows = Rows::new(text);
        let cells = rows
            .next()
            .ok_or(ExchangeError::Foreign)?
            .map_err(|_| ExchangeError::Foreign)?;
        let head = head(&cells)?;
        for (number, cells) in (2..).zip(rows) {
            self.row(&head, &cells?, number)?;
        }
        Ok(head.table)
    }

    /// The table whose head this is.
    #[must_use]
    pub fn of_head(cells: &[String]) -> Option<Table> {
        of_head(cells)
    }

    /// Reads a table; which one it was.
    ///
    /// # Errors
    /// A head that is none of ours, or the first cell that cannot be read.
    pub fn read(
        &mut self,
        cells: &[String],
        rows: impl IntoIterator<Item = Vec<String>>,
    ) -> Result<Table, ExchangeError> {
        self.read_numbered(cells, (2..).zip(rows))
    }

    /// Reads a table whose rows carry their numbers; which one it was.
    ///
    /// # Errors
    /// As for [`Tables::read`].
    pub fn read_numbered(
        &mut self,
        cells: &[String],
        rows: impl IntoIterator<Item = (u32, Vec<String>)>,
    ) -> Result<Table, ExchangeError> {
        let head = head(cells)?;
        for (count, (number, cells)) in (1..).zip(rows) {
            if count > ROWS {
                return Err(ExchangeError::TooMany { limit: ROWS });
            }
            self.row(&head, &cells, number)?;
        }
        Ok(head.table)
    }

    fn row(&mut self, head: &Head, cells: &[String], number: u32) -> Result<(), ExchangeError> {
        if cells.iter().all(String::is_empty) {
            return Ok(());
        }
        let row = Row { head, cells, number };
        match head.table {
            Table::Observations => self.observation(row),
            Table::Documents => self.document(row),
            Table::Areas => self.area(row).map(|_| ()),
            Table::Records => self.record(row),
            Table::Diagnostics => self.diagnostic(row),
        }
    }

    /// The place of a row, new or known.
    fn area(&mut self, row: Row) -> Result<u32, ExchangeError> {
        let area = Area {
            name: row.text("area").to_owned(),
            code: row.number("area_code")?,
            prefecture: row.some("prefecture"),
            province: row.some("province"),
        };
        let index = *self.area_index.entry(area).or_insert_with_key(|area| {
            self.areas.push(area.clone());
            index(self.areas.len() - 1)
        });
        if let Some(key) = row.some("place_key") {
            self.area_of_key.entry(key).or_insert(index);
        }
        Ok(index)
    }

    fn observation(&mut self, row: Row) -> Result<(), ExchangeError> {
        let area = self.area(row)?;
        let doc = self.document_of(row, area)?;
        let before = row.read("corrected", |text| serde_json::from_str(text).ok())?;
        self.observations.push(Observation {
            id: row.need("id", |_| row.some("id"))?,
            doc,
            area,
            indicator: row.text("indicator").to_owned(),
            measure: row.need("measure", Measure::parse)?,
            value: row.need("value", decimal)?,
            value_high: row.read("value_high", decimal)?,
            unit: row.text("unit").to_owned(),
            bound: row.read("bound", Bound::parse)?.unwrap_or_default(),
            basis: row.read("basis", |_| row.text("basis").parse::<Basis>().ok())?,
            period: row.period("period")?,
            status: row.read("status", Status::parse)?.unwrap_or(Status::Actual),
            scope: row.some("scope"),
            out_of: row.number("out_of")?,
            ranked_by: row.read("ranked_by", Measure::parse)?,
            theme: row.read("theme", |text| text.parse().ok())?.unwrap_or(Theme::General),
            section: row.number("section")?.unwrap_or_default(),
            printed: row.text("printed").to_owned(),
            span: row.span("start", "end")?,
            evidence: Evidence::default(),
            inherited: row.words("inherited", Inherited::parse)?,
            confidence: row.read("confidence", Confidence::parse)?.unwrap_or_default(),
            doubts: row.words("doubts", Doubt::parse)?,
            rule: row.text("rule").to_owned(),
            corrected: before.map(|before| {
                Box::new(Corrected {
                    before,
                    reason: row.text("correction_reason").to_owned(),
                })
            }),
        });
        Ok(())
    }

    /// The document that a fact's row names, new or known.
    fn document_of(&mut self, row: Row, area: u32) -> Result<u32, ExchangeError> {
        let key = document_key(row);
        if let Some(&known) = self.document_index.get(&key) {
            return Ok(known);
        }
        let document = named(row, area)?;
        Ok(self.hold(key, document, false))
    }

    fn hold(&mut self, key: String, document: Document, own: bool) -> u32 {
        self.documents.push(Held { document, own });
        let new = index(self.documents.len() - 1);
        self.document_index.insert(key, new);
        new
    }

    fn document(&mut self, row: Row) -> Result<(), ExchangeError> {
        let area = self.area(row)?;
        let authors = row.text("authors").split("; ").filter(|name| !name.is_empty());
        let document = Document {
            kicker: row.some("kicker"),
            authors: authors.map(str::to_owned).collect(),
            reference_year: row.read("reference_year", |text| text.parse().ok())?,
            sections: row.number("sections")?.unwrap_or_default(),
            sample: row.flag("sample")?,
            ..named(row, area)?
        };
        let key = document_key(row);
        match self.document_index.get(&key) {
            Some(&known) => {
                self.documents[known as usize] = Held { document, own: true };
            }
            None => {
                self.hold(key, document, true);
            }
        }
        Ok(())
    }

    fn record(&mut self, row: Row) -> Result<(), ExchangeError> {
        let kind = row.need("kind", RecordKind::parse)?;
        let status = row.read("investment_status", Status::parse)?;
        let investment = row.read("investment", decimal)?.map(|value| Investment {
            value,
            status: status.unwrap_or(Status::Actual),
            observation: row.text("investment_fact").to_owned(),
        });
        let value = Record {
            level: row.some("level"),
            grantor: row.some("grantor"),
            period: row.period("period")?,
            stage: row.read("stage", Stage::parse)?,
            investment,
            capacity: row.some("capacity"),
            members: row
                .read("members", |text| serde_json::from_str(text).ok())?
                .unwrap_or_default(),
            announced: row.number("announced")?,
            defined: row.flag("defined")?,
            organisation: row.read("organisation", OrganisationKind::parse)?,
            ..Record::named(kind, row.text("name"), row.span("start", "end")?)
        };
        self.records.push(Keyed {
            document: document_key(row),
            place: row.text("place_key").to_owned(),
            value,
        });
        Ok(())
    }

    fn diagnostic(&mut self, row: Row) -> Result<(), ExchangeError> {
        // A doubt stands in its observation's own row, too.
        if !row.text("fact").is_empty() {
            return Ok(());
        }
        self.diagnostics.push(Keyed {
            document: document_key(row),
            place: String::new(),
            value: Diagnostic {
                kind: row.need("kind", DiagnosticKind::parse)?,
                doc: 0,
                span: row.span("start", "end")?,
                subject: row.some("subject"),
                reason: row.read("reason", Unread::parse)?,
                suggestion: row.some("suggestion"),
            },
        });
        Ok(())
    }

    /// The bundle of all that was read. Records and diagnostics of documents that no table names are left out.
    #[must_use]
    pub fn bundle(mut self) -> Bundle {
        self.settle();
        let mut records = Vec::new();
        for keyed in self.records {
            if let (Some(&doc), Some(&area)) = (
                self.document_index.get(&keyed.document),
                self.area_of_key.get(&keyed.place),
            ) {
                records.push(Record {
                    doc,
                    area,
                    ..keyed.value
                });
            }
        }
        let mut diagnostics = Vec::new();
        for keyed in self.diagnostics {
            if let Some(&doc) = self.document_index.get(&keyed.document) {
                diagnostics.push(Diagnostic { doc, ..keyed.value });
            }
        }
        let documents = self.documents.into_iter().map(|held| held.document).collect();
        Bundle::seal(self.areas, documents, self.observations, records, diagnostics)
    }

    /// Gives documents that only their facts tell of the place most of these measure, an end behind the last of them,
    /// and a hash where there is none.
    fn settle(&mut self) {
        let mut places: Vec<BTreeMap<u32, u32>> = vec![BTreeMap::new(); self.documents.len()];
        let mut ends = vec![0; self.documents.len()];
        let mut hashes = vec![0xcbf2_9ce4_8422_2325u64; self.documents.len()];
        for o in &self.observations {
            let doc = o.doc as usize;
            *places[doc].entry(o.area).or_default() += 1;
            ends[doc] = o.span.end.max(ends[doc]);
            for byte in o.id.bytes() {
                hashes[doc] = (hashes[doc] ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        for (n, held) in self.documents.iter_mut().enumerate() {
            let document = &mut held.document;
            let most = places[n]
                .iter()
                .max_by_key(|&(&area, &facts)| (facts, std::cmp::Reverse(area)));
            if let (false, Some((&area, _))) = (held.own, most) {
                document.area = area;
            }
            if document.span.is_empty() {
                document.span = Span::new(document.span.start, ends[n].max(document.span.start));
            }
            if document.hash.is_empty() {
                document.hash = format!("{:016x}", hashes[n]);
            }
        }
    }
}

fn head(cells: &[String]) -> Result<Head, ExchangeError> {
    let table = of_head(cells).ok_or(ExchangeError::Foreign)?;
    Ok(Head::new(table, cells))
}

/// What rows of one document share.
fn document_key(row: Row) -> String {
    let key = row.text("document_key");
    if key.is_empty() {
        [
            row.text("document_hash"),
            " ",
            row.text("document_start"),
            " ",
            row.text("doc"),
        ]
        .concat()
    } else {
        key.to_owned()
    }
}

/// The document as a row names it, in tables of facts and of documents alike.
fn named(row: Row, area: u32) -> Result<Document, ExchangeError> {
    Ok(Document {
        file: row.text("doc").to_owned(),
        title: row.text("title").to_owned(),
        kicker: None,
        publisher: row.some("publisher"),
        authors: Vec::new(),
        date: row.period("published")?,
        reference_year: None,
        area,
        span: row.span("document_start", "document_end")?,
        sections: 0,
        account: Default::default(),
        hash: row.text("document_hash").to_owned(),
        sample: false,
        text: None,
    })
}

/// A list position as an index of the model, which counts in 32 bits.
fn index(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

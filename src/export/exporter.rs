//! Rows of the exported tables: each a line of CSV, so that a page can make them in slices.

use super::citation;
use super::column::Table;
use super::csv::{self, Line};
use crate::corpus::{AreaId, Corpus, DocumentId, ObservationId};
use crate::format::{Language, indicator_name};
use crate::model::{Area, Doubt, Inherited, Moment, Period};
use crate::reason::verdict::Comparability;
use crate::span::Span;

/// How far a fact may be compared with the others of its selection; absent where nobody asked.
pub type Verdicts<'a> = &'a dyn Fn(ObservationId) -> Option<Comparability>;

/// Writes rows of a corpus. Citations are made once for each document.
pub struct Exporter<'a> {
    corpus: &'a Corpus,
    base: &'a str,
    citations: Vec<String>,
    verdicts: Option<Verdicts<'a>>,
}

/// What a selection of observations touches, each once, in the order of the corpus, with how many of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Touched {
    /// The reports the observations stand in.
    pub documents: Vec<(DocumentId, u32)>,
    /// The places they measure, and those that the reports and what they name belong to.
    pub areas: Vec<(AreaId, u32)>,
}

impl<'a> Exporter<'a> {
    /// An exporter whose links begin with `base`, the app's own address without `#`; without one there are no links.
    #[must_use]
    pub fn new(corpus: &'a Corpus, base: &'a str) -> Self {
        let citations = corpus
            .documents()
            .iter()
            .map(|document| citation::entry(document, None));
        Self {
            corpus,
            base,
            citations: citations.collect(),
            verdicts: None,
        }
    }

    /// The same with a verdict for each row.
    #[must_use]
    pub fn with_verdicts(self, verdicts: Verdicts<'a>) -> Self {
        Self {
            verdicts: Some(verdicts),
            ..self
        }
    }

    /// What these rows touch.
    #[must_use]
    pub fn touched(&self, rows: &[ObservationId]) -> Touched {
        let corpus = self.corpus;
        let mut documents: Vec<u32> = vec![0; corpus.documents().len()];
        let mut areas: Vec<Option<u32>> = vec![None; corpus.areas().len()];
        for &row in rows {
            let o = corpus.observation(row);
            documents[o.doc as usize] += 1;
            *areas[o.area as usize].get_or_insert(0) += 1;
        }
        for (document, _) in corpus.documents().iter().zip(&documents).filter(|(_, own)| **own > 0) {
            areas[document.area as usize].get_or_insert(0);
        }
        for record in corpus.records().iter().filter(|r| documents[r.doc as usize] > 0) {
            areas[record.area as usize].get_or_insert(0);
        }
        let documents = (0u32..).zip(documents).filter(|&(_, own)| own > 0);
        let areas = (0u32..).zip(areas).filter_map(|(n, own)| Some((AreaId(n), own?)));
        Touched {
            documents: documents.map(|(n, own)| (DocumentId(n), own)).collect(),
            areas: areas.collect(),
        }
    }

    /// The line of an observation.
    #[must_use]
    pub fn observation(&self, id: ObservationId) -> String {
        let o = self.corpus.observation(id);
        let (area, doc) = (self.corpus.area(AreaId(o.area)), DocumentId(o.doc));
        let document = self.corpus.document(doc);
        let mut line = Line::default();
        line.text(&document.file);
        line.text(&o.id);
        place(&mut line, area);
        line.text(&o.indicator);
        line.plain(o.measure.as_str());
        // Numbers stay numbers: a minus sign before digits is no formula.
        line.plain(&o.value.to_string());
        line.plain(&o.value_high.map(|high| high.to_string()).unwrap_or_default());
        line.text(&o.unit);
        line.plain(o.bound.as_str());
        line.text(&o.basis.as_ref().map(ToString::to_string).unwrap_or_default());
        period(&mut line, o.period.as_ref());
        line.plain(o.status.as_str());
        line.maybe(o.scope.as_deref());
        line.number(o.out_of);
        line.plain(o.theme.chinese());
        span(&mut line, o.span);
        line.text(&o.printed);
        line.text(&o.rule);
        words(&mut line, o.inherited.iter().copied().map(Inherited::as_str));
        line.plain(o.confidence.as_str());
        words(&mut line, o.doubts.iter().copied().map(Doubt::as_str));
        let english = indicator_name(&o.indicator, Language::English);
        line.text(if english == o.indicator { "" } else { english });
        line.plain(o.ranked_by.map_or("", |measure| measure.as_str()));
        days(&mut line, o.period.as_ref());
        let verdict = self.verdicts.and_then(|verdict| verdict(id));
        line.plain(verdict.map_or("", Comparability::as_str));
        line.number(Some(o.section));
        line.text(&document.title);
        line.maybe(document.publisher.as_deref());
        period(&mut line, document.date.as_ref());
        line.text(&self.citations[doc.0 as usize]);
        line.text(&self.link(doc, Some(&o.id)));
        line.text(self.corpus.place_key(AreaId(o.area)));
        line.text(self.corpus.document_key(doc));
        line.text(&document.hash);
        span(&mut line, document.span);
        let corrected = o.corrected.as_deref();
        line.text(&corrected.map(|c| json(&c.before)).unwrap_or_default());
        line.maybe(corrected.map(|c| c.reason.as_str()));
        line.done()
    }

    /// The line of a report; `observations` is how many of its facts are exported.
    #[must_use]
    pub fn document(&self, id: DocumentId, observations: u32) -> String {
        let document = self.corpus.document(id);
        let area = AreaId(document.area);
        let mut line = Line::default();
        line.text(self.corpus.document_key(id));
        line.text(&document.file);
        line.text(&document.title);
        line.maybe(document.kicker.as_deref());
        line.maybe(document.publisher.as_deref());
        line.text(&document.authors.join("; "));
        period(&mut line, document.date.as_ref());
        line.plain(&document.reference_year.map(|year| year.to_string()).unwrap_or_default());
        line.text(self.corpus.place_key(area));
        place(&mut line, self.corpus.area(area));
        line.number(Some(observations));
        line.number(Some(document.sections));
        line.flag(document.sample);
        line.text(&self.citations[id.0 as usize]);
        line.text(&self.link(id, None));
        line.text(&document.hash);
        span(&mut line, document.span);
        line.done()
    }

    /// The line of a place; `observations` is how many of its facts are exported.
    #[must_use]
    pub fn area(&self, id: AreaId, observations: u32) -> String {
        let mut line = Line::default();
        line.text(self.corpus.place_key(id));
        place(&mut line, self.corpus.area(id));
        line.number(Some(observations));
        line.done()
    }

    /// The line of the `n`th record of the corpus.
    #[must_use]
    pub fn record(&self, n: usize) -> String {
        let record = &self.corpus.records()[n];
        let doc = DocumentId(record.doc);
        let investment = record.investment.as_ref();
        let mut line = Line::default();
        line.text(self.corpus.document_key(doc));
        line.text(self.corpus.place_key(AreaId(record.area)));
        line.plain(record.kind.as_str());
        line.text(&record.name);
        line.maybe(record.level.as_deref());
        line.maybe(record.grantor.as_deref());
        period(&mut line, record.period.as_ref());
        line.plain(record.stage.map_or("", |stage| stage.as_str()));
        line.plain(&investment.map(|i| i.value.to_string()).unwrap_or_default());
        line.plain(investment.map_or("", |i| i.status.as_str()));
        line.maybe(investment.map(|i| i.observation.as_str()));
        line.maybe(record.capacity.as_deref());
        let members = &record.members;
        line.text(&if members.is_empty() {
            String::new()
        } else {
            json(members)
        });
        line.number(record.announced);
        line.flag(record.defined);
        line.plain(record.organisation.map_or("", |kind| kind.as_str()));
        span(&mut line, record.span);
        line.text(&self.corpus.document(doc).file);
        line.text(&self.link(doc, None));
        line.done()
    }

    /// The line of the `n`th diagnostic of the corpus.
    #[must_use]
    pub fn diagnostic(&self, n: usize) -> String {
        let diagnostic = &self.corpus.diagnostics()[n];
        let doc = DocumentId(diagnostic.doc);
        let mut line = Line::default();
        line.text(self.corpus.document_key(doc));
        line.plain(diagnostic.kind.as_str());
        line.plain("");
        line.maybe(diagnostic.subject.as_deref());
        line.plain(diagnostic.reason.map_or("", |reason| reason.as_str()));
        line.maybe(diagnostic.suggestion.as_deref());
        span(&mut line, diagnostic.span);
        line.text(&self.corpus.document(doc).file);
        line.text(&self.link(doc, None));
        line.done()
    }

    /// The lines of an observation's doubts, as diagnostics; empty where it has none.
    #[must_use]
    pub fn doubts(&self, id: ObservationId) -> String {
        let o = self.corpus.observation(id);
        let doc = DocumentId(o.doc);
        let mut out = String::new();
        for doubt in &o.doubts {
            let mut line = Line::default();
            line.text(self.corpus.document_key(doc));
            line.plain(doubt.as_str());
            line.text(&o.id);
            line.text(&[&o.indicator, " ", &o.printed].concat());
            line.plain("");
            line.plain("");
            span(&mut line, o.span);
            line.text(&self.corpus.document(doc).file);
            line.text(&self.link(doc, Some(&o.id)));
            out.push_str(&line.done());
        }
        out
    }

    /// The lines of a table for these rows, one after the other, so that a page can take some at a time: the rows
    /// themselves, what they touch, or what was recorded and noticed in the reports they stand in.
    pub fn lines<'s>(&'s self, table: Table, rows: &'s [ObservationId]) -> Box<dyn Iterator<Item = String> + 's> {
        let touched = self.touched(rows);
        let documents = touched.documents.clone();
        let holds = move |doc: u32| documents.binary_search_by_key(&doc, |(id, _)| id.0).is_ok();
        match table {
            Table::Observations => Box::new(rows.iter().map(|&row| self.observation(row))),
            Table::Documents => Box::new(touched.documents.into_iter().map(|(id, own)| self.document(id, own))),
            Table::Areas => Box::new(touched.areas.into_iter().map(|(id, own)| self.area(id, own))),
            Table::Records => {
                let records = self.corpus.records();
                Box::new(
                    (0..records.len())
                        .filter(move |&n| holds(records[n].doc))
                        .map(|n| self.record(n)),
                )
            }
            Table::Diagnostics => {
                let found = self.corpus.diagnostics();
                let noticed = (0..found.len())
                    .filter(move |&n| holds(found[n].doc))
                    .map(|n| self.diagnostic(n));
                Box::new(noticed.chain(rows.iter().map(|&row| self.doubts(row))))
            }
        }
    }

    /// A table for these rows with its head.
    #[must_use]
    pub fn table(&self, table: Table, rows: &[ObservationId]) -> String {
        let mut out = csv::head(table);
        self.lines(table, rows).for_each(|line| out.push_str(&line));
        out
    }

    fn link(&self, document: DocumentId, fact: Option<&str>) -> String {
        if self.base.is_empty() {
            return String::new();
        }
        let mut out = citation::permalink(self.base, self.corpus.document_key(document), fact);
        // Whoever follows it over another corpus is told so.
        if let Some(hash) = self.corpus.hash().get(..8) {
            out.push_str(if fact.is_some() { "&c=" } else { "?c=" });
            out.push_str(hash);
        }
        out
    }
}

fn place(line: &mut Line, area: &Area) {
    line.text(&area.name);
    line.number(area.code);
    line.maybe(area.prefecture.as_deref());
    line.maybe(area.province.as_deref());
}

fn span(line: &mut Line, span: Span) {
    line.number(Some(span.start));
    line.number(Some(span.end));
}

fn period(line: &mut Line, period: Option<&Period>) {
    line.text(&period.map(ToString::to_string).unwrap_or_default());
}

/// First and last day; nothing for a festival, whose days no text gives.
fn days(line: &mut Line, period: Option<&Period>) {
    let known = period.filter(|period| period.festival.is_none());
    let day = |(year, month, day): (i16, u8, u8)| Moment::Day(year, month, day).to_string();
    line.plain(&known.map(|p| day(p.from.first_day())).unwrap_or_default());
    line.plain(&known.map(|p| day(p.to.last_day())).unwrap_or_default());
}

fn words<'w>(line: &mut Line, words: impl Iterator<Item = &'w str>) {
    let words: Vec<&str> = words.collect();
    line.plain(&words.join(" "));
}

/// A value as JSON. These types have string keys only, so writing them cannot fail.
fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

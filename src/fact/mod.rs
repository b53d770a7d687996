//! Quantities and words to facts: named rules that make observations out of a report's sentences.
//!
//! Input: the bytes' [`ReportText`] and its articles. Output: an [`Extraction`]. Example:
//! `生产总值达186亿元、增长5.2%，居全市第3位` gives three observations by the rules `level`, `growth` and
//! `rank`; the second and third carry their subject on from the first.

pub mod account;
mod aside;
mod carried;
mod compare;
mod comparison;
mod context;
mod counted;
mod dealing;
mod doubt;
mod exclude;
mod figures;
mod finding;
mod measure;
mod members;
mod naming;
mod outlook;
mod part;
mod place;
mod preceding;
mod rank;
mod ranking;
mod ratio;
mod reader;
mod record;
mod remark;
mod rise;
mod section;
mod subject;
mod suspect;
mod table;
mod time;

use std::borrow::Cow;

use crate::lexicon::{added, area};
use crate::model::{
    Account, Area, Diagnostic, DiagnosticKind, Dictionary, Document, NumeralClass, Observation, Record, Settings,
};
use crate::quantity;
use crate::segment::{self, Article};
use crate::span::{Span, ViewSpan};
use crate::text::{RepairKind, ReportText};

pub use account::NumeralRun;

/// Everything read from one file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Extraction {
    /// Places, pointed at by index.
    pub areas: Vec<Area>,
    /// Documents, in the order of the file.
    pub documents: Vec<Document>,
    /// Observations, in the order of the text.
    pub observations: Vec<Observation>,
    /// Named records.
    pub records: Vec<Record>,
    /// Repairs and doubts.
    pub diagnostics: Vec<Diagnostic>,
}

impl Extraction {
    /// Adds another file's documents and facts behind these.
    pub fn append(&mut self, other: Self) {
        let docs = u32::try_from(self.documents.len()).unwrap_or(u32::MAX);
        let areas: Vec<u32> = other
            .areas
            .iter()
            .map(|area| area_index(&mut self.areas, area))
            .collect();
        let area = |n: u32| areas.get(n as usize).copied().unwrap_or_default();
        self.documents.extend(other.documents.into_iter().map(|d| Document {
            area: area(d.area),
            ..d
        }));
        self.observations
            .extend(other.observations.into_iter().map(|o| Observation {
                doc: o.doc + docs,
                area: area(o.area),
                ..o
            }));
        self.records.extend(other.records.into_iter().map(|r| Record {
            doc: r.doc + docs,
            area: area(r.area),
            ..r
        }));
        self.diagnostics.extend(
            other
                .diagnostics
                .into_iter()
                .map(|d| Diagnostic { doc: d.doc + docs, ..d }),
        );
    }
}

/// What one number became, for `explain`: the words around it and the rule or the reason that decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// The number in the view.
    pub span: ViewSpan,
    /// What it is.
    pub class: NumeralClass,
    /// The rule that made an observation of it, or why it is none.
    pub reason: Cow<'static, str>,
    /// What was seen on the way: the words before it, the cues in them, the subject. Empty unless asked for.
    pub steps: Vec<String>,
}

/// What became of every number of a file, and on which way.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Explanation {
    /// Every number the reader met, in the order of the text.
    pub traces: Vec<Trace>,
    /// Every run of numerals with its class, in the order of the text.
    pub numerals: Vec<NumeralRun>,
}

/// What a person adds to what a file says of itself.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// What is set for the file; it holds for each of its articles.
    pub settings: &'a Settings,
    /// The person's own words.
    pub dictionary: &'a Dictionary,
}

/// Reads every article of a repaired text. Never fails. Identifiers of observations are the same whatever is given, as
/// long as the number is read as the same.
#[must_use]
pub fn extract(text: &ReportText, source: &str, file: &str, given: Given<'_>) -> Extraction {
    read(text, source, file, given, None)
}

/// [`extract`], with what became of every number.
#[must_use]
pub fn extract_explained(text: &ReportText, source: &str, file: &str, given: Given<'_>) -> (Extraction, Explanation) {
    let mut explanation = Explanation::default();
    let extraction = read(text, source, file, given, Some(&mut explanation));
    (extraction, explanation)
}

fn read(
    text: &ReportText,
    source: &str,
    file: &str,
    given: Given<'_>,
    explanation: Option<&mut Explanation>,
) -> Extraction {
    added::with(given.dictionary, || {
        read_articles(text, source, file, given.settings, explanation)
    })
}

fn read_articles(
    text: &ReportText,
    source: &str,
    file: &str,
    settings: &Settings,
    mut explanation: Option<&mut Explanation>,
) -> Extraction {
    let mut out = Extraction::default();
    let mentions = quantity::scan(text.view());
    let articles = segment::articles(text);
    let mut cursor = SourceCursor {
        source,
        chars: 0,
        bytes: 0,
    };
    let mut first: Option<context::Context> = None;
    for (n, article) in articles.iter().enumerate() {
        let range = view_range(text, article);
        let from = mentions.partition_point(|m| m.span.start < range.start);
        let to = from + mentions[from..].partition_point(|m| m.span.end <= range.end);
        let inside = &mentions[from..to];
        let mut context = context::read(text.view(), range, article, inside, settings);
        match &first {
            Some(first) => context.complete_from(first),
            None => first = Some(context.clone()),
        }
        let doc = u32::try_from(out.documents.len()).unwrap_or(u32::MAX);
        let area = area_index(&mut out.areas, &context.area);
        let mut document = document(text, &mut cursor, file, article, &context, area, &articles, n);
        if let Some(title) = settings.title.as_deref().map(str::trim).filter(|t| !t.is_empty()) {
            document.title = title.to_owned();
        }
        diagnose(&mut out, text, &document, doc, &context);
        let mut reader = reader::Reader::new(text, &context, inside, doc, area, &document.hash);
        reader.explaining = explanation.is_some();
        reader.areas = std::mem::take(&mut out.areas);
        reader.read(article);
        out.areas = std::mem::take(&mut reader.areas);
        let mut traces = std::mem::take(&mut reader.traces);
        traces.sort_by_key(|trace| trace.span);
        out.diagnostics.append(&mut reader.diagnostics);
        let mut observations = std::mem::take(&mut reader.observations);
        doubt::contradictions(&mut observations);
        let blocks = &text.blocks()[article.blocks.clone()];
        let records = record::read(text, blocks, doc, area, &observations);
        if out.observations.is_empty() {
            out.observations = observations;
        } else {
            out.observations.extend(observations);
        }
        for run in account::of_document(text, range, &traces, inside, &records) {
            document.account.add(run.class);
            if let Some(explanation) = explanation.as_deref_mut() {
                explanation.numerals.push(run);
            }
        }
        if let Some(explanation) = explanation.as_deref_mut() {
            explanation.traces.append(&mut traces);
        }
        out.records.extend(records);
        out.documents.push(document);
    }
    out.observations.sort_by_key(|o| (o.doc, o.span));
    out
}

/// A place in the source that moves on: articles follow each other, so that each is found from the one before.
struct SourceCursor<'a> {
    source: &'a str,
    chars: u32,
    bytes: usize,
}

impl<'a> SourceCursor<'a> {
    /// The text of a span in code points.
    fn between(&mut self, span: Span) -> &'a str {
        let start = self.byte_of(span.start);
        let end = self.byte_of(span.end);
        &self.source[start..end.max(start)]
    }

    fn byte_of(&mut self, at: u32) -> usize {
        if at < self.chars {
            (self.chars, self.bytes) = (0, 0);
        }
        let rest = &self.source[self.bytes..];
        let ahead = (at - self.chars) as usize;
        self.bytes += rest.char_indices().nth(ahead).map_or(rest.len(), |(byte, _)| byte);
        self.chars = at;
        self.bytes
    }
}

fn view_range(text: &ReportText, article: &Article) -> ViewSpan {
    let blocks = &text.blocks()[article.blocks.clone()];
    let start = blocks.iter().map(|b| b.span.start).min().unwrap_or(0);
    let end = blocks.iter().map(|b| b.span.end).max().unwrap_or(start);
    ViewSpan::new(start, end)
}

fn area_index(areas: &mut Vec<Area>, area: &Area) -> u32 {
    let n = areas.iter().position(|known| known == area).unwrap_or_else(|| {
        areas.push(area.clone());
        areas.len() - 1
    });
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[expect(
    clippy::too_many_arguments,
    reason = "one call, and each argument is a different thing"
)]
fn document(
    text: &ReportText,
    source: &mut SourceCursor<'_>,
    file: &str,
    article: &Article,
    context: &context::Context,
    area: u32,
    articles: &[Article],
    n: usize,
) -> Document {
    // An article runs to where the next one starts, so that together they cover the file.
    let edge = |article: &Article| text.to_source(view_range(text, article)).start;
    let start = if n == 0 { 0 } else { edge(article) };
    let end = articles.get(n + 1).map_or(text.source_len(), edge);
    let span = Span::new(start, end.max(start));
    let title: Vec<&str> = article.title.iter().map(|span| span.of(text.view())).collect();
    let mut title = title.join(" ").replace(" —", "—");
    if title.is_empty() {
        title = file.to_owned();
    }
    let slice = source.between(span);
    Document {
        file: file.to_owned(),
        title,
        kicker: article.kicker.map(|span| span.of(text.view()).to_owned()),
        publisher: article.publisher.clone(),
        authors: article.authors.clone(),
        date: context.date.clone(),
        reference_year: context.reference_year,
        area,
        span,
        sections: u32::try_from(article.sections.len()).unwrap_or(u32::MAX),
        account: Account::default(),
        hash: content_hash(slice),
        sample: false,
        text: None,
    }
}

/// A 64-bit FNV-1a hash of a text's characters without white space, in hexadecimal: the same for the same words
/// however they are wrapped.
#[must_use]
pub fn content_hash(text: &str) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325u64;
    for byte in text.split_whitespace().flat_map(str::bytes) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
    }
    format!("{hash:016x}")
}

fn diagnose(out: &mut Extraction, text: &ReportText, document: &Document, doc: u32, context: &context::Context) {
    for repair in text.repairs() {
        if !(document.span.start <= repair.span.start && repair.span.end <= document.span.end) {
            continue;
        }
        let kind = match repair.kind {
            RepairKind::Joined => DiagnosticKind::Joined,
            RepairKind::Inserted => DiagnosticKind::Inserted,
            RepairKind::CutOff => continue,
        };
        out.diagnostics.push(Diagnostic {
            kind,
            doc,
            span: repair.span,
            subject: None,
            reason: None,
            suggestion: None,
        });
    }
    if let Some((name, span)) = &context.misprint {
        out.diagnostics.push(Diagnostic {
            kind: DiagnosticKind::Misprint,
            doc,
            span: text.to_source(*span),
            subject: Some(name.clone()),
            reason: None,
            suggestion: Some(context.area.name.clone()),
        });
    }
    let span = Span::new(document.span.start, document.span.start);
    // A name that several divisions share, without the city or province that would tell which.
    let name = context.area.name.as_str();
    let ambiguous = context.area.code.is_none() && area::named(name).len() > 1;
    let unsure = [
        (DiagnosticKind::UnsureArea, context.area.name.is_empty() || ambiguous),
        (DiagnosticKind::UnsureYear, context.reference_year.is_none()),
    ];
    for (kind, _) in unsure.into_iter().filter(|&(_, unsure)| unsure) {
        out.diagnostics.push(Diagnostic {
            kind,
            doc,
            span,
            subject: (kind == DiagnosticKind::UnsureArea && ambiguous).then(|| name.to_owned()),
            reason: None,
            suggestion: None,
        });
    }
}

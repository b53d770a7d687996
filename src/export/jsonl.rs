//! JSON Lines: one observation a line, with the field names of the fact model.

use serde::Serialize;

use crate::corpus::{AreaId, Corpus, DocumentId, ObservationId};
use crate::model::{
    Area, Basis, Bound, Confidence, Corrected, Decimal, Document, Doubt, Inherited, Measure, Observation, Period,
    Status, Theme,
};
use crate::span::Span;

/// One observation in the exchange form: all fields are always present, `null` where the text gives nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExchangeForm<'a> {
    /// The report's file name.
    pub doc: &'a str,
    /// Stable identifier.
    pub id: &'a str,
    /// The place's own name.
    pub area: &'a str,
    /// GB/T 2260 code.
    pub area_code: Option<u32>,
    /// The prefecture-level division it belongs to.
    pub prefecture: Option<&'a str>,
    /// The province-level division it belongs to.
    pub province: Option<&'a str>,
    /// What is measured.
    pub indicator: &'a str,
    /// What kind of number.
    pub measure: Measure,
    /// Signed value; the low end of a range.
    pub value: Decimal,
    /// The high end of a range.
    pub value_high: Option<Decimal>,
    /// Unit without multipliers.
    pub unit: &'a str,
    /// How exact the value is.
    pub bound: Bound,
    /// Against what a growth, change, difference or multiple is measured.
    pub basis: Option<&'a Basis>,
    /// The time it covers.
    pub period: Option<&'a Period>,
    /// Whether it happened.
    pub status: Status,
    /// For ranks: in which set.
    pub scope: Option<&'a str>,
    /// For ranks: out of how many.
    pub out_of: Option<u32>,
    /// Chapter of public life.
    pub theme: Theme,
    /// The printed number and unit, in code points of the file.
    pub span: Span,
    /// The number as printed.
    pub printed: &'a str,
    /// The rule that made it.
    pub rule: &'a str,
    /// What the clause did not print itself.
    pub inherited: &'a [Inherited],
    /// How sure the engine is of it.
    pub confidence: Confidence,
    /// Why it is not surer.
    pub doubts: &'a [Doubt],
    /// For ranks: which measure the order goes by; not written where the text does not tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ranked_by: Option<Measure>,
    /// What a person corrected in it; not written where nothing was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrected: Option<&'a Corrected>,
}

impl<'a> ExchangeForm<'a> {
    /// The exchange form of an observation of this place and document.
    #[must_use]
    pub fn new(observation: &'a Observation, area: &'a Area, document: &'a Document) -> Self {
        let o = observation;
        Self {
            doc: &document.file,
            id: &o.id,
            area: &area.name,
            area_code: area.code,
            prefecture: area.prefecture.as_deref(),
            province: area.province.as_deref(),
            indicator: &o.indicator,
            measure: o.measure,
            value: o.value,
            value_high: o.value_high,
            unit: &o.unit,
            bound: o.bound,
            basis: o.basis.as_ref(),
            period: o.period.as_ref(),
            status: o.status,
            scope: o.scope.as_deref(),
            out_of: o.out_of,
            theme: o.theme,
            span: o.span,
            printed: &o.printed,
            rule: &o.rule,
            inherited: &o.inherited,
            confidence: o.confidence,
            doubts: &o.doubts,
            ranked_by: o.ranked_by,
            corrected: o.corrected.as_deref(),
        }
    }

    /// The exchange form of a row of the corpus.
    #[must_use]
    pub fn of(corpus: &'a Corpus, id: ObservationId) -> Self {
        let o = corpus.observation(id);
        Self::new(o, corpus.area(AreaId(o.area)), corpus.document(DocumentId(o.doc)))
    }
}

/// One observation as one line of JSON, without the line's end.
#[must_use]
pub fn write_observation(observation: &Observation, area: &Area, document: &Document) -> String {
    // The form has string keys and plain values only, so writing it cannot fail.
    serde_json::to_string(&ExchangeForm::new(observation, area, document)).unwrap_or_default()
}

/// A row of the corpus as one line of JSON, without the line's end.
#[must_use]
pub fn line(corpus: &Corpus, id: ObservationId) -> String {
    serde_json::to_string(&ExchangeForm::of(corpus, id)).unwrap_or_default()
}

/// The rows as JSON Lines, in the order given.
#[must_use]
pub fn write(corpus: &Corpus, rows: impl IntoIterator<Item = ObservationId>) -> String {
    let mut out = String::new();
    for id in rows {
        out.push_str(&line(corpus, id));
        out.push('\n');
    }
    out
}

//! A selection as the table that people paste: readable columns, each row with its citation and link.

use super::scope::Scope;
use crate::app::browser::Breath;
use crate::app::held::Held;
use crate::app::i18n::{self, Lang, Message, TakeMessage};
use crate::app::route::{DocumentView, Route};
use crate::corpus::{AreaId, DocumentId, ObservationId};
use crate::export::{citation, clip};
use crate::format::indicator_name;

/// At most this many rows go onto the clipboard; more are better taken as a file.
pub(crate) const MOST: usize = 5_000;

/// The table of a selection's observations: lines and HTML.
pub(crate) async fn table(scope: &Scope, held: &Held, lang: Lang) -> (String, String) {
    let heads = [
        lang.say(Message::ColumnArea),
        lang.say(Message::ColumnIndicator),
        lang.say(Message::ColumnValue),
        lang.say(TakeMessage::Unit),
        lang.say(Message::ColumnMeasure),
        lang.say(Message::ColumnPeriod),
        lang.say(Message::ColumnStatus),
        lang.say(TakeMessage::Printed),
        lang.say(TakeMessage::Citation),
        lang.say(TakeMessage::Link),
    ];
    let mut breath = Breath::new();
    let mut rows = Vec::new();
    for &id in scope.rows.iter().take(MOST) {
        breath.pause().await;
        rows.push(row(scope, held, id, lang));
    }
    (clip::tsv(&heads, &rows), clip::html(&heads, &rows))
}

fn row(scope: &Scope, held: &Held, id: ObservationId, lang: Lang) -> Vec<String> {
    let corpus = &*scope.corpus;
    let o = corpus.observation(id);
    let doc = DocumentId(o.doc);
    let value = o.value_high.map_or_else(
        || o.value.to_string(),
        |high| [o.value.to_string(), high.to_string()].join("–"),
    );
    let address = Route::Document(DocumentView::of(corpus.document_key(doc)).with_fact(&o.id)).to_hash();
    vec![
        corpus.area(AreaId(o.area)).name.clone(),
        indicator_name(&o.indicator, lang.language()).to_owned(),
        value,
        o.unit.clone(),
        i18n::measure(o.measure, lang).to_owned(),
        o.period
            .as_ref()
            .map(|period| i18n::period(Some(period), lang))
            .unwrap_or_default(),
        i18n::status(o.status, lang).to_owned(),
        o.printed.clone(),
        citation::entry(corpus.document(doc), None),
        held.link(&address),
    ]
}

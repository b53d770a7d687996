//! What stands around a picture that leaves the page: the selection in words, and where its figures come from.

use super::facets::{ORDER, facet_name, value_name};
use crate::app::held::Held;
use crate::app::i18n::{self, ChartMessage, Lang, Message, grouped};
use crate::corpus::{Corpus, DocumentId};
use crate::query::Query;
use crate::sorting::Arrange;

/// How many documents a source line names.
const NAMED: usize = 6;

/// The query's filters in a sentence; empty where nothing is filtered.
pub(crate) fn selection(held: &Held, query: &Query, lang: Lang) -> String {
    match filters(held, query, lang) {
        words if words.is_empty() => words,
        words => lang.fill(ChartMessage::Selection, &[&words]),
    }
}

/// The query's filters in words; empty where nothing is filtered.
pub(crate) fn filters(held: &Held, query: &Query, lang: Lang) -> String {
    let mut parts = Vec::new();
    for facet in ORDER {
        let Some(chosen) = query.facets.get(&facet) else {
            continue;
        };
        let named = |key: &String| value_name(held, facet, key, lang).to_string();
        let without = |key: &String| [lang.say(Message::Exclude), " ", &named(key)].concat();
        let values: Vec<String> = chosen
            .include
            .iter()
            .map(named)
            .chain(chosen.exclude.iter().map(without))
            .collect();
        if !values.is_empty() {
            let apart = lang.pick("：", ": ");
            parts.push([lang.say(facet_name(facet)), apart, &values.join(lang.pick("、", ", "))].concat());
        }
    }
    if !query.text.is_empty() {
        parts.push(lang.fill(ChartMessage::Searched, &[&query.text]));
    }
    parts.join(lang.pick("；", "; "))
}

/// The documents that the facts with these identifiers were read from, the program, and how recent the corpus is.
pub(crate) fn source<'a>(corpus: &Corpus, facts: impl Iterator<Item = &'a str>, lang: Lang) -> String {
    let mut documents: Vec<u32> = facts
        .filter_map(|id| corpus.by_id(id))
        .map(|id| corpus.observation(id).doc)
        .collect();
    documents.arrange();
    documents.dedup();
    let mut named: Vec<String> = documents
        .iter()
        .take(NAMED)
        .map(|&doc| cited(corpus, DocumentId(doc), lang))
        .collect();
    if documents.len() > NAMED {
        named.push(lang.fill(ChartMessage::MoreSources, &[&grouped(documents.len())]));
    }
    let latest = corpus.documents().iter().filter_map(|document| document.date.as_ref());
    let made = match latest.max_by_key(|date| date.to.last_day()) {
        Some(date) => lang.fill(ChartMessage::MadeWith, &[&i18n::period(Some(date), lang)]),
        None => lang.say(ChartMessage::MadeWithUndated).to_owned(),
    };
    let sources = lang.fill(ChartMessage::Sources, &[&named.join(lang.pick("；", "; "))]);
    [&sources, lang.pick("", " "), &made].concat()
}

/// Place and title, publisher and date as far as they are known.
fn cited(corpus: &Corpus, id: DocumentId, lang: Lang) -> String {
    let document = corpus.document(id);
    let place = &corpus.areas()[document.area as usize].name;
    let mut out = [place, lang.pick("《", " 《"), &document.title, "》"].concat();
    let date = document.date.as_ref().map(|date| i18n::period(Some(date), lang));
    let known: Vec<&str> = document.publisher.iter().chain(&date).map(String::as_str).collect();
    if !known.is_empty() {
        let inner = known.join(lang.pick("，", ", "));
        out.push_str(&[lang.pick("（", " ("), &inner, lang.pick("）", ")")].concat());
    }
    out
}

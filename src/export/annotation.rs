//! W3C Web Annotations (JSON-LD): every fact as an annotation of the report it stands in.
//!
//! The body is the indicator's name as a tag, and the fact in the exchange form as JSON. The target is the report, named
//! by the hash of its text, with a `TextPositionSelector` (Web Annotation Data Model §4.2.5: "in terms of unicode code
//! points", as our spans are) and a `TextQuoteSelector`, whose prefix and suffix are given where the text is held.

use serde::Serialize;

use super::citation;
use super::jsonl;
use crate::corpus::{Corpus, DocumentId, ObservationId};
use crate::model::Document;
use crate::span::Span;

/// The context that W3C prescribes.
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";
/// What our identifiers begin with where no address of the app is given.
const NAMES: &str = "urn:fangzhi:";
/// How many characters before and after a quote are given.
const AROUND: usize = 16;

/// The media type of the file.
pub const MEDIA_TYPE: &str = "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"";

#[derive(Serialize)]
struct Annotation<'a> {
    id: String,
    #[serde(rename = "type")]
    class: &'static str,
    motivation: [&'static str; 2],
    body: [TextualBody<'a>; 2],
    target: Target<'a>,
}

#[derive(Serialize)]
struct TextualBody<'a> {
    #[serde(rename = "type")]
    class: &'static str,
    purpose: &'static str,
    value: &'a str,
    format: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    language: &'static str,
}

#[derive(Serialize)]
struct Target<'a> {
    source: Source<'a>,
    selector: (Position, Quote),
}

#[derive(Serialize)]
struct Source<'a> {
    id: String,
    #[serde(rename = "type")]
    class: &'static str,
    format: &'static str,
    label: &'a str,
}

#[derive(Serialize)]
struct Position {
    #[serde(rename = "type")]
    class: &'static str,
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct Quote {
    #[serde(rename = "type")]
    class: &'static str,
    exact: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    prefix: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    suffix: String,
}

/// What stands before the first annotation: the page, and the collection it is all of; `label` says which selection.
#[must_use]
pub fn head(label: &str, total: usize) -> String {
    [
        "{\"@context\":\"",
        CONTEXT,
        "\",\"id\":\"",
        NAMES,
        "page\",\"type\":\"AnnotationPage\",\"partOf\":{\"id\":\"",
        NAMES,
        "collection\",\"type\":\"AnnotationCollection\",\"label\":",
        &json(&label),
        ",\"total\":",
        &total.to_string(),
        "},\"startIndex\":0,\"items\":[\n",
    ]
    .concat()
}

/// What stands between two annotations.
pub const BETWEEN: &str = ",\n";

/// What stands after the last annotation.
pub const TAIL: &str = "\n]}\n";

/// One fact with the words around it, where the text is held; `base` is the app's own address without `#`, or nothing.
#[must_use]
pub fn item(corpus: &Corpus, id: ObservationId, base: &str) -> String {
    item_with(corpus, id, base, true)
}

/// One fact; `quotes` says whether words of the text go with it beyond the number as printed.
#[must_use]
pub fn item_with(corpus: &Corpus, id: ObservationId, base: &str, quotes: bool) -> String {
    let o = corpus.observation(id);
    let doc = DocumentId(o.doc);
    let document = corpus.document(doc);
    let name = if base.is_empty() {
        [NAMES, "fact:", &o.id].concat()
    } else {
        citation::permalink(base, corpus.document_key(doc), Some(&o.id))
    };
    let fact = jsonl::line(corpus, id);
    json(&Annotation {
        id: name,
        class: "Annotation",
        motivation: ["describing", "tagging"],
        body: [
            TextualBody {
                class: "TextualBody",
                purpose: "tagging",
                value: &o.indicator,
                format: "text/plain",
                language: "zh",
            },
            TextualBody {
                class: "TextualBody",
                purpose: "describing",
                value: &fact,
                format: "application/json",
                language: "",
            },
        ],
        target: Target {
            source: Source {
                id: [NAMES, "document:", &document.hash].concat(),
                class: "Text",
                format: "text/plain",
                label: &document.file,
            },
            selector: (
                Position {
                    class: "TextPositionSelector",
                    start: o.span.start,
                    end: o.span.end,
                },
                quote(document, o.span, &o.printed, quotes),
            ),
        },
    })
}

/// The rows as one page, in the order given.
#[must_use]
pub fn write(corpus: &Corpus, rows: &[ObservationId], label: &str, base: &str) -> String {
    let mut out = head(label, rows.len());
    for (n, &row) in rows.iter().enumerate() {
        if n > 0 {
            out.push_str(BETWEEN);
        }
        out.push_str(&item(corpus, row, base));
    }
    out.push_str(TAIL);
    out
}

/// The words at a span with those around them; without the text, or where that is wanted, the number as printed.
fn quote(document: &Document, span: Span, printed: &str, wanted: bool) -> Quote {
    let held = document
        .text
        .as_deref()
        .filter(|_| wanted && document.span.contains(span))
        .map(|text| {
            let start = (span.start - document.span.start) as usize;
            let before = start.min(AROUND);
            let mut rest = text.chars().skip(start - before);
            let prefix: String = rest.by_ref().take(before).collect();
            let exact: String = rest.by_ref().take(span.len() as usize).collect();
            (prefix, exact, rest.take(AROUND).collect())
        });
    let (prefix, exact, suffix) = held.unwrap_or_else(|| (String::new(), printed.to_owned(), String::new()));
    Quote {
        class: "TextQuoteSelector",
        exact,
        prefix,
        suffix,
    }
}

/// A value as JSON. These types have string keys only, so writing them cannot fail.
fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

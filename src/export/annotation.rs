//! W3C Web Annotations (JSON-LD): every fact as an annotation of the report it stands in.
//!
//! The body is the indicator's name as a tag, and the fact in the exchange form as JSON. The target is the report, named
//! by the hash of its text, with a `TextPositionSelector` (Web Annotation Data Model §4.2.5: "in terms of unicode code
//! points", as our spans are) and a `TextQuoteSelector`, whose prefix and suffix are given where the text is held.

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
        &string(label),
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
    let source = [NAMES, "document:", &document.hash].concat();
    let (exact, prefix, suffix) = quote(document, o.span, &o.printed, quotes);
    let mut out = String::from("{");
    let mut put = |before: &str, text: &str| {
        out.push_str(before);
        out.push_str(&string(text));
    };
    // Written by hand: the shape is fixed, and a page need not load a writer for each of its parts.
    put("\"id\":", &name);
    put(
        ",\"type\":\"Annotation\",\"motivation\":[\"describing\",\"tagging\"],\"body\":[{\"type\":\"TextualBody\",\
         \"purpose\":\"tagging\",\"format\":\"text/plain\",\"language\":\"zh\",\"value\":",
        &o.indicator,
    );
    put(
        "},{\"type\":\"TextualBody\",\"purpose\":\"describing\",\"format\":\"application/json\",\"value\":",
        &jsonl::line(corpus, id),
    );
    put("}],\"target\":{\"source\":{\"id\":", &source);
    put(
        ",\"type\":\"Text\",\"format\":\"text/plain\",\"label\":",
        &document.file,
    );
    let position = [
        "},\"selector\":[{\"type\":\"TextPositionSelector\",\"start\":",
        &o.span.start.to_string(),
        ",\"end\":",
        &o.span.end.to_string(),
        "},{\"type\":\"TextQuoteSelector\",\"exact\":",
    ];
    put(&position.concat(), &exact);
    if !prefix.is_empty() {
        put(",\"prefix\":", &prefix);
    }
    if !suffix.is_empty() {
        put(",\"suffix\":", &suffix);
    }
    out.push_str("}]}}");
    out
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

/// The words at a span, those before and those after; without the text, or where that is not wanted, the number as
/// printed.
fn quote(document: &Document, span: Span, printed: &str, wanted: bool) -> (String, String, String) {
    let held = document
        .text
        .as_deref()
        .filter(|_| wanted && document.span.contains(span));
    let Some(text) = held else {
        return (printed.to_owned(), String::new(), String::new());
    };
    let start = (span.start - document.span.start) as usize;
    let before = start.min(AROUND);
    let mut rest = text.chars().skip(start - before);
    let prefix: String = rest.by_ref().take(before).collect();
    let exact: String = rest.by_ref().take(span.len() as usize).collect();
    (exact, prefix, rest.take(AROUND).collect())
}

/// A text as a JSON string, which cannot fail.
fn string(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

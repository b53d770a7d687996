//! Addresses: what stands after `#` and the page it means.
//!
//! ```text
//! #/                                overview
//! #/observations?QUERY&view=chart&fact=ID
//! #/compare?…                       one indicator across places, one place, or collected facts
//! #/registers?kind=KIND&…           projects, honours, initiatives, organisations
//! #/places/KEY                      the one-page brief of a place
//! #/search?…                        concordance
//! #/checks?…                        doubts, contradictions, inferences
//! #/documents?q=…&year=…&text=held&own=only&sort=…
//! #/documents/ID?fact=ID
//! #/documents/ID?at=START-END&words=…
//! #/documents/ID?form=read&find=…&theme=…&status=…&beside=ID
//! #/documents/ID?fact=ID&edit=1     … to be corrected
//! #/corrections                     what the reader corrected and rejected
//! #/open?q=…&sort=…                 one's own documents
//! #/open/KEY                        what was understood of one of them
//! #/words                           one's own words
//! #/about
//! ```
//!
//! `QUERY` is the spelling of a [`Query`](crate::query::Query). `lang=zh` or `lang=en` may stand on any address and
//! chooses the language of the interface; `c=HASH8`, the first digits of a corpus's hash, may too and says over which
//! corpus the link was made. `START-END` are code points of the document as opened. Only what differs from the default is written.

mod check;
mod compare;
mod document;
mod documents;
mod open;
mod parameter;
mod register;
mod search;

use super::i18n::Lang;
use crate::query::Query;
use parameter::{decode, encode, parameter};

pub use check::{CheckKind, CheckView};
pub use compare::{CompareView, Form, Kind};
pub use document::{DocumentView, TextForm};
pub use documents::{DocumentOrder, DocumentsView};
pub use open::{OpenList, OpenOrder, OpenView};
pub use register::RegisterView;
pub use search::SearchView;

/// A page and what it shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Route {
    /// What is held.
    Overview,
    /// A selection of observations.
    Observations(View),
    /// Facts side by side, with a verdict.
    Compare(CompareView),
    /// Named things across documents.
    Registers(RegisterView),
    /// One place on one page, by its key.
    Brief(String),
    /// Passages that hold words.
    Search(SearchView),
    /// What is doubted, contradicted, inferred.
    Checks(CheckView),
    /// The list of documents.
    Documents(DocumentsView),
    /// One document, perhaps at one of its observations or passages.
    Document(DocumentView),
    /// What the reader corrected and rejected.
    Corrections,
    /// The reader's own documents.
    Open(OpenView),
    /// What this is and how to read it.
    About,
    /// An address that leads nowhere, as written.
    NotFound(String),
}

/// The two ways to show a selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// Rows.
    #[default]
    Table,
    /// Marks.
    Chart,
}

/// A selection, how it is shown, and the observation that is open.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct View {
    /// Which observations, in which order.
    pub query: Query,
    /// Table or chart.
    pub tab: Tab,
    /// The observation whose panel is open.
    pub fact: Option<String>,
}

/// A route with what may stand on any address.
#[derive(Debug, Clone, PartialEq)]
pub struct Address {
    /// The page.
    pub route: Route,
    /// The language asked for.
    pub lang: Option<Lang>,
    /// The first [`CORPUS`] digits of the hash of the corpus the link was made over.
    pub corpus: Option<String>,
}

/// How many digits of a corpus's hash a link carries.
pub const CORPUS: usize = 8;

impl Address {
    /// Reads what stands after `#`, with or without the `#`.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let text = hash.strip_prefix('#').unwrap_or(hash);
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let lang = parameter(query, "lang").and_then(|tag| Lang::parse(&tag));
        let digits =
            |hash: &String| hash.len() == CORPUS && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        Self {
            route: parse_route(path, query, text),
            lang,
            corpus: parameter(query, "c").filter(digits),
        }
    }

    /// The address, with its `#`.
    #[must_use]
    pub fn to_hash(&self) -> String {
        let mut out = self.route.to_hash();
        if matches!(self.route, Route::NotFound(_)) {
            // As written, whatever stood on it.
            return out;
        }
        let pairs = [("lang", self.lang.map(Lang::as_str)), ("c", self.corpus.as_deref())];
        for (name, value) in pairs {
            if let Some(value) = value {
                out.push(if out.contains('?') { '&' } else { '?' });
                out.push_str(&[name, "=", value].concat());
            }
        }
        out
    }

    /// The address behind `hash`, said to be made over the corpus of this hash.
    #[must_use]
    pub fn over(hash: &str, corpus: &str) -> String {
        let corpus = corpus.get(..CORPUS).map(str::to_owned);
        Self {
            corpus,
            ..Self::parse(hash)
        }
        .to_hash()
    }
}

fn parse_route(path: &str, query: &str, whole: &str) -> Route {
    match path.trim_matches('/') {
        "" => Route::Overview,
        "observations" => Route::Observations(View::parse(query)),
        "compare" => Route::Compare(CompareView::parse(query)),
        "registers" => Route::Registers(register::parse(query)),
        "search" => Route::Search(SearchView::parse(query)),
        "checks" => Route::Checks(CheckView::parse(query)),
        "documents" => Route::Documents(DocumentsView::parse(query)),
        "corrections" => Route::Corrections,
        "open" => Route::Open(OpenView::parse(query)),
        "words" => Route::Open(OpenView::Words),
        "about" => Route::About,
        other => match other.split_once('/') {
            Some(("documents", id)) if !id.contains('/') => Route::Document(DocumentView::parse(decode(id), query)),
            Some(("open", key)) if !key.contains('/') => Route::Open(OpenView::of(&decode(key))),
            Some(("places", key)) if !key.contains('/') => Route::Brief(decode(key)),
            _ => Route::NotFound(decode(whole)),
        },
    }
}

impl Route {
    /// All observations of a query.
    #[must_use]
    pub fn of_query(query: Query) -> Self {
        Self::Observations(View {
            query,
            ..View::default()
        })
    }

    /// The address of the route, with its `#`.
    #[must_use]
    pub fn to_hash(&self) -> String {
        match self {
            Self::Overview => "#/".to_owned(),
            Self::Observations(view) => view.to_hash(),
            Self::Compare(view) => view.to_hash(),
            Self::Registers(view) => register::to_hash(view),
            Self::Brief(key) => {
                let mut out = String::from("#/places/");
                encode(key, &mut out);
                out
            }
            Self::Search(view) => view.to_hash(),
            Self::Checks(view) => view.to_hash(),
            Self::Documents(view) => view.to_hash(),
            Self::Document(view) => view.to_hash(),
            Self::Corrections => "#/corrections".to_owned(),
            Self::Open(view) => view.to_hash(),
            Self::About => "#/about".to_owned(),
            Self::NotFound(whole) => ["#", whole].concat(),
        }
    }
}

impl View {
    fn parse(query: &str) -> Self {
        Self {
            query: Query::from_url(&own_parameters_removed(query)).0,
            tab: if parameter(query, "view").as_deref() == Some("chart") {
                Tab::Chart
            } else {
                Tab::Table
            },
            fact: parameter(query, "fact"),
        }
    }

    fn to_hash(&self) -> String {
        let mut out = String::from("#/observations");
        let mut separator = '?';
        let query = self.query.to_url();
        if !query.is_empty() {
            out.push(separator);
            out.push_str(&query);
            separator = '&';
        }
        if self.tab == Tab::Chart {
            out.push(separator);
            out.push_str("view=chart");
            separator = '&';
        }
        if let Some(fact) = &self.fact {
            out.push(separator);
            out.push_str("fact=");
            encode(fact, &mut out);
        }
        out
    }
}

/// The query's own part of an address: everything but what this module spells itself.
fn own_parameters_removed(query: &str) -> String {
    let mut out = String::new();
    for pair in query.split('&') {
        let name = pair.split('=').next().unwrap_or_default();
        if pair.is_empty() || matches!(name, "view" | "fact" | "lang" | "c") {
            continue;
        }
        if !out.is_empty() {
            out.push('&');
        }
        out.push_str(pair);
    }
    out
}

//! The collection: what a person opened and made of it, as one file: sources, facts, corrections, words and views.
//!
//! Input: a [`Collection`]. Output: its file's text, whole or in parts, and back. The file is JSON, one entry a line:
//! `format`, `version`, `app`, `base`, `view`, `dictionary`, `views`, `corrections`, `sources`, `bundles`, and last `hash`,
//! the FNV-1a hash of all that stands before its line. So a file is written from its start to its end, and a page needs
//! no more memory for it than for one part.

mod read;
mod write;

use std::fmt;

pub use write::CollectionWriter;

use super::{Bundle, BundleError};
use crate::model::{Correction, Dictionary, SavedView, Source};

/// What the file says it is.
const FORMAT: &str = "fangzhi-collection";
/// The version this crate writes, and the latest it reads. A later one of this crate must read it too: what version 2
/// changes is brought up to date in `read`, before its lists are read.
const VERSION: u32 = 1;

/// The facts of one source as read, before any correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// [`Source::key`] of the source they were read from; absent for facts that came without one, as a bundle or a table.
    pub source: Option<String>,
    /// The facts. The text of a document stands with its source, where there is one.
    pub bundle: Bundle,
}

/// All that a person holds: a backup, what a portable copy carries, or corrections handed on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Collection {
    /// Version of the app that wrote it.
    pub app: String,
    /// Whether the corpus that comes with the app belongs to it.
    pub base: bool,
    /// The address that was open, from `#/` on.
    pub view: Option<String>,
    /// The person's own words.
    pub dictionary: Dictionary,
    /// Saved views, in their order.
    pub views: Vec<SavedView>,
    /// What the person said about facts, in the order it was said.
    pub corrections: Vec<Correction>,
    /// What was opened, in its order, each with or without its text.
    pub sources: Vec<Source>,
    /// The facts read from the sources, and those that came without one.
    pub readings: Vec<Reading>,
}

impl Collection {
    /// An empty collection of this edition of the app.
    #[must_use]
    pub fn new() -> Self {
        Self {
            app: env!("CARGO_PKG_VERSION").to_owned(),
            ..Self::default()
        }
    }

    /// Takes the texts out; facts, names and places stay.
    pub fn withhold_texts(&mut self) {
        for source in &mut self.sources {
            source.text = None;
        }
        for reading in &mut self.readings {
            reading.bundle.withhold_texts();
        }
    }
}

/// How much a collection may hold; a file beyond is refused, for a page could not bear it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Limits {
    bytes: usize,
    entries: usize,
}

const LIMITS: Limits = Limits {
    bytes: 512 << 20,
    entries: 100_000,
};

/// Why a text is no collection that this edition can read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CollectionError {
    /// It is not JSON of this shape.
    Json {
        /// Line, from 1.
        line: usize,
        /// Column in bytes, from 1.
        column: usize,
        /// What the reader said.
        message: String,
    },
    /// It is JSON, but of something else; what it calls itself, if anything.
    Format(Option<String>),
    /// Written in a version this edition does not read; 0 where it names none.
    Version(u32),
    /// It holds more than the limit.
    TooLarge {
        /// What there is too much of: `bytes`, `views`, `corrections`, `sources`, `bundles` or `words`.
        of: &'static str,
        /// How many it may be.
        limit: usize,
    },
    /// The content is not what the hash was made from: cut short or altered.
    Hash {
        /// The hash the file states.
        stated: String,
        /// The hash its content has.
        found: String,
    },
    /// A source's text is not the one its key was made from, or two sources have one key.
    Source {
        /// Which source, from 0.
        at: usize,
    },
    /// A bundle says it was read from a source that is not there.
    Unowned {
        /// Which bundle, from 0.
        bundle: usize,
    },
    /// A bundle's lists do not fit each other, or its documents do not fit their source's text.
    Bundle {
        /// Which bundle, from 0.
        bundle: usize,
        /// What is wrong in it.
        error: BundleError,
    },
}

impl fmt::Display for CollectionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json { line, column, message } => write!(f, "line {line}, column {column}: {message}"),
            Self::Format(Some(name)) => write!(f, "not a {FORMAT}: the file calls itself \"{name}\""),
            Self::Format(None) => write!(f, "not a {FORMAT}: the file does not say what it is"),
            Self::Version(found) => write!(
                f,
                "collection version {found} is unknown; this edition reads version {VERSION}"
            ),
            Self::TooLarge { of, limit } => write!(f, "more {of} than {limit}"),
            Self::Hash { stated, found } => write!(
                f,
                "the collection's content was altered or cut: its hash is {found}, the file states {stated}"
            ),
            Self::Source { at } => write!(
                f,
                "source {at}: its text is not the one its key names, or it is there twice"
            ),
            Self::Unowned { bundle } => write!(f, "bundle {bundle} was read from a source that the collection lacks"),
            Self::Bundle { bundle, error } => write!(f, "bundle {bundle}: {error}"),
        }
    }
}

impl std::error::Error for CollectionError {}

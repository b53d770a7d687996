//! Reading a collection's file.

use std::collections::HashMap;

use serde::Deserialize;

use super::{Collection, CollectionError, FORMAT, LIMITS, Reading, VERSION};
use crate::corpus::hash::hash_of;
use crate::corpus::{Bundle, BundleError};
use crate::model::{Area, Correction, Diagnostic, Dictionary, Document, Observation, Record, SavedView, Source};

/// The first look at a file: enough to refuse it by name.
#[derive(Deserialize)]
struct Head {
    format: Option<String>,
    version: Option<u32>,
}

/// Version 1 of the file. A later version reads it by this shape and brings it up to date.
#[derive(Deserialize)]
struct File {
    app: String,
    #[serde(default)]
    base: bool,
    #[serde(default)]
    view: Option<String>,
    #[serde(default)]
    dictionary: Dictionary,
    #[serde(default)]
    views: Vec<SavedView>,
    #[serde(default)]
    corrections: Vec<Correction>,
    #[serde(default)]
    sources: Vec<Source>,
    #[serde(default)]
    bundles: Vec<Facts>,
    hash: String,
}

#[derive(Deserialize)]
struct Facts {
    #[serde(default)]
    source: Option<String>,
    areas: Vec<Area>,
    documents: Vec<Document>,
    observations: Vec<Observation>,
    records: Vec<Record>,
    diagnostics: Vec<Diagnostic>,
}

impl Collection {
    /// Reads a file's text. The bundles come back unsealed, with the text of their documents where their source has it.
    ///
    /// # Errors
    /// Refuses what is not JSON of this shape (with line and column), another format or version, content that does not
    /// match its hash, more than a page can bear, and whatever points nowhere.
    pub fn from_json(text: &str) -> Result<Self, CollectionError> {
        if text.len() > LIMITS.bytes {
            let limit = LIMITS.bytes;
            return Err(CollectionError::TooLarge { of: "bytes", limit });
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let head: Head = parse(text)?;
        if head.format.as_deref() != Some(FORMAT) {
            return Err(CollectionError::Format(head.format));
        }
        let file: File = match head.version {
            Some(VERSION) => parse(text)?,
            other => return Err(CollectionError::Version(other.unwrap_or(0))),
        };
        let stated = file.hash.clone();
        let collection = file.collection()?;
        if !is_as_written(text, &stated) {
            // One that was laid out anew is no less good: its content is written again.
            let written = collection.to_json();
            if !is_as_written(&written, &stated) {
                let found = hash_of(before_hash(&written).unwrap_or_default());
                return Err(CollectionError::Hash { stated, found });
            }
        }
        Ok(collection)
    }
}

fn parse<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, CollectionError> {
    serde_json::from_str(text).map_err(|error| CollectionError::Json {
        line: error.line(),
        column: error.column(),
        message: error.to_string(),
    })
}

impl File {
    fn collection(self) -> Result<Collection, CollectionError> {
        let words = &self.dictionary;
        let sizes = [
            ("views", self.views.len()),
            ("corrections", self.corrections.len()),
            ("sources", self.sources.len()),
            ("bundles", self.bundles.len()),
            ("words", words.indicators.len() + words.units.len() + words.places.len()),
        ];
        for (of, size) in sizes {
            let limit = LIMITS.entries;
            if size > limit {
                return Err(CollectionError::TooLarge { of, limit });
            }
        }
        let mut texts = HashMap::new();
        for (at, source) in self.sources.iter().enumerate() {
            let fits = source.text.as_ref().is_none_or(|text| hash_of(text) == source.key);
            if !fits || texts.insert(source.key.as_str(), source.text.as_deref()).is_some() {
                return Err(CollectionError::Source { at });
            }
        }
        let readings = self
            .bundles
            .into_iter()
            .enumerate()
            .map(|(bundle, facts)| facts.reading(bundle, &texts))
            .collect::<Result<_, _>>()?;
        Ok(Collection {
            app: self.app,
            base: self.base,
            view: self.view,
            dictionary: self.dictionary,
            views: self.views,
            corrections: self.corrections,
            sources: self.sources,
            readings,
        })
    }
}

impl Facts {
    fn reading(self, bundle: usize, texts: &HashMap<&str, Option<&str>>) -> Result<Reading, CollectionError> {
        let mut own = Bundle::unsealed(
            self.areas,
            self.documents,
            self.observations,
            self.records,
            self.diagnostics,
        );
        own.check_indices()
            .map_err(|error| CollectionError::Bundle { bundle, error })?;
        if let Some(key) = &self.source {
            let text = texts.get(key.as_str()).ok_or(CollectionError::Unowned { bundle })?;
            if let Some(text) = text {
                own.restore_texts(text)
                    .map_err(|at| BundleError::Index { of: "document", at })
                    .map_err(|error| CollectionError::Bundle { bundle, error })?;
            }
        }
        Ok(Reading {
            source: self.source,
            bundle: own,
        })
    }
}

/// What the hash of a file is made from: all before the line that states it.
fn before_hash(text: &str) -> Option<&str> {
    text.rfind("\"hash\":").map(|at| &text[..at])
}

/// Whether the file is, byte for byte, what [`Collection::to_json`] writes.
fn is_as_written(text: &str, hash: &str) -> bool {
    before_hash(text).is_some_and(|content| hash_of(content) == hash)
}

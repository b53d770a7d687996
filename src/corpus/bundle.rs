//! The bundle: a corpus as one file, with a version and a content hash.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::hash::hash_of;
use crate::model::{Area, Diagnostic, Document, Observation, Record};

/// What the file says it is.
const FORMAT: &str = "fangzhi-bundle";
/// The version this crate writes, and the only one it reads.
const VERSION: u32 = 1;

/// Documents with their facts, as one file carries them. Indices (`doc`, `area`) point into its own lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bundle {
    /// Always `fangzhi-bundle`.
    pub format: String,
    /// Version of the form, now 1.
    pub version: u32,
    /// Hash of everything else (FNV-1a, 64 bits, hexadecimal): the same content has the same hash. Empty where the bundle
    /// was not sealed; its file always carries the hash of what it holds.
    pub hash: String,
    /// Places that documents, observations and records point at.
    pub areas: Vec<Area>,
    /// The reports.
    pub documents: Vec<Document>,
    /// The facts.
    pub observations: Vec<Observation>,
    /// Named things.
    pub records: Vec<Record>,
    /// Repairs and doubts.
    pub diagnostics: Vec<Diagnostic>,
}

/// Why a text is no bundle this crate can read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BundleError {
    /// The text is not JSON of the right shape; what the reader said.
    Json(String),
    /// It is JSON, but of something else; what it calls itself, if anything.
    Format(Option<String>),
    /// Written in a version this crate does not read.
    Version(u32),
    /// The content is not what the hash was made from: cut short or altered.
    Hash {
        /// The hash the file carries.
        stated: String,
        /// The hash its content has.
        found: String,
    },
    /// A fact points at a place or document that is not there.
    Index {
        /// Where: `document`, `observation`, `record` or `diagnostic`.
        of: &'static str,
        /// Which one, from 0.
        at: usize,
    },
}

impl fmt::Display for BundleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(message) => write!(f, "not a readable bundle: {message}"),
            Self::Format(Some(name)) => write!(f, "not a {FORMAT}: the file calls itself \"{name}\""),
            Self::Format(None) => write!(f, "not a {FORMAT}: the file does not say what it is"),
            Self::Version(found) => {
                write!(
                    f,
                    "bundle version {found} is unknown; this edition reads version {VERSION}"
                )
            }
            Self::Hash { stated, found } => {
                write!(
                    f,
                    "the bundle's content was altered or cut: its hash is {found}, the file states {stated}"
                )
            }
            Self::Index { of, at } => write!(f, "{of} {at} points at a place or document that the bundle lacks"),
        }
    }
}

impl std::error::Error for BundleError {}

/// The first look at a file: enough to refuse it by name.
#[derive(Deserialize)]
struct Head {
    format: Option<String>,
    version: Option<u32>,
}

impl Bundle {
    /// A bundle of these parts, with version and content hash set.
    #[must_use]
    pub fn seal(
        areas: Vec<Area>,
        documents: Vec<Document>,
        observations: Vec<Observation>,
        records: Vec<Record>,
        diagnostics: Vec<Diagnostic>,
    ) -> Self {
        let mut bundle = Self::unsealed(areas, documents, observations, records, diagnostics);
        bundle.hash = bundle.content_hash();
        bundle
    }

    /// A bundle of these parts that is to be changed still, or never to be a file: without a hash.
    #[must_use]
    pub fn unsealed(
        areas: Vec<Area>,
        documents: Vec<Document>,
        observations: Vec<Observation>,
        records: Vec<Record>,
        diagnostics: Vec<Diagnostic>,
    ) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            hash: String::new(),
            areas,
            documents,
            observations,
            records,
            diagnostics,
        }
    }

    /// A bundle that came in parts and carries the hash it was sealed with.
    ///
    /// # Errors
    /// Where an index points nowhere.
    pub fn of_parts(
        hash: String,
        areas: Vec<Area>,
        documents: Vec<Document>,
        observations: Vec<Observation>,
        records: Vec<Record>,
        diagnostics: Vec<Diagnostic>,
    ) -> Result<Self, BundleError> {
        let bundle = Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            hash,
            areas,
            documents,
            observations,
            records,
            diagnostics,
        };
        bundle.check_indices()?;
        Ok(bundle)
    }

    /// The file's text: always the same for the same content, one area, document, observation, record or diagnostic a
    /// line, so that a change reads well in a diff.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut content = String::new();
        self.write_content(&mut content);
        let mut out = format!(
            "{{\n\"format\":{},\n\"version\":{},\n\"hash\":{},\n",
            json(&self.format),
            self.version,
            json(&hash_of(&content))
        );
        out.push_str(&content);
        out.push_str("}\n");
        out
    }

    /// Reads a file's text.
    ///
    /// # Errors
    /// Refuses what is not JSON of this shape, another format or version, content that does not match its hash, and
    /// indices that point nowhere.
    pub fn from_json(text: &str) -> Result<Self, BundleError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let head: Head = serde_json::from_str(text).map_err(|error| BundleError::Json(error.to_string()))?;
        if head.format.as_deref() != Some(FORMAT) {
            return Err(BundleError::Format(head.format));
        }
        match head.version {
            Some(VERSION) => {}
            other => return Err(BundleError::Version(other.unwrap_or(0))),
        }
        let bundle: Self = serde_json::from_str(text).map_err(|error| BundleError::Json(error.to_string()))?;
        if !is_as_written(text, &bundle.hash) {
            let found = bundle.hash_found(text);
            if found != bundle.hash {
                return Err(BundleError::Hash {
                    stated: bundle.hash,
                    found,
                });
            }
        }
        bundle.check_indices()?;
        Ok(bundle)
    }

    /// Takes the texts of its documents out.
    pub fn withhold_texts(&mut self) {
        for document in &mut self.documents {
            document.text = None;
        }
    }

    /// Gives each document its part of the file's text.
    ///
    /// # Errors
    /// The first document, from 0, that reaches beyond the text or into the one before it; the texts are then left as
    /// they were. The documents of a file follow each other.
    pub fn restore_texts(&mut self, text: &str) -> Result<(), usize> {
        let mut starts = text.char_indices().map(|(at, _)| at).chain([text.len()]).zip(0u32..);
        let mut byte_of = |point: u32| starts.find(|&(_, n)| n == point).map(|(at, _)| at);
        let mut parts: Vec<&str> = Vec::with_capacity(self.documents.len());
        let mut last = None;
        for (n, document) in self.documents.iter().enumerate() {
            let (start, end) = (document.span.start, document.span.end);
            let from = last.filter(|&(point, _)| point == start).map(|(_, at)| at);
            let from = from.or_else(|| byte_of(start)).ok_or(n)?;
            let to = if end == start { Some(from) } else { byte_of(end) };
            let part = to.and_then(|to| text.get(from..to)).ok_or(n)?;
            parts.push(part);
            last = Some((end, from + part.len()));
        }
        for (document, part) in self.documents.iter_mut().zip(parts) {
            document.text = Some(part.to_owned());
        }
        Ok(())
    }

    /// Whether every index points into the bundle's own lists; a corpus leaves out what points nowhere, a file that holds
    /// such is refused.
    pub(super) fn check_indices(&self) -> Result<(), BundleError> {
        let (areas, docs) = (self.areas.len(), self.documents.len());
        let area = |index: u32| (index as usize) < areas;
        let doc = |index: u32| (index as usize) < docs;
        let first_bad = |of, at: Option<usize>| at.map_or(Ok(()), |at| Err(BundleError::Index { of, at }));
        first_bad("document", self.documents.iter().position(|d| !area(d.area)))?;
        first_bad(
            "observation",
            self.observations.iter().position(|o| !area(o.area) || !doc(o.doc)),
        )?;
        first_bad("record", self.records.iter().position(|r| !area(r.area) || !doc(r.doc)))?;
        first_bad("diagnostic", self.diagnostics.iter().position(|d| !doc(d.doc)))
    }

    /// The hash of a file that is not as this crate writes it: one that was laid out anew is no less good, so its content
    /// is written again.
    #[cfg(any(not(target_arch = "wasm32"), feature = "formats"))]
    fn hash_found(&self, _: &str) -> String {
        self.content_hash()
    }

    /// The hash of a file that is not as this crate writes it. The page itself reads only what this crate wrote, and is
    /// spared the code that writes; what a reader opens goes through `intake` first.
    #[cfg(all(target_arch = "wasm32", not(feature = "formats")))]
    fn hash_found(&self, text: &str) -> String {
        hash_of(text)
    }

    fn content_hash(&self) -> String {
        let mut content = String::new();
        self.write_content(&mut content);
        hash_of(&content)
    }

    fn write_content(&self, out: &mut String) {
        write_list(out, "areas", &self.areas, ",\n");
        write_list(out, "documents", &self.documents, ",\n");
        write_list(out, "observations", &self.observations, ",\n");
        write_list(out, "records", &self.records, ",\n");
        write_list(out, "diagnostics", &self.diagnostics, "\n");
    }
}

/// Whether the file is, byte for byte, what [`Bundle::to_json`] writes: then its content need not be written again to be
/// hashed.
fn is_as_written(text: &str, hash: &str) -> bool {
    let Some((_, content)) = text.split_once(&format!("\"hash\":{},\n", json(hash))) else {
        return false;
    };
    content
        .strip_suffix("}\n")
        .is_some_and(|content| hash_of(content) == hash)
}

fn write_list<T: Serialize>(out: &mut String, name: &str, list: &[T], end: &str) {
    out.push_str(&format!("\"{name}\":["));
    for (n, entry) in list.iter().enumerate() {
        out.push_str(if n == 0 { "\n" } else { ",\n" });
        out.push_str(&json(entry));
    }
    out.push_str(if list.is_empty() { "]" } else { "\n]" });
    out.push_str(end);
}

/// One value as JSON. The model's types have string keys only, so writing them cannot fail.
pub(super) fn json<T: Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

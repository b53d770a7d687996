//! Recipes: what a selection was made from, so that the same steps can be seen to give the same result again.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::jsonl;
use crate::corpus::{Corpus, ObservationId};

/// What the file says it is.
const FORMAT: &str = "fangzhi-recipe";
/// The version this crate writes, and the only one it reads.
const VERSION: u32 = 1;

/// A selection with what it was made from and what it came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipe {
    /// Always `fangzhi-recipe`.
    pub format: String,
    /// Version of the form, now 1.
    pub version: u32,
    /// Version of the app that made it.
    pub app_version: String,
    /// Hash of the corpus it was made over.
    pub corpus: String,
    /// The view's address, `#` included: filters, order, form.
    pub address: String,
    /// How many rows it came to.
    pub rows: u32,
    /// Hash of these rows in their order (FNV-1a, 64 bits, hexadecimal, over their lines of JSON).
    pub result: String,
    /// When it was made (ISO 8601, UTC), where that was said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub made: String,
}

/// Why a text is no recipe this crate can read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecipeError {
    /// The text is not JSON of the right shape; what the reader said.
    Json(String),
    /// It is something else.
    Format,
    /// Written in a version this crate does not read.
    Version(u32),
}

impl fmt::Display for RecipeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(message) => {
                f.write_str("not a readable recipe: ")?;
                f.write_str(message)
            }
            Self::Format => f.write_str("not a fangzhi-recipe"),
            Self::Version(found) => {
                f.write_str("unknown version of recipes: ")?;
                found.fmt(f)
            }
        }
    }
}

impl std::error::Error for RecipeError {}

/// What came of following a recipe again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The same rows with the same content, in the same order.
    Same,
    /// Something differs.
    Differs {
        /// Whether another corpus is held.
        corpus: bool,
        /// Whether another version of the app reads it.
        app: bool,
        /// How many rows the recipe had.
        had: u32,
        /// How many there are now.
        has: u32,
    },
}

/// The hash of rows in their order, made in as many steps as one likes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digest {
    hash: u64,
    rows: u32,
}

impl Default for Digest {
    fn default() -> Self {
        Self {
            hash: 0xcbf2_9ce4_8422_2325,
            rows: 0,
        }
    }
}

impl Digest {
    /// Takes in these rows after those before.
    pub fn add(&mut self, corpus: &Corpus, rows: &[ObservationId]) {
        for &row in rows {
            for byte in jsonl::line(corpus, row).bytes().chain([b'\n']) {
                self.hash = (self.hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
            self.rows += 1;
        }
    }

    /// The digest of these rows.
    #[must_use]
    pub fn of(corpus: &Corpus, rows: &[ObservationId]) -> Self {
        let mut digest = Self::default();
        digest.add(corpus, rows);
        digest
    }
}

impl Recipe {
    /// The recipe of rows with this digest, which the view at `address` shows; `made` may be empty.
    #[must_use]
    pub fn new(corpus_hash: &str, app_version: &str, address: &str, digest: Digest, made: &str) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            app_version: app_version.to_owned(),
            corpus: corpus_hash.to_owned(),
            address: address.to_owned(),
            rows: digest.rows,
            result: hexadecimal(digest.hash),
            made: made.to_owned(),
        }
    }

    /// The file's text.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Strings and numbers only: writing them cannot fail.
        let mut out = serde_json::to_string(self).unwrap_or_default();
        out.push('\n');
        out
    }

    /// Reads a file's text.
    ///
    /// # Errors
    /// Refuses what is not JSON of this shape, and another format or version.
    pub fn from_json(text: &str) -> Result<Self, RecipeError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let recipe: Self = serde_json::from_str(text).map_err(|error| RecipeError::Json(error.to_string()))?;
        match (recipe.format == FORMAT, recipe.version) {
            (false, _) => Err(RecipeError::Format),
            (_, VERSION) => Ok(recipe),
            (_, other) => Err(RecipeError::Version(other)),
        }
    }

    /// Whether the rows that its address gives now are those it was made with.
    #[must_use]
    pub fn check(&self, corpus_hash: &str, app_version: &str, digest: Digest) -> Outcome {
        if self.rows == digest.rows && self.result == hexadecimal(digest.hash) {
            return Outcome::Same;
        }
        Outcome::Differs {
            corpus: self.corpus != corpus_hash,
            app: self.app_version != app_version,
            had: self.rows,
            has: digest.rows,
        }
    }
}

fn hexadecimal(hash: u64) -> String {
    format!("{hash:016x}")
}

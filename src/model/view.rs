//! Saved views: an address under a name, with what it takes to get the same result again.

use serde::{Deserialize, Serialize};

/// A view that a person keeps: where it is, and over what it was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    /// The name it was given.
    pub name: String,
    /// Its address, from `#/` on.
    pub address: String,
    /// Hash of the corpus it was seen over (16 hexadecimal digits).
    pub corpus: String,
    /// The app's version.
    pub app: String,
    /// How many rows it showed, where it shows rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<u32>,
    /// Hash of those rows, where it shows rows: the same recipe must give it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
    /// When it was saved (ISO 8601, UTC, to the second).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub saved: String,
}

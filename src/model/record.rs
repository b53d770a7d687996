//! Named records: things a report names that are no numbers.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::observation::spelled;
use crate::span::Span;

spelled! {
    /// What kind of thing a record names.
    RecordKind {
        /// A title or listing granted (国家级…基地).
        Honour = "honour",
        /// Something built or invested in.
        Project = "project",
        /// A policy formula (提法).
        Initiative = "initiative",
        /// A company, institution or school.
        Organisation = "organisation",
    }
}

/// A named thing in a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Its kind.
    pub kind: RecordKind,
    /// Index of the document it stands in.
    pub doc: u32,
    /// The place it belongs to: an index into the corpus's areas.
    pub area: u32,
    /// Its name or formula as printed.
    pub name: String,
    /// Who granted an honour: 国家级, 省级 or 市级, where the words tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// Members, where the text lists them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
    /// Where the name stands in the document as opened.
    pub span: Span,
}

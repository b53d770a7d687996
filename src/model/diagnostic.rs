//! Diagnostics: what was repaired and what the engine was unsure of, beside the facts.

use serde::{Deserialize, Serialize};

use super::Unread;
use super::observation::spelled;
use crate::span::Span;

spelled! {
    /// What a diagnostic says.
    DiagnosticKind {
        /// A line or column break inside a sentence was closed.
        Joined = "joined",
        /// A caption or other insertion inside a sentence was set aside.
        Inserted = "inserted",
        /// A name disagrees with the rest of the document and looks like a misprint.
        Misprint = "misprint",
        /// An indicator's number is missing at a break.
        LostValue = "lost_value",
        /// A sentence with figures that stands in the report before, word for word.
        Repeated = "repeated",
        /// A section's number does not go on from the one before: the page may be read in the wrong order.
        Disordered = "disordered",
        /// A number that the engine could not place.
        NotUnderstood = "not_understood",
        /// The place of the document could not be told with certainty.
        UnsureArea = "unsure_area",
        /// The year the report speaks of could not be told.
        UnsureYear = "unsure_year",
        /// Bytes that are no valid text in the file's encoding were replaced.
        Undecodable = "undecodable",
    }
}

/// One doubt or repair, with its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// What it says.
    pub kind: DiagnosticKind,
    /// Index of the document it stands in.
    pub doc: u32,
    /// Where, in the document as opened.
    pub span: Span,
    /// The words concerned, short: an indicator whose value is lost, a name as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Why a number was not understood.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Unread>,
    /// What it should be, where the evidence is plain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
}

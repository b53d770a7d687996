//! Documents: one report about one place, with what a citation needs.

use serde::{Deserialize, Serialize};

use super::{Account, Period};
use crate::span::Span;

/// One report. A file that holds several articles, or speaks of several districts, becomes several documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The file's name, without its folder.
    pub file: String,
    /// Title as printed; lines joined by a space.
    pub title: String,
    /// The line above the title (a series, a column, a place), where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kicker: Option<String>,
    /// Who published it, where printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Authors as printed in the byline.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<String>,
    /// Its date as far as the text gives it: a day, a month, or a year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Period>,
    /// The year the report looks back on, where it can be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference_year: Option<i16>,
    /// The place it reports on: an index into the corpus's areas.
    pub area: u32,
    /// The part of the file it takes up, in code points of the file as opened.
    pub span: Span,
    /// How many sections its text has.
    #[serde(default)]
    pub sections: u32,
    /// What its runs of numerals are.
    #[serde(default, skip_serializing_if = "Account::is_empty")]
    pub account: Account,
    /// Content hash of the text under `span`, hexadecimal.
    pub hash: String,
    /// Whether it is a sample of the project's own writing about an invented place.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
    /// The text under `span`, as opened; absent where the corpus carries facts only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl Document {
    /// All but its text.
    #[must_use]
    pub fn without_text(&self) -> Self {
        Self {
            file: self.file.clone(),
            title: self.title.clone(),
            kicker: self.kicker.clone(),
            publisher: self.publisher.clone(),
            authors: self.authors.clone(),
            date: self.date.clone(),
            reference_year: self.reference_year,
            area: self.area,
            span: self.span,
            sections: self.sections,
            account: self.account.clone(),
            hash: self.hash.clone(),
            sample: self.sample,
            text: None,
        }
    }
}

//! The address of one document: what is open in it, how its text is shown, what is filtered and looked for.

use super::parameter::{Spelling, encode, parameter};
use crate::model::{Status, Theme};
use crate::span::Span;

/// One document, perhaps at one of its observations or passages.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DocumentView {
    /// The document's identifier in addresses.
    pub id: String,
    /// The observation shown.
    pub fact: Option<String>,
    /// The passage shown, or where the observation stands in the version the link was made with.
    pub at: Option<Span>,
    /// What a link says of its target, for versions that know neither identifier nor place: an observation's indicator
    /// and printed number, or a passage's own words (the `exact` of a W3C `TextQuoteSelector`).
    pub words: Option<String>,
    /// The text as opened or as read.
    pub form: TextForm,
    /// Words looked for inside the document.
    pub find: String,
    /// Themes that stand out; empty for all.
    pub themes: Vec<Theme>,
    /// Statuses that stand out; empty for all.
    pub statuses: Vec<Status>,
    /// The identifier of the document beside it.
    pub beside: Option<String>,
    /// Whether the observation shown is to be corrected.
    pub edit: bool,
}

/// The two forms of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextForm {
    /// As it was opened.
    #[default]
    Opened,
    /// Repaired, as the engine read it.
    Read,
}

impl DocumentView {
    /// The whole document.
    #[must_use]
    pub fn of(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            ..Self::default()
        }
    }

    /// Reads the parameters of the document with this identifier.
    pub(super) fn parse(id: String, query: &str) -> Self {
        let list = |name| parameter(query, name).unwrap_or_default();
        Self {
            id,
            fact: parameter(query, "fact"),
            at: parameter(query, "at").and_then(|text| passage(&text)),
            words: parameter(query, "words"),
            form: match parameter(query, "form").as_deref() {
                Some("read") => TextForm::Read,
                _ => TextForm::Opened,
            },
            find: list("find"),
            themes: list("theme").split(',').filter_map(|name| name.parse().ok()).collect(),
            statuses: list("status").split(',').filter_map(Status::parse).collect(),
            beside: parameter(query, "beside"),
            edit: parameter(query, "edit").is_some(),
        }
    }

    pub(super) fn to_hash(&self) -> String {
        let mut path = String::from("#/documents/");
        encode(&self.id, &mut path);
        let at = self
            .at
            .map(|at| [at.start.to_string(), at.end.to_string()].join("-"))
            .unwrap_or_default();
        let themes: Vec<&str> = self.themes.iter().map(|theme| theme.chinese()).collect();
        let statuses: Vec<&str> = self.statuses.iter().map(|status| status.as_str()).collect();
        Spelling::new(&path)
            .put("fact", self.fact.as_deref().unwrap_or_default())
            .put("at", &at)
            .put("words", self.words.as_deref().unwrap_or_default())
            .put("form", if self.form == TextForm::Read { "read" } else { "" })
            .put("find", &self.find)
            .put("theme", &themes.join(","))
            .put("status", &statuses.join(","))
            .put("beside", self.beside.as_deref().unwrap_or_default())
            .put("edit", if self.edit { "1" } else { "" })
            .done()
    }

    /// The same page with nothing open.
    #[must_use]
    pub fn closed(&self) -> Self {
        Self {
            fact: None,
            at: None,
            words: None,
            edit: false,
            ..self.clone()
        }
    }

    /// The same page with this observation open.
    #[must_use]
    pub fn with_fact(&self, fact: &str) -> Self {
        Self {
            fact: Some(fact.to_owned()),
            ..self.closed()
        }
    }

    /// The same page at a passage.
    #[must_use]
    pub fn with_passage(&self, at: Span) -> Self {
        Self {
            at: Some(at),
            ..self.closed()
        }
    }
}

/// A passage spelled `12-34`; none where it would hold nothing.
fn passage(text: &str) -> Option<Span> {
    let (start, end) = text.split_once('-')?;
    let span = Span::new(start.parse().ok()?, end.parse().ok()?);
    (!span.is_empty()).then_some(span)
}

//! The address of a register.

use super::parameter::{Spelling, parameter};
use crate::model::RecordKind;

/// Which named things are listed.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterView {
    /// Projects, honours, initiatives or organisations.
    pub kind: RecordKind,
    /// Words that names must hold.
    pub text: String,
    /// Keys of the places listed; empty for all.
    pub places: Vec<String>,
}

impl Default for RegisterView {
    fn default() -> Self {
        Self {
            kind: RecordKind::Project,
            text: String::new(),
            places: Vec::new(),
        }
    }
}

impl RegisterView {
    pub(super) fn parse(query: &str) -> Self {
        let places = parameter(query, "place").unwrap_or_default();
        Self {
            kind: parameter(query, "kind")
                .and_then(|text| RecordKind::parse(&text))
                .unwrap_or(RecordKind::Project),
            text: parameter(query, "q").unwrap_or_default(),
            places: places
                .split(',')
                .filter(|key| !key.is_empty())
                .map(str::to_owned)
                .collect(),
        }
    }

    pub(super) fn to_hash(&self) -> String {
        let kind = if self.kind == RecordKind::Project {
            ""
        } else {
            self.kind.as_str()
        };
        Spelling::new("#/registers")
            .put("kind", kind)
            .put("q", &self.text)
            .put("place", &self.places.join(","))
            .done()
    }
}

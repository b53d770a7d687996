//! The part of the address for the page of one's own documents.

use super::encode;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpenView {
    /// The source whose report is open, by its key; without it the list of all.
    pub source: Option<String>,
}

impl OpenView {
    /// The report of one source.
    #[must_use]
    pub fn of(key: &str) -> Self {
        Self {
            source: Some(key.to_owned()),
        }
    }

    /// The address, with its `#`.
    pub(super) fn to_hash(&self) -> String {
        let mut out = String::from("#/open");
        if let Some(key) = &self.source {
            out.push('/');
            encode(key, &mut out);
        }
        out
    }
}

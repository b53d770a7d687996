//! What is taken out of a file, or why not, before it is known under which name it stands.

use super::item::{Note, Reason};

/// Why something was not read, before it is known which file it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) reason: Reason,
    pub(super) detail: Option<String>,
}

impl Fault {
    pub(super) fn new(reason: Reason, detail: impl ToString) -> Self {
        Self {
            reason,
            detail: Some(detail.to_string()),
        }
    }
}

impl From<Reason> for Fault {
    fn from(reason: Reason) -> Self {
        Self { reason, detail: None }
    }
}

impl From<(Reason, String)> for Fault {
    fn from((reason, detail): (Reason, String)) -> Self {
        Self::new(reason, detail)
    }
}

/// A text taken out of its form, and what was noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Taken {
    pub(super) text: String,
    pub(super) notes: Vec<Note>,
}

impl Taken {
    /// With what was noticed before.
    pub(super) fn with(mut self, mut notes: Vec<Note>) -> Self {
        notes.append(&mut self.notes);
        self.notes = notes;
        self
    }
}

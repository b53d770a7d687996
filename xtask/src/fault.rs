//! The one error of these commands: a sentence for the person at the terminal.

use std::fmt;

/// What went wrong, in words, with the file or command named.
#[derive(Debug)]
pub(crate) struct Fault(String);

/// The outcome of a step.
pub(crate) type Outcome<T> = Result<T, Fault>;

impl Fault {
    /// A fault said in a sentence, without a full stop.
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Names what was being done when something failed.
pub(crate) trait Doing<T> {
    /// `doing` completes the sentence "could not …".
    fn doing(self, doing: impl FnOnce() -> String) -> Outcome<T>;
}

impl<T, E: fmt::Display> Doing<T> for Result<T, E> {
    fn doing(self, doing: impl FnOnce() -> String) -> Outcome<T> {
        self.map_err(|error| Fault::new(format!("could not {}: {error}", doing())))
    }
}

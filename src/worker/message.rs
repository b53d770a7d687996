//! The messages between the page and the worker that reads.

use serde::{Deserialize, Serialize};

use crate::intake::{Note, Refusal};
use crate::model::{Correction, Dictionary, Encoding, SavedView, Source};

/// What the page asks for. Bytes come beside it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Ask {
    /// A file that was opened; beside it its bytes.
    Open {
        /// Its name.
        file: String,
        /// The encoding a person chose.
        encoding: Option<Encoding>,
        /// The reader's own words.
        dictionary: Dictionary,
    },
    /// A text that is held, or that another program took out of its file; beside it the text in UTF-8.
    Read {
        /// What is known of it; without its text.
        source: Source,
        /// What was noticed while it was taken out of its file.
        notes: Vec<Note>,
        /// The reader's own words.
        dictionary: Dictionary,
    },
    /// The beginning of a file in an encoding; beside it the file's bytes.
    Preview {
        /// The encoding.
        encoding: Encoding,
    },
}

/// What the worker answers. Texts or bytes come beside it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "tell", rename_all = "snake_case")]
pub enum Tell {
    /// A text was read; beside it the text, where it is held, and the facts as the parts of a `Wire`.
    Source {
        /// What is known of it; without its text.
        source: Source,
        /// What was noticed while it was taken out of its file.
        notes: Vec<Note>,
        /// Whether the text comes first beside it.
        with_text: bool,
    },
    /// A file for another program; beside it its bytes.
    Pass {
        /// The program's name.
        program: String,
        /// The file's name.
        file: String,
    },
    /// A collection was opened; its sources were told before.
    Collection {
        /// The file's name.
        file: String,
        /// Its corrections.
        corrections: Vec<Correction>,
        /// Its words.
        dictionary: Dictionary,
        /// Its saved views.
        views: Vec<SavedView>,
        /// The address it was saved at.
        view: Option<String>,
        /// Whether the corpus that comes with the app belongs to it.
        base: bool,
    },
    /// A recipe was opened; beside it its text.
    Recipe {
        /// The file's name.
        file: String,
    },
    /// The beginning of the file that was asked for.
    Preview {
        /// Its first characters.
        text: String,
    },
    /// A file, or an entry of it, was not read.
    Refused {
        /// Which, and why.
        refusal: Refusal,
    },
}

/// What comes beside a [`Tell`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Beside {
    /// Texts.
    pub texts: Vec<String>,
    /// Bytes.
    pub bytes: Option<Vec<u8>>,
}

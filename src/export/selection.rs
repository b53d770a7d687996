//! What an export is of: the selection in words, where it was made, and the file names that say so.

use serde::{Deserialize, Serialize};

use crate::format::Language;

/// A selection of observations, as files name and describe it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Selection {
    /// Whether the file is for readers of English; else it is in Chinese.
    #[serde(default)]
    pub english: bool,
    /// The selection in words (地区生产总值 · 增速); empty for all that is held.
    #[serde(default)]
    pub words: String,
    /// The view's address in full, or nothing.
    #[serde(default)]
    pub address: String,
    /// How many observations it has.
    #[serde(default)]
    pub rows: u32,
    /// How many observations are held.
    #[serde(default)]
    pub of: u32,
    /// Hash of the corpus.
    #[serde(default)]
    pub corpus: String,
    /// Version of the app.
    #[serde(default)]
    pub app_version: String,
    /// When the export is made (ISO 8601, UTC: `2026-01-02T03:04:05Z`); empty leaves it out, and the file is the same
    /// whenever it is made.
    #[serde(default)]
    pub made: String,
}

/// At most this many characters of a selection's words go into a file's name.
const NAMED: usize = 40;

impl Selection {
    /// The language it is described in.
    #[must_use]
    pub const fn language(&self) -> Language {
        if self.english {
            Language::English
        } else {
            Language::Chinese
        }
    }

    /// Whether it is all that is held.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.words.is_empty()
    }

    /// A name for a file of it: what it is of, how many rows, the beginning of the corpus's hash; `ending` without a dot.
    /// It is safe on every system: no separators, no reserved characters, no control characters, no blanks at its ends.
    #[must_use]
    pub fn file_name(&self, ending: &str) -> String {
        let (app, all, unit) = match self.language() {
            Language::Chinese => ("方志", "全部", "条"),
            Language::English => ("fangzhi", "all", "-facts"),
        };
        let safe = |text: &str| -> String {
            let mut out = String::new();
            for c in text.chars().take(NAMED) {
                let cut = c.is_whitespace() || c.is_control() || "/\\:*?\"<>|#%&{}$!'`@+=.,;·，；、".contains(c);
                match (cut, out.ends_with('-') || out.is_empty()) {
                    (false, _) => out.push(c),
                    (true, false) => out.push('-'),
                    (true, true) => {}
                }
            }
            out.truncate(out.trim_end_matches('-').len());
            out
        };
        let words = safe(&self.words);
        let hash: String = safe(&self.corpus).chars().take(8).collect();
        let mut out = [app, "_", if words.is_empty() { all } else { &words }].concat();
        out.push_str(&["_", &self.rows.to_string(), unit].concat());
        if !hash.is_empty() {
            out.push('_');
            out.push_str(&hash);
        }
        out.push('.');
        out.push_str(ending);
        out
    }
}

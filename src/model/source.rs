//! Sources: what a reader opened, before it is read: a file, an entry of an archive, pasted text.

use serde::{Deserialize, Serialize};

use super::{Period, spelled};

spelled! {
    /// What a text was taken from.
    Format {
        /// Plain text.
        Text = "txt",
        /// Markdown.
        Markdown = "md",
        /// A saved web page.
        Html = "html",
        /// A word processor's document (Office Open XML).
        Docx = "docx",
        /// A PDF with a text layer.
        Pdf = "pdf",
        /// Pasted by hand.
        Pasted = "pasted",
        /// Facts read before: a bundle of this app, with texts or without.
        Bundle = "bundle",
        /// Facts read before: an exported table.
        Table = "table",
    }
}

spelled! {
    /// The encodings that texts of this genre come in, by their WHATWG names.
    Encoding {
        /// UTF-8, with or without a mark.
        Utf8 = "utf-8",
        /// UTF-16, little-endian.
        Utf16Le = "utf-16le",
        /// UTF-16, big-endian.
        Utf16Be = "utf-16be",
        /// GB18030, and with it GBK and GB2312.
        Gb18030 = "gb18030",
        /// Big5.
        Big5 = "big5",
    }
}

/// What a person says about a source, over what the engine reads in it. What is absent is left to the engine.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Settings {
    /// Its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The place it reports on: a name (红旗区), or a full name (河南省新乡市红旗区) where several places share the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Period>,
    /// The year it looks back on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference_year: Option<i16>,
}

impl Settings {
    /// Whether nothing is set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A text that a reader opened, with all that reading it again takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Hash of the text (FNV-1a, 64 bits, hexadecimal): the same text is the same source.
    pub key: String,
    /// The file's name; inside an archive `archive.zip/folder/name.txt`.
    pub file: String,
    /// What the text was taken from.
    pub format: Format,
    /// The encoding it was read as, where there was one to choose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<Encoding>,
    /// What a person set.
    #[serde(default, skip_serializing_if = "Settings::is_empty")]
    pub settings: Settings,
    /// When it was opened (ISO 8601, UTC, to the second).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub opened: String,
    /// The text as opened, that spans point into; absent where only the facts were handed on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

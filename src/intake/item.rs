//! What opening gives: texts to be read, what other programs must read first, and refusals.

use serde::{Deserialize, Serialize};

use crate::corpus::Bundle;
use crate::model::{Encoding, Format, spelled};

/// How much is taken in at most; everything beyond is refused by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one file, packed or not.
    pub file: u64,
    /// Bytes of one text after decoding.
    pub text: u64,
    /// Bytes that all entries of one archive may unpack to.
    pub archive: u64,
    /// Entries of one archive.
    pub entries: usize,
    /// Archives inside archives.
    pub depth: usize,
}

impl Limits {
    /// What a browser on a small machine bears.
    pub const BROWSER: Self = Self {
        file: 256 << 20,
        text: 16 << 20,
        archive: 512 << 20,
        entries: 10_000,
        depth: 1,
    };

    /// How many bytes of its beginning tell how large a file may be.
    pub const HEAD: usize = 4096;

    /// How many bytes a file may have that begins so: what is packed, and what this app wrote, may be large; a plain text
    /// may have twice its limit, since no encoding takes fewer than half the bytes that UTF-8 takes.
    #[must_use]
    pub fn of_head(&self, head: &[u8]) -> u64 {
        let holds = |mark: &[u8]| head.windows(mark.len()).any(|bytes| bytes == mark);
        if head.starts_with(b"PK") || holds(b"%PDF") || is_ours(head) {
            self.file
        } else {
            self.text * 2
        }
    }

    /// What a command on a whole machine may take.
    pub const NATIVE: Self = Self {
        file: 2 << 30,
        text: 256 << 20,
        archive: 8 << 30,
        entries: 100_000,
        depth: 3,
    };
}

/// Whether a file that begins so was written by this app: a bundle, a collection, a recipe, a portable copy or a table.
#[must_use]
pub fn is_ours(head: &[u8]) -> bool {
    const MARKS: [&str; 5] = [
        "\"fangzhi-",
        "data-edition=\"single\"",
        "doc,id,area,",
        "文件,事实编号,地区,",
        "File,Fact,Place,",
    ];
    MARKS
        .iter()
        .any(|mark| head.windows(mark.len()).any(|bytes| bytes == mark.as_bytes()))
}

spelled! {
    /// What was noticed while a text was taken out of its file, beside the engine's own diagnostics.
    Note {
        /// Bytes that are no text in the encoding were replaced by U+FFFD.
        Replaced = "replaced",
        /// Several encodings fit about as well.
        UnsureEncoding = "unsure_encoding",
        /// Navigation, scripts and the like of a web page were left out.
        PageFurniture = "page_furniture",
        /// Some pages of a PDF hold no text.
        PagesWithoutText = "pages_without_text",
        /// Pictures were left out, and with them any text they show.
        Pictures = "pictures",
        /// Control characters were taken out.
        Controls = "controls",
    }
}

/// A text taken out of its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// The file's name; inside an archive `archive.zip/folder/name.txt`.
    pub file: String,
    /// What it was taken from.
    pub format: Format,
    /// The encoding it was read as, where there was one to choose.
    pub encoding: Option<Encoding>,
    /// The text. Spans point into it.
    pub text: String,
    /// What was noticed.
    pub notes: Vec<Note>,
}

spelled! {
    /// Why a file was not read.
    Reason {
        /// It holds nothing.
        Empty = "empty",
        /// It is larger than the limit.
        TooLarge = "too_large",
        /// It is no text.
        NotText = "not_text",
        /// It holds text, but no letters of any script: nothing to read.
        NoWords = "no_words",
        /// It is locked with a password.
        Encrypted = "encrypted",
        /// It is cut short or altered.
        Damaged = "damaged",
        /// It is not what its ending says.
        WrongEnding = "wrong_ending",
        /// A binary Word document (.doc).
        OldWord = "old_word",
        /// A binary spreadsheet (.xls).
        OldExcel = "old_excel",
        /// A document of WPS Office in its own form (.wps, .et).
        Wps = "wps",
        /// A document in the national fixed layout (.ofd).
        Ofd = "ofd",
        /// A rich text document (.rtf).
        Rtf = "rtf",
        /// A document of OpenOffice (.odt, .ods).
        OpenDocument = "open_document",
        /// Slides.
        Slides = "slides",
        /// A picture.
        Image = "image",
        /// A PDF whose pages are pictures.
        Scanned = "scanned",
        /// An archive of a kind other than zip (.rar, .7z, .gz, .tar).
        OtherArchive = "other_archive",
        /// An archive inside an archive.
        Nested = "nested",
        /// An archive that unpacks to more than the limit.
        Bomb = "bomb",
        /// An archive with more entries than the limit.
        TooManyEntries = "too_many_entries",
        /// An entry whose name leads out of its archive.
        UnsafePath = "unsafe_path",
        /// A spreadsheet or table that is no export of this app.
        ForeignTable = "foreign_table",
        /// JSON that is no bundle or collection of this app.
        ForeignJson = "foreign_json",
        /// A bundle or collection written by a later version.
        LaterVersion = "later_version",
        /// A form that is not known.
        Unknown = "unknown",
        /// The browser could not read the file: it was moved, removed or may not be read.
        Unreadable = "unreadable",
        /// The program that reads this form could not be loaded.
        NoProgram = "no_program",
        /// The program that reads this form broke down over it.
        Broke = "broke",
    }
}

/// A file that was not read, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The file's name; inside an archive with the way to it.
    pub file: String,
    /// Why.
    pub reason: Reason,
    /// Where in the file, or what the reader of its form said: short, technical, in English; for a limit the limit in
    /// bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

/// One thing that opening gives.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A text to be read by the engine.
    Text(Opened),
    /// Facts that were read before, as a bundle.
    Bundle {
        /// Its name.
        file: String,
        /// The facts.
        bundle: Box<Bundle>,
    },
    /// Facts that were read before, as an exported table.
    Facts {
        /// Its name.
        file: String,
        /// The facts.
        bundle: Box<Bundle>,
    },
    /// A collection's file (documents with corrections, words and views).
    Collection {
        /// Its name.
        file: String,
        /// Its text.
        text: String,
    },
    /// A recipe: a view with what it gave.
    Recipe {
        /// Its name.
        file: String,
        /// Its text.
        text: String,
    },
    /// A PDF, for the program that reads them.
    Pdf {
        /// Its name.
        file: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// A spreadsheet, for the program that reads them.
    Spreadsheet {
        /// Its name.
        file: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// What was not read.
    Refused(Refusal),
}

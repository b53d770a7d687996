//! Opening: a file's bytes to what they hold, archives entry by entry.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::archive::{Archive, Entry};
use super::decode::{self, Decoder};
use super::item::{Item, Limits, Note, Opened, Reason, Refusal, is_ours};
use super::kind::{self, Kind};
use super::taken::{Fault, Taken};
use super::{docx, html, markdown, table};
use crate::corpus::{Bundle, BundleError};
use crate::model::{Encoding, Format};

/// What takes the items that opening gives, one after the other.
pub type Emit<'a> = &'a mut dyn FnMut(Item);

/// Opens a file: tells by its bytes what it is, by its name's ending where they do not say, and gives what it holds.
///
/// `file` names it in every item. `asked` is the encoding chosen by hand, always obeyed for texts. Archives give their
/// entries one by one in their own order; what fails among them is refused by name and stops nothing. At least one item
/// is given.
pub fn open(
    file: &str,
    bytes: Vec<u8>,
    asked: Option<Encoding>,
    limits: &Limits,
    decoder: Decoder<'_>,
    emit: Emit<'_>,
) {
    let mut opening = Opening {
        asked,
        limits,
        decoder,
        emit,
        left: limits.archive,
    };
    opening.file(file, bytes, 0);
}

/// The work of opening one file with all that it holds.
struct Opening<'a> {
    asked: Option<Encoding>,
    limits: &'a Limits,
    decoder: Decoder<'a>,
    emit: Emit<'a>,
    /// Bytes that archives may still unpack to.
    left: u64,
}

impl Opening<'_> {
    fn refuse(&mut self, file: &str, fault: Fault) {
        (self.emit)(Item::Refused(Refusal {
            file: file.to_owned(),
            reason: fault.reason,
            detail: fault.detail,
        }));
    }

    /// Opens a file that stands in `depth` archives.
    fn file(&mut self, file: &str, bytes: Vec<u8>, depth: usize) {
        if bytes.is_empty() {
            return self.refuse(file, Reason::Empty.into());
        }
        if bytes.len() as u64 > self.limits.file {
            return self.refuse(file, Fault::new(Reason::TooLarge, self.limits.file));
        }
        let ending = kind::ending(file);
        match kind::of(&bytes, &ending) {
            Kind::Pdf => (self.emit)(Item::Pdf {
                file: file.to_owned(),
                bytes,
            }),
            Kind::Refused(reason) => self.refuse(file, reason.into()),
            Kind::Zip => self.zip(file, bytes, depth),
            Kind::Text => self.text(file, &bytes, &ending),
        }
    }

    /// Opens what is packed with zip: a document, or an archive of files.
    fn zip(&mut self, file: &str, bytes: Vec<u8>, depth: usize) {
        let archive = match Archive::read(&bytes, self.limits.entries) {
            Ok(archive) => archive,
            Err(fault) => return self.refuse(file, fault.into()),
        };
        let Some(kind) = Package::of(&archive) else {
            if depth > self.limits.depth {
                return self.refuse(file, Fault::new(Reason::Nested, self.limits.depth));
            }
            return self.entries(file, &archive, depth);
        };
        match kind {
            Package::Document => match docx::text(&archive, self.limits.text) {
                Ok(taken) => self.taken(file, Format::Docx, None, taken),
                Err(fault) => self.refuse(file, fault),
            },
            Package::Spreadsheet => {
                drop(archive);
                (self.emit)(Item::Spreadsheet {
                    file: file.to_owned(),
                    bytes,
                });
            }
            Package::Facts => match table::package(&archive, self.limits.file.min(self.left)) {
                Ok(bundle) => self.facts(file, bundle),
                Err(fault) => self.refuse(file, fault),
            },
            Package::Refused(fault) => self.refuse(file, fault),
        }
    }

    fn entries(&mut self, file: &str, archive: &Archive<'_>, depth: usize) {
        let in_local_code = self.encoding_of_names(&archive.entries);
        let mut given = false;
        for entry in &archive.entries {
            let name = self.name(entry, in_local_code);
            if is_left_out(&name) {
                continue;
            }
            given = true;
            let path = format!("{file}/{}", name.trim_start_matches('/'));
            if leads_out(&name) {
                self.refuse(&path, Reason::UnsafePath.into());
                continue;
            }
            let limit = self.limits.file.min(self.left);
            match archive.unpack(entry, limit) {
                Ok(bytes) => {
                    self.left -= (bytes.len() as u64).min(self.left);
                    self.file(&path, bytes, depth + 1);
                }
                // What is left of the whole ran out, not what one file may hold.
                Err((Reason::TooLarge, _)) if limit < self.limits.file => {
                    self.refuse(&path, Fault::new(Reason::Bomb, self.limits.archive));
                }
                Err(fault) => self.refuse(&path, fault.into()),
            }
        }
        if !given {
            self.refuse(file, Reason::Empty.into());
        }
    }

    /// The encoding of the names that do not say theirs: told from all of them together.
    fn encoding_of_names(&self, entries: &[Entry]) -> Encoding {
        let mut names = Vec::new();
        for entry in entries.iter().filter(|entry| !entry.utf8 && !entry.name.is_ascii()) {
            names.extend_from_slice(&entry.name);
            names.push(b'\n');
        }
        match decode::detect(&names, None, self.decoder).encoding {
            Encoding::Utf16Le | Encoding::Utf16Be => Encoding::Gb18030,
            other => other,
        }
    }

    /// An entry's name as it may be shown: backslashes as slashes, without characters that play tricks.
    fn name(&self, entry: &Entry, in_local_code: Encoding) -> String {
        let local = if entry.utf8 { Encoding::Utf8 } else { in_local_code };
        let name = match std::str::from_utf8(&entry.name) {
            Ok(name) => name.to_owned(),
            Err(_) => decode::characters(&entry.name, local, self.decoder),
        };
        name.chars()
            .map(|c| match c {
                '\\' => '/',
                c if c.is_control()
                    || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}') =>
                {
                    '\u{FFFD}'
                }
                c => c,
            })
            .collect()
    }

    /// Opens a text in whatever form it is written.
    fn text(&mut self, file: &str, bytes: &[u8], ending: &str) {
        // What this app wrote holds many texts and their facts.
        let limit = if is_ours(&bytes[..bytes.len().min(Limits::HEAD)]) {
            self.limits.file
        } else {
            self.limits.text
        };
        // No encoding takes fewer than half the bytes that UTF-8 takes.
        if bytes.len() as u64 / 2 > limit {
            return self.refuse(file, Fault::new(Reason::TooLarge, limit));
        }
        let decoded = decode::decode(bytes, self.asked, html::declared(bytes), self.decoder);
        if decoded.text.len() as u64 > limit {
            return self.refuse(file, Fault::new(Reason::TooLarge, limit));
        }
        if !decoded.plausible {
            return self.refuse(file, kind::of_ending(ending).into());
        }
        let mut notes = Vec::new();
        if decoded.replaced > 0 {
            notes.push(Note::Replaced);
        }
        if decoded.unsure {
            notes.push(Note::UnsureEncoding);
        }
        if decoded.controls > 0 {
            notes.push(Note::Controls);
        }
        let (text, encoding) = (decoded.text, Some(decoded.encoding));
        match Writing::of(&text, ending) {
            Writing::Json => self.json(file, &text),
            Writing::Table => match table::facts(&text) {
                Ok(bundle) => self.facts(file, bundle),
                Err(fault) => self.refuse(file, fault),
            },
            Writing::Other(detail) => self.refuse(file, Fault::new(Reason::Unknown, detail)),
            Writing::Page => match html::held(&text) {
                Some(Ok(text)) => (self.emit)(Item::Collection {
                    file: file.to_owned(),
                    text,
                }),
                Some(Err(fault)) => self.refuse(file, fault),
                None => match html::text(&text) {
                    Ok(taken) => self.taken(file, Format::Html, encoding, taken.with(notes)),
                    Err(fault) => self.refuse(file, fault),
                },
            },
            Writing::Markdown => {
                let text = markdown::text(&text);
                self.taken(file, Format::Markdown, encoding, Taken { text, notes });
            }
            Writing::Plain => self.taken(file, Format::Text, encoding, Taken { text, notes }),
        }
    }

    fn facts(&mut self, file: &str, bundle: Bundle) {
        (self.emit)(Item::Facts {
            file: file.to_owned(),
            bundle: Box::new(bundle),
        });
    }

    fn taken(&mut self, file: &str, format: Format, encoding: Option<Encoding>, taken: Taken) {
        let reason = if taken.text.len() as u64 > self.limits.text {
            Some(Fault::new(Reason::TooLarge, self.limits.text))
        } else if taken.text.trim().is_empty() {
            Some(Reason::Empty.into())
        } else if !taken.text.chars().any(char::is_alphabetic) {
            Some(Reason::NoWords.into())
        } else {
            None
        };
        match reason {
            Some(fault) => self.refuse(file, fault),
            None => (self.emit)(Item::Text(Opened {
                file: file.to_owned(),
                format,
                encoding,
                text: taken.text,
                notes: taken.notes,
            })),
        }
    }

    /// Opens JSON: a bundle, a collection, or another program's.
    fn json(&mut self, file: &str, text: &str) {
        match Bundle::from_json(text) {
            Ok(bundle) => (self.emit)(Item::Bundle {
                file: file.to_owned(),
                bundle: Box::new(bundle),
            }),
            Err(BundleError::Format(Some(name))) if name == COLLECTION => {
                let (file, text) = (file.to_owned(), text.to_owned());
                (self.emit)(Item::Collection { file, text });
            }
            Err(BundleError::Format(Some(name))) if name == RECIPE => {
                let (file, text) = (file.to_owned(), text.to_owned());
                (self.emit)(Item::Recipe { file, text });
            }
            Err(BundleError::Format(_)) => self.refuse(file, Reason::ForeignJson.into()),
            Err(BundleError::Version(found)) => self.refuse(file, Fault::new(Reason::LaterVersion, found)),
            Err(BundleError::Json(message)) if !calls_itself(text) => {
                let reason = if is_json(text) {
                    Reason::ForeignJson
                } else {
                    Reason::Damaged
                };
                self.refuse(file, Fault::new(reason, message));
            }
            Err(error) => self.refuse(file, Fault::new(Reason::Damaged, error)),
        }
    }
}

/// What a recipe calls itself.
const RECIPE: &str = "fangzhi-recipe";

/// What a collection calls itself.
const COLLECTION: &str = "fangzhi-collection";

/// Whether a text is one JSON value.
fn is_json(text: &str) -> bool {
    serde_json::from_str::<IgnoredAny>(text).is_ok()
}

/// Whether a text says at its head that it is of this app.
fn calls_itself(text: &str) -> bool {
    let head: String = text.chars().filter(|c| !c.is_whitespace()).take(64).collect();
    head.contains("\"format\":\"fangzhi-")
}

/// How a text is written.
enum Writing {
    Plain,
    Markdown,
    Page,
    Table,
    Json,
    /// A form that is not read; which.
    Other(&'static str),
}

impl Writing {
    fn of(text: &str, ending: &str) -> Self {
        let start = text.trim_start();
        let head = &start[..start.floor_char_boundary(1024)];
        if head.starts_with(['{', '[']) && (matches!(ending, "json" | "jsonl") || calls_itself(head) || is_json(start))
        {
            return Self::Json;
        }
        if table::is_ours(head) {
            return Self::Table;
        }
        if html::is_page(head) {
            return Self::Page;
        }
        if head.starts_with("<?xml") || head.starts_with("<svg") {
            return Self::Other("xml");
        }
        match ending {
            "json" | "jsonl" | "ndjson" => Self::Json,
            "csv" | "tsv" => Self::Table,
            "html" | "htm" | "xhtml" | "shtml" => Self::Page,
            "md" | "markdown" => Self::Markdown,
            _ => Self::Plain,
        }
    }
}

/// What a zip is when it is no archive of files.
enum Package {
    Document,
    Spreadsheet,
    Facts,
    Refused(Fault),
}

impl Package {
    fn of(archive: &Archive<'_>) -> Option<Self> {
        if let Some(entry) = archive.find("mimetype") {
            let kind = archive.unpack(entry, 256).unwrap_or_default();
            let kind = String::from_utf8_lossy(&kind);
            if kind.starts_with("application/vnd.oasis.opendocument") {
                return Some(Self::Refused(Reason::OpenDocument.into()));
            }
            if kind.starts_with("application/epub") {
                return Some(Self::Refused(Fault::new(Reason::Unknown, "epub")));
            }
        }
        if archive.find("OFD.xml").is_some() {
            return Some(Self::Refused(Reason::Ofd.into()));
        }
        if table::is_package(archive) {
            return Some(Self::Facts);
        }
        archive.find("[Content_Types].xml")?;
        if archive.has_under("xl/") {
            return Some(Self::Spreadsheet);
        }
        if archive.has_under("ppt/") {
            return Some(Self::Refused(Reason::Slides.into()));
        }
        if archive.has_under("Documents/") && archive.find("FixedDocumentSequence.fdseq").is_some() {
            return Some(Self::Refused(Fault::new(Reason::Unknown, "xps")));
        }
        Some(Self::Document)
    }
}

/// Whether an entry is left out silently: folders, what systems leave behind, what a browser saved beside a page.
fn is_left_out(name: &str) -> bool {
    let mut parts = name.split('/');
    let last = parts.next_back().unwrap_or_default();
    let of_system = last.is_empty()
        || last.starts_with("._")
        || matches!(last, ".DS_Store" | "Thumbs.db" | "desktop.ini")
        || last.starts_with("~$");
    of_system || parts.any(|part| part == "__MACOSX" || part.ends_with("_files") || part.ends_with(".files"))
}

/// Whether an entry's name leads out of its archive.
fn leads_out(name: &str) -> bool {
    let drive = name.as_bytes().get(1) == Some(&b':') && name.as_bytes()[0].is_ascii_alphabetic();
    name.starts_with('/') || drive || name.split('/').any(|part| part == "..")
}

/// The head of JSON, for what is asked of it alone.
#[derive(Deserialize)]
pub(super) struct Head {
    pub(super) format: Option<String>,
}

impl Head {
    /// Whether a text is a collection of this app.
    pub(super) fn is_collection(text: &str) -> bool {
        serde_json::from_str::<Self>(text).is_ok_and(|head| head.format.as_deref() == Some(COLLECTION))
    }
}

//! Word processors' documents (ECMA-376, WordprocessingML) to their text.
//!
//! Input: an unpacked archive. Output: paragraphs with the numbers Word would print before them, tables row by row, notes
//! at the end. Headers, footers, comments, deleted and hidden text, tables of contents are left out. Entities of a DTD
//! are never looked at, and nothing outside the archive is.

mod body;
mod grid;
mod numbering;
mod styles;
mod xml;

use self::numbering::Numbering;
use self::styles::Styles;
use super::archive::Archive;
use super::item::Reason;
use super::taken::{Fault, Taken};

/// XML takes up to this many times the text it carries.
const MARKUP: u64 = 8;

/// The text of a document; a text longer than `limit` bytes is refused.
pub(super) fn text(archive: &Archive<'_>, limit: u64) -> Result<Taken, Fault> {
    let main = main_part(archive)?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    let part = |name: &str| -> Result<Option<String>, Fault> {
        let path = if folder.is_empty() {
            name.to_owned()
        } else {
            [folder, "/", name].concat()
        };
        archive.find(&path).map(|_| read(archive, &path, limit)).transpose()
    };
    let document = read(archive, &main, limit)?;
    // A part that helps is no reason to fail when it is broken.
    let optional = |name: &str| part(name).ok().flatten().unwrap_or_default();
    let styles = Styles::read(&optional("styles.xml"));
    let numbering = Numbering::read(&optional("numbering.xml"));
    let notes = [optional("footnotes.xml"), optional("endnotes.xml")];
    body::text(&document, &notes, &styles, numbering, limit)
}

/// The name of the main part: what the package's relationships say, where they say it.
fn main_part(archive: &Archive<'_>) -> Result<String, Fault> {
    let relationships = archive
        .find("_rels/.rels")
        .and_then(|_| read(archive, "_rels/.rels", 1 << 20).ok())
        .unwrap_or_default();
    let mut named = None;
    xml::each(&relationships, "Relationship", |attributes| {
        if xml::attribute(attributes, "Type").is_some_and(|kind| kind.ends_with("/officeDocument")) {
            named = xml::attribute(attributes, "Target");
        }
    });
    let named = named.map(|target| target.trim_start_matches('/').to_owned());
    [named, Some("word/document.xml".to_owned())]
        .into_iter()
        .flatten()
        .find(|name| archive.find(name).is_some())
        .ok_or_else(|| Fault::new(Reason::Damaged, "no main document part"))
}

/// A part as text.
fn read(archive: &Archive<'_>, name: &str, limit: u64) -> Result<String, Fault> {
    let entry = archive
        .find(name)
        .ok_or_else(|| Fault::new(Reason::Damaged, format!("no part {name}")))?;
    let bytes = archive
        .unpack(entry, limit.saturating_mul(MARKUP))
        .map_err(|(reason, detail)| {
            Fault::new(
                reason,
                if reason == Reason::Damaged {
                    format!("{name}: {detail}")
                } else {
                    detail
                },
            )
        })?;
    // XML is UTF-8 unless a mark says UTF-16.
    let decoded = super::decode::decode(&bytes, None, Some(crate::model::Encoding::Utf8), &|bytes, _| {
        String::from_utf8_lossy(bytes).into_owned()
    });
    Ok(decoded.text)
}

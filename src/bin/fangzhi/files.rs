//! Report files: found in folders, opened.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use fangzhi::intake::{self, Item, Limits, Reason, Refusal};

/// Endings of the files that a folder is walked for.
const READ: [&str; 8] = ["txt", "md", "markdown", "html", "htm", "xhtml", "docx", "zip"];

/// A report as opened.
pub(crate) struct Report {
    /// The file's name without its folder, inside an archive with the way to it; `-` for standard input.
    pub(crate) name: String,
    /// Its text.
    pub(crate) text: String,
    /// How many invalid sequences were replaced.
    pub(crate) replaced: usize,
}

/// The files named by the paths: files as they are, folders walked for what can be read, in the order of their names.
pub(crate) fn find(paths: &[PathBuf]) -> Result<Vec<PathBuf>, String> {
    let mut out = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" {
            out.push(path.clone());
            continue;
        }
        let kind = fs::metadata(path).map_err(|e| format!("{}: {}", path.display(), plain(&e)))?;
        if kind.is_dir() {
            let before = out.len();
            walk(path, &mut out)?;
            if out.len() == before {
                return Err(format!(
                    "{}: no .txt, .md, .html, .docx or .zip file in this folder",
                    path.display()
                ));
            }
        } else {
            out.push(path.clone());
        }
    }
    Ok(out)
}

fn walk(folder: &Path, out: &mut Vec<PathBuf>) -> Result<(), String> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| entry.map(|e| e.path())).collect())
        .map_err(|e| format!("{}: {}", folder.display(), plain(&e)))?;
    entries.sort();
    for path in entries {
        let hidden = path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with('.'));
        let text = path
            .extension()
            .is_some_and(|e| READ.iter().any(|known| e.eq_ignore_ascii_case(known)));
        // Links are not followed, so a folder that holds itself ends.
        let kind = fs::symlink_metadata(&path).map_err(|e| format!("{}: {}", path.display(), plain(&e)))?;
        if hidden {
        } else if kind.is_dir() {
            walk(&path, out)?;
        } else if text {
            out.push(path);
        }
    }
    Ok(())
}

/// Reads one file: the reports it holds, and what of it was passed over, in words; an error where it gives nothing.
pub(crate) fn read(path: &Path) -> Result<(Vec<Report>, Vec<String>), String> {
    let name = path
        .file_name()
        .map_or_else(|| "-".to_owned(), |name| name.to_string_lossy().into_owned());
    let bytes = if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    let bytes = bytes.map_err(|e| format!("{}: {}", path.display(), plain(&e)))?;
    let (mut reports, mut messages) = (Vec::new(), Vec::new());
    // A file without words is no report, but no reason to stop either.
    let mut fails = false;
    let mut take = |item: Item| {
        fails |= !matches!(
            &item,
            Item::Text(_)
                | Item::Refused(Refusal {
                    reason: Reason::Empty | Reason::NoWords,
                    ..
                })
        );
        let (file, words) = match item {
            Item::Text(opened) => {
                return reports.push(Report {
                    replaced: opened.text.chars().filter(|&c| c == '\u{FFFD}').count(),
                    name: opened.file,
                    text: opened.text,
                });
            }
            Item::Bundle { .. } | Item::Facts { .. } => (
                name.clone(),
                "this holds facts that were read before, not a report".to_owned(),
            ),
            Item::Recipe { .. } => (name.clone(), "this is a recipe of the app, not a report".to_owned()),
            Item::Collection { .. } => (name.clone(), "this is a collection of the app, not a report".to_owned()),
            Item::Pdf { file, .. } => (
                file,
                "this is a PDF, not a text file; save its text as .txt first".to_owned(),
            ),
            Item::Spreadsheet { file, .. } => (file, "this is a spreadsheet, not a report".to_owned()),
            Item::Refused(refusal) => {
                let words = match refusal.detail {
                    Some(detail) => format!("{} ({detail})", words(refusal.reason)),
                    None => words(refusal.reason).to_owned(),
                };
                (refusal.file, words)
            }
        };
        // Inside an archive the name goes on from the file's own.
        let within = file.strip_prefix(name.as_str()).unwrap_or_default();
        messages.push(format!("{}{within}: {words}", path.display()));
    };
    intake::open(&name, bytes, None, &Limits::NATIVE, &intake::native, &mut take);
    if reports.is_empty() && fails {
        return Err(messages.join("\n"));
    }
    Ok((reports, messages))
}

/// Why a file was not read.
fn words(reason: Reason) -> &'static str {
    match reason {
        Reason::Empty => "nothing in it",
        Reason::TooLarge => "too large",
        Reason::NotText => "a binary file, not a text file",
        Reason::NoWords => "no words in it",
        Reason::Encrypted => "locked with a password; save it without one first",
        Reason::Damaged => "cut short or altered",
        Reason::WrongEnding => "not what its ending says",
        Reason::OldWord => "an old Word document; save it as .docx first",
        Reason::OldExcel => "an old spreadsheet",
        Reason::Wps => "a document in the own form of WPS Office; save it as .docx first",
        Reason::Ofd => "an OFD document; save its text as .txt first",
        Reason::Rtf => "a rich text document; save it as .docx first",
        Reason::OpenDocument => "an OpenDocument file; save it as .docx first",
        Reason::Slides => "slides, not a report",
        Reason::Image | Reason::Scanned => "a picture, not a text file",
        Reason::OtherArchive => "an archive other than zip; unpack it first",
        Reason::Nested => "too many archives inside archives",
        Reason::Bomb => "an archive that unpacks to too much",
        Reason::TooManyEntries => "an archive with too many entries",
        Reason::UnsafePath => "a name that leads out of its archive",
        Reason::ForeignTable => "a table that is no report",
        Reason::ForeignJson => "JSON that is no report",
        Reason::LaterVersion => "written by a later version",
        Reason::Unknown | Reason::Unreadable | Reason::NoProgram | Reason::Broke => "a form that is not known",
    }
}

/// An input or output error in words, without the operating system's number.
pub(crate) fn plain(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file or folder".to_owned(),
        io::ErrorKind::PermissionDenied => "no permission".to_owned(),
        _ => error.to_string(),
    }
}

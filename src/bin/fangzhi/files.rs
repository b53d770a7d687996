//! Report files: found in folders, read, decoded.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use fangzhi::text;

/// A decoded report.
pub(crate) struct Report {
    /// The file's name without its folder; `-` for standard input.
    pub(crate) name: String,
    /// Its text.
    pub(crate) text: String,
    /// How many invalid sequences were replaced.
    pub(crate) replaced: usize,
}

/// The files named by the paths: files as they are, folders walked for `.txt` and `.md`, in the order of their names.
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
                return Err(format!("{}: no .txt or .md file in this folder", path.display()));
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
            .is_some_and(|e| ["txt", "md"].iter().any(|known| e.eq_ignore_ascii_case(known)));
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

/// Reads and decodes one file.
pub(crate) fn read(path: &Path) -> Result<Report, String> {
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
    if let Some(what) = not_text(&bytes) {
        return Err(format!(
            "{}: this is {what}, not a text file; save its text as .txt first",
            path.display()
        ));
    }
    let decoded = text::decode(&bytes);
    if decoded.text.contains('\0') {
        return Err(format!("{}: this is a binary file, not a text file", path.display()));
    }
    Ok(Report {
        name,
        text: decoded.text,
        replaced: decoded.replaced,
    })
}

/// What a file is, by its first bytes, if it is no text.
fn not_text(bytes: &[u8]) -> Option<&'static str> {
    const KNOWN: [(&[u8], &str); 7] = [
        (b"%PDF-", "a PDF"),
        (b"PK\x03\x04", "a zip or Office file"),
        (b"\xD0\xCF\x11\xE0", "an old Office file (.doc, .wps, .xls)"),
        (b"\x89PNG", "a picture"),
        (b"\xFF\xD8\xFF", "a picture"),
        (b"GIF8", "a picture"),
        (b"\x1F\x8B", "a gzip file"),
    ];
    KNOWN
        .iter()
        .find(|(magic, _)| bytes.starts_with(magic))
        .map(|&(_, what)| what)
}

/// An input or output error in words, without the operating system's number.
pub(crate) fn plain(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file or folder".to_owned(),
        io::ErrorKind::PermissionDenied => "no permission".to_owned(),
        _ => error.to_string(),
    }
}

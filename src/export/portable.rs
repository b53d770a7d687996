//! Portable copies: the app's single file with a collection in it.
//!
//! Input: the page's HTML and the parts of a collection's file. Output: what stands before and after the collection, and
//! the parts spelled so that they may stand in a page. The collection is the text of an element `held` that nothing runs,
//! before the app's own parts; one that is there already gives way, so a copy is saved again from itself.

/// How the element begins.
const OPEN: &str = "<script id=\"held\"";
/// How it ends.
const CLOSE: &str = "</script>";
/// How the first of the app's own parts begins.
const PART: &str = "<script id=\"part-";

/// A page, cut where a collection belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame<'a> {
    /// What stands before the collection's element.
    pub before: &'a str,
    /// What stands after it.
    pub after: &'a str,
}

/// Cuts a page where a collection belongs; `None` where it is not the app's single file.
#[must_use]
pub fn frame(page: &str) -> Option<Frame<'_>> {
    let part = page.find(PART)?;
    let (head, after) = page.split_at(part);
    let before = match head.find(OPEN) {
        // No part of a collection holds `<`, so its element ends where the next one would.
        Some(at) if head[at..].trim_end().ends_with(CLOSE) => &head[..at],
        Some(_) => return None,
        None => head,
    };
    Some(Frame {
        before: before.trim_end(),
        after,
    })
}

/// The start of the element that holds the collection; `saved` is when the copy is made (ISO 8601, UTC).
#[must_use]
pub fn open(saved: &str) -> String {
    let saved: String = saved
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || "-:.+".contains(*c))
        .collect();
    [
        "\n    ",
        OPEN,
        " type=\"application/json\" data-saved=\"",
        &saved,
        "\">",
    ]
    .concat()
}

/// The end of the element that holds the collection.
pub const END: &str = "</script>\n    ";

/// A part of a collection's file as it may stand in a page: nothing in it ends the element or opens a comment, whichever
/// way the file was cut. `<` stands in strings of JSON only, where its escape means the same.
#[must_use]
pub fn escaped(part: &str) -> String {
    let mut out = String::with_capacity(part.len() + part.len() / 64);
    let mut rest = part;
    while let Some(at) = rest.find(['<', '\u{2028}', '\u{2029}', '\u{0}']) {
        out.push_str(&rest[..at]);
        let mut chars = rest[at..].chars();
        out.push_str(match chars.next() {
            Some('<') => "\\u003c",
            Some('\u{2028}') => "\\u2028",
            Some('\u{2029}') => "\\u2029",
            _ => "\\u0000",
        });
        rest = chars.as_str();
    }
    out.push_str(rest);
    out
}

/// The page with the collection in it; `None` where the page is not the app's single file.
#[must_use]
pub fn page(page: &str, collection: &str, saved: &str) -> Option<String> {
    let Frame { before, after } = frame(page)?;
    Some([before, &open(saved), &escaped(collection), END, after].concat())
}

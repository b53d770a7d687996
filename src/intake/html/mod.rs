//! Saved web pages to the text of their article.
//!
//! The page is parsed as browsers do (html5ever); [`article`] tells where its article stands, [`write`] writes that as
//! lines. A portable copy of this app is a page too, and gives the collection that it holds.

mod article;
mod dom;
mod furniture;
mod head;
mod parse;
mod write;

use super::item::Reason;
use super::open::Head;
use super::taken::{Fault, Taken};
use crate::model::Encoding;

/// How far into a page its charset is looked for.
const HEAD: usize = 8 << 10;

/// What a page says of its encoding, in `<meta charset>` or `http-equiv`.
pub(super) fn declared(bytes: &[u8]) -> Option<Encoding> {
    let head = &bytes[..bytes.len().min(HEAD)];
    if !head.contains(&b'<') {
        return None;
    }
    let head: String = head.iter().map(|&b| char::from(b.to_ascii_lowercase())).collect();
    let (_, rest) = head.split_once("charset").or_else(|| head.split_once("encoding"))?;
    let name: String = rest
        .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '=' | '"' | '\''))
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    // The standard reads gb2312 as GBK, which GB18030 contains.
    match name.as_str() {
        "utf-8" | "utf8" => Some(Encoding::Utf8),
        "gb2312" | "gbk" | "gb18030" | "gb_2312-80" | "x-gbk" => Some(Encoding::Gb18030),
        "big5" | "big5-hkscs" | "x-x-big5" => Some(Encoding::Big5),
        _ => None,
    }
}

/// Whether a text's head is that of a page.
pub(super) fn is_page(head: &str) -> bool {
    let head = head.to_ascii_lowercase();
    let opens = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<meta",
        "<title",
        "<div",
        "<table",
        "<p>",
        "<!--",
        "<script",
    ];
    opens.iter().any(|tag| head.starts_with(tag)) || head.starts_with('<') && head.contains("<html")
}

/// The collection that a portable copy of this app holds: `None` for every other page.
pub(super) fn held(page: &str) -> Option<Result<String, Fault>> {
    let (_, rest) = page.split_once("<script id=\"held\" type=\"application/json\">")?;
    let Some((json, _)) = rest.split_once("</script>") else {
        return Some(Err(Fault::new(Reason::Damaged, "what the copy holds is cut")));
    };
    // In JSON `\/` is `/`, so the escape that keeps the page whole may stay.
    let json = json.trim();
    Some(if Head::is_collection(json) {
        Ok(json.to_owned())
    } else {
        Err(Fault::new(Reason::Damaged, "what the copy holds is no collection"))
    })
}

/// The text of a page's article.
pub(super) fn text(page: &str) -> Result<Taken, Fault> {
    let tree = parse::parse(page)?;
    Ok(write::article(&tree, &article::find(&tree)))
}

//! `index.html` as a sequence of pieces: what stands as it is, and the elements that a build replaces.
//!
//! The page is the project's own, so this reads tags exactly and refuses what it does not know; it is no HTML parser
//! for other people's pages. The replaced elements are those that Trunk replaces too, marked `data-trunk`.

use crate::fault::{Fault, Outcome};

/// A piece of the page, in order.
#[derive(Debug, PartialEq)]
pub(crate) enum Piece {
    /// Text to be passed on as it is.
    Verbatim(String),
    /// The start of the document element, `<html …>`, without its closing bracket: attributes may be added.
    Root(String),
    /// `<meta charset>`: the content security policy follows it.
    Charset(String),
    /// `</body>`: what is large and can wait stands before it.
    End,
    /// An element that a build replaces.
    Asset(Asset),
}

/// An element marked `data-trunk`.
#[derive(Debug, PartialEq)]
pub(crate) enum Asset {
    /// A classic script that blocks; its path in the project.
    Script(String),
    /// A style sheet; its path in the project, and whether only pages beyond the first ones use it (`data-later`).
    Style(String, bool),
    /// The icon; its path in the project.
    Icon(String),
    /// The app itself.
    App,
}

/// Reads the page.
pub(crate) fn read(html: &str) -> Outcome<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut verbatim = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        verbatim.push_str(&rest[..at]);
        rest = &rest[at..];
        let (tag, after) = if rest.starts_with("<!--") {
            split_after(rest, "-->")?
        } else {
            split_after(rest, ">")?
        };
        rest = after;
        // Comments speak to those who read the source, not to those who load the page.
        if tag.starts_with("<!--") {
            continue;
        }
        let piece = match element(tag)? {
            Some(Piece::Asset(Asset::Script(path))) => {
                rest = rest
                    .strip_prefix("</script>")
                    .ok_or_else(|| fault(tag, "wants </script> at once"))?;
                Piece::Asset(Asset::Script(path))
            }
            Some(piece) => piece,
            None => {
                verbatim.push_str(tag);
                continue;
            }
        };
        pieces.push(Piece::Verbatim(std::mem::take(&mut verbatim)));
        pieces.push(piece);
    }
    verbatim.push_str(rest);
    pieces.push(Piece::Verbatim(verbatim));
    Ok(pieces)
}

fn element(tag: &str) -> Outcome<Option<Piece>> {
    if tag.starts_with("<html") {
        return Ok(Some(Piece::Root(tag.trim_end_matches('>').to_owned())));
    }
    if tag.starts_with("<meta charset") {
        return Ok(Some(Piece::Charset(tag.to_owned())));
    }
    if tag == "</body>" {
        return Ok(Some(Piece::End));
    }
    let marked = tag.split_whitespace().any(|word| word == "data-trunk");
    if !marked {
        let loads = tag.starts_with("<script") || tag.starts_with("<link");
        return if loads {
            Err(fault(tag, "loads something but is not marked data-trunk"))
        } else {
            Ok(None)
        };
    }
    let path = |name| attribute(tag, name).ok_or_else(|| fault(tag, &format!("has no {name}")));
    let asset = match (tag.starts_with("<script"), attribute(tag, "rel")) {
        (true, _) => Asset::Script(path("src")?),
        (false, Some(rel)) if rel == "css" => {
            Asset::Style(path("href")?, tag.split_whitespace().any(|word| word == "data-later"))
        }
        (false, Some(rel)) if rel == "icon" => Asset::Icon(path("href")?),
        (false, Some(rel)) if rel == "rust" => Asset::App,
        _ => return Err(fault(tag, "is of no kind that the build knows")),
    };
    Ok(Some(Piece::Asset(asset)))
}

/// The value of a double-quoted attribute.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    let length = tag[start..].find('"')?;
    Some(tag[start..start + length].to_owned())
}

fn split_after<'a>(text: &'a str, end: &str) -> Outcome<(&'a str, &'a str)> {
    match text.find(end) {
        Some(at) => Ok(text.split_at(at + end.len())),
        None => Err(fault(text.lines().next().unwrap_or(text), "does not end")),
    }
}

fn fault(tag: &str, what: &str) -> Fault {
    Fault::new(format!("index.html: {tag} {what}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_to_replace_are_found_and_the_rest_stays() {
        let html = "<html lang=\"x\"><!-- note --><meta charset=\"utf-8\"><script data-trunk src=\"a.js\"></script>\
                    <link data-trunk data-later rel=\"css\" href=\"b.css\"><p>ab</p></body>";
        let pieces = read(html).unwrap();
        assert_eq!(pieces[1], Piece::Root("<html lang=\"x\"".to_owned()));
        assert_eq!(pieces[3], Piece::Charset("<meta charset=\"utf-8\">".to_owned()));
        assert_eq!(pieces[5], Piece::Asset(Asset::Script("a.js".to_owned())));
        assert_eq!(pieces[7], Piece::Asset(Asset::Style("b.css".to_owned(), true)));
        assert_eq!(pieces[8], Piece::Verbatim("<p>ab</p>".to_owned()));
        assert_eq!(pieces[9], Piece::End);
    }

    #[test]
    fn what_loads_without_being_marked_is_refused() {
        for html in [
            "<script src=\"a.js\"></script>",
            "<link rel=\"stylesheet\" href=\"a.css\">",
            "<link data-trunk rel=\"scss\" href=\"a.scss\">",
            "<script data-trunk src=\"a.js\">1</script>",
            "<p",
        ] {
            assert!(read(html).is_err(), "{html}");
        }
    }
}

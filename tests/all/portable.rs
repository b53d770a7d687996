//! Portable copies: a page with a collection in it, whatever the collection holds.

use fangzhi::corpus::{Collection, hash_of};
use fangzhi::export::portable::{escaped, frame, page};
use fangzhi::model::{Format, Settings, Source};
use proptest::prelude::*;

/// A page as the single file is built.
const PAGE: &str = "<!doctype html>\n<html lang=\"zh-CN\" data-edition=\"single\"><head><script>boot()</script></head>\n<body>\
     <div id=\"app\"></div>\n    <script id=\"part-app-wasm\" type=\"application/gzip\">H4sI</script>\n    \
     <script id=\"part-reader-js\" type=\"application/gzip\">H4sJ</script>\n    <script type=\"module\">start()</script>\n  </body></html>\n";

const SAVED: &str = "2031-02-03T04:05:06Z";

/// What a browser reads in the element, its tokenizer's rules for script data taken strictly.
fn held(html: &str) -> Option<String> {
    let at = html.find("<script id=\"held\"")?;
    let from = at + html[at..].find('>')? + 1;
    let end = html[from..].to_ascii_lowercase().find("</script")?;
    Some(html[from..from + end].to_owned())
}

fn source(text: &str) -> Source {
    Source {
        key: hash_of(text),
        file: "云泽县.txt".to_owned(),
        format: Format::Text,
        encoding: None,
        settings: Settings::default(),
        opened: String::new(),
        text: Some(text.to_owned()),
    }
}

fn collection(text: &str) -> Collection {
    Collection {
        view: Some("#/observations?place=云泽县".to_owned()),
        sources: vec![source(text)],
        ..Collection::new()
    }
}

#[test]
fn the_collection_stands_before_the_parts() {
    let json = collection("云泽县生产总值增长5%。").to_json();
    let html = page(PAGE, &json, SAVED).unwrap();
    let (held_at, part_at) = (html.find("id=\"held\"").unwrap(), html.find("id=\"part-").unwrap());
    assert!(held_at < part_at);
    assert!(html.contains("data-saved=\"2031-02-03T04:05:06Z\""), "{html}");
    assert_eq!(
        Collection::from_json(&held(&html).unwrap()),
        Ok(collection("云泽县生产总值增长5%。"))
    );
}

#[test]
fn saving_again_puts_the_new_in_the_place_of_the_old() {
    let once = page(PAGE, &collection("甲").to_json(), SAVED).unwrap();
    assert_eq!(page(&once, &collection("甲").to_json(), SAVED).unwrap(), once);
    let twice = page(&once, &collection("乙").to_json(), SAVED).unwrap();
    assert_eq!(twice.matches("id=\"held\"").count(), 1);
    assert_eq!(twice, page(PAGE, &collection("乙").to_json(), SAVED).unwrap());
    // As a browser writes the page out again, the attributes may be followed by others.
    let grown = once.replacen("id=\"held\"", "id=\"held\" hidden=\"\"", 1);
    assert_eq!(page(&grown, &collection("乙").to_json(), SAVED).unwrap(), twice);
}

#[test]
fn nothing_in_a_text_ends_the_element() {
    for text in [
        "</script><script>alert(1)</script>",
        "</SCRIPT >",
        "<!-- <script>",
        "<!--<script></script>",
        "]]>",
        "<\\/script>",
        "行\u{2028}段\u{2029}末",
        "a\u{0}b",
        "\\u003c",
        "<",
        "<script id=\"part-app-wasm\">",
    ] {
        let json = collection(text).to_json();
        let html = page(PAGE, &json, SAVED).unwrap();
        let inside = held(&html).unwrap();
        assert!(!inside.contains(['<', '\u{2028}', '\u{2029}', '\u{0}']), "{inside}");
        assert_eq!(Collection::from_json(&inside), Ok(collection(text)), "{text}");
        assert_eq!(page(&html, &json, SAVED).unwrap(), html, "{text}");
    }
}

#[test]
fn other_pages_are_no_frame() {
    for html in ["", "<html></html>", "<!doctype html><script id=\"part\"></script>"] {
        assert_eq!(frame(html), None, "{html}");
    }
    // What came after the held element besides blanks is none of ours.
    let odd = PAGE.replacen(
        "<script id=\"part-",
        "<script id=\"held\">{}</script><p>x</p><script id=\"part-",
        1,
    );
    assert_eq!(frame(&odd), None);
}

#[test]
fn the_time_of_saving_cannot_break_out() {
    let html = page(PAGE, "{}", "\"><script>x").unwrap();
    assert!(html.contains("data-saved=\"scriptx\""), "{html}");
}

proptest! {
    #[test]
    fn any_text_comes_back(text in "\\PC{0,40}", cut in 0..60usize) {
        let json = collection(&text).to_json();
        let html = page(PAGE, &json, SAVED).unwrap();
        prop_assert_eq!(Collection::from_json(&held(&html).unwrap()), Ok(collection(&text)));
        // Wherever the file is cut into parts, the parts together are the same.
        let at = json.char_indices().map(|(at, _)| at).nth(cut % json.chars().count()).unwrap();
        prop_assert_eq!([escaped(&json[..at]), escaped(&json[at..])].concat(), escaped(&json));
    }
}

//! Reading XML by local names: prefixes are the writer's choice, and strict and transitional documents differ in them.

use quick_xml::Reader;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// A reader that takes what can be taken: an end without a start is passed over, a lone `&` stays.
pub(super) fn reader(text: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    reader
}

/// The attribute of a local name, with references resolved (the five that XML knows, and numbers).
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .map(|attribute| unescaped(&attribute))
}

fn unescaped(attribute: &Attribute<'_>) -> String {
    let raw = attribute.value.as_ref();
    quick_xml::escape::unescape(raw).map_or_else(|_| raw.to_owned(), Into::into)
}

/// Whether a switch is on: present without a value, or with one that is not off.
pub(super) fn is_on(element: &BytesStart<'_>) -> bool {
    !matches!(
        attribute(element, "val").as_deref(),
        Some("0" | "false" | "off" | "none")
    )
}

/// The character that a reference stands for; those that a DTD would define stand for nothing.
pub(super) fn referred(reference: &BytesRef<'_>) -> Option<char> {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        return Some(c);
    }
    match reference.as_ref() as &str {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}

/// Calls back for every element of a local name.
pub(super) fn each(text: &str, name: &str, mut found: impl FnMut(&BytesStart<'_>)) {
    let mut reader = reader(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) if element.local_name().as_ref() == name => {
                found(&element);
            }
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

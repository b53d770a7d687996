//! A query's spelling in an address.
//!
//! ```text
//! query     = [ parameter *( "&" parameter ) ]          only what differs from the default
//! parameter = facet "=" value *( "," value )             place=红旗区,凤泉区  theme=-工业  period=~,2024
//!           / "q=" text                                  q=GDP+增长
//!           / "sort=" [ "-" ] key                        sort=-value
//!           / "v=" version                               absent for version 1
//! value     = [ "-" ] ( key / "~" )                      "-" rules out; "~" is "not stated"
//! ```
//!
//! Keys and text are written as they are; a space becomes `+`, and only what would be misread is percent-encoded.

use std::fmt;
use std::fmt::Write as _;

use super::{Facet, Query, Sort, SortKey};

/// The parameters a query is spelled with; an address may hold others beside them.
pub const PARAMETERS: [&str; 11] = [
    "place",
    "theme",
    "indicator",
    "measure",
    "status",
    "period",
    "confidence",
    "document",
    "q",
    "sort",
    "v",
];

/// The version of the spelling.
const VERSION: &str = "1";
/// How the key "not stated" is written.
const NOT_STATED: &str = "~";

/// What in an address was not understood, and therefore left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A parameter that means nothing here.
    UnknownParameter(String),
    /// A parameter whose value means nothing.
    BadValue {
        /// The parameter's name.
        parameter: String,
        /// The value as written.
        value: String,
    },
    /// A percent sign that begins no encoded character; it was taken as it stands.
    BadEncoding(String),
    /// The address is of another version; what could be read was read.
    UnknownVersion(String),
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownParameter(name) => write!(f, "unknown parameter \"{name}\""),
            Self::BadValue { parameter, value } => write!(f, "\"{value}\" is no value of \"{parameter}\""),
            Self::BadEncoding(text) => write!(f, "\"{text}\" is not well encoded"),
            Self::UnknownVersion(version) => write!(f, "address of unknown version \"{version}\""),
        }
    }
}

impl Query {
    /// The query as the part of an address after `?`; empty for the default query.
    #[must_use]
    pub fn to_url(&self) -> String {
        let mut out = String::new();
        let mut parameter = |name: &str, value: &str| {
            let apart = if out.is_empty() { "" } else { "&" };
            // Writing to a string cannot fail.
            let _ = write!(out, "{apart}{name}={value}");
        };
        for (facet, selection) in &self.facets {
            let include = selection.include.iter().map(|key| spell_key(key));
            let exclude = selection.exclude.iter().map(|key| format!("-{}", spell_key(key)));
            let values: Vec<String> = include.chain(exclude).collect();
            if !values.is_empty() {
                parameter(facet.as_str(), &values.join(","));
            }
        }
        if !self.text.is_empty() {
            parameter("q", &encode(&self.text));
        }
        if self.sort != Sort::default() {
            let sign = if self.sort.descending { "-" } else { "" };
            parameter("sort", &format!("{sign}{}", self.sort.key.as_str()));
        }
        out
    }

    /// Reads an address's part after `?`; what is not understood is left out and reported.
    #[must_use]
    pub fn from_url(url: &str) -> (Self, Vec<Notice>) {
        let mut query = Self::default();
        let mut notices = Vec::new();
        for part in url.trim_start_matches('?').split('&').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            query.read(name, value, &mut notices);
        }
        query.facets.retain(|_, selection| !selection.is_empty());
        (query, notices)
    }

    fn read(&mut self, name: &str, value: &str, notices: &mut Vec<Notice>) {
        let bad = |value: &str| Notice::BadValue {
            parameter: name.to_owned(),
            value: value.to_owned(),
        };
        if let Some(facet) = Facet::parse(name) {
            let selection = self.facets.entry(facet).or_default();
            for written in value.split(',') {
                let (keys, key) = match written.strip_prefix('-') {
                    Some(rest) => (&mut selection.exclude, rest),
                    None => (&mut selection.include, written),
                };
                match key {
                    "" => notices.push(bad(written)),
                    NOT_STATED => drop(keys.insert(String::new())),
                    _ => drop(keys.insert(decode(key, notices))),
                }
            }
            return;
        }
        match name {
            "q" => self.text = decode(value, notices),
            "sort" => {
                let (descending, key) = value.strip_prefix('-').map_or((false, value), |key| (true, key));
                match SortKey::parse(key) {
                    Some(key) => self.sort = Sort { key, descending },
                    None => notices.push(bad(value)),
                }
            }
            "v" if value == VERSION => {}
            "v" => notices.push(Notice::UnknownVersion(value.to_owned())),
            _ => notices.push(Notice::UnknownParameter(name.to_owned())),
        }
    }
}

/// A key with what would be read as syntax encoded: its first character may be `-` or `~`.
fn spell_key(key: &str) -> String {
    match key.chars().next() {
        None => NOT_STATED.to_owned(),
        Some('-') => format!("%2D{}", encode(&key[1..])),
        Some('~') => format!("%7E{}", encode(&key[1..])),
        Some(_) => encode(key),
    }
}

/// Encodes what separates parts of an address, what browsers rewrite in a fragment, and what cannot be seen.
fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ' ' => out.push('+'),
            '%' | '&' | '#' | '+' | ',' | '?' | '=' | '"' | '<' | '>' | '`' | '\u{feff}' => escape(c, &mut out),
            c if c.is_control() || c.is_whitespace() => escape(c, &mut out),
            c => out.push(c),
        }
    }
    out
}

fn escape(c: char, out: &mut String) {
    for byte in c.encode_utf8(&mut [0; 4]).bytes() {
        let _ = write!(out, "%{byte:02X}");
    }
}

/// Undoes [`encode`], and the full percent-encoding that browsers apply to an address.
fn decode(text: &str, notices: &mut Vec<Notice>) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut sound = true;
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        rest = tail;
        match first {
            b'+' => bytes.push(b' '),
            b'%' => match tail
                .split_first_chunk::<2>()
                .and_then(|(&[a, b], tail)| Some((hex(a)? * 16 + hex(b)?, tail)))
            {
                Some((byte, tail)) => {
                    bytes.push(byte);
                    rest = tail;
                }
                None => {
                    sound = false;
                    bytes.push(b'%');
                }
            },
            byte => bytes.push(byte),
        }
    }
    let decoded = String::from_utf8(bytes).unwrap_or_else(|error| {
        sound = false;
        String::from_utf8_lossy(error.as_bytes()).into_owned()
    });
    if !sound {
        notices.push(Notice::BadEncoding(text.to_owned()));
    }
    decoded
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

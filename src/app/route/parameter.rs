//! The parameters of an address: reading one, spelling one, percent encoding.

use std::fmt::Write as _;

/// The value of a parameter, decoded; `None` where it is absent or empty.
pub(super) fn parameter(query: &str, name: &str) -> Option<String> {
    let value = query
        .split('&')
        .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
    (!value.is_empty()).then(|| decode(value))
}

/// The values of a parameter that is a list: separated by commas, each decoded; `~` alone is the empty value.
pub(super) fn list(query: &str, name: &str) -> Vec<String> {
    let raw = query
        .split('&')
        .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
        .unwrap_or_default();
    raw.split(',')
        .filter(|part| !part.is_empty())
        .map(|part| if part == "~" { String::new() } else { decode(part) })
        .collect()
}

/// Undoes percent encoding; what is no valid encoding stays as written.
pub(super) fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let pair = tail.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        match (first, pair.and_then(|pair| u8::from_str_radix(pair, 16).ok())) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// Percent-encodes what would end a value or a path; Chinese stays readable.
pub(super) fn encode(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '~') || !c.is_ascii() {
            out.push(c);
        } else {
            let byte = c as u32 as usize;
            out.push('%');
            out.push(char::from(HEX[byte >> 4]));
            out.push(char::from(HEX[byte & 15]));
        }
    }
}

/// Spells parameters behind a path, in order: `#/path?a=b&c=d`.
#[derive(Debug)]
pub(super) struct Spelling {
    out: String,
    separator: char,
}

impl Spelling {
    /// The path, such as `#/compare`.
    pub(super) fn new(path: &str) -> Self {
        Self {
            out: path.to_owned(),
            separator: '?',
        }
    }

    /// Adds a parameter; nothing where the value is empty.
    pub(super) fn put(mut self, name: &str, value: &str) -> Self {
        if !value.is_empty() {
            self.out.push(self.separator);
            self.separator = '&';
            let _ = write!(self.out, "{name}=");
            encode(value, &mut self.out);
        }
        self
    }

    /// Adds a list, as [`list`] reads it; nothing where it is empty.
    pub(super) fn put_list(mut self, name: &str, values: &[String]) -> Self {
        for (n, value) in values.iter().enumerate() {
            if n == 0 {
                self.out.push(self.separator);
                self.separator = '&';
                self.out.push_str(name);
            }
            self.out.push(if n == 0 { '=' } else { ',' });
            match value.as_str() {
                "" => self.out.push('~'),
                "~" => self.out.push_str("%7E"),
                _ => encode(value, &mut self.out),
            }
        }
        self
    }

    /// The address.
    pub(super) fn done(self) -> String {
        self.out
    }
}

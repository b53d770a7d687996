//! Citations of reports, facts and quotes: GB/T 7714 entries and BibTeX.
//!
//! Entries follow GB/T 7714—2015 in the numeric system (顺序编码制), §8 and Annex A: authors (three at most, then 等),
//! title with its other title information and the mark of its kind, then for a newspaper its name and date, for a web
//! page the date in brackets, for a report its publisher and year. From these fields the edition of 2025 makes the same
//! entries (it changes issues and pages, which reports of this genre do not give, and adds kinds). What a report does not
//! print is left out; nothing is made up, no [S.l.] and no 佚名 put in its place.
//!
//! Where the cited text was read stands behind the entry: the app's permalink and the hash of the corpus, so that
//! whoever follows it can tell whether the same facts are held.

use crate::model::{Document, Observation, Period};

/// What kind of publication an entry is for, by its mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Publication {
    /// An article of a newspaper, `[N]`.
    Newspaper,
    /// A page of a site, `[EB/OL]`.
    Web,
    /// A report, `[R]`.
    Report,
    /// What nothing tells the kind of, `[Z]`.
    Other,
}

/// Ends of the names of those who publish on the web.
const SITES: [&str; 9] = ["网", "网站", "门户", "平台", "公众号", "客户端", "微信", "发布", "在线"];

impl Publication {
    /// The kind of a report, as its publisher's name and its title tell.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let publisher = document.publisher.as_deref().unwrap_or_default();
        if publisher.ends_with('报') || publisher.ends_with("报社") || publisher.ends_with("时讯") {
            Self::Newspaper
        } else if SITES.iter().any(|end| publisher.ends_with(end)) {
            Self::Web
        } else if document.title.contains("报告") || document.title.contains("公报") {
            Self::Report
        } else {
            Self::Other
        }
    }

    const fn mark(self) -> &'static str {
        match self {
            Self::Newspaper => "[N]",
            Self::Web => "[EB/OL]",
            Self::Report => "[R]",
            Self::Other => "[Z]",
        }
    }
}

/// Where a cited text was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Access<'a> {
    /// The app's address of it, or nothing.
    pub permalink: &'a str,
    /// The hash of the corpus, or nothing.
    pub corpus: &'a str,
}

/// The address of a report or of a fact in it; `base` is the app's own address without `#`.
#[must_use]
pub fn permalink(base: &str, document_key: &str, fact: Option<&str>) -> String {
    let mut out = [base, "#/documents/"].concat();
    encode(document_key, &mut out);
    if let Some(fact) = fact {
        out.push_str("?fact=");
        encode(fact, &mut out);
    }
    out
}

/// Percent-encodes all that may not stand in a part of an address.
fn encode(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(HEX[usize::from(byte >> 4)]));
            out.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

/// The GB/T 7714 entry of a report, without a number before it.
#[must_use]
pub fn entry(document: &Document, access: Option<Access<'_>>) -> String {
    let kind = Publication::of(document);
    let mut out = String::new();
    if !document.authors.is_empty() {
        out.push_str(&authors(&document.authors));
        out.push_str(". ");
    }
    out.push_str(name_of(document));
    if let Some(kicker) = document.kicker.as_deref() {
        out.push_str(": ");
        out.push_str(kicker);
    }
    out.push_str(kind.mark());
    out.push('.');
    let date = document.date.as_ref();
    let publisher = document.publisher.as_deref().unwrap_or_default();
    let source = match kind {
        Publication::Web => match date {
            Some(date) => [publisher, ". (", &date.to_string(), ")"].concat(),
            None => publisher.to_owned(),
        },
        Publication::Report => joined(publisher, date.map(|date| date.from.year().to_string())),
        Publication::Newspaper | Publication::Other => joined(publisher, date.map(Period::to_string)),
    };
    if !source.is_empty() {
        out.push(' ');
        out.push_str(&source);
        out.push('.');
    }
    note(&mut out, access);
    out
}

/// The entry of the report with where in it a fact stands, in characters of the text as opened.
#[must_use]
pub fn entry_of_fact(document: &Document, fact: &Observation, access: Option<Access<'_>>) -> String {
    let mut out = entry(document, None);
    let (first, last) = (fact.span.start + 1, fact.span.end);
    out.push_str(
        &[
            " 第",
            &first.to_string(),
            "—",
            &last.to_string(),
            "字: ",
            &fact.printed,
            ".",
        ]
        .concat(),
    );
    note(&mut out, access);
    out
}

/// A quote with its entry: “…” and where it is from.
#[must_use]
pub fn quote(words: &str, document: &Document, access: Option<Access<'_>>) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    ["“", &words.join(" "), "”\n", &entry(document, access)].concat()
}

/// The BibTeX entry of a report, UTF-8, its key made of what does not change: the hash of its text.
#[must_use]
pub fn bibtex(document: &Document, access: Option<Access<'_>>) -> String {
    let kind = Publication::of(document);
    let (class, source) = match kind {
        Publication::Newspaper => ("article", "journal"),
        Publication::Report => ("techreport", "institution"),
        Publication::Web | Publication::Other => ("misc", "howpublished"),
    };
    let key = if document.hash.is_empty() {
        &document.file
    } else {
        &document.hash
    };
    let key: String = key.chars().filter(char::is_ascii_alphanumeric).take(16).collect();
    let mut out = ["@", class, "{fangzhi-", &key].concat();
    let mut field = |name: &str, value: &str| {
        if !value.is_empty() {
            out.push_str(&[",\n  ", name, " = {", value, "}"].concat());
        }
    };
    let authors: Vec<String> = document
        .authors
        .iter()
        .map(|author| ["{", &escaped(author), "}"].concat())
        .collect();
    field("author", &authors.join(" and "));
    field("title", &["{", &escaped(name_of(document)), "}"].concat());
    field("titleaddon", &escaped(document.kicker.as_deref().unwrap_or_default()));
    field(source, &escaped(document.publisher.as_deref().unwrap_or_default()));
    if let Some(date) = &document.date {
        field("year", &date.from.year().to_string());
        if let crate::model::Moment::Day(..) | crate::model::Moment::Month(..) = date.from {
            field("date", &date.from.to_string());
        }
    }
    field("mark", kind.mark().trim_matches(['[', ']']));
    field("langid", "chinese");
    if let Some(access) = access {
        field("url", access.permalink);
        if !access.corpus.is_empty() {
            field("note", &["Fangzhi corpus ", access.corpus].concat());
        }
    }
    out.push_str("\n}\n");
    out
}

/// The title, or the file's name where none was found.
fn name_of(document: &Document) -> &str {
    if document.title.is_empty() {
        &document.file
    } else {
        &document.title
    }
}

fn authors(names: &[String]) -> String {
    let mut out = names.iter().take(3).map(String::as_str).collect::<Vec<_>>().join(", ");
    if names.len() > 3 {
        out.push_str(", 等");
    }
    out
}

fn joined(publisher: &str, date: Option<String>) -> String {
    let parts: Vec<&str> = [publisher, date.as_deref().unwrap_or_default()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(", ")
}

fn note(out: &mut String, access: Option<Access<'_>>) {
    let Some(access) = access else { return };
    if !access.permalink.is_empty() {
        out.push(' ');
        out.push_str(access.permalink);
        out.push('.');
    }
    if !access.corpus.is_empty() {
        out.push_str(&[" 方志语料 ", access.corpus, "."].concat());
    }
}

/// Text as BibTeX takes it: what TeX reads as a command is escaped, a brace that has no fellow breaks nothing.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\{"),
            '}' => out.push_str("\\}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '%' | '&' | '$' | '#' | '_' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

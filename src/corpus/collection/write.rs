//! Writing a collection, whole or in parts.

use serde::Serialize;

use super::{Collection, FORMAT, VERSION};
use crate::corpus::Bundle;
use crate::corpus::bundle::json;
use crate::corpus::hash::{Fnv, spelled};
use crate::model::{Document, Source};

/// How many entries one part holds at most: about 150 kB of facts.
const ENTRIES: usize = 400;

/// Writes a collection's file from its start to its end, in parts that need not be kept together: first
/// [`Self::head`], then each source, then each bundle, then [`Self::end`].
///
/// ```
/// use fangzhi::corpus::{Collection, CollectionWriter};
/// let mut writer = CollectionWriter::default();
/// let mut file = writer.head(&Collection::new());
/// file += &writer.end();
/// assert_eq!(Collection::from_json(&file), Ok(Collection::new()));
/// ```
#[derive(Debug, Clone, Default)]
pub struct CollectionWriter {
    hash: Fnv,
    sources: usize,
    bundles: Option<usize>,
}

impl CollectionWriter {
    /// The file's start: all but the sources and the readings of `collection`, which follow one by one.
    pub fn head(&mut self, collection: &Collection) -> String {
        let mut out = String::from("{\n");
        field(&mut out, "format", FORMAT);
        field(&mut out, "version", &VERSION);
        field(&mut out, "app", &collection.app);
        field(&mut out, "base", &collection.base);
        field(&mut out, "view", &collection.view);
        field(&mut out, "dictionary", &collection.dictionary);
        list(&mut out, "views", &collection.views);
        list(&mut out, "corrections", &collection.corrections);
        name(&mut out, "sources");
        out.push('[');
        self.sealed(out)
    }

    /// The next source; all of them come before the first bundle.
    pub fn source(&mut self, source: &Source) -> String {
        let mut out = String::new();
        separate(&mut out, self.sources == 0);
        self.sources += 1;
        out.push_str(&json(source));
        self.sealed(out)
    }

    /// The next bundle, in parts. `source` is the key of the source it was read from; documents are then written without
    /// their text, which stands with the source.
    pub fn bundle<'a>(&'a mut self, source: Option<&'a str>, bundle: &'a Bundle) -> impl Iterator<Item = String> + 'a {
        let mut pieces = vec![Piece::Source(source)];
        cut(&mut pieces, "areas", &bundle.areas, Piece::Areas);
        cut(&mut pieces, "documents", &bundle.documents, |documents| {
            Piece::Documents(documents, source.is_none())
        });
        cut(&mut pieces, "observations", &bundle.observations, Piece::Observations);
        cut(&mut pieces, "records", &bundle.records, Piece::Records);
        cut(&mut pieces, "diagnostics", &bundle.diagnostics, Piece::Diagnostics);
        pieces.push(Piece::End);
        let mut pieces = pieces.into_iter().peekable();
        let mut fresh = true;
        std::iter::from_fn(move || {
            let mut out = String::new();
            // Short lists share a part.
            while out.len() < 100_000
                && let Some(piece) = pieces.next()
            {
                match piece {
                    Piece::Source(source) => self.open_bundle(&mut out, source),
                    Piece::Name(list) => {
                        out.push_str(",\n");
                        name(&mut out, list);
                        out.push('[');
                        fresh = true;
                    }
                    piece => piece.write(&mut out, &mut fresh),
                }
            }
            (!out.is_empty()).then(|| self.sealed(out))
        })
    }

    /// The file's end with its hash.
    pub fn end(&mut self) -> String {
        let mut out = String::new();
        if self.bundles.is_none() {
            self.end_sources(&mut out);
        }
        out.push_str(if self.bundles.unwrap_or(0) == 0 {
            "],\n"
        } else {
            "\n],\n"
        });
        self.hash.push(out.as_bytes());
        name(&mut out, "hash");
        out.push_str(&json(&spelled(self.hash.value())));
        out.push_str("\n}\n");
        out
    }

    fn open_bundle(&mut self, out: &mut String, source: Option<&str>) {
        if self.bundles.is_none() {
            self.end_sources(out);
        }
        let before = self.bundles.unwrap_or(0);
        self.bundles = Some(before + 1);
        separate(out, before == 0);
        out.push('{');
        name(out, "source");
        out.push_str(&json(&source));
    }

    fn end_sources(&mut self, out: &mut String) {
        out.push_str(if self.sources == 0 { "],\n" } else { "\n],\n" });
        name(out, "bundles");
        out.push('[');
    }

    fn sealed(&mut self, part: String) -> String {
        self.hash.push(part.as_bytes());
        part
    }
}

/// A run of entries of one of a bundle's lists, or what stands between the lists.
enum Piece<'a> {
    Source(Option<&'a str>),
    Name(&'static str),
    Areas(&'a [crate::model::Area]),
    Documents(&'a [Document], bool),
    Observations(&'a [crate::model::Observation]),
    Records(&'a [crate::model::Record]),
    Diagnostics(&'a [crate::model::Diagnostic]),
    EndOfList,
    End,
}

impl Piece<'_> {
    fn write(self, out: &mut String, fresh: &mut bool) {
        match self {
            Self::Areas(list) => entries(out, fresh, list),
            Self::Documents(list, true) => entries(out, fresh, list),
            Self::Documents(list, false) => {
                for document in list {
                    entries(out, fresh, &[document.without_text()]);
                }
            }
            Self::Observations(list) => entries(out, fresh, list),
            Self::Records(list) => entries(out, fresh, list),
            Self::Diagnostics(list) => entries(out, fresh, list),
            Self::EndOfList => out.push_str(if *fresh { "]" } else { "\n]" }),
            Self::End => out.push('}'),
            Self::Source(_) | Self::Name(_) => {}
        }
    }
}

fn cut<'a, T>(pieces: &mut Vec<Piece<'a>>, name: &'static str, list: &'a [T], piece: impl Fn(&'a [T]) -> Piece<'a>) {
    pieces.push(Piece::Name(name));
    pieces.extend(list.chunks(ENTRIES).map(piece));
    pieces.push(Piece::EndOfList);
}

fn entries<T: Serialize>(out: &mut String, fresh: &mut bool, list: &[T]) {
    for entry in list {
        separate(out, std::mem::take(fresh));
        out.push_str(&json(entry));
    }
}

fn separate(out: &mut String, first: bool) {
    out.push_str(if first { "\n" } else { ",\n" });
}

fn name(out: &mut String, name: &str) {
    out.push('"');
    out.push_str(name);
    out.push_str("\":");
}

fn field<T: Serialize + ?Sized>(out: &mut String, key: &str, value: &T) {
    name(out, key);
    out.push_str(&json(value));
    out.push_str(",\n");
}

fn list<T: Serialize>(out: &mut String, key: &str, list: &[T]) {
    name(out, key);
    out.push('[');
    let mut fresh = true;
    entries(out, &mut fresh, list);
    out.push_str(if fresh { "],\n" } else { "\n],\n" });
}

impl Collection {
    /// The file's text: always the same for the same content.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut writer = CollectionWriter::default();
        let mut out = writer.head(self);
        for source in &self.sources {
            out.push_str(&writer.source(source));
        }
        for reading in &self.readings {
            for part in writer.bundle(reading.source.as_deref(), &reading.bundle) {
                out.push_str(&part);
            }
        }
        out.push_str(&writer.end());
        out
    }
}

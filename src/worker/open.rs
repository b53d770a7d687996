//! The server of the program that reads: files in, texts and facts out.

use super::{Ask, Beside, Tell, Wire};
use crate::engine::{self, BundleOptions};
use crate::intake::{Item, Note, Opened, Refusal};
use crate::model::{Dictionary, Format, Settings, Source};

/// A decoder of texts: the label of an encoding (WHATWG) and bytes in, text out.
pub type Decode<'a> = &'a dyn Fn(&str, &[u8]) -> String;

/// Answers one message; `tell` is called with each answer.
pub fn serve(ask: Ask, bytes: Vec<u8>, decode: Decode<'_>, tell: &mut dyn FnMut(Tell, Beside)) {
    match ask {
        Ask::Open { file, .. } => {
            let text = decode("utf-8", &bytes);
            let source = Source {
                key: String::new(),
                file,
                format: Format::Text,
                encoding: None,
                settings: Settings::default(),
                opened: String::new(),
                text: None,
            };
            read(source, Vec::new(), text, &Dictionary::default(), tell);
        }
        Ask::Read {
            source,
            notes,
            dictionary,
        } => {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            read(source, notes, text, &dictionary, tell);
        }
        Ask::Preview { encoding } => tell(
            Tell::Preview {
                text: decode(encoding.as_str(), &bytes).chars().take(600).collect(),
            },
            Beside::default(),
        ),
    }
}

fn read(
    mut source: Source,
    notes: Vec<Note>,
    text: String,
    _dictionary: &Dictionary,
    tell: &mut dyn FnMut(Tell, Beside),
) {
    let bundle = engine::bundle(
        [(source.file.as_str(), text.as_str())],
        BundleOptions {
            with_text: true,
            sample: false,
        },
    );
    source.key = crate::corpus::hash_of(&text);
    let mut texts = vec![text];
    texts.extend(Wire::parts(bundle));
    tell(
        Tell::Source {
            source,
            notes,
            with_text: true,
        },
        Beside { texts, bytes: None },
    );
}

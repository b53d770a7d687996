//! The server of the program that reads: files in, texts and facts out.

use super::{Ask, Beside, Tell, Wire};
use crate::corpus::{Bundle, Collection, CollectionError, hash_of};
use crate::engine;
use crate::intake::{self, Decoder, Item, Limits, Note, Opened, Reason, Refusal};
use crate::model::{Dictionary, Encoding, Format, Settings, Source};

/// What takes the answers, one after the other.
pub type Hear<'a> = &'a mut dyn FnMut(Tell, Beside);

/// Answers one message; `hear` is called with each answer.
pub fn serve(ask: Ask, bytes: Vec<u8>, limits: &Limits, decoder: Decoder<'_>, hear: Hear<'_>) {
    match ask {
        Ask::Open {
            file,
            encoding,
            dictionary,
        } => {
            let mut take = |item: Item| answer(item, &dictionary, hear);
            intake::open(&file, bytes, encoding, limits, decoder, &mut take);
        }
        Ask::Read {
            source,
            notes,
            dictionary,
        } => {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            read(source, notes, text, &dictionary, hear);
        }
        Ask::Preview { encoding } => {
            let text = intake::preview(&bytes, encoding, decoder);
            hear(Tell::Preview { text }, Beside::default());
        }
    }
}

/// Says what an opened thing holds.
fn answer(item: Item, dictionary: &Dictionary, hear: Hear<'_>) {
    match item {
        Item::Text(opened) => {
            let (source, notes, text) = source_of(opened);
            read(source, notes, text, dictionary, hear);
        }
        Item::Bundle { file, bundle } => hand_on(
            facts_only(file, Format::Bundle, &bundle),
            Vec::new(),
            None,
            *bundle,
            hear,
        ),
        Item::Facts { file, bundle } => hand_on(
            facts_only(file, Format::Table, &bundle),
            Vec::new(),
            None,
            *bundle,
            hear,
        ),
        Item::Collection { file, text } => match Collection::from_json(&text) {
            Ok(collection) => unfold(file, collection, dictionary, hear),
            Err(error) => refuse(file, &error, hear),
        },
        Item::Recipe { file, text } => {
            let beside = Beside {
                texts: vec![text],
                bytes: None,
            };
            hear(Tell::Recipe { file }, beside);
        }
        Item::Pdf { file, bytes } => pass("pdf", file, bytes, hear),
        Item::Spreadsheet { file, bytes } => pass("sheets", file, bytes, hear),
        Item::Refused(refusal) => hear(Tell::Refused { refusal }, Beside::default()),
    }
}

fn source_of(opened: Opened) -> (Source, Vec<Note>, String) {
    let source = Source {
        key: String::new(),
        file: opened.file,
        format: opened.format,
        encoding: opened.encoding,
        settings: Settings::default(),
        opened: String::new(),
        text: None,
    };
    (source, opened.notes, opened.text)
}

/// A source of which only the facts are there; the same facts are the same source.
fn facts_only(file: String, format: Format, bundle: &Bundle) -> Source {
    let key = if bundle.hash.is_empty() {
        hash_of(&Wire::parts(bundle.clone()).concat())
    } else {
        bundle.hash.clone()
    };
    Source {
        key,
        file,
        format,
        encoding: None::<Encoding>,
        settings: Settings::default(),
        opened: String::new(),
        text: None,
    }
}

/// Reads a text and hands on what it says.
fn read(mut source: Source, notes: Vec<Note>, text: String, dictionary: &Dictionary, hear: Hear<'_>) {
    let file = source.file.rsplit('/').next().unwrap_or_default();
    let facts = engine::read_with(&text, file, &source.settings, dictionary);
    let bundle = Bundle::unsealed(
        facts.areas,
        facts.documents,
        facts.observations,
        facts.records,
        facts.diagnostics,
    );
    source.key = hash_of(&text);
    hand_on(source, notes, Some(text), bundle, hear);
}

/// Hands on a source with its facts; the text of its documents is handed on once, as that of the source.
fn hand_on(mut source: Source, notes: Vec<Note>, text: Option<String>, mut bundle: Bundle, hear: Hear<'_>) {
    source.text = None;
    let with_text = text.is_some();
    if with_text {
        bundle.withhold_texts();
    }
    let mut texts: Vec<String> = text.into_iter().collect();
    texts.extend(Wire::parts(bundle));
    let tell = Tell::Source {
        source,
        notes,
        with_text,
    };
    hear(tell, Beside { texts, bytes: None });
}

/// Hands on what a collection holds, a source at a time, and then what was said about them.
fn unfold(file: String, collection: Collection, dictionary: &Dictionary, hear: Hear<'_>) {
    let same_edition = collection.app == env!("CARGO_PKG_VERSION");
    let mut sources = collection.sources;
    for reading in collection.readings {
        let Some(at) = sources
            .iter()
            .position(|source| reading.source.as_ref() == Some(&source.key))
        else {
            let source = facts_only(file.clone(), Format::Bundle, &reading.bundle);
            hand_on(source, Vec::new(), None, reading.bundle, hear);
            continue;
        };
        let mut source = sources.remove(at);
        match source.text.take() {
            // What another edition read is read by this one.
            Some(text) if !same_edition => read(source, Vec::new(), text, dictionary, hear),
            text => hand_on(source, Vec::new(), text, reading.bundle, hear),
        }
    }
    for mut source in sources {
        if let Some(text) = source.text.take() {
            read(source, Vec::new(), text, dictionary, hear);
        }
    }
    let tell = Tell::Collection {
        file,
        corrections: collection.corrections,
        dictionary: collection.dictionary,
        views: collection.views,
        view: collection.view,
        base: collection.base,
    };
    hear(tell, Beside::default());
}

fn refuse(file: String, error: &CollectionError, hear: Hear<'_>) {
    let reason = match error {
        CollectionError::Version(_) => Reason::LaterVersion,
        CollectionError::Format(_) => Reason::ForeignJson,
        CollectionError::TooLarge { .. } => Reason::TooLarge,
        _ => Reason::Damaged,
    };
    let refusal = Refusal {
        file,
        reason,
        detail: Some(error.to_string()),
    };
    hear(Tell::Refused { refusal }, Beside::default());
}

fn pass(program: &str, file: String, bytes: Vec<u8>, hear: Hear<'_>) {
    let tell = Tell::Pass {
        program: program.to_owned(),
        file,
    };
    let beside = Beside {
        texts: Vec::new(),
        bytes: Some(bytes),
    };
    hear(tell, beside);
}

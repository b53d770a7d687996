//! The server of the program that reads: what it tells of texts and collections, and facts in parts that make up a bundle.

use fangzhi::corpus::{Bundle, Collection, Reading, hash_of};
use fangzhi::engine::{read, read_with};
use fangzhi::fact::Extraction;
use fangzhi::intake::{Limits, native};
use fangzhi::model::{Dictionary, Encoding, Format, IndicatorWord, Settings, Source};
use fangzhi::worker::{Ask, Beside, Tell, Wire, serve};
use proptest::prelude::*;

use crate::corpora::{arbitrary_bundle, growth, three_places};

const TEXT: &str = "云泽县2024年工作回顾\n2024年，全县总盘子完成186.4亿元，增长5.6%；新建绿道12公里。\n";

fn told(ask: Ask, bytes: &[u8]) -> Vec<(Tell, Beside)> {
    let mut out = Vec::new();
    serve(ask, bytes.to_vec(), &Limits::BROWSER, &native, &mut |tell, beside| {
        out.push((tell, beside))
    });
    out
}

fn words() -> Dictionary {
    Dictionary {
        indicators: vec![IndicatorWord {
            alias: "总盘子".to_owned(),
            indicator: "GDP".to_owned(),
        }],
        ..Dictionary::default()
    }
}

/// The bundle that parts make up.
fn assembled(parts: &[String]) -> Bundle {
    let mut wire = Wire::default();
    parts.iter().for_each(|part| wire.add(part).expect("a part"));
    wire.into_bundle().expect("a bundle")
}

fn bundle_of(facts: Extraction) -> Bundle {
    Bundle::unsealed(
        facts.areas,
        facts.documents,
        facts.observations,
        facts.records,
        facts.diagnostics,
    )
}

/// What was told of one text: its source, the text, its facts.
fn source_told((tell, beside): &(Tell, Beside)) -> (Source, Option<String>, Bundle) {
    let Tell::Source { source, with_text, .. } = tell else {
        panic!("no source: {tell:?}")
    };
    let (text, parts) = beside.texts.split_at(usize::from(*with_text));
    (source.clone(), text.first().cloned(), assembled(parts))
}

#[test]
fn a_file_is_told_with_its_text_and_facts() {
    let (bytes, _, _) = encoding_rs::GB18030.encode(TEXT);
    let ask = Ask::Open {
        file: "年报/云泽县.txt".to_owned(),
        encoding: None,
        dictionary: words(),
    };
    let told = told(ask, &bytes);
    assert_eq!(told.len(), 1);
    let (source, text, mut bundle) = source_told(&told[0]);
    assert_eq!((source.file.as_str(), source.format), ("年报/云泽县.txt", Format::Text));
    assert_eq!((source.encoding, source.key), (Some(Encoding::Gb18030), hash_of(TEXT)));
    assert_eq!((source.text, text.as_deref()), (None, Some(TEXT)));
    assert_eq!(
        bundle,
        bundle_of(read_with(TEXT, "云泽县.txt", &Settings::default(), &words()))
    );
    assert_eq!(bundle.observations[0].indicator, "地区生产总值");
    // The documents' own text is that of the source.
    bundle.restore_texts(TEXT).unwrap();
    assert_eq!(bundle.documents[0].text.as_deref(), Some(TEXT));
}

#[test]
fn a_text_is_read_again_as_it_was_set() {
    let settings = Settings {
        place: Some("新乡市红旗区".to_owned()),
        reference_year: Some(2023),
        ..Settings::default()
    };
    let source = Source {
        key: hash_of(TEXT),
        file: "a.txt".to_owned(),
        format: Format::Pasted,
        encoding: None,
        settings: settings.clone(),
        opened: "2025-03-01T08:00:00Z".to_owned(),
        text: None,
    };
    let ask = Ask::Read {
        source: source.clone(),
        notes: Vec::new(),
        dictionary: Dictionary::default(),
    };
    let (again, _, bundle) = source_told(&told(ask, TEXT.as_bytes())[0]);
    assert_eq!(again, source);
    assert_eq!(
        bundle,
        bundle_of(read_with(TEXT, "a.txt", &settings, &Dictionary::default()))
    );
    assert_eq!(bundle.areas[0].name, "红旗区");
}

#[test]
fn a_collection_is_told_source_by_source() {
    let source = Source {
        key: hash_of(TEXT),
        file: "a.txt".to_owned(),
        format: Format::Text,
        encoding: None,
        settings: Settings::default(),
        opened: String::new(),
        text: Some(TEXT.to_owned()),
    };
    let mut facts = bundle_of(read(TEXT, "a.txt"));
    // Facts that only the collection has: it was written by this edition, so they are taken as they are.
    facts.observations.truncate(1);
    let collection = Collection {
        dictionary: words(),
        view: Some("#/facts".to_owned()),
        sources: vec![source.clone()],
        readings: vec![
            Reading {
                source: Some(source.key.clone()),
                bundle: facts.clone(),
            },
            Reading {
                source: None,
                bundle: three_places(),
            },
        ],
        ..Collection::new()
    };
    let ask = |text: &str| {
        let ask = Ask::Open {
            file: "备份.json".to_owned(),
            encoding: None,
            dictionary: Dictionary::default(),
        };
        told(ask, text.as_bytes())
    };
    let answers = ask(&collection.to_json());
    assert_eq!(answers.len(), 3);
    let (first, text, bundle) = source_told(&answers[0]);
    assert_eq!((first, text.as_deref()), (Source { text: None, ..source }, Some(TEXT)));
    assert_eq!(bundle, facts);
    let (_, text, bundle) = source_told(&answers[1]);
    assert_eq!((text, bundle.observations), (None, three_places().observations));
    assert!(matches!(&answers[2].0, Tell::Collection { dictionary, view, .. }
        if *dictionary == words() && view.as_deref() == Some("#/facts")));
    let damaged = collection
        .to_json()
        .replace("\"view\":\"#/facts\"", "\"view\":\"#/fact\"");
    let [(Tell::Refused { refusal }, _)] = &ask(&damaged)[..] else {
        panic!("a damaged collection was taken")
    };
    assert!(refusal.file == "备份.json" && refusal.detail.as_ref().is_some_and(|detail| detail.contains("altered")));
}

#[test]
fn parts_are_small_and_nothing_else_is_taken_for_one() {
    let mut large = three_places();
    large.observations = (0..3_000).map(|n| growth(n % 3, n, "绿道", "1")).collect();
    let parts = Wire::parts(large.clone());
    assert!(parts.len() > 10 && parts.iter().all(|part| part.len() < 150_000));
    assert_eq!(assembled(&parts), large);
    for text in ["", "{}", "[]", "{\"areas\":3}", "{\"unknown\":[]}"] {
        assert!(Wire::default().add(text).is_err(), "{text}");
    }
    let mut lost = Wire::default();
    parts
        .iter()
        .filter(|part| !part.starts_with("{\"areas\""))
        .for_each(|part| lost.add(part).unwrap());
    assert!(lost.into_bundle().is_err());
}

proptest! {
    #[test]
    fn a_bundle_survives_its_parts(bundle in arbitrary_bundle()) {
        prop_assert_eq!(assembled(&Wire::parts(bundle.clone())), bundle);
    }
}

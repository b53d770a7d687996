//! Collections survive their file, whole and in parts, and are refused by name and place when damaged.

use fangzhi::corpus::{Bundle, BundleError, Collection, CollectionError, CollectionWriter, Reading, hash_of};
use fangzhi::engine;
use fangzhi::model::{
    Correction, Dictionary, Encoding, Field, Format, IndicatorWord, Judgement, Measure, SavedView, Settings, Source,
};
use fangzhi::span::Span;
use proptest::prelude::*;

use crate::corpora::{arbitrary_bundle, three_places};

const TEXT: &str = "云泽县2024年工作回顾\n2024年，全县生产总值完成186.4亿元，增长5.6%；新建绿道12公里。\n";

/// A collection with one of everything, of invented places.
fn sample() -> Collection {
    let source = Source {
        key: hash_of(TEXT),
        file: "年报.zip/云泽县.txt".to_owned(),
        format: Format::Text,
        encoding: Some(Encoding::Gb18030),
        settings: Settings {
            place: Some("云泽县".to_owned()),
            reference_year: Some(2024),
            ..Settings::default()
        },
        opened: "2025-03-01T08:00:00Z".to_owned(),
        text: Some(TEXT.to_owned()),
    };
    let options = engine::BundleOptions {
        with_text: true,
        ..Default::default()
    };
    let read = unsealed(engine::bundle([("云泽县.txt", TEXT)], options));
    let fact = &read.observations[0];
    let correction = Correction {
        document: read.documents[0].hash.clone(),
        fact: fact.id.clone(),
        span: fact.span,
        measure: fact.measure,
        judgement: Judgement::Corrected([(Field::Value, "18650000000".to_owned())].into()),
        reason: "统计公报为186.5亿元".to_owned(),
        at: "2025-03-02T08:00:00Z".to_owned(),
    };
    let rejected = Correction {
        judgement: Judgement::Rejected,
        span: Span::new(40, 44),
        measure: Measure::Level,
        ..correction.clone()
    };
    Collection {
        app: "0.1.0".to_owned(),
        base: true,
        view: Some("#/facts?place=云泽县".to_owned()),
        dictionary: Dictionary {
            indicators: vec![IndicatorWord {
                alias: "总盘子".to_owned(),
                indicator: "地区生产总值".to_owned(),
            }],
            ..Dictionary::default()
        },
        views: vec![SavedView {
            name: "增速".to_owned(),
            address: "#/facts?measure=growth".to_owned(),
            corpus: "00112233aabbccdd".to_owned(),
            app: "0.1.0".to_owned(),
            rows: Some(2),
            result: None,
            saved: String::new(),
        }],
        corrections: vec![correction, rejected],
        sources: vec![
            source.clone(),
            Source {
                key: "0000000000000001".to_owned(),
                text: None,
                ..source
            },
        ],
        readings: vec![
            Reading {
                source: Some(hash_of(TEXT)),
                bundle: read,
            },
            Reading {
                source: None,
                bundle: unsealed(three_places()),
            },
        ],
    }
}

/// As it comes out of a collection.
fn unsealed(bundle: Bundle) -> Bundle {
    Bundle {
        hash: String::new(),
        ..bundle
    }
}

/// The file with the hash that fits it, as a careful forger would leave it.
fn rehashed(text: &str) -> String {
    let at = text.rfind("\"hash\":").unwrap();
    format!("{}\"hash\":\"{}\"\n}}\n", &text[..at], hash_of(&text[..at]))
}

#[test]
fn the_file_has_one_entry_a_line_and_reads_back() {
    let file = sample().to_json();
    assert_eq!(Collection::from_json(&file), Ok(sample()));
    assert_eq!(Collection::from_json(&format!("\u{feff}{file}")), Ok(sample()));
    let facts: usize = sample().readings.iter().map(|r| r.bundle.observations.len()).sum();
    assert_eq!(file.lines().filter(|line| line.starts_with("{\"id\":")).count(), facts);
    assert_eq!(file.lines().filter(|line| line.starts_with("{\"key\":")).count(), 2);
    // The text stands once, with its source.
    assert_eq!(file.matches("新建绿道").count(), 1);
    serde_json::from_str::<serde_json::Value>(&file).unwrap();
    let empty = Collection::new();
    assert_eq!(Collection::from_json(&empty.to_json()), Ok(empty));
}

#[test]
fn a_file_of_version_1_is_read_for_good() {
    let golden = include_str!("../collection/version-1.json");
    let read = Collection::from_json(golden).unwrap();
    assert_eq!(
        (read.app.as_str(), read.base, read.view.as_deref()),
        ("0.1.0", true, Some("#/facts?place=云泽县"))
    );
    assert_eq!((&read.dictionary, &read.views), (&sample().dictionary, &sample().views));
    assert_eq!(
        (read.corrections.len(), &read.corrections[1].judgement),
        (2, &Judgement::Rejected)
    );
    assert_eq!(read.sources, sample().sources);
    let sizes = |of: fn(&Bundle) -> usize| read.readings.iter().map(|r| of(&r.bundle)).collect::<Vec<_>>();
    assert_eq!(sizes(|b| b.observations.len()), [3, 11]);
    assert_eq!(
        (sizes(|b| b.records.len()), sizes(|b| b.diagnostics.len())),
        (vec![0, 1], vec![0, 1])
    );
    assert_eq!(read.readings[0].bundle.documents[0].text.as_deref(), Some(TEXT));
    // As long as version 1 is the one written.
    assert!(read.to_json() == golden, "the form of version 1 has changed");
}

#[test]
fn a_file_laid_out_anew_is_no_less_good() {
    let pretty: serde_json::Value = serde_json::from_str(&sample().to_json()).unwrap();
    let pretty = serde_json::to_string_pretty(&pretty).unwrap();
    assert_eq!(Collection::from_json(&pretty), Ok(sample()));
    let altered = pretty.replace("\"base\": true", "\"base\": false");
    assert!(altered != pretty && matches!(Collection::from_json(&altered), Err(CollectionError::Hash { .. })));
}

#[test]
fn without_texts_the_facts_stay() {
    let mut bare = sample();
    bare.withhold_texts();
    let file = bare.to_json();
    assert!(!file.contains("新建绿道"));
    assert_eq!(Collection::from_json(&file), Ok(bare.clone()));
    assert_eq!(
        bare.readings[0].bundle.observations,
        sample().readings[0].bundle.observations
    );
}

#[test]
fn what_cannot_be_read_is_refused_with_its_place() {
    let good = sample().to_json();
    let altered = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        good.replacen(from, to, 1)
    };
    let cases = [
        (String::new(), "line 1, column 0"),
        ("[]".to_owned(), "line 1, column"),
        ("{}".to_owned(), "does not say what it is"),
        (three_places().to_json(), "calls itself \"fangzhi-bundle\""),
        (
            altered("\"version\":1", "\"version\":2"),
            "version 2 is unknown; this edition reads version 1",
        ),
        (altered("\"version\":1,\n", ""), "version 0 is unknown"),
        (altered("\"value\":18640000000", "\"value\":18650000000"), "altered"),
        (
            good[..good.len() / 2].chars().filter(|&c| c != '\u{fffd}').collect(),
            "line ",
        ),
        (
            altered("\"measure\":\"rank\"", "\"measure\":\"order\""),
            "unknown variant `order`",
        ),
        (altered("\"base\":true,\n", "\"base\":yes,\n"), "line 5, column"),
        (rehashed(&altered("新建绿道", "新修绿道")), "source 0"),
        (
            rehashed(&altered(
                "\"key\":\"0000000000000001\"",
                &format!("\"key\":\"{}\"", hash_of(TEXT)),
            )),
            "source 1",
        ),
        (
            rehashed(&altered("{\"source\":\"", "{\"source\":\"0")),
            "bundle 0 was read from a source",
        ),
        (
            rehashed(&altered("\"doc\":2,\"area\":2", "\"doc\":2,\"area\":3")),
            "bundle 1: observation 8 points",
        ),
    ];
    for (file, reason) in cases {
        let error = Collection::from_json(&file).expect_err(reason).to_string();
        assert!(error.contains(reason), "{error} should say {reason}");
    }
}

#[test]
fn documents_must_fit_their_source() {
    let mut one = sample();
    one.readings[0].bundle.documents[0].span.end += 1;
    let error = CollectionError::Bundle {
        bundle: 0,
        error: BundleError::Index { of: "document", at: 0 },
    };
    assert_eq!(Collection::from_json(&one.to_json()), Err(error.clone()));
    let mut twice = sample();
    let again = twice.readings[0].bundle.documents[0].clone();
    twice.readings[0].bundle.documents.push(again);
    let CollectionError::Bundle { bundle, .. } = error else {
        unreachable!()
    };
    let error = CollectionError::Bundle {
        bundle,
        error: BundleError::Index { of: "document", at: 1 },
    };
    assert_eq!(Collection::from_json(&twice.to_json()), Err(error));
}

#[test]
fn parts_are_small_and_make_up_the_file() {
    let mut large = three_places();
    let one = large.observations[0].clone();
    large.observations = vec![one; 5_000];
    let collection = Collection {
        readings: vec![Reading {
            source: None,
            bundle: unsealed(large),
        }],
        ..sample()
    };
    let mut writer = CollectionWriter::default();
    let mut parts = vec![writer.head(&collection)];
    parts.extend(
        collection
            .sources
            .iter()
            .map(|source| writer.source(source))
            .collect::<Vec<_>>(),
    );
    for reading in &collection.readings {
        parts.extend(writer.bundle(reading.source.as_deref(), &reading.bundle));
    }
    parts.push(writer.end());
    assert!(parts.len() > 12);
    assert!(parts.iter().all(|part| part.len() < 300_000));
    assert_eq!(parts.concat(), collection.to_json());
}

proptest! {
    #[test]
    fn a_collection_survives_its_file(bundles in prop::collection::vec(arbitrary_bundle(), 0..4), base in any::<bool>()) {
        let readings = bundles.into_iter().map(|bundle| Reading { source: None, bundle: unsealed(bundle) }).collect();
        let collection = Collection { readings, base, ..Collection::new() };
        prop_assert_eq!(Collection::from_json(&collection.to_json()), Ok(collection));
    }

    #[test]
    fn no_altered_byte_goes_unseen(at in any::<prop::sample::Index>(), byte in 0x20u8..0x7f) {
        let good = sample().to_json();
        let mut bytes = good.clone().into_bytes();
        let at = at.index(bytes.len());
        prop_assume!(bytes[at].is_ascii_graphic() && bytes[at] != byte);
        bytes[at] = byte;
        let text = String::from_utf8(bytes).unwrap();
        // Layout and the spelling of escapes may change; what is held may not.
        match Collection::from_json(&text) {
            Ok(read) => prop_assert_eq!(read, sample()),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }
}

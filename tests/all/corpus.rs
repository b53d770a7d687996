//! Bundles survive their file and are refused when damaged; corpora merge, order and name what they hold.

use std::collections::BTreeSet;

use fangzhi::corpus::{AreaId, Bits, Bundle, BundleError, Corpus, DocumentId, Facet, Postings, SortKey};
use fangzhi::model::{Area, Document, Investment, Record, Status};
use fangzhi::span::Span;
use proptest::prelude::*;

use crate::corpora::{arbitrary_bundle, area, document, growth, number, three_places, three_places_corpus};

#[test]
fn a_bundle_file_has_one_observation_a_line() {
    let text = three_places().to_json();
    let lines = text.lines().filter(|line| line.starts_with("{\"id\":")).count();
    assert_eq!(lines, 11);
    assert!(text.starts_with("{\n\"format\":\"fangzhi-bundle\",\n\"version\":1,\n\"hash\":\""));
    assert_eq!(text, three_places().to_json());
    serde_json::from_str::<serde_json::Value>(&text).unwrap();
}

#[test]
fn a_byte_order_mark_does_not_matter() {
    let text = format!("\u{feff}{}", three_places().to_json());
    assert_eq!(Bundle::from_json(&text), Ok(three_places()));
}

#[test]
fn a_file_laid_out_anew_is_no_less_good() {
    let pretty: serde_json::Value = serde_json::from_str(&three_places().to_json()).unwrap();
    let pretty = serde_json::to_string_pretty(&pretty).unwrap();
    assert_eq!(Bundle::from_json(&pretty), Ok(three_places()));
    let altered = pretty.replace("\"value\": 5.5", "\"value\": 5.6");
    assert!(altered != pretty && matches!(Bundle::from_json(&altered), Err(BundleError::Hash { .. })));
}

#[test]
fn damaged_and_foreign_files_are_refused_with_the_reason() {
    let good = three_places().to_json();
    let cases = [
        ("", "not a readable bundle"),
        ("[]", "not a readable bundle"),
        ("{}", "does not say what it is"),
        ("{\"format\":\"geojson\"}", "calls itself \"geojson\""),
        (
            &good.replace("\"version\":1", "\"version\":7"),
            "version 7 is unknown; this edition reads version 1",
        ),
        (&good.replace("\"value\":5.5", "\"value\":5.6"), "altered"),
        (&good[..good.len() / 2], "not a readable bundle"),
        (
            &good.replace("\"measure\":\"rank\"", "\"measure\":\"order\""),
            "not a readable bundle",
        ),
    ];
    for (text, reason) in cases {
        let error = Bundle::from_json(text).unwrap_err();
        assert!(error.to_string().contains(reason), "{error} should say {reason}");
    }
}

#[test]
fn records_near_an_observation_come_nearest_first() {
    let good = three_places();
    let record = |start: u32, end: u32, doc: u32| Record {
        doc,
        span: Span::new(start, end),
        name: format!("{start}"),
        ..good.records[0].clone()
    };
    let records = vec![
        record(960, 970, 1),   // 20 before the words that name it
        record(1030, 1040, 1), // 26 after the number
        record(985, 1010, 1),  // encloses the words and the number
        record(1004, 1010, 1), // touches the number
        record(1000, 1004, 0), // another report
        record(1055, 1060, 1), // too far
        Record {
            investment: Some(Investment {
                value: number("1200000000"),
                status: Status::Actual,
                observation: "o1-1000".to_owned(),
            }),
            ..record(1500, 1510, 1) // far, but the number is its investment
        },
    ];
    let mut observation = growth(1, 1000, "绿道", "3.1");
    observation.evidence.indicator = Some(Span::new(990, 996));
    let bundle = Bundle::seal(good.areas, good.documents, vec![observation], records, Vec::new());
    let corpus = Corpus::from_bundles([bundle]);
    let id = corpus.by_id("o1-1000").unwrap();
    let near = corpus.records_near(id, 50);
    let names: Vec<&str> = near.iter().map(|near| near.record.name.as_str()).collect();
    assert_eq!(names, ["985", "1004", "1500", "960", "1030"]);
    assert!(near[..3].iter().all(|near| near.between.is_empty()));
    assert_eq!(near[3].between, Span::new(970, 990));
    assert_eq!(corpus.records_of(DocumentId(1)).count(), 6);
}

#[test]
fn indices_that_point_nowhere_are_refused() {
    let good = three_places();
    let reseal = |change: fn(&mut Bundle)| {
        let mut b = good.clone();
        change(&mut b);
        Bundle::seal(b.areas, b.documents, b.observations, b.records, b.diagnostics).to_json()
    };
    type Change = fn(&mut Bundle);
    let cases: [(Change, &str, usize); 5] = [
        (|b| b.documents[1].area = 3, "document", 1),
        (|b| b.observations[4].area = 9, "observation", 4),
        (|b| b.observations[10].doc = 3, "observation", 10),
        (|b| b.records[0].doc = 3, "record", 0),
        (|b| b.diagnostics[0].doc = 3, "diagnostic", 0),
    ];
    for (change, of, at) in cases {
        assert_eq!(Bundle::from_json(&reseal(change)), Err(BundleError::Index { of, at }));
    }
}

#[test]
fn the_hash_tells_contents_apart() {
    let mut other = three_places();
    other.observations[0].section = 1;
    let other = Bundle::seal(
        other.areas,
        other.documents,
        other.observations,
        other.records,
        other.diagnostics,
    );
    assert_ne!(other.hash, three_places().hash);
    assert_eq!(other.hash.len(), 16);
}

#[test]
fn a_corpus_finds_what_it_holds() {
    let corpus = three_places_corpus();
    assert_eq!(
        (corpus.len(), corpus.documents().len(), corpus.areas().len()),
        (11, 3, 3)
    );
    let id = corpus.by_id("o1-40").unwrap();
    assert_eq!(corpus.observation(id).indicator, "固定资产投资");
    assert_eq!(corpus.by_id("o1-41"), None);
    let starts: Vec<u32> = corpus
        .observations_of(DocumentId(1))
        .map(|id| corpus.observation(id).span.start)
        .collect();
    assert_eq!(starts, [15, 40, 70]);
    assert_eq!(corpus.observations_of(DocumentId(7)).len(), 0);
    assert_eq!(corpus.place_key(AreaId(2)), "示范区");
    assert_eq!(corpus.document_key(DocumentId(1)), "bbbb0000");
    assert_eq!(corpus.document_by_key("bbbb0000"), Some(DocumentId(1)));
    assert_eq!(corpus.place_by_key("云泽县"), Some(AreaId(1)));
    assert_eq!(
        corpus.column(Facet::Period).keys(),
        ["2024-Q1/2024-Q3", "2024", "2025", ""]
    );
}

#[test]
fn rows_stand_in_the_order_of_reading() {
    let mut bundle = three_places();
    bundle.observations.reverse();
    let corpus = Corpus::from_bundles([bundle]);
    let ids: Vec<&str> = corpus.observations().iter().map(|o| o.id.as_str()).collect();
    let expected: Vec<String> = three_places().observations.into_iter().map(|o| o.id).collect();
    assert_eq!(ids, expected);
}

#[test]
fn the_same_place_in_two_bundles_is_one_and_learns_its_code() {
    let one = Bundle::seal(
        vec![area("临江区")],
        vec![document(0, "h1")],
        vec![growth(0, 5, "绿道", "1")],
        vec![],
        vec![],
    );
    let coded = Area {
        code: Some(990_101),
        ..area("临江区")
    };
    let two = Bundle::seal(
        vec![area("云泽县"), coded.clone()],
        vec![document(0, "h2"), document(1, "h3")],
        vec![growth(1, 5, "绿道", "2")],
        vec![],
        vec![],
    );
    let corpus = Corpus::from_bundles([one, two]);
    assert_eq!(corpus.areas(), [coded, area("云泽县")]);
    assert_eq!(
        corpus
            .observations()
            .iter()
            .map(|o| (o.doc, o.area))
            .collect::<Vec<_>>(),
        [(0, 0), (2, 0)]
    );
    assert_eq!(corpus.documents().iter().map(|d| d.area).collect::<Vec<_>>(), [0, 1, 0]);
}

#[test]
fn places_that_share_a_name_get_their_full_names() {
    let elsewhere = Area {
        prefecture: Some("白沙市".to_owned()),
        ..area("示范区")
    };
    let twins = [Some(990_201), Some(990_202)].map(|code| Area {
        code, ..area("北川区")
    });
    let areas = vec![
        area("示范区"),
        elsewhere,
        area("临江区"),
        twins[0].clone(),
        twins[1].clone(),
    ];
    let corpus = Corpus::from_bundles([Bundle::seal(areas, vec![], vec![], vec![], vec![])]);
    let keys: Vec<&str> = (0..5).map(|n| corpus.place_key(AreaId(n))).collect();
    let expected = [
        "云川省青石市示范区",
        "云川省白沙市示范区",
        "临江区",
        "云川省青石市北川区 990201",
        "云川省青石市北川区 990202",
    ];
    assert_eq!(keys, expected);
}

#[test]
fn a_report_held_twice_is_kept_once_with_its_text() {
    let bare = three_places();
    let mut read = three_places();
    read.documents[1].text = Some("正文".to_owned());
    read.observations.retain(|o| o.doc == 1);
    for o in &mut read.observations {
        o.rule = "read again".to_owned();
    }
    let corpus = Corpus::from_bundles([bare, read]);
    assert_eq!((corpus.len(), corpus.documents().len()), (11, 3));
    let again: Vec<&Document> = corpus.documents().iter().filter(|d| d.text.is_some()).collect();
    assert_eq!(again.len(), 1);
    let rules = |hash: &str| {
        let doc = corpus.documents().iter().position(|d| d.hash == hash).unwrap();
        corpus
            .observations_of(DocumentId(doc as u32))
            .all(|id| corpus.observation(id).rule == "read again")
    };
    assert!(rules("bbbb000011112222") && !rules("aaaa000011112222"));
    // Its repairs come from the copy that was kept, and that copy has none.
    assert_eq!(corpus.diagnostics().len(), 1);
}

#[test]
fn documents_with_like_hashes_get_longer_keys() {
    let docs = vec![
        document(0, "aaaa0000ff"),
        document(0, "aaaa000011"),
        document(0, "bbbb0000cc"),
    ];
    let corpus = Corpus::from_bundles([Bundle::seal(vec![area("临江区")], docs, vec![], vec![], vec![])]);
    let keys: Vec<&str> = (0..3).map(|n| corpus.document_key(DocumentId(n))).collect();
    assert_eq!(keys, ["aaaa0000ff", "aaaa000011", "bbbb0000"]);
}

#[test]
fn an_empty_corpus_is_a_corpus() {
    let corpus = Corpus::from_bundles([]);
    assert!(corpus.is_empty());
    assert_eq!(corpus.order(SortKey::Value, true), [0u32; 0]);
    assert_eq!(corpus.holding("GDP").count(), 0);
}

proptest! {
    #[test]
    fn sets_of_rows_are_sets(rows in 1usize..400, one in prop::collection::btree_set(0u32..400, 0..40), two in prop::collection::btree_set(0u32..400, 0..300)) {
        // Few rows make sparse postings, many make dense ones; both must agree with plain sets.
        let inside = |set: BTreeSet<u32>| set.into_iter().filter(|&row| (row as usize) < rows).collect::<BTreeSet<u32>>();
        let (one, two) = (inside(one), inside(two));
        let postings = |set: &BTreeSet<u32>| Postings::new(set.iter().copied().collect(), rows);
        let bits = |set: &BTreeSet<u32>| {
            let mut bits = Bits::none(rows);
            postings(set).unite_into(&mut bits);
            bits
        };
        let sets = |bits: &Bits| bits.iter().collect::<BTreeSet<u32>>();
        prop_assert_eq!(postings(&one).rows(), one.iter().copied().collect::<Vec<_>>());
        prop_assert_eq!(postings(&one).count_in(&bits(&two)), one.intersection(&two).count());
        prop_assert_eq!(postings(&two).count_in(&bits(&one)), one.intersection(&two).count());
        prop_assert_eq!(bits(&one).count(), one.len());
        let (mut both, mut either, mut rest) = (bits(&one), bits(&one), Bits::all(rows));
        both.intersect(&bits(&two));
        either.unite(&bits(&two));
        rest.subtract(&bits(&two));
        prop_assert_eq!(sets(&both), one.intersection(&two).copied().collect::<BTreeSet<u32>>());
        prop_assert_eq!(sets(&either), one.union(&two).copied().collect::<BTreeSet<u32>>());
        prop_assert_eq!(rest.count(), rows - two.len());
        prop_assert!((0..rows as u32 + 70).all(|row| rest.has(row) == ((row as usize) < rows && !two.contains(&row))));
    }

    #[test]
    fn a_bundle_survives_its_file(bundle in arbitrary_bundle()) {
        let text = bundle.to_json();
        prop_assert_eq!(Bundle::from_json(&text), Ok(bundle));
    }

    #[test]
    fn merging_loses_no_row_and_keys_stay_distinct(one in arbitrary_bundle(), two in arbitrary_bundle()) {
        let hashes = |bundle: &Bundle| bundle.documents.iter().map(|d| d.hash.clone()).collect::<Vec<_>>();
        let mut all = [hashes(&one), hashes(&two)].concat();
        all.sort();
        all.dedup();
        let corpus = Corpus::from_bundles([one.clone(), two.clone()]);
        prop_assert_eq!(corpus.documents().len(), all.len());
        for facet in [Facet::Place, Facet::Document] {
            let keys = corpus.column(facet).keys();
            let distinct: BTreeSet<_> = keys.iter().collect();
            prop_assert_eq!(distinct.len(), keys.len());
        }
        let by_document: usize = (0..all.len()).map(|n| corpus.observations_of(DocumentId(n as u32)).len()).sum();
        prop_assert_eq!(by_document, corpus.len());
        for (id, o) in corpus.ids().zip(corpus.observations()) {
            prop_assert_eq!(corpus.observation(id), o);
            prop_assert_eq!(corpus.column(Facet::Place).key_of(id.0), corpus.place_key(AreaId(o.area)));
        }
    }
}

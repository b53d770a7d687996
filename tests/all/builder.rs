//! A corpus made a bit at a time is the one made at once, whatever the size of the bits; its hash tells contents apart.

use std::rc::Rc;

use fangzhi::corpus::{Builder, Building, Bundle, Corpus, Facet, SortKey};
use fangzhi::model::{Document, Observation, Record, RecordKind};
use fangzhi::span::Span;
use proptest::prelude::*;

use crate::corpora::{arbitrary_bundle, area, document, growth, number, three_places};

fn finished(mut building: Building, rows: usize) -> (Corpus, usize) {
    let mut steps = 1;
    loop {
        if let Some(corpus) = building.step(rows) {
            assert!(building.step(rows).is_none(), "finished twice");
            return (corpus, steps);
        }
        steps += 1;
        assert!(steps < 1_000_000, "never finished");
    }
}

fn building(bundles: &[Bundle]) -> Building {
    let mut builder = Builder::new();
    bundles.iter().for_each(|bundle| builder.add(bundle.clone()));
    builder.start()
}

fn assert_same(one: &Corpus, two: &Corpus) {
    assert_eq!(one.areas(), two.areas());
    assert_eq!(one.documents(), two.documents());
    assert_eq!(one.observations(), two.observations());
    assert_eq!(one.records(), two.records());
    assert_eq!(one.diagnostics(), two.diagnostics());
    assert_eq!(one.hash(), two.hash());
    let columns = |corpus: &Corpus| -> Vec<_> {
        let facets = Facet::ALL.into_iter().map(|facet| corpus.column(facet));
        facets
            .chain([corpus.units()])
            .map(|column| {
                let codes: Vec<u32> = (0..corpus.len() as u32).map(|row| column.code_of(row)).collect();
                let indexed: Vec<_> = column.keys().iter().map(|key| column.code(key)).collect();
                (column.keys().to_vec(), codes, indexed, column.postings().to_vec())
            })
            .collect()
    };
    assert_eq!(columns(one), columns(two));
    for term in ["gdp", "绿道", "元", "临江", "青石市"] {
        assert_eq!(one.holding(term), two.holding(term));
    }
    for key in SortKey::ALL {
        assert_eq!(one.order(key, true), two.order(key, true));
    }
    for id in one.ids() {
        let o = one.observation(id);
        assert_eq!(one.by_id(&o.id), two.by_id(&o.id));
    }
    for n in 0..one.documents().len() as u32 {
        let document = fangzhi::corpus::DocumentId(n);
        assert!(one.observations_of(document).eq(two.observations_of(document)));
        assert_eq!(one.document_key(document), two.document_key(document));
    }
}

/// The bundle without these documents and what stands in them, and without the places that only they have.
fn without(bundle: &Bundle, gone: &dyn Fn(&Document) -> bool) -> Bundle {
    let mut left = bundle.clone();
    let docs: Vec<bool> = bundle.documents.iter().map(|d| !gone(d)).collect();
    let doc = |n: u32| docs[..n as usize].iter().filter(|&&kept| kept).count() as u32;
    left.documents.retain(|d| !gone(d));
    left.observations.retain(|o| docs[o.doc as usize]);
    left.records.retain(|r| docs[r.doc as usize]);
    left.diagnostics.retain(|d| docs[d.doc as usize]);
    left.observations.iter_mut().for_each(|o| o.doc = doc(o.doc));
    left.records.iter_mut().for_each(|r| r.doc = doc(r.doc));
    left.diagnostics.iter_mut().for_each(|d| d.doc = doc(d.doc));
    if docs.contains(&false) {
        let mut used = vec![false; left.areas.len()];
        left.documents.iter().for_each(|d| used[d.area as usize] = true);
        left.observations.iter().for_each(|o| used[o.area as usize] = true);
        left.records.iter().for_each(|r| used[r.area as usize] = true);
        let area = |n: u32| used[..n as usize].iter().filter(|&&used| used).count() as u32;
        left.documents.iter_mut().for_each(|d| d.area = area(d.area));
        left.observations.iter_mut().for_each(|o| o.area = area(o.area));
        left.records.iter_mut().for_each(|r| r.area = area(r.area));
        let mut used = used.iter();
        left.areas.retain(|_| *used.next().unwrap());
    }
    left
}

/// As a bundle, what a corpus holds.
fn bundle_of(corpus: &Corpus) -> Bundle {
    Bundle::unsealed(
        corpus.areas().to_vec(),
        corpus.documents().to_vec(),
        corpus.observations().to_vec(),
        corpus.records().to_vec(),
        corpus.diagnostics().to_vec(),
    )
}

#[test]
fn a_step_does_no_more_than_it_is_asked() {
    let mut large = three_places();
    large.observations = (0..20_000)
        .map(|n| growth(n % 3, n, &format!("指标{}", n % 700), "1"))
        .collect();
    let (_, steps) = finished(building(&[large.clone()]), 500);
    assert!((400..2_000).contains(&steps), "{steps} steps of 500 over 20,000 rows");
    let (once, steps) = finished(building(&[large]), usize::MAX);
    assert_eq!((once.len(), steps), (20_000, 1));
}

#[test]
fn what_is_kept_goes_on_and_what_is_left_out_takes_its_places_along() {
    let corpus = Rc::new(Corpus::from_bundles([three_places()]));
    let mut builder = Builder::new();
    builder.keep(corpus.clone(), |d| d.hash.starts_with("bbbb"));
    let (left, _) = finished(builder.start(), 3);
    let names: Vec<&str> = left.areas().iter().map(|area| area.name.as_str()).collect();
    assert_eq!(names, ["临江区", "示范区"]);
    assert_eq!((left.len(), left.documents().len(), left.records().len()), (8, 2, 0));
    // The corpus it came from is as it was.
    assert_same(&corpus, &Corpus::from_bundles([three_places()]));
}

#[test]
fn the_hash_is_of_content_not_of_order_or_text() {
    let other = Bundle::seal(
        vec![area("云泽县")],
        vec![document(0, "dddd000011112222")],
        vec![growth(0, 7, "绿道", "2")],
        vec![Record::named(RecordKind::Honour, "国家级生态县", Span::new(1, 7))],
        vec![],
    );
    let hash = |bundles: &[Bundle]| Corpus::from_bundles(bundles.iter().cloned()).hash().to_owned();
    let both = hash(&[three_places(), other.clone()]);
    assert_eq!(both.len(), 16);
    assert_eq!(both, hash(&[other.clone(), three_places()]));
    assert_eq!(
        both,
        hash(&[other.clone(), three_places(), other.clone()]),
        "held twice is held once"
    );
    let mut with_text = other.clone();
    with_text.documents[0].text = Some("正文".to_owned());
    assert_eq!(both, hash(&[with_text, three_places()]));
    type Change = fn(&mut Bundle);
    let changes: [Change; 8] = [
        |b| b.observations[0].value = number("3"),
        |b| b.observations[0].value_high = Some(number("3")),
        |b| b.observations[0].unit = "‰".to_owned(),
        |b| b.observations[0].period = None,
        |b| b.observations[0].basis = None,
        |b| b.areas[0].name = "云泽市".to_owned(),
        |b| b.records[0].name = "省级生态县".to_owned(),
        |b| b.observations.clear(),
    ];
    let mut seen = vec![both];
    for change in changes {
        let mut changed = other.clone();
        change(&mut changed);
        seen.push(hash(&[changed, three_places()]));
    }
    let count = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), count);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn bits_of_any_size_make_the_same_corpus(bundles in prop::collection::vec(arbitrary_bundle(), 0..4)) {
        let whole = Corpus::from_bundles(bundles.clone());
        for rows in [1, 7, 64] {
            assert_same(&finished(building(&bundles), rows).0, &whole);
        }
    }

    #[test]
    fn keeping_is_adding_what_is_kept(one in arbitrary_bundle(), two in arbitrary_bundle(), rows in 1usize..60, first in "[ab]") {
        let corpus = Rc::new(Corpus::from_bundles([one]));
        let gone = |d: &Document| d.hash.starts_with(&first);
        let mut builder = Builder::new();
        builder.keep(corpus.clone(), gone);
        builder.add(two.clone());
        let kept = finished(builder.start(), rows).0;
        assert_same(&kept, &Corpus::from_bundles([without(&bundle_of(&corpus), &gone), two]));
    }

    #[test]
    fn columns_are_in_display_order(bundle in arbitrary_bundle()) {
        let corpus = Corpus::from_bundles([bundle]);
        let count = |value: &dyn Fn(&Observation) -> bool| corpus.observations().iter().filter(|&o| value(o)).count();
        let indicators = corpus.column(Facet::Indicator);
        let mut expected: Vec<(usize, String)> =
            indicators.keys().iter().map(|key| (usize::MAX - count(&|o| o.indicator == *key), key.clone())).collect();
        expected.sort();
        prop_assert!(expected.iter().map(|(_, key)| key).eq(indicators.keys()));
        let mut periods: Vec<_> = corpus.observations().iter().map(|o| {
            let order = o.period.as_ref().map(|p| (p.from.first_day(), p.to.last_day(), p.clone()));
            (order.is_none(), order)
        }).collect();
        periods.sort();
        periods.dedup();
        let spelled = periods.into_iter().map(|(_, p)| p.map(|p| p.2.to_string()).unwrap_or_default());
        prop_assert!(spelled.eq(corpus.column(Facet::Period).keys().iter().cloned()));
        for (row, o) in (0u32..).zip(corpus.observations()) {
            prop_assert_eq!(indicators.key_of(row), &o.indicator);
            prop_assert_eq!(corpus.units().key_of(row), &o.unit);
            prop_assert_eq!(corpus.column(Facet::Theme).key_of(row), o.theme.chinese());
            prop_assert_eq!(corpus.column(Facet::Status).key_of(row), o.status.as_str());
            prop_assert_eq!(corpus.column(Facet::Confidence).key_of(row), o.confidence.as_str());
        }
    }
}

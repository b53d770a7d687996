//! Corrections over facts: found, applied, refused with what is allowed, and taken back.

use fangzhi::corpus::{Bundle, FieldFault, as_read, field, revise, set, set_all};
use fangzhi::engine;
use fangzhi::model::{
    Confidence, Correction, Doubt, Field, Investment, Judgement, Measure, Record, RecordKind, Status, Values,
};
use fangzhi::span::Span;
use proptest::prelude::*;

use crate::corpora::{arbitrary_bundle, number, three_places};

fn correction(bundle: &Bundle, row: usize, judgement: Judgement) -> Correction {
    let o = &bundle.observations[row];
    Correction {
        document: bundle.documents[o.doc as usize].hash.clone(),
        fact: o.id.clone(),
        span: o.span,
        measure: o.measure,
        judgement,
        reason: "原文为".to_owned(),
        at: String::new(),
    }
}

fn values(list: &[(Field, &str)]) -> Values {
    list.iter().map(|&(field, value)| (field, value.to_owned())).collect()
}

fn corrected(list: &[(Field, &str)]) -> Judgement {
    Judgement::Corrected(values(list))
}

#[test]
fn a_corrected_fact_says_what_it_was_and_a_rejected_one_goes() {
    let mut bundle = three_places();
    bundle.observations[1].confidence = Confidence::Low;
    bundle.observations[1].doubts = vec![Doubt::OddName];
    let first = bundle.clone();
    let list = [
        correction(
            &bundle,
            1,
            corrected(&[
                (Field::Value, "5.8"),
                (Field::Period, "2024-01/2024-11"),
                (Field::Unit, "%"),
            ]),
        ),
        correction(&bundle, 4, Judgement::Rejected),
    ];
    let revised = revise(&mut bundle, &list);
    assert_eq!((revised.applied, revised.rejected, revised.unmatched.len()), (1, 1, 0));
    assert_eq!(bundle.observations.len(), 10);
    let fact = &bundle.observations[1];
    assert_eq!(
        (fact.value, fact.confidence, fact.rule.as_str()),
        (number("5.8"), Confidence::High, "growth")
    );
    let said = fact.corrected.as_ref().unwrap();
    // The unit is what it was.
    assert_eq!(said.before, values(&[(Field::Value, "5.5"), (Field::Period, "2024")]));
    assert_eq!(said.reason, "原文为");
    assert_eq!(as_read(fact, &mut bundle.areas.clone()), first.observations[1]);
    assert!(bundle.observations.iter().all(|o| o.id != first.observations[4].id));
}

#[test]
fn the_last_word_about_a_fact_counts() {
    let mut bundle = three_places();
    let list = [
        correction(&bundle, 0, Judgement::Rejected),
        correction(&bundle, 0, corrected(&[(Field::Value, "1"), (Field::Unit, "万元")])),
        correction(&bundle, 0, corrected(&[(Field::Value, "2")])),
    ];
    let revised = revise(&mut bundle, &list);
    assert_eq!((revised.applied, revised.rejected), (1, 0));
    let fact = &bundle.observations[0];
    assert_eq!((fact.value, fact.unit.as_str()), (number("2"), "元"));
    // Another word later, over what is corrected already.
    let later = [correction(&three_places(), 0, corrected(&[(Field::Unit, "万元")]))];
    revise(&mut bundle, &later);
    let fact = &bundle.observations[0];
    assert_eq!((fact.value, fact.unit.as_str()), (number("29760000000"), "万元"));
    assert_eq!(fact.corrected.as_ref().unwrap().before, values(&[(Field::Unit, "元")]));
}

#[test]
fn a_fact_read_anew_is_found_by_its_place_and_measure() {
    let mut bundle = three_places();
    let mut moved = correction(&bundle, 1, corrected(&[(Field::Measure, "share")]));
    moved.fact = "000000000000".to_owned();
    let mut lost = moved.clone();
    lost.measure = Measure::Points;
    let mut elsewhere = lost.clone();
    elsewhere.document = "ffff".to_owned();
    let list = [moved, lost.clone(), elsewhere];
    let revised = revise(&mut bundle, &list);
    assert_eq!((revised.applied, revised.unmatched), (1, vec![lost]));
    assert_eq!(bundle.observations[1].measure, Measure::Share);
    // What was made of its measure does not hide it.
    let again = bundle.clone();
    assert_eq!(revise(&mut bundle, &list).applied, 1);
    assert_eq!(bundle, again);
}

#[test]
fn a_correction_that_cannot_be_is_refused_whole() {
    let mut bundle = three_places();
    let list = [correction(
        &bundle,
        0,
        corrected(&[(Field::Area, "北川区"), (Field::Value, "5"), (Field::Status, "done")]),
    )];
    let revised = revise(&mut bundle, &list);
    assert_eq!(revised.applied, 0);
    let allowed = FieldFault::OneOf(vec!["actual", "target", "estimate"]);
    assert_eq!(revised.refused, [(list[0].clone(), Field::Status, allowed)]);
    assert_eq!(
        Bundle {
            hash: String::new(),
            ..three_places()
        },
        bundle
    );
}

#[test]
fn investments_follow_their_figures() {
    let mut bundle = three_places();
    let project = |row: usize| Record {
        investment: Some(Investment {
            value: bundle.observations[row].value,
            status: Status::Actual,
            observation: bundle.observations[row].id.clone(),
        }),
        ..Record::named(RecordKind::Project, "铝基产业园", Span::new(5, 10))
    };
    let records = vec![project(0), project(9)];
    bundle.records = records;
    let list = [
        correction(
            &bundle,
            0,
            corrected(&[(Field::Value, "7"), (Field::Status, "estimate")]),
        ),
        correction(&bundle, 9, Judgement::Rejected),
    ];
    revise(&mut bundle, &list);
    let investment = bundle.records[0].investment.as_ref().unwrap();
    assert_eq!((investment.value, investment.status), (number("7"), Status::Estimate));
    assert_eq!(bundle.records[1].investment, None);
}

/// A field, what it is set to, and what it then is; nothing where it is refused.
const FIELDS: [(Field, &str, Option<&str>); 62] = [
    (Field::Area, "云泽县", Some("云川省青石市云泽县")),
    (Field::Area, "云川省青石市云泽县", Some("云川省青石市云泽县")),
    (Field::Area, "北川区", Some("北川区")),
    (Field::Area, " 北川区 ", Some("北川区")),
    (Field::Area, "", None),
    (Field::Area, "北\n川", None),
    (Field::Indicator, "绿道", Some("绿道")),
    (Field::Indicator, "", None),
    (Field::Indicator, "\u{7}", None),
    (Field::Measure, "rank", Some("rank")),
    (Field::Measure, "Rank", None),
    (Field::Measure, "", None),
    (Field::Value, "-3.50", Some("-3.5")),
    (Field::Value, "0", Some("0")),
    (Field::Value, "", None),
    (Field::Value, "3,5", None),
    (Field::Value, "5%", None),
    (Field::Value, "NaN", None),
    (Field::Value, "99999999999999999999999999999999999999999999", None),
    (Field::ValueHigh, "6", Some("6")),
    (Field::ValueHigh, "", Some("")),
    (Field::ValueHigh, "5.5", None),
    (Field::ValueHigh, "-6", None),
    (Field::ValueHigh, "x", None),
    (Field::Unit, "万人次", Some("万人次")),
    (Field::Unit, "", Some("")),
    (Field::Unit, "元\t", Some("元")),
    (Field::Bound, "about", Some("about")),
    (Field::Bound, "", Some("exact")),
    (Field::Bound, "near", None),
    (Field::Basis, "mom", Some("mom")),
    (Field::Basis, "area:全市", Some("area:全市")),
    (Field::Basis, "since:2020-Q1/2020-Q3", Some("since:2020-Q1/2020-Q3")),
    (Field::Basis, "", Some("")),
    (Field::Basis, "area:", None),
    (Field::Basis, "since:never", None),
    (Field::Basis, "去年", None),
    (Field::Period, "2023", Some("2023")),
    (Field::Period, "2024-01/2024-11", Some("2024-01/2024-11")),
    (Field::Period, "2024 国庆", Some("2024 国庆")),
    (Field::Period, "2024-06-30", Some("2024-06-30")),
    (Field::Period, "", Some("")),
    (Field::Period, "2024-02-30", None),
    (Field::Period, "2024-Q5", None),
    (Field::Period, "2024/2020", None),
    (Field::Period, "今年", None),
    (Field::Status, "target", Some("target")),
    (Field::Status, "", None),
    (Field::Scope, "四个主城区", Some("四个主城区")),
    (Field::Scope, "", Some("")),
    (Field::Scope, "a\u{0}b", None),
    (Field::OutOf, "54", Some("54")),
    (Field::OutOf, "", Some("")),
    (Field::OutOf, "0", None),
    (Field::OutOf, "-1", None),
    (Field::OutOf, "3.5", None),
    (Field::Theme, "工业", Some("工业")),
    (Field::Theme, "Industry", None),
    (Field::Theme, "", None),
    (Field::Area, "河南省新乡市红旗区", Some("河南省新乡市红旗区")),
    (Field::Area, "重庆市渝中区", Some("重庆市渝中区")),
    (Field::Area, "新市区", Some("新市区")),
];

#[test]
fn fields_take_their_own_spelling_only() {
    for (name, value, expected) in FIELDS {
        let bundle = three_places();
        let (mut o, mut areas) = (bundle.observations[1].clone(), bundle.areas.clone());
        let outcome = set(&mut o, &mut areas, name, value);
        assert_eq!(outcome.is_ok(), expected.is_some(), "{name} {value}: {outcome:?}");
        let is = field(&o, &areas, name);
        assert_eq!(
            is,
            expected.map_or_else(|| field(&bundle.observations[1], &bundle.areas, name), str::to_owned),
            "{name} {value}"
        );
        if outcome.is_err() {
            assert_eq!(
                (o, areas),
                (bundle.observations[1].clone(), bundle.areas),
                "{name} {value}"
            );
        }
    }
    let long = "长".repeat(81);
    for name in [Field::Area, Field::Indicator, Field::Unit, Field::Scope, Field::Period] {
        let bundle = three_places();
        let value = if name == Field::Period {
            format!("2024 {long}")
        } else {
            long.clone()
        };
        let fault = set(
            &mut bundle.observations[1].clone(),
            &mut bundle.areas.clone(),
            name,
            &value,
        );
        assert!(fault.is_err(), "{name}");
    }
}

#[test]
fn a_place_is_taken_apart_by_what_it_lies_in() {
    let cases = [
        ("河南省新乡市红旗区", Some("河南省"), Some("新乡市"), "红旗区"),
        ("新乡市红旗区", None, Some("新乡市"), "红旗区"),
        ("重庆市渝中区", Some("重庆市"), None, "渝中区"),
        (
            "宁夏回族自治区银川市兴庆区",
            Some("宁夏回族自治区"),
            Some("银川市"),
            "兴庆区",
        ),
        (
            "湖南省湘西土家族苗族自治州吉首市",
            Some("湖南省"),
            Some("湘西土家族苗族自治州"),
            "吉首市",
        ),
        ("沙市区", None, None, "沙市区"),
        ("新市区", None, None, "新市区"),
        ("津市市", None, None, "津市市"),
        ("新乡市", None, None, "新乡市"),
    ];
    for (name, province, prefecture, own) in cases {
        let (mut o, mut areas) = (three_places().observations[1].clone(), Vec::new());
        set(&mut o, &mut areas, Field::Area, name).unwrap();
        let area = &areas[0];
        assert_eq!(
            (area.province.as_deref(), area.prefecture.as_deref(), area.name.as_str()),
            (province, prefecture, own),
            "{name}"
        );
    }
}

#[test]
fn both_ends_of_a_range_may_change_together() {
    let bundle = three_places();
    let (mut o, mut areas) = (bundle.observations[8].clone(), bundle.areas.clone());
    assert_eq!((o.value, o.value_high), (number("7"), Some(number("9"))));
    set_all(
        &mut o,
        &mut areas,
        &values(&[(Field::Value, "10"), (Field::ValueHigh, "12")]),
    )
    .unwrap();
    assert_eq!((o.value, o.value_high), (number("10"), Some(number("12"))));
    let fault = set_all(&mut o, &mut areas, &values(&[(Field::Value, "13")])).unwrap_err();
    assert_eq!(fault, (Field::ValueHigh, FieldFault::NumberAbove(number("13"))));
    set_all(
        &mut o,
        &mut areas,
        &values(&[(Field::Value, "13"), (Field::ValueHigh, "")]),
    )
    .unwrap();
    assert_eq!((o.value, o.value_high), (number("13"), None));
}

#[test]
fn facts_of_the_engine_are_set_to_what_they_are() {
    let text = include_str!("../annotated/100_lanqiao_work_report.txt");
    let bundle = engine::bundle([("a.txt", text)], engine::BundleOptions::default());
    assert!(bundle.observations.len() > 50);
    for o in &bundle.observations {
        let (mut same, mut areas) = (o.clone(), bundle.areas.clone());
        for &name in Field::ALL {
            let value = field(o, &areas, name);
            // A place that could not be told has no name to be set.
            if !(name == Field::Area && value.is_empty()) {
                set(&mut same, &mut areas, name, &value).unwrap_or_else(|fault| panic!("{name} {value}: {fault:?}"));
            }
        }
        assert_eq!((&same, &areas), (o, &bundle.areas));
    }
}

fn arbitrary_judgement() -> impl Strategy<Value = Judgement> {
    let value = prop::sample::select(vec![
        (Field::Value, "4.2"),
        (Field::ValueHigh, "9"),
        (Field::Area, "南山县"),
        (Field::Area, "临江区"),
        (Field::Measure, "rank"),
        (Field::Period, ""),
        (Field::Period, "2019"),
        (Field::Unit, "户"),
        (Field::Status, "no such"),
        (Field::OutOf, "9"),
        (Field::Basis, "mom"),
    ]);
    prop_oneof![
        1 => Just(Judgement::Rejected),
        4 => prop::collection::vec(value, 0..4).prop_map(|list| corrected(&list)),
    ]
}

/// Identifiers that are there once, and places that are told apart by their full names.
fn named_apart(mut bundle: Bundle) -> Bundle {
    for o in &mut bundle.observations {
        let name = bundle.areas[o.area as usize].full_name();
        o.area = bundle.areas.iter().position(|area| area.full_name() == name).unwrap() as u32;
    }
    for (n, o) in bundle.observations.iter_mut().enumerate() {
        o.id = format!("f{n}");
        o.confidence = Confidence::after(&o.doubts);
    }
    bundle.hash.clear();
    bundle
}

proptest! {
    #[test]
    fn corrections_applied_twice_are_applied_once_and_can_be_taken_back(
        bundle in arbitrary_bundle(),
        judged in prop::collection::vec((any::<prop::sample::Index>(), arbitrary_judgement()), 0..6),
    ) {
        let bundle = named_apart(bundle);
        prop_assume!(!bundle.observations.is_empty());
        let list: Vec<Correction> =
            judged.into_iter().map(|(n, j)| correction(&bundle, n.index(bundle.observations.len()), j)).collect();
        let mut once = bundle.clone();
        let revised = revise(&mut once, &list);
        prop_assert!(revised.unmatched.is_empty());
        prop_assert_eq!(once.observations.len() + revised.rejected, bundle.observations.len());
        prop_assert_eq!(once.observations.iter().filter(|o| o.corrected.is_some()).count(), revised.applied);
        // Rejected facts aside, which may leave a like one to be taken for them.
        let kept: Vec<Correction> = list.iter().filter(|c| once.observations.iter().any(|o| o.id == c.fact)).cloned().collect();
        let mut twice = once.clone();
        revise(&mut twice, &kept);
        prop_assert_eq!(&twice, &once);
        // Taken back, each fact is what was read.
        for o in &once.observations {
            let mut areas = once.areas.clone();
            let read = as_read(o, &mut areas);
            let original = bundle.observations.iter().find(|p| p.id == o.id).unwrap();
            prop_assert_eq!(&read, original);
        }
        let mut none = bundle.clone();
        prop_assert_eq!(revise(&mut none, &[]), Default::default());
        prop_assert_eq!(none, bundle);
    }
}

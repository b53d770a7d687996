//! Correcting a fact: what people type, what it makes of the fact, and the files corrections travel in.

use fangzhi::app::correcting::{Said, Typed, belongs, correction, file_name, outcome, table, to_file, worded};
use fangzhi::app::i18n::Lang;
use fangzhi::corpus::{Collection, FieldFault, as_read, field, revise};
use fangzhi::model::{Field, Judgement, Measure, Values};
use proptest::prelude::*;

use crate::corpora::{arbitrary_bundle, area, growth, level, number, three_places};

fn typed(field: Field, text: &str) -> Typed {
    typed_with(field, text, "元")
}

fn typed_with(field: Field, text: &str, unit: &str) -> Typed {
    Typed {
        values: Values::from([(Field::Unit, unit.to_owned()), (field, text.to_owned())]),
        reason: String::new(),
    }
}

#[test]
fn numbers_are_read_as_people_type_them() {
    for (text, unit, value) in [
        ("297.6亿", "元", "29760000000"),
        ("297.6 亿元", "元", "29760000000"),
        ("1.2万亿", "元", "1200000000000"),
        ("29,760,000,000", "元", "29760000000"),
        ("２９７．６亿", "元", "29760000000"),
        ("3千", "人", "3000"),
        ("5.5%", "%", "5.5"),
        ("５．５％", "%", "5.5"),
        ("−3.2", "%", "-3.2"),
        ("+4", "个", "4"),
        // Millions of units that are written so stay with the unit.
        ("12", "万人", "12"),
        ("0.5亿", "", "50000000"),
    ] {
        assert_eq!(
            typed_with(Field::Value, text, unit).exchanged(Field::Value),
            value,
            "{text}"
        );
    }
    for text in [
        "",
        "亿",
        "约三百",
        "1.2.3",
        "12万3",
        "NaN",
        "1e9",
        "９".repeat(60).as_str(),
    ] {
        assert_eq!(typed(Field::Value, text).exchanged(Field::Value), text.trim());
    }
}

#[test]
fn periods_are_read_as_people_type_them() {
    for (text, period) in [
        ("2024", "2024"),
        ("2024年", "2024"),
        ("２０２４年", "2024"),
        ("2024年上半年", "2024-01/2024-06"),
        ("2024年前三季度", "2024-Q1/2024-Q3"),
        ("2024年前3季度", "2024-Q1/2024-Q3"),
        ("2024年三季度", "2024-Q3"),
        ("2024年第三季度", "2024-Q3"),
        ("2024年1-11月", "2024-01/2024-11"),
        ("2024 年 1 月至 11 月", "2024-01/2024-11"),
        ("2024年1—11月", "2024-01/2024-11"),
        ("2024年6月", "2024-06"),
        ("2024年6月30日", "2024-06-30"),
        ("2016—2020年", "2016/2020"),
        ("2024-01/2024-11", "2024-01/2024-11"),
        ("2024 国庆", "2024 国庆"),
    ] {
        let exchanged = typed(Field::Period, text).exchanged(Field::Period);
        assert_eq!(exchanged, period, "{text}");
        assert!(exchanged.parse::<fangzhi::model::Period>().is_ok(), "{exchanged}");
    }
    for text in ["去年", "2024年前九季度", "24年", "2024年111月", "2024年五月份"] {
        assert_eq!(typed(Field::Period, text).exchanged(Field::Period), text);
    }
    assert_eq!(
        typed(Field::Basis, "since:2024年一季度").exchanged(Field::Basis),
        "since:2024-Q1"
    );
    assert_eq!(typed(Field::Basis, "area:全市").exchanged(Field::Basis), "area:全市");
}

#[test]
fn only_what_differs_from_the_reading_is_kept() {
    let areas = [area("云泽县")];
    let read = level(0, 10, "地区生产总值", "29760000000", "元");
    let mut form = Typed::of(&read, &areas);
    assert_eq!(outcome(&read, &areas, &form).changes, Values::new());
    form.values.insert(Field::Value, "297.60亿元".to_owned());
    assert_eq!(
        outcome(&read, &areas, &form).changes,
        Values::new(),
        "the same number, written otherwise"
    );
    form.values.insert(Field::Value, "279.6亿".to_owned());
    form.values.insert(Field::Area, "青石市临江区".to_owned());
    let now = outcome(&read, &areas, &form);
    assert_eq!(now.faults, []);
    let expected = [(Field::Area, "青石市临江区"), (Field::Value, "27960000000")];
    assert_eq!(
        now.changes,
        expected.map(|(name, value)| (name, value.to_owned())).into()
    );
    assert_eq!(worded(&now.fact, &now.areas, Field::Value, Lang::Zh), "279.6亿元");
    assert_eq!(worded(&read, &areas, Field::Value, Lang::Zh), "297.6亿元");
}

#[test]
fn faults_name_their_field_and_leave_the_others_alone() {
    let areas = [area("云泽县")];
    let read = growth(0, 10, "地区生产总值", "5.5");
    let mut form = Typed::of(&read, &areas);
    for (name, text) in [
        (Field::Value, "百分之六"),
        (Field::Period, "去年"),
        (Field::Indicator, " "),
        (Field::Basis, "since:"),
        (Field::Status, "target"),
    ] {
        form.values.insert(name, text.to_owned());
    }
    let now = outcome(&read, &areas, &form);
    let names: Vec<Field> = now.faults.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, [Field::Indicator, Field::Value, Field::Basis, Field::Period]);
    assert_eq!(now.changes.keys().copied().collect::<Vec<_>>(), [Field::Status]);
    form.values.insert(Field::Value, "6".to_owned());
    form.values.insert(Field::ValueHigh, "5".to_owned());
    let now = outcome(&read, &areas, &form);
    assert!(
        now.faults
            .contains(&(Field::ValueHigh, FieldFault::NumberAbove(number("6"))))
    );
}

#[test]
fn an_end_of_a_range_does_not_stand_in_the_way_of_a_greater_value() {
    let areas = [area("云泽县")];
    let mut read = growth(0, 10, "地区生产总值", "5");
    read.value_high = Some(number("6"));
    let mut form = Typed::of(&read, &areas);
    form.values.insert(Field::Value, "7".to_owned());
    form.values.insert(Field::ValueHigh, String::new());
    let now = outcome(&read, &areas, &form);
    assert_eq!((now.faults.len(), now.changes.len()), (0, 2));
}

#[test]
fn fields_are_offered_by_measure() {
    assert!(belongs(Field::Basis, Measure::Growth) && !belongs(Field::Basis, Measure::Level));
    assert!(belongs(Field::Scope, Measure::Rank) && !belongs(Field::OutOf, Measure::Share));
    assert!(Field::ALL.iter().all(|&name| belongs(name, Measure::Change)));
}

#[test]
fn corrections_travel_as_a_collection_and_as_a_table() {
    let mut bundle = three_places();
    let read = bundle.observations[1].clone();
    let hash = bundle.documents[read.doc as usize].hash.clone();
    let values = Values::from([(Field::Value, "5.8".to_owned())]);
    let at = "2025-01-31T08:00:00Z".to_owned();
    let said = [
        correction(&hash, &read, Judgement::Corrected(values), " =原文为5.8 ", at.clone()),
        correction("0000", &bundle.observations[4], Judgement::Rejected, "", at.clone()),
    ];
    assert_eq!(said[0].reason, "=原文为5.8");
    let opened = Collection::from_json(&to_file(&said)).expect("what was written");
    assert_eq!((&opened.corrections[..], opened.readings.len()), (&said[..], 0));
    assert_eq!(file_name(&at), "fangzhi-corrections-20250131");
    assert_eq!(revise(&mut bundle, &said).applied, 1);
    let corrected = bundle.observations.iter().find(|o| o.id == read.id).expect("the fact");
    let lines = table(
        &[
            Said {
                correction: &said[0],
                report: Some(("政府工作报告", "云泽县")),
                read: Some((&read, &bundle.areas)),
                corrected: Some((corrected, &bundle.areas)),
            },
            Said {
                correction: &said[1],
                report: None,
                read: None,
                corrected: None,
            },
        ],
        Lang::Zh,
    );
    let lines: Vec<&str> = lines.split("\r\n").collect();
    assert!(lines[0].starts_with("\u{feff}地区,文档,指标,原文,"));
    let span = |n: usize| format!("{},{}", said[n].span.start, said[n].span.end);
    let name = &read.indicator;
    let printed = &read.printed;
    assert_eq!(
        lines[1],
        format!(
            "云泽县,政府工作报告,{name},{printed},{},corrected,value,'+5.5%,'+5.8%,'=原文为5.8,{at}",
            span(0)
        )
    );
    assert_eq!(lines[2], format!(",0000,,,{},rejected,,,,,{at}", span(1)));
}

proptest! {
    /// What the form holds at first is the fact itself, and what is kept makes the same fact of what was read.
    #[test]
    fn what_is_kept_gives_what_was_seen(bundle in arbitrary_bundle(), row in 0..40_usize, text in "\\PC{0,12}", which in 0..13_usize) {
        let Some(read) = bundle.observations.get(row % bundle.observations.len().max(1)) else { return Ok(()) };
        // Arbitrary facts may share an identifier, which those of reports never do.
        prop_assume!(bundle.observations.iter().filter(|o| o.id == read.id).count() == 1);
        let mut form = Typed::of(read, &bundle.areas);
        prop_assert_eq!(&outcome(read, &bundle.areas, &form).changes, &Values::new());
        form.values.insert(Field::ALL[which], text);
        let now = outcome(read, &bundle.areas, &form);
        if now.faults.is_empty() && !now.changes.is_empty() {
            let hash = &bundle.documents[read.doc as usize].hash;
            let said = correction(hash, read, Judgement::Corrected(now.changes.clone()), "", String::new());
            let mut revised = bundle.clone();
            prop_assert_eq!(revise(&mut revised, &[said]).refused, vec![]);
            let Some(fact) = revised.observations.iter().find(|o| o.id == read.id) else { return Ok(()) };
            for &name in Field::ALL {
                prop_assert_eq!(field(fact, &revised.areas, name), field(&now.fact, &now.areas, name));
            }
            let mut areas = revised.areas.clone();
            prop_assert_eq!(as_read(fact, &mut areas).value, read.value);
        }
    }
}

//! Exports say everything the exchange form asks for, and are safe to open.

use fangzhi::corpus::{Bundle, Corpus, revise};
use fangzhi::export::column::{OBSERVATIONS, Table};
use fangzhi::export::exporter::Exporter;
use fangzhi::export::{csv, json, jsonl};
use fangzhi::model::{Basis, Correction, Field, Judgement, Observation};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::corpora::{arbitrary_bundle, area, document, growth, level, number, three_places, three_places_corpus};

fn values(corpus: &Corpus) -> Vec<Value> {
    jsonl::write(corpus, corpus.ids())
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn a_line_is_the_exchange_form() {
    let values = values(&three_places_corpus());
    assert_eq!(values.len(), 11);
    assert_eq!(
        values[8],
        json!({
            "doc": "cccc000011112222.txt", "id": "o2-25", "area": "示范区", "area_code": null, "prefecture": "青石市",
            "province": "云川省", "indicator": "地区生产总值", "measure": "growth", "value": 7, "value_high": 9, "unit": "%",
            "bound": "above", "basis": "yoy", "period": "2025", "status": "target", "scope": null, "out_of": null,
            "theme": "综合", "span": {"start": 25, "end": 29}, "printed": "7%", "rule": "growth",
            "inherited": ["indicator", "period"], "confidence": "high", "doubts": [],
        })
    );
    assert_eq!(values[0]["area_code"], json!(990_101));
    assert_eq!(values[0]["value"], json!(29_760_000_000i64));
    assert_eq!(values[2]["scope"], json!("全市"));
    assert_eq!(
        (&values[10]["period"], &values[10]["basis"], &values[10]["value"]),
        (&Value::Null, &Value::Null, &json!(12.5))
    );
}

#[test]
fn a_corrected_fact_says_what_it_was_and_why() {
    let mut bundle = three_places();
    let o = &bundle.observations[1];
    let correction = Correction {
        document: bundle.documents[0].hash.clone(),
        fact: o.id.clone(),
        span: o.span,
        measure: o.measure,
        judgement: Judgement::Corrected([(Field::Value, "5.8".to_owned())].into()),
        reason: "公报为5.8%".to_owned(),
        at: String::new(),
    };
    revise(&mut bundle, &[correction]);
    let line = &values(&Corpus::from_bundles([bundle]))[1];
    assert_eq!(line["value"], json!(5.8));
    assert_eq!(
        line["corrected"],
        json!({"before": {"value": "5.5"}, "reason": "公报为5.8%"})
    );
}

#[test]
fn rows_keep_the_order_asked_for() {
    let corpus = three_places_corpus();
    let mut rows: Vec<_> = corpus.ids().collect();
    rows.reverse();
    let first: Value = serde_json::from_str(jsonl::write(&corpus, rows).lines().next().unwrap()).unwrap();
    assert_eq!(first["id"], "o2-80");
}

#[test]
fn one_observation_without_a_corpus_reads_the_same() {
    let corpus = three_places_corpus();
    let o = &corpus.observations()[0];
    let line = jsonl::write_observation(o, &corpus.areas()[0], &corpus.documents()[0]);
    assert_eq!(Some(line.as_str()), jsonl::write(&corpus, corpus.ids()).lines().next());
    let row = Exporter::new(&corpus, "").observation(corpus.ids().next().unwrap());
    assert_eq!(
        Some(row.trim_end()),
        csv::write(&corpus, corpus.ids(), false).lines().nth(1)
    );
}

#[test]
fn json_is_an_array_of_the_same() {
    let corpus = three_places_corpus();
    let array: Vec<Value> = serde_json::from_str(&json::write(&corpus, corpus.ids())).unwrap();
    assert_eq!(array, values(&corpus));
    assert_eq!(
        serde_json::from_str::<Vec<Value>>(&json::write(&corpus, [])).unwrap(),
        Vec::<Value>::new()
    );
}

#[test]
fn csv_cells_are_quoted_and_never_run() {
    let cases = [
        ("地区生产总值", "地区生产总值"),
        ("", ""),
        ("a,b", "\"a,b\""),
        ("他说“好”", "他说“好”"),
        ("say \"x\"", "\"say \"\"x\"\"\""),
        ("two\nlines", "\"two\nlines\""),
        (" padded", "\" padded\""),
        ("=1+1", "'=1+1"),
        ("+3.5个百分点", "'+3.5个百分点"),
        ("-3.2%", "'-3.2%"),
        ("@x", "'@x"),
        ("＝HYPERLINK", "'＝HYPERLINK"),
        ("=a,b", "\"'=a,b\""),
        ("\t=1", "\"'\t=1\""),
        ("a=b", "a=b"),
        // What is already guarded is guarded once more, so that reading back gives what was there.
        ("'=1", "''=1"),
        ("''@", "'''@"),
        ("'quoted'", "'quoted'"),
        ("'", "'"),
    ];
    for (text, cell) in cases {
        assert_eq!(csv::cell(text), cell);
        if !cell.starts_with('"') {
            assert_eq!(csv::unguarded(cell), text);
        }
    }
}

#[test]
fn csv_has_a_head_and_crlf_and_a_mark_where_asked() {
    let corpus = three_places_corpus();
    let text = csv::write(&corpus, corpus.ids(), true);
    assert!(text.starts_with("\u{feff}doc,id,area,area_code,prefecture,province,indicator,measure,value,"));
    assert_eq!(text.matches("\r\n").count(), 12);
    assert!(!csv::write(&corpus, [], false).starts_with('\u{feff}'));
    // A negative number is a number; the same text as printed is guarded.
    let fall = text.lines().find(|line| line.contains("o0-120")).unwrap();
    assert!(fall.contains(",growth,-3.2,,%,exact,yoy,2024,actual,"), "{fall}");
    assert!(fall.contains(",'-3.2%,growth,"), "{fall}");
}

/// Reads RFC 4180 text.
fn read_csv(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut chars) = (false, text.chars().peekable());
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                chars.next();
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(!quoted && cell.is_empty() && row.is_empty());
    rows
}

proptest! {
    #[test]
    fn csv_reads_back_cell_by_cell(indicator in any::<String>(), unit in "[-=+@,\"\r\n 元]{0,5}", scope in any::<Option<String>>()) {
        let o = Observation { scope: scope.clone(), basis: Some(Basis::Area("全,市".into())), ..level(0, 1, &indicator, "-1.5", &unit) };
        let bundle = Bundle::seal(vec![area("临江区")], vec![document(0, "aa")], vec![o], vec![], vec![]);
        let corpus = Corpus::from_bundles([bundle]);
        let rows = read_csv(&csv::write(&corpus, corpus.ids(), false));
        prop_assert_eq!(rows.len(), 2);
        let column = |name: &str| rows[1][Table::Observations.position(name).unwrap()].as_str();
        let unguarded = |cell: &str, text: &str| cell == text || cell.strip_prefix('\'') == Some(text);
        prop_assert!(unguarded(column("indicator"), &indicator));
        prop_assert!(unguarded(column("unit"), &unit));
        prop_assert!(unguarded(column("scope"), &scope.unwrap_or_default()));
        prop_assert_eq!(column("basis"), "area:全,市");
        prop_assert_eq!(column("value"), "-1.5");
        prop_assert_eq!(rows[1].len(), OBSERVATIONS.len());
        for (cell, column) in rows[1].iter().zip(OBSERVATIONS) {
            prop_assert!(column.name.starts_with("value") || !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
        }
    }

    #[test]
    fn json_lines_carry_every_value_exactly(bundle in arbitrary_bundle()) {
        let corpus = Corpus::from_bundles([bundle]);
        for (value, o) in values(&corpus).iter().zip(corpus.observations()) {
            let written = value["value"].to_string();
            let written = if written.contains('.') { written.trim_end_matches('0').trim_end_matches('.') } else { &written };
            prop_assert_eq!(number(written.trim_matches('"')), o.value);
            prop_assert_eq!(&value["status"], o.status.as_str());
            prop_assert_eq!(&value["span"]["start"], o.span.start);
        }
    }
}

#[test]
fn numbers_too_long_for_a_double_stay_whole() {
    let o = Observation {
        value: number("1234567890123456.789"),
        ..growth(0, 1, "x", "0")
    };
    let line = jsonl::write_observation(&o, &area("临江区"), &document(0, "aa"));
    assert!(line.contains("\"value\":\"1234567890123456.789\""), "{line}");
}

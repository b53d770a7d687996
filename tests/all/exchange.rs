//! Our own tables read back: what is exported comes in again as the same facts, and what is not ours is refused.

use fangzhi::corpus::{Bundle, Corpus};
use fangzhi::export::column::Table;
use fangzhi::export::exchange::{ExchangeError, Tables, bundle_of_csv, bundle_of_rows, table_of};
use fangzhi::export::exporter::Exporter;
use fangzhi::export::{csv, jsonl};
use fangzhi::model::{Basis, Corrected, Doubt, Field, Measure, Observation};
use proptest::prelude::*;

use crate::corpora::{arbitrary_bundle, area, document, growth, level, number, three_places, three_places_corpus};

/// Lines of the exchange form, which say all that an export must keep.
fn lines(corpus: &Corpus) -> String {
    jsonl::write(corpus, corpus.ids())
}

fn again(corpus: &Corpus) -> Corpus {
    Corpus::from_bundles([bundle_of_csv(&csv::write(corpus, corpus.ids(), true)).unwrap()])
}

/// The error of a table whose rows are changed by hand.
fn error(change: impl Fn(&str) -> String) -> String {
    let corpus = three_places_corpus();
    let text = csv::write(&corpus, corpus.ids(), false);
    bundle_of_csv(&change(&text)).unwrap_err().to_string()
}

#[test]
fn facts_come_back_as_they_went_out() {
    let corpus = three_places_corpus();
    let back = again(&corpus);
    assert_eq!(lines(&back), lines(&corpus));
    assert_eq!(back.areas(), corpus.areas());
    for (one, other) in back.documents().iter().zip(corpus.documents()) {
        assert_eq!(
            (&one.file, &one.title, &one.publisher),
            (&other.file, &other.title, &other.publisher)
        );
        assert_eq!(
            (&one.date, &one.hash, one.span, one.area),
            (&other.date, &other.hash, other.span, other.area)
        );
        assert_eq!(one.text, None);
    }
}

#[test]
fn all_tables_together_bring_back_all_but_the_text() {
    let corpus = three_places_corpus();
    let exporter = Exporter::new(&corpus, "https://example.org/");
    let rows: Vec<_> = corpus.ids().collect();
    // In any order.
    for first in 0..Table::ALL.len() {
        let mut tables = Tables::default();
        for n in 0..Table::ALL.len() {
            let table = Table::ALL[(first + n) % Table::ALL.len()];
            let text = exporter.table(table, &rows);
            assert_eq!(table_of(&text), Some(table));
            assert_eq!(tables.read_csv(&text), Ok(table));
        }
        let back = Corpus::from_bundles([tables.bundle()]);
        assert_eq!(lines(&back), lines(&corpus));
        assert_eq!(back.documents().len(), 3);
        assert_eq!(back.documents()[0].sections, 3);
        assert_eq!(back.documents()[0].reference_year, Some(2024));
        assert_eq!(back.records().len(), 1);
        assert_eq!(back.records()[0].name, corpus.records()[0].name);
        assert_eq!(back.diagnostics(), corpus.diagnostics());
    }
}

#[test]
fn a_table_of_an_earlier_version_is_read() {
    let text = "\u{feff}doc,id,area,area_code,prefecture,province,indicator,measure,value,value_high,unit,bound,basis,period,\
        status,scope,out_of,theme,start,end,printed,rule,inherited,confidence,doubts\r\n\
        a.txt,f1,云泽县,,青石市,,绿道,level,12.5,,公里,exact,,2024,actual,,,城乡建设,5,11,12.5公里,level,,high,\r\n";
    let bundle = bundle_of_csv(text).unwrap();
    assert_eq!(bundle.observations[0].value, number("12.5"));
    assert_eq!(bundle.documents[0].file, "a.txt");
    assert_eq!(bundle.documents[0].hash.len(), 16);
    assert_eq!(bundle.documents[0].span.end, 11);
    assert_eq!(bundle.areas[0].name, "云泽县");
}

#[test]
fn heads_are_known_in_both_languages_and_columns_may_be_moved_or_added() {
    let head = [
        "Note",
        "数值",
        "Fact",
        "指标",
        "数值类型",
        "地区",
        "文件",
        "Unit",
        "Comparability",
    ]
    .map(str::to_owned);
    let row = [
        "看",
        "29,760,000,000",
        "f1",
        "地区生产总值",
        "level",
        "临江区",
        "a.txt",
        "元",
        "with-care",
    ]
    .map(str::to_owned);
    let bundle = bundle_of_rows(&head, [row.to_vec(), vec![String::new(); 9]]).unwrap();
    assert_eq!(bundle.observations.len(), 1);
    assert_eq!(bundle.observations[0].value, number("29760000000"));
    assert_eq!(bundle.observations[0].unit, "元");
}

#[test]
fn what_spreadsheets_do_to_csv_is_undone() {
    let head = "doc;id;area;indicator;measure;value;unit;period;sample";
    let cases = [
        ("5.5%", "5.5", "2024", "2024"),
        ("-3.20%", "-3.2", "2024/6/30", "2024-06-30"),
        ("1,234,567", "1234567", "2024-06-30", "2024-06-30"),
        ("1234.5", "1234.5", "2024-Q1/2024-Q3", "2024-Q1/2024-Q3"),
        ("\"12\"", "12", "2024 国庆", "2024 国庆"),
    ];
    for (value, read, period, spelled) in cases {
        for begin in ["", "\u{feff}", "sep=;\r\n"] {
            let text = format!("{begin}{head}\na.txt;f1;临江区;增速;growth;{value};%;{period};\n");
            let bundle = bundle_of_csv(&text).unwrap();
            assert_eq!(bundle.observations[0].value, number(read), "{value}");
            let found = bundle.observations[0].period.as_ref().map(ToString::to_string);
            assert_eq!(found.as_deref(), Some(spelled));
        }
    }
}

#[test]
fn errors_name_row_and_column() {
    let cases: [(&str, &str, &str); 6] = [
        (
            ",growth,-3.2,",
            ",growth,viel,",
            "observations, row 6, column value: \"viel\" cannot stand there",
        ),
        (
            ",growth,-3.2,",
            ",growth,,",
            "observations, row 6, column value: nothing stands there",
        ),
        (
            ",growth,-3.2,",
            ",growht,-3.2,",
            "observations, row 6, column measure: \"growht\" cannot stand there",
        ),
        (
            "2024-Q1/2024-Q3",
            "2024-Q1/2024-Q9",
            "observations, row 7, column period: \"2024-Q1/2024-Q9\" cannot stand there",
        ),
        (
            ",25,29,",
            ",29,25,",
            "observations, row 10, column end: \"25\" cannot stand there",
        ),
        (
            "indicator,",
            "indikator,",
            "the first row is no head of a table of this app",
        ),
    ];
    for (from, to, message) in cases {
        assert_eq!(error(|text| text.replacen(from, to, 1)), message);
    }
    assert_eq!(
        error(|text| [text, "a.txt,\"f\r\n"].concat()),
        "row 13: a quotation mark has no fellow"
    );
}

#[test]
fn what_is_not_ours_is_refused() {
    for text in [
        "",
        "\u{feff}",
        "\r\n\r\n",
        "姓名,年龄\n张,3\n",
        "\"",
        "doc",
        "\0\0\0",
        "a\tb\tc\n1\t2\t3\n",
    ] {
        assert_eq!(bundle_of_csv(text), Err(ExchangeError::Foreign), "{text:?}");
        assert_eq!(table_of(text), None);
    }
    // A companion table alone holds no facts.
    let corpus = three_places_corpus();
    let documents = Exporter::new(&corpus, "").table(Table::Documents, &corpus.ids().collect::<Vec<_>>());
    assert_eq!(bundle_of_csv(&documents), Err(ExchangeError::Foreign));
}

#[test]
fn a_part_of_a_selection_touches_only_what_it_is_of() {
    let corpus = three_places_corpus();
    let exporter = Exporter::new(&corpus, "");
    let rows: Vec<_> = corpus.ids().skip(8).collect();
    let touched = exporter.touched(&rows);
    assert_eq!(
        touched
            .documents
            .iter()
            .map(|(id, own)| (id.0, *own))
            .collect::<Vec<_>>(),
        [(2, 3)]
    );
    assert_eq!(
        touched.areas.iter().map(|(id, own)| (id.0, *own)).collect::<Vec<_>>(),
        [(2, 3)]
    );
    assert_eq!(exporter.table(Table::Records, &rows).lines().count(), 1);
    assert_eq!(exporter.table(Table::Diagnostics, &rows).lines().count(), 2);
}

/// Texts that break careless writers: quotes, line ends, formulas, apostrophes, blanks, emoji, marks of direction.
fn nasty() -> impl Strategy<Value = String> {
    prop_oneof![
        "['=+@\"',;\t\r\n 元%🀄\u{200f}-]{0,8}",
        Just("=HYPERLINK(\"http://example.org\",\"x\")".to_owned()),
        Just("'=1".to_owned()),
        Just("''＝1".to_owned()),
        Just("\u{feff}字".to_owned()),
        any::<String>(),
    ]
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

proptest! {
    #[test]
    fn nasty_strings_survive(
        texts in prop::collection::vec(nasty(), 10),
        doubts in prop::collection::vec(prop::sample::select(Doubt::ALL), 0..4),
        value in -1_000_000_000_000i64..1_000_000_000_000, scale in 0u8..6,
    ) {
        let o = Observation {
            value: fangzhi::model::Decimal::new(i128::from(value), scale),
            value_high: Some(number("7")),
            unit: texts[1].clone(),
            scope: some(&texts[2]),
            printed: texts[3].clone(),
            rule: texts[4].clone(),
            basis: some(&texts[5]).map(Basis::Area),
            ranked_by: Some(Measure::Growth),
            doubts,
            corrected: Some(Box::new(Corrected {
                before: [(Field::Unit, texts[6].clone())].into(),
                reason: texts[7].clone(),
            })),
            ..level(0, 10, &texts[0], "0", "")
        };
        let mut file = document(0, "aaaa000011112222");
        file.title = texts[8].clone();
        file.publisher = some(&texts[9]);
        file.file = [&texts[3], "a.txt"].concat();
        let mut place = area("临江区");
        place.name = [&texts[2], "区"].concat();
        let bundle = Bundle::seal(vec![place], vec![file], vec![o], vec![], vec![]);
        let corpus = Corpus::from_bundles([bundle]);
        let back = again(&corpus);
        prop_assert_eq!(lines(&back), lines(&corpus));
        prop_assert_eq!(&back.documents()[0].title, &corpus.documents()[0].title);
        prop_assert_eq!(&back.documents()[0].publisher, &corpus.documents()[0].publisher);
    }

    #[test]
    fn any_bundle_survives(bundle in arbitrary_bundle()) {
        let corpus = Corpus::from_bundles([bundle]);
        let exporter = Exporter::new(&corpus, "");
        let rows: Vec<_> = corpus.ids().collect();
        let mut tables = Tables::default();
        for &table in Table::ALL {
            tables.read_csv(&exporter.table(table, &rows)).unwrap();
        }
        let back = Corpus::from_bundles([tables.bundle()]);
        prop_assert_eq!(lines(&back), lines(&corpus));
    }

    #[test]
    fn no_text_makes_reading_panic(text in any::<String>(), cut in 0usize..4000) {
        let _ = bundle_of_csv(&text);
        let corpus = three_places_corpus();
        let whole = csv::write(&corpus, corpus.ids(), true);
        let cut = whole.char_indices().map(|(at, _)| at).nth(cut).unwrap_or(whole.len());
        let _ = bundle_of_csv(&[&whole[..cut], &text].concat());
    }
}

#[test]
fn a_fact_without_document_key_still_finds_its_document() {
    let mut bundle = three_places();
    bundle.observations.push(growth(1, 200, "绿道", "1"));
    let corpus = Corpus::from_bundles([bundle]);
    let text = csv::write(&corpus, corpus.ids(), false).replacen("document_key", "other", 1);
    let back = Corpus::from_bundles([bundle_of_csv(&text).unwrap()]);
    assert_eq!(back.documents().len(), 3);
    assert_eq!(lines(&back), lines(&corpus));
}

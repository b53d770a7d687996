//! Spreadsheets: what is written is read back as the same facts, what is no workbook of ours is refused by name.

use std::io::{Cursor, Write};
use std::sync::OnceLock;

use calamine::{Data, Reader, Xlsx};
use fangzhi::corpus::{Bundle, Corpus, ObservationId};
use fangzhi::export::column::{Column, OBSERVATIONS, Table};
use fangzhi::export::column_note::{note, words};
use fangzhi::export::exporter::Exporter;
use fangzhi::export::jsonl;
use fangzhi::export::selection::Selection;
use fangzhi::export::workbook::{ReadLimits, Unreadable, WorkbookWriter, bundle};
use fangzhi::format::Language;
use fangzhi::model::{Decimal, DiagnosticKind, Doubt, Observation};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;

use crate::corpora::{arbitrary_bundle, area, document, growth, level, number, three_places_corpus};

pub(crate) fn selection(corpus: &Corpus, english: bool) -> Selection {
    Selection {
        english,
        words: "=地区生产总值 · 增速".to_owned(),
        address: "https://example.org/#/observations?indicator=地区生产总值".to_owned(),
        rows: u32::try_from(corpus.len()).unwrap(),
        of: u32::try_from(corpus.len()).unwrap(),
        corpus: "0123456789abcdef".to_owned(),
        app_version: "0.1.0".to_owned(),
        made: "2026-01-02T03:04:05Z".to_owned(),
    }
}

/// The workbook of all facts, its rows given in slices of three.
fn workbook(corpus: &Corpus, english: bool) -> Vec<u8> {
    let exporter = Exporter::new(corpus, "https://example.org/");
    let rows: Vec<ObservationId> = corpus.ids().collect();
    let mut writer = WorkbookWriter::begin(selection(corpus, english)).unwrap();
    for table in [
        Table::Observations,
        Table::Documents,
        Table::Areas,
        Table::Diagnostics,
        Table::Records,
    ] {
        let lines: Vec<String> = exporter.lines(table, &rows).collect();
        for slice in lines.chunks(3) {
            writer.rows(table, &slice.concat()).unwrap();
        }
    }
    writer.finish().unwrap()
}

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

fn lines(corpus: &Corpus) -> String {
    jsonl::write(corpus, corpus.ids())
}

fn at(name: &str) -> usize {
    Table::Observations.position(name).unwrap()
}

#[test]
fn sheets_stand_in_order_in_both_languages() {
    let corpus = three_places_corpus();
    let chinese = open(workbook(&corpus, false));
    assert_eq!(chinese.sheet_names(), ["数据", "来源", "提示", "说明", "名录"]);
    let english = open(workbook(&corpus, true));
    assert_eq!(
        english.sheet_names(),
        ["Data", "Sources", "Notes", "About", "Registers"]
    );
}

#[test]
fn cells_have_types() {
    let corpus = three_places_corpus();
    let mut book = open(workbook(&corpus, false));
    let data = book.worksheet_range("数据").unwrap();
    let cell = |row: usize, name: &str| data.get((row, at(name))).cloned().unwrap();
    assert_eq!(cell(0, "value"), Data::String("数值".into()));
    // 29 760 000 000 yuan; 5.5 % is a true per cent; a fall is a negative number.
    assert_eq!(cell(1, "value"), Data::Float(29_760_000_000.0));
    assert_eq!(cell(2, "value"), Data::Float(0.055));
    assert_eq!(cell(5, "value"), Data::Float(-0.032));
    assert_eq!(cell(9, "value_high"), Data::Float(0.09));
    // The printed form that looks like a formula is a string.
    assert_eq!(cell(5, "printed"), Data::String("-3.2%".into()));
    assert_eq!(cell(1, "area_code"), Data::Float(990_101.0));
    assert_eq!(cell(11, "period"), Data::Empty);
    let Data::DateTime(from) = cell(6, "period_from") else {
        panic!("a day")
    };
    assert_eq!(from.to_ymd_hms_milli().0, 2024);
    assert_eq!(cell(2, "title"), Data::String("政府工作报告".into()));
}

#[test]
fn the_selection_is_told_and_runs_nothing() {
    let corpus = three_places_corpus();
    let mut book = open(workbook(&corpus, false));
    let about = book.worksheet_range("说明").unwrap();
    assert_eq!(about.get((0, 1)), Some(&Data::String("=地区生产总值 · 增速".into())));
    assert_eq!(about.get((1, 1)), Some(&Data::String("11 / 11".into())));
    for name in book.sheet_names() {
        assert!(book.worksheet_formula(&name).unwrap().is_empty(), "{name}");
    }
}

#[test]
fn facts_sources_notes_and_records_come_back() {
    let corpus = three_places_corpus();
    for english in [false, true] {
        let back = Corpus::from_bundles([bundle(&workbook(&corpus, english), ReadLimits::BROWSER).unwrap()]);
        assert_eq!(lines(&back), lines(&corpus));
        assert_eq!(back.diagnostics(), corpus.diagnostics());
        assert_eq!(back.records(), corpus.records());
        assert_eq!(back.documents()[1].reference_year, Some(2024));
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let corpus = three_places_corpus();
    assert_eq!(workbook(&corpus, false), workbook(&corpus, false));
}

#[test]
fn numbers_too_long_for_a_double_stay_whole() {
    let o = Observation {
        value: number("1234567890123456.789"),
        ..level(0, 1, "绿道", "0", "公里")
    };
    let sealed = Bundle::seal(vec![area("临江区")], vec![document(0, "aa")], vec![o], vec![], vec![]);
    let corpus = Corpus::from_bundles([sealed]);
    let bytes = workbook(&corpus, false);
    let mut book = open(bytes.clone());
    let data = book.worksheet_range("数据").unwrap();
    assert_eq!(
        data.get((1, at("value"))),
        Some(&Data::String("1234567890123456.789".into()))
    );
    let back = bundle(&bytes, ReadLimits::BROWSER).unwrap();
    assert_eq!(back.observations[0].value, number("1234567890123456.789"));
}

#[test]
fn a_text_longer_than_a_cell_is_cut_and_says_so() {
    let mut o = growth(0, 1, &"长".repeat(40_000), "5");
    o.printed = "5%".to_owned();
    let sealed = Bundle::seal(vec![area("临江区")], vec![document(0, "aa")], vec![o], vec![], vec![]);
    let back = bundle(&workbook(&Corpus::from_bundles([sealed]), false), ReadLimits::BROWSER).unwrap();
    let name = &back.observations[0].indicator;
    assert_eq!(name.chars().count(), 32_767);
    assert!(name.ends_with("长…"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_bundle_survives(own in arbitrary_bundle(), english in any::<bool>()) {
        let corpus = Corpus::from_bundles([own]);
        if !corpus.is_empty() {
            let back = Corpus::from_bundles([bundle(&workbook(&corpus, english), ReadLimits::BROWSER).unwrap()]);
            prop_assert_eq!(lines(&back), lines(&corpus));
        }
    }

    #[test]
    fn per_cents_and_amounts_survive(mantissa in -99_999_999_999_999i64..99_999_999_999_999, scale in 0u8..9, unit in "(%|元|‰)") {
        let o = Observation { value: Decimal::new(i128::from(mantissa), scale), unit, ..growth(0, 1, "绿道", "0") };
        let sealed = Bundle::seal(vec![area("临江区")], vec![document(0, "aa")], vec![o.clone()], vec![], vec![]);
        let back = bundle(&workbook(&Corpus::from_bundles([sealed]), false), ReadLimits::BROWSER).unwrap();
        prop_assert_eq!(back.observations[0].value, o.value);
        prop_assert_eq!(&back.observations[0].unit, &o.unit);
    }

    /// A string of any printable characters; what XML cannot hold at all is not asked for.
    #[test]
    fn nasty_strings_survive(text in "['=+@\"<>&_x0041;\u{feff}-￥🀄\t\n 元%]{1,12}") {
        let mut o = growth(0, 1, &text, "5");
        o.printed = text.clone();
        let sealed = Bundle::seal(vec![area("临江区")], vec![document(0, "aa")], vec![o], vec![], vec![]);
        let back = bundle(&workbook(&Corpus::from_bundles([sealed]), false), ReadLimits::BROWSER).unwrap();
        prop_assert_eq!(&back.observations[0].indicator, &text);
        prop_assert_eq!(&back.observations[0].printed, &text);
    }

    #[test]
    fn damage_never_panics(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        static WHOLE: OnceLock<Vec<u8>> = OnceLock::new();
        let mut bytes = WHOLE.get_or_init(|| workbook(&three_places_corpus(), false)).clone();
        let place = at.index(bytes.len());
        bytes[place] = byte;
        let _ = bundle(&bytes, ReadLimits::BROWSER);
        bytes.truncate(cut.index(bytes.len()));
        let _ = bundle(&bytes, ReadLimits::BROWSER);
    }
}

/// A zip of these parts.
fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn what_is_no_workbook_of_ours_is_refused() {
    let compound = |name: &str| {
        let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        bytes.extend([0; 600]);
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let whole = workbook(&three_places_corpus(), false);
    let foreign = {
        let mut book = rust_xlsxwriter::Workbook::new();
        book.add_worksheet().write_string(0, 0, "姓名").unwrap();
        book.save_to_buffer().unwrap()
    };
    let kind = |bytes: &[u8]| match bundle(bytes, ReadLimits::BROWSER).unwrap_err() {
        Unreadable::Damaged(_) => "damaged".to_owned(),
        other => other.to_string(),
    };
    assert_eq!(kind(&compound("Workbook")), "a binary spreadsheet");
    assert_eq!(kind(&compound("EncryptedPackage")), "locked with a password");
    assert_eq!(kind(b""), "damaged");
    assert_eq!(kind(b"PK\x03\x04"), "damaged");
    assert_eq!(kind(&whole[..whole.len() / 2]), "damaged");
    assert_eq!(kind(&zipped(&[("a.txt", "x")])), "damaged");
    assert_eq!(kind(&foreign), "no sheet has the head of a table of this app");
}

#[test]
fn bombs_are_measured_before_they_are_opened() {
    let bomb = zipped(&[("xl/sharedStrings.xml", &" ".repeat(1 << 20))]);
    let limits = ReadLimits {
        unpacked: 1000,
        parts: 10,
    };
    assert_eq!(bundle(&bomb, limits), Err(Unreadable::Bomb(1000)));
    let names: Vec<String> = (0..11).map(|n| format!("p{n}")).collect();
    let parts: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    assert_eq!(bundle(&zipped(&parts), limits), Err(Unreadable::TooManyParts(10)));
}

#[test]
fn a_cell_that_cannot_be_read_is_named() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (n, head) in ["doc", "id", "area", "indicator", "measure", "value"]
        .iter()
        .enumerate()
    {
        sheet.write_string(0, n as u16, *head).unwrap();
        sheet
            .write_string(4, n as u16, if *head == "measure" { "level" } else { "x" })
            .unwrap();
    }
    let error = bundle(&book.save_to_buffer().unwrap(), ReadLimits::BROWSER).unwrap_err();
    assert_eq!(
        error.to_string(),
        "sheet Sheet1: observations, row 5, column value: \"x\" cannot stand there"
    );
}

#[test]
fn every_column_and_every_doubt_has_its_words() {
    let columns = Table::ALL.iter().flat_map(|table| table.columns());
    for Column {
        name, chinese, english, ..
    } in columns
    {
        let column = Table::ALL
            .iter()
            .find_map(|table| table.columns().iter().find(|column| column.name == *name))
            .unwrap();
        for language in [Language::Chinese, Language::English] {
            assert!(!note(column, language).is_empty(), "{name}");
        }
        assert!(!chinese.is_empty() && !english.is_empty());
    }
    let kinds = DiagnosticKind::ALL.iter().map(|kind| kind.as_str());
    for spelling in kinds.chain(Doubt::ALL.iter().map(|doubt| doubt.as_str())) {
        assert!(!words(spelling, Language::Chinese).is_empty(), "{spelling}");
    }
    // Heads are told apart: no title stands twice in a table.
    for table in Table::ALL {
        let mut titles: Vec<&str> = table.columns().iter().flat_map(|c| [c.chinese, c.english]).collect();
        titles.sort_unstable();
        let count = titles.len();
        titles.dedup();
        assert_eq!(titles.len(), count, "{table}");
    }
    assert_eq!(OBSERVATIONS.len(), 43);
}

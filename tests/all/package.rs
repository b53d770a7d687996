//! Data Packages: the files, what describes them, and the server that writes them.

use std::io::{Cursor, Read};

use fangzhi::corpus::{Corpus, ObservationId};
use fangzhi::export::column::Table;
use fangzhi::export::exchange::Tables;
use fangzhi::export::exporter::Exporter;
use fangzhi::export::jsonl;
use fangzhi::export::package::{PackageError, PackageWriter};
use fangzhi::intake::{Reason, Refusal};
use fangzhi::worker::{Sheets, SheetsAsk, SheetsTell, Tell, Wire};
use serde_json::{Value, json};
use zip::ZipArchive;

use crate::corpora::three_places_corpus;
use crate::workbook::selection;

fn package(corpus: &Corpus) -> Vec<u8> {
    let exporter = Exporter::new(corpus, "https://example.org/");
    let rows: Vec<ObservationId> = corpus.ids().collect();
    let mut writer = PackageWriter::begin(&selection(corpus, false)).unwrap();
    for &table in Table::ALL {
        for line in exporter.lines(table, &rows) {
            writer.rows(table, &line).unwrap();
        }
    }
    writer.finish().unwrap()
}

fn file(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_package_holds_its_tables_and_two_descriptions() {
    let corpus = three_places_corpus();
    let bytes = package(&corpus);
    let archive = ZipArchive::new(Cursor::new(&bytes[..])).unwrap();
    let mut names: Vec<_> = archive.file_names().map(Result::unwrap).collect();
    names.sort_unstable();
    assert_eq!(
        names,
        [
            "README.md",
            "areas.csv",
            "datapackage.json",
            "diagnostics.csv",
            "documents.csv",
            "observations.csv",
            "records.csv"
        ]
    );
    let described: Value = serde_json::from_str(&file(&bytes, "datapackage.json")).unwrap();
    assert_eq!(described["profile"], "tabular-data-package");
    assert_eq!(described["name"], "fangzhi-01234567");
    assert_eq!(described["created"], "2026-01-02T03:04:05Z");
    let resources = described["resources"].as_array().unwrap();
    assert_eq!(resources.len(), 5);
    for (resource, table) in resources.iter().zip(Table::ALL) {
        let fields: Vec<&str> = resource["schema"]["fields"]
            .as_array()
            .unwrap()
            .iter()
            .map(|f| f["name"].as_str().unwrap())
            .collect();
        let head = file(&bytes, resource["path"].as_str().unwrap());
        let head = head
            .trim_start_matches('\u{feff}')
            .lines()
            .next()
            .unwrap()
            .split(',')
            .collect::<Vec<_>>();
        assert_eq!(fields, head, "{table}");
    }
    assert_eq!(resources[0]["schema"]["primaryKey"], "id");
    assert_eq!(
        resources[0]["schema"]["foreignKeys"],
        json!([
            {"fields": "document_key", "reference": {"resource": "documents", "fields": "document_key"}},
            {"fields": "place_key", "reference": {"resource": "areas", "fields": "place_key"}},
        ])
    );
    let readme = file(&bytes, "README.md");
    for words in [
        "# 方志数据：=地区生产总值",
        "# Fangzhi data: ",
        "0123456789abcdef",
        "| `value` | 数值 |",
        "| `value` | Value |",
    ] {
        assert!(readme.contains(words), "{words}");
    }
}

#[test]
fn a_package_is_the_same_each_time_and_its_tables_come_back() {
    let corpus = three_places_corpus();
    let bytes = package(&corpus);
    assert_eq!(bytes, package(&corpus));
    let mut tables = Tables::default();
    for table in Table::ALL {
        tables.read_csv(&file(&bytes, &format!("{table}.csv"))).unwrap();
    }
    let back = Corpus::from_bundles([tables.bundle()]);
    assert_eq!(jsonl::write(&back, back.ids()), jsonl::write(&corpus, corpus.ids()));
}

#[test]
fn slices_of_one_table_follow_each_other() {
    let mut writer = PackageWriter::begin(&selection(&three_places_corpus(), true)).unwrap();
    writer.rows(Table::Areas, "x\r\n").unwrap();
    writer.rows(Table::Documents, "").unwrap();
    assert_eq!(
        writer.rows(Table::Areas, "y\r\n"),
        Err(PackageError::Closed(Table::Areas))
    );
}

fn ask(sheets: &mut Sheets, ask: &SheetsAsk, bytes: &[u8]) -> (SheetsTell, Option<Vec<u8>>) {
    let (head, beside) = sheets.serve(&serde_json::to_string(ask).unwrap(), bytes);
    (serde_json::from_str(&head).unwrap(), beside.bytes)
}

#[test]
fn the_server_writes_what_it_is_given_and_reads_it_again() {
    let corpus = three_places_corpus();
    let exporter = Exporter::new(&corpus, "");
    let rows: Vec<ObservationId> = corpus.ids().collect();
    let mut sheets = Sheets::default();
    let begins = [
        SheetsAsk::Package {
            selection: selection(&corpus, false),
        },
        SheetsAsk::Workbook {
            selection: selection(&corpus, false),
        },
    ];
    let mut written = Vec::new();
    for begin in begins {
        assert_eq!(ask(&mut sheets, &begin, b""), (SheetsTell::Taken, None));
        for &table in Table::ALL {
            let lines: String = exporter.lines(table, &rows).collect();
            assert_eq!(
                ask(&mut sheets, &SheetsAsk::Rows { table }, lines.as_bytes()).0,
                SheetsTell::Taken
            );
        }
        let (told, bytes) = ask(&mut sheets, &SheetsAsk::Finish, b"");
        assert_eq!(told, SheetsTell::Written);
        written.push(bytes.unwrap());
    }
    assert!(file(&written[0], "observations.csv").contains("o2-80"));
    let (head, beside) = sheets.serve("{\"file\":\"方志.xlsx\"}", &written[1]);
    let Ok(Tell::Source {
        source,
        with_text: false,
        ..
    }) = serde_json::from_str(&head)
    else {
        panic!("{head}")
    };
    assert_eq!(source.file, "方志.xlsx");
    let mut wire = Wire::default();
    beside.texts.iter().for_each(|part| wire.add(part).unwrap());
    let back = Corpus::from_bundles([wire.into_bundle().unwrap()]);
    assert_eq!(jsonl::write(&back, back.ids()), jsonl::write(&corpus, corpus.ids()));
}

#[test]
fn the_server_refuses_by_name() {
    let mut sheets = Sheets::default();
    for head in [
        "",
        "{",
        "{\"ask\":\"dance\"}",
        "{\"ask\":\"finish\"}",
        "{\"ask\":\"rows\",\"table\":\"areas\"}",
    ] {
        let (told, beside) = sheets.serve(head, b"x");
        assert!(told.starts_with("{\"tell\":\"failed\""), "{head}: {told}");
        assert_eq!(beside.bytes, None);
    }
    let (told, _) = sheets.serve("{\"file\":\"a.xlsx\"}", b"no workbook");
    let refusal: Refusal = serde_json::from_str(&told).unwrap();
    assert_eq!((refusal.file.as_str(), refusal.reason), ("a.xlsx", Reason::Damaged));
}

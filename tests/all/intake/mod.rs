//! Opening: bytes with a file name in; texts, facts and refusals out.

mod archive;
mod build;
mod docx;
mod encoding;
mod hostile;
mod html;
mod markdown;
mod mutated;
mod numbering;

use fangzhi::engine;
use fangzhi::intake::{self, Item, Limits, Note, Opened, Reason};
use fangzhi::model::Encoding;

/// What opening gives.
fn open(file: &str, bytes: &[u8]) -> Vec<Item> {
    open_within(file, bytes, &Limits::BROWSER)
}

fn open_within(file: &str, bytes: &[u8], limits: &Limits) -> Vec<Item> {
    let mut out = Vec::new();
    intake::open(file, bytes.to_vec(), None, limits, &intake::native, &mut |item| {
        out.push(item)
    });
    out
}

/// The one text that a file gives.
fn text_of(file: &str, bytes: &[u8]) -> Opened {
    match open(file, bytes).as_slice() {
        [Item::Text(opened)] => opened.clone(),
        other => panic!("{file}: {other:?}"),
    }
}

/// What each item is, in a word: `text NAME`, `pdf NAME`, `REASON NAME`.
fn told(items: &[Item]) -> Vec<String> {
    items
        .iter()
        .map(|item| match item {
            Item::Text(opened) => format!("text {}", opened.file),
            Item::Pdf { file, .. } => format!("pdf {file}"),
            Item::Spreadsheet { file, .. } => format!("spreadsheet {file}"),
            Item::Refused(refusal) => format!("{} {}", refusal.reason, refusal.file),
            Item::Bundle { file, .. } => format!("bundle {file}"),
            Item::Facts { file, .. } => format!("facts {file}"),
            Item::Collection { file, .. } => format!("collection {file}"),
            Item::Recipe { file, .. } => format!("recipe {file}"),
        })
        .collect()
}

/// Indicator, measure and value of all facts that the engine reads in a text.
fn facts(text: &str) -> Vec<(String, String, String)> {
    let mut out: Vec<_> = engine::read(text, "报告.txt")
        .observations
        .iter()
        .map(|o| (o.indicator.clone(), o.measure.to_string(), o.value.to_string()))
        .collect();
    out.sort();
    out
}

/// A report about an invented place, a paragraph a line.
const REPORT: [&str; 5] = [
    "云泽县2024年国民经济和社会发展情况",
    "发布时间：2025年2月18日　来源：云泽县统计局",
    "2024年，全县地区生产总值完成312.5亿元，同比增长6.1%；规模以上工业增加值增长8.3%，社会消费品零售总额98.6亿元，增长5.4%。",
    "全年粮食总产量21.4万吨，比上年增长1.2%。城镇新增就业4120人，新建改建农村公路36公里。",
    "全县一般公共预算收入15.2亿元，同比增长3.3%，民生支出占比达到80.5%。",
];

fn report() -> String {
    REPORT.join("\n\n") + "\n"
}

#[test]
fn the_report_has_facts_to_compare_with() {
    assert!(facts(&report()).len() >= 9, "{:?}", facts(&report()));
}

#[test]
fn content_comes_before_the_ending() {
    let text = report();
    let docx = build::docx(&REPORT);
    let page = format!(
        "<html><body><div>{}</div></body></html>",
        REPORT.map(|p| format!("<p>{p}</p>")).concat()
    );
    let zip = build::zip(&[("a.txt", text.as_bytes())]);
    for (file, bytes, expected) in [
        ("a.txt", docx.clone(), "text a.txt"),
        ("a.docx", docx, "text a.docx"),
        ("a.pdf", page.clone().into_bytes(), "text a.pdf"),
        ("a.doc", page.into_bytes(), "text a.doc"),
        ("a.docx", text.clone().into_bytes(), "text a.docx"),
        ("a", text.clone().into_bytes(), "text a"),
        ("a.docx", zip.clone(), "text a.docx/a.txt"),
        ("a.txt", zip, "text a.txt/a.txt"),
        ("a.txt", b"%PDF-1.7\n1 0 obj".to_vec(), "pdf a.txt"),
        ("a.html", b"%PDF-1.7\n1 0 obj".to_vec(), "pdf a.html"),
        ("a.docx", b"\xFF\xD8\xFF\xE0\0\x10JFIF".to_vec(), "image a.docx"),
        ("a.txt", b"{\\rtf1\\ansi".to_vec(), "rtf a.txt"),
    ] {
        let items = open(file, &bytes);
        assert_eq!(told(&items), [expected]);
        if let [Item::Text(opened)] = items.as_slice() {
            assert_eq!(facts(&opened.text), facts(&text), "{file}");
        }
    }
}

#[test]
fn our_own_files_are_known() {
    let bundle = engine::bundle(
        [("a.txt", report().as_str())],
        engine::BundleOptions {
            with_text: true,
            sample: false,
        },
    );
    let json = bundle.to_json();
    assert_eq!(told(&open("a.json", json.as_bytes())), ["bundle a.json"]);
    // Laid out anew by another program.
    let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let anew = serde_json::to_string_pretty(&value).expect("JSON");
    assert_eq!(told(&open("b.txt", anew.as_bytes())), ["bundle b.txt"]);
    let collection = r#"{"format":"fangzhi-collection","version":1}"#;
    assert_eq!(told(&open("c.json", collection.as_bytes())), ["collection c.json"]);
    let page = format!(
        "<!doctype html><html><body><script id=\"held\" type=\"application/json\">{}</script></body></html>",
        collection.replace("}", ",\"note\":\"<\\/script>\"}")
    );
    match open("copy.html", page.as_bytes()).as_slice() {
        [Item::Collection { file, text }] => {
            assert_eq!(file, "copy.html");
            let value: serde_json::Value = serde_json::from_str(text).expect("JSON");
            assert_eq!(value["note"], "</script>");
        }
        other => panic!("{other:?}"),
    }
    // Our export, and tables of others.
    let corpus = fangzhi::corpus::Corpus::from_bundles([bundle]);
    let csv = fangzhi::export::csv::write(&corpus, corpus.ids(), true);
    match open("facts.csv", csv.as_bytes()).as_slice() {
        [Item::Facts { bundle, .. }] => assert_eq!(bundle.observations.len(), corpus.ids().count()),
        other => panic!("{other:?}"),
    }
    for (file, text, reason) in [
        ("a.csv", "地区,2023,2024\n云泽县,1,2\n", "foreign_table"),
        ("a.json", "{\"features\":[]}", "foreign_json"),
        ("a.txt", "{\"features\":[]}", "foreign_json"),
        ("a.json", "{\"features\":[", "damaged"),
        (
            "a.json",
            "{\"format\":\"fangzhi-bundle\",\"version\":99}",
            "later_version",
        ),
    ] {
        assert_eq!(told(&open(file, text.as_bytes())), [format!("{reason} {file}")]);
    }
    // A text that begins with a bracket is no JSON.
    assert_eq!(
        told(&open("a.txt", "[云泽日报] 全县生产总值增长5.6%。".as_bytes())),
        ["text a.txt"]
    );
    assert_eq!(
        told(&open("a.txt", "{云泽县} 生产总值增长5.6%。".as_bytes())),
        ["text a.txt"]
    );
}

#[test]
fn a_choice_by_hand_is_obeyed() {
    let text = report();
    let (gb, _, _) = encoding_rs::GB18030.encode(&text);
    let mut out = Vec::new();
    let mut take = |item| out.push(item);
    intake::open(
        "a.txt",
        gb.to_vec(),
        Some(Encoding::Big5),
        &Limits::BROWSER,
        &intake::native,
        &mut take,
    );
    match out.as_slice() {
        [Item::Text(opened)] => {
            assert_eq!(opened.encoding, Some(Encoding::Big5));
            assert!(!opened.text.contains("云泽县"));
            assert!(!opened.notes.contains(&Note::UnsureEncoding));
        }
        other => panic!("{other:?}"),
    }
    let preview = intake::preview(&gb, Encoding::Gb18030, &intake::native);
    assert!(
        text.starts_with(&preview) || preview.chars().count() == 600,
        "{preview}"
    );
    assert!(intake::preview(&gb, Encoding::Big5, &intake::native).chars().count() > 50);
    assert_eq!(intake::preview(b"", Encoding::Utf16Le, &intake::native), "");
    let long = "云".repeat(5000);
    assert_eq!(
        intake::preview(long.as_bytes(), Encoding::Utf8, &intake::native),
        "云".repeat(600)
    );
}

#[test]
fn every_limit_is_named() {
    let limits = Limits {
        file: 2000,
        text: 1000,
        archive: 3000,
        entries: 3,
        depth: 0,
    };
    let too_large = |items: &[Item]| match items {
        [Item::Refused(refusal)] => (refusal.reason, refusal.detail.clone()),
        other => panic!("{other:?}"),
    };
    let long = "云泽县增长。".repeat(100);
    assert_eq!(
        too_large(&open_within("a.txt", long.as_bytes(), &limits)),
        (Reason::TooLarge, Some("1000".to_owned()))
    );
    assert_eq!(
        too_large(&open_within("a.txt", &vec![b'a'; 2001], &limits)),
        (Reason::TooLarge, Some("2000".to_owned()))
    );
    let entries: Vec<(&str, &[u8])> = vec![("1.txt", b"a"), ("2.txt", b"b"), ("3.txt", b"c"), ("4.txt", b"d")];
    assert_eq!(
        too_large(&open_within("a.zip", &build::zip(&entries), &limits)),
        (Reason::TooManyEntries, Some("3".to_owned()))
    );
}

#[test]
fn what_this_app_wrote_may_be_larger_than_a_text() {
    let limits = Limits {
        text: 1000,
        file: 10_000_000,
        ..Limits::BROWSER
    };
    let report = format!(
        "云泽县2024年工作总结\n\n{}",
        "2024年，全县生产总值增长5.6%。".repeat(400)
    );
    let bundle = engine::bundle([("a.txt", report.as_str())], engine::BundleOptions::default()).to_json();
    assert!(bundle.len() > 4000);
    let items = open_within("a.json", bundle.as_bytes(), &limits);
    assert!(matches!(&items[..], [Item::Bundle { .. }]), "{:?}", told(&items));
    let heads: [(&[u8], u64); 5] = [
        (b"PK\x03\x04", 10_000_000),
        (b"\n%PDF-1.7", 10_000_000),
        (br#"{"format":"fangzhi-collection","version":1}"#, 10_000_000),
        (br#"{"format":"other"}"#, 2000),
        ("云泽县2024年工作总结".as_bytes(), 2000),
    ];
    for (head, limit) in heads {
        assert_eq!(limits.of_head(head), limit, "{}", String::from_utf8_lossy(head));
    }
}

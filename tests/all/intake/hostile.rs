//! Hostile files: each gives its reason and its name, nothing else is disturbed, nothing runs.

use fangzhi::intake::{Item, Limits, Note, Reason};

use super::build::{self, Entry, compound, docx, docx_of, docx_with, p, zip, zip_of};
use super::{REPORT, facts, open, open_within, report, told};

/// A file, and what must come of it: a reason, or `text`, `pdf`, `spreadsheet`.
fn cases() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let text = report();
    let docx = docx(&REPORT);
    let archive = zip(&[("甲.txt", text.as_bytes())]);
    let office = |folder: &str| zip(&[("[Content_Types].xml", b"<Types/>"), (folder, b"<x/>")]);
    let typed = |kind: &[u8]| zip(&[("mimetype", kind), ("content.xml", b"<x/>")]);
    let mut flipped = docx.clone();
    let at = flipped.windows(4).position(|w| w == b"word").expect("a part") + 60;
    flipped[at] ^= 0x40;
    let bundle = fangzhi::engine::bundle(
        [("a.txt", text.as_str())],
        fangzhi::engine::BundleOptions {
            with_text: true,
            sample: false,
        },
    )
    .to_json();
    let mut tar = vec![0; 1024];
    tar[257..262].copy_from_slice(b"ustar");
    // Too far behind for a PDF: a text with this word.
    let mut late = b"\n".repeat(3000);
    late.extend(b"%PDF-1.4");
    vec![
        ("空.txt", Vec::new(), "empty"),
        ("空白.txt", " \r\n\t　\u{feff}".into(), "empty"),
        ("数.txt", b"123 456\n789".to_vec(), "no_words"),
        ("零.txt", vec![0; 100_000], "not_text"),
        ("图.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "image"),
        ("图.docx", b"GIF89a\x01\0\x01\0".to_vec(), "image"),
        ("图.jpg", b"\xFF\xD8\xFF\xE0".to_vec(), "image"),
        ("图.bmp", b"BM\x36\0\0\0\0\0\0\0\x36\0\0\0".to_vec(), "image"),
        ("图.webp", b"RIFF\x10\0\0\0WEBPVP8 ".to_vec(), "image"),
        ("图.heic", b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(), "image"),
        ("图.tif", b"II*\0\x08\0\0\0".to_vec(), "image"),
        ("老.doc", compound(&["WordDocument", "1Table"]), "old_word"),
        ("老.txt", compound(&["WordDocument"]), "old_word"),
        ("老.xls", compound(&["Workbook"]), "old_excel"),
        ("老.et", compound(&["Workbook"]), "wps"),
        ("老.wps", compound(&["WordDocument"]), "wps"),
        ("老.ppt", compound(&["PowerPoint Document"]), "slides"),
        ("老.msi", compound(&["Other"]), "not_text"),
        (
            "锁.docx",
            compound(&["EncryptionInfo", "EncryptedPackage"]),
            "encrypted",
        ),
        (
            "锁.xlsx",
            compound(&["EncryptionInfo", "EncryptedPackage"]),
            "encrypted",
        ),
        ("断.doc", compound(&["WordDocument"])[..600].to_vec(), "old_word"),
        ("富.rtf", b"{\\rtf1\\ansi\\ansicpg936 ...}".to_vec(), "rtf"),
        ("富.doc", b"{\\rtf1\\ansi\\ansicpg936 ...}".to_vec(), "rtf"),
        (
            "文.odt",
            typed(b"application/vnd.oasis.opendocument.text"),
            "open_document",
        ),
        (
            "表.ods",
            typed(b"application/vnd.oasis.opendocument.spreadsheet"),
            "open_document",
        ),
        ("书.epub", typed(b"application/epub+zip"), "unknown"),
        ("版.ofd", zip(&[("OFD.xml", b"<ofd:OFD/>")]), "ofd"),
        ("表.xlsx", office("xl/workbook.xml"), "spreadsheet"),
        ("表.txt", office("xl/workbook.xml"), "spreadsheet"),
        ("演.pptx", office("ppt/presentation.xml"), "slides"),
        ("缺.docx", office("word/styles.xml"), "damaged"),
        ("断.docx", docx[..docx.len() / 2].to_vec(), "damaged"),
        ("头.docx", docx[..40].to_vec(), "damaged"),
        ("翻.docx", flipped, "damaged"),
        (
            "噪.docx",
            (0..4000u32)
                .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
                .collect(),
            "wrong_ending",
        ),
        (
            "噪.pdf",
            (0..4000u32)
                .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
                .collect(),
            "wrong_ending",
        ),
        ("断.zip", archive[..archive.len() - 30].to_vec(), "damaged"),
        ("压.gz", b"\x1F\x8B\x08\0".to_vec(), "other_archive"),
        ("压.rar", b"Rar!\x1A\x07\x01\0".to_vec(), "other_archive"),
        ("压.7z", b"7z\xBC\xAF\x27\x1C\0\x04".to_vec(), "other_archive"),
        ("压.tar", tar, "other_archive"),
        ("扫.pdf", b"%PDF-1.4\n%\xE2\xE3".to_vec(), "pdf"),
        ("后.pdf", late, "text"),
        ("外.json", b"{\"type\":\"FeatureCollection\"}".to_vec(), "foreign_json"),
        ("断.json", bundle.as_bytes()[..bundle.len() / 2].to_vec(), "damaged"),
        ("改.json", bundle.replacen("312.5", "912.5", 1).into_bytes(), "damaged"),
        ("外.csv", "a,b\n1,2\n".into(), "foreign_table"),
        (
            "断.csv",
            "doc,id,area,indicator,measure,value,unit,period,status,start,end,printed\na,\"b".into(),
            "damaged",
        ),
        ("外.xml", b"<?xml version=\"1.0\"?><a>b</a>".to_vec(), "unknown"),
        (
            "copy.html",
            b"<html><script id=\"held\" type=\"application/json\">{\"format\":".to_vec(),
            "damaged",
        ),
        (
            "实体.docx",
            docx_with(
                "<!DOCTYPE d [<!ENTITY a \"甲\"><!ENTITY b \"&a;&a;\">]><d><p><r><t>&b;&b;</t></r></p></d>",
                &[],
            ),
            "empty",
        ),
        ("好.docx", docx_of(&p("云泽县"), &[]), "text"),
    ]
}

#[test]
fn each_gives_its_reason() {
    let cases = cases();
    assert!(cases.len() >= 40);
    for (file, bytes, expected) in &cases {
        assert_eq!(told(&open(file, bytes)), [format!("{expected} {file}")]);
    }
    // Next to good ones, in one archive: the good ones are read all the same.
    let text = report();
    let mut entries = Vec::new();
    for (file, bytes, _) in &cases {
        entries.push(Entry::new(file, bytes));
        entries.push(Entry::new(&format!("{file}.good.txt"), text.as_bytes()));
    }
    let items = open("全.zip", &zip_of(&entries));
    let good = items
        .iter()
        .filter(|item| matches!(item, Item::Text(o) if o.file.ends_with(".good.txt") && o.text == text));
    assert_eq!(good.count(), cases.len());
    let refused = items.iter().filter(|item| matches!(item, Item::Refused(_))).count();
    assert!(refused >= 40, "{refused}");
}

#[test]
fn details_say_where() {
    let detail = |file: &str, bytes: &[u8]| match open(file, bytes).as_slice() {
        [Item::Refused(refusal)] => (refusal.reason, refusal.detail.clone().unwrap_or_default()),
        other => panic!("{other:?}"),
    };
    let (reason, words) = detail(
        "缺.docx",
        &zip(&[("[Content_Types].xml", b"<Types/>"), ("word/x", b"")]),
    );
    assert!(
        reason == Reason::Damaged && words.contains("main document part"),
        "{words}"
    );
    let (reason, words) = detail("坏.docx", &docx_with("<d><p><r><t>甲</t></r></p><!-- ", &[]));
    assert!(
        reason == Reason::Damaged && words.contains("document.xml at byte"),
        "{words}"
    );
    assert_eq!(
        detail("晚.json", b"{\"format\":\"fangzhi-bundle\",\"version\":7}"),
        (Reason::LaterVersion, "7".to_owned())
    );
}

#[test]
fn large_files_are_refused_before_they_are_read() {
    let start = std::time::Instant::now();
    let huge = vec![b'a'; 200 << 20];
    let mut out = Vec::new();
    fangzhi::intake::open(
        "大.txt",
        huge,
        None,
        &Limits::BROWSER,
        &fangzhi::intake::native,
        &mut |item| out.push(item),
    );
    assert_eq!(told(&out), ["too_large 大.txt"]);
    assert!(start.elapsed().as_secs() < 10);
    let limits = Limits {
        text: 1 << 20,
        ..Limits::BROWSER
    };
    let page = ["<html><body>", &"<p>云泽县</p>".repeat(100_000), "</body></html>"].concat();
    assert_eq!(
        told(&open_within("大.html", page.as_bytes(), &limits)),
        ["too_large 大.html"]
    );
    let document = docx(&vec![REPORT[2]; 20_000]);
    assert_eq!(told(&open_within("大.docx", &document, &limits)), ["too_large 大.docx"]);
}

#[test]
fn a_line_of_ten_megabytes_is_read() {
    let line = REPORT[2].repeat(10 << 20 >> 8);
    let start = std::time::Instant::now();
    for (file, bytes) in [
        ("长.txt", line.clone().into_bytes()),
        ("长.md", line.clone().into_bytes()),
        (
            "长.html",
            format!("<html><body><p>{line}</p></body></html>").into_bytes(),
        ),
        ("长.docx", build::docx(&[&line])),
    ] {
        match open(file, &bytes).as_slice() {
            [Item::Text(opened)] => assert_eq!(opened.text.trim_end().len(), line.len(), "{file}"),
            other => panic!("{:?}", told(other)),
        }
    }
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

#[test]
fn nuls_and_lone_surrogates_are_mended() {
    let text = report();
    let nuls = text.replace('，', "，\0");
    match open("零.txt", nuls.as_bytes()).as_slice() {
        [Item::Text(opened)] => {
            assert_eq!(opened.text, text);
            assert_eq!(opened.notes, [Note::Controls]);
            assert_eq!(facts(&opened.text), facts(&text));
        }
        other => panic!("{:?}", told(other)),
    }
    let mut units: Vec<u16> = std::iter::once(0xFEFF).chain(text.encode_utf16()).collect();
    units.insert(1, 0xDC00);
    units.push(0xD800);
    let bytes: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    match open("半.txt", &bytes).as_slice() {
        [Item::Text(opened)] => assert_eq!(
            (opened.text.matches('\u{FFFD}').count(), opened.notes.as_slice()),
            (2, [Note::Replaced].as_slice())
        ),
        other => panic!("{:?}", told(other)),
    }
}

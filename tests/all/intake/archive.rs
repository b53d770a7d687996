//! Archives: entries one by one, names as people wrote them, lies and bombs.

use fangzhi::intake::{Item, Limits};

use super::build::{self, Entry, zip, zip_of};
use super::{REPORT, open, open_within, report, told};

#[test]
fn entries_are_opened_one_by_one() {
    let text = report();
    let inner = zip(&[("内.txt", text.as_bytes())]);
    let innermost = zip(&[("再内.zip", &zip(&[("深.txt", text.as_bytes())]))]);
    let docx = build::docx(&REPORT);
    let items = open(
        "归档.zip",
        &zip(&[
            ("报告/", b""),
            ("报告/甲.txt", text.as_bytes()),
            ("报告/乙.docx", &docx),
            ("图.png", b"\x89PNG\r\n\x1a\n0000"),
            ("空.txt", b""),
            ("__MACOSX/报告/._甲.txt", b"\0\x05\x16\x07"),
            (".DS_Store", b"\0\0\0\x01Bud1"),
            ("报告/Thumbs.db", b"\xD0\xCF"),
            ("~$乙.docx", b"x"),
            ("页_files/style.css", b"p{}"),
            (
                "页.html",
                format!("<html><body><p>{}</p></body></html>", REPORT[2]).as_bytes(),
            ),
            ("内.zip", &inner),
            ("内内.zip", &innermost),
            ("扫描.pdf", b"%PDF-1.4\n"),
            ("报告/../报告/丙.txt", text.as_bytes()),
        ]),
    );
    assert_eq!(
        told(&items),
        [
            "text 归档.zip/报告/甲.txt",
            "text 归档.zip/报告/乙.docx",
            "image 归档.zip/图.png",
            "empty 归档.zip/空.txt",
            "text 归档.zip/页.html",
            "text 归档.zip/内.zip/内.txt",
            "nested 归档.zip/内内.zip/再内.zip",
            "pdf 归档.zip/扫描.pdf",
            "unsafe_path 归档.zip/报告/../报告/丙.txt",
        ]
    );
}

#[test]
fn names_are_read_as_they_were_written() {
    let text = report();
    let names = ["云泽县政府工作报告.txt", "统计公报/青石市2024年公报.txt"];
    let gbk: Vec<Entry> = names
        .iter()
        .map(|name| Entry::named(&encoding_rs::GBK.encode(name).0, text.as_bytes(), 0))
        .collect();
    assert_eq!(
        told(&open("a.zip", &zip_of(&gbk))),
        names.map(|name| format!("text a.zip/{name}"))
    );
    let big5 = Entry::named(
        &encoding_rs::BIG5.encode("雲澤縣政府工作報告.txt").0,
        text.as_bytes(),
        0,
    );
    assert_eq!(
        told(&open("a.zip", &zip_of(&[big5]))),
        ["text a.zip/雲澤縣政府工作報告.txt"]
    );
    // UTF-8 without the flag, as some systems write it.
    let utf8 = Entry::named(names[0].as_bytes(), text.as_bytes(), 0);
    assert_eq!(
        told(&open("a.zip", &zip_of(&[utf8]))),
        [format!("text a.zip/{}", names[0])]
    );
    // Two of one name are two.
    let two = zip(&[("甲.txt", text.as_bytes()), ("甲.txt", REPORT[2].as_bytes())]);
    assert_eq!(told(&open("a.zip", &two)), ["text a.zip/甲.txt", "text a.zip/甲.txt"]);
}

#[test]
fn names_that_lead_out_are_refused() {
    let text = report();
    for (name, shown) in [
        ("../甲.txt", "../甲.txt"),
        ("a/../../甲.txt", "a/../../甲.txt"),
        ("..\\..\\甲.txt", "../../甲.txt"),
        ("/etc/甲.txt", "etc/甲.txt"),
        ("C:\\甲.txt", "C:/甲.txt"),
        ("\\\\host\\甲.txt", "host/甲.txt"),
    ] {
        let items = open("a.zip", &zip(&[(name, text.as_bytes()), ("好.txt", text.as_bytes())]));
        assert_eq!(
            told(&items),
            [format!("unsafe_path a.zip/{shown}"), "text a.zip/好.txt".to_owned()]
        );
    }
    // Backslashes alone are how some programs write folders; marks that turn writing round are shown as what they are.
    let items = open("a.zip", &zip(&[("报告\\甲\u{202e}txt.exe\0.txt", text.as_bytes())]));
    assert_eq!(told(&items), ["text a.zip/报告/甲\u{fffd}txt.exe\u{fffd}.txt"]);
}

#[test]
fn one_bad_entry_stops_no_other() {
    let text = report();
    let good = || Entry::new("好.txt", text.as_bytes());
    let bad: Vec<(Entry, &str)> = vec![
        (
            Entry {
                flags: 0x801,
                ..Entry::new("锁.txt", text.as_bytes())
            },
            "encrypted",
        ),
        (
            Entry {
                method: Some(99),
                ..Entry::new("锁.txt", text.as_bytes())
            },
            "encrypted",
        ),
        (
            Entry {
                crc: Some(1),
                ..Entry::new("坏.txt", text.as_bytes())
            },
            "damaged",
        ),
        (
            Entry {
                method: Some(14),
                ..Entry::new("坏.txt", text.as_bytes())
            },
            "damaged",
        ),
        (
            Entry {
                method: Some(8),
                deflated: false,
                ..Entry::new("坏.txt", text.as_bytes())
            },
            "damaged",
        ),
    ];
    for (entry, reason) in bad {
        let name = String::from_utf8_lossy(&entry.name).into_owned();
        let items = open("a.zip", &zip_of(&[good(), entry, good()]));
        assert_eq!(
            told(&items),
            [
                "text a.zip/好.txt".to_owned(),
                format!("{reason} a.zip/{name}"),
                "text a.zip/好.txt".to_owned()
            ]
        );
    }
    // Sizes written after the content, and sizes that are not true, while the content is whole.
    let late = Entry { flags: 0x808, ..good() };
    let lying = Entry {
        stated: Some(3),
        ..good()
    };
    assert_eq!(
        told(&open("a.zip", &zip_of(&[late, lying]))),
        ["text a.zip/好.txt", "text a.zip/好.txt"]
    );
}

#[test]
fn bombs_do_not_go_off() {
    // Packed once: what it unpacks to is never seen whole.
    let packed = miniz_oxide::deflate::compress_to_vec(&vec![b'0'; 17 << 20], 6);
    let bomb = |name: &str, stated: u32| Entry {
        deflated: false,
        method: Some(8),
        stated: Some(stated),
        ..Entry::new(name, &packed)
    };
    let good = Entry::new("好.txt", report().as_bytes());
    let archive = zip_of(&[bomb("弹.txt", 17 << 20), good]);
    assert!(archive.len() < 100 << 10);
    assert_eq!(
        told(&open("a.zip", &archive)),
        ["bomb a.zip/弹.txt", "text a.zip/好.txt"]
    );
    // One that lies about its size.
    assert_eq!(
        told(&open("a.zip", &zip_of(&[bomb("弹.txt", 100)]))),
        ["bomb a.zip/弹.txt"]
    );
    // Inside a document.
    let document = zip_of(&[
        Entry::new("[Content_Types].xml", b"<Types/>"),
        bomb("word/document.xml", 17 << 20),
    ]);
    assert_eq!(told(&open("a.docx", &document)), ["bomb a.docx"]);
    // Many that are small each.
    let limits = Limits {
        archive: 5000,
        ..Limits::BROWSER
    };
    let text = report();
    let many: Vec<(&str, &[u8])> = vec![("1.txt", text.as_bytes()); 12];
    let items = open_within("a.zip", &zip(&many), &limits);
    assert_eq!(items.len(), 12);
    let refused = items
        .iter()
        .filter(|item| matches!(item, Item::Refused(r) if r.reason.as_str() == "bomb"))
        .count();
    assert!((1..12).contains(&refused), "{:?}", told(&items));
}

#[test]
fn an_archive_of_nothing_says_so() {
    assert_eq!(told(&open("a.zip", &zip(&[]))), ["empty a.zip"]);
    assert_eq!(
        told(&open("a.zip", &zip(&[("空/", b""), (".DS_Store", b"x")]))),
        ["empty a.zip"]
    );
    // Bytes before the archive, as programs that unpack themselves have them, and a comment behind it.
    let mut wrapped = b"MZ and some more bytes".to_vec();
    let good = zip(&[("甲.txt", report().as_bytes())]);
    wrapped.extend(&good);
    assert_eq!(told(&open("a.zip", &wrapped)), ["wrong_ending a.zip"]);
    let mut commented = good;
    let at = commented.len() - 2;
    commented[at] = 5;
    commented.extend(b"hello");
    assert_eq!(told(&open("a.zip", &commented)), ["text a.zip/甲.txt"]);
}

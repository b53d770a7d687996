//! The files of `tests/intake/pdf` (made by `tests/intake/make_pdf.py`) and the text of each.

use fangzhi::intake::{Note, Reason};
use fangzhi::model::Format;

use super::{fixture, read, text_of};

#[test]
fn what_programs_write_reads_as_it_was_written() {
    use Note::{PageFurniture, PagesWithoutText, Pictures};
    let cases: [(&str, &str, &[Note]); 11] = [
        ("report", "report", &[PageFurniture]),
        ("xref", "report", &[PageFurniture]),
        ("columns", "columns", &[]),
        ("table", "table", &[PageFurniture]),
        ("print", "print", &[]),
        ("ucs2", "ucs2", &[]),
        ("open_locked", "ucs2", &[]),
        ("vertical", "vertical", &[]),
        ("mixed", "mixed", &[PagesWithoutText, Pictures]),
        ("ocr", "ocr", &[Pictures]),
        ("gbk", "gbk", &[]),
    ];
    for (file, text, notes) in cases {
        if file == "gbk" && cfg!(not(feature = "cli")) {
            continue;
        }
        let opened = read(file, &fixture(&format!("{file}.pdf"))).unwrap_or_else(|r| panic!("{file}: {r:?}"));
        assert_eq!(opened.text, text_of(text), "{file}");
        assert_eq!(opened.notes, notes, "{file}");
        assert_eq!(
            (opened.file.as_str(), opened.format, opened.encoding),
            (file, Format::Pdf, None)
        );
    }
}

#[cfg(feature = "cli")]
#[test]
fn codes_of_big5_are_characters() {
    assert_eq!(
        read("big5", &fixture("big5.pdf")).expect("a text layer").text,
        text_of("big5")
    );
}

#[test]
fn what_cannot_be_read_says_why() {
    for (file, reason) in [
        ("locked", Reason::Encrypted),
        ("scanned", Reason::Scanned),
        ("bomb", Reason::Bomb),
        ("cycle", Reason::Damaged),
    ] {
        let refusal = read(file, &fixture(&format!("{file}.pdf"))).expect_err(file);
        assert_eq!(
            (refusal.file.as_str(), refusal.reason),
            (file, reason),
            "{:?}",
            refusal.detail
        );
    }
}

#[test]
fn the_program_answers_in_json() {
    use fangzhi::intake::{Limits, Opened, Refusal};
    let answer = |name: &str, bytes: &[u8]| {
        fangzhi::worker::serve_pdf(
            &format!("{{\"file\":\"{name}\"}}"),
            bytes,
            &Limits::BROWSER,
            &super::decode,
        )
    };
    let opened: Opened = serde_json::from_str(&answer("报告.pdf", &fixture("ucs2.pdf"))).expect("an opened text");
    assert_eq!((opened.file.as_str(), opened.text), ("报告.pdf", text_of("ucs2")));
    let refusal: Refusal = serde_json::from_str(&answer("a.pdf", b"%PDF-1.4")).expect("a refusal");
    assert_eq!(refusal.reason, Reason::Damaged);
    assert_eq!(
        serde_json::from_str::<Refusal>(&fangzhi::worker::serve_pdf(
            "no json",
            b"",
            &Limits::BROWSER,
            &super::decode
        ))
        .expect("a refusal")
        .reason,
        Reason::Empty
    );
}

//! Files that are cut, altered or made to do harm: a refusal or a text, in bounded time, and no panic.

use fangzhi::intake::Reason;
use proptest::prelude::*;

use super::written::{FONT, at, hex, pages, pdf, stream};
use super::{fixture, read};

fn reason(bytes: &[u8]) -> Option<Reason> {
    read("a.pdf", bytes).err().map(|refusal| refusal.reason)
}

#[test]
fn what_is_no_pdf_or_half_of_one() {
    assert_eq!(reason(b""), Some(Reason::Empty));
    assert_eq!(reason(b"PK\x03\x04 a document"), Some(Reason::WrongEnding));
    assert_eq!(reason(b"%PDF-1.4\n%%EOF"), Some(Reason::Damaged));
    let whole = fixture("ucs2.pdf");
    for part in [10, 50, 90] {
        assert_eq!(
            reason(&whole[..whole.len() * part / 100]),
            Some(Reason::Damaged),
            "{part} %"
        );
    }
    assert_eq!(reason(&pages(&[String::new()], FONT)), Some(Reason::Empty));
}

#[test]
fn fonts_that_tell_nothing_are_said_to_and_one_unknown_character_is_replaced() {
    let font = FONT.replace("UniGB-UTF16-H", "Identity-H");
    assert_eq!(
        reason(&pages(&[at(72.0, 700.0, 12.0, "云泽县")], &font)),
        Some(Reason::NotText)
    );
    let latin = "<< /Type /Font /Subtype /Type1 /BaseFont /X /Encoding << /Differences [ 65 /mystery ] >> >>";
    let opened = read(
        "a.pdf",
        &pages(&["BT /F1 12 Tf 72 700 Td (GDP A) Tj ET".to_owned()], latin),
    )
    .expect("text");
    assert_eq!(
        (opened.text.as_str(), opened.notes),
        ("GDP \u{FFFD}\n", vec![fangzhi::intake::Note::Replaced])
    );
}

#[test]
fn bombs_are_found_before_they_go_off() {
    // An object stream that would inflate to more than the bounds.
    let zeros = miniz_oxide::deflate::compress_to_vec_zlib(&vec![b' '; 6 << 20], 9);
    let object_stream = stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", &zeros);
    let file = pdf(&[
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [] /Count 0 >>".to_vec(),
        object_stream,
    ]);
    assert_eq!(reason(&file), Some(Reason::Bomb));
    // A form that is drawn over and over.
    let mut content = String::new();
    for _ in 0..200 {
        content += "/X Do ";
    }
    let form = |n: usize| {
        stream(
            &format!("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {n} 0 R >> >>"),
            content.as_bytes(),
        )
    };
    let file = pdf(&[
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>".to_vec(),
        stream("", content.as_bytes()),
        form(6),
        form(7),
        form(8),
        form(5),
    ]);
    assert_eq!(reason(&file), Some(Reason::Bomb));
}

#[test]
fn more_pages_than_the_bound_and_trees_that_bite_their_tail() {
    let page = at(72.0, 700.0, 12.0, "县");
    assert_eq!(reason(&pages(&vec![page; 101], FONT)), Some(Reason::TooLarge));
    let mut tree = vec![b"<< /Type /Catalog /Pages 2 0 R >>".to_vec()];
    for n in 2..5_002 {
        tree.push(
            format!(
                "<< /Type /Pages /Count 1 /Kids [ {} 0 R {n} 0 R ] >>",
                if n == 5_001 { 2 } else { n + 1 }
            )
            .into_bytes(),
        );
    }
    assert_eq!(reason(&pdf(&tree)), Some(Reason::Damaged));
}

#[test]
fn numbers_beyond_all_measure_and_operators_without_operands() {
    let content = format!(
        "Tj TJ Td Tm cm Q Q Q q EMC EMC ' \" Do gs Tf BDC BMC re f l S h\n\
         /F1 1e38 Tf 1e38 0 0 1e38 1e38 1e38 cm BT <{0}> Tj ET\n\
         /F1 0 Tf BT <{0}> Tj ET /F1 -12 Tf BT <{0}> Tj 99999999999999999999 0 Td <{0}> Tj <D8> Tj <> Tj [ 1e30 <{0}> null ] TJ ET",
        hex("县")
    );
    let _ = read(
        "a.pdf",
        &pages(
            &[
                content.clone(),
                "[".repeat(2000),
                "<<".repeat(2000),
                "(".repeat(2000),
                "q ".repeat(2000),
            ],
            FONT,
        ),
    );
    let _ = read("a.pdf", &pages(&[at(72.0, 700.0, 12.0, "县") + &content], FONT));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn altered_files_are_read_or_refused(
        file in prop::sample::select(vec!["ucs2.pdf", "xref.pdf", "open_locked.pdf", "columns.pdf", "vertical.pdf"]),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..24),
        cut in prop::option::of((any::<prop::sample::Index>(), 0usize..400)),
    ) {
        let mut bytes = fixture(file);
        for (place, byte) in changes {
            let n = place.index(bytes.len());
            bytes[n] = byte;
        }
        if let Some((place, length)) = cut {
            let start = place.index(bytes.len());
            let end = (start + length).min(bytes.len());
            bytes.drain(start..end);
        }
        if let Ok(opened) = read(file, &bytes) {
            prop_assert!(!opened.text.contains('\0'));
        }
    }

    #[test]
    fn any_content_is_run(content in "(BT|ET|/F1 12 Tf|[0-9 .-]{1,12}|Td|TJ|Tj|'|\\[<4E91>\\]|<4E91|re|f|S|q|Q|cm|Do|BI|ID|EI|BDC|EMC|<<|>>|\\(|\\)| |\n){1,60}") {
        let _ = read("a.pdf", &pages(&[content], FONT));
    }
}

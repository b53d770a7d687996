//! Paragraphs as opened and as read, and what is found in a text.

use fangzhi::engine::{BundleOptions, bundle};
use fangzhi::query::reading::{Paragraph, ParagraphKind, find, opened, repaired};
use fangzhi::span::Span;
use proptest::prelude::*;

fn chars(text: &str) -> Vec<char> {
    text.chars().collect()
}

/// Each paragraph's words, insertions in brackets, closed breaks as `|`.
fn shown(text: &[char], paragraphs: &[Paragraph]) -> Vec<String> {
    paragraphs
        .iter()
        .map(|paragraph| {
            let words: Vec<String> = paragraph
                .pieces
                .iter()
                .map(|piece| text[piece.start as usize..piece.end as usize].iter().collect())
                .collect();
            match paragraph.kind {
                ParagraphKind::Text => words.join("|"),
                ParagraphKind::Aside => format!("[{}]", words.join("|")),
            }
        })
        .collect()
}

fn read(source: &str) -> Vec<String> {
    let held = bundle(
        [("a.txt", source)],
        BundleOptions {
            with_text: true,
            sample: false,
        },
    );
    let text = chars(source);
    shown(&text, &repaired(&text, 0, held.diagnostics.iter()))
}

const BROKEN: &str =
    "云泽县2024年回眸\n\n2024年，云泽县全年接待游客320万人次，实现旅游综\n\n合收入18亿元，增长9%。\n\n今年目标不变。\n";

#[test]
fn as_opened_each_line_stands_alone() {
    let text = chars("　　甲一\r\n\r\n乙二  \n");
    assert_eq!(shown(&text, &opened(&text, 0)), ["甲一", "乙二"]);
    assert_eq!(opened(&text, 100)[1].pieces, [Span::new(108, 110)]);
}

#[test]
fn as_read_a_broken_sentence_is_whole() {
    assert_eq!(
        read(BROKEN),
        [
            "云泽县2024年回眸",
            "2024年，云泽县全年接待游客320万人次，实现旅游综|合收入18亿元，增长9%。",
            "今年目标不变。"
        ]
    );
}

#[test]
fn as_read_a_caption_is_set_aside() {
    let source = BROKEN.replace("旅游综\n\n", "旅游综\n\n图为云泽县湿地公园一角。（资料图）\n\n");
    assert_eq!(
        read(&source)[1..3],
        [
            "2024年，云泽县全年接待游客320万人次，实现旅游综|合收入18亿元，增长9%。",
            "[图为云泽县湿地公园一角。（资料图）]"
        ]
    );
}

#[test]
fn without_repairs_both_forms_are_the_same() {
    let text = chars("云泽县\n生产总值增长5%。\n\n再说。");
    assert_eq!(repaired(&text, 7, [].iter()), opened(&text, 7));
}

#[test]
fn words_are_found_in_any_script_and_width_and_across_breaks() {
    let text = "全縣實現ＧＤＰ１２億元，旅游综\n\n合收入。gdp增速";
    for (words, spans) in [
        ("全县实现", vec![(0, 4)]),
        ("gdp12亿", vec![(4, 10)]),
        ("GDP", vec![(4, 7), (21, 24)]),
        ("旅游综合收入", vec![(12, 20)]),
        ("综 合", vec![(14, 18)]),
        ("没有", vec![]),
        (" ", vec![]),
    ] {
        let expected: Vec<Span> = spans.into_iter().map(|(start, end)| Span::new(start, end)).collect();
        assert_eq!(find(text, 0, words), expected, "{words}");
    }
    assert_eq!(find(text, 50, "增速"), [Span::new(74, 76)]);
}

proptest! {
    /// No character is lost between the forms: both hold what is no blank, once.
    #[test]
    fn both_forms_hold_the_same_characters(source in "[云泽县2024年增长亿元，。、\n 　综合收入图为5%]{0,120}") {
        let held = bundle([("a.txt", source.as_str())], BundleOptions { with_text: true, sample: false });
        let text = chars(&source);
        let count = |paragraphs: &[Paragraph]| {
            let mut at: Vec<u32> = paragraphs.iter().flat_map(|p| &p.pieces).flat_map(|piece| piece.start..piece.end).collect();
            at.sort_unstable();
            at.retain(|&n| !text[n as usize].is_whitespace());
            at
        };
        prop_assert_eq!(count(&repaired(&text, 0, held.diagnostics.iter())), count(&opened(&text, 0)));
    }
}

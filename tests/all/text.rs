//! Bytes to text: decoding, folding, repair, and the map back to the source.

use fangzhi::intake;
use fangzhi::model::Encoding;
use fangzhi::span::ViewSpan;
use fangzhi::text::{self, BlockKind, RepairKind};
use proptest::prelude::*;

/// The blocks that a source is read as.
fn check(source: &str, blocks: &[&str]) {
    let read = text::read(source);
    let found: Vec<&str> = read.blocks().iter().map(|b| b.span.of(read.view())).collect();
    assert_eq!(found, blocks, "source: {source:?}");
}

#[test]
fn breaks_inside_sentences_are_closed() {
    check(
        "全区上下真抓实干、奋勇争先，经济运行稳中有进，发展质量不断提高，全年重点项目完成投资\n\n85亿元，实现较快增长。",
        &["全区上下真抓实干、奋勇争先，经济运行稳中有进，发展质量不断提高，全年重点项目完成投资85亿元，实现较快增长。"],
    );
    check(
        "这是第一段，写得很完整。\n\n这是第二段，也很完整。",
        &["这是第一段，写得很完整。", "这是第二段，也很完整。"],
    );
    // A hard-wrapped paragraph.
    check(
        "云泽县坚持稳中求进工作总基调，统筹推进各项\n工作，全县经济社会发展取得新的成\n效。",
        &["云泽县坚持稳中求进工作总基调，统筹推进各项工作，全县经济社会发展取得新的成效。"],
    );
    // A long heading over a paragraph that was never wrapped stays a heading.
    check(
        "一、坚持转型升级不动摇，发展动能持续增强\n全县经济总量再上台阶，产业结构不断优化，重大项目加快推进，营商环境持续改善，改革开放深入推进，城乡面貌焕然一新，民生福祉不断增进，社会大局和谐稳定，党的建设全面加强。",
        &[
            "一、坚持转型升级不动摇，发展动能持续增强",
            "全县经济总量再上台阶，产业结构不断优化，重大项目加快推进，营商环境持续改善，改革开放深入推进，城乡面貌焕然一新，民生福祉不断增进，社会大局和谐稳定，党的建设全面加强。",
        ],
    );
    // Headings are not drawn into the text.
    check(
        "一、经济运行\n\n全县经济平稳，农业稳定。",
        &["一、经济运行", "全县经济平稳，农业稳定。"],
    );
    check(
        "# 标题\n全县经济平稳，农业稳定。",
        &["标题", "全县经济平稳，农业稳定。"],
    );
}

#[test]
fn captions_inside_sentences_are_set_aside() {
    let source = "夜游、研学、康养等新业态不断涌现，节会活动好戏连台，全区各景区累计接待游客再创新高，实现旅游综\n\n河滨街区成为新地标。图为夜市一角。\n\n合收入3.2亿元，同比增长8%。";
    check(
        source,
        &[
            "夜游、研学、康养等新业态不断涌现，节会活动好戏连台，全区各景区累计接待游客再创新高，实现旅游综合收入3.2亿元，同比增长8%。",
            "河滨街区成为新地标。图为夜市一角。",
        ],
    );
    let read = text::read(source);
    let kinds: Vec<RepairKind> = read.repairs().iter().map(|r| r.kind).collect();
    assert!(kinds.contains(&RepairKind::Inserted) && kinds.contains(&RepairKind::Joined));
    assert_eq!(read.blocks()[1].kind, BlockKind::Caption);
    // The number still points at its own characters.
    let at = read.view().find("3.2亿元").expect("the figure");
    let span = read.to_source(ViewSpan::new(at, at + "3.2亿元".len()));
    let printed: String = source
        .chars()
        .skip(span.start as usize)
        .take(span.len() as usize)
        .collect();
    assert_eq!(printed, "3.2亿元");
}

#[test]
fn spaces_inside_words_and_numbers_go() {
    check(
        "全 区 生产总值增长 5.2 %，财政 收入平稳。",
        &["全区生产总值增长5.2%，财政收入平稳。"],
    );
    check("引进 Open Lab 平台，效果良好。", &["引进Open Lab平台，效果良好。"]);
    check("强产业 惠民生", &["强产业 惠民生"]);
}

#[test]
fn characters_are_folded_one_to_one() {
    check("增长５．２％，总值１２亿元。", &["增长5.2%，总值12亿元。"]);
    check(
        "总值12,345万元,增长3%;比例为2:1。",
        &["总值12,345万元，增长3%；比例为2:1。"],
    );
    check("坚持\"三个一\"工作法(试行)。", &["坚持“三个一”工作法（试行）。"]);
}

#[test]
fn encodings_are_told_apart() {
    let words = "云泽县生产总值增长5.6%。\n";
    let utf16 = |le: bool, mark: bool| -> Vec<u8> {
        let units = mark.then_some(0xFEFF).into_iter().chain(words.encode_utf16());
        units
            .flat_map(|u: u16| if le { u.to_le_bytes() } else { u.to_be_bytes() })
            .collect()
    };
    let mut marked = vec![0xEF, 0xBB, 0xBF];
    marked.extend_from_slice(words.as_bytes());
    let (gb, _, _) = encoding_rs::GB18030.encode(words);
    let cases: [(Encoding, Vec<u8>); 7] = [
        (Encoding::Utf8, words.as_bytes().to_vec()),
        (Encoding::Utf8, marked),
        (Encoding::Utf16Le, utf16(true, true)),
        (Encoding::Utf16Be, utf16(false, true)),
        (Encoding::Utf16Le, utf16(true, false)),
        (Encoding::Utf16Be, utf16(false, false)),
        (Encoding::Gb18030, gb.into_owned()),
    ];
    let decode = |bytes: &[u8]| intake::decode(bytes, None, None, &intake::native);
    for (encoding, bytes) in cases {
        let decoded = decode(&bytes);
        assert_eq!(
            (decoded.text.as_str(), decoded.encoding, decoded.replaced),
            (words, encoding, 0)
        );
    }
    assert!(
        decode(b"\xE4\xBA\xFF\xFF\xE4\xBA\x91").replaced > 0,
        "damage is counted"
    );
}

proptest! {
    #[test]
    fn the_view_points_back_at_the_source(source in r#"[一二三区县亿元增长，。、“”""0-9.%a-z \n\r\t#（）图为]{0,160}"#) {
        let chars: Vec<char> = source.chars().collect();
        let read = text::read(&source);
        for (at, c) in read.view().char_indices().filter(|&(_, c)| c != '\n') {
            let span = read.to_source(ViewSpan::new(at, at + c.len_utf8()));
            prop_assert_eq!(span.len(), 1);
            let printed = chars[span.start as usize];
            // Letters and numerals stay what they are; only punctuation changes its form.
            if c.is_alphanumeric() {
                prop_assert_eq!(printed, c);
            }
            prop_assert_eq!(read.to_view(span.start), Some(at));
        }
        // Nothing that is printed is lost, but for the marks of headings.
        let kept = read.view().chars().filter(|c| !c.is_whitespace()).count();
        let printed = chars.iter().filter(|c| !c.is_whitespace() && **c != '#').count();
        prop_assert!(kept >= printed, "{} of {}", kept, printed);
    }

    #[test]
    fn any_text_is_read(source in any::<String>()) {
        let read = text::read(&source);
        for block in read.blocks() {
            let span = read.to_source(block.span);
            prop_assert!(span.start < span.end && span.end <= read.source_len());
        }
    }
}

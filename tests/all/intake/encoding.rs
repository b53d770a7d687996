//! Encodings told from the text they give, short texts and damaged ones included.

use encoding_rs::{BIG5, GB18030};
use fangzhi::intake::{self, Decoded, Note};
use fangzhi::model::Encoding;
use proptest::prelude::*;

use super::{open, report, text_of, told};

fn decode(bytes: &[u8]) -> Decoded {
    intake::decode(bytes, None, None, &intake::native)
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

/// Short passages of both scripts, about invented places.
const SIMPLIFIED: [&str; 14] = [
    "云泽县2024年生产总值增长5.6%。",
    "全区规模以上工业增加值同比增长8.3%，居全市第二位",
    "青石市政府工作报告",
    "城镇居民人均可支配收入三万二千元",
    "新建高标准农田2.3万亩",
    "临江区：招商引资到位资金120亿元，增长12%",
    "（一）工业经济稳中有进",
    "固定资产投资增长6%",
    "粮食总产量21.4万吨",
    "社会消费品零售总额",
    "完成投资85亿元",
    "各位代表：现在，我代表县人民政府，向大会报告工作",
    "森林覆盖率达到43.2%，空气质量优良天数312天",
    "机场旅客吞吐量突破百万人次",
];
const TRADITIONAL: [&str; 8] = [
    "雲澤縣2024年生產總值增長5.6%。",
    "全區工業增加值同比增長8.3%，居全市第二位",
    "青石市政府工作報告",
    "新建學校三所，改造老舊社區四十二個，受惠居民一萬二千戶",
    "完成投資85億元",
    "各位議員：本年度財政收入增加，經濟發展穩定",
    "失業率下降至百分之三點二",
    "觀光人數突破百萬人次",
];

#[test]
fn short_texts_are_told_apart() {
    for text in SIMPLIFIED {
        let (bytes, _, lost) = GB18030.encode(text);
        assert!(!lost);
        let found = decode(&bytes);
        assert_eq!((found.text.as_str(), found.encoding), (text, Encoding::Gb18030));
        assert!(found.plausible);
    }
    for text in TRADITIONAL {
        let (bytes, _, lost) = BIG5.encode(text);
        assert!(!lost, "{text}");
        let found = decode(&bytes);
        assert_eq!((found.text.as_str(), found.encoding), (text, Encoding::Big5));
        // Traditional characters are written in GBK as well.
        let (bytes, _, _) = GB18030.encode(text);
        assert_eq!(decode(&bytes).encoding, Encoding::Gb18030, "{text}");
    }
    for text in SIMPLIFIED.into_iter().chain(TRADITIONAL) {
        for (encoding, bytes) in [
            (Encoding::Utf8, text.as_bytes().to_vec()),
            (Encoding::Utf16Le, utf16(text, u16::to_le_bytes)),
            (Encoding::Utf16Be, utf16(text, u16::to_be_bytes)),
        ] {
            let found = decode(&bytes);
            assert_eq!((found.text.as_str(), found.encoding), (text, encoding));
            assert!(found.plausible);
        }
    }
}

#[test]
fn what_is_no_chinese_is_left_as_it_is() {
    for text in [
        "Annual report of Yunze County, 2024: GDP grew by 5.6 %.",
        "a",
        "Café — 5,6 % de croissance",
        "Отчёт за 2024 год",
        "令和6年度の統計について、ひらがなとカタカナ",
        "2024년 보고서",
        "🙂 2024年增长5.6%",
    ] {
        let found = decode(text.as_bytes());
        assert_eq!((found.text.as_str(), found.encoding), (text, Encoding::Utf8));
        assert!(found.plausible, "{text}");
    }
    // Latin text in UTF-16 without a mark.
    let text = "Annual report, 2024\r\n";
    assert_eq!(decode(&utf16(text, u16::to_le_bytes)).encoding, Encoding::Utf16Le);
    assert_eq!(decode(&utf16(text, u16::to_be_bytes)).encoding, Encoding::Utf16Be);
}

#[test]
fn damage_does_not_change_the_encoding() {
    let text = report();
    let mut utf8 = text.clone().into_bytes();
    utf8[200] = 0xFF;
    utf8[401] = 0xC0;
    let found = decode(&utf8);
    assert_eq!(found.encoding, Encoding::Utf8);
    assert!(found.replaced >= 2 && found.plausible);
    let (gb, _, _) = GB18030.encode(&text);
    let mut gb = gb.into_owned();
    gb[33] = 0xFF;
    let found = decode(&gb);
    assert_eq!(found.encoding, Encoding::Gb18030);
    // Cut in the middle of a character.
    for cut in 1..8 {
        assert_eq!(decode(&text.as_bytes()[..400 - cut]).encoding, Encoding::Utf8);
        assert_eq!(decode(&gb[40..300 - cut]).encoding, Encoding::Gb18030);
    }
    // Halves of surrogate pairs, and a last byte without its fellow.
    let mut units = utf16(&text, u16::to_le_bytes);
    units.splice(40..40, [0x00, 0xD8]);
    units.splice(90..90, [0x00, 0xDC]);
    units.push(0x41);
    let found = decode(&units);
    assert_eq!((found.encoding, found.replaced), (Encoding::Utf16Le, 3));
    assert!(text_of("a.txt", &units).notes.contains(&Note::Replaced));
}

#[test]
fn a_declaration_decides_only_what_is_close() {
    let told = |bytes: &[u8], declared| intake::decode(bytes, None, Some(declared), &intake::native).encoding;
    let text = report();
    assert_eq!(told(text.as_bytes(), Encoding::Gb18030), Encoding::Utf8);
    let (gb, _, _) = GB18030.encode(&text);
    assert_eq!(told(&gb, Encoding::Utf8), Encoding::Gb18030);
    assert_eq!(told(&gb, Encoding::Big5), Encoding::Gb18030);
}

#[test]
fn what_is_unsure_says_so() {
    // One rare word is plausible in either.
    let (bytes, _, _) = GB18030.encode("鼍鼗");
    assert!(decode(&bytes).unsure);
    let (bytes, _, _) = GB18030.encode(SIMPLIFIED[1]);
    assert!(!decode(&bytes).unsure);
    assert!(!decode(SIMPLIFIED[1].as_bytes()).unsure);
}

#[test]
fn controls_are_taken_out() {
    let source =
        "云泽县\0生产\u{1}总值\u{7f}增长\u{b}5.6%，全年经济运行总体平稳，各项事业稳步发展。\u{c}全县\t\r\n平稳。";
    let found = text_of("a.txt", source.as_bytes());
    assert_eq!(
        found.text,
        "云泽县生产总值增长\n5.6%，全年经济运行总体平稳，各项事业稳步发展。\n全县\t\r\n平稳。"
    );
    assert_eq!(found.notes, [Note::Controls]);
    // A mark in the middle, where files were put together.
    assert_eq!(
        text_of("a.txt", "\u{feff}云泽县\u{feff}增长".as_bytes()).text,
        "云泽县增长"
    );
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let mut seed = 7u32;
    let mut noise = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 24) as u8
    };
    for length in [64, 1000, 100_000] {
        let bytes: Vec<u8> = (0..length).map(|_| noise()).collect();
        let told = told(&open("a.txt", &bytes));
        assert_eq!(told, ["not_text a.txt"], "{length}");
    }
    assert_eq!(told(&open("a.bin", &[0; 4096])), ["not_text a.bin"]);
    assert_eq!(
        told(&open("a.exe", b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF\0\0\xB8\0\0\0")),
        ["not_text a.exe"]
    );
}

#[test]
fn a_large_text_is_judged_by_parts() {
    let text = report().repeat(1_000);
    let (gb, _, _) = GB18030.encode(&text);
    let start = std::time::Instant::now();
    let found = decode(&gb);
    let spent = start.elapsed();
    assert_eq!(found.encoding, Encoding::Gb18030);
    assert_eq!(found.text.len(), text.len());
    // Generous for a debug build on a busy machine; what is meant is linear and once.
    assert!(spent.as_secs() < 20, "{} MB in {spent:?}", gb.len() >> 20);
    // One line without a byte to begin at.
    let line = "云泽县生产总值增长".repeat(40_000);
    let (gb, _, _) = GB18030.encode(&line);
    assert_eq!(decode(&gb).encoding, Encoding::Gb18030);
    assert_eq!(decode(&utf16(&line, u16::to_be_bytes)).encoding, Encoding::Utf16Be);
    // Nothing but ASCII for a long way.
    let mut late = "a line of words\n".repeat(10_000).into_bytes();
    late.extend(GB18030.encode(&report()).0.iter());
    assert_eq!(decode(&late).encoding, Encoding::Gb18030);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_report_text_survives_each_encoding(
        text in "[全县区市实现完成达到增长同比的生产总值亿元人口投资，。、0-9.%]{12,200}"
    ) {
        prop_assume!(text.chars().filter(|c| !c.is_ascii()).count() >= 8);
        for (encoding, bytes) in [
            (Encoding::Utf8, text.as_bytes().to_vec()),
            (Encoding::Gb18030, GB18030.encode(&text).0.into_owned()),
            (Encoding::Utf16Le, utf16(&text, u16::to_le_bytes)),
            (Encoding::Utf16Be, utf16(&text, u16::to_be_bytes)),
        ] {
            let found = decode(&bytes);
            prop_assert_eq!((found.text.as_str(), found.encoding), (text.as_str(), encoding));
        }
    }

    #[test]
    fn any_bytes_decode(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let found = decode(&bytes);
        prop_assert!(!found.text.chars().any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r')));
        for &encoding in Encoding::ALL {
            let asked = intake::decode(&bytes, Some(encoding), None, &intake::native);
            prop_assert!(asked.plausible && asked.encoding == encoding);
            prop_assert!(intake::preview(&bytes, encoding, &intake::native).chars().count() <= 600);
        }
    }
}

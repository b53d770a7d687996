//! What holds of any text: mentions are sorted, apart and cover every numeral; long runs end; numbers survive spelling.

use fangzhi::quantity::{MentionKind, numeral::is_chinese_numeral, report, scan};
use proptest::prelude::*;

use super::check;

/// Sorted, apart, on character boundaries, and no digit or numeral left out.
fn holds(text: &str) {
    let mentions = scan(text);
    let mut end = 0;
    for mention in &mentions {
        assert!(
            mention.span.start >= end && mention.span.end > mention.span.start,
            "{mention:?} in {text:?}"
        );
        assert!(text.get(mention.span.start..mention.span.end).is_some());
        assert!(text.get(mention.number.start..mention.number.end).is_some());
        assert!(
            mention.span.start <= mention.number.start && mention.number.end <= mention.span.end,
            "{mention:?} in {text:?}"
        );
        if let MentionKind::Amount(amount) = &mention.kind {
            for span in amount.unit.span.iter().chain(&amount.bound_span) {
                assert!(text.get(span.start..span.end).is_some());
            }
        }
        end = mention.span.end;
    }
    for (at, c) in text
        .char_indices()
        .filter(|&(_, c)| c.is_ascii_digit() || is_chinese_numeral(c))
    {
        let inside = mentions.iter().any(|m| m.span.start <= at && at < m.span.end);
        assert!(inside, "{c} at {at} of {text:?} is in no mention");
    }
    let _ = report::quantities(text, Some("2024-02-29"));
}

#[test]
fn long_runs_end() {
    for piece in [
        "9",
        "万",
        "一",
        "1,",
        "百分之",
        "1—",
        "第",
        "三分之",
        "1/",
        "十亿",
        "a1",
        "“1",
        "1+",
        "-",
        "年",
        "2024年",
        "1月",
        "万元",
        "元/",
        "几十",
        "零",
        "廿",
        "三斤",
        "5公里",
        "3块5",
        "一又",
        "1 1",
        "×10",
        "1e",
        "第3名至",
        "第3/",
        "下午3点到",
        "24年",
        "90年代",
        "世纪",
        "对折",
        "五毛",
        "半",
        "一两",
        ".5",
        "3月上旬至",
    ] {
        holds(&piece.repeat(3000));
    }
}

/// Chinese spelling of a whole number below 10^12.
fn spell(n: u64) -> String {
    const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    if n == 0 {
        return "零".to_owned();
    }
    for (scale, word) in [
        (100_000_000, "亿"),
        (10_000, "万"),
        (1000, "千"),
        (100, "百"),
        (10, "十"),
    ] {
        if n >= scale {
            let (head, rest) = (n / scale, n % scale);
            let gap = if rest > 0 && rest < scale / 10 { "零" } else { "" };
            let tail = if rest == 0 { String::new() } else { spell(rest) };
            let head = spell(head);
            return format!("{head}{word}{gap}{tail}");
        }
    }
    DIGITS[usize::try_from(n).unwrap_or(0)].to_owned()
}

proptest! {
    #[test]
    fn any_text_is_covered(text in "[0-9０-９a-zA-Z.,，:：%+/ \\-—~零〇一二三四五六七八九十百千万亿两余多几数半负第年月日天周个元人点分之成角块毛打又廿卅×^½.斤公里米时刻旬初末底来代世纪对折俩前上下近约超过至到“”（）、春节国庆五一季度]{0,40}") {
        holds(&text);
    }

    #[test]
    fn any_string_is_read(text in "\\PC{0,60}") {
        holds(&text);
    }

    #[test]
    fn numbers_round_trip(n in 11u64..1_000_000_000_000) {
        let chinese = format!("{}元", spell(n));
        check(&format!("amount {n} 元"), &[&chinese, &format!("{n}元")]);
    }
}

//! Search. Concordance: folding with its way back, hits, contexts, orders; the oracle folds every stretch of the text by itself.

use fangzhi::query::concordance::{
    Asked, Concordance, Folded, MOST_TERMS, Order, Spread, Term, concordance, fold, line, spread, terms,
};
use fangzhi::span::Span;
use proptest::prelude::*;

#[test]
fn variants_of_a_character_fold_to_one() {
    for (folded, forms) in [
        (
            "2024年",
            &["2024年", "２０２４年", "2024 年", "２０２４\n年", "2０2４年"][..],
        ),
        (
            "全市工业增加值",
            &[
                "全市工业增加值",
                "全巿工業增加值",
                "全市工业\n\n增加值",
                "全市⼯业增加值",
            ],
        ),
        (
            "二零二五年",
            &["二〇二五年", "二零二五年", "二○二五年", "二〇\u{3000}二五年"],
        ),
        (
            "gdp增长5.1%",
            &["GDP增长5.1%", "ＧＤＰ增长５．１％", "gdp 增长 5.1﹪", "GDP增長5.1％"],
        ),
        (
            "\"三个一批\"",
            &["“三个一批”", "「三个一批」", "＂三个一批＂", "『三個一批』"],
        ),
        ("1-11月", &["1—11月", "1－11月", "1–11月", "1-11月", "１‑１１月"]),
        (
            "123456.7万元",
            &[
                "123,456.7万元",
                "123，456.7万元",
                "123, 456.7万元",
                "１２３，４５６.7万元",
            ],
        ),
        ("5g基站", &["5G基站", "５Ｇ基站", "5\u{200B}G基站"]),
        ("smart city", &["Smart City", "smart\ncity", "SMART\u{3000} city"]),
        ("一:二", &["一：二", "一∶二", "一:二"]),
    ] {
        for form in forms {
            assert_eq!(fold(form), folded, "{form:?}");
        }
    }
}

#[test]
fn what_differs_stays_apart() {
    for (text, other) in [
        ("五", "5"),
        ("①", "1"),
        ("百分之五", "5%"),
        ("1,23", "123"),
        ("12,3456", "123456"),
        ("2024,123", "2024123"),
        ("1 234", "1234"),
        ("1.234", "1234"),
        ("乾", "干"),
        ("《规划》", "\"规划\""),
        ("New York", "NewYork"),
    ] {
        assert_ne!(fold(text), fold(other), "{text}");
    }
    assert_eq!(fold("1,234,56"), "1234,56");
    assert_eq!(fold("1,234,567"), "1234567");
    assert_eq!(fold(" \n\u{3000}"), "");
}

/// The hits of one term in one text, as the words they cover.
fn check(text: &str, term: &str, hits: &[&str]) {
    let folded = Folded::new(text, 0);
    let term = Term::new(term).expect("a term");
    let chars: Vec<char> = text.chars().collect();
    let found: Vec<String> = folded
        .spans(&term)
        .map(|span| chars[span.start as usize..span.end as usize].iter().collect())
        .collect();
    assert_eq!(found, hits, "{text:?} for {}", term.label);
}

#[test]
fn hits_stand_in_the_text_as_opened() {
    check("全县粮食总产\n量稳定，产量增加。", "产量", &["产\n量", "产量"]);
    check("完成投资\n\n85亿元", "投资85亿元", &["投资\n\n85亿元"]);
    check("云泽縣工業總產值", "工业总产值", &["工業總產值"]);
    check("完成1,234,567元", "1234567元", &["1,234,567元"]);
    check("完成1234567元", "1,234,567", &["1234567"]);
    check("增长２ ．５％。", "2.5%", &["２ ．５％"]);
    check("哈哈哈", "哈哈", &["哈哈"]);
    check("建成🚀火箭小镇，👩‍🌾农场", "火箭", &["火箭"]);
    check("建成🚀火箭小镇，👩‍🌾农场", "🚀火", &["🚀火"]);
    check("青石市", "云泽县", &[]);
    check("", "云泽县", &[]);
    check("云泽县", &"云泽县".repeat(400), &[]);
}

#[test]
fn spans_count_from_where_the_document_starts() {
    let folded = Folded::new("云泽县\n发展", 100);
    let term = Term::new("县发展").expect("a term");
    assert_eq!(folded.spans(&term).collect::<Vec<_>>(), [Span::new(102, 106)]);
}

#[test]
fn terms_are_separated_by_blanks_outside_quotes() {
    let labels = |query: &str| terms(query).into_iter().map(|term| term.label).collect::<Vec<_>>();
    assert_eq!(labels("工业　农业\t旅游"), ["工业", "农业", "旅游"]);
    assert_eq!(labels("“smart city” 园区"), ["smart city", "园区"]);
    assert_eq!(labels("「三个一批」项目"), ["三个一批", "项目"]);
    assert_eq!(labels("工业 工業 工 业"), ["工业", "工", "业"]);
    assert_eq!(labels("\"开着的 引号"), ["开着的 引号"]);
    for nothing in ["", "  \u{3000}\n", "\"\"", "\u{200B}"] {
        assert_eq!(labels(nothing), Vec::<String>::new(), "{nothing:?}");
    }
    assert_eq!(labels("一 二 三 四 五 六 七 八").len(), MOST_TERMS);
}

fn search(texts: &[&str], query: &str, asked: Asked) -> (Concordance, Vec<String>) {
    let folded: Vec<Folded> = texts.iter().map(|text| Folded::new(text, 0)).collect();
    let terms = terms(query);
    let found = concordance(&folded.iter().collect::<Vec<_>>(), &terms, &asked);
    let lines = found.order.iter().map(|&n| {
        let hit = found.hits[n as usize];
        let at = hit.at as usize..hit.at as usize + terms[hit.term as usize].folded().len();
        let line = line(&folded[hit.text as usize], texts[hit.text as usize], at, 4);
        [line.left, "[".to_owned(), line.hit, "]".to_owned(), line.right].concat()
    });
    let lines = lines.collect();
    (found, lines)
}

#[test]
fn hits_stand_with_their_contexts_in_the_order_asked_for() {
    let texts = ["推动工业发展。加快农业\n发展步伐。", "服务业发展，质量。"];
    let sorted = |order| search(&texts, "发展", Asked { within: None, order }).1;
    let (first, second, third) = ("推动工业[发展]。加快农", "加快农业[发展]步伐。", "服务业[发展]，质量。");
    assert_eq!(sorted(Order::Position), [first, second, third]);
    // The characters before 业: 农, 务, 工 by code point.
    assert_eq!(sorted(Order::Left), [second, third, first]);
    assert_eq!(sorted(Order::Right), [third, first, second]);
}

#[test]
fn contexts_end_with_the_text_and_close_breaks() {
    let text = "New\nYork 与\n云泽县\n\n签约。";
    let folded = Folded::new(text, 0);
    let at = folded
        .find(&Term::new("云泽县").expect("a term"))
        .next()
        .expect("a hit");
    let line = line(&folded, text, at, 30);
    assert_eq!(
        [&*line.left, &line.hit, &line.right],
        ["New York与", "云泽县", "签约。"]
    );
}

#[test]
fn several_terms_are_counted_each_and_may_be_asked_to_stand_together() {
    let texts = ["工业增长，农业增长。", "工业投资大幅上升，其他领域保持平稳，农业稳定。"];
    let (found, _) = search(&texts, "工业 农业", Asked::default());
    assert_eq!((found.counts.as_slice(), found.hits.len()), (&[2, 2][..], 4));
    assert_eq!(
        found.found.iter().map(|f| (f.text, f.hits.clone())).collect::<Vec<_>>(),
        [(0, 0..2), (1, 2..4)]
    );
    let near = |within| {
        search(
            &texts,
            "工业 农业",
            Asked {
                within: Some(within),
                ..Asked::default()
            },
        )
        .0
    };
    assert_eq!(near(3).hits.len(), 2);
    assert_eq!(near(3).found.len(), 1);
    assert_eq!(near(2).hits.len(), 0);
    assert_eq!(near(100).hits.len(), 4);
    // One term needs no company.
    let alone = Asked {
        within: Some(1),
        ..Asked::default()
    };
    assert_eq!(search(&texts, "工业", alone).0.hits.len(), 2);
}

#[test]
fn where_hits_crowd_is_said_only_of_enough_hits() {
    for (places, said) in [
        (&[0.1, 0.2, 0.3][..], Spread::Few),
        (&[0.0, 0.1, 0.2, 0.3], Spread::Opening),
        (&[0.4, 0.5, 0.5, 0.6], Spread::Middle),
        (&[0.7, 0.8, 0.9, 1.0], Spread::Close),
        (&[0.0, 0.1, 0.4, 0.45], Spread::FirstHalf),
        (&[0.55, 0.6, 0.9, 0.95], Spread::SecondHalf),
        (&[0.0, 0.3, 0.6, 0.9], Spread::Throughout),
    ] {
        assert_eq!(spread(places), said, "{places:?}");
    }
}

#[test]
fn orders_are_read_as_they_are_spelled() {
    for order in Order::ALL {
        assert_eq!(Order::parse(order.as_str()), Some(order));
    }
    assert_eq!(Order::parse("sideways"), None);
}

/// All hits by folding every stretch of the text by itself, from the left, none overlapping.
fn naive(text: &str, needle: &str) -> Vec<Span> {
    let chars: Vec<char> = text.chars().collect();
    let alone = |from: usize, to: usize| fold(&chars[from..to].iter().collect::<String>());
    let mut out = Vec::new();
    let mut from = 0;
    'next: while from < chars.len() {
        if !alone(from, from + 1).is_empty() {
            for to in from + 1..=chars.len() {
                if alone(from, to) == needle {
                    out.push(Span::new(from as u32, to as u32));
                    from = to;
                    continue 'next;
                }
            }
        }
        from += 1;
    }
    out
}

/// Text of few different characters, so that terms are found.
fn text(characters: &'static str, most: usize) -> impl Strategy<Value = String> {
    let characters: Vec<char> = characters.chars().collect();
    prop::collection::vec(prop::sample::select(characters), 0..most).prop_map(String::from_iter)
}

proptest! {
    #[test]
    fn hits_are_those_of_the_naive_search(text in text("工業业 \n发展ａAb12２\u{3000}“”—-。零〇🚀\u{200B}", 60), term in text("工业业 发展aAb1２\n”-零🚀", 4)) {
        if let Some(term) = Term::new(&term) {
            let found: Vec<Span> = Folded::new(&text, 0).spans(&term).collect();
            prop_assert_eq!(found, naive(&text, term.folded()));
        }
    }

    #[test]
    fn what_a_hit_covers_folds_to_the_term(text in text("12345，,万 \n元亿", 60), term in text("12345，,万 元", 5), start in 0u32..9000) {
        let chars: Vec<char> = text.chars().collect();
        let plain = |text: &str| fold(text).replace(',', "");
        if let Some(term) = Term::new(&term) {
            for span in Folded::new(&text, start).spans(&term) {
                let covered: String = chars[(span.start - start) as usize..(span.end - start) as usize].iter().collect();
                prop_assert_eq!(plain(&covered), plain(term.folded()));
            }
        }
    }

    #[test]
    fn folding_any_text_keeps_the_order_of_characters(text in any::<String>()) {
        let folded = Folded::new(&text, 7);
        let mut last = 6;
        for (at, c) in folded.text().char_indices() {
            let span = folded.to_source(at..at + c.len_utf8());
            prop_assert!(span.start > last && span.len() == 1 && span.end <= 7 + text.chars().count() as u32);
            last = span.start;
            prop_assert!(!line(&folded, &text, at..at + c.len_utf8(), 9).hit.is_empty() || c == ' ');
        }
        prop_assert_eq!(fold(folded.text()).replace(',', ""), folded.text().replace(',', ""));
    }
}

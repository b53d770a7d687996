//! Search: what terms name where no text is held, how hits are exported, and the address.

use fangzhi::app::route::{Address, Route, SearchView};
use fangzhi::corpus::{Bundle, Corpus};
use fangzhi::export::concordance::{Row, csv, tsv};
use fangzhi::model::{Record, RecordKind};
use fangzhi::query::concordance::{Line, Order, terms};
use fangzhi::query::named::Names;
use fangzhi::span::Span;
use proptest::prelude::*;

use crate::corpora::{area, document, growth, level};

/// Two places, the second with its text; an indicator each, one of both; a formula in both.
fn corpus() -> Corpus {
    let formula = |doc: u32, at: u32| Record {
        doc,
        area: doc,
        members: vec!["签约一批".to_owned(), "开工一批".to_owned()],
        ..Record::named(RecordKind::Initiative, "“三个一批”", Span::new(at, at + 6))
    };
    let mut with_text = document(2, "cccc");
    with_text.text = Some("示范区地区生产总值增长5.5%。".to_owned());
    Corpus::from_bundles([Bundle::seal(
        vec![area("临江区"), area("云泽县"), area("示范区")],
        vec![document(0, "aaaa"), document(1, "bbbb"), with_text],
        vec![
            growth(0, 10, "地区生产总值", "5.5"),
            level(0, 40, "粮食总产量", "12.5", "万吨"),
            growth(1, 10, "地区生产总值", "6"),
            growth(1, 60, "规模以上工业增加值", "13.5"),
            growth(2, 10, "地区生产总值", "5.5"),
        ],
        vec![formula(0, 100), formula(1, 100), formula(2, 100)],
        vec![],
    )])
}

/// The facts and how many records a query names.
fn check(query: &str, facts: &[&str], records: usize) {
    let corpus = corpus();
    let found = Names::new(&corpus).find(&corpus, &terms(query));
    let ids: Vec<&str> = found
        .facts
        .iter()
        .map(|&row| corpus.observation(row).id.as_str())
        .collect();
    assert_eq!((ids.as_slice(), found.records.len()), (facts, records), "{query}");
}

#[test]
fn terms_name_facts_by_any_name_place_or_number() {
    check("生产总值", &["o0-10", "o1-10"], 0);
    check("ＧＤＰ", &["o0-10", "o1-10"], 0);
    check("gross domestic", &["o0-10", "o1-10"], 0);
    check("糧食", &["o0-40"], 0);
    check("13.5%", &["o1-60"], 0);
    check("5.5", &["o0-10"], 0);
    check("三个一批", &[], 2);
    check("開工一批", &[], 2);
    check("没有的词", &[], 0);
    check("", &[], 0);
}

#[test]
fn terms_that_name_places_narrow_those_that_name_things() {
    check("云泽县", &["o1-10", "o1-60"], 0);
    check("云泽县 GDP", &["o1-10"], 0);
    check("临江区 云泽县 GDP", &["o0-10", "o1-10"], 0);
    check("GDP 粮食", &["o0-10", "o0-40", "o1-10"], 0);
    check("云泽县 三个一批", &[], 1);
    check("云泽县 三个一批 增加值", &["o1-60"], 1);
    check("云泽县 没有的词", &[], 0);
    // A word that stands in every name of a place narrows nothing.
    check("青石市 粮食", &["o0-40"], 0);
}

#[test]
fn reports_with_text_are_searched_there() {
    check("示范区", &[], 0);
    let corpus = corpus();
    assert!(corpus.observations().iter().any(|o| o.doc == 2));
}

fn row<'a>(
    document: &'a fangzhi::model::Document,
    area: &'a fangzhi::model::Area,
    words: [&str; 3],
    term: &'a str,
) -> Row<'a> {
    let [left, hit, right] = words.map(str::to_owned);
    Row {
        document,
        area,
        span: Span::new(7, 11),
        line: Line { left, hit, right },
        term,
    }
}

#[test]
fn hits_are_exported_safe_to_open() {
    let (document, area) = (document(0, "aaaa"), area("云泽县"));
    let rows = || {
        [
            row(&document, &area, ["全年，", "发展", "\"好\", 快"], "发展"),
            row(&document, &area, ["=1+1", "+发\t展", "@right"], "发展"),
        ]
    };
    assert_eq!(
        csv(rows()),
        "\u{feff}document,place,date,start,end,left,hit,right,term,sample\r\n\
         政府工作报告,云川省青石市云泽县,2025-01-20,7,11,全年，,发展,\"\"\"好\"\", 快\",发展,\r\n\
         政府工作报告,云川省青石市云泽县,2025-01-20,7,11,'=1+1,\"'+发\t展\",'@right,发展,\r\n"
    );
    assert_eq!(
        tsv(rows()),
        "document\tplace\tdate\tstart\tend\tleft\thit\tright\tterm\tsample\n\
         政府工作报告\t云川省青石市云泽县\t2025-01-20\t7\t11\t全年，\t发展\t\"好\", 快\t发展\t\n\
         政府工作报告\t云川省青石市云泽县\t2025-01-20\t7\t11\t'=1+1\t'+发 展\t'@right\t发展\t\n"
    );
}

#[test]
fn a_sample_is_marked_in_what_is_exported() {
    let mut document = document(0, "aaaa");
    document.sample = true;
    let area = area("云泽县");
    let out = csv([row(&document, &area, ["", "发展", ""], "发展")]);
    assert!(out.ends_with(",发展,,发展,true\r\n"), "{out}");
}

#[test]
fn addresses_of_searches_are_short() {
    for (hash, view) in [
        ("#/search", SearchView::default()),
        ("#/search?q=工业", SearchView::of("工业")),
        (
            "#/search?q=工业%20农业&sort=left&within=20&place=云泽县",
            SearchView {
                order: Order::Left,
                within: Some(20),
                place: Some("云泽县".to_owned()),
                ..SearchView::of("工业 农业")
            },
        ),
    ] {
        assert_eq!(Address::parse(hash).route, Route::Search(view.clone()), "{hash}");
        assert_eq!(Route::Search(view).to_hash(), hash);
    }
    for hash in [
        "#/search?sort=sideways",
        "#/search?within=0",
        "#/search?within=x",
        "#/search?q=",
    ] {
        assert_eq!(
            Address::parse(hash).route,
            Route::Search(SearchView::default()),
            "{hash}"
        );
    }
}

proptest! {
    #[test]
    fn searches_round_trip(text in "[ -~\u{4e00}-\u{4eff}]{0,12}", place in proptest::option::of("[ -~\u{4e00}-\u{4eff}]{1,8}"), within in proptest::option::of(1u32..), order in prop::sample::select(&Order::ALL[..])) {
        let route = Route::Search(SearchView { terms: text, order, within, place });
        prop_assert_eq!(Address::parse(&route.to_hash()).route, route);
    }
}

//! The app's messages and addresses, which know no browser.

use fangzhi::app::i18n::{Lang, Message, all, grouped};
use fangzhi::app::route::{Address, DocumentView, DocumentsView, Route, Tab, View};
use fangzhi::query::{Facet, Query, SortKey};
use fangzhi::span::Span;
use proptest::prelude::*;

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// Messages that are written in the other language on purpose.
const MIXED: [&str; 1] = ["Message::SwitchLanguage"];

#[test]
fn every_message_is_in_both_languages() {
    for (message, chinese, english) in all() {
        assert!(
            !chinese.trim().is_empty() && !english.trim().is_empty(),
            "{message} is empty"
        );
        assert_eq!(
            chinese.matches("{}").count(),
            english.matches("{}").count(),
            "{message} fills differently"
        );
        // Punctuation alone belongs to no language.
        let wordless = !chinese.contains(char::is_alphanumeric) && !english.contains(char::is_alphanumeric);
        if wordless || MIXED.contains(&message.as_str()) {
            continue;
        }
        assert!(chinese.chars().any(is_han), "{message} has no Chinese: {chinese}");
        assert!(
            !english.chars().any(is_han),
            "{message} has Chinese in its English: {english}"
        );
    }
}

/// Titles of pages that are still to come.
const WAITING: [&str; 2] = ["ReadingMessage::Title", "QuestionMessage::Title"];

/// The text of every source file but those that declare the messages.
fn sources(folder: &std::path::Path, out: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && !path.ends_with("i18n/messages") {
            sources(&path, out);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = std::fs::read_to_string(&path).expect("a source file");
            // A set may go by a short name within a file: `use RegisterMessage as Say`.
            let short = text.lines().find_map(|line| {
                let (set, name) = line
                    .trim()
                    .strip_prefix("use ")?
                    .strip_suffix(';')?
                    .split_once("Message as ")?;
                Some((format!("{name}::"), format!("{set}Message::")))
            });
            match short {
                Some((name, set)) => out.push_str(&text.replace(&name, &set)),
                None => out.push_str(&text),
            }
        }
    }
}

#[test]
fn every_message_is_used() {
    let mut text = String::new();
    sources(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut text);
    let mentioned: std::collections::HashSet<&str> =
        text.split(|c: char| !c.is_ascii_alphanumeric() && c != ':').collect();
    let unused: Vec<String> = all()
        .into_iter()
        .map(|(message, ..)| message)
        .filter(|message| !mentioned.contains(message.as_str()))
        .collect();
    let unused: Vec<_> = unused.iter().filter(|name| !WAITING.contains(&name.as_str())).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn chinese_messages_use_chinese_punctuation() {
    for (message, chinese, _) in all() {
        let words: Vec<char> = chinese.chars().collect();
        for pair in words.windows(2) {
            let narrow = matches!(pair[1], ',' | ';' | ':' | '?' | '!' | '(' | ')') && is_han(pair[0]);
            assert!(!narrow, "{message}: {chinese}");
        }
        let ends = words.last().copied().unwrap_or_default();
        assert!(ends != '.' || !words.contains(&'，'), "{message}: {chinese}");
    }
}

#[test]
fn blanks_are_filled_in_order() {
    assert_eq!(Lang::Zh.fill(Message::Characters, &["3", "9"]), "第 3–9 字");
    assert_eq!(Lang::En.count(Message::ResultCount, 12_345), "12,345 observations");
    assert_eq!(
        [grouped(0), grouped(999), grouped(1000), grouped(1_234_567)],
        ["0", "999", "1,000", "1,234,567"]
    );
}

#[test]
fn chinese_names_in_english_sentences_are_told_apart() {
    let text = "云泽县 states 5 %, 青石市（临江区）6 %";
    let runs = Lang::En.runs(text);
    assert_eq!(runs.iter().map(|(part, _)| *part).collect::<String>(), text);
    let chinese: Vec<&str> = runs
        .iter()
        .filter(|(_, tag)| tag.is_some())
        .map(|(part, _)| *part)
        .collect();
    assert_eq!(chinese, ["云泽县", "青石市", "临江区"]);
    assert_eq!(Lang::Zh.runs(text), [(text, None)]);
    assert_eq!(Lang::En.of_name("GDP"), None);
    assert_eq!(Lang::En.of_name("粮食产量"), Some("zh-CN"));
}

#[test]
fn languages_are_read_from_tags() {
    for (tag, lang) in [
        ("zh", Some(Lang::Zh)),
        ("zh-Hans-CN", Some(Lang::Zh)),
        ("en-GB", Some(Lang::En)),
        ("fr", None),
        ("", None),
    ] {
        assert_eq!(Lang::parse(tag), lang, "{tag}");
    }
}

fn check(hash: &str, route: Route) {
    assert_eq!(Address::parse(hash).route, route, "{hash}");
    assert_eq!(Address::parse(&route.to_hash()).route, route, "{}", route.to_hash());
}

#[test]
fn addresses_lead_to_pages() {
    let view = |query, tab, fact: Option<&str>| {
        Route::Observations(View {
            query,
            tab,
            fact: fact.map(str::to_owned),
        })
    };
    let gdp = Query::of(Facet::Indicator, "地区生产总值");
    check("", Route::Overview);
    check("#/", Route::Overview);
    check("#/?lang=en", Route::Overview);
    check("#/observations", view(Query::new(), Tab::Table, None));
    check(
        "#/observations?indicator=地区生产总值",
        view(gdp.clone(), Tab::Table, None),
    );
    check(
        "#/observations?view=chart&indicator=%E5%9C%B0%E5%8C%BA%E7%94%9F%E4%BA%A7%E6%80%BB%E5%80%BC",
        view(gdp.clone(), Tab::Chart, None),
    );
    check(
        "#/observations?indicator=地区生产总值&fact=a1b2",
        view(gdp.clone(), Tab::Table, Some("a1b2")),
    );
    check(
        "#/observations?indicator=地区生产总值&sort=-value&view=chart",
        view(gdp.sorted_by(SortKey::Value, true), Tab::Chart, None),
    );
    check("#/documents", Route::Documents(DocumentsView::default()));
    check("#/documents/", Route::Documents(DocumentsView::default()));
    check(
        "#/documents/df367d30?fact=x",
        Route::Document(DocumentView::of("df367d30").with_fact("x")),
    );
    check(
        "#/documents/df367d30?at=12-34",
        Route::Document(DocumentView::of("df367d30").with_passage(Span::new(12, 34))),
    );
    check("#/about", Route::About);
    check("#/corrections", Route::Corrections);
}

#[test]
fn what_is_no_page_is_said_so() {
    for hash in ["#/nope", "#/documents/a/b", "#/observation", "#nope"] {
        assert!(matches!(Address::parse(hash).route, Route::NotFound(_)), "{hash}");
    }
}

#[test]
fn what_is_no_passage_is_left_out() {
    for at in ["12", "34-12", "12-12", "-3-4", "a-b", "1-99999999999"] {
        let hash = format!("#/documents/df367d30?at={at}");
        let found = Address::parse(&hash).route;
        assert!(
            matches!(&found, Route::Document(view) if view.at.is_none()),
            "{hash}: {found:?}"
        );
    }
}

#[test]
fn the_language_of_an_address_is_not_part_of_its_query() {
    let address = Address::parse("#/observations?lang=en&place=红旗区");
    assert_eq!(address.lang, Some(Lang::En));
    assert_eq!(address.route, Route::of_query(Query::of(Facet::Place, "红旗区")));
    assert_eq!(address.route.to_hash(), "#/observations?place=红旗区");
}

#[test]
fn links_name_the_corpus_they_were_made_over() {
    for (hash, over) in [
        ("", "#/?c=0123abcd"),
        ("#/observations", "#/observations?c=0123abcd"),
        (
            "#/observations?place=x&c=ffffffff&lang=en",
            "#/observations?place=x&lang=en&c=0123abcd",
        ),
        ("#/documents/a?fact=b", "#/documents/a?fact=b&c=0123abcd"),
        ("#/nowhere", "#/nowhere"),
    ] {
        assert_eq!(Address::over(hash, "0123abcd89ef4567"), over);
    }
    // What is no hash is passed over, and a page reads as if it were not there.
    for hash in [
        "#/about?c=",
        "#/about?c=0123ABCD",
        "#/about?c=0123",
        "#/about?c=zzzzzzzz",
    ] {
        assert_eq!(Address::parse(hash).corpus, None, "{hash}");
        assert_eq!(Address::parse(hash).route, Route::About);
    }
    assert_eq!(Address::over("#/about", ""), "#/about");
}

proptest! {
    #[test]
    fn views_round_trip(place in "[ -~\u{4e00}-\u{4eff}]{1,8}", text in "[!-~\u{4e00}-\u{4eff}]{0,8}", chart: bool, fact in proptest::option::of("[!-~]{1,8}")) {
        let tab = if chart { Tab::Chart } else { Tab::Table };
        let route = Route::Observations(View { query: Query::of(Facet::Place, &place).with_text(text), tab, fact });
        prop_assert_eq!(Address::parse(&route.to_hash()).route, route);
    }

    #[test]
    fn addresses_carry_their_corpus(place in "[ -~\u{4e00}-\u{4eff}]{1,8}", corpus in proptest::option::of("[0-9a-f]{8}"), lang in 0..3usize) {
        let lang = [None, Some(Lang::Zh), Some(Lang::En)][lang];
        let query = Query::of(Facet::Place, &place);
        for route in [Route::Overview, Route::of_query(query), Route::About, Route::Documents(DocumentsView::default())] {
            let address = Address { route, lang, corpus: corpus.clone() };
            prop_assert_eq!(Address::parse(&address.to_hash()), address);
        }
    }

    #[test]
    fn any_address_is_read(hash in "\\PC{0,40}") {
        let _ = Address::parse(&hash).route.to_hash();
    }
}

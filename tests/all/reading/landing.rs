//! Links lead where they led, or say that they do not.

use fangzhi::corpus::{Bundle, Corpus, DocumentId, ObservationId};
use fangzhi::query::landing::{Landing, Link, Place, land, words_of};
use fangzhi::span::Span;

use crate::corpora::{area, document, growth, level};

const TEXT: &str = "2024年，云泽县生产总值增长5.6%。\n全县工业增长5.6%，投资增长9%，税收增长9%。\n再看投资增长9%。";

/// 云泽县 with its text, 青石市's 临江区 without.
fn held() -> Corpus {
    let mut with_text = document(0, "aaaa000000000001");
    with_text.text = Some(TEXT.to_owned());
    with_text.span = Span::new(100, 100 + u32::try_from(TEXT.chars().count()).expect("short"));
    let at = |words: &str, nth: usize| {
        let (byte, _) = TEXT.match_indices(words).nth(nth).expect("in the text");
        100 + u32::try_from(TEXT[..byte].chars().count()).expect("short")
    };
    let observations = vec![
        growth(0, at("5.6%", 0), "地区生产总值", "5.6"),
        growth(0, at("5.6%", 1), "工业增加值", "5.6"),
        growth(0, at("9%", 0), "投资", "9"),
        growth(0, at("9%", 1), "税收", "9"),
        growth(0, at("9%", 2), "投资", "9"),
        growth(1, 40, "地区生产总值", "6.1"),
        level(1, 60, "粮食产量", "26.3", "万吨"),
    ];
    Corpus::from_bundles([Bundle::seal(
        vec![area("云泽县"), area("临江区")],
        vec![with_text, document(1, "bbbb000000000002")],
        observations,
        Vec::new(),
        Vec::new(),
    )])
}

fn key(held: &Corpus, n: u32) -> &str {
    held.document_key(DocumentId(n))
}

fn fact(held: &Corpus, row: u32) -> Place {
    let o = held.observation(ObservationId(row));
    Place {
        corpus: 0,
        document: DocumentId(o.doc),
        fact: Some(ObservationId(row)),
        at: Some(o.span),
    }
}

fn moved(place: Place, others: usize) -> Landing {
    Landing::Moved { place, others }
}

fn to_fact<'a>(document: &'a str, at: Option<Span>, words: &'a str) -> Link<'a> {
    Link {
        document,
        fact: Some("gone"),
        at,
        words: Some(words),
    }
}

#[test]
fn what_a_link_names_is_where_it_leads() {
    let held = held();
    let o = held.observation(ObservationId(2));
    let link = Link {
        document: key(&held, 0),
        fact: Some(&o.id),
        ..Link::default()
    };
    assert_eq!(land(&[&held], link), Landing::Exact(fact(&held, 2)));
    // The same observation under a key that changed.
    let renamed = Link {
        document: "cccc",
        ..link
    };
    assert_eq!(land(&[&held], renamed), moved(fact(&held, 2), 0));
    // A second corpus is looked into as well.
    let empty = Corpus::default();
    let place = Place {
        corpus: 1,
        ..fact(&held, 2)
    };
    assert_eq!(land(&[&empty, &held], link), Landing::Exact(place));
}

#[test]
fn an_observation_is_found_by_place_and_number_whatever_its_name() {
    let held = held();
    let o = held.observation(ObservationId(1));
    let link = to_fact(key(&held, 0), Some(o.span), "规模以上工业增加值 5.6%");
    assert_eq!(land(&[&held], link), moved(fact(&held, 1), 0));
}

#[test]
fn an_observation_is_found_by_name_and_number_where_places_shifted() {
    let held = held();
    let words = words_of(held.observation(ObservationId(6)));
    let link = to_fact(key(&held, 1), Some(Span::new(900, 905)), &words);
    assert_eq!(land(&[&held], link), moved(fact(&held, 6), 0));
    let unheld = to_fact("cccc", Some(Span::new(900, 905)), &words);
    assert_eq!(land(&[&held], unheld), moved(fact(&held, 6), 0));
}

#[test]
fn of_several_the_nearest_is_taken_and_the_rest_counted() {
    let held = held();
    let near_last = Span::new(160, 162);
    let link = to_fact(key(&held, 0), Some(near_last), "投资 9%");
    assert_eq!(land(&[&held], link), moved(fact(&held, 4), 1));
}

#[test]
fn what_may_be_one_or_the_other_is_said_so() {
    let held = held();
    let link = to_fact(key(&held, 0), None, "投资 9%");
    assert_eq!(
        land(&[&held], link),
        Landing::Ambiguous(vec![fact(&held, 2), fact(&held, 4)])
    );
}

#[test]
fn a_number_alone_is_not_looked_for_in_other_reports() {
    let held = held();
    for words in ["5.6%", "地区生产总值 7.7%"] {
        assert_eq!(land(&[&held], to_fact("cccc", None, words)), Landing::Lost, "{words}");
    }
    let bare = Link {
        document: "cccc",
        fact: Some("gone"),
        ..Link::default()
    };
    assert_eq!(land(&[&held], bare), Landing::Lost);
}

#[test]
fn a_number_that_is_no_fact_any_more_is_shown_where_it_is_printed() {
    let held = held();
    let link = to_fact(key(&held, 0), Some(Span::new(100, 104)), "年份 2024");
    let Landing::Moved { place, others: 0 } = land(&[&held], link) else {
        panic!("{:?}", land(&[&held], link));
    };
    assert_eq!((place.fact, place.at), (None, Some(Span::new(100, 104))));
}

fn to_passage<'a>(document: &'a str, at: Span, words: &'a str) -> Link<'a> {
    Link {
        document,
        fact: None,
        at: Some(at),
        words: Some(words),
    }
}

#[test]
fn a_passage_is_found_by_its_words() {
    let held = held();
    let at = Span::new(106, 109);
    let place = Place {
        corpus: 0,
        document: DocumentId(0),
        fact: None,
        at: Some(at),
    };
    assert_eq!(
        land(&[&held], to_passage(key(&held, 0), at, "云泽县")),
        Landing::Exact(place)
    );
    assert_eq!(
        land(&[&held], to_passage(key(&held, 0), Span::new(3, 6), "雲澤縣")),
        moved(place, 0)
    );
    assert_eq!(
        land(&[&held], to_passage("cccc", Span::new(3, 6), "云泽县")),
        moved(place, 0)
    );
    assert_eq!(
        land(&[&held], to_passage("cccc", Span::new(3, 6), "青石市")),
        Landing::Lost
    );
    // Without words there is only the place to go by.
    let bare = Link {
        words: None,
        ..to_passage(key(&held, 0), at, "")
    };
    assert_eq!(land(&[&held], bare), Landing::Exact(place));
}

#[test]
fn a_document_is_held_or_not() {
    let held = held();
    let whole = |document| Link {
        document,
        ..Link::default()
    };
    assert!(matches!(land(&[&held], whole(key(&held, 1))), Landing::Exact(place) if place.document == DocumentId(1)));
    assert_eq!(land(&[&held], whole("cccc")), Landing::Lost);
}

//! Addresses survive, answers agree with a slow reading of every row, figures read as people write them.

use std::collections::{BTreeMap, BTreeSet};

use fangzhi::corpus::{AreaId, Corpus, DocumentId, ObservationId};
use fangzhi::lexicon::indicator::{self, Indicator};
use fangzhi::model::{Measure, Observation};
use fangzhi::query::{Facet, Notice, Query, Selection, Sort, SortKey, State, answer};
use proptest::prelude::*;

use crate::corpora::{arbitrary_bundle, three_places, three_places_corpus};

fn selection(include: &[&str], exclude: &[&str]) -> Selection {
    let set = |keys: &[&str]| keys.iter().map(|&key| key.to_owned()).collect();
    Selection {
        include: set(include),
        exclude: set(exclude),
    }
}

#[test]
fn addresses_are_short_and_readable() {
    let query = Query::new();
    let of = |facet, include: &[&str], exclude: &[&str]| Query {
        facets: BTreeMap::from([(facet, selection(include, exclude))]),
        ..Query::new()
    };
    let cases = [
        (query.clone(), ""),
        (of(Facet::Place, &["临江区", "云泽县"], &[]), "place=临江区,云泽县"),
        (of(Facet::Theme, &[], &["工业"]), "theme=-工业"),
        (
            of(Facet::Period, &["", "2024-01/2024-11"], &["2025"]),
            "period=~,2024-01/2024-11,-2025",
        ),
        (of(Facet::Period, &[], &[""]), "period=-~"),
        (
            of(Facet::Indicator, &["-a,b&c", "~", "100%"], &[]),
            "indicator=%2Da%2Cb%26c,100%25,%7E",
        ),
        (of(Facet::Confidence, &["high"], &["low"]), "confidence=high,-low"),
        (query.with_text("GDP 增长+"), "q=GDP+增长%2B"),
        (query.sorted_by(SortKey::Value, true), "sort=-value"),
        (query.sorted_by(SortKey::Period, false), "sort=period"),
        (
            of(Facet::Status, &["target"], &[]).with_text("家"),
            "status=target&q=家",
        ),
    ];
    for (query, url) in cases {
        assert_eq!(query.to_url(), url);
        assert_eq!(Query::from_url(url), (query, vec![]));
    }
}

#[test]
fn an_empty_selection_is_not_spelled() {
    let query = Query {
        facets: BTreeMap::from([(Facet::Place, Selection::default())]),
        ..Query::new()
    };
    assert_eq!(query.to_url(), "");
    assert!(query.is_unfiltered());
}

#[test]
fn what_browsers_do_to_an_address_does_not_matter() {
    let (query, notices) = Query::from_url("?place=%E4%B8%B4%E6%B1%9F%E5%8C%BA,-%E4%BA%91%E6%B3%BD%E5%8E%BF&q=a%20b");
    assert_eq!(notices, []);
    assert_eq!(query.to_url(), "place=临江区,-云泽县&q=a+b");
}

#[test]
fn what_is_not_understood_is_left_out_and_said() {
    let bad = |parameter: &str, value: &str| Notice::BadValue {
        parameter: parameter.into(),
        value: value.into(),
    };
    let cases = [
        ("colour=red", "", Notice::UnknownParameter("colour".into())),
        ("%%%", "", Notice::UnknownParameter("%%%".into())),
        ("place=", "", bad("place", "")),
        ("place=临江区,,", "place=临江区", bad("place", "")),
        ("status=-", "", bad("status", "-")),
        ("sort=colour", "", bad("sort", "colour")),
        ("q=50%", "q=50%25", Notice::BadEncoding("50%".into())),
        ("q=%FF", "q=\u{fffd}", Notice::BadEncoding("%FF".into())),
        ("v=2&q=x", "q=x", Notice::UnknownVersion("2".into())),
    ];
    for (url, rest, notice) in cases {
        let (query, notices) = Query::from_url(url);
        assert_eq!(query.to_url(), rest, "{url}");
        assert_eq!(notices.first(), Some(&notice), "{url}");
    }
}

#[test]
fn clicks_make_new_queries() {
    let query = Query::new().toggled(Facet::Place, "临江区");
    assert_eq!(query.state(Facet::Place, "临江区"), State::Included);
    let ruled_out = query.excluded(Facet::Place, "临江区");
    assert_eq!(ruled_out.state(Facet::Place, "临江区"), State::Excluded);
    assert_eq!(ruled_out.toggled(Facet::Place, "临江区"), query);
    assert_eq!(query.toggled(Facet::Place, "临江区"), Query::new());
    assert_eq!(ruled_out.excluded(Facet::Place, "临江区"), Query::new());
    assert_eq!(query.only(Facet::Place, "云泽县").to_url(), "place=云泽县");
    let sorted = query.with_text("x").resorted(SortKey::Value);
    assert_eq!(
        sorted.resorted(SortKey::Value).sort,
        Sort {
            key: SortKey::Value,
            descending: true
        }
    );
    assert_eq!(sorted.resorted(SortKey::Value).resorted(SortKey::Value), sorted);
    assert_eq!(sorted.cleared_all().to_url(), "sort=value");
}

/// Counts of the facet as `key count state` in one line.
fn counts(corpus: &Corpus, url: &str, facet: Facet) -> String {
    let (query, notices) = Query::from_url(url);
    assert_eq!(notices, []);
    let found = answer(corpus, &query);
    let values = &found.facet(facet).values;
    let sign = |state| match state {
        State::Included => "+",
        State::Excluded => "-",
        State::None => "",
    };
    let parts: Vec<String> = values
        .iter()
        .map(|v| format!("{}{} {}", sign(v.state), v.key, v.count))
        .collect();
    parts.join(", ")
}

#[test]
fn counts_set_their_own_facet_aside() {
    let corpus = three_places_corpus();
    assert_eq!(counts(&corpus, "", Facet::Place), "临江区 5, 云泽县 3, 示范区 3");
    assert_eq!(
        counts(&corpus, "place=云泽县", Facet::Place),
        "临江区 5, +云泽县 3, 示范区 3"
    );
    assert_eq!(counts(&corpus, "place=云泽县", Facet::Status), "actual 2, target 1");
    assert_eq!(
        counts(&corpus, "place=-云泽县&status=target", Facet::Place),
        "临江区 1, -云泽县 1, 示范区 1"
    );
    assert_eq!(
        counts(&corpus, "period=~", Facet::Period),
        "2024-Q1/2024-Q3 1, 2024 6, 2025 3, + 1"
    );
    assert_eq!(counts(&corpus, "period=~", Facet::Indicator), "绿道 1");
    assert_eq!(
        counts(&corpus, "place=云泽县&indicator=绿道,热气球", Facet::Indicator)
            .matches("+绿道 0")
            .count(),
        1
    );
    assert!(counts(&corpus, "place=云泽县&indicator=热气球", Facet::Indicator).ends_with("+热气球 0"));
}

#[test]
fn search_finds_every_name_of_an_indicator() {
    let corpus = three_places_corpus();
    let found = |text: &str| answer(&corpus, &Query::new().with_text(text)).rows.len();
    let product = found("地区生产总值");
    assert_eq!(product, 6);
    for name in ["GDP", "gdp", "生产总值", "经济总量", "Gross regional", " GDP  "] {
        assert_eq!(found(name), product, "{name}");
    }
    assert_eq!(found("GDP 临江区"), 4);
    assert_eq!(found("GDP 青石市 元"), 1);
    assert_eq!(found("公里"), 1);
    assert_eq!(found("热气球"), 0);
    assert_eq!(found("新增"), 1);
}

#[test]
fn a_name_of_an_indicator_stands_for_its_names_within_others() {
    let mut bundle = three_places();
    bundle.observations[10].indicator = "核心片区地区生产总值".to_owned();
    let corpus = Corpus::from_bundles([bundle]);
    for text in ["GDP 示范区", "经济总量 公里"] {
        let rows = answer(&corpus, &Query::new().with_text(text)).rows;
        assert!(
            rows.iter()
                .any(|&id| corpus.observation(id).indicator == "核心片区地区生产总值"),
            "{text}"
        );
    }
}

#[test]
fn every_well_known_name_finds_the_same_rows() {
    // Whatever the lexicon holds: the rows of an indicator are found by each of its names.
    let corpus = three_places_corpus();
    for known in indicator::all() {
        let held = corpus
            .observations()
            .iter()
            .filter(|o| o.indicator == known.name)
            .count();
        for name in names(known) {
            let rows = answer(&corpus, &Query::new().with_text(&name)).rows;
            let own = rows
                .iter()
                .filter(|&&id| corpus.observation(id).indicator == known.name)
                .count();
            assert_eq!(own, held, "{name}");
        }
    }
}

/// All names of an indicator.
fn names(known: &Indicator) -> Vec<String> {
    known
        .aliases
        .iter()
        .chain([&known.name, &known.english])
        .map(ToString::to_string)
        .collect()
}

/// The slow reading: keys and rules row by row, from the observations alone.
struct Oracle<'a> {
    corpus: &'a Corpus,
}

impl Oracle<'_> {
    fn key(&self, o: &Observation, facet: Facet) -> String {
        match facet {
            Facet::Place => self.corpus.place_key(AreaId(o.area)).to_owned(),
            Facet::Theme => o.theme.chinese().to_owned(),
            Facet::Indicator => o.indicator.clone(),
            Facet::Measure => o.measure.to_string(),
            Facet::Status => o.status.to_string(),
            Facet::Period => o.period.as_ref().map(ToString::to_string).unwrap_or_default(),
            Facet::Confidence => o.confidence.to_string(),
            Facet::Document => self.corpus.document_key(DocumentId(o.doc)).to_owned(),
        }
    }

    fn passes(&self, o: &Observation, query: &Query, but: Option<Facet>) -> bool {
        let facets = query
            .facets
            .iter()
            .filter(|(facet, _)| Some(**facet) != but)
            .all(|(&facet, selection)| {
                let key = self.key(o, facet);
                !selection.exclude.contains(&key) && (selection.include.is_empty() || selection.include.contains(&key))
            });
        facets
            && query
                .text
                .split_whitespace()
                .all(|term| self.holds(o, &term.to_lowercase()))
    }

    fn holds(&self, o: &Observation, term: &str) -> bool {
        let area = self.corpus.area(AreaId(o.area));
        let mut texts = vec![area.full_name(), o.unit.clone(), o.indicator.clone()];
        // Any other name of the indicator counts; and a term that is a name of an indicator stands for all its names.
        let mut terms = vec![term.to_owned()];
        for known in indicator::all() {
            if known.name == o.indicator || known.aliases.contains(&o.indicator.as_str()) {
                texts.extend(names(known));
            }
            if names(known).iter().any(|name| name.to_lowercase() == term) {
                terms.extend(names(known).iter().map(|name| name.to_lowercase()));
            }
        }
        let in_place_or_unit = texts[..2].iter().any(|text| text.to_lowercase().contains(term));
        in_place_or_unit
            || texts[2..]
                .iter()
                .any(|text| terms.iter().any(|term| text.to_lowercase().contains(term)))
    }

    /// Where the row stands in an ascending order, apart from ties.
    fn rank(&self, id: ObservationId, key: SortKey) -> (String, Option<fangzhi::model::Decimal>) {
        let o = self.corpus.observation(id);
        let text = match key {
            SortKey::Document | SortKey::Value => String::new(),
            SortKey::Place => format!("{:05}", o.area),
            SortKey::Indicator => o.indicator.clone(),
            SortKey::Status => format!("{:?}", fangzhi::model::Status::ALL.iter().position(|s| *s == o.status)),
            SortKey::Measure => format!("{:?}", Measure::ALL.iter().position(|m| *m == o.measure)),
            SortKey::Period => o.period.as_ref().map_or_else(String::new, |p| {
                format!("{:?}{:?}{}", p.from.first_day(), p.to.last_day(), p.festival.is_some())
            }),
        };
        (text, (key == SortKey::Value).then_some(o.value))
    }
}

fn arbitrary_key() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => prop::sample::select(vec![
            "临江区", "云泽县", "示范区", "青石市示范区", "综合", "工业", "地区生产总值", "GDP", "绿道", "growth", "level",
            "rank", "actual", "target", "", "2024", "2025", "2024-01/2024-11", "2024 国庆",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[-~,&=#%+? a0-9/]{0,6}",
    ]
}

fn arbitrary_query() -> impl Strategy<Value = Query> {
    let keys = || prop::collection::btree_set(arbitrary_key(), 0..4);
    let selection = (keys(), keys()).prop_map(|(include, exclude)| Selection { include, exclude });
    let facets = prop::collection::btree_map(prop::sample::select(Facet::ALL.to_vec()), selection, 0..3);
    let text = prop_oneof![
        3 => Just(String::new()),
        2 => prop::sample::select(vec!["gdp", "GDP 区", "公里", "生产总值 元", "wi-fi", "市 %", "无"]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    let sort = (prop::sample::select(SortKey::ALL.to_vec()), any::<bool>())
        .prop_map(|(key, descending)| Sort { key, descending });
    (facets, text, sort).prop_map(|(mut facets, text, sort)| {
        facets.retain(|_, selection| !selection.is_empty());
        Query { facets, text, sort }
    })
}

proptest! {
    #[test]
    fn an_address_gives_its_query_back(query in arbitrary_query()) {
        let url = query.to_url();
        prop_assert_eq!(Query::from_url(&url), (query, vec![]));
    }

    #[test]
    fn any_text_is_an_address(text in any::<String>()) {
        let (query, _) = Query::from_url(&text);
        let (again, notices) = Query::from_url(&query.to_url());
        prop_assert_eq!((again, notices), (query, vec![]));
    }

    #[test]
    fn answers_agree_with_the_slow_reading(bundle in arbitrary_bundle(), query in arbitrary_query()) {
        let corpus = Corpus::from_bundles([bundle]);
        let oracle = Oracle { corpus: &corpus };
        let found = answer(&corpus, &query);

        let expected: BTreeSet<ObservationId> =
            corpus.ids().filter(|&id| oracle.passes(corpus.observation(id), &query, None)).collect();
        prop_assert_eq!(found.rows.iter().copied().collect::<BTreeSet<_>>(), expected.clone());
        prop_assert_eq!(found.rows.len(), expected.len());

        for facet in Facet::ALL {
            let mut counts: BTreeMap<String, usize> = BTreeMap::new();
            for o in corpus.observations().iter().filter(|o| oracle.passes(o, &query, Some(facet))) {
                *counts.entry(oracle.key(o, facet)).or_default() += 1;
            }
            if let Some(selection) = query.facets.get(&facet) {
                for key in selection.include.union(&selection.exclude) {
                    counts.entry(key.clone()).or_default();
                }
            }
            let values = &found.facet(facet).values;
            prop_assert_eq!(values.len(), counts.len());
            for value in values {
                prop_assert_eq!(Some(&value.count), counts.get(&value.key), "{:?} {}", facet, value.key);
                prop_assert_eq!(value.state, query.state(facet, &value.key));
            }
        }
    }

    #[test]
    fn rows_stand_as_sorted(bundle in arbitrary_bundle(), key in prop::sample::select(SortKey::ALL.to_vec()), descending: bool) {
        let corpus = Corpus::from_bundles([bundle]);
        let oracle = Oracle { corpus: &corpus };
        let rows = answer(&corpus, &Query::new().sorted_by(key, descending)).rows;
        prop_assert_eq!(rows.len(), corpus.len());
        for pair in rows.windows(2) {
            let (a, b) = (corpus.observation(pair[0]), corpus.observation(pair[1]));
            if key == SortKey::Value && (&a.unit, a.measure) != (&b.unit, b.measure) {
                // A new group: no row of the old one may follow.
                let after = rows.iter().skip_while(|&&id| id != pair[1]);
                prop_assert!(after.map(|&id| corpus.observation(id)).all(|o| (&o.unit, o.measure) != (&a.unit, a.measure)));
                continue;
            }
            if key == SortKey::Document {
                let ordered = if descending { a.doc >= b.doc } else { a.doc <= b.doc };
                prop_assert!(ordered);
            }
            if key == SortKey::Period && (a.period.is_none() || b.period.is_none()) {
                prop_assert!(b.period.is_none());
                continue;
            }
            let (first, second) = (oracle.rank(pair[0], key), oracle.rank(pair[1], key));
            let ordered = if descending { first >= second } else { first <= second };
            prop_assert!(ordered, "{:?} before {:?}", first, second);
            let tied = first == second && (key != SortKey::Document || a.doc == b.doc);
            prop_assert!(!tied || pair[0] < pair[1]);
        }
    }
}

//! Registers: entries, facets that count each other's filters, orders, and sums that add what can be added.

use fangzhi::app::route::{Address, Route};
use fangzhi::corpus::{AreaId, Bundle, Corpus};
use fangzhi::model::{Bound, Investment, Observation, Record, RecordKind, Stage, Status};
use fangzhi::query::register::{
    Entry, Listing, RegisterFacet, RegisterQuery, RegisterSort, entries, investments, list,
};
use fangzhi::span::Span;
use proptest::prelude::*;

use crate::corpora::{area, document, level, number};

fn named(kind: RecordKind, doc: u32, start: u32, name: &str) -> Record {
    Record {
        doc,
        area: doc,
        ..Record::named(kind, name, Span::new(start, start + 4))
    }
}

fn project(doc: u32, start: u32, name: &str, stage: Option<Stage>, invested: Option<&Observation>) -> Record {
    Record {
        stage,
        investment: invested.map(|o| Investment {
            value: o.value,
            status: o.status,
            observation: o.id.clone(),
        }),
        ..named(RecordKind::Project, doc, start, name)
    }
}

fn invested(doc: u32, start: u32, yuan: &str, status: Status, bound: Bound) -> Observation {
    Observation {
        status,
        bound,
        ..level(doc, start, "总投资", yuan, "元")
    }
}

/// Two places with projects, honours and a formula that both use.
fn corpus() -> Corpus {
    let money = [
        invested(0, 10, "1000000000", Status::Actual, Bound::Exact),
        invested(0, 20, "250000000", Status::Actual, Bound::Above),
        invested(1, 10, "0.5", Status::Actual, Bound::Exact),
        invested(1, 30, "800000000", Status::Estimate, Bound::Exact),
    ];
    let honour = |doc, start, name: &str, level: Option<&str>| Record {
        level: level.map(str::to_owned),
        ..named(RecordKind::Honour, doc, start, name)
    };
    let formula = |doc, name: &str, members: &[&str], defined| Record {
        members: members.iter().map(|&member| member.to_owned()).collect(),
        announced: Some(3),
        defined,
        ..named(RecordKind::Initiative, doc, 500, name)
    };
    let records = vec![
        project(0, 100, "竹海产业园", Some(Stage::Begun), Some(&money[0])),
        project(0, 110, "云泽水厂", Some(Stage::Begun), Some(&money[1])),
        project(0, 120, "云泽水厂", Some(Stage::Built), Some(&money[1])),
        project(0, 130, "南岸水厂", Some(Stage::Built), Some(&money[1])),
        project(1, 100, "临江书院", None, None),
        project(1, 110, "临江新材料基地", Some(Stage::Begun), Some(&money[2])),
        project(1, 120, "电池三期", Some(Stage::Signed), Some(&money[3])),
        honour(0, 200, "竹编之乡", Some("省级")),
        honour(1, 200, "书香城区", Some("国家级")),
        honour(1, 210, "样板街", None),
        formula(0, "“三个到位”", &[], false),
        formula(1, "三个到位", &["人员到位", "经费到位"], true),
        formula(1, "“三问”", &[], false),
    ];
    let areas = vec![area("云泽县"), area("临江区")];
    let documents = vec![document(0, "aaaa000011112222"), document(1, "bbbb000011112222")];
    Corpus::from_bundles([Bundle::seal(areas, documents, money.to_vec(), records, Vec::new())])
}

fn answer(corpus: &Corpus, query: &RegisterQuery) -> (Vec<Entry>, Listing) {
    let entries = entries(corpus, query.kind);
    let listing = list(corpus, &entries, query);
    (entries, listing)
}

fn names(corpus: &Corpus, query: &RegisterQuery) -> Vec<String> {
    let (entries, listing) = answer(corpus, query);
    listing.rows.iter().map(|&row| entries[row].name.clone()).collect()
}

fn count(listing: &Listing, facet: RegisterFacet, key: &str) -> Option<usize> {
    let counts = listing.facets.iter().find(|counts| counts.facet == facet)?;
    counts
        .values
        .iter()
        .find(|(own, _)| own == key)
        .map(|&(_, count)| count)
}

#[test]
fn a_thing_named_twice_is_one_entry() {
    let corpus = corpus();
    let found = entries(&corpus, RecordKind::Project);
    assert_eq!(found.len(), 6);
    let works = &found[1];
    assert_eq!((works.name.as_str(), works.records.len()), ("云泽水厂", 2));
    assert_eq!(works.stage, Some(Stage::Built), "the furthest stage told");
    assert_eq!(works.investments.len(), 1);
}

#[test]
fn a_formula_is_one_entry_wherever_it_stands() {
    let corpus = corpus();
    let query = RegisterQuery::of(RecordKind::Initiative);
    assert_eq!(
        names(&corpus, &query),
        ["“三个到位”", "“三问”"],
        "the widest spread first"
    );
    let (entries, listing) = answer(&corpus, &query);
    let first = &entries[listing.rows[0]];
    assert_eq!(first.areas, [AreaId(0), AreaId(1)]);
    assert_eq!(first.spread(&corpus), (2, 2));
    assert!(first.defined);
    assert_eq!(first.variants, ["“三个到位”", "三个到位"]);
    assert_eq!(first.meanings.len(), 1, "one report says what it consists of");
    assert_eq!(count(&listing, RegisterFacet::Members, "differs"), Some(1));
    assert_eq!(count(&listing, RegisterFacet::Members, "unlisted"), Some(1));
    let here = query.toggled(RegisterFacet::Place, "临江区");
    assert_eq!(names(&corpus, &here).len(), 2, "either of its places finds it");
}

#[test]
fn facets_count_what_the_others_leave() {
    let corpus = corpus();
    let query = RegisterQuery::default().toggled(RegisterFacet::Stage, "开工");
    let (_, listing) = answer(&corpus, &query);
    assert_eq!(listing.rows.len(), 2);
    assert_eq!(count(&listing, RegisterFacet::Place, "云泽县"), Some(1));
    assert_eq!(
        count(&listing, RegisterFacet::Stage, "建成"),
        Some(2),
        "its own facet is not narrowed"
    );
    assert_eq!(count(&listing, RegisterFacet::Stage, ""), Some(1));
    let both = query.toggled(RegisterFacet::Place, "临江区");
    let (_, listing) = answer(&corpus, &both);
    assert_eq!(names(&corpus, &both), ["临江新材料基地"]);
    assert_eq!(
        count(&listing, RegisterFacet::Stage, "建成"),
        Some(0),
        "no value disappears"
    );
    assert_eq!(count(&listing, RegisterFacet::Invested, "yes"), Some(1));
    let unknown = RegisterQuery::default().toggled(RegisterFacet::Place, "无此地");
    let (_, listing) = answer(&corpus, &unknown);
    assert_eq!(
        count(&listing, RegisterFacet::Place, "无此地"),
        Some(0),
        "what is asked for can be taken away"
    );
    let levels = answer(&corpus, &RegisterQuery::of(RecordKind::Honour)).1;
    let keys: Vec<&str> = levels.facets[0].values.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["国家级", "省级", ""]);
}

#[test]
fn text_finds_parts_of_names_and_members() {
    let corpus = corpus();
    assert_eq!(
        names(&corpus, &RegisterQuery::default().with_text("水厂 云泽")),
        ["云泽水厂"]
    );
    let formulas = RegisterQuery::of(RecordKind::Initiative);
    assert_eq!(names(&corpus, &formulas.with_text("经费")), ["“三个到位”"]);
    assert!(names(&corpus, &formulas.with_text("水厂")).is_empty());
}

#[test]
fn columns_sort_and_what_lacks_a_value_comes_last() {
    let corpus = corpus();
    let by_money = RegisterQuery::default().resorted(RegisterSort::Investment);
    assert_eq!(by_money.sort, Some((RegisterSort::Investment, true)));
    let order = names(&corpus, &by_money);
    assert_eq!((order[0].as_str(), order[5].as_str()), ("竹海产业园", "临江书院"));
    let smallest = by_money.resorted(RegisterSort::Investment);
    let order = names(&corpus, &smallest);
    assert_eq!((order[0].as_str(), order[5].as_str()), ("临江新材料基地", "临江书院"));
    assert_eq!(smallest.resorted(RegisterSort::Investment).sort, None);
    let honours = RegisterQuery::of(RecordKind::Honour).resorted(RegisterSort::Level);
    assert_eq!(names(&corpus, &honours), ["书香城区", "竹编之乡", "样板街"]);
}

#[test]
fn investments_are_added_once_exactly_and_by_status() {
    let corpus = corpus();
    let (entries, listing) = answer(&corpus, &RegisterQuery::default());
    let found = investments(&corpus, &entries, &listing.rows);
    assert_eq!((found.projects, found.stating, found.shared), (6, 5, 1));
    let [actual, estimate] = &found.sums[..] else {
        panic!("two statuses: {:?}", found.sums)
    };
    assert_eq!((actual.status, actual.projects), (Status::Actual, 4));
    assert_eq!(
        actual.total,
        Some(number("1250000000.5")),
        "one amount of two projects counts once"
    );
    assert_eq!(actual.bound, Bound::Above, "one part is a lower bound");
    assert_eq!(actual.observations.len(), 3);
    assert_eq!(
        (estimate.total, estimate.bound),
        (Some(number("800000000")), Bound::Exact)
    );
    assert_eq!(investments(&corpus, &entries, &[]), Default::default());
}

#[test]
fn a_sum_that_does_not_fit_is_none() {
    let huge = "170000000000000000000000000000000000000";
    let money = [
        invested(0, 10, huge, Status::Actual, Bound::Exact),
        invested(0, 20, huge, Status::Actual, Bound::Exact),
    ];
    let records = vec![
        project(0, 100, "竹海产业园", None, Some(&money[0])),
        project(0, 110, "云泽水厂", None, Some(&money[1])),
    ];
    let areas = vec![area("云泽县")];
    let documents = vec![document(0, "aaaa000011112222")];
    let corpus = Corpus::from_bundles([Bundle::seal(areas, documents, money.to_vec(), records, Vec::new())]);
    let (entries, listing) = answer(&corpus, &RegisterQuery::default());
    let found = investments(&corpus, &entries, &listing.rows);
    assert_eq!(found.sums[0].total, None);
}

#[test]
fn another_kind_keeps_places_and_words() {
    let query = RegisterQuery::default()
        .toggled(RegisterFacet::Place, "云泽县")
        .toggled(RegisterFacet::Stage, "开工")
        .with_text("水");
    let next = query.of_kind(RecordKind::Honour);
    assert_eq!(next.chosen(RegisterFacet::Place), ["云泽县"]);
    assert!(next.chosen(RegisterFacet::Stage).is_empty());
    assert_eq!(next.text, "水");
    assert!(next.cleared_all().is_unfiltered());
    let hash = Route::Registers(query).to_hash();
    assert_eq!(hash, "#/registers?q=水&stage=开工&place=云泽县");
}

proptest! {
    #[test]
    fn registers_round_trip(
        kind in prop::sample::select(RecordKind::ALL),
        text in "[!-~\u{4e00}-\u{4eff}]{0,8}",
        values in prop::collection::vec((0usize..3, "[ -~\u{4e00}-\u{4eff}]{0,6}"), 0..4),
        sort in prop::option::of((prop::sample::select(&RegisterSort::ALL[..]), any::<bool>())),
    ) {
        let mut query = RegisterQuery::of(kind).with_text(text);
        let facets = RegisterFacet::of(kind);
        for (n, value) in values {
            query.chosen[facets[n % facets.len()] as usize].push(value);
        }
        query.sort = sort;
        let route = Route::Registers(query);
        prop_assert_eq!(Address::parse(&route.to_hash()).route, route);
    }
}

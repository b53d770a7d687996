//! Line-ups: one line a place, the figure that compares best, and everything else kept beside it.

use fangzhi::app::route::{Address, CompareView, Form, Kind, Route};
use fangzhi::corpus::{AreaId, Bundle, Corpus, ObservationId};
use fangzhi::model::{Measure, Observation, Period, Status};
use fangzhi::reason::coverage::Coverage;
use fangzhi::reason::lineup::{Choice, Line, Lineup, covered, lineup, lineups, sounds_like};
use proptest::prelude::*;

use crate::corpora::{arbitrary_bundle, area, document, growth, level, rank, three_places, three_places_corpus};

fn ids(corpus: &Corpus, found: &[ObservationId]) -> Vec<String> {
    found.iter().map(|&id| corpus.observation(id).id.clone()).collect()
}

fn gdp(corpus: &Corpus, choice: &Choice) -> Lineup {
    lineup(corpus, "GDP", &[], choice)
}

#[test]
fn every_place_has_a_line_with_its_figure_goal_ranks_and_level() {
    let corpus = three_places_corpus();
    let found = gdp(&corpus, &Choice::default()).ranked(&corpus);
    assert_eq!(
        (found.indicator.as_str(), found.measure),
        ("地区生产总值", Measure::Growth)
    );
    let names: Vec<&str> = found
        .lines
        .iter()
        .map(|line| corpus.area(line.area).name.as_str())
        .collect();
    assert_eq!(names, ["云泽县", "临江区", "示范区"]);
    assert_eq!(ids(&corpus, &found.results()), ["o1-15", "o0-20"]);
    assert_eq!(ids(&corpus, &found.figures()), ["o1-15", "o0-20", "o0-90", "o2-25"]);
    let own = &found.lines[1];
    assert_eq!(ids(&corpus, &own.ranks), ["o0-30"]);
    assert_eq!(ids(&corpus, &own.beside), ["o0-10"]);
    assert_eq!(own.shown(), own.figure);
    let goal = &found.lines[2];
    assert_eq!(
        (goal.state, goal.figure, goal.shown()),
        (Coverage::TargetOnly, None, goal.target)
    );
    assert_eq!(
        found.measures,
        [(Measure::Growth, 3), (Measure::Level, 1), (Measure::Rank, 1)]
    );
    let periods: Vec<String> = found.periods.iter().map(|(period, _)| period.to_string()).collect();
    assert_eq!(
        periods,
        ["2024", "2024-Q1/2024-Q3"],
        "as many places each, the longer one first"
    );
}

#[test]
fn a_place_gives_the_figure_of_the_period_that_most_share() {
    let mut bundle = three_places();
    for (doc, start, period) in [(0, 300, "2025-Q1"), (1, 310, "2024")] {
        bundle.observations.push(Observation {
            period: period.parse().ok(),
            ..growth(doc, start, "地区生产总值", "9")
        });
    }
    let corpus = Corpus::from_bundles([bundle]);
    let found = gdp(&corpus, &Choice::default());
    assert_eq!(
        ids(&corpus, &found.results()),
        ["o0-20", "o1-310"],
        "the year, which both state"
    );
    assert_eq!(ids(&corpus, &found.lines[1].further), ["o1-15"]);
    assert_eq!(found.periods[0], (Period::year(2024), 2));
    let quarter: Period = "2025-Q1".parse().unwrap();
    let asked = gdp(
        &corpus,
        &Choice {
            period: Some(quarter),
            ..Choice::default()
        },
    );
    assert_eq!(ids(&corpus, &asked.results()), ["o0-300"]);
    assert_eq!(asked.lines[1].state, Coverage::Stated, "though not for this period");
    assert_eq!(asked.lines[1].shown(), None);
}

#[test]
fn sure_and_actual_figures_come_before_doubted_and_expected_ones() {
    let expected = Observation {
        status: Status::Estimate,
        ..growth(0, 10, "地区生产总值", "5")
    };
    let bundle = Bundle::seal(
        vec![area("临江区")],
        vec![document(0, "aa")],
        vec![expected, growth(0, 50, "GDP", "4")],
        vec![],
        vec![],
    );
    let corpus = Corpus::from_bundles([bundle]);
    let found = gdp(&corpus, &Choice::default());
    assert_eq!(ids(&corpus, &found.results()), ["o0-50"]);
    assert_eq!(ids(&corpus, &found.lines[0].further), ["o0-10"]);
}

#[test]
fn what_is_lost_or_absent_has_a_line_behind_the_figures() {
    let corpus = three_places_corpus();
    let found = lineup(&corpus, "固定资产投资", &[], &Choice::default()).ranked(&corpus);
    let states: Vec<Coverage> = found.lines.iter().map(|line| line.state).collect();
    assert_eq!(states, [Coverage::Stated, Coverage::Stated, Coverage::Lost]);
    assert_eq!(found.lines[2].lost, [0]);
    let nowhere = lineup(&corpus, "不存在的指标", &[], &Choice::default());
    assert!(nowhere.lines.iter().all(|line| line.state == Coverage::NotStated));
    assert_eq!(nowhere.lines.len(), 3);
    assert_eq!(
        gdp(&Corpus::from_bundles([]), &Choice::default()).lines,
        [] as [Line; 0]
    );
}

#[test]
fn ranks_line_up_from_the_first_on() {
    let rows = vec![
        rank(0, 10, "绿道", "3", "全市"),
        rank(1, 10, "绿道", "1", "全省"),
        level(1, 20, "绿道", "8", "公里"),
    ];
    let bundle = Bundle::seal(
        vec![area("临江区"), area("云泽县")],
        vec![document(0, "aa"), document(1, "bb")],
        rows,
        vec![],
        vec![],
    );
    let corpus = Corpus::from_bundles([bundle]);
    let ranks = Choice {
        measure: Some(Measure::Rank),
        ..Choice::default()
    };
    assert_eq!(
        ids(&corpus, &lineup(&corpus, "绿道", &[], &ranks).ranked(&corpus).results()),
        ["o1-10", "o0-10"]
    );
    let levels = lineup(&corpus, "绿道", &[], &Choice::default());
    assert_eq!(
        levels.measure,
        Measure::Level,
        "ranks are of something else, though more places state them"
    );
}

#[test]
fn a_place_lists_its_well_known_indicators() {
    let corpus = three_places_corpus();
    let names = |areas: &[AreaId]| -> Vec<String> {
        lineups(&corpus, areas)
            .into_iter()
            .map(|found| found.indicator)
            .collect()
    };
    assert_eq!(names(&[AreaId(0)]), ["地区生产总值", "固定资产投资"]);
    assert!(
        names(&[AreaId(2)]).contains(&"固定资产投资".to_owned()),
        "lost in the source, yet listed"
    );
    let both = lineups(&corpus, &[AreaId(1), AreaId(0)]);
    let order: Vec<u32> = both[0].lines.iter().map(|line| line.area.0).collect();
    assert_eq!(order, [1, 0], "columns stand as asked for");
    assert_eq!(names(&[]), [] as [String; 0]);
}

#[test]
fn names_that_sound_alike_are_told_apart() {
    assert!(sounds_like("规上工业增加值", "工业投资"));
    assert!(sounds_like("规模以上工业增加值", "规模以上工业企业（新增）"));
    assert!(
        !sounds_like("规上工业增加值", "规模以上工业增加值"),
        "two names of one indicator"
    );
    assert!(!sounds_like("规模以上工业增加值", "农业增加值"));
    assert!(!sounds_like("绿", "绿道"));
    let corpus = three_places_corpus();
    let best: Vec<(String, usize)> = covered(&corpus);
    assert_eq!(best[0], ("地区生产总值".to_owned(), 3));
    assert!(
        best.iter().all(|(name, _)| name != "绿道"),
        "named by one place only, and not listed"
    );
}

fn check(hash: &str, view: CompareView) {
    let route = Route::Compare(view);
    assert_eq!(Address::parse(hash).route, route, "{hash}");
    assert_eq!(route.to_hash(), hash);
}

#[test]
fn addresses_of_comparisons_are_short_and_readable() {
    let gdp = CompareView::of_indicator("地区生产总值");
    check("#/compare", CompareView::default());
    check("#/compare?indicator=地区生产总值", gdp.clone());
    check(
        "#/compare?indicator=地区生产总值&place=临江区,云泽县&measure=rank&period=2024&view=table",
        CompareView {
            places: vec!["临江区".into(), "云泽县".into()],
            measure: Some(Measure::Rank),
            period: Some(Period::year(2024)),
            form: Some(Form::Table),
            ..gdp
        },
    );
    check("#/compare?place=临江区", CompareView::of_place("临江区"));
    check(
        "#/compare?facts=a1,b2",
        CompareView::of_facts(vec!["a1".into(), "b2".into()]),
    );
}

proptest! {
    #[test]
    fn comparisons_round_trip(
        indicator in proptest::option::of("[ -~\u{4e00}-\u{4eff}]{1,8}"),
        places in proptest::collection::vec("[!-+.-~\u{4e00}-\u{4eff}]{1,6}", 0..4),
        facts in proptest::collection::vec("[0-9a-f]{1,12}", 0..5),
        measure in proptest::option::of(proptest::sample::select(Measure::ALL)),
        period in proptest::option::of(proptest::sample::select(vec!["2024", "2024-01/2024-11", "2024 国庆", "2024-06-30"])),
        form in proptest::option::of(proptest::sample::select(&Form::ALL[..])),
        kind in proptest::option::of(proptest::sample::select(&Kind::ALL[..])),
        fact in proptest::option::of("[!-~]{1,8}"),
    ) {
        let period = period.map(|text| text.parse().unwrap());
        let route = Route::Compare(CompareView { indicator, places, measure, period, facts, form, kind, fact });
        prop_assert_eq!(Address::parse(&route.to_hash()).route, route);
    }

    #[test]
    fn every_place_has_one_line_and_no_figure_is_lost(bundle in arbitrary_bundle()) {
        let corpus = Corpus::from_bundles([bundle]);
        for measure in [None, Some(Measure::Growth), Some(Measure::Rank)] {
            let found = lineup(&corpus, "GDP", &[], &Choice { measure, period: None });
            let mut areas: Vec<AreaId> = found.lines.iter().map(|line| line.area).collect();
            areas.sort_unstable();
            areas.dedup();
            prop_assert_eq!(areas.len(), found.lines.len());
            let listed: usize = found.lines.iter()
                .map(|line| line.further.len() + usize::from(line.figure.is_some()) + usize::from(line.target.is_some())).sum();
            let held = corpus.observations().iter().filter(|o| {
                o.measure == found.measure && ["GDP", "地区生产总值"].contains(&o.indicator.as_str())
            }).count();
            prop_assert_eq!(listed, held);
            prop_assert_eq!(found.clone().ranked(&corpus).lines.len(), found.lines.len());
        }
    }
}

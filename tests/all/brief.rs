//! The headline figures of a place: what it states, against whom it compares, and what it leaves out.

use fangzhi::corpus::{AreaId, Bundle, Corpus};
use fangzhi::model::{Confidence, Measure, Observation, Period, Status};
use fangzhi::reason::brief::headlines;
use fangzhi::reason::coverage::Coverage;
use fangzhi::reason::verdict::Comparability;

use crate::corpora::{area, document, growth, level, rank, target, three_places_corpus};

const NAMES: [&str; 4] = ["地区生产总值", "固定资产投资", "社会消费品零售总额", "城镇新增就业"];

fn all(corpus: &Corpus) -> Vec<AreaId> {
    (0u32..).take(corpus.areas().len()).map(AreaId).collect()
}

#[test]
fn a_line_holds_growth_level_and_rank_of_one_period() {
    let corpus = three_places_corpus();
    let found = headlines(&corpus, AreaId(0), &NAMES, &all(&corpus), 12);
    let id = |row: Option<_>| row.map(|id| corpus.observation(id).id.as_str());
    let product = &found.lines[0];
    assert_eq!(product.indicator, "地区生产总值");
    assert_eq!(
        (id(product.level), id(product.growth), id(product.rank)),
        (Some("o0-10"), Some("o0-20"), Some("o0-30")),
        "the goal of another year is no figure of the line"
    );
    assert_eq!(corpus.observation(product.leading()).measure, Measure::Growth);
}

#[test]
fn each_other_place_has_a_verdict_of_its_own() {
    let corpus = three_places_corpus();
    let found = headlines(&corpus, AreaId(0), &NAMES, &all(&corpus), 12);
    let against: Vec<(AreaId, Comparability)> = found.lines[0]
        .against
        .iter()
        .map(|(area, verdict)| (*area, verdict.comparability))
        .collect();
    // Place 1 states three quarters; place 2 has a goal only.
    assert_eq!(against.len(), 1);
    assert_eq!(against[0].0, AreaId(1));
    assert!(against[0].1 > Comparability::Comparable);
}

#[test]
fn what_is_missing_says_how() {
    let corpus = three_places_corpus();
    let found = headlines(&corpus, AreaId(2), &NAMES, &all(&corpus), 12);
    let states: Vec<(&str, Coverage, bool)> = found
        .absences
        .iter()
        .map(|absence| (absence.indicator.as_str(), absence.state, absence.target.is_some()))
        .collect();
    assert_eq!(
        states,
        [
            ("地区生产总值", Coverage::TargetOnly, true),
            ("固定资产投资", Coverage::Lost, false),
            ("社会消费品零售总额", Coverage::NotStated, false),
            ("城镇新增就业", Coverage::NotStated, false),
        ]
    );
}

/// One place that states a level of the year and a growth of eleven months.
fn two_periods() -> Corpus {
    let months = |o: Observation| Observation {
        period: "2024-01/2024-11".parse().ok(),
        ..o
    };
    let rows = vec![
        months(growth(0, 10, "固定资产投资", "8")),
        level(0, 20, "地区生产总值", "100", "元"),
        months(growth(0, 30, "地区生产总值", "5")),
        months(rank(0, 40, "地区生产总值", "3", "全市")),
        growth(0, 50, "粮食产量", "2"),
        growth(0, 60, "绿道", "9"),
        target(growth(0, 70, "社会消费品零售总额", "6")),
        Observation {
            status: Status::Estimate,
            period: Some(Period::year(2024)),
            confidence: Confidence::Medium,
            ..growth(0, 80, "城镇新增就业", "1")
        },
    ];
    Corpus::from_bundles([Bundle::seal(
        vec![area("云泽县")],
        vec![document(0, "aaaa000011112222")],
        rows,
        Vec::new(),
        Vec::new(),
    )])
}

#[test]
fn figures_of_different_periods_are_not_set_in_one_line() {
    let corpus = two_periods();
    let found = headlines(&corpus, AreaId(0), &["地区生产总值"], &[], 12);
    let line = found.lines.iter().find(|line| line.indicator == "地区生产总值");
    let line = line.expect("it is stated");
    assert!(
        line.level.is_some() && line.growth.is_none() && line.rank.is_none(),
        "{line:?}"
    );
    assert!(line.against.is_empty(), "nobody else states it");
}

#[test]
fn well_known_indicators_fill_the_room_and_the_rest_is_counted() {
    let corpus = two_periods();
    let whole = headlines(&corpus, AreaId(0), &["地区生产总值"], &[], 12);
    let names: Vec<&str> = whole.lines.iter().map(|line| line.indicator.as_str()).collect();
    assert!(
        names.contains(&"固定资产投资") && names.contains(&"城镇新增就业"),
        "{names:?}"
    );
    assert!(!names.contains(&"绿道"), "the vocabulary lacks it");
    assert!(!names.contains(&"社会消费品零售总额"), "a goal is no result");
    assert_eq!(whole.further, 0);
    let short = headlines(&corpus, AreaId(0), &["地区生产总值"], &[], 1);
    assert_eq!((short.lines.len(), short.further), (1, whole.lines.len() - 1));
    assert_eq!(
        short.lines[0].indicator, "地区生产总值",
        "headlines come before the rest"
    );
}

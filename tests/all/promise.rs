//! Goals find their results: in the same report, across years, and where there is none.

use fangzhi::corpus::{AreaId, Corpus};
use fangzhi::format::Language;
use fangzhi::model::{Bound, Observation, Period, Status};
use fangzhi::reason::promise::{Promise, Standing, promises};
use fangzhi::reason::verdict::Comparability;

use crate::corpora::{growth, level, number, rank, target};
use crate::invented::four_places;

const GDP: &str = "地区生产总值";
const RETAIL: &str = "社会消费品零售总额";
const JOBLESS: &str = "城镇调查失业率";

fn of(year: i16, o: Observation) -> Observation {
    Observation {
        period: Some(Period::year(year)),
        ..o
    }
}

/// A goal for 2024, the year the report looks back on, with this bound.
fn goal(start: u32, indicator: &str, value: &str, bound: Bound) -> Observation {
    Observation {
        bound,
        ..of(2024, target(growth(0, start, indicator, value)))
    }
}

fn found(observations: Vec<Observation>) -> (Corpus, Vec<Promise>) {
    let corpus = four_places(observations);
    let found = promises(&corpus, None);
    (corpus, found)
}

fn standing(observations: Vec<Observation>) -> Standing {
    let (_, found) = found(observations);
    assert_eq!(found.len(), 1);
    found[0].standing
}

fn said(observations: Vec<Observation>) -> [String; 2] {
    let (corpus, found) = found(observations);
    [Language::Chinese, Language::English].map(|language| found[0].sentence(&corpus, language))
}

#[test]
fn a_goal_stands_beside_the_result_of_the_year_before() {
    let higher = || vec![growth(0, 10, GDP, "4.6"), target(growth(0, 90, "GDP", "5.8"))];
    let (corpus, found) = found(higher());
    let promise = &found[0];
    assert_eq!((promise.standing, promise.gap), (Standing::Higher, Some(number("1.2"))));
    assert_eq!((promise.area, promise.indicator.as_str()), (AreaId(0), GDP));
    assert_eq!(corpus.observation(promise.target).id, "o0-90");
    assert_eq!(
        promise.outcome.map(|id| corpus.observation(id).id.as_str()),
        Some("o0-10")
    );
    assert_eq!(promise.verdict.comparability, Comparability::Comparable);
    let [zh, en] = said(higher());
    assert_eq!(zh, "2025年地区生产总值增速目标≥5.8%，比2024年结果+4.6%高1.2个百分点。");
    assert_eq!(
        en,
        "Goal for 2025: Gross regional product, growth ≥5.8%; 1.2 points above the outcome of 2024, +4.6%."
    );
    let lower = vec![growth(0, 10, GDP, "21.8"), target(growth(0, 90, GDP, "10"))];
    assert_eq!(standing(lower.clone()), Standing::Lower);
    assert!(said(lower)[0].ends_with("比2024年结果+21.8%低11.8个百分点。"));
    let same = vec![growth(0, 10, GDP, "6"), target(growth(0, 90, GDP, "6"))];
    assert_eq!(standing(same.clone()), Standing::Same);
    assert!(said(same)[0].ends_with("与2024年结果+6%持平。"));
}

#[test]
fn a_result_of_eleven_months_is_taken_with_care_and_only_for_rates() {
    let months = |o: Observation| Observation {
        period: "2024-01/2024-11".parse().ok(),
        ..o
    };
    let (_, found) = found(vec![
        months(growth(0, 10, GDP, "4.6")),
        target(growth(0, 90, GDP, "5.8")),
    ]);
    assert_eq!(found[0].standing, Standing::Higher);
    assert_eq!(found[0].verdict.comparability, Comparability::WithCare);
    let sums = vec![
        months(level(0, 10, GDP, "100", "元")),
        target(level(0, 90, GDP, "120", "元")),
    ];
    assert_eq!(standing(sums), Standing::Pending);
}

#[test]
fn the_result_of_the_goals_own_year_settles_it() {
    let met = vec![goal(90, GDP, "5", Bound::Above), growth(0, 10, GDP, "5.5")];
    assert_eq!(standing(met.clone()), Standing::Met);
    assert_eq!(said(met)[0], "2024年地区生产总值增速目标≥5%，结果+5.5%，已达到。");
    let missed = vec![goal(90, GDP, "6", Bound::Above), growth(0, 10, GDP, "5.5")];
    assert_eq!(standing(missed.clone()), Standing::Missed);
    assert_eq!(
        said(missed)[1],
        "Goal for 2024: Gross regional product, growth ≥6%; outcome +5.5%: missed by 0.5 points."
    );
    // The result of its own year goes before that of the year before.
    let both = vec![
        of(2023, growth(0, 5, GDP, "7")),
        growth(0, 10, GDP, "5.5"),
        goal(90, GDP, "6", Bound::Above),
    ];
    assert_eq!(standing(both), Standing::Missed);
}

#[test]
fn another_report_of_the_place_can_hold_the_result() {
    let next = Observation {
        doc: 1,
        area: 0,
        id: "next".to_owned(),
        ..of(2025, growth(1, 10, GDP, "6.4"))
    };
    let (corpus, found) = found(vec![growth(0, 10, GDP, "4.6"), target(growth(0, 90, GDP, "5.8")), next]);
    assert_eq!(found[0].standing, Standing::Met);
    assert_eq!(
        found[0].outcome.map(|id| corpus.observation(id).id.as_str()),
        Some("next")
    );
}

#[test]
fn less_can_be_better() {
    let share = |o: Observation| Observation {
        measure: fangzhi::model::Measure::Share,
        basis: None,
        ..o
    };
    let jobless = |reached: &str| {
        vec![
            share(goal(90, JOBLESS, "5.5", Bound::Below)),
            share(growth(0, 10, JOBLESS, reached)),
        ]
    };
    assert_eq!(standing(jobless("5.1")), Standing::Met);
    assert_eq!(standing(jobless("5.7")), Standing::Missed);
    let energy = |reached: &str| {
        vec![
            goal(90, "单位生产总值能耗", "-3", Bound::Exact),
            growth(0, 10, "单位生产总值能耗", reached),
        ]
    };
    assert_eq!(standing(energy("-3.5")), Standing::Met);
    assert_eq!(standing(energy("-2")), Standing::Missed);
    let places = |reached: &str| {
        vec![
            of(2024, target(rank(0, 90, GDP, "3", "全市"))),
            rank(0, 10, GDP, reached, "全市"),
        ]
    };
    // 进入前三: a goal with a floor in value is none in rank.
    let ceiling = |reached: &str| {
        let mut facts = places(reached);
        facts[0].bound = Bound::Below;
        facts
    };
    assert_eq!(standing(ceiling("2")), Standing::Met);
    assert_eq!(standing(ceiling("5")), Standing::Missed);
}

#[test]
fn what_is_rough_or_open_is_not_judged() {
    let about = vec![goal(90, GDP, "6", Bound::About), growth(0, 10, GDP, "5.8")];
    assert_eq!(standing(about.clone()), Standing::Unjudged);
    assert!(said(about)[0].ends_with("是否达到不作断语。"));
    assert_eq!(
        standing(vec![goal(90, GDP, "6", Bound::About), growth(0, 10, GDP, "6.1")]),
        Standing::Met
    );
    let more_than = |value: &str| Observation {
        bound: Bound::Above,
        ..growth(0, 10, GDP, value)
    };
    assert_eq!(
        standing(vec![goal(90, GDP, "6", Bound::Above), more_than("6")]),
        Standing::Met
    );
    assert_eq!(
        standing(vec![goal(90, GDP, "6", Bound::Above), more_than("5")]),
        Standing::Unjudged
    );
    // Neither direction of prices is the better one.
    assert_eq!(
        standing(vec![
            goal(90, "居民消费价格指数", "3", Bound::Exact),
            growth(0, 10, "居民消费价格指数", "2")
        ]),
        Standing::Unjudged
    );
    let range = || Observation {
        value_high: Some(number("7")),
        ..goal(90, GDP, "6", Bound::Exact)
    };
    assert_eq!(standing(vec![range(), growth(0, 10, GDP, "6.5")]), Standing::Met);
    assert_eq!(standing(vec![range(), growth(0, 10, GDP, "8")]), Standing::Met);
    assert_eq!(standing(vec![range(), growth(0, 10, GDP, "5")]), Standing::Missed);
}

#[test]
fn a_goal_without_result_says_so() {
    let pending = vec![target(growth(0, 90, GDP, "6"))];
    assert_eq!(standing(pending.clone()), Standing::Pending);
    assert_eq!(
        said(pending)[0],
        "2025年地区生产总值增速目标≥6%；未载上年结果，目标时段尚无报告。"
    );
    let silent = vec![goal(90, GDP, "6", Bound::Above)];
    assert_eq!(standing(silent.clone()), Standing::Unreported);
    assert_eq!(said(silent)[0], "2024年地区生产总值增速目标≥6%，报告未载结果。");
}

#[test]
fn what_is_not_alike_is_no_result() {
    let goal = || target(growth(0, 90, GDP, "6"));
    let others = [
        growth(0, 10, RETAIL, "5"),
        level(0, 10, GDP, "100", "元"),
        growth(1, 10, GDP, "5"),
        of(2022, growth(0, 10, GDP, "5")),
        Observation {
            status: Status::Estimate,
            ..growth(0, 10, GDP, "5")
        },
        Observation {
            basis: Some(fangzhi::model::Basis::Average),
            ..growth(0, 10, GDP, "5")
        },
        Observation {
            period: None,
            ..growth(0, 10, GDP, "5")
        },
    ];
    for other in others {
        assert_eq!(standing(vec![goal(), other.clone()]), Standing::Pending, "{other:?}");
    }
    let timeless = Observation { period: None, ..goal() };
    assert_eq!(standing(vec![timeless, growth(0, 10, GDP, "5")]), Standing::Pending);
}

#[test]
fn goals_are_listed_once_and_by_place() {
    let corpus = four_places(vec![
        target(growth(0, 50, GDP, "6")),
        target(growth(0, 90, GDP, "6")),
        target(growth(1, 10, GDP, "7")),
        growth(1, 90, GDP, "5"),
    ]);
    assert_eq!(promises(&corpus, None).len(), 2);
    let own = promises(&corpus, Some(AreaId(1)));
    assert_eq!(own.len(), 1);
    assert_eq!((own[0].area, own[0].standing), (AreaId(1), Standing::Higher));
    assert_eq!(promises(&corpus, Some(AreaId(2))), []);
}

//! What follows from printed figures, what does not and why.

use fangzhi::corpus::AreaId;
use fangzhi::model::{Basis, Bound, Measure, Observation, Period};
use fangzhi::reason::finding::{Condition, Finding, FindingKind, Outcome, Reason};
use fangzhi::reason::precision::interval;
use proptest::prelude::*;

use super::{corpus, of, points, rank_by, told, yi};
use crate::corpora::{growth, level, number};

/// The only finding of a rule.
fn one(observations: Vec<Observation>, kind: FindingKind) -> Finding {
    let found = of(&corpus(observations), kind);
    assert_eq!(found.len(), 1, "{found:#?}");
    found.into_iter().next().unwrap()
}

fn refused(observations: Vec<Observation>, kind: FindingKind) -> Option<Reason> {
    let found = one(observations, kind);
    assert_eq!(found.outcome, Outcome::Refused);
    found.reason
}

const REVENUE: &str = "一般公共预算收入";
const OUTPUT: &str = "规模以上工业增加值";
const INVESTMENT: &str = "固定资产投资";

#[test]
fn last_year_follows_from_level_and_growth() {
    let corpus = corpus(vec![yi(0, 10, REVENUE, "12.4"), growth(0, 20, REVENUE, "2.6")]);
    assert_eq!(
        told(&corpus, FindingKind::LastYear),
        [(
            Outcome::Inferred,
            "临江区2023年一般公共预算收入约12.1亿元（12.03–12.15亿元）：12.4亿元 ÷（1 + 2.6%）。".to_owned()
        )]
    );
    let found = &of(&corpus, FindingKind::LastYear)[0];
    assert_eq!(found.conditions, [Condition::Nominal, Condition::Unrevised]);
    assert_eq!(found.proof.len(), 2);
    assert_eq!(found.period, Some(Period::year(2023)));
}

#[test]
fn a_fall_and_a_count_go_back_too() {
    let corpus = corpus(vec![
        level(0, 10, "刑事案件立案", "641", "起"),
        growth(0, 20, "刑事案件立案", "-48"),
    ]);
    let told = told(&corpus, FindingKind::LastYear);
    assert_eq!(
        told[0].1,
        "临江区2023年刑事案件立案约1230起（1220–1245起）：641起 ÷（1 − 48%）。"
    );
}

#[test]
fn last_year_is_refused_where_it_would_be_made_up() {
    let kind = FindingKind::LastYear;
    let gdp = vec![yi(0, 10, "地区生产总值", "291.3"), growth(0, 20, "地区生产总值", "5.4")];
    assert_eq!(refused(gdp, kind), Some(Reason::ConstantPrices));
    let unlisted = vec![
        yi(0, 10, "康养产业增加值", "9.3"),
        growth(0, 20, "康养产业增加值", "5.4"),
    ];
    assert_eq!(refused(unlisted, kind), Some(Reason::ConstantPrices));
    let more = Observation {
        bound: Bound::Above,
        ..yi(0, 10, REVENUE, "12")
    };
    assert_eq!(
        refused(vec![more, growth(0, 20, REVENUE, "2.6")], kind),
        Some(Reason::NotExact)
    );
    let monthly = Observation {
        basis: Some(Basis::Mom),
        ..growth(0, 20, REVENUE, "2.6")
    };
    assert_eq!(
        refused(vec![yi(0, 10, REVENUE, "12.4"), monthly], kind),
        Some(Reason::OtherBasis)
    );
    let gone = vec![yi(0, 10, REVENUE, "12.4"), growth(0, 20, REVENUE, "-100")];
    assert_eq!(refused(gone, kind), Some(Reason::FellToNothing));
    let twice = vec![
        yi(0, 10, REVENUE, "12.4"),
        growth(0, 20, REVENUE, "2.6"),
        growth(0, 80, REVENUE, "3.1"),
    ];
    assert_eq!(refused(twice, kind), Some(Reason::Several));
}

#[test]
fn figures_of_different_periods_places_or_calibres_are_no_pair() {
    let earlier = Observation {
        period: "2024-01/2024-11".parse().ok(),
        ..growth(0, 20, REVENUE, "2.6")
    };
    for other in [earlier, growth(1, 20, REVENUE, "2.6"), growth(0, 20, "税收收入", "2.6")] {
        assert_eq!(
            of(&corpus(vec![yi(0, 10, REVENUE, "12.4"), other]), FindingKind::LastYear),
            []
        );
    }
}

#[test]
fn the_area_around_follows_from_points_above_or_below_it() {
    let corpus = corpus(vec![
        growth(0, 10, OUTPUT, "13.2"),
        points(0, 20, OUTPUT, "3.4"),
        growth(1, 10, OUTPUT, "9.1"),
        points(1, 20, OUTPUT, "-0.7"),
    ]);
    let told = told(&corpus, FindingKind::Surroundings);
    assert_eq!(
        told.iter().map(|(_, sentence)| sentence.as_str()).collect::<Vec<_>>(),
        [
            "青石市2024年规模以上工业增加值增速约9.8%（9.7–9.9%）：临江区为13.2%，高3.4个百分点。",
            "青石市2024年规模以上工业增加值增速约9.8%（9.7–9.9%）：望山区为9.1%，低0.7个百分点。",
        ]
    );
}

#[test]
fn the_area_around_is_refused_without_an_own_figure_or_an_exact_one() {
    let kind = FindingKind::Surroundings;
    assert_eq!(
        refused(vec![points(0, 20, OUTPUT, "3.4")], kind),
        Some(Reason::NoOwnFigure)
    );
    let earlier = Observation {
        period: "2024-Q1".parse().ok(),
        ..growth(0, 10, OUTPUT, "13.2")
    };
    assert_eq!(
        refused(vec![earlier, points(0, 20, OUTPUT, "3.4")], kind),
        Some(Reason::OtherPeriod)
    );
    let more = Observation {
        bound: Bound::Above,
        ..points(0, 20, OUTPUT, "3")
    };
    assert_eq!(
        refused(vec![growth(0, 10, OUTPUT, "13.2"), more], kind),
        Some(Reason::NotExact)
    );
}

#[test]
fn who_has_more_than_the_second_is_the_first() {
    let second = Observation {
        out_of: Some(4),
        ..rank_by(1, 20, "地区生产总值", "2", "四个主城区", Measure::Growth)
    };
    let facts = vec![
        growth(0, 10, "地区生产总值", "5.6"),
        growth(1, 10, "地区生产总值", "5.2"),
        second,
        // A county and a zone without a code are no candidates for a set of districts.
        growth(2, 10, "地区生产总值", "6.6"),
        growth(3, 10, "地区生产总值", "7.6"),
    ];
    let corpus = corpus(facts);
    assert_eq!(
        told(&corpus, FindingKind::RankBound),
        [(
            Outcome::Inferred,
            "按2024年地区生产总值增速，临江区在青石市四个主城区居第1位：它的5.6%高于第2位的望山区（5.2%）。".to_owned()
        )]
    );
    let found = &of(&corpus, FindingKind::RankBound)[0];
    assert_eq!(found.places, Some((1, Some(1))));
    assert_eq!(found.areas, [AreaId(0), AreaId(1)]);
    assert!(found.conditions.contains(&Condition::Member(AreaId(0))));
}

#[test]
fn figures_above_and_below_bound_a_rank_from_both_sides() {
    let by = Measure::Growth;
    let found = one(
        vec![
            growth(0, 10, INVESTMENT, "9.1"),
            rank_by(0, 20, INVESTMENT, "2", "全市", by),
            growth(1, 10, INVESTMENT, "6.3"),
            rank_by(1, 20, INVESTMENT, "6", "全市", by),
            growth(2, 10, INVESTMENT, "7.7"),
        ],
        FindingKind::RankBound,
    );
    assert_eq!(found.places, Some((3, Some(5))));
    // A county with a code of its own is a part of its prefecture by law.
    assert_eq!(found.conditions, [Condition::SameDefinition]);
}

#[test]
fn a_set_with_a_known_size_bounds_the_last() {
    let first = Observation {
        out_of: Some(3),
        ..rank_by(1, 20, INVESTMENT, "1", "三个城区", Measure::Growth)
    };
    let facts = vec![growth(0, 10, INVESTMENT, "4"), growth(1, 10, INVESTMENT, "9.5"), first];
    assert_eq!(one(facts, FindingKind::RankBound).places, Some((2, Some(3))));
}

#[test]
fn a_higher_figure_than_the_first_is_outside_the_set() {
    let first = rank_by(1, 20, INVESTMENT, "1", "四个主城区", Measure::Growth);
    let facts = vec![growth(0, 10, INVESTMENT, "14"), growth(1, 10, INVESTMENT, "9.5"), first];
    assert_eq!(refused(facts, FindingKind::RankBound), Some(Reason::OutsideTheSet));
}

#[test]
fn nothing_is_said_of_ranks_by_another_measure_period_or_direction_nor_of_ties() {
    let by = |measure| rank_by(1, 20, INVESTMENT, "2", "全市", measure);
    let own = || growth(1, 10, INVESTMENT, "9.5");
    let cases = [
        vec![growth(0, 10, INVESTMENT, "14"), own(), by(Measure::Level)],
        vec![growth(0, 10, INVESTMENT, "9.5"), own(), by(Measure::Growth)],
        vec![
            Observation {
                period: "2024-Q1".parse().ok(),
                ..growth(0, 10, INVESTMENT, "14")
            },
            own(),
            by(Measure::Growth),
        ],
        // Less is better: a higher figure does not stand before a lower one.
        vec![
            growth(0, 10, "城镇登记失业率", "14"),
            growth(1, 10, "城镇登记失业率", "9.5"),
            rank_by(1, 20, "城镇登记失业率", "2", "全市", Measure::Growth),
        ],
        // Nobody knows which way an unlisted name counts.
        vec![
            growth(0, 10, "信访总量", "14"),
            growth(1, 10, "信访总量", "9.5"),
            rank_by(1, 20, "信访总量", "2", "全市", Measure::Growth),
        ],
    ];
    for facts in cases {
        assert_eq!(of(&corpus(facts), FindingKind::RankBound), []);
    }
}

#[test]
fn the_place_between_two_ranks_has_a_figure_between_theirs() {
    let by = Measure::Growth;
    let corpus = corpus(vec![
        growth(0, 10, INVESTMENT, "7.3"),
        rank_by(0, 20, INVESTMENT, "5", "全市", by),
        growth(1, 10, INVESTMENT, "7.1"),
        rank_by(1, 20, INVESTMENT, "7", "全市", by),
        rank_by(2, 20, INVESTMENT, "6", "全市", by),
    ]);
    assert_eq!(
        told(&corpus, FindingKind::ValueBound),
        [(
            Outcome::Inferred,
            "青石市2024年固定资产投资增速第6位（云泽县）在7.1–7.3%之间：第5位临江区为7.3%，第7位望山区为7.1%。"
                .to_owned()
        )]
    );
    assert_eq!(of(&corpus, FindingKind::ValueBound)[0].areas, [AreaId(2)]);
}

proptest! {
    #[test]
    fn last_year_times_growth_is_this_year(tenths in 1i64..100_000, rate in -999i64..3000) {
        let value = number(&format!("{}.{}", tenths / 10, tenths % 10));
        let percent = number(&format!("{}", rate)).shift(-1).unwrap();
        let corpus = corpus(vec![yi(0, 10, REVENUE, &value.to_string()), growth(0, 20, REVENUE, &percent.to_string())]);
        let found = of(&corpus, FindingKind::LastYear);
        prop_assert_eq!(found.len(), 1);
        let factor = percent.shift(-2).unwrap().checked_add(1.into()).unwrap();
        let Some(figure) = &found[0].figure else {
            return Ok(());
        };
        let now = interval(corpus.observation(found[0].proof[0])).unwrap();
        // The ends taken back with the printed growth enclose the printed level.
        prop_assert!(figure.between.low.checked_mul(factor).unwrap() <= now.high);
        prop_assert!(figure.between.high.checked_mul(factor).unwrap() >= now.low);
        prop_assert!(figure.between.holds(figure.between.rounded()));
        let outwards = figure.between.outwards(false);
        prop_assert!(outwards.low <= figure.between.low && figure.between.high <= outwards.high);
    }
}

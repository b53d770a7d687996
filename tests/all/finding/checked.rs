//! What cannot both hold, what adds up, what was announced and listed, and what agrees.

use fangzhi::corpus::{Bundle, Corpus};
use fangzhi::model::{Bound, Confidence, Measure, Observation, Period, Record, RecordKind};
use fangzhi::reason::finding::{FindingKind, Outcome};
use fangzhi::span::Span;

use super::{corpus, district, of, rank_by, told, yi};
use crate::corpora::{document, growth, level, target};

const INVESTMENT: &str = "固定资产投资";

fn outcomes(facts: Vec<Observation>, kind: FindingKind) -> Vec<Outcome> {
    of(&corpus(facts), kind).iter().map(|found| found.outcome).collect()
}

/// Two places with growth and rank.
fn ranked(a: (&str, &str), b: (&str, &str)) -> Vec<Observation> {
    let by = Measure::Growth;
    vec![
        growth(0, 10, INVESTMENT, a.0),
        rank_by(0, 20, INVESTMENT, a.1, "全市", by),
        growth(1, 10, INVESTMENT, b.0),
        rank_by(1, 20, INVESTMENT, b.1, "全市", by),
    ]
}

#[test]
fn ranks_agree_with_their_figures_or_contradict_them() {
    let kind = FindingKind::Order;
    let told = told(&corpus(ranked(("15.2", "5"), ("14.6", "6"))), kind);
    assert_eq!(
        told,
        [(
            Outcome::Agrees,
            "青石市2024年固定资产投资增速的位次与数值相符：第5位临江区15.2%，第6位望山区14.6%。".to_owned()
        )]
    );
    assert_eq!(
        outcomes(ranked(("15.2", "6"), ("14.6", "5")), kind),
        [Outcome::Contradiction]
    );
    assert_eq!(
        outcomes(ranked(("15.2", "5"), ("14.6", "5")), kind),
        [Outcome::Contradiction]
    );
    // Equal as printed, apart in the digits that are not: nothing speaks against it.
    assert_eq!(outcomes(ranked(("15.2", "6"), ("15.2", "5")), kind), [Outcome::Agrees]);
}

#[test]
fn orders_by_another_measure_or_in_another_set_are_not_compared() {
    let mut facts = ranked(("15.2", "6"), ("14.6", "5"));
    facts[1].ranked_by = Some(Measure::Level);
    assert_eq!(outcomes(facts, FindingKind::Order), []);
    let mut facts = ranked(("15.2", "6"), ("14.6", "5"));
    facts[3].scope = Some("四个主城区".to_owned());
    assert_eq!(outcomes(facts, FindingKind::Order), []);
}

#[test]
fn two_places_cannot_both_be_first_unless_they_tie() {
    let by = Measure::Growth;
    let facts = vec![
        rank_by(0, 20, INVESTMENT, "1", "全市", by),
        rank_by(1, 20, INVESTMENT, "1", "全市", by),
    ];
    let corpus = corpus(facts);
    let found = of(&corpus, FindingKind::Order);
    assert_eq!(found[0].outcome, Outcome::Contradiction);
    assert_eq!(
        found[0].conditions(&corpus, fangzhi::format::Language::Chinese),
        ["没有并列名次"]
    );
}

#[test]
fn the_same_thing_twice_agrees_within_rounding_or_contradicts() {
    let kind = FindingKind::Twice;
    const NAME: &str = "一般公共预算收入";
    let pair = |a, b| vec![yi(0, 10, NAME, a), yi(0, 500, NAME, b)];
    assert_eq!(outcomes(pair("12.4", "12.4"), kind), [Outcome::Agrees]);
    assert_eq!(outcomes(pair("12.4", "12.43"), kind), [Outcome::Agrees]);
    assert_eq!(outcomes(pair("12.4", "13.4"), kind), [Outcome::Contradiction]);
    let more = |value| Observation {
        bound: Bound::Above,
        ..yi(0, 500, NAME, value)
    };
    assert_eq!(
        outcomes(vec![yi(0, 10, NAME, "12.4"), more("12")], kind),
        [Outcome::Agrees]
    );
    assert_eq!(
        outcomes(vec![yi(0, 10, NAME, "12.4"), more("13")], kind),
        [Outcome::Contradiction]
    );
}

#[test]
fn what_may_be_two_things_is_not_compared() {
    const NAME: &str = "一般公共预算收入";
    let cases = [
        // A name that the table lacks may stand for different things.
        vec![level(0, 10, "项目", "12", "个"), level(0, 500, "项目", "30", "个")],
        vec![
            yi(0, 10, NAME, "12.4"),
            Observation {
                period: Some(Period::year(2023)),
                ..yi(0, 500, NAME, "11.4")
            },
        ],
        vec![yi(0, 10, NAME, "12.4"), target(yi(0, 500, NAME, "13.4"))],
        vec![yi(0, 10, NAME, "12.4"), yi(1, 500, NAME, "13.4")],
        vec![
            yi(0, 10, NAME, "12.4"),
            Observation {
                confidence: Confidence::Low,
                ..yi(0, 500, NAME, "13.4")
            },
        ],
    ];
    for facts in cases {
        assert_eq!(outcomes(facts, FindingKind::Twice), []);
    }
}

#[test]
fn sectors_add_up_to_gross_product_or_do_not() {
    let sectors = |third| {
        vec![
            yi(0, 10, "地区生产总值", "291.3"),
            yi(0, 30, "第一产业增加值", "18.2"),
            yi(0, 50, "第二产业增加值", "121.4"),
            yi(0, 70, "第三产业增加值", third),
        ]
    };
    assert_eq!(outcomes(sectors("151.8"), FindingKind::Sum), [Outcome::Agrees]);
    assert_eq!(outcomes(sectors("161.8"), FindingKind::Sum), [Outcome::Contradiction]);
    assert_eq!(outcomes(sectors("151.8")[..3].to_vec(), FindingKind::Sum), []);
}

#[test]
fn members_of_a_list_that_make_up_its_head_agree() {
    let list = |last| {
        vec![
            level(0, 10, "亿元以上产业项目", "32", "个"),
            level(0, 30, "制造业项目", "23", "个"),
            level(0, 45, "服务业项目", last, "个"),
        ]
    };
    let told = told(&corpus(list("9")), FindingKind::Sum);
    assert_eq!(
        told,
        [(
            Outcome::Agrees,
            "临江区：亿元以上产业项目各部分（制造业项目、服务业项目）相加相符：23个 + 9个 = 32个。".to_owned()
        )]
    );
    // A list need not be whole, and its members may overlap: neither less nor more says anything.
    assert_eq!(outcomes(list("7"), FindingKind::Sum), []);
    assert_eq!(outcomes(list("12"), FindingKind::Sum), []);
}

#[test]
fn a_goal_below_last_year_is_said_not_blamed() {
    let goal = target(growth(0, 900, INVESTMENT, "10"));
    let told = told(
        &corpus(vec![growth(0, 10, INVESTMENT, "21.6"), goal.clone()]),
        FindingKind::Passed,
    );
    assert_eq!(
        told,
        [(
            Outcome::Inferred,
            "临江区2025年的固定资产投资增速目标是≥10%，低于2024年已达到的21.6%。".to_owned()
        )]
    );
    assert_eq!(
        outcomes(vec![growth(0, 10, INVESTMENT, "9.6"), goal], FindingKind::Passed),
        []
    );
    let unlisted = target(level(0, 900, "菌棒生产", "90", "袋"));
    let facts = vec![level(0, 10, "菌棒生产", "100", "袋"), unlisted];
    assert_eq!(outcomes(facts, FindingKind::Passed), []);
}

fn listing(name: &str, announced: u32, members: &[&str]) -> Corpus {
    let record = Record {
        announced: Some(announced),
        members: members.iter().map(|member| (*member).to_owned()).collect(),
        defined: true,
        ..Record::named(RecordKind::Initiative, name, Span::new(10, 20))
    };
    let areas = vec![district("临江区", 990_101)];
    Corpus::from_bundles([Bundle::seal(
        areas,
        vec![document(0, "aa")],
        vec![],
        vec![record],
        vec![],
    )])
}

#[test]
fn lists_are_held_against_the_number_that_announces_them() {
    let kind = FindingKind::Announced;
    let full = listing("“三个聚焦”", 3, &["聚焦产业", "聚焦民生", "聚焦生态"]);
    assert_eq!(told(&full, kind)[0].0, Outcome::Agrees);
    let short = listing("“三个聚焦”", 3, &["聚焦产业", "聚焦民生"]);
    assert_eq!(
        told(&short, kind),
        [(
            Outcome::Inferred,
            "临江区：“三个聚焦”应有3项，只列出2项，少1项。".to_owned()
        )]
    );
    let long = listing("“两个聚焦”", 2, &["聚焦产业", "聚焦民生", "聚焦生态"]);
    assert_eq!(told(&long, kind)[0].0, Outcome::Contradiction);
}

#[test]
fn compound_formulas_and_names_cut_off_are_not_counted() {
    let kind = FindingKind::Announced;
    assert_eq!(told(&listing("“1442”格局", 11, &["一条主线", "四个示范"]), kind), []);
    assert_eq!(told(&listing("“五个到位、优化服务等", 5, &["到位", "优化"]), kind), []);
    assert_eq!(told(&listing("“三个聚焦”", 3, &[]), kind), []);
}

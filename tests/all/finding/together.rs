//! What follows from figures that stand together, and between two years.

use fangzhi::corpus::{Bundle, Corpus};
use fangzhi::model::{Bound, Inherited, Observation, Period, Status};
use fangzhi::reason::finding::{Condition, FindingKind, Outcome, Reason};

use super::{corpus, district, of, told, yi};
use crate::corpora::{document, growth, level};

/// A figure that takes up the one before it.
fn taken_up(observation: Observation) -> Observation {
    Observation {
        inherited: vec![Inherited::Indicator],
        ..observation
    }
}

/// The sentences of a rule, or the reason where it refuses.
fn said(facts: Vec<Observation>, kind: FindingKind) -> Vec<String> {
    told(&corpus(facts), kind)
        .into_iter()
        .map(|(_, sentence)| sentence)
        .collect()
}

fn reasons(facts: Vec<Observation>, kind: FindingKind) -> Vec<Option<Reason>> {
    of(&corpus(facts), kind).iter().map(|found| found.reason).collect()
}

#[test]
fn what_is_done_of_a_total_is_a_completion() {
    let facts = vec![yi(0, 10, "续建项目总投资", "487"), yi(0, 30, "续建项目完成投资", "126")];
    assert_eq!(
        said(facts, FindingKind::Share),
        ["临江区：续建项目完成投资相当于续建项目总投资的约25.9%（126亿元 ÷ 487亿元）。"]
    );
}

#[test]
fn new_ones_are_a_share_of_all_and_a_restriction_of_what_it_takes_up() {
    let facts = vec![
        level(0, 10, "高新技术企业（新增）", "14", "家"),
        level(0, 20, "高新技术企业（累计）", "56", "家"),
        level(0, 200, "停工校舍", "12", "个"),
        taken_up(level(0, 215, "停工校舍（投入使用）", "9", "个")),
    ];
    let corpus = corpus(facts);
    let sentences: Vec<String> = told(&corpus, FindingKind::Share).into_iter().map(|(_, s)| s).collect();
    assert_eq!(
        sentences,
        [
            "临江区：高新技术企业（新增）相当于高新技术企业（累计）的约25%（14家 ÷ 56家）。",
            "临江区：停工校舍（投入使用）相当于停工校舍的约75%（9个 ÷ 12个）。",
        ]
    );
    assert_eq!(of(&corpus, FindingKind::Share)[1].conditions, [Condition::PartOfWhole]);
}

#[test]
fn shares_are_refused_for_other_units_periods_and_open_figures() {
    let kind = FindingKind::Share;
    let total = || yi(0, 10, "续建项目总投资", "487");
    let dollars = Observation {
        unit: "美元".to_owned(),
        ..yi(0, 30, "续建项目完成投资", "26")
    };
    assert_eq!(reasons(vec![total(), dollars], kind), [Some(Reason::OtherUnit)]);
    let before = Observation {
        period: Some(Period::year(2023)),
        ..yi(0, 30, "续建项目完成投资", "126")
    };
    assert_eq!(reasons(vec![total(), before], kind), [Some(Reason::OtherPeriod)]);
    let more = Observation {
        bound: Bound::Above,
        ..yi(0, 30, "续建项目完成投资", "126")
    };
    assert_eq!(reasons(vec![total(), more], kind), [Some(Reason::NotExact)]);
}

#[test]
fn a_part_above_its_whole_contradicts_it() {
    let facts = vec![
        level(0, 10, "高新技术企业（新增）", "64", "家"),
        level(0, 20, "高新技术企业（累计）", "56", "家"),
    ];
    let told = told(&corpus(facts), FindingKind::Share);
    assert_eq!(
        told,
        [(
            Outcome::Contradiction,
            "临江区：高新技术企业（新增）为64家，大于高新技术企业（累计）的56家；部分不能大于整体。".to_owned()
        )]
    );
    // A plan for the year may be surpassed.
    let surpassed = vec![
        yi(0, 10, "重点项目年度计划投资", "100"),
        yi(0, 30, "重点项目完成投资", "104"),
    ];
    assert!(said(surpassed, FindingKind::Share)[0].contains("约104%"));
}

#[test]
fn figures_far_apart_of_other_names_or_places_are_no_part() {
    let total = || yi(0, 10, "续建项目总投资", "487");
    for part in [
        yi(0, 300, "续建项目完成投资", "126"),
        yi(0, 30, "技改项目完成投资", "126"),
        yi(1, 30, "续建项目完成投资", "126"),
    ] {
        assert_eq!(said(vec![total(), part], FindingKind::Share), [] as [&str; 0]);
    }
}

#[test]
fn money_over_projects_is_an_average_with_a_warning() {
    let facts = vec![level(0, 10, "签约项目", "48", "个"), yi(0, 25, "项目总投资", "292.8")];
    let corpus = corpus(facts);
    assert_eq!(
        told(&corpus, FindingKind::Average),
        [(
            Outcome::Inferred,
            "临江区：签约项目平均每个约6.1亿元（292.8亿元 ÷ 48个）。".to_owned()
        )]
    );
    assert_eq!(of(&corpus, FindingKind::Average)[0].conditions, [Condition::Definition]);
}

#[test]
fn a_planned_total_says_so_and_an_open_count_is_refused() {
    let planned = Observation {
        status: Status::Estimate,
        ..yi(0, 25, "项目计划总投资", "292.8")
    };
    let found = of(
        &corpus(vec![level(0, 10, "签约项目", "48", "个"), planned]),
        FindingKind::Average,
    );
    assert_eq!(found[0].conditions, [Condition::Definition, Condition::Planned]);
    let many = Observation {
        bound: Bound::Above,
        ..level(0, 10, "签约项目", "40", "个")
    };
    let facts = vec![many, yi(0, 25, "项目总投资", "292.8")];
    assert_eq!(reasons(facts, FindingKind::Average), [Some(Reason::NotExact)]);
}

#[test]
fn money_of_something_else_is_no_average() {
    for facts in [
        vec![level(0, 10, "签约企业", "48", "家"), yi(0, 25, "项目总投资", "292.8")],
        vec![level(0, 10, "签约项目", "48", "个"), yi(0, 300, "项目总投资", "292.8")],
        vec![level(0, 10, "签约项目", "48", "个"), yi(0, 25, "项目税收", "2.8")],
        vec![level(0, 10, "签约项目", "1", "个"), yi(0, 25, "签约项目总投资", "2.8")],
    ] {
        assert_eq!(said(facts, FindingKind::Average), [] as [&str; 0]);
    }
}

/// Two reports about one place, of 2023 and of 2024.
fn two_years(then: Observation, now: Vec<Observation>) -> Corpus {
    let then = Observation {
        period: Some(Period::year(2023)),
        ..then
    };
    let now = now.into_iter().map(|o| Observation {
        doc: 1,
        id: format!("later-{}", o.id),
        ..o
    });
    let documents = vec![document(0, "aa"), document(0, "bb")];
    let facts = std::iter::once(then).chain(now).collect();
    Corpus::from_bundles([Bundle::seal(
        vec![district("临江区", 990_101)],
        documents,
        facts,
        vec![],
        vec![],
    )])
}

#[test]
fn growth_follows_from_the_levels_of_two_reports() {
    const NAME: &str = "一般公共预算收入";
    let corpus = two_years(yi(0, 10, NAME, "11.8"), vec![yi(0, 10, NAME, "12.4")]);
    assert_eq!(
        told(&corpus, FindingKind::Growth),
        [(
            Outcome::Inferred,
            "临江区2024年一般公共预算收入为12.4亿元，上年为11.8亿元，增长率约5%（4.2–6%）。".to_owned()
        )]
    );
}

#[test]
fn growth_between_levels_is_held_against_the_printed_one() {
    const NAME: &str = "一般公共预算收入";
    let outcome = |rate| {
        let corpus = two_years(
            yi(0, 10, NAME, "11.8"),
            vec![yi(0, 10, NAME, "12.4"), growth(0, 20, NAME, rate)],
        );
        told(&corpus, FindingKind::Growth)[0].0
    };
    assert_eq!(outcome("5.2"), Outcome::Agrees);
    assert_eq!(outcome("9.2"), Outcome::Contradiction);
}

#[test]
fn growth_of_gross_product_is_not_held_against_its_levels() {
    const NAME: &str = "地区生产总值";
    let corpus = two_years(
        yi(0, 10, NAME, "281.8"),
        vec![yi(0, 10, NAME, "292.4"), growth(0, 20, NAME, "5.4")],
    );
    let found = of(&corpus, FindingKind::Growth);
    assert_eq!(
        (found[0].outcome, found[0].reason),
        (Outcome::Refused, Some(Reason::ConstantPrices))
    );
}

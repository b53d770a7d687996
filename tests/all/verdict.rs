//! Comparability: every rule with facts it holds apart, facts it lets pass, and its half-sentence; and the laws.

use fangzhi::corpus::{Corpus, ObservationId};
use fangzhi::format::Language;
use fangzhi::model::{Basis, Bound, Confidence, Doubt, Measure, Moment, Observation, Period, Status};
use fangzhi::reason::difference::DifferenceKind as Kind;
use fangzhi::reason::verdict::Comparability::{self, Comparable, NotComparable, WithCare};
use fangzhi::reason::verdict::{compare, split};
use proptest::prelude::*;

use crate::corpora::{arbitrary_bundle, growth, level, rank, target};
use crate::invented::{all, four_places};

fn at(period: &str, o: Observation) -> Observation {
    Observation {
        period: Some(period.parse().unwrap()),
        ..o
    }
}

/// What is said of all facts: the weight, the kinds of difference and the sentence in both languages.
fn judged(observations: Vec<Observation>) -> (Comparability, Vec<Kind>, String, String) {
    let corpus = four_places(observations);
    let verdict = compare(&corpus, &all(&corpus));
    (
        verdict.comparability,
        verdict.differences.iter().map(|d| d.kind).collect(),
        verdict.sentence(&corpus, Language::Chinese),
        verdict.sentence(&corpus, Language::English),
    )
}

fn weighed(observations: Vec<Observation>) -> (Comparability, Vec<Kind>) {
    let (weight, kinds, ..) = judged(observations);
    (weight, kinds)
}

const GDP: &str = "地区生产总值";
const INDUSTRY: &str = "规模以上工业增加值";
const INVESTMENT: &str = "固定资产投资";

#[test]
fn alike_figures_are_comparable_and_the_sentence_says_in_what() {
    let (weight, kinds, zh, en) = judged(vec![growth(0, 10, GDP, "5.5"), growth(1, 10, "GDP", "4.6")]);
    assert_eq!((weight, kinds), (Comparable, vec![]));
    assert_eq!(zh, "指标、时段、口径一致：均为2024年地区生产总值增速（实际）。");
    assert_eq!(
        en,
        "Same indicator, period and basis: Gross regional product, growth, 2024 (actual)."
    );
}

#[test]
fn one_fact_or_none_leaves_nothing_to_compare() {
    for facts in [vec![], vec![growth(0, 10, GDP, "5.5")]] {
        let (weight, kinds, zh, _) = judged(facts);
        assert_eq!((weight, kinds), (Comparable, vec![]));
        assert_eq!(zh, "不足两项事实，无从比较。");
    }
}

#[test]
fn rates_of_another_part_of_the_year_need_care_and_sums_refuse() {
    let quarters = "2024-Q1/2024-Q3";
    let (weight, kinds, zh, en) = judged(vec![growth(0, 10, GDP, "5.5"), at(quarters, growth(1, 10, GDP, "6.3"))]);
    assert_eq!((weight, kinds), (WithCare, vec![Kind::Period]));
    assert_eq!(zh, "时段不同：2024年与2024年前三季度。");
    assert_eq!(en, "Periods differ: 2024 and Q1–Q3 2024.");
    let sums = vec![
        level(0, 10, GDP, "100", "元"),
        at(quarters, level(1, 10, GDP, "90", "元")),
    ];
    assert_eq!(weighed(sums), (NotComparable, vec![Kind::Period]));
    // A stock at two dates of a year is one thing seen twice.
    let stock = vec![
        level(0, 10, "常住人口", "100", "人"),
        at("2024-06-30", level(1, 10, "常住人口", "90", "人")),
    ];
    assert_eq!(weighed(stock), (WithCare, vec![Kind::Period]));
    // A festival, a single quarter or another year's part are no part of the year so far.
    for other in [
        "2024 国庆",
        "2024-Q4",
        "2023-01/2023-11",
        "2020/2024",
        "2024-10-01/2024-10-07",
    ] {
        let facts = vec![growth(0, 10, GDP, "5.5"), at(other, growth(1, 10, GDP, "6.3"))];
        assert_eq!(weighed(facts), (NotComparable, vec![Kind::Period]), "{other}");
    }
    // One stretch, two spellings.
    let halves = vec![
        at("2024-Q1/2024-Q2", growth(0, 10, GDP, "5")),
        at("2024-01/2024-06", growth(1, 10, GDP, "6")),
    ];
    assert_eq!(weighed(halves), (Comparable, vec![]));
}

#[test]
fn the_same_part_of_another_year_needs_care() {
    let years = vec![growth(0, 10, GDP, "5.5"), at("2023", growth(1, 10, GDP, "6.3"))];
    let (weight, kinds, zh, _) = judged(years);
    assert_eq!((weight, kinds), (WithCare, vec![Kind::Year]));
    assert_eq!(zh, "年份不同：2024年与2023年。");
    let holidays = vec![
        at("2024 国庆", level(0, 10, "游园人次", "5", "人次")),
        at("2023 国庆", level(0, 30, "游园人次", "4", "人次")),
    ];
    assert_eq!(weighed(holidays), (WithCare, vec![Kind::Year]));
}

#[test]
fn a_period_that_is_not_stated_needs_care() {
    let open = Observation {
        period: None,
        ..growth(1, 10, GDP, "6.3")
    };
    let (weight, kinds, zh, en) = judged(vec![growth(0, 10, GDP, "5.5"), open.clone()]);
    assert_eq!((weight, kinds), (WithCare, vec![Kind::Unstated]));
    assert_eq!(zh, "时段未全部载明：2024年与时期未载。");
    assert_eq!(en, "A period is not stated: 2024 and period not stated.");
    let both = vec![
        Observation {
            doc: 0,
            area: 0,
            id: "x".into(),
            ..open.clone()
        },
        open,
    ];
    assert_eq!(weighed(both), (WithCare, vec![Kind::Unstated]));
}

#[test]
fn measures_statuses_and_units_do_not_mix() {
    let (weight, kinds, zh, en) = judged(vec![growth(0, 10, GDP, "5.5"), level(1, 10, GDP, "100", "元")]);
    assert_eq!((weight, kinds), (NotComparable, vec![Kind::Measure]));
    assert_eq!(zh, "数值类型不同：增速与数值。");
    assert_eq!(en, "Different kinds of number: growth and level.");
    let goal = Observation {
        period: Some(Period::year(2024)),
        bound: Bound::Exact,
        ..target(growth(1, 10, GDP, "6"))
    };
    let (weight, kinds, zh, en) = judged(vec![growth(0, 10, GDP, "5.5"), goal]);
    assert_eq!((weight, kinds), (NotComparable, vec![Kind::Status]));
    assert_eq!(zh, "性质不同：实际与目标。");
    assert_eq!(en, "Status differs: actual and target.");
    let units = |a, b| weighed(vec![level(0, 10, "绿地面积", "5", a), level(0, 30, "绿地面积", "5", b)]);
    assert_eq!(units("亩", "公顷"), (Comparable, vec![]));
    assert_eq!(units("亩", "元"), (NotComparable, vec![Kind::Unit]));
    let expected = Observation {
        status: Status::Estimate,
        ..level(0, 30, "绿地面积", "5", "亩")
    };
    assert_eq!(
        weighed(vec![level(0, 10, "绿地面积", "5", "亩"), expected]),
        (NotComparable, vec![Kind::Status])
    );
}

#[test]
fn other_indicators_are_other_things_save_the_rates_of_one_place() {
    let of = |place: u32| {
        vec![
            growth(0, 10, INVESTMENT, "5.5"),
            growth(place, 30, "社会消费品零售总额", "5"),
        ]
    };
    let (weight, kinds, zh, _) = judged(of(1));
    assert_eq!((weight, kinds), (NotComparable, vec![Kind::Indicator]));
    assert_eq!(zh, "指标不同：固定资产投资与社会消费品零售总额。");
    assert_eq!(weighed(of(0)), (WithCare, vec![Kind::Indicator]));
    let sums = vec![
        level(0, 10, INVESTMENT, "5", "元"),
        level(0, 30, "社会消费品零售总额", "5", "元"),
    ];
    assert_eq!(weighed(sums), (NotComparable, vec![Kind::Indicator]));
}

#[test]
fn growth_at_constant_prices_beside_nominal_growth_is_told() {
    let facts = vec![growth(0, 10, GDP, "5.5"), growth(0, 30, INVESTMENT, "8")];
    let (weight, kinds, zh, en) = judged(facts);
    assert_eq!((weight, kinds), (WithCare, vec![Kind::Indicator, Kind::Price]));
    assert!(
        zh.contains("；价格口径不同，增速有按不变价、有按现价：地区生产总值与固定资产投资。"),
        "{zh}"
    );
    assert!(en.contains("; price bases differ"), "{en}");
    let both = vec![growth(0, 10, GDP, "5.5"), growth(0, 30, INDUSTRY, "8")];
    assert_eq!(weighed(both), (WithCare, vec![Kind::Indicator]));
    let counts = vec![growth(0, 10, GDP, "5.5"), growth(0, 30, "高新技术企业", "8")];
    assert_eq!(weighed(counts), (WithCare, vec![Kind::Indicator]));
}

#[test]
fn kin_within_other_bounds_need_care_as_rates() {
    let rates = vec![growth(0, 10, INDUSTRY, "5.5"), growth(1, 10, "工业增加值", "5")];
    let (weight, kinds, zh, _) = judged(rates);
    assert_eq!((weight, kinds), (WithCare, vec![Kind::Calibre]));
    assert_eq!(zh, "口径不同：规模以上工业增加值与工业增加值。");
    let sums = vec![level(0, 10, INDUSTRY, "5", "元"), level(1, 10, "工业增加值", "5", "元")];
    assert_eq!(weighed(sums), (NotComparable, vec![Kind::Calibre]));
}

#[test]
fn what_was_added_is_not_all_there_is() {
    let count = |doc, name| level(doc, 10, name, "12", "家");
    let (weight, kinds, zh, _) = judged(vec![count(0, "高新技术企业（新增）"), count(1, "高新技术企业（累计）")]);
    assert_eq!((weight, kinds), (NotComparable, vec![Kind::Accrual]));
    assert_eq!(zh, "新增与累计不同：高新技术企业（新增）与高新技术企业（累计）。");
    assert_eq!(
        weighed(vec![count(0, "高新技术企业"), count(1, "高新技术企业（累计）")]),
        (WithCare, vec![Kind::Accrual])
    );
    assert_eq!(
        weighed(vec![count(0, "高新技术企业（累计）"), count(1, "高企（累计）")]),
        (Comparable, vec![])
    );
}

#[test]
fn changes_are_measured_against_the_same() {
    let on = |doc, basis: Option<Basis>| Observation {
        basis,
        ..growth(doc, 10, GDP, "5")
    };
    let yoy = || on(0, Some(Basis::Yoy));
    let (weight, kinds, zh, en) = judged(vec![yoy(), on(1, Some(Basis::Mom))]);
    assert_eq!((weight, kinds), (NotComparable, vec![Kind::Basis]));
    assert_eq!(zh, "比较基准不同：同比与环比。");
    assert_eq!(
        en,
        "Measured against different bases: year on year and on the period before."
    );
    assert_eq!(weighed(vec![yoy(), on(1, Some(Basis::Average))]).0, NotComparable);
    assert_eq!(
        weighed(vec![yoy(), on(1, Some(Basis::Since(Period::year(2020))))]).0,
        NotComparable
    );
    assert_eq!(weighed(vec![yoy(), on(1, None)]), (WithCare, vec![Kind::Basis]));
    let above = |doc, name: &str| Observation {
        measure: Measure::Points,
        ..on(doc, Some(Basis::Area(name.to_owned())))
    };
    assert_eq!(weighed(vec![above(0, "全市"), above(1, "全市")]), (Comparable, vec![]));
    // Another prefecture's 全市, and another set, are other yardsticks.
    assert_eq!(
        weighed(vec![above(0, "全市"), above(3, "全市")]),
        (WithCare, vec![Kind::Basis])
    );
    assert_eq!(
        weighed(vec![above(0, "全市"), above(1, "全省")]),
        (WithCare, vec![Kind::Basis])
    );
}

#[test]
fn ranks_count_in_one_set() {
    let (weight, kinds, zh, en) = judged(vec![rank(0, 10, GDP, "1", "全市"), rank(1, 10, GDP, "2", "四个主城区")]);
    assert_eq!((weight, kinds), (NotComparable, vec![Kind::Scope]));
    assert_eq!(zh, "排名范围不同：青石市的“全市”与青石市的“四个主城区”。");
    assert_eq!(
        en,
        "Ranked in different sets: the city (青石市) and the four main urban districts (青石市)."
    );
    let same = |a, b, set| weighed(vec![rank(a, 10, GDP, "1", set), rank(b, 10, GDP, "2", set)]);
    assert_eq!(same(0, 1, "全市"), (Comparable, vec![]));
    assert_eq!(same(0, 3, "全市"), (NotComparable, vec![Kind::Scope]));
    assert_eq!(same(0, 3, "全省"), (Comparable, vec![]));
    let bare = Observation {
        scope: None,
        ..rank(1, 10, GDP, "2", "")
    };
    assert_eq!(
        weighed(vec![rank(0, 10, GDP, "1", "全市"), bare]),
        (WithCare, vec![Kind::Scope])
    );
}

#[test]
fn ranks_go_by_one_measure() {
    let by = |doc, measure| Observation {
        ranked_by: measure,
        ..rank(doc, 10, GDP, "1", "全市")
    };
    let (weight, kinds, zh, en) = judged(vec![by(0, Some(Measure::Growth)), by(1, Some(Measure::Level))]);
    assert_eq!((weight, kinds), (NotComparable, vec![Kind::Order]));
    assert_eq!(zh, "排名依据不同：增速与数值。");
    assert_eq!(en, "Ranked by different measures: growth and level.");
    assert_eq!(
        weighed(vec![by(0, Some(Measure::Growth)), by(1, None)]),
        (WithCare, vec![Kind::Order])
    );
    assert_eq!(
        weighed(vec![by(0, Some(Measure::Growth)), by(1, Some(Measure::Growth))]),
        (Comparable, vec![])
    );
}

#[test]
fn floors_rough_figures_and_doubts_need_care() {
    let above = Observation {
        bound: Bound::Above,
        ..level(1, 10, GDP, "500", "元")
    };
    let (weight, kinds, zh, en) = judged(vec![level(0, 10, GDP, "400", "元"), above]);
    assert_eq!((weight, kinds), (WithCare, vec![Kind::Bound]));
    assert_eq!(zh, "并非都是确数：云泽县≥500元。");
    assert_eq!(en, "Not all figures are exact: 云泽县 ≥500 yuan.");
    // Goals that are all floors say the same of each other.
    let goals = |bound| {
        vec![
            target(growth(0, 10, GDP, "6")),
            Observation {
                bound,
                ..target(growth(1, 10, GDP, "7"))
            },
        ]
    };
    assert_eq!(weighed(goals(Bound::Above)), (Comparable, vec![]));
    assert_eq!(weighed(goals(Bound::About)), (WithCare, vec![Kind::Bound]));
    let doubted = Observation {
        confidence: Confidence::Low,
        doubts: vec![Doubt::Implausible],
        ..growth(1, 10, GDP, "55")
    };
    let (weight, kinds, zh, _) = judged(vec![growth(0, 10, GDP, "5"), doubted]);
    assert_eq!((weight, kinds), (WithCare, vec![Kind::Doubt]));
    assert_eq!(zh, "读数存疑，宜核对原文：云泽县+55%。");
}

#[test]
fn names_no_table_lists_and_names_each_place_defines_need_care_across_places() {
    let count = |doc, name| level(doc, 10, name, "12", "个");
    let (weight, kinds, zh, _) = judged(vec![count(0, "便民小站"), count(1, "便民小站")]);
    assert_eq!((weight, kinds), (WithCare, vec![Kind::Unlisted]));
    assert_eq!(zh, "指标名称未列入指标表，各地口径可能不同：便民小站。");
    let (weight, kinds, _, en) = judged(vec![count(0, "签约项目"), count(1, "新签约项目")]);
    assert_eq!((weight, kinds), (WithCare, vec![Kind::Definition]));
    assert!(
        en.starts_with("Each place defines this figure itself: Projects signed"),
        "{en}"
    );
    // Of one place both mean the same.
    let own = vec![count(0, "便民小站"), at("2023", level(0, 40, "便民小站", "9", "个"))];
    assert_eq!(weighed(own), (WithCare, vec![Kind::Year]));
}

#[test]
fn the_gravest_difference_is_said_first_and_no_more_than_three() {
    let far = Observation {
        period: None,
        bound: Bound::About,
        confidence: Confidence::Low,
        ..target(level(3, 10, INVESTMENT, "7", "元"))
    };
    let (weight, kinds, zh, en) = judged(vec![growth(0, 10, GDP, "5.5"), far]);
    assert_eq!(weight, NotComparable);
    assert_eq!(kinds[..3], [Kind::Status, Kind::Measure, Kind::Indicator]);
    assert_eq!(
        zh,
        "性质不同：实际与目标；数值类型不同：增速与数值；指标不同：地区生产总值与固定资产投资；另有3处不同。"
    );
    assert!(en.ends_with("; and 3 more."), "{en}");
    let many = ["2020", "2021", "2022", "2023", "2024"];
    let years = many
        .iter()
        .zip(1u32..)
        .map(|(year, n)| at(year, growth(0, n * 10, GDP, "5")));
    let (_, _, zh, en) = judged(years.collect());
    assert_eq!(zh, "年份不同：2020年、2021年、2022年等5种。");
    assert_eq!(en, "Years differ: 2020, 2021, 2022 and 2 more.");
}

#[test]
fn what_cannot_share_an_axis_is_parted() {
    let corpus = four_places(vec![
        growth(0, 10, GDP, "5.5"),
        level(0, 20, GDP, "100", "元"),
        target(growth(0, 30, GDP, "6")),
        growth(1, 10, GDP, "4.6"),
        at("2024-Q1/2024-Q3", growth(2, 10, GDP, "6.3")),
        level(2, 20, GDP, "90", "元"),
    ]);
    let groups = split(&corpus, &all(&corpus));
    let rows: Vec<Vec<u32>> = groups.iter().map(|g| g.iter().map(|id| id.0).collect()).collect();
    assert_eq!(rows, [vec![0, 3, 4], vec![1, 5], vec![2]]);
}

/// The part of the year a period covers, told anew for the law: months for spans and years, else as spelled without its year.
fn part(o: &Observation) -> Option<String> {
    let period = o.period.as_ref()?;
    if period.festival.is_none() && matches!(period.from, Moment::Year(_) | Moment::Quarter(..) | Moment::Month(..)) {
        let ((y, from, _), (z, to, _)) = (period.from.first_day(), period.to.last_day());
        return Some(format!("{} {from} {to}", z - y));
    }
    Some(period.to_string()[4..].to_owned())
}

fn chosen(corpus: &Corpus, picks: &[prop::sample::Index]) -> Vec<ObservationId> {
    if corpus.is_empty() {
        return Vec::new();
    }
    picks
        .iter()
        .map(|pick| ObservationId(pick.index(corpus.len()) as u32))
        .collect()
}

proptest! {
    #[test]
    fn never_comparable_across_period_kinds_statuses_and_measures(bundle in arbitrary_bundle()) {
        let corpus = Corpus::from_bundles([bundle]);
        for a in corpus.ids() {
            for b in corpus.ids().filter(|&b| b > a) {
                let (one, other) = (corpus.observation(a), corpus.observation(b));
                let differ = one.measure != other.measure || one.status != other.status || part(one) != part(other);
                let verdict = compare(&corpus, &[a, b]);
                prop_assert!(!differ || verdict.comparability != Comparable, "{one:?} {other:?}");
                prop_assert_eq!(verdict.comparability == Comparable, verdict.differences.is_empty());
            }
        }
    }

    #[test]
    fn order_does_not_matter_and_a_part_is_never_worse(
        bundle in arbitrary_bundle(),
        picks in prop::collection::vec(any::<prop::sample::Index>(), 0..12),
        cut in any::<prop::sample::Index>(),
    ) {
        let corpus = Corpus::from_bundles([bundle]);
        let facts = chosen(&corpus, &picks);
        let whole = compare(&corpus, &facts);
        let turned: Vec<_> = facts.iter().rev().copied().collect();
        prop_assert_eq!(&whole, &compare(&corpus, &turned));
        if !facts.is_empty() {
            let some = &facts[..cut.index(facts.len())];
            prop_assert!(compare(&corpus, some).comparability <= whole.comparability);
        }
        for language in [Language::Chinese, Language::English] {
            let said = whole.sentence(&corpus, language);
            prop_assert!(said.ends_with(['。', '.']) && said.chars().filter(|c| *c == '。').count() <= 1, "{}", said);
        }
    }

    #[test]
    fn groups_hold_every_fact_once_and_share_an_axis(
        bundle in arbitrary_bundle(),
        picks in prop::collection::vec(any::<prop::sample::Index>(), 0..20),
    ) {
        let corpus = Corpus::from_bundles([bundle]);
        let mut facts = chosen(&corpus, &picks);
        let groups = split(&corpus, &facts);
        facts.sort_unstable();
        facts.dedup();
        let mut dealt: Vec<_> = groups.concat();
        dealt.sort_unstable();
        prop_assert_eq!(dealt, facts);
        for pair in groups.windows(2) {
            prop_assert!(pair[0].len() >= pair[1].len());
        }
        for group in &groups {
            prop_assert!(compare(&corpus, group).comparability < NotComparable);
        }
    }
}

#[test]
fn spellings_are_read_back() {
    for value in Comparability::ALL {
        assert_eq!(Comparability::parse(value.as_str()), Some(value));
    }
    assert_eq!(Comparability::parse("maybe"), None);
    assert!(Comparable < WithCare && WithCare < NotComparable);
    let corpus = four_places(vec![growth(0, 10, GDP, "5"), level(0, 30, GDP, "5", "元")]);
    let verdict = compare(&corpus, &all(&corpus));
    assert_eq!(
        (verdict.word(Language::Chinese), verdict.word(Language::English)),
        ("不可比", "not comparable")
    );
}

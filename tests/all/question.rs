//! Questions answer themselves from invented places: figures, silences, warnings; and stay away where there is nothing.

use fangzhi::corpus::{AreaId, Corpus};
use fangzhi::format::Language;
use fangzhi::model::{Basis, Bound, Measure, Observation, Period, Status};
use fangzhi::reason::question::{Destination, Piece, Question, questions, text};
use fangzhi::reason::verdict::Comparability;

use crate::corpora::{growth, level, number, rank, target};
use crate::invented::{corpus_of, four_places};

const GDP: &str = "地区生产总值";
const INDUSTRY: &str = "规模以上工业增加值";
const RETAIL: &str = "社会消费品零售总额";

fn found(corpus: &Corpus, key: &str) -> Option<Question> {
    questions(corpus).into_iter().find(|question| question.key() == key)
}

/// What is asked and answered, in Chinese and in English.
fn said(corpus: &Corpus, key: &str) -> [String; 4] {
    let question = found(corpus, key).unwrap_or_else(|| panic!("no question {key}"));
    let of = |language| {
        [
            text(&question.prompt(corpus, language)),
            text(&question.answer(corpus, language)),
        ]
    };
    let ([a, b], [c, d]) = (of(Language::Chinese), of(Language::English));
    [a, b, c, d]
}

fn months(o: Observation) -> Observation {
    Observation {
        period: "2024-01/2024-11".parse().ok(),
        ..o
    }
}

#[test]
fn the_fastest_comes_first_with_what_its_report_says_of_it() {
    let by = |measure, o| Observation {
        ranked_by: Some(measure),
        ..o
    };
    let above = Observation {
        measure: Measure::Points,
        unit: "个百分点".to_owned(),
        basis: Some(Basis::Area("全市".to_owned())),
        ..growth(1, 20, INDUSTRY, "3.5")
    };
    let corpus = four_places(vec![
        level(0, 5, INDUSTRY, "29760000000", "元"),
        growth(0, 10, INDUSTRY, "6.2"),
        by(Measure::Level, rank(0, 20, INDUSTRY, "4", "全市")),
        months(growth(1, 10, INDUSTRY, "13.6")),
        months(above),
        by(Measure::Growth, months(rank(1, 30, INDUSTRY, "1", "全市"))),
        target(growth(2, 10, INDUSTRY, "6")),
    ]);
    let [asked, answer, asked_en, answer_en] = said(&corpus, INDUSTRY);
    assert_eq!(asked, "谁的规模以上工业增加值增长最快？可比吗？");
    assert_eq!(
        answer,
        "云泽县+13.6%（2024年1—11月，高于全市3.5个百分点，增速居全市第1位），其次临江区+6.2%（2024年；总量297.6亿元，居全市第4位）。\
         只有目标：北川区≥6%（2025年）。未载：白沙区。"
    );
    assert_eq!(
        asked_en,
        "Where did value added of industry above designated size grow fastest, and is that comparable?"
    );
    assert_eq!(
        answer_en,
        "云泽县 +13.6% (Jan–Nov 2024, above its city by 3.5 points, #1 in its city by growth), then 临江区 +6.2% \
         (2024; level 29.76 bn yuan, #4 in its city by level). Goal only: 北川区 ≥6% (2025). Not stated: 白沙区."
    );
    let question = found(&corpus, INDUSTRY).unwrap();
    assert_eq!(
        question.verdict().map(|verdict| verdict.comparability),
        Some(Comparability::WithCare)
    );
    let caveat = question.caveat(&corpus, Language::Chinese).unwrap();
    assert!(caveat.contains("不变价"), "{caveat}");
    assert_eq!(
        question.destination(),
        Destination::Indicator(INDUSTRY.to_owned(), Some(Measure::Growth))
    );
    assert_eq!(question.facts(&corpus).len(), 7);
}

#[test]
fn the_year_most_places_state_is_asked_of_and_its_whole_before_its_parts() {
    let of = |year, o| Observation {
        period: Some(Period::year(year)),
        ..o
    };
    let corpus = four_places(vec![
        growth(0, 10, RETAIL, "5"),
        months(growth(0, 30, RETAIL, "9")),
        growth(1, 10, RETAIL, "6"),
        of(2023, growth(2, 10, RETAIL, "30")),
    ]);
    let [_, answer, ..] = said(&corpus, RETAIL);
    assert_eq!(
        answer,
        "云泽县+6%（2024年），其次临江区+5%（2024年）。有数、无增速：北川区+30%（2023年）。未载：白沙区。"
            .replace("有数、无增速", "有数、无该年增速")
    );
    assert_eq!(found(&corpus, RETAIL).unwrap().caveat(&corpus, Language::Chinese), None);
}

#[test]
fn one_place_goals_and_other_bases_raise_no_question_of_growth() {
    let others = [
        growth(0, 30, GDP, "6"),
        target(growth(1, 10, GDP, "6")),
        Observation {
            basis: Some(Basis::Mom),
            ..growth(1, 10, GDP, "6")
        },
        Observation {
            period: None,
            ..growth(1, 10, GDP, "6")
        },
        Observation {
            status: Status::Estimate,
            ..growth(1, 10, GDP, "6")
        },
        level(1, 10, GDP, "6", "元"),
    ];
    for other in others {
        let corpus = four_places(vec![growth(0, 10, GDP, "5"), other]);
        assert_eq!(found(&corpus, GDP), None);
    }
    assert_eq!(questions(&Corpus::from_bundles([])), []);
    assert_eq!(
        questions(&corpus_of(&[("临江区", "青石市")], vec![growth(0, 10, GDP, "5")])),
        []
    );
}

#[test]
fn many_places_are_counted_rather_than_listed() {
    let names: Vec<String> = (0..30).map(|n| format!("第{n}区")).collect();
    let places: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "青石市")).collect();
    let rates = (0..20u32).map(|n| growth(n, 10, GDP, &n.to_string()));
    let corpus = corpus_of(&places, rates.collect());
    let [_, answer, _, english] = said(&corpus, GDP);
    assert_eq!(
        answer,
        "第19区+19%（2024年），其次第18区+18%（2024年）、第17区+17%（2024年）、第16区+16%（2024年），其后还有16地。\
         未载：第20区、第21区、第22区、第23区、第24区、第25区等10地。"
    );
    assert!(english.contains(", and 16 more places."), "{english}");
    assert!(english.ends_with("第25区 and 4 more."), "{english}");
}

#[test]
fn goals_are_told_by_how_they_stand() {
    let corpus = four_places(vec![
        growth(0, 10, GDP, "4.6"),
        growth(0, 20, RETAIL, "21.8"),
        target(growth(0, 80, GDP, "5.8")),
        target(growth(0, 90, RETAIL, "10")),
        target(growth(0, 95, INDUSTRY, "6")),
        // A plan that no table lists is no news.
        target(level(0, 99, "便民小站", "6", "个")),
        growth(1, 10, GDP, "4"),
        target(growth(1, 80, GDP, "5")),
    ]);
    let [asked, answer, asked_en, answer_en] = said(&corpus, "goals");
    assert_eq!(asked, "临江区的目标定得比上年结果高吗？");
    assert_eq!(
        answer,
        "1项更高：地区生产总值 +4.6% → ≥5.8%。1项更低：社会消费品零售总额 +21.8% → ≥10%。只有目标、未载结果：规模以上工业增加值 ≥6%。"
    );
    assert_eq!(asked_en, "Does 临江区 aim higher than it reached the year before?");
    assert!(
        answer_en.starts_with("1 higher: gross regional product +4.6% → ≥5.8%. 1 lower: "),
        "{answer_en}"
    );
    let question = found(&corpus, "goals").unwrap();
    assert_eq!(question.destination(), Destination::Place(AreaId(0)));
    assert_eq!(
        question.verdict().unwrap().sentence(&corpus, Language::Chinese),
        "目标与结果的指标、单位和比较基准一致。"
    );
}

#[test]
fn goals_of_a_time_that_is_reported_are_met_or_missed() {
    let of_2024 = |o| Observation {
        period: Some(Period::year(2024)),
        bound: Bound::Above,
        ..target(o)
    };
    let corpus = four_places(vec![
        growth(0, 10, GDP, "5.5"),
        growth(0, 20, RETAIL, "5"),
        of_2024(growth(0, 80, GDP, "5")),
        of_2024(growth(0, 90, RETAIL, "6")),
    ]);
    let [asked, answer, ..] = said(&corpus, "goals");
    assert_eq!(asked, "临江区的目标完成了吗？");
    assert_eq!(
        answer,
        "1项已达到：地区生产总值 +5.5%（目标≥5%）。1项未达到：社会消费品零售总额 +5%（目标≥6%）。"
    );
    let single = four_places(vec![growth(0, 10, GDP, "5.5"), of_2024(growth(0, 80, GDP, "5"))]);
    assert_eq!(found(&single, "goals"), None, "one goal is no balance");
}

#[test]
fn what_most_places_state_is_asked_after_where_it_is_missing() {
    let rows = |places: std::ops::Range<u32>| places.map(|n| level(n, 10, RETAIL, "100", "元")).collect::<Vec<_>>();
    let corpus = four_places(rows(0..3));
    let [asked, answer, asked_en, answer_en] = said(&corpus, "absent");
    assert_eq!(asked, "哪里没有公布社会消费品零售总额？");
    assert_eq!(answer, "未载：白沙区。已载：临江区100元、云泽县100元、北川区100元。");
    assert_eq!(asked_en, "Where is total retail sales of consumer goods not stated?");
    assert!(
        answer_en.starts_with("Not stated: 白沙区. Stated: 临江区 100 yuan"),
        "{answer_en}"
    );
    assert_eq!(found(&corpus, "absent").unwrap().verdict(), None);
    // All places, or too few, leave nothing to ask.
    assert_eq!(found(&four_places(rows(0..4)), "absent"), None);
    assert_eq!(found(&four_places(rows(0..1)), "absent"), None);
}

#[test]
fn the_average_of_signed_projects_comes_with_its_warning() {
    let projects = |doc, count: &str, name: &str, total: &str| {
        [
            level(doc, 10, "签约项目", count, "个"),
            level(doc, 20, name, total, "元"),
        ]
    };
    let mut rows: Vec<Observation> = Vec::new();
    rows.extend(projects(0, "47", "项目总投资", "29480000000"));
    rows.extend(projects(1, "42", "项目计划总投资", "14270000000"));
    // No total of investment, and one of another clause.
    rows.push(level(2, 10, "签约项目", "9", "个"));
    rows.push(level(2, 200, "项目总投资", "100000000", "元"));
    let corpus = four_places(rows.clone());
    let [asked, answer, _, english] = said(&corpus, "average");
    assert_eq!(asked, "谁每个签约项目带来的投资最多？");
    assert_eq!(
        answer,
        "临江区平均≈6.27亿元（项目总投资 294.8亿元，47个）；云泽县平均≈3.4亿元（项目计划总投资 142.7亿元，42个）。"
    );
    assert!(
        english.starts_with("临江区 ≈627 m yuan each (项目总投资 29.48 bn yuan over 47 projects)"),
        "{english}"
    );
    let question = found(&corpus, "average").unwrap();
    assert_eq!(question.verdict().unwrap().comparability, Comparability::NotComparable);
    assert!(
        question
            .caveat(&corpus, Language::English)
            .unwrap()
            .contains("planned, agreed, spent")
    );
    assert!(matches!(question.destination(), Destination::Facts(facts) if facts.len() == 2));
    // One place alone, a goal or a range raises no question.
    rows[3].status = Status::Target;
    assert_eq!(found(&four_places(rows.clone()), "average"), None);
    rows[3].status = Status::Actual;
    rows[3].value_high = Some(number("15000000000"));
    assert_eq!(found(&four_places(rows), "average"), None);
}

#[test]
fn a_lead_that_follows_from_two_reports_is_asked_after() {
    let second = Observation {
        ranked_by: Some(Measure::Growth),
        out_of: Some(4),
        ..rank(0, 30, GDP, "2", "四个主城区")
    };
    let own = Observation {
        ranked_by: Some(Measure::Level),
        ..rank(2, 30, GDP, "4", "全市")
    };
    let corpus = four_places(vec![growth(0, 20, GDP, "5.1"), second, growth(2, 20, GDP, "5.5"), own]);
    let [asked, answer, asked_en, answer_en] = said(&corpus, "lead");
    assert_eq!(asked, "北川区的地区生产总值领先能从别处印证吗？");
    assert!(
        answer.contains("第1位") && answer.contains("5.5%") && answer.contains("5.1%"),
        "{answer}"
    );
    assert_eq!(
        asked_en,
        "Does 北川区’s lead in gross regional product follow from other reports?"
    );
    assert!(answer_en.contains("5.5%"), "{answer_en}");
    let question = found(&corpus, "lead").unwrap();
    assert_eq!(question.facts(&corpus).len(), 3, "its figures are links");
    let linked: Vec<String> = question
        .answer(&corpus, Language::English)
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Fact(_, words) => Some(words),
            _ => None,
        })
        .collect();
    assert_eq!(linked, ["5.5%", "5.1%"], "a bare 2 is none, it stands in 2024 too");
    assert_eq!(question.destination(), Destination::Checks(AreaId(2)));
    let slower = four_places(vec![growth(0, 20, GDP, "5.1"), growth(2, 20, GDP, "5.5")]);
    assert_eq!(found(&slower, "lead"), None);
}

//! The other kinds of pictures: what stands on one line, in one set, at one point, in one panel.

use fangzhi::chart::{
    Dumbbell, Mark, Multiples, NoChart, Picture, Ranks, Scatter, dumbbells, multiples, pairs, ranks, scatter,
};
use fangzhi::corpus::{Corpus, ObservationId};
use fangzhi::format::Language;
use fangzhi::model::{Bound, Measure, Observation, Period};

use crate::corpora::{growth, level, number, rank, target, three_places, three_places_corpus};

fn corpus_of(observations: Vec<Observation>) -> (Corpus, Vec<ObservationId>) {
    let mut bundle = three_places();
    bundle.observations = observations;
    let corpus = Corpus::from_bundles([bundle]);
    let rows = corpus.ids().collect();
    (corpus, rows)
}

fn text(mark: &Mark) -> String {
    format!("{} {}", mark.label, mark.figure.text())
}

/// Promises and outcomes of every kind: higher, lower, a range, open downwards, without an outcome.
pub(super) fn promises() -> Vec<Observation> {
    vec![
        growth(0, 10, "地区生产总值", "4.6"),
        target(growth(0, 20, "地区生产总值", "5.8")),
        growth(0, 30, "固定资产投资", "21.8"),
        target(growth(0, 40, "固定资产投资", "10")),
        growth(0, 50, "社会消费品零售总额", "4.8"),
        Observation {
            value_high: Some(number("7.5")),
            bound: Bound::Exact,
            ..target(growth(0, 60, "社会消费品零售总额", "6"))
        },
        growth(0, 70, "万元生产总值能耗", "-3.1"),
        Observation {
            bound: Bound::Below,
            ..target(growth(0, 80, "万元生产总值能耗", "-2"))
        },
        target(growth(0, 90, "居民人均可支配收入", "6")),
    ]
}

pub(super) fn dumbbell(language: Language) -> Dumbbell {
    let (corpus, rows) = corpus_of(promises());
    dumbbells(&corpus, &pairs(&corpus, &rows), language).unwrap()
}

/// Positions in sets whose size is known, unknown, and of one name in two cities.
pub(super) fn positions(language: Language) -> Ranks {
    let out_of = |n, o| Observation { out_of: Some(n), ..o };
    let mut bundle = three_places();
    bundle.areas[2].prefecture = Some("白沙市".to_owned());
    bundle.observations = vec![
        out_of(4, rank(0, 10, "地区生产总值", "2", "四个主城区")),
        out_of(4, rank(1, 20, "地区生产总值", "1", "四个主城区")),
        rank(0, 30, "地区生产总值", "4", "全市"),
        rank(2, 40, "地区生产总值", "1", "全市"),
        Observation {
            bound: Bound::Below,
            ..out_of(54, rank(1, 50, "地区生产总值", "15", "全省市辖区"))
        },
    ];
    let corpus = Corpus::from_bundles([bundle]);
    let rows: Vec<ObservationId> = corpus.ids().collect();
    ranks(&corpus, &rows, language).unwrap()
}

/// Places with a level and a growth each, two of them close together.
pub(super) fn points(language: Language) -> Scatter {
    let mut bundle = three_places();
    let names = ["青原区", "白沙县", "北川区", "松岭县", "汉江区"];
    for name in names {
        bundle.areas.push(crate::corpora::area(name));
        let place = bundle.areas.len() as u32 - 1;
        bundle
            .documents
            .push(crate::corpora::document(place, &format!("dddd0000{place:04}")));
    }
    let values = [
        ("29760000000", "5.5"),
        ("29900000000", "5.6"),
        ("3100000000", "-1.2"),
        ("88000000000", "6.3"),
        ("15000000000", "4.1"),
        ("12000000000", "7.9"),
        ("9800000000", "5.5"),
        ("31000000000", "5.4"),
    ];
    bundle.observations = (0..)
        .zip(values)
        .flat_map(|(n, (amount, rate))| {
            let level = level(n, 10, "地区生产总值", amount, "元");
            [level, growth(n, 20, "地区生产总值", rate)]
        })
        .collect();
    bundle.observations[0].bound = Bound::Above;
    bundle.observations[9].bound = Bound::Above;
    let corpus = Corpus::from_bundles([bundle]);
    let rows: Vec<ObservationId> = corpus.ids().collect();
    scatter(&corpus, &rows, language).unwrap()
}

pub(super) fn panels(language: Language) -> Multiples {
    let corpus = three_places_corpus();
    let rows: Vec<ObservationId> = corpus.ids().collect();
    let groups = [
        vec![rows[1], rows[4]],
        vec![rows[5]],
        vec![rows[0]],
        vec![rows[2]],
        vec![rows[3], rows[7]],
    ];
    multiples(&corpus, &groups, language).unwrap()
}

#[test]
fn a_target_stands_beside_the_outcome_of_the_same_thing() {
    let spec = dumbbell(Language::Chinese);
    let lines: Vec<String> = spec
        .pairs
        .iter()
        .map(|pair| {
            let figure = |mark: &Option<Mark>| mark.as_ref().map_or("–".to_owned(), |mark| mark.figure.text());
            format!(
                "{} {} {} {}",
                pair.label,
                pair.note,
                figure(&pair.outcome),
                figure(&pair.target)
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            "地区生产总值 2024年 → 2025年 +4.6% ≥5.8%",
            "固定资产投资 2024年 → 2025年 +21.8% ≥10%",
            "社会消费品零售总额 2024年 → 2025年 +4.8% +6–7.5%",
            "万元生产总值能耗 2024年 → 2025年 −3.1% ≤−2%",
            "居民人均可支配收入 2025年，未见实际 – ≥6%",
        ]
    );
    assert_eq!(spec.title, "临江区·增速·实际与目标");
    assert_eq!(
        spec.sentence,
        "临江区 5 组实际与目标：目标高于实际的 3 组，目标低于实际的 1 组，只有目标的 1 组。"
    );
    assert_eq!(
        dumbbell(Language::English).sentence,
        "Outcome and target on 5 lines for 临江区: the target is higher on 3, the target is lower on 1, a target only on 1."
    );
}

#[test]
fn a_target_is_not_paired_with_what_measures_something_else() {
    let of = |outcome: Observation| {
        let (corpus, rows) = corpus_of(vec![outcome, target(growth(0, 90, "地区生产总值", "6"))]);
        pairs(&corpus, &rows)[0].0.is_some()
    };
    assert!(of(growth(0, 10, "地区生产总值", "5")));
    assert!(!of(growth(1, 10, "地区生产总值", "5")), "another place");
    assert!(!of(growth(0, 10, "固定资产投资", "5")), "another indicator");
    assert!(!of(level(0, 10, "地区生产总值", "5", "元")), "another measure");
    let average = Observation {
        basis: "average".parse().ok(),
        ..growth(0, 10, "地区生产总值", "5")
    };
    assert!(!of(average), "another base");
    let later = Observation {
        period: Some(Period::year(2026)),
        ..growth(0, 10, "地区生产总值", "5")
    };
    assert!(!of(later), "an outcome after the target's year");
}

#[test]
fn of_several_outcomes_the_latest_is_taken() {
    let earlier = Observation {
        period: Some(Period::year(2023)),
        ..growth(0, 10, "绿道", "5")
    };
    let (corpus, rows) = corpus_of(vec![
        growth(0, 5, "绿道", "3"),
        earlier,
        target(growth(0, 90, "绿道", "6")),
    ]);
    assert_eq!(pairs(&corpus, &rows), [(Some(rows[0]), rows[2])]);
}

#[test]
fn amounts_of_different_things_share_no_line() {
    let (corpus, rows) = corpus_of(vec![
        target(level(0, 10, "绿道", "12", "公里")),
        target(level(0, 20, "水渠", "30", "公里")),
        target(level(1, 30, "绿道", "800", "米")),
    ]);
    let spec = dumbbells(&corpus, &pairs(&corpus, &rows), Language::Chinese).unwrap();
    assert_eq!((spec.pairs.len(), spec.omitted), (2, 1));
    assert_eq!(spec.title, "绿道·数值·实际与目标");
    assert_eq!(dumbbells(&corpus, &[], Language::Chinese), Err(NoChart::Nothing));
}

#[test]
fn every_set_has_a_scale_of_its_own() {
    let spec = positions(Language::Chinese);
    let blocks: Vec<(&str, Vec<String>)> = spec
        .blocks
        .iter()
        .map(|block| (block.scope.as_str(), block.marks.iter().map(text).collect()))
        .collect();
    assert_eq!(
        blocks,
        [
            (
                "四个主城区（4）",
                vec!["云泽县 第1位".to_owned(), "临江区 第2位".to_owned()]
            ),
            ("白沙市·全市（个数未载）", vec!["示范区 第1位".to_owned()]),
            ("青石市·全市（个数未载）", vec!["临江区 第4位".to_owned()]),
            ("全省市辖区（54）", vec!["云泽县 前15位".to_owned()]),
        ]
    );
    assert_eq!(
        spec.sentence,
        "5 个位次，分属 4 个范围，各用各的刻度；居第一的有云泽县、示范区。"
    );
    let (corpus, rows) = corpus_of(vec![growth(0, 10, "绿道", "3")]);
    assert_eq!(ranks(&corpus, &rows, Language::Chinese), Err(NoChart::Nothing));
}

#[test]
fn a_set_that_nobody_names_is_its_places_own() {
    let unnamed = |place, start| Observation {
        scope: None,
        ..rank(place, start, "绿道", "1", "")
    };
    let (corpus, rows) = corpus_of(vec![unnamed(0, 10), unnamed(1, 20)]);
    let spec = ranks(&corpus, &rows, Language::English).unwrap();
    let scopes: Vec<&str> = spec.blocks.iter().map(|block| block.scope.as_str()).collect();
    assert_eq!(
        scopes,
        [
            "临江区 · set not stated (size not stated)",
            "云泽县 · set not stated (size not stated)"
        ]
    );
}

#[test]
fn a_point_needs_both_figures_of_one_period() {
    let spec = points(Language::Chinese);
    assert_eq!(spec.points.len(), 8);
    assert_eq!(
        text(&spec.points[0].x),
        "松岭县 880亿元".replace("松岭县", &spec.points[0].label)
    );
    assert!(spec.sentence.starts_with("8 个地区的地区生产总值：数值最大的是"));
    let elsewhen = Observation {
        period: Some(Period::year(2023)),
        ..growth(1, 20, "绿道", "5")
    };
    let (corpus, rows) = corpus_of(vec![
        level(0, 10, "绿道", "5", "公里"),
        growth(0, 20, "绿道", "5"),
        level(1, 10, "绿道", "5", "公里"),
        elsewhen,
    ]);
    assert_eq!(
        scatter(&corpus, &rows, Language::Chinese).err(),
        Some(NoChart::NothingShared)
    );
}

#[test]
fn panels_say_what_they_share() {
    let spec = panels(Language::Chinese);
    let titles: Vec<&str> = spec.panels.iter().map(Picture::title).collect();
    assert_eq!(
        titles,
        [
            "临江区·增速·2024年",
            "地区生产总值·增速·2024年前三季度",
            "地区生产总值·数值·2024年",
            "地区生产总值·位次·2024年",
            "增速·2025年",
        ]
    );
    assert_eq!(
        spec.sentence,
        "7 个数分画在 5 幅小图中，各幅的刻度不同，长短不能跨图相比。"
    );
    let mixed = Picture::Multiples(spec);
    assert_eq!((mixed.marks().len(), mixed.omitted()), (7, 0));
    assert!(mixed.marks().iter().all(|mark| !mark.figure.number.is_empty()));
    let corpus = three_places_corpus();
    assert_eq!(multiples(&corpus, &[], Language::Chinese), Err(NoChart::Nothing));
    // A group whose facts have several measures: the first decides.
    let rows: Vec<ObservationId> = corpus.ids().collect();
    let odd = multiples(&corpus, std::slice::from_ref(&rows), Language::Chinese).unwrap();
    let measures = corpus
        .observations()
        .iter()
        .filter(|o| o.measure == Measure::Level && o.unit == "元")
        .count();
    assert_eq!(odd.panels[0].marks().len(), measures);
}

#[test]
fn bars_say_who_leads_only_where_it_is_certain() {
    let sentence = |observations: Vec<Observation>, language| {
        let (corpus, rows) = corpus_of(observations);
        fangzhi::chart::from_rows(&corpus, &rows, language).unwrap().sentence
    };
    let of = |bound| {
        vec![
            growth(0, 10, "绿道", "5.5"),
            growth(1, 20, "绿道", "4"),
            Observation {
                bound,
                ..growth(2, 30, "绿道", "4.6")
            },
            target(growth(2, 40, "绿道", "6")),
        ]
    };
    assert_eq!(
        sentence(of(Bound::Exact), Language::Chinese),
        "3 个地区的绿道增速，从 +4% 到 +5.5%；临江区最高；另有 1 个目标。"
    );
    assert_eq!(
        sentence(of(Bound::Exact), Language::English),
        "Growth of 绿道 in 3 places, from +4% to +5.5%; 临江区 is highest; also 1 target."
    );
    assert_eq!(
        sentence(of(Bound::Above), Language::Chinese),
        "3 个地区的绿道增速，从 +4% 到 +5.5%；另有 1 个目标。"
    );
}

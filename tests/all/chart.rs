//! Charts choose what can be compared, keep statuses and periods apart, and are drawn the same everywhere.

use fangzhi::chart::{ChartSpec, GroupKey, Mark, NoChart, Subject, from_group, from_rows, text_width};
use fangzhi::corpus::{Corpus, ObservationId};
use fangzhi::format::Language;
use fangzhi::model::{Measure, Observation};
use fangzhi::query::{Query, answer};
use fangzhi::reason::unit::comparable;
use proptest::prelude::*;

use crate::corpora::{arbitrary_bundle, growth, level, number, three_places, three_places_corpus};

fn chart(corpus: &Corpus, url: &str) -> Result<ChartSpec, NoChart> {
    from_rows(corpus, &answer(corpus, &Query::from_url(url).0).rows, Language::Chinese)
}

/// Each series as `label: mark note figure | …`.
fn lines(spec: &ChartSpec) -> Vec<String> {
    let mark = |mark: &Mark| format!("{} {} {}", mark.label, mark.note, mark.figure.text());
    spec.series
        .iter()
        .map(|series| {
            format!(
                "{}: {}",
                series.label,
                series.marks.iter().map(mark).collect::<Vec<_>>().join(" | ")
            )
        })
        .collect()
}

#[test]
fn the_widest_comparable_group_comes_first() {
    let spec = chart(&three_places_corpus(), "").unwrap();
    assert_eq!(
        (spec.title.as_str(), spec.axis.label.as_str(), spec.omitted),
        ("地区生产总值·增速", "增速", 0)
    );
    assert_eq!(
        lines(&spec),
        [
            "实际: 云泽县 2024年前三季度 +6.3% | 临江区 2024年 +5.5%",
            "目标: 示范区 2025年 ≥7–9% | 临江区 2025年 ≥6%",
        ]
    );
    let others: Vec<(&str, usize)> = spec.others.iter().map(|g| (g.key.subject.name(), g.marks)).collect();
    assert_eq!(others, [("固定资产投资", 2), ("临江区", 3), ("云泽县", 3)]);
}

#[test]
fn one_place_shows_its_rates() {
    let spec = chart(&three_places_corpus(), "place=云泽县").unwrap();
    assert_eq!(spec.group.subject, Subject::Place("云泽县".to_owned()));
    assert_eq!(
        lines(&spec),
        [
            "实际: 固定资产投资 2024年 ≈11.8% | 地区生产总值 2024年前三季度 +6.3%",
            "目标: 社会消费品零售总额 2025年 ≥6.5%",
        ]
    );
}

#[test]
fn amounts_of_different_things_share_no_axis_but_shares_do() {
    let of = |rows: Vec<Observation>| {
        let mut bundle = three_places();
        bundle.observations = rows;
        chart(&Corpus::from_bundles([bundle]), "")
    };
    let amounts = vec![
        level(0, 10, "财政收入", "3000000", "元"),
        level(0, 20, "存款余额", "9000000", "元"),
    ];
    assert_eq!(of(amounts), Err(NoChart::NothingShared));
    let share = |start, indicator: &str, value: &str| Observation {
        measure: Measure::Share,
        ..level(0, start, indicator, value, "%")
    };
    let shares = of(vec![share(10, "绿化覆盖率", "41.5"), share(20, "自来水普及率", "98")]).unwrap();
    assert_eq!(
        lines(&shares),
        ["实际: 自来水普及率 2024年 98% | 绿化覆盖率 2024年 41.5%"]
    );
}

#[test]
fn another_group_can_be_asked_for() {
    let corpus = three_places_corpus();
    let rows: Vec<ObservationId> = corpus.ids().collect();
    let first = from_rows(&corpus, &rows, Language::English).unwrap();
    let second = from_group(&corpus, &rows, &first.others[0].key, Language::English).unwrap();
    assert_eq!(lines(&second), ["Actual: 云泽县 2024 ≈11.8% | 临江区 2024 −3.2%"]);
    assert!(second.others.iter().any(|group| group.key == first.group));
    let strange = GroupKey {
        subject: Subject::Indicator("热气球".to_owned()),
        measure: Measure::Level,
        unit: "个".to_owned(),
    };
    assert_eq!(
        from_group(&corpus, &rows, &strange, Language::Chinese),
        Err(NoChart::NothingShared)
    );
}

#[test]
fn what_cannot_be_drawn_says_why() {
    let corpus = three_places_corpus();
    let cases = [
        ("q=热气球", NoChart::Nothing),
        ("measure=rank", NoChart::OnlyRanks),
        ("measure=level", NoChart::NothingShared),
    ];
    for (url, reason) in cases {
        assert_eq!(chart(&corpus, url).err(), Some(reason), "{url}");
    }
    assert_eq!(
        lines(&chart(&corpus, "q=公里").unwrap()),
        ["实际: 示范区 时期未载 12.5公里"]
    );
}

#[test]
fn another_base_than_last_year_is_said() {
    let mut bundle = three_places();
    bundle.observations[5].basis = "average".parse().ok();
    let corpus = Corpus::from_bundles([bundle]);
    let spec = chart(&corpus, "indicator=地区生产总值&measure=growth&status=actual").unwrap();
    assert_eq!(
        lines(&spec),
        ["实际: 云泽县 2024年前三季度，年均 +6.3% | 临江区 2024年 +5.5%"]
    );
}

#[test]
fn units_that_differ_by_a_factor_share_an_axis() {
    let mut bundle = three_places();
    let greenway = |place, start, value: &str, unit: &str| level(place, start, "绿道", value, unit);
    bundle.observations = vec![
        greenway(0, 10, "12.5", "公里"),
        greenway(1, 20, "800", "米"),
        greenway(2, 30, "3", "公顷"),
    ];
    let spec = chart(&Corpus::from_bundles([bundle.clone()]), "").unwrap();
    assert_eq!(
        lines(&spec),
        ["实际: 临江区 2024年 12.5公里 | 云泽县 2024年，原文800米 0.8公里"]
    );
    // Where all are printed alike, that unit stays.
    bundle.observations = vec![greenway(0, 10, "900", "米"), greenway(1, 20, "800", "米")];
    let spec = chart(&Corpus::from_bundles([bundle]), "").unwrap();
    assert_eq!(lines(&spec), ["实际: 临江区 2024年 900米 | 云泽县 2024年 800米"]);
    assert_eq!(spec.axis.label, "米");
}

#[test]
fn too_many_marks_are_cut_and_counted() {
    let mut bundle = three_places();
    bundle.observations = (0..75).map(|n| growth(n % 3, n * 10, "绿道", &n.to_string())).collect();
    let spec = chart(&Corpus::from_bundles([bundle]), "").unwrap();
    assert_eq!((spec.marks().count(), spec.omitted), (60, 15));
    assert_eq!(spec.marks().next().map(|mark| mark.value), Some(number("74")));
}

#[test]
fn text_is_measured_by_a_table() {
    assert!((text_width("临江区", 10.0) - 30.0).abs() < 1e-9);
    assert!((text_width("GDP", 10.0) - 16.5).abs() < 1e-9);
    assert!((text_width("", 10.0)).abs() < 1e-9);
}

proptest! {
    #[test]
    fn every_mark_is_a_row_of_its_status(bundle in arbitrary_bundle()) {
        let corpus = Corpus::from_bundles([bundle]);
        let rows: Vec<ObservationId> = corpus.ids().collect();
        if let Ok(spec) = from_rows(&corpus, &rows, Language::Chinese) {
            let same =
                |o: &Observation| o.measure == spec.group.measure && comparable(&o.unit).0 == spec.group.unit;
            let value = |o: &Observation| {
                let factor = if o.unit == spec.axis.unit { 1.into() } else { comparable(&o.unit).1 };
                o.value.checked_mul(factor).unwrap()
            };
            for series in &spec.series {
                prop_assert!(!series.marks.is_empty());
                prop_assert!(series.marks.windows(2).all(|pair| pair[0].value >= pair[1].value));
                for mark in &series.marks {
                    let found = corpus.observations().iter().any(|o| {
                        o.id == mark.key && same(o) && o.status == series.status && value(o) == mark.value
                    });
                    prop_assert!(found && mark.status == series.status && spec.group.measure != Measure::Rank);
                }
            }
        }
    }
}

#[cfg(feature = "chart")]
mod drawn;
mod kinds;

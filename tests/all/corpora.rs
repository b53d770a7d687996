//! Small corpora for the tests of the later stages: written out, and arbitrary ones for properties.

use fangzhi::corpus::{Bundle, Corpus};
use fangzhi::model::{
    Area, Basis, Bound, Confidence, Decimal, Diagnostic, DiagnosticKind, Document, Evidence, Inherited, Measure,
    Observation, Period, Record, RecordKind, Status, Theme,
};
use fangzhi::span::Span;
use proptest::prelude::*;

/// A place of an invented prefecture.
pub(crate) fn area(name: &str) -> Area {
    Area {
        name: name.to_owned(),
        code: None,
        prefecture: Some("青石市".to_owned()),
        province: Some("云川省".to_owned()),
    }
}

/// A report about the place at `area`, without its text.
pub(crate) fn document(area: u32, hash: &str) -> Document {
    Document {
        account: Default::default(),
        file: format!("{hash}.txt"),
        title: "政府工作报告".to_owned(),
        kicker: None,
        publisher: Some("青石日报".to_owned()),
        authors: Vec::new(),
        date: "2025-01-20".parse().ok(),
        reference_year: Some(2024),
        area,
        span: Span::new(0, 4000),
        sections: 3,
        hash: hash.to_owned(),
        sample: false,
        text: None,
    }
}

/// An achieved growth rate of 2024 over the year before, to be changed as a test needs; its place is the document's.
pub(crate) fn growth(doc: u32, start: u32, indicator: &str, per_cent: &str) -> Observation {
    Observation {
        id: format!("o{doc}-{start}"),
        doc,
        area: doc,
        indicator: indicator.to_owned(),
        measure: Measure::Growth,
        value: number(per_cent),
        value_high: None,
        unit: "%".to_owned(),
        bound: Bound::Exact,
        basis: Some(Basis::Yoy),
        period: Some(Period::year(2024)),
        status: Status::Actual,
        scope: None,
        out_of: None,
        ranked_by: None,
        theme: Theme::General,
        section: 0,
        printed: format!("{per_cent}%"),
        span: Span::new(start, start + 4),
        evidence: Evidence::default(),
        inherited: Vec::new(),
        confidence: Confidence::High,
        doubts: Vec::new(),
        rule: "growth".to_owned(),
        corrected: None,
    }
}

/// An achieved level of 2024.
pub(crate) fn level(doc: u32, start: u32, indicator: &str, value: &str, unit: &str) -> Observation {
    Observation {
        measure: Measure::Level,
        value: number(value),
        unit: unit.to_owned(),
        basis: None,
        printed: format!("{value}{unit}"),
        confidence: Confidence::High,
        doubts: Vec::new(),
        rule: "level".to_owned(),
        ..growth(doc, start, indicator, "0")
    }
}

/// A first place in a set.
pub(crate) fn rank(doc: u32, start: u32, indicator: &str, value: &str, scope: &str) -> Observation {
    Observation {
        measure: Measure::Rank,
        unit: "位".to_owned(),
        scope: Some(scope.to_owned()),
        confidence: Confidence::High,
        doubts: Vec::new(),
        rule: "rank".to_owned(),
        ..level(doc, start, indicator, value, "位")
    }
}

/// A goal for 2025 and beyond the value.
pub(crate) fn target(observation: Observation) -> Observation {
    Observation {
        status: Status::Target,
        bound: Bound::Above,
        period: Some(Period::year(2025)),
        ..observation
    }
}

/// The decimal written as `text`.
pub(crate) fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// Three places, a report each, with the figures the tests of reading, charting and exporting share.
pub(crate) fn three_places() -> Bundle {
    Bundle::seal(
        vec![
            Area {
                code: Some(990_101),
                ..area("临江区")
            },
            Area {
                code: Some(990_102),
                ..area("云泽县")
            },
            area("示范区"),
        ],
        vec![
            document(0, "aaaa000011112222"),
            document(1, "bbbb000011112222"),
            document(2, "cccc000011112222"),
        ],
        vec![
            level(0, 10, "地区生产总值", "29760000000", "元"),
            growth(0, 20, "地区生产总值", "5.5"),
            rank(0, 30, "地区生产总值", "1", "全市"),
            target(growth(0, 90, "地区生产总值", "6")),
            growth(0, 120, "固定资产投资", "-3.2"),
            Observation {
                period: "2024-Q1/2024-Q3".parse().ok(),
                ..growth(1, 15, "地区生产总值", "6.3")
            },
            Observation {
                bound: Bound::About,
                ..growth(1, 40, "固定资产投资", "11.8")
            },
            target(growth(1, 70, "社会消费品零售总额", "6.5")),
            Observation {
                value_high: Some(number("9")),
                inherited: vec![Inherited::Indicator, Inherited::Period],
                ..target(growth(2, 25, "地区生产总值", "7"))
            },
            level(2, 60, "高新技术企业（新增）", "42", "家"),
            Observation {
                period: None,
                ..level(2, 80, "绿道", "12.5", "公里")
            },
        ],
        vec![Record {
            doc: 1,
            area: 1,
            ..Record::named(RecordKind::Initiative, "“三个一批”", Span::new(300, 306))
        }],
        vec![Diagnostic {
            reason: None,
            kind: DiagnosticKind::LostValue,
            doc: 2,
            span: Span::new(200, 207),
            subject: Some("固定资产投资".to_owned()),
            suggestion: None,
        }],
    )
}

/// [`three_places`] as a corpus.
pub(crate) fn three_places_corpus() -> Corpus {
    Corpus::from_bundles([three_places()])
}

/// A bundle of up to forty observations whose fields are dealt from few values, so that they meet often.
pub(crate) fn arbitrary_bundle() -> impl Strategy<Value = Bundle> {
    let place = prop::sample::select(vec!["临江区", "云泽县", "示范区", "北川区"]);
    let prefecture = prop::sample::select(vec![Some("青石市"), Some("白沙市"), None]);
    let areas = prop::collection::vec((place, prefecture, prop::option::of(990_101u32..990_103)), 1..5);
    areas
        .prop_flat_map(|areas| {
            let places = areas.len() as u32;
            let documents = prop::collection::vec((0..places, "[ab]{8}[0-9a-f]{2}", any::<bool>()), 1..4);
            (Just(areas), documents)
        })
        .prop_flat_map(|(areas, documents)| {
            let (places, docs) = (areas.len() as u32, documents.len() as u32);
            let rows = prop::collection::vec(arbitrary_observation(places, docs), 0..40);
            (Just(areas), Just(documents), rows)
        })
        .prop_map(|(areas, documents, rows)| {
            let areas = areas.into_iter().map(|(name, prefecture, code)| Area {
                name: name.to_owned(),
                code,
                prefecture: prefecture.map(str::to_owned),
                province: None,
            });
            let documents = documents.into_iter().map(|(area, hash, text)| Document {
                text: text.then(|| "正文".to_owned()),
                ..document(area, &hash)
            });
            Bundle::seal(areas.collect(), documents.collect(), rows, Vec::new(), Vec::new())
        })
}

fn arbitrary_observation(areas: u32, docs: u32) -> impl Strategy<Value = Observation> {
    let indicator = prop::sample::select(vec!["地区生产总值", "GDP", "绿道", "财政收入", "Wi-Fi 热点"]);
    let unit = prop::sample::select(vec!["%", "元", "公里", "个"]);
    let period = prop::sample::select(vec![
        None,
        Some("2024"),
        Some("2024-01/2024-11"),
        Some("2025"),
        Some("2024 国庆"),
    ]);
    let kind = (
        prop::sample::select(Measure::ALL),
        prop::sample::select(Status::ALL),
        prop::sample::select(&Theme::ALL[..4]),
        prop::sample::select(Bound::ALL),
    );
    (
        (0..areas, 0..docs),
        (indicator, unit, period),
        kind,
        (-3i64..4, 0u8..2),
        0u32..50,
    )
        .prop_map(
            |((area, doc), (indicator, unit, period), (measure, status, theme, bound), (mantissa, scale), start)| {
                Observation {
                    area,
                    measure,
                    status,
                    theme,
                    bound,
                    value: Decimal::new(i128::from(mantissa), scale),
                    unit: unit.to_owned(),
                    period: period.and_then(|text| text.parse().ok()),
                    ..growth(doc, start, indicator, "0")
                }
            },
        )
}

//! Findings on invented corpora: what follows, what is refused and why, what contradicts and what agrees.

mod bundled;
mod checked;
mod formula;
mod inferred;
mod laws;
mod together;

use fangzhi::corpus::{Bundle, Corpus};
use fangzhi::format::Language;
use fangzhi::model::{Area, Basis, Measure, Observation};
use fangzhi::reason::finding::{Finding, FindingKind, Outcome, findings};

use crate::corpora::{area, document, growth};

/// A district with a code of its own, of the tests' prefecture.
fn district(name: &str, code: u32) -> Area {
    Area {
        code: Some(code),
        ..area(name)
    }
}

/// Reports about three districts and a functional zone of one prefecture: documents 0 to 3.
fn corpus(observations: Vec<Observation>) -> Corpus {
    let areas = vec![
        district("临江区", 990_101),
        district("望山区", 990_102),
        district("云泽县", 990_121),
        area("高新区"),
    ];
    let documents = (0..4)
        .map(|n| document(n, ["aa", "bb", "cc", "dd"][n as usize]))
        .collect();
    Corpus::from_bundles([Bundle::seal(areas, documents, observations, vec![], vec![])])
}

/// The findings of a rule.
fn of(corpus: &Corpus, kind: FindingKind) -> Vec<Finding> {
    findings(corpus)
        .into_iter()
        .filter(|found| found.kind == kind)
        .collect()
}

/// Their Chinese sentences with what came of them.
fn told(corpus: &Corpus, kind: FindingKind) -> Vec<(Outcome, String)> {
    of(corpus, kind)
        .iter()
        .map(|found| (found.outcome, found.sentence(corpus, Language::Chinese)))
        .collect()
}

/// Percentage points above (or below) the surrounding area.
fn points(doc: u32, start: u32, indicator: &str, value: &str) -> Observation {
    Observation {
        measure: Measure::Points,
        unit: "个百分点".to_owned(),
        basis: Some(Basis::Area("全市".to_owned())),
        printed: format!("{value}个百分点"),
        rule: "points".to_owned(),
        corrected: None,
        ..growth(doc, start, indicator, value)
    }
}

/// An amount in 亿元 as printed.
fn yi(doc: u32, start: u32, indicator: &str, value: &str) -> Observation {
    let amount = crate::corpora::level(doc, start, indicator, value, "元");
    Observation {
        value: amount.value.shift(8).unwrap(),
        printed: format!("{value}亿元"),
        ..amount
    }
}

/// A rank by a measure.
fn rank_by(doc: u32, start: u32, indicator: &str, value: &str, scope: &str, measure: Measure) -> Observation {
    Observation {
        ranked_by: Some(measure),
        ..crate::corpora::rank(doc, start, indicator, value, scope)
    }
}

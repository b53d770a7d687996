//! What the bundled reports give: real places and figures, as facts.

use fangzhi::corpus::{Bundle, Corpus};
use fangzhi::format::Language;
use fangzhi::reason::finding::{FindingKind, Outcome, findings};

fn bundled() -> Corpus {
    let text = include_str!("../../../static/data/corpus.json");
    Corpus::from_bundles([Bundle::from_json(text).unwrap()])
}

/// Whether a finding of this rule and outcome says all of this in Chinese.
fn says(kind: FindingKind, outcome: Outcome, words: &[&str]) -> bool {
    let corpus = bundled();
    findings(&corpus)
        .iter()
        .filter(|found| (found.kind, found.outcome) == (kind, outcome))
        .map(|found| found.sentence(&corpus, Language::Chinese))
        .any(|sentence| words.iter().all(|word| sentence.contains(word)))
}

#[test]
fn the_lead_that_one_report_leaves_out_follows_from_the_other() {
    let words = ["红旗区", "新乡市四个主城区居第1位", "5.5%", "第2位的凤泉区（5.1%）"];
    assert!(says(FindingKind::RankBound, Outcome::Inferred, &words));
}

#[test]
fn last_year_of_gross_product_is_refused_and_of_revenue_is_not() {
    let refused = ["红旗区", "297.6亿元", "增长5.5%", "不变价"];
    assert!(says(FindingKind::LastYear, Outcome::Refused, &refused));
    let inferred = ["红旗区2023年一般公共预算收入约11.8亿元"];
    assert!(says(FindingKind::LastYear, Outcome::Inferred, &inferred));
}

#[test]
fn the_city_follows_from_the_points_above_it() {
    let words = [
        "周口市2024年1—11月规模以上工业增加值增速约10.1%",
        "13.6%",
        "3.5个百分点",
    ];
    assert!(says(FindingKind::Surroundings, Outcome::Inferred, &words));
}

#[test]
fn no_report_contradicts_itself_or_another() {
    let corpus = bundled();
    let found: Vec<String> = findings(&corpus)
        .iter()
        .filter(|found| found.outcome == Outcome::Contradiction)
        .map(|found| found.sentence(&corpus, Language::Chinese))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

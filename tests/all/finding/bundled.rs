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

#[test]
fn projects_signed_have_averages_with_a_warning() {
    for words in [
        ["示范区", "6.27亿元", "47个"],
        ["凤泉区", "3.4亿元", "42个"],
        ["红旗区", "1.12亿元", "170个"],
    ] {
        assert!(says(FindingKind::Average, Outcome::Inferred, &words), "{words:?}");
    }
}

#[test]
fn a_plan_is_a_quarter_done() {
    let words = ["示范区", "130亿元", "513亿元", "25.3%"];
    assert!(says(FindingKind::Share, Outcome::Inferred, &words));
}

#[test]
fn ranks_and_sums_that_agree_are_said() {
    for words in [
        ["固定资产投资", "第5位凤泉区15.2%", "第6位红旗区15%"],
        ["社会消费品零售总额", "第5位凤泉区7.1%", "第7位红旗区7%"],
    ] {
        assert!(says(FindingKind::Order, Outcome::Agrees, &words), "{words:?}");
    }
    assert!(says(FindingKind::Sum, Outcome::Agrees, &["21个 + 9个 = 30个"]));
}

#[test]
fn every_sentence_is_whole_in_both_languages() {
    let corpus = bundled();
    for found in findings(&corpus) {
        for language in [Language::Chinese, Language::English] {
            let sentence = found.sentence(&corpus, language);
            assert!(sentence.ends_with(['。', '.']), "{sentence}");
            assert!(!sentence.contains("{}") && !sentence.contains("  "), "{sentence}");
            let whole = found
                .conditions(&corpus, language)
                .iter()
                .all(|condition| !condition.is_empty());
            assert!(whole && !found.title(&corpus, language).is_empty());
        }
    }
}

#[test]
fn keys_name_one_finding_each() {
    let corpus = bundled();
    let found = findings(&corpus);
    let keys: std::collections::BTreeSet<String> = found.iter().map(|found| found.key(&corpus)).collect();
    assert_eq!(keys.len(), found.len());
}

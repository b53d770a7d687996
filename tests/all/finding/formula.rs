//! Formulas across places: folded names, variants, members, homonyms.

use fangzhi::corpus::{AreaId, Bundle, Corpus};
use fangzhi::model::{Record, RecordKind};
use fangzhi::reason::formula::{Formula, fold, formulas};
use fangzhi::span::Span;

use super::district;
use crate::corpora::document;

fn used(doc: u32, start: u32, name: &str, members: &[&str]) -> Record {
    Record {
        doc,
        area: doc,
        members: members.iter().map(|member| (*member).to_owned()).collect(),
        defined: !members.is_empty(),
        announced: Some(3),
        ..Record::named(RecordKind::Initiative, name, Span::new(start, start + 6))
    }
}

fn found(records: Vec<Record>) -> Vec<Formula> {
    let areas = vec![district("临江区", 990_101), district("望山区", 990_102)];
    let documents = vec![document(0, "aa"), document(1, "bb")];
    formulas(&Corpus::from_bundles([Bundle::seal(
        areas,
        documents,
        vec![],
        records,
        vec![],
    )]))
}

#[test]
fn names_fold_quotes_and_the_class_of_work() {
    for (name, folded) in [
        ("“三个聚焦”", "三个聚焦"),
        ("“三个聚焦”活动", "三个聚焦"),
        ("三个聚焦行动", "三个聚焦"),
        ("“三星”支部创建", "“三星”支部创建"),
        ("六大行动", "六大行动"),
        ("十大专项行动", "十大专项行动"),
    ] {
        assert_eq!(fold(name), folded, "{name}");
    }
}

#[test]
fn uses_of_one_formula_are_one_with_their_variants_and_spread() {
    let found = found(vec![
        used(0, 10, "“五张清单”", &[]),
        used(0, 20, "“三个聚焦”", &[]),
        used(1, 10, "“三个聚焦”活动", &[]),
    ]);
    assert_eq!(found.len(), 2);
    let first = &found[0];
    assert_eq!((first.name.as_str(), first.announced), ("三个聚焦", Some(3)));
    assert_eq!(first.variants, ["“三个聚焦”", "“三个聚焦”活动"]);
    assert_eq!(first.areas, [AreaId(0), AreaId(1)]);
    assert_eq!((first.uses.len(), first.documents.len()), (2, 2));
    assert!(!first.is_defined() && !first.is_homonym());
}

#[test]
fn the_same_words_for_different_things_are_homonyms() {
    let one = ["聚焦产业", "聚焦民生", "聚焦生态"];
    let again = ["聚焦生态", "聚焦产业", "聚焦民生"];
    let other = ["聚焦项目", "聚焦创新", "聚焦开放"];
    let same = found(vec![used(0, 10, "“三个聚焦”", &one), used(1, 10, "“三个聚焦”", &again)]);
    assert!(same[0].is_defined() && !same[0].is_homonym());
    assert_eq!(same[0].meanings[0].uses, [0, 1]);
    let apart = found(vec![used(0, 10, "“三个聚焦”", &one), used(1, 10, "“三个聚焦”", &other)]);
    assert!(apart[0].is_homonym());
    assert_eq!(apart[0].meanings.len(), 2);
}

#[test]
fn other_records_are_no_formulas() {
    let project = Record::named(RecordKind::Project, "“三个聚焦”产业园", Span::new(1, 5));
    assert_eq!(found(vec![project]), []);
}

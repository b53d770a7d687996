//! Diagnostics: what the engine says of repairs, misprints, lost values and passages printed twice.

use fangzhi::model::DiagnosticKind;

use crate::fact::read;

/// The diagnostics of one kind that a text of the usual review gives: words concerned and what they should be.
fn told(kind: DiagnosticKind, sentences: &str) -> Vec<(String, String)> {
    read(sentences)
        .diagnostics
        .into_iter()
        .filter(|d| d.kind == kind)
        .map(|d| (d.subject.unwrap_or_default(), d.suggestion.unwrap_or_default()))
        .collect()
}

/// Each text with what is told of it.
fn check(kind: DiagnosticKind, cases: &[(&str, &[(&str, &str)])]) {
    let mut wrong = String::new();
    for (sentence, expected) in cases {
        let found = told(kind, sentence);
        let same = found.len() == expected.len() && found.iter().zip(*expected).all(|(f, e)| f.0 == e.0 && f.1 == e.1);
        if !same {
            wrong.push_str(&format!(
                "{sentence}\n    expected {expected:?}\n    found    {found:?}\n"
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn well_known_names_one_character_off_are_misprints() {
    check(
        DiagnosticKind::Misprint,
        &[
            (
                "规模以上土业增加值增长7.1%，固定资产投资增长8%。",
                &[("规模以上土业增加值", "规模以上工业增加值")],
            ),
            (
                "社会消赞品零售总额69.8亿元。",
                &[("社会消赞品零售总额", "社会消费品零售总额")],
            ),
            // The figures that carry the name on repeat nothing of it.
            (
                "国定资产投资92.1亿元，增长8.1%，居全市第3位。",
                &[("国定资产投资", "固定资产投资")],
            ),
            ("固定资产投资92.1亿元，增长8.1%。", &[]),
            // Names that differ in a character that means something.
            ("第二产业增加值增长5.1%，农业机械总动力48万千瓦，进口额2.1亿元。", &[]),
            ("特色农产品销售额3.2亿元，民宿经营收入1.1亿元。", &[]),
        ],
    );
}

#[test]
fn plans_that_cannot_be_are_misprints() {
    check(
        DiagnosticKind::Misprint,
        &[
            (
                "2024年，“十二五”开局之年各项工作顺利推进，生产总值增长5.2%。",
                &[("十二五", "")],
            ),
            ("“十六五”以来，生产总值年均增长5.2%。", &[("十六五", "十四五")]),
            ("2025年是“十三五”收官之年。", &[("十三五", "十四五")]),
            // Plans to be drawn up, plans gone by, and the plan that runs.
            ("科学编制“十五五”规划，谋划重大项目。", &[]),
            ("“十四五”以来，生产总值年均增长5.2%。", &[]),
            ("2025年是“十四五”规划收官之年，也是谋划“十五五”的重要一年。", &[]),
            ("“十三五”期间，累计完成投资320亿元。", &[]),
            ("第十五届运动会在云泽县举行，九五二高地建成公园。", &[]),
        ],
    );
}

#[test]
fn indicators_without_their_number_have_lost_it() {
    check(
        DiagnosticKind::LostValue,
        &[
            ("地区生产总值实现亿元，同比增长5.2%。", &[("地区生产总值", "")]),
            (
                "规模以上工业增加值增长%，固定资产投资增长8.1%。",
                &[("规模以上工业增加值", "")],
            ),
            ("接待游客达到万人次，旅游综合收入18.6亿元。", &[("接待游客", "")]),
            ("固定资产投资达到百亿元，增长8.1%。", &[]),
            ("加快培育万元田，一般公共预算收入稳步增长。", &[]),
            ("地区生产总值实现186.4亿元，同比增长5.2%。", &[]),
        ],
    );
}

#[test]
fn passages_printed_twice_are_told() {
    let passage = "全县坚持稳中求进，地区生产总值实现186.4亿元，同比增长5.2%，综合实力不断增强。";
    assert_eq!(
        told(DiagnosticKind::Repeated, &format!("{passage}\n\n{passage}")).len(),
        1
    );
    assert_eq!(told(DiagnosticKind::Repeated, passage).len(), 0);
    // Slogans without figures and short sentences may well come again.
    let slogan = "全县上下牢记嘱托、感恩奋进，奋力谱写高质量发展新篇章，群众幸福感不断增强。";
    assert_eq!(
        told(DiagnosticKind::Repeated, &format!("{slogan}\n\n{slogan}")).len(),
        0
    );
    assert_eq!(told(DiagnosticKind::Repeated, "新增企业5家。新增企业5家。").len(), 0);
}

#[test]
fn sections_out_of_sequence_are_told() {
    let report = |numbers: [&str; 3]| {
        let section = |number: &str| {
            format!("{number}、重点工作\n\n各项工作扎实推进，新增企业5家，群众满意度不断提高，成效明显。\n\n")
        };
        numbers.map(section).concat()
    };
    assert_eq!(told(DiagnosticKind::Disordered, &report(["一", "二", "三"])).len(), 0);
    assert_eq!(told(DiagnosticKind::Disordered, &report(["一", "三", "二"])).len(), 2);
    // A new count begins at one.
    assert_eq!(told(DiagnosticKind::Disordered, &report(["一", "一", "二"])).len(), 0);
}

#[test]
fn page_furniture_inside_a_sentence_is_set_aside_and_told() {
    let text = "全县坚持稳中求进，地区生产总值实现186.4亿元，\n第 3 页 共 18 页\n同比增长5.2%，综合实力不断增强，发展后劲更足。";
    assert_eq!(told(DiagnosticKind::Inserted, text).len(), 1);
    let extraction = read(text);
    assert_eq!(extraction.observations.len(), 2);
}

#[test]
fn spans_hold_in_traditional_script() {
    let text = "地區生產總值實現186.4億元，同比增長5.2%。";
    let source = format!(
        "云泽县2024年经济社会发展综述\n\n2024年，云泽县坚持稳中求进工作总基调，云泽县各项事业取得新进展，群众生活持续改善，发展质量不断提高。\n\n{text}\n"
    );
    let extraction = fangzhi::engine::read(&source, "review.txt");
    let printed: Vec<String> = extraction
        .observations
        .iter()
        .map(|o| {
            source
                .chars()
                .skip(o.span.start as usize)
                .take(o.span.len() as usize)
                .collect()
        })
        .collect();
    assert_eq!(printed, ["186.4億元", "5.2%"]);
    assert!(extraction.observations.iter().all(|o| o.indicator == "地区生产总值"));
}

//! Figures, units, periods and sets as people read them, in both languages.

use fangzhi::format::{Language, Notation, amount, period_name, set_name, unit_name};
use fangzhi::model::{Bound, Decimal, Measure};

fn number(text: &str) -> Decimal {
    text.parse().expect("a decimal")
}

#[test]
fn figures_read_as_people_write_them() {
    use Bound::{About, Above, Below, Exact};
    use Measure::{Change, Growth, Level, Multiple, Points, Rank, Share};
    let cases = [
        (Level, "29760000000", "元", Exact, "297.6亿元", "29.76 bn yuan"),
        (Level, "142700000000", "元", Above, "≥1427亿元", "≥142.7 bn yuan"),
        (Level, "1360000000000", "元", Exact, "1.36万亿元", "1.36 tn yuan"),
        (Level, "35000", "元", Exact, "3.5万元", "35,000 yuan"),
        (Level, "9999", "元", Exact, "9999元", "9999 yuan"),
        (Level, "42", "家", Exact, "42家", "42"),
        (Level, "47", "个", Exact, "47个", "47"),
        (Level, "12.5", "公里", About, "≈12.5公里", "≈12.5 km"),
        (Level, "120000", "人次", Above, "≥12万人次", "≥120,000 person-times"),
        (Growth, "5.5", "%", Exact, "+5.5%", "+5.5%"),
        (Growth, "-50", "%", Exact, "−50%", "−50%"),
        (Growth, "0", "%", Exact, "0%", "0%"),
        (Growth, "6", "%", Above, "≥6%", "≥6%"),
        (Growth, "12345.6", "%", Exact, "+12,345.6%", "+12,345.6%"),
        (Share, "95", "%", Below, "≤95%", "≤95%"),
        (Points, "3.5", "个百分点", Exact, "+3.5个百分点", "+3.5 pp"),
        (Points, "-0.3", "个百分点", Exact, "−0.3个百分点", "−0.3 pp"),
        (Change, "13", "天", Exact, "+13天", "+13 days"),
        (Rank, "4", "位", Exact, "第4位", "#4"),
        (Rank, "15", "位", Below, "前15位", "top 15"),
        (Multiple, "2.8", "倍", Exact, "2.8倍", "2.8×"),
    ];
    for (measure, value, unit, bound, chinese, english) in cases {
        let text = |language| amount(measure, number(value), None, unit, bound, language, Notation::Scaled).text();
        assert_eq!(text(Language::Chinese), chinese);
        assert_eq!(text(Language::English), english);
    }
}

#[test]
fn figures_can_show_all_digits_and_ranges() {
    let range = |low, high, notation| {
        amount(
            Measure::Level,
            number(low),
            Some(number(high)),
            "元",
            Bound::Exact,
            Language::Chinese,
            notation,
        )
        .text()
    };
    assert_eq!(range("5000", "20000", Notation::Scaled), "0.5–2万元");
    assert_eq!(range("5000", "20000", Notation::Full), "5000–20,000元");
    let full = amount(
        Measure::Level,
        number("29760000000"),
        None,
        "元",
        Bound::Exact,
        Language::Chinese,
        Notation::Full,
    );
    assert_eq!(
        (full.sign.as_str(), full.number.as_str(), full.unit.as_str()),
        ("", "29,760,000,000", "元")
    );
}

#[test]
fn periods_read_as_people_write_them() {
    let cases = [
        ("2024", "2024年", "2024"),
        ("2024-Q2", "2024年二季度", "Q2 2024"),
        ("2024-Q1/2024-Q3", "2024年前三季度", "Q1–Q3 2024"),
        ("2024-01/2024-06", "2024年上半年", "Jan–Jun 2024"),
        ("2024-01/2024-11", "2024年1—11月", "Jan–Nov 2024"),
        ("2024-06", "2024年6月", "Jun 2024"),
        ("2016/2020", "2016—2020年", "2016–2020"),
        ("2024-06-30", "2024年6月30日", "30 Jun 2024"),
        ("2024-12/2025-02", "2024年12月—2025年2月", "Dec 2024 – Feb 2025"),
        ("2024 国庆", "2024年国庆", "National Day 2024"),
    ];
    for (period, chinese, english) in cases {
        let period = period.parse().ok();
        assert_eq!(period_name(period.as_ref(), Language::Chinese), chinese);
        assert_eq!(period_name(period.as_ref(), Language::English), english);
    }
    assert_eq!(period_name(None, Language::Chinese), "时期未载");
}

/// Whether an English text holds a Chinese character.
fn has_han(text: &str) -> bool {
    text.chars().any(|c| ('\u{3400}'..='\u{9fff}').contains(&c))
}

#[test]
fn every_unit_has_an_english_name_or_needs_none() {
    let units = include_str!("../../src/lexicon/units.tsv");
    for line in units.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let mut cells = line.split('\t');
        let text = cells.next().unwrap_or_default();
        let unit = cells.next().filter(|canonical| !canonical.is_empty()).unwrap_or(text);
        let name = unit_name(unit, Language::English);
        assert!(!has_han(name), "{unit}: {name}");
    }
    for (unit, name) in [
        ("袋", "bags"),
        ("名", "people"),
        ("项", ""),
        ("微克/立方米", "µg/m³"),
        ("个", ""),
        ("位", ""),
        ("稀罕物", "稀罕物"),
    ] {
        assert_eq!(unit_name(unit, Language::English), name, "{unit}");
        assert_eq!(unit_name(unit, Language::Chinese), unit);
    }
}

#[test]
fn every_festival_has_an_english_name() {
    for festival in fangzhi::lexicon::festival::FESTIVALS {
        let name = fangzhi::lexicon::festival::english(festival.name);
        assert!(!has_han(name), "{name}");
    }
}

#[test]
fn sets_of_ranks_read_as_people_write_them() {
    for (set, name) in [
        ("全市", "the city"),
        ("全国", "the country"),
        ("四个主城区", "the four main urban districts"),
        ("全市七个区", "the city’s seven districts"),
        ("全省88个县", "the province’s 88 counties"),
        ("全省各区县", "the province’s districts and counties"),
        ("全盟12个县市区", "the league’s 12 counties, cities and districts"),
        ("市辖区", "the urban districts"),
        ("全区", "全区"),
        ("青石市十二个县", "青石市十二个县"),
        ("十二个县", "十二个县"),
        ("国家级高新区", "国家级高新区"),
    ] {
        assert_eq!(set_name(set, Language::English), name, "{set}");
        assert_eq!(set_name(set, Language::Chinese), set);
    }
}

//! Places and years: which place an article reports on, which year it looks back on, and whose figure a clause gives.

use fangzhi::engine;

const BODY: &str = "全县上下坚持稳中求进工作总基调，统筹推进各项工作，经济社会发展取得新的成效，人民生活水平不断提高，社会大局保持稳定。";

/// Place, reference year and date of the first document of a text: `place year date`.
fn told(text: &str) -> String {
    let read = engine::read(text, "a.txt");
    let document = &read.documents[0];
    let or = |value: Option<String>| value.unwrap_or_else(|| "–".to_owned());
    format!(
        "{} {} {}",
        read.areas[document.area as usize].full_name(),
        or(document.reference_year.map(|year| year.to_string())),
        or(document.date.as_ref().map(ToString::to_string))
    )
}

#[test]
fn heads_tell_place_year_and_date() {
    let cases = [
        // Invented places no table lists.
        (
            "云泽县2024年国民经济和社会发展统计公报\n云泽县统计局\n（2025年3月20日）\n\n",
            "云泽县 2024 2025-03-20",
        ),
        (
            "政府工作报告\n——2017年1月12日在雾川县第十七届人民代表大会第一次会议上\n雾川县人民政府县长 沈舟\n\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。\n\n",
            "雾川县 2016 2017-01-12",
        ),
        (
            "政府工作报告\n——2021年11月18日在云格旗第十七届人民代表大会第一次会议上\n\n",
            "云格旗 2021 2021-11-18",
        ),
        (
            "2018年上半年菱川市经济运行情况\n\n菱川市发展和改革局　2018年7月25日\n\n",
            "菱川市 2018 2018-07-25",
        ),
        (
            "云泽区2023年一季度经济运行情况分析\n\n江屏市云泽区发展和改革局　2023年4月24日\n\n",
            "江屏市云泽区 2023 2023-04-24",
        ),
        // A place of the table, with its prefecture and province; a county of two characters is no part of 示范县.
        (
            "濮阳市范县2022年经济社会发展综述\n\n2022年，范县创建国家示范县，范县经济平稳运行。\n\n",
            "河南省濮阳市范县 2022 –",
        ),
        (
            "云泽县2022年经济社会发展综述\n\n2022年，云泽县创成全国示范县、平安建设示范县，云泽县再获殊荣。\n\n",
            "云泽县 2022 –",
        ),
        // A functional zone with its own name; the word alone where no name is printed.
        (
            "翠川高新区2022年高质量发展纪实\n\n2022年，翠川高新区攻坚克难，高新区上下一心，高新区产业兴旺。\n\n",
            "翠川高新区 2022 –",
        ),
        // The district is wanted, not the city it belongs to.
        (
            "青石市云泽区2024年政府工作报告\n\n2024年，云泽区在青石市委坚强领导下，云泽区各项事业全面进步，青石市对云泽区给予支持。\n\n",
            "青石市云泽区 2024 –",
        ),
        // Common nouns that end like places are none.
        (
            "工作总结\n\n2024年，农村牧区面貌一新，贫困山区脱贫，城区道路畅通，农村牧区人居环境改善。\n\n",
            " 2024 –",
        ),
        // A goal far ahead is not the year reported on.
        (
            "云泽县2024年工作回顾\n\n2024年，云泽县实干担当。到2035年，云泽县基本实现现代化；到2030年，云泽县再上台阶。\n\n",
            "云泽县 2024 –",
        ),
    ];
    for (head, expected) in cases {
        assert_eq!(told(&format!("{head}{BODY}\n")), expected, "{head}");
    }
}

/// Facts of a year-end review of a real district of a real city: `place value`.
fn places(sentence: &str) -> Vec<String> {
    let text = format!(
        "红旗区2024年经济社会发展综述\n\n2024年，新乡市红旗区坚持稳中求进，红旗区经济运行平稳，红旗区各项事业取得新进步，群众生活持续改善。\n\n{sentence}\n"
    );
    let read = engine::read(&text, "a.txt");
    read.observations
        .iter()
        .map(|o| format!("{} {} {}", read.areas[o.area as usize].name, o.indicator, o.value))
        .collect()
}

#[test]
fn a_clause_speaks_of_the_place_it_opens_with() {
    let cases: &[(&str, &[&str])] = &[
        (
            "全市生产总值增长5.1%，红旗区增长6.2%。",
            &["新乡市 地区生产总值 5.1", "红旗区 地区生产总值 6.2"],
        ),
        (
            "全省规上工业增加值增长8.1%，全国增长5.8%，我区增长9%。",
            &[
                "河南省 规模以上工业增加值 8.1",
                "全国 规模以上工业增加值 5.8",
                "红旗区 规模以上工业增加值 9",
            ],
        ),
        (
            "全市生产总值3500亿元、增长5%。",
            &["新乡市 地区生产总值 350000000000", "新乡市 地区生产总值 5"],
        ),
        (
            "卫滨区固定资产投资增长11%；凤泉区固定资产投资增长4%。",
            &["卫滨区 固定资产投资 11", "凤泉区 固定资产投资 4"],
        ),
        (
            "2024年，全区生产总值增长6%，高于全市0.9个百分点。",
            &["红旗区 地区生产总值 6", "红旗区 地区生产总值 0.9"],
        ),
        // What is first or alone in the city is the district's own.
        (
            "引进全市首家外资企业，新增高新技术企业2家。",
            &["红旗区 高新技术企业（新增） 2"],
        ),
        (
            "生产总值增长6%，居全市第2位。",
            &["红旗区 地区生产总值 6", "红旗区 地区生产总值 2"],
        ),
    ];
    for (sentence, expected) in cases {
        assert_eq!(places(sentence), *expected, "{sentence}");
    }
}

#[test]
fn what_is_not_known_stays_open() {
    // A county whose city is never named: 全市 has no name, so its figure is nobody's.
    let text = format!("云泽县2024年综述\n\n2024年，云泽县稳步前行，云泽县全面进步。\n\n{BODY}全市生产总值增长5%。\n");
    let read = engine::read(&text, "a.txt");
    assert!(read.observations.is_empty(), "{:?}", read.observations);
    // 新华区 stands in several cities: without its city it has neither code nor province.
    let text = format!("新华区2024年综述\n\n2024年，新华区稳步前行，新华区全面进步。\n\n{BODY}\n");
    let read = engine::read(&text, "a.txt");
    let area = &read.areas[read.documents[0].area as usize];
    assert_eq!(
        (area.name.as_str(), area.code, area.province.as_deref()),
        ("新华区", None, None)
    );
    let doubt = read
        .diagnostics
        .iter()
        .find(|d| d.kind.as_str() == "unsure_area")
        .expect("the doubt");
    assert_eq!(doubt.subject.as_deref(), Some("新华区"));
    // With its city it is one of them.
    let text = format!("石家庄市新华区2024年综述\n\n2024年，石家庄市新华区稳步前行，新华区全面进步。\n\n{BODY}\n");
    let read = engine::read(&text, "a.txt");
    let area = &read.areas[read.documents[0].area as usize];
    assert_eq!((area.code, area.province.as_deref()), (Some(130_105), Some("河北省")));
}

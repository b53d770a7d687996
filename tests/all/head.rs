//! Heads of reports: whose figures they are and of which year.

use fangzhi::engine;

/// A report's head and first words, its place, and the year it looks back on.
const HEADS: [(&str, &str, i16); 13] = [
    (
        "云泽藏族自治县人民政府工作报告\n（2018年3月26日在云泽藏族自治县第十四届人民代表大会第四次会议上）\n一、2017年工作回顾\n地区生产总值增长8.1%。",
        "云泽藏族自治县",
        2017,
    ),
    (
        "2015年临江经济开发区管委会工作总结\n今年以来，经开区完成地区生产总值83.1亿元，增长9.2%。",
        "临江经济开发区",
        2015,
    ),
    (
        "2011年1-11月云泽县主要经济指标\n1-11月，全县规模工业增加值同比增加4.1%，排名全市第二。",
        "云泽县",
        2011,
    ),
    (
        "达日图旗人民政府工作报告\n2023年2月23日在达日图旗第十六届人民代表大会第三次会议上\n一、2022年工作回顾\n地区生产总值增长2.1%。",
        "达日图旗",
        2022,
    ),
    (
        "中共云泽县委十六届二次全会召开\n本报讯 1月8日，中共云泽县委十六届二次全体会议召开。会议指出，2021年全县生产总值增长8.2%。",
        "云泽县",
        2021,
    ),
    (
        "青石高新区2024年工作总结\n2024年，青石高新区完成规上工业总产值312亿元，增长11.4%。",
        "青石高新区",
        2024,
    ),
    (
        "临江市政府工作报告\n——2005年12月28日在临江市第四届人民代表大会第四次会议上\n过去的一年，全市完成生产总值86亿元，增长14%。",
        "临江市",
        2005,
    ),
    (
        "（云南省）2020年云泽县人民政府工作报告（全文）\n——2020年5月20日在云泽县第十七届人民代表大会第四次会议上\n一、2019年工作回顾\n2019年，地区生产总值增长10.8%。",
        "云泽县",
        2019,
    ),
    // Words that end like a place's name and are none.
    (
        "一季度工作简报（2009年）\n全区生产总值增长7.4%，增速排六区第二。",
        "",
        2009,
    ),
    ("2018年工作总结\n实施市旗两级3000万元以上重点项目15项。", "", 2018),
    ("2018年工作总结\n完成投资15亿元，超出市级任务指标5700万元。", "", 2018),
    ("2011年工作总结\n完成51公里县乡道路改建。", "", 2011),
    ("2022年工作总结\n营商环境持续优化。新登记市场主体2000户。", "", 2022),
];

#[test]
fn heads_say_whose_and_when() {
    let mut wrong = String::new();
    for (text, place, year) in HEADS {
        let extraction = engine::read(text, "report.txt");
        let document = &extraction.documents[0];
        let area = &extraction.areas[document.area as usize].name;
        if area != place || document.reference_year != Some(year) {
            wrong.push_str(&format!("{text}\n    {area} {:?}\n", document.reference_year));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Heads and the titles that must be read in them: where the report was given and what its sections are called is no
/// title.
const TITLES: [(&str, &str); 4] = [
    (
        "云泽县2024年政府工作报告\n\n（2025年1月8日在云泽县第十二届人民代表大会第四次会议上）\n\n一、2024年工作回顾\n\n2024年，全县实现地区生产总值286.4亿元，同比增长5.6%。",
        "云泽县2024年政府工作报告",
    ),
    (
        "云泽县2024年政府工作报告\n（2025年1月8日在云泽县第十二届人民代表大会第四次会议上）\n一、2024年工作回顾\n2024年，全县实现地区生产总值286.4亿元，同比增长5.6%。",
        "云泽县2024年政府工作报告",
    ),
    (
        "临江区2023年国民经济和社会发展统计公报\n\n第一部分 综合\n\n初步核算，全区实现地区生产总值186.4亿元，同比增长4.6%。",
        "临江区2023年国民经济和社会发展统计公报",
    ),
    (
        "一、2023年经济社会发展情况\n\n2023年，青石市实现地区生产总值86.4亿元，同比增长4.6%。",
        "一、2023年经济社会发展情况",
    ),
];

#[test]
fn titles_are_neither_occasions_nor_sections() {
    for (source, title) in TITLES {
        assert_eq!(engine::read(source, "a.txt").documents[0].title, title, "{source}");
    }
}

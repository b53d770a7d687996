//! Markdown: what is written for the renderer goes, what a reader sees stays.

use fangzhi::model::Format;

use super::{facts, report, text_of};

fn check(source: &str, expected: &str) {
    let opened = text_of("a.md", source.as_bytes());
    assert_eq!(opened.format, Format::Markdown);
    assert_eq!(opened.text.trim_end(), expected, "{source:?}");
}

#[test]
fn marks_go_and_words_stay() {
    for (source, expected) in [
        ("# 一、工业\n\n产值增长**5.6%**。", "# 一、工业\n\n产值增长5.6%。"),
        ("产值*增长*5.6%，__利税__增长3%", "产值增长5.6%，利税增长3%"),
        ("- 甲项增长5%\n* 乙项增长6%\n+ 丙", "甲项增长5%\n乙项增长6%\n丙"),
        ("1. 项目一\n2. 项目二", "1. 项目一\n2. 项目二"),
        ("> 引文\n>> 再引", "引文\n再引"),
        ("见[统计局](https://a.example/b(1))公报", "见统计局)公报"),
        ("见[统计局](https://a.example/x)公报[1]", "见统计局公报[1]"),
        ("![图](a.png)全县", "全县"),
        ("增长5.6%[^1]。\n\n[^1]: 初步核算", "增长5.6%[1]。\n\n[1]: 初步核算"),
        ("[a]: https://a.example\n正文", "正文"),
        ("甲\n\n---\n\n乙", "甲\n\n\n\n乙"),
        ("3 * 4 = 12，10~20元，a_b", "3 * 4 = 12，10~20元，a_b"),
        ("~~旧~~新 `代码`", "旧新 代码"),
        ("第一<br>第二<sup>①</sup> 1 < 2", "第一\n第二① 1 < 2"),
        ("甲<!-- 注\n注 -->乙", "甲\n乙"),
        ("\\*不是强调\\*", "*不是强调*"),
        ("```\n代码 **x**\n```\n后", "代码 **x**\n后"),
        (
            "---\ntitle: \"云泽县公报\"\ndate: 2025-02-18\ntags:\n  - a\n---\n正文",
            "云泽县公报\n\n发布时间：2025-02-18\n\n正文",
        ),
        ("- [ ] 任务", "任务"),
    ] {
        check(source, expected);
    }
}

#[test]
fn tables_stay_tables() {
    let source = "| 指标 | 单位 | 2024年 | 同比增长（%） |\n|:---|:--:|---:|---:|\n| **地区生产总值** | 亿元 | 312.5 | 6.1 |\n\
        | 一般公共预算收入 | 亿元 | 15.2 | 3.3 |\n";
    let text = text_of("a.md", format!("# 云泽县2024年主要指标\n\n{source}").as_bytes()).text;
    assert_eq!(facts(&text).len(), 4, "{:?}\n{text}", facts(&text));
}

#[test]
fn the_facts_are_those_of_the_plain_text() {
    let marked = report()
        .replacen("云泽县", "# 云泽县", 1)
        .replace("6.1%", "**6.1%**")
        .replace("全年", "- 全年");
    assert_eq!(facts(&text_of("a.md", marked.as_bytes()).text), facts(&report()));
}

#[test]
fn marks_without_fellows_are_linear() {
    for mark in [
        "[", "![", "[a](", "**", "`", "<", "<!--", "> ", "\\", "- ", "#", "_", "~~",
    ] {
        let start = std::time::Instant::now();
        text_of("a.md", ["县", &mark.repeat(60_000), "县"].concat().as_bytes());
        assert!(start.elapsed().as_secs() < 10, "{mark}: {:?}", start.elapsed());
    }
}

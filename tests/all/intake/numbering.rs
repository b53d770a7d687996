//! The numbers that Word prints before paragraphs and does not store.

use super::build::{docx_of, part};
use super::text_of;

fn level(n: usize, form: &str, pattern: &str) -> String {
    format!(
        "<w:lvl w:ilvl=\"{n}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{form}\"/><w:lvlText w:val=\"{pattern}\"/></w:lvl>"
    )
}

fn item(list: usize, level: usize, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    )
}

fn lines(body: &str, kinds: &str, styles: &str) -> Vec<String> {
    let bytes = docx_of(
        body,
        &[
            ("word/numbering.xml", &part("numbering", kinds)),
            ("word/styles.xml", &part("styles", styles)),
        ],
    );
    text_of("a.docx", &bytes)
        .text
        .lines()
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn headings_of_office_reports() {
    let kinds = format!(
        "<w:abstractNum w:abstractNumId=\"7\">{}{}{}{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>",
        level(0, "chineseCountingThousand", "%1、"),
        level(1, "chineseCounting", "（%2）"),
        level(2, "decimal", "%3."),
        level(3, "decimalEnclosedCircle", "%4"),
    );
    let body: String = [
        (0, "工业"),
        (1, "总量"),
        (2, "甲"),
        (2, "乙"),
        (3, "子"),
        (1, "结构"),
        (2, "丙"),
        (0, "农业"),
        (1, "粮食"),
    ]
    .map(|(level, text)| item(1, level, text))
    .concat();
    assert_eq!(
        lines(&body, &kinds, ""),
        [
            "一、工业",
            "（一）总量",
            "1. 甲",
            "2. 乙",
            "①子",
            "（二）结构",
            "1. 丙",
            "二、农业",
            "（一）粮食"
        ]
    );
}

#[test]
fn styles_carry_lists() {
    let kinds = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"chineseCounting\"/><w:pStyle w:val=\"1\"/>\
        <w:lvlText w:val=\"第%1部分\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"chineseCounting\"/><w:pStyle w:val=\"2\"/><w:lvlText w:val=\"（%2）\"/>\
        </w:lvl></w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"0\"/></w:num>";
    let styles = "<w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr></w:style>\
        <w:style w:styleId=\"2\"><w:name w:val=\"heading 2\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr></w:style>\
        <w:style w:styleId=\"3\"><w:basedOn w:val=\"2\"/></w:style><w:style w:styleId=\"4\"><w:basedOn w:val=\"4\"/></w:style>";
    let styled = |style: &str, more: &str, text: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let none = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>";
    let body = [
        styled("1", "", "回顾"),
        styled("2", "", "工业"),
        styled("3", "", "农业"),
        styled("2", none, "不编号"),
        styled("4", "", "无"),
        styled("1", "", "安排"),
    ]
    .concat();
    assert_eq!(
        lines(&body, kinds, styles),
        [
            "第一部分回顾",
            "（一）工业",
            "（二）农业",
            "不编号",
            "无",
            "第二部分安排"
        ]
    );
}

#[test]
fn lists_go_on_or_start_anew() {
    let kinds = format!(
        "<w:abstractNum w:abstractNumId=\"1\">{}{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>\
         <w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>\
         <w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>\
         <w:num w:numId=\"4\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">{}</w:lvlOverride></w:num>",
        level(0, "decimal", "%1、"),
        level(1, "decimal", "%1.%2"),
        level(0, "upperRoman", "%1."),
    );
    let body = [
        item(1, 0, "甲"),
        item(2, 0, "乙"),
        item(2, 1, "丙"),
        item(3, 0, "丁"),
        item(3, 0, "戊"),
        item(4, 0, "己"),
        item(9, 0, "庚"),
        item(1, 8, "辛"),
        item(1, 99, "壬"),
    ]
    .concat();
    assert_eq!(
        lines(&body, &kinds, ""),
        [
            "1、甲", "2、乙", "2.1 丙", "1、丁", "2、戊", "III. 己", "庚", "辛", "壬"
        ]
    );
}

#[test]
fn forms_of_numerals() {
    for (form, count, expected) in [
        ("decimal", 12, "12"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 12, "十二"),
        ("chineseCounting", 20, "二十"),
        ("chineseCountingThousand", 21, "二十一"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographTraditional", 3, "丙"),
        ("ideographTraditional", 11, "11"),
        ("ideographZodiac", 12, "亥"),
        ("decimalEnclosedCircleChinese", 20, "⑳"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalZero", 7, "07"),
        ("upperLetter", 28, "BB"),
        ("lowerLetter", 3, "c"),
        ("upperRoman", 14, "XIV"),
        ("lowerRoman", 9, "ix"),
        ("somethingNew", 5, "5"),
    ] {
        let kinds = format!(
            "<w:abstractNum w:abstractNumId=\"1\">{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>",
            level(0, form, "%1、")
        );
        let body = item(1, 0, "项").repeat(count);
        assert_eq!(
            lines(&body, &kinds, "").last(),
            Some(&format!("{expected}、项")),
            "{form}"
        );
    }
    for form in ["bullet", "none"] {
        let kinds = format!(
            "<w:abstractNum w:abstractNumId=\"1\">{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>",
            level(0, form, "\u{f06c}")
        );
        assert_eq!(lines(&item(1, 0, "项"), &kinds, ""), ["项"]);
    }
}

//! Word processors' documents: what is read, what is left out, and where it stands.

use fangzhi::intake::Note;
use fangzhi::model::{Encoding, Format};

use super::build::{docx, docx_of, docx_with, p, part};
use super::{REPORT, facts, open, report, text_of, told};

fn check(body: &str, expected: &str) {
    assert_eq!(
        text_of("a.docx", &docx_of(body, &[])).text,
        format!("{expected}\n"),
        "{body}"
    );
}

fn run(inner: &str) -> String {
    format!("<w:r>{inner}</w:r>")
}

#[test]
fn a_report_gives_its_facts() {
    let opened = text_of("a.docx", &docx(&REPORT));
    assert_eq!((opened.format, opened.encoding), (Format::Docx, None::<Encoding>));
    assert_eq!(opened.text, report());
    assert_eq!(facts(&opened.text), facts(&report()));
}

#[test]
fn runs_make_paragraphs() {
    check(
        "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>生产总值增</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>\
         <w:t>长5</w:t><w:t>.6%</w:t></w:r><w:r><w:tab/><w:t>全县</w:t><w:br/><w:t>平稳</w:t><w:noBreakHyphen/><w:cr/><w:t>甲</w:t></w:r></w:p>",
        "生产总值增长5.6%\t全县\n平稳-\n甲",
    );
    check(&p("A&amp;B&lt;1&gt; &#x4E91;&#27901;县&quot;"), "A&B<1> 云泽县\"");
    check("<w:p><w:r><w:t><![CDATA[云泽县<a>]]></w:t></w:r></w:p>", "云泽县<a>");
    check(&format!("{}<w:p/>{}", p("　　甲乙 "), p("丙")), "甲乙\n\n丙");
}

#[test]
fn what_was_deleted_or_hidden_is_left_out() {
    let t = |text: &str| run(&format!("<w:t>{text}</w:t>"));
    check(
        &format!(
            "<w:p>{}<w:del>{}<w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>{}</w:ins></w:p>",
            t("增长"),
            t("旧"),
            t("5.6%")
        ),
        "增长5.6%",
    );
    check(
        &format!(
            "<w:p><w:moveFrom>{}</w:moveFrom>{}<w:moveTo>{}</w:moveTo></w:p>",
            t("移"),
            t("增长"),
            t("动")
        ),
        "增长动",
    );
    check(
        &format!(
            "<w:p>{}<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>{}</w:p>",
            t("甲"),
            t("乙")
        ),
        "甲乙",
    );
    check(
        &format!(
            "<w:p>{}<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>显</w:t></w:r></w:p>",
            t("甲")
        ),
        "甲显",
    );
    // A hidden end of a paragraph hides no text.
    check(
        &format!("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{}</w:p>", t("甲")),
        "甲",
    );
    // Fields: their result, not what they are made from.
    check(
        &format!(
            "<w:p>{}<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>\
             <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\
             <w:fldSimple w:instr=\"DATE\">{}</w:fldSimple></w:p>",
            t("第"),
            t("3"),
            t("页")
        ),
        "第3页",
    );
    check(
        &format!(
            "<w:p><w:hyperlink>{}</w:hyperlink><w:smartTag>{}</w:smartTag></w:p>",
            t("链"),
            t("接")
        ),
        "链接",
    );
    check(
        "<w:p><w:r><w:ruby><w:rt><w:r><w:t>yún</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>云</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>",
        "云",
    );
    check(
        &format!(
            "<w:sdt><w:sdtPr><w:alias/>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
            p("不"),
            p("要")
        ),
        "要",
    );
}

#[test]
fn a_text_box_is_read_once_after_its_paragraph() {
    let boxed = format!(
        "<w:p><w:r><w:t>全县实现旅游</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>{0}{1}\
         </w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}{1}</w:txbxContent></v:textbox></w:pict>\
         </mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>收入5亿元。</w:t></w:r></w:p>",
        p("框一"),
        p("框二")
    );
    check(&boxed, "全县实现旅游收入5亿元。\n\n框一\n\n框二");
    let old = format!(
        "<w:p><w:r><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></w:r></w:p>",
        p("旧框")
    );
    check(&old, "旧框");
}

fn row(cells: &[&str]) -> String {
    let cells: String = cells
        .iter()
        .map(|text| format!("<w:tc><w:tcPr/>{}</w:tc>", p(text)))
        .collect();
    format!("<w:tr>{cells}</w:tr>")
}

#[test]
fn tables_are_rows_with_tabs() {
    let body = format!(
        "{}<w:tbl>{}{}{}</w:tbl>{}",
        p("云泽县2024年主要指标"),
        row(&["指标", "单位", "2024年", "同比增长（%）"]),
        row(&["地区生产总值", "亿元", "312.5", "6.1"]),
        row(&["一般公共预算收入", "亿元", "15.2", "3.3"]),
        p("注：初步核算。")
    );
    check(
        &body,
        "云泽县2024年主要指标\n\n指标\t单位\t2024年\t同比增长（%）\n地区生产总值\t亿元\t312.5\t6.1\n一般公共预算收入\t亿元\t15.2\t3.3\n\n注：初步核算。",
    );
    assert_eq!(facts(&text_of("a.docx", &docx_of(&body, &[])).text).len(), 4);
}

#[test]
fn merged_cells_stand_where_they_belong() {
    let cell = |properties: &str, text: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(text));
    let start = "<w:vMerge w:val=\"restart\"/>";
    let on = "<w:vMerge/>";
    let body = format!(
        "{}<w:tbl><w:tr>{}{}{}</w:tr><w:tr>{}{}{}{}</w:tr><w:tr>{}{}{}{}</w:tr><w:tr>{}{}{}{}</w:tr></w:tbl>",
        p("云泽县2024年主要指标"),
        cell(start, "指标"),
        cell(start, "单位"),
        cell("<w:gridSpan w:val=\"2\"/>", "2024年"),
        cell(on, ""),
        cell(on, ""),
        cell("", "总量"),
        cell("", "同比增长（%）"),
        cell("", "地区生产总值"),
        cell(start, "亿元"),
        cell("", "312.5"),
        cell("", "6.1"),
        cell("", "一般公共预算收入"),
        cell(on, ""),
        cell("", "15.2"),
        cell("", "3.3"),
    );
    check(
        &body,
        "云泽县2024年主要指标\n\n| 指标 | 单位 | 2024年 |  |\n|  |  | 总量 | 同比增长（%） |\n| 地区生产总值 | 亿元 | 312.5 | 6.1 |\n| 一般公共预算收入 | 亿元 | 15.2 | 3.3 |",
    );
    let found = facts(&text_of("a.docx", &docx_of(&body, &[])).text);
    assert_eq!(found.len(), 4, "{found:?}");
}

#[test]
fn tables_that_lay_out_a_page_are_running_text() {
    let body = format!(
        "<w:tbl><w:tr><w:tc>{}{}</w:tc><w:tc>{}<w:tbl>{}{}</w:tbl></w:tc></w:tr></w:tbl>",
        p(REPORT[2]),
        p(REPORT[3]),
        p(REPORT[4]),
        row(&["指标", "2024年（亿元）"]),
        row(&["地区生产总值", "312.5"]),
    );
    check(
        &body,
        &format!(
            "{}\n\n{}\n\n{}\n\n指标\t2024年（亿元）\n地区生产总值\t312.5",
            REPORT[2], REPORT[3], REPORT[4]
        ),
    );
}

#[test]
fn notes_stand_at_the_end() {
    let body = "<w:p><w:r><w:t>全县地区生产总值</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>完成312.5亿元，增长6.1%</w:t></w:r>\
        <w:r><w:endnoteReference w:id=\"1\"/></w:r><w:r><w:t>。</w:t></w:r></w:p>";
    let footnotes = part(
        "footnotes",
        &format!(
            "<w:footnote w:id=\"-1\" w:type=\"separator\"><w:p/></w:footnote><w:footnote w:id=\"2\">{}</w:footnote><w:footnote w:id=\"3\">{}</w:footnote>",
            p("按不变价计算。"),
            p("没有引用。")
        ),
    );
    let endnotes = part(
        "endnotes",
        &format!("<w:endnote w:id=\"1\">{}</w:endnote>", p("初步核算数。")),
    );
    let opened = text_of(
        "a.docx",
        &docx_of(
            body,
            &[("word/footnotes.xml", &footnotes), ("word/endnotes.xml", &endnotes)],
        ),
    );
    assert_eq!(
        opened.text,
        "全县地区生产总值[1]完成312.5亿元，增长6.1%[2]。\n\n[1] 按不变价计算。\n\n[2] 初步核算数。\n"
    );
    let found = facts(&opened.text);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(
        found.iter().all(|(indicator, _, _)| indicator == "地区生产总值"),
        "{found:?}"
    );
}

#[test]
fn contents_headers_and_comments_are_left_out() {
    let styles = part(
        "styles",
        "<w:style w:type=\"paragraph\" w:styleId=\"11\"><w:name w:val=\"toc 1\"/></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"af\"><w:name w:val=\"TOC Heading\"/></w:style>",
    );
    let body = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"af\"/></w:pPr><w:r><w:t>目录</w:t></w:r></w:p>\
         <w:p><w:pPr><w:pStyle w:val=\"11\"/></w:pPr><w:r><w:t>一、工业</w:t><w:tab/><w:t>3</w:t></w:r></w:p>{}",
        p("一、工业")
    );
    let header = part("hdr", &p("云泽县人民政府公报 第3期"));
    let opened = text_of(
        "a.docx",
        &docx_of(&body, &[("word/styles.xml", &styles), ("word/header1.xml", &header)]),
    );
    assert_eq!(opened.text, "一、工业\n");
    let picture = "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r><w:r><w:t>图一</w:t></w:r></w:p>";
    assert_eq!(text_of("a.docx", &docx_of(picture, &[])).notes, [Note::Pictures]);
}

#[test]
fn strict_documents_and_other_prefixes() {
    let document = "<?xml version=\"1.0\"?><x:document xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body><x:p><x:r><x:t>云泽县</x:t>\
                    </x:r></x:p></x:body></x:document>";
    assert_eq!(text_of("a.docx", &docx_with(document, &[])).text, "云泽县\n");
    let plain = "<document><body><p><r><t>云泽县</t></r></p></body></document>";
    assert_eq!(text_of("a.docx", &docx_with(plain, &[])).text, "云泽县\n");
}

#[test]
fn no_entity_is_expanded() {
    for document in [
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d><p><r><t>甲&x;乙</t></r></p></d>",
        "<!DOCTYPE d [<!ENTITY x \"丙\"><!ENTITY y \"&x;&x;&x;&x;&x;&x;&x;&x;\">]><d><p><r><t>甲&y;乙</t></r></p></d>",
        "<!DOCTYPE d SYSTEM \"http://a.example/x.dtd\"><d><p><r><t>甲&unknown;乙</t></r></p></d>",
    ] {
        assert_eq!(text_of("a.docx", &docx_with(document, &[])).text, "甲乙\n");
    }
}

#[test]
fn broken_documents_say_where() {
    for document in ["", "no xml", "<w:document><w:body></w:body></w:document>"] {
        assert_eq!(
            told(&open("a.docx", &docx_with(document, &[]))),
            ["empty a.docx"],
            "{document}"
        );
    }
    assert_eq!(
        told(&open("a.docx", &docx_with("<d><p><r><t>甲</t></r></p><!-- ", &[]))),
        ["damaged a.docx"]
    );
    // Parts that help may be broken.
    let bytes = docx_of(
        &p("云泽县"),
        &[
            ("word/styles.xml", "<w:styles><w:style"),
            ("word/numbering.xml", "\0\u{1}"),
            ("word/footnotes.xml", "<"),
        ],
    );
    assert_eq!(text_of("a.docx", &bytes).text, "云泽县\n");
    // Tables in tables in tables.
    let deep = [
        "<w:tbl><w:tr><w:tc>".repeat(3000),
        p("底"),
        "</w:tc></w:tr></w:tbl>".repeat(3000),
    ]
    .concat();
    check(&deep, "底");
    let wide = format!(
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/></w:tcPr>{0}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{0}</w:tc></w:tr></w:tbl>",
        p("甲")
    );
    assert!(text_of("a.docx", &docx_of(&wide, &[])).text.contains('甲'));
}

/// Documents that office programs wrote: `tests/intake/make.py` says how they were made.
#[test]
fn documents_of_office_programs() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/intake");
    for file in ["python-docx.docx", "libreoffice.docx"] {
        let bytes = std::fs::read(folder.join(file)).expect("a document");
        let text = text_of(file, &bytes).text;
        let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
        assert_eq!(
            lines,
            [
                REPORT[0],
                "2025年2月18日",
                "一、综合",
                "2024年，全县地区生产总值完成312.5亿元，同比增长6.1%；规模以上工业增加值增长8.3%。",
                "1. 新建高标准农田2.3万亩；",
                "2. 新建改建农村公路36公里。",
                "| 指标 | 单位 | 2024年 |  |",
                "|  |  | 总量 | 同比增长（%） |",
                "| 地区生产总值 | 亿元 | 312.5 | 6.1 |",
                "| 社会消费品零售总额 | 亿元 | 98.6 | 5.4 |",
                "| 一般公共预算收入 | 亿元 | 15.2 | 3.3 |",
                "全县粮食总产量达到21.4万吨。",
            ],
            "{file}"
        );
        assert!(facts(&text).len() >= 11, "{file}: {:?}", facts(&text));
    }
}

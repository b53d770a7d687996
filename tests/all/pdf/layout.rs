//! From places on a page to paragraphs, columns, tables, notes.

use fangzhi::intake::Note;

use super::read;
use super::written::{FONT, at, lines, pages};

fn text(contents: &[String]) -> String {
    read("a.pdf", &pages(contents, FONT)).expect("a text layer").text
}

#[test]
fn lines_close_up_and_paragraphs_stay() {
    let page = lines(
        72.0,
        700.0,
        12.0,
        20.0,
        &[
            "　　全县工业增加值增长百分之七点二，投资增长九点",
            "一个百分点，消费增长。",
            "　　农业总产值达到五十亿元，比上年增长四点三个百",
            "分点。",
        ],
    );
    assert_eq!(
        text(&[page]),
        "全县工业增加值增长百分之七点二，投资增长九点一个百分点，消费增长。\n\n农业总产值达到五十亿元，比上年增长四点三个百分点。\n"
    );
}

#[test]
fn a_paragraph_runs_on_over_a_page_break_with_its_note_after_it() {
    let first = lines(
        72.0,
        160.0,
        12.0,
        20.0,
        &[
            "　　全县工业增加值增长百分之七点二，投资增长九点",
            "一个百分点，消费增长百分之六点五，其中网上零售额",
        ],
    ) + &lines(72.0, 90.0, 9.0, 14.0, &["①增速按可比价格计算。"])
        + &at(290.0, 40.0, 9.0, "1");
    let second = lines(
        72.0,
        760.0,
        12.0,
        20.0,
        &[
            "增长百分之二十，居全市第二位。",
            "　　进出口总额二十三亿元，比上年增长十三点一个百",
            "分点。",
        ],
    ) + &at(290.0, 40.0, 9.0, "2");
    let opened = read("a.pdf", &pages(&[first, second], FONT)).expect("a text layer");
    assert_eq!(
        opened.text,
        "全县工业增加值增长百分之七点二，投资增长九点一个百分点，消费增长百分之六点五，其中网上零售额增长百分之二十，居全市第二位。\n\n\
         ①增速按可比价格计算。\n\n进出口总额二十三亿元，比上年增长十三点一个百分点。\n"
    );
    assert_eq!(opened.notes, [Note::PageFurniture]);
}

#[test]
fn columns_one_after_the_other_under_a_headline_and_over_a_foot() {
    let left = [
        "　　全年粮食总产量达到四十万",
        "吨，增长百分之二，蔬菜产量",
        "十二万吨，增长百分之五，水",
        "果产量八万吨。",
    ];
    let right = [
        "　　全年造林六千亩，森林覆盖",
        "率百分之三十一，比上年提高",
        "零点四个百分点，空气质量优",
        "良天数三百一十天。",
    ];
    let page = at(180.0, 780.0, 22.0, "云泽县农业林业齐头并进")
        + &lines(60.0, 720.0, 12.0, 20.0, &left)
        + &lines(240.0, 716.0, 12.0, 20.0, &right)
        + &at(
            60.0,
            600.0,
            12.0,
            "　　以上数据由云泽县统计局提供，最终数据以统计年鉴为准，请注意查询",
        );
    assert_eq!(
        text(&[page]),
        "云泽县农业林业齐头并进\n\n全年粮食总产量达到四十万吨，增长百分之二，蔬菜产量十二万吨，增长百分之五，水果产量八万吨。\n\n\
         全年造林六千亩，森林覆盖率百分之三十一，比上年提高零点四个百分点，空气质量优良天数三百一十天。\n\n\
         以上数据由云泽县统计局提供，最终数据以统计年鉴为准，请注意查询\n"
    );
}

#[test]
fn rows_without_rules_are_a_table_with_an_empty_cell_in_its_place() {
    let mut page = String::new();
    for (n, row) in [
        ["指标", "单位", "产量", "增长"],
        ["水泥", "万吨", "186.4", "-3.2"],
        ["饮料", "", "15.3", "11.6"],
    ]
    .iter()
    .enumerate()
    {
        for (column, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            page += &at(72.0 + 110.0 * column as f32, 700.0 - 20.0 * n as f32, 12.0, cell);
        }
    }
    assert_eq!(
        text(&[page]),
        "指标\t单位\t产量\t增长\n水泥\t万吨\t186.4\t-3.2\n饮料\t\t15.3\t11.6\n"
    );
}

#[test]
fn a_ruled_table_with_merged_and_wrapped_cells_goes_on_over_the_page() {
    let grid = |rows: f32| {
        let mut page = String::from("0.5 w\n");
        for n in 0..=rows as usize {
            page += &format!("72 {y} m 372 {y} l S\n", y = 760.0 - 40.0 * n as f32);
        }
        for n in 0..4 {
            page += &format!(
                "{x} 760 m {x} {end} l S\n",
                x = 72.0 + 100.0 * n as f32,
                end = 760.0 - 40.0 * rows
            );
        }
        page
    };
    let head = at(80.0, 735.0, 12.0, "指标") + &at(180.0, 735.0, 12.0, "单位") + &at(280.0, 735.0, 12.0, "数值");
    let first = grid(2.0)
        + &head
        + &at(80.0, 705.0, 12.0, "社会消费品")
        + &at(80.0, 689.0, 12.0, "零售总额")
        + &at(180.0, 697.0, 12.0, "亿元")
        + &at(280.0, 697.0, 12.0, "84.3");
    let second = grid(2.0) + &head + &at(80.0, 697.0, 12.0, "粮食产量") + &at(280.0, 697.0, 12.0, "31.2");
    assert_eq!(
        text(&[first, second]),
        "指标\t单位\t数值\n社会消费品零售总额\t亿元\t84.3\n粮食产量\t\t31.2\n"
    );
}

#[test]
fn marks_raised_over_the_line_stand_in_brackets_and_powers_as_powers() {
    let page = at(72.0, 700.0, 12.0, "生产总值")
        + &at(120.0, 705.0, 7.0, "2")
        + &at(124.0, 700.0, 12.0, "增长，绿地12km")
        + &at(208.0, 704.0, 7.0, "2");
    assert_eq!(text(&[page]), "生产总值[2]增长，绿地12km²\n");
}

#[test]
fn letters_shown_twice_are_bold_and_slanting_ones_a_watermark() {
    let page = at(72.0, 700.0, 12.0, "一、综合")
        + &at(72.4, 700.0, 12.0, "一、综合")
        + &format!(
            "BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 300 Tm <{}> Tj ET\n",
            super::written::hex("内部资料")
        );
    let opened = read("a.pdf", &pages(&[page], FONT)).expect("a text layer");
    assert_eq!(
        (opened.text.as_str(), &opened.notes[..]),
        ("一、综合\n", &[Note::PageFurniture][..])
    );
}

#[test]
fn pages_turned_sideways_and_lines_from_top_to_bottom() {
    let turned = format!(
        "BT /F1 12 Tf 0 1 -1 0 200 72 Tm <{}> Tj ET\nBT /F1 12 Tf 0 1 -1 0 220 72 Tm <{}> Tj ET\n",
        super::written::hex("水产品产量五万吨，增长百分"),
        super::written::hex("之三。")
    );
    assert_eq!(text(&[turned]), "水产品产量五万吨，增长百分之三。\n");
}

#[test]
fn heads_and_feet_go_and_what_only_looks_like_them_stays() {
    let page = |n: usize, words: &str| {
        at(200.0, 800.0, 9.0, "云泽统计月报")
            + &at(72.0, 700.0, 12.0, words)
            + &at(290.0, 30.0, 9.0, &format!("第{n}页 共3页"))
    };
    let opened = read(
        "a.pdf",
        &pages(
            &[
                page(1, "一月生产水泥十万吨。"),
                page(2, "二月生产水泥十一万吨。"),
                page(3, "三月生产水泥十二万吨。"),
            ],
            FONT,
        ),
    )
    .expect("text");
    assert_eq!(
        opened.text,
        "一月生产水泥十万吨。\n\n二月生产水泥十一万吨。\n\n三月生产水泥十二万吨。\n"
    );
    assert_eq!(opened.notes, [Note::PageFurniture]);
    // A date at the foot of one page is its own.
    assert_eq!(
        text(&[at(72.0, 700.0, 12.0, "一月生产水泥十万吨。") + &at(72.0, 60.0, 12.0, "2025年1月8日")]),
        "一月生产水泥十万吨。\n\n2025年1月8日\n"
    );
}

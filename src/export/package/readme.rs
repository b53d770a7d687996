//! `README.md` of a package: what it is of, how to read it, how to cite it; Chinese first, then English.

use super::schema;
use crate::export::column::Table;
use crate::export::column_note::note;
use crate::export::selection::Selection;
use crate::format::Language;

/// One sentence of what the package is of.
pub(super) fn description(selection: &Selection) -> String {
    let (rows, of) = (selection.rows.to_string(), selection.of.to_string());
    match selection.language() {
        Language::Chinese => [
            "从地方年度报告中读出的 ",
            &rows,
            " 条事实（所载共 ",
            &of,
            " 条），每条注明来源文档、原文位置与规则。",
        ]
        .concat(),
        Language::English => [
            &rows,
            " facts (of ",
            &of,
            " held) read from local annual reports, each with its document, its position in the text and its rule.",
        ]
        .concat(),
    }
}

/// The text of the file.
pub(super) fn text(selection: &Selection) -> String {
    let chinese = part(selection, Language::Chinese);
    let english = part(selection, Language::English);
    [&chinese, "\n---\n\n", &english].concat()
}

fn part(selection: &Selection, language: Language) -> String {
    let say = |chinese: &'static str, english: &'static str| match language {
        Language::Chinese => chinese,
        Language::English => english,
    };
    let own = Selection {
        english: language == Language::English,
        ..selection.clone()
    };
    let mut out = [
        "# ",
        &one_line(&schema::title(&own)),
        "\n\n",
        &description(&own),
        "\n\n",
    ]
    .concat();
    let rows = [
        (say("所选内容", "Selection"), selection.words.as_str()),
        (say("视图地址", "Address of the view"), &selection.address),
        (say("语料散列值", "Corpus hash"), &selection.corpus),
        (say("方志版本", "Fangzhi version"), &selection.app_version),
        (say("导出时间", "Exported"), &selection.made),
    ];
    for (label, value) in rows.into_iter().filter(|(_, value)| !value.is_empty()) {
        out.push_str(&["- ", label, say("：", ": "), &one_line(value), "\n"].concat());
    }
    out.push_str(say(
        "\n## 读法\n\n\
         - 各表为 UTF-8（带 BOM）的 CSV，遵循 RFC 4180；字段类型、约束与表间关系见 `datapackage.json`。\n\
         - `value` 已折算万、亿，单位见 `unit`；单位为 % 时，5.5 即 5.5%。\n\
         - `start`、`end` 是原文中的字符位置（Unicode 码位），与 W3C TextPositionSelector 相同。\n\
         - 电子表格会当作公式执行的单元格，前面加了一个半角撇号；读取时，撇号之后为 = + - @ 等符号的，去掉一个撇号即为原文。\n\
         - 空单元格表示原文没有给出，不作推测。\n\n\
         ## 引用\n\n\
         引用数值时，请引用其来源文档（`citation` 列，GB/T 7714），并注明语料散列值，以便他人核对。\n",
        "\n## How to read it\n\n\
         - The tables are CSV after RFC 4180, UTF-8 with a byte order mark; types, constraints and keys are in `datapackage.json`.\n\
         - `value` has its multipliers folded in, its unit is in `unit`; in %, 5.5 means 5.5 %.\n\
         - `start` and `end` count Unicode code points of the text as opened, as a W3C TextPositionSelector does.\n\
         - A cell that a spreadsheet would run as a formula has an apostrophe before it; when reading, take one apostrophe off \
         wherever apostrophes stand before = + - @ and the like.\n\
         - An empty cell means that the text gives nothing; nothing is guessed.\n\n\
         ## How to cite it\n\n\
         Cite the document a figure comes from (column `citation`, GB/T 7714), and name the corpus hash, so that others can \
         check it.\n",
    ));
    for &table in Table::ALL {
        out.push_str(
            &[
                "\n## ",
                &schema::path(table),
                say("：", ": "),
                schema::name(table, language),
                "\n\n",
            ]
            .concat(),
        );
        out.push_str(say(
            "| 列 | 标题 | 含义 |\n| --- | --- | --- |\n",
            "| column | title | what it says |\n| --- | --- | --- |\n",
        ));
        for column in table.columns() {
            let cells = [
                "| `",
                column.name,
                "` | ",
                column.title(language),
                " | ",
                note(column, language),
                " |\n",
            ];
            out.push_str(&cells.concat());
        }
    }
    out
}

/// Text that stays inside its line and is no markup.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace(['<', '>'], " ")
}

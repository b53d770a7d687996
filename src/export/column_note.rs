//! What each column says, for the sheets and files that explain an export.

use super::column::Column;
use crate::format::Language;

/// Name, Chinese, English. A column of one name says the same in every table.
const NOTES: [(&str, &str, &str); 73] = [
    ("doc", "报告的文件名", "The report's file name"),
    (
        "id",
        "事实的编号，由文档内容与所在位置得出，重新生成后不变",
        "Identifier of the fact, made from the document's content and the place in it; it survives a rebuild",
    ),
    ("area", "数值所指的地区", "The place measured (SDMX REF_AREA)"),
    (
        "area_code",
        "GB/T 2260 行政区划代码；功能区没有代码",
        "GB/T 2260 code; functional zones have none",
    ),
    (
        "prefecture",
        "所属的地级行政区",
        "The prefecture-level division it belongs to",
    ),
    (
        "province",
        "所属的省级行政区",
        "The province-level division it belongs to",
    ),
    (
        "indicator",
        "指标：通用名称，或报告中的说法",
        "What is measured: the canonical name, or the phrase as printed",
    ),
    (
        "measure",
        "数值是什么：level 数额，growth 增速，share 比重，change 增减量，points 百分点差，rank 位次，multiple 倍数",
        "What kind of number: level, growth in per cent, share, change, points of difference, rank, multiple",
    ),
    (
        "value",
        "数值，万、亿等已折算；区间取下限。表格文件中以百分数格式保存的，5.5% 即 0.055",
        "The value with multipliers folded in; the low end of a range. In spreadsheets, rows in % are true per cents: 5.5% is 0.055",
    ),
    ("value_high", "区间的上限", "The high end of a range"),
    ("unit", "单位，不含万、亿", "The unit without multipliers"),
    (
        "bound",
        "exact 确数，above 以上，below 以下，about 约数",
        "exact, above (or more), below (or less), about",
    ),
    (
        "basis",
        "与何相比：yoy 同比，mom 环比，average 年均，area:地区，since:时期",
        "Against what: yoy, mom, average, area:NAME, since:PERIOD",
    ),
    (
        "period",
        "所属时期：2024，2024-Q1/2024-Q3，2024-01/2024-11，2024-06-30",
        "The time covered: 2024, 2024-Q1/2024-Q3, 2024-01/2024-11, 2024-06-30",
    ),
    (
        "status",
        "actual 实际，target 目标，estimate 预计",
        "actual, target, estimate (SDMX OBS_STATUS)",
    ),
    ("scope", "位次在何范围内，按原文", "For ranks: in which set, as printed"),
    ("out_of", "该范围共有多少个", "For ranks: out of how many"),
    ("theme", "所属主题", "Chapter of public life"),
    (
        "start",
        "在原文中的起始位置（字符数，从 0 起）",
        "Where it begins in the text as opened, in Unicode code points from 0",
    ),
    ("end", "在原文中的结束位置（不含）", "Where it ends, exclusive"),
    ("printed", "数值在原文中的写法", "The number as printed"),
    ("rule", "得出该事实的规则", "The rule that made it"),
    (
        "inherited",
        "分句未写明、承接而来的项",
        "What the clause did not print itself",
    ),
    (
        "confidence",
        "置信度：high 高，medium 中，low 低",
        "How sure the engine is: high, medium, low",
    ),
    ("doubts", "应核对的理由", "Why it is not surer"),
    (
        "indicator_en",
        "指标的英文名，通用指标才有",
        "The indicator's English name, where it is well known",
    ),
    (
        "ranked_by",
        "位次依据的数值类型",
        "For ranks: which measure the order goes by",
    ),
    (
        "period_from",
        "时期的第一天；节日没有",
        "First day of the period; none for festivals",
    ),
    ("period_to", "时期的最后一天", "Last day of the period"),
    (
        "verdict",
        "与所选其他事实是否可比：comparable 可比，with-care 需谨慎，not-comparable 不可比",
        "Whether it may be compared with the rest of the selection: comparable, with-care, not-comparable",
    ),
    ("section", "所在的节，从 0 起", "Section of the document, from 0"),
    ("title", "报告标题", "The report's title"),
    ("publisher", "发布者", "Who published it"),
    (
        "published",
        "发布日期，以文中所载为准",
        "When it was published, as far as the text tells",
    ),
    (
        "citation",
        "按 GB/T 7714 著录的来源",
        "The source, cited after GB/T 7714",
    ),
    ("permalink", "在应用中打开的链接", "A link that opens it in the app"),
    (
        "place_key",
        "地区编号；重名时为全称",
        "Key of the place: its name, or its full name where two share one",
    ),
    ("document_key", "文档编号", "Key of the document"),
    (
        "document_hash",
        "文档全文的散列值（FNV-1a，64 位）",
        "Hash of the document's text (FNV-1a, 64 bits)",
    ),
    (
        "document_start",
        "文档在文件中的起始位置（字符数）",
        "Where the document begins in its file, in code points",
    ),
    ("document_end", "文档在文件中的结束位置", "Where it ends in its file"),
    (
        "corrected",
        "经人更正的字段更正前的值（JSON）",
        "Fields that a person corrected, with the values read before (JSON)",
    ),
    ("correction_reason", "更正的理由", "Why they were corrected"),
    ("kicker", "标题上方的一行", "The line above the title"),
    ("authors", "作者，以分号相隔", "Authors, separated by semicolons"),
    (
        "reference_year",
        "报告所回顾的年度",
        "The year the report looks back on",
    ),
    (
        "observations",
        "本次导出的事实数",
        "How many facts of it are in this export",
    ),
    ("sections", "正文的节数", "How many sections its text has"),
    (
        "sample",
        "是否为虚构地区的样例",
        "Whether it is a sample about an invented place",
    ),
    ("kind", "类别", "What kind"),
    ("name", "名称，按原文", "The name as printed"),
    ("level", "荣誉的级别", "Honours: national, provincial or municipal"),
    ("grantor", "授予者", "Honours: who granted it"),
    ("stage", "项目的阶段", "Projects: how far it has come"),
    (
        "investment",
        "项目的投资额（元）",
        "Projects: what is invested, in yuan",
    ),
    (
        "investment_status",
        "投资额为实际、目标或预计",
        "Projects: whether that is actual, a target or an estimate",
    ),
    (
        "investment_fact",
        "投资额出自哪一条事实",
        "Projects: the fact that gives it",
    ),
    ("capacity", "产能，按原文", "Projects: capacity as printed"),
    ("members", "提法所含的各项（JSON）", "Initiatives: its members (JSON)"),
    (
        "announced",
        "提法所称的项数",
        "Initiatives: how many members its formula announces",
    ),
    (
        "defined",
        "文中是否解释了提法",
        "Initiatives: whether the document says what it consists of",
    ),
    ("organisation", "机构的类别", "Organisations: what kind of body"),
    (
        "fact",
        "有疑点的事实；为空则为文本本身的提示",
        "The fact that is doubted; empty for notes on the text itself",
    ),
    ("subject", "所涉及的文字", "The words concerned"),
    ("reason", "未能读懂的原因", "Why a number was not understood"),
    ("suggestion", "可能的正确写法", "What it should probably be"),
    // Words of the kinds of diagnostics and doubts, for readers of the sheet of notes.
    ("joined", "句中断行已连接", "A break inside a sentence was closed"),
    (
        "inserted",
        "插入的图注等已移开",
        "A caption inside a sentence was set aside",
    ),
    ("misprint", "疑为误排", "Looks like a misprint"),
    ("lost_value", "数值缺失", "A value is missing"),
    (
        "repeated",
        "重复出现的段落",
        "A passage that stands in the report before",
    ),
    ("disordered", "章节次序有误", "Sections out of sequence"),
    ("not_understood", "未能读懂的数字", "A number that was not understood"),
];

/// What diagnostics and doubts say, beyond those that share a line above.
const MORE: [(&str, &str, &str); 15] = [
    (
        "unsure_area",
        "地区不能确定",
        "The place could not be told with certainty",
    ),
    ("unsure_year", "年度不能确定", "The year could not be told"),
    (
        "undecodable",
        "无法解码的字节已替换",
        "Bytes that are no text were replaced",
    ),
    (
        "far_subject",
        "主语在另一句中",
        "The subject stands in another sentence",
    ),
    (
        "carried_subject",
        "主语承前而来",
        "The subject was carried over from an earlier clause",
    ),
    (
        "unlisted_indicator",
        "指标不在通用名称表中",
        "The indicator is in no table: its name is as printed",
    ),
    (
        "odd_name",
        "名称过长或不成名词",
        "The name is long, or words of a clause are left in it",
    ),
    (
        "unexpected_unit",
        "单位与指标不符",
        "The unit is not what the indicator is measured in",
    ),
    (
        "implausible",
        "数值不合常理",
        "The value is outside what such a measure can be",
    ),
    ("repaired", "所在分句经过修补", "A break in its clause was closed"),
    (
        "bare_measure",
        "数值类型只由单位推断",
        "The kind of number was told by its unit only",
    ),
    ("no_year", "年份不能确定", "The year it speaks of could not be told"),
    (
        "several_periods",
        "句中有多个时期",
        "Several periods stand in the sentence",
    ),
    (
        "no_area",
        "文档的地区不能确定",
        "The place of the document could not be told",
    ),
    (
        "contradicted",
        "文中他处有不同的数值",
        "Another value stands elsewhere in the document",
    ),
];

/// What a column says.
#[must_use]
pub fn note(column: &Column, language: Language) -> &'static str {
    words(column.name, language)
}

/// What a column's name, or the spelling of a diagnostic or a doubt, says in words; empty for anything else.
#[must_use]
pub fn words(spelling: &str, language: Language) -> &'static str {
    let found = NOTES.iter().chain(&MORE).find(|(name, ..)| *name == spelling);
    match (found, language) {
        (Some((_, chinese, _)), Language::Chinese) => chinese,
        (Some((.., english)), Language::English) => english,
        (None, _) => "",
    }
}

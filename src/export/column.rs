//! The columns of every table that is exported: one definition for CSV, spreadsheets and Data Packages.

use crate::format::Language;
use crate::model::spelled;

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Text as it stands.
    Text,
    /// Words of the exchange form, a blank between them.
    Words,
    /// A whole number that is not negative.
    Integer,
    /// An exact decimal. In a row whose `unit` is `%` it counts hundredths: 5.5 is 5.5 %.
    Decimal,
    /// A period of the exchange form (`2024`, `2024-Q1/2024-Q3`).
    Period,
    /// A day, `YYYY-MM-DD`.
    Date,
    /// `true`, or nothing.
    Flag,
    /// JSON.
    Json,
    /// An address of the app.
    Link,
}

/// A column: its name stays from version to version, other tools read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// The name in CSV and in Data Packages.
    pub name: &'static str,
    /// What its cells hold.
    pub kind: Kind,
    /// The title in Chinese.
    pub chinese: &'static str,
    /// The title in English.
    pub english: &'static str,
}

impl Column {
    /// The title above it in a spreadsheet.
    #[must_use]
    pub const fn title(&self, language: Language) -> &'static str {
        match language {
            Language::Chinese => self.chinese,
            Language::English => self.english,
        }
    }

    /// Whether a head cell means this column: its name or one of its titles.
    #[must_use]
    pub fn is_called(&self, head: &str) -> bool {
        [self.name, self.chinese, self.english].contains(&head)
    }
}

const fn column(name: &'static str, kind: Kind, chinese: &'static str, english: &'static str) -> Column {
    Column {
        name,
        kind,
        chinese,
        english,
    }
}

spelled! {
    /// The tables of a full export.
    Table {
        /// A fact a row.
        Observations = "observations",
        /// A report a row.
        Documents = "documents",
        /// A place a row.
        Areas = "areas",
        /// A named thing a row.
        Records = "records",
        /// A repair or a doubt a row.
        Diagnostics = "diagnostics",
    }
}

impl Table {
    /// Its columns, in order.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Observations => &OBSERVATIONS,
            Self::Documents => &DOCUMENTS,
            Self::Areas => &AREAS,
            Self::Records => &RECORDS,
            Self::Diagnostics => &DIAGNOSTICS,
        }
    }

    /// The columns without which a table is none of ours.
    #[must_use]
    pub const fn telling(self) -> &'static [&'static str] {
        match self {
            Self::Observations => &["doc", "id", "area", "indicator", "measure", "value"],
            Self::Documents => &["document_key", "doc", "title", "document_hash"],
            Self::Areas => &["place_key", "area", "area_code"],
            Self::Records => &["document_key", "kind", "name", "stage"],
            Self::Diagnostics => &["document_key", "kind", "subject", "suggestion"],
        }
    }

    /// The position of the column of this name.
    #[must_use]
    pub fn position(self, name: &str) -> Option<usize> {
        self.columns().iter().position(|column| column.name == name)
    }
}

use Kind::{Date, Decimal, Flag, Integer, Json, Link, Period, Text, Words};

const DOC: Column = column("doc", Text, "文件", "File");
const DOCUMENT_KEY: Column = column("document_key", Text, "文档编号", "Document key");
const DOCUMENT_HASH: Column = column("document_hash", Text, "文档散列值", "Document hash");
const DOCUMENT_START: Column = column("document_start", Integer, "文档起点", "Document start");
const DOCUMENT_END: Column = column("document_end", Integer, "文档终点", "Document end");
const TITLE: Column = column("title", Text, "标题", "Title");
const PUBLISHED: Column = column("published", Period, "发布时间", "Published");
const CITATION: Column = column("citation", Text, "引文", "Citation");
const PERMALINK: Column = column("permalink", Link, "固定链接", "Permalink");
const PLACE_KEY: Column = column("place_key", Text, "地区编号", "Place key");
const AREA: Column = column("area", Text, "地区", "Place");
const AREA_CODE: Column = column("area_code", Integer, "行政区划代码", "Division code");
const PREFECTURE: Column = column("prefecture", Text, "所属地市", "Prefecture");
const PROVINCE: Column = column("province", Text, "所属省份", "Province");
const START: Column = column("start", Integer, "起始位置", "Start");
const END: Column = column("end", Integer, "结束位置", "End");
const PERIOD: Column = column("period", Period, "时期", "Period");

/// A fact a row. The first 25 are those of the exchange form.
pub const OBSERVATIONS: [Column; 43] = [
    DOC,
    column("id", Text, "事实编号", "Fact"),
    AREA,
    AREA_CODE,
    PREFECTURE,
    PROVINCE,
    column("indicator", Text, "指标", "Indicator"),
    column("measure", Words, "数值类型", "Measure"),
    column("value", Decimal, "数值", "Value"),
    column("value_high", Decimal, "数值上限", "Upper value"),
    column("unit", Text, "单位", "Unit"),
    column("bound", Words, "界限", "Bound"),
    column("basis", Text, "比较基准", "Basis"),
    PERIOD,
    column("status", Words, "状态", "Status"),
    column("scope", Text, "排位范围", "Scope"),
    column("out_of", Integer, "范围总数", "Out of"),
    column("theme", Text, "主题", "Theme"),
    START,
    END,
    column("printed", Text, "原文写法", "As printed"),
    column("rule", Text, "规则", "Rule"),
    column("inherited", Words, "承前项", "Inherited"),
    column("confidence", Words, "置信度", "Confidence"),
    column("doubts", Words, "疑点", "Doubts"),
    // Behind the exchange form: where it comes from and how far it may be trusted.
    column("indicator_en", Text, "指标英文名", "Indicator in English"),
    column("ranked_by", Words, "排位依据", "Ranked by"),
    column("period_from", Date, "时期起", "Period from"),
    column("period_to", Date, "时期止", "Period to"),
    column("verdict", Words, "可比性", "Comparability"),
    column("section", Integer, "节序", "Section"),
    TITLE,
    column("publisher", Text, "发布者", "Publisher"),
    PUBLISHED,
    CITATION,
    PERMALINK,
    PLACE_KEY,
    DOCUMENT_KEY,
    DOCUMENT_HASH,
    DOCUMENT_START,
    DOCUMENT_END,
    column("corrected", Json, "更正前的值", "Before correction"),
    column("correction_reason", Text, "更正理由", "Reason of correction"),
];

/// A report a row.
pub const DOCUMENTS: [Column; 21] = [
    DOCUMENT_KEY,
    DOC,
    TITLE,
    column("kicker", Text, "引题", "Kicker"),
    column("publisher", Text, "发布者", "Publisher"),
    column("authors", Text, "作者", "Authors"),
    PUBLISHED,
    column("reference_year", Integer, "所述年度", "Reference year"),
    PLACE_KEY,
    AREA,
    AREA_CODE,
    PREFECTURE,
    PROVINCE,
    column("observations", Integer, "事实数", "Facts"),
    column("sections", Integer, "节数", "Sections"),
    column("sample", Flag, "样例", "Sample"),
    CITATION,
    PERMALINK,
    DOCUMENT_HASH,
    DOCUMENT_START,
    DOCUMENT_END,
];

/// A place a row.
pub const AREAS: [Column; 6] = [
    PLACE_KEY,
    AREA,
    AREA_CODE,
    PREFECTURE,
    PROVINCE,
    column("observations", Integer, "事实数", "Facts"),
];

/// A named thing a row.
pub const RECORDS: [Column; 20] = [
    DOCUMENT_KEY,
    PLACE_KEY,
    column("kind", Words, "类别", "Kind"),
    column("name", Text, "名称", "Name"),
    column("level", Text, "级别", "Level"),
    column("grantor", Text, "授予者", "Granted by"),
    PERIOD,
    column("stage", Text, "阶段", "Stage"),
    column("investment", Decimal, "投资额（元）", "Investment (yuan)"),
    column("investment_status", Words, "投资额状态", "Status of investment"),
    column("investment_fact", Text, "投资额事实编号", "Fact of investment"),
    column("capacity", Text, "产能", "Capacity"),
    column("members", Json, "内容", "Members"),
    column("announced", Integer, "所称项数", "Members announced"),
    column("defined", Flag, "文中有解释", "Defined here"),
    column("organisation", Text, "机构类别", "Kind of body"),
    START,
    END,
    DOC,
    PERMALINK,
];

/// A repair or a doubt a row; `fact` names the observation that is doubted.
pub const DIAGNOSTICS: [Column; 10] = [
    DOCUMENT_KEY,
    column("kind", Words, "类别", "Kind"),
    column("fact", Text, "事实编号", "Fact"),
    column("subject", Text, "所涉文字", "Words concerned"),
    column("reason", Words, "原因", "Reason"),
    column("suggestion", Text, "建议", "Suggestion"),
    START,
    END,
    DOC,
    PERMALINK,
];

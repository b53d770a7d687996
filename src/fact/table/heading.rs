//! The heading of a table: what each column holds.

use crate::model::{Basis, Measure, Period};
use crate::quantity::{self, MentionKind};

use super::cell::{self, Unit};
use crate::fact::context::Context;
use crate::fact::rank::{self, Named};
use crate::fact::time;

/// What the figures of a column are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Role {
    /// Names of the rows.
    Label,
    /// Numbers of the rows (序号).
    Sequence,
    /// Units of the rows.
    Unit,
    /// Levels, or what the row says.
    Value,
    /// Changes in per cent; `points` where the heading says that rates change in percentage points.
    Growth { basis: Basis, points: bool },
    /// Differences in percentage points.
    Points(Basis),
    /// Changes in the level's own unit.
    Change(Basis),
    /// Parts of a whole.
    Share,
    /// Places in an order: in which set, and by which measure.
    Rank(Option<String>, Option<Measure>),
}

/// A column as its heading tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) role: Role,
    /// The period printed in the heading, and whether it is a date that stocks are counted at.
    pub(super) period: Option<(Period, bool)>,
    pub(super) unit: Option<Unit>,
    /// The indicator it names, in tables whose rows are places or years.
    pub(super) name: Option<String>,
    /// The place around the report's own whose figures it holds (全市同比).
    pub(super) place: Option<String>,
    /// Whether its figures are goals.
    pub(super) target: bool,
}

const LABELS: [&str; 14] = [
    "指标", "项目", "名称", "地区", "县区", "区县", "县市", "年份", "类别", "品种", "产品", "行业", "乡镇", "街道",
];

/// What a heading cell says of its column.
pub(super) fn column(context: &Context, text: &str) -> Column {
    let mut out = Column {
        role: Role::Value,
        period: None,
        unit: None,
        name: None,
        place: None,
        target: false,
    };
    let text: String = text.chars().filter(|c| *c != ' ').collect();
    let mut words = text.clone();
    out.period = period(context, &mut words);
    if let (Some(open), Some(close)) = (words.rfind('（'), words.rfind('）'))
        && open < close
    {
        let inside = &words[open + '（'.len_utf8()..close];
        out.unit = cell::unit(inside);
        if out.unit.is_some() {
            words.replace_range(open..close + '）'.len_utf8(), "");
        }
    }
    let compared = ["比全", "较全", "与全", "高于", "低于"]
        .iter()
        .any(|w| text.contains(w));
    out.place = ["全国", "全省", "全市", "全州"]
        .into_iter()
        .find(|place| words.starts_with(place) && !compared && !words.contains("位") && !words.contains("排名"))
        .map(str::to_owned);
    if let Some(place) = &out.place {
        words = words.replacen(place.as_str(), "", 1);
    }
    let has = |list: &[&str]| list.iter().any(|w| text.contains(w));
    let percent = text.contains('%');
    if has(&["序号", "编号"]) {
        out.role = Role::Sequence;
    } else if matches!(words.as_str(), "单位" | "计量单位" | "计算单位") {
        out.role = Role::Unit;
    } else if has(&["位次", "排名", "名次", "排位"]) {
        out.role = Role::Rank(
            ["全市", "全省", "全国", "全区", "全州"]
                .into_iter()
                .find(|w| text.contains(w))
                .map(str::to_owned),
            match rank::ordered_by(&text) {
                Named::One(measure) => Some(measure),
                _ => None,
            },
        );
        out.name = named(
            &words,
            &[
                "在全市",
                "全市",
                "全省",
                "全国",
                "位次",
                "排名",
                "名次",
                "排位",
                "增速",
                "总量",
            ],
        );
    } else if has(&["百分点"]) && !percent {
        out.role = Role::Points(basis(&text));
        out.name = named(&words, &CHANGE_WORDS);
    } else if has(&[
        "增长",
        "增速",
        "增幅",
        "同比",
        "增减",
        "比上年",
        "较上年",
        "环比",
        "±",
        "比上月",
        "涨幅",
    ]) {
        let amount =
            has(&["增减额", "增减量", "增加额", "增量", "净增"]) || out.unit.as_ref().is_some_and(|u| u.text != "%");
        out.role = if amount {
            Role::Change(basis(&text))
        } else {
            Role::Growth {
                basis: basis(&text),
                points: has(&["百分点"]),
            }
        };
        out.name = named(&words, &CHANGE_WORDS);
    } else if has(&["比重", "占比", "构成"]) {
        out.role = Role::Share;
        out.name = named(&words, &["占比", "构成", "比重", "%", "（", "）"]);
    } else if LABELS.iter().any(|w| words.contains(w)) && out.period.is_none() && !percent && words.chars().count() <= 8
    {
        out.role = Role::Label;
    } else {
        out.target = has(&["目标", "计划", "预期", "任务"]) && !has(&["完成"]);
        out.name = named(
            &words,
            &[
                "总量",
                "绝对量",
                "绝对值",
                "绝对数",
                "实绩",
                "完成",
                "累计",
                "本月",
                "数值",
                "数量",
                "实际",
                "目标",
                "计划",
                "预期",
                "全年",
                "年",
                "月",
                "1",
                "—",
            ],
        );
    }
    out
}

const CHANGE_WORDS: [&str; 24] = [
    "同比",
    "环比",
    "比上年",
    "较上年",
    "比上月",
    "较上月",
    "比去年",
    "上年",
    "去年",
    "同期",
    "增长",
    "增速",
    "增幅",
    "增减",
    "涨幅",
    "±",
    "%",
    "（",
    "）",
    "百分点",
    "名义",
    "实际",
    "、",
    "率",
];

/// What is left of a heading without the words that say what its figures are: an indicator's name.
fn named(words: &str, drop: &[&str]) -> Option<String> {
    let mut rest = words.to_owned();
    // 同比增长率 falls apart; 出生率 does not.
    for word in drop.iter().filter(|&&w| w != "率") {
        rest = rest.replace(word, "");
    }
    if rest == "率" {
        rest.clear();
    }
    (rest.chars().count() >= 2 && !rest.chars().any(|c| c.is_ascii_digit())).then_some(rest)
}

fn basis(text: &str) -> Basis {
    // 比全市±百分点 is measured against the city; 全市同比 is the city's own.
    let compared = ["比全", "较全", "与全", "高于", "低于"]
        .iter()
        .any(|word| text.contains(word));
    if let Some(place) = ["全国", "全省", "全市"]
        .into_iter()
        .find(|place| compared && text.contains(place))
    {
        return Basis::Area(place.to_owned());
    }
    if text.contains("环比") || text.contains("上月") {
        return Basis::Mom;
    }
    Basis::Yoy
}

/// The period a heading names; it is taken out of `words`.
pub(super) fn period(context: &Context, words: &mut String) -> Option<(Period, bool)> {
    let digits: String = words.chars().take_while(char::is_ascii_digit).collect();
    if digits.len() == 4 && digits.len() == words.len() {
        let year: i16 = digits.parse().ok().filter(|year| (1949..=2099).contains(year))?;
        words.clear();
        return Some((Period::year(year), false));
    }
    let mentions = quantity::scan(words);
    // 比2021年增长: the year is what the change is measured against.
    let (mention, expr) = mentions.iter().find_map(|m| match &m.kind {
        MentionKind::Time(expr) if !expr.is_duration() => Some((m, expr)),
        _ => None,
    })?;
    let before = &words[..mention.span.start];
    if ["比", "较"].iter().any(|w| before.ends_with(w)) {
        return None;
    }
    let period = time::resolve(context, None, expr, mention.span.of(words))?;
    let stock = time::is_stock(expr);
    words.replace_range(mention.span.start..mention.span.end, "");
    Some((period, stock))
}

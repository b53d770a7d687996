//! What a row of a table is about: an indicator under its full name, a place or a year.

use crate::lexicon::indicator;
use crate::model::Period;

use super::cell::Label;

/// What a row is about.
pub(super) enum Subject {
    Indicator(String),
    /// Index of the place.
    Place(u32),
    Time(Period),
}

/// 规模以上工业增加值增速 names a growth rate of the indicator before it.
pub(super) fn rate_of_name(name: &str) -> (String, bool) {
    for end in ["同比增速", "同比增长", "增长速度", "增长率", "增速", "增长", "增幅"] {
        if let Some(stem) = name
            .strip_suffix(end)
            .filter(|stem| stem.chars().count() >= 2 && !stem.ends_with("自然"))
        {
            return (stem.to_owned(), true);
        }
    }
    (name.to_owned(), false)
}

/// Nouns that say what is measured; a part's label without one takes that of the row it is a part of.
pub(super) const HEAD_NOUNS: [&str; 20] = [
    "销售额",
    "销售量",
    "出栏",
    "存栏",
    "增加值",
    "零售额",
    "零售总额",
    "播种面积",
    "种植面积",
    "总产值",
    "产值",
    "产量",
    "投资",
    "支出",
    "收入",
    "存款余额",
    "贷款余额",
    "面积",
    "利润",
    "人口",
];

pub(super) fn full_name(label: &Label, parent: Option<&str>) -> String {
    let name = label.name.as_str();
    let rootless = is_rootless(name);
    let Some(parent) = parent.filter(|_| rootless) else {
        return name.to_owned();
    };
    let industry = ["第一产业", "第二产业", "第三产业"].contains(&name);
    if !label.part && !industry {
        return name.to_owned();
    }
    if parent.contains("生产总值") {
        return format!("{name}增加值");
    }
    match HEAD_NOUNS.iter().find(|noun| parent.ends_with(**noun)) {
        Some(noun) => format!("{name}{noun}"),
        None => name.to_owned(),
    }
}

/// Whether a column's name is a part of the population whose figures it holds.
pub(super) fn is_population(name: &str) -> bool {
    [
        "全体居民",
        "城镇居民",
        "农村居民",
        "城镇",
        "农村",
        "乡村",
        "城镇常住居民",
        "农村常住居民",
    ]
    .contains(&name)
}

/// Whether a label says how the row above it changed.
pub(super) fn is_change_of_row_above(name: &str) -> bool {
    [
        "比上年增长",
        "同比增长",
        "比上年同期增长",
        "增长",
        "增速",
        "增长速度",
        "比上年增减",
        "同比增减",
    ]
    .contains(&name)
}

/// Whether a label names things rather than something measured of them.
pub(super) fn is_rootless(name: &str) -> bool {
    indicator::read_as(name).is_none()
        && ![
            "额", "值", "量", "率", "入", "出", "数", "资", "口", "积", "款", "比", "人", "润", "费", "税",
        ]
        .iter()
        .any(|end| name.ends_with(end))
}

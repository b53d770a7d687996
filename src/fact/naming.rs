//! Which name a number gets: the noun counted after it, the subject before it, or what an earlier clause named.

use crate::lexicon::cue::Tail;
use crate::model::Inherited;
use crate::quantity::UnitKind;
use crate::span::ViewSpan;

use super::counted::{counted, trailing_verb};
use super::measure::Predicate;
use super::part;
use super::preceding::preceding;
use super::subject::{self, Name, Phrase};

/// The words around one number, cut by the reader.
#[derive(Debug)]
pub(crate) struct Around<'a> {
    /// The words before it, from the last pause or number, without dates.
    pub(crate) before: &'a str,
    /// Where they stand.
    pub(crate) before_span: ViewSpan,
    /// The same words as printed, dates included.
    pub(crate) printed: &'a str,
    /// Its unit as printed.
    pub(crate) unit: &'a str,
    /// The words after its unit, up to the pause or the next number.
    pub(crate) after: &'a str,
    /// Where they start.
    pub(crate) after_start: usize,
    /// Whether it is the last number of its clause.
    pub(crate) last: bool,
    /// Whether the words before it were already counted by the number before them.
    pub(crate) taken_before: bool,
    /// Whether the next number follows its unit at once.
    pub(crate) next_adjoins: bool,
    /// The words after that next number.
    pub(crate) after_next: &'a str,
}

/// What earlier clauses named.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Named<'a> {
    /// The last thing named.
    pub(crate) topic: Option<&'a Name>,
    /// Whether a semicolon stands since.
    pub(crate) stale: bool,
    /// The last whole named, whose properties may follow.
    pub(crate) whole: Option<&'a Name>,
}

/// A name and how it was come by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Naming {
    pub(crate) name: Name,
    pub(crate) phrase: Phrase,
    /// Suffix of the rule's name.
    pub(crate) how: &'static str,
    pub(crate) inherited: Option<Inherited>,
    /// How many bytes of the words after the number the name took.
    pub(crate) taken: usize,
    /// Whether the name should be what later clauses carry on from.
    pub(crate) sets_topic: bool,
}

impl Around<'_> {
    /// 68家龙头企业销售收入17亿元: what is counted, where the noun goes on with a property that the next number is of.
    pub(super) fn owner_of_property<'n>(&self, noun: &'n str) -> Option<&'n str> {
        const OWNERS: [&str; 10] = [
            "企业",
            "项目",
            "合作社",
            "基地",
            "园区",
            "景区",
            "公司",
            "单位",
            "农场",
            "平台",
        ];
        const PROPERTIES: [&str; 16] = [
            "完成投资",
            "总投资",
            "年销售收入",
            "销售收入",
            "营业收入",
            "主营业务收入",
            "年产值",
            "总产值",
            "产值",
            "增加值",
            "利润总额",
            "利润",
            "税收",
            "销售额",
            "年营业收入",
            "交易额",
        ];
        if self.last || !self.after.ends_with(noun) {
            return None;
        }
        let stem = |property: &&str| noun.strip_suffix(*property);
        PROPERTIES
            .iter()
            .filter_map(stem)
            .map(|stem| {
                stem.trim_end_matches(['年', '共', '累', '计'])
                    .trim_end_matches("实现")
                    .trim_end_matches("完成")
            })
            .find(|stem| OWNERS.iter().any(|owner| stem.ends_with(owner)))
    }
}

pub(super) const LEVELS: [&str; 10] = [
    "国家级",
    "省级",
    "市级",
    "县级",
    "区级",
    "省市级",
    "盟级",
    "旗级",
    "州级",
    "镇级",
];

/// Chooses the name of a number; `None` where nothing names it.
pub(crate) fn name(
    around: &Around<'_>,
    predicate: &Predicate,
    unit: UnitKind,
    named: Named<'_>,
    verb: Option<&str>,
    own_names: &dyn Fn(&str) -> bool,
) -> Option<Naming> {
    if matches!(unit, UnitKind::Percent | UnitKind::PerMille)
        && let Some(naming) =
            part::share_of(around).or_else(|| part::part_of(around.before, around.before_span, named, own_names))
    {
        return Some(naming);
    }
    if unit == UnitKind::Points
        && let Some(naming) = part::pulled(around, named, own_names)
    {
        return Some(naming);
    }
    if unit == UnitKind::Points {
        // 占营业收入比重提高0.5个百分点
        let before = &around.before[..predicate.start];
        if before.contains('占')
            && ["比重", "比例"].iter().any(|end| before.ends_with(end))
            && let Some(naming) = part::part_of(before, around.before_span, named, own_names)
        {
            return Some(naming);
        }
    }
    if around.before == "的" && matches!(unit, UnitKind::Percent | UnitKind::PerMille) {
        // 年度目标6500人的104.9%: a share of the number before it, which is no share of what was named.
        return None;
    }
    let phrase = subject::phrase(&around.before[..predicate.start], own_names);
    if unit == UnitKind::Rank && around.before.trim_start_matches(['，', '、']).starts_with('在') {
        // 在全国城市排名上升2位: the set is no subject.
        return carried(around, Phrase::default(), predicate, unit, named.topic);
    }
    if let Some(naming) = counted(around, &phrase, predicate, unit, named.topic, verb) {
        return Some(naming);
    }
    if phrase.noun.chars().count() >= 1 && !is_filler(&phrase.noun) {
        return Some(preceding(around, phrase, predicate, unit, named, verb));
    }
    if around.next_adjoins && is_counted(unit) {
        // 343户657套…安置: both count the noun after the second.
        let (noun, _) = subject::counted_noun(around.after_next);
        let noun = subject::tidy(noun);
        if noun.chars().count() >= 2 {
            let name = Name {
                base: noun,
                restriction: phrase.restriction.clone(),
                ..Name::default()
            };
            return Some(Naming {
                name,
                phrase,
                how: "counted",
                inherited: None,
                taken: 0,
                sets_topic: false,
            });
        }
    }
    carried(around, phrase, predicate, unit, named.topic)
}

pub(super) fn is_counted(unit: UnitKind) -> bool {
    !matches!(
        unit,
        UnitKind::Percent | UnitKind::PerMille | UnitKind::Points | UnitKind::Times | UnitKind::Rank | UnitKind::None
    )
}

/// Whether a unit measures an amount of something rather than counts things.
pub(super) fn is_amount(unit: UnitKind) -> bool {
    is_counted(unit) && !matches!(unit, UnitKind::Count | UnitKind::People | UnitKind::Other)
}

/// Whether words only say by what the figures that follow are divided (分季度看, 按经营单位所在地分).
pub(super) fn is_view(noun: &str) -> bool {
    noun.starts_with(['分', '从', '按']) && noun.ends_with(['看', '分', '来']) && noun.chars().count() > 2
}

pub(super) fn is_filler(noun: &str) -> bool {
    const TIMES: [&str; 12] = [
        "上年末",
        "上年底",
        "上年",
        "去年",
        "去年末",
        "去年底",
        "上月",
        "上月末",
        "上月止",
        "年初",
        "上季度",
        "上季末",
    ];
    // 1-10月, 降幅比上半年: a time compared with, and no thing.
    let rest = ["降幅", "占比", "涨幅", "增幅", "增速", "季度", "上半年"]
        .iter()
        .fold(noun.to_owned(), |rest, word| rest.replace(word, ""));
    let timed = noun.chars().any(|c| matches!(c, '月' | '年' | '季'))
        && rest
            .chars()
            .all(|c| c.is_ascii_digit() || "-—~一二三四月份年末底初前比较".contains(c));
    if noun == "对" || is_view(noun) || timed || TIMES.contains(&noun) {
        return true;
    }
    // A remark on the calibre is no subject.
    let remark = [
        "因素后",
        "口径",
        "折算",
        "计算",
        "折算为",
        "因素",
        "折合",
        "折合约",
        "约合",
        "折合人民币",
        "折合美元",
        "折",
        "汇率",
        "合",
        "可比价",
        "现价",
        "不变价",
        "当年价",
        "同口径",
    ]
    .iter()
    .any(|end| noun.ends_with(end) && (end.len() > 3 || noun == *end));
    if remark {
        return true;
    }
    // 连续5个月, 三个季度: how long, not what.
    let months = ["个月", "个季度"].iter().any(|unit| {
        noun.strip_suffix(unit).is_some_and(|n| {
            n.trim_start_matches("连续")
                .chars()
                .all(|c| c.is_ascii_digit() || "一二三四五六七八九十两".contains(c))
        })
    });
    if months {
        return true;
    }
    let years = noun.strip_suffix('年').is_some_and(|n| {
        n.chars()
            .all(|c| "一二三四五六七八九十两近".contains(c) || c.is_ascii_digit())
    });
    years
        || matches!(
            noun,
            "目标"
                | "任务"
                | "计划"
                | "中"
                | "最"
                | "与"
                | "和"
                | "及"
                | "以"
                | "全年"
                | "期间"
                | "其中"
                | "方面"
                | "年度"
                | "人"
                | "数"
                | "率"
                | "期"
                | "年"
                | "底"
                | "末"
                | "初"
                | "月"
                | "日"
                | "个"
                | "名"
        )
        || noun
            .chars()
            .all(|c| !matches!(c, '\u{4E00}'..='\u{9FFF}') && !c.is_ascii_alphabetic())
}

/// Nothing names the number here: it carries on from what was named before it.
fn carried(
    around: &Around<'_>,
    phrase: Phrase,
    predicate: &Predicate,
    unit: UnitKind,
    topic: Option<&Name>,
) -> Option<Naming> {
    let topic = topic?;
    let mut name = topic.clone();
    let mut sets_topic = false;
    if predicate.has(Tail::Total) && predicate.direction() == 0 && unit != UnitKind::Currency {
        name.restriction = Some("累计".to_owned());
    } else if predicate.has(Tail::Share) && name.attribute.is_none() && !name.base.ends_with("比重") {
        name.attribute = Some("占比".to_owned());
    } else if let (Some("出栏"), Some(stem)) = (phrase.restriction.as_deref(), name.base.strip_suffix("存栏")) {
        // 生猪存栏21万头、出栏38万头
        name.base = format!("{stem}出栏");
        sets_topic = true;
    } else if let Some(verb) = &phrase.restriction {
        name.restriction = Some(verb.clone());
    } else if let Some(verb) = trailing_verb(around.after).filter(|_| around.last) {
        name.restriction = Some(verb);
    }
    Some(Naming {
        name,
        phrase,
        how: "carried",
        inherited: Some(Inherited::Indicator),
        taken: 0,
        sets_topic,
    })
}

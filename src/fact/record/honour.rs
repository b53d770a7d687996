//! Honours: titles, listings and prizes granted to a place or to something in it.
//!
//! ```text
//! honour = (荣获 | 入选 | 成功创建 …) title {、 title} [等 …] [称号]
//!        | 被 grantor (评为 | 授予 …) title
//! ```

use std::sync::LazyLock;

use super::project_word::Words;
use super::{WINDOW, list, named};
use crate::lexicon::Matcher;
use crate::model::{Period, Record, RecordKind};
use crate::span::ViewSpan;
use crate::text::ReportText;

/// How far a granting verb can be trusted with the words after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verb {
    /// Grants titles only: any title after it is one.
    Grant,
    /// Grants in the passive only: needs 被 or 获 before it.
    Passive,
    /// May take other objects: the title must tell its level.
    Weak,
    /// Tells a test passed: the title must tell its level and 验收, 复审 … follow.
    Test,
}

static VERBS: LazyLock<Matcher<Verb>> = LazyLock::new(|| {
    use Verb::{Grant, Passive, Test, Weak};
    let groups = [
        (
            Grant,
            "荣获 夺得 获评为 获评 斩获 摘得 喜获 荣膺 蝉联 捧回 获颁 获授 荣登 荣列",
        ),
        (
            Weak,
            "入选 入围 入列 入榜 跻身 上榜 登榜 晋级 获批 获准 获得 获 晋升为 晋升 升格为 升级为 跨入 迈入 迈进 成为 \
             成功创建 成功创成 成功入选 成功入围 成功获批 成功争创 成功申报 成功申创 创建成为 创建为 创成 进入",
        ),
        (Test, "通过"),
        (
            Passive,
            "评为 评定为 评选为 认定为 命名为 确定为 确认为 列为 授予 表彰为 列入 纳入 誉为 选为 批准为",
        ),
        // Nouns and aims that hold a verb's letters.
        (
            Test,
            "获得感 获奖 收获 捕获 查获 抓获 缴获 获利 获取 获悉 建设成为 打造成为",
        ),
    ];
    Matcher::new(
        groups
            .into_iter()
            .flat_map(|(verb, words)| words.split_whitespace().map(move |word| (word, verb))),
    )
});

/// Ends of titles.
static TITLES: Words = LazyLock::new(|| {
    "称号 奖 奖章 奖状 金奖 等奖 示范区 示范县 示范市 示范镇 示范村 示范点 示范基地 先进县 先进区 \
     先进市 先进市辖区 先进县区 先进单位 先进集体 先进个人 先进城市 强县 强区 强市 强镇 百佳县 十佳县 \
     百佳区 500强 百强 十强 百佳 十佳 案例 县城 城市 城区 试点 线路 园区 集群 集聚区 模范城 模范县 \
     模范单位 名城 名县 名镇 名村 之乡 样板 单位 场景 基地 氧吧 先行区 试验区 实验区 试点县 试点区 \
     试点市 试点城市 产业园 开发区 高新区 度假区 旅游区 景区 典型 典型县 标杆 等次 名录 名单 优秀 品牌 \
     街区 先锋 大县 示范旗 模范旗 先进旗 金鼎 奖杯 督查激励 通报表扬 10强 50强 20强 30强 十强区 十强县 百强县 百强区 百强镇 \
     瓷都 之都 名企"
        .split_whitespace()
        .collect()
});

/// Ends that are titles where a word of level stands in the name.
static WITH_LEVEL: Words = LazyLock::new(|| {
    "县 区 市 镇 乡 村 社区 学校 企业 工厂 中心 平台 实验室 公园 遗产 农场 团队 项目 工作站 综合体 \
     医院 工程 目录 集体 站 都 旗 盟 州 商会 激励 行列 校 馆 院 所 街道 家庭 产品 课程 河湖 公路 \
     强"
    .split_whitespace()
    .collect()
});

/// Words before a granting verb that make it an aim.
const AIMS: &[&str] = &[
    "力争",
    "争取",
    "争创",
    "确保",
    "计划",
    "将",
    "全力",
    "冲刺",
    "拟",
    "积极创",
    "申报",
    "目标",
];

/// Words of a title or of who grants it that make it one of the whole country.
static NATIONAL: Words = LazyLock::new(|| {
    "国家 全国 中国 国务院 中央 部委 我国 世界 国际 联合国 亚洲 全球 农业农村部 生态环境部 工信部 工业和信息化部 住建部 \
     住房城乡建设部 教育部 财政部 民政部 商务部 科技部 科学技术部 文旅部 文化和旅游部 水利部 交通运输部 自然资源部 \
     人社部 司法部 公安部 应急管理部 农业部 退役军人事务部 中宣部 中组部 共青团中央 全总"
    .split_whitespace()
    .collect()
});

/// Short names of provinces, which begin a title of their level: 江苏百强镇.
static PROVINCES: Words = LazyLock::new(|| {
    "河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 \
     陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆"
        .split_whitespace()
        .collect()
});

/// Longest and shortest title, in characters.
const LENGTH: std::ops::RangeInclusive<usize> = 5..=42;

/// Adds the honours of a clause; `goes_on` where the clause before it named some.
pub(super) fn read(text: &ReportText, clause: ViewSpan, goes_on: bool, out: &mut Vec<Record>) {
    let view = text.view();
    let mut done = clause.start;
    // …县”，以及“…县”: a list that a comma cuts.
    if let Some(word) = ["以及", "及"]
        .iter()
        .find(|word| goes_on && clause.of(view).starts_with(**word))
    {
        let object = ViewSpan::new(clause.start + word.len(), clause.end).head(view, WINDOW);
        for title in titles(view, object, Verb::Weak) {
            done = title.end;
            let level = level(title.of(view), None).map(str::to_owned);
            out.push(Record {
                level,
                ..named(text, RecordKind::Honour, title)
            });
        }
    }
    for (offset, word, verb) in VERBS.matches(clause.of(view)) {
        let at = clause.start + offset;
        if at < done {
            continue;
        }
        done = at + word.len();
        let ranked = ["首批", "首个", "全国", "全省", "国家", "全市", "唯一", "中国", "第"];
        if word == "成为" && !ranked.iter().any(|head| view[done..clause.end].starts_with(head)) {
            continue;
        }
        let before = ViewSpan::new(clause.start, at).tail(view, 90);
        let Some((grantor, verb)) = granted(view, before, verb) else {
            continue;
        };
        let object = ViewSpan::new(done, clause.end).head(view, WINDOW);
        let titles = titles(view, object, verb);
        let Some(last) = titles.last() else { continue };
        done = last.end;
        let period = period(before.of(view));
        for title in titles {
            let name = title.of(view);
            out.push(Record {
                level: level(name, grantor.map(|span| span.of(view))).map(str::to_owned),
                grantor: grantor.map(|span| span.of(view).to_owned()),
                period: period_in(name).or_else(|| period.clone()),
                ..named(text, RecordKind::Honour, title)
            });
        }
    }
}

/// Whether the words before the verb let it grant; who grants, where a passive says so.
fn granted(view: &str, before: ViewSpan, verb: Verb) -> Option<(Option<ViewSpan>, Verb)> {
    let words = before.of(view);
    let near = ViewSpan::new(before.start, before.end).tail(view, 36).of(view);
    if AIMS.iter().any(|aim| near.contains(aim)) {
        return None;
    }
    let passive = words.rfind('被').map(|at| at + '被'.len_utf8());
    let grantor = passive
        .map(|at| ViewSpan::new(before.start + at, before.end))
        .map(|span| list::trimmed(view, span, &['联', '合', '正', '式', '成', '功', '首', '批']))
        .filter(|span| (2..=20).contains(&span.of(view).chars().count()));
    match verb {
        Verb::Passive if passive.is_none() && !words.ends_with('获') && !words.ends_with("成功") => None,
        Verb::Passive => Some((grantor, Verb::Grant)),
        _ => Some((None, verb)),
    }
}

/// The titles that an object lists.
fn titles(view: &str, object: ViewSpan, verb: Verb) -> Vec<ViewSpan> {
    let mut end = object.end;
    let text = object.of(view);
    if let Some(at) = list::and_others(text, false) {
        end = object.start + at;
    }
    if verb == Verb::Test {
        let Some(at) = ["验收", "复审", "复核", "复查", "评估", "认定", "考核", "复评"]
            .iter()
            .filter_map(|word| text.find(word))
            .min()
        else {
            return Vec::new();
        };
        end = end.min(object.start + at);
    }
    let mut start = object.start;
    for word in ["为", "了", "成为", "创建", "建设", "首批", "第一批"] {
        if view[start..end].starts_with(word) && !word.ends_with('批') {
            start += word.len();
        }
    }
    let mut parts = Vec::new();
    for part in list::members(view, ViewSpan::new(start, end)) {
        quoted_parts(view, part, &mut parts);
    }
    // A 、 inside one title: the part before it is no title by itself.
    let mut joined: Vec<ViewSpan> = Vec::new();
    for part in parts {
        let apart = part.of(view).starts_with('“') && view[..part.start].ends_with('”');
        match joined.last_mut() {
            Some(last) if !apart && !ends_as_title(bare(last.of(view)), true) => *last = last.cover(part),
            _ => joined.push(part),
        }
    }
    list::split_last(view, &mut joined, |side| {
        level(side, None).is_some() && ends_as_title(bare(side), true)
    });
    let strict = verb != Verb::Grant;
    joined
        .into_iter()
        .map(|part| title_span(view, part))
        .scan(strict, |strict, span| {
            let title = is_title(span.of(view), *strict);
            // What a list's first title tells of its level counts for the others.
            *strict &= !title;
            Some((span, title))
        })
        .filter_map(|(span, title)| title.then_some(span))
        .collect()
}

/// Cuts “A”“B” into its quotations; anything else stays whole.
fn quoted_parts(view: &str, part: ViewSpan, out: &mut Vec<ViewSpan>) {
    let text = part.of(view);
    let mut start = 0;
    for (at, _) in text.match_indices("”“") {
        let cut = at + '”'.len_utf8();
        out.push(ViewSpan::new(part.start + start, part.start + cut));
        start = cut;
    }
    out.push(ViewSpan::new(part.start + start, part.end));
}

/// A title without the words that only say that it is one, and without quotation marks around all of it.
fn title_span(view: &str, part: ViewSpan) -> ViewSpan {
    let part = ViewSpan::new(
        part.start,
        part.start + part.of(view).trim_end_matches(['“', ' ']).len(),
    );
    let mut span = list::trimmed(view, part, &['的', '了', ' ', '\'', '"', '‘', '’']);
    for suffix in ["荣誉称号", "称号", "荣誉", "殊荣", "美誉", "名单", "行列", "创建"] {
        let text = span.of(view);
        if text.ends_with(suffix) && text.len() > suffix.len() + 9 {
            span = ViewSpan::new(span.start, span.end - suffix.len());
        }
    }
    let text = span.of(view);
    if text.starts_with('“') && text.ends_with('”') && text.matches('“').count() == 1 {
        span = list::trimmed(view, span, &['“', '”']);
    }
    // 全省唯一一个“…”: only the quotation is the title.
    if let Some(at) = span.of(view).find("唯一").filter(|at| *at < 12) {
        let text = span.of(view);
        let after = at + "唯一".len();
        let skip = text[after..].len()
            - text[after..]
                .trim_start_matches(['一', '个', '入', '选', '的', '家'])
                .len();
        let inner = ViewSpan::new(span.start + after + skip, span.end);
        return list::trimmed(view, inner, &['“', '”']);
    }
    span
}

fn bare(text: &str) -> &str {
    let text = text.trim_end_matches(['”', '）', '’']);
    text.strip_suffix("称号")
        .map_or(text, |rest| rest.trim_end_matches('”'))
}

fn ends_as_title(name: &str, levelled: bool) -> bool {
    TITLES.iter().any(|title| name.ends_with(title)) || levelled && WITH_LEVEL.iter().any(|end| name.ends_with(end))
}

/// Whether a part of the object names an honour; `strict` where its verb alone does not say so.
fn is_title(name: &str, strict: bool) -> bool {
    let count = name.chars().count();
    let shape = LENGTH.contains(&count) || count == 4 && name.ends_with('奖');
    let starts_with_count = name.starts_with(|c: char| c.is_ascii_digit()) && !name.starts_with("20");
    let counted = name
        .trim_end_matches(['个', '家', '名', '项', '人', '处', '件', '位', '次', '余', '多'])
        .ends_with(|c: char| c.is_ascii_digit());
    let levelled = level(name, None).is_some();
    let generic = [
        "资金", "贷款", "用地", "指标", "债券", "批示", "奖金", "补助", "支持", "肯定", "表扬",
    ];
    shape
        && !starts_with_count
        && !counted
        && !generic.iter().any(|word| name.contains(word))
        && (levelled || !strict)
        && ends_as_title(bare(name), levelled)
}

/// The level that the words of a title give, or those who granted it.
fn level(name: &str, grantor: Option<&str>) -> Option<&'static str> {
    let of = |words: &str| {
        if NATIONAL.iter().any(|word| words.contains(word)) {
            return Some("国家级");
        }
        if words.contains('省') || words.contains("自治区") || PROVINCES.iter().any(|name| words.starts_with(name))
        {
            return Some("省级");
        }
        // 城市, 市场 and the like name no level.
        words
            .match_indices('市')
            .any(|(at, _)| {
                !words[..at].ends_with('城')
                    && !words[..at].ends_with('都')
                    && !words[at..].starts_with("市场")
                    && !words[at..].starts_with("市辖")
            })
            .then_some("市级")
    };
    of(name).or_else(|| grantor.and_then(of))
}

/// The year that a title is for (2023年度…).
fn period_in(name: &str) -> Option<Period> {
    let at = name.find("年度")?;
    let year = name[..at].get(at.checked_sub(4)?..)?;
    year.parse()
        .ok()
        .filter(|year| (1978..=2050).contains(year))
        .map(Period::year)
}

/// The year right at the head of the words before the verb (2023年被授予…).
fn period(before: &str) -> Option<Period> {
    let at = before.rfind('年')?;
    let year = before[..at].get(at.checked_sub(4)?..)?;
    year.parse()
        .ok()
        .filter(|year| (1978..=2050).contains(year))
        .map(Period::year)
}

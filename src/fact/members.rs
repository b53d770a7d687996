//! Coordinated subjects: the members of a list and what they share (第一、二、三产业增加值; 小麦、玉米播种面积).

use crate::lexicon::cue::{self, Head};
use crate::lexicon::indicator;

/// Nouns that a list's last member names for all of them, longest first where one ends another.
const PROPERTIES: [&str; 79] = [
    "增加值",
    "总产值",
    "产值",
    "总产量",
    "产量",
    "播种面积",
    "种植面积",
    "养殖面积",
    "销售面积",
    "面积",
    "完成投资",
    "投资额",
    "投资",
    "消费品零售额",
    "商品零售额",
    "零售额",
    "商品销售额",
    "销售额",
    "销售收入",
    "交易额",
    "成交额",
    "营业额",
    "营业收入",
    "业务收入",
    "总收入",
    "收入",
    "支出",
    "存款余额",
    "贷款余额",
    "余额",
    "利润总额",
    "利润",
    "用电量",
    "用水量",
    "发电量",
    "客运量",
    "货运量",
    "旅客周转量",
    "货物周转量",
    "周转量",
    "吞吐量",
    "业务量",
    "销售量",
    "占比",
    "比重",
    "贡献率",
    "死亡率",
    "出生率",
    "覆盖率",
    "普及率",
    "入学率",
    "巩固率",
    "参保率",
    "合格率",
    "达标率",
    "优良率",
    "处理率",
    "利用率",
    "满意率",
    "参保人数",
    "从业人员",
    "人数",
    "户数",
    "数量",
    "年均浓度",
    "平均浓度",
    "浓度",
    "价格指数",
    "指数",
    "价格",
    "存栏量",
    "出栏量",
    "存栏",
    "出栏",
    "单产",
    "出口额",
    "进口额",
    "总额",
    "总值",
];

/// What a member with a property of its own ends with.
const ENDS: &str = "额量数值率比重入出资积润产税款价费次度栏";

/// The members of a coordinated subject (旅游人数、综合收入; 城乡居民…).
pub(crate) fn members(noun: &str) -> Vec<String> {
    let noun = without_count(noun);
    // 生猪、羊、家禽分别出栏: the verb is every member's.
    if let Some((list, verb)) = noun.split_once("分别").filter(|(list, _)| list.contains(['、', '和'])) {
        let light = matches!(cue::head_of(verb), Some((word, Head::Light)) if word.len() == verb.len());
        let kept = !light && verb.chars().count() <= 4 && verb.chars().all(|c| matches!(c, '\u{4E00}'..='\u{9FFF}'));
        if kept || light || verb.is_empty() {
            let verb = if kept { verb } else { "" };
            return members(list)
                .into_iter()
                .map(|member| format!("{member}{verb}"))
                .collect();
        }
    }
    divided(noun, true)
}

/// A list without the count that takes it up (教育、卫生、文化三类行业).
fn without_count(noun: &str) -> &str {
    ["类行业", "个行业", "大行业", "类企业", "大产业"]
        .iter()
        .find_map(|end| noun.strip_suffix(end))
        .and_then(|stem| stem.strip_suffix(['两', '二', '三', '四', '五', '六', '七', '八', '九']))
        .filter(|stem| stem.contains(['、', '，']))
        .unwrap_or(noun)
}

/// The members of a list divided by 、 alone, whose members may themselves be pairs (教育、社会保障和就业支出).
pub(crate) fn listed(noun: &str) -> Vec<String> {
    divided(without_count(noun), false)
}

/// The members of a list divided by 、 and, where `links`, by 和 and its like.
fn divided(noun: &str, links: bool) -> Vec<String> {
    // 投资、消费、出口“三驾马车”: the quoted count takes the list up again.
    let noun = match noun.strip_suffix('”').and_then(|words| words.rsplit_once('“')) {
        Some((list, inner)) if list.contains('、') && inner.starts_with(['两', '二', '三', '四', '五', '六', '双']) => {
            list
        }
        _ => noun,
    };
    let mut out = Vec::new();
    let (mut start, mut quote) = (0, 0usize);
    for (at, c) in noun.char_indices() {
        match c {
            '“' | '（' | '《' => quote += 1,
            '”' | '）' | '》' => quote = quote.saturating_sub(1),
            '和' | '与' | '及' if quote == 0 && !links => {}
            '、' | '和' | '与' | '及' | '，' if quote == 0 => {
                let before = &noun[start..at];
                // 和 inside a word (和谐, 共和) is no link.
                let link = matches!(c, '、' | '，')
                    || !noun[at..].starts_with("和谐") && !noun[at..].starts_with("和美") && !before.is_empty();
                if link {
                    let before = before.trim_end_matches('以');
                    if !before.is_empty() {
                        out.push(before.to_owned());
                    }
                    start = at + c.len_utf8();
                }
            }
            _ => {}
        }
    }
    if start < noun.len() {
        out.push(noun[start..].to_owned());
    }
    let out = sectors(out);
    if let [only] = out.as_slice() {
        for sectors in ["三次产业", "一二三产业", "三大产业"] {
            if let Some(rest) = only.strip_prefix(sectors) {
                let each = ["第一产业", "第二产业", "第三产业"];
                return each.iter().map(|sector| format!("{sector}{rest}")).collect();
            }
        }
    }
    if out.len() == 1
        && let Some((before, after)) = out[0].split_once("城乡")
        && before.chars().count() <= 3
        && !after.is_empty()
    {
        return vec![format!("城镇{after}"), format!("农村{after}")];
    }
    if out.len() == 1
        && let Some((before, after)) = out[0].split_once("存贷款")
    {
        return vec![format!("{before}存款{after}"), format!("{before}贷款{after}")];
    }
    // 城、乡居民人均可支配收入
    if let [city, country] = out.as_slice()
        && city == "城"
        && let Some(rest) = country.strip_prefix("乡村").or_else(|| country.strip_prefix('乡'))
    {
        return vec![format!("城镇{rest}"), format!("农村{rest}")];
    }
    share_ends(out)
}

/// The members of a list of subjects that pauses divide, each of which may be a list itself (交通运输、仓储和邮政业，房地产业增加值).
pub(crate) fn paused(words: &str) -> Vec<String> {
    share_ends(
        without_count(words)
            .split('，')
            .filter(|w| !w.is_empty())
            .map(str::to_owned)
            .collect(),
    )
}

/// Gives members that lack it the head noun of the last one (城镇、农村居民人均可支配收入) or the restriction of the first.
fn share_ends(members: Vec<String>) -> Vec<String> {
    let Some(last) = members.last().cloned() else {
        return members;
    };
    let shared = shared_property(&last);
    members
        .iter()
        .map(|member| match member.as_str() {
            "城镇" | "农村" | "牧区" | "城市" | "城镇居民" | "农村居民" | "城镇常住居民" => {
                // The part of the last member that stands for the same place in this one is replaced.
                let heads: &[&str] = if member.contains("居民") {
                    &["农村居民", "城镇居民", "农村常住居民"]
                } else {
                    &["农村", "城镇", "城市", "牧区"]
                };
                let stem = heads
                    .iter()
                    .find_map(|head| last.strip_prefix(head))
                    .unwrap_or_default();
                if stem.is_empty() {
                    member.clone()
                } else {
                    format!("{member}{stem}")
                }
            }
            "进口" | "出口" if last.ends_with("总额") || last.ends_with("总值") => {
                format!("{member}{}", &last[last.len() - "总额".len()..])
            }
            "猪" | "牛" | "羊" | "禽" | "家禽" if last.ends_with("肉产量") => format!("{member}肉产量"),
            _ => match &shared {
                // What is contributed to or a part of something may be any noun (消费、投资、净出口对…的贡献率).
                Some(property)
                    if property.starts_with(['对', '占']) && !member.contains(['率', '占']) && *member != last =>
                {
                    format!("{member}{property}")
                }
                Some(property) if *member != last && (lacks_property(member) || is_product(member, property)) => {
                    format!("{member}{property}")
                }
                _ => member.clone(),
            },
        })
        .collect()
}

/// The property that the last member of a list names for all: its last noun, or what it is a rate or share of.
fn shared_property(last: &str) -> Option<String> {
    // 第三产业对经济增长的贡献率, 第三产业占地区生产总值的比重
    for (verb, ends) in [('对', &["贡献率", "拉动率"][..]), ('占', &["比重", "比例"][..])] {
        if let Some(at) = last.find(verb).filter(|&at| at > 0)
            && ends.iter().any(|end| last.ends_with(end))
        {
            return Some(last[at..].to_owned());
        }
    }
    // 销售额（营业额）
    let bare = last
        .strip_suffix('）')
        .and_then(|words| words.split_once('（'))
        .map_or(last, |(bare, _)| bare);
    let property = PROPERTIES.iter().find(|property| bare.ends_with(*property))?;
    (bare.len() > property.len()).then(|| (*property).to_owned())
}

/// Whether a member is a thing whose output or price a list tells, even where its number is an indicator too (充电桩).
fn is_product(member: &str, property: &str) -> bool {
    matches!(property, "产量" | "销售量" | "价格") && !member.ends_with(|c| ENDS.contains(c))
}

/// Whether a member is a bare noun whose property another member names.
fn lacks_property(member: &str) -> bool {
    if ["第一产业", "第二产业", "第三产业"].contains(&member) {
        return true;
    }
    let verb = |text: &str| {
        matches!(
            cue::head_of(text),
            Some((_, Head::Restrict | Head::Light | Head::Rise | Head::Fall))
        )
    };
    let ends_with_verb = member.char_indices().skip(1).any(|(at, _)| {
        matches!(cue::head_of(&member[at..]), Some((word, Head::Restrict | Head::Light)) if word.len() == member.len() - at)
    });
    !member.ends_with(|c| ENDS.contains(c))
        && indicator::read_as(member).is_none()
        && !verb(member)
        && !ends_with_verb
        && member.chars().count() <= 12
}

/// 第一、二、三产业增加值, 一、二、三等奖: the numbered members of a list by their full names.
fn sectors(members: Vec<String>) -> Vec<String> {
    const NUMBERS: [char; 6] = ['一', '二', '三', '四', '五', '六'];
    // 第一产业, 一产业, 一产; 三小学, 三等奖
    let split = |member: &str| {
        let bare = member.strip_prefix('第').unwrap_or(member);
        let number = bare.chars().next().filter(|c| NUMBERS.contains(c))?;
        let rest = &bare[number.len_utf8()..];
        let sector = rest.strip_prefix("产业").or_else(|| rest.strip_prefix('产'));
        Some((number, sector.map(str::to_owned), rest.to_owned()))
    };
    let Some((number, sector, rest)) = members.last().and_then(|last| split(last)) else {
        return members;
    };
    let own = |member: &str| {
        let (number, sector, rest) = split(member)?;
        (rest.is_empty() || sector.is_some_and(|rest| rest.is_empty())).then_some(number)
    };
    let before: Option<Vec<char>> = members[..members.len() - 1].iter().map(|m| own(m)).collect();
    let Some(before) = before.filter(|before| !before.is_empty()) else {
        return members;
    };
    let ordered = members.iter().any(|member| member.starts_with('第'));
    let name = |number: char| match &sector {
        Some(rest) => format!("第{number}产业{rest}"),
        None if ordered => format!("第{number}{rest}"),
        None => format!("{number}{rest}"),
    };
    before.into_iter().chain([number]).map(name).collect()
}

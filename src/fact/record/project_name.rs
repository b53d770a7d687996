//! What the name of a project looks like, and where it begins and ends among the words around it.

use super::list;
use super::project_word::{ADVERBS, BEFORE, GENERIC, SHORT_ENDS, WORKS, ends_as_building};
use crate::span::ViewSpan;

/// Words that say where works are: without one, works unlisted name no project.
const WHERE: &[&str] = &[
    "路", "街", "桥", "河", "湖", "江", "渠", "水库", "镇", "村", "社区", "小区", "医院", "学校", "小学", "中学", "院",
    "馆", "园", "站", "山", "港", "大道", "新城", "道", "线",
];

/// Whether a text ends with what can be built.
pub(super) fn built(text: &str) -> bool {
    let quoted = text.ends_with('”');
    // 铁路项目（云泽段）: what stands in brackets belongs to the name before them.
    let stem = text
        .strip_suffix('）')
        .and_then(|inner| inner.rfind('（').map(|at| &text[..at]));
    let text = stem.unwrap_or(text).trim_end_matches('”');
    let works =
        |end: &&&str| text.ends_with(**end) && WHERE.iter().any(|place| text[..text.len() - end.len()].contains(place));
    ends_as_building(text)
        || text.ends_with(['路', '街', '桥']) && text.chars().count() == 3
        || !quoted && SHORT_ENDS.iter().any(|end| text.ends_with(end)) && text.chars().count() >= 4
        || WORKS.iter().any(|end| works(&end)) && text.chars().count() >= 6
}

/// Where a name in `text` ends: at its end, or with `more` before words that may follow a name.
pub(super) fn ended(text: &str, more: bool) -> Option<usize> {
    let text = text.trim_end();
    if built(text) {
        // …项目建设, …工程建设
        return Some(text.len());
    }
    for suffix in [
        "项目建设",
        "建设",
        "规划编制",
        "前期工作",
        "前期",
        "规划建设",
        "概念规划",
        "项目规划",
        "规划设计",
        "主体",
        "主体工程",
        "项目前期工作",
    ] {
        if let Some(stem) = text.strip_suffix(suffix).filter(|stem| built(stem)) {
            return Some(stem.len());
        }
    }
    if !more {
        return None;
    }
    // The longest beginning that is built and is followed by words that go on about it.
    let mut found = None;
    for (at, _) in text.char_indices().skip(3).take(40) {
        if !built(&text[..at]) {
            continue;
        }
        let rest = &text[at..];
        let dated = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let dated = dated.len() < rest.len() && dated.starts_with(['月', '年', '日']);
        let goes_on = dated
            || [
                "建设",
                "并",
                "（",
                "正式",
                "顺利",
                "规划",
                "前期",
                "主体",
                "开工",
                "竣工",
                "建成",
                "投产",
                "投用",
                "落地",
                "通车",
                "提速",
                "早日",
                "如期",
                "年内",
                "尽快",
                "全面",
                "加快",
                "签约",
                "开园",
                "开放",
                "运营",
                "完工",
                "投入",
                "吸引",
                "带动",
                "成为",
                "入驻",
                "累计",
                "已",
                "实现",
                "形成",
                "总投资",
                "占地",
            ]
            .iter()
            .any(|word| rest.starts_with(word));
        if goes_on {
            found = Some(at);
        }
    }
    found
}

/// Whether a text has the shape of a name.
pub(super) fn is_name(text: &str) -> bool {
    let count = text.chars().count();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = (digits > 0)
        .then_some((0, digits))
        .or_else(|| super::leading_number(text));
    let capacity = ["万吨", "吨", "万千瓦", "万台", "万套", "兆瓦"];
    let counted = number.is_some_and(|(_, bytes)| {
        let amount = capacity.iter().any(|unit| text[bytes..].starts_with(unit));
        !amount
            && text[bytes..].starts_with([
                '个', '条', '座', '所', '家', '项', '处', '余', '公', '万', '多', '大', '批', '段', '户', '套', '栋',
            ])
    });
    let quantity = [
        "亿元", "万元", "以上", "以下", "平方", "万亩", "公里", "%", "。", "！", "？", "；",
    ]
    .iter()
    .any(|word| text.contains(word));
    let verbs = [
        "坚持",
        "强化",
        "提高",
        "增强",
        "进一步",
        "不断",
        "深化",
        "优化",
        "落实",
        "完善",
        "建立",
        "健全",
        "加强",
        "培育",
        "鼓励",
        "争取",
        "纳入",
        "列入",
        "有力",
        "保障",
        "举行",
    ];
    // 石涧县17个重大项目, 第四季度重大项目: a number of projects is none of them.
    let within = text.char_indices().any(|(at, c)| {
        c.is_ascii_digit()
            && !text[..at].ends_with(|b: char| b.is_ascii_digit() || b.is_ascii_alphabetic())
            && text[at..]
                .trim_start_matches(|b: char| b.is_ascii_digit())
                .starts_with(['个', '项', '批'])
    });
    let kind = ["重大项目", "重点项目", "季度项目"]
        .iter()
        .any(|end| text.ends_with(end))
        && ["季度", "年", "举行", "全县", "全区", "全市"]
            .iter()
            .any(|word| text.contains(word));
    (2..=40).contains(&count)
        && !counted
        && !within
        && !kind
        && !quantity
        && !verbs.iter().any(|verb| text.starts_with(verb))
        && !text.contains(['，', '\n', ' '])
        && !(text.starts_with('“')
            && (text.ends_with("”") || text.ends_with("”工程"))
            && text.ends_with(['程', '动', '”'])
            && text.contains("工程"))
        && !text.ends_with(|c: char| c.is_ascii_digit())
}

/// Characters of a name that say which one it is.
pub(super) fn residue(text: &str) -> usize {
    let (mut at, mut left) = (0, 0);
    let mut telling = false;
    while let Some(c) = text[at..].chars().next() {
        let generic = GENERIC.longest_at(&text[at..]).map(|(word, ())| word);
        at += generic.map_or(c.len_utf8(), str::len);
        // A side of the town names as much as a word (城东), and a kind of place belongs to the name before it (陈村).
        let place = telling && matches!(generic, Some("村" | "镇" | "县" | "区" | "市" | "路" | "桥"));
        telling = generic.is_none() && c.is_alphanumeric();
        left += usize::from(telling || place) + usize::from(telling && matches!(c, '东' | '西' | '南' | '北'));
    }
    left
}

/// A first member without the words of its clause before the name.
pub(super) fn without_lead(view: &str, member: ViewSpan) -> ViewSpan {
    let text = member.of(view);
    // Inside quotation marks nothing leads.
    let outside = text.find('“').unwrap_or(text.len());
    let mut start = 0;
    for (at, _) in text.char_indices() {
        let Some((word, ())) = BEFORE.longest_at(&text[at..]) else {
            continue;
        };
        let end = at + word.len();
        let inside = at >= outside && word != "的";
        if !inside && text[end..].chars().nth(2).is_some() {
            start = start.max(end);
        }
    }
    without_modifier(view, ViewSpan::new(member.start + start, member.end))
}

/// A member without what describes it (总投资35亿元的) and without a date before it.
pub(super) fn without_modifier(view: &str, member: ViewSpan) -> ViewSpan {
    let text = member.of(view);
    let outside = text.find('“').unwrap_or(text.len());
    let mut start = text[..outside].rfind('的').map_or(0, |at| at + '的'.len_utf8());
    if text[start..].chars().count() < 3 {
        start = 0;
    }
    let rest = &text[start..];
    let date = rest.bytes().take_while(u8::is_ascii_digit).count();
    if date > 0 {
        let after = &rest[date..];
        if let Some(c) = after.chars().next().filter(|c| matches!(c, '年' | '月' | '日')) {
            start += date + c.len_utf8();
        }
    }
    list::trimmed(
        view,
        ViewSpan::new(member.start + start, member.end),
        &[' ', '了', '：', '，', '在'],
    )
}

/// A text without 提前45天 at its end.
fn without_lead_time(text: &str) -> &str {
    let ahead = text.rfind("提前").filter(|at| text.len() - at <= 24);
    let timed = |at: &usize| {
        ["天", "个月", "年", "日"].iter().any(|unit| text.ends_with(unit))
            && text[*at..].contains(|c: char| c.is_ascii_digit() || "一二三四五六七八九十半".contains(c))
    };
    let text = ahead.filter(timed).map_or(text, |at| &text[..at]);
    // 12月初, 9月底前
    let stem = ["前", "底", "初", "中旬", "上旬", "下旬", "份", "月"]
        .iter()
        .fold(text, |text, end| text.strip_suffix(end).unwrap_or(text));
    let date = stem.trim_end_matches(|c: char| c.is_ascii_digit());
    if date.len() < stem.len() && text[stem.len()..].starts_with('月') {
        date
    } else {
        text
    }
}

/// A text without the adverbs at its end.
pub(super) fn without_adverbs(text: &str) -> &str {
    let mut text = without_lead_time(text.trim_end());
    while let Some(rest) = ADVERBS
        .iter()
        .filter_map(|word| text.strip_suffix(word))
        .min_by_key(|rest| rest.len())
    {
        // 二期工程建设 loses 建设; a name that is nothing else stays.
        if rest.is_empty() {
            return rest;
        }
        text = rest;
    }
    text
}

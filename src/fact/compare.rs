//! Comparisons: the places and things that a figure is measured against, and whether it lies above them.
//!
//! ```text
//! against = (高于 | 低于 | …) whom | (比 | 较) whom (高 | 低 | …)
//! whom    = place { 、place } (平均 | 平均水平 | 增速 …)? | thing
//! ```

use crate::lexicon::{added, area, cue};

/// Verbs and adjectives of a figure that lies above what it is compared with.
const ABOVE: [&str; 16] = [
    "领先于",
    "高于",
    "快于",
    "高出",
    "超出",
    "超过",
    "领先",
    "优于",
    "好于",
    "跑赢",
    "多于",
    "高",
    "快",
    "多",
    "超",
    "好",
];
/// … and of one that lies below.
const BELOW: [&str; 10] = [
    "落后于",
    "低于",
    "慢于",
    "少于",
    "落后",
    "滞后",
    "弱于",
    "低",
    "慢",
    "少",
];
/// Words for the places around the one reported on.
const WIDER: [&str; 11] = [
    "全国",
    "全省",
    "全市",
    "全区",
    "全县",
    "全州",
    "全盟",
    "全旗",
    "全自治区",
    "国家",
    "省市",
];
/// What of a place is compared; longest first.
const LEVELS: [&str; 12] = [
    "平均增长水平",
    "平均增速",
    "平均增幅",
    "平均水平",
    "总体水平",
    "增长水平",
    "平均值",
    "增速",
    "增幅",
    "平均",
    "均值",
    "水平",
];

/// The place that words name as something to compare with, without what of it is compared (全市平均水平 is 全市).
pub(super) fn place(words: &str) -> Option<&str> {
    let bare = LEVELS
        .iter()
        .find_map(|level| words.strip_suffix(level))
        .map_or(words, |stem| stem.trim_end_matches('的'));
    if bare.is_empty() {
        // 高于平均水平: whose is not said.
        return words.starts_with("平均").then_some("");
    }
    let known = WIDER.contains(&bare)
        || bare.ends_with(['省', '市', '县', '区', '州']) && !area::named(bare).is_empty()
        || added::place(bare).is_some();
    known.then_some(bare)
}

/// 高于全市, 比全市平均水平高, 较全省快, 全市平均水平的 before a multiple: the place, whether the value lies above it,
/// and where the words begin.
pub(super) fn against(text: &str) -> Option<(String, bool, usize)> {
    // Places and what of them is compared take no more than twelve characters.
    let starts = || text.char_indices().rev().take(14).map(|(at, _)| at);
    for at in starts().skip(1) {
        let Some(whom) = place(&text[at..]).or_else(|| goal(&text[at..])) else {
            continue;
        };
        let verb = |words: &[&str]| {
            words
                .iter()
                .find(|word| (word.chars().count() >= 2 || **word == "超") && text[..at].ends_with(*word))
                .map(|word| at - word.len())
        };
        if let Some(start) = verb(&ABOVE) {
            return Some((whom.to_owned(), true, start));
        }
        if let Some(start) = verb(&BELOW) {
            return Some((whom.to_owned(), false, start));
        }
    }
    // 比全市高
    for (words, above) in [(&ABOVE[..], true), (&BELOW[..], false)] {
        for word in words {
            let Some(before) = text.strip_suffix(word) else {
                continue;
            };
            let compared = before
                .char_indices()
                .rev()
                .take(14)
                .find(|(_, c)| matches!(c, '比' | '较'))
                .and_then(|(at, c)| {
                    let whom = &before[at + c.len_utf8()..];
                    place(whom).or_else(|| goal(whom)).map(|whom| (whom, at))
                });
            if let Some((whom, at)) = compared {
                return Some((whom.to_owned(), above, at));
            }
        }
    }
    None
}

/// What was aimed at, which a figure may lie above or below without being a goal (低于年度预期目标0.8个百分点).
fn goal(words: &str) -> Option<&str> {
    let named = ["目标", "目标任务", "时序进度", "序时进度", "年初预期", "目标值"]
        .iter()
        .any(|end| words.ends_with(end));
    let plain = words.chars().all(|c| matches!(c, '\u{4E00}'..='\u{9FFF}')) && words.chars().count() <= 8;
    (named && plain).then_some(words)
}

/// Whether what a figure is compared with is a goal and no place.
pub(super) fn is_goal(whom: &str) -> bool {
    goal(whom).is_some()
}

/// Whether words set a goal, rather than compare a figure with one (高于年度目标).
pub(super) fn sets_goal(words: &str) -> bool {
    const COMPARED: [&str; 12] = [
        "高于", "低于", "快于", "慢于", "优于", "好于", "超过", "超出", "高出", "达到", "完成", "比",
    ];
    cue::goals_in(words).any(|(at, sign)| {
        let front = words[..at]
            .trim_end_matches("全年")
            .trim_end_matches("年度")
            .trim_end_matches("年初")
            .trim_end_matches("既定");
        !sign.ends_with("目标") || !COMPARED.iter().any(|verb| front.ends_with(verb))
    })
}

/// 是全市平均水平的, 是前五年的 before a multiple: the place (empty for anything else), and where the words begin.
pub(super) fn times_of(text: &str) -> Option<(String, usize)> {
    let words = text.strip_suffix('的')?;
    for verb in ["相当于", "达到", "超过", "是", "为", "达"] {
        let Some(at) = words.rfind(verb) else { continue };
        let whom = &words[at + verb.len()..];
        if let Some(place) = place(whom) {
            return Some((place.to_owned(), at));
        }
        let plain = (2..=8).contains(&whom.chars().count()) && !whom.contains(['，', '、', '；', '（']);
        if plain && verb != "达" {
            return Some((String::new(), at));
        }
    }
    None
}

/// 快于经济增速, 高于年度目标 before a difference: whether it lies above, and where the words begin.
pub(super) fn beyond(text: &str) -> Option<(bool, usize)> {
    let han = |words: &str| {
        words
            .chars()
            .all(|c| matches!(c, '\u{4E00}'..='\u{9FFF}' | 'A'..='Z' | '“' | '”'))
    };
    let thing = |words: &str| {
        let count = words.chars().count();
        (2..=12).contains(&count) && han(words)
    };
    for (words, above) in [(&ABOVE[..], true), (&BELOW[..], false)] {
        for word in words {
            // 超序时进度
            let passes = *word == "超"
                && ["进度", "目标", "计划", "预期"].iter().any(|end| text.ends_with(end))
                && !text.contains('率');
            if (word.chars().count() >= 2 || passes)
                && let Some(at) = text.rfind(word).filter(|at| thing(&text[at + word.len()..]))
            {
                let front = &text[..at];
                return Some((above, front.strip_suffix("增速").unwrap_or(front).len()));
            }
            if let Some(before) = text.strip_suffix(word)
                && let Some(at) = before.rfind(['比', '较'])
                && thing(&before[at + '比'.len_utf8()..])
            {
                return Some((above, at));
            }
        }
    }
    None
}

/// 比全省、全市分别高, 分别高于全省、全市: several places, whether the values lie above, and where the words begin.
pub(super) fn against_several(text: &str) -> Option<(Vec<String>, bool, usize)> {
    let places = |list: &str| -> Option<Vec<String>> {
        let level = LEVELS
            .iter()
            .find(|level| list.ends_with(*level))
            .copied()
            .unwrap_or_default();
        let found: Vec<String> = list[..list.len() - level.len()]
            .split(['、', '和', '与', '及'])
            .map(|part| place(part).map(str::to_owned))
            .collect::<Option<_>>()?;
        (found.len() > 1).then_some(found)
    };
    for (words, above) in [(&ABOVE[..], true), (&BELOW[..], false)] {
        for word in words {
            if let Some(front) = text.strip_suffix(word) {
                let front = front.strip_suffix("分别").unwrap_or(front);
                let at = front.rfind(['比', '较']).map(|at| (at, '比'.len_utf8()));
                if let Some((at, length)) = at
                    && let Some(found) = places(&front[at + length..])
                {
                    let start = text[..at].strip_suffix("分别").map_or(at, str::len);
                    return Some((found, above, start));
                }
            }
            let at = text.rfind(word).filter(|_| word.chars().count() >= 2 || *word == "超");
            if let Some(at) = at
                && let Some(found) = places(text[at + word.len()..].trim_end_matches("分别"))
            {
                let start = text[..at].strip_suffix("分别").map_or(at, str::len);
                return Some((found, above, start));
            }
        }
    }
    None
}

/// 、全省 after 高于全国1.2个百分点: the place alone, of a list whose verb stood before the first figure.
pub(super) fn next_place(words: &str) -> Option<&str> {
    let whom = words.strip_prefix(['、', '，', '和', '与', '及'])?;
    place(whom).filter(|whom| !whom.is_empty())
}

/// The place whose figure stands in brackets for comparison, and whether the place stands inside them: 增长7.4%（全市平均7.2%），
/// 高于全国平均水平（-8.4%）.
pub(super) fn bracketed(before: &str) -> Option<(&str, bool)> {
    // A bracket further than this away is about something else; the bound keeps reading linear.
    let from = before.char_indices().rev().nth(40).map_or(0, |(at, _)| at);
    let (front, inside) = before[from..].rsplit_once('（')?;
    if !inside.is_empty() {
        // （全市5.4%，全省5.2%）: the place of the last of them.
        let inside = inside.rsplit(['，', '、', '；']).next().unwrap_or(inside);
        let words = inside.trim_start_matches("同期").trim_end_matches(['为', '是', '：']);
        return place(words).filter(|whom| !whom.is_empty()).map(|whom| (whom, true));
    }
    let starts = front.char_indices().rev().take(14).map(|(at, _)| at);
    let verb = |at: usize| {
        let before = &front[..at];
        ABOVE.iter().chain(&BELOW).any(|word| before.ends_with(word)) || before.ends_with(['比', '较'])
    };
    starts
        .filter(|&at| verb(at))
        .find_map(|at| place(&front[at..]).filter(|whom| !whom.is_empty()))
        .map(|whom| (whom, false))
}

/// 与全市相比, 与全省平均水平比 as a clause of its own: the place.
pub(super) fn with_place(clause: &str) -> Option<&str> {
    let words = clause.strip_prefix(['与', '同', '和'])?;
    let whom = words
        .strip_suffix("相比较")
        .or_else(|| words.strip_suffix("相比"))
        .or_else(|| words.strip_suffix('比'))?;
    place(whom).filter(|whom| !whom.is_empty())
}

/// 高于, 低于 right before a difference, where the time compared with (上年同期) is taken out of the words.
pub(super) fn bare_verb(text: &str) -> Option<(bool, usize)> {
    for (words, above) in [
        (["高于", "快于", "多于", "好于", "高出"], true),
        (["低于", "慢于", "少于", "弱于", "落后"], false),
    ] {
        if let Some(front) = words.iter().find_map(|word| text.strip_suffix(word)) {
            return Some((above, front.len()));
        }
    }
    None
}

/// 多, 少 as all that is left of 比上年多12个: whether it is more.
pub(super) fn more_or_less(text: &str) -> Option<bool> {
    let words = text.trim_start_matches(['，', '、', '；', '（']);
    let words = words.strip_prefix("增速").unwrap_or(words);
    match words {
        "多" | "高" | "快" | "高出" | "多出" => Some(true),
        "少" | "低" | "慢" => Some(false),
        _ => None,
    }
}

/// 增速高, 增幅低 before a difference: whether it lies above, and where the words begin.
pub(super) fn bare_adjective(text: &str) -> Option<(bool, usize)> {
    for (words, above) in [
        (["增速高", "增幅高", "增速快", "涨幅高"], true),
        (["增速低", "增幅低", "增速慢", "涨幅低"], false),
    ] {
        for word in words {
            if let Some(front) = text.strip_suffix(word) {
                return Some((above, front.len()));
            }
        }
    }
    None
}

/// The sign of a difference between rates by the direction of the rate itself: 降幅收窄 raises it, 降幅扩大 and 涨幅收窄 lower
/// it. `fell` says whether the rate told just before was a fall; `None` where the verb alone decides.
pub(super) fn sign_of_difference(before: &str, fell: Option<bool>) -> Option<i8> {
    let has = |words: &[&str]| words.iter().any(|word| before.contains(word));
    let narrows = has(&["收窄", "缩小", "减小", "收缩"]);
    let widens = has(&["扩大", "加深", "加大", "走扩"]);
    let falling = has(&["降幅", "跌幅", "减幅"]);
    let rising = has(&["增幅", "涨幅", "增速", "升幅"]);
    let falling = falling || !rising && fell == Some(true);
    match (narrows, widens) {
        (true, false) if falling => Some(1),
        (true, false) if rising || fell == Some(false) => Some(-1),
        (false, true) if falling => Some(-1),
        _ => None,
    }
}

/// Words before a number without a bracketed figure of the place compared with: 高于全国平均水平（-8.4%）.
pub(super) fn without_bracketed_figure(words: &str) -> String {
    // 比全省平均水平（20%）高: the verb stands after the figure.
    let (words, verb) = words
        .rsplit_once('）')
        .filter(|(_, verb)| ABOVE.iter().chain(&BELOW).any(|word| word == verb))
        .map_or((words, ""), |(front, verb)| {
            (&words[..front.len() + '）'.len_utf8()], verb)
        });
    let whole = || format!("{words}{verb}");
    let Some((front, inside)) = words.strip_suffix('）').and_then(|w| w.rsplit_once('（')) else {
        return whole();
    };
    let figure = inside.contains(|c: char| c.is_ascii_digit())
        && inside
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '－' | '%' | '％' | '+'));
    let compared = ABOVE.iter().chain(&BELOW).any(|verb| front.contains(verb)) || front.contains(['比', '较']);
    if figure && compared {
        format!("{front}{verb}")
    } else {
        whole()
    }
}

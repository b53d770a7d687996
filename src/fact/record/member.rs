//! The members that a text lists for a formula.

use super::initiative::Formula;
use super::{WINDOW, list};
use crate::span::ViewSpan;

/// The members that the text lists for a formula, and where their list ends.
pub(super) fn members(view: &str, formula: &Formula, block: ViewSpan) -> (Vec<String>, usize) {
    let end = formula.span.end;
    let inner = formula.inner.of(view);
    let texts = |spans: Vec<ViewSpan>| -> Vec<String> {
        spans
            .into_iter()
            .map(|span| span.of(view).trim_matches(['“', '”', ' ', '"', '的']).to_owned())
            .filter(|member| !member.is_empty())
            .collect()
    };
    let fits = |members: &[String]| {
        members.len() >= 2 && members.iter().all(|member| (2..=30).contains(&member.chars().count()))
    };
    let after = ViewSpan::new(end, block.end).head(view, WINDOW);
    // Some names go on after the formula (“三区”同改): the list may follow the quotation, or the whole name.
    for start in [formula.key.end, end] {
        let text = ViewSpan::new(start, after.end).of(view);
        if let Some(close) = text.strip_prefix('（').and_then(|rest| rest.find('）')) {
            let from = start + '（'.len_utf8();
            let found = texts(parts(view, ViewSpan::new(from, from + close)));
            if fits(&found) {
                return (found, from + close);
            }
        }
    }
    if let Some((found, stop)) = told(view, after).filter(|(found, _)| found.len() >= 2) {
        return (found, stop);
    }
    let text = after.of(view);
    let lead = [
        "，即",
        "即",
        "，包括",
        "包括",
        "是指",
        "，分别是",
        "分别是",
        "，分别为",
        "聚焦",
        "涵盖",
        "：",
    ];
    if let Some(word) = lead.iter().find(|word| text.starts_with(**word)) {
        let from = end + word.len();
        let rest = &view[from..after.end];
        let mut stop = rest.find(['，', '。', '；', '：', '！']).unwrap_or(rest.len());
        stop = list::and_others(&rest[..stop], false).unwrap_or(stop);
        let found = texts(list::members(view, ViewSpan::new(from, from + stop)));
        if fits(&found) {
            return (found, from + stop);
        }
    }
    if inner.contains("”“") {
        let found: Vec<String> = inner
            .split("”“")
            .map(|part| part.trim_matches(['“', '”']).to_owned())
            .collect();
        if fits(&found) {
            return (found, end);
        }
    }
    if inner.contains(['、', '+']) && !inner.starts_with(|c: char| c.is_ascii_digit()) {
        let found: Vec<String> = inner.split(['、', '+']).map(str::to_owned).collect();
        if fits(&found) {
            return (found, end);
        }
    }
    (before(view, formula, block).unwrap_or_default(), end)
}

/// Members before their formula (A、B、C“三个保障”): as many as it announces.
fn before(view: &str, formula: &Formula, block: ViewSpan) -> Option<Vec<String>> {
    let wanted = usize::try_from(formula.announced?)
        .ok()
        .filter(|n| (2..=12).contains(n))?;
    let span = ViewSpan::new(block.start, formula.span.start).tail(view, 360);
    let text = span.of(view);
    let start = text
        .rfind(['，', '。', '；', '：', '（'])
        .map_or(0, |at| at + '，'.len_utf8());
    let list = list::members(view, ViewSpan::new(span.start + start, span.end));
    if list.len() != wanted || text[start..].contains(['“', '"']) || text.ends_with(['的', '到', '了']) {
        return None;
    }
    let mut found: Vec<String> = list
        .into_iter()
        .map(|member| member.of(view).trim_matches(['“', '”', '等']).to_owned())
        .collect();
    let verbs = [
        "实施", "加强", "强化", "落实", "坚持", "突出", "做好", "开展", "推进", "抓好", "聚焦", "打造", "围绕", "持续",
    ];
    for words in [&["全面", "大力", "深入", "扎实"][..], &verbs[..]] {
        if let Some(rest) = words.iter().find_map(|word| found[0].strip_prefix(word)) {
            found[0] = rest.to_owned();
        }
    }
    found
        .iter()
        .all(|member| (2..=30).contains(&member.chars().count()))
        .then_some(found)
}

/// Numbers that count members off.
const NUMBERS: [&str; 12] = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二",
];

/// The members that a block counts off at its head and after, going on from `known` of them: 二是…；三是….
pub(super) fn continued(view: &str, block: ViewSpan, known: usize) -> Vec<String> {
    let text = block.of(view);
    let mut out = Vec::new();
    let mut at = 0;
    for number in NUMBERS.iter().skip(known) {
        let marks = [format!("{number}是"), format!("（{number}）"), format!("{number}、")];
        let found = marks.iter().find_map(|mark| {
            let near = &text[at..text.floor_char_boundary((at + WINDOW).min(text.len()))];
            // The first one opens the block.
            let n = if out.is_empty() {
                near.starts_with(mark).then_some(0)
            } else {
                near.find(mark)
            };
            n.map(|n| at + n + mark.len())
        });
        let Some(from) = found else { break };
        let rest = &text[from..];
        let stop = rest.find(['，', '。', '；', '：', ' ']).unwrap_or(rest.len());
        let count = rest[..stop].chars().count();
        if !(2..=30).contains(&count) {
            break;
        }
        out.push(rest[..stop].to_owned());
        at = from + stop;
    }
    out
}

/// The parts of a block between ；, where they are as many as a formula announces.
pub(super) fn all_at_once(view: &str, block: ViewSpan, announced: Option<u32>) -> Option<Vec<String>> {
    let wanted = usize::try_from(announced?).ok().filter(|n| (2..=20).contains(n))?;
    let text = block.of(view);
    if text.len() > WINDOW * 2 {
        return None;
    }
    let parts: Vec<String> = text
        .trim_end_matches(['。', '；'])
        .split('；')
        .map(|part| part.trim().to_owned())
        .collect();
    (parts.len() == wanted && parts.iter().all(|part| (2..=30).contains(&part.chars().count()))).then_some(parts)
}

/// ：一是A，二是B …: what each number tells, up to the next pause; and where the last one ends.
fn told(view: &str, after: ViewSpan) -> Option<(Vec<String>, usize)> {
    let text = after.of(view);
    let mut at = ["：一是", "，一是", "：（一）"]
        .iter()
        .find(|head| text.starts_with(**head))
        .map(|_| '：'.len_utf8())?;
    let mut found = Vec::new();
    for number in NUMBERS {
        let Some((n, mark)) = [format!("{number}是"), format!("（{number}）")]
            .into_iter()
            .find_map(|mark| text[at..].find(mark.as_str()).map(|n| (n, mark)))
        else {
            break;
        };
        let from = at + n + mark.len();
        let stop = from
            + text[from..]
                .find(['，', '。', '；', '：', '\n'])
                .unwrap_or(text.len() - from);
        found.push(text[from..stop].to_owned());
        at = stop;
    }
    Some((found, after.start + at))
}

/// The members inside brackets: separated by 、, or by ； where that is used too.
fn parts(view: &str, list: ViewSpan) -> Vec<ViewSpan> {
    let text = list.of(view);
    let marks: &[char] = if text.contains('、') {
        &['、', '；']
    } else {
        &['，', '；']
    };
    let mut out = Vec::new();
    let mut start = list.start;
    for (at, mark) in text.match_indices(marks) {
        out.push(ViewSpan::new(start, list.start + at));
        start = list.start + at + mark.len();
    }
    out.push(ViewSpan::new(start, list.end));
    out
}

//! Coordinated names: where a list ends and where its members stand.

use crate::span::ViewSpan;

/// Separators between members of a list, besides 、.
const CONJUNCTIONS: &[&str] = &["以及", "和", "及", "与"];

/// The members of a list between 、, outside quotation marks and brackets, as spans of the view without what pads them.
pub(super) fn members(view: &str, list: ViewSpan) -> Vec<ViewSpan> {
    let mut out = Vec::new();
    let (mut start, mut depth) = (list.start, 0usize);
    for (offset, c) in list.of(view).char_indices() {
        let at = list.start + offset;
        match c {
            '“' | '（' | '《' => depth += 1,
            '”' | '）' | '》' => depth = depth.saturating_sub(1),
            '、' if depth == 0 => {
                out.push(ViewSpan::new(start, at));
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    out.push(ViewSpan::new(start, list.end));
    out.retain(|member| !member.of(view).trim().is_empty());
    out
}

/// Where a 等 that ends a list stands in `text`, outside quotation marks: the last one of a text read backwards, the
/// first one of a text read forwards.
pub(super) fn and_others(text: &str, last: bool) -> Option<usize> {
    let mut depth = 0usize;
    let mut found = None;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        match c {
            '“' | '《' => depth += 1,
            '”' | '》' => depth = depth.saturating_sub(1),
            '等' if depth == 0 => {
                let after = text[at + c.len_utf8()..].chars().next().unwrap_or(' ');
                let word = matches!(
                    before,
                    '高' | '中' | '初' | '平' | '同' | '对' | '均' | '优' | '何' | '上' | '一' | '二' | '三'
                ) || matches!(after, '级' | '次' | '于' | '待' | '候' | '额');
                if !word {
                    found = Some(at);
                    if !last {
                        return found;
                    }
                }
            }
            _ => {}
        }
        before = c;
    }
    found
}

/// Splits the last member of a list at 和, 及, 以及 or 与 where both sides hold by themselves.
pub(super) fn split_last(view: &str, members: &mut Vec<ViewSpan>, holds: impl Fn(&str) -> bool) {
    let Some(&last) = members.last() else { return };
    let text = last.of(view);
    let mut depth = 0usize;
    for (at, c) in text.char_indices() {
        match c {
            '“' | '（' => depth += 1,
            '”' | '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > 0 {
            continue;
        }
        let Some(word) = CONJUNCTIONS.iter().find(|word| text[at..].starts_with(**word)) else {
            continue;
        };
        let (left, right) = (&text[..at], &text[at + word.len()..]);
        // A与B is as often one name as two.
        if *word == "与" && members.len() > 1 {
            continue;
        }
        if holds(left) && holds(right) {
            members.pop();
            members.push(ViewSpan::new(last.start, last.start + at));
            members.push(ViewSpan::new(last.start + at + word.len(), last.end));
            return;
        }
    }
}

/// A span without the characters of `pads` at its ends.
pub(super) fn trimmed(view: &str, span: ViewSpan, pads: &[char]) -> ViewSpan {
    let text = span.of(view);
    let start = text.len() - text.trim_start_matches(pads).len();
    let kept = text[start..].trim_end_matches(pads).len();
    ViewSpan::new(span.start + start, span.start + start + kept)
}

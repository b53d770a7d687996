//! What a picture shows, as one sentence with numbers, in both languages.

use std::cmp::Ordering;

use super::{ChartSpec, Dumbbell, Mark, Multiples, Pair, Ranks, Scatter, Subject};
use crate::format::{Language, indicator_name, measure_name, status_name};
use crate::model::{Bound, Status};
use crate::sorting::Arrange;

/// How many, from where to where, and who leads.
pub(super) fn bars(spec: &ChartSpec) -> String {
    let Some(series) = spec.series.first() else {
        return String::new();
    };
    let marks = &series.marks;
    let chinese = spec.language == Language::Chinese;
    let measure = measure_name(spec.group.measure, spec.language);
    let what = match &spec.group.subject {
        Subject::Indicator(name) => indicator_name(name, spec.language),
        Subject::Place(name) => name,
        Subject::Several => "",
    };
    let status = match series.status {
        Status::Actual => "",
        other if chinese => status_name(other, Language::Chinese),
        Status::Target => "target ",
        Status::Estimate => "estimated ",
    };
    let count = names(marks).to_string();
    let mut out = match (&spec.group.subject, chinese) {
        (Subject::Indicator(_), true) => [&count, " 个地区的", what, status, measure].concat(),
        (Subject::Indicator(_), false) => [status, measure, " of ", what, " in ", &count, places(&count)].concat(),
        (Subject::Place(_), true) => [what, " ", &count, " 项指标的", status, measure].concat(),
        (Subject::Place(_), false) => [status, measure, " of ", &count, " indicators in ", what].concat(),
        (Subject::Several, true) => [&marks.len().to_string(), " 个数的", status, measure].concat(),
        (Subject::Several, false) => [status, measure, ": ", &marks.len().to_string(), " figures"].concat(),
    };
    out.push_str(&span(marks, chinese));
    out.push_str(&leader(marks, chinese));
    let further: Vec<String> = spec
        .series
        .iter()
        .skip(1)
        .map(|s| further(s.status, s.marks.len(), chinese))
        .collect();
    for text in further {
        out.push_str(&text);
    }
    ended(out, chinese)
}

fn places(count: &str) -> &'static str {
    if count == "1" { " place" } else { " places" }
}

/// How many different labels the marks have.
fn names(marks: &[Mark]) -> usize {
    let mut names: Vec<&str> = marks.iter().map(|mark| mark.label.as_str()).collect();
    names.arrange();
    names.dedup();
    names.len()
}

/// From the least to the greatest figure; marks stand the greatest first.
fn span(marks: &[Mark], chinese: bool) -> String {
    match marks {
        [] => String::new(),
        [only] => [if chinese { "：" } else { ": " }, &only.label, " ", &only.figure.text()].concat(),
        [first, .., last] if chinese => ["，从 ", &last.figure.text(), " 到 ", &first.figure.text()].concat(),
        [first, .., last] => [", from ", &last.figure.text(), " to ", &first.figure.text()].concat(),
    }
}

/// Who stands first, where that is certain: not where a lower figure is open upwards.
fn leader(marks: &[Mark], chinese: bool) -> String {
    let [first, rest @ ..] = marks else {
        return String::new();
    };
    let tied = rest.first().is_some_and(|second| second.value == first.value);
    let open = rest
        .iter()
        .any(|mark| mark.bound == Bound::Above || mark.value_high.is_some());
    if rest.is_empty() || tied || open || first.bound == Bound::Below {
        return String::new();
    }
    if chinese {
        ["；", &first.label, "最高"].concat()
    } else {
        ["; ", &first.label, " is highest"].concat()
    }
}

fn further(status: Status, count: usize, chinese: bool) -> String {
    let count = count.to_string();
    if chinese {
        return ["；另有 ", &count, " 个", status_name(status, Language::Chinese)].concat();
    }
    let word = match (status, count.as_str()) {
        (Status::Target, "1") => " target",
        (Status::Target, _) => " targets",
        (Status::Estimate, "1") => " estimate",
        (Status::Estimate, _) => " estimates",
        (Status::Actual, _) => " results",
    };
    ["; also ", &count, word].concat()
}

/// With a full stop, and in English with a capital.
fn ended(mut text: String, chinese: bool) -> String {
    if let Some(first) = text.get_mut(..1).filter(|_| !chinese) {
        first.make_ascii_uppercase();
    }
    text.push_str(if chinese { "。" } else { "." });
    text
}

/// On how many lines the target lies above, at or below the outcome.
pub(super) fn dumbbells(spec: &Dumbbell, subject: &str) -> String {
    let chinese = spec.language == Language::Chinese;
    let [mut higher, mut same, mut lower, mut alone] = [0usize; 4];
    for pair in &spec.pairs {
        match compared(pair) {
            Some(Ordering::Greater) => higher += 1,
            Some(Ordering::Equal) => same += 1,
            Some(Ordering::Less) => lower += 1,
            None => alone += 1,
        }
    }
    let lines = spec.pairs.len().to_string();
    let mut out = if chinese {
        [subject, " ", &lines, " 组实际与目标"].concat().trim_start().to_owned()
    } else {
        let of = if subject.is_empty() { "" } else { " for " };
        [
            "outcome and target on ",
            &lines,
            if lines == "1" { " line" } else { " lines" },
            of,
            subject,
        ]
        .concat()
    };
    let parts = [
        (higher, "目标高于实际", "the target is higher on"),
        (same, "目标与实际相同", "the same on"),
        (lower, "目标低于实际", "the target is lower on"),
        (alone, "只有目标", "a target only on"),
    ];
    let mut apart = if chinese { "：" } else { ": " };
    for (count, zh, en) in parts.into_iter().filter(|part| part.0 > 0) {
        let count = count.to_string();
        out.push_str(&if chinese {
            [apart, zh, "的 ", &count, " 组"].concat()
        } else {
            [apart, en, " ", &count].concat()
        });
        apart = if chinese { "，" } else { ", " };
    }
    ended(out, chinese)
}

/// How the printed number of the target compares with that of the outcome.
fn compared(pair: &Pair) -> Option<Ordering> {
    let (outcome, target) = (pair.outcome.as_ref()?, pair.target.as_ref()?);
    Some(target.value.cmp(&outcome.value))
}

/// How many positions in how many sets, and who is first in one.
pub(super) fn ranks(spec: &Ranks) -> String {
    let chinese = spec.language == Language::Chinese;
    let count = spec
        .blocks
        .iter()
        .map(|block| block.marks.len())
        .sum::<usize>()
        .to_string();
    let sets = spec.blocks.len();
    let mut out = match (sets, chinese) {
        (1, true) => [&count, " 个位次，范围：", &spec.blocks[0].scope].concat(),
        (1, false) => [
            count.as_str(),
            if count == "1" { " position" } else { " positions" },
            " in ",
            &spec.blocks[0].scope,
        ]
        .concat(),
        (_, true) => [&count, " 个位次，分属 ", &sets.to_string(), " 个范围，各用各的刻度"].concat(),
        (_, false) => [
            &count,
            " positions in ",
            &sets.to_string(),
            " sets, each on its own scale",
        ]
        .concat(),
    };
    let first = |mark: &&Mark| mark.value == 1.into() && matches!(mark.bound, Bound::Exact);
    let mut leaders: Vec<&str> = spec
        .blocks
        .iter()
        .flat_map(|b| &b.marks)
        .filter(first)
        .map(|m| m.label.as_str())
        .collect();
    leaders.arrange();
    leaders.dedup();
    if (1..=3).contains(&leaders.len()) {
        out.push_str(&if chinese {
            ["；居第一的有", &leaders.join("、")].concat()
        } else {
            ["; first: ", &leaders.join(", ")].concat()
        });
    }
    ended(out, chinese)
}

/// How many places, and which lead on either axis.
pub(super) fn scatter(spec: &Scatter, indicator: &str) -> String {
    let chinese = spec.language == Language::Chinese;
    let count = spec.points.len().to_string();
    let largest = spec.points.first();
    let fastest = spec.points.iter().max_by_key(|point| point.y.value);
    let (Some(largest), Some(fastest)) = (largest, fastest) else {
        return String::new();
    };
    let out = if chinese {
        [
            &count,
            " 个地区的",
            indicator,
            "：数值最大的是",
            &largest.label,
            "（",
            &largest.x.figure.text(),
            "），增速最高的是",
            &fastest.label,
            "（",
            &fastest.y.figure.text(),
            "）",
        ]
        .concat()
    } else {
        [
            indicator,
            " in ",
            &count,
            " places: the largest level is that of ",
            &largest.label,
            " (",
            &largest.x.figure.text(),
            "), the fastest growth that of ",
            &fastest.label,
            " (",
            &fastest.y.figure.text(),
            ")",
        ]
        .concat()
    };
    ended(out, chinese)
}

/// How many figures stand in how many panels.
pub(super) fn multiples(spec: &Multiples) -> String {
    let chinese = spec.language == Language::Chinese;
    let count = spec
        .panels
        .iter()
        .map(|panel| panel.marks().len())
        .sum::<usize>()
        .to_string();
    let panels = spec.panels.len().to_string();
    if chinese {
        return [
            &count,
            " 个数分画在 ",
            &panels,
            " 幅小图中，各幅的刻度不同，长短不能跨图相比。",
        ]
        .concat();
    }
    [
        &count,
        " figures in ",
        &panels,
        " small charts, each on its own scale: lengths do not compare from one to another.",
    ]
    .concat()
}

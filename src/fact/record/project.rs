//! Projects: what is planned, signed, built or opened, by name.
//!
//! ```text
//! project = names [adverbs] verb             云泽湖大桥、泽北水库 建成
//!         | verb names [建设]                 加快推进 青禾物流园 建设
//!         | names 等 [number] [words] 项目      each listed name is one
//! ```
//!
//! A name ends with what can be built, or stands in a list that says it is one of projects; in either case something
//! in it must tell which one it is.

use super::project_list::{Names, alone, backward, forward, invested, listed, side_by_side};
use super::project_word::{AIMS, VERBS, Verb};
use super::{WINDOW, named};
use crate::model::{Investment, Observation, Record, RecordKind, Stage};
use crate::segment::Sentence;
use crate::span::ViewSpan;
use crate::text::ReportText;

/// A verb, or several in a row (建成并通车), in a clause.
#[derive(Debug, Clone, Copy)]
struct Cue {
    span: ViewSpan,
    verb: Verb,
}

/// Adds the projects of a sentence.
pub(super) fn read(text: &ReportText, sentence: &Sentence, money: &[&Observation], out: &mut Vec<Record>) {
    let view = text.view();
    for (n, clause) in sentence.clauses.iter().enumerate() {
        let next = sentence.clauses.get(n + 1).map(|clause| clause.span);
        let first = out.len();
        let whole = clause.stop.is_none() && sentence.clauses.len() == 1;
        read_clause(text, clause.span, whole, money, out);
        if let (1, Some(next)) = (out.len() - first, next) {
            // One project, and the next clause says what it takes: 总投资20亿元.
            let last = out.len() - 1;
            if ["总投资", "计划总投资", "投资", "计划投资", "概算"]
                .iter()
                .any(|word| next.of(view).starts_with(word))
                && out[last].investment.is_none()
                && !stands_for_more(clause.span.of(view), &out[last].name)
            {
                out[last].investment = investment(text, next.head(view, 60), money);
            }
        }
    }
}

/// Whether a clause names a project as one of several (签约…等项目42个): an amount told of them all is not its own.
fn stands_for_more(clause: &str, name: &str) -> bool {
    clause
        .find(name)
        .is_some_and(|at| clause[at + name.len()..].trim_start_matches('”').starts_with('等'))
}

fn read_clause(text: &ReportText, clause: ViewSpan, whole: bool, money: &[&Observation], out: &mut Vec<Record>) {
    let view = text.view();
    let known = out.len();
    let cues = cues(view, clause);
    let mut from = clause.start;
    let mut n = 0;
    while let Some(&cue) = cues.get(n) {
        n += 1;
        if cue.span.start < from {
            continue;
        }
        let aim = aimed(view, ViewSpan::new(clause.start, cue.span.start));
        let after = ViewSpan::new(cue.span.end, clause.end).head(view, WINDOW);
        if cue.verb.object
            && let Some(found) = forward(view, after)
        {
            // 推动A项目竣工: what is said after the names tells how far they are.
            let later = cues[n..].iter().find(|later| later.span.start >= found.end);
            let later = later.filter(|later| later.verb.subject && later.span.start - found.end <= 36);
            let stage = match later {
                Some(later) if later.verb.stage > cue.verb.stage => later.verb.stage,
                _ if planned(&view[found.end..after.end]) => Some(Stage::Planned),
                _ => cue.verb.stage,
            };
            push(
                text,
                &found,
                stage.filter(|&stage| !aim || stage == Stage::Planned),
                money,
                out,
            );
            from = later.map_or(found.end, |later| later.span.end);
            continue;
        }
        let before = ViewSpan::new(from, cue.span.start).tail(view, WINDOW);
        // 推进 tells of what stands before it only at the end of its clause: not in 项目推进机制.
        let weak = cue.verb.object && cue.verb.stage == Some(Stage::UnderWay);
        let last = after.is_empty() || after.of(view).starts_with(['、', '并', '中']);
        if cue.verb.subject
            && (last || !weak)
            && let Some(found) = backward(view, before)
        {
            push(
                text,
                &found,
                cue.verb.stage.filter(|&stage| !aim || stage == Stage::Planned),
                money,
                out,
            );
            from = cue.span.end;
        }
    }
    if out.len() == known
        && let Some(found) = invested(view, clause)
    {
        // The furthest stage told after the name.
        let told = cues
            .iter()
            .filter(|cue| cue.span.start >= found.end && cue.verb.subject);
        let stage = told.filter_map(|cue| cue.verb.stage).max();
        let aim = aimed(view, clause);
        push(text, &found, stage.filter(|_| !aim), money, out);
        return;
    }
    let rest = ViewSpan::new(from, clause.end);
    if let Some(found) = listed(view, rest).or_else(|| side_by_side(view, rest)) {
        push(text, &found, None, money, out);
    } else if out.len() == known
        && let Some(found) = alone(view, clause, whole)
    {
        push(text, &found, None, money, out);
    }
}

/// The verbs of a clause, those in a row as one with the furthest stage.
fn cues(view: &str, clause: ViewSpan) -> Vec<Cue> {
    let mut out: Vec<Cue> = Vec::new();
    for (offset, word, verb) in VERBS.matches(clause.of(view)) {
        let at = clause.start + offset;
        let done = at + word.len();
        let span = ViewSpan::new(at, done);
        // 扩建 before 项目 belongs to a name.
        let noun = verb.stage.is_none()
            && ["项目", "工程"]
                .iter()
                .any(|end| view[done..clause.end].starts_with(end));
        if noun || !verb.subject && !verb.object {
            continue;
        }
        match out.last_mut() {
            Some(last)
                if matches!(
                    &view[last.span.end..at],
                    "" | "并" | "和" | "、" | "或" | "并正式" | "正式" | "了" | "全面" | "并全面"
                ) =>
            {
                let stage = last.verb.stage.max(verb.stage);
                let object = verb.object || word == "建设" && last.verb.object;
                last.span = last.span.cover(span);
                last.verb = Verb {
                    stage,
                    object,
                    subject: last.verb.subject || verb.subject,
                };
            }
            _ => out.push(Cue { span, verb }),
        }
    }
    out
}

/// Whether the words before a verb make it an aim.
fn aimed(view: &str, before: ViewSpan) -> bool {
    let near = before.tail(view, 60).of(view);
    AIMS.iter().any(|aim| near.contains(aim))
}

/// Whether the words after names say that they are only being planned.
fn planned(after: &str) -> bool {
    let head: String = after.chars().take(8).collect();
    [
        "规划编制",
        "前期",
        "可研",
        "概念规划",
        "选址",
        "立项",
        "规划建设",
        "规划",
    ]
    .iter()
    .any(|word| head.contains(word))
}

fn push(text: &ReportText, found: &Names, stage: Option<Stage>, money: &[&Observation], out: &mut Vec<Record>) {
    let view = text.view();
    for &(name, head) in &found.names {
        let capacity = capacity(name.of(view)).or_else(|| capacity(head.of(view)));
        out.push(Record {
            stage,
            capacity: capacity.map(str::to_owned),
            investment: investment(text, head, money),
            ..named(text, RecordKind::Project, name)
        });
    }
}

/// The amount of money read in a range of the view.
fn investment(text: &ReportText, range: ViewSpan, money: &[&Observation]) -> Option<Investment> {
    if range.is_empty() {
        return None;
    }
    let span = text.to_source(range);
    let first = money.partition_point(|o| o.span.start < span.start);
    money[first..]
        .iter()
        .take_while(|o| o.span.start < span.end)
        .find(|o| span.contains(o.span) && o.value_high.is_none())
        .map(|o| Investment {
            value: o.value,
            status: o.status,
            observation: o.id.clone(),
        })
}

/// What a project can produce or treat, as printed: 年产10万吨.
fn capacity(text: &str) -> Option<&str> {
    let verbs = [
        "年产",
        "年处理",
        "日处理",
        "日产",
        "日供水",
        "年加工",
        "装机容量",
        "装机",
        "总库容",
    ];
    let start = verbs.iter().filter_map(|verb| text.find(verb)).min()?;
    let rest = &text[start..];
    let digits = rest.find(|c: char| c.is_ascii_digit())?;
    if rest[..digits].chars().count() > 6 {
        return None;
    }
    let after = digits
        + rest[digits..]
            .bytes()
            .take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
            .count();
    let multiplier = rest[after..].len()
        - rest[after..]
            .trim_start_matches(['万', '亿', '千', '百', '余', '多'])
            .len();
    let units = [
        "立方米",
        "平方米",
        "千瓦时",
        "千瓦",
        "兆瓦",
        "吉瓦",
        "吨",
        "台",
        "套",
        "件",
        "只",
        "头",
        "辆",
        "支",
        "片",
        "付",
        "米",
        "方",
        "瓶",
        "箱",
        "条",
    ];
    let unit = units
        .iter()
        .find(|unit| rest[after + multiplier..].starts_with(**unit))?;
    Some(&rest[..after + multiplier + unit.len()])
}

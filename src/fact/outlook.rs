//! The outlook of a figure: whether it happened, is aimed at or expected, and which year that leaves it to.

use crate::lexicon::cue::{self, Tail};
use crate::model::{Basis, Measure, Moment, Period, Status};
use crate::span::ViewSpan;

use super::carried::Carried;
use super::compare;
use super::finding::{Finding, SENTENCE};
use super::measure::Predicate;
use super::reader::Reader;
use super::time::Stated;

impl Reader<'_> {
    /// Whether a sentence that says 预计 gives the year as expected while its paragraph speaks of a part of it.
    pub(super) fn estimates_the_year(&self, period: &Period, before: ViewSpan, carried: &Carried) -> bool {
        let words = before.tail(self.view, SENTENCE).of(self.view);
        let part = Some(period.from.year()) == self.context.reference_year && !matches!(period.from, Moment::Year(_));
        part && (words.contains("预计") || carried.estimate.is_some())
    }

    /// The period of a figure that the years around it are told together for: annual averages and sums cover them all,
    /// the first value of from … to stands before them.
    pub(super) fn of_several_years(
        &self,
        finding: &Finding,
        before: ViewSpan,
        predicate: &Predicate,
        period: Option<&Period>,
        carried: &Carried,
    ) -> Option<(Period, ViewSpan)> {
        let years = self.span_of_years.as_ref()?;
        // A period that the sentence itself states stands.
        let stated = carried
            .period
            .as_ref()
            .is_some_and(|stated| stated.span.start >= before.start);
        let single = period.is_none_or(|period| period.from.year() == period.to.year());
        if !single || stated && finding.basis != Some(Basis::Average) {
            return None;
        }
        let words = before.tail(self.view, SENTENCE).of(self.view);
        let clause = words.rsplit(['，', '；', '。']).next().unwrap_or_default();
        let sum = finding.measure == Measure::Level
            && clause
                .find("累计")
                .is_some_and(|at| !clause[at + "累计".len()..].starts_with(['达', '有', '共']));
        if finding.basis == Some(Basis::Average) || sum {
            return Some((years.period.clone(), years.span));
        }
        let first = predicate.has(Tail::From)
            && !predicate.has(Tail::RiseTo)
            && matches!(finding.measure, Measure::Level | Measure::Share);
        first.then(|| (Period::year(years.period.from.year() - 1), years.span))
    }
    /// Whether the words around a figure call it a goal of the time reported on (控制在4.5%的目标以内, 年度目标为4800人,
    /// 5120人（目标4800人）).
    pub(super) fn is_goal(&self, figure: ViewSpan) -> bool {
        let after = ["的目标", "以内的目标", "的预期目标"]
            .iter()
            .any(|w| self.view[figure.end..].starts_with(w));
        let before = ViewSpan::new(0, figure.start).tail(self.view, 60).of(self.view);
        let own = before.rsplit(['，', '；', '。', '\n']).next().unwrap_or_default();
        if !own.contains("目标") && !own.contains("计划") {
            return after;
        }
        let bracket = own.rfind('（').map_or("", |at| &own[at..]);
        let named = ["年初目标", "年度目标", "年初确定的目标", "年初预期目标"]
            .iter()
            .any(|w| {
                own.split_once(w).is_some_and(|(front, rest)| {
                    rest.chars().count() <= 4 && !front.ends_with(['比', '较']) && !rest.contains(['低', '高', '超'])
                })
            });
        after || named || bracket.starts_with("（目标") || bracket.starts_with("（计划")
    }

    pub(super) fn status(
        &self,
        before: ViewSpan,
        predicate: &Predicate,
        carried: &Carried,
        finding: &Finding,
    ) -> (Status, Option<ViewSpan>) {
        let words = before.tail(self.view, SENTENCE).of(self.view);
        let clause = words.rsplit(['，', '；']).next().unwrap_or_default();
        let of_plan = finding.measure == Measure::Share
            && (finding.name.contains("计划")
                || finding.rule.ends_with(".part")
                || finding.rule.ends_with(".completion"));
        // 高于年度目标0.5个百分点 is a difference from a goal.
        let goal =
            self.is_goal(finding.span) && !finding.name.ends_with("完成率") && finding.measure != Measure::Points;
        if of_plan || goal {
            // 完成年计划的124%: how much of a plan came true.
        } else if predicate.has(Tail::Estimate)
            || cue::ESTIMATE_WORDS
                .iter()
                .any(|w| clause.contains(w) || finding.name.contains(w))
        {
            return (Status::Estimate, Some(before));
        }
        // 预计完成98.5亿元，增长3.2%: the growth of an estimate is one too.
        let follows =
            finding.rule.ends_with(".carried") && carried.estimate.is_some_and(|span| span.start >= before.start);
        if follows {
            return (Status::Estimate, carried.estimate);
        }
        let ahead = |stated: &Stated| {
            self.context
                .reference_year
                .is_some_and(|year| stated.period.from.year() > year)
        };
        // 年初目标增长6%，实际增长5.2%: what came of it.
        let came = ["实际增长", "实际完成", "实际达"].iter().any(|w| clause.contains(w));
        if came && !goal {
            return (Status::Actual, Some(before));
        }
        // …30亿元以上，去年为25.8亿元: a time gone by in the clause itself outweighs a goal before it.
        let here = before.end.saturating_sub(clause.len());
        let gone = |stated: &Stated| {
            stated.span.start >= here
                && self
                    .context
                    .reference_year
                    .is_some_and(|year| stated.period.to.year() <= year)
        };
        if !goal
            && carried.period.as_ref().is_some_and(gone)
            && !predicate.has(Tail::Target)
            && carried.status.is_none_or(|(s, _)| s == Status::Target)
            && !cue::TARGET_WORDS.iter().any(|w| clause.contains(w))
            && self.context.goal_year() != carried.period.as_ref().map(|p| p.period.to.year())
        {
            return (Status::Actual, carried.period.as_ref().map(|p| p.span));
        }
        let planned = goal || compare::sets_goal(words) || contains_will(words);
        if planned || predicate.has(Tail::Target) && !of_plan {
            return (Status::Target, Some(before));
        }
        // What lies beyond the day of printing cannot have happened.
        let beyond = |stated: &Stated| stated.period.from.year() > self.context.press_year;
        if carried
            .period
            .as_ref()
            .is_some_and(|stated| ahead(stated) && beyond(stated))
        {
            return (Status::Target, carried.period.as_ref().map(|p| p.span));
        }
        // What a section of goals says of a period already over is an outcome.
        let over = |stated: &Stated| {
            self.context
                .reference_year
                .is_some_and(|year| stated.period.to.year() <= year)
        };
        if carried.period.as_ref().is_some_and(over) {
            return (Status::Actual, carried.period.as_ref().map(|p| p.span));
        }
        carried
            .status
            .map_or((Status::Actual, None), |(status, span)| (status, Some(span)))
    }
}

/// Whether a figure goes on with the estimate before it.
pub(super) fn follows_estimate(finding: &Finding, carried: &Carried) -> bool {
    finding.rule.ends_with(".carried") && carried.estimate.is_some()
}

/// Whether 将 stands as a verb of the future.
fn contains_will(words: &str) -> bool {
    words.match_indices('将').any(|(at, c)| {
        let before = words[..at].chars().next_back();
        let after = words[at + c.len()..].chars().next();
        // 将甲作为乙 is the other 将, which moves an object before its verb.
        let rest = words[at + c.len()..].split(['，', '；']).next().unwrap_or_default();
        if [
            "作为", "纳入", "列入", "列为", "转化", "融入", "变为", "变成", "贯穿", "延伸",
        ]
        .iter()
        .any(|verb| rest.contains(verb))
        {
            return false;
        }
        !matches!(before, Some('即' | '名' | '大' | '上' | '干' | '健' | '主'))
            && !matches!(after, Some('军' | '领' | '士' | '近' | '把'))
    })
}

//! Amounts that only help to say something of another: plans, thresholds passed, the values of the time compared with.

use crate::lexicon::cue::Tail;
use crate::quantity::{Amount, UnitKind};

use super::measure::Predicate;
use super::time::Stated;

/// The reason that leaves the words before the amount to the share after it.
pub(super) const OF_A_PLAN: &str = "the plan's own figure";

/// Why an amount is told only to say something of another: the plan that a share is of (完成任务数128亿元的90.6%), what was
/// there a year before (比上年同期13亿元增收…), by how much a plan was passed (超额完成年度任务2.1亿元).
pub(super) fn aside(
    before: &str,
    predicate: &Predicate,
    base: Option<&Stated>,
    amount: &Amount,
    after: &str,
) -> Option<&'static str> {
    if matches!(
        amount.unit.kind,
        UnitKind::Percent | UnitKind::PerMille | UnitKind::Points | UnitKind::Times | UnitKind::Rank
    ) {
        return None;
    }
    let words = before.rsplit(['，', '；']).next().unwrap_or_default();
    let plan = words.trim_end_matches('数');
    let planned = ["任务", "目标", "计划", "预算", "指标"]
        .iter()
        .any(|end| plan.ends_with(end));
    let share = after.strip_prefix('的').is_some_and(|rest| {
        let number = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        number.len() < rest.len() && number.starts_with(['%', '％'])
    });
    if share && planned && (words.contains('占') || words.contains("完成")) {
        return Some(OF_A_PLAN);
    }
    if planned
        && ["超额完成", "超出", "超过", "超"]
            .iter()
            .any(|verb| words.trim_start_matches(['，', '、']).starts_with(verb))
    {
        return Some("how far a plan was passed");
    }
    let rises = ["增", "减", "下降", "提高", "短收", "上升", "多", "少"]
        .iter()
        .any(|verb| after.starts_with(verb));
    let alone = before[..predicate.start].trim_matches(['，', '、', '的']).is_empty();
    let compared = base.is_some() && predicate.cues.is_empty()
        || !predicate.cues.is_empty() && predicate.cues.iter().all(|&cue| cue == Tail::Yoy);
    (compared && rises && alone && (base.is_some() || before.contains(['比', '较'])))
        .then_some("the value of the time compared with")
}

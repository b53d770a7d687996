//! Names of parts: shares of a whole, completions of a goal, and what one thing adds to the growth of another.

use crate::model::Inherited;
use crate::span::ViewSpan;

use super::naming::{Around, Named, Naming, is_filler};
use super::subject::{self, Name, Phrase};

/// A share that opens its clause and names what it is a share of (九成以上的村通自来水).
pub(super) fn share_of(around: &Around<'_>) -> Option<Naming> {
    let after = around.after.strip_prefix('的').filter(|_| around.before.is_empty())?;
    let (noun, rest) = subject::counted_noun(after);
    let base = subject::tidy(noun);
    let says = rest.trim_start_matches(['已', '都', '均']).to_owned();
    if base.is_empty() || says.chars().count() > 14 {
        return None;
    }
    let name = Name {
        base,
        restriction: (!says.is_empty()).then_some(says),
        span: Some(ViewSpan::new(
            around.after_start,
            around.after_start + around.after.len(),
        )),
        ..Name::default()
    };
    Some(Naming {
        name,
        phrase: Phrase::default(),
        how: "counted",
        inherited: None,
        taken: around.after.len(),
        sets_topic: true,
    })
}

/// Whether words end with what was to be reached.
pub(super) fn is_goal_word(words: &str) -> bool {
    ["目标", "任务", "计划", "预算"].iter().any(|end| words.ends_with(end))
}

/// Parts of a whole and completions, which name themselves by what they are part of (占全区工业总产值的三成;
/// 完成年度目标的108%).
pub(super) fn part_of(
    before: &str,
    before_span: ViewSpan,
    named: Named<'_>,
    own_names: &dyn Fn(&str) -> bool,
) -> Option<Naming> {
    let words = before
        .trim_end_matches(['约', '近', '超', '达', '到', '为'])
        .trim_end_matches("以上");
    // 占…的比重由2019年的62%: the time is taken out of the words.
    let words = words
        .strip_suffix('的')
        .filter(|words| words.ends_with(['由', '从']))
        .unwrap_or(words)
        .trim_end_matches(['由', '从']);
    let named_by = |cut: usize, suffix: String, how| {
        let phrase = subject::phrase(&words[..cut], own_names);
        let own = !phrase.noun.is_empty() && !is_filler(&phrase.noun);
        let base = if own { phrase.noun.clone() } else { named.topic?.text() };
        let name = Name {
            base: base + &suffix,
            span: Some(before_span),
            ..Name::default()
        };
        let inherited = (!own).then_some(Inherited::Indicator);
        Some(Naming {
            name,
            phrase,
            how,
            inherited,
            taken: 0,
            sets_topic: own,
        })
    };
    // 占…的比重提高到15.2%
    let words = ["提高", "提升", "上升", "下降", "回落", "降低", "增加", "扩大"]
        .iter()
        .find_map(|verb| words.trim_end_matches('至').strip_suffix(verb))
        .filter(|stem| stem.ends_with(['重', '例']))
        .unwrap_or(words);
    // 完成下达任务数128亿元的90.6%, 占年初预算数10亿元的56%: the plan's own figure is no part of its name.
    let planned = words
        .strip_suffix('的')
        .and_then(|plan| {
            plan.find(|c: char| c.is_ascii_digit())
                .map(|at| plan[..at].trim_end_matches('数'))
        })
        .filter(|plan| is_goal_word(plan))
        .map(|plan| format!("{plan}的"));
    let words = planned.as_deref().unwrap_or(words);
    // 占…的比重提高到15.2%
    let words = [
        "提高到",
        "提升到",
        "上升到",
        "下降到",
        "回落到",
        "提高至",
        "提升至",
        "上升至",
        "降至",
        "升至",
        "增加到",
    ]
    .iter()
    .find_map(|verb| words.strip_suffix(verb))
    .filter(|stem| stem.ends_with(['重', '例']))
    .unwrap_or(words);
    // 完成州政府下达任务数128亿元的90.6%: how much of the task just named is done.
    if words == "的"
        && let Some(topic) = named.topic
        && let Some(task) = ["任务数", "目标数", "计划数"]
            .iter()
            .find(|end| topic.base.ends_with(*end))
    {
        let stem = &topic.base[..topic.base.len() - task.len()];
        return Some(Naming {
            name: Name {
                base: format!("{stem}{}完成率", task.trim_end_matches('数')),
                span: topic.span,
                ..Name::default()
            },
            phrase: Phrase::default(),
            how: "completion",
            inherited: Some(Inherited::Indicator),
            taken: 0,
            sets_topic: false,
        });
    }
    if let Some(at) = words.rfind('占') {
        let whole = &words[at + '占'.len_utf8()..];
        let of = ["的比重", "的比例", "比重", "比例", "的"]
            .iter()
            .find_map(|end| whole.strip_suffix(end))
            .unwrap_or(whole);
        if (2..=16).contains(&of.chars().count())
            && !(whole.starts_with(['比', '地', '用', '据'])
                && !whole.starts_with("地区")
                && !whole.starts_with("地方"))
            && !of.contains('，')
        {
            return named_by(at, format!("占{of}比重"), "part");
        }
    }
    let is_plan = |what: &str| {
        (2..=12).contains(&what.chars().count())
            && ["目标", "任务", "计划", "预算", "目标任务"]
                .iter()
                .any(|end| what.ends_with(end))
    };
    // 年度任务完成率112.3%
    if let Some(plan) = words.strip_suffix("完成率") {
        let at = plan
            .rfind(['，', '、', '；', '（'])
            .map_or(0, |at| at + '，'.len_utf8());
        let at = plan[at..]
            .find(["年度", "全年", "年初"].iter().find(|w| plan[at..].contains(**w))?)
            .map(|n| at + n)?;
        return is_plan(&plan[at..]).then(|| named_by(at, format!("{}完成率", &plan[at..]), "completion"))?;
    }
    let goal = words.strip_suffix('的').unwrap_or(words);
    if goal.len() == words.len() && !(is_plan(goal.rsplit("完成").next().unwrap_or_default()) && goal.contains("完成"))
    {
        return None;
    }
    if let Some(at) = goal
        .rfind('为')
        .filter(|_| goal.ends_with("预算") || goal.ends_with("计划"))
    {
        let what = &goal[at + '为'.len_utf8()..];
        return named_by(at, format!("占{what}比重"), "part");
    }
    let at = goal.rfind("完成")?;
    let what = &goal[at + "完成".len()..];
    is_plan(what).then(|| named_by(at, format!("{what}完成率"), "completion"))?
}

/// Verbs of what one thing adds to the growth of another, or takes from it.
const PULLS: [(&str, bool); 7] = [
    ("下拉", false),
    ("拖累", false),
    ("拉低", false),
    ("拉动", true),
    ("上拉", true),
    ("拉高", true),
    ("带动", true),
];

/// Where 拉动经济增长 begins in the words before a difference, and whether it adds.
pub(super) fn pull(before: &str) -> Option<(usize, bool)> {
    let (at, adds) = PULLS
        .iter()
        .filter_map(|&(verb, adds)| before.rfind(verb).map(|at| (at, verb.len(), adds)))
        .filter(|&(at, length, _)| {
            let whom = &before[at + length..];
            let grows = ["增", "经济", "GDP", "生产总值", "涨", "工业", "投资", "消费", "服务业"]
                .iter()
                .any(|word| whom.contains(word));
            // 服务业贡献率40.3%，拉动2.3个百分点
            let bare = whom.is_empty() && !before[..at].ends_with(|c: char| matches!(c, '\u{4E00}'..='\u{9FFF}'));
            (bare || grows)
                && whom.chars().count() != 1
                && whom.chars().count() <= 16
                && !whom.contains(['，', '、', '；', '（'])
        })
        .map(|(at, _, adds)| (at, adds))
        .max()?;
    Some((at, adds))
}

/// What adds to the growth of a whole is named with the whole (工业投资拉动固定资产投资增长6.4个百分点).
pub(super) fn pulled(around: &Around<'_>, named: Named<'_>, own_names: &dyn Fn(&str) -> bool) -> Option<Naming> {
    let (at, adds) = pull(around.before)?;
    let mut phrase = subject::phrase(around.before[..at].trim_end_matches("分别"), own_names);
    let own = !phrase.noun.is_empty() && !is_filler(&phrase.noun);
    let base = if own { phrase.noun.clone() } else { named.topic?.text() };
    phrase.change = Some(adds);
    Some(Naming {
        name: pulling(&base, &around.before[at..], Some(around.before_span)),
        phrase,
        how: "pulled",
        inherited: (!own).then_some(Inherited::Indicator),
        taken: 0,
        sets_topic: false,
    })
}

/// What contributes, where the name is already that of its contribution or share.
pub(super) fn contributor(base: &str) -> &str {
    for (verb, end) in [('对', "贡献率"), ('占', "比重")] {
        if let Some((subject, rest)) = base.split_once(verb)
            && rest.ends_with(end)
            && !subject.is_empty()
        {
            return subject;
        }
    }
    ["贡献率", "占比"]
        .iter()
        .find_map(|end| base.strip_suffix(end))
        .filter(|subject| !subject.is_empty())
        .unwrap_or(base)
}

/// The name of what a subject adds to a growth; its contribution rate speaks of the same subject.
pub(super) fn pulling(base: &str, pull: &str, span: Option<ViewSpan>) -> Name {
    let subject = contributor(base);
    Name {
        base: format!("{subject}{}", pull.trim_end_matches(['约', '近', '达', '了'])),
        span,
        ..Name::default()
    }
}

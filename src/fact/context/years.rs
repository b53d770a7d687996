//! The year an article looks back on, the year it was printed in, and its date.

use std::collections::BTreeMap;

use crate::model::{Moment, Period, Settings};
use crate::quantity::{Mention, MentionKind, Part, YearRef};
use crate::segment::Article;
use crate::span::ViewSpan;

/// Words that look ahead to the year before them or after them.
const AHEAD: [&str; 10] = [
    "展望",
    "将",
    "要",
    "工作安排",
    "工作打算",
    "重点工作",
    "目标",
    "总体要求",
    "预期",
    "力争",
];

/// The reference year, the year of publication, and the date, as far as the text tells or a person set them: the rules
/// for a date that is printed hold for one that is set, and a year that is set comes before all rules.
pub(super) fn read(
    view: &str,
    range: ViewSpan,
    article: &Article,
    mentions: &[Mention],
    settings: &Settings,
) -> (Option<i16>, Option<i16>, Option<Period>) {
    let mut counts: BTreeMap<i16, usize> = BTreeMap::new();
    let mut ahead: BTreeMap<i16, usize> = BTreeMap::new();
    let mut day: Option<(Option<i16>, u8, u8)> = None;
    let mut this_year_ahead = false;
    for mention in mentions {
        let MentionKind::Time(time) = &mention.kind else {
            continue;
        };
        let after: String = view[mention.span.end..range.end].chars().take(16).collect();
        let before: String = view[range.start..mention.span.start]
            .chars()
            .rev()
            .take(4)
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect();
        let clause = after.split(['。', '；', '\n']).next().unwrap_or_default();
        let looks_ahead = ["展望", "力争", "确保", "做好", "谋划"]
            .iter()
            .any(|word| before.ends_with(word))
            || AHEAD.iter().any(|word| clause.contains(word));
        match time.year {
            YearRef::Given(year) => {
                *counts.entry(year).or_default() += 1;
                if looks_ahead {
                    *ahead.entry(year).or_default() += 1;
                }
            }
            YearRef::Relative(0) if speaks_ahead(&after, &before) => this_year_ahead = true,
            _ => {}
        }
        if let (Part::Day(month, date), None) = (&time.part, day) {
            let near_top = view[range.start..mention.span.start].chars().count() < 240;
            let given = match time.year {
                YearRef::Given(year) => Some(year),
                _ => None,
            };
            if near_top {
                day = Some((given, *month, *date));
            }
        }
    }
    let set = settings.date.as_ref().map(|date| date.from);
    match set {
        Some(Moment::Day(year, month, date)) => day = Some((Some(year), month, date)),
        Some(Moment::Month(year, month)) => day = Some((Some(year), month, 1)),
        Some(Moment::Quarter(year, quarter)) => day = Some((Some(year), quarter * 3, 1)),
        _ => {}
    }
    let text = range.of(view);
    // 2025年一季度 in the first lines: a brief about a part of that year.
    let top = range.start
        + text
            .char_indices()
            .filter(|(_, c)| *c == '\n')
            .nth(3)
            .map_or(text.len(), |(at, _)| at);
    let partial = |year: i16| {
        mentions
            .iter()
            .take_while(|m| m.span.start < top)
            .any(|m| match &m.kind {
                MentionKind::Time(time) => {
                    matches!(time.part, Part::Quarters(..) | Part::Months(..) | Part::Half(_))
                        && matches!(time.year, YearRef::Given(given) if given == year)
                }
                _ => false,
            })
    };
    // Of the years a text plans for, the one it speaks of most; a far horizon (到2030年) is named less often.
    let planned = ahead
        .iter()
        .max_by_key(|&(&year, &n)| (n, std::cmp::Reverse(year)))
        .map(|(&year, _)| year);
    let recent = counts.keys().copied().max().unwrap_or(i16::MIN);
    // Years long past are history; the report's own years are the last few it names.
    let common = counts
        .iter()
        .filter(|&(&year, _)| year + 2 >= recent)
        .max_by_key(|&(&year, &n)| (n, year))
        .map(|(&year, _)| year);
    let reference = match planned {
        Some(year) if counts.contains_key(&(year - 1)) => Some(year - 1),
        Some(year) if common == Some(year) && (text.contains("过去") || plans(view, article)) => Some(year - 1),
        _ => common,
    };
    // 2025年主要目标: the title's year is the plan's.
    let titled = titled(article, mentions).filter(|_| !plans(view, article));
    let reference = match (day, titled) {
        // 2020年政府工作报告, given in spring: it looks back on the year before.
        (Some((Some(printed), month, _)), Some(year))
            if year == printed
                && month <= 7
                && counts.contains_key(&(year - 1))
                && article.title.iter().any(|line| line.of(view).contains("政府工作报告")) =>
        {
            Some(year - 1)
        }
        // 2022年统计公报, 2022年高质量发展纪实: the title says which year, unless it is a plan's.
        (Some((Some(printed), _, _)), Some(year)) if (printed - 1..=printed).contains(&year) => Some(year),
        // A report dated in the first half of a year looks back on the year before, unless its title names a part of
        // its own; one dated later on its own.
        (Some((Some(year), month, _)), _) if month <= 6 && counts.contains_key(&(year - 1)) && !partial(year) => {
            Some(year - 1)
        }
        // A work report read in the first months of a year looks back on the year before, named or not.
        (Some((Some(year), month, _)), _) if month <= 3 && !partial(year) && annual(view, article) => Some(year - 1),
        (Some((Some(year), _, _)), _) if reference.is_none_or(|reference| reference > year) => Some(year),
        // A text without a date looks back on no year after its title's: later ones are horizons (到2030年).
        (None, Some(year)) if reference > Some(year) => Some(year),
        _ => reference,
    };
    let reference = match (settings.reference_year, set) {
        (Some(year), _) => Some(year),
        // Of the year it was published in nothing later can be told.
        (None, Some(Moment::Year(year))) if reference.is_none_or(|reference| reference > year) => Some(year),
        _ => reference,
    };
    let press = match (day, reference) {
        _ if matches!(set, Some(Moment::Year(_))) => set.map(Moment::year),
        (Some((Some(year), _, _)), _) => Some(year),
        // A review of a year printed in the first half of a year speaks of the one before.
        (Some((None, month, _)), Some(reference)) if month <= 6 => Some(reference + 1),
        (Some((None, _, _)), Some(reference)) => Some(reference),
        (None, Some(reference)) if this_year_ahead || planned != Some(reference + 1) && text.contains("新的一年") => {
            Some(reference + 1)
        }
        (_, reference) => reference,
    };
    let date = match (day, press) {
        _ if settings.date.is_some() => settings.date.clone(),
        (Some((given, month, date)), Some(year)) => {
            Some(Period::single(Moment::Day(given.unwrap_or(year), month, date)))
        }
        _ => None,
    };
    (reference, press, date)
}

/// Whether the title is that of a report about a whole year.
fn annual(view: &str, article: &Article) -> bool {
    let names = ["工作报告", "统计公报", "年度报告", "执行情况"];
    article
        .title
        .iter()
        .chain(&article.kicker)
        .any(|line| names.iter().any(|name| line.of(view).contains(name)))
}

/// Whether the title is a plan's (2025年主要目标), not a review's (计划执行情况).
fn plans(view: &str, article: &Article) -> bool {
    let says = |words: &[&str]| {
        article
            .title
            .iter()
            .any(|line| words.iter().any(|word| line.of(view).contains(word)))
    };
    says(&["主要目标", "预期目标", "工作要点", "工作计划", "工作安排", "重点工作"])
        && !says(&["完成", "执行", "回顾", "总结", "解读", "情况"])
}

/// The year that the title gives the report, where it gives one and plans nothing.
fn titled(article: &Article, mentions: &[Mention]) -> Option<i16> {
    article.title.iter().find_map(|line| {
        let from = mentions.partition_point(|m| m.span.start < line.start);
        mentions[from..]
            .iter()
            .take_while(|m| m.span.end <= line.end)
            .find_map(|m| match &m.kind {
                MentionKind::Time(time)
                    if !matches!(time.part, Part::Day(..) | Part::Days(..)) && !time.is_duration() =>
                {
                    match time.year {
                        YearRef::Given(year) if time.to.is_none() => Some(year),
                        _ => None,
                    }
                }
                _ => None,
            })
    })
}

/// Whether the words right around 今年 are a plan's (今年要…, 确保今年…), so that the report was printed in the year after
/// the one it looks back on.
fn speaks_ahead(after: &str, before: &str) -> bool {
    let near: String = after.chars().take(8).collect();
    let plan = ["将", "要", "力争", "确保", "计划", "目标", "重点工作", "工作安排"]
        .iter()
        .any(|word| {
            near.find(word)
                .is_some_and(|at| !near[..at].ends_with(['重', '主', '需', '纪', '摘', '简', '即', '首']))
        });
    plan || before.ends_with("确保") || before.ends_with("力争") || before.ends_with("做好")
}

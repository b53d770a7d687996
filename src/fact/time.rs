//! Periods: what the clause says, what the sentence, paragraph and section said before, and the reference year last.

use crate::model::{Bound, Moment, Period};
use crate::quantity::{DurationUnit, Mention, MentionKind, Part, TimeExpr, YearRef};
use crate::span::ViewSpan;

use super::context::Context;

/// A stated period and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stated {
    pub(crate) period: Period,
    /// Whether it is a date that a stock is counted at (年末, 3月末).
    pub(crate) stock: bool,
    /// Whether it is the year before the one reported on (上年, 去年同期).
    pub(crate) year_before: bool,
    /// Whether it opens a clause, so that it holds for the clauses after it.
    pub(crate) opens: bool,
    pub(crate) span: ViewSpan,
}

/// What a time expression does in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// The period that the numbers after it cover.
    Period,
    /// What a change is measured against (较2023年, 比上年).
    Base,
    /// A duration, or the date of an event that measures nothing.
    Aside,
}

/// What happens to projects and places at a time of the year.
const EVENTS: [&str; 18] = [
    "签约",
    "开工",
    "竣工",
    "投产",
    "投用",
    "建成",
    "通车",
    "开通",
    "开业",
    "开馆",
    "落户",
    "交付",
    "挂牌",
    "上市",
    "动工",
    "封顶",
    "试运行",
    "投入使用",
];

/// Whether a time goes on with the times measured against before it (较1—2月、去年全年分别提高).
fn continues_base(before: &str) -> bool {
    let Some(list) = before.strip_suffix(['、', '和', '及']) else {
        return false;
    };
    let tail: Vec<char> = list.chars().rev().take(12).collect();
    let length = tail
        .iter()
        .take_while(|c| c.is_ascii_digit() || "年月季度半上下前一二三四全去末底同期—、".contains(**c))
        .count();
    length > 0 && tail.get(length).is_some_and(|c| matches!(c, '比' | '较'))
}

/// The role of a time expression, from the words around it.
pub(crate) fn role(view: &str, mention: &Mention, time: &TimeExpr) -> Role {
    let before = &view[..mention.span.start];
    let after = &view[mention.span.end..];
    if time.is_duration() {
        let opens = !before.ends_with(|c: char| matches!(c, '\u{4E00}'..='\u{9FFF}') && !"这的近全县市区".contains(c));
        return if opens && recent_years(time, after).is_some() {
            Role::Period
        } else {
            Role::Aside
        };
    }
    // 召开第三季度经济运行分析会: the time a meeting is about.
    if ["召开", "举行", "开好"].iter().any(|word| before.ends_with(word)) {
        return Role::Aside;
    }
    // 从2020年起: when something began.
    if after.starts_with('起') && !after.starts_with("起步") || after.starts_with("开始") {
        return Role::Aside;
    }
    // 达产后年销售额: the year after next only where it opens a clause.
    let opens = before
        .chars()
        .next_back()
        .is_none_or(|c| !matches!(c, '\u{4E00}'..='\u{9FFF}'));
    if mention.span.of(view) == "后年" && !opens {
        return Role::Aside;
    }
    // 是2020年的4.8倍: the year measured against.
    // 在2016年基础上翻一番, 比2020年和2021年: what is measured against.
    if ["基础上", "的基础上", "基数"]
        .iter()
        .any(|word| after.starts_with(word))
        || continues_base(before)
    {
        return Role::Base;
    }
    // 比历史最高年份的2004年增产
    if let Some(front) = before.strip_suffix('的')
        && !after.starts_with('的')
        && front
            .chars()
            .rev()
            .take(10)
            .take_while(|c| matches!(c, '\u{4E00}'..='\u{9FFF}'))
            .any(|c| matches!(c, '比' | '较'))
    {
        return Role::Base;
    }
    // 全年任务, 年初预算: the goal or budget of that time, not a time of the figure.
    let whole = matches!(time.part, Part::Year | Part::YearStart) && time.year == YearRef::Unstated;
    if whole
        && ["任务", "目标", "计划", "预算", "预期"]
            .iter()
            .any(|word| after.starts_with(word))
    {
        return Role::Aside;
    }
    let multiple = after
        .strip_prefix('的')
        .is_some_and(|rest| rest.chars().take(8).any(|c| c == '倍'));
    // 恢复到2019年的81.7%
    let restored = after
        .strip_prefix('的')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        && ["恢复到", "恢复至", "相当于", "达到"]
            .iter()
            .any(|word| before.ends_with(word));
    // 是“十三五”末的1.8倍
    let multiple = multiple
        || after
            .trim_start_matches(['”', '末', '时', '期', '底', '初'])
            .strip_prefix('的')
            .is_some_and(|rest| rest.chars().take(8).any(|c| c == '倍'));
    let before_quote = before.trim_end_matches('“');
    if restored
        || multiple
            && ["是", "为", "相当于", "达到"]
                .iter()
                .any(|word| before_quote.ends_with(word))
    {
        return Role::Base;
    }
    // 较“十三五”末
    let compared = before.trim_end_matches('“');
    if [
        "比",
        "较",
        "相比",
        "相较于",
        "对比",
        "高于",
        "低于",
        "快于",
        "慢于",
        "多于",
        "少于",
        "好于",
        "高出",
    ]
    .iter()
    .any(|word| compared.ends_with(word))
    {
        return Role::Base;
    }
    // 与上年相比, 同2019年比
    if before.ends_with(['与', '和', '同', '跟'])
        && ["比", "相", "基本持平", "持平", "基本相当", "大体", "基本一致"]
            .iter()
            .any(|word| after.trim_start_matches(['末', '同', '期']).starts_with(word))
    {
        return Role::Base;
    }
    // 3月签约、6月开工, 将于明年上半年投产: the time of an event.
    let part_of_year = matches!(
        time.part,
        Part::Months(..) | Part::Day(..) | Part::Days(..) | Part::MonthEnd(_) | Part::Quarters(..) | Part::Half(_)
    );
    let event = after.trim_start_matches([
        '初', '底', '份', '末', '中', '旬', '上', '下', '正', '式', '全', '面', '将', '已',
    ]);
    if part_of_year && EVENTS.iter().any(|word| event.starts_with(word)) {
        return Role::Aside;
    }
    if [
        "启动",
        "召开",
        "发布",
        "印发",
        "出台",
        "登上",
        "获评",
        "被评",
        "被认定",
        "成立",
        "揭牌",
        "升旗",
        "不变价",
        "可比价",
        "价格计算",
        "为基期",
        "=100",
        "同期=100",
    ]
    .iter()
    .any(|word| after.starts_with(word))
    {
        return Role::Aside;
    }
    Role::Period
}

/// How many years up to the one reported on a duration speaks of (五年来, 五年累计).
fn recent_years(time: &TimeExpr, after: &str) -> Option<i16> {
    let duration = time
        .duration
        .as_ref()
        .filter(|d| d.unit == DurationUnit::Year && d.rest.is_empty())?;
    let years = i16::try_from(duration.amount.value.to_string().parse::<i64>().ok()?).ok()?;
    let spoken = ["来", "间", "累计", "年均"].iter().any(|word| after.starts_with(word));
    (spoken && (2..=10).contains(&years) && duration.amount.bound == Bound::Exact).then_some(years)
}

/// The period that a time expression names in this report.
pub(crate) fn resolve(context: &Context, inherited: Option<&Stated>, time: &TimeExpr, printed: &str) -> Option<Period> {
    let reference = context.reference_year?;
    if let Some(years) = time.duration.as_ref().and_then(|_| recent_years(time, "来")) {
        return Some(Period::span(
            Moment::Year(reference.saturating_sub(years - 1)),
            Moment::Year(reference),
        ));
    }
    if printed.starts_with("上年") {
        // The year before the one reported on, whenever the report was printed; 去年 counts from the day of printing.
        return time.resolve(reference, reference);
    }
    if time.part == Part::Now || time.part == Part::Year && time.to_date && time.year == YearRef::Unstated {
        // 截至目前 gives no date: the year reported on.
        return Some(Period::year(reference));
    }
    // 前三季度 after 2025年 is of that year.
    let year = match (time.year, inherited) {
        (YearRef::Unstated, Some(stated)) => stated.period.to.year(),
        _ => reference,
    };
    // Dates without a year are of the year the report was printed in while they lie near its date; 春节 too.
    let near = is_dated(time)
        || time
            .festival
            .as_deref()
            .is_some_and(|name| ["春节", "元旦", "元宵"].iter().any(|f| name.contains(f)));
    let year = if matches!(time.year, YearRef::Unstated) && near {
        context.press_year
    } else {
        year
    };
    time.resolve(year, context.press_year)
}

fn is_dated(time: &TimeExpr) -> bool {
    matches!(time.part, Part::Day(..) | Part::Days(..))
}

/// The time mentions of a stretch of text.
pub(crate) fn mentions(all: &[Mention], span: ViewSpan) -> impl Iterator<Item = (&Mention, &TimeExpr)> {
    let from = all.partition_point(|m| m.span.start < span.start);
    all[from..]
        .iter()
        .take_while(move |m| m.span.end <= span.end)
        .filter_map(|m| match &m.kind {
            MentionKind::Time(time) => Some((m, time)),
            _ => None,
        })
}

/// Whether a period stated at the head of a paragraph holds for all of it: calendar periods do, single days do not.
pub(crate) fn holds(time: &TimeExpr) -> bool {
    time.festival.is_none() && !is_dated(time) && !is_stock(time)
}

/// Whether a period at the head of a section's paragraph holds for the paragraphs after it: parts of a year that the
/// figures are cumulated over do, spans of several years do not.
pub(crate) fn holds_on(time: &TimeExpr) -> bool {
    let part = match time.part {
        Part::Year | Part::Half(_) | Part::Quarters(..) => true,
        Part::Months(from, to) => from < to,
        _ => false,
    };
    part && !time.is_duration() && time.to.is_none() && !time.to_date && !matches!(time.year, YearRef::Back(_))
}

/// Whether a time is a date at which stocks are counted.
pub(crate) fn is_stock(time: &TimeExpr) -> bool {
    matches!(
        time.part,
        Part::YearEnd | Part::YearStart | Part::MonthEnd(_) | Part::QuarterEnd(_)
    )
}

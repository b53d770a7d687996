//! Sections and paragraphs: what a heading and a paragraph's first words say for all that stands under them.
//!
//! A heading that looks ahead makes goals of its section; one that looks back ends that. A period at the head of a
//! section's paragraph holds until another is stated; years told together (过去五年) give averages and sums theirs.

use crate::lexicon::theme;
use crate::model::{Decimal, Moment, Period, Status};
use crate::quantity::{DurationUnit, Part, YearRef};
use crate::segment::{Section, Sentence};
use crate::span::ViewSpan;
use crate::text::{Block, BlockKind, is_furniture};

use super::figures::NEAR;
use super::reader::Reader;
use super::time::{self, Role, Stated};

impl Reader<'_> {
    pub(super) fn read_section(&mut self, section: &Section) {
        self.section_period = None;
        self.section_theme = None;
        self.section_base = None;
        if let Some(heading) = section.heading {
            let words = heading.of(self.view);
            // A heading under another (（一）, ——) stays within its years; one that counts on begins anew.
            if heading_number(words).is_none_or(|(style, _)| style == NumberStyle::Plain) {
                self.span_of_years = self.years_together(heading);
            }
            self.section_theme = theme::of_words(words);
            self.section_status = self.heading_status(heading, words);
            if let Some((style, number)) = heading_number(words) {
                if style == NumberStyle::Plain {
                    self.disordered(heading, number);
                    self.heading_numbers[NumberStyle::Bracketed as usize] = None;
                }
                self.heading_numbers[style as usize] = Some(number);
            }
            self.read_block(heading, false);
        }
        let text = self.text;
        let blocks: Vec<Block> = section.blocks.iter().map(|&n| text.blocks()[n]).collect();
        for run in blocks.chunk_by(|a, b| a.kind == BlockKind::Row && b.kind == BlockKind::Row && !b.gap) {
            if run[0].kind == BlockKind::Row {
                let rows: Vec<ViewSpan> = run.iter().map(|row| row.span).collect();
                self.read_table(&rows);
            } else {
                let line: Vec<char> = run[0].span.head(self.view, NEAR).of(self.view).chars().collect();
                if run[0].kind == BlockKind::Caption && is_furniture(&line) {
                    self.read_furniture(run[0].span);
                    continue;
                }
                self.read_block(run[0].span, run[0].kind == BlockKind::Prose);
            }
        }
    }

    /// The years that words look back on together: 过去五年, “十三五”时期, 2016—2020年.
    pub(super) fn years_together(&self, span: ViewSpan) -> Option<Stated> {
        let reference = self.context.reference_year?;
        time::mentions(self.mentions, span).find_map(|(mention, expr)| {
            // 五年来, 五年间
            if let Some(duration) = &expr.duration {
                let count = duration.amount.value;
                let years =
                    (3..=5).find(|&n| count == Decimal::from(i64::from(n)) && duration.unit == DurationUnit::Year)?;
                let after = &self.view[mention.span.end..];
                let period = Period::span(Moment::Year(reference - years + 1), Moment::Year(reference));
                return (after.starts_with('来') || after.starts_with('间')).then_some(Stated {
                    period,
                    stock: false,
                    year_before: false,
                    opens: true,
                    span: mention.span,
                });
            }
            if time::role(self.view, mention, expr) != Role::Period {
                return None;
            }
            let period = time::resolve(self.context, None, expr, mention.span.of(self.view))?;
            let years = period.to.year() - period.from.year();
            let back = (2..=5).contains(&years) && (reference - 1..=reference + 1).contains(&period.to.year());
            back.then_some(Stated {
                period,
                stock: false,
                year_before: false,
                opens: true,
                span: mention.span,
            })
        })
    }

    /// A heading that looks ahead makes goals of what stands under it, one that looks back ends that.
    fn heading_status(&mut self, heading: ViewSpan, words: &str) -> Option<(Status, ViewSpan)> {
        let next = self.context.reference_year.map(|year| (year + 1).to_string());
        let ahead = [
            "展望",
            "预期目标",
            "工作安排",
            "工作打算",
            "总体要求",
            "目标任务",
            "重点工作",
            "今后",
        ]
        .iter()
        .any(|w| words.contains(w))
            || next.is_some_and(|year| words.contains(year.as_str()) && !words.contains("亮点"));
        let back = ["回顾", "回眸", "过去", "成就", "成效", "完成情况"]
            .iter()
            .any(|w| words.contains(w));
        if ahead && !back {
            // What is planned is counted anew.
            self.heading_numbers = [None, None];
            return Some((Status::Target, heading));
        }
        // Sections numbered on from the one before share its outlook, and so do the ones under it; a count that starts
        // again does not.
        let continues = match heading_number(words) {
            None => true,
            Some((NumberStyle::Bracketed, 1)) => true,
            Some((style, number)) => {
                let before = self.heading_numbers[style as usize];
                before.map_or(number == 1 && self.heading_numbers == [None, None], |before| {
                    number == before + 1
                })
            }
        };
        self.section_status.filter(|_| !back && continues)
    }

    /// The period that a paragraph's first words state for all of it, and whether it holds for the next ones too.
    pub(super) fn head_period(&self, block: ViewSpan, sentence: &Sentence, first: bool) -> Option<(Stated, bool)> {
        let (mention, expr) = time::mentions(self.mentions, sentence.span).next()?;
        let lead = self.view[sentence.span.start..mention.span.start].chars().count();
        let limit = if first { 3 } else { 0 };
        if lead > limit
            || block.is_empty()
            || time::role(self.view, mention, expr) != Role::Period
            || !time::holds(expr)
        {
            return None;
        }
        // 1—2月、1—5月固定资产投资分别增长…, 二季度当季…: several times, or one told apart, hold for their own figures only.
        let after = &self.view[mention.span.end..];
        let since = self.view[..mention.span.start].ends_with(['从', '自'])
            || ["起", "以来", "开始", "后"].iter().any(|word| after.starts_with(word));
        // 五年累计…: of its own sentence; 五年来，… of the paragraph.
        let since = since || expr.is_duration() && !after.starts_with('来');
        if since || after.starts_with('、') || ["当季", "当月", "单月"].iter().any(|word| after.starts_with(word))
        {
            return None;
        }
        // Only a period set off by a pause, or followed by the subject, opens a paragraph.
        let ahead = self.ahead(mention.span);
        let period = time::resolve(self.context, ahead.as_ref(), expr, mention.span.of(self.view))?;
        // 去年投入…, 4月份，…: a year gone by, or one month between others, holds for its own sentence.
        let month = matches!(expr.part, Part::Months(from, to) if from == to);
        let past = expr.year == YearRef::Relative(-1)
            && self.context.reference_year.is_none_or(|year| period.to.year() < year);
        // A report about a part of a year comes back to it after every other part.
        let partial = self.context.period.is_some() && !matches!(expr.part, Part::Year);
        if !first && (month || partial) || past {
            return None;
        }
        let stated = Stated {
            period,
            stock: time::is_stock(expr),
            year_before: false,
            opens: true,
            span: mention.span,
        };
        Some((stated, time::holds_on(expr) && self.context.period.is_none()))
    }

    /// 全年 among goals is the year they are set for.
    pub(super) fn ahead(&self, span: ViewSpan) -> Option<Stated> {
        let goals = self.section_status.is_some_and(|(status, _)| status == Status::Target);
        let year = self.context.goal_year().filter(|_| goals)?;
        Some(Stated {
            period: Period::year(year),
            stock: false,
            year_before: false,
            opens: true,
            span,
        })
    }
}

/// Whether a sentence says that goals follow: 主要预期目标是：…, 目标任务为…. 低于预期目标1.4个百分点 does not.
pub(super) fn announces_goals(words: &str) -> bool {
    if !words.contains("目标") {
        return false;
    }
    ["预期目标", "主要目标", "目标任务", "奋斗目标", "发展目标", "总体目标"]
        .iter()
        .any(|goal| {
            words.match_indices(goal).any(|(at, _)| {
                let rest = &words[at + goal.len()..];
                let rest = rest
                    .strip_prefix("建议")
                    .or_else(|| rest.strip_prefix("初步"))
                    .unwrap_or(rest);
                ["是", "为", "：", "如下", "设定", "安排", "确定"]
                    .iter()
                    .any(|w| rest.starts_with(w))
                    || rest.is_empty()
            })
        })
}

/// How a heading's number is written: 一、 or （一）.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NumberStyle {
    Plain,
    Bracketed,
}

/// The number that a heading begins with (一、, 第三部分, （二）), if any.
fn heading_number(words: &str) -> Option<(NumberStyle, usize)> {
    const NUMERALS: [char; 10] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
    let style = if words.starts_with('（') {
        NumberStyle::Bracketed
    } else {
        NumberStyle::Plain
    };
    let words = words.trim_start_matches(['（', '第', '#', ' ']);
    let mut chars = words.chars();
    let opening = chars.next()?;
    let first = NUMERALS.iter().position(|&n| n == opening)? + 1;
    let next = chars.next();
    let closes = |c: Option<char>| c.is_none_or(|c| matches!(c, ' ' | '、' | '）' | '，' | '是' | '部' | '.' | '．'));
    if first == 10
        && let Some(unit) = next.and_then(|c| NUMERALS[..9].iter().position(|&n| n == c))
    {
        return closes(chars.next()).then_some((style, 11 + unit));
    }
    closes(next).then_some((style, first))
}

//! Reads an article sentence by sentence: decides for every number whether it is an observation, and which.

use std::borrow::Cow;

use crate::lexicon::{indicator, theme};
use crate::model::{
    Area, Bound, Decimal, Diagnostic, DiagnosticKind, Measure, Moment, NumeralClass, Observation, Period, Status,
    Theme, Unread,
};
use crate::quantity::{Amount, DurationUnit, Mention, MentionKind, Part, UnitKind, YearRef};
use crate::segment::{Article, Clause, Section, Sentence, sentences};
use crate::span::ViewSpan;
use crate::text::{Block, BlockKind, RepairKind, ReportText, is_furniture};

use super::Trace;
use super::compare;
use super::context::Context;
use super::dealing::{amount_run, ordinal_run, share_units};
use super::exclude::{self, Excluded};
use super::figures::NEAR;
use super::measure;
use super::naming;
use super::place::Place;
use super::rank;
use super::ratio;
use super::subject::{self, Name};
use super::suspect::Said;
use super::time::{self, Role, Stated};

/// Reads one article.
pub(crate) struct Reader<'a> {
    pub(super) text: &'a ReportText,
    pub(super) view: &'a str,
    pub(super) context: &'a Context,
    pub(super) mentions: &'a [Mention],
    pub(super) doc: u32,
    pub(super) area: u32,
    pub(super) hash: &'a str,
    /// The places of the file so far.
    pub(crate) areas: Vec<Area>,
    pub(crate) observations: Vec<Observation>,
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) traces: Vec<Trace>,
    /// What was seen on the way to the next trace; kept only where someone asked for it.
    pub(super) steps: Vec<String>,
    pub(super) explaining: bool,
    pub(super) section: u32,
    pub(super) section_status: Option<(Status, ViewSpan)>,
    pub(super) section_period: Option<Stated>,
    pub(super) section_theme: Option<Theme>,
    /// The year long past that rises in this section began with.
    pub(super) section_base: Option<Stated>,
    /// The years that the section or paragraph looks back on together (过去五年).
    pub(super) span_of_years: Option<Stated>,
    pub(super) heading_numbers: [Option<usize>; 2],
    pub(super) said: Said,
    /// The number of the last section counted 一、二、三.
    pub(super) sections_to: Option<usize>,
}

/// What the clauses of a sentence hand on to the next.
#[derive(Debug, Default)]
pub(super) struct Carried {
    pub(super) topic: Option<Name>,
    /// What properties (总投资, 完成率) belong to: the topic, but not a part of it (其中…, 涵盖…).
    pub(super) whole: Option<Name>,
    /// The subjects with figures of their own so far, in order.
    pub(super) recent: Vec<Name>,
    /// Those before the last semicolon.
    pub(super) recent_before: Vec<Name>,
    /// The members of the last coordinated subject.
    pub(super) members: Vec<Name>,
    pub(super) verb: Option<String>,
    pub(super) period: Option<Stated>,
    /// The period of the paragraph or section around the sentence.
    pub(super) around: Option<Stated>,
    /// Whether a semicolon stands between the topic and what is read now.
    pub(super) stale: bool,
    /// The set the last rank counted in.
    pub(super) scope: Option<String>,
    /// The period that held before the last one stated.
    pub(super) period_before: Option<Stated>,
    pub(super) status: Option<(Status, ViewSpan)>,
    /// Where the words for the next number begin, if the number before has counted them already.
    pub(super) taken_at: Option<usize>,
    /// The estimate before, whose growth is one too.
    pub(super) estimate: Option<ViewSpan>,
    /// A place other than the article's own that the clauses speak of.
    pub(super) place: Option<Place>,
    /// The time of the value that the last rise began with (由2019年的…).
    pub(super) rise: Option<Stated>,
    /// The same for all of the sentence, for rises that name no time of their own.
    pub(super) base: Option<Stated>,
    /// The date of the stocks before the last semicolon.
    pub(super) date: Option<Stated>,
    /// Whether the next value is of a time that nobody says.
    pub(super) undated: bool,
    /// The name of the last share, whose differences may follow.
    pub(super) share: Option<Name>,
    /// The place that the sentence compares with (与全市相比，…).
    pub(super) compared: Option<String>,
    /// Whether the clause before names a growth rate that it does not tell.
    pub(super) rate_named: bool,
    /// Whether the last growth was a fall.
    pub(super) fell: Option<bool>,
    /// Whether the last difference lay above the place it was measured against (true) or below it.
    pub(super) above: Option<bool>,
    /// What the last observation measured, for ranks and shares tied to it.
    pub(super) last: Option<Measure>,
}

impl Carried {
    pub(super) fn named(&self) -> naming::Named<'_> {
        naming::Named {
            topic: self.topic.as_ref(),
            whole: self.whole.as_ref().or(self.topic.as_ref().filter(|_| !self.stale)),
            stale: self.stale,
        }
    }
}

impl<'a> Reader<'a> {
    pub(crate) fn new(
        text: &'a ReportText,
        context: &'a Context,
        mentions: &'a [Mention],
        doc: u32,
        area: u32,
        hash: &'a str,
    ) -> Self {
        Self {
            text,
            view: text.view(),
            context,
            mentions,
            doc,
            area,
            hash,
            areas: Vec::new(),
            observations: Vec::new(),
            diagnostics: Vec::new(),
            traces: Vec::new(),
            steps: Vec::new(),
            explaining: false,
            section: 0,
            section_status: None,
            section_period: None,
            section_theme: None,
            section_base: None,
            span_of_years: None,
            heading_numbers: [None, None],
            said: Said::new(),
            sections_to: None,
        }
    }

    pub(crate) fn read(&mut self, article: &Article) {
        for (n, section) in article.sections.iter().enumerate() {
            self.section = u32::try_from(n).unwrap_or(u32::MAX);
            self.read_section(section);
        }
    }

    fn read_section(&mut self, section: &Section) {
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
    fn years_together(&self, span: ViewSpan) -> Option<Stated> {
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

    fn read_block(&mut self, block: ViewSpan, prose: bool) {
        let mut paragraph: Option<Stated> = None;
        let mut previous: Option<Name> = None;
        // Of a review of several years the first year holds on; elsewhere only for the paragraph that names it.
        if self.span_of_years.is_none() {
            self.section_base = None;
        }
        for (n, sentence) in sentences(self.view, block).iter().enumerate() {
            let mut carried = Carried {
                stale: true,
                topic: previous.take(),
                base: self.section_base.clone(),
                ..Carried::default()
            };
            if prose && let Some(head) = self.head_period(block, sentence, n == 0) {
                // A period at the head of a section's paragraph holds until another is stated.
                if n == 0 {
                    self.section_period = head.1.then(|| head.0.clone());
                }
                paragraph = Some(head.0);
            }
            if n == 0
                && let Some(years) = self.years_together(sentence.span.head(self.view, NEAR))
            {
                self.span_of_years = Some(years);
            }
            carried.period = paragraph.clone().or_else(|| self.section_period.clone());
            carried.around.clone_from(&carried.period);
            self.sentence_status(sentence, &mut carried);
            self.read_sentence(sentence, &mut carried);
            previous = carried.topic;
        }
        if prose {
            self.lost_value(block);
        }
    }

    /// A block that breaks off at the name of an indicator has lost its value.
    fn lost_value(&mut self, block: ViewSpan) {
        let end = self.text.to_source(block).end;
        let repairs = self.text.repairs();
        let from = repairs.partition_point(|r| r.span.start + 1 < end);
        let mut near = repairs[from..].iter().take_while(|r| r.span.start <= end + 1);
        if !near.any(|r| r.kind == RepairKind::CutOff) {
            return;
        }
        let tail = block.tail(self.view, NEAR).of(self.view);
        let tail = tail.rsplit(['，', '。', '；', '、']).next().unwrap_or_default();
        let words = subject::phrase(tail, &|name| self.context.is_place(name)).noun;
        if let Some(known) = indicator::find(&words) {
            let span = ViewSpan::new(block.end - words.len().min(block.len()), block.end);
            self.diagnostics.push(Diagnostic {
                kind: DiagnosticKind::LostValue,
                doc: self.doc,
                span: self.text.to_source(span),
                subject: Some(known.name.to_owned()),
                reason: None,
                suggestion: None,
            });
        }
    }

    /// The period that a paragraph's first words state for all of it, and whether it holds for the next ones too.
    fn head_period(&self, block: ViewSpan, sentence: &Sentence, first: bool) -> Option<(Stated, bool)> {
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

    fn sentence_status(&mut self, sentence: &Sentence, carried: &mut Carried) {
        let words = sentence.span.of(self.view);
        if announces_goals(words) {
            self.section_status = Some((Status::Target, sentence.span));
        }
        carried.status = self.section_status;
    }

    fn read_sentence(&mut self, sentence: &Sentence, carried: &mut Carried) {
        self.repeated(sentence);
        for clause in &sentence.clauses {
            if let Some(place) = compare::with_place(clause.span.head(self.view, 90).of(self.view)) {
                carried.compared = Some(place.to_owned());
            }
            self.lost_in_clause(clause);
            self.plans_in_clause(clause);
            self.read_clause(sentence, *clause, carried);
            // 增幅由负转正，达到3.5%: the clause before names a rate without telling it.
            let words = clause.span.head(self.view, 90).of(self.view);
            carried.rate_named = ["增幅", "增速", "涨幅", "增长率"]
                .iter()
                .any(|noun| words.contains(noun))
                && !words.contains(|c: char| c.is_ascii_digit());
            if clause.stop == Some('；') {
                // What was named stays known, for 上半年增长5% after a semicolon, but its properties do not go on.
                carried.stale = true;
                // 确保上半年开工率达到60%；…: a time inside a clause holds for it only.
                let passing =
                    |stated: &Stated| stated.stock || !stated.opens && sentence.span.start <= stated.span.start;
                if carried.period.as_ref().is_some_and(passing) {
                    // 3月末，存款余额…；贷款余额…: the date holds on for what is a stock like it.
                    carried.date = carried.period.take().filter(|stated| stated.stock);
                    carried.period.clone_from(&carried.around);
                }
                carried.recent_before = std::mem::take(&mut carried.recent);
                carried.rise = None;
                carried.estimate = None;
                carried.scope = None;
                carried.verb = None;
                carried.members.clear();
            }
        }
    }

    fn read_clause(&mut self, sentence: &Sentence, clause: Clause, carried: &mut Carried) {
        let from = self.mentions.partition_point(|m| m.span.start < clause.span.start);
        let to = from
            + self.mentions[from..]
                .iter()
                .take_while(|m| m.span.end <= clause.span.end)
                .count();
        let mut inside: Vec<Mention> = self.mentions[from..to].to_vec();
        rank::add_unnumbered(self.view, clause.span, &mut inside);
        rank::promote_durations(self.view, clause.span, &mut inside);
        rank::promote_leading(self.view, &mut inside);
        promote_fractions(&mut inside);
        share_units(self.view, &mut inside);
        let mut cursor = clause.span.start;
        let mut n = 0;
        while n < inside.len() {
            let mention = inside[n].clone();
            n += 1;
            match &mention.kind {
                MentionKind::Time(expr) => self.read_time(clause.span, &mention, expr, carried),
                MentionKind::Ordinal(ordinal) => {
                    self.step(|| format!("ordinal {} {}", ordinal.value, ordinal.unit));
                    let Some(found) = rank::read(self.view, clause.span, cursor, &mention, ordinal, &inside) else {
                        self.trace(mention.span, NumeralClass::Ordinal, "in an order, but no rank");
                        continue;
                    };
                    let run = ordinal_run(self.view, &inside, n - 1);
                    cursor = self.read_rank(sentence, &mention, &found, &inside[n - 1..n - 1 + run], carried);
                    n += run - 1;
                }
                MentionKind::Amount(amount) => {
                    let view = self.view;
                    self.step(|| {
                        let (words, unit) = (
                            ViewSpan::new(cursor.min(mention.span.start), mention.span.start),
                            &amount.unit,
                        );
                        let high = amount.high.map_or_else(String::new, |high| format!("..{high}"));
                        format!(
                            "amount {}{high} {} ({:?}, {}) after “{}”",
                            amount.value,
                            unit.text,
                            unit.kind,
                            amount.bound,
                            words.tail(view, NEAR).of(view)
                        )
                    });
                    let members = ratio::run(self.view, &inside, n - 1);
                    if members > 1 && self.read_ratio(sentence, cursor, &inside[n - 1..n - 1 + members], carried) {
                        n += members - 1;
                        cursor = inside[n - 1].span.end;
                        continue;
                    }
                    if let Some(reason) = self.excluded(clause.span, &mention, amount, &inside[..n - 1], &inside[n..]) {
                        match reason {
                            Excluded::Bare => match exclude::mark(self.view, mention.span) {
                                Some((class, reason)) => self.trace(mention.span, class, reason),
                                None => self.not_understood(mention.span, Unread::NoUnit),
                            },
                            Excluded::Elsewhere => {
                                cursor = self
                                    .read_elsewhere(clause.span, &mention, amount, carried)
                                    .unwrap_or(cursor);
                            }
                            Excluded::Announcement => {
                                self.trace(mention.span, class_of(reason), reason_name(reason));
                                self.name_announced(ViewSpan::new(cursor, mention.span.start), carried);
                            }
                            _ => self.trace(mention.span, class_of(reason), reason_name(reason)),
                        }
                        continue;
                    }
                    let run = amount_run(self.view, &inside, n - 1);
                    let next = self.read_amounts(sentence, clause.span, cursor, &inside, n - 1, run, carried);
                    cursor = next.0;
                    n += next.1 - 1;
                }
                MentionKind::Code => self.trace(mention.span, NumeralClass::Name, "a code or name"),
                MentionKind::Word => self.trace(mention.span, NumeralClass::Name, "a word"),
            }
        }
    }

    /// A known indicator before a number that measures nothing (地区生产总值连跨5个百亿台阶) is what is spoken of next.
    fn name_announced(&self, before: ViewSpan, carried: &mut Carried) {
        let words = before.tail(self.view, NEAR).of(self.view);
        let words = words[..measure::predicate(words).start].trim_start_matches(['，', '、']);
        let noun = subject::phrase(words, &|name| self.context.is_place(name)).noun;
        if indicator::find(&noun).is_some() {
            carried.topic = Some(Name {
                base: noun,
                ..Name::default()
            });
            carried.stale = false;
        }
    }

    /// Notes what was seen, for whoever asked for an explanation.
    pub(super) fn step(&mut self, says: impl FnOnce() -> String) {
        if self.explaining {
            self.steps.push(says());
        }
    }

    pub(super) fn trace(&mut self, span: ViewSpan, class: NumeralClass, reason: impl Into<Cow<'static, str>>) {
        self.traces.push(Trace {
            span,
            class,
            reason: reason.into(),
            steps: std::mem::take(&mut self.steps),
        });
    }

    fn read_time(
        &mut self,
        clause: ViewSpan,
        mention: &Mention,
        expr: &crate::quantity::TimeExpr,
        carried: &mut Carried,
    ) {
        let role = time::role(self.view, mention, expr);
        self.step(|| format!("time as {role:?}"));
        self.trace(mention.span, NumeralClass::Date, "a date, period or duration");
        if role != Role::Period {
            return;
        }
        let ahead = self.ahead(mention.span);
        let around = carried.period.as_ref().or(ahead.as_ref());
        if let Some(period) = time::resolve(self.context, around, expr, mention.span.of(self.view)) {
            carried.date = None;
            carried.period_before = carried.period.replace(Stated {
                period,
                stock: time::is_stock(expr),
                year_before: false,
                opens: self.view[clause.start..mention.span.start].chars().count() <= 3,
                span: mention.span,
            });
        }
    }

    /// 全年 among goals is the year they are set for.
    fn ahead(&self, span: ViewSpan) -> Option<Stated> {
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

    fn excluded(
        &self,
        clause: ViewSpan,
        mention: &Mention,
        amount: &Amount,
        before: &[Mention],
        later: &[Mention],
    ) -> Option<Excluded> {
        if let Some(reason) = exclude::of_amount(self.view, mention.span, amount, clause) {
            return Some(reason);
        }
        if rank::is_scope(self.view, clause, mention, later) {
            return Some(Excluded::Scope);
        }
        // 279个村集体收益达10万元以上: of two numbers in one breath the bound says which villages are counted.
        let counted = before
            .iter()
            .rev()
            .find(|m| matches!(m.kind, MentionKind::Amount(_)))
            .is_some_and(|m| {
                let between = &self.view[m.span.end..mention.span.start];
                let count = matches!(&m.kind, MentionKind::Amount(a) if a.unit.kind == UnitKind::Count);
                count && m.span.start == clause.start && !between.contains(['、', '，', '（']) && between.contains('达')
            });
        let bounded = amount.bound == Bound::Above && amount.bound_span.is_some_and(|b| b.end > mention.span.end);
        (counted && bounded && !matches!(amount.unit.kind, UnitKind::Percent)).then_some(Excluded::Restriction)
    }

    pub(super) fn not_understood(&mut self, span: ViewSpan, reason: Unread) {
        self.trace(span, NumeralClass::NotUnderstood, reason.as_str());
        self.diagnostics.push(Diagnostic {
            kind: DiagnosticKind::NotUnderstood,
            doc: self.doc,
            span: self.text.to_source(span),
            subject: Some(span.of(self.view).to_owned()),
            reason: Some(reason),
            suggestion: None,
        });
    }
}

/// Whether a sentence says that goals follow: 主要预期目标是：…, 目标任务为…. 低于预期目标1.4个百分点 does not.
fn announces_goals(words: &str) -> bool {
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

fn class_of(reason: Excluded) -> NumeralClass {
    match reason {
        Excluded::Quoted => NumeralClass::Name,
        Excluded::Restriction | Excluded::Scope => NumeralClass::Restriction,
        Excluded::Announcement => NumeralClass::Announcement,
        Excluded::Elsewhere | Excluded::Geography => NumeralClass::Aside,
        Excluded::Bare => NumeralClass::NotUnderstood,
    }
}

fn reason_name(reason: Excluded) -> &'static str {
    match reason {
        Excluded::Quoted => "in a quoted name",
        Excluded::Restriction => "restricts what another number counts",
        Excluded::Announcement => "announces a list or takes one up",
        Excluded::Elsewhere => "another place's figure",
        Excluded::Geography => "tells where a place lies",
        Excluded::Scope => "the set that a rank counts in",
        Excluded::Bare => "no unit and nothing counted",
    }
}

/// A fraction in words is a share (四分之一 is 25 %, 三分之一 is 33.33 %).
fn promote_fractions(mentions: &mut [Mention]) {
    for mention in mentions {
        if let MentionKind::Amount(amount) = &mut mention.kind
            && amount.unit.kind == UnitKind::Fraction
            && let Some(share) = amount.value.checked_mul(Decimal::from(100))
        {
            amount.value = share.rounded(2);
            amount.unit.kind = UnitKind::Percent;
            amount.unit.text = "%".to_owned();
        }
    }
}

//! Reads an article sentence by sentence: decides for every number whether it is an observation, and which.

use std::borrow::Cow;

use crate::lexicon::indicator;
use crate::model::{
    Area, Bound, Decimal, Diagnostic, DiagnosticKind, NumeralClass, Observation, Status, Theme, Unread,
};
use crate::quantity::{Amount, Mention, MentionKind, UnitKind};
use crate::segment::{Article, Clause, Sentence, sentences};
use crate::span::ViewSpan;
use crate::text::{RepairKind, ReportText};

use super::Trace;
use super::carried::Carried;
use super::compare;
use super::context::Context;
use super::dealing::{amount_run, ordinal_run, share_units};
use super::exclude::{self, Excluded};
use super::figures::NEAR;
use super::measure;
use super::rank;
use super::ratio;
use super::section::announces_goals;
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

    pub(super) fn read_block(&mut self, block: ViewSpan, prose: bool) {
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
        if let Some(known) = indicator::read_as(&words) {
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
            let mention = &inside[n];
            n += 1;
            match &mention.kind {
                MentionKind::Time(expr) => self.read_time(clause.span, mention, expr, carried),
                MentionKind::Ordinal(ordinal) => {
                    self.step(|| format!("ordinal {} {}", ordinal.value, ordinal.unit));
                    let Some(found) = rank::read(self.view, clause.span, cursor, mention, ordinal, &inside) else {
                        self.trace(mention.span, NumeralClass::Ordinal, "in an order, but no rank");
                        continue;
                    };
                    let run = ordinal_run(self.view, &inside, n - 1);
                    cursor = self.read_rank(sentence, mention, &found, &inside[n - 1..n - 1 + run], carried);
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
                    if let Some(reason) = self.excluded(clause.span, mention, amount, &inside[..n - 1], &inside[n..]) {
                        match reason {
                            Excluded::Bare => match exclude::mark(self.view, mention.span) {
                                Some((class, reason)) => self.trace(mention.span, class, reason),
                                None => self.not_understood(mention.span, Unread::NoUnit),
                            },
                            Excluded::Elsewhere => {
                                cursor = self
                                    .read_elsewhere(clause.span, mention, amount, carried)
                                    .unwrap_or(cursor);
                            }
                            Excluded::Announcement => {
                                self.trace(mention.span, reason.class(), reason.words());
                                self.name_announced(ViewSpan::new(cursor, mention.span.start), carried);
                            }
                            _ => self.trace(mention.span, reason.class(), reason.words()),
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
        if indicator::read_as(&noun).is_some() {
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

/// A fraction in words is a share (四分之一 is 25 %, 三分之一 is 33.33 %).
fn promote_fractions(mentions: &mut [Mention]) {
    for mention in mentions {
        if let MentionKind::Amount(amount) = &mut mention.kind
            && amount.unit.kind == UnitKind::Fraction
            && let Some(share) = amount.value.checked_mul(Decimal::from(100))
        {
            amount.value = share.rounded(2);
            amount.unit.kind = UnitKind::Percent;
            amount.unit.text = Cow::Borrowed("%");
        }
    }
}

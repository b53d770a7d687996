//! Reads an article sentence by sentence: decides for every number whether it is an observation, and which.

use crate::lexicon::cue::{self, Head, Tail};
use crate::lexicon::{indicator, theme};
use crate::model::{
    Basis, Bound, Decimal, Diagnostic, DiagnosticKind, Evidence, Inherited, Measure, Observation, Status, Theme,
};
use crate::quantity::{Amount, Mention, MentionKind, UnitKind};
use crate::segment::{Article, Clause, Section, Sentence, sentences};
use crate::span::{Span, ViewSpan};
use crate::text::{BlockKind, RepairKind, ReportText};

use super::Trace;
use super::context::Context;
use super::exclude::{self, Excluded};
use super::measure::{self, Predicate};
use super::naming::{self, Around, Naming};
use super::rank::{self, Rank};
use super::subject::{self, Name};
use super::time::{self, Role, Stated};

/// Reads one article.
pub(crate) struct Reader<'a> {
    text: &'a ReportText,
    view: &'a str,
    context: &'a Context,
    mentions: &'a [Mention],
    doc: u32,
    area: u32,
    hash: &'a str,
    pub(crate) observations: Vec<Observation>,
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) traces: Vec<Trace>,
    section: u32,
    section_status: Option<(Status, ViewSpan)>,
    section_period: Option<Stated>,
    section_theme: Option<Theme>,
    heading_number: Option<usize>,
}

/// What the clauses of a sentence hand on to the next.
#[derive(Debug, Default)]
struct Carried {
    topic: Option<Name>,
    /// What properties (总投资, 完成率) belong to: the topic, but not a part of it (其中…, 涵盖…).
    whole: Option<Name>,
    /// The members of the last coordinated subject.
    members: Vec<Name>,
    verb: Option<String>,
    period: Option<Stated>,
    /// The period that held before the last one stated.
    period_before: Option<Stated>,
    status: Option<(Status, ViewSpan)>,
    /// Where the words for the next number begin, if the number before has counted them already.
    taken_at: Option<usize>,
    /// What the last observation measured, for ranks and shares tied to it.
    last: Option<Measure>,
}

impl Carried {
    fn named(&self) -> naming::Named<'_> {
        naming::Named {
            topic: self.topic.as_ref(),
            whole: self.whole.as_ref().or(self.topic.as_ref()),
        }
    }
}

/// One number about to become an observation.
struct Figure<'m> {
    mention: &'m Mention,
    amount: &'m Amount,
}

/// What is known of a figure when the observation is made.
struct Finding {
    name: String,
    name_span: Option<ViewSpan>,
    measure: Measure,
    value: Decimal,
    high: Option<Decimal>,
    unit: String,
    bound: Bound,
    basis: Option<Basis>,
    scope: Option<String>,
    out_of: Option<u32>,
    rule: String,
    inherited: Option<Inherited>,
    span: ViewSpan,
    measure_span: Option<ViewSpan>,
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
            observations: Vec::new(),
            diagnostics: Vec::new(),
            traces: Vec::new(),
            section: 0,
            section_status: None,
            section_period: None,
            section_theme: None,
            heading_number: None,
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
        if let Some(heading) = section.heading {
            let words = heading.of(self.view);
            self.section_theme = theme::of_words(words);
            self.section_status = self.heading_status(heading, words);
            self.heading_number = heading_number(words);
            self.read_block(heading, false);
        }
        for &block in &section.blocks {
            let block = self.text.blocks()[block];
            self.read_block(block.span, block.kind == BlockKind::Prose);
        }
    }

    /// A heading that looks ahead makes goals of what stands under it, one that looks back ends that.
    fn heading_status(&self, heading: ViewSpan, words: &str) -> Option<(Status, ViewSpan)> {
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
            return Some((Status::Target, heading));
        }
        // Sections numbered on from the one before share its outlook; a count that starts again does not.
        let number = heading_number(words);
        let continues = match (self.heading_number, number) {
            (None, None | Some(1)) => true,
            (Some(before), Some(now)) => now == before + 1,
            (Some(_), None) => false,
            (None, Some(_)) => false,
        };
        self.section_status.filter(|_| !back && continues)
    }

    fn read_block(&mut self, block: ViewSpan, prose: bool) {
        let mut paragraph: Option<Stated> = None;
        let mut previous: Option<Name> = None;
        for (n, sentence) in sentences(self.view, block).iter().enumerate() {
            let mut carried = Carried {
                topic: previous.take(),
                ..Carried::default()
            };
            if prose {
                if let Some(head) = self.head_period(block, sentence, n == 0) {
                    // A period at the head of a section's paragraph holds until another is stated.
                    if n == 0 {
                        self.section_period = Some(head.clone());
                    }
                    paragraph = Some(head);
                }
            }
            carried.period = paragraph.clone().or_else(|| self.section_period.clone());
            self.sentence_status(sentence, &mut carried);
            self.read_sentence(sentence, &mut carried);
            previous = carried.topic;
        }
        if prose && self.text.repairs().iter().any(|r| r.kind == RepairKind::CutOff) {
            self.lost_value(block);
        }
    }

    /// A block that breaks off at the name of an indicator has lost its value.
    fn lost_value(&mut self, block: ViewSpan) {
        let end = self.text.to_source(block).end;
        if !self
            .text
            .repairs()
            .iter()
            .any(|r| r.kind == RepairKind::CutOff && r.span.start.abs_diff(end) <= 1)
        {
            return;
        }
        let tail = block.of(self.view);
        let tail = tail.rsplit(['，', '。', '；', '、']).next().unwrap_or_default();
        let words = subject::phrase(tail, &|name| {
            self.context.is_own_name(name) || subject::is_place_name(name)
        })
        .noun;
        if let Some(known) = indicator::find(&words) {
            let span = ViewSpan::new(block.end - words.len().min(block.len()), block.end);
            self.diagnostics.push(Diagnostic {
                kind: DiagnosticKind::LostValue,
                doc: self.doc,
                span: self.text.to_source(span),
                subject: Some(known.name.to_owned()),
                suggestion: None,
            });
        }
    }

    /// The period that a paragraph's first words state for all of it.
    fn head_period(&self, block: ViewSpan, sentence: &Sentence, first: bool) -> Option<Stated> {
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
        // Only a period set off by a pause, or followed by the subject, opens a paragraph.
        let period = time::resolve(self.context, None, expr)?;
        Some(Stated {
            period,
            span: mention.span,
        })
    }

    fn sentence_status(&mut self, sentence: &Sentence, carried: &mut Carried) {
        let words = sentence.span.of(self.view);
        if ["预期目标", "主要目标是", "目标任务是"]
            .iter()
            .any(|w| words.contains(w))
        {
            self.section_status = Some((Status::Target, sentence.span));
        }
        carried.status = self.section_status;
    }

    fn read_sentence(&mut self, sentence: &Sentence, carried: &mut Carried) {
        for clause in &sentence.clauses {
            self.read_clause(sentence, *clause, carried);
            if clause.stop == Some('；') {
                carried.topic = None;
                carried.whole = None;
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
        let mut cursor = clause.span.start;
        let mut n = 0;
        while n < inside.len() {
            let mention = inside[n].clone();
            n += 1;
            match &mention.kind {
                MentionKind::Time(expr) => self.read_time(&mention, expr, carried),
                MentionKind::Ordinal(ordinal) => {
                    let Some(found) = rank::read(self.view, clause.span, cursor, &mention, ordinal, &inside) else {
                        self.trace(mention.span, "ordinal");
                        continue;
                    };
                    let run = ordinal_run(self.view, &inside, n - 1);
                    cursor = self.read_rank(sentence, &mention, &found, &inside[n - 1..n - 1 + run], carried);
                    n += run - 1;
                }
                MentionKind::Amount(amount) => {
                    if let Some(reason) = self.excluded(clause.span, &mention, amount, &inside[..n - 1], &inside[n..]) {
                        self.trace(mention.span, reason_name(reason));
                        continue;
                    }
                    let run = amount_run(self.view, &inside, n - 1);
                    let next = self.read_amounts(sentence, clause.span, cursor, &inside, n - 1, run, carried);
                    cursor = next.0;
                    n += next.1 - 1;
                }
                MentionKind::Code | MentionKind::Word => self.trace(mention.span, "name"),
            }
        }
    }

    fn trace(&mut self, span: ViewSpan, outcome: &str) {
        self.traces.push(Trace {
            span,
            outcome: outcome.to_owned(),
        });
    }

    fn read_time(&mut self, mention: &Mention, expr: &crate::quantity::TimeExpr, carried: &mut Carried) {
        self.trace(mention.span, "time");
        if time::role(self.view, mention, expr) != Role::Period {
            return;
        }
        if let Some(period) = time::resolve(self.context, carried.period.as_ref(), expr) {
            carried.period_before = carried.period.replace(Stated {
                period,
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

    /// Reads `run` amounts from `inside[at]`; returns where the words for the next number begin, and how many it read.
    #[expect(clippy::too_many_arguments, reason = "the state of one pass over a clause")]
    fn read_amounts(
        &mut self,
        sentence: &Sentence,
        clause: ViewSpan,
        cursor: usize,
        inside: &[Mention],
        at: usize,
        run: usize,
        carried: &mut Carried,
    ) -> (usize, usize) {
        let mention = &inside[at];
        let MentionKind::Amount(amount) = &mention.kind else {
            return (cursor, 1);
        };
        let end = amount
            .bound_span
            .map_or(mention.span.start, |b| b.start.min(mention.span.start));
        let before_span = ViewSpan::new(cursor.min(end), end);
        let (before, base) = self.words_before(before_span);
        let predicate = measure::predicate(&before);
        let own_names = |name: &str| self.context.is_own_name(name) || subject::is_place_name(name);
        if run > 1 {
            let phrase = subject::phrase(&before[..predicate.start], &own_names);
            let dealt = self.members(&phrase, run, &predicate, carried);
            if let Some(names) = dealt {
                self.deal(
                    sentence,
                    &inside[at..at + run],
                    &names,
                    &predicate,
                    base.as_ref(),
                    before_span,
                    carried,
                );
                carried.topic = names.last().cloned();
                carried.members = names;
                return (exclude_end(&inside[at + run - 1]), run);
            }
        }
        let after_start = exclude::after_bound(mention.span, amount);
        let next = inside[at + 1..].iter().find_map(|m| match &m.kind {
            MentionKind::Amount(a) if exclude::of_amount(self.view, m.span, a, clause).is_none() => {
                Some((m, a.bound_span.map_or(m.span.start, |b| b.start.min(m.span.start))))
            }
            MentionKind::Time(t) if !t.is_duration() => Some((m, m.span.start)),
            MentionKind::Ordinal(_) => None,
            _ => None,
        });
        let after_end = next.as_ref().map_or(clause.end, |&(_, start)| start).max(after_start);
        let after_next = next
            .as_ref()
            .map_or("", |(m, _)| &self.view[m.span.end..clause.end.max(m.span.end)]);
        let around = Around {
            before: &before,
            before_span,
            printed: before_span.of(self.view),
            unit: &amount.unit.text,
            after: &self.view[after_start..after_end],
            after_start,
            last: next.is_none(),
            taken_before: carried.taken_at == Some(cursor),
            next_adjoins: next.as_ref().is_some_and(|&(_, start)| start == after_start),
            after_next,
        };
        let naming = naming::name(
            &around,
            &predicate,
            amount.unit.kind,
            carried.named(),
            carried.verb.as_deref(),
            &own_names,
        );
        let Some(naming) = naming.or_else(|| self.from_clause_before(sentence, clause, &predicate)) else {
            self.not_understood(mention.span);
            return (after_start, 1);
        };
        let figure = Figure { mention, amount };
        let finding = self.finding(&figure, &predicate, &naming, base.as_ref(), carried);
        let text_before = ViewSpan::new(sentence.span.start, mention.span.start);
        self.push(finding, text_before, &predicate, carried);
        if naming.sets_topic {
            carried.verb.clone_from(&naming.name.restriction);
            let part = ["其中", "涵盖", "包括", "含", "包含"]
                .iter()
                .any(|word| clause.of(self.view).starts_with(word));
            if !part {
                carried.whole = Some(naming.name.clone());
            }
            carried.topic = Some(naming.name.clone());
            carried.members.clear();
        } else if naming.how == "attribute" {
            // What follows without a name (同比增长…) speaks of the property; further properties belong to the whole.
            if carried.whole.is_none() {
                carried.whole.clone_from(&carried.topic);
            }
            carried.topic = Some(naming.name.clone());
        }
        if predicate.has(Tail::From) {
            // 由去年的43%提升至48.5%: the period before holds for the first number only.
            carried.period = carried.period_before.take();
        }
        // The counted noun may itself be the subject of the number that follows it at once.
        let next_cursor = if naming.taken > 0 && naming.taken == around.after.len() && next.is_some() {
            after_start
        } else {
            after_start + naming.taken
        };
        carried.taken_at = (naming.taken > 0 && next_cursor == after_start).then_some(next_cursor);
        (next_cursor, 1)
    }

    /// Where a clause says nothing of its own, the clause before it may name the subject (生活垃圾分类，覆盖率95%).
    fn from_clause_before(&self, sentence: &Sentence, clause: ViewSpan, predicate: &Predicate) -> Option<Naming> {
        let before = sentence
            .clauses
            .iter()
            .take_while(|c| c.span.end <= clause.start)
            .last()?;
        let words = before.span.of(self.view);
        let cut = measure::predicate(words).start;
        let own_names = |name: &str| self.context.is_own_name(name) || subject::is_place_name(name);
        let phrase = subject::phrase(&words[..cut], &own_names);
        let count = phrase.noun.chars().count();
        if !(2..=14).contains(&count) || predicate.has(Tail::From) {
            return None;
        }
        let name = Name {
            base: phrase.noun.clone(),
            span: Some(before.span),
            ..Name::default()
        };
        Some(Naming {
            name,
            phrase,
            how: "clause_before",
            inherited: Some(Inherited::Indicator),
            taken: 0,
            sets_topic: true,
        })
    }

    /// The words in a span without the dates in it; what a change is measured against is returned beside them.
    fn words_before(&self, span: ViewSpan) -> (String, Option<Stated>) {
        let mut words = String::with_capacity(span.len());
        let mut base = None;
        let mut at = span.start;
        for (mention, expr) in time::mentions(self.mentions, span) {
            let role = time::role(self.view, mention, expr);
            if role == Role::Aside {
                continue;
            }
            words.push_str(&self.view[at..mention.span.start]);
            at = mention.span.end;
            if role == Role::Base {
                for word in ["相比", "比", "较"] {
                    if let Some(stem) = words.strip_suffix(word) {
                        words.truncate(stem.len());
                        break;
                    }
                }
                if let Some(period) = time::resolve(self.context, None, expr) {
                    base = Some(Stated {
                        period,
                        span: mention.span,
                    });
                }
                for word in ["同期", "末", "底"] {
                    if self.view[at..span.end].starts_with(word) {
                        at += word.len();
                        break;
                    }
                }
            }
        }
        words.push_str(&self.view[at.min(span.end)..span.end]);
        (words, base)
    }

    /// The subjects that a run of amounts is dealt to, one each.
    fn members(
        &self,
        phrase: &subject::Phrase,
        run: usize,
        predicate: &Predicate,
        carried: &Carried,
    ) -> Option<Vec<Name>> {
        if phrase.noun.is_empty() {
            return (carried.members.len() == run).then(|| carried.members.clone());
        }
        let members = subject::members(&phrase.noun);
        if members.len() != run || !(predicate.has(Tail::Each) || run > 1) {
            return None;
        }
        let own_names = |name: &str| self.context.is_own_name(name);
        Some(
            members
                .into_iter()
                .map(|member| {
                    let inner = match cue::head_of(&member) {
                        Some((word, Head::Restrict | Head::Light | Head::Wider)) if word.chars().count() >= 2 => {
                            subject::phrase(&member, &own_names)
                        }
                        _ => subject::Phrase::default(),
                    };
                    let base = if inner.noun.chars().count() >= 2 {
                        inner.noun
                    } else {
                        member
                    };
                    Name {
                        base,
                        restriction: inner.restriction.or_else(|| phrase.restriction.clone()),
                        ..Name::default()
                    }
                })
                .collect(),
        )
    }

    /// Deals a run of amounts to their subjects, in order.
    #[expect(clippy::too_many_arguments, reason = "the state of one pass over a clause")]
    fn deal(
        &mut self,
        sentence: &Sentence,
        run: &[Mention],
        names: &[Name],
        predicate: &Predicate,
        base: Option<&Stated>,
        before: ViewSpan,
        carried: &mut Carried,
    ) {
        // 以上 after the last member holds for all of them.
        let closing = run.last().and_then(|m| match &m.kind {
            MentionKind::Amount(a) if a.bound_span.is_some_and(|b| b.end > m.span.end) => Some(a.bound),
            _ => None,
        });
        for (mention, name) in run.iter().zip(names) {
            let MentionKind::Amount(amount) = &mention.kind else {
                continue;
            };
            let mut amount = amount.clone();
            if amount.bound == Bound::Exact {
                amount.bound = closing.unwrap_or_default();
            }
            let naming = Naming {
                name: Name {
                    span: Some(before),
                    ..name.clone()
                },
                phrase: subject::Phrase::default(),
                how: "dealt",
                inherited: None,
                taken: 0,
                sets_topic: true,
            };
            let finding = self.finding(
                &Figure {
                    mention,
                    amount: &amount,
                },
                predicate,
                &naming,
                base,
                carried,
            );
            self.push(
                finding,
                ViewSpan::new(sentence.span.start, run[0].span.start),
                predicate,
                carried,
            );
        }
    }

    fn read_rank(
        &mut self,
        sentence: &Sentence,
        mention: &Mention,
        found: &Rank,
        run: &[Mention],
        carried: &mut Carried,
    ) -> usize {
        let words = found.subject.of(self.view).to_owned();
        let own_names = |name: &str| self.context.is_own_name(name) || subject::is_place_name(name);
        let (words, _) = if words.is_empty() {
            (words, None)
        } else {
            self.words_before(found.subject)
        };
        let cut = measure::predicate(&words).start;
        let phrase = subject::phrase(&words[..cut], &own_names);
        let tied = matches!(
            phrase.noun.as_str(),
            "总量" | "增速" | "增幅" | "总数" | "规模" | "排名" | "位次" | "新增数量" | "数量" | "综合排名" | "占比"
        );
        let joint = words.contains('均') || words.ends_with('都');
        let names: Vec<Name> = if run.len() > 1 && carried.members.len() == run.len() {
            carried.members.clone()
        } else if phrase.noun.chars().count() >= 2 && !tied {
            let noun = if joint {
                subject::members(&phrase.noun).join("、")
            } else {
                phrase.noun.clone()
            };
            vec![Name {
                base: noun,
                restriction: phrase.restriction.clone(),
                span: Some(found.subject),
                ..Name::default()
            }]
        } else if let Some(topic) = &carried.topic {
            vec![topic.clone()]
        } else {
            self.not_understood(mention.span);
            return mention.span.end;
        };
        for (n, member) in run.iter().enumerate() {
            let MentionKind::Ordinal(ordinal) = &member.kind else {
                continue;
            };
            let name = names.get(n).or(names.last()).cloned().unwrap_or_default();
            let own = phrase.noun.chars().count() >= 2 && !tied;
            let finding = Finding {
                name: name.text(),
                name_span: name.span,
                measure: Measure::Rank,
                value: ordinal.value,
                high: ordinal.high,
                unit: "位".to_owned(),
                bound: Bound::Exact,
                basis: None,
                scope: found.scope.clone(),
                out_of: found.out_of,
                rule: if run.len() > 1 {
                    "rank.dealt"
                } else if own {
                    "rank.subject"
                } else {
                    "rank.tied"
                }
                .to_owned(),
                inherited: (!own).then_some(Inherited::Indicator),
                span: member.span,
                measure_span: Some(found.verb),
            };
            self.push(
                finding,
                ViewSpan::new(sentence.span.start, member.span.start),
                &Predicate::default(),
                carried,
            );
            if own && carried.topic.is_none() {
                carried.topic = Some(name);
            }
        }
        run.last().map_or(mention.span.end, |m| m.span.end)
    }

    /// What kind of number a figure is, and against what it is measured.
    fn finding(
        &self,
        figure: &Figure<'_>,
        predicate: &Predicate,
        naming: &Naming,
        base: Option<&Stated>,
        carried: &Carried,
    ) -> Finding {
        let amount = figure.amount;
        let name = naming.name.text();
        let direction = predicate.direction();
        let known = indicator::find(&name);
        let mut value = amount.value;
        let mut high = amount.high;
        let mut unit = amount.unit.text.clone();
        let mut basis = predicate.basis().or_else(|| base.map(|b| self.basis_of(b)));
        let to_level = predicate
            .cues
            .first()
            .is_some_and(|&cue| cue == Tail::RiseTo || cue == Tail::Reach);
        let grows = direction != 0
            && !(to_level
                && !predicate.has(Tail::GrowthNoun)
                && !predicate.has(Tail::DeclineNoun)
                && predicate.has(Tail::RiseTo));
        let is_rate = ["率", "比重", "占比", "比例", "度", "覆盖", "比"]
            .iter()
            .any(|end| name.trim_end_matches('）').ends_with(end));
        let measure = match amount.unit.kind {
            UnitKind::Points => Measure::Points,
            UnitKind::Percent | UnitKind::PerMille => {
                if predicate.against.is_some() && direction == 0 && !predicate.has(Tail::Yoy) {
                    Measure::Points
                } else if predicate.has(Tail::RiseTo) || predicate.has(Tail::Share) && direction == 0 {
                    Measure::Share
                } else if grows || naming.phrase.change.is_some() {
                    Measure::Growth
                } else if predicate.has(Tail::From) || is_rate {
                    Measure::Share
                } else if predicate.has(Tail::Yoy) || predicate.has(Tail::Mom) || predicate.has(Tail::Average) {
                    Measure::Growth
                } else if carried.last == Some(Measure::Growth) && naming.how != "subject" && naming.how != "counted"
                    || known.is_some_and(|k| k.unit_kind == "currency") && !predicate.has(Tail::Reach)
                {
                    Measure::Growth
                } else {
                    Measure::Share
                }
            }
            UnitKind::Times => Measure::Multiple,
            UnitKind::Rank => Measure::Change,
            _ if predicate.has(Tail::RiseTo) || to_level => Measure::Level,
            _ if grows
                || naming.phrase.change.is_some()
                || naming.name.base.ends_with("增收")
                || naming.name.base.ends_with("增产") =>
            {
                Measure::Change
            }
            _ => Measure::Level,
        };
        let mut negative = direction < 0;
        match measure {
            Measure::Multiple => {
                value = multiple(amount, predicate);
                high = None;
                unit = "倍".to_owned();
            }
            Measure::Points => negative |= predicate.against.as_ref().is_some_and(|(_, above)| !above),
            Measure::Change if amount.unit.kind == UnitKind::Rank => {
                unit = "个位次".to_owned();
                negative = predicate.cues.first() == Some(&Tail::MovedDown) || predicate.has(Tail::Fall);
            }
            Measure::Change | Measure::Growth => negative |= naming.phrase.change == Some(false),
            _ => negative = false,
        }
        if negative && !value.is_negative() {
            value = value.negated();
            high = high.map(Decimal::negated);
        }
        let moved = measure == Measure::Change && amount.unit.kind == UnitKind::Rank;
        if (measure == Measure::Growth || moved) && basis.is_none() {
            basis = Some(Basis::Yoy);
        }
        if matches!(measure, Measure::Level | Measure::Share | Measure::Rank) {
            basis = None;
        }
        let (scope, out_of) = if amount.unit.kind == UnitKind::Rank {
            rank::scope_of_move(self.view, figure.mention, self.mentions)
        } else {
            (None, None)
        };
        Finding {
            name,
            name_span: naming.name.span,
            measure,
            value,
            high,
            unit,
            bound: amount.bound,
            basis,
            scope,
            out_of,
            rule: format!("{}.{}", measure.as_str(), naming.how),
            inherited: naming.inherited,
            span: figure.mention.span,
            measure_span: None,
        }
    }

    fn basis_of(&self, base: &Stated) -> Basis {
        let year = self.context.reference_year.unwrap_or_default();
        if base.period.festival.is_none() && base.period.from == base.period.to && base.period.from.year() == year - 1 {
            return Basis::Yoy;
        }
        Basis::Since(base.period.clone())
    }

    fn push(&mut self, finding: Finding, before: ViewSpan, predicate: &Predicate, carried: &mut Carried) {
        let span = self.text.to_source(finding.span);
        let (status, status_span) = self.status(before, predicate, carried, &finding);
        let mut inherited: Vec<Inherited> = finding.inherited.into_iter().collect();
        let (period, period_span) = match &carried.period {
            Some(stated) => {
                if stated.span.start < before.start {
                    inherited.push(Inherited::Period);
                }
                (Some(stated.period.clone()), Some(stated.span))
            }
            None => {
                inherited.push(Inherited::ReferenceYear);
                // A goal without a year of its own is one for the year after the one looked back on.
                let year = self
                    .context
                    .reference_year
                    .map(|year| if status == Status::Target { year + 1 } else { year });
                (year.map(crate::model::Period::year), None)
            }
        };
        inherited.push(Inherited::Area);
        if status_span.is_some_and(|s| s.start < before.start) {
            inherited.push(Inherited::Status);
        }
        self.trace(finding.span, &finding.rule);
        let source = |span: Option<ViewSpan>| span.filter(|s| !s.is_empty()).map(|s| self.text.to_source(s));
        let printed: String = finding.span.of(self.view).to_owned();
        let known = indicator::find(finding.name.split('（').next().unwrap_or_default());
        let theme = known
            .map(|k| k.theme)
            .or_else(|| theme::of_words(&finding.name))
            .or_else(|| theme::of_words(before.of(self.view)))
            .or(self.section_theme)
            .unwrap_or(Theme::General);
        carried.last = Some(finding.measure);
        let evidence = Evidence {
            indicator: source(finding.name_span),
            measure: source(finding.measure_span),
            period: source(period_span),
            area: source(self.context.area_span),
            status: source(status_span),
        };
        self.observations.push(Observation {
            id: self.id(span, finding.measure, &finding.value),
            doc: self.doc,
            area: self.area,
            indicator: finding.name,
            measure: finding.measure,
            value: finding.value,
            value_high: finding.high,
            unit: finding.unit,
            bound: finding.bound,
            basis: finding.basis,
            period,
            status,
            scope: finding.scope,
            out_of: finding.out_of,
            theme,
            section: self.section,
            printed,
            span,
            evidence,
            inherited,
            rule: finding.rule,
        });
    }

    /// A stable identifier: the document's content hash, the number's place in it, and what it is.
    fn id(&self, span: Span, measure: Measure, value: &Decimal) -> String {
        let hash = super::content_hash(&format!("{} {} {} {value}", self.hash, span.start, measure));
        hash[..12].to_owned()
    }

    fn status(
        &self,
        before: ViewSpan,
        predicate: &Predicate,
        carried: &Carried,
        finding: &Finding,
    ) -> (Status, Option<ViewSpan>) {
        let words = before.of(self.view);
        let clause = words.rsplit(['，', '；']).next().unwrap_or_default();
        if predicate.has(Tail::Estimate)
            || cue::ESTIMATE_WORDS
                .iter()
                .any(|w| clause.contains(w) || finding.name.contains(w))
        {
            return (Status::Estimate, Some(before));
        }
        let ahead = |stated: &Stated| {
            self.context
                .reference_year
                .is_some_and(|year| stated.period.from.year() > year)
        };
        let planned = cue::TARGET_WORDS.iter().any(|w| words.contains(w)) || contains_will(words);
        if planned || predicate.has(Tail::Target) {
            return (Status::Target, Some(before));
        }
        if carried.period.as_ref().is_some_and(ahead)
            && self.context.press_year == self.context.reference_year.unwrap_or_default()
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

    fn not_understood(&mut self, span: ViewSpan) {
        self.trace(span, "not understood");
        self.diagnostics.push(Diagnostic {
            kind: DiagnosticKind::NotUnderstood,
            doc: self.doc,
            span: self.text.to_source(span),
            subject: Some(span.of(self.view).to_owned()),
            suggestion: None,
        });
    }
}

/// The number that a heading begins with (一, 第三部分), if any.
fn heading_number(words: &str) -> Option<usize> {
    const NUMERALS: [char; 10] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
    let words = words.trim_start_matches(['（', '第', '#', ' ']);
    let mut chars = words.chars();
    let opening = chars.next()?;
    let first = NUMERALS.iter().position(|&n| n == opening)? + 1;
    let next = chars.next();
    let closes = |c: Option<char>| c.is_none_or(|c| matches!(c, ' ' | '、' | '）' | '，' | '是' | '部' | '.' | '．'));
    if first == 10 {
        if let Some(unit) = next.and_then(|c| NUMERALS[..9].iter().position(|&n| n == c)) {
            return closes(chars.next()).then_some(11 + unit);
        }
    }
    closes(next).then_some(first)
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

fn reason_name(reason: Excluded) -> &'static str {
    match reason {
        Excluded::Quoted => "initiative or name",
        Excluded::Restriction => "restriction",
        Excluded::Announcement => "announcement",
        Excluded::Scope => "scope of a rank",
        Excluded::Bare => "bare number",
    }
}

/// The value of a multiple: 翻两番 is 4, 增长3倍 is 4, 是…的3倍 is 3.
fn multiple(amount: &Amount, predicate: &Predicate) -> Decimal {
    if amount.unit.text.ends_with('番') {
        let times = u32::try_from(amount.value.mantissa()).unwrap_or(1).min(20);
        return Decimal::from(2i64.pow(times));
    }
    if predicate.direction() > 0 {
        return amount.value.checked_add(Decimal::from(1)).unwrap_or(amount.value);
    }
    amount.value
}

fn exclude_end(mention: &Mention) -> usize {
    match &mention.kind {
        MentionKind::Amount(amount) => exclude::after_bound(mention.span, amount),
        _ => mention.span.end,
    }
}

/// How many amounts follow one another from `at`, joined only by 、, 和 or a pause.
fn amount_run(view: &str, inside: &[Mention], at: usize) -> usize {
    let kind = |m: &Mention| match &m.kind {
        MentionKind::Amount(a) => Some(a.unit.kind),
        _ => None,
    };
    let mut run = 1;
    while at + run < inside.len() {
        let (last, next) = (&inside[at + run - 1], &inside[at + run]);
        let start = match &next.kind {
            MentionKind::Amount(a) => a.bound_span.map_or(next.span.start, |b| b.start.min(next.span.start)),
            _ => break,
        };
        let from = exclude_end(last);
        if from > start || !matches!(&view[from..start], "、" | "和" | "与" | "及" | "以及" | "，") {
            break;
        }
        if kind(next) != kind(last) && !matches!(kind(next), Some(UnitKind::Count | UnitKind::Other | UnitKind::People))
        {
            break;
        }
        run += 1;
    }
    run
}

fn ordinal_run(view: &str, inside: &[Mention], at: usize) -> usize {
    let mut run = 1;
    while at + run < inside.len() {
        let (last, next) = (&inside[at + run - 1], &inside[at + run]);
        if !matches!(next.kind, MentionKind::Ordinal(_)) || last.span.end > next.span.start {
            break;
        }
        if !matches!(&view[last.span.end..next.span.start], "、" | "和" | "与" | "及" | "，") {
            break;
        }
        run += 1;
    }
    run
}

//! A clause's amounts, one after another, each with the words around it.

use crate::lexicon::cue::Tail;
use crate::lexicon::indicator;
use crate::model::{Inherited, Measure, NumeralClass, Unread};
use crate::quantity::{Mention, MentionKind, UnitKind};
use crate::segment::Sentence;
use crate::span::ViewSpan;

use super::aside::{OF_A_PLAN, aside};
use super::carried::Carried;
use super::compare;
use super::comparison::compared;
use super::dealing::members_completing;
use super::exclude;
use super::finding::Figure;
use super::measure::{self, Predicate};
use super::naming::{self, Around, Naming};
use super::part;
use super::reader::Reader;
use super::remark;
use super::rise::Step;
use super::subject::{self, Name};
use super::time::{self, Role, Stated};

/// Words this many bytes away from a number (120 characters) say nothing of it; the bound keeps reading linear.
pub(super) const NEAR: usize = 360;

impl Reader<'_> {
    /// Reads `run` amounts from `inside[at]`; returns where the words for the next number begin, and how many it read.
    #[expect(clippy::too_many_arguments, reason = "the state of one pass over a clause")]
    pub(super) fn read_amounts(
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
        let before_span = ViewSpan::new(cursor.min(end), end).tail(self.view, NEAR);
        let (before, base) = self.words_before(before_span);
        let before = compare::without_bracketed_figure(&before);
        let mut predicate = measure::predicate(&before);
        compared(&mut predicate, &before, amount.unit.kind, carried);
        if base.is_some()
            && let Some(more) = compare::more_or_less(&before)
        {
            predicate.cues = vec![if more { Tail::Rise } else { Tail::Fall }];
            (predicate.start, predicate.against) = (0, None);
        }
        let base = base.or_else(|| self.quarter_before(&before, &mut predicate, carried));
        self.step(|| {
            let against = predicate
                .against
                .as_ref()
                .map_or_else(String::new, |(place, _)| format!(", against {place}"));
            format!(
                "predicate “{}” gives {:?}{against}",
                &before[predicate.start..],
                predicate.cues
            )
        });
        if let Some(base) = &base {
            self.step(|| format!("measured against {}", base.period));
        }
        let context = self.context;
        let own_names = |name: &str| context.is_place(name);
        if let Some(reason) = aside(
            &before,
            &predicate,
            base.as_ref(),
            amount,
            &self.view[exclude_end(mention)..clause.end.max(mention.span.end)],
        ) {
            self.trace(mention.span, NumeralClass::Restriction, reason);
            return (
                if reason == OF_A_PLAN {
                    cursor
                } else {
                    exclude_end(mention)
                },
                1,
            );
        }
        if run > 1
            && (self.read_comparisons(sentence, &inside[at..at + run], &before, carried)
                || self.read_period_comparisons(sentence, &inside[at..at + run], before_span, &predicate, carried))
        {
            return (exclude_end(&inside[at + run - 1]), run);
        }
        if run > 1 {
            let mut phrase = subject::phrase(&before[..predicate.start], &own_names);
            if naming::is_filler(&phrase.noun) {
                phrase.noun.clear();
            }
            let rest = &self.view[exclude_end(&inside[at + run - 1])..];
            let unchanged = rest.trim_start_matches(['、', '和', '与', '及']).starts_with("持平");
            let dealt = self
                .members_pulling(&before, amount.unit.kind, run, carried)
                .or_else(|| self.members(&phrase, run, &predicate, unchanged, carried))
                .or_else(|| members_completing(&before, run, carried))
                .or_else(|| self.members_over_pauses(sentence, clause, &phrase, run, &predicate));
            if dealt.is_none()
                && let Some(periods) = self.periods_dealt(sentence.span, before_span, run, &predicate)
            {
                let own = phrase.noun.chars().count() >= 2;
                let name = if own {
                    Some(Name {
                        base: phrase.noun.clone(),
                        restriction: phrase.restriction.clone(),
                        span: Some(before_span),
                        ..Name::default()
                    })
                } else {
                    carried.topic.clone()
                };
                if let Some(name) = name {
                    self.step(|| format!("a run of {run} dealt to as many periods"));
                    let held = carried.period.take();
                    for (mention, period) in inside[at..at + run].iter().zip(periods) {
                        carried.period = Some(period);
                        self.deal(
                            sentence,
                            std::slice::from_ref(mention),
                            std::slice::from_ref(&name),
                            &predicate,
                            None,
                            before_span,
                            carried,
                        );
                    }
                    carried.period = held;
                    carried.topic = Some(name);
                    carried.stale = false;
                    return (exclude_end(&inside[at + run - 1]), run);
                }
            }
            if let Some(names) = dealt {
                self.step(|| {
                    let names: Vec<String> = names.iter().map(Name::text).collect();
                    format!("a run of {run} dealt to {}", names.join(" | "))
                });
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
                carried.stale = false;
                carried.members = names;
                return (exclude_end(&inside[at + run - 1]), run);
            }
            let each = predicate.has(Tail::Each)
                || before.contains("分别完成")
                || before.contains("分别占")
                || before.contains("分别实现");
            if each {
                // Several values said of each, and not as many subjects: whose they are is not known.
                for mention in &inside[at..at + run] {
                    self.not_understood(mention.span, Unread::NoSubject);
                }
                return (exclude_end(&inside[at + run - 1]), run);
            }
        }
        let after_start = exclude::after_bound(mention.span, amount);
        let next = inside[at + 1..].iter().take(40).find_map(|m| match &m.kind {
            MentionKind::Amount(a) if exclude::of_amount(self.view, m.span, a, clause).is_none() => {
                Some((m, a.bound_span.map_or(m.span.start, |b| b.start.min(m.span.start))))
            }
            MentionKind::Time(t) if !t.is_duration() => Some((m, m.span.start)),
            MentionKind::Ordinal(_) => None,
            _ => None,
        });
        let after_end = next.as_ref().map_or(clause.end, |&(_, start)| start).max(after_start);
        let after_end = ViewSpan::new(after_start, after_end).head(self.view, NEAR).end;
        let after_next = next.as_ref().map_or("", |(m, _)| {
            let rest = ViewSpan::new(m.span.end, clause.end.max(m.span.end));
            rest.head(self.view, NEAR).of(self.view)
        });
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
        let mut named = carried.named();
        let of_growth = ["增幅", "增速"].iter().any(|word| before.contains(word));
        if amount.unit.kind == UnitKind::Points
            && carried.share.is_some()
            && !of_growth
            && part::pull(&before).is_none()
        {
            // 占地区生产总值的比重为51.7%，提高0.8个百分点: the difference is the share's.
            named.topic = carried.share.as_ref();
        }
        let naming = naming::name(
            &around,
            &predicate,
            amount.unit.kind,
            named,
            carried.verb.as_deref(),
            &own_names,
        );
        // 力争增长6%以上 alone in its sentence: of what is not said.
        let bare_goal = carried.stale
            && carried.whole.is_none()
            && predicate.has(Tail::Target)
            && naming.as_ref().is_some_and(|naming| naming.how == "carried");
        let naming = naming.filter(|_| !bare_goal);
        // Another sentence's topic gives way to what the clause before this one names.
        let foreign = carried.stale && carried.whole.is_none();
        let naming = match naming {
            Some(naming) if foreign && naming.how == "carried" => self
                .named_in_clause_before(sentence, clause, &predicate)
                .or(Some(naming)),
            other => other,
        };
        let Some(naming) = naming.or_else(|| self.named_in_clause_before(sentence, clause, &predicate)) else {
            self.step(|| "no subject before it, none counted after it, none carried".to_owned());
            self.not_understood(mention.span, Unread::NoSubject);
            return (after_start, 1);
        };
        self.step(|| {
            let from = naming
                .name
                .span
                .map_or_else(String::new, |span| format!(", read in “{}”", span.of(self.view)));
            format!("named by {}: {}{from}", naming.how, naming.name.text())
        });
        let figure = Figure { mention, amount };
        let (step, held) = self.step_of_rise(&predicate, before_span, after_start, carried);
        let mut finding = self.finding(&figure, &predicate, &naming, base.as_ref(), carried);
        self.against_whole_year(&mut finding, base.as_ref(), carried);
        if step == Step::Apart && base.is_none() {
            self.measure_rise(&mut finding, &predicate, carried);
        }
        let text_before = ViewSpan::new(sentence.span.start, mention.span.start);
        if finding.measure == Measure::Share {
            carried.share = Some(naming.name.clone());
        } else if finding.measure != Measure::Points || naming.how != "carried" {
            carried.share = None;
        }
        self.push(finding, text_before, &predicate, carried);
        match step {
            // 由去年的43%提升至48.5%: the period before holds for the first number only.
            Step::From => carried.period = carried.period_before.take(),
            Step::FromUndated | Step::To | Step::Average => carried.period = held,
            Step::Apart if naming.sets_topic && base.is_none() => carried.rise = None,
            // 比2019年增长38.2%，年均增长6.7%
            Step::Apart => {
                let past = |stated: &&Stated| {
                    self.context
                        .reference_year
                        .is_some_and(|year| stated.period.to.year() + 2 <= year)
                };
                if let Some(past) = base.as_ref().filter(past) {
                    carried.rise = Some(past.clone());
                }
            }
        }
        carried.undated = false;
        if naming.sets_topic {
            carried.verb.clone_from(&naming.name.restriction);
            let part = ["其中", "涵盖", "包括", "含", "包含"]
                .iter()
                .any(|word| clause.of(self.view).starts_with(word));
            if !part {
                carried.whole = Some(naming.name.clone());
            }
            carried.topic = Some(naming.name.clone());
            carried.stale = false;
            carried.recent.push(naming.name.clone());
            carried.members.clear();
        } else if naming.how == "attribute" {
            // What follows without a name (同比增长…) speaks of the property; further properties belong to the whole.
            if carried.whole.is_none() {
                carried.whole.clone_from(&carried.topic);
            }
            carried.topic = Some(naming.name.clone());
            carried.recent.push(naming.name.clone());
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
    pub(super) fn named_in_clause_before(
        &self,
        sentence: &Sentence,
        clause: ViewSpan,
        predicate: &Predicate,
    ) -> Option<Naming> {
        let at = sentence.clauses.partition_point(|c| c.span.end <= clause.start);
        let before = sentence.clauses[..at].last().filter(|c| c.stop != Some('；'))?;
        let words = before.span.of(self.view);
        let figures = self.mentions[self.mentions.partition_point(|m| m.span.start < before.span.start)..]
            .iter()
            .take_while(|m| m.span.end <= before.span.end)
            .any(|m| matches!(m.kind, MentionKind::Amount(_) | MentionKind::Ordinal(_)));
        if figures || words.contains(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let cut = measure::predicate(words).start;
        let context = self.context;
        let own_names = |name: &str| context.is_place(name);
        let mut phrase = subject::phrase(&words[..cut], &own_names);
        // 地区生产总值增速前高后稳: how it went is no part of the name.
        let known = ["增速", "增幅", "增势", "总体", "保持", "持续", "稳", "呈"]
            .iter()
            .filter_map(|word| phrase.noun.split_once(word))
            .find(|(stem, _)| indicator::read_as(stem).is_some());
        if let Some((stem, _)) = known {
            phrase.noun = stem.to_owned();
        }
        let count = phrase.noun.chars().count();
        if naming::is_view(&phrase.noun) || !(2..=18).contains(&count) || predicate.has(Tail::From) {
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
    pub(super) fn words_before(&self, span: ViewSpan) -> (String, Option<Stated>) {
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
            if expr.is_duration() && self.view[at..span.end].starts_with(['来', '间']) {
                at += '来'.len_utf8();
            }
            if role == Role::Base {
                let Some(stated) = self.stated_base(mention, expr) else {
                    // 比上月: the words themselves say the basis.
                    words.push_str(mention.span.of(self.view));
                    continue;
                };
                // 与2019年相比翻了一番
                let rest = &self.view[at..span.end];
                if words.ends_with(['与', '和', '同', '跟']) && rest.starts_with(['相', '比']) {
                    words.pop();
                    at += ["相比较", "相比", "比"]
                        .iter()
                        .find(|word| rest.starts_with(**word))
                        .map_or(0, |word| word.len());
                }
                if words.ends_with('的')
                    && let Some(at) = words.rfind(['比', '较']).filter(|at| words.len() - at <= 36)
                {
                    words.truncate(at);
                }
                // 是“十三五”末的1.8倍
                if words.ends_with('“') {
                    words.pop();
                    at += if self.view[at..span.end].starts_with('”') {
                        '”'.len_utf8()
                    } else {
                        0
                    };
                }
                for word in ["相比", "比", "较", "是", "相当于"] {
                    if let Some(stem) = words.strip_suffix(word) {
                        words.truncate(stem.len());
                        break;
                    }
                }
                base = Some(stated);
                for word in ["同期", "末", "底"] {
                    if self.view[at..span.end].starts_with(word) {
                        at += word.len();
                        break;
                    }
                }
            }
        }
        words.push_str(&self.view[at.min(span.end)..span.end]);
        (remark::without(&words), base)
    }
}

/// The end of a mention with the hedge that follows it.
pub(super) fn exclude_end(mention: &Mention) -> usize {
    match &mention.kind {
        MentionKind::Amount(amount) => exclude::after_bound(mention.span, amount),
        _ => mention.span.end,
    }
}

//! A clause's numbers, one after another: amounts with the words around them, runs dealt to their subjects, ranks.

use crate::lexicon::cue::{self, Head, Tail};
use crate::model::{Basis, Bound, Inherited, Measure, Moment, NumeralClass, Period, Unread};
use crate::quantity::{Amount, Mention, MentionKind, Script, TimeExpr, UnitKind, YearRef};
use crate::segment::Sentence;
use crate::span::ViewSpan;

use super::compare;
use super::exclude;
use super::finding::{Figure, Finding};
use super::measure::{self, Predicate};
use super::members;
use super::naming::{self, Around, Naming};
use super::place::Place;
use super::rank::Rank;
use super::reader::{Carried, Reader};
use super::rise::Step;
use super::remark;
use super::subject::{self, Name};
use super::time::{self, Role, Stated};

/// Lists of figures are no longer than this.
const LONGEST_RUN: usize = 24;

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
        let before = compare::without_bracketed_figure(&before).to_owned();
        let mut predicate = measure::predicate(&before);
        compared(&mut predicate, &before, amount.unit.kind, carried);
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
        if run > 1
            && (self.read_comparisons(sentence, &inside[at..at + run], &before, carried)
                || self.read_period_comparisons(sentence, &inside[at..at + run], before_span, &predicate, carried))
        {
            return (exclude_end(&inside[at + run - 1]), run);
        }
        if run > 1 {
            let phrase = subject::phrase(&before[..predicate.start], &own_names);
            let dealt = self
                .members_pulling(&before, amount.unit.kind, run, carried)
                .or_else(|| self.members(&phrase, run, &predicate, carried));
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
        if amount.unit.kind == UnitKind::Points && carried.share.is_some() {
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
        let (step, held) = self.step_of_rise(&predicate, before_span, carried);
        let mut finding = self.finding(&figure, &predicate, &naming, base.as_ref(), carried);
        let whole_year = |base: &&Stated| {
            self.view[base.span.end..].starts_with("全年") || base.span.of(self.view).ends_with("全年")
        };
        if let Some(base) = base.as_ref().filter(whole_year)
            && carried.period.as_ref().is_some_and(|stated| !matches!(stated.period.from, Moment::Year(_)))
            && finding.basis == Some(Basis::Yoy)
        {
            // 一季度…，比上年全年回落: not last year's same time.
            finding.basis = Some(Basis::Since(base.period.clone()));
        }
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
            Step::Apart if naming.sets_topic => carried.rise = None,
            Step::Apart => {}
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
        let phrase = subject::phrase(&words[..cut], &own_names);
        let count = phrase.noun.chars().count();
        if !(2..=18).contains(&count) || predicate.has(Tail::From) {
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
                if words.ends_with('的')
                    && let Some(at) = words.rfind(['比', '较']).filter(|at| words.len() - at <= 36)
                {
                    words.truncate(at);
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

    /// The subjects that a run of amounts is dealt to, one each.
    pub(super) fn members(
        &self,
        phrase: &subject::Phrase,
        run: usize,
        predicate: &Predicate,
        carried: &Carried,
    ) -> Option<Vec<Name>> {
        if phrase.noun.is_empty() {
            if carried.members.len() == run {
                return Some(carried.members.clone());
            }
            // 接待游客…万人次，旅游收入…亿元，分别增长…: the last things named, in order.
            // What stood before a semicolon is taken up only as a whole.
            let recent = if carried.recent.is_empty() && carried.recent_before.len() == run {
                &carried.recent_before
            } else {
                &carried.recent
            };
            let from = recent.len().checked_sub(run)?;
            return predicate.has(Tail::Each).then(|| recent[from..].to_vec());
        }
        let mut members = members::members(&phrase.noun);
        if members.len() > run {
            // 社会保障和就业 is one member of a list that 、 divides.
            members = members::listed(&phrase.noun);
        }
        if cue::is_attribute(&phrase.noun) && carried.members.len() == run {
            // 小麦、玉米播种面积分别为…，产量分别为…: another property of the same members.
            if matches!(
                phrase.noun.as_str(),
                "总量" | "总数" | "数量" | "增速" | "增幅" | "规模"
            ) {
                return Some(carried.members.clone());
            }
            let of = |member: &Name| Name {
                base: format!("{}{}", naming::whole_of(&member.base, &phrase.noun), phrase.noun),
                ..member.clone()
            };
            return Some(carried.members.iter().map(of).collect());
        }
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
                        restriction: inner
                            .restriction
                            .or_else(|| phrase.restriction.clone())
                            .or_else(|| predicate.has(Tail::Total).then(|| "累计".to_owned())),
                        ..Name::default()
                    }
                })
                .collect(),
        )
    }

    /// 分别拉动经济增长0.5、2.3和3.1个百分点: what each of the members named before adds.
    fn members_pulling(&self, before: &str, unit: UnitKind, run: usize, carried: &Carried) -> Option<Vec<Name>> {
        let (at, _) = naming::pull(before).filter(|_| unit == UnitKind::Points)?;
        let front = before[..at].trim_start_matches(['，', '、']);
        let alone = front.trim_end_matches("分别").is_empty();
        (alone && carried.members.len() == run).then(|| {
            let name = |member: &Name| naming::pulling(&member.text(), &before[at..], member.span);
            carried.members.iter().map(name).collect()
        })
    }

    /// Deals a run of amounts to their subjects, in order.
    #[expect(clippy::too_many_arguments, reason = "the state of one pass over a clause")]
    pub(super) fn deal(
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

    /// 比全省、全市分别高3.1个、1.4个百分点: one difference for each place; false where the words are no such list.
    fn read_comparisons(&mut self, sentence: &Sentence, run: &[Mention], words: &str, carried: &mut Carried) -> bool {
        let Some((places, above, start)) = compare::against_several(words) else {
            return false;
        };
        let points = run
            .last()
            .is_some_and(|m| matches!(&m.kind, MentionKind::Amount(a) if a.unit.kind == UnitKind::Points));
        let context = self.context;
        let own_names = |name: &str| context.is_place(name);
        let phrase = subject::phrase(&words[..start], &own_names);
        let own = phrase.noun.chars().count() > 2;
        let name = if own {
            Some(Name {
                base: phrase.noun.trim_end_matches("增速").to_owned(),
                ..Name::default()
            })
        } else {
            carried.topic.clone()
        };
        let (Some(name), true, true) = (name, points, places.len() == run.len()) else {
            return false;
        };
        for (mention, place) in run.iter().zip(places) {
            let MentionKind::Amount(amount) = &mention.kind else {
                continue;
            };
            let finding = Finding {
                name: name.text(),
                name_span: name.span,
                measure: Measure::Points,
                value: if above { amount.value } else { amount.value.negated() },
                high: None,
                unit: "个百分点".to_owned(),
                bound: amount.bound,
                basis: Some(Basis::Area(place)),
                scope: None,
                out_of: None,
                rule: "points.dealt".to_owned(),
                inherited: (!own).then_some(Inherited::Indicator),
                span: mention.span,
                measure_span: None,
            };
            let before = ViewSpan::new(sentence.span.start, run[0].span.start);
            self.push(finding, before, &Predicate::default(), carried);
        }
        true
    }

    /// 分别比一季度、上半年提高1.6个、0.7个百分点: one difference for each period; false where the words are no such list.
    fn read_period_comparisons(
        &mut self,
        sentence: &Sentence,
        run: &[Mention],
        before: ViewSpan,
        predicate: &Predicate,
        carried: &mut Carried,
    ) -> bool {
        let bases: Vec<Stated> = time::mentions(self.mentions, before)
            .filter(|(mention, expr)| time::role(self.view, mention, expr) == Role::Base)
            .filter_map(|(mention, expr)| self.stated_base(mention, expr))
            .collect();
        let points = matches!(&run[0].kind, MentionKind::Amount(a) if a.unit.kind == UnitKind::Points);
        let Some(topic) = carried.topic.clone().filter(|_| points && bases.len() == run.len()) else {
            return false;
        };
        let words = ViewSpan::new(before.start, bases[0].span.start).of(self.view);
        let own = words.contains(|c: char| c.is_alphanumeric() && !"增速分别比较幅".contains(c));
        if own {
            return false;
        }
        let naming = Naming {
            name: topic,
            phrase: subject::Phrase::default(),
            how: "dealt",
            inherited: Some(Inherited::Indicator),
            taken: 0,
            sets_topic: false,
        };
        for (mention, base) in run.iter().zip(&bases) {
            let MentionKind::Amount(amount) = &mention.kind else {
                continue;
            };
            let figure = Figure { mention, amount };
            let finding = self.finding(&figure, predicate, &naming, Some(base), carried);
            let before = ViewSpan::new(sentence.span.start, run[0].span.start);
            self.push(finding, before, predicate, carried);
        }
        true
    }

    /// 比上季度 after a figure of one quarter is the quarter before it.
    fn quarter_before(&self, before: &str, predicate: &mut Predicate, carried: &Carried) -> Option<Stated> {
        let stated = carried.period.as_ref().filter(|_| predicate.has(Tail::Mom))?;
        let said = ["比上季度", "较上季度", "比上一季度", "较上一季度"].iter().any(|word| before.contains(word));
        let (Moment::Quarter(year, quarter), true) = (stated.period.from, said) else {
            return None;
        };
        if stated.period.to != stated.period.from {
            return None;
        }
        let (year, quarter) = if quarter == 1 { (year - 1, 4) } else { (year, quarter - 1) };
        predicate.cues.retain(|&cue| cue != Tail::Mom);
        Some(Stated {
            period: Period::single(Moment::Quarter(year, quarter)),
            ..stated.clone()
        })
    }

    /// What a change is measured against, where the time expression names a period.
    fn stated_base(&self, mention: &Mention, expr: &TimeExpr) -> Option<Stated> {
        let period = time::resolve(self.context, None, expr, mention.span.of(self.view))?;
        Some(Stated {
            period,
            stock: time::is_stock(expr),
            year_before: expr.same_period || expr.year == YearRef::Relative(-1),
            opens: true,
            span: mention.span,
        })
    }

    /// A figure of another place, given in brackets for comparison (全市7.2%): an observation where the place has a
    /// name. Returns where the words for the next number begin.
    pub(super) fn read_elsewhere(
        &mut self,
        clause: ViewSpan,
        mention: &Mention,
        amount: &Amount,
        carried: &mut Carried,
    ) -> Option<usize> {
        let view = self.view;
        let before = ViewSpan::new(clause.start, mention.span.start)
            .tail(view, NEAR)
            .of(view);
        let (place, inside) = compare::bracketed(before)?;
        let place = place.to_owned();
        let end = mention.span.end;
        let closed = view[end..].strip_prefix('）').map_or(end, |_| end + '）'.len_utf8());
        let rate = carried.last.filter(|m| matches!(m, Measure::Growth | Measure::Share));
        let percent = matches!(amount.unit.kind, UnitKind::Percent | UnitKind::PerMille);
        let area = self.area_around(&place);
        if let (Some(measure), Some(topic), Some(area), true) = (rate, carried.topic.clone(), area, percent)
            && area != self.area
        {
            let finding = Finding {
                name: topic.text(),
                name_span: topic.span,
                measure,
                value: amount.value,
                high: amount.high,
                unit: amount.unit.text.clone(),
                bound: amount.bound,
                basis: (measure == Measure::Growth).then_some(Basis::Yoy),
                scope: None,
                out_of: None,
                rule: format!("{}.elsewhere", measure.as_str()),
                inherited: Some(Inherited::Indicator),
                span: mention.span,
                measure_span: None,
            };
            let around = carried.place.replace(Place::Other(area, mention.span));
            // Nothing before the figure but its own place says whose it is.
            let nothing = ViewSpan::new(mention.span.start, mention.span.start);
            self.push(finding, nothing, &Predicate::default(), carried);
            carried.place = around;
        } else {
            self.trace(mention.span, NumeralClass::Aside, "another place's figure");
        }
        inside.then_some(closed)
    }

    pub(super) fn read_rank(
        &mut self,
        sentence: &Sentence,
        mention: &Mention,
        found: &Rank,
        run: &[Mention],
        carried: &mut Carried,
    ) -> usize {
        let words = found.subject.of(self.view).to_owned();
        let context = self.context;
        let own_names = |name: &str| context.is_place(name);
        let (words, _) = if words.is_empty() {
            (words, None)
        } else {
            self.words_before(found.subject)
        };
        // 连续三年位居: how long a place was held is no part of the name.
        let words = words.split("连续").next().unwrap_or_default();
        let cut = measure::predicate(words).start;
        let phrase = subject::phrase(&words[..cut], &own_names);
        let tied = matches!(
            phrase.noun.as_str(),
            "总量" | "增速" | "增幅" | "总数" | "规模" | "排名" | "位次" | "新增数量" | "数量" | "综合排名" | "占比"
        );
        let joint = words.contains('均') || words.ends_with('都');
        let moved = ["升至", "跃升", "提升", "前移", "降至", "上升", "下降", "后移"]
            .iter()
            .any(|verb| found.verb.of(self.view).contains(verb));
        let scope = found.scope.clone().or_else(|| carried.scope.clone().filter(|_| moved));
        carried.scope.clone_from(&scope);
        let members = members::members(phrase.noun.trim_end_matches("增速").trim_end_matches("增幅"));
        // Of another sentence's topic a rank says nothing; a named list may stand for itself.
        let foreign = carried.stale && carried.whole.is_none();
        let listed = scope.clone().filter(|set| foreign && set.chars().count() >= 5);
        let names: Vec<Name> = if run.len() > 1 && carried.members.len() == run.len() {
            carried.members.clone()
        } else if run.len() > 1 && members.len() == run.len() {
            members
                .into_iter()
                .map(|base| Name {
                    base,
                    ..Name::default()
                })
                .collect()
        } else if phrase.noun.chars().count() >= 2 && !tied {
            let noun = if joint {
                members::members(&phrase.noun).join("、")
            } else {
                phrase.noun.clone()
            };
            vec![Name {
                base: noun,
                restriction: phrase.restriction.clone(),
                span: Some(found.subject),
                ..Name::default()
            }]
        } else if let Some(set) = listed {
            vec![Name {
                base: set,
                ..Name::default()
            }]
        } else if let Some(topic) = carried.topic.as_ref().filter(|_| !foreign) {
            vec![topic.clone()]
        } else {
            self.not_understood(mention.span, Unread::NoSubject);
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
                bound: if member.span.of(self.view).starts_with('前') {
                    Bound::Below
                } else {
                    Bound::Exact
                },
                basis: None,
                scope: scope.clone(),
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
            if own {
                carried.topic = Some(name);
                carried.stale = false;
            }
        }
        let verb = &self.view[found.verb.start..mention.span.start];
        if verb.contains(['由', '从']) && carried.period_before.is_some() {
            // 由上年的第8位上升到第5位: the period before holds for the first rank only.
            carried.period = carried.period_before.take();
        }
        run.last().map_or(mention.span.end, |m| m.span.end)
    }
}

/// Completes a predicate with what only the number's unit tells: differences lie above or below things too (快于经济增速),
/// go on to the next place (高于全国1.2个百分点、全省0.8个百分点), and multiples have a place for their base.
fn compared(predicate: &mut Predicate, before: &str, unit: UnitKind, carried: &mut Carried) {
    match unit {
        UnitKind::Points if predicate.against.is_none() => {
            if let (Some(above), Some(place)) = (carried.above, compare::next_place(before)) {
                (predicate.against, predicate.start) = (Some((place.to_owned(), above)), 0);
            } else if predicate.cues.iter().all(|&cue| cue == Tail::GrowthNoun)
                && let Some((above, start)) = compare::beyond(before)
            {
                // 快于经济增速: the rate is the other thing's.
                predicate.cues.clear();
                (predicate.against, predicate.start) = (Some((String::new(), above)), start);
            }
        }
        UnitKind::Times => {
            if let Some((place, start)) = compare::times_of(before) {
                (predicate.against, predicate.start) = (Some((place, true)), start);
                if before[..start].ends_with("分别") {
                    predicate.cues.push(Tail::Each);
                    predicate.start -= "分别".len();
                }
            }
        }
        _ => {}
    }
    carried.above = predicate
        .against
        .as_ref()
        .filter(|_| unit == UnitKind::Points)
        .map(|(_, above)| *above);
}

/// Gives the members of a list of differences or rates the unit that only the last of them carries (1.2、0.8、0.3个百分点;
/// 1.6个、0.7个百分点).
pub(super) fn share_units(view: &str, inside: &mut [Mention]) {
    for at in (1..inside.len()).rev() {
        let (front, back) = inside.split_at_mut(at);
        let (last, next) = (&mut front[at - 1], &back[0]);
        let (MentionKind::Amount(short), MentionKind::Amount(whole)) = (&mut last.kind, &next.kind) else {
            continue;
        };
        let bare = short.unit.kind == UnitKind::None || short.unit.text == "个" && whole.unit.kind == UnitKind::Points;
        // 0.06亿、2.98亿和1.08亿千瓦时: each with its own multiplier.
        let scaled = last.span.of(view).ends_with(['万', '亿']) && !matches!(whole.unit.kind, UnitKind::None | UnitKind::Rank);
        let shared = scaled
            || matches!(
                whole.unit.kind,
                UnitKind::Points | UnitKind::Percent | UnitKind::PerMille
            );
        let joined = last.span.end <= next.span.start
            && matches!(
                &view[last.span.end..next.span.start],
                "、" | "和" | "与" | "及" | "以及"
            );
        if bare && shared && joined && (scaled || short.script == Script::Arabic) {
            short.unit = whole.unit.clone();
        }
    }
}

pub(super) fn exclude_end(mention: &Mention) -> usize {
    match &mention.kind {
        MentionKind::Amount(amount) => exclude::after_bound(mention.span, amount),
        _ => mention.span.end,
    }
}

/// How many amounts follow one another from `at`, joined only by 、, 和 or a pause.
pub(super) fn amount_run(view: &str, inside: &[Mention], at: usize) -> usize {
    let kind = |m: &Mention| match &m.kind {
        MentionKind::Amount(a) => Some(a.unit.kind),
        _ => None,
    };
    let each = ViewSpan::new(0, inside[at].span.start).tail(view, 24).of(view).contains("分别");
    let mut run = 1;
    while at + run < inside.len() && run < LONGEST_RUN {
        let (last, next) = (&inside[at + run - 1], &inside[at + run]);
        let start = match &next.kind {
            MentionKind::Amount(a) => a.bound_span.map_or(next.span.start, |b| b.start.min(next.span.start)),
            _ => break,
        };
        let from = exclude_end(last);
        if from > start || !matches!(&view[from..start], "、" | "和" | "与" | "及" | "以及" | "，") {
            break;
        }
        // 分别高3.1个、1.4个百分点: the unit is printed whole with the last only.
        let short = matches!(kind(last), Some(UnitKind::Count)) && matches!(kind(next), Some(UnitKind::Points));
        if !short
            && !each
            && kind(next) != kind(last)
            && !matches!(kind(next), Some(UnitKind::Count | UnitKind::Other | UnitKind::People))
        {
            break;
        }
        run += 1;
    }
    run
}

pub(super) fn ordinal_run(view: &str, inside: &[Mention], at: usize) -> usize {
    let mut run = 1;
    while at + run < inside.len() && run < LONGEST_RUN {
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

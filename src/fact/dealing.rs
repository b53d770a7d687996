//! Figures in a row, dealt to their subjects or to their periods in order.

use std::borrow::Cow;

use crate::lexicon::cue::{self, Head, Tail};
use crate::model::Bound;
use crate::quantity::{Mention, MentionKind, Script, UnitKind};
use crate::segment::Sentence;
use crate::span::ViewSpan;

use super::carried::Carried;
use super::compare;
use super::figures::{NEAR, exclude_end};
use super::finding::Figure;
use super::measure::Predicate;
use super::members;
use super::naming::Naming;
use super::part;
use super::preceding;
use super::reader::Reader;
use super::subject::{self, Name};
use super::time::{self, Role, Stated};

/// Lists of figures are no longer than this.
const LONGEST_RUN: usize = 24;

impl Reader<'_> {
    /// The subjects that a run of amounts is dealt to, one each.
    pub(super) fn members(
        &self,
        phrase: &subject::Phrase,
        run: usize,
        predicate: &Predicate,
        unchanged: bool,
        carried: &Carried,
    ) -> Option<Vec<Name>> {
        if phrase.noun.is_empty() {
            if carried.members.len() == run {
                // 占比分别为8.6%、40.2%、51.2%: shares of the same members.
                let share = predicate.has(Tail::Share) && !predicate.has(Tail::RiseTo);
                let of = |member: &Name| Name {
                    attribute: share.then(|| "占比".to_owned()).or_else(|| member.attribute.clone()),
                    ..member.clone()
                };
                return Some(carried.members.iter().map(of).collect());
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
        if phrase.noun.starts_with('占') && predicate.has(Tail::Estimate) {
            return None;
        }
        if phrase.noun.starts_with('占') && (carried.members.len() == run || carried.recent.len() >= run) {
            // 占规模以上工业增加值比重分别为…: the share of each.
            let of = |member: &Name| Name {
                base: format!("{}{}比重", member.base, phrase.noun.trim_end_matches("比重")),
                ..member.clone()
            };
            let owners = if carried.members.len() == run {
                &carried.members[..]
            } else {
                &carried.recent[carried.recent.len() - run..]
            };
            return Some(owners.iter().map(of).collect());
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
                base: format!("{}{}", preceding::whole_of(&member.base, &phrase.noun), phrase.noun),
                ..member.clone()
            };
            return Some(carried.members.iter().map(of).collect());
        }
        // 分别增长11.3%、8.7%、持平: the last of them has no number.
        if members.len() == run + 1 && unchanged {
            members.pop();
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

    /// Subjects that pauses divide: 交通运输、仓储和邮政业，房地产业增加值分别增长….
    pub(super) fn members_over_pauses(
        &self,
        sentence: &Sentence,
        clause: ViewSpan,
        phrase: &subject::Phrase,
        run: usize,
        predicate: &Predicate,
    ) -> Option<Vec<Name>> {
        if phrase.noun.is_empty() || !predicate.has(Tail::Each) {
            return None;
        }
        let at = sentence.clauses.partition_point(|c| c.span.end <= clause.start);
        let from = at.checked_sub(run - 1)?;
        let opens = sentence.clauses[from..at].iter().all(|c| c.stop == Some('，'));
        let start = sentence.clauses.get(from)?.span.start;
        let words = ViewSpan::new(start, clause.start).tail(self.view, NEAR).of(self.view);
        let figures = words.contains(|c: char| c.is_ascii_digit());
        if !opens || figures {
            return None;
        }
        let context = self.context;
        let own_names = |name: &str| context.is_place(name);
        let front = subject::phrase(words.trim_end_matches('，'), &own_names).noun;
        let members = members::paused(&format!("{front}，{}", phrase.noun));
        (members.len() == run).then(|| {
            let named = |base| Name {
                base,
                ..Name::default()
            };
            members.into_iter().map(named).collect()
        })
    }

    /// 分别拉动经济增长0.5、2.3和3.1个百分点: what each of the members named before adds.
    pub(super) fn members_pulling(
        &self,
        before: &str,
        unit: UnitKind,
        run: usize,
        carried: &Carried,
    ) -> Option<Vec<Name>> {
        let (at, _) = part::pull(before).filter(|_| unit == UnitKind::Points)?;
        let front = before[..at].trim_start_matches(['，', '、']).trim_end_matches("分别");
        if front.is_empty() {
            let name = |member: &Name| part::pulling(&member.text(), &before[at..], member.span);
            return (carried.members.len() == run).then(|| carried.members.iter().map(name).collect());
        }
        let phrase = subject::phrase(front, &|name| self.context.is_place(name));
        let members = members::members(&phrase.noun);
        let name = |member: &String| part::pulling(member, &before[at..], None);
        (members.len() == run).then(|| members.iter().map(name).collect())
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
        for (at, (mention, name)) in run.iter().zip(names).enumerate() {
            let MentionKind::Amount(amount) = &mention.kind else {
                continue;
            };
            let predicate = &verb_of_member(self.view, run, at, predicate);
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
            let mut finding = self.finding(
                &Figure {
                    mention,
                    amount: &amount,
                },
                predicate,
                &naming,
                base,
                carried,
            );
            self.against_whole_year(&mut finding, base, carried);
            self.push(
                finding,
                ViewSpan::new(sentence.span.start, run[0].span.start),
                predicate,
                carried,
            );
        }
    }

    /// 1—2月、1—5月、1—8月…分别增长12.1%、9.3%和8.8%: the periods of a clause that a run of figures is dealt to.
    pub(super) fn periods_dealt(
        &self,
        sentence: ViewSpan,
        before: ViewSpan,
        run: usize,
        predicate: &Predicate,
    ) -> Option<Vec<Stated>> {
        let around = ViewSpan::new(sentence.start, before.end).tail(self.view, NEAR);
        let listed: Vec<Stated> = time::mentions(self.mentions, around)
            .filter(|(mention, expr)| time::role(self.view, mention, expr) == Role::Period)
            .filter_map(|(mention, expr)| self.stated_base(mention, expr))
            .collect();
        let listed = listed[listed.len().checked_sub(run)?..].to_vec();
        let figures = ViewSpan::new(listed.last()?.span.end, before.end).of(self.view);
        if figures.contains(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let joined = listed.windows(2).all(|pair| {
            let between = &self.view[pair[0].span.end..pair[1].span.start];
            matches!(between, "、" | "和" | "与" | "及" | "以及")
        });
        (predicate.has(Tail::Each) && joined).then_some(listed)
    }
}

/// The direction of a verb that a later figure of a list has of its own (增长1.3%、下降3.2%): up or down.
fn own_verb(between: &str) -> Option<i8> {
    let verb = between.strip_prefix(['、', '和', '与', '及'])?;
    match verb {
        "增长" | "上升" | "提高" | "上涨" | "增加" => Some(1),
        "下降" | "减少" | "降低" | "下跌" | "回落" | "负增长" => Some(-1),
        _ => None,
    }
}

/// The predicate of one figure of a list: its own verb, or the one before it.
fn verb_of_member(view: &str, run: &[Mention], at: usize, predicate: &Predicate) -> Predicate {
    let own = (1..=at).rev().find_map(|n| {
        let (from, to) = (exclude_end(&run[n - 1]), run[n].span.start);
        (from <= to).then(|| own_verb(&view[from..to])).flatten()
    });
    Predicate {
        sign: own.or(predicate.sign),
        ..predicate.clone()
    }
}

/// Gives the members of a list of differences or rates the unit that only the last of them carries (1.2、0.8、0.3个百分点;
/// 1.6个、0.7个百分点).
pub(super) fn share_units(view: &str, inside: &mut [Mention]) {
    for mention in inside.iter_mut() {
        // 高出1.6个点
        if let MentionKind::Amount(amount) = &mut mention.kind
            && amount.unit.text == "个"
            && amount.bound_span.is_none()
            && let Some(rest) = view[mention.span.end..].strip_prefix('点')
            && !rest.starts_with(|c| matches!(c, '\u{4E00}'..='\u{9FFF}'))
        {
            amount.unit.kind = UnitKind::Points;
            amount.unit.text = Cow::Borrowed("个百分点");
            mention.span.end += '点'.len_utf8();
        }
    }
    // The multiplier that members without one share with the last (分别达420、310、180亿元), once it is known.
    let mut multiplier: Option<i32> = None;
    for at in (1..inside.len()).rev() {
        let (front, back) = inside.split_at_mut(at);
        let (last, next) = (&mut front[at - 1], &back[0]);
        let (MentionKind::Amount(short), MentionKind::Amount(whole)) = (&mut last.kind, &next.kind) else {
            multiplier = None;
            continue;
        };
        let bare = short.unit.kind == UnitKind::None || short.unit.text == "个" && whole.unit.kind == UnitKind::Points;
        // 0.06亿、2.98亿和1.08亿千瓦时: each with its own multiplier.
        let scaled =
            last.span.of(view).ends_with(['万', '亿']) && !matches!(whole.unit.kind, UnitKind::None | UnitKind::Rank);
        let rate = matches!(
            whole.unit.kind,
            UnitKind::Points | UnitKind::Percent | UnitKind::PerMille
        );
        // 高于全国0.5、全省2.1个百分点: a place may stand between.
        let between = view.get(last.span.end..next.span.start).unwrap_or("—");
        let joined = matches!(between, "、" | "和" | "与" | "及" | "以及")
            || own_verb(between).is_some()
            || whole.unit.kind == UnitKind::Points && compare::next_place(between).is_some();
        if bare && joined && (scaled || rate && short.script == Script::Arabic) {
            short.unit = whole.unit.clone();
            continue;
        }
        let listed = ViewSpan::new(0, last.span.start)
            .tail(view, 60)
            .of(view)
            .contains("分别");
        // 平均浓度分别为10、23、33微克/立方米
        if bare && joined && listed && whole.unit.text.contains('/') && short.script == Script::Arabic {
            short.unit = whole.unit.clone();
            continue;
        }
        let power = multiplier.or_else(|| power_of(next.span.of(view)));
        if let Some(power) = power.filter(|_| bare && joined && listed && is_currency_or_mass(whole.unit.kind))
            && short.script == Script::Arabic
            && let Some(value) = short.value.shift(power)
        {
            short.value = value;
            short.unit = whole.unit.clone();
            multiplier = Some(power);
        } else {
            multiplier = None;
        }
    }
}

/// Units whose amounts reports print in 万 and 亿.
fn is_currency_or_mass(unit: UnitKind) -> bool {
    matches!(
        unit,
        UnitKind::Currency | UnitKind::Mass | UnitKind::Area | UnitKind::Energy | UnitKind::Volume | UnitKind::People
    )
}

/// The power of ten that stands between the digits and the unit of a printed amount.
fn power_of(printed: &str) -> Option<i32> {
    let rest = printed.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    (rest.len() < printed.len()).then(|| match rest {
        _ if rest.starts_with("万亿") => 12,
        _ if rest.starts_with('亿') => 8,
        _ if rest.starts_with('万') => 4,
        _ => 0,
    })
}

/// How many amounts follow one another from `at`, joined only by 、, 和 or a pause.
pub(super) fn amount_run(view: &str, inside: &[Mention], at: usize) -> usize {
    let kind = |m: &Mention| match &m.kind {
        MentionKind::Amount(a) => Some(a.unit.kind),
        _ => None,
    };
    let each = ViewSpan::new(0, inside[at].span.start)
        .tail(view, 24)
        .of(view)
        .contains("分别");
    let mut run = 1;
    while at + run < inside.len() && run < LONGEST_RUN {
        let (last, next) = (&inside[at + run - 1], &inside[at + run]);
        let start = match &next.kind {
            MentionKind::Amount(a) => a.bound_span.map_or(next.span.start, |b| b.start.min(next.span.start)),
            _ => break,
        };
        let from = exclude_end(last);
        if from > start {
            break;
        }
        let between = &view[from..start];
        let joined = matches!(between, "、" | "和" | "与" | "及" | "以及" | "，");
        if !joined && own_verb(between).is_none() {
            break;
        }
        // 分别高3.1个、1.4个百分点: the unit is printed whole with the last only.
        let short = matches!(kind(last), Some(UnitKind::Count)) && matches!(kind(next), Some(UnitKind::Points));
        if !short
            && !each
            && kind(next) != kind(last)
            && !matches!(kind(next), Some(UnitKind::Count | UnitKind::Other | UnitKind::People))
            && (kind(last), kind(next)) != (Some(UnitKind::Percent), Some(UnitKind::Times))
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

/// 1个省级、17个市级重点项目分别完成投资…, …分别完成年度任务的…, …分别占全年计划的…: the property, the part of a plan or the
/// part of a whole of each of the things just named.
pub(super) fn members_completing(words: &str, run: usize, carried: &Carried) -> Option<Vec<Name>> {
    let (owner, rest) = words.split_once("分别")?;
    let owner = owner.trim_matches(['，', '、']);
    let from = carried.recent.len().checked_sub(run)?;
    let last = carried.recent.last()?;
    if !(owner.is_empty() || last.base.ends_with(owner)) {
        return None;
    }
    let each = |of: &dyn Fn(&Name) -> Name| Some(carried.recent[from..].iter().map(of).collect());
    if let Some(plan) = rest.strip_suffix('的') {
        let what = plan.strip_prefix("完成").filter(|what| part::is_goal_word(what));
        let whole = plan
            .strip_prefix('占')
            .filter(|whole| (2..=12).contains(&whole.chars().count()));
        let suffix = match (what, whole) {
            (Some(what), _) => format!("{what}完成率"),
            (_, Some(whole)) => format!("占{whole}比重"),
            _ => return None,
        };
        return each(&|name| Name {
            base: format!("{}{suffix}", name.text()),
            ..Name::default()
        });
    }
    let property = rest.strip_prefix("完成").or_else(|| rest.strip_prefix("实现"))?;
    if !cue::is_attribute(property) {
        return None;
    }
    each(&|name| Name {
        attribute: Some(format!("完成{property}")),
        ..name.clone()
    })
}

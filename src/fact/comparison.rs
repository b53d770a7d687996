//! Comparisons of a clause read as observations: differences from places and periods, figures of other places in brackets.

use crate::lexicon::cue::Tail;
use crate::model::{Basis, Inherited, Measure, Moment, NumeralClass, Period};
use crate::quantity::{Amount, Mention, MentionKind, TimeExpr, UnitKind, YearRef};
use crate::segment::Sentence;
use crate::span::ViewSpan;

use super::carried::Carried;
use super::compare;
use super::figures::NEAR;
use super::finding::{Figure, Finding};
use super::measure::Predicate;
use super::naming::Naming;
use super::place::Place;
use super::reader::Reader;
use super::subject::{self, Name};
use super::time::{self, Role, Stated};

impl Reader<'_> {
    /// 比全省、全市分别高3.1个、1.4个百分点: one difference for each place; false where the words are no such list.
    pub(super) fn read_comparisons(
        &mut self,
        sentence: &Sentence,
        run: &[Mention],
        words: &str,
        carried: &mut Carried,
    ) -> bool {
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
                ranked_by: None,
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
    pub(super) fn read_period_comparisons(
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
        if !points || bases.len() != run.len() {
            return false;
        }
        let words = ViewSpan::new(before.start, bases[0].span.start).of(self.view);
        let words = words.trim_end_matches(['比', '较']).trim_end_matches("分别");
        let phrase = subject::phrase(words, &|name| self.context.is_place(name));
        let noun = phrase.noun.trim_end_matches("增速").trim_end_matches("增幅");
        let own = noun.chars().count() >= 2;
        let name = if own {
            Some(Name {
                base: noun.to_owned(),
                ..Name::default()
            })
        } else {
            carried.topic.clone()
        };
        let Some(name) = name else { return false };
        let naming = Naming {
            name,
            phrase: subject::Phrase::default(),
            how: "dealt",
            inherited: (!own).then_some(Inherited::Indicator),
            taken: 0,
            sets_topic: own,
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
        if own {
            carried.topic = Some(naming.name);
            carried.stale = false;
        }
        true
    }

    /// 比上季度 after a figure of one quarter is the quarter before it.
    pub(super) fn quarter_before(&self, before: &str, predicate: &mut Predicate, carried: &Carried) -> Option<Stated> {
        let stated = carried.period.as_ref().filter(|_| predicate.has(Tail::Mom))?;
        let said = ["比上季度", "较上季度", "比上一季度", "较上一季度"]
            .iter()
            .any(|word| before.contains(word));
        let (Moment::Quarter(year, quarter), true) = (stated.period.from, said) else {
            return None;
        };
        if stated.period.to != stated.period.from {
            return None;
        }
        let (year, quarter) = if quarter == 1 {
            (year - 1, 4)
        } else {
            (year, quarter - 1)
        };
        predicate.cues.retain(|&cue| cue != Tail::Mom);
        Some(Stated {
            period: Period::single(Moment::Quarter(year, quarter)),
            ..stated.clone()
        })
    }

    /// What a change is measured against, where the time expression names a period.
    pub(super) fn stated_base(&self, mention: &Mention, expr: &TimeExpr) -> Option<Stated> {
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
                unit: amount.unit.text.clone().into_owned(),
                bound: amount.bound,
                basis: (measure == Measure::Growth).then_some(Basis::Yoy),
                scope: None,
                out_of: None,
                ranked_by: None,
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
}

/// Completes a predicate with what only the number's unit tells: differences lie above or below things too (快于经济增速),
/// go on to the next place (高于全国1.2个百分点、全省0.8个百分点), and multiples have a place for their base.
pub(super) fn compared(predicate: &mut Predicate, before: &str, unit: UnitKind, carried: &mut Carried) {
    match unit {
        UnitKind::Points if predicate.against.is_none() => {
            if let (Some(above), Some(place)) = (carried.above, compare::next_place(before)) {
                (predicate.against, predicate.start) = (Some((place.to_owned(), above)), 0);
            } else if let Some((above, start)) = compare::beyond(before).filter(|_| before.ends_with("目标")) {
                // 高出预期目标1.6个百分点: compared with a goal, and none itself.
                predicate.cues.clear();
                (predicate.against, predicate.start) = (Some((String::new(), above)), start);
            } else if let Some((above, start)) = compare::bare_verb(before) {
                predicate.cues.clear();
                (predicate.against, predicate.start) = (Some((String::new(), above)), start);
            } else if predicate.cues.is_empty()
                && let Some((above, start)) = compare::bare_adjective(before)
            {
                let place = carried.compared.clone().unwrap_or_default();
                (predicate.against, predicate.start) = (Some((place, above)), start);
            } else if predicate
                .cues
                .iter()
                .all(|cue| matches!(cue, Tail::GrowthNoun | Tail::Target | Tail::Estimate))
                && let Some((above, start)) = compare::beyond(before)
            {
                // 快于经济增速: the rate is the other thing's.
                predicate.cues.clear();
                (predicate.against, predicate.start) = (Some((String::new(), above)), start);
                // 增速分别比规模以上工业快4.4和3.0个百分点
                if let Some(front) = before[..start].strip_suffix("分别") {
                    predicate.cues.push(Tail::Each);
                    predicate.start = front
                        .strip_suffix("增速")
                        .or_else(|| front.strip_suffix("增幅"))
                        .unwrap_or(front)
                        .len();
                }
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
    if unit == UnitKind::Points {
        // 下降18.2%，比上月扩大2.1个百分点: of the rate just told; 亏损面扩大 has a subject of its own.
        let front = before[..predicate.start].trim_matches(['，', '、', '；', ' ']);
        let fell = carried
            .fell
            .filter(|_| front.is_empty() && carried.last == Some(Measure::Growth));
        predicate.sign = compare::sign_of_difference(before, fell);
    }
    carried.above = predicate
        .against
        .as_ref()
        .filter(|_| unit == UnitKind::Points)
        .map(|(_, above)| *above);
}

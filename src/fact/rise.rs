//! From one value to another: which time each of them is of, and what the rise is measured against.
//!
//! ```text
//! rise = (由 | 从) [time 的] number RiseTo [time 的] number [，年均 … | ，增长 …]
//! ```

use crate::lexicon::cue::Tail;
use crate::model::{Basis, Measure, Moment, Period};
use crate::span::ViewSpan;

use super::carried::Carried;
use super::finding::Finding;
use super::measure::Predicate;
use super::reader::Reader;
use super::time::{self, Role, Stated};

/// Where in a rise a number stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// The value before, with the time that is printed with it.
    From,
    /// The value before, whose time is not printed there.
    FromUndated,
    /// The value reached.
    To,
    /// A rate per year over the rise.
    Average,
    /// No part of a rise.
    Apart,
}

/// The years that a period of several whole years begins and ends with.
fn years(stated: &Stated) -> Option<(i16, i16)> {
    match (stated.period.from, stated.period.to) {
        (Moment::Year(from), Moment::Year(to)) if from < to => Some((from, to)),
        _ => None,
    }
}

/// Whether a value is reached in the words after a number (9家增加到41家), and none is where 从3家企业抽样.
pub(super) fn rises(after: &str) -> bool {
    let near = after.char_indices().nth(24).map_or(after, |(at, _)| &after[..at]);
    let words = near.split(['。', '；']).next().unwrap_or_default();
    words.contains(['到', '至', '为'])
        || ["跃升", "增长", "增加", "提高", "下降"]
            .iter()
            .any(|word| words.contains(word))
}

impl Reader<'_> {
    /// Sets the period for a number of a rise; the period that held before is returned, to be put back after it.
    pub(super) fn step_of_rise(
        &mut self,
        predicate: &Predicate,
        before: ViewSpan,
        after: usize,
        carried: &mut Carried,
    ) -> (Step, Option<Stated>) {
        let held = carried.period.clone();
        if predicate.has(Tail::From) && rises(&self.view[after..]) {
            let own = time::mentions(self.mentions, before)
                .filter(|(mention, expr)| time::role(self.view, mention, expr) == Role::Period)
                .last()
                .is_some_and(|(mention, _)| {
                    let rest = ViewSpan::new(mention.span.end, before.end).of(self.view);
                    rest.chars().count() <= 2 && !rest.contains(['由', '从'])
                });
            if own {
                carried.rise.clone_from(&carried.period);
                carried.base.clone_from(&carried.period);
                // Years long past are what a review of several years goes back to, sentence after sentence.
                let past = |stated: &Stated| {
                    let year = self.context.reference_year.unwrap_or_default();
                    stated.period.to.year() + 2 <= year
                };
                if carried.base.as_ref().is_some_and(past) {
                    self.section_base.clone_from(&carried.base);
                }
                return (Step::From, held);
            }
            if let Some((held, (first, _))) = held.as_ref().and_then(|held| Some((held, years(held)?))) {
                carried.period = Some(Stated {
                    period: Period::year(first),
                    ..held.clone()
                });
                carried.base.clone_from(&carried.period);
            } else {
                // 高新技术企业由9家增加到41家: of a time said before, or of one that nobody says.
                carried.period.clone_from(&carried.base);
                carried.undated = carried.base.is_none();
            }
            carried.rise.clone_from(&carried.base);
            return (Step::FromUndated, held);
        }
        if predicate.has(Tail::RiseTo) && carried.rise.is_some() {
            if let Some((held, (_, last))) = held.as_ref().and_then(|held| Some((held, years(held)?))) {
                carried.period = Some(Stated {
                    period: Period::year(last),
                    ..held.clone()
                });
            }
            return (Step::To, held);
        }
        if predicate.has(Tail::Average)
            && let Some(first) = carried.rise.as_ref().map(|base| base.period.to.year())
            && held.as_ref().is_none_or(|held| years(held).is_none())
        {
            let last = held
                .as_ref()
                .map(|held| held.period.to.year())
                .or(self.context.reference_year);
            if let Some(last) = last.filter(|&last| last > first + 1) {
                let span = carried.rise.as_ref().map_or(before, |base| base.span);
                carried.period = Some(Stated {
                    period: Period::span(Moment::Year(first + 1), Moment::Year(last)),
                    stock: false,
                    year_before: false,
                    opens: false,
                    span,
                });
            }
            return (Step::Average, held);
        }
        (Step::Apart, held)
    }

    /// 一季度…，比上年全年回落: measured against all of last year, not against its same time.
    pub(super) fn against_whole_year(&self, finding: &mut Finding, base: Option<&Stated>, carried: &Carried) {
        let whole = |base: &&Stated| {
            self.view[base.span.end..].starts_with("全年") || base.span.of(self.view).ends_with("全年")
        };
        let part = |stated: &Stated| !matches!(stated.period.from, Moment::Year(_));
        if let Some(base) = base.filter(whole)
            && carried.period.as_ref().is_some_and(part)
            && finding.basis == Some(Basis::Yoy)
        {
            finding.basis = Some(Basis::Since(base.period.clone()));
        }
    }

    /// What a rise told once more as a change is measured against: the time of the value before.
    pub(super) fn measure_rise(&self, finding: &mut Finding, predicate: &Predicate, carried: &Carried) {
        let changes = matches!(
            finding.measure,
            Measure::Growth | Measure::Points | Measure::Change | Measure::Multiple
        );
        let said = predicate.basis().is_some() || predicate.against.is_some() || predicate.has(Tail::Yoy);
        if let Some(base) = carried.rise.as_ref().filter(|_| {
            changes && !said && finding.inherited.is_some() && matches!(finding.basis, None | Some(Basis::Yoy))
        }) {
            finding.basis = Some(self.basis_of(base));
        }
    }
}

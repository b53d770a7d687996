//! Whose indicator grew fastest, with what each place says around the rate.

use std::cmp::Reverse;

use super::absent::{Silence, silence};
use super::piece::{Piece, Writer};
use crate::corpus::{AreaId, Corpus, ObservationId};
use crate::format::Language;
use crate::lexicon::indicator::{self, PriceBasis};
use crate::model::{Basis, Bound, Measure, Moment, Observation, Period, Status};
use crate::reason::coverage::{Cell, Coverage, matrix};
use crate::reason::verdict::{Verdict, compare};
use crate::sorting::Arrange;

/// The rates of one indicator and year, the highest first, and the places without.
#[derive(Debug, Clone, PartialEq)]
pub struct Fastest {
    /// The indicator.
    pub indicator: &'static str,
    /// Whether its growth is at constant prices and some place states its level beside it.
    pub at_constant_prices: bool,
    rates: Vec<Rate>,
    silence: Silence,
    /// Whether the rates may be compared.
    pub verdict: Verdict,
}

/// A rate with what its report says of the same thing and time.
#[derive(Debug, Clone, PartialEq)]
struct Rate {
    area: AreaId,
    growth: ObservationId,
    level: Option<ObservationId>,
    /// The place the level takes.
    level_rank: Option<ObservationId>,
    /// The place the growth takes, or one of which the text does not tell by what it is given.
    rank: Option<ObservationId>,
    points: Option<ObservationId>,
}

/// How many places an answer names.
const NAMED: usize = 4;

/// The question where at least two places state a rate for one year: that with the most rates.
pub(super) fn fastest(corpus: &Corpus, places: &[AreaId], name: &str) -> Option<Fastest> {
    let known = indicator::find(name)?;
    let cells: Vec<Cell> = matrix(corpus, &[name], places).cells.into_iter().next()?;
    let is_rate = |&id: &ObservationId| {
        let o = corpus.observation(id);
        o.measure == Measure::Growth
            && o.status == Status::Actual
            && o.basis == Some(Basis::Yoy)
            && year_of(o).is_some()
    };
    let mut years: Vec<(i16, usize)> = Vec::new();
    for cell in &cells {
        let mut own: Vec<i16> = cell
            .observations
            .iter()
            .filter(|id| is_rate(id))
            .filter_map(|&id| year_of(corpus.observation(id)))
            .collect();
        own.arrange();
        own.dedup();
        for year in own {
            match years.iter_mut().find(|(known, _)| *known == year) {
                Some((_, count)) => *count += 1,
                None => years.push((year, 1)),
            }
        }
    }
    let &(year, _) = years
        .iter()
        .filter(|&&(_, count)| count >= 2)
        .max_by_key(|&&(year, count)| (count, year))?;
    let mut rates: Vec<Rate> = Vec::new();
    for (&area, cell) in places.iter().zip(&cells) {
        let best = cell
            .observations
            .iter()
            .copied()
            .filter(is_rate)
            .filter(|&id| year_of(corpus.observation(id)) == Some(year))
            .max_by_key(|&id| {
                let o = corpus.observation(id);
                (
                    o.period.as_ref().map(|period| period.to.last_day()),
                    Reverse(o.confidence),
                    Reverse(id),
                )
            });
        if let Some(growth) = best {
            rates.push(beside(corpus, area, growth, &cell.observations));
        }
    }
    rates.arrange_by_key(|rate| Reverse(corpus.observation(rate.growth).value));
    let compared: Vec<ObservationId> = rates.iter().map(|rate| rate.growth).collect();
    let level_beside = rates.iter().any(|rate| rate.level.is_some());
    Some(Fastest {
        indicator: known.name,
        at_constant_prices: known.price == PriceBasis::Constant && level_beside,
        silence: silence(corpus, places, &cells, |cell| {
            cell.state == Coverage::Stated && !cell.observations.iter().any(|id| compared.contains(id))
        }),
        verdict: compare(corpus, &compared),
        rates,
    })
}

/// The year of a period that begins with it and ends in it.
fn year_of(o: &Observation) -> Option<i16> {
    let Period { from, to, festival } = o.period.as_ref()?;
    let begins = matches!(from, Moment::Year(_) | Moment::Quarter(_, 1) | Moment::Month(_, 1));
    (begins && festival.is_none() && from.year() == to.year()).then_some(from.year())
}

fn beside(corpus: &Corpus, area: AreaId, growth: ObservationId, all: &[ObservationId]) -> Rate {
    let own = corpus.observation(growth);
    let find = |measure: Measure, by: fn(Option<Measure>) -> bool| {
        all.iter().copied().find(|&id| {
            let o = corpus.observation(id);
            o.measure == measure
                && by(o.ranked_by)
                && o.bound == Bound::Exact
                && o.doc == own.doc
                && o.period == own.period
                && o.status == own.status
        })
    };
    let any = |_| true;
    Rate {
        area,
        growth,
        level: find(Measure::Level, any),
        level_rank: find(Measure::Rank, |by| by == Some(Measure::Level)),
        rank: find(Measure::Rank, |by| by.is_none_or(|by| by == Measure::Growth)),
        points: find(Measure::Points, any),
    }
}

impl Fastest {
    pub(super) fn answer(&self, corpus: &Corpus, language: Language) -> Vec<Piece> {
        let mut writer = Writer::new(corpus, language);
        for (n, rate) in self.rates.iter().take(NAMED).enumerate() {
            match n {
                0 => {}
                1 => writer.say("，其次", ", then "),
                _ => writer.say("、", ", "),
            }
            rate.write(&mut writer);
        }
        if self.rates.len() > NAMED {
            let rest = (self.rates.len() - NAMED).to_string();
            writer.say(
                &["，其后还有", &rest, "地"].concat(),
                &[", and ", &rest, " more places"].concat(),
            );
        }
        writer.say("。", ".");
        self.silence.write(&mut writer, Some(Measure::Growth));
        writer.pieces
    }
}

impl Rate {
    fn write(&self, writer: &mut Writer) {
        let corpus = writer.corpus;
        writer.place(self.area);
        writer.say("", " ");
        writer.fact(self.growth);
        writer.say("（", " (");
        writer.period(corpus.observation(self.growth));
        if let Some(points) = self.points {
            self.points(writer, points);
        }
        if let Some(rank) = self.rank {
            let told = writer.corpus.observation(rank).ranked_by.is_some();
            writer.say("，", ", ");
            if told {
                writer.say("增速", "");
            }
            place_in_order(writer, rank);
            if told {
                writer.say("", " by growth");
            }
        }
        if let Some(level) = self.level {
            writer.say("；总量", "; level ");
            writer.fact(level);
        }
        if let Some(rank) = self.level_rank {
            let (chinese, english) = if self.level.is_some() {
                ("，", ", ")
            } else {
                ("；总量", "; level ")
            };
            writer.say(chinese, english);
            place_in_order(writer, rank);
            writer.say("", if self.level.is_some() { " by level" } else { "" });
        }
        writer.say("）", ")");
    }

    /// 高于全市3.5个百分点.
    fn points(&self, writer: &mut Writer, points: ObservationId) {
        let o = writer.corpus.observation(points);
        let Some(Basis::Area(set)) = &o.basis else { return };
        if o.value.is_negative() {
            writer.say("，低于", ", below ");
        } else {
            writer.say("，高于", ", above ");
        }
        writer.set(set);
        writer.say("", " by ");
        let size = if o.value.is_negative() {
            o.value.negated()
        } else {
            o.value
        };
        let words = [&size.to_string(), super::phrase(writer.language, "个百分点", " points")].concat();
        writer.pieces.push(Piece::Fact(points, words));
    }
}

/// 居全市第4位.
fn place_in_order(writer: &mut Writer, rank: ObservationId) {
    let scope = writer.corpus.observation(rank).scope.as_deref();
    if writer.language == Language::English {
        writer.fact(rank);
        writer.put(" in ");
    } else {
        writer.put("居");
    }
    match scope {
        Some(set) => writer.set(set),
        None => writer.say("", "a set not stated"),
    }
    if writer.language == Language::Chinese {
        writer.fact(rank);
    }
}

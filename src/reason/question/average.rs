//! Who brings most investment per project signed: totals over counts, each of its own definition.

use std::cmp::Reverse;

use super::piece::{Piece, Writer};
use crate::corpus::{AreaId, Corpus, ObservationId};
use crate::format::{Language, Notation, amount};
use crate::model::{Bound, Decimal, Measure, Observation, Status};
use crate::reason::aspect::canonical;
use crate::reason::verdict::{Verdict, compare};
use crate::sorting::Arrange;

/// The places that print a number of projects signed and right after it what is invested in them.
#[derive(Debug, Clone, PartialEq)]
pub struct Average {
    signings: Vec<Signing>,
    /// Whether the totals may be compared.
    pub verdict: Verdict,
}

/// One place's projects signed.
#[derive(Debug, Clone, PartialEq)]
struct Signing {
    area: AreaId,
    count: ObservationId,
    total: ObservationId,
    /// 元 per project, three digits.
    average: Decimal,
}

const SIGNED: &str = "签约项目";
/// How many code points behind the count its total may begin: the next clause.
const REACH: u32 = 30;
/// How many places are named.
const NAMED: usize = 4;

/// The question where at least two places print both.
pub(super) fn average(corpus: &Corpus, places: &[AreaId]) -> Option<Average> {
    let mut signings: Vec<Signing> = Vec::new();
    for id in corpus.ids() {
        let o = corpus.observation(id);
        let first_of_place = || !signings.iter().any(|s| s.area.0 == o.area);
        if is_count(o) && places.contains(&AreaId(o.area)) && first_of_place() {
            signings.extend(signing(corpus, id));
        }
    }
    if signings.len() < 2 {
        return None;
    }
    signings.arrange_by_key(|s| Reverse(s.average));
    let totals: Vec<ObservationId> = signings.iter().map(|s| s.total).collect();
    Some(Average {
        verdict: compare(corpus, &totals),
        signings,
    })
}

fn is_count(o: &Observation) -> bool {
    o.measure == Measure::Level
        && o.status == Status::Actual
        && o.value_high.is_none()
        && o.value > Decimal::ZERO
        && o.value.is_integer()
        && canonical(&o.indicator) == SIGNED
}

/// The count with the total of an investment that the same report prints right behind it.
fn signing(corpus: &Corpus, count: ObservationId) -> Option<Signing> {
    let own = corpus.observation(count);
    let total = (count.0 + 1..corpus.len() as u32)
        .map(ObservationId)
        .take_while(|&id| {
            let o = corpus.observation(id);
            o.doc == own.doc && o.span.start <= own.span.end + REACH
        })
        .find(|&id| {
            let o = corpus.observation(id);
            o.area == own.area
                && o.measure == Measure::Level
                && o.unit == "元"
                && o.status != Status::Target
                && o.value_high.is_none()
                && o.indicator.contains('项')
                && ["投资", "金额", "资金"].iter().any(|word| o.indicator.contains(word))
        })?;
    Some(Signing {
        area: AreaId(own.area),
        count,
        total,
        average: quotient(corpus.observation(total).value, own.value)?,
    })
}

/// A whole number divided by another, with three digits; nothing for numbers that are not whole.
fn quotient(total: Decimal, count: Decimal) -> Option<Decimal> {
    if !total.is_integer() || !count.is_integer() || count <= Decimal::ZERO {
        return None;
    }
    let (mut quotient, mut zeros) = (total.mantissa() / count.mantissa(), 0);
    while quotient.abs() >= 10_000 {
        quotient /= 10;
        zeros += 1;
    }
    if quotient.abs() >= 1_000 {
        quotient = (quotient + 5) / 10;
        zeros += 1;
    }
    Decimal::new(quotient, 0).shift(zeros)
}

impl Average {
    /// The totals, of the highest average first.
    pub(super) fn totals(&self) -> Vec<ObservationId> {
        self.signings.iter().map(|s| s.total).collect()
    }

    pub(super) fn answer(&self, corpus: &Corpus, language: Language) -> Vec<Piece> {
        let mut writer = Writer::new(corpus, language);
        for (n, signing) in self.signings.iter().take(NAMED).enumerate() {
            if n > 0 {
                writer.say("；", "; ");
            }
            signing.write(&mut writer);
        }
        writer.say("。", ".");
        let rest = self.signings.len().saturating_sub(NAMED).to_string();
        if self.signings.len() > NAMED {
            writer.say(
                &["另有", &rest, "地。"].concat(),
                &[" ", &rest, " more places."].concat(),
            );
        }
        writer.pieces
    }
}

impl Signing {
    fn write(&self, writer: &mut Writer) {
        let bound = Bound::About;
        let each = amount(
            Measure::Level,
            self.average,
            None,
            "元",
            bound,
            writer.language,
            Notation::Scaled,
        );
        writer.place(self.area);
        writer.say("平均", " ");
        writer.put(&each.text());
        writer.say("（", " each (");
        writer.indicator(&writer.corpus.observation(self.total).indicator);
        writer.put(" ");
        writer.fact(self.total);
        writer.say("，", " over ");
        writer.fact(self.count);
        writer.say("）", " projects)");
    }
}

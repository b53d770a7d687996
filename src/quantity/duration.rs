//! Lengths of time: an amount of a calendar unit, with the smaller amounts that follow it.

use crate::lexicon::unit::UnitKind;
use crate::model::Decimal;

use super::amount::{AmountReading, read_amount, starts_numeral};
use super::numeral::read_numeral;
use super::time::{self, Duration, DurationUnit, TimeExpr};
use super::{Amount, Mention, MentionKind};

/// The unit of a duration, by its canonical text.
fn duration_unit(unit: &str) -> DurationUnit {
    match unit {
        "年" | "个年头" => DurationUnit::Year,
        "个季度" => DurationUnit::Quarter,
        "个月" => DurationUnit::Month,
        "个星期" | "周" => DurationUnit::Week,
        "小时" => DurationUnit::Hour,
        "分钟" | "分" | "刻钟" => DurationUnit::Minute,
        "秒" => DurationUnit::Second,
        _ => DurationUnit::Day,
    }
}

/// An amount of time, with the smaller amounts that follow it (三年零两个月, 1小时30分).
pub(super) fn duration(text: &str, reading: AmountReading) -> Mention {
    let mut span = reading.span;
    let number = reading.number;
    let unit = duration_unit(&reading.amount.unit.text);
    let mut rest = Vec::new();
    let mut smallest = unit;
    while rest.len() < 4 {
        let glue = ["零", "又", "加"]
            .iter()
            .find(|g| text[span.end..].starts_with(**g))
            .map_or(0, |g| g.len());
        let from = span.end + glue;
        if !text[from..].starts_with(starts_numeral) || time_follows(&text[from..]) {
            break;
        }
        if smallest == DurationUnit::Hour
            && let Some((minutes, end)) = read_minutes(text, from, &reading.amount)
        {
            span.end = end;
            rest.push((minutes, DurationUnit::Minute));
            break;
        }
        let Some(next) = read_amount(text, from) else { break };
        let minutes = next.amount.unit.text == "分" && smallest == DurationUnit::Hour;
        let part = duration_unit(&next.amount.unit.text);
        if !(next.amount.unit.kind == UnitKind::Time || minutes) || part >= smallest || next.amount.high.is_some() {
            break;
        }
        smallest = part;
        span.end = next.span.end;
        rest.push((next.amount, part));
    }
    let time = TimeExpr::lasting(Duration {
        amount: reading.amount,
        unit,
        rest,
    });
    Mention {
        span,
        number,
        kind: MentionKind::Time(time),
    }
}

/// 三十分 after hours: the word alone may mean points or parts.
fn read_minutes(text: &str, from: usize, hours: &Amount) -> Option<(Amount, usize)> {
    let (numeral, rest) = read_numeral(&text[from..])?;
    let after = rest
        .strip_prefix('分')
        .filter(|after| !after.starts_with(['钟', '之', '别']))?;
    let value = numeral.value.filter(|v| *v < Decimal::from(60) && v.is_integer())?;
    let minutes = Amount {
        value,
        high: None,
        ..hours.clone()
    };
    Some((minutes, text.len() - after.len()))
}

fn time_follows(input: &str) -> bool {
    time::read_year("", input).is_some()
}

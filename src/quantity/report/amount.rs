//! Amounts as reported: the kind of a unit, the spelling of a value, ranges with an open side.

use super::super::UnitKind;
use super::super::money::sign_before;
use super::{Amount, Entry, Mention};
use crate::model::{Bound, Decimal};
use crate::span::ViewSpan;

/// A value, or a range of them.
pub(super) fn spell(low: Decimal, high: Option<Decimal>) -> String {
    high.map_or_else(|| low.to_string(), |high| format!("{low}..{high}"))
}

/// Units of the table that measure nothing a reader would call a dimension.
const NO_DIMENSION: [&str; 7] = ["点", "分", "级", "周年", "世纪", "个世纪", "代"];

/// An amount with its unit; measure words do not count as one.
pub(super) fn read(text: &str, mention: &Mention, amount: &Amount) -> Entry {
    let kind = match amount.unit.kind {
        UnitKind::Percent | UnitKind::PerMille | UnitKind::Points => "percentage",
        UnitKind::Currency => "currency",
        UnitKind::Age => "age",
        UnitKind::Temperature => "temperature",
        UnitKind::Length
        | UnitKind::Area
        | UnitKind::Mass
        | UnitKind::Volume
        | UnitKind::Energy
        | UnitKind::Power
        | UnitKind::Speed
        | UnitKind::Information => "dimension",
        UnitKind::Other if amount.unit.text == "折" => {
            let tenfold = |value: Decimal| {
                if value < Decimal::from(10) {
                    value.shift(1).unwrap_or(value)
                } else {
                    value
                }
            };
            let value = spell(tenfold(amount.value), amount.high.map(tenfold));
            return Entry {
                unit: Some("%".to_owned()),
                ..Entry::new(mention.span, "percentage", value)
            };
        }
        UnitKind::Other if amount.unit.text == "‱" => "percentage",
        UnitKind::Other if !NO_DIMENSION.contains(&amount.unit.text.as_ref()) => "dimension",
        // 元/人 and 人/平方公里: a measure word with a denominator is a unit.
        _ if amount.unit.text.contains('/') => "dimension",
        _ => return number_entry(text, mention, amount),
    };
    // ￥100: the sign in front belongs to the amount.
    let start = mention.span.start;
    let before = &text[..start];
    let sign = if amount.unit.kind == UnitKind::Currency && amount.unit.span.is_none() {
        sign_before(before).map_or(0, |(length, _)| length)
    } else {
        0
    };
    let scale = if amount.unit.kind == UnitKind::Temperature {
        ["摄氏", "华氏", "开氏"]
            .iter()
            .find(|scale| before.ends_with(**scale))
            .map_or(0, |scale| scale.len())
    } else {
        0
    };
    let (rate, per) = rate(before, amount);
    let span = ViewSpan::new(start - sign - scale - rate, mention.span.end);
    Entry {
        unit: Some(format!("{}{per}", amount.unit.text)),
        ..Entry::new(span, kind, spell(amount.value, amount.high))
    }
}

/// 时速80公里, 每秒5米: the time of a speed, in front of it: its length in bytes and the denominator.
fn rate(before: &str, amount: &Amount) -> (usize, &'static str) {
    const RATES: [(&str, &str); 5] = [
        ("时速", "/小时"),
        ("每小时", "/小时"),
        ("每分钟", "/分钟"),
        ("每秒钟", "/秒"),
        ("每秒", "/秒"),
    ];
    if amount.unit.kind != UnitKind::Length {
        return (0, "");
    }
    RATES
        .iter()
        .find(|(word, _)| before.ends_with(word))
        .map_or((0, ""), |(word, per)| (word.len(), per))
}

/// Plain numbers, and ranges of them: 十五到二十之间, 大于十, 100以上.
fn number_entry(text: &str, mention: &Mention, amount: &Amount) -> Entry {
    // A sign belongs to the number; a measure word does not.
    let number = ViewSpan::new(
        mention.span.start.min(mention.number.start),
        mention.number.end.min(mention.span.end),
    );
    if amount.high.is_some() {
        let tail = ["之间", "之内"]
            .iter()
            .find(|w| text[number.end..].starts_with(**w))
            .map_or(0, |w| w.len());
        let span = ViewSpan::new(number.start, number.end + tail);
        return Entry::new(span, "range", spell(amount.value, amount.high));
    }
    // 五百多 is open upwards; 数百 and 十几 are read as the round number they name.
    let worded = amount
        .bound_span
        .filter(|span| !matches!(span.of(text), "余" | "几" | "来" | "数" | "上" | "前" | "有余"));
    match (amount.bound, worded) {
        (Bound::Above, Some(span)) => Entry::new(number.cover(span), "range", format!("{}..", amount.value)),
        (Bound::Below, Some(span)) => Entry::new(number.cover(span), "range", format!("..{}", amount.value)),
        _ => Entry::new(number, "number", amount.value.to_string()),
    }
}

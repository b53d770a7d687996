//! Amounts: a numeral with sign, unit, range and hedges.
//!
//! ```text
//! amount  = { hedge } core [ hedge ]
//! core    = share | single [ sep single ]              单位 and multipliers are shared: 3至5万元, 10—15%
//! share   = ("百分之" | "千分之" | "万分之") numeral [ sep ["百分之"] numeral ]
//! single  = [ sign ] numeral [ "分之" numeral ] [ "余" | "多" | "来" ] [ unit { "/" unit } ] [ "多" | "余" | "半" ]
//!         | numeral "元" numeral "角" [ numeral "分" ]  |  numeral "块" digit          (money)
//!         | numeral unit numeral smaller-unit           (三斤六两, 5公里300米)
//!         | numeral "又" fraction  |  numeral "×10^" exponent
//! sign    = "-" | "−" | "+" | "负" | "零下"
//! sep     = "—" | "-" | "~" | "至" | "到" | …
//! ```

use std::borrow::Cow;

use crate::lexicon::hedge;
use crate::lexicon::unit::UnitKind;
use crate::model::{Bound, Decimal};
use crate::span::ViewSpan;

use super::fraction::{fraction, half, mixed, vulgar, vulgar_numeral};
use super::measure::{dozens, half_follows, read_unit, smaller_parts, tail_digits};
use super::money;
use super::numeral::{self, Numeral, Script, arabic_digit, chinese_digit, read_numeral};
use super::power::power_of_ten;
use super::share::read_share;
use super::{Amount, Unit};

/// An amount as read: byte ranges are counted from the start of the text it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmountReading {
    /// What it says.
    pub amount: Amount,
    /// The numeral with its multipliers.
    pub number: ViewSpan,
    /// The numeral with its unit.
    pub span: ViewSpan,
    /// Whether the numeral starts with a bare multiplier (百余家, 千亿元).
    pub implicit: bool,
    /// Whether the numeral has a multiplier or several digits (三十, 一百零五), so that it hardly is part of a word.
    pub compound: bool,
    /// Whether it is a row of digits in Chinese without any multiplier or point (二〇二四).
    pub read_out: bool,
}

/// Length of a range separator at the start of `input`; 0 if there is none.
#[must_use]
pub fn separator(input: &str) -> usize {
    const SEPARATORS: [&str; 14] = [
        "——", "--", "—", "–", "-", "－", "−", "~", "～", "〜", "∼", "至", "到", "─",
    ];
    SEPARATORS
        .iter()
        .find(|s| input.starts_with(**s))
        .map_or(0, |s| s.len())
}

/// Reads the amount that starts at `at` of `text`; looks a few characters back for hedges. Value and the end of all
/// that was read (hedges after it excluded: those stand in `bound_span`).
#[must_use]
pub fn read_amount(text: &str, at: usize) -> Option<AmountReading> {
    let mut reading = read_share(text, at).or_else(|| read_range(text, at))?;
    apply_hedges(text, &mut reading);
    Some(reading)
}

/// One number with its unit, before ranges and hedges.
struct Single {
    numeral: Numeral,
    value: Decimal,
    negative: bool,
    /// Where the numeral starts and ends.
    start: usize,
    number_end: usize,
    /// Where the unit ends (the numeral's end without one).
    end: usize,
    unit: Unit,
    more: Option<(usize, usize)>,
}

fn read_range(text: &str, at: usize) -> Option<AmountReading> {
    let mut low = read_single(text, at)?;
    let mut second = None;
    let gap = separator(&text[low.end..]);
    if gap > 0 && low.numeral.high.is_none() && low.more.is_none() {
        // ￥100-￥200: the sign again.
        let from = low.end + gap;
        let again = money::sign_at(&text[from..]).filter(|_| low.unit.kind == UnitKind::Currency);
        second = read_single(text, from + again.unwrap_or(0)).filter(|high| joins(text, &low, high));
    }
    let mut high_value = low.numeral.high;
    if let Some(high) = &second {
        if low.unit.kind == UnitKind::None {
            // 六至八百万: a single digit before the same multipliers.
            if low.numeral.digits == 1
                && !low.numeral.scaled
                && let Some((digit, power)) = digit_and_power(&text[high.start..high.number_end])
                && low.value < digit
                && let Some(scaled) = low.value.shift(power)
            {
                low.value = scaled;
            }
            // 3至5万元: the multiplier at the end counts for both where the heads are in order.
            if low.numeral.power == 0
                && high.numeral.power > 0
                && low.value < high.value
                && high.numeral.head.is_some_and(|head| low.value < head)
                && let Some(scaled) = low.value.shift(i32::from(high.numeral.power))
            {
                low.value = scaled;
            }
            // 五到八毛: both are change.
            let printed = high.unit.span.map_or("", |span| span.of(text));
            if matches!(printed, "毛" | "毛钱" | "角" | "角钱" | "分钱")
                && let Some(change) = low.value.shift(if printed == "分钱" { -2 } else { -1 })
            {
                low.value = change;
            }
            // 三至五成: both are tenths.
            if high.unit.span.is_some_and(|span| span.of(text) == "成")
                && let Some(tenths) = low.value.shift(1).filter(|tenths| *tenths < high.value)
            {
                low.value = tenths;
            }
        }
        high_value = Some(high.value);
    }
    if low.negative && second.is_none() {
        high_value = high_value.map(Decimal::negated);
    }
    // −3%至5%: in order; from 5 down to 3 is no range but two numbers.
    let (number_end, end, unit, script, more) = match &second {
        Some(high) if low.value < high.value => {
            let unit = if high.unit.kind == UnitKind::None {
                low.unit.clone()
            } else {
                high.unit.clone()
            };
            let script = if low.numeral.script == high.numeral.script {
                low.numeral.script
            } else {
                Script::Mixed
            };
            (high.number_end, high.end, unit, script, high.more)
        }
        _ => {
            if second.is_some() {
                high_value = None;
            }
            (low.number_end, low.end, low.unit.clone(), low.numeral.script, low.more)
        }
    };
    Some(AmountReading {
        amount: Amount {
            value: low.value,
            high: high_value,
            unit,
            bound: if more.is_some() { Bound::Above } else { Bound::Exact },
            script,
            bound_span: more.map(|(a, b)| ViewSpan::new(a, b)),
        },
        number: ViewSpan::new(low.start, number_end),
        span: ViewSpan::new(at, end),
        implicit: low.numeral.implicit,
        read_out: low.numeral.digits > 1 && !low.numeral.scaled && !low.numeral.fraction,
        compound: [Some(&low), second.as_ref().filter(|_| high_value.is_some())]
            .into_iter()
            .flatten()
            .any(|part| part.numeral.scaled || part.numeral.fraction || part.numeral.digits > 1),
    })
}

/// 八百万: one Chinese digit and the power of ten of the multipliers behind it, where there is nothing else.
fn digit_and_power(input: &str) -> Option<(Decimal, i32)> {
    let mut chars = input.chars();
    let digit = chars.next().and_then(chinese_digit).filter(|&digit| digit > 0)?;
    let mut power = 0;
    for c in chars {
        power += i32::from(numeral::multiplier(c)?);
    }
    (power > 0).then_some((Decimal::from(i64::from(digit)), power))
}

/// Whether two numbers with a separator between them are one range.
fn joins(text: &str, low: &Single, high: &Single) -> bool {
    // 由3个到5个 tells a change, not a range.
    if text[..low.start].ends_with('由') || high.negative && low.unit.kind == UnitKind::None {
        return false;
    }
    let same = low.unit.text == high.unit.text
        || low.unit.kind == UnitKind::None
        || (low.unit.kind == high.unit.kind && low.unit.kind != UnitKind::Count);
    let bare = low.unit.kind == UnitKind::None && high.unit.kind == UnitKind::None;
    // A bare 7-11 is a name or a code; the scan sees to it.
    same && !(bare && low.numeral.script == Script::Chinese && low.numeral.digits > 2)
}

/// A sign at `at`: its length in bytes and whether it makes the number negative.
pub(super) fn sign(text: &str, at: usize) -> (usize, bool) {
    let input = &text[at..];
    for (word, negative) in [
        ("零下", true),
        ("负", true),
        ("負", true),
        ("-", true),
        ("−", true),
        ("－", true),
        ("+", false),
    ] {
        if input.starts_with(word) {
            return (word.len(), negative);
        }
    }
    (0, false)
}

fn read_single(text: &str, at: usize) -> Option<Single> {
    let (sign_len, negative) = sign(text, at);
    let start = at + sign_len;
    let (mut numeral, rest) = if text[start..].starts_with('半') {
        half(&text[start..])?
    } else if text[start..].starts_with(|c| vulgar(c).is_some()) {
        vulgar_numeral(&text[start..])?
    } else {
        read_numeral(&text[start..])?
    };
    let mut number_end = text.len() - rest.len();
    let mut value = numeral.value?;
    let mut unit = Unit::default();
    if let Some((fraction, length)) = fraction(value, &numeral, rest).or_else(|| mixed(value, &numeral, rest)) {
        value = fraction;
        number_end += length;
        unit.kind = UnitKind::Fraction;
        numeral.power = 0;
        numeral.scaled = true;
    } else if let Some((scaled, length)) = power_of_ten(value, &numeral, rest) {
        value = scaled;
        number_end += length;
        numeral.scaled = true;
    } else if let Some((scaled, length)) = money::suffix(&text[..start], value, rest) {
        value = scaled;
        number_end += length;
        numeral.scaled = true;
    }
    let mut more = numeral.more.map(|(a, b)| (start + a, start + b));
    let mut end = number_end;
    if unit.kind == UnitKind::None {
        let (read, after, inner) = read_unit(text, number_end, &numeral);
        if let Some(read) = read {
            unit = read;
            end = after;
            more = more.or(inner);
        } else if let Some((a, b)) = inner {
            more = more.or(inner);
            number_end = b;
            end = b;
            let _ = a;
        }
    }
    if unit.text == "成" {
        value = value.shift(1)?;
        let tenth = text[end..]
            .chars()
            .next()
            .filter(|_| numeral.script == Script::Chinese)
            .and_then(chinese_digit);
        if let Some(digit @ 1..=9) = tenth {
            value = value.checked_add(Decimal::from(i64::from(digit)))?;
            end += 3;
        }
        if text[end..].starts_with('半') {
            value = value.checked_add(Decimal::from(5))?;
            end += '半'.len_utf8();
        }
        numeral.high = numeral.high.and_then(|h| h.shift(1));
        unit.text = Cow::Borrowed("%");
        unit.kind = UnitKind::Percent;
    }
    // 三个半月, 两年半
    let halved = unit.kind == UnitKind::Time && unit.span.is_some_and(|span| span.of(text).contains('半'));
    if halved {
        value = value.checked_add(Decimal::new(5, 1))?;
    }
    let change = money::change_power(&unit);
    numeral.high = numeral.high.and_then(|high| high.shift(change));
    (value, end, number_end) = money::read(text, start, value, &mut unit, (end, number_end));
    if matches!(unit.kind, UnitKind::Length | UnitKind::Temperature) {
        (value, end) = tail_digits(text, value, &unit, end);
    }
    if matches!(
        unit.kind,
        UnitKind::Length | UnitKind::Mass | UnitKind::Volume | UnitKind::Area
    ) && !value.is_negative()
    {
        (value, end) = smaller_parts(text, value, &unit, end);
    }
    if unit.text == "度"
        && let Some((_, canonical)) = [("摄氏", "摄氏度"), ("华氏", "华氏度"), ("开氏", "开氏度")]
            .iter()
            .find(|(scale, _)| text[..at].ends_with(scale))
    {
        unit.text = Cow::Borrowed(canonical);
        unit.kind = UnitKind::Temperature;
    }
    // 一打, 两打
    if unit.kind == UnitKind::None && !numeral.scaled && numeral.digits == 1 && dozens(&text[end..]) {
        value = value.checked_mul(Decimal::from(12))?;
        unit = Unit {
            text: Cow::Borrowed(""),
            kind: UnitKind::Count,
            span: Some(ViewSpan::new(end, end + '打'.len_utf8())),
        };
        end += '打'.len_utf8();
    }
    // 三个半, 3公里半, 两块半
    if value.is_integer()
        && value < Decimal::from(100)
        && !numeral.fraction
        && unit.text != "%"
        && half_follows(&text[end..], unit.kind)
    {
        value = value.checked_add(Decimal::new(5, 1))?;
        end += '半'.len_utf8();
    }
    if negative {
        value = value.negated();
    }
    Some(Single {
        numeral,
        value,
        negative,
        start: at,
        number_end,
        end,
        unit,
        more,
    })
}

fn apply_hedges(text: &str, reading: &mut AmountReading) {
    let mut note = |bound: Bound, span: ViewSpan| {
        let amount = &mut reading.amount;
        // A floor or ceiling says more than 约 and 近.
        if amount.bound == Bound::Exact || (amount.bound == Bound::About && bound != Bound::Exact) {
            amount.bound = bound;
        }
        amount.bound_span = Some(amount.bound_span.map_or(span, |old| old.cover(span)));
    };
    let (start, end) = (reading.span.start, reading.span.end);
    if let Some((bound, length)) = hedge::before(&text[..start]) {
        note(bound, ViewSpan::new(start - length, start));
    }
    let mut after = end;
    if text[after..].starts_with(['多', '余']) {
        after += 3;
    }
    if let Some((bound, length)) = hedge::after(&text[after..]) {
        note(bound, ViewSpan::new(after, after + length));
    }
}

/// Whether a numeral starts here (sign excluded).
#[must_use]
pub fn starts_numeral(c: char) -> bool {
    arabic_digit(c).is_some() || numeral::is_chinese_numeral(c)
}

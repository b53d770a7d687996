//! Shares in words: 百分之三点五, 千分之五, 百分之五到六.

use crate::lexicon::unit::{self, UnitKind};
use crate::model::Bound;
use crate::span::ViewSpan;

use super::amount::{AmountReading, separator, sign};
use super::numeral::{arabic_digit, read_numeral};
use super::{Amount, Unit};

/// 百分之 and its kin, with a range behind.
pub(super) fn read_share(text: &str, at: usize) -> Option<AmountReading> {
    const PREFIXES: [(&str, &str, UnitKind); 3] = [
        ("百分之", "%", UnitKind::Percent),
        ("千分之", "‰", UnitKind::PerMille),
        ("万分之", "‱", UnitKind::Other),
    ];
    let (sign_len, negative) = sign(text, at);
    let (prefix, unit, kind) = PREFIXES
        .into_iter()
        .find(|(p, ..)| text[at + sign_len..].starts_with(p))?;
    let start = at + sign_len + prefix.len();
    // Raw text may set the figures apart (百分之 50).
    let spaced = text[start..].starts_with(' ') && text[start + 1..].starts_with(|c| arabic_digit(c).is_some());
    let start = start + usize::from(spaced);
    let (inner_sign, inner_negative) = sign(text, start);
    let (start, negative) = (start + inner_sign, negative != inner_negative);
    // 百分之百, 百分之几
    let (numeral, rest) = read_numeral(&text[start..])?;
    let mut end = text.len() - rest.len();
    let mut more = numeral.more.map(|(a, b)| (start + a, start + b));
    if more.is_none()
        && let Some(len) = ['多', '余']
            .iter()
            .find(|c| rest.starts_with(**c))
            .map(|c| c.len_utf8())
    {
        more = Some((end, end + len));
        end += len;
    }
    let mut value = numeral.value?;
    let mut high = numeral.high;
    let gap = separator(&text[end..]);
    if gap > 0 && high.is_none() {
        let after = end + gap;
        let skip = if text[after..].starts_with(prefix) {
            prefix.len()
        } else {
            0
        };
        if let Some((second, rest)) = read_numeral(&text[after + skip..])
            && second.value.is_some_and(|v| v > value)
            && (skip > 0 || unit::longest(rest).is_none())
        {
            high = second.value;
            end = text.len() - rest.len();
        }
    }
    if negative {
        value = value.negated();
    }
    let unit_span = Some(ViewSpan::new(at + sign_len, at + sign_len + prefix.len()));
    Some(AmountReading {
        amount: Amount {
            value,
            high,
            unit: Unit {
                text: std::borrow::Cow::Borrowed(unit),
                kind,
                span: unit_span,
            },
            bound: if more.is_some() { Bound::Above } else { Bound::Exact },
            script: numeral.script,
            bound_span: more.map(|(a, b)| ViewSpan::new(a, b)),
        },
        number: ViewSpan::new(start, end),
        span: ViewSpan::new(at, end),
        implicit: false,
        read_out: false,
        compound: true,
    })
}

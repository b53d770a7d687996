//! Numbers between exact decimals and the doubles of a spreadsheet.

use crate::model::Decimal;

/// How a number is shown: digits behind the point, and whether as per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    places: u8,
    per_cent: bool,
}

impl Number {
    /// The format code: as many digits as the report prints, thousands grouped.
    pub(super) fn code(self) -> String {
        let mut out = String::from(if self.per_cent { "0" } else { "#,##0" });
        if self.places > 0 {
            out.push('.');
            out.extend(std::iter::repeat_n('0', usize::from(self.places)));
        }
        if self.per_cent {
            out.push('%');
        }
        out
    }
}

/// The double of a decimal and how it is shown; nothing where the double would not give the decimal back.
pub(super) fn number(text: &str, per_cent: bool) -> Option<(f64, Number)> {
    let exact: Decimal = text.parse().ok()?;
    let held = if per_cent { exact.shift(-2)? } else { exact };
    let value = held.to_f64();
    let survives = value.is_finite() && value.to_string().parse() == Ok(held);
    // A format code names at most thirty places.
    (survives && exact.scale() <= 30).then_some((
        value,
        Number {
            places: exact.scale(),
            per_cent,
        },
    ))
}

/// The decimal of a double: the shortest text that gives it back, per cents in hundredths.
pub(super) fn decimal(value: f64, per_cent: bool) -> String {
    let text = value.to_string();
    match text.parse::<Decimal>() {
        Ok(number) if per_cent => number.shift(2).unwrap_or(number).to_string(),
        _ => text,
    }
}

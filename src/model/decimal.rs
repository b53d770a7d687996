//! Exact decimals: a mantissa and a scale, never a binary fraction.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// An exact decimal number, `mantissa × 10^-scale`, kept in lowest terms (no trailing zero in the fraction).
///
/// ```
/// use fangzhi::model::Decimal;
/// let value: Decimal = "294.80".parse().unwrap();
/// assert_eq!(value.to_string(), "294.8");
/// assert_eq!(value.shift(8).unwrap().to_string(), "29480000000");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    mantissa: i128,
    scale: u8,
}

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self { mantissa: 0, scale: 0 };

    /// `mantissa × 10^-scale`, in lowest terms.
    #[must_use]
    pub fn new(mut mantissa: i128, mut scale: u8) -> Self {
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        Self { mantissa, scale }
    }

    /// The digits without the decimal point, signed.
    #[must_use]
    pub const fn mantissa(self) -> i128 {
        self.mantissa
    }

    /// How many of the digits stand behind the decimal point.
    #[must_use]
    pub const fn scale(self) -> u8 {
        self.scale
    }

    /// The number times ten to the `power`; `None` where it would not fit.
    #[must_use]
    pub fn shift(self, power: i32) -> Option<Self> {
        let scale = i32::from(self.scale) - power;
        if scale >= 0 {
            return Some(Self::new(self.mantissa, u8::try_from(scale).ok()?));
        }
        let factor = 10i128.checked_pow(scale.unsigned_abs())?;
        Some(Self::new(self.mantissa.checked_mul(factor)?, 0))
    }

    /// The sum; `None` where it would not fit.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let sum = self.rescaled(scale)?.checked_add(other.rescaled(scale)?)?;
        Some(Self::new(sum, scale))
    }

    /// The product; `None` where it would not fit.
    #[must_use]
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        Some(Self::new(
            self.mantissa.checked_mul(other.mantissa)?,
            self.scale.checked_add(other.scale)?,
        ))
    }

    /// The quotient with at most `places` decimals, the rest cut off; `None` by zero or where it would not fit.
    ///
    /// ```
    /// use fangzhi::model::Decimal;
    /// assert_eq!(Decimal::from(130).checked_div(Decimal::from(513), 4), "0.2534".parse().ok());
    /// ```
    #[must_use]
    pub fn checked_div(self, other: Self, places: u8) -> Option<Self> {
        let power = i32::from(places) + i32::from(other.scale) - i32::from(self.scale);
        let factor = 10i128.checked_pow(power.unsigned_abs())?;
        let (over, under) = if power >= 0 {
            (self.mantissa.checked_mul(factor)?, other.mantissa)
        } else {
            (self.mantissa, other.mantissa.checked_mul(factor)?)
        };
        Some(Self::new(over.checked_div(under)?, places))
    }

    /// The nearest number with at most `places` decimals, halves away from zero.
    #[must_use]
    pub fn rounded(self, places: u8) -> Self {
        let (mut mantissa, mut scale) = (self.mantissa, self.scale);
        let mut last = 0;
        while scale > places {
            last = mantissa % 10;
            mantissa /= 10;
            scale -= 1;
        }
        if last >= 5 {
            mantissa += 1;
        } else if last <= -5 {
            mantissa -= 1;
        }
        Self::new(mantissa, scale)
    }

    /// The number with the opposite sign.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self {
            mantissa: -self.mantissa,
            scale: self.scale,
        }
    }

    /// Whether the number is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.mantissa < 0
    }

    /// Whether the number is whole.
    #[must_use]
    pub const fn is_integer(self) -> bool {
        self.scale == 0
    }

    /// The nearest binary fraction: for drawing and sorting only, never for arithmetic on facts.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "the only place where a figure becomes a coordinate"
    )]
    pub fn to_f64(self) -> f64 {
        self.mantissa as f64 / 10f64.powi(i32::from(self.scale))
    }

    fn rescaled(self, scale: u8) -> Option<i128> {
        self.mantissa
            .checked_mul(10i128.checked_pow(u32::from(scale - self.scale))?)
    }
}

impl From<i64> for Decimal {
    fn from(value: i64) -> Self {
        Self::new(i128::from(value), 0)
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let scale = self.scale.max(other.scale);
        match (self.rescaled(scale), other.rescaled(scale)) {
            (Some(a), Some(b)) => a.cmp(&b),
            // Beyond 38 digits the exact comparison no longer fits; the magnitude decides.
            _ => self.to_f64().total_cmp(&other.to_f64()),
        }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.mantissa.unsigned_abs().to_string();
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let scale = usize::from(self.scale);
        if scale == 0 {
            return write!(f, "{sign}{digits}");
        }
        let padded = format!("{digits:0>width$}", width = scale + 1);
        let (whole, fraction) = padded.split_at(padded.len() - scale);
        write!(f, "{sign}{whole}.{fraction}")
    }
}

/// The text was no decimal number, or has more digits than fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotADecimal;

impl fmt::Display for NotADecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a decimal number of at most 38 digits")
    }
}

impl std::error::Error for NotADecimal {}

impl FromStr for Decimal {
    type Err = NotADecimal;

    /// Reads `-12`, `3.50`, `.5`; no exponent, no separators.
    fn from_str(text: &str) -> Result<Self, NotADecimal> {
        let (negative, digits) = match text.as_bytes().first() {
            Some(b'-') => (true, &text[1..]),
            Some(b'+') => (false, &text[1..]),
            _ => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        if whole.is_empty() && fraction.is_empty() {
            return Err(NotADecimal);
        }
        let mut mantissa = 0i128;
        for byte in whole.bytes().chain(fraction.bytes()) {
            if !byte.is_ascii_digit() {
                return Err(NotADecimal);
            }
            mantissa = mantissa
                .checked_mul(10)
                .and_then(|m| m.checked_add(i128::from(byte - b'0')))
                .ok_or(NotADecimal)?;
        }
        let scale = u8::try_from(fraction.len()).map_err(|_| NotADecimal)?;
        Ok(Self::new(if negative { -mantissa } else { mantissa }, scale))
    }
}

impl Serialize for Decimal {
    /// A JSON number where a double holds the digits exactly (up to 15), else a string.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        const EXACT: u128 = 1_000_000_000_000_000;
        match (self.scale, i64::try_from(self.mantissa)) {
            (0, Ok(whole)) => serializer.serialize_i64(whole),
            _ if self.mantissa.unsigned_abs() < EXACT && self.scale <= 15 => serializer.serialize_f64(self.to_f64()),
            _ => serializer.collect_str(self),
        }
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Decimal;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a decimal number or its digits as a string")
            }

            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Decimal, E> {
                Ok(Decimal::from(value))
            }

            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Decimal, E> {
                Ok(Decimal::new(i128::from(value), 0))
            }

            fn visit_f64<E: de::Error>(self, value: f64) -> Result<Decimal, E> {
                // The shortest text that gives this double back is the decimal that was written.
                value.to_string().parse().map_err(E::custom)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Decimal, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

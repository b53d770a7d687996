//! Units that mean the same or differ by an exact factor, so that figures printed in them can share an axis.

use crate::model::Decimal;

/// Each family's units with what one of them is in the family's first, as mantissa and scale.
const FAMILIES: &[&[(&str, i64, u8)]] = &[
    // Counters of whole things: which of them is printed is a matter of style.
    &[("个", 1, 0), ("家", 1, 0), ("户", 1, 0)],
    &[("平方米", 1, 0), ("㎡", 1, 0), ("平米", 1, 0)],
    // 15 亩 are a hectare by definition; 亩 and 平方米 have no exact finite factor the other way.
    &[("亩", 1, 0), ("公顷", 15, 0)],
    &[("平方公里", 1, 0), ("平方千米", 1, 0)],
    &[("公里", 1, 0), ("千米", 1, 0), ("米", 1, 3)],
    &[("吨", 1, 0), ("公斤", 1, 3), ("千克", 1, 3)],
    &[("个百分点", 1, 0), ("百分点", 1, 0)],
    &[("立方米", 1, 0), ("m³", 1, 0), ("方", 1, 0)],
    &[("千瓦时", 1, 0), ("度", 1, 0)],
];

/// The unit that figures in `unit` are compared in, and what one `unit` is in it. A unit of no family stands for itself.
///
/// ```
/// use fangzhi::reason::unit::comparable;
/// assert_eq!(comparable("公顷"), ("亩", 15.into()));
/// assert_eq!(comparable("辆"), ("辆", 1.into()));
/// ```
#[must_use]
pub fn comparable(unit: &str) -> (&str, Decimal) {
    for family in FAMILIES {
        if let (Some(&(_, mantissa, scale)), Some(first)) = (family.iter().find(|own| own.0 == unit), family.first()) {
            return (first.0, Decimal::new(i128::from(mantissa), scale));
        }
    }
    (unit, Decimal::from(1))
}

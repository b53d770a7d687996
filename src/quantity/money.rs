//! Money as it is spoken and abbreviated: 五元三角, 三块五, currency signs and codes around a number.

use crate::model::Decimal;

use super::numeral::read_numeral;

/// 五元三角, 五块三毛二: the value with its tenths and hundredths, and the new ends.
pub(super) fn small_change(
    text: &str,
    value: Decimal,
    end: usize,
    number_end: usize,
    unit: &str,
) -> (Decimal, usize, usize) {
    const CHANGE: [(&str, i32); 4] = [("角", -1), ("毛", -1), ("分", -2), ("美分", -2)];
    let (mut value, mut end, mut number_end) = (value, end, number_end);
    if unit != "元" && unit != "美元" {
        return (value, end, number_end);
    }
    let mut place = 0;
    while let Some((numeral, rest)) = read_numeral(&text[end..]) {
        let Some((word, power)) = CHANGE
            .iter()
            .find(|(word, power)| rest.starts_with(word) && *power < place)
        else {
            break;
        };
        let after = &rest[word.len()..];
        let small = numeral.value.filter(|v| *v < Decimal::from(100) && v.is_integer());
        let Some(sum) = small.and_then(|v| v.shift(*power)).and_then(|v| value.checked_add(v)) else {
            break;
        };
        if after.starts_with(['之', '钟', '别']) {
            break;
        }
        value = sum;
        place = *power;
        number_end = text.len() - rest.len();
        end = text.len() - after.len();
    }
    (value, end, number_end)
}

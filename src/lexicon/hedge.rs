//! Hedges: words around a number that make it a floor, a ceiling or a rough figure; and signs of money before it.

use crate::model::Bound;

/// Signs and words that stand before an amount of money.
pub const CURRENCY_SIGNS: [(&str, &str); 30] = [
    ("US$", "美元"),
    ("HK$", "港元"),
    ("NT$", "新台币"),
    ("MOP$", "澳门元"),
    ("A$", "澳元"),
    ("C$", "加元"),
    ("S$", "新加坡元"),
    ("RMB¥", "元"),
    ("JP¥", "日元"),
    ("CN¥", "元"),
    ("RMB", "元"),
    ("CNY", "元"),
    ("USD", "美元"),
    ("HKD", "港元"),
    ("TWD", "新台币"),
    ("MOP", "澳门元"),
    ("EUR", "欧元"),
    ("GBP", "英镑"),
    ("JPY", "日元"),
    ("KRW", "韩元"),
    ("AUD", "澳元"),
    ("CAD", "加元"),
    ("SGD", "新加坡元"),
    ("￥", "元"),
    ("¥", "元"),
    ("$", "美元"),
    ("＄", "美元"),
    ("€", "欧元"),
    ("£", "英镑"),
    ("人民币", "元"),
];

/// A hedge that `text` ends with: what it says and its length in bytes.
#[must_use]
pub fn before(text: &str) -> Option<(Bound, usize)> {
    let (word, bound) = HEDGES_BEFORE.iter().find(|(word, _)| text.ends_with(word))?;
    let ahead = text[..text.len() - word.len()].chars().next_back();
    let other_word = NO_HEDGE_BEFORE
        .iter()
        .any(|(w, chars)| w == word && ahead.is_some_and(|c| chars.contains(c)));
    (!other_word && *bound != Bound::Exact).then_some((*bound, word.len()))
}

/// A hedge that `text` starts with: what it says and its length in bytes.
#[must_use]
pub fn after(text: &str) -> Option<(Bound, usize)> {
    let (word, bound) = HEDGES_AFTER.iter().find(|(word, _)| text.starts_with(word))?;
    Some((*bound, word.len()))
}

/// Words before a number that bound it, longest first where one ends with another.
const HEDGES_BEFORE: [(&str, Bound); 62] = [
    ("大于等于", Bound::Above),
    ("大于或者等于", Bound::Above),
    ("小于或者等于", Bound::Below),
    ("大于或等于", Bound::Above),
    ("小于等于", Bound::Below),
    ("小于或等于", Bound::Below),
    ("不得低于", Bound::Above),
    ("不得超过", Bound::Below),
    ("不少于", Bound::Above),
    ("不低于", Bound::Above),
    ("不小于", Bound::Above),
    ("不下于", Bound::Above),
    ("不超过", Bound::Below),
    ("不高于", Bound::Below),
    ("不大于", Bound::Below),
    ("不多于", Bound::Below),
    ("不突破", Bound::Below),
    ("未超过", Bound::Below),
    ("不足", Bound::Below),
    ("不到", Bound::Below),
    ("不满", Bound::Below),
    ("低于", Bound::Below),
    ("少于", Bound::Below),
    ("小于", Bound::Below),
    ("最多", Bound::Below),
    ("至多", Bound::Below),
    ("最高", Bound::Below),
    ("控制在", Bound::Exact),
    ("接近", Bound::About),
    ("将近", Bound::About),
    ("大约", Bound::About),
    ("约为", Bound::About),
    ("大概", Bound::About),
    ("差不多", Bound::About),
    ("几乎", Bound::About),
    ("超过了", Bound::Above),
    ("突破了", Bound::Above),
    ("超过", Bound::Above),
    ("超出", Bound::Above),
    ("突破", Bound::Above),
    ("高于", Bound::Above),
    ("大于", Bound::Above),
    ("多于", Bound::Above),
    ("至少", Bound::Above),
    ("最少", Bound::Above),
    ("起码", Bound::Above),
    ("最低", Bound::Above),
    ("逾越", Bound::Above),
    ("高达", Bound::Exact),
    ("跨越", Bound::Above),
    ("迈过", Bound::Above),
    ("≥", Bound::Above),
    ("≤", Bound::Below),
    (">", Bound::Above),
    ("<", Bound::Below),
    ("≈", Bound::About),
    ("超", Bound::Above),
    ("逾", Bound::Above),
    ("破", Bound::Above),
    ("过", Bound::Above),
    ("约", Bound::About),
    ("近", Bound::About),
];

/// Characters that make 近, 约, 过, 超, 破 the end of another word (附近3家, 节约2万元, 通过5项).
const NO_HEDGE_BEFORE: [(&str, &str); 5] = [
    ("近", "附邻靠亲最临远"),
    ("约", "节签合预履公条契简集违"),
    ("过", "通经透不度渡跨穿路见受高越走去"),
    ("超", "赶反"),
    ("破", "爆侦告攻打冲"),
];

/// Words after a number that bound it.
const HEDGES_AFTER: [(&str, Bound); 23] = [
    ("及以上", Bound::Above),
    ("或者以上", Bound::Above),
    ("或者以下", Bound::Below),
    ("或以上", Bound::Above),
    ("或以下", Bound::Below),
    ("或者更多", Bound::Above),
    ("或者更少", Bound::Below),
    ("或更多", Bound::Above),
    ("或更少", Bound::Below),
    ("及以下", Bound::Below),
    ("以上", Bound::Above),
    ("以下", Bound::Below),
    ("以内", Bound::Below),
    ("之内", Bound::Below),
    ("之上", Bound::Above),
    ("之下", Bound::Below),
    ("左右", Bound::About),
    ("上下", Bound::About),
    ("开外", Bound::Above),
    ("有余", Bound::Above),
    ("（含）以上", Bound::Above),
    ("(含)以上", Bound::Above),
    ("（含）以下", Bound::Below),
];

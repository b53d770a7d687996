//! The sets that ranks count in, in words: 全市, 四个主城区.

use super::Language;

/// A set as a reader would write it; in English where its words are common ones, else as printed.
#[must_use]
pub fn set_name(set: &str, language: Language) -> String {
    let english = match language {
        Language::Chinese => None,
        Language::English => english(set),
    };
    english.unwrap_or_else(|| set.to_owned())
}

/// Whole areas.
const AREAS: [(&str, &str); 8] = [
    ("全国", "the country"),
    ("全省", "the province"),
    ("全市", "the city"),
    ("全县", "the county"),
    ("全州", "the prefecture"),
    ("全盟", "the league"),
    ("全镇", "the town"),
    ("全乡", "the township"),
];

/// What is counted in them, longer words before their own beginnings and ends.
const MEMBERS: [(&str, &str); 18] = [
    ("县（市、区）", "counties, cities and districts"),
    ("县市区", "counties, cities and districts"),
    ("县区", "counties and districts"),
    ("区县", "districts and counties"),
    ("市辖区", "urban districts"),
    ("主城区", "main urban districts"),
    ("中心城区", "central urban districts"),
    ("城区", "urban districts"),
    ("功能区", "functional zones"),
    ("开发区", "development zones"),
    ("地级市", "prefecture-level cities"),
    ("乡镇", "townships"),
    ("街道", "subdistricts"),
    ("省份", "provinces"),
    ("城市", "cities"),
    ("县", "counties"),
    ("市", "cities"),
    ("区", "districts"),
];

fn english(set: &str) -> Option<String> {
    let area = AREAS.iter().find(|(name, _)| set.starts_with(name));
    let rest = area.map_or(set, |(name, _)| &set[name.len()..]);
    if rest.is_empty() {
        return area.map(|(_, english)| (*english).to_owned());
    }
    let (count, rest) = count(rest.strip_prefix('各').unwrap_or(rest));
    let (_, members) = MEMBERS.iter().find(|(name, _)| *name == rest)?;
    let mut out = String::from("the ");
    if let Some((_, area)) = area {
        out = [area, "’s "].concat();
    }
    if let Some(count) = count {
        out.push_str(&count);
        out.push(' ');
    }
    out.push_str(members);
    Some(out)
}

/// The number before a counter, and what comes after it.
fn count(set: &str) -> (Option<String>, &str) {
    const NUMERALS: [(char, &str); 10] = [
        ('两', "two"),
        ('三', "three"),
        ('四', "four"),
        ('五', "five"),
        ('六', "six"),
        ('七', "seven"),
        ('八', "eight"),
        ('九', "nine"),
        ('十', "ten"),
        ('百', "hundred"),
    ];
    let Some((number, rest)) = set.split_once('个') else {
        return (None, set);
    };
    if !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) {
        return (Some(number.to_owned()), rest);
    }
    let word = NUMERALS
        .iter()
        .find(|(numeral, _)| number.chars().eq([*numeral]))
        .map(|(_, word)| (*word).to_owned());
    // A number that is not read here leaves the set as printed.
    let rest = if word.is_some() { rest } else { set };
    (word, rest)
}

//! The predicate before a number: what kind of number it is, and against what it is measured.

use crate::lexicon::cue::{self, Tail};
use crate::model::Basis;

/// The predicate that stands right before a number, read from its end.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Predicate {
    /// Its cues, the one nearest to the number first.
    pub(crate) cues: Vec<Tail>,
    /// Length of the text before the predicate, in bytes.
    pub(crate) start: usize,
    /// A place the number is measured against (高于全市), and whether the value lies above it.
    pub(crate) against: Option<(String, bool)>,
}

impl Predicate {
    pub(crate) fn has(&self, cue: Tail) -> bool {
        self.cues.contains(&cue)
    }

    /// The sign of a change: 1, −1, or 0 where the predicate tells of none.
    pub(crate) fn direction(&self) -> i8 {
        if self.has(Tail::Narrowed) || self.has(Tail::Rise) || self.has(Tail::GrowthNoun) || self.has(Tail::NetRise) {
            return if self.has(Tail::Fall) && !self.has(Tail::Rise) {
                -1
            } else {
                1
            };
        }
        if self.has(Tail::Fall) || self.has(Tail::DeclineNoun) {
            -1
        } else {
            0
        }
    }

    /// Against what a change is measured, where the predicate says so.
    pub(crate) fn basis(&self) -> Option<Basis> {
        if let Some((place, _)) = &self.against {
            return Some(Basis::Area(place.clone()));
        }
        if self.has(Tail::Mom) {
            Some(Basis::Mom)
        } else if self.has(Tail::Average) {
            Some(Basis::Average)
        } else if self.has(Tail::Yoy) {
            Some(Basis::Yoy)
        } else {
            None
        }
    }
}

const ABOVE: [&str; 12] = [
    "高于",
    "快于",
    "高出",
    "超出",
    "领先",
    "优于",
    "好于",
    "高",
    "快",
    "多",
    "超",
    "领先于",
];
const BELOW: [&str; 6] = ["低于", "慢于", "落后", "低", "慢", "少于"];
/// Sets of places a figure is compared with.
const WIDER: [&str; 12] = [
    "全国平均水平",
    "全省平均水平",
    "全市平均水平",
    "全国平均",
    "全省平均",
    "全市平均",
    "全国",
    "全省",
    "全市",
    "全区",
    "全县",
    "平均水平",
];

/// Reads the predicate at the end of the text before a number.
pub(crate) fn predicate(text: &str) -> Predicate {
    let mut out = Predicate {
        start: text.len(),
        ..Predicate::default()
    };
    if let Some((place, above, start)) = against(text) {
        out.against = Some((place, above));
        out.start = start;
    }
    loop {
        let rest = &text[..out.start];
        let trimmed = rest.trim_end_matches(['，', '：', ' ', '、', '）', '（']);
        if trimmed.len() != rest.len() && (out.cues.is_empty() || rest.ends_with('：')) && out.start == text.len() {
            if rest.ends_with('）') {
                break;
            }
            out.start = trimmed.len();
            continue;
        }
        let Some((length, cues)) = cue::tail_of(rest) else {
            break;
        };
        if cues.contains(&Tail::Stop) {
            break;
        }
        // 总量和增幅: a noun that is coordinated with another is no predicate.
        let noun = [Tail::GrowthNoun, Tail::DeclineNoun, Tail::Total]
            .iter()
            .any(|cue| cues.contains(cue));
        if noun && rest[..rest.len() - length].ends_with(['和', '与', '及', '、']) {
            out.cues.extend_from_slice(cues);
            break;
        }
        // 税收占比, 贡献率比重: the word is part of the noun, and says what kind of number follows.
        if cues.contains(&Tail::Share)
            && rest.len() > length
            && ["占比", "比重"].iter().any(|noun| rest.ends_with(noun))
        {
            out.cues.extend_from_slice(cues);
            break;
        }
        out.cues.extend_from_slice(cues);
        out.start -= length;
        if let Some((place, above, start)) = against(&text[..out.start]) {
            out.against = Some((place, above));
            out.start = start;
        }
    }
    out
}

/// 高于全市, 比全市平均水平高, 较全省快: the place, whether the value lies above it, and where the words begin.
fn against(text: &str) -> Option<(String, bool, usize)> {
    for (words, above) in [(&ABOVE[..], true), (&BELOW[..], false)] {
        for word in words {
            // 高于全市
            for place in WIDER {
                let Some(before) = text.strip_suffix(place) else {
                    continue;
                };
                if word.chars().count() >= 2 && before.ends_with(word) {
                    return Some((plain(place), above, before.len() - word.len()));
                }
            }
            // 比全市高
            let Some(before) = text.strip_suffix(word) else {
                continue;
            };
            for place in WIDER {
                let Some(front) = before.strip_suffix(place) else {
                    continue;
                };
                if let Some(front) = front.strip_suffix('比').or_else(|| front.strip_suffix('较')) {
                    return Some((plain(place), above, front.len()));
                }
            }
        }
    }
    None
}

/// 比全省、全市分别高, 分别高于全省、全市: several places, whether the values lie above, and where the words begin.
pub(crate) fn against_several(text: &str) -> Option<(Vec<String>, bool, usize)> {
    let places = |list: &str| -> Option<Vec<String>> {
        let found: Vec<String> = list
            .split(['、', '和', '与'])
            .map(|p| WIDER.iter().find(|w| **w == p).map(|w| plain(w)))
            .collect::<Option<_>>()?;
        (found.len() > 1).then_some(found)
    };
    for (words, above) in [(&ABOVE[..], true), (&BELOW[..], false)] {
        for word in words {
            if let Some(front) = text.strip_suffix(word) {
                let front = front.strip_suffix("分别").unwrap_or(front);
                let at = front.rfind(['比', '较']).map(|at| (at, '比'.len_utf8()));
                if let Some((at, length)) = at
                    && let Some(found) = places(&front[at + length..])
                {
                    return Some((found, above, at));
                }
            }
            let at = text.rfind(&format!("分别{word}")).filter(|_| word.chars().count() >= 2);
            if let Some(at) = at
                && let Some(found) = places(&text[at + "分别".len() + word.len()..])
            {
                return Some((found, above, at));
            }
        }
    }
    None
}

fn plain(place: &str) -> String {
    place.trim_end_matches("水平").trim_end_matches("平均").to_owned()
}

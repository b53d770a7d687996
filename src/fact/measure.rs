//! The predicate before a number: what kind of number it is, and against what it is measured.

use crate::lexicon::cue::{self, Tail};
use crate::lexicon::indicator;
use crate::model::Basis;

use super::compare::against;

/// The predicate that stands right before a number, read from its end.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Predicate {
    /// Its cues, the one nearest to the number first.
    pub(crate) cues: Vec<Tail>,
    /// Length of the text before the predicate, in bytes.
    pub(crate) start: usize,
    /// A place the number is measured against (高于全市), and whether the value lies above it.
    pub(crate) against: Option<(String, bool)>,
    /// The sign of a difference of rates, where the rate's own direction decides it (降幅扩大 is a fall of the rate).
    pub(crate) sign: Option<i8>,
}

impl Predicate {
    pub(crate) fn has(&self, cue: Tail) -> bool {
        self.cues.contains(&cue)
    }

    /// The sign of a change: 1, −1, or 0 where the predicate tells of none.
    pub(crate) fn direction(&self) -> i8 {
        if let Some(sign) = self.sign {
            return sign;
        }
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
        if let Some((place, _)) = self
            .against
            .as_ref()
            .filter(|(place, _)| !super::compare::is_goal(place))
        {
            // 快于经济增速: measured against something that is no place.
            return (!place.is_empty()).then(|| Basis::Area(place.clone()));
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
        // 社会消费品零售总额达: 总额 is the end of the name.
        let word = &rest[rest.len() - length..];
        let verb = word
            .trim_start_matches("总额")
            .trim_start_matches("总量")
            .trim_start_matches("规模")
            .len();
        let known = verb > 0 && verb < length && ends_with_known(&rest[..rest.len() - verb], length - verb);
        let (length, cues): (usize, &[Tail]) = if known { (verb, &[Tail::Reach]) } else { (length, cues) };
        // 经济总量, 信访总量: the word is a part of a known name.
        if cues.contains(&Tail::Total) && ends_with_known(rest, length) {
            break;
        }
        // 总量和增幅: a noun that is coordinated with another is no predicate.
        let noun = [Tail::GrowthNoun, Tail::DeclineNoun, Tail::Total]
            .iter()
            .any(|cue| cues.contains(cue));
        let front = rest[..rest.len() - length].trim_start_matches(['、', '和', '与', '及', '，']);
        if noun && front.ends_with(['和', '与', '及', '、']) {
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

/// Whether a text ends with the name of a known indicator that its last `length` bytes are a part of.
fn ends_with_known(text: &str, length: usize) -> bool {
    text.char_indices()
        .rev()
        .take(12)
        .filter(|&(at, _)| text.len() - at > length && indicator::read_as(&text[at..]).is_some())
        .any(|(at, _)| indicator::read_as(&text[at..text.len() - length]).is_none())
}

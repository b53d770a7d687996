//! The words that sentences about findings share: names, figures, ranks, reasons, conditions.

use super::{Condition, Finding, FindingKind, Inferred, Reason};
use crate::corpus::{AreaId, Corpus};
use crate::format::{Language, Notation, amount, figure, indicator_name, measure_name, period_name};
use crate::model::{Bound, Decimal, Measure, Observation};

/// The Chinese or the English form.
pub(super) const fn pick<'a>(language: Language, chinese: &'a str, english: &'a str) -> &'a str {
    match language {
        Language::Chinese => chinese,
        Language::English => english,
    }
}

/// The template with each `{}` filled in order.
pub(super) fn fill(template: &str, parts: &[&str]) -> String {
    let mut parts = parts.iter();
    let mut out = String::new();
    for (n, piece) in template.split("{}").enumerate() {
        if n > 0 {
            out.push_str(parts.next().copied().unwrap_or_default());
        }
        out.push_str(piece);
    }
    // Levels have no word for their measure, which leaves two blanks.
    out.replace("  ", " ")
}

/// A finding's corpus and the language it is put into words in.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) corpus: &'a Corpus,
    pub(super) language: Language,
    pub(super) finding: &'a Finding,
}

impl<'a> Words<'a> {
    /// The template of the language, filled.
    pub(super) fn say(&self, chinese: &str, english: &str, parts: &[&str]) -> String {
        fill(pick(self.language, chinese, english), parts)
    }

    /// The observation at a position of the proof.
    pub(super) fn fact(&self, n: usize) -> Option<&'a Observation> {
        self.finding.proof.get(n).map(|&id| self.corpus.observation(id))
    }

    /// The place of a fact of the proof.
    pub(super) fn place(&self, n: usize) -> &'a str {
        self.fact(n).map_or("", |o| self.corpus.place_key(AreaId(o.area)))
    }

    /// The figure of a fact of the proof, without the sign of a rise.
    pub(super) fn value(&self, n: usize) -> String {
        self.fact(n).map_or_else(String::new, |o| self.plain(o))
    }

    /// The figure of an observation, without the sign of a rise.
    pub(super) fn plain(&self, o: &Observation) -> String {
        let text = figure(o, self.language, Notation::Scaled).text();
        text.strip_prefix('+').map(str::to_owned).unwrap_or(text)
    }

    /// The period of a fact of the proof.
    pub(super) fn period(&self, n: usize) -> String {
        period_name(self.fact(n).and_then(|o| o.period.as_ref()), self.language)
    }

    /// The name of a fact's own indicator, as it stands inside a sentence.
    pub(super) fn name(&self, n: usize) -> String {
        self.fact(n)
            .map_or_else(String::new, |o| inside(indicator_name(&o.indicator, self.language)))
    }

    /// The name of the finding's indicator, as it stands inside a sentence.
    pub(super) fn indicator(&self) -> String {
        inside(indicator_name(&self.finding.indicator, self.language))
    }

    /// The set, or the area around.
    pub(super) fn set(&self) -> &'a str {
        self.finding.set.as_deref().unwrap_or_default()
    }

    /// What kind of number a fact of the proof is, where it is no level.
    pub(super) fn measure(&self, n: usize) -> &'static str {
        match self.fact(n).map(|o| o.measure) {
            None | Some(Measure::Level) => "",
            Some(measure) => measure_name(measure, self.language),
        }
    }

    /// The figure that follows, in as many digits as are sure.
    pub(super) fn inferred(&self) -> String {
        let Some(found) = &self.finding.figure else {
            return String::new();
        };
        let rounded = match self.finding.kind {
            FindingKind::Share => found.between.rounded_to(-1),
            // Three digits of an average say all that its definition bears.
            FindingKind::Average => found.between.rounded_to(magnitude(found.between.low) - 2),
            _ => found.between.rounded(),
        };
        self.amount(found, rounded, None)
    }

    /// The ends it lies between.
    pub(super) fn ends(&self) -> String {
        self.finding.figure.as_ref().map_or_else(String::new, |found| {
            let counted = crate::reason::precision::is_counted(&found.unit);
            let ends = match self.finding.kind {
                FindingKind::ValueBound => found.between,
                _ => found.between.outwards(counted),
            };
            self.amount(found, ends.low, Some(ends.high))
        })
    }

    fn amount(&self, found: &Inferred, value: Decimal, high: Option<Decimal>) -> String {
        // A level's wording has no sign: the sentence says what rises.
        amount(
            Measure::Level,
            value,
            high,
            &found.unit,
            Bound::Exact,
            self.language,
            Notation::Scaled,
        )
        .text()
    }

    /// The number of a rank: 第4位, 4th.
    pub(super) fn rank(&self, place: u32) -> String {
        let number = place.to_string();
        match self.language {
            Language::Chinese => ["第", &number, "位"].concat(),
            Language::English => {
                let end = match (place % 10, place % 100) {
                    (1, n) if n != 11 => "st",
                    (2, n) if n != 12 => "nd",
                    (3, n) if n != 13 => "rd",
                    _ => "th",
                };
                [&number, end].concat()
            }
        }
    }

    /// The rank that a fact of the proof states.
    pub(super) fn ranked(&self, n: usize) -> String {
        let place = self.fact(n).and_then(|o| u32::try_from(o.value.mantissa()).ok());
        place.map_or_else(String::new, |place| self.rank(place))
    }

    /// Why nothing follows.
    pub(super) fn reason(&self) -> &'static str {
        self.finding.reason.map_or("", |reason| reason.says(self.language))
    }
}

impl Reason {
    /// The reason in words, to stand behind a colon.
    #[must_use]
    pub const fn says(self, language: Language) -> &'static str {
        let (chinese, english) = match self {
            Self::ConstantPrices => (
                "增速按不变价计算，数值按现价计算",
                "the growth is at constant prices, the level at current prices",
            ),
            Self::NotExact => (
                "有一个数不是确数（以上、以下、左右或区间）",
                "a figure is no exact one (a bound, a range or an approximation)",
            ),
            Self::OtherBasis => ("增速不是与上年同期相比", "the growth is not over the year before"),
            Self::FellToNothing => ("降幅达到或超过100%", "it fell by 100% or more"),
            Self::Several => ("同一时段有几个不同的数", "the same period has several figures"),
            Self::OtherPeriod => ("两个数的时段不同", "the two figures cover different periods"),
            Self::OtherUnit => ("两个数的单位不同", "the two figures have different units"),
            Self::NoOwnFigure => (
                "没有同一指标、同一时段的本地数",
                "there is no own figure of the same indicator and period",
            ),
            Self::OutsideTheSet => (
                "它的数高于排在前面的地区，可见不在这一范围内，或口径不同",
                "its figure is higher than that of a place ranked before it, so it is not in this set or measured otherwise",
            ),
        };
        pick(language, chinese, english)
    }
}

/// The power of ten of a number's first digit.
fn magnitude(value: Decimal) -> i32 {
    let digits = value.mantissa().unsigned_abs().checked_ilog10().unwrap_or_default();
    i32::try_from(digits).unwrap_or_default() - i32::from(value.scale())
}

/// An English name with a small first letter, unless it is an abbreviation.
fn inside(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if first.is_ascii_uppercase() && second.is_ascii_lowercase() => {
            let mut out = String::from(first.to_ascii_lowercase());
            out.push_str(&name[1..]);
            out
        }
        _ => name.to_owned(),
    }
}

/// A condition in words.
pub(super) fn condition(words: Words<'_>, condition: &Condition) -> String {
    let say = |chinese, english| pick(words.language, chinese, english).to_owned();
    match condition {
        Condition::Nominal => say(
            "增速与数值同为现价、同一口径",
            "growth and level are both at current prices and of one definition",
        ),
        Condition::Unrevised => say("上年数后来没有修订", "last year’s figure was not revised since"),
        Condition::Member(area) => words.say(
            "{}属于{}",
            "{} is one of {}",
            &[words.corpus.place_key(*area), words.set()],
        ),
        Condition::SameDefinition => say("各份报告口径相同", "the reports use the same definition"),
        Condition::NoTies => say("没有并列名次", "no two places share a rank"),
        Condition::Definition => say(
            "“签约”“投资”各地口径不同（协议、合同、计划），均数不宜直接比较",
            "what counts as signed or invested differs from place to place (agreement, contract, plan): averages do not compare directly",
        ),
        Condition::Planned => say("总投资是计划数", "the total is planned, not spent"),
        Condition::PartOfWhole => say("前者包含在后者之内", "the first is part of the second"),
        Condition::AsRead => say("以程序读出的名目为准", "the names listed are those that could be read"),
    }
}

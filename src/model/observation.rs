//! Observations: one number that measures something about a place.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::period::serde_as_text;
use super::{Corrected, Decimal, Period, Theme};
use crate::span::Span;

/// Declares an enum whose variants have one spelling each, in the exchange form and in addresses.
macro_rules! spelled {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, ::serde::Serialize, ::serde::Deserialize)]
        pub enum $name {
            $($(#[$vmeta])* #[serde(rename = $text)] $variant),+
        }

        impl $name {
            /// All values, in the order of the fact model.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The spelling in the exchange form.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The value spelled `text`.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == text)
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}
pub(crate) use spelled;

spelled! {
    /// What kind of number an observation is.
    Measure {
        /// An amount or count.
        Level = "level",
        /// Relative change in per cent, signed.
        Growth = "growth",
        /// Part of a whole, or a rate in per cent.
        Share = "share",
        /// Absolute change in the level's unit, signed; for places in a ranking positive is better.
        Change = "change",
        /// Difference in percentage points, signed.
        Points = "points",
        /// Position in an order; 1 is the first.
        Rank = "rank",
        /// How many times the base (翻一番 is 2, 增长3倍 is 4).
        Multiple = "multiple",
    }
}

spelled! {
    /// How exact the value is.
    #[derive(Default)]
    Bound {
        /// As printed.
        #[default]
        Exact = "exact",
        /// The value or more (以上, 超, 余).
        Above = "above",
        /// The value or less (以下, 以内, 不超过).
        Below = "below",
        /// Near the value (约, 近, 左右).
        About = "about",
    }
}

spelled! {
    /// SDMX `OBS_STATUS`: whether it happened.
    Status {
        /// Reported as achieved.
        Actual = "actual",
        /// A goal (目标, 力争, 将, 确保).
        Target = "target",
        /// An expectation or plan figure (预计, 计划总投资).
        Estimate = "estimate",
    }
}

/// Against what a growth, change, difference or multiple is measured.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Basis {
    /// The same period of the year before.
    Yoy,
    /// The period just before (环比).
    Mom,
    /// An annual average over the period (年均).
    Average,
    /// Another area, named as printed (高于全市3.5个百分点).
    Area(String),
    /// An earlier period (比2020年).
    Since(Period),
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Yoy => f.write_str("yoy"),
            Self::Mom => f.write_str("mom"),
            Self::Average => f.write_str("average"),
            Self::Area(name) => write!(f, "area:{name}"),
            Self::Since(period) => write!(f, "since:{period}"),
        }
    }
}

/// The text spells no basis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotABasis;

impl fmt::Display for NotABasis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a basis: yoy, mom, average, area:NAME or since:PERIOD")
    }
}

impl std::error::Error for NotABasis {}

impl FromStr for Basis {
    type Err = NotABasis;

    fn from_str(text: &str) -> Result<Self, NotABasis> {
        match text {
            "yoy" => Ok(Self::Yoy),
            "mom" => Ok(Self::Mom),
            "average" => Ok(Self::Average),
            _ => match text.split_once(':') {
                Some(("area", name)) if !name.is_empty() => Ok(Self::Area(name.to_owned())),
                Some(("since", period)) => period.parse().map(Self::Since).map_err(|_| NotABasis),
                _ => Err(NotABasis),
            },
        }
    }
}

serde_as_text!(Basis);

spelled! {
    /// A field that the clause did not print itself.
    Inherited {
        /// The subject was carried from an earlier clause or list member.
        Indicator = "indicator",
        /// The period was stated earlier (in the sentence, at the head of the paragraph or section).
        Period = "period",
        /// No period was stated; the document's reference year was taken.
        ReferenceYear = "reference_year",
        /// The place is the document's, not the clause's.
        Area = "area",
        /// The status comes from the section or sentence.
        Status = "status",
        /// The unit or multiplier was printed with another member of the list or in a header.
        Unit = "unit",
    }
}

spelled! {
    /// A reason to read an observation with care.
    Doubt {
        /// The subject stands in another sentence, or a semicolon away.
        FarSubject = "far_subject",
        /// The subject was carried over from an earlier clause that names something the table of indicators lacks.
        CarriedSubject = "carried_subject",
        /// The table of indicators does not list it: its name is the phrase as printed.
        UnlistedIndicator = "unlisted_indicator",
        /// The name is long, or words of a clause are left in it.
        OddName = "odd_name",
        /// The unit is not what the indicator is measured in.
        UnexpectedUnit = "unexpected_unit",
        /// The value is outside what such a measure can be (a share above 100 %, a rank beyond its set).
        Implausible = "implausible",
        /// A break that was closed, or a missing end, lies in the clause.
        Repaired = "repaired",
        /// What kind of number it is was told by the unit and the subject only, no word says it.
        BareMeasure = "bare_measure",
        /// The year it speaks of could not be told.
        NoYear = "no_year",
        /// Several periods stand in the sentence.
        SeveralPeriods = "several_periods",
        /// The place of the document could not be told.
        NoArea = "no_area",
        /// The same subject, measure and period has another value elsewhere in the document.
        Contradicted = "contradicted",
    }
}

impl Doubt {
    /// How far the doubt lowers confidence.
    #[must_use]
    pub const fn leaves(self) -> Confidence {
        match self {
            Self::FarSubject
            | Self::OddName
            | Self::UnexpectedUnit
            | Self::Implausible
            | Self::NoArea
            | Self::NoYear => Confidence::Low,
            _ => Confidence::Medium,
        }
    }
}

spelled! {
    /// How sure the engine is of an observation. How often each level is right on annotated reports is a test.
    #[derive(Default)]
    Confidence {
        /// Nothing speaks against any field.
        #[default]
        High = "high",
        /// A field was inferred in a way that is mostly right.
        Medium = "medium",
        /// Read it against its source.
        Low = "low",
    }
}

impl Confidence {
    /// The confidence that doubts leave: that of the gravest; two of middle weight weigh as one grave.
    #[must_use]
    pub fn after(doubts: &[Doubt]) -> Self {
        let gravest = doubts.iter().map(|d| d.leaves()).max().unwrap_or_default();
        if doubts.len() > 1 {
            gravest.max(Self::Low)
        } else {
            gravest
        }
    }

    fn is_high(&self) -> bool {
        *self == Self::High
    }
}

/// Where the words stand that made an observation what it is; absent where inherited from nowhere printed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Evidence {
    /// The words that name the indicator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<Span>,
    /// The words that give the measure (增长, 居…第…位).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<Span>,
    /// The words that give the period, possibly paragraphs up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Span>,
    /// The words that give the place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Span>,
    /// The words that give the status (力争, 预计).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Span>,
}

/// One number that measures something about a place (SDMX observation).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observation {
    /// Stable identifier, derived from the document's content and the number's place in it.
    pub id: String,
    /// Index of the document it was read from, in its corpus or extraction.
    pub doc: u32,
    /// The place measured: an index into the corpus's areas.
    pub area: u32,
    /// What is measured, as a noun phrase that stands alone (Chinese).
    pub indicator: String,
    /// What kind of number it is.
    pub measure: Measure,
    /// Signed value with multipliers folded in; the low end of a range.
    pub value: Decimal,
    /// The high end of a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_high: Option<Decimal>,
    /// Unit as printed, multipliers removed (元, %, 个百分点, 家).
    pub unit: String,
    /// How exact the value is.
    #[serde(default, skip_serializing_if = "is_exact")]
    pub bound: Bound,
    /// Against what a growth, change, difference or multiple is measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// The time it covers; absent where the text rules out a calendar period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// Whether it happened.
    pub status: Status,
    /// For ranks and moved ranks: in which set, as printed (全市, 四个主城区).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// For ranks and moved ranks: out of how many, where printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_of: Option<u32>,
    /// For ranks: which measure of the indicator the order goes by (level, growth or share), where the text tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ranked_by: Option<Measure>,
    /// Chapter of public life.
    pub theme: Theme,
    /// Ordinal of the document's section it stands in, from 0.
    #[serde(default)]
    pub section: u32,
    /// The number as printed, with its multiplier and unit.
    pub printed: String,
    /// The printed number and unit in the document as opened.
    pub span: Span,
    /// Where the deciding words stand.
    #[serde(default)]
    pub evidence: Evidence,
    /// What the clause did not print itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inherited: Vec<Inherited>,
    /// How sure the engine is of it.
    #[serde(default, skip_serializing_if = "Confidence::is_high")]
    pub confidence: Confidence,
    /// Why it is not surer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<Doubt>,
    /// Name of the rule that made it.
    pub rule: String,
    /// What a person corrected in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrected: Option<Box<Corrected>>,
}

fn is_exact(bound: &Bound) -> bool {
    *bound == Bound::Exact
}

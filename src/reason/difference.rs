//! Differences between facts: their kinds, and each as half a sentence that names the values.

use super::aspect::Aspects;
use super::verdict::Comparability;
use crate::corpus::{Corpus, ObservationId};
use crate::format::{
    Language, Notation, basis_name, figure, indicator_name, measure_name, period_name, status_name, unit_name,
};
use crate::lexicon::indicator::{self, PriceBasis};
use crate::model::{Basis, Observation};

/// In what facts differ, or why a comparison asks for care, the more telling first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DifferenceKind {
    /// Result, goal or expectation.
    Status,
    /// Level, growth, share, rank and so on.
    Measure,
    /// Different things are measured.
    Indicator,
    /// The same thing within other bounds (规模以上工业, 全部工业).
    Calibre,
    /// What was added against all there is.
    Accrual,
    /// Units that do not convert.
    Unit,
    /// Another part of the year, a date, a festival, several years.
    Period,
    /// The same part of another year.
    Year,
    /// A time is not stated.
    Unstated,
    /// What a change is measured against.
    Basis,
    /// The set a rank counts in.
    Scope,
    /// By which measure of the indicator a rank is given.
    Order,
    /// Growth at constant prices beside growth at current prices.
    Price,
    /// A value is a floor, a ceiling, a range or a rough figure.
    Bound,
    /// Each report makes its own definition of what is counted.
    Definition,
    /// The table of indicators lacks the name.
    Unlisted,
    /// The reading of a figure is doubted.
    Doubt,
}

/// One difference among facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// In what.
    pub kind: DifferenceKind,
    /// How grave it is.
    pub weight: Comparability,
    /// One fact for each of the first values that differ; for what concerns single facts, these facts.
    pub shown: Vec<ObservationId>,
    /// How many values differ, or facts are concerned.
    pub count: usize,
}

/// How many of the differing values are named.
const SHOWN: usize = 3;

/// The Chinese or the English form.
pub(super) const fn phrase<'a>(language: Language, chinese: &'a str, english: &'a str) -> &'a str {
    match language {
        Language::Chinese => chinese,
        Language::English => english,
    }
}

impl Difference {
    pub(super) fn among(corpus: &Corpus, facts: &[ObservationId], kind: DifferenceKind, weight: Comparability) -> Self {
        let mut labels: Vec<String> = Vec::new();
        let mut shown = Vec::new();
        for &fact in facts.iter().filter(|&&fact| kind.concerns(corpus, fact)) {
            let label = kind.label(corpus, fact, Language::Chinese);
            if !labels.contains(&label) {
                labels.push(label);
                if shown.len() < SHOWN {
                    shown.push(fact);
                }
            }
        }
        Self {
            kind,
            weight,
            shown,
            count: labels.len(),
        }
    }

    /// What differs with the values: `时段不同：2024年前三季度与2024年`, `periods differ: Q1–Q3 2024 and 2024`.
    #[must_use]
    pub fn half_sentence(&self, corpus: &Corpus, language: Language) -> String {
        let labels: Vec<String> = self
            .shown
            .iter()
            .map(|&fact| self.kind.label(corpus, fact, language))
            .collect();
        let mut out = self.kind.says(language).to_owned();
        if labels.is_empty() {
            return out;
        }
        out.push_str(phrase(language, "：", ": "));
        let rest = self.count - labels.len();
        for (n, label) in labels.iter().enumerate() {
            if n > 0 {
                let last = n + 1 == labels.len() && rest == 0;
                out.push_str(match (language, last) {
                    (Language::Chinese, true) => "与",
                    (Language::Chinese, false) => "、",
                    (Language::English, true) => " and ",
                    (Language::English, false) => ", ",
                });
            }
            out.push_str(label);
        }
        if rest > 0 {
            out.push_str(&match language {
                Language::Chinese => ["等", &self.count.to_string(), "种"].concat(),
                Language::English => [" and ", &rest.to_string(), " more"].concat(),
            });
        }
        out
    }
}

impl DifferenceKind {
    /// What it is, without the values.
    #[must_use]
    pub const fn says(self, language: Language) -> &'static str {
        let (chinese, english) = match self {
            Self::Status => ("性质不同", "status differs"),
            Self::Measure => ("数值类型不同", "different kinds of number"),
            Self::Indicator => ("指标不同", "different indicators"),
            Self::Calibre => ("口径不同", "coverage differs"),
            Self::Accrual => ("新增与累计不同", "newly added against cumulative"),
            Self::Unit => ("计量单位不同", "units do not convert"),
            Self::Period => ("时段不同", "periods differ"),
            Self::Year => ("年份不同", "years differ"),
            Self::Unstated => ("时段未全部载明", "a period is not stated"),
            Self::Basis => ("比较基准不同", "measured against different bases"),
            Self::Scope => ("排名范围不同", "ranked in different sets"),
            Self::Order => ("排名依据不同", "ranked by different measures"),
            Self::Price => (
                "价格口径不同，增速有按不变价、有按现价",
                "price bases differ, growth at constant and at current prices",
            ),
            Self::Bound => ("并非都是确数", "not all figures are exact"),
            Self::Definition => ("此类数字口径由各地自定", "each place defines this figure itself"),
            Self::Unlisted => (
                "指标名称未列入指标表，各地口径可能不同",
                "not in the table of indicators, so definitions may differ",
            ),
            Self::Doubt => ("读数存疑，宜核对原文", "a reading is doubted and should be checked"),
        };
        phrase(language, chinese, english)
    }

    /// Whether a fact has a part in the difference: every fact where values differ, else those that ask for care.
    fn concerns(self, corpus: &Corpus, fact: ObservationId) -> bool {
        let o = corpus.observation(fact);
        match self {
            Self::Bound => o.value_high.is_some() || o.bound != crate::model::Bound::Exact,
            Self::Price => price(o) != PriceBasis::None,
            Self::Definition | Self::Unlisted | Self::Doubt => {
                let aspects = Aspects::of(corpus, fact);
                match self {
                    Self::Definition => aspects.loose,
                    Self::Unlisted => !aspects.listed,
                    _ => aspects.doubted,
                }
            }
            _ => true,
        }
    }

    /// The fact's value of this aspect.
    fn label(self, corpus: &Corpus, fact: ObservationId, language: Language) -> String {
        let o = corpus.observation(fact);
        match self {
            Self::Status => status_name(o.status, language).to_lowercase(),
            Self::Measure => measure_name(o.measure, language).to_owned(),
            Self::Indicator | Self::Calibre | Self::Price => {
                indicator_name(super::aspect::canonical(&o.indicator), language).to_owned()
            }
            Self::Accrual | Self::Unlisted | Self::Definition => indicator_name(&o.indicator, language).to_owned(),
            Self::Unit => {
                let name = unit_name(&o.unit, language);
                if name.is_empty() { &o.unit } else { name }.to_owned()
            }
            Self::Period | Self::Year | Self::Unstated => period_name(o.period.as_ref(), language),
            Self::Basis => match &o.basis {
                Some(Basis::Area(name)) => set_name(corpus, o, Some(name), language),
                Some(basis) => basis_name(basis, language),
                None => phrase(language, "未载明", "not stated").to_owned(),
            },
            Self::Scope => set_name(corpus, o, o.scope.as_deref(), language),
            Self::Order => o
                .ranked_by
                .map_or(phrase(language, "未载明", "not stated"), |measure| {
                    measure_name(measure, language)
                })
                .to_owned(),
            Self::Bound | Self::Doubt => {
                let place = &corpus.areas()[o.area as usize].name;
                let figure = figure(o, language, Notation::Scaled).text();
                match language {
                    Language::Chinese => [place, figure.as_str()].concat(),
                    Language::English => [place, " ", &figure].concat(),
                }
            }
        }
    }
}

fn price(o: &Observation) -> PriceBasis {
    indicator::find(&o.indicator).map_or(PriceBasis::None, |known| known.price)
}

/// A set as printed, with the place it is relative to.
fn set_name(corpus: &Corpus, o: &Observation, set: Option<&str>, language: Language) -> String {
    let Some(set) = set else {
        return phrase(language, "范围未载明", "set not stated").to_owned();
    };
    let area = &corpus.areas()[o.area as usize];
    let above = if set.contains('国') {
        None
    } else if set.contains('省') {
        area.province.as_deref()
    } else {
        area.prefecture.as_deref().or(area.province.as_deref())
    };
    match (above, language) {
        (Some(above), Language::Chinese) => [above, "的“", set, "”"].concat(),
        (Some(above), Language::English) => [&crate::format::set_name(set, language), " (", above, ")"].concat(),
        (None, _) => crate::format::set_name(set, language),
    }
}

//! Questions that the corpus itself raises, each answered in a sentence or two from its facts.

mod absent;
mod average;
mod fastest;
mod goals;
mod lead;
mod piece;

pub use piece::{Piece, text};

use super::coverage::reported_places;
use super::difference::phrase;
use super::verdict::Verdict;
use crate::corpus::{AreaId, Corpus, ObservationId};
use crate::format::{Language, indicator_name};
use crate::model::Measure;

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Question {
    /// Whose indicator grew fastest.
    Fastest(fastest::Fastest),
    /// Whether a place's goals were met, or are set higher than what was reached.
    Goals(goals::Goals),
    /// Who brings most investment per project signed.
    Average(average::Average),
    /// Where an indicator is not stated.
    Absent(absent::Absent),
    /// Whether a first place follows from several reports.
    Lead(lead::Lead),
}

/// Where a question leads on to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// An indicator across places, in one measure or in the one most places state.
    Indicator(String, Option<Measure>),
    /// These facts side by side.
    Facts(Vec<ObservationId>),
    /// One place.
    Place(AreaId),
    /// What was inferred and checked of one place.
    Checks(AreaId),
}

/// The headline indicators of communiqués and work reports, in the order these print them: what questions ask about.
const ASKED: [&str; 7] = [
    "地区生产总值",
    "规模以上工业增加值",
    "固定资产投资",
    "社会消费品零售总额",
    "一般公共预算收入",
    "居民人均可支配收入",
    "进出口总额",
];

/// How many questions about growth are asked.
const GROWTH: usize = 2;

/// The questions worth asking of this corpus, by what most places state; none where it holds one place or nothing that
/// answers them.
#[must_use]
pub fn questions(corpus: &Corpus) -> Vec<Question> {
    let places = reported_places(corpus);
    let mut out = Vec::new();
    let mut asked = Vec::new();
    for name in ASKED {
        if asked.len() < GROWTH
            && let Some(fastest) = fastest::fastest(corpus, &places, name)
        {
            asked.push(name);
            out.push(Question::Fastest(fastest));
        }
    }
    out.extend(goals::goals(corpus).map(Question::Goals));
    let rest = ASKED.into_iter().filter(|name| !asked.contains(name));
    out.extend(absent::absent(corpus, &places, rest).map(Question::Absent));
    out.extend(average::average(corpus, &places).map(Question::Average));
    out.extend(lead::lead(corpus, &ASKED).map(Question::Lead));
    out
}

impl Question {
    /// The question.
    #[must_use]
    pub fn prompt(&self, corpus: &Corpus, language: Language) -> Vec<Piece> {
        let zh = language == Language::Chinese;
        match self {
            Self::Fastest(own) => {
                let name = indicator_name(own.indicator, language);
                let text = match language {
                    Language::Chinese => ["谁的", name, "增长最快？可比吗？"],
                    Language::English => ["Where did ", name, " grow fastest, and is that comparable?"],
                };
                vec![Piece::Text(lower_after(text))]
            }
            Self::Goals(own) => {
                let place = Piece::place(corpus, own.area);
                match (own.settled(), zh) {
                    (true, true) => vec![place, Piece::said("的目标完成了吗？")],
                    (false, true) => vec![place, Piece::said("的目标定得比上年结果高吗？")],
                    (true, false) => vec![Piece::said("Did "), place, Piece::said(" meet its goals?")],
                    (false, false) => vec![
                        Piece::said("Does "),
                        place,
                        Piece::said(" aim higher than it reached the year before?"),
                    ],
                }
            }
            Self::Average(_) => vec![Piece::said(phrase(
                language,
                "谁每个签约项目带来的投资最多？",
                "Where does each project signed bring most investment?",
            ))],
            Self::Lead(own) => {
                let place = Piece::place(corpus, own.area);
                let name = piece::within(indicator_name(own.indicator(), language));
                let parts = match language {
                    Language::Chinese => ["", "的", &name, "领先能从别处印证吗？"],
                    Language::English => ["Does ", "’s lead in ", &name, " follow from other reports?"],
                };
                vec![Piece::said(parts[0]), place, Piece::Text(parts[1..].concat())]
            }
            Self::Absent(own) => {
                let name = indicator_name(own.indicator, language);
                let text = match language {
                    Language::Chinese => ["哪里没有公布", name, "？"],
                    Language::English => ["Where is ", name, " not stated?"],
                };
                vec![Piece::Text(lower_after(text))]
            }
        }
    }

    /// The answer, its figures each with the fact it comes from.
    #[must_use]
    pub fn answer(&self, corpus: &Corpus, language: Language) -> Vec<Piece> {
        match self {
            Self::Fastest(own) => own.answer(corpus, language),
            Self::Goals(own) => own.answer(corpus, language),
            Self::Average(own) => own.answer(corpus, language),
            Self::Absent(own) => own.answer(corpus, language),
            Self::Lead(own) => own.answer(corpus, language),
        }
    }

    /// What the answer must not be taken for, beyond its verdict.
    #[must_use]
    pub fn caveat(&self, corpus: &Corpus, language: Language) -> Option<String> {
        let (zh, en) = match self {
            Self::Fastest(own) if own.at_constant_prices => (
                "增速按不变价计算，不能由现价总量和增速反推上年总量。",
                "Growth is at constant prices: last year’s level cannot be worked out from this year’s and the growth.",
            ),
            Self::Average(_) => (
                "平均数只是总额除以个数；各地的项目种类、总额口径（计划、协议、完成）并不相同。",
                "An average is a total divided by a count; kinds of project and what the total means (planned, agreed, spent) differ between places.",
            ),
            Self::Lead(own) => {
                let conditions = own.conditions(corpus, language);
                let (before, after) = (
                    phrase(language, "前提：", "Provided that: "),
                    phrase(language, "。", "."),
                );
                return (!conditions.is_empty()).then(|| [before, &conditions, after].concat());
            }
            _ => return None,
        };
        Some(phrase(language, zh, en).to_owned())
    }

    /// Whether the facts of the answer may be compared; absent where it compares nothing.
    #[must_use]
    pub const fn verdict(&self) -> Option<&Verdict> {
        match self {
            Self::Fastest(own) => Some(&own.verdict),
            Self::Goals(own) => own.verdict.as_ref(),
            Self::Average(own) => Some(&own.verdict),
            Self::Lead(own) => Some(&own.verdict),
            Self::Absent(_) => None,
        }
    }

    /// The facts the answer rests on.
    #[must_use]
    pub fn facts(&self, corpus: &Corpus) -> Vec<ObservationId> {
        let mut facts = Vec::new();
        for piece in self.answer(corpus, Language::Chinese) {
            if let Piece::Fact(id, _) = piece
                && !facts.contains(&id)
            {
                facts.push(id);
            }
        }
        facts
    }

    /// Where to go on.
    #[must_use]
    pub fn destination(&self) -> Destination {
        match self {
            Self::Fastest(own) => Destination::Indicator(own.indicator.to_owned(), Some(Measure::Growth)),
            Self::Goals(own) => Destination::Place(own.area),
            Self::Average(own) => Destination::Facts(own.totals()),
            Self::Absent(own) => Destination::Indicator(own.indicator.to_owned(), None),
            Self::Lead(own) => Destination::Checks(own.area),
        }
    }

    /// A word for the question that stays the same while the corpus grows, for keys and holds.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Fastest(own) => own.indicator,
            Self::Goals(_) => "goals",
            Self::Average(_) => "average",
            Self::Absent(_) => "absent",
            Self::Lead(_) => "lead",
        }
    }
}

/// A sentence whose second part is an indicator's name, the name as within a sentence.
fn lower_after(parts: [&str; 3]) -> String {
    [parts[0], &piece::within(parts[1]), parts[2]].concat()
}

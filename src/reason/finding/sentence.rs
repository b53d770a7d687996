//! Findings in words: a title, and one sentence that says what follows from what.

use super::checked;
use super::words::{self, Words, pick};
use super::{Condition, Finding, FindingKind, Outcome};
use crate::corpus::Corpus;
use crate::format::{Language, indicator_name, period_name};
use crate::model::Decimal;

pub(super) fn title(finding: &Finding, language: Language) -> String {
    [
        finding.kind.says(language),
        pick(language, "：", ": "),
        indicator_name(&finding.indicator, language),
    ]
    .concat()
}

pub(super) fn condition(finding: &Finding, condition: &Condition, corpus: &Corpus, language: Language) -> String {
    let words = Words {
        corpus,
        language,
        finding,
    };
    words::condition(words, condition)
}

pub(super) fn sentence(finding: &Finding, corpus: &Corpus, language: Language) -> String {
    let words = Words {
        corpus,
        language,
        finding,
    };
    match finding.kind {
        FindingKind::LastYear => last_year(words),
        FindingKind::Surroundings => surroundings(words),
        FindingKind::RankBound => rank_bound(words),
        FindingKind::ValueBound => value_bound(words),
        FindingKind::Share => share(words),
        FindingKind::Average => average(words),
        FindingKind::Growth => checked::growth(words),
        FindingKind::Order => checked::order(words),
        FindingKind::Twice => checked::twice(words),
        FindingKind::Sum => checked::sum(words),
        FindingKind::Announced => checked::announced(words),
        FindingKind::Passed => checked::passed(words),
    }
}

impl FindingKind {
    /// What the rule is about.
    #[must_use]
    pub const fn says(self, language: Language) -> &'static str {
        let (chinese, english) = match self {
            Self::LastYear => ("上年数", "Last year’s figure"),
            Self::Surroundings => ("上级地区的数", "The wider area’s figure"),
            Self::RankBound => ("未公布的位次", "A rank not printed"),
            Self::ValueBound => ("名次之间的数", "A figure between ranks"),
            Self::Share => ("占比与完成", "Share or completion"),
            Self::Average => ("平均", "Average"),
            Self::Growth => ("两年之间的增长", "Growth between two years"),
            Self::Order => ("位次与数值", "Ranks against figures"),
            Self::Twice => ("两处陈述", "Stated twice"),
            Self::Sum => ("部分与整体", "Parts and whole"),
            Self::Announced => ("宣布与列出", "Announced and listed"),
            Self::Passed => ("目标与上年", "Target against the year before"),
        };
        pick(language, chinese, english)
    }
}

/// Growth as words: 增长5%, 下降3%; in English the signed figure.
fn grew(words: Words<'_>, n: usize) -> String {
    let Some(o) = words.fact(n) else {
        return String::new();
    };
    let text = words.plain(o);
    match (words.language, o.value < Decimal::ZERO) {
        (Language::Chinese, true) => ["下降", text.trim_start_matches('−')].concat(),
        (Language::Chinese, false) => ["增长", &text].concat(),
        (Language::English, true) => text,
        (Language::English, false) => ["+", &text].concat(),
    }
}

fn last_year(words: Words<'_>) -> String {
    let (place, level, growth) = (words.place(0), words.value(0), grew(words, 1));
    if words.finding.outcome == Outcome::Refused {
        return words.say(
            "{}{}{}为{}、{}，推不出上年数：{}。",
            "{}, {}: {} was {}, {} on the year before; last year’s figure does not follow: {}.",
            &[
                place,
                &words.period(0),
                &words.indicator(),
                &level,
                &growth,
                words.reason(),
            ],
        );
    }
    let rate = words.value(1);
    let factor = match rate.strip_prefix('−') {
        Some(size) => ["（1 − ", size, "）"].concat(),
        None => ["（1 + ", &rate, "）"].concat(),
    };
    let factor = match words.language {
        Language::Chinese => factor,
        Language::English => factor.replace('（', "(").replace('）', ")"),
    };
    let then = words.finding.period.as_ref().map_or_else(
        || pick(words.language, "上年同期", "the same time the year before").to_owned(),
        |period| period_name(Some(period), words.language),
    );
    words.say(
        "{}{}{}约{}（{}）：{} ÷{}。",
        "{}, {}: {} was about {} ({}), since {} ÷ {}.",
        &[
            place,
            &then,
            &words.indicator(),
            &words.inferred(),
            &words.ends(),
            &level,
            &factor,
        ],
    )
}

fn surroundings(words: Words<'_>) -> String {
    if words.finding.outcome == Outcome::Refused {
        return words.say(
            "推不出{}的{}：{}。",
            "The figure of {} for {} does not follow: {}.",
            &[words.set(), &words.indicator(), words.reason()],
        );
    }
    let points = words.fact(1);
    let below = points.is_some_and(|o| o.value < Decimal::ZERO);
    let size = words.value(1);
    words.say(
        "{}{}{}{}约{}（{}）：{}为{}，{}{}。",
        "{}, {}: {} ({}) was about {} ({}), since {} has {}, {} it by {}.",
        &[
            words.set(),
            &words.period(0),
            &words.indicator(),
            words.measure(0),
            &words.inferred(),
            &words.ends(),
            words.place(0),
            &words.value(0),
            match below {
                true => pick(words.language, "低", "below"),
                false => pick(words.language, "高", "above"),
            },
            size.trim_start_matches('−'),
        ],
    )
}

fn rank_bound(words: Words<'_>) -> String {
    let (place, period, own) = (words.place(0), words.period(0), words.value(0));
    let measure = words.measure(0);
    if words.finding.outcome == Outcome::Refused {
        return words.say(
            "{}{}{}{}（{}）排不进{}：{}。",
            "{}, {}: {} {} ({}) does not fit into {}: {}.",
            &[
                place,
                &period,
                &words.indicator(),
                measure,
                &own,
                words.set(),
                words.reason(),
            ],
        );
    }
    let where_ = match words.finding.places {
        Some((best, Some(worst))) if best == worst => words.say("居{}", "is {}", &[&words.rank(best)]),
        Some((1, Some(worst))) => words.say("不低于{}", "is {} or better", &[&words.rank(worst)]),
        Some((best, Some(worst))) => words.say(
            "居{}到{}",
            "is between {} and {}",
            &[&words.rank(best), &words.rank(worst)],
        ),
        Some((best, None)) => words.say("最好居{}", "is {} at best", &[&words.rank(best)]),
        None => String::new(),
    };
    let others: Vec<String> = (1..words.finding.proof.len())
        .step_by(2)
        .map(|n| {
            let higher = words.fact(n).map(|o| o.value) > words.fact(0).map(|o| o.value);
            words.say(
                "{}{}的{}（{}）",
                "{} that of the {}, {} ({})",
                &[
                    match higher {
                        true => pick(words.language, "低于", "below"),
                        false => pick(words.language, "高于", "above"),
                    },
                    &words.ranked(n + 1),
                    words.place(n),
                    &words.value(n),
                ],
            )
        })
        .collect();
    let reasons = others.join(pick(words.language, "，", " and "));
    match words.language {
        Language::Chinese => words::fill(
            "按{}{}{}，{}在{}{}：它的{}{}。",
            &[
                &period,
                &words.indicator(),
                measure,
                place,
                words.set(),
                &where_,
                &own,
                &reasons,
            ],
        ),
        Language::English => words::fill(
            "{} {} in {} by {} of {}, {}: its {} is {}.",
            &[
                place,
                &where_,
                words.set(),
                english_measure(measure),
                &words.indicator(),
                &period,
                &own,
                &reasons,
            ],
        ),
    }
}

/// A measure as an English noun; levels, which need no word in Chinese, are sizes.
const fn english_measure(measure: &str) -> &str {
    if measure.is_empty() { "size" } else { measure }
}

fn value_bound(words: Words<'_>) -> String {
    let ranks = match words.finding.places {
        Some((first, Some(last))) if first < last => {
            words.say("{}至{}", "{} to {}", &[&words.rank(first), &words.rank(last)])
        }
        Some((first, _)) => words.rank(first),
        None => String::new(),
    };
    let names: Vec<&str> = (4..words.finding.proof.len()).map(|n| words.place(n)).collect();
    let named = if names.is_empty() {
        String::new()
    } else {
        words.say("（{}）", " ({})", &[&names.join(pick(words.language, "、", ", "))])
    };
    words.say(
        "{}{}{}{}{}{}在{}之间：{}{}为{}，{}{}为{}。",
        "In {}, {}, the {} ({}) of the {}{} lies between {}: the {}, {}, has {}; the {}, {}, has {}.",
        &[
            words.set(),
            &words.period(0),
            &words.indicator(),
            words.measure(0),
            &ranks,
            &named,
            &words.ends(),
            &words.ranked(1),
            words.place(0),
            &words.value(0),
            &words.ranked(3),
            words.place(2),
            &words.value(2),
        ],
    )
}

fn share(words: Words<'_>) -> String {
    let (part, whole) = (words.name(0), words.name(1));
    let (over, under) = (words.value(0), words.value(1));
    match words.finding.outcome {
        Outcome::Refused => words.say(
            "{}：{}（{}）占{}（{}）多少，推不出：{}。",
            "{}: what part {} ({}) is of {} ({}) does not follow: {}.",
            &[words.place(0), &part, &over, &whole, &under, words.reason()],
        ),
        Outcome::Contradiction => words.say(
            "{}：{}为{}，大于{}的{}；部分不能大于整体。",
            "{}: {}, {}, is more than {}, {}; a part cannot be more than its whole.",
            &[words.place(0), &part, &over, &whole, &under],
        ),
        _ => words.say(
            "{}：{}相当于{}的约{}（{} ÷ {}）。",
            "{}: {}, as part of {}, is about {} ({} ÷ {}).",
            &[words.place(0), &part, &whole, &words.inferred(), &over, &under],
        ),
    }
}

fn average(words: Words<'_>) -> String {
    let (money, count) = (words.value(0), words.value(1));
    if words.finding.outcome == Outcome::Refused {
        return words.say(
            "{}：{}的平均投资推不出（{}，{}）：{}。",
            "{}: the average investment in {} does not follow ({}, {}): {}.",
            &[words.place(0), &words.name(1), &money, &count, words.reason()],
        );
    }
    let unit = words.fact(1).map_or("", |o| o.unit.as_str());
    match words.language {
        Language::Chinese => words::fill(
            "{}：{}平均每{}约{}（{} ÷ {}）。",
            &[words.place(0), &words.name(1), unit, &words.inferred(), &money, &count],
        ),
        Language::English => words::fill(
            "{}: {}, about {} each ({} ÷ {}).",
            &[words.place(0), &words.name(1), &words.inferred(), &money, &count],
        ),
    }
}

//! What was held against each other, in words: contradictions, agreements, sums, lists, targets.

use super::words::{self, Words, pick};
use super::{Finding, Outcome};
use crate::corpus::{AreaId, ObservationId};
use crate::format::Language;

pub(super) fn growth(words: Words<'_>) -> String {
    let place = words.place(0);
    let (now, then) = (words.value(0), words.value(1));
    let (period, ends) = (words.period(0), words.ends());
    let indicator = words.indicator();
    match words.finding.outcome {
        Outcome::Refused => words.say(
            "{}{}{}为{}，上年为{}，两年之间的增长推不出：{}。",
            "{}, {}: {} was {}, the year before {}; the growth does not follow: {}.",
            &[place, &period, &indicator, &now, &then, words.reason()],
        ),
        Outcome::Inferred => words.say(
            "{}{}{}为{}，上年为{}，增长率约{}（{}）。",
            "{}, {}: {} was {}, the year before {}: growth of about {} ({}).",
            &[place, &period, &indicator, &now, &then, &words.inferred(), &ends],
        ),
        Outcome::Agrees => words.say(
            "{}{}{}为{}，上年为{}，算得增长率{}，与所载的{}相符。",
            "{}, {}: {} was {}, the year before {}: growth of {}, which agrees with the printed {}.",
            &[place, &period, &indicator, &now, &then, &ends, &words.value(2)],
        ),
        Outcome::Contradiction => words.say(
            "{}{}{}为{}，上年为{}，算得增长率{}，所载却是{}。",
            "{}, {}: {} was {}, the year before {}: growth of {}, but {} is printed.",
            &[place, &period, &indicator, &now, &then, &ends, &words.value(2)],
        ),
    }
}

pub(super) fn order(words: Words<'_>) -> String {
    let (set, period, indicator) = (words.set(), words.period(0), words.indicator());
    let proof = &words.finding.proof;
    let tie = words.finding.proof.len() == 2;
    if tie {
        return words.say(
            "{}{}{}：{}和{}都居{}。",
            "{}, {}, {}: both {} and {} are {}.",
            &[
                set,
                &period,
                &indicator,
                words.place(0),
                words.place(1),
                &words.ranked(0),
            ],
        );
    }
    let members: Vec<String> = (0..proof.len())
        .step_by(2)
        .map(|n| {
            words.say(
                "{}{}{}",
                "{} {}, {}",
                &[&words.ranked(n + 1), words.place(n), &words.value(n)],
            )
        })
        .collect();
    let members = members.join(pick(words.language, "，", "; "));
    let parts = [set, &period, &indicator, words.measure(0), &members];
    match words.finding.outcome {
        Outcome::Contradiction => words.say(
            "{}{}{}{}的位次与数值矛盾：{}。",
            "{}, {}, {} {}: the ranks contradict the figures: {}.",
            &parts,
        ),
        _ => words.say(
            "{}{}{}{}的位次与数值相符：{}。",
            "{}, {}, {} {}: the ranks agree with the figures: {}.",
            &parts,
        ),
    }
}

pub(super) fn twice(words: Words<'_>) -> String {
    let values = listed(words, &words.finding.proof, pick(words.language, "、", ", "));
    let (period, indicator) = (words.period(0), words.indicator());
    let count = words.finding.proof.len().to_string();
    match words.finding.outcome {
        Outcome::Contradiction => words.say(
            "{}{}{}{}有两个不同的数：{}。",
            "{}, {}: {} {} has two different figures: {}.",
            &[words.place(0), &period, &indicator, words.measure(0), &values],
        ),
        _ => words.say(
            "{}{}{}{}出现{}次，彼此相符：{}。",
            "{}, {}: {} {} is stated {} times and agrees: {}.",
            &[words.place(0), &period, &indicator, words.measure(0), &count, &values],
        ),
    }
}

pub(super) fn sum(words: Words<'_>) -> String {
    let proof = &words.finding.proof;
    let shares = words.fact(0).is_some_and(|o| o.unit == "%");
    let members = if shares { &proof[..] } else { &proof[1..] };
    let added = listed(words, members, " + ");
    let names: Vec<String> = (proof.len() - members.len()..proof.len())
        .map(|n| words.name(n))
        .collect();
    let names = names.join(pick(words.language, "、", ", "));
    let total = if shares { "100%".to_owned() } else { words.value(0) };
    let whole = if shares { words.indicator() } else { words.name(0) };
    match words.finding.outcome {
        Outcome::Contradiction => words.say(
            "{}：{}各部分（{}）相加不等于{}：{}。",
            "{}: the parts of {} ({}) do not add up to {}: {}.",
            &[words.place(0), &whole, &names, &total, &added],
        ),
        _ => words.say(
            "{}：{}各部分（{}）相加相符：{} = {}。",
            "{}: the parts of {} ({}) add up: {} = {}.",
            &[words.place(0), &whole, &names, &added, &total],
        ),
    }
}

pub(super) fn announced(words: Words<'_>) -> String {
    let Finding {
        indicator,
        areas,
        places,
        ..
    } = words.finding;
    let place = areas.first().map_or("", |area: &AreaId| words.corpus.place_key(*area));
    let (announced, listed) = places.map_or((0, 0), |(announced, listed)| (announced, listed.unwrap_or_default()));
    let missing = announced.abs_diff(listed).to_string();
    let (announced, listed) = (announced.to_string(), listed.to_string());
    match words.finding.outcome {
        Outcome::Agrees => words.say(
            "{}：{}应有{}项，列出{}项，相符。",
            "{}: {} announces {} and lists {}.",
            &[place, indicator, &announced, &listed],
        ),
        Outcome::Contradiction => words.say(
            "{}：{}应有{}项，却列出{}项，多{}项。",
            "{}: {} announces {} but lists {}, {} too many.",
            &[place, indicator, &announced, &listed, &missing],
        ),
        _ => words.say(
            "{}：{}应有{}项，只列出{}项，少{}项。",
            "{}: {} announces {} and lists {} only; {} are missing.",
            &[place, indicator, &announced, &listed, &missing],
        ),
    }
}

pub(super) fn passed(words: Words<'_>) -> String {
    let (goal, reached) = (words.value(0), words.value(1));
    let (then, before) = (words.period(0), words.period(1));
    let above = words.fact(0).map(|o| o.value) > words.fact(1).map(|o| o.value);
    match words.language {
        Language::Chinese => words::fill(
            "{}{}的{}{}目标是{}，{}于{}已达到的{}。",
            &[
                words.place(0),
                &then,
                &words.indicator(),
                words.measure(0),
                &goal,
                if above { "高" } else { "低" },
                &before,
                &reached,
            ],
        ),
        Language::English => words::fill(
            "{}: the target for {} {} in {}, {}, is {} what {} had reached: {}.",
            &[
                words.place(0),
                &words.indicator(),
                words.measure(0),
                &then,
                &goal,
                if above { "above" } else { "below" },
                &before,
                &reached,
            ],
        ),
    }
}

/// Figures in a row.
fn listed(words: Words<'_>, facts: &[ObservationId], mark: &str) -> String {
    let texts: Vec<String> = facts
        .iter()
        .map(|&id| words.plain(words.corpus.observation(id)))
        .collect();
    texts.join(mark)
}

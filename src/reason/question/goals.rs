//! Whether a place's goals were met, or how they stand to what was reached the year before.

use super::piece::{Piece, Writer};
use crate::corpus::{AreaId, Corpus};
use crate::format::Language;
use crate::reason::promise::{Promise, Standing, promises};
use crate::reason::verdict::Verdict;
use crate::sorting::Arrange;

/// The goals of the place that has most of them with a result.
#[derive(Debug, Clone, PartialEq)]
pub struct Goals {
    /// The place.
    pub area: AreaId,
    goals: Vec<Promise>,
    /// The gravest verdict on a goal and its result.
    pub verdict: Option<Verdict>,
}

/// How many goals of one standing are named.
const NAMED: usize = 4;

/// The question for the place with most goals that have a result, where it has two or more.
pub(super) fn goals(corpus: &Corpus) -> Option<Goals> {
    let all = promises(corpus, None);
    let mut counts: Vec<(AreaId, usize)> = Vec::new();
    let mut found: Vec<AreaId> = all.iter().filter(|p| p.outcome.is_some()).map(|p| p.area).collect();
    found.arrange();
    for area in found {
        match counts.last_mut() {
            Some((last, count)) if *last == area => *count += 1,
            _ => counts.push((area, 1)),
        }
    }
    let (area, _) = counts
        .into_iter()
        .filter(|&(_, count)| count >= 2)
        .max_by_key(|&(area, count)| (count, std::cmp::Reverse(area)))?;
    let mut goals: Vec<Promise> = all.into_iter().filter(|p| p.area == area).collect();
    if goals.iter().any(|p| p.standing.is_settled()) {
        goals.retain(|p| !p.standing.is_ahead());
    }
    let verdict = goals
        .iter()
        .filter(|p| p.outcome.is_some())
        .map(|p| &p.verdict)
        .max_by_key(|verdict| verdict.comparability)
        .cloned();
    Some(Goals { area, goals, verdict })
}

impl Goals {
    /// Whether results of the goals' own time are at hand.
    #[must_use]
    pub fn settled(&self) -> bool {
        self.goals.iter().any(|p| p.standing.is_settled())
    }

    pub(super) fn answer(&self, corpus: &Corpus, language: Language) -> Vec<Piece> {
        let mut writer = Writer::new(corpus, language);
        let groups: [(&[Standing], &str, &str); 6] = [
            (&[Standing::Met], "项已达到：", " met: "),
            (&[Standing::Missed], "项未达到：", " missed: "),
            (&[Standing::Unjudged], "项不作断语：", " cannot be judged: "),
            (&[Standing::Higher], "项更高：", " higher: "),
            (&[Standing::Lower], "项更低：", " lower: "),
            (&[Standing::Same], "项持平：", " the same: "),
        ];
        for (standings, chinese, english) in groups {
            self.group(&mut writer, standings, chinese, english);
        }
        // Of goals without result only those of well-known indicators are news; the rest are the plan itself.
        let open: Vec<&Promise> = self
            .goals
            .iter()
            .filter(|p| p.outcome.is_none() && crate::lexicon::indicator::find(&p.indicator).is_some())
            .collect();
        if !open.is_empty() {
            begin(&mut writer);
            writer.say("只有目标、未载结果：", "Goal only, no outcome stated: ");
            named(&mut writer, &open);
        }
        writer.pieces
    }

    fn group(&self, writer: &mut Writer, standings: &[Standing], chinese: &str, english: &str) {
        let own: Vec<&Promise> = self.goals.iter().filter(|p| standings.contains(&p.standing)).collect();
        if own.is_empty() {
            return;
        }
        begin(writer);
        writer.put(&own.len().to_string());
        writer.say(chinese, english);
        named(writer, &own);
    }
}

fn begin(writer: &mut Writer) {
    if !writer.pieces.is_empty() {
        writer.say("", " ");
    }
}

/// 地区生产总值+4.6%→≥5.8%, and so on.
fn named(writer: &mut Writer, goals: &[&Promise]) {
    for (n, goal) in goals.iter().take(NAMED).enumerate() {
        if n > 0 {
            writer.say("，", ", ");
        }
        writer.indicator(&goal.indicator);
        writer.put(" ");
        match goal.outcome {
            Some(outcome) if goal.standing.is_ahead() => {
                writer.fact(outcome);
                writer.put(" → ");
                writer.fact(goal.target);
            }
            Some(outcome) => {
                writer.fact(outcome);
                writer.say("（目标", " (goal ");
                writer.fact(goal.target);
                writer.say("）", ")");
            }
            None => writer.fact(goal.target),
        }
    }
    let rest = goals.len().saturating_sub(NAMED).to_string();
    if goals.len() > NAMED {
        writer.say(
            &["等", &goals.len().to_string(), "项"].concat(),
            &[" and ", &rest, " more"].concat(),
        );
    }
    writer.say("。", ".");
}

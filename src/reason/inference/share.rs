//! Shares and completions: what is done of what is planned, what is new of all there is, a part that takes up its whole.

use crate::corpus::{Corpus, DocumentId, ObservationId};
use crate::model::{Confidence, Inherited, Measure, Observation, Status};
use crate::reason::finding::{Condition, Finding, FindingKind, Inferred, Outcome, Reason};
use crate::reason::precision::interval;

/// How far apart the two may stand, in characters: a sentence or two.
const REACH: u32 = 80;
/// How many figures before the part are looked at.
const WINDOW: usize = 6;

/// How a part belongs to a whole.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Relation {
    /// 完成投资 of 总投资.
    Done,
    /// 完成投资 of a plan for the year, which may be surpassed.
    Planned,
    /// 新增 of 累计.
    New,
    /// A restriction of the figure that it takes up.
    Restricted,
}

/// Pairs figures that stand together in a document and whose names belong together.
pub(super) fn infer(corpus: &Corpus, document: DocumentId, out: &mut Vec<Finding>) {
    let rows: Vec<ObservationId> = corpus.observations_of(document).collect();
    for (n, &id) in rows.iter().enumerate() {
        let part = corpus.observation(id);
        if part.measure != Measure::Level || part.status != Status::Actual {
            continue;
        }
        let around = rows[n.saturating_sub(WINDOW)..n]
            .iter()
            .rev()
            .chain(rows.iter().skip(n + 1).take(2));
        let whole = around.copied().find_map(|whole| {
            let o = corpus.observation(whole);
            let near = o.span.end.max(part.span.end) - o.span.start.min(part.span.start) <= REACH;
            let same = o.measure == Measure::Level && o.area == part.area && o.status != Status::Target;
            (near && same)
                .then(|| relation(part, o))
                .flatten()
                .map(|found| (whole, found))
        });
        if let Some((whole, relation)) = whole {
            out.extend(share(corpus, id, whole, relation));
        }
    }
}

fn relation(part: &Observation, whole: &Observation) -> Option<Relation> {
    const DONE: [&str; 3] = ["累计完成投资", "已完成投资", "完成投资"];
    const PLANNED: [&str; 3] = ["年度计划投资", "年度投资计划", "年计划投资"];
    const TOTAL: [&str; 3] = ["计划总投资", "总投资", "计划投资"];
    let stem = |name: &'_ str, ends: &[&str]| ends.iter().find_map(|end| name.strip_suffix(end)).map(str::to_owned);
    if let Some(done) = stem(&part.indicator, &DONE) {
        if stem(&whole.indicator, &PLANNED).as_ref() == Some(&done) {
            return Some(Relation::Planned);
        }
        return (stem(&whole.indicator, &TOTAL).as_ref() == Some(&done)).then_some(Relation::Done);
    }
    let (base, restriction) = part.indicator.strip_suffix('）')?.split_once('（')?;
    if restriction == "新增" && whole.indicator.strip_suffix("（累计）") == Some(base) {
        return Some(Relation::New);
    }
    let taken_up = part.inherited.contains(&Inherited::Indicator) && whole.span < part.span;
    (taken_up && whole.indicator == base && restriction != "累计").then_some(Relation::Restricted)
}

fn share(corpus: &Corpus, part: ObservationId, whole: ObservationId, relation: Relation) -> Option<Finding> {
    let (a, b) = (corpus.observation(part), corpus.observation(whole));
    let found =
        Finding::new(FindingKind::Share, Outcome::Inferred, &a.indicator, vec![part, whole]).about_its_proof(corpus);
    if a.unit != b.unit {
        // A restriction may well be counted otherwise (17项，办结1000件).
        return (relation != Relation::Restricted).then(|| found.refused(Reason::OtherUnit));
    }
    if a.period != b.period {
        return Some(found.refused(Reason::OtherPeriod));
    }
    let (Some(over), Some(under)) = (interval(a), interval(b)) else {
        return Some(found.refused(Reason::NotExact));
    };
    if over.above(under) && relation != Relation::Planned {
        let sure = [a, b].iter().all(|o| o.confidence != Confidence::Low);
        return (sure && relation != Relation::Restricted).then_some(Finding {
            outcome: Outcome::Contradiction,
            ..found
        });
    }
    let between = over.over(under)?.shift(2)?;
    Some(Finding {
        figure: Some(Inferred {
            measure: Measure::Share,
            unit: "%".to_owned(),
            between,
        }),
        ..found.on((relation == Relation::Restricted).then_some(Condition::PartOfWhole))
    })
}

//! Averages: the money put into things over their number, where both stand together and the money is said of what is counted.

use crate::corpus::{Corpus, DocumentId, ObservationId};
use crate::model::{Decimal, Measure, Status};
use crate::reason::finding::{Condition, Finding, FindingKind, Inferred, Outcome, Reason};
use crate::reason::precision::{interval, is_counted};

/// How far before the money the number may stand, in characters.
const REACH: u32 = 60;
/// How many figures before the money are looked at.
const WINDOW: usize = 6;
/// What names of money put into things end with, the longest first.
const MONEY: [&str; 7] = [
    "计划总投资额",
    "计划总投资",
    "协议总投资",
    "合同总投资",
    "总投资额",
    "总投资",
    "投资总额",
];

/// Divides each total by the nearest count before it that its name belongs to.
pub(super) fn infer(corpus: &Corpus, document: DocumentId, out: &mut Vec<Finding>) {
    let rows: Vec<ObservationId> = corpus.observations_of(document).collect();
    for (n, &id) in rows.iter().enumerate() {
        let money = corpus.observation(id);
        let stem = MONEY.iter().find_map(|end| money.indicator.strip_suffix(end));
        let Some(stem) = stem.filter(|stem| stem.chars().count() >= 2) else {
            continue;
        };
        if money.measure != Measure::Level || money.status == Status::Target || !money.unit.ends_with('元') {
            continue;
        }
        let counted = rows[n.saturating_sub(WINDOW)..n].iter().rev().copied().find(|&id| {
            let o = corpus.observation(id);
            let base = o.indicator.split('（').next().unwrap_or_default();
            o.measure == Measure::Level
                && is_counted(&o.unit)
                && o.area == money.area
                && o.status != Status::Target
                && o.span.end + REACH >= money.span.start
                && base.ends_with(stem)
        });
        if let Some(count) = counted {
            out.extend(average(corpus, id, count));
        }
    }
}

fn average(corpus: &Corpus, money: ObservationId, count: ObservationId) -> Option<Finding> {
    let (total, number) = (corpus.observation(money), corpus.observation(count));
    if number.value <= Decimal::from(1) {
        return None;
    }
    let found = Finding::new(
        FindingKind::Average,
        Outcome::Inferred,
        &number.indicator,
        vec![money, count],
    )
    .about_its_proof(corpus);
    if total.period != number.period {
        return Some(found.refused(Reason::OtherPeriod));
    }
    let between = interval(total)
        .zip(interval(number))
        .and_then(|(over, under)| over.over(under));
    let Some(between) = between else {
        return Some(found.refused(Reason::NotExact));
    };
    let planned = total.status == Status::Estimate || total.indicator.contains("计划");
    Some(Finding {
        figure: Some(Inferred {
            measure: Measure::Level,
            unit: total.unit.clone(),
            between,
        }),
        ..found
            .on([Condition::Definition])
            .on(planned.then_some(Condition::Planned))
    })
}

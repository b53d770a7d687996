//! Lists against the number that announces them: 三个一批 with its three members.

use crate::corpus::{AreaId, Corpus};
use crate::model::RecordKind;
use crate::reason::finding::{Condition, Finding, FindingKind, Outcome};

/// Holds each initiative that both announces and lists its members against itself.
pub(super) fn check(corpus: &Corpus, out: &mut Vec<Finding>) {
    for (n, record) in corpus.records().iter().enumerate() {
        let Some(announced) = record.announced else { continue };
        // A name cut off inside its quotation marks was not read as it is printed.
        let whole = record.name.matches('“').count() == record.name.matches('”').count();
        if record.kind != RecordKind::Initiative || record.members.is_empty() || !whole {
            continue;
        }
        let listed = u32::try_from(record.members.len()).unwrap_or(u32::MAX);
        let outcome = match listed.cmp(&announced) {
            std::cmp::Ordering::Equal => Outcome::Agrees,
            // What 1663 adds up to may be listed in several places.
            std::cmp::Ordering::Less if is_compound(&record.name) => continue,
            std::cmp::Ordering::Less => Outcome::Inferred,
            std::cmp::Ordering::Greater => Outcome::Contradiction,
        };
        let found = Finding {
            areas: vec![AreaId(record.area)],
            places: Some((announced, Some(listed))),
            record: Some(n),
            ..Finding::new(FindingKind::Announced, outcome, &record.name, Vec::new())
        };
        out.push(found.on((outcome != Outcome::Agrees).then_some(Condition::AsRead)));
    }
}

/// Whether a formula holds several numbers (四高四争先, 1663), whose sum it announces.
fn is_compound(name: &str) -> bool {
    let numerals = |c: &char| c.is_ascii_digit() || "一二三四五六七八九".contains(*c);
    name.chars().filter(numerals).count() > 1 && !name.contains('十')
}

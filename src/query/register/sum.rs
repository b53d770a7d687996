//! What is invested in the projects of a register, added up where adding makes sense.

use std::collections::HashSet;

use super::Entry;
use crate::corpus::Corpus;
use crate::model::{Bound, Decimal, Status};
use crate::sorting::Arrange;

/// The investments of one status. Plans and spent money are never added to one another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// Stated as a fact, planned or expected.
    pub status: Status,
    /// The total in 元, exact; absent where it does not fit.
    pub total: Option<Decimal>,
    /// How exact the total is: above, where only lower bounds are among its parts; about, where bounds are mixed.
    pub bound: Bound,
    /// How many projects state one of this status.
    pub projects: usize,
    /// Identifiers of the observations that were added, each once.
    pub observations: Vec<String>,
}

/// Stated investments over some projects.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Investments {
    /// How many projects.
    pub projects: usize,
    /// How many of them state an investment.
    pub stating: usize,
    /// How many of the investments added are one sum for several of these projects.
    pub shared: usize,
    /// The totals by status, those without any left out.
    pub sums: Vec<Sum>,
}

/// Adds up what is invested in the entries at `rows`; an investment that several projects share counts once.
#[must_use]
pub fn investments(corpus: &Corpus, entries: &[Entry], rows: &[usize]) -> Investments {
    let mut out = Investments {
        projects: rows.len(),
        ..Investments::default()
    };
    let mut seen: HashSet<&str> = HashSet::new();
    let mut shared: HashSet<&str> = HashSet::new();
    for entry in rows.iter().filter_map(|&row| entries.get(row)) {
        out.stating += usize::from(!entry.investments.is_empty());
        for (n, own) in entry.investments.iter().enumerate() {
            let sum = sum_of(&mut out.sums, own.status);
            sum.projects += usize::from(entry.investments[..n].iter().all(|other| other.status != own.status));
            if !seen.insert(&own.observation) {
                shared.insert(&own.observation);
                continue;
            }
            let bound = corpus
                .by_id(&own.observation)
                .map_or(Bound::Exact, |id| corpus.observation(id).bound);
            sum.bound = joined(sum.bound, bound, sum.observations.is_empty());
            sum.total = sum.total.and_then(|total| total.checked_add(own.value));
            sum.observations.push(own.observation.clone());
        }
    }
    out.shared = shared.len();
    out.sums.arrange_by_key(|sum| sum.status as usize);
    out
}

fn sum_of(sums: &mut Vec<Sum>, status: Status) -> &mut Sum {
    let n = sums.iter().position(|sum| sum.status == status).unwrap_or_else(|| {
        sums.push(Sum {
            status,
            total: Some(Decimal::ZERO),
            bound: Bound::Exact,
            projects: 0,
            observations: Vec::new(),
        });
        sums.len() - 1
    });
    &mut sums[n]
}

/// The bound of a sum that takes up one more part.
fn joined(sum: Bound, part: Bound, first: bool) -> Bound {
    match (sum, part) {
        _ if first || sum == part => part,
        (Bound::Exact, other) | (other, Bound::Exact) => other,
        _ => Bound::About,
    }
}

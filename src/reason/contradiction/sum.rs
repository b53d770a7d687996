//! Parts against their whole: sectors against gross product, members of a list against the number that heads it.

use crate::corpus::{Corpus, DocumentId, ObservationId};
use crate::model::{Confidence, Decimal, Measure, Observation, Status};
use crate::reason::finding::{Finding, FindingKind, Outcome};
use crate::reason::precision::{Interval, interval, is_counted};

/// Well-known indicators with the well-known parts that make them up wholly; without a whole, the parts make 100 %.
const PARTITIONS: [(Option<&str>, &[&str]); 6] = [
    (
        Some("地区生产总值"),
        &["第一产业增加值", "第二产业增加值", "第三产业增加值"],
    ),
    (Some("进出口总额"), &["出口总额", "进口总额"]),
    (Some("社会消费品零售总额"), &["城镇消费品零售额", "乡村消费品零售额"]),
    (Some("常住人口"), &["城镇人口", "乡村人口"]),
    (Some("一般公共预算收入"), &["税收收入", "非税收入"]),
    (
        None,
        &[
            "第一产业增加值占地区生产总值比重",
            "第二产业增加值占地区生产总值比重",
            "第三产业增加值占地区生产总值比重",
        ],
    ),
];
/// How far apart the members of a list may stand, in characters.
const GAP: u32 = 30;
/// How many members a list may have.
const MEMBERS: usize = 8;

/// Adds up what is known to make a whole, and lists that stand behind the number that heads them.
pub(super) fn check(corpus: &Corpus, rows: &[(&str, Vec<ObservationId>)], out: &mut Vec<Finding>) {
    for (whole, parts) in PARTITIONS {
        partition(corpus, rows, whole, parts, out);
    }
    for document in (0u32..).take(corpus.documents().len()).map(DocumentId) {
        lists(corpus, document, out);
    }
}

fn usable(o: &Observation) -> bool {
    o.status == Status::Actual && o.confidence != Confidence::Low && interval(o).is_some()
}

fn partition(
    corpus: &Corpus,
    rows: &[(&str, Vec<ObservationId>)],
    whole: Option<&str>,
    parts: &[&str],
    out: &mut Vec<Finding>,
) {
    let measure = if whole.is_some() {
        Measure::Level
    } else {
        Measure::Share
    };
    let of = |name: &str| {
        let at = rows.binary_search_by_key(&name, |(own, _)| *own);
        at.map_or(&[][..], |at| rows[at].1.as_slice())
    };
    let same = |first: &Observation, id: ObservationId| {
        let o = corpus.observation(id);
        o.measure == measure
            && usable(o)
            && (o.doc, o.area, &o.period, &o.unit) == (first.doc, first.area, &first.period, &first.unit)
    };
    let Some((&head, others)) = parts.split_first() else {
        return;
    };
    for &id in of(whole.unwrap_or(head)) {
        let first = corpus.observation(id);
        if !same(first, id) {
            continue;
        }
        let wanted = whole.map(|_| head).into_iter().chain(others.iter().copied());
        let part = |name: &str| {
            let rows = of(name);
            let doc = |id: &ObservationId| corpus.observation(*id).doc;
            let from = rows.partition_point(|id| doc(id) < first.doc);
            let mut own = rows[from..].iter().take_while(|id| doc(id) == first.doc);
            own.find(|id| same(first, **id)).copied()
        };
        let found: Option<Vec<ObservationId>> = wanted.map(part).collect();
        let Some(found) = found else { continue };
        let mut proof = vec![id];
        proof.extend(found);
        let (total, members) = match whole {
            Some(_) => (interval(first), &proof[1..]),
            None => (Some(Interval::new(Decimal::from(100), Decimal::from(100))), &proof[..]),
        };
        let Some((total, sum)) = total.zip(sum(corpus, members)) else {
            continue;
        };
        let outcome = if total.meets(sum) {
            Outcome::Agrees
        } else {
            Outcome::Contradiction
        };
        let name = whole.unwrap_or("地区生产总值");
        out.push(Finding::new(FindingKind::Sum, outcome, name, proof).about_its_proof(corpus));
    }
}

fn sum(corpus: &Corpus, members: &[ObservationId]) -> Option<Interval> {
    let zero = Interval::new(Decimal::ZERO, Decimal::ZERO);
    members
        .iter()
        .try_fold(zero, |sum, &id| sum.plus(interval(corpus.observation(id))?))
}

/// A count and the counts right behind it that are named alike and make it up. Members of a list need not be all there are, and
/// may overlap, so only a sum that is met exactly says something; a sum that is not met says nothing.
fn lists(corpus: &Corpus, document: DocumentId, out: &mut Vec<Finding>) {
    let rows: Vec<ObservationId> = corpus.observations_of(document).collect();
    for (n, &head) in rows.iter().enumerate() {
        let whole = corpus.observation(head);
        if whole.measure != Measure::Level || !is_counted(&whole.unit) || !usable(whole) {
            continue;
        }
        let mut end = whole.span.end;
        let mut total = Decimal::ZERO;
        for (count, &id) in rows[n + 1..].iter().take(MEMBERS).enumerate() {
            let part = corpus.observation(id);
            let member = part.measure == Measure::Level
                && part.unit == whole.unit
                && part.area == whole.area
                && part.period == whole.period
                && part.span.start <= end + GAP
                && part.value < whole.value
                && usable(part)
                && named_alike(&whole.indicator, &part.indicator);
            let Some(sum) = total
                .checked_add(part.value)
                .filter(|sum| member && *sum <= whole.value)
            else {
                break;
            };
            (total, end) = (sum, part.span.end);
            if total == whole.value && count > 0 {
                let proof = rows[n..=n + 1 + count].to_vec();
                let found = Finding::new(FindingKind::Sum, Outcome::Agrees, &whole.indicator, proof);
                out.push(found.about_its_proof(corpus));
                break;
            }
        }
    }
}

/// Whether two names are of one thing: the same name but for its restriction, or the same last two characters.
fn named_alike(whole: &str, part: &str) -> bool {
    let base = |name: &'_ str| name.split('（').next().unwrap_or_default().to_owned();
    let (whole, part) = (base(whole), base(part));
    let tail = whole.char_indices().rev().nth(1).map(|(at, _)| &whole[at..]);
    whole == part || tail.is_some_and(|tail| part.ends_with(tail))
}

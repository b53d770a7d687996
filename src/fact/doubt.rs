//! Doubts: what speaks against trusting an observation as read.

use crate::lexicon::indicator;
use crate::model::{Decimal, Doubt, Measure};

use super::finding::Finding;
use super::reader::{Carried, Reader};

/// Names longer than this that the table does not know are seldom whole noun phrases.
const LONG_NAME: usize = 16;

impl Reader<'_> {
    /// The doubts about a finding, each once, in the order of [`Doubt`].
    pub(super) fn doubts(&self, finding: &Finding, carried: &Carried) -> Vec<Doubt> {
        let base = finding.name.split('（').next().unwrap_or_default();
        let known = indicator::find(base);
        let how = finding.rule.rsplit('.').next().unwrap_or_default();
        let mut out = Vec::new();
        if carried.stale && matches!(how, "carried" | "attribute") {
            out.push(Doubt::FarSubject);
        } else if matches!(how, "carried" | "clause_before") && known.is_none() {
            out.push(Doubt::CarriedSubject);
        }
        if known.is_none() && odd_name(&finding.name) {
            out.push(Doubt::OddName);
        }
        if implausible(finding) {
            out.push(Doubt::Implausible);
        }
        if self.context.reference_year.is_none() && carried.period.is_none() {
            out.push(Doubt::NoYear);
        }
        if self.context.area.name.is_empty() {
            out.push(Doubt::NoArea);
        }
        out
    }
}

/// Whether a name still holds words of a clause, or is too short or long to stand alone.
fn odd_name(name: &str) -> bool {
    let count = name.chars().count();
    let base = name.split('（').next().unwrap_or_default();
    let clause = [
        "了", "着", "被", "把", "使", "让", "将", "已", "均", "都", "又", "再", "我们", "通过", "实现", "达到",
    ];
    count > LONG_NAME
        || base.chars().count() < 2
        || clause.iter().any(|word| base.contains(word))
        || name.contains(['，', '。', '；', '：', '“']) && !name.contains('”')
}

/// Whether the value is outside what its measure can be.
fn implausible(finding: &Finding) -> bool {
    let percent = finding.unit == "%";
    let over = |limit: i64| finding.value > Decimal::from(limit);
    let under = |limit: i64| finding.value < Decimal::from(limit);
    match finding.measure {
        Measure::Share => {
            percent && (over(100) && !finding.name.contains('率') || under(0) && !finding.name.contains("增长"))
        }
        Measure::Growth => percent && (under(-100) || over(2000)),
        Measure::Rank => under(1) || finding.out_of.is_some_and(|n| over(i64::from(n))),
        Measure::Points => over(100) || under(-100),
        Measure::Level | Measure::Change | Measure::Multiple => false,
    }
}

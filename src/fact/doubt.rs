//! Doubts: what speaks against trusting an observation as read.

use std::collections::HashMap;

use crate::lexicon::cue::Tail;
use crate::lexicon::indicator::{self, Indicator};
use crate::model::{Bound, Confidence, Decimal, Doubt, Measure, Observation};
use crate::span::ViewSpan;
use crate::text::RepairKind;

use super::carried::Carried;
use super::figures::NEAR;
use super::finding::Finding;
use super::measure::Predicate;
use super::reader::Reader;
use super::time::Stated;

/// Nouns that name nothing by themselves.
const GENERIC: [&str; 12] = [
    "企业", "项目", "居民", "群众", "农户", "人员", "学生", "单位", "机构", "产值", "投资", "面积",
];

/// Names longer than this that the table does not know are seldom whole noun phrases.
const LONG_NAME: usize = 16;

impl Reader<'_> {
    /// The doubts about a finding, each once, in the order of [`Doubt`].
    pub(super) fn doubts(
        &self,
        finding: &Finding,
        before: ViewSpan,
        predicate: &Predicate,
        carried: &Carried,
    ) -> Vec<Doubt> {
        let base = finding.name.split('（').next().unwrap_or_default();
        let known = indicator::read_as(base);
        let how = finding.rule.rsplit('.').next().unwrap_or_default();
        let mut out = Vec::new();
        if carried.stale && matches!(how, "carried" | "attribute") {
            out.push(Doubt::FarSubject);
        } else if matches!(how, "carried" | "clause_before") && known.is_none() {
            out.push(Doubt::CarriedSubject);
        }
        if GENERIC.contains(&finding.name.as_str()) {
            // 惠及企业640户: which firms stands elsewhere.
            out.push(Doubt::OddName);
        } else if known.is_none() {
            out.push(if odd_name(&finding.name) {
                Doubt::OddName
            } else {
                Doubt::UnlistedIndicator
            });
        }
        if known.is_some_and(|known| unexpected_unit(known, finding)) {
            out.push(Doubt::UnexpectedUnit);
        }
        if implausible(finding) {
            out.push(Doubt::Implausible);
        }
        // A seam that was closed between the name and its number may have lost words.
        let named = finding
            .name_span
            .map_or(finding.span.start, |name| name.start.min(finding.span.start));
        if finding.name_span.is_some_and(|name| !name.is_empty())
            && self.seam_within(ViewSpan::new(named, finding.span.end))
        {
            out.push(Doubt::Repaired);
        }
        if bare_measure(finding, how, predicate) {
            out.push(Doubt::BareMeasure);
        }
        // 一季度增长5%，1—4月增长6%，投资增长3%: which of them the last one covers is a guess.
        let earlier = |stated: &Stated| stated.span.start >= before.start;
        let near = before.tail(self.view, NEAR);
        let here = near
            .of(self.view)
            .rfind(['，', '；', '：'])
            .map_or(near.start, |at| near.start + at);
        let other = |stated: &Stated| Some(&stated.period) != carried.period.as_ref().map(|p| &p.period);
        if carried
            .period_before
            .as_ref()
            .is_some_and(|stated| earlier(stated) && other(stated))
            && carried
                .period
                .as_ref()
                .is_some_and(|stated| earlier(stated) && stated.span.start < here)
        {
            out.push(Doubt::SeveralPeriods);
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

impl Reader<'_> {
    /// Whether a break between paragraphs was closed inside a stretch of the view.
    fn seam_within(&self, span: ViewSpan) -> bool {
        let source = self.text.to_source(span);
        let repairs = self.text.repairs();
        let from = repairs.partition_point(|repair| repair.span.start < source.start);
        repairs[from..]
            .iter()
            .take_while(|repair| repair.span.start < source.end)
            .any(|repair| repair.kind == RepairKind::Joined)
    }
}

/// Marks observations of one document that say different things of the same indicator, place and time.
pub(super) fn contradictions(observations: &mut [Observation]) {
    let mut groups: HashMap<_, Vec<usize>> = HashMap::new();
    for (n, o) in observations.iter().enumerate() {
        if o.bound != Bound::Exact || matches!(o.measure, Measure::Points | Measure::Rank | Measure::Multiple) {
            continue;
        }
        let key = (
            o.area,
            o.indicator.as_str(),
            o.measure,
            o.unit.as_str(),
            o.status,
            &o.period,
            &o.basis,
        );
        groups.entry(key).or_default().push(n);
    }
    let mut groups: Vec<Vec<usize>> = groups.into_values().filter(|rows| rows.len() > 1).collect();
    groups.sort();
    for rows in groups {
        if rows
            .iter()
            .all(|&n| observations[n].value == observations[rows[0]].value)
        {
            continue;
        }
        for n in rows {
            let doubts = &mut observations[n].doubts;
            doubts.push(Doubt::Contradicted);
            observations[n].confidence = Confidence::after(&observations[n].doubts);
        }
    }
}

/// Whether an amount of money is told in another unit, or a rate in money.
fn unexpected_unit(known: &Indicator, finding: &Finding) -> bool {
    let money = ["元", "美元", "港元", "欧元", "日元", "英镑"]
        .iter()
        .any(|unit| finding.unit.ends_with(unit))
        || finding.unit.starts_with("元");
    match finding.measure {
        Measure::Level | Measure::Change => match known.unit_kind {
            "currency" => !money,
            "people" | "count" | "area" | "mass" | "energy" => money,
            _ => false,
        },
        _ => false,
    }
}

/// Whether only the unit says what kind of number it is: a per cent after a name that is no rate.
fn bare_measure(finding: &Finding, how: &str, predicate: &Predicate) -> bool {
    if how == "table" || how == "structure" || how == "part" {
        return false;
    }
    let rate = ["率", "比重", "占比", "比例", "度", "比", "水平", "系数"]
        .iter()
        .any(|end| finding.name.trim_end_matches('）').ends_with(end));
    match finding.measure {
        Measure::Share => !rate && !predicate.has(Tail::Share),
        Measure::Growth => predicate.cues.is_empty() && finding.basis.is_none(),
        _ => false,
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

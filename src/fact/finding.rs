//! A figure becomes an observation: its measure, sign, basis, status and period.

use crate::lexicon::cue::Tail;
use crate::lexicon::{indicator, theme};
use crate::model::{
    Basis, Bound, Confidence, Decimal, Diagnostic, DiagnosticKind, Evidence, Inherited, Measure, NumeralClass,
    Observation, Period, Status, Theme, Unread,
};
use crate::quantity::{Amount, Mention, UnitKind};
use crate::span::{Span, ViewSpan};

use super::carried::Carried;
use super::measure::Predicate;
use super::naming::Naming;
use super::outlook::follows_estimate;
use super::place::Place;
use super::rank;
use super::reader::Reader;
use super::time::Stated;

/// One number about to become an observation.
pub(super) struct Figure<'m> {
    pub(super) mention: &'m Mention,
    pub(super) amount: &'m Amount,
}

/// What is known of a figure when the observation is made.
pub(super) struct Finding {
    pub(super) name: String,
    pub(super) name_span: Option<ViewSpan>,
    pub(super) measure: Measure,
    pub(super) value: Decimal,
    pub(super) high: Option<Decimal>,
    pub(super) unit: String,
    pub(super) bound: Bound,
    pub(super) basis: Option<Basis>,
    pub(super) scope: Option<String>,
    pub(super) out_of: Option<u32>,
    pub(super) ranked_by: Option<Measure>,
    pub(super) rule: String,
    pub(super) inherited: Option<Inherited>,
    pub(super) span: ViewSpan,
    pub(super) measure_span: Option<ViewSpan>,
}

/// A sentence longer than this (500 characters) is no longer read from its start for its outlook and theme.
pub(super) const SENTENCE: usize = 1500;

impl Reader<'_> {
    /// What kind of number a figure is, and against what it is measured.
    pub(super) fn finding(
        &self,
        figure: &Figure<'_>,
        predicate: &Predicate,
        naming: &Naming,
        base: Option<&Stated>,
        carried: &Carried,
    ) -> Finding {
        let amount = figure.amount;
        let name = naming.name.text();
        let direction = predicate.direction();
        let known = indicator::read_as(&name);
        let mut value = amount.value;
        let mut high = amount.high;
        let mut unit = amount.unit.text.clone().into_owned();
        let mut basis = predicate.basis().or_else(|| base.map(|b| self.basis_of(b)));
        let to_level = predicate
            .cues
            .first()
            .is_some_and(|&cue| cue == Tail::RiseTo || cue == Tail::Reach);
        let by_name = predicate.has(Tail::GrowthNoun) || predicate.has(Tail::DeclineNoun);
        let grows = direction != 0 && (by_name || !predicate.has(Tail::RiseTo));
        let is_rate = ["率", "比重", "占比", "比例", "度", "覆盖", "比"]
            .iter()
            .any(|end| name.trim_end_matches('）').ends_with(end));
        let measure = match amount.unit.kind {
            UnitKind::Points => Measure::Points,
            UnitKind::Percent | UnitKind::PerMille => {
                if carried.rate_named
                    && matches!(naming.how, "carried" | "clause_before")
                    && predicate.has(Tail::Reach)
                    && predicate.against.is_none()
                {
                    Measure::Growth
                } else if predicate.against.is_some() && direction == 0 && !predicate.has(Tail::Yoy) {
                    Measure::Points
                } else if predicate.has(Tail::RiseTo)
                    && carried.last == Some(Measure::Growth)
                    && naming.how == "carried"
                {
                    // 增速由3.2%提高到4.5%: both are growth rates.
                    Measure::Growth
                } else if predicate.has(Tail::RiseTo) && by_name {
                    // 涨幅回落至2.4%: a growth rate by its name.
                    Measure::Growth
                } else if predicate.has(Tail::RiseTo) || predicate.has(Tail::Share) && direction == 0 {
                    Measure::Share
                } else if grows || naming.phrase.change.is_some() || self.called_growth(figure) {
                    Measure::Growth
                } else if predicate.has(Tail::From) || is_rate {
                    Measure::Share
                } else if predicate.has(Tail::Yoy)
                    || predicate.has(Tail::Mom)
                    || predicate.has(Tail::Average)
                    || carried.last == Some(Measure::Growth) && naming.how != "subject" && naming.how != "counted"
                    || known.is_some_and(|k| k.unit_kind == "currency") && !predicate.has(Tail::Reach)
                {
                    Measure::Growth
                } else {
                    Measure::Share
                }
            }
            UnitKind::Times => Measure::Multiple,
            UnitKind::Rank => Measure::Change,
            _ if predicate.has(Tail::RiseTo) || to_level => Measure::Level,
            _ if grows
                || naming.phrase.change.is_some()
                || naming.name.base.ends_with("增收")
                || naming.name.base.ends_with("增产") =>
            {
                Measure::Change
            }
            _ => Measure::Level,
        };
        let mut negative = direction < 0;
        match measure {
            Measure::Multiple => {
                value = multiple(amount, predicate);
                high = None;
                unit = "倍".to_owned();
            }
            Measure::Points if naming.how == "pulled" => {
                (negative, basis) = (naming.phrase.change == Some(false), None);
            }
            Measure::Points => negative |= predicate.against.as_ref().is_some_and(|(_, above)| !above),
            Measure::Change if amount.unit.kind == UnitKind::Rank => {
                unit = "个位次".to_owned();
                negative = predicate.cues.first() == Some(&Tail::MovedDown) || predicate.has(Tail::Fall);
            }
            Measure::Change | Measure::Growth => negative |= naming.phrase.change == Some(false),
            _ => negative = false,
        }
        if negative && !value.is_negative() {
            value = value.negated();
            high = high.map(Decimal::negated);
        }
        let moved = measure == Measure::Change && amount.unit.kind == UnitKind::Rank;
        // 增长1.2倍 is a growth too; 翻一番 is one against a base that the text prints.
        // 由12个增加到36个，增长2倍, 五年增长三倍多: against another time than the year before.
        let grown = measure == Measure::Multiple
            && direction > 0
            && !amount.unit.text.ends_with('番')
            && carried.rise.is_none()
            && !self.grew_otherwise(figure.mention.span);
        if (measure == Measure::Growth || moved || grown) && basis.is_none() {
            basis = Some(Basis::Yoy);
        }
        if matches!(measure, Measure::Level | Measure::Share | Measure::Rank) {
            basis = None;
        }
        let bound =
            if measure == Measure::Level && amount.bound == Bound::Exact && passes_mark(self.view, figure.mention.span)
            {
                Bound::Above
            } else {
                amount.bound
            };
        let (scope, out_of) = if amount.unit.kind == UnitKind::Rank {
            rank::scope_of_move(self.view, figure.mention, self.mentions)
        } else {
            (None, None)
        };
        Finding {
            name,
            name_span: naming.name.span,
            measure,
            value,
            high,
            unit,
            bound,
            basis,
            scope,
            out_of,
            ranked_by: None,
            rule: format!("{}.{}", measure.as_str(), naming.how),
            inherited: naming.inherited,
            span: figure.mention.span,
            measure_span: None,
        }
    }

    /// 保持8%以上增长, 6%的增速: the words after the figure call it a growth.
    fn called_growth(&self, figure: &Figure<'_>) -> bool {
        let end = super::exclude::after_bound(figure.mention.span, figure.amount);
        let after = self.view[end..].trim_start_matches('的');
        [
            "增长，",
            "增长。",
            "增长；",
            "增速",
            "增幅",
            "增长速度",
            "增长率",
            "正增长",
        ]
        .iter()
        .any(|word| after.starts_with(word))
    }

    /// Whether the words right before a figure say over how many years it grew (五年增长三倍), or from which value
    /// (由12个增加到36个，增长2倍).
    fn grew_otherwise(&self, figure: ViewSpan) -> bool {
        let near = ViewSpan::new(0, figure.start).tail(self.view, 120).of(self.view);
        let near = near.rsplit(['。', '；', '\n']).next().unwrap_or_default();
        let from = near
            .rfind(['由', '从'])
            .is_some_and(|at| near[at..].contains(['到', '至']));
        let years = near
            .find("年增长")
            .is_some_and(|at| !near[..at].ends_with(['上', '去', '同', '比', '今', '全']));
        from || years
    }

    pub(super) fn basis_of(&self, base: &Stated) -> Basis {
        let year = self.context.reference_year.unwrap_or_default();
        if base.year_before {
            return Basis::Yoy;
        }
        if base.period.festival.is_none() && base.period.from == base.period.to && base.period.from.year() == year - 1 {
            return Basis::Yoy;
        }
        Basis::Since(base.period.clone())
    }

    pub(super) fn push(
        &mut self,
        mut finding: Finding,
        before: ViewSpan,
        predicate: &Predicate,
        carried: &mut Carried,
    ) {
        self.mend_name(&mut finding);
        if !finding.name.chars().any(char::is_alphanumeric) || swallows_figures(&finding.name) {
            self.not_understood(finding.span, Unread::NoName);
            return;
        }
        let (area, area_span) = match self.place_of(before, &finding, carried) {
            Place::Own => (self.area, self.context.area_span),
            Place::Other(area, span) => (area, Some(span)),
            Place::Unknown => {
                self.trace(finding.span, NumeralClass::Aside, "another place's figure");
                return;
            }
        };
        let span = self.text.to_source(finding.span);
        let (status, status_span) = self.status(before, predicate, carried, &finding);
        let mut inherited: Vec<Inherited> = finding.inherited.into_iter().collect();
        let date = carried
            .date
            .as_ref()
            .filter(|_| status != Status::Target && (finding.measure != Measure::Change || finding.basis.is_some()))
            .filter(|_| carried.period == carried.around && is_stock(&finding.name));
        let (period, period_span) = match date.or(carried.period.as_ref()) {
            None if carried.undated => (None, None),
            // A goal's own year comes before a period that was stated of what is over.
            Some(stated)
                if status == Status::Target
                    && !self.is_goal(finding.span)
                    && stated.span.start < before.start
                    && self
                        .context
                        .reference_year
                        .is_some_and(|year| stated.period.to.year() <= year) =>
            {
                inherited.push(Inherited::ReferenceYear);
                (self.context.goal_year().map(Period::year), None)
            }
            // 预计 among figures of a part of the year is of all of it.
            Some(stated)
                if status == Status::Estimate
                    && stated.span.start < before.start
                    && matches!(finding.measure, Measure::Level | Measure::Growth)
                    && self.estimates_the_year(&stated.period, before, carried) =>
            {
                inherited.push(Inherited::ReferenceYear);
                (self.context.reference_year.map(Period::year), None)
            }
            Some(stated) => {
                if stated.span.start < before.start {
                    inherited.push(Inherited::Period);
                }
                (Some(stated.period.clone()), Some(stated.span))
            }
            None if status != Status::Target && self.context.period.is_some() => {
                inherited.push(Inherited::Period);
                let (period, span) = self.context.period.clone().unzip();
                (period, span)
            }
            None => {
                inherited.push(Inherited::ReferenceYear);
                // A goal without a year of its own is one for the year after the one looked back on.
                let year = if status == Status::Target {
                    self.context.goal_year()
                } else {
                    self.context.reference_year
                };
                (year.map(Period::year), None)
            }
        };
        let (period, period_span) = match self.of_several_years(&finding, before, predicate, period.as_ref(), carried) {
            Some((period, span)) => (Some(period), Some(span)),
            None => (period, period_span),
        };
        if area == self.area {
            inherited.push(Inherited::Area);
        }
        if status_span.is_some_and(|s| s.start < before.start) {
            inherited.push(Inherited::Status);
        }
        let source = |span: Option<ViewSpan>| span.filter(|s| !s.is_empty()).map(|s| self.text.to_source(s));
        let printed: String = finding.span.of(self.view).to_owned();
        let known = indicator::read_as(finding.name.split('（').next().unwrap_or_default());
        let theme = known
            .filter(|known| !known.is_added())
            .map(|k| k.theme)
            .or_else(|| theme::of_words(&finding.name))
            .or_else(|| theme::of_words(before.tail(self.view, SENTENCE).of(self.view)))
            .or(self.section_theme)
            .unwrap_or(Theme::General);
        let doubts = self.doubts(&finding, before, predicate, carried);
        self.step(|| {
            let told = |span: Option<ViewSpan>| span.map_or("nothing printed", |span| span.of(self.view).trim());
            let period = period.as_ref().map_or_else(|| "–".to_owned(), ToString::to_string);
            format!(
                "period {period} from “{}”; {status} from “{}”",
                told(period_span),
                told(status_span)
            )
        });
        self.trace(finding.span, NumeralClass::Observation, finding.rule.clone());
        carried.last = Some(finding.measure);
        carried.ranked = match finding.measure {
            Measure::Level | Measure::Growth | Measure::Share => Some(finding.measure),
            Measure::Rank => finding.ranked_by,
            // 高于全市3.5个百分点，居全市第一: the order still goes by the figure before.
            Measure::Points => carried.ranked,
            Measure::Change if finding.unit == "个位次" => carried.ranked,
            Measure::Change | Measure::Multiple => None,
        };
        if finding.measure == Measure::Growth {
            carried.fell = Some(finding.value.is_negative());
        }
        carried.estimate = (status == Status::Estimate && finding.measure == Measure::Level
            || follows_estimate(&finding, carried))
        .then_some(finding.span);
        let evidence = Evidence {
            indicator: source(finding.name_span),
            measure: source(finding.measure_span),
            period: source(period_span),
            area: source(area_span),
            status: source(status_span),
        };
        self.observations.push(Observation {
            id: self.id(span, finding.measure, &finding.value),
            doc: self.doc,
            area,
            indicator: finding.name,
            measure: finding.measure,
            value: finding.value,
            value_high: finding.high,
            unit: finding.unit,
            bound: finding.bound,
            basis: finding.basis,
            period,
            status,
            scope: finding.scope,
            out_of: finding.out_of,
            ranked_by: finding.ranked_by,
            theme,
            section: self.section,
            printed,
            span,
            evidence,
            inherited,
            confidence: Confidence::after(&doubts),
            doubts,
            rule: finding.rule,
            corrected: None,
        });
    }

    /// A well-known name with one character misread in print is read as it should be, and said so.
    fn mend_name(&mut self, finding: &mut Finding) {
        let (stem, rest) = finding
            .name
            .split_at(finding.name.find('（').unwrap_or(finding.name.len()));
        let Some((known, meant)) = indicator::misread(stem) else {
            return;
        };
        let printed = stem.to_owned();
        finding.name = format!("{}{rest}", known.name);
        if finding.inherited.is_none() {
            self.diagnostics.push(Diagnostic {
                kind: DiagnosticKind::Misprint,
                doc: self.doc,
                span: self.text.to_source(finding.name_span.unwrap_or(finding.span)),
                subject: Some(printed),
                reason: None,
                suggestion: Some(meant),
            });
        }
    }

    /// A stable identifier: the document's content hash, the number's place in it, and what it is.
    pub(super) fn id(&self, span: Span, measure: Measure, value: &Decimal) -> String {
        let hash = super::content_hash(&format!("{} {} {} {value}", self.hash, span.start, measure));
        hash[..12].to_owned()
    }
}

/// Whether a name took up figures of the list before it (下降1.1、上升0.3和), so that nothing is known of the number.
fn swallows_figures(name: &str) -> bool {
    // 低于4.5%的控制目标: what a difference is measured against is no name.
    let compared = ["低于", "高于", "超过", "优于"].iter().any(|word| {
        name.strip_prefix(word)
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    });
    compared
        || name.char_indices().any(|(at, c)| {
            matches!(c, '、' | '和')
                && name[..at].ends_with(|c: char| c.is_ascii_digit())
                && ["升", "降", "增", "高", "低", "长", "少", "别", "为", "国", "省", "市"]
                    .iter()
                    .any(|word| {
                        name[..at]
                            .trim_end_matches(|c: char| c.is_ascii_digit() || c == '.')
                            .ends_with(word)
                    })
        })
}

/// Whether an indicator is counted at a date rather than over a time.
fn is_stock(name: &str) -> bool {
    let base = name.split('（').next().unwrap_or_default();
    ["余额", "存栏", "存量", "保有量", "人口"]
        .iter()
        .any(|end| base.ends_with(end))
        || indicator::read_as(base).is_some_and(|known| known.stock)
}

/// Whether a figure is a mark that was passed (跨上200亿元台阶, 迈过百亿元大关): the value lies above it.
fn passes_mark(view: &str, figure: ViewSpan) -> bool {
    const VERBS: [&str; 13] = [
        "跨上", "迈上", "跃上", "登上", "站上", "踏上", "跨过", "迈过", "越过", "跨入", "迈入", "跨越", "跃过",
    ];
    let after = view[figure.end..].trim_start_matches('的').trim_start_matches('新');
    let mark = ["台阶", "大关", "关口", "门槛", "关"]
        .iter()
        .any(|word| after.starts_with(word));
    mark && !after.starts_with("关于") || VERBS.iter().any(|verb| view[..figure.start].ends_with(verb))
}

/// The value of a multiple: 翻两番 is 4, 增长3倍 is 4, 是…的3倍 is 3.
fn multiple(amount: &Amount, predicate: &Predicate) -> Decimal {
    if amount.unit.text.ends_with('番') {
        let times = u32::try_from(amount.value.mantissa()).unwrap_or(1).min(20);
        return Decimal::from(2i64.pow(times));
    }
    if predicate.direction() > 0 {
        return amount.value.checked_add(Decimal::from(1)).unwrap_or(amount.value);
    }
    amount.value
}

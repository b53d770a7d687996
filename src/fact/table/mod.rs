//! Tables flattened to text: rows of figures under a heading become observations.
//!
//! ```text
//! table   = caption* heading{1,3} row+
//! caption = title | 单位：unit
//! row     = label figure*          the label names an indicator, a place or a year; the heading the rest
//! ```
//!
//! A column whose heading does not say what its figures are, and a figure without a unit, are left out.

mod cell;
mod heading;
mod row;

use crate::lexicon::indicator;
use crate::model::{Basis, Bound, Decimal, Inherited, Measure, Period, Status, Unread};
use crate::quantity::UnitKind;
use crate::span::ViewSpan;

use self::cell::{Cell, Figure, Label, Unit};
use self::heading::{Column, Role};
use self::row::{HEAD_NOUNS, Subject, full_name, is_change_of_row_above, is_population, is_rootless, rate_of_name};
use super::carried::Carried;
use super::finding::Finding;
use super::measure::Predicate;
use super::reader::Reader;
use super::time::Stated;

/// Headings take up no more rows than this.
const HEADING_MAX: usize = 3;

/// What a table says above its rows.
struct Frame {
    columns: Vec<Column>,
    unit: Option<Unit>,
    period: Option<Stated>,
    /// An indicator that the title names, for tables of places or years.
    indicator: Option<String>,
    target: bool,
    /// Whether the rows are places, as the heading of their column says.
    places: bool,
}

impl Reader<'_> {
    /// Reads the rows of one table.
    pub(super) fn read_table(&mut self, rows: &[ViewSpan]) {
        let view = self.view;
        let rows: Vec<Vec<Cell<'_>>> = rows.iter().map(|&row| cell::cells(view, row)).collect();
        let captions = rows.iter().take_while(|row| row.len() == 1).count();
        let head = rows[captions..].iter().take_while(|row| !has_figures(row)).count();
        let (captions, rest) = rows.split_at(captions);
        let (head, body) = rest.split_at(head);
        // Cells without a heading say nothing of themselves.
        if head.is_empty() || head.len() > HEADING_MAX {
            return;
        }
        let width = body.iter().map(Vec::len).max().unwrap_or(0);
        let frame = self.frame(captions, head, width);
        let label_at = frame.columns.iter().position(|c| c.role == Role::Label).unwrap_or(0);
        let unit_at = frame.columns.iter().position(|c| c.role == Role::Unit);
        let mut parent: Option<String> = None;
        let mut within = false;
        for row in body {
            let Some(&first) = row.get(label_at) else { continue };
            let mut label = cell::label(first.text);
            // 乡村 after 其中：城镇 is a part too.
            label.part |= within && is_rootless(&label.name);
            within = label.part;
            let row_unit = unit_at
                .and_then(|n| row.get(n))
                .and_then(|cell| cell::unit(cell.text))
                .or_else(|| label.unit.clone());
            let change = is_change_of_row_above(&label.name);
            if change {
                label.name = parent
                    .as_deref()
                    .map_or_else(String::new, |above| format!("{above}增速"));
            }
            let subject = self.subject_of_row(&label, parent.as_deref(), frame.places);
            let industry = ["第一产业", "第二产业", "第三产业"].contains(&label.name.as_str());
            if !label.part && !industry && !change && !label.name.is_empty() {
                parent = Some(label.name.clone());
            }
            for (n, &cell) in row.iter().enumerate() {
                if n == label_at || Some(n) == unit_at {
                    continue;
                }
                let Some(figure) = cell::figure(cell) else { continue };
                let column = frame.columns.get(n);
                match self.finding_of_cell(&frame, column, n, &subject, row_unit.as_ref(), &figure, cell) {
                    Ok((finding, stated)) => self.push_cell(finding, stated, first.span, &subject, &frame, column),
                    Err(Some(reason)) => self.not_understood(figure.digits, reason),
                    Err(None) => {}
                }
            }
        }
    }

    /// What the captions and the heading say.
    fn frame(&self, captions: &[Vec<Cell<'_>>], head: &[Vec<Cell<'_>>], width: usize) -> Frame {
        let mut frame = Frame {
            columns: Vec::new(),
            unit: None,
            period: None,
            indicator: None,
            target: false,
            places: false,
        };
        for caption in captions.iter().flatten() {
            let text: String = caption.text.chars().filter(|c| *c != ' ').collect();
            if let Some((_, unit)) = text.split_once("单位：") {
                frame.unit = cell::unit(unit.split(['，', '、', '）']).next().unwrap_or_default());
            }
            let mut words = text.clone();
            if let Some((period, stock)) = heading::period(self.context, &mut words) {
                frame.period = Some(Stated {
                    period,
                    stock,
                    year_before: false,
                    opens: true,
                    span: caption.span,
                });
            }
            frame.indicator = frame.indicator.or_else(|| cell::indicator_in(&text).map(str::to_owned));
            frame.target |= ["预期目标", "目标任务", "主要目标"].iter().any(|w| text.contains(w));
        }
        let headings = headings(head, width);
        // 指标（亿元）: the unit of all rows.
        if let Some(unit) = headings.first().and_then(|text| cell::label(text).unit) {
            frame.unit = Some(unit);
        }
        frame.columns = headings
            .iter()
            .map(|text| heading::column(self.context, text))
            .collect();
        frame.places = headings.first().is_some_and(|text| {
            ["地区", "县区", "区县", "县市", "乡镇", "街道", "市州", "旗县"]
                .iter()
                .any(|w| text.contains(w))
        });
        // Only one column names the rows; where none says so it is the first.
        if let Some(first) = frame.columns.first_mut()
            && !matches!(first.role, Role::Sequence | Role::Label)
        {
            first.role = Role::Label;
        }
        // 累计, 增速: a column without an indicator or period of its own has that of the column before it.
        // Of several years the last is the one that changes are told of.
        let (mut name, mut period): (Option<String>, Option<(Period, bool)>) = (None, None);
        for column in &mut frame.columns {
            if column.name.is_some() {
                name.clone_from(&column.name);
            } else {
                column.name.clone_from(&name);
            }
            match &column.period {
                // 3月 | 1-3月累计 | 增长: the one that stands nearest.
                Some(own) if period.as_ref().is_none_or(|last| last.0.to <= own.0.to) => period = Some(own.clone()),
                None if column.role != Role::Value => column.period.clone_from(&period),
                _ => {}
            }
        }
        frame
    }

    /// What a row is about: an indicator, a place or a year.
    fn subject_of_row(&mut self, label: &Label, parent: Option<&str>, places: bool) -> Subject {
        let own = ["全县", "全区", "全市", "合计", "总计", "全旗", "全州", "全省"].contains(&label.name.as_str());
        if own || (2..=12).contains(&label.name.chars().count()) && self.context.is_place(&label.name) {
            return Subject::Place(self.area_named(&label.name));
        }
        if places && label.name.chars().count() >= 2 {
            return Subject::Place(self.area_named(&label.name));
        }
        let mut words = label.name.clone();
        if let Some(period) = heading::period(self.context, &mut words).filter(|_| words.is_empty()) {
            return Subject::Time(period.0);
        }
        let name = full_name(label, parent);
        let own = ["全县", "全区", "全旗", "全市", "全省", "全州"]
            .iter()
            .find_map(|whole| name.strip_prefix(whole));
        Subject::Indicator(own.filter(|rest| rest.chars().count() >= 2).unwrap_or(&name).to_owned())
    }

    /// The observation a cell makes, and its period; or why none, `None` where nobody expects one.
    #[expect(
        clippy::too_many_arguments,
        reason = "a cell stands where its row and its column cross"
    )]
    fn finding_of_cell(
        &self,
        frame: &Frame,
        column: Option<&Column>,
        at: usize,
        subject: &Subject,
        row_unit: Option<&Unit>,
        figure: &Figure,
        cell: Cell<'_>,
    ) -> Result<(Finding, Option<Stated>), Option<Unread>> {
        let column = column.ok_or(Some(Unread::OutOfReach))?;
        if column.role == Role::Sequence {
            return Err(None);
        }
        let printed_name = match subject {
            // 水泥 in a column 产量 is 水泥产量.
            // 人均可支配收入 in a column 城镇居民 is theirs.
            Subject::Indicator(name) if column.name.as_deref().is_some_and(is_population) => {
                format!("{}{name}", column.name.as_deref().unwrap_or_default())
            }
            Subject::Indicator(name) => match frame.columns.iter().find_map(|c| c.name.as_deref()) {
                Some(noun) if HEAD_NOUNS.contains(&noun) && is_rootless(name) => format!("{name}{noun}"),
                _ => name.clone(),
            },
            _ => column
                .name
                .clone()
                .or_else(|| frame.indicator.clone())
                .ok_or(Some(Unread::NoSubject))?,
        };
        if printed_name.chars().filter(|c| c.is_alphanumeric()).count() < 2 || at == 0 {
            return Err(Some(Unread::NoName));
        }
        let (mut name, rate) = rate_of_name(&printed_name);
        let row_percent =
            row_unit.is_some_and(|u| u.text == "%") || figure.unit.as_ref().is_some_and(|u| u.text == "%");
        let percent_level = row_percent && matches!(subject, Subject::Indicator(_));
        let mut basis = None;
        let (measure, unit) = match &column.role {
            Role::Value if figure.rank => (Measure::Rank, plain("位")),
            Role::Value => {
                let unit = figure
                    .unit
                    .as_ref()
                    .or(row_unit)
                    .or(column.unit.as_ref())
                    .or(frame.unit.as_ref());
                let unit = unit.ok_or(Some(Unread::NoUnit))?.clone();
                match (unit.kind, rate) {
                    (UnitKind::Percent, true) => {
                        basis = Some(Basis::Yoy);
                        (Measure::Growth, unit)
                    }
                    (UnitKind::Percent | UnitKind::PerMille, _) => (Measure::Share, unit),
                    (UnitKind::Points, _) => {
                        basis = Some(Basis::Yoy);
                        (Measure::Points, unit)
                    }
                    _ => (Measure::Level, unit),
                }
            }
            Role::Growth {
                points: true,
                basis: of,
            } if percent_level => {
                basis = Some(of.clone());
                (Measure::Points, plain("个百分点"))
            }
            // A rate's change in a column of growth rates may be either.
            Role::Growth { .. } if percent_level && !rate && row_unit.is_some() => return Err(Some(Unread::NoUnit)),
            Role::Growth { basis: of, .. } => {
                basis = Some(of.clone());
                (Measure::Growth, plain("%"))
            }
            Role::Points(of) => {
                basis = Some(of.clone());
                (Measure::Points, plain("个百分点"))
            }
            Role::Change(of) => {
                basis = Some(of.clone());
                let unit = figure
                    .unit
                    .as_ref()
                    .or(column.unit.as_ref())
                    .or(row_unit)
                    .or(frame.unit.as_ref());
                (Measure::Change, unit.ok_or(Some(Unread::NoUnit))?.clone())
            }
            Role::Share => {
                if !name.ends_with("比重") && !name.ends_with("占比") {
                    name.push_str("比重");
                }
                (Measure::Share, plain("%"))
            }
            Role::Rank(..) => (Measure::Rank, plain("位")),
            Role::Label | Role::Sequence | Role::Unit => return Err(None),
        };
        if measure == Measure::Rank && (!figure.value.is_integer() || figure.value < Decimal::from(1)) {
            return Err(Some(Unread::NoUnit));
        }
        if !matches!(measure, Measure::Growth | Measure::Rank) && column.role != Role::Share {
            name = printed_name;
        }
        let value = figure.value.checked_mul(unit.times).ok_or(Some(Unread::OutOfReach))?;
        let stated = match (subject, &column.period) {
            (Subject::Time(period), _) => Some((period.clone(), false)),
            (_, Some(period)) => Some(period.clone()),
            _ => None,
        }
        .map(|(period, stock)| Stated {
            period,
            stock,
            year_before: false,
            opens: true,
            span: cell.span,
        })
        .or_else(|| frame.period.clone());
        let known = indicator::read_as(&name);
        let finding = Finding {
            name: known.map_or(name, |known| known.name.to_owned()),
            name_span: None,
            measure,
            value,
            high: None,
            unit: unit.text.clone(),
            bound: Bound::Exact,
            basis,
            scope: match &column.role {
                Role::Rank(scope, _) => scope.clone(),
                _ => None,
            },
            out_of: None,
            ranked_by: match &column.role {
                Role::Rank(_, by) => *by,
                _ => None,
            },
            rule: format!("{}.table", measure.as_str()),
            inherited: Some(Inherited::Unit).filter(|_| figure.unit.is_none()),
            span: match &figure.unit {
                Some(_) => ViewSpan::new(figure.digits.start, cell.span.end),
                None => figure.digits,
            },
            measure_span: None,
        };
        Ok((finding, stated))
    }

    fn push_cell(
        &mut self,
        finding: Finding,
        stated: Option<Stated>,
        label: ViewSpan,
        subject: &Subject,
        frame: &Frame,
        column: Option<&Column>,
    ) {
        let target = frame.target || column.is_some_and(|column| column.target);
        let mut carried = Carried {
            period: stated.or_else(|| self.section_period.clone()),
            status: if target {
                Some((Status::Target, label))
            } else {
                self.section_status
            },
            ..Carried::default()
        };
        let before = self.observations.len();
        let area = self.area;
        match (subject, column.and_then(|column| column.place.as_deref())) {
            (Subject::Place(place), _) => self.area = *place,
            (_, Some(place)) => self.area = self.area_named(place),
            _ => {}
        }
        self.push(
            Finding {
                name_span: Some(label),
                ..finding
            },
            label,
            &Predicate::default(),
            &mut carried,
        );
        self.area = area;
        // A table states its own kind of outlook; words of its label are no verbs.
        if let Some(fact) = self.observations.get_mut(before) {
            fact.inherited
                .retain(|field| *field != Inherited::Area || !matches!(subject, Subject::Place(_)));
        }
    }
}

fn plain(unit: &str) -> Unit {
    Unit {
        times: Decimal::from(1),
        text: unit.to_owned(),
        kind: UnitKind::Percent,
    }
}

fn has_figures(row: &[Cell<'_>]) -> bool {
    let year = |cell: &Cell<'_>| {
        let digits = cell.text.bytes().take_while(u8::is_ascii_digit).count();
        digits == 4 && matches!(&cell.text[digits..], "" | "年") && matches!(&cell.text[..2], "19" | "20")
    };
    row.iter()
        .skip(1)
        .any(|cell| cell::figure(*cell).is_some() && !year(cell))
}

/// The text of each column's heading; cells left empty under a wider one above take its words.
fn headings(head: &[Vec<Cell<'_>>], width: usize) -> Vec<String> {
    let mut out = vec![String::new(); width];
    let last = head.len().saturating_sub(1);
    for (n, row) in head.iter().enumerate() {
        // A corner left empty at the start of a line is trimmed with the line's blanks.
        let shift = usize::from(row.len() + 1 == width && !is_corner(row[0].text));
        let mut above = "";
        for (at, text) in out.iter_mut().enumerate() {
            let cell = at
                .checked_sub(shift)
                .and_then(|at| row.get(at))
                .map_or("", |cell| cell.text);
            if !cell.is_empty() {
                above = cell;
            }
            if n < last || !cell.is_empty() {
                text.push_str(above);
            }
        }
    }
    out
}

fn is_corner(text: &str) -> bool {
    ["指标", "项目", "名称", "地区", "县区", "年份", "序号"]
        .iter()
        .any(|w| text.contains(w))
}

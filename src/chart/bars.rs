//! Horizontal bars: one row a mark, a block a series, one axis for all.

use std::ops::Range;

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, VPos};

use super::svg::{Ink, SvgBackend, finish};
use super::text_size::{fitted, text_width};
use super::{ChartSpec, Mark};
use crate::format;
use crate::model::{Bound, Decimal, Status};

/// A chart as drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// The picture; its shapes carry the classes `chart-grid -axis -tick -label -note -value -heading -actual -estimate
    /// -target -hatch` and no colours.
    pub svg: String,
    /// Width in pixels, as asked.
    pub width: u32,
    /// Height in pixels, as the marks need.
    pub height: u32,
    /// Where each mark stands, in the order of [`ChartSpec::marks`].
    pub marks: Vec<MarkBox>,
}

/// Where a mark stands, in pixels from the picture's upper left corner: the whole row, easy to hit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkBox {
    /// The mark's key: an observation's identifier.
    pub key: String,
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
    /// What the mark says, in words: label, period, status, figure.
    pub label: String,
}

const TEXT: u32 = 13;
const SMALL: u32 = 11;
/// Below this width labels stand above their bars in place of before them.
const NARROW: u32 = 520;
const GAP: i32 = 8;
const BAR: i32 = 16;
/// How far the tip of an open-ended bar reaches.
const TIP: i32 = 9;
const HEADING: i32 = 30;
const AXIS: i32 = 40;

/// Sizes that follow from the width and the texts.
struct Layout {
    width: i32,
    height: i32,
    /// Where the bars' area begins and ends.
    plot: Range<i32>,
    row: i32,
    stacked: bool,
}

/// Draws the chart `width` pixels wide (at least 240).
#[must_use]
pub fn draw(spec: &ChartSpec, width: u32) -> Drawing {
    let layout = Layout::new(spec, width.max(240));
    let mut svg = String::new();
    let size = (layout.width.unsigned_abs(), layout.height.unsigned_abs());
    let mut marks = Vec::new();
    {
        let root = SvgBackend::new(&mut svg, size, &spec.title).into_drawing_area();
        // The backend writes to a string and cannot fail; an error would leave the drawing without its later parts.
        let _ = paint(spec, &layout, &root, &mut marks);
    }
    finish(&mut svg);
    Drawing {
        svg,
        width: size.0,
        height: size.1,
        marks,
    }
}

impl Layout {
    fn new(spec: &ChartSpec, width: u32) -> Self {
        let width = width.cast_signed();
        let stacked = width < NARROW.cast_signed();
        let widest = |texts: &mut dyn Iterator<Item = f64>| texts.fold(0.0, f64::max).ceil();
        let figure = |mark: &Mark| text_width(&spec.figure(mark).text(), f64::from(TEXT));
        let after = pixels(widest(&mut spec.marks().map(figure))) + TIP + GAP;
        let falls = |mark: &&Mark| mark.value.is_negative();
        let before = pixels(widest(&mut spec.marks().filter(falls).map(figure)));
        let label =
            |mark: &Mark| text_width(&mark.label, f64::from(TEXT)).max(text_width(&mark.note, f64::from(SMALL)));
        let labels = if stacked {
            0
        } else {
            pixels(widest(&mut spec.marks().map(label))).min(width * 2 / 5) + GAP
        };
        let row = if stacked { 48 } else { 38 };
        let rows = i32::try_from(spec.marks().count()).unwrap_or(i32::MAX / row / 2);
        let headings = i32::try_from(spec.series.len()).unwrap_or(0);
        let start = labels + if before > 0 { before + TIP + GAP } else { GAP };
        Self {
            width,
            height: rows * row + headings * HEADING + AXIS,
            plot: start..(width - after).max(start + 40),
            row,
            stacked,
        }
    }
}

type Root<'a> = DrawingArea<SvgBackend<'a>, plotters::coord::Shift>;
type Painted<'a> = Result<(), DrawingAreaErrorKind<<SvgBackend<'a> as DrawingBackend>::ErrorType>>;

fn paint<'a>(spec: &ChartSpec, layout: &Layout, root: &Root<'a>, marks: &mut Vec<MarkBox>) -> Painted<'a> {
    let (low, high) = extent(spec);
    let mut chart = ChartBuilder::on(root)
        .set_label_area_size(LabelAreaPosition::Left, layout.plot.start)
        .set_label_area_size(LabelAreaPosition::Bottom, AXIS)
        .margin_right(layout.width - layout.plot.end)
        .build_cartesian_2d(low..high, 0f64..1f64)?;
    let room = usize::try_from((layout.plot.end - layout.plot.start) / 72)
        .unwrap_or(2)
        .clamp(2, 8);
    let mut mesh = chart.configure_mesh();
    if layout.stacked {
        // Labels stand inside the plot there; lines would cross them.
        mesh.disable_x_mesh();
    }
    mesh.disable_y_mesh()
        .disable_y_axis()
        .x_labels(room)
        .x_max_light_lines(1)
        .bold_line_style(Ink::Grid.color())
        .light_line_style(TRANSPARENT)
        .axis_style(Ink::Axis.color())
        .x_label_style(Ink::Tick.text(SMALL, HPos::Center, VPos::Top))
        .x_label_formatter(&|tick| tick_text(*tick, high - low, spec))
        .draw()?;
    let x = |value: f64| chart.backend_coord(&(value, 0.0)).0;
    let zero = x(0f64.clamp(low, high));
    let bottom = layout.height - AXIS;
    let axis_label = Ink::Note.text(SMALL, HPos::Right, VPos::Bottom);
    root.draw(&Text::new(
        spec.axis.clone(),
        (layout.plot.end, layout.height - 2),
        axis_label,
    ))?;
    let mut top = 0;
    for series in &spec.series {
        let heading = Ink::Heading.text(TEXT, HPos::Left, VPos::Center);
        root.draw(&Text::new(series.label.clone(), (0, top + HEADING / 2), heading))?;
        top += HEADING;
        for mark in &series.marks {
            let row = Row {
                spec,
                layout,
                mark,
                top,
                zero,
            };
            row.paint(root, &x)?;
            marks.push(row.mark_box());
            top += layout.row;
        }
    }
    if layout.stacked {
        return Ok(());
    }
    root.draw(&PathElement::new([(zero, 0), (zero, bottom)], Ink::Axis.color()))
}

/// The axis from the least to the greatest end of any mark, zero always included.
fn extent(spec: &ChartSpec) -> (f64, f64) {
    let ends = || {
        spec.marks()
            .flat_map(|mark| [Some(mark.value), mark.value_high])
            .flatten()
            .map(Decimal::to_f64)
    };
    let (low, high) = (ends().fold(0.0, f64::min), ends().fold(0.0, f64::max));
    if low < high { (low, high) } else { (0.0, 1.0) }
}

/// A tick's figure, rounded to what the axis can show.
fn tick_text(tick: f64, range: f64, spec: &ChartSpec) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number of digits, 0 to 12"
    )]
    let digits = (2.0 - range.log10().floor()).clamp(0.0, 12.0) as usize;
    let Ok(value) = format!("{tick:.digits$}").parse::<Decimal>() else {
        return String::new();
    };
    format::tick(value, &spec.unit, spec.language).text()
}

/// One mark with its label and figure.
struct Row<'a> {
    spec: &'a ChartSpec,
    layout: &'a Layout,
    mark: &'a Mark,
    top: i32,
    zero: i32,
}

impl Row<'_> {
    fn paint<'a>(&self, root: &Root<'a>, x: &dyn Fn(f64) -> i32) -> Painted<'a> {
        let Self { layout, mark, top, .. } = *self;
        let (from, to) = match mark.value_high {
            Some(high) => (x(mark.value.to_f64()), x(high.to_f64())),
            None => (self.zero, x(mark.value.to_f64())),
        };
        let upper = if layout.stacked {
            top + 22
        } else {
            top + (layout.row - BAR) / 2
        };
        let bar = Bar {
            from,
            to,
            upper,
            lower: upper + BAR,
            bound: mark.bound,
        };
        let ink = match mark.status {
            Status::Actual => Ink::Actual,
            Status::Estimate => Ink::Estimate,
            Status::Target => Ink::Target,
        };
        root.draw(&Polygon::new(bar.outline(), ink.color()))?;
        if mark.status == Status::Target {
            for stroke in bar.hatching() {
                root.draw(&PathElement::new(stroke, Ink::Hatch.color()))?;
            }
        }
        if layout.stacked {
            root.draw(&PathElement::new(
                [(self.zero, upper - 3), (self.zero, upper + BAR + 3)],
                Ink::Axis.color(),
            ))?;
        }
        self.paint_label(root)?;
        let falls = to < from;
        let (side, at) = if falls {
            (HPos::Right, bar.reach() - 5)
        } else {
            (HPos::Left, bar.reach() + 5)
        };
        let text = self.spec.figure(mark).text();
        root.draw(&Text::new(
            text,
            (at, upper + BAR / 2),
            Ink::Value.text(TEXT, side, VPos::Center),
        ))
    }

    /// The label with the period beneath it, before the bar; on narrow charts both in one line above it.
    fn paint_label<'a>(&self, root: &Root<'a>) -> Painted<'a> {
        let Self { layout, mark, top, .. } = *self;
        if layout.stacked {
            let note_width = text_width(&mark.note, f64::from(SMALL));
            let room = f64::from(layout.width - 2 * GAP) - note_width;
            let label = fitted(&mark.label, f64::from(TEXT), room);
            let after = pixels(text_width(&label, f64::from(TEXT))) + GAP;
            root.draw(&Text::new(
                label,
                (0, top + 10),
                Ink::Label.text(TEXT, HPos::Left, VPos::Center),
            ))?;
            return root.draw(&Text::new(
                mark.note.clone(),
                (after, top + 10),
                Ink::Note.text(SMALL, HPos::Left, VPos::Center),
            ));
        }
        let room = f64::from(layout.width * 2 / 5);
        let middle = top + layout.row / 2;
        let label = fitted(&mark.label, f64::from(TEXT), room);
        root.draw(&Text::new(
            label,
            (0, middle - 8),
            Ink::Label.text(TEXT, HPos::Left, VPos::Center),
        ))?;
        let note = fitted(&mark.note, f64::from(SMALL), room);
        root.draw(&Text::new(
            note,
            (0, middle + 8),
            Ink::Note.text(SMALL, HPos::Left, VPos::Center),
        ))
    }

    fn mark_box(&self) -> MarkBox {
        let Self {
            spec,
            layout,
            mark,
            top,
            ..
        } = *self;
        let status = format::status_name(mark.status, spec.language);
        MarkBox {
            key: mark.key.clone(),
            x: 0,
            y: top,
            width: layout.width.unsigned_abs(),
            height: layout.row.unsigned_abs(),
            label: format!("{} {} {status} {}", mark.label, mark.note, spec.figure(mark).text()),
        }
    }
}

/// A bar's geometry; `to` is the end that carries the value.
struct Bar {
    from: i32,
    to: i32,
    upper: i32,
    lower: i32,
    bound: Bound,
}

impl Bar {
    /// +1 where the bar runs to the right, −1 to the left.
    fn direction(&self) -> i32 {
        if self.to < self.from { -1 } else { 1 }
    }

    /// Whether the true value lies further out than the bar's end, or further in.
    fn opens(&self) -> i32 {
        match self.bound {
            Bound::Above => 1,
            Bound::Below => -1,
            Bound::Exact | Bound::About => 0,
        }
    }

    /// The outermost pixel.
    fn reach(&self) -> i32 {
        let tip = self.to + self.opens() * TIP;
        if self.direction() > 0 {
            self.to.max(tip)
        } else {
            self.to.min(tip)
        }
    }

    /// A rectangle whose end points onward where the value is a floor, and inward where it is a ceiling: on the number
    /// line a floor always points right.
    fn outline(&self) -> Vec<(i32, i32)> {
        let middle = i32::midpoint(self.upper, self.lower);
        let tip = self.to + self.opens() * TIP;
        vec![
            (self.from, self.upper),
            (self.to, self.upper),
            (tip, middle),
            (self.to, self.lower),
            (self.from, self.lower),
        ]
    }

    /// Slanted strokes across the bar's straight part.
    fn hatching(&self) -> Vec<[(i32, i32); 2]> {
        let (left, right) = (self.from.min(self.to), self.from.max(self.to));
        let height = self.lower - self.upper;
        (left..right + height)
            .step_by(7)
            .skip(1)
            .filter_map(|x| {
                // The stroke runs from (x, upper) down to (x − height, lower), cut at both edges.
                let (x0, x1) = (x.min(right), (x - height).max(left));
                (x0 > x1).then(|| [(x0, self.upper + (x - x0)), (x1, self.upper + (x - x1))])
            })
            .collect()
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a text's width in pixels")]
fn pixels(width: f64) -> i32 {
    width.ceil() as i32
}

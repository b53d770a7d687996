//! Horizontal bars: one row a mark, a block a series, one axis for all.

use plotters::style::text_anchor::HPos;

use super::pen::{AXIS, GAP, HEADING, Pen, TEXT, TIP, opens, width_of};
use super::rows::Layout;
use super::scale::{Scale, extent};
use super::svg::Ink;
use super::{ChartSpec, Mark};
use crate::model::{Bound, Status};

const BAR: i32 = 16;

/// Paints the bars; gives the height they take.
pub(super) fn paint(spec: &ChartSpec, width: i32, pen: &mut Pen<'_>) -> i32 {
    let layout = layout(spec, width);
    let rows = i32::try_from(spec.marks().count()).unwrap_or_default();
    let headings = i32::try_from(spec.series.len()).unwrap_or_default();
    let bottom = rows * layout.row + headings * HEADING;
    let ends = spec.marks().map(Mark::ends).flat_map(|(low, high)| [low, high]);
    let (low, high) = extent(ends.chain([0.0]));
    let scale = Scale::linear((low, high), layout.plot.start, layout.plot.end);
    let sides = (layout.plot.start, layout.plot.end);
    // Labels stand inside the plot where they are stacked; lines would cross them.
    pen.axis(&scale, &spec.axis, sides, (0, bottom), !layout.stacked, spec.language);
    let zero = scale.at(0.0);
    let mut top = 0;
    for series in &spec.series {
        pen.text(&series.label, (0, top + HEADING / 2), Ink::Heading, TEXT, HPos::Left);
        top += HEADING;
        for mark in &series.marks {
            row(mark, &layout, &scale, top, pen);
            pen.mark(mark, (0, top), (width, layout.row), spec.language);
            top += layout.row;
        }
    }
    if !layout.stacked {
        pen.line(&[(zero, 0), (zero, bottom)], Ink::Axis);
    }
    bottom + AXIS
}

fn layout(spec: &ChartSpec, width: i32) -> Layout {
    let figure = |mark: &Mark| width_of(&mark.figure.text(), TEXT);
    let after = spec.marks().map(figure).max().unwrap_or(0) + TIP + GAP;
    let falls = spec.marks().filter(|mark| mark.value.is_negative());
    let before = falls.map(figure).max().map_or(0, |widest| widest + TIP);
    let labels = spec.marks().map(|mark| (mark.label.as_str(), mark.note.as_str()));
    Layout::new(width, labels, (before, after))
}

/// One mark with its label and figure.
fn row(mark: &Mark, layout: &Layout, scale: &Scale, top: i32, pen: &Pen<'_>) {
    let zero = scale.at(0.0);
    let (low, high) = mark.ends();
    let from = if mark.value_high.is_some() { scale.at(low) } else { zero };
    let upper = layout.middle(top) - BAR / 2;
    let bar = Bar {
        from,
        to: scale.at(high),
        upper,
        lower: upper + BAR,
        bound: mark.bound,
    };
    let ink = match mark.status {
        Status::Actual => Ink::Actual,
        Status::Estimate => Ink::Estimate,
        Status::Target => Ink::Target,
    };
    pen.shape(&bar.outline(), ink);
    if mark.status == Status::Target {
        for stroke in bar.hatching() {
            pen.line(&stroke, Ink::Hatch);
        }
    }
    if layout.stacked {
        pen.line(&[(zero, upper - 3), (zero, upper + BAR + 3)], Ink::Axis);
    }
    layout.label(pen, &mark.label, &mark.note, top);
    let (side, at) = if bar.to < from {
        (HPos::Right, bar.reach() - 5)
    } else {
        (HPos::Left, bar.reach() + 5)
    };
    pen.text(&mark.figure.text(), (at, upper + BAR / 2), Ink::Value, TEXT, side);
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
    /// The outermost pixel on the side of the value.
    fn reach(&self) -> i32 {
        let tip = self.to + opens(self.bound) * TIP;
        if self.to < self.from {
            self.to.min(tip)
        } else {
            self.to.max(tip)
        }
    }

    /// A rectangle whose end points onward where the value is a floor, and inward where it is a ceiling: on the number
    /// line a floor always points right.
    fn outline(&self) -> [(i32, i32); 5] {
        let middle = i32::midpoint(self.upper, self.lower);
        let tip = self.to + opens(self.bound) * TIP;
        [
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

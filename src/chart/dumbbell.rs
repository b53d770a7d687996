//! Outcome and target on one line each: a filled dot, a ring, and an arrow where the target is open-ended.

use plotters::style::text_anchor::HPos;

use super::pen::{AXIS, DOT, GAP, HEADING, Pen, SMALL, TEXT, TIP, opens, width_of};
use super::rows::Layout;
use super::scale::{Scale, extent};
use super::svg::Ink;
use super::{Dumbbell, Mark, Pair};
use crate::format::status_name;
use crate::model::Status;

/// Room that a dot and an arrow take beside the figure.
const BESIDE: i32 = DOT + TIP + GAP;

/// Paints the lines; gives the height they take.
pub(super) fn paint(spec: &Dumbbell, width: i32, pen: &mut Pen<'_>) -> i32 {
    let marks = || spec.pairs.iter().flat_map(Pair::marks);
    let figure = marks()
        .map(|mark| width_of(&mark.figure.text(), TEXT))
        .max()
        .unwrap_or(0)
        + BESIDE;
    let labels = spec.pairs.iter().map(|pair| (pair.label.as_str(), pair.note.as_str()));
    let layout = Layout::new(width, labels, (figure, figure));
    let rows = i32::try_from(spec.pairs.len()).unwrap_or_default();
    let bottom = HEADING + rows * layout.row;
    let ends = extent(marks().map(Mark::ends).flat_map(|(low, high)| [low, high]));
    let scale = Scale::for_points(ends, layout.plot.start, layout.plot.end);
    let sides = (layout.plot.start, layout.plot.end);
    pen.axis(
        &scale,
        &spec.axis,
        sides,
        (HEADING, bottom),
        !layout.stacked,
        spec.language,
    );
    legend(spec, pen);
    for (n, pair) in (0..).zip(&spec.pairs) {
        let top = HEADING + n * layout.row;
        layout.label(pen, &pair.label, &pair.note, top);
        row(pair, &scale, layout.middle(top), pen);
        boxes(pair, &scale, &layout, top, spec, pen);
    }
    bottom + AXIS
}

/// Which sign is which, before the first line.
fn legend(spec: &Dumbbell, pen: &Pen<'_>) {
    let middle = HEADING / 2 - 3;
    let outcome = status_name(Status::Actual, spec.language);
    pen.dot((DOT, middle), DOT, Ink::Actual);
    pen.text(outcome, (2 * DOT + 5, middle), Ink::Label, SMALL, HPos::Left);
    let next = 2 * DOT + 5 + width_of(outcome, SMALL) + 2 * GAP;
    pen.dot((next + DOT, middle), DOT, Ink::Ring);
    let target = status_name(Status::Target, spec.language);
    pen.text(target, (next + 2 * DOT + 5, middle), Ink::Label, SMALL, HPos::Left);
}

/// The line with its dots and figures.
fn row(pair: &Pair, scale: &Scale, y: i32, pen: &Pen<'_>) {
    let place = |mark: &Option<Mark>| mark.as_ref().map(|mark| scale.at(mark.value.to_f64()));
    let (outcome, target) = (place(&pair.outcome), place(&pair.target));
    if let (Some(outcome), Some(target)) = (outcome, target) {
        pen.line(&[(outcome, y), (target, y)], Ink::Link);
    }
    // Where an open target points at the outcome, the outcome's figure stands clear of the arrow's tip.
    let tip = pair.target.as_ref().map(|mark| {
        let open = opens(mark.bound);
        let edge = if open > 0 { mark.ends().1 } else { mark.ends().0 };
        scale.at(edge) + open * (DOT + TIP + 5)
    });
    let left_of =
        |own: Option<i32>, other: Option<i32>| matches!((own, other), (Some(own), Some(other)) if own < other);
    if let Some(mark) = &pair.target {
        dot(mark, scale, y, Ink::Ring, left_of(target, outcome), None, pen);
    }
    if let Some(mark) = &pair.outcome {
        // Where both fall on one place the outcome's figure goes to the left, and its smaller dot into the ring.
        let left = left_of(outcome, target) || (outcome == target && target.is_some());
        dot(mark, scale, y, Ink::Actual, left, tip, pen);
    }
}

/// One mark with its figure to its left or right, clear of the pixel `tip`; a range is a span between two ends.
pub(super) fn dot(mark: &Mark, scale: &Scale, y: i32, ink: Ink, left: bool, tip: Option<i32>, pen: &Pen<'_>) {
    let (low, high) = mark.ends();
    let (from, to) = (scale.at(low), scale.at(high));
    let open = opens(mark.bound);
    if from != to {
        if ink == Ink::Actual {
            pen.line(&[(from, y), (to, y)], Ink::Span);
        } else {
            // A promised range is as hollow as the rings at its ends.
            pen.line(&[(from, y - 2), (to, y - 2)], Ink::Open);
            pen.line(&[(from, y + 2), (to, y + 2)], Ink::Open);
        }
        pen.dot((to, y), DOT, ink);
    }
    if open != 0 {
        let edge = if open > 0 { to } else { from };
        pen.arrow((edge + open * (DOT + 1), y), open, Ink::Open);
    }
    let inside = ink == Ink::Actual && left;
    pen.dot((from, y), if inside { DOT - 1 } else { DOT }, ink);
    let beside = |side: i32| DOT + 5 + if open == side { TIP + 4 } else { 0 };
    let clear = |at: i32, further: fn(i32, i32) -> i32| tip.map_or(at, |tip| further(at, tip));
    let (at, anchor) = if left {
        (clear(from.min(to) - beside(-1), i32::min), HPos::Right)
    } else {
        (clear(from.max(to) + beside(1), i32::max), HPos::Left)
    };
    pen.text(&mark.figure.text(), (at, y), Ink::Value, TEXT, anchor);
}

/// The row is cut between the two marks, so that each half leads to its own fact.
fn boxes(pair: &Pair, scale: &Scale, layout: &Layout, top: i32, spec: &Dumbbell, pen: &mut Pen<'_>) {
    let size = (layout.width, layout.row);
    let (Some(outcome), Some(target)) = (&pair.outcome, &pair.target) else {
        for mark in pair.marks() {
            pen.mark(mark, (0, top), size, spec.language);
        }
        return;
    };
    let (a, b) = (scale.at(outcome.value.to_f64()), scale.at(target.value.to_f64()));
    let cut = i32::midpoint(a, b);
    let (first, second) = ((0, cut), (cut, layout.width - cut));
    let (own, other) = if a <= b { (first, second) } else { (second, first) };
    pen.mark(outcome, (own.0, top), (own.1, layout.row), spec.language);
    pen.mark(target, (other.0, top), (other.1, layout.row), spec.language);
}

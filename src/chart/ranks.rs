//! Positions on a scale from the first to the last place, one scale for each set they count in.

use plotters::style::text_anchor::HPos;

use super::dumbbell::dot;
use super::pen::{DOT, GAP, HEADING, Pen, SMALL, TEXT, width_of};
use super::rows::Layout;
use super::scale::Scale;
use super::svg::Ink;
use super::{Mark, RankBlock, Ranks};
use crate::model::{Bound, Status};

/// Height of the numbers under a block.
const NUMBERS: i32 = 30;
/// Length of the part of a scale that stands for places nobody counted.
const BEYOND: i32 = 30;
/// Sets up to this size show every place.
const EACH: u32 = 30;

/// Paints the blocks; gives the height they take.
pub(super) fn paint(spec: &Ranks, width: i32, pen: &mut Pen<'_>) -> i32 {
    let marks = || spec.blocks.iter().flat_map(|block| &block.marks);
    let figure = marks()
        .map(|mark| width_of(&mark.figure.text(), TEXT))
        .max()
        .unwrap_or(0);
    let labels = marks().map(|mark| (mark.label.as_str(), mark.note.as_str()));
    let layout = Layout::new(width, labels, (DOT, figure + 2 * GAP + DOT));
    let mut top = 0;
    for block in &spec.blocks {
        pen.text(&block.scope, (0, top + HEADING / 2), Ink::Heading, TEXT, HPos::Left);
        top += HEADING;
        let (last, known) = last(block);
        let end = layout.plot.end - if known { 0 } else { BEYOND };
        let scale = Scale::linear((1.0, f64::from(last)), layout.plot.start, end);
        for mark in &block.marks {
            let middle = layout.middle(top);
            track(&scale, last, known, (layout.plot.end, middle), pen);
            position(mark, &scale, middle, pen);
            layout.label(pen, &mark.label, &mark.note, top);
            pen.mark(mark, (0, top), (width, layout.row), spec.language);
            top += layout.row;
        }
        numbers(&scale, last, known, top, pen);
        top += NUMBERS;
    }
    top
}

/// The last place of the set, and whether it is known to be the last.
fn last(block: &RankBlock) -> (u32, bool) {
    let worst = block.marks.iter().map(|mark| mark.ends().1).fold(1.0, f64::max);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a position, 1 or more"
    )]
    let worst = worst.ceil() as u32;
    match block.out_of {
        Some(last) => (last.max(worst).max(2), true),
        None => ((worst + 1).max(5), false),
    }
}

/// The line that a position stands on; its end is dashed and open where nobody says how many there are.
fn track(scale: &Scale, last: u32, known: bool, (end, y): (i32, i32), pen: &Pen<'_>) {
    let (first, to) = (scale.at(1.0), scale.at(f64::from(last)));
    pen.line(&[(first, y), (to, y)], Ink::Axis);
    if last <= EACH {
        for place in 1..=last {
            let x = scale.at(f64::from(place));
            pen.line(&[(x, y - 3), (x, y + 3)], Ink::Axis);
        }
    }
    if !known {
        pen.line(&[(to, y), (end, y)], Ink::Beyond);
    }
}

/// The position: a dot; among the first so many, a span from the first place.
fn position(mark: &Mark, scale: &Scale, y: i32, pen: &Pen<'_>) {
    let ink = if mark.status == Status::Actual {
        Ink::Actual
    } else {
        Ink::Ring
    };
    if mark.bound != Bound::Below {
        return dot(mark, scale, y, ink, false, None, pen);
    }
    let to = scale.at(mark.ends().1);
    let from = scale.at(1.0);
    pen.line(&[(from, y), (to, y)], Ink::Span);
    pen.line(&[(from, y - 5), (from, y + 5)], Ink::Span);
    pen.line(&[(to, y - 5), (to, y + 5)], Ink::Span);
    pen.text(&mark.figure.text(), (to + DOT + 5, y), Ink::Value, TEXT, HPos::Left);
}

/// The numbers of places under a block: the first, the last where it is known, and some between.
fn numbers(scale: &Scale, last: u32, known: bool, top: i32, pen: &Pen<'_>) {
    let (first, end) = (scale.at(1.0), scale.at(f64::from(last)));
    let mut between = if last <= 10 {
        (2..last).map(f64::from).collect()
    } else {
        scale.ticks(usize::try_from((end - first) / 60).unwrap_or(2).clamp(2, 8))
    };
    between.retain(|&tick| tick.fract() == 0.0 && scale.at(tick) > first + 22 && (!known || scale.at(tick) < end - 22));
    let number = |tick: f64| {
        pen.text(
            &tick.to_string(),
            (scale.at(tick), top + 8),
            Ink::Tick,
            SMALL,
            HPos::Center,
        )
    };
    number(1.0);
    between.into_iter().for_each(number);
    if known {
        number(f64::from(last));
    } else {
        pen.text("?", (end + BEYOND, top + 8), Ink::Tick, SMALL, HPos::Center);
    }
}

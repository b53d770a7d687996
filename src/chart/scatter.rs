//! Growth against level: a dot for each place, with labels where there is room for them.

use plotters::style::text_anchor::HPos;

use super::pen::{AXIS, At, DOT, GAP, Pen, SMALL, TIP, opens, tick_text, width_of};
use super::scale::{Scale, extent};
use super::svg::Ink;
use super::{Axis, Mark, Point, Scatter};

/// Height of the line that names the upright axis.
const HEAD: i32 = 24;
/// Half the height of a label.
const HALF: i32 = 8;
/// Side of the square that leads to a point's fact.
const TARGET: i32 = 24;

/// Paints the points; gives the height they take.
pub(super) fn paint(spec: &Scatter, width: i32, pen: &mut Pen<'_>) -> i32 {
    let bottom = HEAD + (width * 11 / 20).clamp(220, 440);
    let ends = |of: fn(&Point) -> &Mark| extent(spec.points.iter().map(of).map(Mark::ends).flat_map(|(a, b)| [a, b]));
    let upright = Scale::for_points(ends(|point| &point.y), bottom, HEAD);
    let ticks = ticks(&upright, &spec.y, bottom - HEAD, spec);
    let left = ticks.iter().map(|(_, text)| width_of(text, SMALL)).max().unwrap_or(0) + 2 * GAP;
    let right = width - GAP;
    let level = Scale::for_points(ends(|point| &point.x), left, right);
    for (y, text) in &ticks {
        pen.line(&[(left, *y), (right, *y)], Ink::Grid);
        pen.text(text, (left - GAP / 2, *y), Ink::Tick, SMALL, HPos::Right);
    }
    pen.text(&spec.y.label, (0, HEAD / 2 - 3), Ink::Note, SMALL, HPos::Left);
    pen.axis(&level, &spec.x, (left, right), (HEAD, bottom), true, spec.language);
    let places: Vec<At> = spec
        .points
        .iter()
        .map(|point| (level.at(point.x.value.to_f64()), upright.at(point.y.value.to_f64())))
        .collect();
    // Dots are in the way of labels, so all of them are placed first.
    let mut taken: Vec<Area> = places.iter().map(|&at| Area::around(at, DOT + 1, DOT + 1)).collect();
    let frame = Area {
        left,
        right: width,
        top: HEAD,
        bottom,
    };
    for (point, &at) in spec.points.iter().zip(&places) {
        dot(point, at, (&level, &upright), pen);
        if let Some((area, place, anchor)) = free(&point.label, at, &frame, &taken) {
            pen.text(&point.label, place, Ink::Label, SMALL, anchor);
            taken.push(area);
        }
        let corner = (at.0 - TARGET / 2, at.1 - TARGET / 2);
        pen.mark(&point.y, corner, (TARGET, TARGET), spec.language);
    }
    bottom + AXIS
}

/// The pixels of the upright axis's ticks and their texts.
fn ticks(scale: &Scale, axis: &Axis, height: i32, spec: &Scatter) -> Vec<(i32, String)> {
    let room = usize::try_from(height / 48).unwrap_or(3);
    let text = |tick: f64| tick_text(tick, scale.fineness(), &axis.unit, spec.language);
    scale
        .ticks(room)
        .into_iter()
        .map(|tick| (scale.at(tick), text(tick)))
        .collect()
}

/// A dot; ranges are spans, open ends arrows.
fn dot(point: &Point, (x, y): At, (level, upright): (&Scale, &Scale), pen: &Pen<'_>) {
    if point.x.value_high.is_some() {
        pen.line(&[(x, y), (level.at(point.x.ends().1), y)], Ink::Span);
    }
    if point.y.value_high.is_some() {
        pen.line(&[(x, y), (x, upright.at(point.y.ends().1))], Ink::Span);
    }
    let open = opens(point.x.bound);
    if open != 0 {
        pen.arrow((x + open * (DOT + 1), y), open, Ink::Open);
    }
    // Pixels count downwards: a floor opens upwards.
    let open = -opens(point.y.bound);
    if open != 0 {
        let (edge, tip) = (y + open * (DOT + 1), y + open * (DOT + TIP + 5));
        pen.line(&[(x, edge), (x, tip)], Ink::Open);
        pen.line(&[(x - 4, tip - open * 4), (x, tip), (x + 4, tip - open * 4)], Ink::Open);
    }
    pen.dot((x, y), DOT, Ink::Actual);
}

/// A rectangle in pixels.
struct Area {
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
}

impl Area {
    fn around((x, y): At, wide: i32, high: i32) -> Self {
        Self {
            left: x - wide,
            right: x + wide,
            top: y - high,
            bottom: y + high,
        }
    }

    fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    fn holds(&self, other: &Self) -> bool {
        self.left <= other.left && other.right <= self.right && self.top <= other.top && other.bottom <= self.bottom
    }
}

/// The first free place for a label beside its dot: right, left, above, below, and askew. `None` where all are taken:
/// the name is then read from the mark and the table.
fn free(label: &str, (x, y): At, frame: &Area, taken: &[Area]) -> Option<(Area, At, HPos)> {
    let wide = width_of(label, SMALL);
    let beside = DOT + 4;
    let places = [
        (x + beside, y, HPos::Left),
        (x - beside, y, HPos::Right),
        (x, y - beside - HALF, HPos::Center),
        (x, y + beside + HALF, HPos::Center),
        (x + beside, y - HALF - 3, HPos::Left),
        (x + beside, y + HALF + 3, HPos::Left),
        (x - beside, y - HALF - 3, HPos::Right),
        (x - beside, y + HALF + 3, HPos::Right),
    ];
    places.into_iter().find_map(|(x, y, anchor)| {
        let left = match anchor {
            HPos::Left => x,
            HPos::Center => x - wide / 2,
            HPos::Right => x - wide,
        };
        let area = Area {
            left,
            right: left + wide,
            top: y - HALF,
            bottom: y + HALF,
        };
        // Its own dot is beside it, not under it.
        let clear = frame.holds(&area) && !taken.iter().any(|other| other.meets(&area));
        clear.then_some((area, (x, y), anchor))
    })
}

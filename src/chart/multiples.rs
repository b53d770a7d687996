//! Small multiples: pictures side by side, each with an axis of its own.

use plotters::style::text_anchor::HPos;

use super::Multiples;
use super::pen::{HEADING, Pen, TEXT, paint as picture};
use super::svg::Ink;
use super::text_size::fitted;

/// Space between panels.
const BETWEEN: i32 = 28;
/// The least width of a panel that stands beside another.
const LEAST: i32 = 330;

/// Paints the panels row by row; gives the height they take.
pub(super) fn paint(spec: &Multiples, width: i32, pen: &mut Pen<'_>) -> i32 {
    let panels = i32::try_from(spec.panels.len()).unwrap_or(1).max(1);
    let columns = ((width + BETWEEN) / (LEAST + BETWEEN)).clamp(1, 3).min(panels);
    let each = (width - BETWEEN * (columns - 1)) / columns;
    let origin = pen.origin;
    let (mut top, mut tallest) = (0, 0);
    for (n, panel) in (0..).zip(&spec.panels) {
        let column = n % columns;
        if column == 0 {
            top += tallest;
            tallest = 0;
        }
        pen.origin = (origin.0 + column * (each + BETWEEN), origin.1 + top);
        pen.line(&[(0, 1), (each, 1)], Ink::Axis);
        let title = fitted(panel.title(), f64::from(TEXT), f64::from(each));
        pen.text(&title, (0, HEADING / 2 + 3), Ink::Heading, TEXT, HPos::Left);
        pen.origin.1 += HEADING + 2;
        tallest = tallest.max(picture(panel, each, pen) + HEADING + BETWEEN);
    }
    pen.origin = origin;
    top + tallest - BETWEEN
}

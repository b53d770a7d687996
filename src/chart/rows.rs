//! Rows of a picture: the label before the marks, or above them where the picture is narrow.

use std::ops::Range;

use plotters::style::text_anchor::HPos;

use super::pen::{GAP, Pen, SMALL, TEXT, width_of};
use super::svg::Ink;
use super::text_size::fitted;

/// Below this width labels stand above their marks in place of before them.
const NARROW: i32 = 520;

/// Sizes that follow from the width and the texts.
pub(super) struct Layout {
    pub(super) width: i32,
    /// Where the marks' area begins and ends.
    pub(super) plot: Range<i32>,
    /// Height of a row.
    pub(super) row: i32,
    /// Whether labels stand above their marks.
    pub(super) stacked: bool,
}

impl Layout {
    /// The layout of rows with these labels and notes, and with room kept before and after the marks.
    pub(super) fn new<'t>(
        width: i32,
        labels: impl Iterator<Item = (&'t str, &'t str)>,
        (before, after): (i32, i32),
    ) -> Self {
        let stacked = width < NARROW;
        let widest = labels
            .map(|(label, note)| width_of(label, TEXT).max(width_of(note, SMALL)))
            .max();
        let labels = if stacked {
            // Half of the first tick's figure.
            4
        } else {
            widest.unwrap_or(0).min(width * 2 / 5) + GAP
        };
        let start = labels + before + GAP;
        Self {
            width,
            plot: start..(width - after).max(start + 40),
            row: if stacked { 48 } else { 38 },
            stacked,
        }
    }

    /// The middle of the marks of the row that begins at `top`.
    pub(super) fn middle(&self, top: i32) -> i32 {
        top + if self.stacked { 30 } else { self.row / 2 }
    }

    /// The label with the note beneath it, before the marks; on narrow pictures both in one line above them.
    pub(super) fn label(&self, pen: &Pen<'_>, label: &str, note: &str, top: i32) {
        if self.stacked {
            let room = (self.width - 2 * GAP - width_of(note, SMALL)).max(self.width / 3);
            let label = fitted(label, f64::from(TEXT), f64::from(room));
            let after = width_of(&label, TEXT) + GAP;
            let note = fitted(note, f64::from(SMALL), f64::from(self.width - after));
            pen.text(&label, (0, top + 10), Ink::Label, TEXT, HPos::Left);
            pen.text(&note, (after, top + 10), Ink::Note, SMALL, HPos::Left);
            return;
        }
        let room = f64::from(self.width * 2 / 5);
        let middle = top + self.row / 2;
        let label = fitted(label, f64::from(TEXT), room);
        pen.text(&label, (0, middle - 8), Ink::Label, TEXT, HPos::Left);
        let note = fitted(note, f64::from(SMALL), room);
        pen.text(&note, (0, middle + 8), Ink::Note, SMALL, HPos::Left);
    }
}

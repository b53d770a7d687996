//! Drawing: one pen for all kinds of pictures, and the axis they share.

use plotters::coord::Shift;
use plotters::element::Drawable;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, VPos};

use super::scale::Scale;
use super::svg::{Ink, SvgBackend, finished};
use super::text_size::text_width;
use super::{Axis, Mark, Picture, bars, dumbbell, multiples, ranks, scatter};
use crate::format::{self, Language};
use crate::model::{Bound, Decimal};

/// A picture as drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// The picture; its shapes carry classes (`chart-grid`, `chart-actual` … one for each ink) and no colours.
    pub svg: String,
    /// Width in pixels, as asked.
    pub width: u32,
    /// Height in pixels, as the marks need.
    pub height: u32,
    /// Where each mark stands, in reading order.
    pub marks: Vec<MarkBox>,
}

/// Where a mark stands, in pixels from the picture's upper left corner: easy to hit, so mostly the whole row.
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

pub(super) const TEXT: u32 = 13;
pub(super) const SMALL: u32 = 11;
pub(super) const GAP: i32 = 8;
/// Height of a heading within a picture.
pub(super) const HEADING: i32 = 30;
/// Height of an axis with its ticks and label.
pub(super) const AXIS: i32 = 40;
/// How far the tip of an open end reaches.
pub(super) const TIP: i32 = 9;
/// Radius of a dot.
pub(super) const DOT: i32 = 5;

/// Draws the picture `width` pixels wide (at least 240).
#[must_use]
pub fn draw(picture: &Picture, width: u32) -> Drawing {
    let width = width.clamp(240, 4000);
    let mut body = String::new();
    let mut pen = Pen {
        root: SvgBackend::new(&mut body, (width, u32::from(u16::MAX))).into_drawing_area(),
        origin: (0, 0),
        marks: Vec::new(),
    };
    let height = paint(picture, width.cast_signed(), &mut pen).unsigned_abs();
    let marks = pen.marks;
    // The last borrow of the body ends with the pen's area.
    drop(pen.root);
    Drawing {
        svg: finished(&body, (width, height), picture.title()),
        width,
        height,
        marks,
    }
}

/// Paints the picture into `width` pixels from the pen's origin. Gives the height it took.
pub(super) fn paint(picture: &Picture, width: i32, pen: &mut Pen<'_>) -> i32 {
    match picture {
        Picture::Bars(it) => bars::paint(it, width, pen),
        Picture::Dumbbell(it) => dumbbell::paint(it, width, pen),
        Picture::Ranks(it) => ranks::paint(it, width, pen),
        Picture::Scatter(it) => scatter::paint(it, width, pen),
        Picture::Multiples(it) => multiples::paint(it, width, pen),
    }
}

/// A place in pixels.
pub(super) type At = (i32, i32);

/// Draws shapes and texts at places counted from its origin, and notes where the marks are.
pub(super) struct Pen<'a> {
    root: DrawingArea<SvgBackend<'a>, Shift>,
    /// Where its pictures begin.
    pub(super) origin: At,
    marks: Vec<MarkBox>,
}

impl<'a> Pen<'a> {
    /// One of a few kinds of elements, so that each is compiled once.
    fn put<E>(&self, element: &E)
    where
        for<'b> &'b E: plotters::element::PointCollection<'b, At>,
        E: Drawable<SvgBackend<'a>>,
    {
        // The backend writes to a string and cannot fail.
        let _ = self.root.draw(element);
    }

    fn moved(&self, (x, y): At) -> At {
        (x + self.origin.0, y + self.origin.1)
    }

    /// A text anchored at its left, middle or right end, and centred on the line through the place.
    pub(super) fn text(&self, text: &str, at: At, ink: Ink, size: u32, anchor: HPos) {
        let style = ink.text(size, anchor, VPos::Center);
        self.put(&Text::new(text.to_owned(), self.moved(at), style));
    }

    /// A stroke through the places.
    pub(super) fn line(&self, places: &[At], ink: Ink) {
        let places: Vec<At> = places.iter().map(|&at| self.moved(at)).collect();
        self.put(&PathElement::new(places, ink.color()));
    }

    /// A filled shape.
    pub(super) fn shape(&self, places: &[At], ink: Ink) {
        let places: Vec<At> = places.iter().map(|&at| self.moved(at)).collect();
        self.put(&Polygon::new(places, ink.color()));
    }

    /// A dot.
    pub(super) fn dot(&self, at: At, radius: i32, ink: Ink) {
        self.put(&Circle::new(self.moved(at), radius, ink.color().filled()));
    }

    /// Notes where a mark is.
    pub(super) fn mark(&mut self, mark: &Mark, (x, y): At, (width, height): At, language: Language) {
        let (x, y) = self.moved((x, y));
        let status = format::status_name(mark.status, language);
        self.marks.push(MarkBox {
            key: mark.key.clone(),
            x,
            y,
            width: width.unsigned_abs(),
            height: height.unsigned_abs(),
            label: [&mark.label, " ", &mark.note, " ", status, " ", &mark.figure.text()].concat(),
        });
    }

    /// A horizontal axis at `bottom`, with grid lines up to `top` where asked, ticks and its label at the right.
    pub(super) fn axis(
        &self,
        scale: &Scale,
        axis: &Axis,
        (left, right): At,
        (top, bottom): At,
        grid: bool,
        language: Language,
    ) {
        self.line(&[(left, bottom), (right, bottom)], Ink::Axis);
        let room = usize::try_from((right - left) / 72).unwrap_or(2).clamp(2, 8);
        for tick in scale.ticks(room) {
            let x = scale.at(tick);
            if grid {
                self.line(&[(x, top), (x, bottom)], Ink::Grid);
            }
            self.line(&[(x, bottom), (x, bottom + 5)], Ink::Axis);
            let text = tick_text(tick, scale.fineness(), &axis.unit, language);
            self.text(&text, (x, bottom + 14), Ink::Tick, SMALL, HPos::Center);
        }
        self.text(&axis.label, (right, bottom + 32), Ink::Note, SMALL, HPos::Right);
    }

    /// An arrow that stands for an open end: to the right (+1) or to the left (−1), from `at`.
    pub(super) fn arrow(&self, (x, y): At, direction: i32, ink: Ink) {
        let tip = x + direction * (TIP + 4);
        self.line(&[(x, y), (tip, y)], ink);
        self.line(
            &[(tip - direction * 4, y - 4), (tip, y), (tip - direction * 4, y + 4)],
            ink,
        );
    }
}

/// A tick's figure, rounded to what the axis can show.
pub(super) fn tick_text(tick: f64, fineness: f64, unit: &str, language: Language) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number of digits, 0 to 12"
    )]
    let digits = (2.0 - fineness.log10().floor()).clamp(0.0, 12.0) as usize;
    let Ok(value) = format!("{tick:.digits$}").parse::<Decimal>() else {
        return String::new();
    };
    format::tick(value, unit, language).text()
}

/// Which way along the number line the true value may lie further: +1 where it is a floor, −1 a ceiling.
pub(super) fn opens(bound: Bound) -> i32 {
    match bound {
        Bound::Above => 1,
        Bound::Below => -1,
        Bound::Exact | Bound::About => 0,
    }
}

/// The width of a text in whole pixels.
#[expect(clippy::cast_possible_truncation, reason = "a text's width in pixels")]
pub(super) fn width_of(text: &str, size: u32) -> i32 {
    text_width(text, f64::from(size)).ceil() as i32
}

//! Paths: the straight thin ones are the rules of tables.

use hayro_syntax::object::Object;

use super::content::number;
use super::matrix::Matrix;
use super::page::{Page, Rule};

/// A filled bar thinner than this is a rule.
const THIN: f32 = 3.0;
/// Rules of one page at most.
const RULES_MAX: usize = 20_000;
/// Points of one path that are kept.
const POINTS_MAX: usize = 10_000;

/// The path being made.
#[derive(Debug, Default)]
pub(super) struct Path {
    /// Its pieces: corners joined by straight lines; curves leave none.
    pieces: Vec<Vec<(f32, f32)>>,
    points: usize,
}

impl Path {
    /// Takes in an operator of path construction or painting; others are ignored.
    pub(super) fn operator(&mut self, operator: &[u8], operands: &[Object<'_>], to_page: Matrix, page: &mut Page) {
        let at = |n: usize| to_page.point(number(operands.get(n)), number(operands.get(n + 1)));
        match operator {
            b"m" => self.begin(at(0)),
            b"l" => self.corner(at(0)),
            b"re" => {
                let (x, y, w, h) = (
                    number(operands.first()),
                    number(operands.get(1)),
                    number(operands.get(2)),
                    number(operands.get(3)),
                );
                self.begin(to_page.point(x, y));
                for (x, y) in [(x + w, y), (x + w, y + h), (x, y + h), (x, y)] {
                    self.corner(to_page.point(x, y));
                }
            }
            b"c" | b"v" | b"y" => {
                if let Some(piece) = self.pieces.last_mut() {
                    piece.clear();
                }
            }
            b"h" => self.close(),
            b"S" => self.paint(page, true, false),
            b"s" => {
                self.close();
                self.paint(page, true, false);
            }
            b"f" | b"F" | b"f*" => self.paint(page, false, true),
            b"B" | b"B*" => self.paint(page, true, true),
            b"b" | b"b*" => {
                self.close();
                self.paint(page, true, true);
            }
            b"n" => *self = Self::default(),
            _ => {}
        }
    }

    fn begin(&mut self, point: (f32, f32)) {
        self.points += 1;
        if self.points < POINTS_MAX {
            self.pieces.push(vec![point]);
        }
    }

    fn corner(&mut self, point: (f32, f32)) {
        self.points += 1;
        if self.points < POINTS_MAX
            && let Some(piece) = self.pieces.last_mut()
        {
            piece.push(point);
        }
    }

    fn close(&mut self) {
        if let Some(piece) = self.pieces.last_mut()
            && let Some(&first) = piece.first()
        {
            piece.push(first);
        }
    }

    fn paint(&mut self, page: &mut Page, stroked: bool, filled: bool) {
        for piece in std::mem::take(self).pieces {
            page.shapes += usize::from(filled);
            if stroked {
                for side in piece.windows(2) {
                    rule(page, side[0], side[1]);
                }
            } else if piece.len() >= 3 {
                let (mut low, mut high) = (piece[0], piece[0]);
                for &(x, y) in &piece {
                    low = (low.0.min(x), low.1.min(y));
                    high = (high.0.max(x), high.1.max(y));
                }
                rule(page, low, high);
            }
        }
    }
}

/// Keeps what is thin and longer than thin.
fn rule(page: &mut Page, from: (f32, f32), to: (f32, f32)) {
    let (wide, high) = ((to.0 - from.0).abs(), (to.1 - from.1).abs());
    let thin = wide.min(high) <= THIN && wide.max(high) > 2.0 * THIN;
    if thin && (wide + high).is_finite() && page.rules.len() < RULES_MAX {
        page.rules.push(Rule { from, to });
    }
}

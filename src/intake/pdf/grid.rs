//! Ruled tables: rules that cross make a grid, whose cells take the characters inside them.

use super::page::{Glyph, Rule, Turn};
use super::segment::{rows, segments};

/// Ends of rules nearer than this meet.
const NEAR: f32 = 3.0;
/// Rules of one page beyond which no table is looked for: a drawing.
const RULES_MAX: usize = 3_000;
/// Rows and columns of one table at most.
const CELLS_MAX: usize = 400;

/// A ruled table, seen in the turn of its page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Grid {
    pub(super) u: (f32, f32),
    pub(super) v: (f32, f32),
    /// The text of each row's cells; what reaches over several stands in the first of them.
    pub(super) rows: Vec<Vec<String>>,
}

/// A rule along one direction: where it lies across, and from where to where it runs.
#[derive(Debug, Clone, Copy)]
struct Line {
    at: f32,
    from: f32,
    to: f32,
}

impl Line {
    fn crosses(self, other: Self) -> bool {
        (self.from - NEAR..=self.to + NEAR).contains(&other.at)
            && (other.from - NEAR..=other.to + NEAR).contains(&self.at)
    }
}

/// Takes the characters that stand in ruled tables out of `glyphs`.
pub(super) fn take(rules: &[Rule], turn: Turn, glyphs: &mut Vec<Glyph>) -> Vec<Grid> {
    let (mut across, mut down) = (Vec::new(), Vec::new());
    for rule in rules {
        let ((u0, v0), (u1, v1)) = (turn.seen(rule.from), turn.seen(rule.to));
        if (u1 - u0).abs() >= (v1 - v0).abs() {
            across.push(Line {
                at: (v0 + v1) / 2.0,
                from: u0.min(u1),
                to: u0.max(u1),
            });
        } else {
            down.push(Line {
                at: (u0 + u1) / 2.0,
                from: v0.min(v1),
                to: v0.max(v1),
            });
        }
    }
    if across.len() + down.len() > RULES_MAX || down.len() < 3 || across.len() < 3 {
        return Vec::new();
    }
    let mut out = Vec::new();
    for (across, down) in groups(&across, &down) {
        let mut us = places(&down);
        let mut vs = places(&across);
        // A table may be open at its sides.
        open_sides(&mut us, &across);
        open_sides(&mut vs, &down);
        if us.len() < 3 || vs.len() < 3 || us.len() > CELLS_MAX || vs.len() > CELLS_MAX {
            continue;
        }
        out.extend(fill(&us, &vs, &across, &down, glyphs));
    }
    out.sort_by(|a, b| a.v.0.total_cmp(&b.v.0));
    out
}

/// Rules that hang together.
fn groups(across: &[Line], down: &[Line]) -> Vec<(Vec<Line>, Vec<Line>)> {
    let mut left: Vec<usize> = (0..down.len()).collect();
    let mut free: Vec<usize> = (0..across.len()).collect();
    let mut out = Vec::new();
    while let Some(start) = left.pop() {
        let (mut group_down, mut group_across) = (vec![down[start]], Vec::new());
        let (mut new_down, mut new_across) = (vec![down[start]], Vec::new());
        while !new_down.is_empty() || !new_across.is_empty() {
            for line in std::mem::take(&mut new_down) {
                free.retain(|&n| {
                    let meets = line.crosses(across[n]);
                    if meets {
                        new_across.push(across[n]);
                    }
                    !meets
                });
            }
            group_across.extend(&new_across);
            for line in std::mem::take(&mut new_across) {
                left.retain(|&n| {
                    let meets = line.crosses(down[n]);
                    if meets {
                        new_down.push(down[n]);
                    }
                    !meets
                });
            }
            group_down.extend(&new_down);
        }
        out.push((group_across, group_down));
    }
    out
}

/// The distinct places of parallel rules, in order.
fn places(lines: &[Line]) -> Vec<f32> {
    let mut out: Vec<f32> = lines.iter().map(|line| line.at).collect();
    out.sort_by(f32::total_cmp);
    out.dedup_by(|b, a| *b - *a < 1.5 * NEAR);
    out
}

fn open_sides(places: &mut Vec<f32>, crossing: &[Line]) {
    let from = crossing.iter().map(|line| line.from).fold(f32::MAX, f32::min);
    let to = crossing.iter().map(|line| line.to).fold(f32::MIN, f32::max);
    if places.first().is_some_and(|first| from < first - 10.0) {
        places.insert(0, from);
    }
    if places.last().is_some_and(|last| to > last + 10.0) {
        places.push(to);
    }
}

/// The table of a grid with the characters that stand in it; `None` where it holds none, or all in one column.
fn fill(us: &[f32], vs: &[f32], across: &[Line], down: &[Line], glyphs: &mut Vec<Glyph>) -> Option<Grid> {
    let (columns, lines) = (us.len() - 1, vs.len() - 1);
    let bounds = ((us[0], us[columns]), (vs[0], vs[lines]));
    let cell = |glyph: &Glyph| {
        let (u, v) = (glyph.u + glyph.width / 2.0, glyph.v - 0.35 * glyph.size);
        let column = us
            .partition_point(|&at| at <= u)
            .checked_sub(1)
            .filter(|&n| n < columns)?;
        let row = vs
            .partition_point(|&at| at <= v)
            .checked_sub(1)
            .filter(|&n| n < lines)?;
        Some(row * columns + column)
    };
    // Cells without a rule between them are one.
    let mut first: Vec<usize> = (0..columns * lines).collect();
    for row in 0..lines {
        for column in 0..columns {
            let here = row * columns + column;
            let (middle_u, middle_v) = ((us[column] + us[column + 1]) / 2.0, (vs[row] + vs[row + 1]) / 2.0);
            let ruled = |lines: &[Line], at: f32, middle: f32| {
                lines
                    .iter()
                    .any(|line| (line.at - at).abs() <= 1.5 * NEAR && line.from <= middle && middle <= line.to)
            };
            if column > 0 && !ruled(down, us[column], middle_v) {
                first[here] = first[here - 1];
            } else if row > 0 && !ruled(across, vs[row], middle_u) {
                first[here] = first[here - columns];
            }
        }
    }
    let mut cells: Vec<Vec<Glyph>> = vec![Vec::new(); columns * lines];
    for glyph in glyphs.iter() {
        if let Some(n) = cell(glyph) {
            cells[first[n]].push(*glyph);
        }
    }
    let texts: Vec<String> = cells.into_iter().map(cell_text).collect();
    let rows: Vec<Vec<String>> = texts.chunks(columns).map(<[String]>::to_vec).collect();
    let used = (0..columns)
        .filter(|&n| rows.iter().any(|row| !row[n].is_empty()))
        .count();
    if used < 2 {
        return None;
    }
    glyphs.retain(|glyph| cell(glyph).is_none());
    Some(Grid {
        u: bounds.0,
        v: bounds.1,
        rows,
    })
}

/// A cell's lines, joined.
fn cell_text(glyphs: Vec<Glyph>) -> String {
    let mut out = String::new();
    for row in rows(segments(glyphs)) {
        super::flow::join(&mut out, &row.text());
    }
    out.replace('\u{3000}', " ")
}

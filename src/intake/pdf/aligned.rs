//! Tables without rules: rows of several pieces whose pieces stand under each other.

use super::segment::{Row, Segment};

/// A cell longer than this is running text.
const CELL_MAX: usize = 40;

/// How many of the rows, from the first on, make a table; 0 where they make none.
pub(super) fn length(rows: &[Row]) -> usize {
    let cells = |row: &Row| {
        row.segments.len() >= 2
            && row.segments.iter().all(|segment| {
                segment.table.is_none() && segment.text.chars().count() <= CELL_MAX && !segment.text.contains('。')
            })
    };
    if !rows.first().is_some_and(cells) {
        return 0;
    }
    let mut count = 1;
    let mut known = 1;
    for (n, row) in rows.iter().enumerate().skip(1) {
        let size = row.size();
        let near = row.v() - rows[n - 1].v() < 3.5 * size;
        if !near {
            break;
        }
        if cells(row) {
            count = n + 1;
            known += 1;
        } else if !(row.segments.len() == 1
            && is_rest(&row.segments[0], &rows[0])
            && rows.get(n + 1).is_some_and(cells))
        {
            break;
        }
    }
    let figures = rows[..count].iter().any(|row| {
        row.segments
            .iter()
            .skip(1)
            .any(|s| s.text.contains(|c: char| c.is_ascii_digit()))
    });
    if known >= 2 && figures { count } else { 0 }
}

/// Whether a piece alone on its line is the second line of a cell that is not the row's first.
fn is_rest(piece: &Segment, above: &Row) -> bool {
    above
        .segments
        .get(1)
        .is_some_and(|second| piece.u.0 > second.u.0 - 2.0 * piece.size && piece.u.0 > above.start() + 4.0 * piece.size)
}

/// The cells of a table's rows.
pub(super) fn cells(rows: &[Row]) -> Vec<Vec<String>> {
    let mut spans: Vec<(f32, f32)> = rows
        .iter()
        .flat_map(|row| &row.segments)
        .map(|segment| segment.u)
        .collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut columns: Vec<(f32, f32)> = Vec::new();
    for span in spans {
        match columns.last_mut() {
            Some(last) if span.0 < last.1 => last.1 = last.1.max(span.1),
            _ => columns.push(span),
        }
    }
    let most = rows.iter().map(|row| row.segments.len()).max().unwrap_or(0);
    let aligned = columns.len() >= most;
    let mut out: Vec<Vec<String>> = Vec::new();
    for row in rows {
        let mut cells = vec![String::new(); columns.len().max(most)];
        for (n, segment) in row.segments.iter().enumerate() {
            let middle = (segment.u.0 + segment.u.1) / 2.0;
            let column = if aligned {
                columns.iter().position(|c| (c.0..=c.1).contains(&middle)).unwrap_or(n)
            } else {
                n
            };
            super::flow::join(&mut cells[column], &segment.text);
        }
        match out.last_mut() {
            Some(above) if row.segments.len() == 1 && aligned && cells[0].is_empty() => {
                for (cell, rest) in above.iter_mut().zip(&cells) {
                    super::flow::join(cell, rest);
                }
            }
            _ => out.push(cells),
        }
    }
    out
}

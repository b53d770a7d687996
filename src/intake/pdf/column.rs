//! Columns: in which order the pieces of a page are read.

use super::segment::{Row, Segment, rows};

/// Columns inside columns.
const DEPTH_MAX: usize = 3;
/// Places that are tried as a column's left edge.
const EDGES_MAX: usize = 4;
/// Characters that a line of a column of running text has on average.
const COLUMN_CHARS: usize = 8;

/// Lines that are read one after another.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Region {
    pub(super) rows: Vec<Row>,
    /// Whether it is one column of several side by side.
    pub(super) column: bool,
}

/// The regions of a page in reading order.
pub(super) fn regions(segments: Vec<Segment>) -> Vec<Region> {
    let mut out = Vec::new();
    order(segments, 0, &mut out);
    out
}

fn order(segments: Vec<Segment>, depth: usize, out: &mut Vec<Region>) {
    let best = (depth < DEPTH_MAX)
        .then(|| edges(&segments).into_iter().map(|edge| bands(&segments, edge)))
        .into_iter()
        .flatten()
        .max_by_key(|bands| {
            bands
                .iter()
                .filter(|band| band.parted)
                .map(|band| band.segments.len())
                .sum::<usize>()
        });
    let Some(bands) = best.filter(|bands| bands.iter().any(|band| band.parted)) else {
        if !segments.is_empty() {
            out.push(Region {
                rows: rows(segments),
                column: depth > 0,
            });
        }
        return;
    };
    let mut whole: Vec<Segment> = Vec::new();
    for band in bands {
        if !band.parted {
            whole.extend(band.segments);
            continue;
        }
        if !whole.is_empty() {
            out.push(Region {
                rows: rows(std::mem::take(&mut whole)),
                column: depth > 0,
            });
        }
        let (right, left) = band
            .segments
            .into_iter()
            .partition(|segment| segment.u.0 >= band.edge - 2.0);
        order(left, depth + 1, out);
        order(right, depth + 1, out);
    }
    if !whole.is_empty() {
        out.push(Region {
            rows: rows(whole),
            column: depth > 0,
        });
    }
}

/// Where columns may begin: left edges that many pieces share, the most shared first.
fn edges(segments: &[Segment]) -> Vec<f32> {
    let from = segments.iter().map(|segment| segment.u.0).fold(f32::MAX, f32::min);
    let to = segments.iter().map(|segment| segment.u.1).fold(f32::MIN, f32::max);
    let mut starts: Vec<f32> = segments
        .iter()
        .map(|segment| segment.u.0)
        .filter(|&u| u > from + 0.15 * (to - from) && u < from + 0.85 * (to - from))
        .collect();
    starts.sort_by(f32::total_cmp);
    let mut shared: Vec<(usize, f32)> = starts
        .chunk_by(|a, b| b - a < 2.0)
        .filter(|group| group.len() >= 2)
        .map(|group| (group.len(), group[0]))
        .collect();
    shared.sort_by_key(|&(count, _)| std::cmp::Reverse(count));
    shared.into_iter().take(EDGES_MAX).map(|(_, edge)| edge).collect()
}

/// Pieces between two lines that run over the edge, or such lines.
struct Band {
    segments: Vec<Segment>,
    edge: f32,
    /// Whether they are columns of running text on both sides of the edge.
    parted: bool,
}

fn bands(segments: &[Segment], edge: f32) -> Vec<Band> {
    let crosses = |segment: &Segment| segment.u.0 < edge - 2.0 && segment.u.1 > edge - 0.7 * segment.size;
    let mut out: Vec<Band> = Vec::new();
    let mut crossing = None;
    for segment in segments {
        let over = crosses(segment);
        if crossing != Some(over) {
            out.push(Band {
                segments: Vec::new(),
                edge,
                parted: false,
            });
            crossing = Some(over);
        }
        if let Some(band) = out.last_mut() {
            band.segments.push(segment.clone());
        }
    }
    for band in &mut out {
        band.parted = !band.segments.iter().any(crosses) && are_columns(&band.segments, edge);
    }
    out
}

/// Whether what stands on both sides of an edge is running text: lines that fill their column, on either side.
fn are_columns(segments: &[Segment], edge: f32) -> bool {
    let (right, left): (Vec<Segment>, Vec<Segment>) =
        segments.iter().cloned().partition(|segment| segment.u.0 >= edge - 2.0);
    let (left, right) = (rows(left), rows(right));
    if left.len() < 2 || right.is_empty() || left.len() + right.len() < 5 {
        return false;
    }
    let wordy = |rows: &[Row]| rows.iter().map(Row::chars).sum::<usize>() >= COLUMN_CHARS * rows.len();
    let end = left.iter().map(Row::end).fold(f32::MIN, f32::max);
    let full = left.iter().filter(|row| row.end() > end - 2.2 * row.size()).count();
    let whole = left.iter().filter(|row| row.segments.len() == 1).count();
    wordy(&left) && wordy(&right) && 2 * full >= left.len() && 3 * whole >= 2 * left.len()
}

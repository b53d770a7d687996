//! Stable sorting by one routine for all types: the standard one is compiled anew for each type and each order, which
//! would make up a tenth of what a browser has to load.

use std::cmp::Ordering;

/// Puts a slice in order; what is equal keeps its order.
pub trait Arrange<T> {
    /// By a comparison, which must be a total order.
    fn arrange_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// By the items' own order.
    fn arrange(&mut self)
    where
        T: Ord,
    {
        self.arrange_by(T::cmp);
    }

    /// By a key, which is made for each comparison.
    fn arrange_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.arrange_by(|a, b| key(a).cmp(&key(b)));
    }
}

impl<T> Arrange<T> for [T] {
    fn arrange_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let items = &*self;
        for [a, b] in swaps(items.len(), &mut |a, b| compare(&items[a as usize], &items[b as usize])) {
            self.swap(a as usize, b as usize);
        }
    }
}

/// Sorts rows by a comparison, stably: a merge sort from the bottom, whose runs are left alone where they follow on each
/// other already.
pub fn sort_rows(rows: &mut Vec<u32>, compare: &mut dyn FnMut(u32, u32) -> Ordering) {
    let mut sorting = Sorting::new(std::mem::take(rows));
    while !sorting.step(usize::MAX, compare) {}
    *rows = sorting.rows;
}

/// A sort of rows that can be done a bit at a time.
#[derive(Debug, Clone, Default)]
pub struct Sorting {
    /// The rows; in order once a step has said so.
    pub rows: Vec<u32>,
    merged: Vec<u32>,
    width: usize,
}

impl Sorting {
    /// A sort of these rows, not begun.
    #[must_use]
    pub fn new(rows: Vec<u32>) -> Self {
        Self {
            merged: Vec::with_capacity(rows.len()),
            rows,
            width: 1,
        }
    }

    /// Merges pairs of runs until about `work` rows were moved; whether all is in order now. The comparison must be the
    /// same at each step.
    #[inline(never)]
    pub fn step(&mut self, work: usize, compare: &mut dyn FnMut(u32, u32) -> Ordering) -> bool {
        let mut left = work.max(1);
        while self.width < self.rows.len() {
            let rest = &self.rows[self.merged.len()..];
            for pair in rest.chunks(2 * self.width) {
                merge_runs(pair, self.width, &mut self.merged, compare);
                left = left.saturating_sub(pair.len());
                if left == 0 {
                    break;
                }
            }
            if self.merged.len() == self.rows.len() {
                std::mem::swap(&mut self.rows, &mut self.merged);
                self.merged.clear();
                self.width *= 2;
            }
            if left == 0 {
                return self.width >= self.rows.len();
            }
        }
        true
    }
}

/// Adds two runs in order, the first `width` rows long, to what is merged.
fn merge_runs(pair: &[u32], width: usize, merged: &mut Vec<u32>, compare: &mut dyn FnMut(u32, u32) -> Ordering) {
    let (mut left, mut right) = pair.split_at(width.min(pair.len()));
    while let (Some((&a, after_a)), Some((&b, after_b))) = (left.split_first(), right.split_first()) {
        if compare(a, b).is_gt() {
            merged.push(b);
            right = after_b;
        } else {
            merged.push(a);
            left = after_a;
        }
    }
    merged.extend_from_slice(left);
    merged.extend_from_slice(right);
}

/// The exchanges of places, one after the other, that put so many items in order: the cycles of their permutation.
#[inline(never)]
fn swaps(len: usize, compare: &mut dyn FnMut(u32, u32) -> Ordering) -> Vec<[u32; 2]> {
    let mut order: Vec<u32> = (0u32..).take(len).collect();
    sort_rows(&mut order, compare);
    let mut out = Vec::new();
    for start in (0u32..).take(len) {
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut order[at as usize], at);
            if from == start {
                break;
            }
            out.push([at, from]);
            at = from;
        }
    }
    out
}

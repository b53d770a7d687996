//! Columns made a bit at a time: each row's value becomes a code, codes are put in display order, rows are posted.

use std::cmp::Ordering;
use std::fmt::Write;

use super::bits::Postings;
use super::{Column, Facet};
use crate::model::{Confidence, Measure, Observation, Status, Theme};
use crate::sorting::Sorting;

/// What a column is made of: a facet, or the units as printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    Facet(Facet),
    Units,
}

/// A column in the making.
pub(super) struct Coding {
    subject: Subject,
    stage: Stage,
    /// Keys by their first codes: those of a closed set in display order, others as they are met.
    keys: Vec<String>,
    /// A row that has the key, and how many have it.
    seen: Vec<(u32, u32)>,
    sorting: Sorting,
    /// The final code of each first code.
    rank: Vec<u32>,
    lists: std::vec::IntoIter<Vec<u32>>,
    filling: Vec<Vec<u32>>,
    column: Column,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Giving rows their first codes; the next row.
    Code(usize),
    /// Sorting the keys.
    Sort,
    /// Numbering the keys anew in their order; the next key.
    Number(usize),
    /// Listing the rows of each key; the next row.
    List(usize),
    /// Making postings of the lists.
    Post,
}

impl Coding {
    /// `keys` are the keys of a closed set (places, documents) in display order; nothing for others.
    pub(super) fn new(subject: Subject, keys: &[String], rows: usize) -> Self {
        let keys = match subject {
            Subject::Facet(Facet::Theme) => Theme::ALL.iter().map(|theme| theme.chinese().to_owned()).collect(),
            Subject::Facet(Facet::Measure) => spellings(Measure::ALL, Measure::as_str),
            Subject::Facet(Facet::Status) => spellings(Status::ALL, Status::as_str),
            Subject::Facet(Facet::Confidence) => spellings(Confidence::ALL, Confidence::as_str),
            _ => keys.to_vec(),
        };
        let mut column = Column::default();
        column.codes.reserve_exact(rows);
        Self {
            subject,
            stage: Stage::Code(0),
            seen: vec![(0, 0); keys.len()],
            keys,
            sorting: Sorting::default(),
            rank: Vec::new(),
            lists: Vec::new().into_iter(),
            filling: Vec::new(),
            column,
        }
    }

    /// Works on about as many rows as `budget` says and takes them off; the column when it is done.
    pub(super) fn step(&mut self, rows: &[Observation], budget: &mut usize) -> Option<Column> {
        while *budget > 0 {
            match self.stage {
                Stage::Code(from) => {
                    let to = rows.len().min(from.saturating_add(*budget));
                    for (row, o) in (from as u32..).zip(&rows[from..to]) {
                        let code = self.code(o, row);
                        self.seen[code as usize].1 += 1;
                        self.column.codes.push(code);
                    }
                    *budget -= to - from;
                    self.stage = Stage::Code(to);
                    if to == rows.len() {
                        let used = (0u32..).zip(&self.seen).filter(|(_, seen)| seen.1 > 0);
                        self.sorting = Sorting::new(used.map(|(code, _)| code).collect());
                        self.stage = Stage::Sort;
                    }
                }
                Stage::Sort => {
                    if self.sort(rows, *budget) {
                        self.rank = vec![0; self.keys.len()];
                        self.stage = Stage::Number(0);
                    }
                    *budget = budget.saturating_sub(self.sorting.rows.len());
                }
                Stage::Number(from) => {
                    let to = self.sorting.rows.len().min(from.saturating_add(*budget));
                    for new in from..to {
                        self.number(new);
                    }
                    *budget -= to - from;
                    self.stage = Stage::Number(to);
                    if to == self.sorting.rows.len() {
                        self.stage = Stage::List(0);
                    }
                }
                Stage::List(from) => {
                    let to = rows.len().min(from.saturating_add(budget.saturating_mul(4)));
                    for row in from..to {
                        let code = &mut self.column.codes[row];
                        *code = self.rank[*code as usize];
                        self.filling[*code as usize].push(row as u32);
                    }
                    *budget = budget.saturating_sub((to - from) / 4 + 1);
                    self.stage = Stage::List(to);
                    if to == rows.len() {
                        self.lists = std::mem::take(&mut self.filling).into_iter();
                        self.stage = Stage::Post;
                    }
                }
                Stage::Post => match self.lists.next() {
                    Some(list) => {
                        *budget = budget.saturating_sub(1 + list.len() / 16);
                        self.column.postings.push(Postings::new(list, rows.len()));
                    }
                    None => return Some(std::mem::take(&mut self.column)),
                },
            }
        }
        None
    }

    /// The first code of a row's value.
    fn code(&mut self, o: &Observation, row: u32) -> u32 {
        let Subject::Facet(facet) = self.subject else {
            return self.met(&o.unit, row);
        };
        match facet {
            Facet::Place => o.area,
            Facet::Document => o.doc,
            Facet::Theme => place_in(Theme::ALL.iter(), &o.theme),
            Facet::Measure => place_in(Measure::ALL.iter(), &o.measure),
            Facet::Status => place_in(Status::ALL.iter(), &o.status),
            Facet::Confidence => place_in(Confidence::ALL.iter(), &o.confidence),
            Facet::Indicator => self.met(&o.indicator, row),
            Facet::Period => {
                let mut spelled = String::new();
                if let Some(period) = &o.period {
                    // Writing to a string cannot fail.
                    let _ = write!(spelled, "{period}");
                }
                self.met(&spelled, row)
            }
        }
    }

    /// The code of a value that may be met for the first time.
    fn met(&mut self, key: &str, row: u32) -> u32 {
        if let Some(&code) = self.column.index.get(key) {
            return code;
        }
        let code = self.keys.len() as u32;
        self.keys.push(key.to_owned());
        self.seen.push((row, 0));
        self.column.index.insert(key.to_owned(), code);
        code
    }

    /// Puts the keys into display order, a bit at a time; whether they are. Indicators and units: the most frequent first.
    /// Periods: by their first and last day, festivals after the plain ones, "not stated" last. Others stand in it.
    fn sort(&mut self, rows: &[Observation], work: usize) -> bool {
        let (keys, seen) = (&self.keys, &self.seen);
        let period = |code: u32| {
            let period = rows[seen[code as usize].0 as usize].period.as_ref();
            (
                period.is_none(),
                period.map(|p| (p.from.first_day(), p.to.last_day(), p)),
            )
        };
        let frequency = |a: u32, b: u32| {
            let (a, b) = (a as usize, b as usize);
            seen[b].1.cmp(&seen[a].1).then_with(|| keys[a].cmp(&keys[b]))
        };
        let compare: &mut dyn FnMut(u32, u32) -> Ordering = match self.subject {
            Subject::Facet(Facet::Indicator) | Subject::Units => &mut |a, b| frequency(a, b),
            Subject::Facet(Facet::Period) => &mut |a, b| period(a).cmp(&period(b)),
            Subject::Facet(_) => return true,
        };
        self.sorting.step(work, compare)
    }

    /// Gives the next key in order its final code; keys that no row has were not sorted and are gone by now.
    fn number(&mut self, new: usize) {
        let code = self.sorting.rows[new] as usize;
        let key = std::mem::take(&mut self.keys[code]);
        self.rank[code] = new as u32;
        self.filling.push(Vec::with_capacity(self.seen[code].1 as usize));
        self.column.index.insert(key.clone(), new as u32);
        self.column.keys.push(key);
    }
}

fn spellings<T: Copy>(all: &[T], spelling: fn(T) -> &'static str) -> Vec<String> {
    all.iter().map(|&value| spelling(value).to_owned()).collect()
}

fn place_in<'a, T: PartialEq + 'a>(mut all: impl Iterator<Item = &'a T>, value: &T) -> u32 {
    all.position(|one| one == value).unwrap_or_default() as u32
}

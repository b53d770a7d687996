//! Sets of rows: dense bit sets, and postings that are sparse lists or dense sets as their size asks.

/// A set of rows of one corpus, one bit a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
    rows: usize,
}

impl Bits {
    /// The empty set over `rows` rows.
    #[must_use]
    pub fn none(rows: usize) -> Self {
        Self {
            words: vec![0; rows.div_ceil(64)],
            rows,
        }
    }

    /// All of `rows` rows.
    #[must_use]
    pub fn all(rows: usize) -> Self {
        let mut words = vec![u64::MAX; rows.div_ceil(64)];
        if let (Some(last), tail @ 1..) = (words.last_mut(), rows % 64) {
            *last = (1 << tail) - 1;
        }
        Self { words, rows }
    }

    /// How many rows the corpus has, in the set or not.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// How many rows are in the set.
    #[must_use]
    pub fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Whether `row` is in the set; rows beyond the corpus are not.
    #[must_use]
    pub fn has(&self, row: u32) -> bool {
        self.words
            .get(row as usize / 64)
            .is_some_and(|word| word >> (row % 64) & 1 == 1)
    }

    /// Puts `row` in; a row beyond the corpus is ignored.
    pub fn insert(&mut self, row: u32) {
        if (row as usize) < self.rows {
            self.words[row as usize / 64] |= 1 << (row % 64);
        }
    }

    /// Keeps only what `other` has too.
    pub fn intersect(&mut self, other: &Self) {
        for (a, b) in self.words.iter_mut().zip(&other.words) {
            *a &= b;
        }
    }

    /// Takes up what `other` has.
    pub fn unite(&mut self, other: &Self) {
        for (a, b) in self.words.iter_mut().zip(&other.words) {
            *a |= b;
        }
    }

    /// Drops what `other` has.
    pub fn subtract(&mut self, other: &Self) {
        for (a, b) in self.words.iter_mut().zip(&other.words) {
            *a &= !b;
        }
    }

    /// The rows in the set, ascending.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.words.iter().zip((0u32..).step_by(64)).flat_map(|(&word, base)| {
            let mut rest = word;
            std::iter::from_fn(move || {
                if rest == 0 {
                    return None;
                }
                let bit = rest.trailing_zeros();
                rest &= rest - 1;
                Some(base + bit)
            })
        })
    }

    fn common(&self, other: &Self) -> usize {
        self.words
            .iter()
            .zip(&other.words)
            .map(|(a, b)| (a & b).count_ones() as usize)
            .sum()
    }
}

/// The rows that carry one value of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Postings {
    form: Form,
    count: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Form {
    /// Row numbers, ascending.
    Sparse(Box<[u32]>),
    Dense(Bits),
}

impl Postings {
    /// From ascending row numbers of a corpus of `rows` rows. A value held by more than one row in 32 is kept as a bit
    /// set, which is then the smaller form.
    #[must_use]
    pub fn new(list: Vec<u32>, rows: usize) -> Self {
        let count = list.len();
        if count * 32 <= rows {
            return Self {
                form: Form::Sparse(list.into_boxed_slice()),
                count,
            };
        }
        let mut bits = Bits::none(rows);
        for row in list {
            bits.insert(row);
        }
        Self {
            form: Form::Dense(bits),
            count,
        }
    }

    /// How many rows.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    /// How many of the rows are in `bits`.
    #[must_use]
    pub fn count_in(&self, bits: &Bits) -> usize {
        match &self.form {
            Form::Sparse(rows) => rows.iter().filter(|&&row| bits.has(row)).count(),
            Form::Dense(own) => own.common(bits),
        }
    }

    /// Adds the rows to `bits`.
    pub fn unite_into(&self, bits: &mut Bits) {
        match &self.form {
            Form::Sparse(rows) => rows.iter().for_each(|&row| bits.insert(row)),
            Form::Dense(own) => bits.unite(own),
        }
    }

    /// The rows, ascending.
    #[must_use]
    pub fn rows(&self) -> Vec<u32> {
        match &self.form {
            Form::Sparse(rows) => rows.to_vec(),
            Form::Dense(own) => own.iter().collect(),
        }
    }
}

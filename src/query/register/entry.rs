//! The entries of a register: what reports name, each thing once, with all its mentions.

use std::collections::HashMap;

use crate::corpus::{AreaId, Corpus};
use crate::model::{Investment, OrganisationKind, Period, Record, RecordKind, Stage};
use crate::reason::formula::{Formula, Meaning, formulas};
use crate::sorting::Arrange;

/// One named thing with what its mentions say together. Fields that no mention tells are absent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// Its name, as first printed.
    pub name: String,
    /// Its places in the order of first mention: one, but for initiatives, which are one entry wherever they stand.
    pub areas: Vec<AreaId>,
    /// Its mentions: positions in the corpus's records, in the order of reading.
    pub records: Vec<usize>,
    /// Projects: the furthest stage told.
    pub stage: Option<Stage>,
    /// Projects: what is invested, each observation once.
    pub investments: Vec<Investment>,
    /// Projects: what it can produce or treat, as printed.
    pub capacity: Option<String>,
    /// Honours: 国家级, 省级 or 市级.
    pub level: Option<String>,
    /// Honours: who granted it.
    pub grantor: Option<String>,
    /// Honours: the time it was granted for.
    pub period: Option<Period>,
    /// Initiatives: the members, from the mention that lists most.
    pub members: Vec<String>,
    /// Initiatives: every way it is printed, the name first.
    pub variants: Vec<String>,
    /// Initiatives: the different lists of members reports give it, with their mentions; several mean that the same words
    /// stand for different things.
    pub meanings: Vec<Meaning>,
    /// Initiatives: how many members the formula announces.
    pub announced: Option<u32>,
    /// Initiatives: whether some report held says what it consists of.
    pub defined: bool,
    /// Organisations: what kind of body.
    pub organisation: Option<OrganisationKind>,
    /// What a search looks through, in lower case.
    pub(super) words: String,
}

impl Entry {
    /// In how many places, then in how many documents it stands.
    #[must_use]
    pub fn spread(&self, corpus: &Corpus) -> (usize, usize) {
        // Mentions are in the order of reading, so those of one document are neighbours.
        let mut documents: Vec<u32> = self.records.iter().map(|&n| corpus.records()[n].doc).collect();
        documents.dedup();
        (self.areas.len(), documents.len())
    }

    fn take_up(&mut self, position: usize, record: &Record) {
        self.records.push(position);
        if !self.areas.contains(&AreaId(record.area)) {
            self.areas.push(AreaId(record.area));
        }
        self.stage = self.stage.max(record.stage);
        if let Some(own) = &record.investment
            && self.investments.iter().all(|held| held.observation != own.observation)
        {
            self.investments.push(own.clone());
        }
        let keep = |held: &mut Option<String>, own: &Option<String>| {
            if held.is_none() {
                held.clone_from(own);
            }
        };
        keep(&mut self.capacity, &record.capacity);
        keep(&mut self.level, &record.level);
        keep(&mut self.grantor, &record.grantor);
        if self.period.is_none() {
            self.period.clone_from(&record.period);
        }
        if record.members.len() > self.members.len() {
            self.members.clone_from(&record.members);
        }
        self.announced = self.announced.or(record.announced);
        self.defined |= record.defined;
        self.organisation = self.organisation.or(record.organisation);
    }
}

/// The entries of a kind by place, then in the order of reading; initiatives by how widely they are used.
#[must_use]
pub fn entries(corpus: &Corpus, kind: RecordKind) -> Vec<Entry> {
    let mut found = match kind {
        RecordKind::Initiative => initiatives(corpus),
        _ => by_place(corpus, kind),
    };
    for entry in &mut found {
        let parts = [Some(&entry.name), entry.grantor.as_ref(), entry.capacity.as_ref()];
        let parts = parts.into_iter().flatten().chain(entry.variants.iter().skip(1));
        for part in parts.chain(entry.meanings.iter().flat_map(|meaning| &meaning.members)) {
            entry.words.push_str(&part.to_lowercase());
            entry.words.push('\n');
        }
    }
    found
}

/// Each thing of a place once, by its name.
fn by_place(corpus: &Corpus, kind: RecordKind) -> Vec<Entry> {
    let mut found: Vec<Entry> = Vec::new();
    let mut known: HashMap<(u32, String), usize> = HashMap::new();
    for (position, record) in corpus.records().iter().enumerate() {
        if record.kind != kind {
            continue;
        }
        let n = *known.entry((record.area, bare(&record.name))).or_insert_with(|| {
            found.push(Entry {
                name: record.name.clone(),
                ..Entry::default()
            });
            found.len() - 1
        });
        found[n].take_up(position, record);
    }
    found.arrange_by_key(|entry| entry.areas.first().copied());
    found
}

/// Each formula once, wherever it stands.
fn initiatives(corpus: &Corpus) -> Vec<Entry> {
    let entry = |formula: Formula| {
        let mut entry = Entry {
            name: formula.variants.first().cloned().unwrap_or(formula.name),
            variants: formula.variants,
            meanings: formula.meanings,
            ..Entry::default()
        };
        for position in formula.uses {
            entry.take_up(position, &corpus.records()[position]);
        }
        entry
    };
    formulas(corpus).into_iter().map(entry).collect()
}

/// A name without the marks of quotation that one report sets and the next does not.
fn bare(name: &str) -> String {
    name.chars()
        .filter(|c| !matches!(c, '“' | '”' | '"' | '「' | '」' | '『' | '』' | '《' | '》' | ' '))
        .collect()
}

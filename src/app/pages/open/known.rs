//! What is known of an opened text: its documents, and how much was understood in it.

use std::collections::HashMap;
use std::rc::Rc;

use crate::app::held::{DocumentRef, Held};
use crate::app::own::desk::desk;
use crate::app::own::{Entry, Own};
use crate::corpus::{Bundle, DocumentId};
use crate::model::{Confidence, DiagnosticKind, Judgement};

/// How much was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Counts {
    /// Observations.
    pub(super) facts: usize,
    /// Observations of less than high confidence, and doubts about the text.
    pub(super) doubted: usize,
    /// Numbers not understood.
    pub(super) unread: usize,
    /// Repairs of the text.
    pub(super) repaired: usize,
}

/// What a diagnostic counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    Doubt,
    Unread,
    Repair,
}

impl Trouble {
    /// What a diagnostic of this kind counts as.
    pub(super) const fn of(kind: DiagnosticKind) -> Self {
        match kind {
            DiagnosticKind::Joined | DiagnosticKind::Inserted => Self::Repair,
            DiagnosticKind::NotUnderstood => Self::Unread,
            _ => Self::Doubt,
        }
    }
}

impl Counts {
    /// What was understood of a text with these facts.
    pub(super) fn of(bundle: &Bundle) -> Self {
        let count = |trouble: Trouble| {
            let found = bundle.diagnostics.iter();
            found.filter(|found| Trouble::of(found.kind) == trouble).count()
        };
        let unsure =
            |facts: &[crate::model::Observation]| facts.iter().filter(|o| o.confidence != Confidence::High).count();
        Self {
            facts: bundle.observations.len(),
            doubted: unsure(&bundle.observations) + count(Trouble::Doubt),
            unread: count(Trouble::Unread),
            repaired: count(Trouble::Repair),
        }
    }
}

/// An opened text with what is known of it.
#[derive(Debug)]
pub(super) struct Known {
    /// What is held of it.
    pub(super) entry: Rc<Entry>,
    /// Title of its first document, or its file's name.
    pub(super) title: String,
    /// Full name of the place of its first document.
    pub(super) place: String,
    /// Year that its first document reviews.
    pub(super) year: Option<i16>,
    /// Its documents, as far as the corpus has taken them up.
    pub(super) documents: Vec<DocumentRef>,
    /// How much was understood, what the reader rejected left out.
    pub(super) counts: Counts,
    /// How many of its facts were corrected or rejected.
    pub(super) corrections: usize,
}

/// A title to be shown: the first document's, or the file's name without its way.
pub(super) fn title(entry: &Entry, bundle: Option<&Bundle>) -> String {
    let first = bundle.and_then(|bundle| bundle.documents.first());
    let title = first.map(|document| document.title.trim()).unwrap_or_default();
    let file = entry.source.file.rsplit('/').next().unwrap_or_default();
    if title.is_empty() { file } else { title }.to_owned()
}

/// All that is held, in the order in which it was opened.
pub(super) fn all(own: &Own, held: &Held) -> Vec<Rc<Known>> {
    let corpus = &held.corpus;
    let places: HashMap<&str, u32> = corpus.documents().iter().map(|d| d.hash.as_str()).zip(0..).collect();
    let one = |entry: &Rc<Entry>| {
        let bundle = desk().facts(&entry.source.key);
        let first = bundle.as_ref().and_then(|bundle| bundle.documents.first());
        let area = bundle
            .as_ref()
            .zip(first)
            .and_then(|(bundle, first)| bundle.areas.get(first.area as usize));
        let documents = entry.documents.iter().filter_map(|hash| {
            places.get(hash.as_str()).map(|&n| DocumentRef {
                corpus: corpus.clone(),
                id: DocumentId(n),
            })
        });
        let said: Vec<_> = own
            .corrections
            .iter()
            .filter(|said| entry.documents.contains(&said.document))
            .collect();
        let rejected = said.iter().filter(|said| said.judgement == Judgement::Rejected).count();
        let mut counts = bundle.as_deref().map(Counts::of).unwrap_or_default();
        counts.facts = counts.facts.saturating_sub(rejected);
        Rc::new(Known {
            title: title(entry, bundle.as_deref()),
            place: area.map(crate::model::Area::full_name).unwrap_or_default(),
            year: first.and_then(|first| first.reference_year),
            documents: documents.collect(),
            counts,
            corrections: said.len(),
            entry: entry.clone(),
        })
    };
    own.entries.iter().map(one).collect()
}

/// What is known of one.
pub(super) fn one(own: &Own, held: &Held, key: &str) -> Option<Rc<Known>> {
    let entry = own.entry(key)?.clone();
    let mut alone = own.clone();
    alone.entries = Rc::new(vec![entry]);
    all(&alone, held).pop()
}

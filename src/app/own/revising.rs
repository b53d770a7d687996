//! Facts as they were read, beside what the reader said about them.

use std::cell::RefCell;
use std::rc::Rc;

use super::Own;
use super::desk::desk;
use crate::app::held::Held;
use crate::corpus::{Bundle, FieldFault, as_read};
use crate::model::{Area, Correction, Document, Field, Judgement, Observation};
use crate::span::Span;

thread_local! {
    /// The facts that come with the app, unpacked once and only where one of them was corrected.
    static BASE: RefCell<Option<Rc<Bundle>>> = const { RefCell::new(None) };
}

/// A fact as it was read, in the bundle it came in.
#[derive(Debug, Clone)]
pub(crate) struct AsRead {
    bundle: Rc<Bundle>,
    row: usize,
}

impl PartialEq for AsRead {
    fn eq(&self, other: &Self) -> bool {
        self.row == other.row && Rc::ptr_eq(&self.bundle, &other.bundle)
    }
}

impl AsRead {
    /// The fact that a correction is about, where its document is held and has it.
    pub(crate) fn of(own: &Own, correction: &Correction) -> Option<Self> {
        let bundle = bundle_of(own, &correction.document)?;
        let facts = &bundle.observations;
        let here = |o: &Observation| {
            let document = bundle.documents.get(o.doc as usize);
            document.is_some_and(|document| document.hash == correction.document)
        };
        let same = |o: &Observation| o.span == correction.span && o.measure == correction.measure;
        let row = facts.iter().position(|o| o.id == correction.fact);
        let row = row.or_else(|| facts.iter().position(|o| here(o) && same(o)))?;
        Some(Self { bundle, row })
    }

    /// The fact.
    pub(crate) fn observation(&self) -> &Observation {
        &self.bundle.observations[self.row]
    }

    /// The places it may point at.
    pub(crate) fn areas(&self) -> &[Area] {
        &self.bundle.areas
    }

    /// The name of the place it measures.
    pub(crate) fn place(&self) -> String {
        let area = self.areas().get(self.observation().area as usize);
        area.map(|area| area.name.clone()).unwrap_or_default()
    }
}

/// The facts as read that hold the document with this content hash.
fn bundle_of(own: &Own, document: &str) -> Option<Rc<Bundle>> {
    if let Some(entry) = own.entry_of(document) {
        return desk().facts(&entry.source.key);
    }
    if !own.base {
        return None;
    }
    let base = BASE.with_borrow_mut(|base| {
        if base.is_none() {
            *base = Held::base().map(Rc::new);
        }
        base.clone()
    })?;
    base.documents.iter().any(|d| d.hash == document).then_some(base)
}

/// A fact that was rejected.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Rejected {
    /// As it was read.
    pub(crate) read: AsRead,
    /// What was said.
    pub(crate) correction: Correction,
}

/// The rejected facts of a document, in the order of its text.
pub(crate) fn rejected(own: &Own, document: &Document) -> Vec<Rejected> {
    let said = own.corrections.iter();
    let about = said.filter(|said| said.document == document.hash && said.judgement == Judgement::Rejected);
    let mut out: Vec<Rejected> = about
        .filter_map(|said| {
            Some(Rejected {
                read: AsRead::of(own, said)?,
                correction: said.clone(),
            })
        })
        .collect();
    crate::sorting::Arrange::arrange_by_key(&mut out[..], |one: &Rejected| place(one.read.observation().span));
    out
}

fn place(span: Span) -> (u32, u32) {
    (span.start, span.end)
}

/// What was said of a fact that is held; of one that another reading gave another identifier, too.
pub(crate) fn said<'a>(own: &'a Own, fact: &Observation, document: &Document) -> Option<&'a Correction> {
    let by_id = own.correction(&fact.id);
    by_id.or_else(|| {
        fact.corrected.as_ref()?;
        let mut areas = Vec::new();
        let measure = as_read(fact, &mut areas).measure;
        let same =
            |said: &&Correction| said.document == document.hash && said.span == fact.span && said.measure == measure;
        own.corrections.iter().rev().find(same)
    })
}

/// What became of a correction when facts were last revised.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Fate {
    /// It is in force.
    Applied,
    /// Its document is not held.
    Waiting,
    /// Its document is held and has no such fact.
    Lost,
    /// A value is one that its field may not have.
    Faulty(Field, FieldFault),
}

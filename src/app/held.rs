//! What the page holds: the corpus, and the sample report apart from it, since invented figures never mix with real ones.

use std::rc::Rc;

use super::browser;
use super::route::{Address, DocumentView, Route};
use crate::corpus::{Bundle, BundleError, Corpus, DocumentId, ObservationId};
use crate::model::{Area, Document, Observation, Record};
use crate::query::landing::words_of;
use crate::span::Span;

/// The corpora, shared by pointer.
#[derive(Debug, Clone)]
pub(super) struct Held {
    /// The parsed corpus of real reports.
    pub(super) corpus: Rc<Corpus>,
    /// The sample report about an invented place.
    pub(super) sample: Rc<Corpus>,
    /// Why a bundle could not be read, if one could not.
    pub(super) refused: Option<Rc<BundleError>>,
    /// Whether what was stored in earlier visits is still on its way.
    pub(super) arriving: bool,
}

/// The facts that come with the app.
const BASE: &str = include_str!("../../static/data/corpus.json");

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.corpus, &other.corpus)
            && Rc::ptr_eq(&self.sample, &other.sample)
            && self.arriving == other.arriving
    }
}

impl Held {
    /// Reads the bundles that came with the page, a step a task so that the browser can answer in between, and hands on
    /// what they hold.
    pub(super) fn load(done: impl FnOnce(Self) + 'static) {
        let corpus = Bundle::from_json(BASE);
        browser::soon(move || {
            let mut held = Self {
                corpus: Rc::default(),
                sample: Rc::default(),
                refused: None,
                arriving: cfg!(feature = "web"),
            };
            held.corpus = held.frozen(corpus);
            browser::soon(move || {
                let sample = Bundle::from_json(include_str!("../../static/data/sample.json"));
                held.sample = held.frozen(sample);
                browser::soon(move || done(held));
            });
        });
    }

    /// The bundle that comes with the app.
    #[cfg(feature = "web")]
    pub(super) fn base() -> Option<Bundle> {
        Bundle::from_json(BASE).ok()
    }

    /// The bundle as a corpus; an empty one, with the reason kept, where it could not be read.
    fn frozen(&mut self, bundle: Result<Bundle, BundleError>) -> Rc<Corpus> {
        match bundle {
            Ok(bundle) => Rc::new(Corpus::from_bundles([bundle])),
            Err(error) => {
                self.refused = Some(Rc::new(error));
                Rc::default()
            }
        }
    }

    /// The observation with this identifier, in whichever corpus has it.
    pub(super) fn fact(&self, id: &str) -> Option<FactRef> {
        [&self.corpus, &self.sample].into_iter().find_map(|corpus| {
            corpus.by_id(id).map(|row| FactRef {
                corpus: corpus.clone(),
                row,
            })
        })
    }

    /// The whole address of what stands at `hash` on this page, for a link: it says over which corpus it was made.
    pub(super) fn link(&self, hash: &str) -> String {
        browser::with_hash(&Address::over(hash, self.corpus.hash()))
    }

    /// The document with this key, in whichever corpus has it.
    pub(super) fn document(&self, key: &str) -> Option<DocumentRef> {
        [&self.corpus, &self.sample].into_iter().find_map(|corpus| {
            corpus.document_by_key(key).map(|id| DocumentRef {
                corpus: corpus.clone(),
                id,
            })
        })
    }

    /// All documents, the sample last.
    pub(super) fn documents(&self) -> Vec<DocumentRef> {
        [&self.corpus, &self.sample]
            .into_iter()
            .flat_map(|corpus| {
                (0u32..).take(corpus.documents().len()).map(|id| DocumentRef {
                    corpus: corpus.clone(),
                    id: DocumentId(id),
                })
            })
            .collect()
    }
}

/// How far from a fact a record of the same sentence may stand, in characters.
const IN_SENTENCE: u32 = 120;
/// How far from a fact a record counts as named with it where the text is not held, in characters.
const NEAR: u32 = 50;

/// One observation and the corpus that holds it; compared by place, not by content.
#[derive(Debug, Clone)]
pub(super) struct FactRef {
    /// The corpus.
    pub(super) corpus: Rc<Corpus>,
    /// Its row there.
    pub(super) row: ObservationId,
}

impl PartialEq for FactRef {
    fn eq(&self, other: &Self) -> bool {
        self.row == other.row && Rc::ptr_eq(&self.corpus, &other.corpus)
    }
}

impl FactRef {
    /// The observation.
    pub(super) fn observation(&self) -> &Observation {
        self.corpus.observation(self.row)
    }

    /// The place it measures.
    pub(super) fn area(&self) -> &Area {
        &self.corpus.areas()[self.observation().area as usize]
    }

    /// The named things that stand with it: in its sentence where the text is held, else within a line or two of it.
    pub(super) fn records(&self) -> Vec<&Record> {
        let document = self.document();
        let d = document.get();
        let reach = if d.text.is_some() { IN_SENTENCE } else { NEAR };
        let near = self.corpus.records_near(self.row, reach);
        let joined = |between: Span| {
            let Some(text) = &d.text else { return true };
            let start = between.start.saturating_sub(d.span.start) as usize;
            let mut words = text.chars().skip(start).take(between.len() as usize);
            !words.any(|c| matches!(c, '。' | '！' | '？'))
        };
        near.into_iter()
            .filter(|near| joined(near.between))
            .map(|near| near.record)
            .collect()
    }

    /// An address that leads to it in its document even when another version reads the report otherwise.
    pub(super) fn lasting_address(&self) -> String {
        let (document, o) = (self.document(), self.observation());
        Route::Document(DocumentView {
            at: Some(o.span),
            words: Some(words_of(o)),
            ..DocumentView::of(document.key()).with_fact(&o.id)
        })
        .to_hash()
    }

    /// The report it was read from.
    pub(super) fn document(&self) -> DocumentRef {
        DocumentRef {
            corpus: self.corpus.clone(),
            id: DocumentId(self.observation().doc),
        }
    }
}

/// One document and the corpus that holds it.
#[derive(Debug, Clone)]
pub(super) struct DocumentRef {
    /// The corpus.
    pub(super) corpus: Rc<Corpus>,
    /// Its position there.
    pub(super) id: DocumentId,
}

impl PartialEq for DocumentRef {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && Rc::ptr_eq(&self.corpus, &other.corpus)
    }
}

impl DocumentRef {
    /// The document.
    pub(super) fn get(&self) -> &Document {
        self.corpus.document(self.id)
    }

    /// Its identifier in addresses.
    pub(super) fn key(&self) -> &str {
        self.corpus.document_key(self.id)
    }

    /// The place it reports on.
    pub(super) fn area(&self) -> &Area {
        &self.corpus.areas()[self.get().area as usize]
    }

    /// Its observations, in the order of the text.
    pub(super) fn facts(&self) -> Vec<FactRef> {
        self.corpus
            .observations_of(self.id)
            .map(|row| FactRef {
                corpus: self.corpus.clone(),
                row,
            })
            .collect()
    }

    /// How many observations it gave.
    pub(super) fn count(&self) -> usize {
        self.corpus.observations_of(self.id).len()
    }

    /// The named things in it.
    pub(super) fn records(&self) -> Vec<&Record> {
        self.corpus.records_of(self.id).collect()
    }

    /// Its address, perhaps with one of its observations open.
    pub(super) fn address(&self, fact: Option<&str>) -> String {
        let whole = DocumentView::of(self.key());
        Route::Document(match fact {
            Some(id) => whole.with_fact(id),
            None => whole,
        })
        .to_hash()
    }

    /// The address of a passage; `None` where the text is not held.
    pub(super) fn passage(&self, at: Span) -> Option<String> {
        self.get().text.as_ref()?;
        Some(Route::Document(DocumentView::of(self.key()).with_passage(at)).to_hash())
    }
}

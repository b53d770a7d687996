//! A reader's own documents: what is held of them, and what the reader said about them.
//!
//! [`Own`] is a small plain value in the app's one reducer, so that each change can be taken back; `desk` makes the held
//! facts follow it: it reads what is new in workers, keeps everything in the browser's storage, and builds the corpus
//! anew, a few milliseconds at a time.

#[cfg(feature = "web")]
pub(super) mod arriving;
#[cfg(feature = "web")]
pub(super) mod desk;
pub(super) mod dropping;
#[cfg(feature = "web")]
pub(super) mod following;
#[cfg(feature = "web")]
pub(super) mod guessing;
#[cfg(feature = "web")]
pub(super) mod programs;
#[cfg(feature = "web")]
pub(super) mod revising;
#[cfg(feature = "web")]
pub(super) mod saving;
#[cfg(feature = "web")]
pub(super) mod store;
#[cfg(feature = "web")]
pub(super) mod walking;

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::corpus::Bundle;
use crate::intake::Note;
use crate::model::{Correction, Dictionary, SavedView, Settings, Source};

/// What is held of one opened text, besides its facts and the text itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    /// What it is; without its text.
    pub(super) source: Source,
    /// What was noticed while it was taken out of its file.
    pub(super) notes: Vec<Note>,
    /// [`Document::hash`](crate::model::Document::hash) of the documents read in it, in their order.
    pub(super) documents: Vec<String>,
    /// Whether its text is held: then it can be read anew.
    pub(super) with_text: bool,
    /// Version of the program that read it.
    pub(super) engine: String,
}

impl Entry {
    /// What is held of a source with these facts.
    pub(super) fn new(source: Source, notes: Vec<Note>, bundle: &Bundle, with_text: bool) -> Self {
        Self {
            source,
            notes,
            documents: bundle.documents.iter().map(|document| document.hash.clone()).collect(),
            with_text,
            engine: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }
}

/// Everything that is the reader's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Own {
    /// The opened texts, in the order in which they were opened.
    pub(super) entries: Rc<Vec<Rc<Entry>>>,
    /// What was said about facts, the last last.
    pub(super) corrections: Rc<Vec<Correction>>,
    /// The reader's own words.
    pub(super) dictionary: Rc<Dictionary>,
    /// Saved views, in the order in which they were saved.
    pub(super) views: Rc<Vec<SavedView>>,
    /// Whether the corpus that comes with the app is shown too.
    pub(super) base: bool,
}

impl Default for Own {
    fn default() -> Self {
        Self {
            entries: Rc::default(),
            corrections: Rc::default(),
            dictionary: Rc::default(),
            views: Rc::default(),
            base: true,
        }
    }
}

impl Own {
    /// The entry of this key.
    pub(super) fn entry(&self, key: &str) -> Option<&Rc<Entry>> {
        self.entries.iter().find(|entry| entry.source.key == key)
    }

    /// The entry that holds the document with this content hash.
    pub(super) fn entry_of(&self, document: &str) -> Option<&Rc<Entry>> {
        self.entries
            .iter()
            .find(|entry| entry.documents.iter().any(|hash| hash == document))
    }

    /// With an entry in the place of the one with its key, or behind all others.
    #[must_use]
    pub(super) fn with_entry(mut self, entry: Rc<Entry>) -> Self {
        let entries = Rc::make_mut(&mut self.entries);
        match entries.iter_mut().find(|held| held.source.key == entry.source.key) {
            Some(held) => *held = entry,
            None => entries.push(entry),
        }
        self
    }

    /// Without the entries of these keys.
    #[must_use]
    pub(super) fn without(mut self, keys: &[String]) -> Self {
        Rc::make_mut(&mut self.entries).retain(|entry| !keys.contains(&entry.source.key));
        self
    }

    /// Without the entries of these keys and what was said about their facts.
    #[must_use]
    pub(super) fn deleted(mut self, keys: &[String]) -> Self {
        let gone: Vec<String> = self
            .entries
            .iter()
            .filter(|entry| keys.contains(&entry.source.key))
            .flat_map(|entry| entry.documents.iter().cloned())
            .collect();
        Rc::make_mut(&mut self.corrections).retain(|said| !gone.contains(&said.document));
        self.without(keys)
    }

    /// With an entry's settings changed by hand.
    #[must_use]
    pub(super) fn with_settings(self, key: &str, settings: Settings) -> Self {
        let Some(held) = self.entry(key) else { return self };
        let mut entry = (**held).clone();
        entry.source.settings = settings;
        self.with_entry(Rc::new(entry))
    }

    /// With this said about a fact, in the place of what was said before.
    #[must_use]
    pub(super) fn with_correction(mut self, correction: Correction) -> Self {
        let corrections = Rc::make_mut(&mut self.corrections);
        corrections.retain(|said| said.fact != correction.fact);
        corrections.push(correction);
        self
    }

    /// With nothing said about a fact.
    #[must_use]
    pub(super) fn without_correction(mut self, fact: &str) -> Self {
        Rc::make_mut(&mut self.corrections).retain(|said| said.fact != fact);
        self
    }

    /// With a saved view, in the place of one of the same name.
    #[must_use]
    pub(super) fn with_view(mut self, view: SavedView) -> Self {
        let views = Rc::make_mut(&mut self.views);
        match views.iter_mut().find(|held| held.name == view.name) {
            Some(held) => *held = view,
            None => views.push(view),
        }
        self
    }

    /// Without the saved view of this name.
    #[must_use]
    pub(super) fn without_view(mut self, name: &str) -> Self {
        Rc::make_mut(&mut self.views).retain(|view| view.name != name);
        self
    }

    /// With a saved view under another name, in the place of one that has it.
    #[must_use]
    pub(super) fn with_view_renamed(mut self, name: &str, new: &str) -> Self {
        let views = Rc::make_mut(&mut self.views);
        views.retain(|view| view.name != new);
        for view in views.iter_mut().filter(|view| view.name == name) {
            view.name = new.to_owned();
        }
        self
    }

    /// What was said about a fact.
    pub(super) fn correction(&self, fact: &str) -> Option<&Correction> {
        self.corrections.iter().find(|said| said.fact == fact)
    }
}

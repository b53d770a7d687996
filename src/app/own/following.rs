//! Everything follows what the state says is the reader's own: texts are read anew where their settings or the reader's
//! words changed, the storage is brought up to date, and the corpora are built anew, a slice at a time.

use std::rc::Rc;

use gloo::utils::document;
use js_sys::JsString;
use serde::{Deserialize, Serialize};
use wasm_bindgen_futures::spawn_local;

use super::arriving::{json, unpack};
use super::desk::{Desk, Storage, desk};
use super::store::Store;
use super::{Entry, Own};
use crate::app::browser::{self, Breath};
use crate::app::held::Held;
use crate::app::state::{Action, Frozen};
use crate::corpus::{Builder, Bundle, Corpus, Revised, revise};
use crate::model::{Correction, Dictionary, SavedView};

/// The name of the database; a portable copy has one of its own.
const DATABASE: &str = "fangzhi";

/// Kept in the browser's small storage while anything of the reader's own shows in the facts, so that the start knows before anything is loaded.
const FLAG: &str = "fangzhi.own";

/// How many rows a slice of building the corpus takes up.
const SLICE: usize = 400;

/// The element that carries a portable copy's documents.
const HELD: &str = "held";

/// What is kept under the name `own` beside the sources.
#[derive(Default, Serialize, Deserialize)]
struct Kept {
    /// Keys in order; what is stored and not named here was deleted.
    #[serde(default)]
    order: Vec<String>,
    #[serde(default)]
    corrections: Vec<Correction>,
    #[serde(default)]
    dictionary: Dictionary,
    #[serde(default)]
    views: Vec<SavedView>,
    /// Whether the corpus that comes with the app is left out.
    #[serde(default)]
    without_base: bool,
}

/// The name under which [`Kept`] is kept.
const OWN: &str = "own";

impl Desk {
    /// Opens the storage and takes up what it holds, and what the page itself carries.
    pub(crate) fn start(self: &Rc<Self>) {
        let desk = self.clone();
        spawn_local(async move {
            let carried = carried();
            let name = carried.as_ref().map_or_else(
                || DATABASE.to_owned(),
                |text| [DATABASE, "-", &crate::corpus::hash_of(text)].concat(),
            );
            match Store::open(&name).await {
                Ok(store) => {
                    *desk.store.borrow_mut() = Some(Rc::new(store));
                    desk.storage.set(Storage::Kept { used: None, room: None });
                    let own = desk.load().await;
                    match (own, &carried) {
                        (Some(own), _) if own == Own::default() => desk.dispatch(Action::Settled),
                        // The corpus that follows ends the waiting.
                        (Some(own), _) => desk.dispatch(Action::Settle(own)),
                        (None, Some(text)) => desk.open_held(text),
                        (None, None) => desk.dispatch(Action::Settled),
                    }
                }
                Err(trouble) => {
                    desk.note_trouble(trouble);
                    match &carried {
                        Some(text) => desk.open_held(text),
                        None => desk.dispatch(Action::Settled),
                    }
                }
            }
            desk.measure().await;
        });
    }

    /// What was kept, with the facts of every source; `None` where nothing was.
    async fn load(self: &Rc<Self>) -> Option<Own> {
        let store = self.store.borrow().clone()?;
        let kept: Kept = match store.note(OWN).await {
            Ok(Some(text)) => serde_json::from_str(&text).unwrap_or_default(),
            Ok(None) => return None,
            Err(trouble) => {
                self.note_trouble(trouble);
                return None;
            }
        };
        let dictionary = Rc::new(kept.dictionary);
        let mut breath = Breath::new();
        let mut entries = Vec::new();
        for key in store.keys().await.unwrap_or_default() {
            if !kept.order.contains(&key) {
                // Deleted in an earlier visit; until now that could be undone.
                let _ = store.forget(&key).await;
                continue;
            }
            let Ok(Some(record)) = store.get(&key).await else {
                continue;
            };
            let Ok(entry) = serde_json::from_str::<Entry>(&record.meta) else {
                continue;
            };
            let Some(bundle) = unpack(&record.wire, record.text.as_ref(), &mut breath).await else {
                continue;
            };
            if let (Some(text), false) = (&record.text, entry.engine == env!("CARGO_PKG_VERSION")) {
                self.read_again(&entry, text);
            }
            self.facts.borrow_mut().insert(key.clone(), Rc::new(bundle));
            let read_with = (entry.source.settings.clone(), dictionary.clone());
            self.read_with.borrow_mut().insert(key, read_with);
            entries.push(Rc::new(entry));
        }
        let place = |entry: &Entry| kept.order.iter().position(|key| *key == entry.source.key);
        crate::sorting::Arrange::arrange_by_key(&mut entries[..], |entry| place(entry));
        Some(Own {
            entries: Rc::new(entries),
            corrections: Rc::new(kept.corrections),
            dictionary,
            views: Rc::new(kept.views),
            base: !kept.without_base,
        })
    }

    /// Makes everything follow what the state says now.
    pub(crate) fn follow(self: &Rc<Self>, own: &Own) {
        let before = self.own.replace(own.clone());
        if before == *own {
            return;
        }
        self.keep(own);
        for entry in own.entries.iter().filter(|entry| entry.with_text) {
            let with = (entry.source.settings.clone(), own.dictionary.clone());
            let same = self
                .read_with
                .borrow()
                .get(&entry.source.key)
                .is_some_and(|read| read.0 == with.0 && *read.1 == *with.1);
            if !same {
                self.read_with.borrow_mut().insert(entry.source.key.clone(), with);
                self.fetch_and_read(entry.clone());
            }
        }
        self.build(own);
    }

    /// Reads a held text anew.
    fn fetch_and_read(self: &Rc<Self>, entry: Rc<Entry>) {
        let desk = self.clone();
        self.fetching.set(self.fetching.get() + 1);
        spawn_local(async move {
            let text = desk.text(&entry.source.key).await;
            desk.fetching.set(desk.fetching.get() - 1);
            if let Some(text) = text {
                desk.read_again(&entry, &text);
            }
            desk.tell();
        });
    }

    /// The text of a source, where it is held.
    pub(crate) async fn text(&self, key: &str) -> Option<JsString> {
        let held = self.texts.borrow().get(key).cloned();
        if held.is_some() {
            return held;
        }
        let store = self.store.borrow().clone()?;
        store.get(key).await.ok()??.text
    }

    /// Keeps what concerns all sources.
    fn keep(self: &Rc<Self>, own: &Own) {
        let plain = own.entries.is_empty() && own.corrections.is_empty() && own.base;
        let flag = if plain { "" } else { "1" };
        browser::keep_setting(FLAG, flag);
        let Some(store) = self.store.borrow().clone() else {
            return;
        };
        let kept = Kept {
            order: own.entries.iter().map(|entry| entry.source.key.clone()).collect(),
            corrections: (*own.corrections).clone(),
            dictionary: (*own.dictionary).clone(),
            views: (*own.views).clone(),
            without_base: !own.base,
        };
        let desk = self.clone();
        spawn_local(async move {
            if let Err(trouble) = store.put_note(OWN, &json(&kept)).await {
                desk.note_trouble(trouble);
            }
            desk.measure().await;
        });
    }

    /// Asks the browser how much room is used.
    async fn measure(&self) {
        if self.storage.get().keeps() {
            let (used, room) = browser::room().await.unwrap_or_default();
            self.storage.set(Storage::Kept { used, room });
        }
        self.tell();
    }

    /// Builds the corpora of what is held, corrections applied, and hands them to the state.
    pub(super) fn build(self: &Rc<Self>, own: &Own) {
        let build = self.builds.get().wrapping_add(1);
        self.builds.set(build);
        let own = own.clone();
        let desk = self.clone();
        spawn_local(async move {
            let mut breath = Breath::new();
            let mut builder = Builder::new();
            let mut outcome = Revised::default();
            let base = if own.base { Held::base() } else { None };
            for bundle in base.map(Rc::new).into_iter().chain(desk.bundles(&own)) {
                breath.pause().await;
                if desk.builds.get() != build {
                    return;
                }
                builder.add(revised((*bundle).clone(), &own.corrections, &mut outcome));
            }
            let mut building = builder.start();
            let corpus: Corpus = loop {
                breath.pause().await;
                if desk.builds.get() != build {
                    return;
                }
                if let Some(corpus) = building.step(SLICE) {
                    break corpus;
                }
            };
            *desk.revised.borrow_mut() = Rc::new(outcome);
            desk.tell();
            desk.dispatch(Action::Hold(Frozen(Rc::new(corpus))));
        });
    }

    /// The facts of all sources as read, in their order.
    fn bundles(&self, own: &Own) -> Vec<Rc<Bundle>> {
        let facts = self.facts.borrow();
        let held = own.entries.iter().filter_map(|entry| facts.get(&entry.source.key));
        held.cloned().collect()
    }
}

/// The bundle with what was said about its facts; what came of it joins the outcome.
fn revised(mut bundle: Bundle, corrections: &[Correction], outcome: &mut Revised) -> Bundle {
    let said = corrections.iter();
    let about = said.filter(|said| bundle.documents.iter().any(|d| d.hash == said.document));
    let about: Vec<Correction> = about.cloned().collect();
    if !about.is_empty() {
        let revised = revise(&mut bundle, &about);
        outcome.applied += revised.applied;
        outcome.rejected += revised.rejected;
        outcome.unmatched.extend(revised.unmatched);
        outcome.refused.extend(revised.refused);
    }
    bundle
}

/// The collection that the page carries, where it is a portable copy.
fn carried() -> Option<String> {
    document().get_element_by_id(HELD)?.text_content()
}

/// When the page was saved as a portable copy (ISO 8601, UTC), where it is one.
pub(crate) fn saved() -> Option<String> {
    document().get_element_by_id(HELD)?.get_attribute("data-saved")
}

/// Takes up what is kept, once the app is drawn.
pub(crate) fn start() {
    desk().start();
}

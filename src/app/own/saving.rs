//! What is the reader's own as one file: a backup, or what a portable copy carries; written a slice at a time.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::Own;
use super::desk::{Desk, desk};
use crate::app::browser::Breath;
use crate::app::download;
use crate::corpus::{Bundle, Collection, CollectionWriter};
use crate::model::Source;

/// What of the reader's own goes into a file.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Choice {
    /// Keys of the opened texts; all of them where absent.
    pub(crate) keys: Option<Vec<String>>,
    /// With their text, or their facts only.
    pub(crate) texts: bool,
    /// With corrections, words and saved views.
    pub(crate) said: bool,
    /// Whether the corpus that comes with the app belongs to it.
    pub(crate) base: bool,
    /// The address that the file opens at, from `#/` on.
    pub(crate) view: Option<String>,
}

impl Choice {
    /// Everything.
    pub(crate) fn everything(own: &Own) -> Self {
        Self {
            keys: None,
            texts: true,
            said: true,
            base: own.base,
            view: None,
        }
    }
}

/// A saving that is under way: how far it is, and whether it is to stop.
#[derive(Clone, Default)]
pub(crate) struct Course {
    stopped: Rc<Cell<bool>>,
}

impl PartialEq for Course {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.stopped, &other.stopped)
    }
}

impl Course {
    /// Stops it at its next slice.
    pub(crate) fn stop(&self) {
        self.stopped.set(true);
    }

    /// Whether it is to stop.
    pub(crate) fn is_stopped(&self) -> bool {
        self.stopped.get()
    }
}

/// The name of a backup made at this time.
pub(crate) fn backup_name(now: &str) -> String {
    ["方志-备份-", now.get(..10).unwrap_or_default(), ".json"].concat()
}

/// Saves what is chosen as a file of this name; whether it was, which it is not where it was stopped or the browser
/// refuses. `told` hears how many texts of how many are written.
pub(crate) async fn save(own: &Own, choice: &Choice, name: &str, course: &Course, told: impl Fn(usize, usize)) -> bool {
    let parts = Array::new();
    let write = |part: &str| {
        parts.push(&part.into());
    };
    if !collection(own, choice, course, told, write).await {
        return false;
    }
    let saved = download::joined("application/json", &parts).and_then(|blob| download::offer(name, &blob));
    saved.is_ok()
}

/// Writes the collection's file in parts; false where it was stopped.
pub(crate) async fn collection(
    own: &Own,
    choice: &Choice,
    course: &Course,
    told: impl Fn(usize, usize),
    mut write: impl FnMut(&str),
) -> bool {
    let desk = desk();
    let mut breath = Breath::new();
    let mut writer = CollectionWriter::default();
    write(&writer.head(&about(own, choice)));
    let is_chosen = |key: &String| choice.keys.as_ref().is_none_or(|keys| keys.contains(key));
    let chosen: Vec<_> = own
        .entries
        .iter()
        .filter(|entry| is_chosen(&entry.source.key))
        .collect();
    let of = chosen.len() * 2;
    for (n, entry) in chosen.iter().enumerate() {
        breath.pause().await;
        if course.is_stopped() {
            return false;
        }
        told(n, of);
        if stands_alone(&desk, &entry.source.key, choice.texts) {
            continue;
        }
        let source = with_text(&desk, &entry.source, entry.with_text && choice.texts).await;
        write(&writer.source(&source));
    }
    for (n, entry) in chosen.iter().enumerate() {
        told(chosen.len() + n, of);
        let key = &entry.source.key;
        let Some(bundle) = desk.facts(key) else { continue };
        let alone = stands_alone(&desk, key, choice.texts);
        for part in writer.bundle((!alone).then_some(key.as_str()), &bundle) {
            breath.pause().await;
            if course.is_stopped() {
                return false;
            }
            write(&part);
        }
    }
    write(&writer.end());
    told(of, of);
    true
}

/// All but the texts and their facts.
fn about(own: &Own, choice: &Choice) -> Collection {
    let mut out = Collection::new();
    out.base = choice.base;
    out.view.clone_from(&choice.view);
    if choice.said {
        out.dictionary = (*own.dictionary).clone();
        out.views = (*own.views).clone();
        out.corrections = (*own.corrections).clone();
    }
    out
}

async fn with_text(desk: &Desk, source: &Source, wanted: bool) -> Source {
    let text = if wanted { desk.text(&source.key).await } else { None };
    Source {
        text: text.and_then(|text| text.as_string()),
        ..source.clone()
    }
}

/// Whether the facts came with texts of their own, as bundles do, which would be lost behind a source without text.
fn stands_alone(desk: &Desk, key: &str, texts: bool) -> bool {
    let holds = |bundle: Rc<Bundle>| bundle.documents.iter().any(|document| document.text.is_some());
    let own = desk.own.borrow();
    let is_text = own.entry(key).is_some_and(|entry| entry.with_text);
    texts && !is_text && desk.facts(key).is_some_and(holds)
}

/// The parts as a JavaScript array, for a file.
pub(crate) fn push(parts: &Array, part: &str) {
    parts.push(&JsValue::from_str(part));
}

//! What is held, or a part of it, saved as one file: the way out where the browser keeps nothing.

use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag};

use super::Entry;
use super::desk::Desk;
use crate::app::browser::{self, Breath};
use crate::app::download;
use crate::corpus::{Bundle, Collection, CollectionWriter};
use crate::model::Source;

impl Desk {
    /// Saves the sources of these keys, with their texts, facts and corrections and with the reader's words and views, as
    /// a collection's file, a part a task.
    pub(crate) fn save(self: &Rc<Self>, keys: Vec<String>) {
        let desk = self.clone();
        spawn_local(async move {
            let parts = desk.written(&keys).await;
            let kind = BlobPropertyBag::new();
            kind.set_type("application/json");
            let day = browser::now();
            let name = ["fangzhi-", day.split('T').next().unwrap_or_default(), ".json"].concat();
            // What is refused leaves the page as it is; there is nothing the reader could do about it.
            let _ =
                Blob::new_with_str_sequence_and_options(&parts, &kind).and_then(|blob| download::offer(&name, &blob));
        });
    }

    /// The file in parts, as the browser holds texts.
    async fn written(&self, keys: &[String]) -> Array {
        let own = self.own.borrow().clone();
        let chosen: Vec<_> = own
            .entries
            .iter()
            .filter(|entry| keys.contains(&entry.source.key))
            .collect();
        let documents = || chosen.iter().flat_map(|entry| &entry.documents);
        let mut head = Collection::new();
        head.base = own.base;
        head.dictionary = (*own.dictionary).clone();
        head.views = (*own.views).clone();
        let about = |document: &String| documents().any(|held| held == document);
        head.corrections = own
            .corrections
            .iter()
            .filter(|said| about(&said.document))
            .cloned()
            .collect();
        let mut breath = Breath::new();
        let mut writer = CollectionWriter::default();
        let parts = Array::of1(&writer.head(&head).into());
        let read: Vec<_> = chosen
            .iter()
            .filter_map(|entry| Some((*entry, self.facts(&entry.source.key)?)))
            .collect();
        // Texts that came within facts, as in a bundle, stay there; all others stand with their source.
        let apart = |entry: &Entry, bundle: &Bundle| {
            entry.with_text || bundle.documents.iter().all(|document| document.text.is_none())
        };
        for (entry, _) in read.iter().filter(|(entry, bundle)| apart(entry, bundle)) {
            breath.pause().await;
            let text = self.text(&entry.source.key).await;
            let source = Source {
                text: text.as_ref().and_then(|text| text.as_string()),
                ..entry.source.clone()
            };
            parts.push(&writer.source(&source).into());
        }
        for (entry, bundle) in &read {
            let key = apart(entry, bundle).then_some(entry.source.key.as_str());
            let mut written = writer.bundle(key, bundle);
            while let Some(part) = written.next() {
                parts.push(&part.into());
                breath.pause().await;
            }
        }
        parts.push(&writer.end().into());
        parts
    }
}

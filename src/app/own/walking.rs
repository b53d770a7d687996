//! From what was dropped or chosen to files: folders are walked through, in the order of their names.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileList, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry};

use super::arriving::Dropped;
use crate::sorting::Arrange;

/// How many files are taken at once; a folder with more is likely the wrong one.
const MOST: usize = 20_000;

/// The files of a chooser, with their way inside the chosen folder where there is one.
pub(crate) fn chosen(list: &FileList) -> Vec<Dropped> {
    let files = (0..list.length()).filter_map(|n| list.get(n));
    files
        .map(|file| {
            let way = Reflect::get(&file, &"webkitRelativePath".into()).ok();
            let way = way.and_then(|way| way.as_string()).filter(|way| !way.is_empty());
            Dropped {
                name: way.unwrap_or_else(|| file.name()),
                file,
            }
        })
        .filter(|dropped| !is_hidden(&dropped.name))
        .take(MOST)
        .collect()
}

/// The files that were dropped, folders walked through.
pub(crate) async fn walk(dropped: Array) -> Vec<Dropped> {
    let mut out = Vec::new();
    let mut waiting: Vec<JsValue> = dropped.iter().collect();
    waiting.reverse();
    while let (Some(next), true) = (waiting.pop(), out.len() < MOST) {
        if let Some(file) = next.dyn_ref::<File>() {
            out.push(Dropped {
                name: file.name(),
                file: file.clone(),
            });
            continue;
        }
        let Ok(entry) = next.dyn_into::<FileSystemEntry>() else {
            continue;
        };
        let name = entry.full_path().trim_start_matches('/').to_owned();
        if is_hidden(&name) {
            continue;
        }
        if entry.is_directory() {
            let mut inside = entries(entry.unchecked_ref()).await;
            inside.arrange_by_key(|entry| entry.name());
            waiting.extend(inside.into_iter().rev().map(JsValue::from));
        } else if let Some(file) = file_of(entry.unchecked_ref()).await {
            out.push(Dropped { name, file });
        }
    }
    out
}

/// Whether a part of the way is hidden by its name, as what systems leave in folders is.
fn is_hidden(way: &str) -> bool {
    way.split('/')
        .any(|part| part.starts_with('.') || part == "__MACOSX" || part == "Thumbs.db" || part == "desktop.ini")
}

async fn file_of(entry: &FileSystemFileEntry) -> Option<File> {
    let file = JsFuture::from(Promise::new(&mut |done: Function, failed: Function| {
        // `file` takes plain functions; the ones of a promise are such.
        let call = Reflect::get(entry, &"file".into()).ok();
        if let Some(call) = call.and_then(|call| call.dyn_into::<Function>().ok()) {
            let _ = call.call2(entry, &done, &failed);
        }
    }))
    .await;
    file.ok()?.dyn_into().ok()
}

/// All entries of a folder; browsers hand them out a hundred at a time.
async fn entries(folder: &FileSystemDirectoryEntry) -> Vec<FileSystemEntry> {
    let reader = folder.create_reader();
    let mut out = Vec::new();
    loop {
        let part = JsFuture::from(Promise::new(&mut |done: Function, failed: Function| {
            let call = Reflect::get(&reader, &"readEntries".into()).ok();
            if let Some(call) = call.and_then(|call| call.dyn_into::<Function>().ok()) {
                let _ = call.call2(&reader, &done, &failed);
            }
        }))
        .await;
        let part: Array = part.ok().and_then(|part| part.dyn_into().ok()).unwrap_or_default();
        if part.length() == 0 || out.len() >= MOST {
            return out;
        }
        out.extend(part.iter().filter_map(|entry| entry.dyn_into().ok()));
    }
}

//! Files dropped on the page or chosen: taken from the event at once, since the browser forgets them after it, and walked
//! through later, folders too.
//!
//! The program that the hosted edition opens with only puts them aside and asks for the page that opens them; the whole
//! program finds them there.

use gloo::utils::{document, window};
use js_sys::{Array, Reflect};
#[cfg(feature = "web")]
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DataTransfer;

use crate::app::browser;
use crate::app::route::Route;

/// Where they are put aside, under the page's own object.
const ASIDE: &str = "dropped";

/// Puts aside what the event brings, each as the browser's entry for a file or folder, or as a file; whether there was
/// any.
pub(crate) fn put_aside(transfer: &DataTransfer) -> bool {
    let aside = Array::new();
    let items = transfer.items();
    for n in 0..items.length() {
        let Some(item) = items.get(n).filter(|item| item.kind() == "file") else {
            continue;
        };
        match item.webkit_get_as_entry().ok().flatten() {
            Some(entry) => aside.push(&entry),
            None => aside.push(&item.get_as_file().ok().flatten().into()),
        };
    }
    if aside.length() == 0 {
        return false;
    }
    let boot = Reflect::get(&window(), &"fangzhiBoot".into()).unwrap_or_default();
    Reflect::set(&boot, &ASIDE.into(), &aside).is_ok()
}

/// Whether the event brings files.
pub(crate) fn brings_files(transfer: &DataTransfer) -> bool {
    transfer.types().iter().any(|kind| kind == "Files")
}

/// Goes to the page that opens what was put aside.
pub(crate) fn ask_to_open() {
    browser::go(&Route::Open(Default::default()).to_hash());
    browser::announce(DROPPED);
}

/// Tells that something was put aside.
pub(crate) const DROPPED: &str = "fangzhi-dropped";

/// Takes what was put aside; it is there once.
#[cfg(feature = "web")]
pub(crate) fn take() -> Array {
    let boot = Reflect::get(&window(), &"fangzhiBoot".into()).unwrap_or_default();
    let aside = Reflect::get(&boot, &ASIDE.into()).unwrap_or_default();
    // A property of the page's own object; taking it away cannot fail.
    let _ = Reflect::set(&boot, &ASIDE.into(), &JsValue::UNDEFINED);
    aside.dyn_into().unwrap_or_default()
}

/// Marks the page while files hover over it.
pub(crate) fn mark(hovering: bool) {
    browser::set_root("data-dropping", hovering.then_some(""));
}

/// The page's body as the place where things are dropped.
pub(crate) fn place() -> web_sys::EventTarget {
    document().into()
}

//! Saving a portable copy: the single file with the reader's own documents in it.

use gloo::utils::window;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use crate::app::own::Own;
use crate::app::own::saving::{Choice, Course, collection, push};
use crate::app::{browser, download};
use crate::export::portable::{END, escaped, frame, open};

use super::writing::Trouble;

/// Saves the copy under this name; `told` hears how many texts of how many are written.
///
/// # Errors
/// Where it was stopped, the page could not be had, or the browser refuses.
pub(crate) async fn save(
    own: &Own,
    choice: &Choice,
    name: &str,
    course: &Course,
    told: impl Fn(usize, usize),
) -> Result<(), Trouble> {
    let page = page().await.ok_or(Trouble::NoProgram)?;
    let around = frame(&page).ok_or(Trouble::NoProgram)?;
    let parts = Array::new();
    push(&parts, around.before);
    push(&parts, &open(&browser::now()));
    let write = |part: &str| push(&parts, &escaped(part));
    if !collection(own, choice, course, told, write).await {
        return Err(Trouble::Stopped);
    }
    push(&parts, END);
    push(&parts, around.after);
    let blob = download::joined("text/html;charset=utf-8", &parts).map_err(|_| Trouble::Refused)?;
    download::offer(name, &blob).map_err(|_| Trouble::Refused)
}

/// The single file as it was before anything ran.
async fn page() -> Option<String> {
    let boot = Reflect::get(&window(), &"fangzhiBoot".into()).ok()?;
    let page: Function = Reflect::get(&boot, &"page".into()).ok()?.dyn_into().ok()?;
    let promise: Promise = page.call0(&boot).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.as_string()
}

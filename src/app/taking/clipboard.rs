//! The clipboard, in more forms than text: a table as HTML beside its lines, a picture.

use gloo::utils::window;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use crate::app::download::bytes;

/// Copies a table: as HTML for what pastes formatted text, as lines for all else. Where the browser takes text only, the
/// lines. Whether it was copied.
pub(crate) async fn table(lines: &str, html: &str) -> bool {
    let parts = [("text/plain", lines), ("text/html", html)];
    let blobs = parts.map(|(kind, text)| Some((kind, bytes(kind, text).ok()?)));
    let [Some(plain), Some(rich)] = blobs else {
        return text(lines).await;
    };
    items(&[plain, rich]).await || text(lines).await
}

/// Copies a picture; whether it was copied.
pub(crate) async fn picture(png: Blob) -> bool {
    items(&[("image/png", png)]).await
}

/// Copies text; whether it was copied.
pub(crate) async fn text(words: &str) -> bool {
    call("writeText", &words.into()).await.is_some()
}

/// Copies one thing in several forms.
async fn items(forms: &[(&str, Blob)]) -> bool {
    let item = || {
        let class: Function = Reflect::get(&window(), &"ClipboardItem".into()).ok()?.dyn_into().ok()?;
        let content = Object::new();
        for (kind, blob) in forms {
            Reflect::set(&content, &(*kind).into(), blob).ok()?;
        }
        Reflect::construct(&class, &Array::of1(&content)).ok()
    };
    match item() {
        Some(item) => call("write", &Array::of1(&item)).await.is_some(),
        None => false,
    }
}

/// Calls a method of the clipboard, which is absent outside secure contexts.
async fn call(method: &str, content: &JsValue) -> Option<()> {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &method.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = write.call1(&clipboard, content).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?;
    Some(())
}

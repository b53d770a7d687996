//! Files that the page makes and the browser saves, without a request.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the browser may take to begin reading the file, in milliseconds.
const KEPT: u32 = 30_000;

/// Saves `text` as a file of this name and media type; nothing where the browser refuses.
pub(super) fn save(name: &str, media_type: &str, text: &str) {
    // What is refused leaves the page as it is; there is nothing the reader could do about it.
    let _ = bytes(media_type, text).and_then(|blob| offer(name, &blob));
}

/// The text as bytes of this media type.
///
/// # Errors
/// Where the browser refuses.
pub(super) fn bytes(media_type: &str, text: &str) -> Result<Blob, JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind)
}

/// The parts, texts or bytes, as one file of this media type.
///
/// # Errors
/// Where the browser refuses.
#[cfg(feature = "web")]
pub(super) fn joined(media_type: &str, parts: &Array) -> Result<Blob, JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    Blob::new_with_blob_sequence_and_options(parts, &kind)
}

/// Offers the bytes as a file of this name.
///
/// # Errors
/// Where the browser refuses.
pub(super) fn offer(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Timeout::new(KEPT, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

//! The program that writes and reads spreadsheets and packages, in a worker of the page.

use std::cell::RefCell;

use fangzhi::worker::Sheets;
use js_sys::{Array, Function, Uint8Array};
use wasm_bindgen::prelude::*;

thread_local! {
    /// What is being written; a worker serves one page.
    static SHEETS: RefCell<Sheets> = RefCell::default();
}

/// Answers one message: `head` and the answer as [`Sheets::serve`] has them. `reply` is called with the answer as JSON,
/// its texts (an array of strings) and its bytes.
#[wasm_bindgen]
pub fn serve(head: &str, bytes: Option<Vec<u8>>, reply: &Function) {
    let (head, beside) = SHEETS.with_borrow_mut(|sheets| sheets.serve(head, &bytes.unwrap_or_default()));
    let texts: Array = beside.texts.iter().map(|text| JsValue::from_str(text)).collect();
    let bytes = beside
        .bytes
        .map_or(JsValue::UNDEFINED, |bytes| Uint8Array::from(&bytes[..]).into());
    // A page that is gone needs no answer.
    let _ = reply.call3(&JsValue::NULL, &head.into(), &texts, &bytes);
}

fn main() {}

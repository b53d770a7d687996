//! The program that reads PDFs, in a worker of the page.

use std::cell::RefCell;
use std::collections::HashMap;

use fangzhi::intake::Limits;
use fangzhi::worker::serve_pdf;
use js_sys::{Array, Function};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The browser's decoder of texts.
    type TextDecoder;
    #[wasm_bindgen(constructor, catch)]
    fn new(label: &str) -> Result<TextDecoder, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn decode(this: &TextDecoder, bytes: &[u8]) -> Result<String, JsValue>;
}

/// Answers one message: `head` is `{"file": NAME}`. `reply` is called with the text or the refusal as JSON.
#[wasm_bindgen]
pub fn serve(head: &str, bytes: Option<Vec<u8>>, reply: &Function) {
    // A decoder for each encoding: text comes a character at a time.
    let decoders: RefCell<HashMap<String, Option<TextDecoder>>> = RefCell::default();
    let decode = |label: &str, bytes: &[u8]| {
        let mut decoders = decoders.borrow_mut();
        let decoder = decoders
            .entry(label.to_owned())
            .or_insert_with(|| TextDecoder::new(label).ok());
        decoder
            .as_ref()
            .and_then(|decoder| decoder.decode(bytes).ok())
            .unwrap_or_default()
    };
    let answer = serve_pdf(head, &bytes.unwrap_or_default(), &Limits::BROWSER, &decode);
    // A page that is gone needs no answer.
    let _ = reply.call2(&JsValue::NULL, &answer.into(), &Array::new());
}

fn main() {}

//! The program that reads what a person opens, in a worker of the page.

use fangzhi::intake::Limits;
use fangzhi::model::Encoding;
use fangzhi::worker::{Ask, Beside, Tell, serve as answer};
use js_sys::{Array, Function, Uint8Array};
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

/// Answers one message: `head` is an [`Ask`] as JSON. `reply` is called with each [`Tell`] as JSON, its texts (an array of
/// strings) and its bytes.
#[wasm_bindgen]
pub fn serve(head: &str, bytes: Option<Vec<u8>>, reply: &Function) -> Result<(), JsError> {
    let ask: Ask = serde_json::from_str(head)?;
    let decode = |bytes: &[u8], encoding: Encoding| {
        TextDecoder::new(encoding.as_str())
            .and_then(|decoder| decoder.decode(bytes))
            .unwrap_or_default()
    };
    let mut hear = |tell: Tell, beside: Beside| {
        let head = serde_json::to_string(&tell).unwrap_or_default();
        let texts: Array = beside.texts.iter().map(|text| JsValue::from_str(text)).collect();
        let bytes = beside
            .bytes
            .map_or(JsValue::UNDEFINED, |bytes| Uint8Array::from(&bytes[..]).into());
        // A page that is gone needs no answer.
        let _ = reply.call3(&JsValue::NULL, &head.into(), &texts, &bytes);
    };
    answer(ask, bytes.unwrap_or_default(), &Limits::BROWSER, &decode, &mut hear);
    Ok(())
}

fn main() {}

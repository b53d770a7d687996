//! The server of the program that reads PDFs: a file in, its text or a refusal out.

use serde::{Deserialize, Serialize};

use crate::intake::pdf::{self, Decode};
use crate::intake::{Limits, Reason, Refusal};

/// What is asked; the file's bytes come beside it.
#[derive(Debug, Deserialize)]
struct Head {
    file: String,
}

/// Answers one message: `head` is `{"file": NAME}`, the answer an `Opened` or a `Refusal` as JSON.
#[must_use]
pub fn serve(head: &str, bytes: &[u8], limits: &Limits, decode: Decode<'_>) -> String {
    let file = serde_json::from_str::<Head>(head).map_or_else(|_| String::new(), |head| head.file);
    match pdf::read(&file, bytes, limits, decode) {
        Ok(opened) => json(&opened, &file),
        Err(refusal) => json(&refusal, &file),
    }
}

fn json<T: Serialize>(value: &T, file: &str) -> String {
    serde_json::to_string(value).unwrap_or_else(|error| {
        let refusal = Refusal {
            file: file.to_owned(),
            reason: Reason::Broke,
            detail: Some(error.to_string()),
        };
        // Three plain fields cannot fail to be written.
        serde_json::to_string(&refusal).unwrap_or_default()
    })
}

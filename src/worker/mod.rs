//! Work off the page's thread: what the page asks of its workers, and what they answer.
//!
//! Input: an [`Ask`] with bytes. Output: [`Tell`]s with texts or bytes beside them, as many as there are things to tell.
//! The servers are plain functions, so they are tested without a browser; `src/bin/reader.rs` and its neighbours start
//! them in workers.

mod message;
#[cfg(feature = "formats")]
mod open;
#[cfg(feature = "pdf-text")]
mod pdf;
#[cfg(feature = "sheets")]
mod sheets;
mod wire;

pub use message::{Ask, Beside, Tell};
#[cfg(feature = "formats")]
pub use open::{Hear, serve};
#[cfg(feature = "pdf-text")]
pub use pdf::serve as serve_pdf;
#[cfg(feature = "sheets")]
pub use sheets::{Sheets, SheetsAsk, SheetsTell};
pub use wire::Wire;

//! What a reader opens: bytes with a file name in, texts, bundles and refusals out.
//!
//! Input: a file's name and bytes. Output: [`Item`]s, one for a plain file, many for an archive; what cannot be read
//! becomes a [`Refusal`] that names the file and says why. Nothing here fails or panics, and nothing grows beyond
//! [`Limits`].

mod item;
#[cfg(feature = "pdf")]
pub mod pdf;

pub use item::{Item, Limits, Note, Opened, Reason, Refusal};

//! What a reader opens: bytes with a file name in, texts, bundles and refusals out.
//!
//! Input: a file's name and bytes. Output: [`Item`]s, one for a plain file, many for an archive; what cannot be read
//! becomes a [`Refusal`] that names the file and says why. Nothing here fails or panics, and nothing grows beyond
//! [`Limits`].

#[cfg(feature = "formats")]
mod archive;
#[cfg(feature = "formats")]
mod decode;
#[cfg(feature = "formats")]
mod docx;
#[cfg(feature = "formats")]
mod html;
mod item;
#[cfg(feature = "formats")]
mod kind;
#[cfg(feature = "formats")]
mod layout;
#[cfg(feature = "formats")]
mod markdown;
#[cfg(feature = "formats")]
mod open;
#[cfg(feature = "pdf-text")]
pub mod pdf;
#[cfg(feature = "formats")]
mod plausibility;
#[cfg(feature = "formats")]
mod table;
#[cfg(feature = "formats")]
mod taken;

#[cfg(feature = "cli")]
pub use decode::native;
#[cfg(feature = "formats")]
pub use decode::{Decoded, Decoder, decode, preview};
pub use item::{Item, Limits, Note, Opened, Reason, Refusal, is_ours};
#[cfg(feature = "formats")]
pub use open::{Emit, open};

//! Exports: observations in the exchange form, as JSON Lines, JSON and CSV.
//!
//! Input: observations with their place and document. Output: text. Example:
//! `jsonl::write(&corpus, corpus.ids())`.

pub mod csv;
pub mod json;
pub mod jsonl;

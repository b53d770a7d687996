//! Exports: observations in the exchange form, as JSON Lines, JSON and CSV; a concordance as CSV and as a table to paste.
//!
//! Input: observations with their place and document. Output: text. Example:
//! `jsonl::write(&corpus, corpus.ids())`.

pub mod concordance;
pub mod csv;
pub mod json;
pub mod jsonl;

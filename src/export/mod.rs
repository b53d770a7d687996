//! Exports: facts with where they come from, in the forms that other tools read, and our own tables read back.
//!
//! Input: a corpus and rows of it. Output: text, in slices where there may be much of it. One definition of the columns
//! ([`column`]) serves CSV, spreadsheets and Data Packages. Example: `jsonl::write(&corpus, corpus.ids())`.

pub mod annotation;
pub mod citation;
pub mod clip;
pub mod column;
#[cfg(feature = "sheets")]
pub mod column_note;
pub mod concordance;
pub mod csv;
#[cfg(feature = "formats")]
pub mod exchange;
pub mod exporter;
pub mod json;
pub mod jsonl;
#[cfg(feature = "sheets")]
pub mod package;
pub mod portable;
pub mod recipe;
pub mod selection;
#[cfg(feature = "sheets")]
pub mod workbook;

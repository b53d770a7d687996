//! Taking things away: what the present address selects, written as files or put on the clipboard.
//!
//! Input: the app's state. Output: files through `download`, the clipboard through [`clipboard`]. Rows are written a slice
//! at a time, so that the page answers in between, whatever their number.

pub(super) mod clipboard;
pub(super) mod cutting;
pub(super) mod portable;
pub(super) mod recipe;
pub(super) mod scope;
pub(super) mod writing;

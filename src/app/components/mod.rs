//! Parts that pages are made of; each is one screen of code.

pub(super) mod account;
pub(super) mod brief_figures;
pub(super) mod brief_lists;
pub(super) mod basket;
pub(super) mod chart_view;
pub(super) mod check_entry;
pub(super) mod chips;
pub(super) mod document_text;
pub(super) mod facets;
pub(super) mod fact_panel;
pub(super) mod figure;
pub(super) mod header;
pub(super) mod keys;
pub(super) mod matrix;
pub(super) mod palette;
pub(super) mod passage;
pub(super) mod questions;
pub(super) mod records;
pub(super) mod register_facets;
pub(super) mod register_rows;
pub(super) mod register_sums;
pub(super) mod rows;
pub(super) mod search_field;
pub(super) mod sureness;
pub(super) mod undo;
pub(super) mod verdict;

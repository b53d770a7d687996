//! The knowledge as tables: units, modifiers, indicators, areas, themes. Words live here, grammar never does.
//!
//! Input: nothing. Output: lookups that every later stage and the pages share. Example:
//! `indicator::find("GDP").unwrap().name == "地区生产总值"`.

pub(crate) mod added;
pub mod area;
pub mod cue;
pub mod dictionary;
pub mod festival;
pub mod hedge;
pub mod indicator;
mod indicator_chapter;
mod matcher;
mod name_map;
pub mod numeral_word;
pub mod theme;
pub mod unit;

pub use matcher::Matcher;

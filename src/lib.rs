//! Fangzhi reads China's local annual reports: every number becomes an observation that still points at the
//! characters it came from.
//!
//! The modules are the path that data takes, in reading order; each uses only those before it (a test in
//! `tests/all/house.rs` reads the `use` lines and says so):
//!
//! ```text
//! bytes → text → segment → (lexicon, quantity) → fact → corpus → format → reason → query → chart → export → engine
//!       → intake → worker → app
//! ```

// The program that the hosted edition opens with leaves pages out, and with them what only they use.
#![cfg_attr(all(feature = "opening", not(feature = "web")), allow(dead_code))]

pub mod span;

pub mod sorting;

pub mod model;

pub mod text;

pub mod segment;

pub mod lexicon;

pub mod quantity;

pub mod fact;

pub mod corpus;

pub mod format;

pub mod reason;

pub mod query;

pub mod chart;

pub mod export;

pub mod engine;

pub mod intake;

pub mod worker;

pub mod app;

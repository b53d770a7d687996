//! One integration program, one module a stage.

mod app;
mod brief;
#[cfg(feature = "chart")]
mod chart;
#[cfg(feature = "cli")]
mod cli;
mod command;
mod concordance;
mod checks;
mod corpora;
mod corpus;
mod diagnostic;
mod engine;
mod export;
mod fact;
mod format;
mod genre;
mod finding;
mod gold;
mod head;
mod house;
mod indicator;
mod invented;
mod linear;
mod lineup;
mod place;
mod promise;
mod quantity;
mod query;
mod question;
mod reading;
mod reason;
mod ranked;
mod record;
mod register;
mod search;
mod segment;
mod sorting;
#[cfg(feature = "cli")]
mod text;
mod verdict;
mod undo;

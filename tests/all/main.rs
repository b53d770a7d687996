//! One integration program, one module a stage.

mod app;
mod brief;
mod builder;
#[cfg(feature = "chart")]
mod chart;
mod checks;
mod citation;
#[cfg(feature = "cli")]
mod cli;
mod collection;
mod command;
mod concordance;
mod corpora;
mod corpus;
mod correcting;
mod diagnostic;
mod dictionary;
mod engine;
#[cfg(feature = "cli")]
mod exchange;
mod export;
mod fact;
mod finding;
mod format;
mod genre;
mod gold;
mod head;
mod house;
mod indicator;
#[cfg(feature = "cli")]
mod intake;
mod invented;
mod linear;
mod lineup;
#[cfg(feature = "cli")]
mod package;
#[cfg(feature = "pdf-text")]
mod pdf;
mod place;
mod portable;
mod promise;
mod quantity;
mod query;
mod question;
mod ranked;
mod reading;
mod reason;
mod record;
mod register;
mod revise;
mod search;
mod segment;
mod settings;
mod sorting;
#[cfg(feature = "cli")]
mod text;
mod undo;
mod verdict;
#[cfg(feature = "cli")]
mod workbook;

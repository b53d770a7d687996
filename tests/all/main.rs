//! One integration program, one module a stage.

mod app;
#[cfg(feature = "chart")]
mod chart;
#[cfg(feature = "cli")]
mod cli;
mod corpora;
mod corpus;
mod diagnostic;
mod engine;
mod export;
mod fact;
mod genre;
mod gold;
mod head;
mod house;
mod indicator;
mod linear;
mod place;
mod quantity;
mod query;
mod reading;
mod reason;
mod record;
mod segment;
#[cfg(feature = "cli")]
mod text;

//! One integration program, one module a stage.

mod app;
mod chart;
mod corpora;
mod corpus;
mod export;
mod fact;
mod gold;
mod house;
mod quantity;
mod query;
mod reason;
mod text;

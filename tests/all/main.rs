//! One integration program, one module a stage.

mod app;
mod chart;
mod corpora;
mod corpus;
mod export;
mod query;
mod reason;

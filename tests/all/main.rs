//! One integration program, one module a stage.
mod quantity;

//! Reasoning over facts: what is stated and what is not, and what leads.
//!
//! Input: a [`Corpus`](crate::corpus::Corpus). Output: findings that name the observations behind them. Example:
//! `coverage::matrix(&corpus, &coverage::headline_indicators(&corpus, 12), &areas)`.

pub mod aspect;
pub mod brief;
mod contradiction;
pub mod coverage;
pub mod difference;
pub mod finding;
pub mod formula;
mod gather;
mod inference;
pub mod leading;
pub mod lineup;
mod order;
pub mod precision;
pub mod promise;
pub mod question;
pub mod unit;
pub mod verdict;

//! A repaired text to articles, sections, sentences and clauses.
//!
//! Input: a [`ReportText`](crate::text::ReportText). Output: [`Article`]s, whose sections list blocks of the view, and
//! [`sentences`] of a block. Example: a page with two datelines gives two articles, each with the headline above its
//! dateline as its title.

mod article;
mod sentence;

pub use article::{Article, Section, articles};
pub use sentence::{Clause, Sentence, sentences};

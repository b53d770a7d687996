//! A text as opened to the text the engine reads: folding and repair, with a map back to every source character.
//!
//! Input: a text. Output: a [`ReportText`]: a view in which sentences are whole again, cut into blocks.
//! Example: a source of `实现旅游综\n\n合收入5亿元。` gives the one block `实现旅游综合收入5亿元。`, and the span of `5亿元`
//! in the view maps to where those characters stand in the source.

mod fold;
mod furniture;
mod repair;
mod script;
mod table;
mod view;
mod write;

pub(crate) use fold::{fold, is_blank};
pub(crate) use furniture::is_furniture;
pub use repair::read;
pub(crate) use script::{simplified, written_out};
pub use view::{Block, BlockKind, Repair, RepairKind, ReportText};

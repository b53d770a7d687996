//! Charts: plain specifications of what to draw, and their drawing as SVG.
//!
//! Input: rows of a corpus. Output: a [`Picture`], or why there is none; from it a `Drawing` with the SVG and the box of
//! each mark (feature `chart`). Example: `draw(&Picture::Bars(from_rows(&corpus, &rows, Language::Chinese)?), 720)`.

#[cfg(feature = "chart")]
mod bars;
#[cfg(feature = "chart")]
mod dumbbell;
#[cfg(feature = "chart")]
mod multiples;
#[cfg(feature = "chart")]
mod pen;
mod picture;
#[cfg(feature = "chart")]
mod poster;
#[cfg(feature = "chart")]
mod ranks;
#[cfg(feature = "chart")]
mod rows;
#[cfg(feature = "chart")]
mod scale;
#[cfg(feature = "chart")]
mod scatter;
mod select;
mod sentence;
#[cfg(feature = "chart")]
mod svg;
mod text_size;

#[cfg(feature = "chart")]
pub use pen::{Drawing, MarkBox, draw};
pub use picture::{
    Axis, ChartSpec, Dumbbell, Group, GroupKey, Mark, Multiples, Pair, Picture, Point, RankBlock, Ranks, Scatter,
    Series, Subject,
};
#[cfg(feature = "chart")]
pub use poster::{Caption, poster};
pub use select::{NoChart, dumbbells, from_group, from_rows, multiples, pairs, ranks, scatter};
#[cfg(feature = "chart")]
pub use svg::standalone;
pub use text_size::text_width;

//! The pages, one for each kind of address.

pub(super) mod about;
#[cfg(feature = "web")]
mod beside;
#[cfg(feature = "web")]
pub(super) mod brief;
#[cfg(feature = "web")]
pub(super) mod checks;
#[cfg(not(feature = "web"))]
pub(super) mod coming;
#[cfg(feature = "web")]
pub(super) mod compare;
#[cfg(feature = "web")]
pub(super) mod corrections;
#[cfg(feature = "web")]
pub(super) mod document;
#[cfg(feature = "web")]
pub(super) mod documents;
#[cfg(feature = "web")]
mod landed;
pub(super) mod not_found;
#[cfg(feature = "web")]
mod nothing_held;
pub(super) mod observations;
#[cfg(feature = "web")]
pub(super) mod open;
pub(super) mod overview;
pub(super) mod refused;
#[cfg(feature = "web")]
pub(super) mod registers;
#[cfg(feature = "web")]
pub(super) mod search;
#[cfg(feature = "web")]
mod steps;

//! The pages, one for each kind of address.

pub(super) mod about;
mod beside;
pub(super) mod brief;
pub(super) mod checks;
pub(super) mod compare;
pub(super) mod document;
pub(super) mod documents;
mod landed;
pub(super) mod not_found;
pub(super) mod observations;
pub(super) mod overview;
pub(super) mod refused;
pub(super) mod registers;
pub(super) mod search;
mod steps;

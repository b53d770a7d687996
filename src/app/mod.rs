//! The web app: pages over a corpus, each a function of the address.
//!
//! Input: the bundles that came with the page and the address after `#`. Output: a page. State lives in four places:
//! the address ([`route`]), the corpus (shared by pointer), one reducer ([`state`]) and single components. Messages,
//! commands, corrections, addresses and steps know no browser, so they are tested natively; the rest is compiled with the feature `opening`, and
//! with `web` for all pages: the hosted edition opens with few of them and fetches the whole at its first use.

pub mod command;
pub mod correcting;
pub mod i18n;
pub mod route;
pub mod undo;

#[cfg(feature = "opening")]
mod browser;
#[cfg(feature = "opening")]
mod components;
#[cfg(feature = "opening")]
mod download;
#[cfg(feature = "opening")]
mod held;
#[cfg(feature = "opening")]
mod keys;
#[cfg(feature = "opening")]
mod own;
#[cfg(feature = "opening")]
mod pages;
#[cfg(feature = "opening")]
mod recovery;
#[cfg(feature = "opening")]
mod shell;
#[cfg(feature = "opening")]
mod state;
#[cfg(feature = "web")]
mod taking;

#[cfg(feature = "opening")]
pub use shell::run;

//! The web app: pages over a corpus, each a function of the address.
//!
//! Input: the bundles that came with the page and the address after `#`. Output: a page. State lives in four places:
//! the address ([`route`]), the corpus (shared by pointer), one reducer ([`state`]) and single components. Messages,
//! commands, addresses and steps know no browser, so they are tested natively; the rest is compiled with the feature `web`.

pub mod command;
pub mod i18n;
pub mod route;
pub mod undo;

#[cfg(feature = "web")]
mod browser;
#[cfg(feature = "web")]
mod components;
#[cfg(feature = "web")]
mod download;
#[cfg(feature = "web")]
mod held;
#[cfg(feature = "web")]
mod keys;
#[cfg(feature = "web")]
mod pages;
#[cfg(feature = "web")]
mod recovery;
#[cfg(feature = "web")]
mod shell;
#[cfg(feature = "web")]
mod state;

#[cfg(feature = "web")]
pub use shell::run;

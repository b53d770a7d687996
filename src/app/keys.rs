//! The keys that work on every page.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::prelude::*;

use super::browser;
use super::components::header::PAGES;
use super::state::{Action, StateHandle};

/// What may open over a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opened {
    /// The command palette.
    Palette,
    /// The list of keys.
    Keys,
    /// What can be taken away from here as a file.
    Export,
    /// The views that were saved.
    Views,
    /// The portable copy.
    Copy,
}

impl Opened {
    /// What only the whole program can open.
    pub(super) const LATER: [Self; 3] = [Self::Export, Self::Views, Self::Copy];

    /// Its name while the whole program is on its way.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Palette => "palette",
            Self::Keys => "keys",
            Self::Export => "export",
            Self::Views => "views",
            Self::Copy => "copy",
        }
    }
}

/// Opens something over the page; every page has it from its context.
#[derive(Clone, PartialEq)]
pub(super) struct Opener(pub(super) Callback<Opened>);

/// What opens something over the page.
#[hook]
pub(super) fn use_opener() -> Callback<Opened> {
    use_context::<Opener>().map(|opener| opener.0).unwrap_or_default()
}

/// Listens for the keys of every page; `opened` opens what stands over it.
#[hook]
pub(super) fn use_keys(state: &StateHandle, opened: UseStateSetter<Option<Opened>>) {
    let state = state.dispatcher();
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&document(), "keydown", options, move |event| {
            let acted = match chord(event) {
                Some(Chord::Find) => {
                    opened.set(Some(Opened::Palette));
                    true
                }
                Some(Chord::Undo) => {
                    state.dispatch(Action::Undo);
                    true
                }
                None => browser::single_key(event).is_some_and(|key| match key.as_str() {
                    "?" => {
                        opened.set(Some(Opened::Keys));
                        true
                    }
                    "z" => {
                        state.dispatch(Action::Undo);
                        true
                    }
                    "/" => {
                        search();
                        true
                    }
                    digit => to_page(digit),
                }),
            };
            if acted {
                event.prevent_default();
            }
        });
        move || drop(listener)
    });
}

enum Chord {
    Find,
    Undo,
}

/// Ctrl or ⌘ with K, and with Z outside of fields, which have an undo of their own.
fn chord(event: &Event) -> Option<Chord> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    if event.ctrl_key() == event.meta_key() || event.alt_key() || event.shift_key() {
        return None;
    }
    match event.key().as_str() {
        "k" | "K" => Some(Chord::Find),
        "z" | "Z" if !browser::takes_text(event.target()) && !browser::dialog_is_open() => Some(Chord::Undo),
        _ => None,
    }
}

/// Goes to the page of this number; false where the key is none.
fn to_page(digit: &str) -> bool {
    let page = digit.parse().ok().and_then(|n: usize| PAGES.get(n.checked_sub(1)?));
    page.iter().for_each(|(_, address, ..)| browser::go(address));
    page.is_some()
}

/// Goes to the page's search field, or where it has none to that of the observations.
pub(super) fn search() {
    if !browser::focus_search() {
        browser::go("#/observations");
        search_soon(20);
    }
}

/// Tries again until the page that was asked for has drawn its field.
fn search_soon(tries: u32) {
    Timeout::new(16, move || {
        if tries > 0 && !browser::focus_search() {
            search_soon(tries - 1);
        }
    })
    .forget();
}

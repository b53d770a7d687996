//! Whether what is opened is kept, how much room it takes, and whether the bundled corpus is shown too.

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::size::bytes;
use crate::app::browser;
use crate::app::i18n::{Lang, OpenMessage};
use crate::app::own::Own;
use crate::app::own::desk::{Storage as Kept, desk, use_desk};
use crate::app::own::saving::{self, Choice, Course};
use crate::app::state::{Action, use_app};
use crate::app::undo::Deed;

/// The section.
#[component]
pub(super) fn Storage() -> Html {
    let state = use_app();
    let lang = state.lang;
    let storage = use_desk().storage();
    let keys: Vec<String> = state.own.entries.iter().map(|entry| entry.source.key.clone()).collect();
    let save = {
        let keys = keys.clone();
        Callback::from(move |_: MouseEvent| save(keys.clone()))
    };
    let show_base = {
        let state = state.clone();
        Callback::from(move |event: Event| {
            let base = event.target_unchecked_into::<HtmlInputElement>().checked();
            let own = Own {
                base,
                ..state.own.clone()
            };
            state.dispatch(Action::Own(own, Deed::Based(base)));
        })
    };
    let troubled = matches!(storage, Kept::Refused | Kept::Full);
    let name = match storage {
        Kept::Opening => "opening",
        Kept::Kept { .. } => "kept",
        Kept::Refused => "refused",
        Kept::Full => "full",
    };
    html! {
        <section class="storage" aria-labelledby="storage-title">
            <h2 id="storage-title">{ lang.say(OpenMessage::Storage) }</h2>
            <p class={troubled.then_some("storage-trouble")} role="status" data-storage={name} data-testid="storage">{ said(storage, lang) }</p>
            if !keys.is_empty() {
                <p class="storage-save"><button type="button" class={classes!("button", troubled.then_some("primary"))} onclick={save} data-testid="save-all">
                    { lang.say(OpenMessage::SaveAll) }</button>
                    <span class="faint">{ lang.say(OpenMessage::SaveHint) }</span></p>
            }
            <p class="storage-base">
                <label><input type="checkbox" checked={state.own.base} onchange={show_base} data-testid="show-base" />
                    { lang.say(OpenMessage::Base) }</label>
                if !state.own.base { <span class="faint">{ lang.say(OpenMessage::BaseOff) }</span> }
            </p>
        </section>
    }
}

/// Saves the texts of these keys, with what the reader said, as a file that can be opened again.
pub(super) fn save(keys: Vec<String>) {
    let own = desk().own();
    let choice = Choice {
        keys: Some(keys),
        ..Choice::everything(&own)
    };
    spawn_local(async move {
        let name = saving::backup_name(&browser::now());
        // What is refused leaves the page as it is; there is nothing the reader could do about it.
        saving::save(&own, &choice, &name, &Course::default(), |_, _| ()).await;
    });
}

fn said(storage: Kept, lang: Lang) -> String {
    match storage {
        Kept::Opening => lang.say(OpenMessage::StorageOpening).to_owned(),
        Kept::Refused => lang.say(OpenMessage::StorageRefused).to_owned(),
        Kept::Full => lang.say(OpenMessage::StorageFull).to_owned(),
        Kept::Kept { used, room } => {
            let room = match (used, room) {
                (Some(used), Some(room)) => lang.fill(OpenMessage::StorageUsed, &[&bytes(used), &bytes(room)]),
                (Some(used), None) => lang.fill(OpenMessage::StorageUsedOnly, &[&bytes(used)]),
                _ => String::new(),
            };
            [lang.say(OpenMessage::StorageKept), lang.pick("", " "), &room].concat()
        }
    }
}

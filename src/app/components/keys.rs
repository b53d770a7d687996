//! The dialog that shows the keys.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::dialog::{Dialog, use_dialog};
use crate::app::browser;
use crate::app::i18n::{Lang, Message, PaletteMessage};
use crate::app::state::{Action, use_app};

/// Keys with what they do; keys of one line stand apart by blanks.
type Keys = &'static [(&'static str, Message)];

/// The keys, by where they work.
const GROUPS: [(PaletteMessage, Keys); 3] = [
    (
        PaletteMessage::KeysEverywhere,
        &[
            ("mod+K", Message::KeyPalette),
            ("/", Message::KeySearch),
            ("1 … 8", Message::KeyPages),
            ("z", Message::KeyUndo),
            ("Esc", Message::KeyEscape),
            ("?", Message::KeyHelp),
        ],
    ),
    (
        PaletteMessage::KeysObservations,
        &[
            ("j k", Message::KeyNextPrevious),
            ("↑ ↓", Message::KeyTableMove),
            ("Enter", Message::KeyOpen),
            ("v", Message::KeyChart),
            ("c", Message::KeyCollect),
        ],
    ),
    (
        PaletteMessage::KeysDocument,
        &[
            ("j k", Message::KeyNextPrevious),
            ("d D", Message::KeyDoubts),
            ("y", Message::KeyCopyLink),
            ("c", Message::KeyCollect),
        ],
    ),
];

#[derive(Properties, PartialEq)]
pub(crate) struct KeysDialogProps {
    /// Whether it shows.
    pub(crate) open: bool,
    /// Called when it was closed.
    pub(crate) onclose: Callback<()>,
}

/// The dialog; the browser keeps the focus in it and closes it on Escape.
#[component]
pub(crate) fn KeysDialog(props: &KeysDialogProps) -> Html {
    let state = use_app();
    let Dialog {
        node,
        onclose,
        onkeydown,
    } = use_dialog(props.open, &props.onclose);
    let close = props.onclose.reform(|_: MouseEvent| ());
    let switch = {
        let state = state.clone();
        Callback::from(move |event: Event| {
            let on = event.target_unchecked_into::<HtmlInputElement>().checked();
            state.dispatch(Action::Key(on));
        })
    };
    let lang = state.lang;
    html! {
        <dialog class="keys" ref={node} {onclose} {onkeydown} aria-labelledby="keys-title" data-testid="keys">
            <div class="sheet-head">
                <h2 id="keys-title">{ lang.say(Message::Keys) }</h2>
                <button type="button" class="quiet icon" aria-label={lang.say(Message::Close)} onclick={close}>
                    <span aria-hidden="true">{ "×" }</span></button>
            </div>
            <label class="keys-switch">
                <input type="checkbox" checked={state.keys} onchange={switch} data-testid="keys-switch" />
                <span>{ lang.say(PaletteMessage::KeysAct) }</span>
            </label>
            { key_list(lang) }
        </dialog>
    }
}

/// The keys as lists, by where they work.
pub(crate) fn key_list(lang: Lang) -> Html {
    let entry = |&(keys, does): &(&'static str, Message)| {
        html! {
            <div key={keys}>
                <dt>{ for keys.split(' ').map(|key| html! { <kbd>{ spelled(key) }</kbd> }) }</dt>
                <dd>{ lang.say(does) }</dd>
            </div>
        }
    };
    html! {
        <>
            { for GROUPS.iter().map(|&(place, keys)| html! {
                <section key={lang.say(place)} class="key-group">
                    <h3>{ lang.say(place) }</h3>
                    <dl class="key-list">{ for keys.iter().map(entry) }</dl>
                </section>
            }) }
        </>
    }
}

/// A key as it is printed on this machine's keyboard.
fn spelled(key: &'static str) -> AttrValue {
    match key.strip_prefix("mod+") {
        Some(letter) => [if browser::is_mac() { "⌘ " } else { "Ctrl " }, letter].concat().into(),
        None => key.into(),
    }
}

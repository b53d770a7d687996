//! The dialog that shows the keys.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::app::i18n::Message;
use crate::app::state::use_app;

/// Each key with what it does.
pub(crate) const KEYS: [(&str, Message); 9] = [
    ("/", Message::KeySearch),
    ("1 … 8", Message::KeyPages),
    ("j k", Message::KeyNextPrevious),
    ("↑ ↓", Message::KeyTableMove),
    ("Enter", Message::KeyOpen),
    ("v", Message::KeyChart),
    ("c", Message::KeyCollect),
    ("Esc", Message::KeyEscape),
    ("?", Message::KeyHelp),
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
    let dialog = use_node_ref();
    use_effect_with((dialog.clone(), props.open), |(dialog, open)| {
        let Some(dialog) = dialog.cast::<HtmlDialogElement>() else {
            return;
        };
        if *open && !dialog.open() {
            // Refused only where it is open already.
            let _ = dialog.show_modal();
        } else if !*open && dialog.open() {
            dialog.close();
        }
    });
    let closed = props.onclose.reform(|_: Event| ());
    let close = props.onclose.reform(|_: MouseEvent| ());
    html! {
        <dialog class="keys" ref={dialog} onclose={closed} aria-labelledby="keys-title" data-testid="keys">
            <div class="sheet-head">
                <h2 id="keys-title">{ state.lang.say(Message::Keys) }</h2>
                <button type="button" class="quiet icon" aria-label={state.lang.say(Message::Close)} onclick={close}>
                    <span aria-hidden="true">{ "×" }</span></button>
            </div>
            { key_list(state.lang) }
        </dialog>
    }
}

/// The keys as a list.
pub(crate) fn key_list(lang: crate::app::i18n::Lang) -> Html {
    html! {
        <dl class="key-list">
            { for KEYS.iter().map(|&(keys, does)| html! {
                <div key={keys}>
                    <dt>{ for keys.split(' ').map(|key| html! { <kbd>{ key.to_owned() }</kbd> }) }</dt>
                    <dd>{ lang.say(does) }</dd>
                </div>
            }) }
        </dl>
    }
}

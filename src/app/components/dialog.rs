//! Dialogs over the page: opened and closed with the state, and never out of step with it.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// What a `dialog` element is given.
pub(crate) struct Dialog {
    /// The element.
    pub(crate) node: NodeRef,
    /// For its `close` event.
    pub(crate) onclose: Callback<Event>,
    /// For the keys pressed in it.
    pub(crate) onkeydown: Callback<KeyboardEvent>,
}

/// Shows the dialog while `open`, and calls `close` when the reader closes it.
///
/// The browser tells of a closing only after a while, in which the dialog may have been opened again: Escape is
/// therefore taken at once, and a closing that is told late is let pass.
#[hook]
pub(crate) fn use_dialog(open: bool, close: &Callback<()>) -> Dialog {
    let node = use_node_ref();
    use_effect_with((node.clone(), open), |(node, open)| {
        let Some(dialog) = node.cast::<HtmlDialogElement>() else {
            return;
        };
        if *open && !dialog.open() {
            // Refused only where it is open already.
            let _ = dialog.show_modal();
        } else if !*open && dialog.open() {
            dialog.close();
        }
    });
    let onclose = {
        let close = close.clone();
        Callback::from(move |event: Event| {
            let dialog = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlDialogElement>().ok());
            if open && dialog.is_some_and(|dialog| !dialog.open()) {
                close.emit(());
            }
        })
    };
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.is_composing() {
                event.prevent_default();
                close.emit(());
            }
        })
    };
    Dialog {
        node,
        onclose,
        onkeydown,
    }
}

//! The two buttons over a selection: take it away as a file, keep it as a view.

use yew::prelude::*;

use crate::app::i18n::Message;
use crate::app::keys::{Opened, use_opener};
use crate::app::state::use_app;

/// The buttons.
#[component]
pub(crate) fn TakeBar() -> Html {
    let lang = use_app().lang;
    let open = use_opener();
    let button = |opened: Opened, label: Message, id: &'static str| {
        let onclick = open.reform(move |_: MouseEvent| opened);
        html! { <button type="button" class="button" aria-haspopup="dialog" {onclick} data-testid={id}>{ lang.say(label) }</button> }
    };
    html! {
        <div class="take-bar">
            { button(Opened::Export, Message::TakeAway, "export") }
            { button(Opened::Views, Message::SaveView, "save-view") }
        </div>
    }
}

//! The page of an address that leads nowhere.

use yew::prelude::*;

use crate::app::i18n::Message;
use crate::app::state::use_app;

#[derive(Properties, PartialEq)]
pub(crate) struct NotFoundProps {
    /// The address as written.
    pub(crate) address: AttrValue,
}

/// Says so kindly and leads home.
#[component]
pub(crate) fn NotFound(props: &NotFoundProps) -> Html {
    let lang = use_app().lang;
    html! {
        <div class="page narrow" data-ready="" data-testid="not-found">
            <h1>{ lang.say(Message::NotFoundTitle) }</h1>
            <p>{ lang.fill(Message::NotFoundHint, &[&props.address]) }</p>
            <p><a class="button" href="#/">{ lang.say(Message::GoHome) }</a></p>
        </div>
    }
}

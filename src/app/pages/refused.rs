//! The page that shows when a bundle could not be read.

use yew::prelude::*;

use crate::app::i18n::Message;
use crate::app::state::use_app;

#[derive(Properties, PartialEq)]
pub(crate) struct RefusedProps {
    /// What the reader of the bundle said.
    pub(crate) reason: AttrValue,
}

/// Says what happened and what to do.
#[component]
pub(crate) fn Refused(props: &RefusedProps) -> Html {
    let lang = use_app().lang;
    html! {
        <div class="page narrow" role="alert">
            <h1>{ lang.say(Message::LoadFailed) }</h1>
            <p>{ lang.say(Message::LoadFailedHint) }</p>
            <p class="faint" lang="en">{ props.reason.clone() }</p>
        </div>
    }
}

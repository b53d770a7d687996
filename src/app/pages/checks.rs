//! Checks: what is doubted, contradicted, inferred.

use yew::prelude::*;

use crate::app::i18n::CheckMessage;
use crate::app::route::CheckView;
use crate::app::state::use_app;

#[derive(Properties, PartialEq)]
pub(crate) struct ChecksProps {
    /// What the address asks for.
    pub(crate) view: CheckView,
}

/// The page.
#[component]
pub(crate) fn Checks(props: &ChecksProps) -> Html {
    let lang = use_app().lang;
    let _ = &props.view;
    html! { <div class="page" data-ready=""><h1>{ lang.say(CheckMessage::Title) }</h1></div> }
}

//! Registers: named things across documents.

use yew::prelude::*;

use crate::app::i18n::RegisterMessage;
use crate::app::route::RegisterView;
use crate::app::state::use_app;

#[derive(Properties, PartialEq)]
pub(crate) struct RegistersProps {
    /// What the address asks for.
    pub(crate) view: RegisterView,
}

/// The page.
#[component]
pub(crate) fn Registers(props: &RegistersProps) -> Html {
    let lang = use_app().lang;
    let _ = &props.view;
    html! { <div class="page" data-ready=""><h1>{ lang.say(RegisterMessage::Title) }</h1></div> }
}

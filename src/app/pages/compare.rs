//! Compare: facts side by side, with a verdict.

use yew::prelude::*;

use crate::app::i18n::CompareMessage;
use crate::app::route::CompareView;
use crate::app::state::use_app;

#[derive(Properties, PartialEq)]
pub(crate) struct CompareProps {
    /// What the address asks for.
    pub(crate) view: CompareView,
}

/// The page.
#[component]
pub(crate) fn Compare(props: &CompareProps) -> Html {
    let lang = use_app().lang;
    let _ = &props.view;
    html! { <div class="page" data-ready=""><h1>{ lang.say(CompareMessage::Title) }</h1></div> }
}

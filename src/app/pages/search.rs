//! Search: passages that hold words.

use yew::prelude::*;

use crate::app::i18n::SearchMessage;
use crate::app::route::SearchView;
use crate::app::state::use_app;

#[derive(Properties, PartialEq)]
pub(crate) struct SearchProps {
    /// What the address asks for.
    pub(crate) view: SearchView,
}

/// The page.
#[component]
pub(crate) fn Search(props: &SearchProps) -> Html {
    let lang = use_app().lang;
    let _ = &props.view;
    html! { <div class="page" data-ready=""><h1>{ lang.say(SearchMessage::Title) }</h1></div> }
}

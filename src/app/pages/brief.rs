//! The brief: one place on one printable page.

use yew::prelude::*;

use crate::app::i18n::BriefMessage;
use crate::app::state::use_app;

#[derive(Properties, PartialEq)]
pub(crate) struct BriefProps {
    /// The key of the place.
    pub(crate) place: String,
}

/// The page.
#[component]
pub(crate) fn Brief(props: &BriefProps) -> Html {
    let lang = use_app().lang;
    html! { <div class="page" data-ready=""><h1>{ lang.say(BriefMessage::Title) }{ " " }{ props.place.clone() }</h1></div> }
}

//! The page that shows when a bundle could not be read.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::i18n::{Lang, Message};
use crate::app::state::use_app;
use crate::corpus::BundleError;

#[derive(Properties, PartialEq)]
pub(crate) struct RefusedProps {
    /// What the reader of the bundle found.
    pub(crate) reason: Rc<BundleError>,
}

/// Says what happened and what to do.
#[component]
pub(crate) fn Refused(props: &RefusedProps) -> Html {
    let lang = use_app().lang;
    html! {
        <div class="page narrow" role="alert">
            <h1>{ lang.say(Message::LoadFailed) }</h1>
            <p>{ lang.say(Message::LoadFailedHint) }</p>
            <p class="faint">{ sentence(&props.reason, lang) }</p>
        </div>
    }
}

fn sentence(error: &BundleError, lang: Lang) -> String {
    match error {
        BundleError::Json(said) => lang.fill(Message::BundleJson, &[said]),
        BundleError::Format(Some(name)) => lang.fill(Message::BundleFormat, &[name]),
        BundleError::Format(None) => lang.say(Message::BundleUnnamed).to_owned(),
        BundleError::Version(version) => lang.fill(Message::BundleVersion, &[&version.to_string()]),
        BundleError::Hash { .. } => lang.say(Message::BundleHash).to_owned(),
        BundleError::Index { of, at } => lang.fill(Message::BundleIndex, &[of, &at.to_string()]),
    }
}

//! What could not be copied, to be copied by hand.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::app::i18n::TakeMessage;
use crate::app::state::use_app;

#[derive(Properties, PartialEq)]
pub(crate) struct CopyFallbackProps {
    /// The text.
    pub(crate) text: AttrValue,
}

/// The text in a field, selected.
#[component]
pub(crate) fn CopyFallback(props: &CopyFallbackProps) -> Html {
    let lang = use_app().lang;
    let field = use_node_ref();
    use_effect_with((field.clone(), props.text.clone()), |(field, _)| {
        if let Some(field) = field.cast::<HtmlTextAreaElement>() {
            field.select();
            // A focus that the browser refuses leaves the text to be selected by hand.
            let _ = field.focus();
        }
    });
    html! {
        <label class="copy-fallback">
            <span role="alert">{ lang.say(TakeMessage::CopyRefused) }</span>
            <textarea ref={field} readonly=true rows="5" value={props.text.to_string()} data-testid="copy-fallback" />
        </label>
    }
}

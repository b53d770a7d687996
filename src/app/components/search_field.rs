//! The field that searches the names a page lists.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::i18n::Message;
use crate::app::state::use_app;

#[derive(Properties, PartialEq)]
pub(crate) struct SearchFieldProps {
    /// What is searched for now.
    pub(crate) text: AttrValue,
    /// Called with every change.
    pub(crate) onsearch: Callback<String>,
    /// What the field is called, where it does not search indicators.
    #[prop_or_default]
    pub(crate) label: Option<&'static str>,
    /// What stands in it while it is empty.
    #[prop_or_default]
    pub(crate) placeholder: Option<&'static str>,
}

/// A labelled search field with a button that empties it.
#[component]
pub(crate) fn SearchField(props: &SearchFieldProps) -> Html {
    let lang = use_app().lang;
    let oninput = props
        .onsearch
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let clear = props.onsearch.reform(|_: MouseEvent| {
        crate::app::browser::focus("search");
        String::new()
    });
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Escape" {
            event
                .target_unchecked_into::<HtmlInputElement>()
                .blur()
                .unwrap_or_default();
        }
    });
    let label = props.label.unwrap_or(lang.say(Message::SearchLabel));
    let placeholder = props.placeholder.unwrap_or(lang.say(Message::SearchPlaceholder));
    html! {
        <div class="search" role="search">
            <span class="search-sign" aria-hidden="true">{ "⌕" }</span>
            <input id="search" type="text" autocomplete="off" spellcheck="false" enterkeyhint="search"
                aria-label={label} {placeholder}
                value={props.text.clone()} {oninput} {onkeydown} data-testid="search" />
            if props.text.is_empty() {
                <kbd class="wide-only" aria-hidden="true">{ "/" }</kbd>
            } else {
                <button type="button" class="quiet icon" aria-label={lang.say(Message::ClearSearch)} onclick={clear}>
                    <span aria-hidden="true">{ "×" }</span></button>
            }
        </div>
    }
}

//! The place where files are dropped and chosen, and which forms are read.

use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::app::browser;
use crate::app::i18n::OpenMessage;
use crate::app::own::desk::desk;
use crate::app::own::walking;
use crate::app::state::use_app;

#[derive(Properties, PartialEq)]
pub(super) struct TakingProps {
    /// Called when text is to be pasted.
    pub(super) onpaste: Callback<()>,
}

/// Three ways to open, the forms that are read, and what to do with others.
#[component]
pub(super) fn Taking(props: &TakingProps) -> Html {
    let lang = use_app().lang;
    let (files, folder) = (use_node_ref(), use_node_ref());
    let press = |node: &NodeRef| {
        let node = node.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = node.cast::<HtmlElement>() {
                input.click();
            }
        })
    };
    let others = [
        OpenMessage::OtherWord,
        OpenMessage::OtherOfd,
        OpenMessage::OtherImage,
        OpenMessage::OtherSheet,
    ];
    let keys = if browser::is_mac() { "⌘ V" } else { "Ctrl V" };
    html! {
        <section class="openers" aria-label={lang.say(OpenMessage::Title)}>
            <div class="drop-zone" data-testid="drop-zone">
                <p class="drop-words">{ lang.say(OpenMessage::DropZone) }</p>
                <p class="drop-ways">
                    <button type="button" class="button primary" onclick={press(&files)} data-testid="press-files">
                        { lang.say(OpenMessage::ChooseFiles) }</button>
                    <button type="button" class="button" onclick={press(&folder)} data-testid="press-folder">
                        { lang.say(OpenMessage::ChooseFolder) }</button>
                    <button type="button" class="button" onclick={props.onpaste.reform(|_: MouseEvent| ())} data-testid="press-paste">
                        { lang.say(OpenMessage::PasteText) }</button>
                </p>
                <p class="faint drop-keys">{ lang.fill(OpenMessage::PasteKeys, &[keys]) }</p>
                <input ref={files} id="choose-files" type="file" multiple={true} hidden=true aria-label={lang.say(OpenMessage::ChooseFiles)}
                    onchange={Callback::from(take)} data-testid="choose-files" />
                <input ref={folder} type="file" webkitdirectory={true} multiple={true} hidden=true aria-label={lang.say(OpenMessage::ChooseFolder)}
                    onchange={Callback::from(take)} data-testid="choose-folder" />
            </div>
            <p class="note">{ lang.say(OpenMessage::FormsRead) }</p>
            <details class="forms">
                <summary>{ lang.say(OpenMessage::FormsOther) }</summary>
                <ul>{ for others.into_iter().map(|other| html! { <li>{ lang.say(other) }</li> }) }</ul>
            </details>
        </section>
    }
}

fn take(event: Event) {
    let input: HtmlInputElement = event.target_unchecked_into();
    if let Some(files) = input.files() {
        desk().open(walking::chosen(&files));
    }
    // The same file may be chosen again.
    input.set_value("");
}

//! One's own documents: opening them, and how far that is.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use gloo::events::EventListener;
use gloo::utils::window;

use crate::app::i18n::OpenMessage;
use crate::app::own::desk::{desk, use_desk};
use crate::app::own::{dropping, walking};
use crate::app::route::OpenView;
use crate::app::state::use_app;

#[derive(Properties, PartialEq)]
pub(crate) struct OpenProps {
    /// What is shown.
    pub(crate) view: OpenView,
}

/// Opens files, and lists what was opened.
#[component]
pub(crate) fn Open(props: &OpenProps) -> Html {
    let _ = &props.view;
    let state = use_app();
    let lang = state.lang;
    let desk = use_desk();
    use_effect_with((), |()| {
        take_dropped();
        let listener = EventListener::new(&window(), dropping::DROPPED, |_| take_dropped());
        move || drop(listener)
    });
    let progress = desk.progress();
    let choose = Callback::from(|event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        if let Some(files) = input.files() {
            crate::app::own::desk::desk().open(walking::chosen(&files));
        }
        input.set_value("");
    });
    let cancel = Callback::from(|_: MouseEvent| crate::app::own::desk::desk().cancel());
    html! {
        <div class="page" data-ready="">
            <header class="page-head">
                <h1>{ lang.say(OpenMessage::Title) }</h1>
                <p class="lead">{ lang.say(OpenMessage::Lead) }</p>
            </header>
            <p><input type="file" multiple={true} onchange={choose.clone()} data-testid="choose-files" />
            if progress.running { <button class="button" onclick={cancel}>{ lang.say(OpenMessage::Cancel) }</button> }</p>
            <ul data-testid="rows" data-running={progress.running.then_some("")}>
            { for progress.rows.iter().map(|row| html!{ <li>{ format!("{} {:?} {} {} {:?}", row.name, row.stage, row.sources.len(), row.held.len(), row.refused) }</li> }) }
            </ul>
            <p>{ format!("{} {:?}", state.own.entries.len(), desk.storage()) }</p>
        </div>
    }
}

fn take_dropped() {
    let dropped = dropping::take();
    wasm_bindgen_futures::spawn_local(async move {
        let files = walking::walk(dropped).await;
        if !files.is_empty() {
            desk().open(files);
        }
    });
}

//! One's own documents: opening them, how far that is, what is held, and what was understood of each.

mod draft;
mod import;
mod known;
mod pasting;
mod refusal;
mod report;
mod shelf;
mod size;
mod storage;
mod taking;
mod words;

use gloo::events::EventListener;
use gloo::utils::window;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::DataTransfer;
use yew::prelude::*;

use crate::app::browser;
use crate::app::i18n::OpenMessage;
use crate::app::own::desk::desk;
use crate::app::own::{dropping, walking};
use crate::app::route::{OpenList, OpenView};
use crate::app::state::use_app;

#[derive(Properties, PartialEq)]
pub(crate) struct OpenProps {
    /// What is shown.
    pub(crate) view: OpenView,
}

/// The page; it takes up what was dropped anywhere.
#[component]
pub(crate) fn Open(props: &OpenProps) -> Html {
    use_effect_with((), |()| {
        take_dropped();
        let listener = EventListener::new(&window(), dropping::DROPPED, |_| take_dropped());
        move || drop(listener)
    });
    match &props.view {
        OpenView::List(list) => html! { <Opening list={list.clone()} /> },
        OpenView::Report(key) => html! { <report::Report key={key.clone()} source={key.clone()} /> },
        OpenView::Words => html! { <words::Words /> },
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

#[derive(Properties, PartialEq)]
struct OpeningProps {
    /// Which documents are listed.
    list: OpenList,
}

/// Where files are opened, and the list of what is held.
#[component]
fn Opening(props: &OpeningProps) -> Html {
    let lang = use_app().lang;
    let pasting = use_state(|| None::<AttrValue>);
    use_pasting(pasting.setter());
    let begin = {
        let pasting = pasting.setter();
        Callback::from(move |()| pasting.set(Some(AttrValue::default())))
    };
    let end = {
        let pasting = pasting.setter();
        Callback::from(move |()| pasting.set(None))
    };
    html! {
        <div class="page opening" data-ready="" data-testid="open-page">
            <header class="page-head">
                <h1>{ lang.say(OpenMessage::Title) }</h1>
                <p class="lead">{ lang.say(OpenMessage::Lead) }</p>
            </header>
            if let Some(text) = (*pasting).clone() { <pasting::PasteForm {text} onclose={end} /> }
            else { <taking::Taking onpaste={begin} /> }
            <import::Import />
            <shelf::Shelf list={props.list.clone()} />
            <storage::Storage />
        </div>
    }
}

/// Takes text and files that are pasted while no field has the focus.
#[hook]
fn use_pasting(pasting: UseStateSetter<Option<AttrValue>>) {
    use_effect_with((), move |()| {
        let listener = EventListener::new(&window(), "paste", move |event| {
            if browser::takes_text(event.target()) || browser::dialog_is_open() {
                return;
            }
            let data = Reflect::get(event, &"clipboardData".into()).ok();
            let Some(data) = data.and_then(|data| data.dyn_into::<DataTransfer>().ok()) else {
                return;
            };
            let files = data.files().map(|files| walking::chosen(&files)).unwrap_or_default();
            let text = data.get_data("text/plain").unwrap_or_default();
            if !files.is_empty() {
                desk().open(files);
            } else if !text.trim().is_empty() {
                pasting.set(Some(text.into()));
            }
        });
        move || drop(listener)
    });
}

//! Links to words that the reader selects in a document's text, and the key that copies a link to what is shown.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document as page, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, Node};
use yew::prelude::*;

use super::cite::access;
use super::copy_fallback::CopyFallback;
use crate::app::browser;
use crate::app::held::Held;
use crate::app::i18n::{Message, ReadingMessage, TakeMessage};
use crate::app::route::{DocumentView, Route};
use crate::app::state::use_app;
use crate::app::taking::clipboard;
use crate::export::citation;
use crate::query::landing::words_of_passage;
use crate::span::Span;

/// Words that are selected, and where a button fits under them, in pixels from the text's frame.
#[derive(Debug, Clone, PartialEq)]
struct Selected {
    at: Span,
    words: String,
    left: f64,
    top: f64,
}

#[derive(Properties, PartialEq)]
pub(crate) struct TextLinkProps {
    /// The document's key.
    pub(crate) document: AttrValue,
    /// A lasting address of what is shown.
    pub(crate) address: AttrValue,
}

/// A button under selected words; nothing where none are selected.
#[component]
pub(crate) fn TextLink(props: &TextLinkProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let selected = use_state_eq(|| None::<Selected>);
    let said = use_state(|| None::<Message>);
    let fallback = use_state(|| None::<AttrValue>);
    let button = use_node_ref();
    use_selection(selected.setter());
    use_effect_with((selected.clone(), button.clone()), |(selected, button)| {
        if let (Some(selected), Some(button)) = (selected.as_ref(), button.cast::<HtmlElement>()) {
            let style = button.style();
            for (name, value) in [("left", selected.left), ("top", selected.top)] {
                // Both names and values are plain lengths, which no browser refuses.
                let _ = style.set_property(name, &[&value.to_string(), "px"].concat());
            }
        }
    });
    let copy = {
        let said = said.setter();
        let held = state.held.clone();
        let (selected, document, address) = ((*selected).clone(), props.document.clone(), props.address.clone());
        Callback::from(move |()| {
            let address = match &selected {
                Some(Selected { at, words, .. }) => Route::Document(DocumentView {
                    words: Some(words_of_passage(words)),
                    ..DocumentView::of(&document).with_passage(*at)
                })
                .to_hash(),
                None => address.to_string(),
            };
            let said = said.clone();
            let done = Callback::from(move |ok: bool| {
                said.set(Some(if ok { Message::LinkCopied } else { Message::CopyRefused }));
                let said = said.clone();
                Timeout::new(4000, move || said.set(None)).forget();
            });
            browser::copy(&held.link(&address), done);
        })
    };
    use_effect_with(copy.clone(), |copy| {
        let copy = copy.clone();
        let listener = EventListener::new(&page(), "keydown", move |event| {
            if browser::single_key(event).as_deref() == Some("y") {
                copy.emit(());
            }
        });
        move || drop(listener)
    });
    let quoted = {
        let (state, selected, document, said) = (
            state.clone(),
            (*selected).clone(),
            props.document.clone(),
            said.setter(),
        );
        let fallback = fallback.setter();
        Callback::from(move |_: MouseEvent| {
            let Some(text) = selected
                .as_ref()
                .and_then(|selected| quote(&state.held, &document, selected))
            else {
                return;
            };
            let (said, fallback) = (said.clone(), fallback.clone());
            spawn_local(async move {
                if clipboard::text(&text).await {
                    said.set(Some(Message::CitationCopied));
                    Timeout::new(4000, move || said.set(None)).forget();
                } else {
                    fallback.set(Some(text.into()));
                }
            });
        })
    };
    // A press on the button must leave the selection as it is.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <>
            if selected.is_some() {
                <div ref={button} class="text-link" {onmousedown}>
                    <button type="button" class="button" onclick={copy.reform(|_: MouseEvent| ())}
                        title={lang.say(ReadingMessage::KeyLink)} data-testid="copy-passage">
                        { lang.say(Message::CopyLink) }<kbd aria-hidden="true">{ "y" }</kbd></button>
                    <button type="button" class="button" onclick={quoted} data-testid="copy-passage-quote">{ lang.say(TakeMessage::CopyQuote) }</button>
                </div>
            }
            if let Some(text) = &*fallback { <CopyFallback text={text.clone()} /> }
            <p class={classes!("said", said.is_some().then_some("shown"))} role="status" data-testid="said">
                { said.map(|message| lang.say(message)).unwrap_or_default() }</p>
        </>
    }
}

/// Selected words with where they are from.
fn quote(held: &Held, document: &str, selected: &Selected) -> Option<String> {
    let report = held.document(document)?;
    let passage = DocumentView {
        words: Some(words_of_passage(&selected.words)),
        ..DocumentView::of(document).with_passage(selected.at)
    };
    let link = held.link(&Route::Document(passage).to_hash());
    Some(citation::quote(
        &selected.words,
        report.get(),
        Some(access(held, &link)),
    ))
}

/// Keeps what is selected in the text.
#[hook]
fn use_selection(selected: UseStateSetter<Option<Selected>>) {
    use_effect_with((), move |()| {
        let waiting = std::cell::RefCell::new(None::<Timeout>);
        let listener = EventListener::new(&page(), "selectionchange", move |_| {
            let selected = selected.clone();
            // The selection changes with every character passed; what counts is where it rests.
            *waiting.borrow_mut() = Some(Timeout::new(150, move || selected.set(now_selected())));
        });
        move || drop(listener)
    });
}

fn now_selected() -> Option<Selected> {
    let selection = window().get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let start = place(&range.start_container().ok()?, range.start_offset().ok()?)?;
    let end = place(&range.end_container().ok()?, range.end_offset().ok()?)?;
    let at = Span::new(start, end);
    let words = String::from(range.to_string());
    if at.is_empty() || words.trim().is_empty() {
        return None;
    }
    let frame = page().query_selector(".text-frame").ok()??.get_bounding_client_rect();
    let rect = range.get_bounding_client_rect();
    const BUTTON: f64 = 250.0;
    Some(Selected {
        at,
        words,
        left: (rect.left() - frame.left()).clamp(0.0, (frame.width() - BUTTON).max(0.0)),
        top: rect.bottom() - frame.top() + 6.0,
    })
}

/// The code point of the document that a place in the page shows; none outside its text.
fn place(node: &Node, offset: u32) -> Option<u32> {
    let element: Element = match node.dyn_ref::<Element>() {
        Some(element) => element.clone(),
        None => node.parent_element()?,
    };
    let paragraph = element.closest(".reading [data-at]").ok()??;
    let before = page().create_range().ok()?;
    before.set_start(&paragraph, 0).ok()?;
    before.set_end(node, offset).ok()?;
    let mut left = u32::try_from(String::from(before.to_string()).chars().count()).ok()?;
    let mut reached = None;
    for piece in paragraph.get_attribute("data-at")?.split(',') {
        let (start, end) = piece.split_once('-')?;
        let (start, end): (u32, u32) = (start.parse().ok()?, end.parse().ok()?);
        if left <= end - start {
            return Some(start + left);
        }
        left -= end - start;
        reached = Some(end);
    }
    reached
}

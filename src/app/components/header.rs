//! The header of every page: its name, the pages, and the reader's own choices.

use web_sys::Element;
use yew::prelude::*;

use crate::app::browser;
use crate::app::i18n::{CompareMessage, Message, PaletteMessage};
use crate::app::keys::Opened;
use crate::app::route::{CompareView, Route};
use crate::app::state::{Action, Scheme, StateHandle, use_app};

#[derive(Properties, PartialEq)]
pub(crate) struct HeaderProps {
    /// Called to open the palette or the keys.
    pub(crate) open: Callback<Opened>,
}

/// Name, pages, and the reader's own choices.
#[component]
pub(crate) fn Header(props: &HeaderProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let speak = {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| state.dispatch(Action::Speak(state.lang.other())))
    };
    let paint = {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| state.dispatch(Action::Paint(state.scheme.next())))
    };
    let scheme = lang.say(state.scheme.message());
    let sign = match state.scheme {
        Scheme::Auto => "◐",
        Scheme::Light => "○",
        Scheme::Dark => "●",
    };
    let nav = use_node_ref();
    use_effect_with((nav.clone(), state.route.clone(), lang), |(nav, ..)| show_current(nav));
    html! {
        <header class="header">
            <a class="brand" href="#/">
                <span class="seal" aria-hidden="true" lang="zh-CN">{ "方志" }</span>
                <span class="brand-name">{ lang.say(Message::Brand) }</span>
            </a>
            <nav aria-label={lang.say(Message::MainNavigation)} ref={nav}>
                <ul class="nav">{ for PAGES.iter().map(|entry| nav_link(&state, entry)) }</ul>
            </nav>
            <div class="tools">
                { import_sign() }
                <button type="button" class="quiet find" title={lang.say(PaletteMessage::Open)}
                    aria-keyshortcuts="Control+K Meta+K" onclick={props.open.reform(|_: MouseEvent| Opened::Palette)}
                    data-testid="open-palette">
                    <span class="find-sign" aria-hidden="true">{ "⌕" }</span>
                    <span class="find-word">{ lang.say(PaletteMessage::OpenShort) }</span>
                    <kbd aria-hidden="true">{ if browser::is_mac() { "⌘ K" } else { "Ctrl K" } }</kbd></button>
                <button type="button" class="quiet" lang={lang.other().tag()} title={lang.say(Message::SwitchLanguageLabel)}
                    onclick={speak} data-testid="switch-language">{ lang.say(Message::SwitchLanguage) }</button>
                <button type="button" class="quiet icon" aria-label={scheme} title={scheme} onclick={paint}
                    data-testid="switch-scheme"><span aria-hidden="true">{ sign }</span></button>
                <button type="button" class="quiet icon wide-only" aria-label={lang.say(Message::Keys)}
                    title={lang.say(Message::Keys)} onclick={props.open.reform(|_: MouseEvent| Opened::Keys)}
                    data-testid="show-keys"><span aria-hidden="true">{ "?" }</span></button>
            </div>
        </header>
    }
}

/// How far files are that are being opened.
fn import_sign() -> Html {
    #[cfg(feature = "web")]
    return html! { <super::import_sign::ImportSign /> };
    #[cfg(not(feature = "web"))]
    Html::default()
}

/// Brings the current page's link into sight where the links scroll sideways.
fn show_current(nav: &NodeRef) {
    let Some(nav) = nav.cast::<Element>() else { return };
    let Ok(Some(link)) = nav.query_selector("[aria-current]") else {
        return;
    };
    let (frame, link) = (nav.get_bounding_client_rect(), link.get_bounding_client_rect());
    // Of the links alone: asking the link to come into view would scroll the page as well.
    let middle = link.left() + link.width() / 2.0 - frame.left() - frame.width() / 2.0;
    nav.scroll_by_with_x_and_y(middle, 0.0);
}

/// A page of the navigation: its name in tests, its address, its label, and whether a route belongs to it.
pub(crate) type NavEntry = (&'static str, &'static str, Message, fn(&Route) -> bool);

/// The pages of the navigation, in order.
pub(crate) const PAGES: [NavEntry; 9] = [
    ("overview", "#/", Message::Overview, |route| {
        matches!(route, Route::Overview | Route::Brief(_))
    }),
    ("observations", "#/observations", Message::Observations, |route| {
        matches!(route, Route::Observations(_))
    }),
    ("compare", "#/compare", Message::Compare, |route| {
        matches!(route, Route::Compare(_))
    }),
    ("registers", "#/registers", Message::Registers, |route| {
        matches!(route, Route::Registers(_))
    }),
    ("documents", "#/documents", Message::Documents, |route| {
        matches!(route, Route::Documents(_) | Route::Document(_))
    }),
    ("search", "#/search", Message::Search, |route| {
        matches!(route, Route::Search(_))
    }),
    ("checks", "#/checks", Message::Checks, |route| {
        matches!(route, Route::Checks(_))
    }),
    ("open", "#/open", Message::Open, |route| {
        matches!(route, Route::Open(_) | Route::Corrections)
    }),
    ("about", "#/about", Message::About, |route| {
        matches!(route, Route::About)
    }),
];

fn nav_link(state: &StateHandle, &(id, href, label, holds): &NavEntry) -> Html {
    let current = holds(&state.route);
    let basket = if id == "compare" { &state.basket[..] } else { &[] };
    let href = match basket {
        [] => href.to_owned(),
        kept => Route::Compare(CompareView::of_facts(kept.to_vec())).to_hash(),
    };
    html! {
        <li key={id}>
            <a {href} aria-current={current.then_some("page")} data-testid={["nav-", id].concat()}>
                { state.lang.say(label) }
                if !basket.is_empty() {
                    <span class="basket-count" title={state.lang.count(CompareMessage::Kept, basket.len())} data-testid="basket-count">
                        { basket.len().to_string() }</span>
                }
            </a>
        </li>
    }
}

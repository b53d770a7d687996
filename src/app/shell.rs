//! The frame of every page: header, navigation, footer, and the keys that work everywhere.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use yew::prelude::*;

use super::components::keys::KeysDialog;
use super::i18n::{Lang, Message, grouped};
use super::route::{Address, Route};
use super::state::{Action, Scheme, State, StateHandle, use_app};
use super::{browser, pages, recovery};

/// Starts the app in the element `#app`, or in the body where there is none.
pub fn run() {
    recovery::install();
    match browser::by_id("app") {
        Some(root) => yew::Renderer::<App>::with_root(root.into()).render(),
        None => yew::Renderer::<App>::new().render(),
    };
}

/// The whole app: its state, and the page of the address.
#[component]
fn App() -> Html {
    let state = use_reducer(State::start);
    use_address(&state);
    use_root(&state);
    html! {
        <ContextProvider<StateHandle> context={state}>
            <Frame />
        </ContextProvider<StateHandle>>
    }
}

/// Header, page and footer.
#[component]
fn Frame() -> Html {
    let state = use_app();
    let keys_open = use_state(|| false);
    use_keys(&keys_open);
    let lang = state.lang;
    let close = {
        let keys_open = keys_open.clone();
        use_callback((), move |(), ()| keys_open.set(false))
    };
    let open = {
        let keys_open = keys_open.clone();
        use_callback((), move |_: MouseEvent, ()| keys_open.set(true))
    };
    let skip = use_callback((), |event: MouseEvent, ()| {
        // The address belongs to the routes, so the usual `#main` cannot be used.
        event.prevent_default();
        browser::focus("main");
    });
    html! {
        <>
            <a class="skip" href="#main" onclick={skip}>{ lang.say(Message::SkipToContent) }</a>
            <Header {open} />
            <main id="main" tabindex="-1">{ page(&state) }</main>
            <Footer />
            <KeysDialog open={*keys_open} onclose={close} />
        </>
    }
}

fn page(state: &StateHandle) -> Html {
    if let Some(reason) = &state.held.refused {
        return html! { <pages::refused::Refused reason={AttrValue::from(reason.clone())} /> };
    }
    match &*state.route {
        Route::Overview => html! { <pages::overview::Overview /> },
        Route::Observations(view) => html! { <pages::observations::Observations view={view.clone()} /> },
        Route::Compare(view) => html! { <pages::compare::Compare view={view.clone()} /> },
        Route::Registers(view) => html! { <pages::registers::Registers view={view.clone()} /> },
        Route::Brief(place) => html! { <pages::brief::Brief place={place.clone()} /> },
        Route::Search(view) => html! { <pages::search::Search view={view.clone()} /> },
        Route::Checks(view) => html! { <pages::checks::Checks view={view.clone()} /> },
        Route::Documents(view) => html! { <pages::documents::Documents view={view.clone()} /> },
        Route::Document(view) => {
            html! { <pages::document::DocumentPage key={view.id.clone()} view={view.clone()} /> }
        }
        Route::About => html! { <pages::about::About /> },
        Route::NotFound(address) => html! { <pages::not_found::NotFound address={address.clone()} /> },
    }
}

#[derive(Properties, PartialEq)]
struct HeaderProps {
    open: Callback<MouseEvent>,
}

#[component]
fn Header(props: &HeaderProps) -> Html {
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
    html! {
        <header class="header">
            <a class="brand" href="#/">
                <span class="seal" aria-hidden="true" lang="zh-CN">{ "方志" }</span>
                <span class="brand-name">{ lang.say(Message::Brand) }</span>
            </a>
            <nav aria-label={lang.say(Message::MainNavigation)}>
                <ul class="nav">{ for PAGES.into_iter().map(|entry| nav_link(&state, entry)) }</ul>
            </nav>
            <div class="tools">
                <button type="button" class="quiet" lang={lang.other().tag()} title={lang.say(Message::SwitchLanguageLabel)}
                    onclick={speak} data-testid="switch-language">{ lang.say(Message::SwitchLanguage) }</button>
                <button type="button" class="quiet icon" aria-label={scheme} title={scheme} onclick={paint}
                    data-testid="switch-scheme"><span aria-hidden="true">{ sign }</span></button>
                <button type="button" class="quiet icon wide-only" aria-label={lang.say(Message::Keys)}
                    title={lang.say(Message::Keys)} onclick={props.open.clone()} data-testid="show-keys">
                    <span aria-hidden="true">{ "?" }</span></button>
            </div>
        </header>
    }
}

/// A page of the navigation: its name in tests, its address, its label, and whether a route belongs to it.
type NavEntry = (&'static str, &'static str, Message, fn(&Route) -> bool);

/// The pages of the navigation, in order.
const PAGES: [NavEntry; 8] = [
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
    ("about", "#/about", Message::About, |route| {
        matches!(route, Route::About)
    }),
];

fn nav_link(state: &StateHandle, (id, href, label, holds): NavEntry) -> Html {
    let current = holds(&state.route);
    html! {
        <li key={id}>
            <a {href} aria-current={current.then_some("page")} data-testid={["nav-", id].concat()}>
                { state.lang.say(label) }
            </a>
        </li>
    }
}

#[component]
fn Footer() -> Html {
    let state = use_app();
    let lang = state.lang;
    let corpus = &state.held.corpus;
    let held = lang.fill(
        Message::FooterHeld,
        &[&grouped(corpus.documents().len()), &grouped(corpus.len())],
    );
    html! {
        <footer class="footer">
            <p>{ lang.say(Message::FooterPrivacy) }</p>
            <p>{ held }</p>
        </footer>
    }
}

/// Follows the address: links, back and forward.
#[hook]
fn use_address(state: &StateHandle) {
    let state = state.dispatcher();
    use_effect_with((), move |()| {
        let listener = EventListener::new(&window(), "hashchange", move |_| {
            state.dispatch(Action::Went(Address::parse(&browser::hash())));
        });
        move || drop(listener)
    });
}

/// Carries language and appearance to the page's root, and the page's name to its title.
#[hook]
fn use_root(state: &StateHandle) {
    use_effect_with((state.lang, state.scheme), |(lang, scheme)| {
        browser::set_root("lang", Some(lang.tag()));
        browser::set_root("data-theme", scheme.as_str());
    });
    use_effect_with(
        (state.lang, state.route.clone(), state.held.clone()),
        |(lang, route, held)| {
            browser::set_title(&title(*lang, route, held));
        },
    );
    let page = match &*state.route {
        // A link to one observation or passage brings that into sight itself.
        Route::Document(view) if view.fact.is_some() || view.at.is_some() => None,
        Route::Document(view) => Some(view.id.clone()),
        other => Some(other.to_hash().split('?').next().unwrap_or_default().to_owned()),
    };
    use_effect_with(page, |page| {
        if page.is_some() {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
}

fn title(lang: Lang, route: &Route, held: &super::held::Held) -> String {
    let brand = lang.say(Message::Brand);
    let name = match route {
        Route::Overview => return [brand, " · ", lang.say(Message::Tagline)].concat(),
        Route::Observations(_) => lang.say(Message::Observations).to_owned(),
        Route::Compare(_) => lang.say(Message::Compare).to_owned(),
        Route::Registers(_) => lang.say(Message::Registers).to_owned(),
        Route::Brief(place) => place.clone(),
        Route::Search(_) => lang.say(Message::Search).to_owned(),
        Route::Checks(_) => lang.say(Message::Checks).to_owned(),
        Route::Documents(_) => lang.say(Message::Documents).to_owned(),
        Route::Document(view) => held.document(&view.id).map_or_else(
            || lang.say(Message::DocumentUnknown).to_owned(),
            |document| document.get().title.clone(),
        ),
        Route::About => lang.say(Message::About).to_owned(),
        Route::NotFound(_) => lang.say(Message::NotFoundTitle).to_owned(),
    };
    [&name, " · ", brand].concat()
}

/// The keys that work on every page.
#[hook]
fn use_keys(keys_open: &UseStateHandle<bool>) {
    let keys_open = keys_open.setter();
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&document(), "keydown", options, move |event| {
            let Some(key) = browser::single_key(event) else {
                return;
            };
            match key.as_str() {
                "?" => keys_open.set(true),
                "/" => search(),
                digit => match digit.parse().ok().and_then(|n: usize| PAGES.get(n.checked_sub(1)?)) {
                    Some((_, address, ..)) => browser::go(address),
                    None => return,
                },
            }
            event.prevent_default();
        });
        move || drop(listener)
    });
}

/// Goes to the search field, on whichever page it is.
fn search() {
    if browser::by_id("search").is_some() {
        browser::focus("search");
        return;
    }
    browser::go("#/observations");
    gloo::timers::callback::Timeout::new(80, || browser::focus("search")).forget();
}

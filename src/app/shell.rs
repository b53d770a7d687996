//! The frame of every page: header, navigation, footer, and the keys that work everywhere.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::DataTransfer;
use yew::prelude::*;

use super::components::basket::use_collecting;
use super::components::header::Header;
use super::components::keys::KeysDialog;
use super::components::link_notice::LinkNotice;
use super::components::palette::Palette;
use super::components::undo::UndoBar;
use super::held::Held;
use super::i18n::{Lang, Message, grouped};
use super::keys::{Opened, Opener, use_keys};
#[cfg(feature = "web")]
use super::own;
use super::own::dropping;
use super::route::{Address, Route};
use super::state::{Action, State, StateHandle, use_app};
use super::{browser, pages, recovery};

/// Starts the app in the element `#app`, or in the body where there is none.
pub fn run() {
    recovery::install();
    Held::load(take_over);
}

/// Draws the app; where another program is there, in its place, in one task so that nothing flickers, and not before a
/// page is asked for that it lacks, nor while a dialog is open in it.
fn take_over(held: Held) {
    let wanted = browser::root(WANTED).is_some() && !browser::dialog_is_open();
    if browser::root(RUNNING).is_some() && !wanted {
        Timeout::new(80, move || take_over(held)).forget();
        return;
    }
    browser::announce(LEAVE);
    let app = match browser::by_id("app") {
        Some(root) => yew::Renderer::<App>::with_root_and_props(root.into(), AppProps { held }).render(),
        None => yew::Renderer::<App>::with_props(AppProps { held }).render(),
    };
    if browser::root(HANDED_OVER).is_some() {
        // The link that was followed is gone with the program before; reading goes on at the new page.
        browser::soon(|| browser::focus("main"));
    }
    browser::set_root(RUNNING, Some(""));
    EventListener::once(&window(), LEAVE, move |_| {
        browser::set_root(HANDED_OVER, Some(""));
        app.destroy();
    })
    .forget();
}

/// Tells a program that it is followed by another: the one the hosted edition opens with by the whole one.
const LEAVE: &str = "fangzhi-leave";

/// Marks the page's root where a page is asked for that the running program lacks.
pub(super) const WANTED: &str = "data-wanted";

/// Marks the page's root where a program runs.
const RUNNING: &str = "data-running";

/// Marks the page's root where language and appearance were handed over by the program before.
pub(super) const HANDED_OVER: &str = "data-handed-over";

#[derive(Properties, PartialEq)]
struct AppProps {
    /// What the page holds.
    held: Held,
}

/// The whole app: its state, and the page of the address.
#[component]
fn App(props: &AppProps) -> Html {
    let state = use_reducer(|| State::start(props.held.clone()));
    use_address(&state);
    use_root(&state);
    use_drops();
    use_own(&state);
    html! {
        <ContextProvider<StateHandle> context={state}>
            <Frame />
        </ContextProvider<StateHandle>>
    }
}

/// Header, page and footer, and what may open over them.
#[component]
fn Frame() -> Html {
    let state = use_app();
    let opened = use_state(asked);
    use_keys(&state, opened.setter());
    use_collecting(&state);
    let lang = state.lang;
    let open = {
        let opened = opened.clone();
        use_callback((), move |which: Opened, ()| opened.set(Some(which)))
    };
    let close = {
        let opened = opened.clone();
        use_callback((), move |(), ()| opened.set(None))
    };
    let skip = use_callback((), |event: MouseEvent, ()| {
        // The address belongs to the routes, so the usual `#main` cannot be used.
        event.prevent_default();
        browser::focus("main");
    });
    use_asking(&state, &opened);
    html! {
        <ContextProvider<Opener> context={Opener(open.clone())}>
            <a class="skip" href="#main" onclick={skip}>{ lang.say(Message::SkipToContent) }</a>
            <Header open={open.clone()} />
            <LinkNotice />
            <main id="main" tabindex="-1">{ if is_coming(*opened) { coming() } else { page(&state) } }</main>
            <UndoBar />
            <p class="drop-here" aria-hidden="true">{ lang.say(Message::DropHere) }</p>
            <Footer />
            <Palette open={*opened == Some(Opened::Palette)} onclose={close.clone()} onopen={open} />
            <KeysDialog open={*opened == Some(Opened::Keys)} onclose={close.clone()} />
            { further_dialogs(*opened, close) }
        </ContextProvider<Opener>>
    }
}

/// Names on the page's root what is asked for while the program that opens it is on its way.
const ASKED: &str = "data-asked";

/// What the reader asked the program before to open.
fn asked() -> Option<Opened> {
    let name = browser::root(ASKED).filter(|_| cfg!(feature = "web"))?;
    browser::set_root(ASKED, None);
    Opened::LATER.into_iter().find(|opened| opened.as_str() == name)
}

/// Whether something is opened that this program leaves to the whole one.
fn is_coming(opened: Option<Opened>) -> bool {
    !cfg!(feature = "web") && opened.is_some_and(|opened| Opened::LATER.contains(&opened))
}

#[cfg(feature = "web")]
fn coming() -> Html {
    Html::default()
}

#[cfg(not(feature = "web"))]
fn coming() -> Html {
    html! { <pages::coming::Coming /> }
}

#[cfg(feature = "web")]
#[hook]
fn use_asking(_state: &StateHandle, _opened: &UseStateHandle<Option<Opened>>) {}

/// Hands on what is asked for, until the reader goes elsewhere.
#[cfg(not(feature = "web"))]
#[hook]
fn use_asking(state: &StateHandle, opened: &UseStateHandle<Option<Opened>>) {
    let asked = opened.filter(|_| is_coming(**opened));
    use_effect_with(asked, |asked| browser::set_root(ASKED, asked.map(Opened::as_str)));
    let setter = opened.setter();
    use_effect_with(state.route.clone(), move |_| setter.set(None));
}

/// The dialogs of the whole program.
#[cfg(feature = "web")]
fn further_dialogs(opened: Option<Opened>, close: Callback<()>) -> Html {
    use super::components::{copy_dialog::CopyDialog, export_dialog::ExportDialog, views_dialog::ViewsDialog};
    html! {
        <>
            <ExportDialog open={opened == Some(Opened::Export)} onclose={close.clone()} />
            <ViewsDialog open={opened == Some(Opened::Views)} onclose={close.clone()} />
            <CopyDialog open={opened == Some(Opened::Copy)} onclose={close} />
        </>
    }
}

#[cfg(not(feature = "web"))]
fn further_dialogs(_: Option<Opened>, _: Callback<()>) -> Html {
    Html::default()
}

fn page(state: &StateHandle) -> Html {
    if let Some(reason) = &state.held.refused {
        return html! { <pages::refused::Refused reason={reason.clone()} /> };
    }
    if state.held.arriving && is_copy() {
        // What the copy holds is on its way; what comes with the app is not what it shows.
        return html! { <div class="page narrow" role="status" aria-busy="true"><p class="coming">{ state.lang.say(Message::Coming) }</p></div> };
    }
    match &*state.route {
        Route::Overview => html! { <pages::overview::Overview /> },
        Route::Observations(view) => html! { <pages::observations::Observations view={view.clone()} /> },
        Route::About => html! { <pages::about::About /> },
        Route::NotFound(address) => html! { <pages::not_found::NotFound address={address.clone()} /> },
        later => further_page(later),
    }
}

/// The pages that the program the hosted edition opens with leaves to the whole one.
#[cfg(feature = "web")]
fn further_page(route: &Route) -> Html {
    match route {
        Route::Compare(view) => html! { <pages::compare::Compare view={view.clone()} /> },
        Route::Registers(view) => html! { <pages::registers::Registers view={view.clone()} /> },
        Route::Brief(place) => html! { <pages::brief::Brief place={place.clone()} /> },
        Route::Search(view) => html! { <pages::search::Search view={view.clone()} /> },
        Route::Checks(view) => html! { <pages::checks::Checks view={view.clone()} /> },
        Route::Documents(view) => html! { <pages::documents::Documents view={view.clone()} /> },
        Route::Corrections => html! { <pages::corrections::Corrections /> },
        Route::Open(view) => html! { <pages::open::Open view={view.clone()} /> },
        Route::Document(view) => {
            html! { <pages::document::DocumentPage key={view.id.clone()} view={view.clone()} /> }
        }
        _ => Html::default(),
    }
}

#[cfg(not(feature = "web"))]
fn further_page(_: &Route) -> Html {
    html! { <pages::coming::Coming /> }
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
            { copy_said(lang) }
            <p>{ held }</p>
        </footer>
    }
}

/// That this page is a portable copy, and when it was saved.
#[cfg(feature = "web")]
fn copy_said(lang: Lang) -> Html {
    match copy_name(lang) {
        name if name.is_empty() => Html::default(),
        name => html! { <p data-testid="copy-of">{ name }</p> },
    }
}

#[cfg(feature = "web")]
fn copy_name(lang: Lang) -> String {
    use super::i18n::TakeMessage;
    let saved = own::following::saved().unwrap_or_default();
    let day = saved
        .get(..16)
        .map(|minute| minute.replace('T', " "))
        .unwrap_or_default();
    if saved.is_empty() {
        saved
    } else {
        lang.fill(TakeMessage::IsCopy, &[&[&day, " UTC"].concat()])
    }
}

/// Whether this page is a portable copy.
#[cfg(feature = "web")]
fn is_copy() -> bool {
    own::following::saved().is_some()
}

#[cfg(not(feature = "web"))]
fn is_copy() -> bool {
    false
}

#[cfg(not(feature = "web"))]
fn copy_said(_: Lang) -> Html {
    Html::default()
}

#[cfg(not(feature = "web"))]
fn copy_name(_: Lang) -> String {
    String::new()
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

/// Takes files dropped anywhere on the page.
#[hook]
fn use_drops() {
    use_effect_with((), |()| {
        let files = |event: &Event| {
            let event = event.dyn_ref::<DragEvent>()?;
            event.data_transfer().filter(dropping::brings_files)
        };
        let listen = |name: &'static str, act: fn(&Event, DataTransfer)| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&dropping::place(), name, options, move |event| {
                if let Some(transfer) = files(event) {
                    act(event, transfer);
                }
            })
        };
        let over = listen("dragover", |event, transfer| {
            event.prevent_default();
            transfer.set_drop_effect("copy");
            dropping::mark(true);
        });
        let leave = listen("dragleave", |event, _| {
            // Leaving the window has nothing that is entered instead.
            let entered = event.dyn_ref::<DragEvent>().and_then(|event| event.related_target());
            dropping::mark(entered.is_some());
        });
        let drop_here = listen("drop", |event, transfer| {
            event.prevent_default();
            dropping::mark(false);
            if dropping::put_aside(&transfer) {
                dropping::ask_to_open();
            }
        });
        move || drop((over, leave, drop_here))
    });
}

/// Lets everything follow what is the reader's own, and takes up what was kept.
#[cfg(feature = "web")]
#[hook]
fn use_own(state: &StateHandle) {
    let dispatcher = state.dispatcher();
    use_effect_with((), |()| {
        own::desk::desk().report_to(dispatcher);
        own::following::start();
    });
    use_effect_with(state.own.clone(), |own| own::desk::desk().follow(own));
}

#[cfg(not(feature = "web"))]
#[hook]
fn use_own(_state: &StateHandle) {}

/// Carries language and appearance to the page's root, and the page's name to its title.
#[hook]
fn use_root(state: &StateHandle) {
    use_effect_with((state.lang, state.scheme, state.keys), |(lang, scheme, keys)| {
        browser::set_root("lang", Some(lang.tag()));
        browser::set_root("data-theme", scheme.as_str());
        browser::let_keys_act(*keys);
    });
    use_effect_with(
        (state.lang, state.route.clone(), state.held.clone()),
        |(lang, route, held)| {
            let copy = copy_name(*lang);
            let title = title(*lang, route, held);
            browser::set_title(&if copy.is_empty() {
                title
            } else {
                [&title, " · ", &copy].concat()
            });
        },
    );
    let page = match &*state.route {
        // A link to one observation or passage brings that into sight itself.
        Route::Document(view) if view.fact.is_some() || view.at.is_some() => None,
        Route::Document(view) => Some(view.id.clone()),
        other => Some(other.to_hash().split('?').next().unwrap_or_default().to_owned()),
    };
    let opening = use_mut_ref(|| true);
    use_effect_with(page, move |page| {
        let opening = opening.replace(false);
        if page.is_some() {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            // What had the focus may have gone with the page before.
            if !opening && browser::focus_is_lost() {
                browser::focus("main");
            }
        }
    });
}

fn title(lang: Lang, route: &Route, held: &Held) -> String {
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
        Route::Corrections => lang.say(Message::Corrections).to_owned(),
        Route::Open(_) => lang.say(Message::Open).to_owned(),
        Route::About => lang.say(Message::About).to_owned(),
        Route::NotFound(_) => lang.say(Message::NotFoundTitle).to_owned(),
    };
    [&name, " · ", brand].concat()
}

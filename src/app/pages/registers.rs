//! Registers: named things across documents, with facets, sums and the way to each source.

use std::collections::HashMap;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser;
use crate::app::components::register_facets::RegisterFacetList;
use crate::app::components::search_field::SearchField;
use crate::app::components::take_bar::TakeBar;
use crate::app::components::{register_rows, register_sums};
use crate::app::i18n::{self, Lang, Message, RegisterMessage, grouped};
use crate::app::route::{RegisterView, Route};
use crate::app::state::{replace, use_app};
use crate::model::RecordKind;
use crate::query::register::{Entry, Listing, entries, list};

/// How many rows are drawn before the reader asks for more.
const PAGE: usize = 200;

/// The kinds in the order of the tabs.
const KINDS: [RecordKind; 4] = [
    RecordKind::Project,
    RecordKind::Honour,
    RecordKind::Initiative,
    RecordKind::Organisation,
];

/// The entries of all kinds, and how many projects each investment belongs to.
struct Held {
    entries: [Vec<Entry>; 4],
    shared: HashMap<String, usize>,
}

impl Held {
    fn of(&self, kind: RecordKind) -> &[Entry] {
        let n = KINDS.iter().position(|own| *own == kind).unwrap_or_default();
        &self.entries[n]
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct RegistersProps {
    /// What the address asks for.
    pub(crate) view: RegisterView,
}

/// The page.
#[component]
pub(crate) fn Registers(props: &RegistersProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let view = &props.view;
    let held = use_memo(state.held.clone(), |held| {
        let entries = KINDS.map(|kind| entries(&held.corpus, kind));
        let mut shared: HashMap<String, usize> = HashMap::new();
        for own in entries[0].iter().flat_map(|entry| &entry.investments) {
            *shared.entry(own.observation.clone()).or_default() += 1;
        }
        Held { entries, shared }
    });
    let listing = use_memo((view.clone(), state.held.clone()), |(view, all)| {
        list(&all.corpus, held.of(view.kind), view)
    });
    let drawer = use_state(|| false);
    let toggle = {
        let drawer = drawer.clone();
        Callback::from(move |_: MouseEvent| drawer.set(!*drawer))
    };
    let onkeydown = {
        let drawer = drawer.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && *drawer {
                drawer.set(false);
                browser::focus("open-filters");
            }
        })
    };
    let onsearch = {
        let (state, view) = (state.clone(), view.clone());
        Callback::from(move |text: String| replace(&state, Route::Registers(view.with_text(text))))
    };
    let rows = listing.rows.len();
    html! {
        <div class="explorer registers">
            <h1 class="visually-hidden">{ lang.say(RegisterMessage::Title) }</h1>
            <section id="filters" class={classes!("filters", drawer.then_some("drawn"))} aria-label={lang.say(Message::Filters)} {onkeydown}>
                <div class="filters-head">
                    <h2>{ lang.say(Message::Filters) }</h2>
                    <button type="button" class="quiet icon narrow-only" aria-label={lang.say(Message::Close)} onclick={toggle.clone()}>
                        <span aria-hidden="true">{ "×" }</span></button>
                </div>
                { for listing.facets.iter().map(|counts| html! {
                    <RegisterFacetList key={[view.kind.as_str(), counts.facet.as_str()].concat()} counts={counts.clone()} view={view.clone()} />
                }) }
                <div class="drawer-foot narrow-only">
                    <button type="button" class="button primary" onclick={toggle.clone()} data-testid="close-filters">
                        { lang.count(RegisterMessage::ShowEntries, rows) }</button>
                </div>
            </section>
            <div class="results">
                { tabs(&held, view, lang) }
                <div class="toolbar">
                    <SearchField text={view.text.clone()} {onsearch} label={lang.say(RegisterMessage::SearchLabel)}
                        placeholder={lang.say(RegisterMessage::SearchPlaceholder)} />
                    <button type="button" id="open-filters" class="button narrow-only" aria-expanded={if *drawer { "true" } else { "false" }}
                        aria-controls="filters" onclick={toggle} data-testid="open-filters">{ lang.say(Message::Filters) }</button>
                    <TakeBar />
                    <p class="count" role="status" data-testid="count">
                        <strong>{ lang.count(RegisterMessage::Count, rows) }</strong>
                        if rows < held.of(view.kind).len() {
                            <span class="faint">{ lang.fill(Message::ResultOf, &[&grouped(held.of(view.kind).len())]) }</span>
                        }
                        if !view.is_unfiltered() {
                            <a href={Route::Registers(view.cleared_all()).to_hash()} data-testid="clear-all">{ lang.say(Message::ClearAll) }</a>
                        }
                    </p>
                </div>
                { register_sums::show(&state.held.corpus, held.of(view.kind), &listing, view, lang) }
                <Entries key={Route::Registers(view.clone()).to_hash()} {held} {listing} view={view.clone()} />
            </div>
        </div>
    }
}

fn tabs(held: &Held, view: &RegisterView, lang: Lang) -> Html {
    let tab = |kind: RecordKind| {
        let href = Route::Registers(view.of_kind(kind)).to_hash();
        html! {
            <a {href} aria-current={(view.kind == kind).then_some("true")} data-testid={["tab-", kind.as_str()].concat()}>
                { lang.say(i18n::record_kind(kind)) }
                <span class="tab-count">{ grouped(held.of(kind).len()) }</span>
            </a>
        }
    };
    html! { <nav class="register-tabs" aria-label={lang.say(RegisterMessage::Kinds)}>{ for KINDS.into_iter().map(tab) }</nav> }
}

/// Compared by pointer: both are results of the same view.
#[derive(Properties)]
struct EntriesProps {
    held: Rc<Held>,
    listing: Rc<Listing>,
    view: RegisterView,
}

impl PartialEq for EntriesProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.held, &other.held) && Rc::ptr_eq(&self.listing, &other.listing) && self.view == other.view
    }
}

/// The rows, a page of them at a time.
#[component]
fn Entries(props: &EntriesProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let pages = use_state(|| 1);
    let (held, view, rows) = (&props.held, &props.view, &props.listing.rows);
    let all = held.of(view.kind);
    if rows.is_empty() {
        return nothing(view, all.is_empty(), lang);
    }
    let shown = (*pages * PAGE).min(rows.len());
    let further = (rows.len() - shown).min(PAGE);
    let more = {
        let pages = pages.clone();
        Callback::from(move |_: MouseEvent| pages.set(*pages + 1))
    };
    html! {
        <>
            { register_rows::table(&state.held.corpus, all, &rows[..shown], view, &held.shared, lang) }
            if further > 0 {
                <p><button type="button" class="button" onclick={more} data-testid="more">
                    { lang.count(RegisterMessage::MoreEntries, further) }</button></p>
            }
        </>
    }
}

fn nothing(view: &RegisterView, none_held: bool, lang: Lang) -> Html {
    let (title, hint) = match none_held {
        true => (RegisterMessage::NoneHeld, RegisterMessage::NoneHeldHint),
        false => (RegisterMessage::Nothing, RegisterMessage::NothingHint),
    };
    html! {
        <div class="empty" data-ready="" data-testid="empty">
            <h2>{ lang.say(title) }</h2>
            <p>{ lang.say(hint) }</p>
            if !none_held {
                <p><a class="button" href={Route::Registers(view.cleared_all()).to_hash()}>{ lang.say(Message::ClearAll) }</a></p>
            }
        </div>
    }
}

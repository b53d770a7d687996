//! The command palette: every page, place, indicator, document and act by a few letters.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::dialog::{Dialog, use_dialog};
use super::header::PAGES;
use crate::app::browser;
use crate::app::command::{Act, Does, Entry, Hit, Initials, Kind, Order, find, offers, saved};
use crate::app::i18n::{Lang, Message, PaletteMessage, grouped};
use crate::app::keys::Opened;
use crate::app::route::{OpenView, Route};
use crate::app::state::{Action, Numbers, Scheme, StateHandle, use_app};
use crate::app::undo::Deed;

/// Where the entries chosen lately are kept, a key a line.
const RECENT: &str = "fangzhi.recent";
/// How many of them are kept.
const KEPT: usize = 5;

#[derive(Properties, PartialEq)]
pub(crate) struct PaletteProps {
    /// Whether it shows.
    pub(crate) open: bool,
    /// Called when it was closed.
    pub(crate) onclose: Callback<()>,
    /// Called to open something else in its place.
    pub(crate) onopen: Callback<Opened>,
}

/// The dialog; what it lists is gathered when it is opened.
#[component]
pub(crate) fn Palette(props: &PaletteProps) -> Html {
    let Dialog {
        node,
        onclose,
        onkeydown,
    } = use_dialog(props.open, &props.onclose);
    use_effect_with(props.open, |open| {
        if *open {
            browser::focus("palette-field");
        }
    });
    // A click beside the box is one on the dialog itself.
    let aside = {
        let (dialog, onclose) = (node.clone(), props.onclose.clone());
        Callback::from(move |event: MouseEvent| {
            if event.target() == dialog.get().map(Into::into) {
                onclose.emit(());
            }
        })
    };
    let lang = use_app().lang;
    html! {
        <dialog class="palette" ref={node} {onclose} {onkeydown} onclick={aside} aria-label={lang.say(PaletteMessage::Title)}
            data-testid="palette">
            if props.open { <Finder onclose={props.onclose.clone()} onopen={props.onopen.clone()} /> }
        </dialog>
    }
}

#[derive(Properties, PartialEq)]
struct FinderProps {
    onclose: Callback<()>,
    onopen: Callback<Opened>,
}

/// A line of the list: an entry with the words that found it, under the heading of its group.
struct Line {
    hit: Hit,
    group: PaletteMessage,
}

/// What can be found while the palette is open.
struct Offered {
    entries: Rc<[Entry]>,
    recent: Vec<String>,
    initials: RefCell<Initials>,
}

impl Offered {
    /// The lines for what was typed.
    fn lines(&self, typed: &str) -> Vec<Line> {
        if typed.trim().is_empty() {
            return at_first(&self.entries, &self.recent);
        }
        let found = find(&self.entries, typed, &self.recent, &mut self.initials.borrow_mut());
        by_group(&self.entries, found)
    }
}

/// The field and the list below it.
#[component]
fn Finder(props: &FinderProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let typed = use_state(String::new);
    let active = use_state(|| 0_usize);
    // Keys come faster than pages are drawn: what they act on is kept beside what is drawn.
    let now = use_mut_ref(|| (String::new(), 0_usize));
    let offered = use_memo((), |()| Offered {
        entries: possible(&state),
        recent: recent(),
        initials: RefCell::new(Initials::new(order())),
    });
    let lines = use_memo((*typed).clone(), |typed| offered.lines(typed));
    use_effect_with((*active, lines.len()), |(active, _)| {
        if let Some(option) = browser::by_id(&option_id(*active)) {
            browser::reveal(&option, false);
        }
    });
    let choose = {
        let (state, offered, now) = (state.clone(), offered.clone(), now.clone());
        let (onclose, onopen) = (props.onclose.clone(), props.onopen.clone());
        Callback::from(move |n: usize| {
            let lines = offered.lines(&now.borrow().0);
            let Some(line) = lines.get(n) else { return };
            let does = line.hit.does(&offered.entries);
            onclose.emit(());
            keep(&does);
            match does {
                Does::Go(address) => browser::go(&address),
                Does::Act(act) => perform(act, &state, &onopen),
            }
        })
    };
    let oninput = {
        let (typed, active, now) = (typed.clone(), active.clone(), now.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            *now.borrow_mut() = (text.clone(), 0);
            typed.set(text);
            active.set(0);
        })
    };
    let onkeydown = {
        let (active, offered, choose) = (active.clone(), offered.clone(), choose.clone());
        Callback::from(move |event: KeyboardEvent| {
            let key = event.key();
            let moves = matches!(key.as_str(), "ArrowDown" | "ArrowUp" | "Home" | "End" | "Enter");
            if event.is_composing() || !moves {
                return;
            }
            event.prevent_default();
            let (text, at) = now.borrow().clone();
            let count = offered.lines(&text).len();
            let next = match key.as_str() {
                _ if count == 0 => return,
                "ArrowDown" => (at + 1) % count,
                "ArrowUp" => (at + count - 1) % count,
                "Home" => 0,
                "End" => count - 1,
                _ => return choose.emit(at),
            };
            now.borrow_mut().1 = next;
            active.set(next);
        })
    };
    let some = !lines.is_empty();
    let close = props.onclose.reform(|_: MouseEvent| ());
    html! {
        <div class="finder">
            <div class="finder-head">
                <span class="search-sign" aria-hidden="true">{ "⌕" }</span>
                <input id="palette-field" type="text" role="combobox" autocomplete="off" spellcheck="false" enterkeyhint="go"
                    aria-label={lang.say(PaletteMessage::Open)} placeholder={lang.say(PaletteMessage::Placeholder)}
                    aria-autocomplete="list" aria-expanded={if some { "true" } else { "false" }} aria-controls="palette-list"
                    aria-activedescendant={some.then(|| option_id(*active))} value={(*typed).clone()} {oninput} {onkeydown}
                    data-testid="palette-field" />
                <button type="button" class="quiet" onclick={close}>{ "Esc" }
                    <span class="visually-hidden">{ lang.say(Message::Close) }</span></button>
            </div>
            <div id="palette-list" class="finder-list" role="listbox" aria-label={lang.say(PaletteMessage::Title)}>
                { list(&lines, &offered.entries, *active, lang, &choose) }
            </div>
            if !some { <p class="finder-none" data-testid="palette-none">{ lang.say(PaletteMessage::Nothing) }</p> }
            <p class="visually-hidden" role="status">
                { if typed.is_empty() { String::new() } else { lang.fill(PaletteMessage::Found, &[&grouped(lines.len())]) } }</p>
            <p class="finder-foot" aria-hidden="true">
                <kbd>{ "↑" }</kbd><kbd>{ "↓" }</kbd>{ lang.say(PaletteMessage::FootMove) }
                <kbd>{ "↵" }</kbd>{ lang.say(PaletteMessage::FootChoose) }
                <span>{ lang.say(PaletteMessage::FootInitials) }</span></p>
        </div>
    }
}

fn option_id(n: usize) -> String {
    ["palette-", &n.to_string()].concat()
}

fn list(lines: &[Line], entries: &[Entry], active: usize, lang: Lang, choose: &Callback<usize>) -> Html {
    let mut n = 0;
    let groups = lines.chunk_by(|a, b| a.group == b.group).map(|run| {
        let from = n;
        n += run.len();
        let label = lang.say(run[0].group);
        html! {
            <div key={label} role="group" aria-label={label}>
                <p class="finder-group" aria-hidden="true">{ label }</p>
                { for (from..).zip(run).map(|(n, line)| option(n, line, entries, n == active, lang, choose)) }
            </div>
        }
    });
    html! { <>{ for groups }</> }
}

fn option(n: usize, line: &Line, entries: &[Entry], active: bool, lang: Lang, choose: &Callback<usize>) -> Html {
    let entry = &entries[line.hit.entry];
    let name = shown(entry, lang);
    let with = line.hit.with.as_ref().map(|(other, _)| shown(&entries[*other], lang));
    let chinese = (name == entry.names[0]).then_some("zh-CN");
    let by = &entry.names[line.hit.name];
    // Another name than the one shown, and not one that the eye finds in it.
    let also = (line.hit.name > 1 && !name.contains(by.as_str()) && !by.ends_with(name)).then(|| by.clone());
    html! {
        <div id={option_id(n)} key={n} role="option" aria-selected={if active { "true" } else { "false" }} class="finder-option"
            onclick={choose.reform(move |_: MouseEvent| n)} data-testid="palette-option">
            <span class="finder-name" lang={chinese}>
                if let Some(with) = with { <span>{ with.to_owned() }</span>{ " · " } }
                { name.to_owned() }</span>
            if let Some(also) = also { <span class="finder-note">{ also }</span> }
            if !entry.note.is_empty() { <span class="finder-note" lang="zh-CN">{ entry.note.clone() }</span> }
        </div>
    }
}

fn shown(entry: &Entry, lang: Lang) -> &str {
    &entry.names[usize::from(lang == Lang::En)]
}

const fn heading(kind: Kind) -> PaletteMessage {
    match kind {
        Kind::Page => PaletteMessage::GroupPages,
        Kind::Place => PaletteMessage::GroupPlaces,
        Kind::Observations => PaletteMessage::GroupObservations,
        Kind::Compare => PaletteMessage::GroupCompare,
        Kind::Document => PaletteMessage::GroupDocuments,
        Kind::View => PaletteMessage::GroupViews,
        Kind::Act => PaletteMessage::GroupActs,
    }
}

/// The hits by group, the group of the best hit first.
fn by_group(entries: &[Entry], found: Vec<Hit>) -> Vec<Line> {
    let mut kinds: Vec<Kind> = Vec::new();
    let mut lines = Vec::new();
    for hit in &found {
        let kind = entries[hit.entry].kind;
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    for kind in kinds {
        let hits = found.iter().filter(|hit| entries[hit.entry].kind == kind);
        lines.extend(hits.map(|hit| Line {
            hit: hit.clone(),
            group: heading(kind),
        }));
    }
    lines
}

/// What is listed before anything is typed: what was chosen lately, the pages, what can be done.
fn at_first(entries: &[Entry], recent: &[String]) -> Vec<Line> {
    let line = |entry: usize, group: PaletteMessage| Line {
        hit: Hit {
            entry,
            name: 0,
            with: None,
        },
        group,
    };
    let lately = recent
        .iter()
        .filter_map(|key| entries.iter().position(|entry| entry.key() == key));
    let mut lines: Vec<Line> = lately.map(|n| line(n, PaletteMessage::GroupRecent)).collect();
    for kind in [Kind::View, Kind::Page, Kind::Act] {
        let of_kind = (0..entries.len()).filter(|&n| entries[n].kind == kind);
        lines.extend(of_kind.map(|n| line(n, heading(kind))));
    }
    lines
}

/// Everything that can be chosen as things stand.
fn possible(state: &StateHandle) -> Rc<[Entry]> {
    let further = [("#/corrections", Message::Corrections)];
    let pages: Vec<_> = PAGES
        .iter()
        .map(|&(_, address, label, _)| (address, label))
        .chain(further)
        .collect();
    let mut entries = offers(&pages, &[&state.held.corpus, &state.held.sample]);
    entries.extend(saved(&state.own.views));
    entries.retain(|entry| match entry.does {
        Does::Act(act) => match act {
            Act::PaintAuto => state.scheme != Scheme::Auto,
            Act::PaintLight => state.scheme != Scheme::Light,
            Act::PaintDark => state.scheme != Scheme::Dark,
            Act::CountScaled => state.numbers != Numbers::Scaled,
            Act::CountPrinted => state.numbers != Numbers::Printed,
            Act::Undo => state.can_undo(),
            Act::Empty => !state.basket.is_empty(),
            Act::Download => !browser::is_file(),
            Act::KeysOn => !state.keys,
            Act::KeysOff => state.keys,
            Act::Own => !state.own.entries.is_empty(),
            Act::Speak
            | Act::CopyLink
            | Act::Print
            | Act::OpenFiles
            | Act::Words
            | Act::ShowKeys
            | Act::Export
            | Act::Views
            | Act::Portable => true,
        },
        Does::Go(_) => true,
    });
    entries.into()
}

fn perform(act: Act, state: &StateHandle, onopen: &Callback<Opened>) {
    let action = match act {
        Act::Speak => Action::Speak(state.lang.other()),
        Act::PaintAuto => Action::Paint(Scheme::Auto),
        Act::PaintLight => Action::Paint(Scheme::Light),
        Act::PaintDark => Action::Paint(Scheme::Dark),
        Act::CountScaled => Action::Count(Numbers::Scaled),
        Act::CountPrinted => Action::Count(Numbers::Printed),
        Act::Undo => Action::Undo,
        Act::Empty => Action::Collect(Vec::new()),
        Act::KeysOn => Action::Key(true),
        Act::KeysOff => Action::Key(false),
        Act::CopyLink => {
            let link = state.held.link(&browser::hash());
            let state = state.clone();
            let told = move |ok| state.dispatch(Action::Tell(if ok { Deed::Copied } else { Deed::NotCopied }));
            return browser::copy(&link, Callback::from(told));
        }
        Act::Print => return browser::print(),
        Act::Download => return browser::download("fangzhi.html"),
        Act::OpenFiles => return go_to(&Route::Open(OpenView::default()), || browser::press("choose-files")),
        Act::Own => return go_to(&Route::Open(OpenView::default()), || browser::focus("shelf-title")),
        Act::Words => return browser::go(&Route::Open(OpenView::Words).to_hash()),
        Act::ShowKeys => return onopen.emit(Opened::Keys),
        Act::Export => return onopen.emit(Opened::Export),
        Act::Views => return onopen.emit(Opened::Views),
        Act::Portable => return onopen.emit(Opened::Copy),
    };
    state.dispatch(action);
}

/// How long a page may take to be drawn before something in it is meant, in milliseconds.
const DRAWN: u32 = 120;

/// Goes to a page and then does something there.
fn go_to(route: &Route, then: fn()) {
    browser::go(&route.to_hash());
    Timeout::new(DRAWN, then).forget();
}

fn recent() -> Vec<String> {
    let kept = browser::setting(RECENT).unwrap_or_default();
    kept.lines().map(str::to_owned).collect()
}

/// Keeps what was chosen, before what was chosen earlier.
fn keep(does: &Does) {
    let key = match does {
        Does::Go(address) => address,
        Does::Act(act) => act.as_str(),
    };
    let mut keys = recent();
    keys.retain(|kept| kept != key);
    keys.insert(0, key.to_owned());
    keys.truncate(KEPT);
    browser::keep_setting(RECENT, &keys.join("\n"));
}

/// The browser's order of Chinese words by sound; `None` where it has none.
fn order() -> Option<Order> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let collator: Function = Reflect::get(&intl, &"Collator".into()).ok()?.dyn_into().ok()?;
    let tags = js_sys::Array::of1(&"zh-Hans-CN-u-co-pinyin".into());
    let collator = Reflect::construct(&collator, &tags).ok()?;
    let compare: Function = Reflect::get(&collator, &"compare".into()).ok()?.dyn_into().ok()?;
    Some(Box::new(move |left, right| {
        let order = compare.call2(&JsValue::NULL, &left.into(), &right.into());
        order.ok().and_then(|n| n.as_f64()).unwrap_or_default().total_cmp(&0.0)
    }))
}

//! The list of one's own documents: filtered and sorted by the address, some chosen to be deleted or saved.

use std::cmp::Ordering;
use std::rc::Rc;

use js_sys::{Date, Object, Reflect};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::known::{self, Known};
use super::storage::save;
use crate::app::components::dialog::{Dialog, use_dialog};
use crate::app::i18n::{Lang, OpenMessage, grouped};
use crate::app::route::{OpenList, OpenOrder, OpenView, Route};
use crate::app::state::{Action, replace, use_app};
use crate::app::undo::Deed;
use crate::sorting::Arrange;

/// Longer lists are shown from the start, and in full on demand.
const SHOWN: usize = 60;

#[derive(Properties, PartialEq)]
pub(super) struct ShelfProps {
    /// Which are listed.
    pub(super) list: OpenList,
}

/// The section.
#[component]
pub(super) fn Shelf(props: &ShelfProps) -> Html {
    let state = use_app();
    let (lang, list) = (state.lang, &props.list);
    let all = use_memo((state.own.clone(), state.held.clone()), |(own, held)| {
        known::all(own, held)
    });
    let (whole, chosen, asking) = (use_state(|| false), use_state(Vec::<String>::new), use_state(|| false));
    let listed = select(&all, list);
    let shown = if *whole { listed.len() } else { SHOWN };
    // What was deleted meanwhile is chosen no longer.
    let kept: Rc<Vec<String>> = Rc::new(
        chosen
            .iter()
            .filter(|key| state.own.entry(key).is_some())
            .cloned()
            .collect(),
    );
    let toggle = {
        let chosen = chosen.clone();
        Callback::from(move |key: String| {
            let mut next = (*chosen).clone();
            match next.iter().position(|own| *own == key) {
                Some(at) => drop(next.remove(at)),
                None => next.push(key),
            }
            chosen.set(next);
        })
    };
    let toggle_all = {
        let chosen = chosen.clone();
        let keys: Vec<String> = listed.iter().map(|one| one.entry.source.key.clone()).collect();
        Callback::from(move |event: Event| {
            let on = event.target_unchecked_into::<HtmlInputElement>().checked();
            chosen.set(if on { keys.clone() } else { Vec::new() });
        })
    };
    let head = html! {
        <div class="shelf-head">
            <h2 id="shelf-title" tabindex="-1">{ lang.say(OpenMessage::Held) }
                if !all.is_empty() { <span class="count-of">{ grouped(all.len()) }</span> }</h2>
            <a href={Route::Open(OpenView::Words).to_hash()} data-testid="words-link">{ lang.say(OpenMessage::WordsLink) }</a>
        </div>
    };
    if all.is_empty() {
        let says = if state.held.arriving {
            OpenMessage::HeldArriving
        } else {
            OpenMessage::HeldNone
        };
        return html! { <section class="shelf" aria-labelledby="shelf-title">{ head }<p class="faint" data-testid="shelf-empty">{ lang.say(says) }</p></section> };
    }
    let row = |one: &Rc<Known>| {
        let checked = kept.contains(&one.entry.source.key);
        html! { <ShelfRow key={one.entry.source.key.clone()} known={Shared(one.clone())} {checked} toggle={toggle.clone()} {lang} /> }
    };
    let every = !listed.is_empty() && listed.iter().all(|one| kept.contains(&one.entry.source.key));
    html! {
        <section class="shelf" aria-labelledby="shelf-title">
            { head }
            <Bar list={list.clone()} count={listed.len()} chosen={kept.clone()} asking={asking.setter()} />
            if listed.is_empty() {
                <p class="empty" data-testid="shelf-no-match">{ lang.say(OpenMessage::HeldNoMatch) }{ " " }
                    <a href="#/open">{ lang.say(OpenMessage::HeldShowAll) }</a></p>
            } else {
                <table class="list shelf-list" data-testid="shelf">
                    <caption class="visually-hidden">{ lang.say(OpenMessage::HeldCaption) }</caption>
                    <thead><tr>
                        <th scope="col" class="choose"><input type="checkbox" checked={every} onchange={toggle_all}
                            aria-label={lang.say(OpenMessage::ChooseAll)} data-testid="choose-all" /></th>
                        { for COLUMNS.into_iter().map(|column| heading(column, list, lang)) }
                    </tr></thead>
                    <tbody>{ for listed.iter().take(shown).map(row) }</tbody>
                </table>
            }
            if listed.len() > shown {
                <p class="more"><button type="button" class="button" onclick={let whole = whole.setter(); Callback::from(move |_: MouseEvent| whole.set(true))}>
                    { lang.count(OpenMessage::MoreRows, listed.len() - shown) }</button></p>
            }
            <DeleteDialog open={*asking} keys={kept} asking={asking.setter()} />
        </section>
    }
}

fn select(all: &[Rc<Known>], list: &OpenList) -> Vec<Rc<Known>> {
    let terms: Vec<&str> = list.text.split_whitespace().collect();
    let holds = |one: &&Rc<Known>| {
        let meets = |term: &&str| {
            let file = one.entry.source.file.as_str();
            [one.title.as_str(), &one.place, file]
                .iter()
                .any(|text| text.contains(*term))
        };
        terms.iter().all(meets)
    };
    let mut out: Vec<Rc<Known>> = all.iter().filter(holds).cloned().collect();
    // As they were opened, the last first, unless another order is asked for.
    if list.order == OpenOrder::Opened {
        if !list.descending {
            out.reverse();
        }
        return out;
    }
    out.arrange_by(|a, b| {
        let order = compare(list.order, a, b);
        if list.descending { order.reverse() } else { order }
    });
    out
}

fn compare(order: OpenOrder, a: &Known, b: &Known) -> Ordering {
    match order {
        OpenOrder::Opened => Ordering::Equal,
        OpenOrder::Title => a.title.cmp(&b.title),
        OpenOrder::Place => a.place.cmp(&b.place),
        OpenOrder::Year => a.year.cmp(&b.year),
        OpenOrder::Facts => a.counts.facts.cmp(&b.counts.facts),
        OpenOrder::Doubts => a.counts.doubted.cmp(&b.counts.doubted),
        OpenOrder::Corrections => a.corrections.cmp(&b.corrections),
    }
}

#[derive(Properties, PartialEq)]
struct BarProps {
    list: OpenList,
    count: usize,
    chosen: Rc<Vec<String>>,
    asking: UseStateSetter<bool>,
}

/// The field that filters, and what can be done with what is chosen.
#[component]
fn Bar(props: &BarProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let oninput = {
        let (state, list) = (state.clone(), props.list.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            replace(&state, Route::Open(OpenView::List(OpenList { text, ..list.clone() })));
        })
    };
    let save = {
        let chosen = props.chosen.clone();
        Callback::from(move |_: MouseEvent| save((*chosen).clone()))
    };
    let ask = {
        let asking = props.asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(true))
    };
    html! {
        <div class="documents-bar">
            <div class="search" role="search">
                <span class="search-sign" aria-hidden="true">{ "⌕" }</span>
                <input id="search" type="text" autocomplete="off" spellcheck="false" aria-label={lang.say(OpenMessage::HeldFind)}
                    placeholder={lang.say(OpenMessage::HeldFind)} value={props.list.text.clone()} {oninput} data-testid="find-own" />
                if props.list.text.is_empty() { <kbd class="wide-only" aria-hidden="true">{ "/" }</kbd> }
            </div>
            <p class="count" role="status" data-testid="shelf-count">{ lang.count(OpenMessage::HeldCount, props.count) }</p>
            if !props.chosen.is_empty() {
                <p class="shelf-chosen" data-testid="shelf-chosen">
                    <span>{ lang.count(OpenMessage::Chosen, props.chosen.len()) }</span>
                    <button type="button" class="button" onclick={save} data-testid="save-chosen">{ lang.say(OpenMessage::SaveChosen) }</button>
                    <button type="button" class="button danger" onclick={ask} data-testid="delete-chosen">{ lang.say(OpenMessage::Delete) }</button>
                </p>
            }
        </div>
    }
}

/// A column: its label, its class, and the order that it is sorted by.
type Heading = (OpenMessage, &'static str, OpenOrder);

const COLUMNS: [Heading; 7] = [
    (OpenMessage::ColumnDocument, "title", OpenOrder::Title),
    (OpenMessage::ColumnPlace, "place", OpenOrder::Place),
    (OpenMessage::ColumnYear, "year", OpenOrder::Year),
    (OpenMessage::ColumnOpened, "date", OpenOrder::Opened),
    (OpenMessage::ColumnFacts, "number", OpenOrder::Facts),
    (OpenMessage::ColumnDoubts, "number", OpenOrder::Doubts),
    (OpenMessage::ColumnCorrections, "number", OpenOrder::Corrections),
];

fn heading((label, class, order): Heading, list: &OpenList, lang: Lang) -> Html {
    let current = list.order == order;
    let greatest_first = matches!(
        order,
        OpenOrder::Facts | OpenOrder::Doubts | OpenOrder::Corrections | OpenOrder::Year
    );
    let descending = if current { !list.descending } else { greatest_first };
    let next = OpenList {
        text: list.text.clone(),
        order,
        descending,
    };
    // The list begins with what was opened last; turned round, with what was opened first.
    let down = list.descending != (order == OpenOrder::Opened);
    let (sorted, sign) = match (current, down) {
        (false, _) => (None, ""),
        (true, false) => (Some("ascending"), "↑"),
        (true, true) => (Some("descending"), "↓"),
    };
    html! {
        <th scope="col" {class} aria-sort={sorted}>
            <a class="plain" href={Route::Open(OpenView::List(next)).to_hash()}>{ lang.say(label) }<span class="sort-sign" aria-hidden="true">{ sign }</span></a>
        </th>
    }
}

/// What is known, by pointer.
#[derive(Clone)]
struct Shared(Rc<Known>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
struct ShelfRowProps {
    known: Shared,
    checked: bool,
    toggle: Callback<String>,
    lang: Lang,
}

/// One text.
#[component]
fn ShelfRow(props: &ShelfRowProps) -> Html {
    let (known, lang) = (&*props.known.0, props.lang);
    let source = &known.entry.source;
    let onchange = {
        let key = source.key.clone();
        props.toggle.reform(move |_: Event| key.clone())
    };
    let number =
        |n: usize, label: OpenMessage| html! { <td class="number" data-label={lang.say(label)}>{ grouped(n) }</td> };
    let label = lang.fill(OpenMessage::Choose, &[&known.title]);
    html! {
        <tr data-testid="shelf-row">
            <td class="choose"><input type="checkbox" checked={props.checked} {onchange} aria-label={label} data-testid="choose" /></td>
            <td class="title">
                <a href={Route::Open(OpenView::of(&source.key)).to_hash()} lang="zh-CN" data-testid="shelf-report">{ known.title.clone() }</a>
                <span class="shelf-file">
                    <span class="faint">{ source.file.clone() }</span>
                    if let Some(document) = known.documents.first() { <a href={document.address(None)}>{ lang.say(OpenMessage::RowText) }</a> }
                </span>
            </td>
            <td class="place" lang="zh-CN">{ known.place.clone() }</td>
            <td class="year">{ known.year.map(|year| year.to_string()) }</td>
            <td class="date">{ moment(&source.opened, lang) }</td>
            { number(known.counts.facts, OpenMessage::ColumnFacts) }
            { number(known.counts.doubted, OpenMessage::ColumnDoubts) }
            { number(known.corrections, OpenMessage::ColumnCorrections) }
        </tr>
    }
}

/// A moment of time (ISO 8601) as it is written here and now; as it stands where the browser cannot tell.
pub(super) fn moment(iso: &str, lang: Lang) -> String {
    let date = Date::new(&iso.into());
    if date.get_time().is_nan() {
        return iso.to_owned();
    }
    let style = Object::new();
    for (name, value) in [("dateStyle", "medium"), ("timeStyle", "short")] {
        // Setting a property of a plain object of our own cannot fail.
        let _ = Reflect::set(&style, &name.into(), &value.into());
    }
    date.to_locale_string(lang.tag(), &style).into()
}

#[derive(Properties, PartialEq)]
struct DeleteDialogProps {
    open: bool,
    /// The sources that would be deleted.
    keys: Rc<Vec<String>>,
    asking: UseStateSetter<bool>,
}

/// Asks once whether what is chosen is to be deleted.
#[component]
fn DeleteDialog(props: &DeleteDialogProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let close = {
        let asking = props.asking.clone();
        Callback::from(move |()| asking.set(false))
    };
    let Dialog {
        node,
        onclose,
        onkeydown,
    } = use_dialog(props.open, &close);
    let delete = {
        let (state, keys, close) = (state.clone(), props.keys.clone(), close.clone());
        Callback::from(move |_: MouseEvent| {
            let own = state.own.clone().deleted(&keys);
            state.dispatch(Action::Own(own, Deed::Deleted(keys.len())));
            close.emit(());
        })
    };
    html! {
        <dialog class="ask" ref={node} {onclose} {onkeydown} aria-labelledby="ask-title" data-testid="delete-dialog">
            <h2 id="ask-title">{ lang.count(OpenMessage::DeleteTitle, props.keys.len()) }</h2>
            <p>{ lang.say(OpenMessage::DeleteSays) }</p>
            <p class="actions">
                <button type="button" class="button" onclick={close.reform(|_: MouseEvent| ())} data-testid="delete-no">{ lang.say(OpenMessage::DeleteNo) }</button>
                <button type="button" class="button danger" onclick={delete} data-testid="delete-yes">{ lang.say(OpenMessage::DeleteYes) }</button>
            </p>
        </dialog>
    }
}

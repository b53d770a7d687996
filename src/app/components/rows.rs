//! The table of observations, windowed: only the rows in sight are in the page.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::fact_panel::across;
use super::{figure, sureness};
use crate::app::browser;
use crate::app::i18n::{self, CompareMessage, Lang, Message};
use crate::app::route::{Route, View};
use crate::app::state::{StateHandle, use_app};
use crate::corpus::{ObservationId, SortKey};

/// Rows kept above and below those in sight.
const MARGIN: usize = 12;
/// Height of a row in CSS pixels until the first one was measured.
const ROW: f64 = 36.0;

/// Rows in order, shared and compared by address.
#[derive(Debug, Clone)]
pub(crate) struct Rows(pub(crate) Rc<[ObservationId]>);

impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What part of the rows is in sight.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Sight {
    /// Scrolled down so far, in CSS pixels.
    top: f64,
    /// Height of the frame.
    height: f64,
    /// Height of one row.
    row: f64,
}

impl Sight {
    /// First and one past the last row to draw.
    fn range(self, rows: usize) -> (usize, usize) {
        let first = ((self.top / self.row) as usize).saturating_sub(MARGIN).min(rows);
        let seen = (self.height / self.row) as usize + 1;
        (first, (first + seen + 2 * MARGIN).min(rows))
    }
}

/// The columns with what they sort by.
const COLUMNS: [(Message, SortKey, &str); 6] = [
    (Message::ColumnArea, SortKey::Place, "place"),
    (Message::ColumnIndicator, SortKey::Indicator, "indicator"),
    (Message::ColumnValue, SortKey::Value, "value"),
    (Message::ColumnMeasure, SortKey::Measure, "measure"),
    (Message::ColumnPeriod, SortKey::Period, "period"),
    (Message::ColumnStatus, SortKey::Status, "state"),
];

#[derive(Properties, PartialEq)]
pub(crate) struct RowTableProps {
    /// The rows to show.
    pub(crate) rows: Rows,
    /// The view they are the answer of, for links and the order.
    pub(crate) view: View,
    /// Called with the column to sort by.
    pub(crate) onsort: Callback<SortKey>,
}

/// A table with a fixed head whose rows lead to their details.
#[component]
pub(crate) fn RowTable(props: &RowTableProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let frame = use_node_ref();
    let body = use_node_ref();
    let sight = use_state(|| Sight {
        top: 0.0,
        height: 900.0,
        row: ROW,
    });
    let printing = use_printing();
    let (first, last) = match printing {
        true => (0, props.rows.0.len()),
        false => sight.range(props.rows.0.len()),
    };
    use_measured(&frame, &body, &sight, (first, props.rows.0.len() - last));
    use_open_in_sight(&frame, props, sight.row);
    let onscroll = {
        let (frame, sight) = (frame.clone(), sight.clone());
        Callback::from(move |_: Event| {
            if let Some(frame) = frame.cast::<HtmlElement>() {
                sight.set(Sight {
                    top: f64::from(frame.scroll_top()),
                    height: f64::from(frame.client_height()),
                    ..*sight
                });
            }
        })
    };
    html! {
        <div class="rows" ref={frame} {onscroll} tabindex="0" role="region" aria-label={lang.say(Message::TableCaption)}>
            <table role="table" aria-rowcount={(props.rows.0.len() + 1).to_string()} data-ready="" data-testid="rows">
                <caption class="visually-hidden">{ lang.say(Message::TableCaption) }</caption>
                <thead role="rowgroup"><tr role="row" aria-rowindex="1">
                    { for COLUMNS.iter().map(|&column| head(lang, props, column)) }
                    <th role="columnheader" scope="col" class="across"><span class="visually-hidden">{ lang.say(CompareMessage::WithOthers) }</span></th>
                </tr></thead>
                <tbody role="rowgroup" ref={body} onclick={Callback::from(open_row)} onkeydown={Callback::from(move_focus)}>
                    if first > 0 { <tr key="before" class="before" aria-hidden="true"><td colspan="7"></td></tr> }
                    { for (first..last).map(|n| row(&state, props, n)) }
                    if last < props.rows.0.len() { <tr key="after" class="after" aria-hidden="true"><td colspan="7"></td></tr> }
                </tbody>
            </table>
        </div>
    }
}

/// Measures the frame and a row, and sizes the space that stands for rows not drawn.
#[hook]
fn use_measured(frame: &NodeRef, body: &NodeRef, sight: &UseStateHandle<Sight>, space: (usize, usize)) {
    let (frame, body, sight) = (frame.clone(), body.clone(), sight.clone());
    use_effect(move || {
        let (Some(frame), Some(body)) = (frame.cast::<HtmlElement>(), body.cast::<HtmlElement>()) else {
            return;
        };
        let measured = body.query_selector("tr[data-row]").ok().flatten();
        let row = measured
            .map_or(sight.row, |row| row.get_bounding_client_rect().height())
            .max(8.0);
        for (name, rows) in [("--before", space.0), ("--after", space.1)] {
            let height = [(rows as f64 * row).to_string().as_str(), "px"].concat();
            // Properties set by script are allowed where `style=` attributes are not.
            let _ = body.style().set_property(name, &height);
        }
        let height = f64::from(frame.client_height());
        if (sight.row - row).abs() > 0.5 || (sight.height - height).abs() > 1.0 {
            sight.set(Sight {
                top: f64::from(frame.scroll_top()),
                height,
                row,
            });
        }
    });
}

/// Whether the page is being printed, when all rows are wanted.
#[hook]
fn use_printing() -> bool {
    let printing = use_state(|| false);
    let setter = printing.setter();
    use_effect_with((), move |()| {
        let listeners = [("beforeprint", true), ("afterprint", false)].map(|(name, value)| {
            let setter = setter.clone();
            EventListener::new(&window(), name, move |_| setter.set(value))
        });
        move || drop(listeners)
    });
    *printing
}

/// Scrolls to the open row when another one is opened, and to the top when the selection changes.
#[hook]
fn use_open_in_sight(frame: &NodeRef, props: &RowTableProps, row: f64) {
    let corpus = use_app().held.corpus.clone();
    let open = props.view.fact.as_deref().and_then(|id| corpus.by_id(id));
    let place = open.and_then(|open| props.rows.0.iter().position(|&id| id == open));
    let (top, frame) = (frame.clone(), frame.clone());
    use_effect_with(props.rows.clone(), move |_| {
        if let (Some(frame), None) = (top.cast::<HtmlElement>(), place) {
            frame.set_scroll_top(0);
        }
    });
    use_effect_with((place, props.rows.clone()), move |(place, _)| {
        let (Some(frame), Some(place)) = (frame.cast::<HtmlElement>(), *place) else {
            return;
        };
        let (top, height) = (f64::from(frame.scroll_top()), f64::from(frame.client_height()));
        let at = place as f64 * row;
        if at < top || at + 3.0 * row > top + height {
            frame.set_scroll_top((at - height / 3.0).max(0.0) as i32);
        }
    });
}

fn head(lang: Lang, props: &RowTableProps, (label, key, class): (Message, SortKey, &'static str)) -> Html {
    let sort = props.view.query.sort;
    let order = (sort.key == key).then_some(if sort.descending { "descending" } else { "ascending" });
    let onclick = props.onsort.reform(move |_: MouseEvent| key);
    html! {
        <th key={class} role="columnheader" scope="col" class={class} aria-sort={order}>
            <button type="button" {onclick} data-testid={["sort-", class].concat()}>
                { lang.say(label) }
                <span class="sort" aria-hidden="true">{ match order {
                    Some("descending") => "↓",
                    Some(_) => "↑",
                    None => "↕",
                } }</span>
            </button>
        </th>
    }
}

fn row(state: &StateHandle, props: &RowTableProps, n: usize) -> Html {
    let lang = state.lang;
    let corpus = &state.held.corpus;
    let o = corpus.observation(props.rows.0[n]);
    let open = props.view.fact.as_ref() == Some(&o.id);
    let href = Route::Observations(View {
        fact: Some(o.id.clone()),
        ..props.view.clone()
    })
    .to_hash();
    html! {
        <tr key={o.id.clone()} role="row" data-row={n.to_string()} data-testid="row" aria-rowindex={(n + 2).to_string()}
            class={classes!(n.is_multiple_of(2).then_some("even"), open.then_some("open"))}>
            <td role="cell" class="place" lang="zh-CN">{ corpus.areas()[o.area as usize].name.clone() }</td>
            <td role="cell" class="indicator">
                <a class="plain" {href} title={o.indicator.clone()} id={["row-", &o.id].concat()} aria-current={open.then_some("true")}>
                    { figure::named(&o.indicator, lang) }</a>
            </td>
            <td role="cell" class="value">{ figure::show(o, lang, state.numbers) }{ sureness::of(o, lang) }</td>
            <td role="cell" class="measure">{ i18n::measure(o.measure, lang) }</td>
            <td role="cell" class="period">{ figure::period(o, lang) }</td>
            <td role="cell" class="state">{ figure::status(o.status, lang) }</td>
            <td role="cell" class="across"><a class="quiet icon" href={across(o)} tabindex="-1" aria-label={lang.say(CompareMessage::WithOthers)}
                title={lang.say(CompareMessage::WithOthers)} data-testid="row-across"><span aria-hidden="true">{ "⇄" }</span></a></td>
        </tr>
    }
}

/// A click anywhere on a row does what its link does, unless text was being selected.
pub(crate) fn open_row(event: MouseEvent) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return;
    };
    if target.closest("a").ok().flatten().is_some() {
        return;
    }
    if browser::text_is_selected() {
        return;
    }
    let link = target
        .closest("tr")
        .ok()
        .flatten()
        .and_then(|row| row.query_selector("td a").ok().flatten());
    if let Some(href) = link.and_then(|link| link.get_attribute("href")) {
        browser::go(&href);
    }
}

/// The arrow keys move the focus from row to row.
pub(crate) fn move_focus(event: KeyboardEvent) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return;
    };
    let Some(row) = target.closest("tr").ok().flatten() else {
        return;
    };
    let next = match event.key().as_str() {
        // Rows may stand in several groups.
        "ArrowDown" => row.next_element_sibling().or_else(|| {
            let group = row.parent_element()?.next_element_sibling()?;
            group.first_element_child()
        }),
        "ArrowUp" => row.previous_element_sibling().or_else(|| {
            let group = row.parent_element()?.previous_element_sibling()?;
            group.last_element_child()
        }),
        _ => return,
    };
    let link = next.and_then(|next| next.query_selector("td a").ok().flatten());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        // A focus that the browser refuses leaves it where it was.
        let _ = link.focus();
        browser::reveal(&link, false);
    }
}

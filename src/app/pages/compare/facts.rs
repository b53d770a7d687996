//! Collected facts: as a table, and the ways to take them out.

use yew::prelude::*;

use super::cells;
use super::desk::Desk;
use crate::app::browser;
use crate::app::components::{figure, rows};
use crate::app::i18n::{self, CompareMessage, Message};
use crate::app::state::Action;
use crate::corpus::{AreaId, ObservationId};
use crate::model::{Measure, Observation};

/// The table of single facts, in the order they were collected.
pub(super) fn table(desk: Desk, facts: &[ObservationId]) -> Html {
    let lang = desk.lang();
    let heads = [
        lang.say(Message::ColumnArea),
        lang.say(Message::ColumnIndicator),
        lang.say(Message::ColumnValue),
        lang.say(Message::ColumnMeasure),
        lang.say(Message::ColumnPeriod),
        lang.say(Message::ColumnStatus),
        lang.say(CompareMessage::Source),
    ];
    html! {
        <div class="scroll-x" tabindex="0" role="region" aria-label={lang.say(CompareMessage::TableRegion)}>
            <table class="list lined" data-ready="" data-testid="compare-table">
                <caption class="visually-hidden">{ lang.say(CompareMessage::TableRegion) }</caption>
                <thead><tr>
                    { for heads.iter().map(|&head| html! { <th scope="col">{ head }</th> }) }
                    <th scope="col"><span class="visually-hidden">{ lang.say(CompareMessage::Collected) }</span></th>
                </tr></thead>
                <tbody onclick={Callback::from(rows::open_row)} onkeydown={Callback::from(rows::move_focus)}>
                    { for facts.iter().map(|&id| row(desk, id)) }
                </tbody>
            </table>
        </div>
    }
}

fn row(desk: Desk, id: ObservationId) -> Html {
    let (o, lang) = (desk.fact(id), desk.lang());
    html! {
        <tr key={o.id.clone()} data-row="" data-testid="compare-row" class={desk.is_open(o).then_some("open")}>
            <th scope="row" lang="zh-CN">
                <a class="plain" id={["row-", &o.id].concat()} href={desk.opened(o)} data-fact={o.id.clone()}>
                    { desk.place(AreaId(o.area)) }</a>
            </th>
            <td>{ figure::named(&o.indicator, lang) }</td>
            <td class="value">
                if o.measure == Measure::Rank { { cells::rank(desk, id) } } else { { cells::value(desk, o) } }
            </td>
            <td>{ i18n::measure(o.measure, lang) }
                if o.basis.is_some() { <span class="above">{ cells::basis(o, lang) }</span> }</td>
            <td>{ figure::period(o, lang) }</td>
            <td>{ figure::status(o.status, lang) }</td>
            <td class="origin">{ cells::source(desk, id) }</td>
            <td>{ remove(desk, &o.id) }</td>
        </tr>
    }
}

/// The button that takes a fact out of the comparison and out of the basket.
pub(super) fn remove(desk: Desk, id: &str) -> Html {
    let label = desk.lang().say(CompareMessage::Collected);
    let onclick = {
        let (state, id) = (desk.state.clone(), id.to_owned());
        // An address of just what was collected follows the basket; any other is told without this one.
        let own = desk.view.facts.is_empty() || desk.view.facts == **state.basket;
        let left = (!own).then(|| desk.with(|view| view.facts.retain(|own| *own != id)));
        Callback::from(move |_: MouseEvent| {
            if state.basket.contains(&id) {
                let kept = state.basket.iter().filter(|own| **own != id).cloned().collect();
                state.dispatch(Action::Collect(kept));
            }
            if let Some(left) = &left {
                browser::go(left);
            }
        })
    };
    html! {
        <button type="button" class="quiet icon" aria-label={label} title={label} {onclick} data-testid="take-out">
            <span aria-hidden="true">{ "×" }</span></button>
    }
}

/// A card's button, for facts that are compared one by one.
pub(super) fn card_button(desk: Desk, o: &Observation) -> Html {
    remove(desk, &o.id)
}

/// Identifiers that nothing is held of, each with a way to take it out.
pub(super) fn missing(desk: Desk, ids: &[String]) -> Html {
    if ids.is_empty() {
        return Html::default();
    }
    html! {
        <section class="not-held" data-testid="not-held">
            <p>{ desk.lang().count(CompareMessage::NotHeld, ids.len()) }</p>
            <ul>{ for ids.iter().map(|id| html! { <li><code>{ id.clone() }</code>{ remove(desk, id) }</li> }) }</ul>
        </section>
    }
}

/// What can be done with all collected facts at once: empty the basket, or keep what a link brought.
pub(super) fn tools(desk: Desk) -> Html {
    let lang = desk.lang();
    let (state, own) = (desk.state, &desk.view.facts);
    let onempty = {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| state.dispatch(Action::Collect(Vec::new())))
    };
    let foreign = !own.is_empty()
        && own
            .iter()
            .any(|id| desk.corpus().by_id(id).is_some() && !state.basket.contains(id));
    let onkeep = {
        let (state, own) = (state.clone(), own.clone());
        Callback::from(move |_: MouseEvent| {
            let mut kept = (*state.basket).clone();
            kept.extend(own.iter().filter(|id| !state.basket.contains(id)).cloned());
            state.dispatch(Action::Collect(kept));
        })
    };
    html! {
        <div class="actions">
            if foreign {
                <button type="button" class="button" onclick={onkeep} data-testid="keep-all">{ lang.say(CompareMessage::KeepAll) }</button>
            }
            if !state.basket.is_empty() {
                <button type="button" class="button" onclick={onempty} data-testid="empty-basket">{ lang.say(CompareMessage::Empty) }</button>
            }
        </div>
    }
}

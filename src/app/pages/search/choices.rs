//! What can be chosen about hits: their order, how near the terms stand, and the place.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::PartProps;
use crate::app::browser;
use crate::app::i18n::{Lang, SearchMessage};
use crate::app::route::{Route, SearchView};
use crate::query::concordance::Order;
use crate::sorting::Arrange;

/// Distances offered, in characters.
const DISTANCES: [u32; 4] = [10, 20, 50, 100];

/// The orders of hits, as links.
pub(super) fn orders(lang: Lang, view: &SearchView) -> Html {
    let name = |order: Order| match order {
        Order::Position => SearchMessage::ByPosition,
        Order::Left => SearchMessage::ByLeft,
        Order::Right => SearchMessage::ByRight,
        Order::Place => SearchMessage::ByPlace,
        Order::Date => SearchMessage::ByDate,
    };
    let link = |order: Order| {
        let href = Route::Search(SearchView { order, ..view.clone() }).to_hash();
        let chosen = (view.order == order).then_some("true");
        html! { <a {href} aria-current={chosen} data-testid={["sort-", order.as_str()].concat()}>{ lang.say(name(order)) }</a> }
    };
    html! {
        <nav class="switch" aria-label={lang.say(SearchMessage::Order)}>{ for Order::ALL.into_iter().map(link) }</nav>
    }
}

/// How near the terms must stand; nothing for one term.
pub(super) fn distance(lang: Lang, part: &PartProps) -> Html {
    if part.results.terms.len() < 2 {
        return Html::default();
    }
    let view = part.view.clone();
    let mut offered: Vec<u32> = DISTANCES.to_vec();
    offered.extend(view.within.filter(|within| !DISTANCES.contains(within)));
    offered.arrange();
    let option = |&within: &u32| {
        let label = lang.count(SearchMessage::Within, within as usize);
        html! { <option value={within.to_string()} selected={view.within == Some(within)}>{ label }</option> }
    };
    let onchange = choose(part.view.clone(), |view, value| view.within = value.parse().ok());
    html! {
        <select class="select" aria-label={lang.say(SearchMessage::Together)} {onchange} data-testid="within">
            <option value="" selected={view.within.is_none()}>{ lang.say(SearchMessage::AnyDistance) }</option>
            { for offered.iter().map(option) }
        </select>
    }
}

/// The place searched; nothing where there is only one.
pub(super) fn place(lang: Lang, part: &PartProps) -> Html {
    let mut keys: Vec<&str> = part.texts.places.iter().map(String::as_str).collect();
    let chosen = part.view.place.as_deref();
    keys.extend(chosen.filter(|key| !keys.contains(key)));
    if keys.len() < 2 {
        return Html::default();
    }
    let option = |&key: &&str| html! { <option value={key.to_owned()} lang="zh-CN" selected={chosen == Some(key)}>{ key.to_owned() }</option> };
    let onchange = choose(part.view.clone(), |view, value| {
        view.place = (!value.is_empty()).then_some(value);
    });
    html! {
        <select class="select" aria-label={lang.say(SearchMessage::Place)} {onchange} data-testid="place">
            <option value="" selected={chosen.is_none()}>{ lang.say(SearchMessage::AllPlaces) }</option>
            { for keys.iter().map(option) }
        </select>
    }
}

/// Goes to the view with another choice in it.
fn choose(view: SearchView, change: fn(&mut SearchView, String)) -> Callback<Event> {
    Callback::from(move |event: Event| {
        let mut view = view.clone();
        change(&mut view, event.target_unchecked_into::<HtmlSelectElement>().value());
        browser::go(&Route::Search(view).to_hash());
    })
}

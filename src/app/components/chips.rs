//! What the selection is made of, each part with a button that removes it.

use yew::prelude::*;

use super::facets::{Change, ORDER, facet_name, value_name};
use crate::app::i18n::{Lang, Message};
use crate::app::state::use_app;
use crate::query::{Facet, Query};

#[derive(Properties, PartialEq)]
pub(crate) struct ChipsProps {
    /// The query whose parts show.
    pub(crate) query: Query,
    /// Called with what to take away.
    pub(crate) onchange: Callback<Change>,
    /// Called to take everything away.
    pub(crate) onclear: Callback<MouseEvent>,
}

/// The chosen and excluded values in a row; nothing where nothing is filtered.
#[component]
pub(crate) fn Chips(props: &ChipsProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let mut chips = Vec::new();
    for facet in ORDER {
        let Some(selection) = props.query.facets.get(&facet) else {
            continue;
        };
        let keys = selection
            .include
            .iter()
            .map(|key| (key, false))
            .chain(selection.exclude.iter().map(|key| (key, true)));
        for (key, excluded) in keys {
            let name = value_name(&state.held, facet, key, lang);
            chips.push(chip(facet, key, &name, excluded, lang, &props.onchange));
        }
    }
    if props.query.is_unfiltered() {
        return Html::default();
    }
    html! {
        <ul class="chips" data-testid="chips">
            { for chips }
            <li><button type="button" class="link" onclick={props.onclear.clone()} data-testid="clear-all">
                { lang.say(Message::ClearAll) }</button></li>
        </ul>
    }
}

fn chip(facet: Facet, key: &str, name: &str, excluded: bool, lang: Lang, onchange: &Callback<Change>) -> Html {
    let remove = {
        let key = key.to_owned();
        onchange.reform(move |_: MouseEvent| {
            if excluded {
                Change::Exclude(facet, key.clone())
            } else {
                Change::Toggle(facet, key.clone())
            }
        })
    };
    html! {
        <li key={[facet.as_str(), key].concat()}>
            <button type="button" class={classes!("chip", excluded.then_some("excluded"))} onclick={remove}
                title={lang.say(Message::RemoveFilter)}>
                <span class="chip-facet">{ lang.say(facet_name(facet)) }</span>
                if excluded { <span class="chip-not">{ lang.say(Message::Exclude) }</span> }
                <span class="chip-name" lang={lang.of_name(name)}>{ name.to_owned() }</span>
                <span aria-hidden="true">{ "×" }</span>
                <span class="visually-hidden">{ lang.say(Message::RemoveFilter) }</span>
            </button>
        </li>
    }
}

//! The sidebar of filters, each value with its live count.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::figure;
use crate::app::held::Held;
use crate::app::i18n::{self, Lang, Message, grouped};
use crate::app::state::use_app;
use crate::model::{Confidence, Measure, Period, Status, Theme};
use crate::query::{Facet, FacetCounts, FacetValue, State};

/// How many values show before the rest is asked for.
const SHORT: usize = 8;
/// From how many values on a list can be searched.
const SEARCHABLE: usize = 20;

/// What the reader asks of a value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Change {
    /// Ask for the value, or no longer.
    Toggle(Facet, String),
    /// Rule the value out, or no longer.
    Exclude(Facet, String),
    /// Drop the facet's selection.
    Clear(Facet),
}

/// The facets in the order of the sidebar.
pub(crate) const ORDER: [Facet; 8] = [
    Facet::Place,
    Facet::Status,
    Facet::Measure,
    Facet::Theme,
    Facet::Indicator,
    Facet::Period,
    Facet::Confidence,
    Facet::Document,
];

/// A facet's name.
pub(crate) const fn facet_name(facet: Facet) -> Message {
    match facet {
        Facet::Place => Message::FacetArea,
        Facet::Theme => Message::FacetTheme,
        Facet::Indicator => Message::FacetIndicator,
        Facet::Measure => Message::FacetMeasure,
        Facet::Status => Message::FacetStatus,
        Facet::Period => Message::FacetPeriod,
        Facet::Confidence => Message::FacetConfidence,
        Facet::Document => Message::FacetDocument,
    }
}

/// A facet's value in words.
pub(crate) fn value_name(held: &Held, facet: Facet, key: &str, lang: Lang) -> AttrValue {
    let known = match facet {
        _ if key.is_empty() => Some(AttrValue::Static(lang.say(Message::NotStated))),
        Facet::Theme => key.parse::<Theme>().ok().map(|theme| i18n::theme(theme, lang).into()),
        Facet::Measure => Measure::parse(key).map(|measure| i18n::measure(measure, lang).into()),
        Facet::Status => Status::parse(key).map(|status| i18n::status(status, lang).into()),
        Facet::Period => key
            .parse::<Period>()
            .ok()
            .map(|period| i18n::period(Some(&period), lang).into()),
        Facet::Confidence => Confidence::parse(key).map(|value| lang.say(i18n::confidence(value)).into()),
        Facet::Indicator => Some(figure::indicator(key, lang)),
        Facet::Document => held.document(key).map(|document| document_name(&document)),
        Facet::Place => None,
    };
    known.unwrap_or_else(|| key.to_owned().into())
}

/// A document in a few words: its place and title.
fn document_name(document: &crate::app::held::DocumentRef) -> AttrValue {
    [document.area().name.as_str(), " · ", document.get().title.as_str()]
        .concat()
        .into()
}

#[derive(Properties, PartialEq)]
pub(crate) struct FacetListProps {
    /// The facet's values with their counts.
    pub(crate) counts: FacetCounts,
    /// Called with what the reader asks.
    pub(crate) onchange: Callback<Change>,
}

/// One facet: its values, the first few or all, searchable when many.
#[component]
pub(crate) fn FacetList(props: &FacetListProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let all = use_state(|| false);
    let find = use_state(String::new);
    let facet = props.counts.facet;
    let name = lang.say(facet_name(facet));
    let needle = find.trim().to_lowercase();
    let named = |value: &FacetValue| {
        needle.is_empty()
            || value_name(&state.held, facet, &value.key, lang)
                .to_lowercase()
                .contains(&needle)
    };
    let values: Vec<&FacetValue> = props.counts.values.iter().filter(|value| named(value)).collect();
    let hidden = values.len().saturating_sub(SHORT);
    let whole = *all || hidden <= 2 || !needle.is_empty();
    let shown = values
        .iter()
        .enumerate()
        .filter(|(n, value)| whole || *n < SHORT || value.state != State::None);
    let chosen = props.counts.values.iter().any(|value| value.state != State::None);
    let clear = props.onchange.reform(move |_: MouseEvent| Change::Clear(facet));
    let more = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    let oninput = {
        let find = find.clone();
        Callback::from(move |event: InputEvent| find.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    html! {
        <details class="facet" open={chosen || facet != Facet::Document} data-testid={["facet-", facet.as_str()].concat()}>
            <summary><h3>{ name }</h3></summary>
            if chosen {
                <button type="button" class="link facet-clear" onclick={clear}>
                    { lang.say(Message::ClearFacet) }<span class="visually-hidden">{ [" ", name].concat() }</span></button>
            }
            if props.counts.values.len() >= SEARCHABLE {
                <input class="facet-find" type="text" autocomplete="off" aria-label={lang.fill(Message::FacetSearch, &[name])}
                    placeholder={lang.say(Message::FindInList)} value={(*find).clone()} {oninput} />
            }
            <ul>{ for shown.map(|(_, value)| facet_value(&state.held, facet, value, lang, &props.onchange)) }</ul>
            if hidden > 2 && needle.is_empty() {
                <button type="button" class="link" aria-expanded={if *all { "true" } else { "false" }} onclick={more}>
                    if *all { { lang.say(Message::ShowFewer) } } else { { lang.count(Message::ShowMore, hidden) } }
                </button>
            }
        </details>
    }
}

fn facet_value(held: &Held, facet: Facet, value: &FacetValue, lang: Lang, onchange: &Callback<Change>) -> Html {
    let name = value_name(held, facet, &value.key, lang);
    let excluded = value.state == State::Excluded;
    let exclude_label = if excluded {
        Message::IncludeValue
    } else {
        Message::ExcludeValue
    };
    let toggle = {
        let key = value.key.clone();
        onchange.reform(move |_: Event| Change::Toggle(facet, key.clone()))
    };
    let exclude = {
        let key = value.key.clone();
        onchange.reform(move |_: MouseEvent| Change::Exclude(facet, key.clone()))
    };
    html! {
        <li key={value.key.clone()} class={classes!("facet-value", excluded.then_some("excluded"), (value.count == 0).then_some("none"))}>
            <label>
                <input type="checkbox" checked={value.state == State::Included} onchange={toggle}
                    data-testid={["facet-", facet.as_str(), "-", &value.key].concat()} />
                <span class="facet-name" lang={lang.of_name(&name)}>{ name.clone() }{ sign(facet, &value.key) }</span>
                <span class="facet-count">{ grouped(value.count) }</span>
            </label>
            <button type="button" class="quiet exclude" aria-pressed={if excluded { "true" } else { "false" }}
                aria-label={lang.fill(exclude_label, &[&name])} title={lang.say(Message::Exclude)} onclick={exclude}>
                <span aria-hidden="true">{ "−" }</span></button>
        </li>
    }
}

/// The sign that a value has in the table, where it stands there without its name.
fn sign(facet: Facet, key: &str) -> Html {
    let confidence = (facet == Facet::Confidence).then(|| Confidence::parse(key)).flatten();
    match confidence.and_then(|value| Some((value, i18n::confidence_sign(value)?))) {
        Some((value, sign)) => {
            html! { <span class={classes!("sureness", value.as_str())} aria-hidden="true">{ sign }</span> }
        }
        None => Html::default(),
    }
}

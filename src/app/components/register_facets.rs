//! The filters of a register, each value with its live count.

use yew::prelude::*;

use crate::app::browser;
use crate::app::i18n::{self, Lang, Message, RegisterMessage, grouped};
use crate::app::route::{RegisterView, Route};
use crate::app::state::use_app;
use crate::model::{OrganisationKind, Stage};
use crate::query::register::{RegisterCounts, RegisterFacet};

/// How many values show before the rest is asked for.
const SHORT: usize = 10;

/// A facet's name.
pub(crate) const fn facet_name(facet: RegisterFacet, lang: Lang) -> &'static str {
    let message = match facet {
        RegisterFacet::Place => return place(lang),
        RegisterFacet::Stage => RegisterMessage::FacetStage,
        RegisterFacet::Invested => RegisterMessage::FacetInvested,
        RegisterFacet::Level => RegisterMessage::FacetLevel,
        RegisterFacet::Grantor => RegisterMessage::FacetGrantor,
        RegisterFacet::Defined => RegisterMessage::FacetDefined,
        RegisterFacet::Members => RegisterMessage::FacetMembers,
        RegisterFacet::Body => RegisterMessage::FacetBody,
    };
    lang.pick(message.chinese(), message.english())
}

const fn place(lang: Lang) -> &'static str {
    lang.pick(Message::FacetArea.chinese(), Message::FacetArea.english())
}

/// A facet's value in words, and whether they are Chinese on an English page.
pub(crate) fn value_name(facet: RegisterFacet, key: &str, lang: Lang) -> (AttrValue, bool) {
    use RegisterMessage as Say;
    let said: Option<&'static str> = match (facet, key) {
        (RegisterFacet::Members, "") => Some(lang.say(Say::MembersNone)),
        (_, "") => Some(lang.say(Say::NotTold)),
        (RegisterFacet::Stage, _) => Stage::parse(key).map(|stage| lang.say(i18n::stage(stage))),
        (RegisterFacet::Body, _) => OrganisationKind::parse(key).map(|kind| lang.say(i18n::organisation(kind))),
        (RegisterFacet::Invested, "yes") => Some(lang.say(Say::InvestedYes)),
        (RegisterFacet::Invested, "no") => Some(lang.say(Say::InvestedNo)),
        (RegisterFacet::Defined, "yes") => Some(lang.say(Say::DefinedYes)),
        (RegisterFacet::Defined, "no") => Some(lang.say(Say::DefinedNo)),
        (RegisterFacet::Members, "listed") => Some(lang.say(Say::MembersListed)),
        (RegisterFacet::Members, "differs") => Some(lang.say(Say::MembersDiffer)),
        (RegisterFacet::Members, "unlisted") => Some(lang.say(Say::MembersUnlisted)),
        (RegisterFacet::Level, "国家级") => Some(lang.say(Say::LevelNational)),
        (RegisterFacet::Level, "省级") => Some(lang.say(Say::LevelProvincial)),
        (RegisterFacet::Level, "市级") => Some(lang.say(Say::LevelCity)),
        _ => None,
    };
    match said {
        Some(said) => (AttrValue::Static(said), false),
        None => (key.to_owned().into(), true),
    }
}

/// A facet's value in words, marked as Chinese where it is printed so.
pub(crate) fn value(facet: RegisterFacet, key: &str, lang: Lang) -> Html {
    let (name, printed) = value_name(facet, key, lang);
    html! { <span lang={printed.then_some("zh-CN")}>{ name }</span> }
}

#[derive(Properties, PartialEq)]
pub(crate) struct RegisterFacetProps {
    /// The facet's values with their counts.
    pub(crate) counts: RegisterCounts,
    /// What the address asks for.
    pub(crate) view: RegisterView,
}

/// One facet: its values, the first few or all.
#[component]
pub(crate) fn RegisterFacetList(props: &RegisterFacetProps) -> Html {
    let lang = use_app().lang;
    let all = use_state(|| false);
    let (facet, values) = (props.counts.facet, &props.counts.values);
    let chosen = props.view.chosen(facet);
    let name = facet_name(facet, lang);
    let hidden = values.len().saturating_sub(SHORT);
    let whole = *all || hidden <= 2;
    let shown = values
        .iter()
        .enumerate()
        .filter(|(n, (key, _))| whole || *n < SHORT || chosen.contains(key));
    let more = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    let clear = {
        let address = Route::Registers(props.view.cleared(facet)).to_hash();
        Callback::from(move |_: MouseEvent| browser::go(&address))
    };
    html! {
        <details class="facet" open=true data-testid={["facet-", facet.as_str()].concat()}>
            <summary><h3>{ name }</h3></summary>
            if !chosen.is_empty() {
                <button type="button" class="link facet-clear" onclick={clear}>
                    { lang.say(Message::ClearFacet) }<span class="visually-hidden">{ [" ", name].concat() }</span></button>
            }
            <ul>{ for shown.map(|(_, (key, count))| facet_value(&props.view, facet, key, *count, lang)) }</ul>
            if hidden > 2 {
                <button type="button" class="link" aria-expanded={if *all { "true" } else { "false" }} onclick={more}>
                    if *all { { lang.say(Message::ShowFewer) } } else { { lang.count(Message::ShowMore, hidden) } }
                </button>
            }
        </details>
    }
}

fn facet_value(view: &RegisterView, facet: RegisterFacet, key: &str, count: usize, lang: Lang) -> Html {
    let checked = view.chosen(facet).iter().any(|own| own == key);
    let address = Route::Registers(view.toggled(facet, key)).to_hash();
    let toggle = Callback::from(move |_: Event| browser::go(&address));
    html! {
        <li key={key.to_owned()} class={classes!("facet-value", (count == 0).then_some("none"))}>
            <label>
                <input type="checkbox" {checked} onchange={toggle}
                    data-testid={["facet-", facet.as_str(), "-", key].concat()} />
                <span class="facet-name">{ value(facet, key, lang) }</span>
                <span class="facet-count">{ grouped(count) }</span>
            </label>
        </li>
    }
}

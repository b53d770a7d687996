//! One figure on the page: sign, number and unit, the unit lighter than the number.

use yew::prelude::*;

use crate::app::i18n::{self, Lang};
use crate::app::state::Numbers;
use crate::format::{Figure, Notation, figure, indicator_name};
use crate::model::{Observation, Status};

/// The figure's parts as the reader wants numbers shown.
pub(crate) fn parts(observation: &Observation, lang: Lang, numbers: Numbers) -> Figure {
    match numbers {
        Numbers::Scaled => figure(observation, lang.language(), Notation::Scaled),
        Numbers::Printed => Figure {
            number: observation.printed.clone(),
            ..Figure::default()
        },
    }
}

/// The figure of an observation.
pub(crate) fn show(observation: &Observation, lang: Lang, numbers: Numbers) -> Html {
    show_parts(&parts(observation, lang, numbers))
}

/// A figure's parts.
pub(crate) fn show_parts(figure: &Figure) -> Html {
    html! {
        <span class="figure">
            if !figure.sign.is_empty() {
                <span class="figure-sign">{ figure.sign.clone() }</span>
            }
            <span class="figure-number">{ figure.number.clone() }</span>
            if !figure.unit.is_empty() {
                <span class="figure-unit">{ figure.unit.clone() }</span>
            }
        </span>
    }
}

/// A status as sign and word.
pub(crate) fn status(value: Status, lang: Lang) -> Html {
    html! {
        <span class={classes!("status", value.as_str())}>
            <span class="status-sign" aria-hidden="true">{ i18n::status_sign(value) }</span>
            { i18n::status(value, lang) }
        </span>
    }
}

/// The period in words, or that there is none.
pub(crate) fn period(observation: &Observation, lang: Lang) -> String {
    i18n::period(observation.period.as_ref(), lang)
}

/// The indicator's name: canonical English where the vocabulary has it, else as in the source.
pub(crate) fn indicator(name: &str, lang: Lang) -> AttrValue {
    AttrValue::from(indicator_name(name, lang.language()).to_owned())
}

/// The indicator's name, marked as Chinese where an English page has no other name for it.
pub(crate) fn named(name: &str, lang: Lang) -> Html {
    let shown = indicator_name(name, lang.language());
    let chinese = (lang == Lang::En && shown == name).then_some("zh-CN");
    html! { <span lang={chinese}>{ shown.to_owned() }</span> }
}

/// A sentence, with the Chinese names in an English one marked as such.
pub(crate) fn sentence(text: &str, lang: Lang) -> Html {
    let run = |(part, tag): (&str, Option<&'static str>)| match tag {
        Some(tag) => html! { <span lang={tag}>{ part.to_owned() }</span> },
        None => html! { { part.to_owned() } },
    };
    html! { <>{ for lang.runs(text).into_iter().map(run) }</> }
}

//! What the reader said about facts of a text, beside what was read, with a way back.

use yew::prelude::*;

use super::change::Facts;
use crate::app::components::figure;
use crate::app::held::DocumentRef;
use crate::app::i18n::{Lang, SourceMessage, grouped};
use crate::app::state::{Action, StateHandle, use_app};
use crate::app::undo::Deed;
use crate::model::{Correction, Field, Judgement, Observation};

#[derive(Properties, PartialEq)]
pub(super) struct SaidProps {
    /// The documents read in the text.
    pub(super) documents: Vec<DocumentRef>,
    /// Their content hashes.
    pub(super) hashes: Vec<String>,
    /// The facts as read.
    pub(super) facts: Facts,
}

/// The section.
#[component]
pub(super) fn Said(props: &SaidProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let said: Vec<&Correction> = state
        .own
        .corrections
        .iter()
        .filter(|said| props.hashes.contains(&said.document))
        .collect();
    html! {
        <section aria-labelledby="said-heading" data-testid="said-of-facts">
            <h2 id="said-heading">{ lang.say(SourceMessage::CountCorrected) }<span class="count-of">{ grouped(said.len()) }</span></h2>
            if said.is_empty() { <p class="faint">{ lang.say(SourceMessage::CorrectedNone) }</p> }
            <ul class="said-list">{ for said.into_iter().map(|said| entry(&state, props, said)) }</ul>
        </section>
    }
}

fn entry(state: &StateHandle, props: &SaidProps, said: &Correction) -> Html {
    let lang = state.lang;
    let bundle = props.facts.0.as_deref();
    let read = bundle.and_then(|bundle| bundle.observations.iter().find(|o| o.id == said.fact));
    let document = props
        .documents
        .iter()
        .find(|document| document.get().hash == said.document);
    let back = {
        let (state, fact) = (state.clone(), said.fact.clone());
        Callback::from(move |_: MouseEvent| {
            let own = state.own.clone().without_correction(&fact);
            state.dispatch(Action::Own(own, Deed::Accepted));
        })
    };
    let word = match said.judgement {
        Judgement::Rejected => SourceMessage::WasRejected,
        Judgement::Corrected(_) => SourceMessage::WasCorrected,
    };
    html! {
        <li key={said.fact.clone()} data-testid="said-entry">
            <span class="badge">{ lang.say(word) }</span>
            { original(read, said, document, lang) }
            if let Judgement::Corrected(values) = &said.judgement {
                <ul class="said-values">
                    { for values.iter().map(|(&field, value)| html! { <li>{ now(field, value, lang) }</li> }) }
                </ul>
            }
            if !said.reason.is_empty() { <span>{ lang.fill(SourceMessage::Because, &[&said.reason]) }</span> }
            <button type="button" class="link" onclick={back} data-testid="take-back">{ lang.say(SourceMessage::TakeBack) }</button>
        </li>
    }
}

/// What was read, with the way to its place.
fn original(read: Option<&Observation>, said: &Correction, document: Option<&DocumentRef>, lang: Lang) -> Html {
    let Some(o) = read else {
        return html! { <span class="faint">{ lang.say(SourceMessage::Gone) }</span> };
    };
    let words = [o.indicator.as_str(), " ", &o.printed].concat();
    let says = figure::sentence(&lang.fill(SourceMessage::ReadAs, &[&words]), lang);
    match document.and_then(|document| document.passage(said.span)) {
        Some(href) => html! { <a {href}>{ says }</a> },
        None => html! { <span>{ says }</span> },
    }
}

fn now(field: Field, value: &str, lang: Lang) -> Html {
    let value = if value.is_empty() {
        lang.say(SourceMessage::CorrectedEmpty)
    } else {
        value
    };
    figure::sentence(
        &lang.fill(SourceMessage::CorrectedTo, &[lang.say(name(field)), value]),
        lang,
    )
}

const fn name(field: Field) -> SourceMessage {
    match field {
        Field::Area => SourceMessage::FieldArea,
        Field::Indicator => SourceMessage::FieldIndicator,
        Field::Measure => SourceMessage::FieldMeasure,
        Field::Value => SourceMessage::FieldValue,
        Field::ValueHigh => SourceMessage::FieldValueHigh,
        Field::Unit => SourceMessage::FieldUnit,
        Field::Bound => SourceMessage::FieldBound,
        Field::Basis => SourceMessage::FieldBasis,
        Field::Period => SourceMessage::FieldPeriod,
        Field::Status => SourceMessage::FieldStatus,
        Field::Scope => SourceMessage::FieldScope,
        Field::OutOf => SourceMessage::FieldOutOf,
        Field::Theme => SourceMessage::FieldTheme,
    }
}

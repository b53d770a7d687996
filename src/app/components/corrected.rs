//! The signs of facts that a person corrected or rejected, what was said of them, and the ways back.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::figure;
use crate::app::correcting::worded;
use crate::app::held::FactRef;
use crate::app::i18n::{CorrectionMessage, Lang, grouped};
use crate::app::own::revising::{Rejected, said};
use crate::app::state::{Action, StateHandle, use_app};
use crate::app::undo::Deed;
use crate::corpus::as_read;
use crate::model::{Field, Judgement, Observation};

use CorrectionMessage as Say;

/// The name of a field.
pub(crate) const fn field_name(field: Field) -> Say {
    match field {
        Field::Area => Say::FieldArea,
        Field::Indicator => Say::FieldIndicator,
        Field::Measure => Say::FieldMeasure,
        Field::Value => Say::FieldValue,
        Field::ValueHigh => Say::FieldValueHigh,
        Field::Unit => Say::FieldUnit,
        Field::Bound => Say::FieldBound,
        Field::Basis => Say::FieldBasis,
        Field::Period => Say::FieldPeriod,
        Field::Status => Say::FieldStatus,
        Field::Scope => Say::FieldScope,
        Field::OutOf => Say::FieldOutOf,
        Field::Theme => Say::FieldTheme,
    }
}

/// A small sign beside a corrected fact in a table, with its words for those who point at it or hear the page.
pub(crate) fn sign(o: &Observation, lang: Lang) -> Html {
    if o.corrected.is_none() {
        return Html::default();
    }
    let says = lang.say(Say::Corrected);
    html! { <span class="corrected-sign" role="img" aria-label={says} title={says} data-testid="corrected-sign">{ "✎" }</span> }
}

/// The word for a corrected fact, where there is room for one.
pub(crate) fn badge(o: &Observation, lang: Lang) -> Html {
    match o.corrected {
        Some(_) => html! { <span class="badge corrected">{ lang.say(Say::Corrected) }</span> },
        None => Html::default(),
    }
}

/// A value that was, and what stands in its place.
pub(crate) fn change(before: &str, after: &str, lang: Lang) -> Html {
    let shown = |text: &str| {
        if text.is_empty() {
            lang.say(Say::Nothing).to_owned()
        } else {
            text.to_owned()
        }
    };
    let (before, after) = (shown(before), shown(after));
    html! {
        <><del lang={lang.of_name(&before)}>{ before.clone() }</del><span class="change-sign" aria-hidden="true">{ "→" }</span>
            <ins lang={lang.of_name(&after)}>{ after.clone() }</ins></>
    }
}

/// The changed fields of a corrected fact, each before and after.
pub(crate) fn changes(fact: &FactRef, lang: Lang) -> Vec<Html> {
    let o = fact.observation();
    let Some(corrected) = &o.corrected else {
        return Vec::new();
    };
    let mut areas = fact.corpus.areas().to_vec();
    let read = as_read(o, &mut areas);
    let entry = |field: Field| {
        html! {
            <div key={field.as_str()}><dt>{ lang.say(field_name(field)) }</dt>
                <dd>{ change(&worded(&read, &areas, field, lang), &worded(o, &areas, field, lang), lang) }</dd></div>
        }
    };
    corrected.before.keys().map(|&field| entry(field)).collect()
}

/// Why, in the person's words.
pub(crate) fn reason(text: &str, lang: Lang) -> Html {
    if text.is_empty() {
        return html! { <span class="faint">{ lang.say(Say::NoReason) }</span> };
    }
    html! { <span class="reason">{ figure::sentence(text, lang) }</span> }
}

/// A button that takes back what was said of a fact.
pub(crate) fn restore(state: &StateHandle, fact: &str, then: Callback<()>) -> Html {
    let onclick = {
        let (state, fact) = (state.clone(), fact.to_owned());
        Callback::from(move |_: MouseEvent| {
            let own = state.own.clone().without_correction(&fact);
            state.dispatch(Action::Own(own, Deed::Accepted));
            then.emit(());
        })
    };
    html! { <button type="button" class="button" {onclick} data-testid="restore">{ state.lang.say(Say::Restore) }</button> }
}

/// In the sheet of a corrected fact: what was changed, and why.
pub(crate) fn note(state: &StateHandle, fact: &FactRef, then: Callback<()>) -> Html {
    let lang = state.lang;
    let o = fact.observation();
    let Some(corrected) = &o.corrected else {
        return Html::default();
    };
    let document = fact.document();
    let said = said(&state.own, o, document.get()).map(|said| said.fact.clone());
    html! {
        <section class="correction-note" aria-label={lang.say(Say::Corrected)} data-testid="corrected">
            <p>{ badge(o, lang) }{ reason(&corrected.reason, lang) }</p>
            <dl class="fields">{ for changes(fact, lang) }</dl>
            if let Some(said) = said { { restore(state, &said, then) } }
        </section>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct RejectedBodyProps {
    /// The fact.
    pub(crate) rejected: Rejected,
}

/// The sheet of a rejected fact: what was read, why it was rejected, and the way back.
#[component]
pub(crate) fn RejectedBody(props: &RejectedBodyProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let title = use_node_ref();
    let o = props.rejected.read.observation();
    // The button that rejected it is gone; reading goes on here.
    use_effect_with(title.clone(), |title| {
        if let (Some(title), true) = (title.cast::<HtmlElement>(), crate::app::browser::focus_is_lost()) {
            let _ = title.focus();
        }
    });
    html! {
        <div class="rejected-fact" data-testid="rejected">
            <h2 id="fact-title" class="sheet-title" tabindex="-1" ref={title}>
                <span class="eyebrow" lang="zh-CN">{ props.rejected.read.place() }</span>
                <del>{ figure::named(&o.indicator, lang) }</del></h2>
            <p class="sheet-figure"><del>{ figure::show(o, lang, state.numbers) }</del></p>
            <p><span class="badge rejected">{ lang.say(Say::Rejected) }</span>
                { reason(&props.rejected.correction.reason, lang) }</p>
            <p class="note">{ lang.say(Say::RejectedSays) }</p>
            <div class="actions">{ restore(&state, &props.rejected.correction.fact, focus_title()) }</div>
        </div>
    }
}

/// Brings the focus to the sheet's title, once it is drawn.
pub(crate) fn focus_title() -> Callback<()> {
    Callback::from(|()| crate::app::browser::soon(|| crate::app::browser::focus("fact-title")))
}

/// Below the facts of a document: those that were rejected, on demand.
pub(crate) fn rejected_list(state: &StateHandle, rejected: &[Rejected]) -> Html {
    let lang = state.lang;
    if rejected.is_empty() {
        return Html::default();
    }
    let entry = |one: &Rejected| {
        let o = one.read.observation();
        html! {
            <li key={o.id.clone()}>
                <p><del>{ figure::named(&o.indicator, lang) }{ " " }<span lang="zh-CN">{ o.printed.clone() }</span></del></p>
                <p>{ reason(&one.correction.reason, lang) }{ restore(state, &one.correction.fact, Callback::noop()) }</p>
            </li>
        }
    };
    html! {
        <details class="rejected-list" data-testid="rejected-list">
            <summary>{ lang.fill(Say::RejectedCount, &[&grouped(rejected.len())]) }</summary>
            <ul>{ for rejected.iter().map(entry) }</ul>
        </details>
    }
}

/// The rejected fact of this identifier, where it was rejected.
pub(crate) fn rejected(state: &StateHandle, id: &str) -> Option<Rejected> {
    let correction = state.own.correction(id)?;
    (correction.judgement == Judgement::Rejected).then_some(())?;
    Some(Rejected {
        read: crate::app::own::revising::AsRead::of(&state.own, correction)?,
        correction: correction.clone(),
    })
}

//! The form that corrects a fact, every field beside what was read; and the one that rejects it.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::correction_fields::{FieldRow, Offered, Row};
use crate::app::browser;
use crate::app::correcting::{Outcome, Typed, belongs, correction, outcome, worded};
use crate::app::held::FactRef;
use crate::app::i18n::CorrectionMessage;
use crate::app::own::revising::said;
use crate::app::state::{Action, StateHandle, use_app};
use crate::app::undo::Deed;
use crate::corpus::as_read;
use crate::model::{Area, Field, Judgement, Observation};

use CorrectionMessage as Say;

thread_local! {
    /// What was typed and not saved, by the fact's identifier: leaving the form loses nothing.
    static DRAFTS: RefCell<HashMap<String, Typed>> = RefCell::default();
}

/// Whether something was typed about this fact and not saved.
pub(crate) fn has_draft(fact: &str) -> bool {
    DRAFTS.with_borrow(|drafts| drafts.contains_key(fact))
}

/// Forgets what was typed about this fact.
pub(crate) fn discard(fact: &str) {
    DRAFTS.with_borrow_mut(|drafts| drafts.remove(fact));
}

/// The id of the button that saves.
const SAVE: &str = "correct-save";

/// The order of the fields: what is measured, the number, when, and the rest.
const ORDER: [Field; 13] = [
    Field::Indicator,
    Field::Area,
    Field::Measure,
    Field::Value,
    Field::Unit,
    Field::ValueHigh,
    Field::Bound,
    Field::Basis,
    Field::Period,
    Field::Status,
    Field::Scope,
    Field::OutOf,
    Field::Theme,
];

#[derive(Properties, PartialEq)]
pub(crate) struct CorrectionFormProps {
    /// The fact as it is now.
    pub(crate) fact: FactRef,
    /// Called when the form is left, saved or not.
    pub(crate) onleave: Callback<()>,
}

/// The form. Enter saves; Escape leaves, and what was typed is kept until it is saved or discarded.
#[component]
pub(crate) fn CorrectionForm(props: &CorrectionFormProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let fact = &props.fact;
    let o = fact.observation();
    let drawn = use_force_update();
    let typed = use_mut_ref(|| {
        let kept = DRAFTS.with_borrow(|drafts| drafts.get(&o.id).cloned());
        kept.unwrap_or_else(|| Typed::of(o, fact.corpus.areas()))
    });
    let (read, areas) = reading(fact);
    let read_areas = Rc::new(areas);
    let now = outcome(&read, &read_areas, &typed.borrow());
    let offered = use_memo(fact.clone(), |fact| Offered::of(&fact.corpus));
    use_effect_with(o.id.clone(), |_| {
        browser::focus("correct-value");
    });
    // The same callback as long as the fact is: a row is drawn again only when it says something else.
    let onfield = use_callback(fact.clone(), {
        let (typed, drawn) = (typed.clone(), drawn.clone());
        move |(field, text): (Field, String), fact| {
            typed.borrow_mut().values.insert(field, text);
            keep(fact, &typed.borrow());
            drawn.force_update();
        }
    });
    let onreason = {
        let (typed, fact) = (typed.clone(), fact.clone());
        Callback::from(move |event: InputEvent| {
            typed.borrow_mut().reason = event.target_unchecked_into::<HtmlInputElement>().value();
            keep(&fact, &typed.borrow());
            drawn.force_update();
        })
    };
    let onsubmit = {
        let (state, fact, typed) = (state.clone(), fact.clone(), typed.clone());
        let onleave = props.onleave.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (read, areas) = reading(&fact);
            let now = outcome(&read, &areas, &typed.borrow());
            match now.faults.first() {
                Some((field, _)) => browser::focus(&["correct-", field.as_str()].concat()),
                None => {
                    discard(&fact.observation().id);
                    save(&state, &fact, &read, &now, &typed.borrow().reason);
                    onleave.emit(());
                }
            }
        })
    };
    let row = |field: Field| {
        let typed = typed.borrow();
        Row {
            field,
            text: typed.text(field).to_owned(),
            before: before(&read, &read_areas, field),
            was: worded(&read, &read_areas, field, lang),
            reads: worded(&now.fact, &now.areas, field, lang),
            changed: now.changes.contains_key(&field) || now.faults.iter().any(|(faulty, _)| *faulty == field),
            fault: now
                .faults
                .iter()
                .find(|(faulty, _)| *faulty == field)
                .map(|(_, fault)| fault.clone()),
        }
    };
    let shown = |field: &Field| belongs(*field, now.fact.measure) || !typed.borrow().text(*field).is_empty();
    let leave = props.onleave.reform(|_: MouseEvent| ());
    html! {
        <form class="correct" {onsubmit} onkeydown={on_key(&props.onleave)} aria-labelledby="correct-title" novalidate=true
            autocomplete="off" data-testid="correct-form">
            <h3 id="correct-title">{ lang.say(Say::FormTitle) }</h3>
            { source(fact, lang.say(Say::Printed)) }
            { for ORDER.iter().filter(|field| shown(field)).map(|&field| html! {
                <FieldRow key={field.as_str()} row={row(field)} offered={offered.clone()} onchange={onfield.clone()} {lang} />
            }) }
            <div class="correct-field">
                <label for="correct-reason">{ lang.say(Say::Reason) }</label>
                <div><input id="correct-reason" type="text" maxlength="400" value={typed.borrow().reason.clone()} oninput={onreason}
                    placeholder={lang.say(Say::WhyHint)} data-testid="correct-reason" /></div>
            </div>
            <div class="actions correct-foot">
                <button type="submit" id={SAVE} class="button primary" data-testid="correct-save">{ lang.say(Say::Save) }</button>
                <button type="button" class="button" onclick={leave} data-testid="correct-leave">{ lang.say(Say::Leave) }</button>
                if now.changes.is_empty() && now.faults.is_empty() { <span class="faint">{ lang.say(Say::Same) }</span> }
            </div>
            <p class="faint">{ lang.say(Say::SaveHint) }</p>
        </form>
    }
}

/// Keeps what was typed about a fact, where it differs from what is said already.
fn keep(fact: &FactRef, typed: &Typed) {
    let o = fact.observation();
    DRAFTS.with_borrow_mut(|drafts| match *typed == Typed::of(o, fact.corpus.areas()) {
        true => drafts.remove(&o.id),
        false => drafts.insert(o.id.clone(), typed.clone()),
    });
}

/// The fact as it was read, with the places it may point at.
fn reading(fact: &FactRef) -> (Observation, Vec<Area>) {
    let mut areas = fact.corpus.areas().to_vec();
    let read = as_read(fact.observation(), &mut areas);
    (read, areas)
}

fn before(read: &Observation, areas: &[Area], field: Field) -> String {
    crate::corpus::field(read, areas, field)
}

/// Keeps what was typed; where nothing differs from what was read, what was said before is taken back.
fn save(state: &StateHandle, fact: &FactRef, read: &Observation, now: &Outcome, reason: &str) {
    let document = fact.document();
    let earlier = said(&state.own, fact.observation(), document.get()).map(|said| said.fact.clone());
    let mut own = state.own.clone();
    if let Some(earlier) = &earlier {
        own = own.without_correction(earlier);
    }
    if now.changes.is_empty() {
        if earlier.is_some() {
            state.dispatch(Action::Own(own, Deed::Accepted));
        }
        return;
    }
    let judgement = Judgement::Corrected(now.changes.clone());
    let correction = correction(&document.get().hash, read, judgement, reason, browser::now());
    state.dispatch(Action::Own(own.with_correction(correction), Deed::Corrected));
}

/// Escape leaves; it is taken here, so that the sheet stays open. Enter saves from a choice too, as from a field it does.
fn on_key(onleave: &Callback<()>) -> Callback<KeyboardEvent> {
    let onleave = onleave.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        let key = event.key();
        let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        if key == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            onleave.emit(());
        } else if key == "Enter" && target.is_some_and(|target| target.tag_name() == "SELECT") {
            event.prevent_default();
            if let Some(save) = browser::by_id(SAVE) {
                save.click();
            }
        }
    })
}

/// How many characters of the source are shown to either side of the number.
const AROUND: usize = 28;

/// The number as printed, in its line of the source where the text is held.
fn source(fact: &FactRef, label: &'static str) -> Html {
    let (o, document) = (fact.observation(), fact.document());
    let d = document.get();
    let text = d.text.as_deref().unwrap_or_default();
    let from = o.span.start.saturating_sub(d.span.start) as usize;
    let (mut before, mut after) = (String::new(), String::new());
    if !text.is_empty() {
        let first = from.saturating_sub(AROUND);
        before = text.chars().skip(first).take(from - first).collect();
        after = text.chars().skip(from + o.span.len() as usize).take(AROUND).collect();
        // Of the line or sentence only.
        let ends = |c: char| matches!(c, '\n' | '。' | '！' | '？');
        before = before.rsplit(ends).next().unwrap_or_default().to_owned();
        after = after.split(ends).next().unwrap_or_default().to_owned();
    }
    html! {
        <p class="correct-source"><span class="faint">{ label }</span>{ " " }
            <span lang="zh-CN">{ before }<mark>{ o.printed.clone() }</mark>{ after }</span></p>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct RejectFormProps {
    /// The fact.
    pub(crate) fact: FactRef,
    /// Called when the form is left without rejecting.
    pub(crate) onleave: Callback<()>,
}

/// Asks why a fact is rejected, and rejects it.
#[component]
pub(crate) fn RejectForm(props: &RejectFormProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let reason = use_node_ref();
    use_effect_with((), |()| browser::focus("reject-reason"));
    let onsubmit = {
        let (state, fact, reason) = (state.clone(), props.fact.clone(), reason.clone());
        let onleave = props.onleave.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let reason = reason
                .cast::<HtmlInputElement>()
                .map(|field| field.value())
                .unwrap_or_default();
            let (read, _) = reading(&fact);
            let document = fact.document();
            let mut own = state.own.clone();
            if let Some(earlier) = said(&state.own, fact.observation(), document.get()) {
                own = own.without_correction(&earlier.fact);
            }
            discard(&read.id);
            let hash = &document.get().hash;
            let correction = correction(hash, &read, Judgement::Rejected, &reason, browser::now());
            state.dispatch(Action::Own(own.with_correction(correction), Deed::Rejected));
            onleave.emit(());
        })
    };
    let leave = props.onleave.reform(|_: MouseEvent| ());
    html! {
        <form class="correct" {onsubmit} onkeydown={on_key(&props.onleave)} aria-labelledby="reject-title" autocomplete="off"
            data-testid="reject-form">
            <h3 id="reject-title">{ lang.say(Say::RejectTitle) }</h3>
            { source(&props.fact, lang.say(Say::Printed)) }
            <p class="note">{ lang.say(Say::RejectHint) }</p>
            <div class="correct-field">
                <label for="reject-reason">{ lang.say(Say::Reason) }</label>
                <div><input id="reject-reason" type="text" maxlength="400" ref={reason} data-testid="reject-reason" /></div>
            </div>
            <div class="actions correct-foot">
                <button type="submit" class="button primary" data-testid="reject-save">{ lang.say(Say::Reject) }</button>
                <button type="button" class="button" onclick={leave}>{ lang.say(Say::Leave) }</button>
            </div>
        </form>
    }
}

//! In the sheet of a fact: the ways to correct and to reject it, and the form in the place of everything else.

use yew::prelude::*;

use super::corrected;
use super::correction_form::{CorrectionForm, RejectForm, discard, has_draft};
use crate::app::browser;
use crate::app::held::FactRef;
use crate::app::i18n::CorrectionMessage;
use crate::app::route::{Address, DocumentView, Route};
use crate::app::state::{Action, StateHandle, use_app};

use CorrectionMessage as Say;

/// What the sheet does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Read,
    Correct,
    Reject,
}

#[derive(Properties, PartialEq)]
pub(crate) struct CorrectableProps {
    /// The fact.
    pub(crate) fact: FactRef,
    /// Whether the address asks for the form.
    pub(crate) edit: bool,
    /// What stands below while nothing is corrected.
    pub(crate) children: Html,
}

/// The buttons' ids, for the focus.
const CORRECT: &str = "correct-fact";
const REJECT: &str = "reject-fact";

/// What was said of the fact, the ways to say more, and what stands below; or a form.
#[component]
pub(crate) fn Correctable(props: &CorrectableProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let drawn = use_force_update();
    let mode = use_state(|| if props.edit { Mode::Correct } else { Mode::Read });
    use_effect_with(props.edit, {
        let mode = mode.setter();
        move |edit| {
            if *edit {
                mode.set(Mode::Correct);
            }
        }
    });
    let enter = |next: Mode| {
        let mode = mode.setter();
        Callback::from(move |_: MouseEvent| mode.set(next))
    };
    let leave = |back: &'static str| {
        let (mode, state) = (mode.setter(), state.clone());
        Callback::from(move |()| {
            mode.set(Mode::Read);
            no_longer_asked(&state);
            // The button is drawn again by then; a fact that was rejected has none.
            browser::soon(move || browser::focus(back));
        })
    };
    let fact = &props.fact;
    match *mode {
        Mode::Correct => return html! { <CorrectionForm fact={fact.clone()} onleave={leave(CORRECT)} /> },
        Mode::Reject => return html! { <RejectForm fact={fact.clone()} onleave={leave(REJECT)} /> },
        Mode::Read => {}
    }
    let id = &fact.observation().id;
    let draft = has_draft(id);
    let forget = {
        let id = id.clone();
        Callback::from(move |_: MouseEvent| {
            discard(&id);
            drawn.force_update();
            browser::soon(|| browser::focus(CORRECT));
        })
    };
    html! {
        <>
            { corrected::note(&state, fact, corrected::focus_title()) }
            if draft { <p class="faint" role="status" data-testid="unsaved">{ lang.say(Say::Unsaved) }</p> }
            <div class="actions correct-ways">
                <button type="button" id={CORRECT} class="button" onclick={enter(Mode::Correct)} data-testid="correct">
                    { lang.say(if draft { Say::Continue } else { Say::Correct }) }</button>
                if draft {
                    <button type="button" class="button" onclick={forget} data-testid="discard">{ lang.say(Say::Discard) }</button>
                }
                <button type="button" id={REJECT} class="button" onclick={enter(Mode::Reject)} data-testid="reject">
                    { lang.say(Say::Reject) }</button>
            </div>
            { props.children.clone() }
        </>
    }
}

/// Takes the wish for the form out of the address, so that going back or reloading does not open it again.
fn no_longer_asked(state: &StateHandle) {
    if let Route::Document(view) = Address::parse(&browser::hash()).route
        && view.edit
    {
        let route = Route::Document(DocumentView { edit: false, ..view });
        browser::replace(&route.to_hash());
        state.dispatch(Action::Typed(route));
    }
}

//! What stands in the place of the overview while no data is held.

use yew::prelude::*;

use crate::app::i18n::OpenMessage;
use crate::app::own::Own;
use crate::app::state::{Action, use_app};
use crate::app::undo::Deed;

/// Says that there is nothing, and what to do.
#[component]
pub(super) fn NothingHeld() -> Html {
    let state = use_app();
    let lang = state.lang;
    if state.held.arriving {
        return html! {
            <div class="page narrow" role="status"><h1>{ lang.say(OpenMessage::DocumentArriving) }</h1></div>
        };
    }
    let show = {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| {
            let own = Own {
                base: true,
                ..state.own.clone()
            };
            state.dispatch(Action::Own(own, Deed::Based(true)));
        })
    };
    html! {
        <div class="page narrow" data-ready="" data-testid="nothing-held">
            <h1>{ lang.say(OpenMessage::NothingHeld) }</h1>
            <p>{ lang.say(OpenMessage::NothingHeldSays) }</p>
            <p class="actions">
                <a class="button primary" href="#/open">{ lang.say(OpenMessage::NothingOpen) }</a>
                if !state.own.base { <button type="button" class="button" onclick={show}>{ lang.say(OpenMessage::NothingBase) }</button> }
            </p>
        </div>
    }
}

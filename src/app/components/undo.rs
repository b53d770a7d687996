//! Says what was done last and offers to take it back.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::app::browser;
use crate::app::i18n::{Lang, PaletteMessage, grouped};
use crate::app::state::{Action, use_app};
use crate::app::undo::Deed;

/// How long it is said, in milliseconds.
const SAID: u32 = 12_000;

/// The bar at the foot of the window; empty but for a while after a step.
#[component]
pub(crate) fn UndoBar() -> Html {
    let state = use_app();
    let lang = state.lang;
    let dispatcher = state.dispatcher();
    use_effect_with(state.told, move |told| {
        let timer = told.map(|_| Timeout::new(SAID, move || dispatcher.dispatch(Action::Hush)));
        move || drop(timer)
    });
    let undo = {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| {
            state.dispatch(Action::Undo);
            // The button goes; the focus goes to what it changed.
            browser::focus("main");
        })
    };
    let deed = state.told.map(|(deed, _)| deed);
    let offers = deed.is_some_and(Deed::is_step) && state.can_undo();
    html! {
        <section class={classes!("undo", deed.is_none().then_some("silent"))} aria-label={lang.say(PaletteMessage::UndoRegion)}>
            <p role="status" data-testid="told">{ deed.map(|deed| sentence(deed, lang)).unwrap_or_default() }</p>
            if offers {
                <button type="button" class="link" aria-keyshortcuts="Control+Z Meta+Z" onclick={undo} data-testid="undo">
                    { lang.say(PaletteMessage::Undo) }</button>
                if state.keys { <kbd class="wide-only" aria-hidden="true">{ "z" }</kbd> }
            }
        </section>
    }
}

fn sentence(deed: Deed, lang: Lang) -> String {
    let (message, count) = deed.message();
    lang.fill(message, &[&count.map(grouped).unwrap_or_default()])
}

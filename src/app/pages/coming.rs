//! A page that is on its way: the whole program is fetched at its first use.

use gloo::utils::window;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

use crate::app::browser;
use crate::app::i18n::Message;
use crate::app::shell::WANTED;
use crate::app::state::use_app;

/// Asks for the whole program, which takes this one's place when it is there; says so, and what to do where it fails.
#[component]
pub(crate) fn Coming() -> Html {
    let lang = use_app().lang;
    let failed = use_state(|| false);
    {
        let failed = failed.clone();
        use_effect_with(*failed, move |&already| {
            if !already {
                fetch(move || failed.set(true));
            }
        });
    }
    use_effect_with((), |()| {
        browser::set_root(WANTED, Some(""));
        || browser::set_root(WANTED, None)
    });
    let again = {
        let failed = failed.clone();
        Callback::from(move |_: MouseEvent| failed.set(false))
    };
    if *failed {
        html! {
            <div class="page narrow" data-ready="" role="alert">
                <h1>{ lang.say(Message::ComingFailed) }</h1>
                <p>{ lang.say(Message::ComingFailedHint) }</p>
                <p><button type="button" class="button primary" onclick={again}>{ lang.say(Message::ComingAgain) }</button></p>
            </div>
        }
    } else {
        html! { <div class="page narrow" role="status" aria-busy="true"><p class="coming">{ lang.say(Message::Coming) }</p></div> }
    }
}

/// Calls what the page's first script offers for it; calls back where it is missing or fails.
fn fetch(failed: impl FnOnce() + 'static) {
    let asked = || {
        let boot = Reflect::get(&window(), &"fangzhiBoot".into()).ok()?;
        let whole: Function = Reflect::get(&boot, &"whole".into()).ok()?.dyn_into().ok()?;
        whole.call0(&boot).ok()?.dyn_into::<Promise>().ok()
    };
    let Some(promise) = asked() else {
        failed();
        return;
    };
    let refused = Closure::once(move |_: JsValue| failed());
    let _ = promise.catch(&refused);
    // Called once at most, and rarely.
    refused.forget();
}

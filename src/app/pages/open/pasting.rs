//! The form for pasted text: what the engine finds in it is filled in while one types, and can be changed.

use gloo::timers::callback::Timeout;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::draft::{Draft, Field, Part};
use crate::app::browser;
use crate::app::i18n::{OpenMessage, grouped};
use crate::app::own::desk::desk;
use crate::app::own::guessing::{Guess, Guesser};
use crate::app::state::use_app;

/// How long typing must rest before the text is read, in milliseconds.
const REST: u32 = 350;

#[derive(Properties, PartialEq)]
pub(super) struct PasteFormProps {
    /// The text to begin with.
    pub(super) text: AttrValue,
    /// Called when the form is done with.
    pub(super) onclose: Callback<()>,
}

/// What is known of what the engine finds.
#[derive(Debug, Clone, PartialEq)]
enum Looked {
    /// There is no text yet.
    Nothing,
    /// The engine reads.
    Looking,
    /// This was found.
    Found(Guess),
}

/// Text, title, place, date and year.
#[component]
pub(super) fn PasteForm(props: &PasteFormProps) -> Html {
    let lang = use_app().lang;
    let area = use_node_ref();
    let draft = use_state(Draft::default);
    let looked = use_state(|| Looked::Nothing);
    let fault = use_state(|| None::<Part>);
    let empty = use_state(|| false);
    let look = use_looking(&area, looked.setter());
    {
        let (area, look) = (area.clone(), look.clone());
        use_effect_with(props.text.clone(), move |text| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                area.set_value(text);
                // A focus that the browser refuses leaves it where it was.
                let _ = area.focus();
            }
            look.emit(());
        });
    }
    let guess = match &*looked {
        Looked::Found(guess) => guess.clone(),
        _ => Guess::default(),
    };
    let ontype = {
        let (draft, fault) = (draft.clone(), fault.setter());
        Callback::from(move |(part, text): (Part, String)| {
            fault.set(None);
            draft.set((*draft).clone().with(part, text));
        })
    };
    let onsubmit = {
        let (area, draft, guess, onclose) = (area.clone(), draft.clone(), guess.clone(), props.onclose.clone());
        let (fault, empty) = (fault.setter(), empty.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let text = area
                .cast::<HtmlTextAreaElement>()
                .map(|area| area.value())
                .unwrap_or_default();
            let blank = text.trim().is_empty();
            empty.set(blank);
            match draft.settings(&guess) {
                Err(part) => fault.set(Some(part)),
                Ok(_) if blank => browser::focus("paste-text"),
                Ok(settings) => {
                    let title = settings.title.clone().or(guess.title.clone());
                    let name = title.unwrap_or_else(|| lang.say(OpenMessage::PastedName).to_owned());
                    desk().open_text(&name, &text, settings);
                    onclose.emit(());
                    browser::soon(|| browser::focus("import-title"));
                }
            }
        })
    };
    let found = match &*looked {
        Looked::Nothing => lang.say(OpenMessage::PasteHint).to_owned(),
        Looked::Looking => lang.say(OpenMessage::PasteGuessing).to_owned(),
        Looked::Found(guess) if guess.place.is_none() && guess.date.is_none() => {
            lang.say(OpenMessage::PasteNothing).to_owned()
        }
        Looked::Found(guess) => lang.fill(OpenMessage::PasteGuessed, &[&grouped(guess.facts)]),
    };
    let field = |part: Part| {
        let value = draft
            .get(part)
            .map(str::to_owned)
            .or(part.of_guess(&guess))
            .unwrap_or_default();
        let faulty = *fault == Some(part);
        html! { <Field {part} {value} {faulty} ontype={ontype.clone()} {lang} /> }
    };
    html! {
        <form class="pasting" {onsubmit} aria-labelledby="paste-title" data-testid="paste-form">
            <h2 id="paste-title">{ lang.say(OpenMessage::PasteTitle) }</h2>
            <label for="paste-text">{ lang.say(OpenMessage::PasteField) }</label>
            <textarea id="paste-text" ref={area} rows="10" spellcheck="false" oninput={look.reform(|_: InputEvent| ())}
                aria-describedby="paste-found" aria-invalid={empty.then_some("true")} data-testid="paste-text" />
            <p id="paste-found" class={classes!("field-about", empty.then_some("fault"))} role="status" data-testid="paste-found">{ found }</p>
            <div class="said-fields">{ for Part::ALL.into_iter().map(field) }</div>
            <p class="actions">
                <button type="submit" class="button primary" data-testid="paste-add">{ lang.say(OpenMessage::PasteAdd) }</button>
                <button type="button" class="button" onclick={props.onclose.reform(|_: MouseEvent| ())}>{ lang.say(OpenMessage::PasteCancel) }</button>
            </p>
        </form>
    }
}

/// Reads the text of the field when typing rests; to be called at every change.
#[hook]
fn use_looking(area: &NodeRef, looked: UseStateSetter<Looked>) -> Callback<()> {
    let guesser = use_memo((), |()| Guesser::new());
    let timer = use_mut_ref(|| None::<Timeout>);
    {
        let (guesser, timer) = (guesser.clone(), timer.clone());
        use_effect_with((), move |()| {
            move || {
                timer.borrow_mut().take();
                guesser.stop();
            }
        });
    }
    let area = area.clone();
    use_callback((), move |(), ()| {
        let (area, guesser, looked) = (area.clone(), (*guesser).clone(), looked.clone());
        *timer.borrow_mut() = Some(Timeout::new(REST, move || {
            let text = area
                .cast::<HtmlTextAreaElement>()
                .map(|area| area.value())
                .unwrap_or_default();
            if text.trim().is_empty() {
                looked.set(Looked::Nothing);
                return;
            }
            looked.set(Looked::Looking);
            let told = looked.clone();
            guesser.read(&text, Callback::from(move |guess| told.set(Looked::Found(guess))));
        }));
    })
}

//! Place, date, year and title set by hand, beside what the engine found; the text is then read anew.

use std::rc::Rc;

use yew::prelude::*;

use super::super::draft::{Draft, Field, Part};
use super::change::{Change, Facts};
use crate::app::held::DocumentRef;
use crate::app::i18n::{Lang, SourceMessage, grouped};
use crate::app::own::Entry;
use crate::app::own::desk::{desk, use_desk};
use crate::app::own::guessing::{Guess, Guesser};
use crate::app::state::{Action, StateHandle, use_app};
use crate::app::undo::Deed;
use crate::model::Settings as Set;

/// The element that lists places to choose from.
const PLACES: &str = "held-places";

#[derive(Properties, PartialEq)]
pub(super) struct SettingsProps {
    pub(super) entry: Rc<Entry>,
    /// The facts as read last.
    pub(super) facts: Facts,
    /// The documents read in it.
    pub(super) documents: Vec<DocumentRef>,
}

/// The form, and what it changed.
#[component]
pub(super) fn Settings(props: &SettingsProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let set = &props.entry.source.settings;
    let draft = use_state(|| Draft::of(set));
    let fault = use_state(|| None::<Part>);
    {
        // Also where a step is taken back.
        let draft = draft.setter();
        use_effect_with(set.clone(), move |set| draft.set(Draft::of(set)));
    }
    let change = use_change(&props.facts);
    let guess = use_guess(&props.entry, &props.facts);
    let reading = use_desk().is_reading();
    let ontype = {
        let (draft, fault) = (draft.clone(), fault.setter());
        Callback::from(move |(part, text): (Part, String)| {
            fault.set(None);
            draft.set((*draft).clone().with(part, text));
        })
    };
    let apply = |set: Set| apply(&state, &props.entry, set);
    let onsubmit = {
        let (state, entry, draft, guess, fault) = (
            state.clone(),
            props.entry.clone(),
            draft.clone(),
            guess.clone(),
            fault.setter(),
        );
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match draft.settings(&guess) {
                Ok(set) => {
                    // What says the same as the engine is left to the engine.
                    draft.set(Draft::of(&set));
                    self::apply(&state, &entry, set).emit(());
                }
                Err(part) => fault.set(Some(part)),
            }
        })
    };
    let field = |part: Part| {
        let value = draft.get(part).unwrap_or_default().to_owned();
        let found = part
            .of_guess(&guess)
            .unwrap_or_else(|| lang.say(SourceMessage::ReadNothing).to_owned());
        let note = match part.of_settings(set) {
            Some(_) => engine(&found, lang),
            None => Html::default(),
        };
        let faulty = *fault == Some(part);
        let list = (part == Part::Place).then_some(PLACES);
        html! { <Field {part} {value} placeholder={found} {note} {faulty} {list} ontype={ontype.clone()} {lang} /> }
    };
    let several = props.entry.documents.len();
    html! {
        <section class="source-settings" aria-labelledby="settings-title">
            <h2 id="settings-title">{ lang.say(SourceMessage::Settings) }</h2>
            <p class="note">{ lang.say(SourceMessage::SettingsSays) }
                if several > 1 { { lang.pick("", " ") }{ lang.count(SourceMessage::ForEach, several) } }</p>
            <form {onsubmit} data-testid="settings">
                <div class="said-fields">{ for Part::ALL.into_iter().map(field) }</div>
                { unlisted(set, &props.documents, lang) }
                <datalist id={PLACES}>{ for places(&state).into_iter().map(|place| html! { <option value={place} /> }) }</datalist>
                <p class="actions">
                    <button type="submit" class="button primary" disabled={!props.entry.with_text} data-testid="apply">{ lang.say(SourceMessage::Apply) }</button>
                    if !set.is_empty() {
                        <button type="button" class="button" onclick={apply(Set::default()).reform(|_: MouseEvent| ())} data-testid="reset">
                            { lang.say(SourceMessage::Reset) }</button>
                    }
                </p>
            </form>
            <p class="source-change" role="status" data-testid="change">{ said(reading, *change, lang) }</p>
        </section>
    }
}

fn apply(state: &StateHandle, entry: &Entry, set: Set) -> Callback<()> {
    let (state, key) = (state.clone(), entry.source.key.clone());
    Callback::from(move |()| {
        let own = state.own.clone().with_settings(&key, set.clone());
        state.dispatch(Action::Own(own, Deed::Set));
    })
}

/// What the engine reads where nothing is set.
fn engine(found: &str, lang: Lang) -> Html {
    html! { <p class="field-about">{ lang.fill(SourceMessage::EngineSays, &[found]) }</p> }
}

/// That no table lists the place that was set.
fn unlisted(set: &Set, documents: &[DocumentRef], lang: Lang) -> Html {
    let Some(place) = &set.place else {
        return Html::default();
    };
    let known = documents.iter().all(|document| {
        let area = document.area();
        area.code.is_some() || area.province.is_some()
    });
    if known {
        return Html::default();
    }
    html! { <p class="field-about" data-testid="place-unlisted">{ lang.fill(SourceMessage::PlaceUnlisted, &[place]) }</p> }
}

/// Places to choose from: those of the reports held, and the reader's own.
fn places(state: &StateHandle) -> Vec<String> {
    let corpus = &state.held.corpus;
    let mut out: Vec<String> = Vec::new();
    let held = corpus
        .documents()
        .iter()
        .map(|d| corpus.areas()[d.area as usize].full_name());
    let own = state.own.dictionary.places.iter().map(|word| word.name.clone());
    for place in held.chain(own) {
        if !place.is_empty() && !out.contains(&place) {
            out.push(place);
        }
    }
    out
}

fn said(reading: bool, change: Option<Change>, lang: Lang) -> String {
    match change {
        _ if reading => lang.say(SourceMessage::ReadingAnew).to_owned(),
        None => String::new(),
        Some(change) if change.all() == 0 => lang.say(SourceMessage::ChangedNothing).to_owned(),
        Some(Change { changed, more, fewer }) => {
            let parts = [changed, more, fewer].map(grouped);
            lang.fill(SourceMessage::Changed, &[&parts[0], &parts[1], &parts[2]])
        }
    }
}

/// How the facts differ from those before, once the text was read anew while the page is open.
#[hook]
fn use_change(facts: &Facts) -> UseStateHandle<Option<Change>> {
    let change = use_state_eq(|| None);
    let before = use_mut_ref(|| facts.0.clone());
    {
        let change = change.setter();
        use_effect_with(facts.clone(), move |facts| {
            let earlier = before.replace(facts.0.clone());
            if let (Some(earlier), Some(later)) = (earlier, &facts.0)
                && !Rc::ptr_eq(&earlier, later)
            {
                change.set(Some(Change::between(&earlier, later)));
            }
        });
    }
    change
}

/// What the engine finds where nothing is set: what was read, or where something is set a reading without it.
#[hook]
fn use_guess(entry: &Rc<Entry>, facts: &Facts) -> Guess {
    let guess = use_state_eq(Guess::default);
    let guesser = use_memo((), |()| Guesser::new());
    {
        let guesser = guesser.clone();
        use_effect_with((), move |()| move || guesser.stop());
    }
    let guessed = guess.setter();
    use_effect_with((entry.clone(), facts.clone()), move |(entry, facts)| {
        if entry.source.settings.is_empty() {
            guessed.set(facts.0.as_deref().map(Guess::of).unwrap_or_default());
            return;
        }
        let key = entry.source.key.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let text = desk().text(&key).await.and_then(|text| text.as_string());
            if let Some(text) = text {
                guesser.read(&text, Callback::from(move |guess| guessed.set(guess)));
            }
        });
    });
    (*guess).clone()
}

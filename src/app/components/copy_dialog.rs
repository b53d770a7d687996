//! The dialog that saves a portable copy, or a backup of what is the reader's own.

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::dialog::{Dialog, use_dialog};
use super::export_dialog::{trouble_said, use_course};
use crate::app::browser;
use crate::app::i18n::{Lang, Message, TakeMessage, grouped};
use crate::app::own::saving::{self, Choice, Course};
use crate::app::state::{StateHandle, use_app};
use crate::app::taking::portable;
use crate::app::taking::scope::Scope;
use crate::app::taking::writing::Trouble;

#[derive(Properties, PartialEq)]
pub(crate) struct CopyDialogProps {
    /// Whether it shows.
    pub(crate) open: bool,
    /// Called when it was closed.
    pub(crate) onclose: Callback<()>,
}

/// The dialog.
#[component]
pub(crate) fn CopyDialog(props: &CopyDialogProps) -> Html {
    let Dialog {
        node,
        onclose,
        onkeydown,
    } = use_dialog(props.open, &props.onclose);
    let lang = use_app().lang;
    let close = props.onclose.reform(|_: MouseEvent| ());
    html! {
        <dialog class="taking" ref={node} {onclose} {onkeydown} aria-labelledby="copy-title" data-testid="copy-dialog">
            <div class="sheet-head">
                <h2 id="copy-title">{ lang.say(TakeMessage::Portable) }</h2>
                <button type="button" class="quiet icon" aria-label={lang.say(Message::Close)} onclick={close}>
                    <span aria-hidden="true">{ "×" }</span></button>
            </div>
            if props.open { <Copy /> }
        </dialog>
    }
}

/// Which of the opened texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    All,
    Shown,
    None,
}

/// What is chosen.
#[derive(Debug, Clone, PartialEq)]
struct Chosen {
    which: Which,
    base: bool,
    texts: bool,
    said: bool,
}

/// How far it is.
#[derive(Clone, PartialEq)]
enum Stage {
    Idle,
    Running(usize, usize, Course),
    Saved(String),
    Failed(Trouble),
}

/// What can be chosen, and the buttons that do it.
#[component]
fn Copy() -> Html {
    let state = use_app();
    let lang = state.lang;
    let keys = use_memo((state.held.clone(), state.route.clone(), state.own.clone()), {
        let state = state.clone();
        move |_| shown_keys(&state)
    });
    let any = !state.own.entries.is_empty();
    let chosen = use_state(|| Chosen {
        which: if any { Which::All } else { Which::None },
        base: state.own.base,
        texts: true,
        said: true,
    });
    let stage = use_state(|| Stage::Idle);
    let course = use_course();
    let running = matches!(*stage, Stage::Running(..));
    let act = |backup: bool| {
        let (state, chosen, stage) = (state.clone(), (*chosen).clone(), stage.setter());
        let (course, keys) = (course.clone(), keys.clone());
        Callback::from(move |_: MouseEvent| {
            course.replace(Course::default()).stop();
            let choice = choice(&state, &chosen, &keys, backup);
            save(&state, choice, backup, &stage, course.borrow().clone());
        })
    };
    html! {
        <>
            <p class="note">{ lang.say(TakeMessage::PortableWhat) }</p>
            { choices(&state, &chosen, keys.len()) }
            <div class="actions">
                <button type="button" class="button primary" disabled={running} onclick={act(false)} data-testid="copy-save">
                    { lang.say(TakeMessage::SaveCopy) }</button>
            </div>
            <p class="hint">{ lang.say(TakeMessage::BackupWhat) }</p>
            <div class="actions">
                <button type="button" class="button" disabled={running} onclick={act(true)} data-testid="backup-save">
                    { lang.say(TakeMessage::Backup) }</button>
            </div>
            { outcome(&stage, lang) }
        </>
    }
}

/// Keys of the opened texts that what is shown comes from.
fn shown_keys(state: &StateHandle) -> Vec<String> {
    let documents = Scope::shown(state).map(|scope| scope.documents()).unwrap_or_default();
    let touched = |hashes: &[String]| hashes.iter().any(|hash| documents.contains(hash));
    let entries = state.own.entries.iter().filter(|entry| touched(&entry.documents));
    entries.map(|entry| entry.source.key.clone()).collect()
}

fn choice(state: &StateHandle, chosen: &Chosen, keys: &[String], backup: bool) -> Choice {
    if backup {
        return Choice::everything(&state.own);
    }
    Choice {
        keys: match chosen.which {
            Which::All => None,
            Which::Shown => Some(keys.to_vec()),
            Which::None => Some(Vec::new()),
        },
        texts: chosen.texts,
        said: chosen.said,
        base: chosen.base,
        view: Some(state.route.to_hash()),
    }
}

fn choices(state: &StateHandle, chosen: &UseStateHandle<Chosen>, shown: usize) -> Html {
    let lang = state.lang;
    let own = state.own.entries.len();
    let radio = |which: Which, label: String, id: &'static str| {
        let onchange = {
            let chosen = chosen.clone();
            Callback::from(move |_: Event| {
                chosen.set(Chosen {
                    which,
                    ..(*chosen).clone()
                })
            })
        };
        html! {
            <label class="choice">
                <input type="radio" name="copy-which" checked={chosen.which == which} {onchange} data-testid={id} />
                <span>{ label }</span>
            </label>
        }
    };
    let check = |label: TakeMessage, on: bool, id: &'static str, change: fn(&mut Chosen, bool)| {
        let onchange = {
            let chosen = chosen.clone();
            Callback::from(move |event: Event| {
                let mut next = (*chosen).clone();
                change(&mut next, event.target_unchecked_into::<HtmlInputElement>().checked());
                chosen.set(next);
            })
        };
        html! {
            <label class="choice">
                <input type="checkbox" checked={on} {onchange} data-testid={id} />
                <span>{ lang.say(label) }</span>
            </label>
        }
    };
    html! {
        <fieldset class="choices">
            <legend>{ lang.say(TakeMessage::Documents) }</legend>
            if own > 0 {
                { radio(Which::All, lang.count(TakeMessage::OwnAll, own), "copy-all") }
                if shown > 0 && shown < own { { radio(Which::Shown, lang.count(TakeMessage::OwnShown, shown), "copy-shown") } }
                { radio(Which::None, lang.say(TakeMessage::OwnNone).to_owned(), "copy-none") }
            }
            { check(TakeMessage::Base, chosen.base, "copy-base", |chosen, on| chosen.base = on) }
            if own > 0 && chosen.which != Which::None {
                { check(TakeMessage::Texts, chosen.texts, "copy-texts", |chosen, on| chosen.texts = on) }
                <p class="hint">{ lang.say(TakeMessage::TextsWhy) }</p>
            }
            { check(TakeMessage::Said, chosen.said, "copy-said", |chosen, on| chosen.said = on) }
        </fieldset>
    }
}

fn save(state: &StateHandle, choice: Choice, backup: bool, stage: &UseStateSetter<Stage>, course: Course) {
    let (own, stage, now) = (state.own.clone(), stage.clone(), browser::now());
    let day = now.get(..10).unwrap_or_default();
    let name = match backup {
        true => saving::backup_name(&now),
        false => ["方志-便携副本-", day, ".html"].concat(),
    };
    stage.set(Stage::Running(0, 0, course.clone()));
    spawn_local(async move {
        let told = |done: usize, of: usize| stage.set(Stage::Running(done, of, course.clone()));
        let ended = match backup {
            false => portable::save(&own, &choice, &name, &course, told).await,
            true => match saving::save(&own, &choice, &name, &course, told).await {
                true => Ok(()),
                false if course.is_stopped() => Err(Trouble::Stopped),
                false => Err(Trouble::Refused),
            },
        };
        stage.set(match ended {
            Ok(()) => Stage::Saved(name),
            Err(trouble) => Stage::Failed(trouble),
        });
    });
}

fn outcome(stage: &Stage, lang: Lang) -> Html {
    match stage {
        Stage::Idle => html! { <p role="status" data-testid="copy-said"></p> },
        Stage::Saved(name) => {
            html! { <p role="status" data-testid="copy-said">{ lang.fill(TakeMessage::Saved, &[name]) }</p> }
        }
        Stage::Failed(Trouble::NoProgram) => {
            html! { <p class="trouble" role="alert">{ lang.say(TakeMessage::NoPage) }</p> }
        }
        Stage::Failed(trouble) => html! { <p class="trouble" role="alert">{ trouble_said(trouble, lang) }</p> },
        Stage::Running(done, of, course) => {
            let stop = {
                let course = course.clone();
                Callback::from(move |_: MouseEvent| course.stop())
            };
            html! {
                <div class="course">
                    <progress max={(*of).max(1).to_string()} value={done.to_string()} aria-label={lang.say(TakeMessage::SaveCopy)}></progress>
                    <p role="status">{ lang.fill(TakeMessage::WritingTexts, &[&grouped(*done), &grouped(*of)]) }</p>
                    <button type="button" class="button" onclick={stop} data-testid="copy-stop">{ lang.say(TakeMessage::Stop) }</button>
                </div>
            }
        }
    }
}

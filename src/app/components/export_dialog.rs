//! The dialog that exports what is shown, or everything.

mod choices;

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::copy_fallback::CopyFallback;
use super::dialog::{Dialog, use_dialog};
use crate::app::i18n::{Lang, Message, TakeMessage, grouped};
use crate::app::own::saving::Course;
use crate::app::route::CORPUS;
use crate::app::state::{StateHandle, use_app};
use crate::app::taking::recipe::APP;
use crate::app::taking::scope::Scope;
use crate::app::taking::writing::{Form, Task, Trouble, write};
use crate::app::taking::{clipboard, cutting};
use crate::app::{browser, download};
use crate::export::selection::Selection;
use choices::{Chosen, Heads, choices};

#[derive(Properties, PartialEq)]
pub(crate) struct ExportDialogProps {
    /// Whether it shows.
    pub(crate) open: bool,
    /// Called when it was closed.
    pub(crate) onclose: Callback<()>,
}

/// The dialog; what it offers is gathered when it is opened.
#[component]
pub(crate) fn ExportDialog(props: &ExportDialogProps) -> Html {
    let Dialog {
        node,
        onclose,
        onkeydown,
    } = use_dialog(props.open, &props.onclose);
    let lang = use_app().lang;
    let close = props.onclose.reform(|_: MouseEvent| ());
    html! {
        <dialog class="taking" ref={node} {onclose} {onkeydown} aria-labelledby="export-title" data-testid="export-dialog">
            <div class="sheet-head">
                <h2 id="export-title">{ lang.say(TakeMessage::Title) }</h2>
                <button type="button" class="quiet icon" aria-label={lang.say(Message::Close)} onclick={close}>
                    <span aria-hidden="true">{ "×" }</span></button>
            </div>
            if props.open { <Export /> }
        </dialog>
    }
}

/// How far an export is.
#[derive(Clone, PartialEq)]
enum Stage {
    /// Nothing was asked for.
    Idle,
    /// So many rows are written.
    Running(usize, Course),
    /// It was saved under this name.
    Saved(String),
    /// So many rows were copied, of so many.
    Copied(usize, usize),
    /// The browser refused to copy this.
    NotCopied(AttrValue),
    /// It failed.
    Failed(Trouble),
}

/// What can be chosen, and the buttons that do it.
#[component]
fn Export() -> Html {
    let state = use_app();
    let lang = state.lang;
    let scopes = use_memo((state.held.clone(), state.route.clone(), lang), {
        let state = state.clone();
        move |_| (Scope::shown(&state), Scope::everything(&state.held))
    });
    let chosen = use_state(|| Chosen::first(&scopes, lang));
    let stage = use_state(|| Stage::Idle);
    let scope = match (&scopes.0, chosen.shown) {
        (Some(shown), true) => shown,
        _ => &scopes.1,
    };
    let course = use_course();
    let running = matches!(*stage, Stage::Running(..));
    let save = {
        let (state, scope, chosen, stage) = (state.clone(), scope.clone(), (*chosen).clone(), stage.setter());
        Callback::from(move |_: MouseEvent| {
            let begun = course.replace(Course::default());
            begun.stop();
            save(&state, &scope, &chosen, &stage, course.borrow().clone());
        })
    };
    let copy = {
        let (state, scope, stage) = (state.clone(), scope.clone(), stage.setter());
        Callback::from(move |_: MouseEvent| copy(&state, &scope, &stage))
    };
    let empty = scope.len() == 0;
    let hash = state.held.corpus.hash().get(..CORPUS).unwrap_or_default();
    let change = {
        let (chosen, stage) = (chosen.setter(), stage.setter());
        Callback::from(move |next: Chosen| {
            stage.set(Stage::Idle);
            chosen.set(next);
        })
    };
    html! {
        <>
            { choices(&scopes, &chosen, &change, lang) }
            <p class="hint">{ lang.fill(TakeMessage::FileSays, &[hash]) }</p>
            if empty { <p class="hint" role="status">{ lang.say(TakeMessage::Empty) }</p> }
            <div class="actions">
                <button type="button" class="button primary" disabled={empty || running} onclick={save} data-testid="export-save">
                    { lang.say(TakeMessage::Save) }</button>
                if scope.records.is_none() {
                    <button type="button" class="button" disabled={empty || running} onclick={copy} data-testid="export-copy">
                        { lang.say(TakeMessage::CopyTable) }</button>
                }
            </div>
            { outcome(&stage, scope.len(), lang) }
        </>
    }
}

/// What became of it.
fn outcome(stage: &Stage, rows: usize, lang: Lang) -> Html {
    let said = match stage {
        Stage::Idle => String::new(),
        Stage::Running(done, _) => lang.fill(TakeMessage::Writing, &[&grouped((*done).min(rows)), &grouped(rows)]),
        Stage::Saved(name) => lang.fill(TakeMessage::Saved, &[name]),
        Stage::Copied(n, of) if n < of => lang.count(TakeMessage::CopiedSome, *n),
        Stage::Copied(n, _) => lang.count(TakeMessage::CopiedRows, *n),
        Stage::NotCopied(text) => return html! { <CopyFallback text={text.clone()} /> },
        Stage::Failed(trouble) => {
            return html! { <p class="trouble" role="alert" data-testid="export-trouble">{ trouble_said(trouble, lang) }</p> };
        }
    };
    let stop = match stage {
        Stage::Running(_, course) => {
            let course = course.clone();
            Some(Callback::from(move |_: MouseEvent| course.stop()))
        }
        _ => None,
    };
    html! {
        <div class="course">
            if let Stage::Running(done, _) = stage {
                <progress max={rows.max(1).to_string()} value={done.to_string()} aria-label={lang.say(TakeMessage::Save)}></progress>
            }
            <p role="status" data-testid="export-said">{ said }</p>
            if let Some(onclick) = stop {
                <button type="button" class="button" {onclick} data-testid="export-stop">{ lang.say(TakeMessage::Stop) }</button>
            }
        </div>
    }
}

/// Why no file came of it, in words.
pub(crate) fn trouble_said(trouble: &Trouble, lang: Lang) -> String {
    match trouble {
        Trouble::Stopped => lang.say(TakeMessage::Stopped).to_owned(),
        Trouble::NoProgram => lang.say(TakeMessage::NoProgram).to_owned(),
        Trouble::Broke(detail) => lang.fill(TakeMessage::Broke, &[detail]),
        Trouble::Refused => lang.say(TakeMessage::RefusedSave).to_owned(),
    }
}

/// What is under way; it stops when the dialog is closed.
#[hook]
pub(crate) fn use_course() -> Rc<RefCell<Course>> {
    let course = use_mut_ref(Course::default);
    use_effect_with((), {
        let course = course.clone();
        move |()| move || course.borrow().stop()
    });
    course
}

fn save(state: &StateHandle, scope: &Scope, chosen: &Chosen, stage: &UseStateSetter<Stage>, course: Course) {
    let (task, stage) = (task(state, scope, chosen), stage.clone());
    stage.set(Stage::Running(0, course.clone()));
    spawn_local(async move {
        let told = |done: usize| stage.set(Stage::Running(done, course.clone()));
        let ended = match write(&task, &course, &told).await {
            Ok(blob) => {
                let name = name(&task);
                match download::offer(&name, &blob) {
                    Ok(()) => Stage::Saved(name),
                    Err(_) => Stage::Failed(Trouble::Refused),
                }
            }
            Err(trouble) => Stage::Failed(trouble),
        };
        stage.set(ended);
    });
}

fn name(task: &Task) -> String {
    task.selection.file_name(task.form.ending())
}

/// What is written, said of it.
fn task(state: &StateHandle, scope: &Scope, chosen: &Chosen) -> Task {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Task {
        scope: scope.clone(),
        selection: Selection {
            english: chosen.heads == Heads::English || chosen.heads == Heads::Plain && state.lang == Lang::En,
            words: scope.words.clone(),
            address: state.held.link(&state.route.to_hash()),
            rows: count(scope.len()),
            of: count(scope.corpus.len()),
            corpus: state.held.corpus.hash().to_owned(),
            app_version: APP.to_owned(),
            made: browser::now(),
        },
        form: chosen.form,
        plain_heads: chosen.heads == Heads::Plain,
        quotes: chosen.quotes && chosen.form == Form::Annotations,
        base: browser::with_hash(""),
    }
}

fn copy(state: &StateHandle, scope: &Scope, stage: &UseStateSetter<Stage>) {
    let (held, lang, scope, stage) = (state.held.clone(), state.lang, scope.clone(), stage.clone());
    spawn_local(async move {
        let (lines, html) = cutting::table(&scope, &held, lang).await;
        let of = scope.rows.len();
        stage.set(match clipboard::table(&lines, &html).await {
            true => Stage::Copied(of.min(cutting::MOST), of),
            false => Stage::NotCopied(Rc::<str>::from(lines).into()),
        });
    });
}

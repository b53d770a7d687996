//! The dialog of saved views: keep the present one, open, rename or delete others, follow a recipe.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use super::dialog::{Dialog, use_dialog};
use crate::app::i18n::{Lang, Message, TakeMessage, grouped};
use crate::app::state::{Action, StateHandle, use_app};
use crate::app::taking::recipe;
use crate::app::taking::scope::Scope;
use crate::app::undo::Deed;
use crate::app::{browser, download};
use crate::export::recipe::Recipe;
use crate::model::SavedView;

#[derive(Properties, PartialEq)]
pub(crate) struct ViewsDialogProps {
    /// Whether it shows.
    pub(crate) open: bool,
    /// Called when it was closed.
    pub(crate) onclose: Callback<()>,
}

/// The dialog.
#[component]
pub(crate) fn ViewsDialog(props: &ViewsDialogProps) -> Html {
    let Dialog {
        node,
        onclose,
        onkeydown,
    } = use_dialog(props.open, &props.onclose);
    let lang = use_app().lang;
    let close = props.onclose.reform(|_: MouseEvent| ());
    html! {
        <dialog class="taking" ref={node} {onclose} {onkeydown} aria-labelledby="views-title" data-testid="views-dialog">
            <div class="sheet-head">
                <h2 id="views-title">{ lang.say(TakeMessage::Views) }</h2>
                <button type="button" class="quiet icon" aria-label={lang.say(Message::Close)} onclick={close}>
                    <span aria-hidden="true">{ "×" }</span></button>
            </div>
            if props.open { <Views onclose={props.onclose.clone()} /> }
        </dialog>
    }
}

#[derive(Properties, PartialEq)]
struct ViewsProps {
    onclose: Callback<()>,
}

#[component]
fn Views(props: &ViewsProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let renamed = use_state(|| None::<String>);
    let trouble = use_state(String::new);
    let views = &state.own.views;
    html! {
        <>
            <Keep />
            if views.is_empty() {
                <p class="hint" data-testid="no-views">{ lang.say(TakeMessage::NoViews) }</p>
            } else {
                <ul class="views" data-testid="views">
                    { for views.iter().map(|view| match renamed.as_ref() {
                        Some(name) if *name == view.name => html! { <Rename key={view.name.clone()} view={view.clone()} done={let renamed = renamed.setter(); Callback::from(move |()| renamed.set(None))} /> },
                        _ => entry(&state, view, &renamed, &props.onclose),
                    }) }
                </ul>
            }
            <p class="hint">{ lang.say(TakeMessage::RecipeWhat) }</p>
            <div class="actions">
                <button type="button" class="button" onclick={save_recipe(&state)} data-testid="recipe-save">{ lang.say(TakeMessage::KeepRecipe) }</button>
                <label class="button file-button">
                    { lang.say(TakeMessage::OpenRecipe) }
                    <input type="file" accept=".json,application/json" class="visually-hidden" onchange={open_recipe(&state, &trouble, &props.onclose)} data-testid="recipe-open" />
                </label>
            </div>
            <p class="trouble" role="alert">{ (*trouble).clone() }</p>
        </>
    }
}

/// The field and button that keep the present view.
#[component]
fn Keep() -> Html {
    let state = use_app();
    let lang = state.lang;
    let suggested = use_memo((state.route.clone(), lang), {
        let state = state.clone();
        move |_| suggestion(&state)
    });
    let field = use_node_ref();
    let onsubmit = {
        let (state, field) = (state.clone(), field.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let name = field
                .cast::<HtmlInputElement>()
                .map(|field| field.value())
                .unwrap_or_default();
            let name = name.trim().to_owned();
            if name.is_empty() {
                return;
            }
            let state = state.clone();
            spawn_local(async move {
                let view = recipe::view(&state, &name).await;
                let own = state.own.clone().with_view(view);
                state.dispatch(Action::Own(own, Deed::Saved));
            });
        })
    };
    html! {
        <form class="keep" {onsubmit}>
            <label><span>{ lang.say(TakeMessage::ViewName) }</span>
                <input type="text" ref={field} maxlength="80" autocomplete="off" value={(*suggested).clone()} data-testid="view-name" /></label>
            <button type="submit" class="button primary" data-testid="view-keep">{ lang.say(TakeMessage::Keep) }</button>
        </form>
    }
}

/// A name for the present view: what it selects, in words.
fn suggestion(state: &StateHandle) -> String {
    let words = Scope::shown(state).map(|scope| scope.words).unwrap_or_default();
    if words.is_empty() {
        browser::title()
    } else {
        words.chars().take(80).collect()
    }
}

fn entry(
    state: &StateHandle,
    view: &SavedView,
    renamed: &UseStateHandle<Option<String>>,
    close: &Callback<()>,
) -> Html {
    let lang = state.lang;
    let open = {
        let (state, view, close) = (state.clone(), view.clone(), close.clone());
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            close.emit(());
            state.dispatch(Action::Follow(recipe::of_view(&view)));
        })
    };
    let rename = {
        let (renamed, name) = (renamed.setter(), view.name.clone());
        Callback::from(move |_: MouseEvent| renamed.set(Some(name.clone())))
    };
    let delete = {
        let (state, name) = (state.clone(), view.name.clone());
        Callback::from(move |_: MouseEvent| {
            state.dispatch(Action::Own(state.own.clone().without_view(&name), Deed::Forgotten));
        })
    };
    let mut notes = Vec::new();
    notes.extend(
        view.rows
            .map(|rows| lang.fill(TakeMessage::ViewRows, &[&grouped(rows as usize)])),
    );
    notes.extend(view.saved.get(..10).map(str::to_owned));
    notes.extend((view.corpus != state.held.corpus.hash()).then(|| lang.say(TakeMessage::ViewOther).to_owned()));
    html! {
        <li key={view.name.clone()} data-testid="view">
            <a href={view.address.clone()} onclick={open} lang={lang.of_name(&view.name)}>{ view.name.clone() }</a>
            <span class="faint">{ notes.join(" · ") }</span>
            <span class="view-acts">
                <button type="button" class="link" aria-label={lang.fill(TakeMessage::RenameOf, &[&view.name])} onclick={rename}>{ lang.say(TakeMessage::Rename) }</button>
                <button type="button" class="link" aria-label={lang.fill(TakeMessage::DeleteOf, &[&view.name])} onclick={delete} data-testid="view-delete">{ lang.say(TakeMessage::Delete) }</button>
            </span>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct RenameProps {
    view: SavedView,
    done: Callback<()>,
}

/// The field for another name.
#[component]
fn Rename(props: &RenameProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let field = use_node_ref();
    use_effect_with(field.clone(), |field| {
        if let Some(field) = field.cast::<HtmlInputElement>() {
            // A focus that the browser refuses leaves it where it was.
            let _ = field.focus();
            field.select();
        }
    });
    let onsubmit = {
        let (state, view, field, done) = (state.clone(), props.view.clone(), field.clone(), props.done.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let name = field
                .cast::<HtmlInputElement>()
                .map(|field| field.value())
                .unwrap_or_default();
            let name = name.trim();
            if !name.is_empty() && name != view.name {
                let own = state.own.clone().with_view_renamed(&view.name, name);
                state.dispatch(Action::Own(own, Deed::Saved));
            }
            done.emit(());
        })
    };
    html! {
        <li data-testid="view">
            <form class="keep" {onsubmit}>
                <label><span>{ lang.say(TakeMessage::ViewName) }</span>
                    <input type="text" ref={field} maxlength="80" autocomplete="off" value={props.view.name.clone()} /></label>
                <button type="submit" class="button">{ lang.say(TakeMessage::Rename) }</button>
            </form>
        </li>
    }
}

fn save_recipe(state: &StateHandle) -> Callback<MouseEvent> {
    let state = state.clone();
    Callback::from(move |_: MouseEvent| {
        let state = state.clone();
        spawn_local(async move {
            let recipe = recipe::of_shown(&state).await;
            let name = ["方志-配方-", recipe.result.get(..8).unwrap_or_default(), ".json"].concat();
            download::save(&name, "application/json", &recipe.to_json());
        });
    })
}

fn open_recipe(state: &StateHandle, trouble: &UseStateHandle<String>, close: &Callback<()>) -> Callback<Event> {
    let (state, trouble, close) = (state.clone(), trouble.setter(), close.clone());
    Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let file = input.files().and_then(|files| files.get(0));
        input.set_value("");
        let Some(file) = file else { return };
        let (state, trouble, close) = (state.clone(), trouble.clone(), close.clone());
        spawn_local(async move {
            let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
            match Recipe::from_json(&text.unwrap_or_default()) {
                Ok(recipe) => {
                    close.emit(());
                    state.dispatch(Action::Follow(recipe));
                }
                Err(error) => trouble.set(not_recipe(&error.to_string(), state.lang)),
            }
        });
    })
}

fn not_recipe(detail: &str, lang: Lang) -> String {
    lang.fill(TakeMessage::NotRecipe, &[detail])
}

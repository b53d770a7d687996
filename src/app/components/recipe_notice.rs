//! Says over a page whether a recipe, or a saved view, gives the same result as it once did.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::i18n::{Lang, Message, TakeMessage, grouped};
use crate::app::route::Address;
use crate::app::state::use_app;
use crate::app::taking::recipe::{APP, digest};
use crate::app::taking::scope::Scope;
use crate::export::recipe::{Outcome, Recipe};

#[derive(Properties, PartialEq)]
pub(crate) struct RecipeNoticeProps {
    /// The recipe that is followed.
    pub(crate) recipe: Recipe,
    /// Called to close the notice.
    pub(crate) onclose: Callback<MouseEvent>,
}

/// What came of following it.
#[derive(Clone, PartialEq)]
enum Found {
    /// The rows are being held against the recipe.
    Checking,
    /// The page shows no rows, or the recipe none.
    NoRows,
    /// This.
    Outcome(Outcome),
}

/// The notice.
#[component]
pub(crate) fn RecipeNotice(props: &RecipeNoticeProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let found = use_state(|| Found::Checking);
    let deps = (props.recipe.clone(), state.held.clone());
    {
        let (found, state) = (found.setter(), state.clone());
        use_effect_with(deps, move |(recipe, held)| {
            let (recipe, hash) = (recipe.clone(), held.corpus.hash().to_owned());
            // Its own address, whatever the reader has changed since.
            let scope = Scope::at(&Address::parse(&recipe.address).route, &state);
            spawn_local(async move {
                let digest = match scope {
                    Some(scope) => digest(&scope).await,
                    None => None,
                };
                found.set(match digest {
                    Some(digest) => Found::Outcome(recipe.check(&hash, APP, digest)),
                    None => Found::NoRows,
                });
            });
        });
    }
    if Address::parse(&props.recipe.address).route != *state.route {
        return Html::default();
    }
    let other = props.recipe.corpus != state.held.corpus.hash();
    html! {
        <div class="corpus-notice" role="status" data-testid="recipe-notice">
            <p>{ said(&found, &props.recipe, other, lang) }</p>
            <button type="button" class="quiet icon" aria-label={lang.say(Message::Close)} onclick={props.onclose.clone()}>
                <span aria-hidden="true">{ "×" }</span></button>
        </div>
    }
}

fn said(found: &Found, recipe: &Recipe, other: bool, lang: Lang) -> String {
    let gap = lang.pick("", " ");
    let corpus = if other { lang.say(TakeMessage::OtherCorpus) } else { "" };
    match found {
        Found::Checking => lang.say(TakeMessage::Checking).to_owned(),
        Found::NoRows => [lang.say(TakeMessage::NoRows), gap, corpus].concat(),
        Found::Outcome(Outcome::Same) => lang.count(TakeMessage::Same, recipe.rows as usize),
        Found::Outcome(Outcome::Differs { app, had, has, .. }) => {
            let rows = match had == has {
                true => lang.count(TakeMessage::DiffersInside, *had as usize),
                false => lang.fill(
                    TakeMessage::Differs,
                    &[&grouped(*had as usize), &grouped(*has as usize)],
                ),
            };
            let version = if *app {
                lang.fill(TakeMessage::OtherApp, &[&recipe.app_version])
            } else {
                String::new()
            };
            [&rows, gap, corpus, gap, &version].concat()
        }
    }
}

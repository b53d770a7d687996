//! Recipes of what an address selects: made from its rows a slice at a time.

use crate::app::browser::{self, Breath};
use crate::app::state::State;
use crate::export::recipe::{Digest, Recipe};
use crate::model::SavedView;

use super::scope::Scope;

/// How many rows are taken in at a time.
const SLICE: usize = 200;

/// The app's version.
pub(crate) const APP: &str = env!("CARGO_PKG_VERSION");

/// The digest of a selection's rows; the records of a register are none.
pub(crate) async fn digest(scope: &Scope) -> Option<Digest> {
    if scope.records.is_some() {
        return None;
    }
    let mut breath = Breath::new();
    let mut digest = Digest::default();
    for rows in scope.rows.chunks(SLICE) {
        breath.pause().await;
        digest.add(&scope.corpus, rows);
    }
    Some(digest)
}

/// The recipe of what the present address shows.
pub(crate) async fn of_shown(state: &State) -> Recipe {
    let digest = match Scope::shown(state) {
        Some(scope) => digest(&scope).await,
        None => None,
    };
    let address = state.route.to_hash();
    Recipe::new(
        state.held.corpus.hash(),
        APP,
        &address,
        digest.unwrap_or_default(),
        &browser::now(),
    )
}

/// The view under a name, with what its recipe came to.
pub(crate) async fn view(state: &State, name: &str) -> SavedView {
    let shown = Scope::shown(state).filter(|scope| scope.records.is_none());
    let recipe = of_shown(state).await;
    SavedView {
        name: name.to_owned(),
        address: recipe.address,
        corpus: recipe.corpus,
        app: recipe.app_version,
        rows: shown.as_ref().map(|_| recipe.rows),
        result: shown.as_ref().map(|_| recipe.result),
        saved: recipe.made,
    }
}

/// A saved view as a recipe, which other people's copies can follow.
pub(crate) fn of_view(view: &SavedView) -> Recipe {
    let mut recipe = Recipe::new(&view.corpus, &view.app, &view.address, Digest::default(), &view.saved);
    recipe.rows = view.rows.unwrap_or_default();
    if let Some(result) = &view.result {
        recipe.result.clone_from(result);
    }
    recipe
}

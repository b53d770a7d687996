//! Says over a page that the link which led to it was made over another corpus than the one held.

use yew::prelude::*;

use crate::app::i18n::{Message, grouped};
use crate::app::route::CORPUS;
use crate::app::state::{Action, use_app};

/// The notice; nothing where the corpus is the same, or nothing is known of the one before.
#[component]
pub(crate) fn LinkNotice() -> Html {
    let state = use_app();
    let lang = state.lang;
    let held = state.held.corpus.hash().get(..CORPUS).unwrap_or_default();
    let Some(lead) = state.lead.as_ref().filter(|_| !state.held.arriving) else {
        return Html::default();
    };
    let close = {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| state.dispatch(Action::Unfollow))
    };
    #[cfg(feature = "web")]
    if let Some(recipe) = &lead.recipe {
        return html! { <super::recipe_notice::RecipeNotice recipe={recipe.clone()} onclose={close} /> };
    }
    if lead.corpus == held {
        return Html::default();
    }
    let documents = grouped(state.held.corpus.documents().len());
    html! {
        <div class="corpus-notice" role="status" data-testid="corpus-notice">
            <p>{ lang.fill(Message::LinkOther, &[&lead.corpus, held, &documents]) }</p>
            <button type="button" class="quiet icon" aria-label={lang.say(Message::Close)} onclick={close}>
                <span aria-hidden="true">{ "×" }</span></button>
        </div>
    }
}

//! Search: every place where words stand in the texts held, and what they name in reports held without text.

mod choices;
mod hits;
mod named;
mod nothing;
mod strips;
mod terms;
mod texts;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser;
use crate::app::components::search_field::SearchField;
use crate::app::i18n::{Lang, SearchMessage, grouped};
use crate::app::route::{Route, SearchView};
use crate::app::state::{replace, use_app};
use texts::{Results, Texts};

#[derive(Properties, PartialEq)]
pub(crate) struct SearchProps {
    /// What the address asks for.
    pub(crate) view: SearchView,
}

/// What the parts of the page work with.
#[derive(Properties, PartialEq, Clone)]
struct PartProps {
    view: SearchView,
    texts: Rc<Texts>,
    results: Rc<Results>,
}

/// The page.
#[component]
pub(crate) fn Search(props: &SearchProps) -> Html {
    let state = use_app();
    let (lang, view) = (state.lang, &props.view);
    let texts = use_memo(state.held.clone(), Texts::new);
    let results = use_memo(
        (view.clone(), texts.clone(), state.held.clone()),
        |(view, texts, held)| texts.search(held, view),
    );
    let onsearch = {
        let (state, view) = (state.clone(), view.clone());
        Callback::from(move |terms: String| replace(&state, Route::Search(SearchView { terms, ..view.clone() })))
    };
    let part = PartProps {
        view: view.clone(),
        texts: texts.clone(),
        results: results.clone(),
    };
    let searched = [grouped(texts.documents.len()), grouped(texts.without)];
    html! {
        <div class="page search-page">
            <header class="page-head">
                <h1>{ lang.say(SearchMessage::Title) }</h1>
                <p class="lead">{ lang.fill(SearchMessage::Lead, &[&searched[0], &searched[1]]) }</p>
            </header>
            <div class="toolbar">
                <SearchField text={view.terms.clone()} label={lang.say(SearchMessage::Label)}
                    placeholder={lang.say(SearchMessage::Placeholder)} {onsearch} />
                { choices::place(lang, &part) }
            </div>
            if results.terms.is_empty() {
                <nothing::Examples texts={texts} />
            } else {
                <div class="search-found">{ terms::chips(lang, &part) }{ summary(lang, &part) }</div>
                { found(lang, part) }
            }
        </div>
    }
}

/// How much was found, with ways to each part.
fn summary(lang: Lang, part: &PartProps) -> Html {
    let results = &part.results;
    let hits = &results.concordance;
    let says = [
        (hits.hits.len(), SearchMessage::HitCount, "hits-title"),
        (results.named.facts.len(), SearchMessage::FactCount, "named-facts-title"),
        (
            results.named.records.len(),
            SearchMessage::RecordCount,
            "named-records-title",
        ),
    ];
    let says = says.into_iter().filter(|&(count, ..)| count > 0);
    let jump = |(count, label, id): (usize, SearchMessage, &'static str)| {
        let onclick = Callback::from(move |_: MouseEvent| browser::focus(id));
        html! { <li><button type="button" class="link" {onclick}>{ lang.count(label, count) }</button></li> }
    };
    html! {
        <div role="status" data-testid="search-summary">
            <ul class="facts-of-document">{ for says.map(jump) }</ul>
        </div>
    }
}

/// The parts of what was found: texts first, but after real facts where only a sample has hits.
fn found(lang: Lang, part: PartProps) -> Html {
    let results = &part.results;
    if results.is_empty() {
        return nothing::found(lang, &part);
    }
    let facts = html! { <named::NamedFacts key="facts" ..part.clone() /> };
    let first = !results.named.facts.is_empty() && results.is_sample_only(&part.texts);
    // Another search starts with its first rows again.
    let key = Route::Search(part.view.clone()).to_hash();
    html! {
        <div key={key} class="search-parts" data-ready="">
            if first { { facts.clone() } }
            if !results.concordance.hits.is_empty() { <hits::Hits ..part.clone() /> }
            if !first { { facts } }
            { named::records(&part) }
        </div>
    }
}

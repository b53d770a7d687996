//! A search without terms, which offers some, and one without results, which says what was searched and what to try.

use std::collections::HashSet;
use std::rc::Rc;

use yew::prelude::*;

use super::texts::Texts;
use super::{PartProps, terms};
use crate::app::components::figure;
use crate::app::i18n::{Lang, SearchMessage, grouped};
use crate::app::route::{Route, SearchView};
use crate::app::state::use_app;
use crate::corpus::Facet;
use crate::model::RecordKind;
use crate::sorting::Arrange;

/// Terms offered of each kind.
const OFFERED: usize = 6;

#[derive(Properties, PartialEq)]
pub(super) struct ExamplesProps {
    pub(super) texts: Rc<Texts>,
}

/// Terms to try, from what is held.
#[component]
pub(super) fn Examples(props: &ExamplesProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let corpus = &state.held.corpus;
    let indicators = corpus.column(Facet::Indicator).keys().iter().take(OFFERED).cloned();
    let texts = &props.texts;
    // Indicators of documents with text, as far as the text has the very words.
    let mut in_texts: Vec<String> = Vec::new();
    for document in &texts.documents {
        for key in document.corpus.column(Facet::Indicator).keys() {
            if in_texts.len() < OFFERED && !in_texts.contains(key) && texts.count(key) > 1 {
                in_texts.push(key.clone());
            }
        }
    }
    let groups = [
        (SearchMessage::ExampleIndicators, indicators.collect()),
        (SearchMessage::ExampleInitiatives, initiatives(&state.held.corpus)),
        (SearchMessage::ExampleTexts, in_texts),
    ];
    let group = |(label, words): (SearchMessage, Vec<String>)| {
        if words.is_empty() {
            return Html::default();
        }
        html! {
            <section class="examples">
                <h2>{ lang.say(label) }</h2>
                <ul class="chips">{ for words.into_iter().map(example) }</ul>
            </section>
        }
    };
    html! {
        <div data-ready="" data-testid="examples">
            <p class="note">{ lang.say(SearchMessage::HowTo) }</p>
            { for groups.into_iter().map(group) }
        </div>
    }
}

fn example(words: String) -> Html {
    let href = Route::Search(SearchView::of(words.clone())).to_hash();
    html! { <li><a class="chip" {href} lang="zh-CN">{ words }</a></li> }
}

/// Formulae that most documents use, as far as they stand in quotes.
fn initiatives(corpus: &crate::corpus::Corpus) -> Vec<String> {
    let mut seen = HashSet::new();
    let mut names: Vec<(&str, usize)> = Vec::new();
    for record in corpus.records() {
        let name = quoted(&record.name);
        if record.kind != RecordKind::Initiative || !seen.insert((record.doc, name)) {
            continue;
        }
        match names.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => names.push((name, 1)),
        }
    }
    names.arrange_by_key(|&(_, count)| std::cmp::Reverse(count));
    names.iter().take(OFFERED).map(|&(name, _)| name.to_owned()).collect()
}

/// What stands in quotes in a formula; all of it where nothing does.
fn quoted(name: &str) -> &str {
    let inner = name.split_once('“').map_or(name, |(_, inner)| inner);
    inner.split('”').next().unwrap_or(inner)
}

/// What was searched in vain, and what to try.
pub(super) fn found(lang: Lang, part: &PartProps) -> Html {
    let (results, texts) = (&part.results, &part.texts);
    let searched = [grouped(texts.documents.len()), grouped(texts.without)];
    let link = |view: SearchView, label: String| html! { <li><a class="button" href={Route::Search(view).to_hash()}>{ figure::sentence(&label, lang) }</a></li> };
    let view = &part.view;
    let several = results.terms.len() > 1;
    let drop = results.terms.iter().enumerate().filter(|_| several).map(|(n, term)| {
        let view = SearchView {
            terms: terms::without(&results.terms, n),
            ..view.clone()
        };
        link(view, lang.fill(SearchMessage::DropTerm, &[&term.label]))
    });
    let anywhere = view.within.map(|_| {
        let view = SearchView {
            within: None,
            ..view.clone()
        };
        link(view, lang.say(SearchMessage::AnyDistance).to_owned())
    });
    let everywhere = view.place.as_ref().map(|_| {
        let view = SearchView {
            place: None,
            ..view.clone()
        };
        link(view, lang.say(SearchMessage::AllPlaces).to_owned())
    });
    html! {
        <div class="empty" data-ready="" data-testid="empty">
            <h2>{ lang.say(SearchMessage::Nothing) }</h2>
            <p>{ lang.fill(SearchMessage::Searched, &[&searched[0], &searched[1]]) }</p>
            <p>{ lang.say(if several { SearchMessage::TryFewer } else { SearchMessage::TryShorter }) }</p>
            <ul class="actions">{ for drop }{ anywhere }{ everywhere }</ul>
        </div>
    }
}

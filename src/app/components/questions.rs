//! The questions the corpus raises, each with its answer, its verdict and the ways on.

use yew::prelude::*;

use super::{figure, verdict};
use crate::app::i18n::{Lang, QuestionMessage};
use crate::app::route::{CheckView, CompareView, Route, View};
use crate::app::state::use_app;
use crate::corpus::{Corpus, ObservationId};
use crate::query::{Facet, Query};
use crate::reason::question::{Destination, Piece, Question, questions};

/// The section with all questions; nothing where the corpus raises none.
#[component]
pub(crate) fn Questions() -> Html {
    let state = use_app();
    let lang = state.lang;
    let corpus = &state.held.corpus;
    let asked = use_memo(state.held.clone(), |held| questions(&held.corpus));
    if asked.is_empty() {
        return Html::default();
    }
    html! {
        <section class="questions" aria-labelledby="questions-title" data-testid="questions">
            <h2 id="questions-title">{ lang.say(QuestionMessage::Title) }</h2>
            <ol>{ for asked.iter().map(|question| entry(corpus, question, lang)) }</ol>
        </section>
    }
}

fn entry(corpus: &Corpus, question: &Question, lang: Lang) -> Html {
    let language = lang.language();
    let (href, onward) = onward(corpus, question);
    html! {
        <li key={question.key()} class="question" data-testid={["question-", question.key()].concat()}>
            <h3>{ sentence(corpus, &question.prompt(corpus, language), lang) }</h3>
            <div class="question-answer">
                <p class="answer">{ sentence(corpus, &question.answer(corpus, language), lang) }</p>
                if let Some(judged) = question.verdict() { { verdict::show(judged, corpus, lang) } }
                if let Some(caveat) = question.caveat(corpus, language) { <p class="caveat">{ figure::sentence(&caveat, lang) }</p> }
            </div>
            <p class="onward"><a {href}>{ lang.say(onward) }</a></p>
        </li>
    }
}

fn sentence(corpus: &Corpus, pieces: &[Piece], lang: Lang) -> Html {
    let chinese = (lang == Lang::En).then_some("zh-CN");
    let piece = |piece: &Piece| match piece {
        Piece::Text(words) => html! { { words.clone() } },
        Piece::Printed(words) => html! { <span lang={chinese}>{ words.clone() }</span> },
        Piece::Place(_, name) => html! { <span class="answer-place" lang={chinese}>{ name.clone() }</span> },
        Piece::Fact(fact, words) => {
            html! { <a class="answer-fact" href={address(corpus, *fact)}>{ words.clone() }</a> }
        }
    };
    html! { <>{ for pieces.iter().map(piece) }</> }
}

/// The facts of the place and indicator with this one open.
fn address(corpus: &Corpus, fact: ObservationId) -> String {
    let o = corpus.observation(fact);
    let place = corpus.place_key(crate::corpus::AreaId(o.area));
    Route::Observations(View {
        query: Query::of(Facet::Place, place).toggled(Facet::Indicator, &o.indicator),
        fact: Some(o.id.clone()),
        ..View::default()
    })
    .to_hash()
}

fn onward(corpus: &Corpus, question: &Question) -> (String, QuestionMessage) {
    let (route, label) = match question.destination() {
        Destination::Indicator(indicator, measure) => (
            Route::Compare(CompareView {
                indicator: Some(indicator),
                measure,
                ..CompareView::default()
            }),
            QuestionMessage::CompareAll,
        ),
        Destination::Facts(facts) => (
            Route::Compare(CompareView {
                facts: facts.iter().map(|&id| corpus.observation(id).id.clone()).collect(),
                ..CompareView::default()
            }),
            QuestionMessage::CompareThese,
        ),
        Destination::Place(area) => (
            Route::Brief(corpus.place_key(area).to_owned()),
            QuestionMessage::PlaceBrief,
        ),
        Destination::Checks(area) => (
            Route::Checks(CheckView {
                place: Some(corpus.place_key(area).to_owned()),
                ..CheckView::default()
            }),
            QuestionMessage::SeeChecks,
        ),
    };
    (route.to_hash(), label)
}

//! The bar above a document: its text as opened or as read, search inside it, and steps to the next observation or doubt.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::browser;
use crate::app::i18n::{Lang, Message, ReadingMessage, grouped};
use crate::app::route::{DocumentView, Route, TextForm};
use crate::app::state::{replace, use_app};
use crate::span::Span;

/// Addresses of what comes before and after.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Steps {
    /// The observation before.
    pub(crate) previous: Option<AttrValue>,
    /// The observation after.
    pub(crate) next: Option<AttrValue>,
    /// The doubt before.
    pub(crate) previous_doubt: Option<AttrValue>,
    /// The doubt after.
    pub(crate) next_doubt: Option<AttrValue>,
}

#[derive(Properties, PartialEq)]
pub(crate) struct ReadingBarProps {
    /// The page as it is.
    pub(crate) view: DocumentView,
    /// Whether the text is held; without it the search filters the observations.
    pub(crate) with_text: bool,
    /// Where the words looked for stand.
    pub(crate) hits: Rc<Vec<Span>>,
    /// How many observations are listed.
    pub(crate) listed: usize,
    /// The ways on.
    pub(crate) steps: Steps,
}

/// The bar.
#[component]
pub(crate) fn ReadingBar(props: &ReadingBarProps) -> Html {
    let lang = use_app().lang;
    html! {
        <div class="reading-bar" role="group" aria-label={lang.say(ReadingMessage::Title)}>
            if props.with_text { { forms(&props.view, lang) } }
            <FindField view={props.view.clone()} with_text={props.with_text} hits={props.hits.clone()} listed={props.listed} />
            <div class="steps">
                { step_pair(lang, ReadingMessage::Facts, [(&props.steps.previous, Message::PreviousFact, "previous-fact"), (&props.steps.next, Message::NextFact, "next-fact")]) }
                if props.steps.next_doubt.is_some() || props.steps.previous_doubt.is_some() {
                    { step_pair(lang, ReadingMessage::Doubts, [(&props.steps.previous_doubt, ReadingMessage::PreviousDoubt, "previous-doubt"), (&props.steps.next_doubt, ReadingMessage::NextDoubt, "next-doubt")]) }
                }
            </div>
        </div>
    }
}

fn forms(view: &DocumentView, lang: Lang) -> Html {
    let form = |form: TextForm, label: ReadingMessage, says: ReadingMessage, id: &'static str| {
        let href = Route::Document(DocumentView { form, ..view.clone() }).to_hash();
        html! {
            <a {href} title={lang.say(says)} aria-current={(view.form == form).then_some("true")} data-testid={id}>{ lang.say(label) }</a>
        }
    };
    html! {
        <nav class="switch" aria-label={lang.say(ReadingMessage::Form)}>
            { form(TextForm::Opened, ReadingMessage::AsOpened, ReadingMessage::AsOpenedSays, "form-opened") }
            { form(TextForm::Read, ReadingMessage::AsRead, ReadingMessage::AsReadSays, "form-read") }
        </nav>
    }
}

type Step<'a, M> = (&'a Option<AttrValue>, M, &'static str);

fn step_pair<M: crate::app::i18n::Wording>(lang: Lang, name: ReadingMessage, [back, on]: [Step<'_, M>; 2]) -> Html {
    let step = |(href, label, id): Step<'_, M>, sign: &'static str| {
        let label = lang.say(label);
        let sign = html! { <span aria-hidden="true">{ sign }</span> };
        match href.clone() {
            Some(href) => {
                html! { <a class="quiet icon" {href} aria-label={label} title={label} data-testid={id}>{ sign }</a> }
            }
            None => html! { <span class="quiet icon no-step" aria-hidden="true">{ sign }</span> },
        }
    };
    html! {
        <div class="step" role="group" aria-label={lang.say(name)}>
            { step(back, "↑") }<span class="step-name" aria-hidden="true">{ lang.say(name) }</span>{ step(on, "↓") }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct FindFieldProps {
    view: DocumentView,
    with_text: bool,
    hits: Rc<Vec<Span>>,
    listed: usize,
}

/// The hit after the one shown, or the one before; the first or last where none is shown.
fn beside(hits: &[Span], at: Option<Span>, back: bool) -> Option<Span> {
    let start = at.map(|at| at.start);
    if back {
        let before = hits
            .iter()
            .rev()
            .find(|hit| start.is_some_and(|start| hit.start < start));
        before.or(hits.last()).copied()
    } else {
        let after = hits.iter().find(|hit| start.is_none_or(|start| hit.start > start));
        after.or(hits.first()).copied()
    }
}

#[component]
fn FindField(props: &FindFieldProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let FindFieldProps { view, hits, .. } = props;
    let oninput = {
        let (state, view) = (state.clone(), view.clone());
        Callback::from(move |event: InputEvent| {
            let find = event.target_unchecked_into::<HtmlInputElement>().value();
            // While typing, no steps in the history; the passage shown belonged to the words before.
            let base = if view.at.is_some() { view.closed() } else { view.clone() };
            replace(&state, Route::Document(DocumentView { find, ..base }));
        })
    };
    let go = {
        let (state, view, hits) = (state.clone(), view.clone(), hits.clone());
        move |back: bool| {
            if let Some(hit) = beside(&hits, view.at, back) {
                replace(&state, Route::Document(view.with_passage(hit)));
            }
        }
    };
    let onkeydown = {
        let go = go.clone();
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            // Enter that ends the choice of a character belongs to the input method.
            "Enter" if !event.is_composing() => go(event.shift_key()),
            "Escape" => {
                let field: HtmlInputElement = event.target_unchecked_into();
                let _ = field.blur();
            }
            _ => {}
        })
    };
    let button = |back: bool, label: ReadingMessage, sign: &'static str, id: &'static str| {
        let go = go.clone();
        let label = lang.say(label);
        html! {
            <button type="button" class="quiet icon" aria-label={label} title={label} disabled={hits.is_empty()}
                onclick={Callback::from(move |_: MouseEvent| go(back))} data-testid={id}><span aria-hidden="true">{ sign }</span></button>
        }
    };
    let clear = {
        let (state, view) = (state.clone(), view.clone());
        Callback::from(move |_: MouseEvent| {
            browser::focus("search");
            let base = if view.at.is_some() { view.closed() } else { view.clone() };
            replace(
                &state,
                Route::Document(DocumentView {
                    find: String::new(),
                    ..base
                }),
            );
        })
    };
    let label = lang.say(if props.with_text {
        ReadingMessage::FindInText
    } else {
        ReadingMessage::FindInFacts
    });
    html! {
        <>
            <div class="search" role="search">
                <span class="search-sign" aria-hidden="true">{ "⌕" }</span>
                <input id="search" type="text" autocomplete="off" spellcheck="false" enterkeyhint="search" aria-label={label}
                    placeholder={label} value={view.find.clone()} {oninput} {onkeydown} data-testid="find" />
                if view.find.is_empty() {
                    <kbd class="wide-only" aria-hidden="true">{ "/" }</kbd>
                } else {
                    <button type="button" class="quiet icon" aria-label={lang.say(Message::ClearSearch)} onclick={clear}>
                        <span aria-hidden="true">{ "×" }</span></button>
                }
            </div>
            if !view.find.trim().is_empty() {
                <div class="found">
                    <span role="status" data-testid="found">{ found(props, lang) }</span>
                    if props.with_text {
                        { button(true, ReadingMessage::PreviousHit, "↑", "previous-hit") }
                        { button(false, ReadingMessage::NextHit, "↓", "next-hit") }
                    }
                </div>
            }
        </>
    }
}

/// How much was found, and which of it is shown.
fn found(props: &FindFieldProps, lang: Lang) -> String {
    if !props.with_text {
        return lang.count(Message::ResultCount, props.listed);
    }
    let count = grouped(props.hits.len());
    match props
        .view
        .at
        .and_then(|at| props.hits.iter().position(|hit| *hit == at))
    {
        Some(n) => lang.fill(ReadingMessage::HitOf, &[&grouped(n + 1), &count]),
        None if props.hits.is_empty() => lang.say(ReadingMessage::NoHit).to_owned(),
        None => lang.fill(ReadingMessage::Hits, &[&count]),
    }
}

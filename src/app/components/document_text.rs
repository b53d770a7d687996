//! A report's text with every observation marked, linked with the margin list.

use yew::prelude::*;

use super::figure;
use crate::app::held::{DocumentRef, FactRef};
use crate::app::i18n::Lang;
use crate::app::route::Route;
use crate::app::state::use_app;

/// A line of at most this many characters without closing punctuation is set as a heading.
const HEADING: usize = 32;

#[derive(Properties, PartialEq)]
pub(crate) struct DocumentTextProps {
    /// The document.
    pub(crate) document: DocumentRef,
    /// The text under its span, as opened.
    pub(crate) text: AttrValue,
    /// The observation that is open.
    pub(crate) open: Option<String>,
}

/// One line of the text: where it starts, in code points of the text, and its words.
struct Line<'a> {
    start: usize,
    words: Vec<char>,
    /// Observations printed in it, in order, none overlapping.
    facts: Vec<&'a FactRef>,
}

/// The text, a paragraph for each line that is not blank.
#[component]
pub(crate) fn DocumentText(props: &DocumentTextProps) -> Html {
    let lang = use_app().lang;
    let facts = props.document.facts();
    let lines = lines(&props.document, &props.text, &facts);
    html! {
        <div class="reading" lang="zh-CN" data-testid="document-text">
            { for lines.iter().map(|line| paragraph(&props.document, line, props.open.as_deref(), lang)) }
        </div>
    }
}

fn lines<'a>(document: &DocumentRef, text: &str, facts: &'a [FactRef]) -> Vec<Line<'a>> {
    let origin = document.get().span.start as usize;
    let mut ordered: Vec<&FactRef> = facts.iter().collect();
    ordered.sort_by_key(|fact| (fact.observation().span.start, fact.observation().span.end));
    let mut ordered = ordered.into_iter().peekable();
    let mut out = Vec::new();
    let mut start = 0;
    for piece in text.split('\n') {
        let words: Vec<char> = piece.trim_end_matches('\r').chars().collect();
        let end = start + words.len();
        let mut held = Vec::new();
        let mut reached = start;
        while let Some(fact) = ordered.next_if(|fact| (fact.observation().span.start as usize) < origin + end) {
            let span = fact.observation().span;
            let (from, to) = (
                (span.start as usize).saturating_sub(origin),
                (span.end as usize).saturating_sub(origin),
            );
            // A number that states two facts is marked once; one that runs over the line's end keeps its first part.
            if from >= reached && to > from {
                held.push(fact);
                reached = to;
            }
        }
        if !piece.trim().is_empty() {
            out.push(Line {
                start: origin + start,
                words,
                facts: held,
            });
        }
        start += piece.chars().count() + 1;
    }
    out
}

fn paragraph(document: &DocumentRef, line: &Line<'_>, open: Option<&str>, lang: Lang) -> Html {
    let mut parts = Vec::new();
    let mut at = 0;
    for fact in &line.facts {
        let span = fact.observation().span;
        let from = (span.start as usize - line.start).min(line.words.len());
        let to = (span.end as usize - line.start).min(line.words.len());
        parts.push(html! { { words(&line.words[at..from]) } });
        parts.push(mark(document, fact, &words(&line.words[from..to]), open, lang));
        at = to;
    }
    parts.push(html! { { words(&line.words[at..]) } });
    let last = line.words.iter().rev().find(|c| !c.is_whitespace());
    let closed = last.is_some_and(|c| "。！？；：.!?”】".contains(*c));
    let heading = line.words.len() <= HEADING && !closed && line.facts.is_empty();
    html! { <p key={line.start.to_string()} class={heading.then_some("heading-line")}>{ for parts }</p> }
}

fn mark(document: &DocumentRef, fact: &FactRef, printed: &str, open: Option<&str>, lang: Lang) -> Html {
    let o = fact.observation();
    let chosen = open == Some(o.id.as_str());
    let href = Route::Document {
        id: document.key().to_owned(),
        fact: Some(o.id.clone()),
    }
    .to_hash();
    let title = [
        figure::indicator(&o.indicator, lang).as_str(),
        " · ",
        &figure::period(o, lang),
    ]
    .concat();
    html! {
        <a key={o.id.clone()} id={["mark-", &o.id].concat()} {href} {title} data-testid="mark"
            class={classes!("mark", o.status.as_str(), chosen.then_some("open"))}
            aria-current={chosen.then_some("true")}>{ printed.to_owned() }</a>
    }
}

fn words(part: &[char]) -> String {
    part.iter().collect()
}

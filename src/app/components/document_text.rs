//! A report's text with every observation marked, linked with the margin list.

use yew::prelude::*;

use super::figure;
use crate::app::held::{DocumentRef, FactRef};
use crate::app::i18n::{Lang, Message};
use crate::app::state::use_app;
use crate::model::Observation;
use crate::span::Span;

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
    /// The passage that is shown.
    pub(crate) at: Option<Span>,
}

/// What is pointed out in the text: the open observation with the words that made it, or a passage.
struct Shown<'a> {
    open: Option<&'a str>,
    at: Option<Span>,
    /// Words to be underlined, in the order of the text, with what they say.
    words: Vec<(Span, Message)>,
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
    let open = facts
        .iter()
        .find(|fact| props.open.as_ref() == Some(&fact.observation().id));
    let shown = Shown {
        open: props.open.as_deref(),
        at: props.at,
        words: match (props.at, open) {
            (Some(at), _) => vec![(at, Message::Passage)],
            (None, Some(fact)) => evidence(fact.observation()),
            (None, None) => Vec::new(),
        },
    };
    html! {
        <div class="reading" lang="zh-CN" data-testid="document-text">
            { for lines.iter().map(|line| paragraph(&props.document, line, &shown, lang)) }
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

/// Where the words stand that made the fact, besides its number, in the order of the text.
fn evidence(o: &Observation) -> Vec<(Span, Message)> {
    let e = &o.evidence;
    let parts = [
        (e.indicator, Message::EvidenceIndicator),
        (e.measure, Message::EvidenceMeasure),
        (e.period, Message::EvidencePeriod),
        (e.area, Message::EvidenceArea),
        (e.status, Message::EvidenceStatus),
    ];
    let mut found: Vec<(Span, Message)> = parts
        .into_iter()
        .filter_map(|(span, says)| Some((span?, says)))
        .collect();
    found.sort_by_key(|(span, _)| *span);
    found
}

fn paragraph(document: &DocumentRef, line: &Line<'_>, shown: &Shown<'_>, lang: Lang) -> Html {
    let mut parts = Vec::new();
    let mut at = 0;
    for fact in &line.facts {
        let span = fact.observation().span;
        let from = (span.start as usize - line.start).min(line.words.len());
        let to = (span.end as usize - line.start).min(line.words.len());
        plain(line, at, from, shown, lang, &mut parts);
        parts.push(mark(document, fact, &words(&line.words[from..to]), shown, lang));
        at = to;
    }
    plain(line, at, line.words.len(), shown, lang, &mut parts);
    let last = line.words.iter().rev().find(|c| !c.is_whitespace());
    let closed = last.is_some_and(|c| "。！？；：.!?”】".contains(*c));
    let byline = document
        .get()
        .authors
        .iter()
        .any(|author| words(&line.words).contains(author.as_str()));
    let heading = line.words.len() <= HEADING && !closed && !byline && line.facts.is_empty();
    html! { <p key={line.start.to_string()} class={heading.then_some("heading-line")}>{ for parts }</p> }
}

/// Words between marks, those that are pointed out underlined.
fn plain(line: &Line<'_>, from: usize, to: usize, shown: &Shown<'_>, lang: Lang, parts: &mut Vec<Html>) {
    let mut at = from;
    for (span, says) in &shown.words {
        let start = (span.start as usize).saturating_sub(line.start).clamp(at, to);
        let end = (span.end as usize).saturating_sub(line.start).clamp(at, to);
        if start < end {
            parts.push(words(&line.words[at..start]).into());
            let title = lang.say(*says);
            let words = words(&line.words[start..end]);
            parts.push(match shown.at {
                // Links to a passage give it the focus.
                Some(_) => html! { <mark class="passage" tabindex="-1" {title}>{ words }</mark> },
                None => html! { <span class="evidence-words" {title}>{ words }</span> },
            });
            at = end;
        }
    }
    parts.push(words(&line.words[at..to]).into());
}

fn mark(document: &DocumentRef, fact: &FactRef, printed: &str, shown: &Shown<'_>, lang: Lang) -> Html {
    let o = fact.observation();
    let chosen = shown.open == Some(o.id.as_str());
    let pointed_at = shown
        .at
        .is_some_and(|at| at.start < o.span.end && o.span.start < at.end);
    let href = document.address(Some(&o.id));
    let title = [
        figure::indicator(&o.indicator, lang).as_str(),
        " · ",
        &figure::period(o, lang),
    ]
    .concat();
    html! {
        <a key={o.id.clone()} id={["mark-", &o.id].concat()} {href} {title} data-testid="mark"
            class={classes!("mark", o.status.as_str(), chosen.then_some("open"), pointed_at.then_some("passage"))}
            aria-current={chosen.then_some("true")}>{ printed.to_owned() }</a>
    }
}

fn words(part: &[char]) -> String {
    part.iter().collect()
}

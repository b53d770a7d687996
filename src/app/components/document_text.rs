//! A report's text with every observation, doubt and hit marked in place; a line is drawn again only when its own marks change.

use std::rc::Rc;

use yew::prelude::*;

use super::text_line::{Line, Piece, RejectedMark, TextLine};
use crate::app::held::DocumentRef;
use crate::app::i18n::{Lang, Message};
use crate::app::route::{DocumentView, TextForm};
use crate::corpus::ObservationId;
use crate::model::{Diagnostic, DiagnosticKind, Observation};
use crate::query::reading::{self, Paragraph, ParagraphKind};
use crate::sorting::Arrange;
use crate::span::Span;

#[derive(Properties, PartialEq)]
pub(crate) struct DocumentTextProps {
    /// The document, held with its text.
    pub(crate) document: DocumentRef,
    /// The page with nothing open: its form, and what stands out.
    pub(crate) base: Rc<DocumentView>,
    /// The observation that is open.
    pub(crate) open: Option<ObservationId>,
    /// The passage that is shown.
    pub(crate) at: Option<Span>,
    /// Where the words looked for stand, in the order of the text.
    pub(crate) hits: Rc<Vec<Span>>,
    /// The numbers whose reading was rejected, in the order of the text.
    pub(crate) rejected: Rc<Vec<RejectedMark>>,
    /// The language of the interface.
    pub(crate) lang: Lang,
}

/// The text, a paragraph for each line that is not blank, or for each that was whole before it was broken.
#[component]
pub(crate) fn DocumentText(props: &DocumentTextProps) -> Html {
    let laid = (props.document.clone(), props.base.form, props.rejected.clone());
    let lines = use_memo(laid, |(document, form, rejected)| lay_out(document, *form, rejected));
    let open = props.open.map(|row| props.document.corpus.observation(row));
    let words = match (props.at, open) {
        (Some(at), _) => vec![(at, Message::Passage)],
        (None, Some(o)) => evidence(o),
        (None, None) => Vec::new(),
    };
    let line = |line: &Line| {
        let whole = line.whole();
        let meets = |span: Span| span.start < whole.end && whole.start < span.end;
        let first = props.hits.partition_point(|hit| hit.end <= whole.start);
        let hits = props.hits[first..].iter().take_while(|hit| hit.start < whole.end);
        html! {
            <TextLine key={whole.start} line={line.clone()} document={props.document.clone()} base={props.base.clone()}
                lang={props.lang} open={props.open.filter(|_| open.is_some_and(|o| meets(o.span)))}
                at={props.at.filter(|at| meets(*at))} hits={hits.copied().collect::<Vec<Span>>()}
                words={words.iter().copied().filter(|(span, _)| meets(*span)).collect::<Vec<_>>()} />
        }
    };
    let filtered = !(props.base.themes.is_empty() && props.base.statuses.is_empty());
    html! {
        <div class={classes!("reading", filtered.then_some("filtered"))} lang="zh-CN" data-testid="document-text">
            { for lines.iter().map(line) }
        </div>
    }
}

/// Whether an observation is among those that stand out.
pub(crate) fn stands_out(o: &Observation, base: &DocumentView) -> bool {
    (base.themes.is_empty() || base.themes.contains(&o.theme))
        && (base.statuses.is_empty() || base.statuses.contains(&o.status))
}

fn lay_out(document: &DocumentRef, form: TextForm, rejected: &[RejectedMark]) -> Vec<Line> {
    let text: Vec<char> = document.get().text.as_deref().unwrap_or_default().chars().collect();
    let origin = document.get().span.start;
    let found: Vec<&Diagnostic> = document.corpus.diagnostics_of(document.id).collect();
    let paragraphs = match form {
        TextForm::Opened => reading::opened(&text, origin),
        TextForm::Read => reading::repaired(&text, origin, found.iter().copied()),
    };
    let mut facts: Vec<(Span, ObservationId)> = document
        .corpus
        .observations_of(document.id)
        .map(|row| (document.corpus.observation(row).span, row))
        .collect();
    facts.arrange_by_key(|(span, _)| *span);
    // A number that states two facts is marked once.
    let mut reached = 0;
    facts.retain(|(span, _)| {
        let free = span.start >= reached && !span.is_empty();
        if free {
            reached = span.end;
        }
        free
    });
    let inserted: Vec<Span> = found
        .iter()
        .filter(|found| found.kind == DiagnosticKind::Inserted)
        .map(|found| found.span)
        .collect();
    paragraphs
        .into_iter()
        .map(|paragraph| {
            let aside = paragraph.kind == ParagraphKind::Aside
                || inserted.iter().any(|span| span.contains(paragraph.pieces[0]));
            line(
                &paragraph,
                aside,
                &Source {
                    text: &text,
                    origin,
                    facts: &facts,
                    doubts: &found,
                    rejected,
                },
                form,
            )
        })
        .collect()
}

/// A text with what stands in it, in its order.
struct Source<'a> {
    text: &'a [char],
    origin: u32,
    facts: &'a [(Span, ObservationId)],
    doubts: &'a [&'a Diagnostic],
    rejected: &'a [RejectedMark],
}

fn line(paragraph: &Paragraph, aside: bool, source: &Source<'_>, form: TextForm) -> Line {
    let pieces = paragraph.pieces.iter().map(|&span| {
        let at = |n: u32| (n.saturating_sub(source.origin) as usize).min(source.text.len());
        let printed = &source.text[at(span.start)..at(span.end)];
        let first = source.facts.partition_point(|(fact, _)| fact.end <= span.start);
        let facts = source.facts[first..]
            .iter()
            .take_while(|(fact, _)| fact.start < span.end);
        // A doubt is signed where it ends.
        let doubts = source.doubts.iter().filter(|found| {
            let doubt = found.span;
            doubt.start < span.end && span.start < doubt.end || span.start <= doubt.start && doubt.start <= span.end
        });
        Piece {
            span,
            words: match form {
                TextForm::Opened => printed.to_vec(),
                TextForm::Read => printed.iter().map(|&c| reading::folded(c)).collect(),
            },
            rewritten: match form {
                TextForm::Opened => Vec::new(),
                TextForm::Read => rewritten(printed, span.start),
            },
            // A number that states another fact still is that fact's.
            rejected: source
                .rejected
                .iter()
                .filter(|one| {
                    let meets = |other: Span| one.span.start < other.end && other.start < one.span.end;
                    meets(span) && !source.facts.iter().any(|(fact, _)| meets(*fact))
                })
                .cloned()
                .collect(),
            facts: facts.copied().collect(),
            doubts: doubts.map(|&found| found.clone()).collect(),
        }
    });
    Line::new(pieces.collect(), aside)
}

/// Runs of characters that were read in another form, punctuation apart, with their form as printed.
fn rewritten(printed: &[char], start: u32) -> Vec<(Span, String)> {
    let mut out: Vec<(Span, String)> = Vec::new();
    for (&c, at) in printed.iter().zip(start..) {
        let changed = reading::folded(c) != c && c.is_alphanumeric();
        if !changed {
            continue;
        }
        match out.last_mut() {
            Some((span, words)) if span.end == at => {
                span.end += 1;
                words.push(c);
            }
            _ => out.push((Span::new(at, at + 1), c.to_string())),
        }
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
    found.arrange_by_key(|(span, _)| *span);
    found
}

//! One paragraph of a report's text with its marks.

use std::rc::Rc;

use yew::prelude::*;

use super::document_text::stands_out;
use super::{doubts, figure};
use crate::app::held::DocumentRef;
use crate::app::i18n::{self, CorrectionMessage, Lang, Message, ReadingMessage};
use crate::app::route::{DocumentView, Route};
use crate::corpus::ObservationId;
use crate::model::{Confidence, Diagnostic, DiagnosticKind};
use crate::sorting::Arrange;
use crate::span::Span;

/// A line of at most this many characters without closing punctuation is set as a heading.
const HEADING: usize = 32;

/// A paragraph as it is shown, shared by pointer.
#[derive(Debug, Clone)]
pub(crate) struct Line(Rc<Laid>);

#[derive(Debug)]
struct Laid {
    pieces: Vec<Piece>,
    /// Whether it is an insertion in the middle of a sentence.
    aside: bool,
}

impl PartialEq for Line {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A part of the source that stands in one paragraph.
#[derive(Debug)]
pub(crate) struct Piece {
    /// Where it stands.
    pub(crate) span: Span,
    /// Its characters as they are shown, one for one.
    pub(crate) words: Vec<char>,
    /// Runs that were read in another form, with their form as printed.
    pub(crate) rewritten: Vec<(Span, String)>,
    /// Observations printed in it, in order, none overlapping.
    pub(crate) facts: Vec<(Span, ObservationId)>,
    /// Doubts and repairs that touch it.
    pub(crate) doubts: Vec<Diagnostic>,
    /// Numbers whose reading was rejected, in order.
    pub(crate) rejected: Vec<RejectedMark>,
}

/// A number whose reading was rejected.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RejectedMark {
    /// Where it stands.
    pub(crate) span: Span,
    /// The identifier of the fact.
    pub(crate) fact: String,
    /// What it was read as.
    pub(crate) indicator: String,
}

impl Line {
    /// A paragraph of at least one piece.
    pub(crate) fn new(pieces: Vec<Piece>, aside: bool) -> Self {
        Self(Rc::new(Laid { pieces, aside }))
    }

    /// From its first character to its last.
    pub(crate) fn whole(&self) -> Span {
        let pieces = &self.0.pieces;
        match (pieces.first(), pieces.last()) {
            (Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
            _ => Span::new(0, 0),
        }
    }

    fn is_heading(&self, document: &DocumentRef) -> bool {
        let [piece] = &self.0.pieces[..] else { return false };
        let last = piece.words.iter().rev().find(|c| !c.is_whitespace());
        if piece.words.len() > HEADING
            || !piece.facts.is_empty()
            || last.is_some_and(|c| "。！？；：.!?”】".contains(*c))
        {
            return false;
        }
        let words: String = piece.words.iter().collect();
        !document
            .get()
            .authors
            .iter()
            .any(|author| words.contains(author.as_str()))
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct TextLineProps {
    /// The paragraph.
    pub(crate) line: Line,
    /// Its document.
    pub(crate) document: DocumentRef,
    /// The page with nothing open.
    pub(crate) base: Rc<DocumentView>,
    /// The language of the interface.
    pub(crate) lang: Lang,
    /// The open observation, where it stands here.
    pub(crate) open: Option<ObservationId>,
    /// The passage of the address, where it meets this paragraph.
    pub(crate) at: Option<Span>,
    /// The words looked for, where they meet this paragraph.
    pub(crate) hits: Vec<Span>,
    /// Words that are pointed out, with what they say.
    pub(crate) words: Vec<(Span, Message)>,
}

/// A stretch of words with the class that marks it and what it says to those who point at it.
struct Stretch {
    span: Span,
    class: &'static str,
    says: Option<String>,
}

/// What stands between the words of a piece.
enum Stop<'a> {
    Fact(ObservationId),
    Rejected(&'a RejectedMark),
    Doubt(&'a Diagnostic),
}

/// A span as a paragraph's element tells it: `12-34`.
fn spelled(span: Span) -> String {
    [span.start.to_string(), span.end.to_string()].join("-")
}

/// The paragraph.
#[component]
pub(crate) fn TextLine(props: &TextLineProps) -> Html {
    let mut parts = Vec::new();
    for piece in &props.line.0.pieces {
        piece_parts(props, piece, &mut parts);
    }
    let class = if props.line.0.aside {
        Some("set-aside")
    } else {
        props.line.is_heading(&props.document).then_some("heading-line")
    };
    let label = (class == Some("set-aside")).then(|| props.lang.say(ReadingMessage::SetAside));
    let places: Vec<String> = props.line.0.pieces.iter().map(|piece| spelled(piece.span)).collect();
    html! { <p {class} data-at={places.join(",")} data-label={label}>{ for parts }</p> }
}

fn piece_parts(props: &TextLineProps, piece: &Piece, parts: &mut Vec<Html>) {
    let stretches = stretches(props, piece);
    let all: Vec<&Stretch> = stretches.iter().collect();
    let mut stops: Vec<(Span, Stop<'_>)> = piece.facts.iter().map(|&(span, row)| (span, Stop::Fact(row))).collect();
    stops.extend(piece.rejected.iter().map(|one| (one.span, Stop::Rejected(one))));
    for doubt in &piece.doubts {
        // The sign of a break stands where it opens, every other behind the words it is about.
        let Span { start, end } = doubt.span;
        let mut place = if doubt.kind == DiagnosticKind::Joined {
            start
        } else {
            end
        };
        if let Some((fact, _)) = piece
            .facts
            .iter()
            .find(|(fact, _)| fact.start < place && place < fact.end)
        {
            place = fact.end;
        }
        if piece.span.start <= place && place <= piece.span.end {
            stops.push((Span::new(place, place), Stop::Doubt(doubt)));
        }
    }
    stops.arrange_by_key(|(span, stop)| (span.start, span.end, matches!(stop, Stop::Fact(_))));
    let mut at = piece.span.start;
    for (span, stop) in stops {
        let (from, to) = (span.start.clamp(at, piece.span.end), span.end.clamp(at, piece.span.end));
        words(piece, at, from, &all, parts);
        match stop {
            Stop::Fact(row) => parts.push(mark(props, piece, row, from, to, &stretches)),
            Stop::Rejected(one) => parts.push(rejected(props, piece, one, from, to, &all)),
            Stop::Doubt(doubt) => parts.push(doubts::sign(&props.base, doubt, props.at, props.lang)),
        }
        at = to;
    }
    words(piece, at, piece.span.end, &all, parts);
}

/// Everything that marks words of this piece, in the order in which it is nested.
fn stretches(props: &TextLineProps, piece: &Piece) -> Vec<Stretch> {
    let mut out = Vec::new();
    let mut put = |span: Span, class, says| out.push(Stretch { span, class, says });
    for hit in &props.hits {
        put(*hit, "hit", None);
    }
    for (span, message) in &props.words {
        let class = if props.at.is_some() {
            "passage"
        } else {
            "evidence-words"
        };
        put(*span, class, Some(props.lang.say(*message).to_owned()));
    }
    for doubt in &piece.doubts {
        if !matches!(doubt.kind, DiagnosticKind::Joined | DiagnosticKind::Inserted) {
            put(doubt.span, "doubted", None);
        }
    }
    for (span, printed) in &piece.rewritten {
        put(
            *span,
            "rewritten",
            Some(props.lang.fill(ReadingMessage::PrintedAs, &[printed])),
        );
    }
    out
}

/// The words from `from` to `to`, cut where a stretch begins or ends.
fn words(piece: &Piece, from: u32, to: u32, stretches: &[&Stretch], parts: &mut Vec<Html>) {
    if from >= to {
        return;
    }
    let text = |from: u32, to: u32| -> String {
        piece.words[(from - piece.span.start) as usize..(to - piece.span.start) as usize]
            .iter()
            .collect()
    };
    let mut cuts = vec![from, to];
    for Stretch { span, .. } in stretches {
        cuts.extend(
            [span.start, span.end]
                .into_iter()
                .filter(|cut| (from..to).contains(cut)),
        );
    }
    cuts.arrange();
    cuts.dedup();
    for pair in cuts.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let over: Vec<&Stretch> = stretches
            .iter()
            .copied()
            .filter(|s| s.span.start <= from && to <= s.span.end)
            .collect();
        if over.is_empty() {
            parts.push(text(from, to).into());
            continue;
        }
        let class: Classes = over.iter().map(|stretch| stretch.class).collect();
        let title = over.iter().find_map(|stretch| stretch.says.clone());
        let words = text(from, to);
        parts.push(if class.contains("passage") {
            // Links to a passage give it the focus.
            html! { <mark {class} tabindex="-1" {title}>{ words }</mark> }
        } else if class.contains("hit") {
            html! { <mark {class} {title}>{ words }</mark> }
        } else {
            html! { <span {class} {title}>{ words }</span> }
        });
    }
}

/// The mark of a number whose reading was rejected: what it was read as is said on hovering, on focus and to those who hear it.
fn rejected(props: &TextLineProps, piece: &Piece, one: &RejectedMark, from: u32, to: u32, all: &[&Stretch]) -> Html {
    let lang = props.lang;
    let href = Route::Document(props.base.with_fact(&one.fact)).to_hash();
    let says = lang.fill(
        CorrectionMessage::RejectedMark,
        &[&figure::indicator(&one.indicator, lang)],
    );
    let mut inner = Vec::new();
    words(piece, from, to, all, &mut inner);
    let first = from == one.span.start;
    html! {
        <a key={["r", &one.fact, if first { "" } else { "+" }].concat()} id={first.then(|| ["mark-", &one.fact].concat())} {href}
            class="mark rejected" data-note={says.clone()} tabindex={(!first).then_some("-1")}
            data-testid={first.then_some("rejected-mark")}>{ for inner }<span class="visually-hidden">{ [lang.pick("（", " ("), &says, lang.pick("）", ")")].concat() }</span></a>
    }
}

fn mark(props: &TextLineProps, piece: &Piece, row: ObservationId, from: u32, to: u32, stretches: &[Stretch]) -> Html {
    let o = props.document.corpus.observation(row);
    let chosen = props.open == Some(row);
    let pointed_at = props
        .at
        .is_some_and(|at| at.start < o.span.end && o.span.start < at.end);
    let href = Route::Document(props.base.with_fact(&o.id)).to_hash();
    let lang = props.lang;
    let corrected = o.corrected.is_some();
    let name = figure::indicator(&o.indicator, lang);
    let name = match corrected {
        true => lang.fill(CorrectionMessage::CorrectedMark, &[&name]),
        false => name.to_string(),
    };
    let title = [
        name.as_str(),
        " · ",
        &figure::period(o, lang),
        " · ",
        i18n::status(o.status, lang),
        " · ",
        i18n::theme(o.theme, lang),
    ]
    .concat();
    let sure = (o.confidence != Confidence::High).then(|| o.confidence.as_str());
    let dimmed = (!stands_out(o, &props.base)).then_some("dimmed");
    let class = classes!(
        "mark",
        o.status.as_str(),
        sure,
        corrected.then_some("corrected"),
        dimmed,
        chosen.then_some("open"),
        pointed_at.then_some("passage")
    );
    let mut inner = Vec::new();
    // The mark itself says what is pointed out in it.
    let within: Vec<&Stretch> = stretches
        .iter()
        .filter(|stretch| !matches!(stretch.class, "passage" | "evidence-words"))
        .collect();
    words(piece, from, to, &within, &mut inner);
    // Of a number that runs over a line's end the first part carries the name.
    let first = from == o.span.start;
    html! {
        <a key={[o.id.as_str(), if first { "" } else { "+" }].concat()} id={first.then(|| ["mark-", &o.id].concat())} {href} {title} {class}
            tabindex={(!first).then_some("-1")} data-testid={first.then_some("mark")} aria-current={chosen.then_some("true")}>{ for inner }</a>
    }
}

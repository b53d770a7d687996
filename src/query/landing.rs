//! Where a link to an observation or a passage leads, when the engine that made it read the report otherwise.
//!
//! Identifiers come from a document's content and the place in it, so another version of the engine (or another split of
//! the file) may give others. A link therefore also says where its target stood (a W3C `TextPositionSelector`) and what
//! it said (a `TextQuoteSelector`: a passage's own words; for an observation its indicator and its printed number).

use super::reading::find;
use crate::corpus::{Corpus, DocumentId, ObservationId};
use crate::model::Observation;
use crate::sorting::Arrange;
use crate::span::Span;

/// What a link says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Link<'a> {
    /// The document's key.
    pub document: &'a str,
    /// The observation's identifier.
    pub fact: Option<&'a str>,
    /// Where the target stood, in code points of the document as opened.
    pub at: Option<Span>,
    /// What it said; beside an observation's identifier its indicator, a blank, and its number as printed.
    pub words: Option<&'a str>,
}

/// A place in one of several corpora.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The corpus: a position in the slice given to [`land`].
    pub corpus: usize,
    /// The document there.
    pub document: DocumentId,
    /// The observation, where the link leads to one.
    pub fact: Option<ObservationId>,
    /// The passage or the observation's number; none where the link leads to a whole document.
    pub at: Option<Span>,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Landing {
    /// To what it names.
    Exact(Place),
    /// What it names is not held; this says the same and stands nearest.
    Moved {
        /// The nearest place.
        place: Place,
        /// How many more places say the same.
        others: usize,
    },
    /// What it names is not held; several places say the same, and nothing tells which is meant.
    Ambiguous(Vec<Place>),
    /// Nothing held says what it says.
    Lost,
}

/// What stands at the end of a passage's words that were cut.
pub const CUT: char = '…';
/// A link to a passage gives at most this many of its characters.
const QUOTED: usize = 24;

/// The way between an observation's indicator and its printed number in a link.
const BETWEEN: char = ' ';

/// What a link says of an observation: its indicator and its number as printed.
#[must_use]
pub fn words_of(observation: &Observation) -> String {
    let mut out = observation.indicator.clone();
    out.push(BETWEEN);
    out.push_str(&observation.printed);
    out
}

/// What a link says of a passage: its first words.
#[must_use]
pub fn words_of_passage(words: &str) -> String {
    let mut out: String = words.chars().filter(|&c| c != '\n' && c != '\r').take(QUOTED).collect();
    if words.chars().nth(QUOTED).is_some() {
        out.push(CUT);
    }
    out
}

/// Finds what a link means in the corpora.
#[must_use]
pub fn land(corpora: &[&Corpus], link: Link<'_>) -> Landing {
    let named = document(corpora, link.document);
    match (link.fact, link.at) {
        (Some(id), _) => land_on_fact(corpora, named, id, link),
        (None, None) if link.words.is_none() => named.map_or(Landing::Lost, Landing::Exact),
        _ => land_on_passage(corpora, named, link),
    }
}

fn document(corpora: &[&Corpus], key: &str) -> Option<Place> {
    corpora.iter().enumerate().find_map(|(corpus, held)| {
        held.document_by_key(key).map(|document| Place {
            corpus,
            document,
            fact: None,
            at: None,
        })
    })
}

fn land_on_fact(corpora: &[&Corpus], named: Option<Place>, id: &str, link: Link<'_>) -> Landing {
    for (corpus, held) in corpora.iter().enumerate() {
        if let Some(row) = held.by_id(id) {
            let place = fact_place(corpus, held, row);
            let there = named.is_some_and(|named| named.corpus == corpus && named.document == place.document);
            return if there {
                Landing::Exact(place)
            } else {
                Landing::Moved { place, others: 0 }
            };
        }
    }
    let Some(words) = link.words else { return Landing::Lost };
    let (indicator, printed) = words.rsplit_once(BETWEEN).unwrap_or(("", words));
    let same = |o: &Observation| o.printed == printed && (indicator.is_empty() || o.indicator == indicator);
    if let Some(named) = named {
        let held = corpora[named.corpus];
        let inside = |accept: &dyn Fn(&Observation) -> bool| -> Vec<Place> {
            held.observations_of(named.document)
                .filter(|&row| accept(held.observation(row)))
                .map(|row| fact_place(named.corpus, held, row))
                .collect()
        };
        let stands = |o: &Observation| link.at.is_some_and(|at| o.span.start < at.end && at.start < o.span.end);
        // The same number at the same place, by whatever name; then the same fact elsewhere; then the same number.
        let mut there = inside(&|o| stands(o) && o.printed == printed);
        there.arrange_by_key(|place| {
            place
                .fact
                .is_some_and(|row| held.observation(row).indicator != indicator)
        });
        if let Some(&place) = there.first() {
            return Landing::Moved { place, others: 0 };
        }
        let printed_there = || quoted(held, named, printed);
        let found = choose(inside(&same), link.at)
            .or_else(|| choose(inside(&|o| o.printed == printed), link.at))
            .or_else(|| choose(printed_there(), link.at));
        if let Some(found) = found {
            return found;
        }
    }
    let mut everywhere = Vec::new();
    for (corpus, held) in corpora.iter().enumerate() {
        let rows = held
            .ids()
            .filter(|&row| !indicator.is_empty() && same(held.observation(row)));
        everywhere.extend(rows.map(|row| fact_place(corpus, held, row)));
    }
    choose(everywhere, link.at).unwrap_or(Landing::Lost)
}

fn land_on_passage(corpora: &[&Corpus], named: Option<Place>, link: Link<'_>) -> Landing {
    let Some(words) = link.words else {
        return named.map_or(Landing::Lost, |place| Landing::Exact(Place { at: link.at, ..place }));
    };
    if let Some(named) = named {
        let found = quoted(corpora[named.corpus], named, words);
        let starts = |place: &&Place| place.at.map(|at| at.start) == link.at.map(|at| at.start);
        if let Some(&place) = found.iter().find(starts) {
            return Landing::Exact(Place { at: link.at, ..place });
        }
        if let Some(found) = choose(found, link.at) {
            return found;
        }
    }
    let mut everywhere = Vec::new();
    for (corpus, held) in corpora.iter().enumerate() {
        for document in (0u32..).take(held.documents().len()).map(DocumentId) {
            let place = Place {
                corpus,
                document,
                fact: None,
                at: None,
            };
            everywhere.append(&mut quoted(held, place, words));
        }
    }
    choose(everywhere, link.at).unwrap_or(Landing::Lost)
}

fn fact_place(corpus: usize, held: &Corpus, row: ObservationId) -> Place {
    let o = held.observation(row);
    Place {
        corpus,
        document: DocumentId(o.doc),
        fact: Some(row),
        at: Some(o.span),
    }
}

/// Where the words stand in a document; nowhere where its text is not held.
fn quoted(held: &Corpus, place: Place, words: &str) -> Vec<Place> {
    let d = held.document(place.document);
    let Some(text) = &d.text else { return Vec::new() };
    find(text, d.span.start, words.trim_end_matches(CUT))
        .into_iter()
        .map(|at| Place { at: Some(at), ..place })
        .collect()
}

/// The only place, or the nearest of one document; none where there is none.
fn choose(mut found: Vec<Place>, at: Option<Span>) -> Option<Landing> {
    let &first = found.first()?;
    if found.len() == 1 {
        return Some(Landing::Moved {
            place: first,
            others: 0,
        });
    }
    let one_document = found
        .iter()
        .all(|place| (place.corpus, place.document) == (first.corpus, first.document));
    let Some(at) = at.filter(|_| one_document) else {
        return Some(Landing::Ambiguous(found));
    };
    let far = |place: &Place| place.at.map_or(u32::MAX, |own| own.start.abs_diff(at.start));
    found.arrange_by_key(far);
    Some(if far(&found[0]) == far(&found[1]) {
        Landing::Ambiguous(found)
    } else {
        Landing::Moved {
            place: found[0],
            others: found.len() - 1,
        }
    })
}

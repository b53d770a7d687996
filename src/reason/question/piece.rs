//! The pieces of an answer: words, places, and figures with the fact they come from.

use crate::corpus::{AreaId, Corpus, ObservationId};
use crate::format::{Language, Notation, figure, indicator_name, period_name, set_name};
use crate::model::Observation;

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words of the sentence's language.
    Text(String),
    /// A place's name.
    Place(AreaId, String),
    /// Words as printed in a report, in Chinese.
    Printed(String),
    /// A figure and the fact it is of.
    Fact(ObservationId, String),
}

impl Piece {
    pub(super) fn said(words: &str) -> Self {
        Self::Text(words.to_owned())
    }

    pub(super) fn place(corpus: &Corpus, area: AreaId) -> Self {
        Self::Place(area, corpus.area(area).name.clone())
    }

    /// Its words.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Text(words) | Self::Place(_, words) | Self::Printed(words) | Self::Fact(_, words) => words,
        }
    }
}

/// The pieces in one run.
#[must_use]
pub fn text(pieces: &[Piece]) -> String {
    pieces.iter().map(Piece::words).collect()
}

/// Writes pieces in one language.
pub(super) struct Writer<'a> {
    pub(super) corpus: &'a Corpus,
    pub(super) language: Language,
    pub(super) pieces: Vec<Piece>,
}

impl<'a> Writer<'a> {
    pub(super) const fn new(corpus: &'a Corpus, language: Language) -> Self {
        Self {
            corpus,
            language,
            pieces: Vec::new(),
        }
    }

    pub(super) fn say(&mut self, chinese: &str, english: &str) {
        let words = match self.language {
            Language::Chinese => chinese,
            Language::English => english,
        };
        match self.pieces.last_mut() {
            Some(Piece::Text(before)) => before.push_str(words),
            _ => self.pieces.push(Piece::said(words)),
        }
    }

    /// The same words in both languages.
    pub(super) fn put(&mut self, words: &str) {
        self.say(words, words);
    }

    pub(super) fn place(&mut self, area: AreaId) {
        self.pieces.push(Piece::place(self.corpus, area));
    }

    /// A figure as a link to its fact.
    pub(super) fn fact(&mut self, fact: ObservationId) {
        let words = figure(self.corpus.observation(fact), self.language, Notation::Scaled).text();
        self.pieces.push(Piece::Fact(fact, words));
    }

    pub(super) fn period(&mut self, o: &Observation) {
        self.put(&period_name(o.period.as_ref(), self.language));
    }

    /// An indicator's name within a sentence.
    pub(super) fn indicator(&mut self, name: &str) {
        let shown = indicator_name(name, self.language);
        if self.language == Language::English && shown == name {
            self.pieces.push(Piece::Printed(name.to_owned()));
        } else {
            self.put(&within(shown));
        }
    }

    /// The set of a rank or of a difference: 全市 as a word of the language, others as printed.
    pub(super) fn set(&mut self, set: &str) {
        let english = match set {
            "全市" => "its city",
            "全省" => "its province",
            "全区" => "the region",
            "全国" => "the country",
            _ if self.language == Language::English => {
                let name = set_name(set, self.language);
                // What has no English name stands as printed.
                return self.pieces.push(if name == set {
                    Piece::Printed(name)
                } else {
                    Piece::Text(name)
                });
            }
            _ => "",
        };
        self.say(set, english);
    }

    /// The members after each other, `most` of them at most, then how many more there are.
    pub(super) fn list<T: Copy>(&mut self, members: &[T], most: usize, mut write: impl FnMut(&mut Self, T)) {
        for (n, &member) in members.iter().take(most).enumerate() {
            if n > 0 {
                self.say("、", ", ");
            }
            write(self, member);
        }
        if members.len() > most {
            let (all, rest) = (members.len().to_string(), (members.len() - most).to_string());
            self.say(&["等", &all, "地"].concat(), &[" and ", &rest, " more"].concat());
        }
    }
}

/// An English name as it stands within a sentence: lower case unless its first word is an abbreviation.
pub(super) fn within(name: &str) -> String {
    let mut chars = name.chars();
    match (chars.next(), chars.next()) {
        (Some(first), Some(second)) if first.is_ascii_uppercase() && second.is_ascii_lowercase() => {
            let mut out = String::from(first.to_ascii_lowercase());
            out.push_str(&name[1..]);
            out
        }
        _ => name.to_owned(),
    }
}

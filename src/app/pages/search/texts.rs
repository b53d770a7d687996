//! What is searched: the texts held, folded once, and the names of facts held without text.

use std::collections::HashSet;
use std::rc::Rc;

use crate::app::held::{DocumentRef, Held};
use crate::app::route::SearchView;
use crate::corpus::AreaId;
use crate::query::concordance::{Asked, Concordance, Folded, Hit, Line, Order, Term, concordance, line, terms};
use crate::query::named::{Named, Names};
use crate::sorting::Arrange;

/// Everything held, ready to be searched; compared by address.
pub(super) struct Texts {
    /// Documents with text, the sample last.
    pub(super) documents: Vec<DocumentRef>,
    folded: Vec<Folded>,
    names: Names,
    /// How many reports are held without text.
    pub(super) without: usize,
    /// Keys of the places reported on, in the order held.
    pub(super) places: Vec<String>,
}

impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// What a search gave; compared by address.
pub(super) struct Results {
    /// What was looked for.
    pub(super) terms: Vec<Term>,
    /// The hits; their texts are positions in [`Self::searched`].
    pub(super) concordance: Concordance,
    /// Positions in [`Texts::documents`], in the order asked for.
    searched: Vec<usize>,
    /// Facts and records of the reports held without text.
    pub(super) named: Named,
}

impl PartialEq for Results {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Texts {
    /// Folds every text; linear in all of them.
    pub(super) fn new(held: &Held) -> Self {
        let documents = held.documents();
        let mut seen = HashSet::new();
        let places = documents.iter().map(place_key).filter(|key| seen.insert(*key));
        let places = places.map(str::to_owned).collect();
        let (documents, without): (Vec<_>, Vec<_>) = documents
            .into_iter()
            .partition(|document| document.get().text.is_some());
        Self {
            folded: documents
                .iter()
                .map(|document| Folded::new(text(document), document.get().span.start))
                .collect(),
            documents,
            names: Names::new(&held.corpus),
            without: without.len(),
            places,
        }
    }

    /// Looks for what the address asks for.
    pub(super) fn search(&self, held: &Held, view: &SearchView) -> Results {
        let terms = terms(&view.terms);
        let searched = self.searched(view);
        let folded: Vec<&Folded> = searched.iter().map(|&n| &self.folded[n]).collect();
        let asked = Asked {
            within: view.within,
            order: view.order,
        };
        let corpus = &held.corpus;
        let mut named = self.names.find(corpus, &terms);
        if let Some(key) = &view.place {
            let area = corpus.place_by_key(key).map(|area| area.0);
            named.facts.retain(|&row| Some(corpus.observation(row).area) == area);
            named
                .records
                .retain(|&n| Some(corpus.records()[n as usize].area) == area);
        }
        Results {
            concordance: concordance(&folded, &terms, &asked),
            terms,
            searched,
            named,
        }
    }

    /// The documents searched, in the order their hits stand in.
    fn searched(&self, view: &SearchView) -> Vec<usize> {
        let at_place = |n: &usize| {
            view.place
                .as_deref()
                .is_none_or(|key| place_key(&self.documents[*n]) == key)
        };
        let mut out: Vec<usize> = (0..self.documents.len()).filter(at_place).collect();
        match view.order {
            Order::Place => out.arrange_by_key(|&n| self.documents[n].area().full_name()),
            // The latest first; those without a date last.
            Order::Date => out.arrange_by_key(|&n| {
                let date = self.documents[n].get().date.as_ref();
                std::cmp::Reverse(date.map(|date| date.to.last_day()))
            }),
            Order::Position | Order::Left | Order::Right => {}
        }
        out
    }

    /// A document by its position in the search.
    pub(super) fn document(&self, results: &Results, n: u32) -> &DocumentRef {
        &self.documents[results.searched[n as usize]]
    }

    /// A hit with at most `reach` characters on each side.
    pub(super) fn line(&self, results: &Results, hit: &Hit, reach: usize) -> Line {
        let n = results.searched[hit.text as usize];
        let at = hit.at as usize;
        let end = at + results.terms[hit.term as usize].folded().len();
        line(&self.folded[n], text(&self.documents[n]), at..end, reach)
    }

    /// Where in its text a hit stands, from 0 to 1.
    pub(super) fn place(&self, results: &Results, hit: &Hit) -> f64 {
        let length = self.folded[results.searched[hit.text as usize]].text().len();
        f64::from(hit.at) / length.max(1) as f64
    }

    /// How often a word stands in the texts.
    pub(super) fn count(&self, word: &str) -> usize {
        let Some(term) = Term::new(word) else { return 0 };
        self.folded.iter().map(|folded| folded.find(&term).count()).sum()
    }
}

impl Results {
    /// Whether every hit stands in a sample, whose place is invented.
    pub(super) fn is_sample_only(&self, texts: &Rc<Texts>) -> bool {
        let found = &self.concordance.found;
        found.iter().all(|found| texts.document(self, found.text).get().sample)
    }

    /// Whether nothing was found at all.
    pub(super) fn is_empty(&self) -> bool {
        self.concordance.hits.is_empty() && self.named.facts.is_empty() && self.named.records.is_empty()
    }
}

fn text(document: &DocumentRef) -> &str {
    document.get().text.as_deref().unwrap_or_default()
}

/// The key of the place that a document reports on.
fn place_key(document: &DocumentRef) -> &str {
    document.corpus.place_key(AreaId(document.get().area))
}

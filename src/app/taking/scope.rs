//! What the present address selects, in rows and in words.

use std::rc::Rc;

use crate::app::components::{caption, register_facets};
use crate::app::held::Held;
use crate::app::i18n::{self, Lang, OpenMessage, TakeMessage};
use crate::app::pages::{compare, documents};
use crate::app::route::{CompareView, DocumentsView, RegisterView, Route};
use crate::app::state::State;
use crate::corpus::{AreaId, Corpus, DocumentId, ObservationId};
use crate::query::register::{RegisterFacet, entries, list};
use crate::query::{Facet, Query, answer};

/// What an address selects.
#[derive(Clone)]
pub(crate) struct Scope {
    /// The corpus that it is of: the sample is apart.
    pub(crate) corpus: Rc<Corpus>,
    /// The observations, in the order in which the page shows them.
    pub(crate) rows: Rc<[ObservationId]>,
    /// The records, where the page lists named things.
    pub(crate) records: Option<Rc<[usize]>>,
    /// The selection in words; empty for all that is held.
    pub(crate) words: String,
}

impl PartialEq for Scope {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.corpus, &other.corpus) && Rc::ptr_eq(&self.rows, &other.rows) && self.records == other.records
    }
}

impl Scope {
    /// All that is held.
    pub(crate) fn everything(held: &Held) -> Self {
        Self {
            corpus: held.corpus.clone(),
            rows: held.corpus.ids().collect(),
            records: None,
            words: String::new(),
        }
    }

    fn of(held: &Held, rows: Vec<ObservationId>, words: String) -> Self {
        Self {
            corpus: held.corpus.clone(),
            rows: rows.into(),
            records: None,
            words,
        }
    }

    /// What the present address shows; `None` where it shows no selection.
    pub(crate) fn shown(state: &State) -> Option<Self> {
        Self::at(&state.route, state)
    }

    /// What a route shows; `None` where it shows no selection.
    pub(crate) fn at(route: &Route, state: &State) -> Option<Self> {
        let (held, lang) = (&state.held, state.lang);
        match route {
            Route::Observations(view) => Some(of_query(held, &view.query, lang)),
            Route::Brief(place) => Some(of_query(held, &Query::of(Facet::Place, place), lang)),
            Route::Compare(view) => of_comparison(held, view, &state.basket, lang),
            Route::Registers(view) => Some(of_register(held, view, lang)),
            Route::Documents(view) => Some(of_documents(state, view)),
            Route::Document(view) => {
                let document = held.document(&view.id)?;
                Some(Self {
                    rows: document.corpus.observations_of(document.id).collect(),
                    records: None,
                    words: document.get().title.clone(),
                    corpus: document.corpus,
                })
            }
            _ => None,
        }
    }

    /// How many rows it has: of what the page lists.
    pub(crate) fn len(&self) -> usize {
        self.records.as_ref().map_or(self.rows.len(), |records| records.len())
    }

    /// Content hashes of the documents that it touches.
    pub(crate) fn documents(&self) -> Vec<String> {
        let mut touched = vec![false; self.corpus.documents().len()];
        for &row in self.rows.iter() {
            touched[self.corpus.observation(row).doc as usize] = true;
        }
        for &record in self.records.iter().flat_map(|records| records.iter()) {
            touched[self.corpus.records()[record].doc as usize] = true;
        }
        let documents = (0u32..).zip(touched).filter(|&(_, touched)| touched);
        documents
            .map(|(n, _)| self.corpus.document(DocumentId(n)).hash.clone())
            .collect()
    }
}

fn of_query(held: &Held, query: &Query, lang: Lang) -> Scope {
    Scope {
        corpus: held.corpus.clone(),
        rows: answer(&held.corpus, query).rows.clone(),
        records: None,
        words: caption::filters(held, query, lang),
    }
}

fn of_comparison(held: &Held, view: &CompareView, basket: &[String], lang: Lang) -> Option<Scope> {
    use compare::selection::{Selection, select, subject};
    let corpus = &held.corpus;
    let selection = select(corpus, &subject(view, basket)).selection;
    let name = |area: &AreaId| corpus.area(*area).name.clone();
    let words = match &selection {
        Selection::Start => return None,
        Selection::Indicator(lineup) => [lineup.indicator.as_str(), " ", i18n::measure(lineup.measure, lang)].concat(),
        Selection::Place(area, ..) => name(area),
        Selection::Places(areas, _) => areas.iter().map(name).collect::<Vec<_>>().join("、"),
        Selection::Facts(..) => lang.say(TakeMessage::Collected).to_owned(),
    };
    Some(Scope::of(held, selection.facts(), words))
}

/// The records of the entries that are listed.
fn of_register(held: &Held, view: &RegisterView, lang: Lang) -> Scope {
    let corpus = &held.corpus;
    let all = entries(corpus, view.kind);
    let listed = list(corpus, &all, view);
    let records: Vec<usize> = listed
        .rows
        .iter()
        .flat_map(|&n| all[n].records.iter().copied())
        .collect();
    let mut words = vec![lang.say(i18n::record_kind(view.kind)).to_owned()];
    for &facet in RegisterFacet::of(view.kind) {
        let chosen = view.chosen(facet).iter();
        words.extend(chosen.map(|key| register_facets::value_name(facet, key, lang).0.to_string()));
    }
    words.extend((!view.text.is_empty()).then(|| view.text.clone()));
    Scope {
        records: Some(records.into()),
        ..Scope::of(held, Vec::new(), words.join(lang.pick("；", "; ")))
    }
}

fn of_documents(state: &State, view: &DocumentsView) -> Scope {
    let (held, lang) = (&state.held, state.lang);
    let listed = documents::listed(held, &state.own, view);
    let own = listed
        .iter()
        .filter(|document| Rc::ptr_eq(&document.corpus, &held.corpus));
    let rows = own
        .flat_map(|document| held.corpus.observations_of(document.id))
        .collect();
    let mut words = Vec::new();
    words.extend((!view.text.is_empty()).then(|| view.text.clone()));
    words.extend(view.year.map(|year| year.to_string()));
    words.extend(view.with_text.then(|| lang.say(TakeMessage::WithText).to_owned()));
    words.extend(view.own.then(|| lang.say(OpenMessage::OwnDocuments).to_owned()));
    let words = words.join(lang.pick("；", "; "));
    Scope::of(held, rows, words)
}

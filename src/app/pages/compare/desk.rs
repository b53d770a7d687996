//! What the parts of a comparison are drawn with: the state, the view, and the addresses made from them.

use std::rc::Rc;

use crate::app::i18n::Lang;
use crate::app::route::{CompareView, Form, Route};
use crate::app::state::StateHandle;
use crate::corpus::{AreaId, Corpus, ObservationId};
use crate::model::Observation;

/// State and view, by reference.
#[derive(Clone, Copy)]
pub(super) struct Desk<'a> {
    /// The app's state.
    pub(super) state: &'a StateHandle,
    /// What the address asks for.
    pub(super) view: &'a CompareView,
    /// The indicators held, with the number of places, the best covered first.
    pub(super) covered: &'a [(String, usize)],
    /// The form in which the selection is shown.
    pub(super) form: Form,
}

impl<'a> Desk<'a> {
    /// The language of the page.
    pub(super) fn lang(self) -> Lang {
        self.state.lang
    }

    /// The corpus compared.
    pub(super) fn corpus(self) -> &'a Rc<Corpus> {
        &self.state.held.corpus
    }

    /// A fact of it.
    pub(super) fn fact(self, id: ObservationId) -> &'a Observation {
        self.corpus().observation(id)
    }

    /// A place's own name.
    pub(super) fn place(self, area: AreaId) -> String {
        self.corpus().area(area).name.clone()
    }

    /// The view with something changed and no panel open.
    pub(super) fn with(self, change: impl FnOnce(&mut CompareView)) -> String {
        let mut view = CompareView {
            fact: None,
            ..self.view.clone()
        };
        change(&mut view);
        Route::Compare(view).to_hash()
    }

    /// The view with a fact's panel open.
    pub(super) fn opened(self, o: &Observation) -> String {
        self.with(|view| view.fact = Some(o.id.clone()))
    }

    /// What the identifier of a fact's element begins with: its mark's in a chart, else its row's.
    pub(super) fn anchor(self) -> &'static str {
        if self.form == Form::Chart { "mark-" } else { "row-" }
    }

    /// Whether the fact's panel is open.
    pub(super) fn is_open(self, o: &Observation) -> bool {
        self.view.fact.as_ref() == Some(&o.id)
    }
}

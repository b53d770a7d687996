//! A quick reading of pasted text: what place, date and title the engine finds in it, before it is added.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::arriving::{json, unpack};
use super::desk::desk;
use super::programs::{Answer, Program};
use crate::app::browser::Breath;
use crate::corpus::Bundle;
use crate::model::{Format, Period, Settings, Source};
use crate::worker::Ask;

/// How much of a text is read for a guess, in characters; place, date and title stand at its head.
const READ: usize = 20_000;

/// What the engine finds in a text, as far as it finds it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Guess {
    /// Its title.
    pub(crate) title: Option<String>,
    /// The full name of the place it reports on.
    pub(crate) place: Option<String>,
    /// When it was published.
    pub(crate) date: Option<Period>,
    /// The year it looks back on.
    pub(crate) reference_year: Option<i16>,
    /// How many facts were read in what was looked at.
    pub(crate) facts: usize,
}

impl Guess {
    /// What the first document read in a text says of itself.
    pub(crate) fn of(bundle: &Bundle) -> Self {
        let Some(first) = bundle.documents.first() else {
            return Self::default();
        };
        let said = |text: String| (!text.trim().is_empty()).then_some(text);
        Self {
            title: said(first.title.clone()),
            place: bundle
                .areas
                .get(first.area as usize)
                .and_then(|area| said(area.full_name())),
            date: first.date.clone(),
            reference_year: first.reference_year,
            facts: bundle.observations.len(),
        }
    }
}

/// Reads texts one after the other; of those that come while it reads only the last is read.
pub(crate) struct Guesser {
    program: Program,
    busy: Cell<bool>,
    next: RefCell<Option<String>>,
}

impl Guesser {
    /// One whose program is not started yet.
    pub(crate) fn new() -> Rc<Self> {
        Rc::new(Self {
            program: Program::new("reader"),
            busy: Cell::new(false),
            next: RefCell::default(),
        })
    }

    /// Has a text read; `told` hears what was found in it, unless another comes meanwhile.
    pub(crate) fn read(self: &Rc<Self>, text: &str, told: Callback<Guess>) {
        *self.next.borrow_mut() = Some(text.chars().take(READ).collect());
        if self.busy.replace(true) {
            return;
        }
        let own = self.clone();
        spawn_local(async move {
            loop {
                let text = own.next.borrow_mut().take();
                let Some(text) = text else { break };
                let guess = own.guess(&text).await;
                if own.next.borrow().is_none() {
                    told.emit(guess.unwrap_or_default());
                }
            }
            own.busy.set(false);
        });
    }

    /// Ends its program.
    pub(crate) fn stop(&self) {
        self.next.borrow_mut().take();
        self.program.stop();
    }

    async fn guess(&self, text: &str) -> Option<Guess> {
        let source = Source {
            key: String::new(),
            file: String::new(),
            format: Format::Pasted,
            encoding: None,
            settings: Settings::default(),
            opened: String::new(),
            text: None,
        };
        let dictionary = (*desk().own.borrow().dictionary).clone();
        let ask = Ask::Read {
            source,
            notes: Vec::new(),
            dictionary,
        };
        let found: Rc<RefCell<Option<Answer>>> = Rc::default();
        let told = found.clone();
        let bytes = Uint8Array::from(text.as_bytes()).buffer();
        let head = json(&ask);
        let answered = self.program.ask(&head, Some(bytes), move |answer| {
            *told.borrow_mut() = Some(answer);
        });
        answered.await.ok()?;
        let answer = found.borrow_mut().take()?;
        // Before the parts of the facts stands the text itself.
        answer.texts.shift();
        let bundle = unpack(&answer.texts, None, &mut Breath::new()).await?;
        Some(Guess::of(&bundle))
    }
}

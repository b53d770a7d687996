//! The desk: the one place where what is held of a reader's own documents meets browser, workers and storage.
//!
//! It stands beside the app's state and outlives every page. It is told of each new [`Own`] and makes everything else
//! follow: what is to be read is read, what is to be kept is kept, the corpora are built anew. Pages look at its
//! [`Progress`] and at the state of the storage through `use_desk`.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, VecDeque};
use std::rc::Rc;

use js_sys::JsString;
use web_sys::File;
use yew::prelude::*;

use super::Own;
use super::arriving::{Arrival, Job, Landed, Progress};
use super::programs::Program;
use super::store::{Store, Trouble};
use crate::app::browser;
use crate::app::state::{Action, State};
use crate::corpus::{Bundle, Revised};
use crate::model::{Dictionary, Settings};

/// Whether the reader's documents are kept from one visit to the next.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) enum Storage {
    /// It is not known yet.
    #[default]
    Opening,
    /// They are; so many bytes are used in all, of so many that there are, where the browser tells.
    Kept {
        /// Bytes used.
        used: Option<f64>,
        /// Bytes there are.
        room: Option<f64>,
    },
    /// The browser gives this page no storage.
    Refused,
    /// There is no room left; what was opened last is not kept.
    Full,
}

impl Storage {
    /// Whether what is opened now is kept.
    pub(crate) const fn keeps(self) -> bool {
        matches!(self, Self::Kept { .. })
    }
}

/// What a document's facts were read with.
pub(super) type ReadWith = (Settings, Rc<Dictionary>);

/// The programs of one line of work.
pub(super) struct Crew {
    pub(super) reader: Program,
    pub(super) pdf: Program,
    pub(super) sheets: Program,
    pub(super) busy: Cell<bool>,
}

/// See the module.
pub(crate) struct Desk {
    dispatcher: RefCell<Option<UseReducerDispatcher<State>>>,
    /// What the state said last.
    pub(in crate::app) own: RefCell<Own>,
    /// Facts as read, by the key of their source; those of sources that were deleted too, for a deletion can be undone.
    pub(super) facts: RefCell<HashMap<String, Rc<Bundle>>>,
    /// What they were read with.
    pub(super) read_with: RefCell<HashMap<String, ReadWith>>,
    /// Texts by key, where the storage does not hold them.
    pub(super) texts: RefCell<HashMap<String, JsString>>,
    /// The files that were opened in this visit, by the key of the source, for another try in another encoding.
    pub(super) files: RefCell<HashMap<String, File>>,
    pub(super) crews: Vec<Crew>,
    pub(super) jobs: RefCell<VecDeque<Job>>,
    pub(super) arrivals: RefCell<VecDeque<Arrival>>,
    pub(super) landing: Cell<bool>,
    /// How many held texts are being fetched to be read anew.
    pub(super) fetching: Cell<usize>,
    pub(super) landed: RefCell<Landed>,
    pub(super) progress: RefCell<Progress>,
    pub(super) store: RefCell<Option<Rc<Store>>>,
    pub(super) storage: Cell<Storage>,
    /// What came of applying the corrections when the corpora were last built.
    pub(super) revised: RefCell<Rc<Revised>>,
    /// Counts how often the reader stopped all reading: what was still being listed then is not opened.
    pub(super) stops: Cell<u32>,
    /// Counts the builds that were begun; an older one gives way to a newer.
    pub(super) builds: Cell<u32>,
    listeners: RefCell<Vec<(u32, Callback<()>)>>,
    next_listener: Cell<u32>,
    telling: Cell<bool>,
}

thread_local! {
    static DESK: Rc<Desk> = Rc::new(Desk::new());
}

/// How long listeners are left in peace between two tellings, in milliseconds.
const TELLING: u32 = 120;

/// The desk of this page.
pub(crate) fn desk() -> Rc<Desk> {
    DESK.with(Rc::clone)
}

impl Desk {
    fn new() -> Self {
        // One processor is left to the page.
        let crews = browser::processors().saturating_sub(1).clamp(1, 3);
        Self {
            dispatcher: RefCell::default(),
            own: RefCell::default(),
            facts: RefCell::default(),
            read_with: RefCell::default(),
            texts: RefCell::default(),
            files: RefCell::default(),
            crews: (0..crews)
                .map(|_| Crew {
                    reader: Program::new("reader"),
                    pdf: Program::new("pdf"),
                    sheets: Program::new("sheets"),
                    busy: Cell::new(false),
                })
                .collect(),
            jobs: RefCell::default(),
            arrivals: RefCell::default(),
            landing: Cell::new(false),
            fetching: Cell::new(0),
            landed: RefCell::default(),
            progress: RefCell::default(),
            store: RefCell::default(),
            storage: Cell::default(),
            revised: RefCell::default(),
            stops: Cell::new(0),
            builds: Cell::new(0),
            listeners: RefCell::default(),
            next_listener: Cell::new(0),
            telling: Cell::new(false),
        }
    }

    /// Names the reducer that is told of what happens here.
    pub(crate) fn report_to(&self, dispatcher: UseReducerDispatcher<State>) {
        *self.dispatcher.borrow_mut() = Some(dispatcher);
    }

    pub(super) fn dispatch(&self, action: Action) {
        let dispatcher = self.dispatcher.borrow().clone();
        if let Some(dispatcher) = dispatcher {
            dispatcher.dispatch(action);
        }
    }

    /// What is the reader's own, as the state said last.
    pub(crate) fn own(&self) -> Own {
        self.own.borrow().clone()
    }

    /// What the files that are being opened have come to.
    pub(crate) fn progress(&self) -> Progress {
        self.progress.borrow().clone()
    }

    /// Whether documents are kept.
    pub(crate) fn storage(&self) -> Storage {
        self.storage.get()
    }

    /// The file a source was opened from, where that was in this visit.
    pub(crate) fn file(&self, key: &str) -> Option<File> {
        self.files.borrow().get(key).cloned()
    }

    /// The facts of a source as read, before any correction.
    pub(crate) fn facts(&self, key: &str) -> Option<Rc<Bundle>> {
        self.facts.borrow().get(key).cloned()
    }

    /// What came of applying the corrections when the corpora were last built.
    pub(crate) fn revised(&self) -> Rc<Revised> {
        self.revised.borrow().clone()
    }

    pub(super) fn note_trouble(&self, trouble: Trouble) {
        self.storage.set(match trouble {
            Trouble::Refused => Storage::Refused,
            Trouble::Full => Storage::Full,
        });
        self.tell();
    }

    /// Tells the listeners that something changed, soon, and not too often.
    pub(super) fn tell(&self) {
        if self.telling.replace(true) {
            return;
        }
        gloo::timers::callback::Timeout::new(TELLING, || {
            let desk = desk();
            desk.telling.set(false);
            let listeners: Vec<Callback<()>> = desk.listeners.borrow().iter().map(|(_, heard)| heard.clone()).collect();
            for listener in listeners {
                listener.emit(());
            }
        })
        .forget();
    }

    fn listen(&self, listener: Callback<()>) -> u32 {
        let id = self.next_listener.get();
        self.next_listener.set(id.wrapping_add(1));
        self.listeners.borrow_mut().push((id, listener));
        id
    }

    fn leave(&self, id: u32) {
        self.listeners.borrow_mut().retain(|(own, _)| *own != id);
    }
}

/// The desk; the component is drawn again when something changes there.
#[hook]
pub(crate) fn use_desk() -> Rc<Desk> {
    let drawn = use_force_update();
    use_effect_with((), move |()| {
        let id = desk().listen(Callback::from(move |()| drawn.force_update()));
        move || desk().leave(id)
    });
    desk()
}

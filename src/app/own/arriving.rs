//! From files to facts: a queue of what is to be opened, lines of work that ask the programs, and what comes back.
//!
//! Nothing here takes the page longer than [`breathe`] allows: facts arrive in parts, and each is taken up in a task of
//! its own.

use std::rc::Rc;

use js_sys::{ArrayBuffer, JsString, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;

use super::desk::{Crew, Desk};
use super::programs::{Answer, Failure, Program};
use super::store::Record;
use super::{Entry, Own};
use crate::app::browser::{self, Breath};
use crate::app::route::{Address, OpenView, Route};
use crate::app::state::Action;
use crate::app::undo::Deed;
use crate::corpus::Bundle;
use crate::export::recipe::Recipe;
use crate::intake::{Limits, Note, Opened, Reason, Refusal};
use crate::model::{Correction, Dictionary, Encoding, Format, SavedView, Settings, Source};
use crate::worker::{Ask, Tell, Wire};

/// A file with the name it is shown by, which inside a folder is the way to it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Dropped {
    /// Name, or way to it.
    pub(crate) name: String,
    /// The file.
    pub(crate) file: File,
}

/// What became of one file.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    /// Its name, or the way to it.
    pub(crate) name: String,
    /// Its size in bytes.
    pub(crate) size: f64,
    /// How far it is.
    pub(crate) stage: Stage,
    /// Keys of the sources read in it.
    pub(crate) sources: Vec<String>,
    /// Keys of the sources that were held before.
    pub(crate) held: Vec<String>,
    /// What was not read, and why.
    pub(crate) refused: Vec<Refusal>,
}

/// How far a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// It waits for its turn.
    Waiting,
    /// It is being read.
    Reading,
    /// It is done with, well or not.
    Done,
    /// The reader cancelled before it was done.
    Cancelled,
}

/// All files that were opened in this visit, and how far they are.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Progress {
    /// The files, in the order in which they were opened.
    pub(crate) rows: Rc<Vec<Rc<Row>>>,
    /// Where the running import began among them.
    pub(crate) from: usize,
    /// Whether something is being read.
    pub(crate) running: bool,
}

impl Progress {
    fn change(&mut self, row: usize, change: impl FnOnce(&mut Row)) {
        if let Some(row) = Rc::make_mut(&mut self.rows).get_mut(row) {
            change(Rc::make_mut(row));
        }
    }
}

/// One thing to be done.
pub(super) struct Job {
    /// The row that it belongs to; none where a source is read anew.
    row: Option<usize>,
    what: What,
}

enum What {
    /// A file to be opened, in the encoding that was chosen by hand; in the place of the source of this key.
    Open(Dropped, Option<Encoding>, Option<String>),
    /// A file for another program.
    Pass(String, String, ArrayBuffer),
    /// A text to be read.
    Read(Box<Source>, Vec<Note>, ArrayBuffer),
    /// A collection's text that came with the page.
    Held(ArrayBuffer),
}

/// What a program told, on its way to being taken up.
pub(super) struct Arrival {
    row: Option<usize>,
    file: Option<File>,
    /// The key of the source in whose place it stands.
    instead: Option<String>,
    /// Whether it is a held text that was read anew.
    anew: bool,
    tell: Tell,
    texts: js_sys::Array,
}

impl Desk {
    /// Opens files; what they hold joins what is held.
    pub(crate) fn open(self: &Rc<Self>, files: Vec<Dropped>) {
        self.begin();
        let desk = self.clone();
        spawn_local(async move {
            let mut breath = Breath::new();
            let stops = desk.stops.get();
            for dropped in files {
                if desk.stops.get() != stops {
                    break;
                }
                // Browsers look a file up on the disk when they are asked for its size.
                let row = desk.add_row(&dropped.name, dropped.file.size());
                desk.add_job(Some(row), What::Open(dropped, None, None));
                breath.pause().await;
            }
            desk.work();
        });
    }

    /// Opens text that was pasted, with what the reader said of it.
    pub(crate) fn open_text(self: &Rc<Self>, name: &str, text: &str, settings: Settings) {
        self.begin();
        let bytes = text.as_bytes();
        let row = self.add_row(name, bytes.len() as f64);
        let source = Source {
            key: String::new(),
            file: name.to_owned(),
            format: Format::Pasted,
            encoding: None,
            settings,
            opened: String::new(),
            text: None,
        };
        let buffer = Uint8Array::from(bytes).buffer();
        self.add_job(Some(row), What::Read(Box::new(source), Vec::new(), buffer));
        self.work();
    }

    /// Opens a file again in another encoding, in the place of the source that was read in it. The row that tells how far
    /// it is; none where the file is not at hand.
    pub(crate) fn open_as(self: &Rc<Self>, key: &str, encoding: Encoding) -> Option<usize> {
        let (file, entry) = (self.file(key)?, self.own.borrow().entry(key).cloned()?);
        self.begin();
        let name = entry.source.file.clone();
        let row = self.add_row(&name, file.size());
        self.add_job(
            Some(row),
            What::Open(Dropped { name, file }, Some(encoding), Some(key.to_owned())),
        );
        self.work();
        Some(row)
    }

    /// Opens the collection that the page itself carries.
    pub(super) fn open_held(self: &Rc<Self>, text: &str) {
        self.begin();
        self.add_job(None, What::Held(Uint8Array::from(text.as_bytes()).buffer()));
        self.work();
    }

    /// Reads a held text anew; `text` is all of it.
    pub(super) fn read_again(self: &Rc<Self>, entry: &Entry, text: &JsString) {
        let text = text.as_string().unwrap_or_default();
        let buffer = Uint8Array::from(text.as_bytes()).buffer();
        self.add_job(
            None,
            What::Read(Box::new(entry.source.clone()), entry.notes.clone(), buffer),
        );
        self.work();
    }

    /// Stops all reading. What was read until now is kept.
    pub(crate) fn cancel(self: &Rc<Self>) {
        self.stops.set(self.stops.get().wrapping_add(1));
        self.jobs.borrow_mut().clear();
        for crew in &self.crews {
            for program in [&crew.reader, &crew.pdf, &crew.sheets] {
                program.stop();
            }
        }
        let mut progress = self.progress.borrow_mut();
        for row in Rc::make_mut(&mut progress.rows) {
            if matches!(row.stage, Stage::Waiting | Stage::Reading) {
                Rc::make_mut(row).stage = Stage::Cancelled;
            }
        }
        drop(progress);
        self.tell();
    }

    /// The beginning of a file in an encoding; `None` where the file cannot be read.
    pub(crate) async fn preview(self: &Rc<Self>, file: &File, encoding: Encoding) -> Option<String> {
        let bytes = file.slice_with_i32_and_i32(0, PREVIEWED).ok()?.array_buffer();
        let buffer: ArrayBuffer = JsFuture::from(bytes).await.ok()?.dyn_into().ok()?;
        let found = Rc::new(std::cell::RefCell::new(None));
        let told = found.clone();
        let ask = json(&Ask::Preview { encoding });
        let program = Program::new("reader");
        program
            .ask(&ask, Some(buffer), move |answer: Answer| {
                if let Ok(Tell::Preview { text }) = serde_json::from_str(&answer.head) {
                    *told.borrow_mut() = Some(text);
                }
            })
            .await
            .ok()?;
        program.stop();
        found.take()
    }

    /// Counts an import as begun, unless one is running.
    fn begin(&self) {
        let mut progress = self.progress.borrow_mut();
        if !progress.running {
            progress.from = progress.rows.len();
            progress.running = true;
        }
    }

    fn add_row(&self, name: &str, size: f64) -> usize {
        let mut progress = self.progress.borrow_mut();
        Rc::make_mut(&mut progress.rows).push(Rc::new(Row {
            name: name.to_owned(),
            size,
            stage: Stage::Waiting,
            sources: Vec::new(),
            held: Vec::new(),
            refused: Vec::new(),
        }));
        progress.rows.len() - 1
    }

    fn add_job(&self, row: Option<usize>, what: What) {
        self.jobs.borrow_mut().push_back(Job { row, what });
    }

    fn change(&self, row: Option<usize>, change: impl FnOnce(&mut Row)) {
        if let Some(row) = row {
            self.progress.borrow_mut().change(row, change);
            self.tell();
        }
    }

    fn refuse(&self, row: Option<usize>, file: &str, reason: Reason, detail: Option<String>) {
        let file = file.to_owned();
        self.change(row, |row| row.refused.push(Refusal { file, reason, detail }));
    }

    /// Sets every line of work going that stands idle.
    fn work(self: &Rc<Self>) {
        for n in 0..self.crews.len() {
            if !self.crews[n].busy.replace(true) {
                let desk = self.clone();
                spawn_local(async move {
                    desk.work_through(&desk.crews[n]).await;
                    desk.crews[n].busy.set(false);
                    desk.end();
                });
            }
        }
        self.tell();
    }

    async fn work_through(self: &Rc<Self>, crew: &Crew) {
        loop {
            let job = self.jobs.borrow_mut().pop_front();
            let Some(job) = job else { return };
            let row = job.row;
            self.change(row, |row| {
                if row.stage == Stage::Waiting {
                    row.stage = Stage::Reading;
                }
            });
            self.do_job(crew, job).await;
            self.change(row, |row| {
                if row.stage == Stage::Reading {
                    row.stage = Stage::Done;
                }
            });
        }
    }

    async fn do_job(self: &Rc<Self>, crew: &Crew, job: Job) {
        let row = job.row;
        let dictionary = (*self.own.borrow().dictionary).clone();
        match job.what {
            What::Open(dropped, encoding, instead) => {
                let Some(bytes) = self.bytes_of(row, &dropped).await else {
                    return;
                };
                let file = dropped.name.clone();
                let ask = Ask::Open {
                    file,
                    encoding,
                    dictionary,
                };
                self.ask_reader(crew, row, &dropped.name, &ask, bytes, Some(dropped.file), instead)
                    .await;
            }
            What::Read(source, notes, bytes) => {
                let file = source.file.clone();
                let source = *source;
                let ask = Ask::Read {
                    source,
                    notes,
                    dictionary,
                };
                self.ask_reader(crew, row, &file, &ask, bytes, None, None).await;
            }
            What::Held(bytes) => {
                let file = "held.json".to_owned();
                let ask = Ask::Open {
                    file: file.clone(),
                    encoding: Some(Encoding::Utf8),
                    dictionary,
                };
                self.ask_reader(crew, row, &file, &ask, bytes, None, None).await;
            }
            What::Pass(program, file, bytes) => {
                let program = if program == "pdf" { &crew.pdf } else { &crew.sheets };
                self.ask_other(program, row, &file, bytes).await;
            }
        }
    }

    /// The bytes of a file, unless it is larger than a file of its kind may be: what is too large is not even read.
    async fn bytes_of(&self, row: Option<usize>, dropped: &Dropped) -> Option<ArrayBuffer> {
        let (name, file) = (&dropped.name, &dropped.file);
        let limits = Limits::BROWSER;
        let mut limit = limits.file;
        if file.size() > (limits.text * 2) as f64 {
            let head = file.slice_with_i32_and_i32(0, Limits::HEAD as i32).ok();
            let head = match head {
                Some(head) => bytes(&head).await,
                None => None,
            };
            limit = head.map_or(limit, |head| limits.of_head(&Uint8Array::new(&head).to_vec()));
        }
        if file.size() > limit as f64 {
            self.refuse(row, name, Reason::TooLarge, Some(limit.to_string()));
            return None;
        }
        let read = bytes(file).await;
        if read.is_none() {
            self.refuse(row, name, Reason::Unreadable, None);
        }
        read
    }

    #[expect(clippy::too_many_arguments, reason = "what is asked, with where its answers belong")]
    async fn ask_reader(
        self: &Rc<Self>,
        crew: &Crew,
        row: Option<usize>,
        name: &str,
        ask: &Ask,
        bytes: ArrayBuffer,
        file: Option<File>,
        instead: Option<String>,
    ) {
        let desk = self.clone();
        let anew = row.is_none() && matches!(ask, Ask::Read { .. });
        let told = move |answer: Answer| {
            let Ok(tell) = serde_json::from_str::<Tell>(&answer.head) else {
                return;
            };
            if let Tell::Pass { program, file } = tell {
                if let Some(bytes) = answer.bytes {
                    desk.add_job(row, What::Pass(program, file, bytes.buffer()));
                }
                return;
            }
            desk.arrivals.borrow_mut().push_back(Arrival {
                row,
                file: file.clone(),
                instead: instead.clone(),
                anew,
                tell,
                texts: answer.texts,
            });
            desk.land();
        };
        let outcome = crew.reader.ask(&json(ask), Some(bytes), told).await;
        self.conclude(row, name, outcome);
    }

    /// Has a PDF or a spreadsheet read; its text goes on to the reader.
    async fn ask_other(self: &Rc<Self>, program: &Program, row: Option<usize>, name: &str, bytes: ArrayBuffer) {
        let desk = self.clone();
        let told = move |answer: Answer| {
            if let Ok(opened) = serde_json::from_str::<Opened>(&answer.head) {
                let buffer = Uint8Array::from(opened.text.as_bytes()).buffer();
                let source = Source {
                    key: String::new(),
                    file: opened.file,
                    format: opened.format,
                    encoding: opened.encoding,
                    settings: Settings::default(),
                    opened: String::new(),
                    text: None,
                };
                desk.add_job(row, What::Read(Box::new(source), opened.notes, buffer));
            } else if let Ok(refusal) = serde_json::from_str::<Refusal>(&answer.head) {
                desk.change(row, |row| row.refused.push(refusal));
            } else if let Ok(tell) = serde_json::from_str::<Tell>(&answer.head) {
                let arrival = Arrival {
                    row,
                    file: None,
                    instead: None,
                    anew: false,
                    tell,
                    texts: answer.texts,
                };
                desk.arrivals.borrow_mut().push_back(arrival);
                desk.land();
            }
        };
        let head = ["{\"file\":", &json(&name), "}"].concat();
        let outcome = program.ask(&head, Some(bytes), told).await;
        self.conclude(row, name, outcome);
    }

    fn conclude(&self, row: Option<usize>, name: &str, outcome: Result<(), Failure>) {
        match outcome {
            Err(Failure::NoProgram) => self.refuse(row, name, Reason::NoProgram, None),
            Err(Failure::Broke(detail)) => self.refuse(row, name, Reason::Broke, Some(detail)),
            Ok(()) | Err(Failure::Stopped) => {}
        }
    }

    /// Takes up what arrived, one after the other.
    fn land(self: &Rc<Self>) {
        if self.landing.replace(true) {
            return;
        }
        let desk = self.clone();
        spawn_local(async move {
            let mut breath = Breath::new();
            loop {
                breath.pause().await;
                let arrival = desk.arrivals.borrow_mut().pop_front();
                let Some(arrival) = arrival else { break };
                desk.take_up(arrival, &mut breath).await;
            }
            desk.landing.set(false);
            desk.end();
        });
    }

    async fn take_up(self: &Rc<Self>, arrival: Arrival, breath: &mut Breath) {
        let row = arrival.row;
        match arrival.tell {
            Tell::Source {
                source,
                notes,
                with_text,
            } => {
                let text = with_text
                    .then(|| arrival.texts.shift())
                    .and_then(|text| text.dyn_into().ok());
                self.take_source(
                    row,
                    arrival.file,
                    arrival.instead,
                    arrival.anew,
                    source,
                    notes,
                    text,
                    &arrival.texts,
                    breath,
                )
                .await;
            }
            Tell::Refused { refusal } => self.change(row, |row| row.refused.push(refusal)),
            Tell::Collection {
                corrections,
                dictionary,
                views,
                view,
                base,
                ..
            } => {
                let mut landed = self.landed.borrow_mut();
                landed.corrections.extend(corrections);
                landed.dictionary.join(dictionary);
                landed.views.extend(views);
                if row.is_none() {
                    landed.portable = Some((view, base));
                }
            }
            Tell::Recipe { file } => self.take_recipe(row, &file, &arrival.texts),
            Tell::Pass { .. } | Tell::Preview { .. } => {}
        }
    }

    /// Follows a recipe that was opened.
    fn take_recipe(&self, row: Option<usize>, file: &str, texts: &js_sys::Array) {
        match Recipe::from_json(&texts.get(0).as_string().unwrap_or_default()) {
            Ok(recipe) => self.dispatch(Action::Follow(recipe)),
            Err(error) => self.refuse(row, file, Reason::Damaged, Some(error.to_string())),
        }
    }

    #[expect(clippy::too_many_arguments, reason = "all that is known of one text")]
    async fn take_source(
        self: &Rc<Self>,
        row: Option<usize>,
        file: Option<File>,
        instead: Option<String>,
        anew: bool,
        mut source: Source,
        notes: Vec<Note>,
        text: Option<JsString>,
        wire: &js_sys::Array,
        breath: &mut Breath,
    ) {
        let Some(bundle) = unpack(wire, text.as_ref(), breath).await else {
            let detail = Some("facts".to_owned());
            self.refuse(row, &source.file, Reason::Damaged, detail);
            return;
        };
        let key = source.key.clone();
        if anew && self.is_outdated(&source) {
            return;
        }
        let landed = |landed: &Landed| landed.entries.iter().any(|entry| entry.source.key == key);
        let known = self.own.borrow().entry(&key).is_some() || landed(&self.landed.borrow());
        if known && row.is_some() && instead.is_none() {
            self.change(row, |row| row.held.push(key));
            return;
        }
        if source.opened.is_empty() {
            source.opened = browser::now();
        }
        let read_with = (source.settings.clone(), self.own.borrow().dictionary.clone());
        self.read_with.borrow_mut().insert(key.clone(), read_with);
        if let Some(before) = instead.as_deref().and_then(|old| self.own.borrow().entry(old).cloned()) {
            // What was set by hand stays; the text is then read with it.
            source.settings = before.source.settings.clone();
        }
        let entry = Rc::new(Entry::new(source, notes, &bundle, text.is_some()));
        self.facts.borrow_mut().insert(key.clone(), Rc::new(bundle));
        if let Some(file) = file {
            self.files.borrow_mut().insert(key.clone(), file);
        }
        self.keep_source(&entry, text, wire).await;
        let mut landed = self.landed.borrow_mut();
        if let Some(old) = instead {
            landed.replaced.push((old, key.clone()));
        }
        landed.entries.push(entry);
        landed.anew |= row.is_none();
        drop(landed);
        self.change(row, |row| row.sources.push(key));
    }

    /// Whether a text that was read anew was deleted meanwhile, or set otherwise, so that another reading is on its way.
    fn is_outdated(&self, source: &Source) -> bool {
        let own = self.own.borrow();
        own.entry(&source.key)
            .is_none_or(|held| held.source.settings != source.settings)
    }

    async fn keep_source(self: &Rc<Self>, entry: &Entry, text: Option<JsString>, wire: &js_sys::Array) {
        let store = self.store.borrow().clone();
        let kept = match store {
            Some(store) => {
                let record = Record {
                    meta: json(entry),
                    text: text.clone(),
                    wire: wire.clone(),
                };
                store.put(&entry.source.key, &record).await
            }
            None => Err(super::store::Trouble::Refused),
        };
        if let Err(trouble) = kept {
            self.note_trouble(trouble);
            if let Some(text) = text {
                self.texts.borrow_mut().insert(entry.source.key.clone(), text);
            }
        }
    }

    /// Whether nothing is being read, and nothing waits for it.
    fn is_idle(&self) -> bool {
        self.jobs.borrow().is_empty()
            && self.arrivals.borrow().is_empty()
            && !self.landing.get()
            && self.crews.iter().all(|crew| !crew.busy.get())
    }

    /// Whether held texts are being read anew, or files are being opened.
    pub(crate) fn is_reading(&self) -> bool {
        self.fetching.get() > 0 || !self.is_idle()
    }

    /// Ends the import when nothing is left to do: what was read joins what is held.
    fn end(self: &Rc<Self>) {
        if !self.is_idle() {
            // A program may have handed something on after its line of work had ended.
            if !self.jobs.borrow().is_empty() {
                self.work();
            }
            return;
        }
        self.conclude_rows();
        let landed = std::mem::take(&mut *self.landed.borrow_mut());
        let portable = landed.portable.clone();
        let count = landed.entries.len();
        let silent = landed.anew || portable.is_some();
        let deed = match (count, landed.corrections.len()) {
            (0, said) if said > 0 => Deed::Brought(said),
            _ => Deed::Opened(count),
        };
        self.follow_replaced(&landed.replaced);
        let own = landed.joined(self.own.borrow().clone());
        let changed = own != *self.own.borrow();
        if changed {
            self.dispatch(if silent {
                Action::Settle(own)
            } else {
                Action::Own(own, deed)
            });
        } else if count > 0 {
            // What is held is the same; the facts read in it may be others.
            self.build(&own);
        }
        if let Some((view, _)) = portable {
            self.arrive_at(view);
        }
        if !changed && self.builds.get() == 0 {
            // Nothing came of what the page carries; there is nothing to wait for.
            self.dispatch(Action::Settled);
        }
        self.tell();
    }

    fn conclude_rows(&self) {
        let mut progress = self.progress.borrow_mut();
        progress.running = false;
        for row in Rc::make_mut(&mut progress.rows) {
            if row.stage == Stage::Reading {
                Rc::make_mut(row).stage = Stage::Done;
            }
        }
    }

    /// Shows what takes a source's place where the source's own report is shown.
    fn follow_replaced(&self, replaced: &[(String, String)]) {
        let address = |key: &str| Route::Open(OpenView::of(key)).to_hash();
        let here = browser::hash();
        if let Some((_, new)) = replaced.iter().find(|(old, _)| address(old) == here) {
            let there = address(new);
            browser::replace(&there);
            self.dispatch(Action::Went(Address::parse(&there)));
        }
    }

    /// Goes to the address that a portable copy was saved at, where the reader asked for none.
    fn arrive_at(&self, view: Option<String>) {
        if matches!(browser::hash().as_str(), "" | "#" | "#/")
            && let Some(view) = view.filter(|view| view.starts_with("#/"))
        {
            browser::replace(&view);
            self.dispatch(Action::Went(Address::parse(&view)));
        }
    }
}

/// What has been read and not yet joined what is held.
#[derive(Default)]
pub(super) struct Landed {
    entries: Vec<Rc<Entry>>,
    /// Keys of the sources that give way, with those of what takes their place.
    replaced: Vec<(String, String)>,
    corrections: Vec<Correction>,
    dictionary: Dictionary,
    views: Vec<SavedView>,
    /// Whether a held source was read anew.
    anew: bool,
    /// What the page's own collection says of the address and of the corpus that comes with the app.
    portable: Option<(Option<String>, bool)>,
}

impl Landed {
    /// What is held, with this.
    fn joined(self, own: Own) -> Own {
        let gone: Vec<String> = self.replaced.into_iter().map(|(old, _)| old).collect();
        let mut own = own.without(&gone);
        for entry in self.entries {
            own = own.with_entry(entry);
        }
        for correction in self.corrections {
            own = own.with_correction(correction);
        }
        if !self.dictionary.is_empty() {
            Rc::make_mut(&mut own.dictionary).join(self.dictionary);
        }
        for view in self.views {
            own = own.with_view(view);
        }
        if let Some((_, base)) = self.portable {
            own.base = base;
        }
        own
    }
}

/// What a file holds; `None` where it cannot be read.
async fn bytes(file: &web_sys::Blob) -> Option<ArrayBuffer> {
    JsFuture::from(file.array_buffer()).await.ok()?.dyn_into().ok()
}

/// How much of a file is previewed, in bytes.
const PREVIEWED: i32 = 64 << 10;

/// The facts that a worker sent in parts, with the text of their documents where the source's is held; `None` where they
/// are damaged.
pub(super) async fn unpack(wire: &js_sys::Array, text: Option<&JsString>, breath: &mut Breath) -> Option<Bundle> {
    let mut parts = Wire::default();
    for part in wire.iter() {
        parts.add(&part.as_string()?).ok()?;
        breath.pause().await;
    }
    let mut bundle = parts.into_bundle().ok()?;
    if let Some(text) = text {
        bundle.restore_texts(&text.as_string()?).ok()?;
    }
    Some(bundle)
}

/// A value of our own as JSON; writing it cannot fail.
pub(super) fn json<T: serde::Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

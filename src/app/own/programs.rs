//! Programs in workers: started at their first use, asked one thing at a time, started anew where they break down.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::utils::window;
use js_sys::{Array, ArrayBuffer, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

/// Why a program gave no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Failure {
    /// It could not be loaded or started.
    NoProgram,
    /// It broke down over what it was asked; what it said.
    Broke(String),
    /// It was stopped.
    Stopped,
}

/// What a program answers: a JSON text, and what comes beside it.
pub(crate) struct Answer {
    /// The answer, as JSON.
    pub(crate) head: String,
    /// Texts beside it, as the browser holds them.
    pub(crate) texts: Array,
    /// Bytes beside it.
    pub(crate) bytes: Option<Uint8Array>,
}

/// What becomes of one call.
struct Call {
    told: Box<dyn FnMut(Answer)>,
    end: Function,
    outcome: Rc<RefCell<Option<Failure>>>,
}

/// A program of a name; cloned handles are the same program.
#[derive(Clone)]
pub(crate) struct Program {
    name: &'static str,
    running: Rc<RefCell<Option<Running>>>,
    call: Rc<RefCell<Option<Call>>>,
}

struct Running {
    worker: Worker,
    _told: Closure<dyn FnMut(MessageEvent)>,
    _failed: Closure<dyn FnMut(JsValue)>,
}

impl Program {
    /// A program that is not started yet.
    pub(crate) fn new(name: &'static str) -> Self {
        Self {
            name,
            running: Rc::default(),
            call: Rc::default(),
        }
    }

    /// Asks the program one thing, starting it where needed; `told` is called with each answer. Nothing else may be asked
    /// before this ends.
    ///
    /// # Errors
    /// Where the program cannot be started, breaks down or is stopped. It is started anew for the next thing it is asked.
    pub(crate) async fn ask(
        &self,
        head: &str,
        bytes: Option<ArrayBuffer>,
        told: impl FnMut(Answer) + 'static,
    ) -> Result<(), Failure> {
        if self.running.borrow().is_none() {
            let running = self.start().await?;
            *self.running.borrow_mut() = Some(running);
        }
        let outcome: Rc<RefCell<Option<Failure>>> = Rc::default();
        let mut told: Option<Box<dyn FnMut(Answer)>> = Some(Box::new(told));
        let ended = Promise::new(&mut |end, _| {
            *self.call.borrow_mut() = told.take().map(|told| Call {
                told,
                end,
                outcome: outcome.clone(),
            });
        });
        self.post(head, bytes)?;
        let _ = JsFuture::from(ended).await;
        let failure = outcome.borrow_mut().take();
        match failure {
            None => Ok(()),
            Some(failure) => {
                self.close();
                Err(failure)
            }
        }
    }

    /// Stops the program in the middle of what it does.
    pub(crate) fn stop(&self) {
        self.close();
        end(&self.call, Some(Failure::Stopped));
    }

    fn close(&self) {
        if let Some(running) = self.running.borrow_mut().take() {
            running.worker.set_onmessage(None);
            running.worker.set_onerror(None);
            running.worker.terminate();
        }
    }

    fn post(&self, head: &str, bytes: Option<ArrayBuffer>) -> Result<(), Failure> {
        let message = Object::new();
        let transfer = Array::new();
        set(&message, "call", &JsValue::TRUE);
        set(&message, "head", &head.into());
        if let Some(bytes) = bytes {
            set(&message, "bytes", &Uint8Array::new(&bytes));
            transfer.push(&bytes);
        }
        let running = self.running.borrow();
        let worker = running
            .as_ref()
            .map(|running| &running.worker)
            .ok_or(Failure::Stopped)?;
        worker
            .post_message_with_transfer(&message, &transfer)
            .map_err(|reason| Failure::Broke(words(&reason)))
    }

    async fn start(&self) -> Result<Running, Failure> {
        let worker = self.load().await.ok_or(Failure::NoProgram)?;
        let call = self.call.clone();
        let told = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let data = event.data();
            let text = |name: &str| Reflect::get(&data, &name.into()).ok()?.as_string();
            if let Some(reason) = text("broke") {
                end(&call, Some(Failure::Broke(reason)));
            } else if Reflect::get(&data, &"done".into()).is_ok_and(|done| done.is_truthy()) {
                end(&call, None);
            } else if let Some(head) = text("head") {
                let texts = Reflect::get(&data, &"chunks".into()).ok();
                let bytes = Reflect::get(&data, &"bytes".into()).ok();
                let answer = Answer {
                    head,
                    texts: texts.and_then(|texts| texts.dyn_into().ok()).unwrap_or_default(),
                    bytes: bytes.and_then(|bytes| bytes.dyn_into().ok()),
                };
                if let Some(call) = call.borrow_mut().as_mut() {
                    (call.told)(answer);
                }
            }
        });
        let call = self.call.clone();
        let failed = Closure::<dyn FnMut(JsValue)>::new(move |reason: JsValue| {
            end(&call, Some(Failure::Broke(words(&reason))));
        });
        worker.set_onmessage(Some(told.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        Ok(Running {
            worker,
            _told: told,
            _failed: failed,
        })
    }

    /// Asks the page's start for a worker that runs the program.
    async fn load(&self) -> Option<Worker> {
        let boot = Reflect::get(&window(), &"fangzhiBoot".into()).ok()?;
        let start: Function = Reflect::get(&boot, &"worker".into()).ok()?.dyn_into().ok()?;
        let promise: Promise = start.call1(&boot, &self.name.into()).ok()?.dyn_into().ok()?;
        JsFuture::from(promise).await.ok()?.dyn_into().ok()
    }
}

/// Ends what was asked.
fn end(call: &Rc<RefCell<Option<Call>>>, failure: Option<Failure>) {
    let ended = call.borrow_mut().take();
    if let Some(call) = ended {
        *call.outcome.borrow_mut() = failure;
        let _ = call.end.call0(&JsValue::NULL);
    }
}

fn set(object: &Object, name: &str, value: &JsValue) {
    // Setting a property of a plain object of our own cannot fail.
    let _ = Reflect::set(object, &name.into(), value);
}

/// What an error says.
fn words(reason: &JsValue) -> String {
    Reflect::get(reason, &"message".into())
        .ok()
        .and_then(|message| message.as_string())
        .or_else(|| reason.as_string())
        .unwrap_or_default()
}

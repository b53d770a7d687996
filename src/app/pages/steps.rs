//! From one observation or doubt of a document to the next: addresses, keys, and bringing what is open into sight.

use gloo::events::EventListener;
use gloo::utils::document as page;
use yew::prelude::*;

use crate::app::browser;
use crate::app::components::reading_bar::Steps;
use crate::app::components::{doubts, margin, passage};
use crate::app::held::{DocumentRef, FactRef};
use crate::app::route::{Address, DocumentView, Route};
use crate::model::Confidence;
use crate::sorting::Arrange;

/// What comes before and after what is open, among the observations listed and among all doubts.
pub(super) fn steps(document: &DocumentRef, listed: &[FactRef], view: &DocumentView) -> Steps {
    let open = view.fact.as_deref().and_then(|id| document.corpus.by_id(id));
    let here = open.map(|row| document.corpus.observation(row).span).or(view.at);
    let hash = |view: DocumentView| AttrValue::from(Route::Document(view).to_hash());
    let fact = |n: usize| listed.get(n).map(|fact| hash(view.with_fact(&fact.observation().id)));
    let place = open.and_then(|open| listed.iter().position(|fact| fact.row == open));
    let (previous, next) = match (place, here) {
        (Some(n), _) => (n.checked_sub(1).and_then(fact), fact(n + 1)),
        (None, Some(here)) => {
            let after = listed.partition_point(|fact| fact.observation().span.start < here.start);
            (after.checked_sub(1).and_then(fact), fact(after))
        }
        (None, None) => (None, fact(0)),
    };
    let stops = doubtful(document, view);
    let start = here.map(|here| here.start);
    let before = stops
        .iter()
        .rev()
        .find(|(at, _)| start.is_some_and(|start| *at < start));
    let after = stops.iter().find(|(at, _)| start.is_none_or(|start| *at > start));
    let address = |stop: Option<&(u32, DocumentView)>| stop.map(|(_, view)| hash(view.clone()));
    Steps {
        previous,
        next,
        previous_doubt: address(before),
        next_doubt: address(after),
    }
}

/// Where there is something to doubt, in the order of the text: diagnostics that tell of no mere repair, where the text is
/// held to show them, and observations of less than high confidence.
fn doubtful(document: &DocumentRef, view: &DocumentView) -> Vec<(u32, DocumentView)> {
    let with_text = document.get().text.is_some();
    let mut out: Vec<(u32, DocumentView)> = document
        .corpus
        .diagnostics_of(document.id)
        .filter(|found| with_text && !doubts::is_repair(found.kind))
        .map(|found| doubts::place(found.span))
        .map(|at| (at.start, view.with_passage(at)))
        .collect();
    out.extend(
        document
            .corpus
            .observations_of(document.id)
            .map(|row| document.corpus.observation(row))
            .filter(|o| o.confidence != Confidence::High)
            .map(|o| (o.span.start, view.with_fact(&o.id))),
    );
    out.arrange_by_key(|(at, _)| *at);
    out.dedup_by_key(|(at, _)| *at);
    out
}

/// The keys of a document's page, and bringing the open fact or passage into sight.
#[hook]
pub(super) fn use_document_keys(document: &DocumentRef, view: &DocumentView) {
    use_effect_with((document.clone(), view.fact.clone(), view.form), |(_, fact, _)| {
        let Some(id) = fact else { return };
        let [mark, entry] = ["mark-", "fact-"].map(|prefix| browser::by_id(&[prefix, id].concat()));
        match (mark, entry) {
            (Some(mark), entry) => {
                browser::bring(&mark);
                entry.iter().for_each(|entry| margin::bring_into_list(entry));
            }
            (None, Some(entry)) => browser::bring(&entry),
            (None, None) => {}
        }
    });
    let at = if view.fact.is_some() { None } else { view.at };
    // The field that looks for words keeps the focus while it steps through what it found.
    let looking = !view.find.is_empty();
    use_effect_with((document.clone(), at, view.form), move |(_, at, _)| {
        if at.is_some() && !(looking && browser::focus_is_in(".reading-bar")) {
            passage::reveal();
        } else if at.is_some() {
            passage::show_only();
        }
    });
    use_effect_with((document.clone(), view.clone()), |(document, view)| {
        let (document, drawn) = (document.clone(), view.clone());
        let listener = EventListener::new(&page(), "keydown", move |event| {
            if let Some(key) = browser::single_key(event) {
                act(&key, &document, &now(&drawn));
            }
        });
        move || drop(listener)
    });
}

/// Where the reader is now, which after a quick first key is further than what is drawn.
fn now(drawn: &DocumentView) -> DocumentView {
    match Address::parse(&browser::hash()).route {
        // A link that landed elsewhere names what is not held.
        Route::Document(view) if view.id == drawn.id && view.words.is_none() => view,
        _ => drawn.clone(),
    }
}

fn act(key: &str, document: &DocumentRef, view: &DocumentView) {
    if key == "Escape" {
        if (view.fact.is_some() || view.at.is_some()) && !browser::dialog_is_open() {
            browser::go(&Route::Document(view.closed()).to_hash());
            if let Some(id) = &view.fact {
                browser::focus(&["fact-", id].concat());
            }
        }
        return;
    }
    if !matches!(key, "j" | "k" | "]" | "[" | "d" | "D") {
        return;
    }
    let listed = margin::shown(&document.facts(), view, document.get().text.is_none());
    let steps = steps(document, &listed, view);
    let step = match key {
        "j" | "]" => steps.next,
        "k" | "[" => steps.previous,
        "d" => steps.next_doubt,
        _ => steps.previous_doubt,
    };
    step.iter().for_each(|address| browser::go(address));
}

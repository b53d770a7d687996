//! Everything the reader corrected and rejected, with the ways to take it back, hand it on and bring it in.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::components::corrected::{change, field_name, reason};
use crate::app::components::correction_fields::fault_words;
use crate::app::components::figure;
use crate::app::correcting::{Said, file_name, table, to_file, worded};
use crate::app::held::DocumentRef;
use crate::app::i18n::{CorrectionMessage, Lang, Message};
use crate::app::own::desk::{Desk, use_desk};
use crate::app::own::revising::{AsRead, Fate};
use crate::app::own::walking;
use crate::app::state::{Action, StateHandle, use_app};
use crate::app::undo::Deed;
use crate::app::{browser, download};
use crate::corpus::{Revised, set_all};
use crate::model::{Area, Correction, Judgement, Observation, Values};

use CorrectionMessage as Say;

/// How many are listed at a time.
const SHOWN: usize = 200;

/// A correction with what is held of it.
struct Entry {
    correction: Correction,
    document: Option<DocumentRef>,
    read: Option<AsRead>,
    /// The fact as corrected, with its places.
    corrected: Option<(Observation, Vec<Area>)>,
    fate: Fate,
}

impl Entry {
    fn said(&self) -> Said<'_> {
        Said {
            correction: &self.correction,
            report: self
                .document
                .as_ref()
                .map(|document| (document.get().title.as_str(), document.area().name.as_str())),
            read: self.read.as_ref().map(|read| (read.observation(), read.areas())),
            corrected: self.corrected.as_ref().map(|(o, areas)| (o, &areas[..])),
        }
    }
}

/// The page.
#[component]
pub(crate) fn Corrections() -> Html {
    let state = use_app();
    let lang = state.lang;
    let desk = use_desk();
    let shown = use_state(|| SHOWN);
    // Where the files that are brought in here begin among all that were opened.
    let from = use_state(|| None::<usize>);
    let entries = use_memo(
        (state.own.clone(), state.held.clone(), ByPointer(desk.revised())),
        |(_, _, revised)| entries(&state, &revised.0),
    );
    let rest = entries.len().saturating_sub(*shown);
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + SHOWN))
    };
    html! {
        <div class="page" data-ready="">
            <header class="page-head">
                <p class="crumbs"><a href="#/open">{ lang.say(Message::Open) }</a></p>
                <h1>{ lang.say(Say::Title) }</h1>
                <p class="lead">{ lang.say(Say::Lead) }</p>
            </header>
            if !desk.storage().keeps() && !entries.is_empty() { <p class="sample-note" role="status">{ lang.say(Say::NotKept) }</p> }
            { tools(&state, &entries, choose(&desk, &from)) }
            { for failed(&desk, *from, lang) }
            if entries.is_empty() {
                <div class="empty" data-testid="no-corrections">
                    <p>{ lang.say(Say::Empty) }</p>
                    <p>{ lang.say(Say::EmptyHint) }</p>
                    <p><a class="button" href="#/observations">{ lang.say(Say::SeeObservations) }</a></p>
                </div>
            } else {
                <table class="list corrections" data-testid="corrections">
                    <caption class="visually-hidden">{ lang.say(Say::Title) }</caption>
                    <thead><tr>
                        <th scope="col">{ lang.say(Message::FacetDocument) }</th>
                        <th scope="col">{ lang.say(Say::ColumnFact) }</th>
                        <th scope="col">{ lang.say(Say::ColumnChange) }</th>
                        <th scope="col">{ lang.say(Say::Reason) }</th>
                        <th scope="col">{ lang.say(Say::ColumnWhen) }</th>
                        <th scope="col"><span class="visually-hidden">{ lang.say(Say::TakeBack) }</span></th>
                    </tr></thead>
                    <tbody>{ for entries.iter().take(*shown).map(|entry| row(&state, entry)) }</tbody>
                </table>
            }
            if rest > 0 {
                <p class="more"><button type="button" class="button" onclick={more}>{ lang.count(Say::ShowRest, rest.min(SHOWN)) }</button></p>
            }
        </div>
    }
}

/// What is compared by pointer.
#[derive(Clone)]
struct ByPointer(Rc<Revised>);

impl PartialEq for ByPointer {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// All corrections, the last first.
fn entries(state: &StateHandle, revised: &Revised) -> Vec<Entry> {
    let documents = state.held.documents();
    let entry = |correction: &Correction| {
        let held = documents.iter().find(|one| one.get().hash == correction.document);
        let read = AsRead::of(&state.own, correction);
        let refused = revised.refused.iter().find(|(refused, ..)| refused == correction);
        let fate = match refused {
            Some((_, field, fault)) => Fate::Faulty(*field, fault.clone()),
            None if held.is_none() => Fate::Waiting,
            None if read.is_none() => Fate::Lost,
            None => Fate::Applied,
        };
        let corrected = match &correction.judgement {
            Judgement::Corrected(values) => read.as_ref().and_then(|read| applied(read, values)),
            Judgement::Rejected => None,
        };
        Entry {
            correction: correction.clone(),
            document: held.cloned(),
            read,
            corrected,
            fate,
        }
    };
    state.own.corrections.iter().rev().map(entry).collect()
}

fn applied(read: &AsRead, values: &Values) -> Option<(Observation, Vec<Area>)> {
    let (mut o, mut areas) = (read.observation().clone(), read.areas().to_vec());
    set_all(&mut o, &mut areas, values).ok()?;
    Some((o, areas))
}

/// Opens the chosen files.
fn choose(desk: &Rc<Desk>, from: &UseStateHandle<Option<usize>>) -> Callback<Event> {
    let (desk, from) = (desk.clone(), from.setter());
    Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        if let Some(files) = input.files() {
            from.set(Some(desk.progress().rows.len()));
            desk.open(walking::chosen(&files));
        }
        input.set_value("");
    })
}

/// The files brought in here that were not understood.
fn failed(desk: &Desk, from: Option<usize>, lang: Lang) -> Vec<Html> {
    let Some(from) = from else { return Vec::new() };
    let progress = desk.progress();
    let refused = progress.rows.iter().skip(from).filter(|row| !row.refused.is_empty());
    let line = |name: &str| {
        let words = lang.fill(Say::ImportFailed, &[name]);
        html! { <p class="fault" role="alert" data-testid="import-failed">{ figure::sentence(&words, lang) }</p> }
    };
    refused.map(|row| line(&row.name)).collect()
}

fn tools(state: &StateHandle, entries: &Rc<Vec<Entry>>, choose: Callback<Event>) -> Html {
    let lang = state.lang;
    let export = {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| {
            let name = [&file_name(&browser::now()), ".json"].concat();
            download::save(&name, "application/json", &to_file(&state.own.corrections));
        })
    };
    let export_table = {
        let entries = entries.clone();
        Callback::from(move |_: MouseEvent| {
            let name = [&file_name(&browser::now()), ".csv"].concat();
            let said: Vec<Said<'_>> = entries.iter().map(Entry::said).collect();
            download::save(&name, "text/csv", &table(&said, lang));
        })
    };
    html! {
        <div class="actions">
            if !entries.is_empty() {
                <button type="button" class="button" onclick={export} data-testid="export-corrections">{ lang.say(Say::Export) }</button>
                <button type="button" class="button" onclick={export_table} data-testid="export-table">{ lang.say(Say::ExportTable) }</button>
            }
            <label class="button file-button">{ lang.say(Say::Import) }
                <input type="file" accept=".json,application/json" multiple=true class="visually-hidden" onchange={choose}
                    data-testid="import-corrections" /></label>
            if !entries.is_empty() {
                <p class="count" role="status" data-testid="count">{ lang.count(Say::Count, entries.len()) }</p>
            }
        </div>
    }
}

fn row(state: &StateHandle, entry: &Entry) -> Html {
    let lang = state.lang;
    let correction = &entry.correction;
    let name = entry.read.as_ref().map(|read| read.observation().indicator.clone());
    let takes_back = lang.fill(Say::TakeBackOf, &[name.as_deref().unwrap_or(&correction.fact)]);
    let restore = {
        let (state, fact) = (state.clone(), correction.fact.clone());
        Callback::from(move |_: MouseEvent| {
            let own = state.own.clone().without_correction(&fact);
            state.dispatch(Action::Own(own, Deed::Accepted));
            // The row goes with its button.
            browser::focus("main");
        })
    };
    html! {
        <tr key={correction.fact.clone()} data-testid="correction">
            <td class="title">{ report(entry, lang) }</td>
            <td>{ fact(state, entry) }</td>
            <td class="change">{ said(entry, lang) }{ fate(&entry.fate, lang) }</td>
            <td>{ reason(&correction.reason, lang) }</td>
            <td class="date"><time datetime={correction.at.clone()}>{ day(&correction.at) }</time></td>
            <td><button type="button" class="button" onclick={restore} aria-label={takes_back} data-testid="take-back">
                { lang.say(Say::TakeBack) }</button></td>
        </tr>
    }
}

fn report(entry: &Entry, lang: Lang) -> Html {
    let Some(document) = &entry.document else {
        return html! { <code>{ entry.correction.document.clone() }</code> };
    };
    html! {
        <>
            <span class="faint" lang="zh-CN">{ document.area().name.clone() }</span>{ " " }
            <span lang="zh-CN">{ crate::app::components::document_title::title(document, lang) }</span>
        </>
    }
}

/// The fact with its figure as printed, leading to its place.
fn fact(state: &StateHandle, entry: &Entry) -> Html {
    let Some(read) = &entry.read else {
        return html! { <code>{ entry.correction.fact.clone() }</code> };
    };
    let o = read.observation();
    let name = html! { <>{ figure::named(&o.indicator, state.lang) }{ " " }<span lang="zh-CN">{ o.printed.clone() }</span></> };
    match &entry.document {
        Some(document) => {
            let href = document.address(Some(&o.id));
            html! { <a {href}>{ name }</a> }
        }
        None => name,
    }
}

fn said(entry: &Entry, lang: Lang) -> Html {
    let Judgement::Corrected(values) = &entry.correction.judgement else {
        return html! { <span class="badge rejected">{ lang.say(Say::Rejected) }</span> };
    };
    let line = |(&field, value): (&crate::model::Field, &String)| {
        let before = entry
            .read
            .as_ref()
            .map(|read| worded(read.observation(), read.areas(), field, lang));
        let after = entry.corrected.as_ref().map(|(o, areas)| worded(o, areas, field, lang));
        let after = after.unwrap_or_else(|| value.clone());
        html! {
            <li key={field.as_str()}><span class="faint">{ lang.say(field_name(field)) }</span>{ " " }
                if let Some(before) = before { { change(&before, &after, lang) } } else { <ins>{ after }</ins> }</li>
        }
    };
    html! { <ul>{ for values.iter().map(line) }</ul> }
}

fn fate(fate: &Fate, lang: Lang) -> Html {
    let words = match fate {
        Fate::Applied => return Html::default(),
        Fate::Waiting => lang.say(Say::Waiting).to_owned(),
        Fate::Lost => lang.say(Say::Lost).to_owned(),
        Fate::Faulty(field, fault) => {
            let field = lang.say(field_name(*field));
            lang.fill(
                Say::Faulty,
                &[&[field, lang.pick("，", ", "), &fault_words(fault, lang)].concat()],
            )
        }
    };
    html! { <p class="fate" data-testid="fate">{ words }</p> }
}

/// The day of a time (ISO 8601).
fn day(at: &str) -> String {
    at.split('T').next().unwrap_or_default().to_owned()
}

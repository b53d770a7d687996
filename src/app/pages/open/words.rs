//! The reader's own words: names of indicators, units and places, applied at once to all documents held.

use std::collections::HashMap;
use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::report::change::Change;
use crate::app::i18n::{Lang, SourceMessage, WordMessage, grouped};
use crate::app::own::Own;
use crate::app::own::desk::{desk, use_desk};
use crate::app::state::{Action, StateHandle, use_app};
use crate::app::undo::Deed;
use crate::corpus::Bundle;
use crate::lexicon::indicator;
use crate::model::{Dictionary, IndicatorWord, PlaceWord, UnitWord};

/// A table of the dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Table {
    Indicators,
    Units,
    Places,
}

impl Table {
    const ALL: [Self; 3] = [Self::Indicators, Self::Places, Self::Units];

    const fn id(self) -> &'static str {
        match self {
            Self::Indicators => "indicators",
            Self::Units => "units",
            Self::Places => "places",
        }
    }

    /// Title, what it is for, and its columns.
    const fn says(self) -> (WordMessage, WordMessage, &'static [WordMessage]) {
        use WordMessage as M;
        match self {
            Self::Indicators => (M::Indicators, M::IndicatorsSays, &[M::Alias, M::Indicator]),
            Self::Units => (M::Units, M::UnitsSays, &[M::Unit]),
            Self::Places => (M::Places, M::PlacesSays, &[M::Place, M::Prefecture, M::Province]),
        }
    }

    /// The words it holds, a text a column.
    fn rows(self, dictionary: &Dictionary) -> Vec<Vec<String>> {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        match self {
            Self::Indicators => dictionary
                .indicators
                .iter()
                .map(|word| vec![word.alias.clone(), word.indicator.clone()])
                .collect(),
            Self::Units => dictionary.units.iter().map(|word| vec![word.unit.clone()]).collect(),
            Self::Places => dictionary
                .places
                .iter()
                .map(|word| vec![word.name.clone(), text(&word.prefecture), text(&word.province)])
                .collect(),
        }
    }

    fn remove(self, dictionary: &mut Dictionary, row: usize) {
        // A row that is gone already leaves nothing to remove.
        match self {
            Self::Indicators if row < dictionary.indicators.len() => drop(dictionary.indicators.remove(row)),
            Self::Units if row < dictionary.units.len() => drop(dictionary.units.remove(row)),
            Self::Places if row < dictionary.places.len() => drop(dictionary.places.remove(row)),
            _ => {}
        }
    }

    fn add(self, dictionary: &mut Dictionary, mut cells: Vec<String>) {
        let mut next = || {
            if cells.is_empty() {
                String::new()
            } else {
                cells.remove(0)
            }
        };
        let said = |text: String| (!text.is_empty()).then_some(text);
        match self {
            Self::Indicators => dictionary.indicators.push(IndicatorWord {
                alias: next(),
                indicator: next(),
            }),
            Self::Units => dictionary.units.push(UnitWord { unit: next() }),
            Self::Places => dictionary.places.push(PlaceWord {
                name: next(),
                prefecture: said(next()),
                province: said(next()),
            }),
        }
    }

    /// What is wrong with a new word, and in which column.
    fn fault(self, dictionary: &Dictionary, cells: &[String]) -> Option<(usize, WordMessage)> {
        let needed = if self == Self::Indicators { 2 } else { 1 };
        if let Some(empty) = cells.iter().take(needed).position(String::is_empty) {
            return Some((empty, WordMessage::FaultEmpty));
        }
        if self.rows(dictionary).iter().any(|row| row.first() == cells.first()) {
            return Some((0, WordMessage::FaultSame));
        }
        (self == Self::Indicators && cells[0] == cells[1]).then_some((1, WordMessage::FaultItself))
    }
}

/// The page.
#[component]
pub(super) fn Words() -> Html {
    let state = use_app();
    let lang = state.lang;
    html! {
        <div class="page words" data-ready="" data-testid="words">
            <header class="page-head">
                <p class="crumbs"><a href="#/open">{ lang.say(SourceMessage::Back) }</a></p>
                <h1>{ lang.say(WordMessage::Title) }</h1>
                <p class="lead">{ lang.say(WordMessage::Lead) }</p>
            </header>
            <Changed />
            { for Table::ALL.into_iter().map(|table| html! { <WordTable {table} dictionary={state.own.dictionary.clone()} {lang} /> }) }
        </div>
    }
}

/// What the last change of the words changed in the documents held.
#[component]
fn Changed() -> Html {
    let state = use_app();
    let lang = state.lang;
    let reading = use_desk().is_reading();
    let before = use_mut_ref(|| facts(&state.own));
    let change = use_state_eq(|| None::<(usize, usize)>);
    {
        let (change, own) = (change.setter(), state.own.clone());
        use_effect_with((reading, state.own.dictionary.clone()), move |(reading, _)| {
            if *reading {
                return;
            }
            let now = facts(&own);
            let earlier = before.replace(now.clone());
            let pairs = now.iter().filter_map(|(key, later)| Some((earlier.get(key)?, later)));
            let changes: Vec<usize> = pairs
                .filter(|(earlier, later)| !Rc::ptr_eq(earlier, later))
                .map(|(earlier, later)| Change::between(earlier, later).all())
                .collect();
            if !changes.is_empty() {
                let documents = changes.iter().filter(|&&n| n > 0).count();
                change.set(Some((documents, changes.iter().sum())));
            }
        });
    }
    let says = match *change {
        _ if reading => lang.say(SourceMessage::ReadingAnew).to_owned(),
        Some((0, _)) => lang.say(SourceMessage::ChangedNothing).to_owned(),
        Some((documents, facts)) => lang.fill(WordMessage::Changed, &[&grouped(documents), &grouped(facts)]),
        None if state.own.entries.is_empty() => lang.say(WordMessage::NoDocuments).to_owned(),
        None => String::new(),
    };
    html! { <p class="source-change" role="status" data-testid="words-change">{ says }</p> }
}

/// The facts of all documents held, by the key of their source.
fn facts(own: &Own) -> HashMap<String, Rc<Bundle>> {
    let key = |entry: &Rc<crate::app::own::Entry>| entry.source.key.clone();
    own.entries
        .iter()
        .filter_map(|entry| Some((key(entry), desk().facts(&entry.source.key)?)))
        .collect()
}

#[derive(Properties, PartialEq)]
struct WordTableProps {
    table: Table,
    dictionary: Rc<Dictionary>,
    lang: Lang,
}

/// One table with a row of fields for a new word.
#[component]
fn WordTable(props: &WordTableProps) -> Html {
    let state = use_app();
    let (table, lang) = (props.table, props.lang);
    let (title, says, columns) = table.says();
    let rows = table.rows(&props.dictionary);
    let id = table.id();
    let heading = [id, "-title"].concat();
    html! {
        <section aria-labelledby={heading.clone()} data-testid={["table-", id].concat()}>
            <h2 id={heading}>{ lang.say(title) }<span class="count-of">{ grouped(rows.len()) }</span></h2>
            <p class="note">{ lang.say(says) }</p>
            if !rows.is_empty() {
                <table class="list words-table">
                    <caption class="visually-hidden">{ lang.say(title) }</caption>
                    <thead><tr>{ for columns.iter().map(|&column| html! { <th scope="col">{ lang.say(column) }</th> }) }
                        <th scope="col"><span class="visually-hidden">{ lang.say(WordMessage::Actions) }</span></th></tr></thead>
                    <tbody>{ for rows.iter().enumerate().map(|(n, row)| word(&state, table, columns, n, row)) }</tbody>
                </table>
            }
            <NewWord {table} dictionary={props.dictionary.clone()} {lang} />
        </section>
    }
}

/// A word with the button that removes it.
fn word(state: &StateHandle, table: Table, columns: &[WordMessage], n: usize, row: &[String]) -> Html {
    let lang = state.lang;
    let remove = {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| change(&state, |dictionary| table.remove(dictionary, n)))
    };
    let label = lang.fill(WordMessage::RemoveWord, &[&row[0]]);
    html! {
        <tr data-testid="word">
            { for row.iter().zip(columns).map(|(cell, &column)| html! { <td lang="zh-CN" data-label={lang.say(column)}>{ cell.clone() }</td> }) }
            <td class="word-remove"><button type="button" class="link" onclick={remove} aria-label={label}>{ lang.say(WordMessage::Remove) }</button></td>
        </tr>
    }
}

/// Changes the words by a step that can be taken back.
fn change(state: &StateHandle, change: impl FnOnce(&mut Dictionary)) {
    let mut own = state.own.clone();
    change(Rc::make_mut(&mut own.dictionary));
    state.dispatch(Action::Own(own, Deed::Worded));
}

/// The fields for a new word.
#[component]
fn NewWord(props: &WordTableProps) -> Html {
    let state = use_app();
    let (table, lang) = (props.table, props.lang);
    let columns = table.says().2;
    let cells = use_state(|| vec![String::new(); columns.len()]);
    let fault = use_state(|| None::<(usize, WordMessage)>);
    let first = use_node_ref();
    let onsubmit = {
        let (state, cells, fault, first) = (state.clone(), cells.clone(), fault.setter(), first.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let said: Vec<String> = cells.iter().map(|cell| cell.trim().to_owned()).collect();
            let found = table.fault(&state.own.dictionary, &said);
            fault.set(found);
            if found.is_none() {
                change(&state, |dictionary| table.add(dictionary, said));
                cells.set(vec![String::new(); columns.len()]);
            }
            if let Some(field) = first.cast::<HtmlInputElement>() {
                // A focus that the browser refuses leaves it where it was.
                let _ = field.focus();
            }
        })
    };
    let field = |n: usize, column: WordMessage| {
        let id = ["new-", table.id(), "-", &n.to_string()].concat();
        let oninput = {
            let (cells, fault) = (cells.clone(), fault.setter());
            Callback::from(move |event: InputEvent| {
                let mut next = (*cells).clone();
                next[n] = event.target_unchecked_into::<HtmlInputElement>().value();
                fault.set(None);
                cells.set(next);
            })
        };
        let faulty = fault.is_some_and(|(at, _)| at == n);
        let list = (table == Table::Indicators && n == 1).then_some(SUGGESTED);
        let node = if n == 0 { first.clone() } else { NodeRef::default() };
        html! {
            <div class="said-field">
                <label for={id.clone()}>{ lang.say(column) }</label>
                <input id={id.clone()} ref={node} type="text" autocomplete="off" spellcheck="false" value={cells[n].clone()} {oninput} {list}
                    aria-invalid={faulty.then_some("true")} data-testid={id} />
            </div>
        }
    };
    let says = match *fault {
        Some((_, message)) => {
            html! { <span class="fault" role="alert">{ lang.fill(message, &[cells[0].trim()]) }</span> }
        }
        None => unlisted(table, &cells, lang),
    };
    html! {
        <form class="new-word" {onsubmit}>
            { for columns.iter().enumerate().map(|(n, &column)| field(n, column)) }
            <button type="submit" class="button" data-testid={["add-", table.id()].concat()}>{ lang.say(WordMessage::Add) }</button>
            <p class="field-about">{ says }</p>
            if table == Table::Indicators {
                <datalist id={SUGGESTED}>{ for suggested(&cells[1]).into_iter().map(|name| html! { <option value={name} /> }) }</datalist>
            }
        </form>
    }
}

/// The element that lists indicators to choose from.
const SUGGESTED: &str = "known-indicators";

/// How many of them.
const FEW: usize = 40;

/// The table's indicators whose name, or one of whose other names, holds what was typed.
fn suggested(typed: &str) -> Vec<&'static str> {
    let typed = typed.trim();
    let holds = |one: &&'static indicator::Indicator| {
        one.name.contains(typed) || one.aliases.iter().any(|alias| alias.contains(typed))
    };
    indicator::all()
        .iter()
        .filter(holds)
        .map(|one| one.name)
        .take(FEW)
        .collect()
}

/// That the indicator meant is none of the table's.
fn unlisted(table: Table, cells: &[String], lang: Lang) -> Html {
    let meant = cells.get(1).map(|cell| cell.trim()).unwrap_or_default();
    if table != Table::Indicators || meant.is_empty() || indicator::find(meant).is_some() {
        return Html::default();
    }
    html! { <>{ lang.fill(WordMessage::OwnIndicator, &[meant]) }</> }
}

//! A reader's own words, looked up before the tables for as long as one document is read.
//!
//! [`with`] puts them in force for the work it is given, on its thread, and takes them back when that ends; nothing of
//! them is left for the next document. While no words are in force the tables cost what they always cost.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;
use std::sync::{Mutex, OnceLock};

use super::dictionary::{self, folded};
use super::indicator::{self, Better, Chapter, Indicator, PriceBasis};
use super::theme;
use super::unit::{self, UnitEntry, UnitKind};
use crate::model::{Area, Dictionary, PlaceWord, Theme};
use crate::sorting::Arrange;

/// The words in force, in the forms they are looked up in.
#[derive(Debug, Default)]
struct Words {
    indicators: HashMap<&'static str, &'static Indicator>,
    /// Names of indicators, the longest first.
    names: Vec<&'static str>,
    /// Names that hold Chinese numerals, from the first numeral on, the longest first.
    numeral_words: Vec<&'static str>,
    units: Vec<UnitEntry>,
    places: Vec<PlaceWord>,
}

thread_local! {
    static ANY: Cell<bool> = const { Cell::new(false) };
    static WORDS: RefCell<Option<Rc<Words>>> = const { RefCell::new(None) };
}

/// Does the work with these words in force. Entries that [`dictionary::faults`] names are passed over.
pub(crate) fn with<T>(words: &Dictionary, work: impl FnOnce() -> T) -> T {
    if words.is_empty() && !ANY.get() {
        return work();
    }
    let before = WORDS.replace(Some(Rc::new(Words::new(words))));
    let _back = Back(ANY.replace(!words.is_empty()), before);
    work()
}

/// Puts back what was in force, however the work ended.
struct Back(bool, Option<Rc<Words>>);

impl Drop for Back {
    fn drop(&mut self) {
        ANY.set(self.0);
        WORDS.set(self.1.take());
    }
}

/// What the words in force have to say; nothing where there are none.
fn ask<T: Default>(question: impl FnOnce(&Words) -> T) -> T {
    if !ANY.get() {
        return T::default();
    }
    let words = WORDS.with_borrow(Clone::clone);
    words.map(|words| question(&words)).unwrap_or_default()
}

/// The indicator that a name of the reader's means.
pub(super) fn indicator(name: &str) -> Option<&'static Indicator> {
    ask(|words| words.indicators.get(name).copied())
}

/// The longest name of an indicator that a text starts with.
pub(crate) fn name_at(text: &str) -> Option<&'static str> {
    ask(|words| words.names.iter().find(|name| text.starts_with(**name)).copied())
}

/// The longest name of an indicator that a text ends with.
pub(super) fn name_ending(text: &str) -> Option<&'static str> {
    ask(|words| words.names.iter().find(|name| text.ends_with(**name)).copied())
}

/// The longest part of a name that a text starts with and that begins with the name's first Chinese numeral.
pub(super) fn numeral_word(text: &str) -> Option<&'static str> {
    ask(|words| {
        words
            .numeral_words
            .iter()
            .find(|word| text.starts_with(**word))
            .copied()
    })
}

/// The units that a text starts with.
pub(super) fn units_at(text: &str) -> Vec<UnitEntry> {
    ask(|words| {
        words
            .units
            .iter()
            .filter(|unit| text.starts_with(unit.text))
            .copied()
            .collect()
    })
}

/// The places, in the order of the dictionary.
pub(crate) fn places() -> Vec<Area> {
    ask(|words| words.places.iter().map(area_of).collect())
}

/// The place of this name.
pub(crate) fn place(name: &str) -> Option<Area> {
    ask(|words| words.places.iter().find(|word| word.name == name).map(area_of))
}

/// The place with the longest name that a text starts with.
pub(crate) fn place_at(text: &str) -> Option<Area> {
    ask(|words| {
        let named = words.places.iter().filter(|word| text.starts_with(word.name.as_str()));
        named.max_by_key(|word| word.name.len()).map(area_of)
    })
}

fn area_of(word: &PlaceWord) -> Area {
    Area {
        name: word.name.clone(),
        code: None,
        prefecture: word.prefecture.clone(),
        province: word.province.clone(),
    }
}

impl Words {
    fn new(dictionary: &Dictionary) -> Self {
        let faulty: HashSet<(dictionary::List, usize)> = dictionary::faults(dictionary)
            .into_iter()
            .map(|fault| (fault.list, fault.at))
            .collect();
        let sound = |list, at| !faulty.contains(&(list, at));
        let mut words = Self::default();
        for (at, word) in dictionary.indicators.iter().enumerate() {
            if sound(dictionary::List::Indicators, at) {
                let name = interned(&folded(&word.alias));
                let meant = folded(&word.indicator);
                let known = indicator::find(&meant).unwrap_or_else(|| own_indicator(&meant));
                words.indicators.insert(name, known);
                words.indicators.entry(known.name).or_insert(known);
            }
        }
        words.names = words.indicators.keys().copied().collect();
        words
            .names
            .arrange_by_key(|name| (std::cmp::Reverse(name.len()), *name));
        words.numeral_words = words.names.iter().filter_map(|name| from_numeral(name)).collect();
        words.numeral_words.arrange_by_key(|word| std::cmp::Reverse(word.len()));
        for (at, word) in dictionary.units.iter().enumerate() {
            if sound(dictionary::List::Units, at) {
                let text = interned(&folded(&word.unit));
                if unit::longest(text).is_some_and(|known| known.text == text) {
                    // The table knows what kind of unit it is.
                    continue;
                }
                words.units.push(UnitEntry {
                    text,
                    canonical: text,
                    kind: UnitKind::Count,
                    arabic_only: false,
                    classifier: false,
                    begins_words: "",
                });
            }
        }
        let places = dictionary.places.iter().enumerate();
        let places = places.filter(|&(at, _)| sound(dictionary::List::Places, at));
        words.places = places
            .map(|(_, word)| PlaceWord {
                name: folded(&word.name),
                ..word.clone()
            })
            .collect();
        words
    }
}

/// A name from its first Chinese numeral on, where more than the numeral follows.
fn from_numeral(name: &'static str) -> Option<&'static str> {
    let at = name.find(dictionary::is_numeral)?;
    let word = &name[at..];
    (word.chars().count() >= 2).then_some(word)
}

/// An indicator of the reader's own. The tables hold words that live as long as the program, so that each of these is
/// made once and kept: a name always gives the same indicator, whichever dictionary it came from.
fn own_indicator(name: &str) -> &'static Indicator {
    static MADE: OnceLock<Mutex<HashMap<&'static str, &'static Indicator>>> = OnceLock::new();
    let mut made = match MADE.get_or_init(Mutex::default).lock() {
        Ok(made) => made,
        Err(poisoned) => poisoned.into_inner(),
    };
    if let Some(known) = made.get(name) {
        return known;
    }
    let name = interned(name);
    let known: &'static Indicator = Box::leak(Box::new(Indicator {
        code: "",
        name,
        english: "",
        aliases: Vec::new(),
        unit_kind: "other",
        stock: false,
        price: PriceBasis::None,
        better: Better::Neither,
        chapter: Chapter::General,
        theme: theme::of_words(name).unwrap_or(Theme::General),
    }));
    made.insert(name, known);
    known
}

/// A word that lives as long as the program, kept once.
fn interned(word: &str) -> &'static str {
    static KEPT: OnceLock<Mutex<HashSet<&'static str>>> = OnceLock::new();
    let mut kept = match KEPT.get_or_init(Mutex::default).lock() {
        Ok(kept) => kept,
        Err(poisoned) => poisoned.into_inner(),
    };
    if let Some(known) = kept.get(word) {
        return known;
    }
    let word: &'static str = Box::leak(word.to_owned().into_boxed_str());
    kept.insert(word);
    word
}

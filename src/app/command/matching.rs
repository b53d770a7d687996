//! How typed words find names, and in which order.

use super::initials::latin;
use super::{Does, Entry, Initials, Kind, Letters};
use crate::app::route::Route;
use crate::query::Query;
use crate::sorting::Arrange;

/// How a name was found, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    /// It is what was typed.
    Whole,
    /// It begins so.
    Prefix,
    /// Its initials begin so.
    InitialsPrefix,
    /// A later word of it begins so.
    Word,
    /// It holds what was typed.
    Part,
    /// Its initials hold it.
    InitialsPart,
    /// Its letters, or its initials, come in this order.
    Scattered,
}

/// An entry that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Which entry, by position.
    pub entry: usize,
    /// By which of its names, by position; another than those shown is worth showing.
    pub name: usize,
    /// The entry this one goes together with: a place with an indicator.
    pub with: Option<(usize, String)>,
}

/// How many hits one group shows at most.
const SHORT: usize = 6;

/// The entries that match what was typed, best first, no more than a few of each kind; nothing typed finds nothing.
/// `recent` are keys of entries chosen lately, which come first among equals.
#[must_use]
pub fn find(entries: &[Entry], typed: &str, recent: &[String], initials: &mut Initials) -> Vec<Hit> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return Vec::new();
    }
    let mut terms: Vec<&str> = vec![&typed];
    let mut found = ranked(entries, &terms, recent, initials);
    if found.is_empty() && typed.contains(char::is_whitespace) {
        terms = typed.split_whitespace().collect();
        found = ranked(entries, &terms, recent, initials);
        if let Some(both) = together(entries, &terms, initials) {
            found.insert(0, both);
        }
    }
    let mut counts = [0; Kind::ALL.len()];
    found.retain(|hit| {
        let count = &mut counts[entries[hit.entry].kind as usize];
        *count += 1;
        *count <= SHORT
    });
    found
}

/// The entries that every term finds, in order.
fn ranked(entries: &[Entry], terms: &[&str], recent: &[String], initials: &mut Initials) -> Vec<Hit> {
    let mut found = Vec::new();
    for (n, entry) in entries.iter().enumerate() {
        let mut worst = (Way::Whole, 0);
        let matched = terms.iter().all(|term| match best(entry, term, initials) {
            Some(way) => {
                worst = worst.max(way);
                true
            }
            None => false,
        });
        if matched {
            let (way, name) = worst;
            let late = recent.iter().position(|key| key == entry.key()).unwrap_or(recent.len());
            let length = entry.names[name].len();
            found.push(((way, late, name.min(2), entry.kind, length, n), name));
        }
    }
    found.arrange();
    // Letters in order are a guess, which is worth showing only where nothing better is found.
    if found.first().is_some_and(|((way, ..), _)| *way < Way::Scattered) {
        found.retain(|((way, ..), _)| *way < Way::Scattered);
    }
    found
        .into_iter()
        .map(|((.., entry), name)| Hit {
            entry,
            name,
            with: None,
        })
        .collect()
}

/// The best way in which the term finds one of the entry's names, and which name.
fn best(entry: &Entry, term: &str, initials: &mut Initials) -> Option<(Way, usize)> {
    let names = entry.names.iter().enumerate();
    names
        .filter_map(|(n, name)| Some((way(name, term, initials)?, n)))
        .min()
}

/// A place and an indicator that are typed together are observations of both.
fn together(entries: &[Entry], terms: &[&str], initials: &mut Initials) -> Option<Hit> {
    let &[first, second] = terms else { return None };
    let mut of = |term: &str, kind: Kind| {
        let one = entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.kind == kind && entry.condition.is_some());
        one.filter_map(|(n, entry)| Some((best(entry, term, initials)?, entry.names[0].len(), n)))
            .min()
            .filter(|((way, _), ..)| *way < Way::Scattered)
    };
    let (place, indicator) = match (of(first, Kind::Place), of(second, Kind::Observations)) {
        (Some(place), Some(indicator)) => (place, indicator),
        _ => (of(second, Kind::Place)?, of(first, Kind::Observations)?),
    };
    let (place_facet, place_key) = entries[place.2].condition.clone()?;
    let (facet, key) = entries[indicator.2].condition.clone()?;
    let query = Query::of(place_facet, &place_key).toggled(facet, &key);
    Some(Hit {
        entry: indicator.2,
        name: 0,
        with: Some((place.2, Route::of_query(query).to_hash())),
    })
}

impl Hit {
    /// What choosing it does.
    #[must_use]
    pub fn does(&self, entries: &[Entry]) -> Does {
        match &self.with {
            Some((_, address)) => Does::Go(address.clone()),
            None => entries[self.entry].does.clone(),
        }
    }
}

/// How the term, in small letters, finds the name; `None` where it does not.
fn way(name: &str, term: &str, initials: &mut Initials) -> Option<Way> {
    let name = name.to_lowercase();
    if let Some(rest) = name.strip_prefix(term) {
        return Some(if rest.is_empty() { Way::Whole } else { Way::Prefix });
    }
    let part = name.find(term).map(|at| {
        if name[..at].ends_with(' ') {
            Way::Word
        } else {
            Way::Part
        }
    });
    if part == Some(Way::Word) {
        // Nothing but initials would be better, and a word is what was meant.
        return part;
    }
    by_initials(&name, term, initials).into_iter().chain(part).min()
}

fn by_initials(name: &str, term: &str, initials: &mut Initials) -> Option<Way> {
    if !term.bytes().all(|b| b.is_ascii_alphanumeric()) {
        // Chinese words with something between them: 川汇区 by 川区.
        let scattered = term.chars().nth(1).is_some() && in_order(name.chars(), term.chars(), |a, b| a == b);
        return scattered.then_some(Way::Scattered);
    }
    let wanted: Vec<Letters> = term.chars().map(latin).collect();
    let letters = letters(name, initials);
    let holds = |from: usize| {
        let run = letters[from..].iter().zip(&wanted);
        letters.len() - from >= wanted.len() && run.into_iter().all(|(has, letter)| has & letter != 0)
    };
    if holds(0) {
        Some(Way::InitialsPrefix)
    } else if (1..letters.len()).any(holds) {
        Some(Way::InitialsPart)
    } else if wanted.len() > 2 && in_order(letters.iter(), wanted.iter(), |has, letter| *has & *letter != 0) {
        Some(Way::Scattered)
    } else {
        None
    }
}

/// The initials of a name: of each Chinese character, and of each word of Latin letters where it has several words.
fn letters(name: &str, initials: &mut Initials) -> Vec<Letters> {
    let words = name.contains(' ');
    let mut before = ' ';
    let mut out = Vec::new();
    for c in name.chars() {
        let inside = words && c.is_ascii() && before.is_ascii_alphanumeric();
        let letters = if inside { 0 } else { initials.of(c) };
        if letters != 0 {
            out.push(letters);
        }
        before = c;
    }
    out
}

/// Whether all that is wanted comes in order, with anything between.
fn in_order<A, B>(
    has: impl Iterator<Item = A>,
    wanted: impl Iterator<Item = B>,
    same: impl Fn(&A, &B) -> bool,
) -> bool {
    let mut has = has;
    wanted.into_iter().all(|want| has.by_ref().any(|one| same(&one, &want)))
}

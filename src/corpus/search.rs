//! What a search term is looked up in: each distinct indicator, unit and place, in lower case with its other names.

use super::Column;
use crate::lexicon::indicator;
use crate::model::Area;

/// The searchable text of each value of the three searched columns, in the order of their keys.
#[derive(Debug, Clone, Default)]
pub(super) struct SearchText {
    pub(super) indicators: Vec<String>,
    pub(super) units: Vec<String>,
    pub(super) places: Vec<String>,
}

/// Parts of one searchable text are kept apart by a character that no term holds.
const APART: &str = "\n";

impl SearchText {
    /// Adds the next indicator, unit or place; whether none is left. `place_areas` gives the area of each place key.
    pub(super) fn add(&mut self, indicators: &Column, units: &Column, place_areas: &[&Area]) -> bool {
        if let Some(key) = indicators.keys().get(self.indicators.len()) {
            self.indicators.push(names_of(key).join(APART).to_lowercase());
        } else if let Some(key) = units.keys().get(self.units.len()) {
            self.units.push(key.to_lowercase());
        } else if let Some(area) = place_areas.get(self.places.len()) {
            let parts = [Some(&area.name), area.prefecture.as_ref(), area.province.as_ref()];
            let mut text = area.full_name();
            for part in parts.into_iter().flatten() {
                text.push_str(APART);
                text.push_str(part);
            }
            self.places.push(text.to_lowercase());
        } else {
            return true;
        }
        false
    }
}

/// An indicator's name with the names it is also known by.
fn names_of(name: &str) -> Vec<&str> {
    let mut names = vec![name];
    if let Some(known) = indicator::find(name) {
        names.extend([known.name, known.english]);
        names.extend(&known.aliases);
    }
    names
}

/// A term in lower case, with the other names of the indicators it names.
pub(super) fn expand(term: &str) -> Vec<String> {
    let term = term.to_lowercase();
    let mut forms = vec![term.clone()];
    for known in indicator::all() {
        let names = || {
            known
                .aliases
                .iter()
                .chain([&known.name, &known.english])
                .map(|name| name.to_lowercase())
        };
        if names().any(|name| name == term) {
            forms.extend(names());
        }
    }
    forms
}

//! What a person adds to what reports say of themselves: settings and a dictionary, from the command line.

use std::path::Path;

use fangzhi::corpus::Collection;
use fangzhi::engine::Given;
use fangzhi::lexicon::dictionary::{DictionaryFault, List, faults};
use fangzhi::model::{Dictionary, Settings};

use crate::output;

/// Settings and words, which hold for every report of the command.
#[derive(Default)]
pub(crate) struct Added {
    pub(crate) settings: Settings,
    pub(crate) dictionary: Dictionary,
}

impl Added {
    pub(crate) fn given(&self) -> Given<'_> {
        Given {
            settings: &self.settings,
            dictionary: &self.dictionary,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.settings.is_empty() && self.dictionary.is_empty()
    }

    /// Takes the value of an option of this name.
    pub(crate) fn set(&mut self, option: &str, value: &str) -> Result<(), String> {
        let wrong = |what: &str| format!("--{option} wants {what}, not {value}");
        match option {
            "title" => self.settings.title = Some(value.to_owned()),
            "place" => self.settings.place = Some(value.to_owned()),
            "date" => {
                let date = value
                    .parse()
                    .map_err(|_| wrong("a day, a month or a year (2025-01-20)"))?;
                self.settings.date = Some(date);
            }
            "year" => self.settings.reference_year = Some(value.parse().map_err(|_| wrong("a year (2024)"))?),
            _ => self.dictionary = dictionary(Path::new(value))?,
        }
        Ok(())
    }
}

/// Reads words from a file: a dictionary as JSON, or a collection that holds one. Words that cannot be used are named and
/// passed over.
fn dictionary(path: &Path) -> Result<Dictionary, String> {
    let name = path.display();
    let text = std::fs::read_to_string(path).map_err(|error| format!("{name}: {error}"))?;
    let words = match Collection::from_json(&text) {
        Ok(collection) => collection.dictionary,
        Err(_) => serde_json::from_str(&text).map_err(|error| format!("{name}: {error}"))?,
    };
    for found in faults(&words) {
        let (list, word) = match found.list {
            List::Indicators => ("indicators", &words.indicators[found.at].alias),
            List::Units => ("units", &words.units[found.at].unit),
            List::Places => ("places", &words.places[found.at].name),
        };
        let why = match &found.fault {
            DictionaryFault::Empty => "it is empty".to_owned(),
            DictionaryFault::TooShort(least) => format!("it needs at least {least} characters"),
            DictionaryFault::TooLong(most) => format!("it may have at most {most} characters"),
            DictionaryFault::Digits => "it holds numerals".to_owned(),
            DictionaryFault::Punctuation => "it holds more than letters".to_owned(),
            DictionaryFault::Taken(other) => format!("it already means {other}"),
            DictionaryFault::Repeated => "an entry before it gives it another meaning".to_owned(),
            DictionaryFault::General => "reports use it everywhere".to_owned(),
            DictionaryFault::Meaning => "what it means is no name".to_owned(),
        };
        output::complain(&format!("{name}: {list} {}: {word}: passed over, {why}", found.at + 1));
    }
    Ok(words)
}

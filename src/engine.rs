//! The façade: a report's text in, facts out; many reports in, a bundle out.
//!
//! ```
//! let facts = fangzhi::engine::read("云泽县 2024年，全县生产总值增长5.6%。云泽县……", "a.txt");
//! assert_eq!(facts.observations[0].value.to_string(), "5.6");
//! ```

use crate::corpus::Bundle;
use crate::fact::{self, Extraction};
use crate::model::{Dictionary, Settings};
use crate::text;

pub use crate::fact::{Explanation, Given};

/// Reads one decoded report. Never fails: what is not understood becomes a diagnostic.
#[must_use]
pub fn read(source: &str, file: &str) -> Extraction {
    read_with(source, file, &Settings::default(), &Dictionary::default())
}

/// [`read`], with what a person set and added. A place, date, year or title that is set replaces what the text tells, and
/// all that follows from it (periods of 今年 and 去年, the place of the facts, what was unsure) follows from it instead;
/// where a file holds several articles it holds for each. Identifiers of observations stay as they are.
///
/// ```
/// use fangzhi::model::{Dictionary, Settings};
/// let settings = Settings { reference_year: Some(2023), ..Settings::default() };
/// let facts = fangzhi::engine::read_with("全县生产总值增长5.6%。", "a.txt", &settings, &Dictionary::default());
/// assert_eq!(facts.observations[0].period.as_ref().unwrap().to_string(), "2023");
/// ```
#[must_use]
pub fn read_with(source: &str, file: &str, settings: &Settings, dictionary: &Dictionary) -> Extraction {
    fact::extract(&text::read(source), source, file, Given { settings, dictionary })
}

/// [`read`], with the text as the engine saw it and what became of every number.
#[must_use]
pub fn explain(source: &str, file: &str) -> (text::ReportText, Extraction, Explanation) {
    explain_with(source, file, &Settings::default(), &Dictionary::default())
}

/// [`read_with`], with the text as the engine saw it and what became of every number.
#[must_use]
pub fn explain_with(
    source: &str,
    file: &str,
    settings: &Settings,
    dictionary: &Dictionary,
) -> (text::ReportText, Extraction, Explanation) {
    let view = text::read(source);
    let (extraction, explanation) = fact::extract_explained(&view, source, file, Given { settings, dictionary });
    (view, extraction, explanation)
}

/// How a bundle is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BundleOptions {
    /// Carry each report's text; for those who hold the right to it.
    pub with_text: bool,
    /// Mark the documents as samples about an invented place.
    pub sample: bool,
}

/// Makes a bundle of decoded reports, given as (file name, text), in their order.
#[must_use]
pub fn bundle<'a>(reports: impl IntoIterator<Item = (&'a str, &'a str)>, options: BundleOptions) -> Bundle {
    let (settings, dictionary) = (Settings::default(), Dictionary::default());
    let given = Given {
        settings: &settings,
        dictionary: &dictionary,
    };
    bundle_with(reports, options, given)
}

/// [`bundle`], with what a person set and added for all of the reports.
#[must_use]
pub fn bundle_with<'a>(
    reports: impl IntoIterator<Item = (&'a str, &'a str)>,
    options: BundleOptions,
    given: Given<'_>,
) -> Bundle {
    let mut all = Extraction::default();
    for (file, source) in reports {
        let mut one = read_with(source, file, given.settings, given.dictionary);
        for document in &mut one.documents {
            document.sample = options.sample;
            if options.with_text {
                let span = document.span;
                document.text = Some(
                    source
                        .chars()
                        .skip(span.start as usize)
                        .take(span.len() as usize)
                        .collect(),
                );
            }
        }
        if !options.with_text {
            withhold(&mut one, source);
        }
        all.append(one);
    }
    Bundle::seal(all.areas, all.documents, all.observations, all.records, all.diagnostics)
}

/// The longest run of a report's letters that a bundle without text may carry: a name, not a sentence.
const NAME_LETTERS: usize = 18;

/// Shortens the names that would carry a sentence of the report into a bundle made without its text, and gives lists of
/// names an order of their own.
fn withhold(extraction: &mut Extraction, source: &str) {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let source = letters(source);
    let carries = |text: &str| {
        let run: Vec<char> = letters(text).chars().collect();
        run.windows(NAME_LETTERS + 1)
            .any(|w| source.contains(&w.iter().collect::<String>()))
    };
    let shorten = |name: &mut String| {
        // Of a list of subjects the first are kept; of one long phrase the end, where its head noun stands.
        let list = name.contains('、');
        let mut kept: Vec<char> = name.chars().collect();
        loop {
            if !carries(&kept.iter().collect::<String>()) || kept.is_empty() {
                break;
            }
            if list {
                kept.pop();
            } else {
                kept.remove(0);
            }
        }
        if kept.len() < name.chars().count() {
            let kept: String = kept.into_iter().collect();
            let first = kept.rsplit_once('、').map_or(kept.as_str(), |(whole, _)| whole);
            *name = if list {
                format!("{first}等")
            } else {
                format!("…{kept}")
            };
        }
    };
    for observation in &mut extraction.observations {
        shorten(&mut observation.indicator);
        shorten(&mut observation.printed);
        if let Some(scope) = &mut observation.scope {
            shorten(scope);
        }
    }
    for record in &mut extraction.records {
        shorten(&mut record.name);
        record.members.iter_mut().for_each(shorten);
        // One name after the other as printed they would be the sentence; sorted they are what it lists.
        if carries(&record.members.concat()) {
            record.members.sort();
        }
        if carries(&record.members.concat()) {
            record.members.reverse();
        }
        while carries(&record.members.concat()) && record.members.len() > 1 {
            record.members.pop();
        }
        for words in [&mut record.grantor, &mut record.capacity].into_iter().flatten() {
            shorten(words);
        }
    }
    for diagnostic in &mut extraction.diagnostics {
        for words in [&mut diagnostic.subject, &mut diagnostic.suggestion]
            .into_iter()
            .flatten()
        {
            shorten(words);
        }
    }
}

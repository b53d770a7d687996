//! Facts and records that terms name, for reports held without their text: by indicator, place, number as printed, or name.
//!
//! Input: [`Names`] made once from a corpus, and terms. Output: [`Named`]. Example:
//! `Names::new(&corpus).find(&corpus, &terms("GDP 云泽县"))` has the facts of that place's output, by whatever name.

use super::concordance::{Term, fold};
use crate::corpus::{Bits, Corpus, Facet, ObservationId};
use crate::lexicon::indicator;
use crate::model::Area;

/// Everything that facts and records are found by, folded, in one text: an entry a line, one kind after the other.
#[derive(Debug, Clone, Default)]
pub struct Names {
    text: String,
    /// Where each entry starts.
    starts: Vec<u32>,
    /// How many entries are indicators, places, numbers as printed, and records; each kind after the one before.
    sizes: [usize; 4],
}

/// What terms name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Named {
    /// Facts of reports held without text, in the order of reading.
    pub facts: Vec<ObservationId>,
    /// Records of such reports: positions in the corpus's records.
    pub records: Vec<u32>,
}

/// What one term matches.
struct Matched {
    /// Facts by indicator or by number as printed.
    facts: Bits,
    /// Facts by place.
    places: Bits,
    records: Bits,
}

impl Names {
    /// The names of a corpus; nothing where every report has its text, since the text itself is searched there.
    #[must_use]
    pub fn new(corpus: &Corpus) -> Self {
        let mut out = Self::default();
        if corpus.documents().iter().all(|document| document.text.is_some()) {
            return out;
        }
        for key in corpus.column(Facet::Indicator).keys() {
            let known = indicator::find(key);
            out.begin(0, key);
            if let Some(known) = known {
                out.also(known.name);
                out.also(known.english);
                known.aliases.iter().for_each(|alias| out.also(alias));
            }
        }
        for key in corpus.column(Facet::Place).keys() {
            out.begin(1, key);
            let area = corpus.place_by_key(key).map(|area| corpus.area(area));
            out.also(&area.map(Area::full_name).unwrap_or_default());
        }
        for observation in corpus.observations() {
            out.begin(2, &observation.printed);
        }
        for record in corpus.records() {
            out.begin(3, &record.name);
            record.members.iter().for_each(|member| out.also(member));
        }
        out
    }

    fn begin(&mut self, kind: usize, name: &str) {
        self.starts.push(self.text.len() as u32);
        self.sizes[kind] += 1;
        self.also(name);
    }

    /// Names stand apart by line ends, which no term holds.
    fn also(&mut self, name: &str) {
        self.text.push_str(&fold(name));
        self.text.push('\n');
    }

    /// What the terms name: facts that any of them names by indicator or number, at the places that others of them name;
    /// all facts of those places where the terms name places only. Records are found by their names in the same way.
    #[must_use]
    pub fn find(&self, corpus: &Corpus, terms: &[Term]) -> Named {
        if self.starts.is_empty() || terms.is_empty() {
            return Named::default();
        }
        let (mut facts, mut places) = (Bits::none(corpus.len()), Bits::none(corpus.len()));
        let mut records = Bits::none(corpus.records().len());
        let (mut names_things, mut names_places) = (false, false);
        for term in terms {
            let matched = self.matched(corpus, term);
            let thing = matched.facts.count() + matched.records.count() > 0;
            if matched.places.count() > 0 && !thing {
                places.unite(&matched.places);
                names_places = true;
            } else {
                facts.unite(&matched.facts);
                facts.unite(&matched.places);
                records.unite(&matched.records);
                names_things = true;
            }
        }
        if names_places && !names_things {
            facts = places;
        } else if names_places {
            facts.intersect(&places);
        }
        let named_areas = names_places.then(|| areas_named(corpus, terms));
        let text_is_absent = |doc: u32| corpus.documents()[doc as usize].text.is_none();
        let at_places = |area: u32| named_areas.as_ref().is_none_or(|named| named[area as usize]);
        let all = corpus.records();
        Named {
            facts: facts
                .iter()
                .map(ObservationId)
                .filter(|&row| text_is_absent(corpus.observation(row).doc))
                .collect(),
            records: records
                .iter()
                .filter(|&n| text_is_absent(all[n as usize].doc) && at_places(all[n as usize].area))
                .collect(),
        }
    }

    fn matched(&self, corpus: &Corpus, term: &Term) -> Matched {
        let mut out = Matched {
            facts: Bits::none(corpus.len()),
            places: Bits::none(corpus.len()),
            records: Bits::none(corpus.records().len()),
        };
        let [indicators, places, printed, _] = self.sizes;
        let unite = |facet: Facet, n: usize, bits: &mut Bits| corpus.column(facet).postings()[n].unite_into(bits);
        for entry in self.entries(term) {
            if entry < indicators {
                unite(Facet::Indicator, entry, &mut out.facts);
            } else if entry < indicators + places {
                unite(Facet::Place, entry - indicators, &mut out.places);
            } else if entry < indicators + places + printed {
                out.facts.insert((entry - indicators - places) as u32);
            } else {
                out.records.insert((entry - indicators - places - printed) as u32);
            }
        }
        out
    }

    /// The entries that hold the term, ascending; one pass over the names.
    fn entries(&self, term: &Term) -> Vec<usize> {
        let mut out: Vec<usize> = Vec::new();
        for (at, _) in self.text.match_indices(term.folded()) {
            let entry = self.starts.partition_point(|&start| start as usize <= at) - 1;
            if out.last() != Some(&entry) {
                out.push(entry);
            }
        }
        out
    }
}

/// Whether one of the terms stands in the name of each area; areas may have records and no facts.
fn areas_named(corpus: &Corpus, terms: &[Term]) -> Vec<bool> {
    let named = |area: &Area| {
        let name = fold(&area.full_name());
        terms.iter().any(|term| name.contains(term.folded()))
    };
    corpus.areas().iter().map(named).collect()
}

//! Which positions count in one set.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::mark::{joined, mark};
use super::{Labels, MOST, NoChart, subject_name, subject_of};
use crate::chart::{Mark, RankBlock, Ranks, sentence};
use crate::corpus::{AreaId, Corpus, ObservationId};
use crate::format::{self, Language};
use crate::model::{Measure, Observation};
use crate::sorting::Arrange;

/// A set: its name as printed, its size, and whose it is. 全市 is another set in another city; a set that nobody names
/// is its place's own.
type Set = (String, Option<u32>, String);

/// The positions among the rows, a block for each set they count in.
///
/// # Errors
/// [`NoChart::Nothing`] where no row is a position.
pub fn ranks(corpus: &Corpus, rows: &[ObservationId], language: Language) -> Result<Ranks, NoChart> {
    let all: Vec<&Observation> = rows
        .iter()
        .map(|&id| corpus.observation(id))
        .filter(|o| o.measure == Measure::Rank)
        .collect();
    if all.is_empty() {
        return Err(NoChart::Nothing);
    }
    let own = &all[..all.len().min(MOST)];
    let subject = subject_of(corpus, own);
    let mut sets: BTreeMap<Set, Vec<Mark>> = BTreeMap::new();
    for o in own {
        let mark = mark(corpus, o, Labels::of(&subject), &o.unit, language);
        sets.entry(set(corpus, o)).or_default().push(mark);
    }
    let names: Vec<String> = sets.keys().map(|set| set.0.clone()).collect();
    let mut blocks: Vec<RankBlock> = sets
        .into_iter()
        .map(|((name, out_of, whose), mut marks)| {
            marks.arrange_by_key(|mark| mark.value);
            let same = names.iter().filter(|other| **other == name).count() > 1;
            let whose = if same { whose.as_str() } else { "" };
            RankBlock {
                scope: heading(&name, out_of, whose, language),
                out_of,
                marks,
            }
        })
        .collect();
    // Stable: sets of one size keep the order of their names.
    blocks.arrange_by_key(|block| Reverse(block.marks.len()));
    let measure = format::measure_name(Measure::Rank, language);
    let mut spec = Ranks {
        title: joined(&[subject_name(&subject, language), measure], language),
        sentence: String::new(),
        blocks,
        omitted: all.len() - own.len(),
        language,
    };
    spec.sentence = sentence::ranks(&spec);
    Ok(spec)
}

fn set(corpus: &Corpus, o: &Observation) -> Set {
    let area = corpus.area(AreaId(o.area));
    let above = area.prefecture.as_ref().or(area.province.as_ref());
    let whose = match (&o.scope, above) {
        (Some(_), Some(above)) => above.clone(),
        _ => corpus.place_key(AreaId(o.area)).to_owned(),
    };
    (o.scope.clone().unwrap_or_default(), o.out_of, whose)
}

/// The set's name with its size, and with its city where two sets have one name.
fn heading(name: &str, out_of: Option<u32>, whose: &str, language: Language) -> String {
    let chinese = language == Language::Chinese;
    let name = match name {
        "" if chinese => "范围未载",
        "" => "set not stated",
        name => name,
    };
    let size = match out_of {
        Some(size) => size.to_string(),
        None if chinese => "个数未载".to_owned(),
        None => "size not stated".to_owned(),
    };
    let name = joined(&[whose, name], language);
    if chinese {
        [&name, "（", &size, "）"].concat()
    } else {
        [&name, " (", &size, ")"].concat()
    }
}

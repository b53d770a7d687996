//! Invented places with the facts a test of reasoning needs: a report a place, facts by their document.

use fangzhi::corpus::{Bundle, Corpus, ObservationId};
use fangzhi::model::{Area, Observation};

use crate::corpora::{area, document};

/// A corpus of places, each with a code, its prefecture and one report; an observation's document is its place.
pub(crate) fn corpus_of(places: &[(&str, &str)], observations: Vec<Observation>) -> Corpus {
    let areas = (990_101u32..).zip(places).map(|(code, &(name, prefecture))| Area {
        code: Some(code),
        prefecture: Some(prefecture.to_owned()),
        ..area(name)
    });
    let documents = (0u32..)
        .zip(places)
        .map(|(n, (name, _))| document(n, &hash(&[name, "0000"].concat(), n)));
    Corpus::from_bundles([Bundle::seal(
        areas.collect(),
        documents.collect(),
        observations,
        Vec::new(),
        Vec::new(),
    )])
}

/// A content hash of a report that no other has.
pub(crate) fn hash(text: &str, n: u32) -> String {
    format!("{n:04x}{:012x}", text.bytes().map(u64::from).sum::<u64>())
}

/// A corpus of three districts of one prefecture and one of another: 临江区, 云泽县, 北川区 of 青石市; 白沙区 of 白沙市.
pub(crate) fn four_places(observations: Vec<Observation>) -> Corpus {
    corpus_of(
        &[
            ("临江区", "青石市"),
            ("云泽县", "青石市"),
            ("北川区", "青石市"),
            ("白沙区", "白沙市"),
        ],
        observations,
    )
}

/// All facts of a corpus.
pub(crate) fn all(corpus: &Corpus) -> Vec<ObservationId> {
    corpus.ids().collect()
}

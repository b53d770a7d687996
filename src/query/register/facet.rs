//! The facets of registers and the keys of an entry in them.

use super::Entry;
use crate::corpus::Corpus;
use crate::model::{RecordKind, Stage};

/// What a register can be filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RegisterFacet {
    /// The place; an initiative may stand in several.
    Place,
    /// Projects: how far it has come.
    Stage,
    /// Projects: whether an investment is stated (`yes`, `no`).
    Invested,
    /// Honours: 国家级, 省级, 市级.
    Level,
    /// Honours: who granted it.
    Grantor,
    /// Initiatives: whether a report held says what it consists of (`yes`, `no`).
    Defined,
    /// Initiatives: `listed`, `differs` (another number is listed than announced), `unlisted` (only a number is
    /// announced); the empty key where there is neither number nor list.
    Members,
    /// Organisations: what kind of body.
    Body,
}

impl RegisterFacet {
    /// All facets.
    pub const ALL: [Self; 8] = [
        Self::Place,
        Self::Stage,
        Self::Invested,
        Self::Level,
        Self::Grantor,
        Self::Defined,
        Self::Members,
        Self::Body,
    ];

    /// The facets of a kind, in the order of the page.
    #[must_use]
    pub const fn of(kind: RecordKind) -> &'static [Self] {
        match kind {
            RecordKind::Project => &[Self::Stage, Self::Invested, Self::Place],
            RecordKind::Honour => &[Self::Level, Self::Grantor, Self::Place],
            RecordKind::Initiative => &[Self::Defined, Self::Members, Self::Place],
            RecordKind::Organisation => &[Self::Body, Self::Place],
        }
    }

    /// The spelling in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Stage => "stage",
            Self::Invested => "invested",
            Self::Level => "level",
            Self::Grantor => "grantor",
            Self::Defined => "defined",
            Self::Members => "members",
            Self::Body => "body",
        }
    }

    /// The keys of an entry.
    pub(super) fn keys<'a>(self, corpus: &'a Corpus, entry: &'a Entry) -> Vec<&'a str> {
        let yes = |value: bool| if value { "yes" } else { "no" };
        let only = match self {
            Self::Place => return entry.areas.iter().map(|&area| corpus.place_key(area)).collect(),
            Self::Stage => entry.stage.map_or("", Stage::as_str),
            Self::Invested => yes(!entry.investments.is_empty()),
            Self::Level => entry.level.as_deref().unwrap_or_default(),
            Self::Grantor => entry.grantor.as_deref().unwrap_or_default(),
            Self::Defined => yes(entry.defined),
            Self::Members => members(entry),
            Self::Body => entry.organisation.map_or("", |kind| kind.as_str()),
        };
        vec![only]
    }

    /// Where a key stands among the facet's values; those of equal standing go by frequency.
    #[must_use]
    pub fn standing(self, key: &str) -> usize {
        let known: &[&str] = match self {
            Self::Place | Self::Grantor => return usize::from(key.is_empty()),
            Self::Stage => &["谋划", "签约", "开工", "在建", "建成", "投产"],
            Self::Invested | Self::Defined => &["yes", "no"],
            Self::Level => &LEVELS,
            Self::Members => &["listed", "differs", "unlisted"],
            Self::Body => &["企业", "机构", "学校"],
        };
        let other = known.len() + usize::from(key.is_empty());
        known.iter().position(|own| *own == key).unwrap_or(other)
    }
}

/// The levels of honours, the highest first.
const LEVELS: [&str; 3] = ["国家级", "省级", "市级"];

fn members(entry: &Entry) -> &'static str {
    match (entry.announced, entry.members.len()) {
        (None, 0) => "",
        (Some(_), 0) => "unlisted",
        (Some(announced), listed) if announced as usize != listed => "differs",
        _ => "listed",
    }
}

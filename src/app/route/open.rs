//! The part of the address for one's own documents: the list, the report of one of them, one's own words.

use super::parameter::{Spelling, encode, parameter};

/// What is shown of one's own documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenView {
    /// Opening, and the list of what is held.
    List(OpenList),
    /// What was understood of one source, by its key.
    Report(String),
    /// The words that the reader adds to the engine's.
    Words,
}

impl Default for OpenView {
    fn default() -> Self {
        Self::List(OpenList::default())
    }
}

/// Which of one's own documents are listed, and in which order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpenList {
    /// Words that title, place or file must hold.
    pub text: String,
    /// By what they are ordered.
    pub order: OpenOrder,
    /// The other way round.
    pub descending: bool,
}

/// By what one's own documents are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OpenOrder {
    /// As they were opened.
    #[default]
    Opened,
    /// By title.
    Title,
    /// By the place's full name.
    Place,
    /// By the year reviewed.
    Year,
    /// By the number of facts.
    Facts,
    /// By the number of doubts.
    Doubts,
    /// By the number of corrections.
    Corrections,
}

impl OpenOrder {
    /// All orders but the one they were opened in.
    const NAMED: [(Self, &'static str); 6] = [
        (Self::Title, "title"),
        (Self::Place, "place"),
        (Self::Year, "year"),
        (Self::Facts, "facts"),
        (Self::Doubts, "doubts"),
        (Self::Corrections, "corrections"),
    ];
}

impl OpenView {
    /// The report of one source.
    #[must_use]
    pub fn of(key: &str) -> Self {
        Self::Report(key.to_owned())
    }

    /// Reads the parameters of the list.
    pub(super) fn parse(query: &str) -> Self {
        let sort = parameter(query, "sort").unwrap_or_default();
        let name = sort.strip_prefix('-').unwrap_or(&sort);
        let order = OpenOrder::NAMED.iter().find(|(_, own)| *own == name);
        Self::List(OpenList {
            text: parameter(query, "q").unwrap_or_default(),
            order: order.map_or(OpenOrder::Opened, |(order, _)| *order),
            descending: (order.is_some() || name == OPENED) && sort.starts_with('-'),
        })
    }

    /// The address, with its `#`.
    pub(super) fn to_hash(&self) -> String {
        match self {
            Self::List(list) => list.to_hash(),
            Self::Words => "#/words".to_owned(),
            Self::Report(key) => {
                let mut out = String::from("#/open/");
                encode(key, &mut out);
                out
            }
        }
    }
}

/// The name of the order they were opened in, which is only written where it is turned round.
const OPENED: &str = "opened";

impl OpenList {
    fn to_hash(&self) -> String {
        let named = OpenOrder::NAMED.iter().find(|(order, _)| *order == self.order);
        let sort = match (named, self.descending) {
            (None, false) => String::new(),
            (None, true) => ["-", OPENED].concat(),
            (Some((_, name)), descending) => [if descending { "-" } else { "" }, name].concat(),
        };
        Spelling::new("#/open").put("q", &self.text).put("sort", &sort).done()
    }
}

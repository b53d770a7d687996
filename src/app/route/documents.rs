//! The address of the list of documents: which are listed, and in which order.

use super::parameter::{Spelling, parameter};

/// Which documents are listed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DocumentsView {
    /// Words that place, title or publisher must hold.
    pub text: String,
    /// The year reviewed.
    pub year: Option<i16>,
    /// Only documents held with their text.
    pub with_text: bool,
    /// Only the reader's own documents.
    pub own: bool,
    /// By what they are ordered.
    pub order: DocumentOrder,
    /// The other way round.
    pub descending: bool,
}

/// By what documents are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DocumentOrder {
    /// As they are held.
    #[default]
    Held,
    /// By the place's name.
    Place,
    /// By date.
    Date,
    /// By the year reviewed.
    Year,
    /// By the number of observations.
    Facts,
    /// By the number of repairs and doubts.
    Doubts,
}

impl DocumentOrder {
    /// All orders but the one they are held in.
    const NAMED: [(Self, &'static str); 5] = [
        (Self::Place, "place"),
        (Self::Date, "date"),
        (Self::Year, "year"),
        (Self::Facts, "facts"),
        (Self::Doubts, "doubts"),
    ];
}

impl DocumentsView {
    pub(super) fn parse(query: &str) -> Self {
        let sort = parameter(query, "sort").unwrap_or_default();
        let name = sort.strip_prefix('-').unwrap_or(&sort);
        let order = DocumentOrder::NAMED.iter().find(|(_, own)| *own == name);
        let order = order.map_or(DocumentOrder::Held, |(order, _)| *order);
        Self {
            text: parameter(query, "q").unwrap_or_default(),
            year: parameter(query, "year").and_then(|text| text.parse().ok()),
            with_text: parameter(query, "text").is_some(),
            own: parameter(query, "own").is_some(),
            order,
            descending: order != DocumentOrder::Held && sort.starts_with('-'),
        }
    }

    pub(super) fn to_hash(&self) -> String {
        let named = DocumentOrder::NAMED.iter().find(|(order, _)| *order == self.order);
        let sort = named.map_or_else(String::new, |(_, name)| {
            [if self.descending { "-" } else { "" }, name].concat()
        });
        Spelling::new("#/documents")
            .put("q", &self.text)
            .put("year", &self.year.map(|year| year.to_string()).unwrap_or_default())
            .put("text", if self.with_text { "held" } else { "" })
            .put("own", if self.own { "only" } else { "" })
            .put("sort", &sort)
            .done()
    }
}

//! Named records: things a report names that are no numbers.

use serde::{Deserialize, Serialize};

use super::observation::spelled;
use super::{Decimal, Period, Status};
use crate::span::Span;

spelled! {
    /// What kind of thing a record names.
    RecordKind {
        /// A title or listing granted (国家级…基地).
        Honour = "honour",
        /// Something built or invested in.
        Project = "project",
        /// A policy formula (提法).
        Initiative = "initiative",
        /// A company, institution or school.
        Organisation = "organisation",
    }
}

spelled! {
    /// How far a project has come, in order.
    Stage {
        /// Planned: conceived, designed, under study.
        Planned = "谋划",
        /// Signed: an investor is bound to it or has moved in.
        Signed = "签约",
        /// Begun: ground was broken.
        Begun = "开工",
        /// Under way: being built.
        UnderWay = "在建",
        /// Built: finished, opened, handed over.
        Built = "建成",
        /// In production.
        Producing = "投产",
    }
}

spelled! {
    /// What kind of body an organisation is.
    OrganisationKind {
        /// A company or group of companies.
        Company = "企业",
        /// A public body: hospital, institute, bureau.
        Institution = "机构",
        /// A school or university.
        School = "学校",
    }
}

/// Money put into a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Investment {
    /// Amount in 元.
    pub value: Decimal,
    /// Whether it is planned, expected or spent, as the observation says.
    pub status: Status,
    /// The observation it was read as.
    pub observation: String,
}

/// A named thing in a report. Fields that its text does not print are absent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Its kind.
    pub kind: RecordKind,
    /// Index of the document it stands in.
    pub doc: u32,
    /// The place it belongs to: an index into the corpus's areas.
    pub area: u32,
    /// Its name or formula as printed.
    pub name: String,
    /// Honours: 国家级, 省级 or 市级, where the words tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// Honours: who granted it, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grantor: Option<String>,
    /// Honours: the time it was granted for or in, where printed with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// Projects: how far it has come; absent where the text tells only an aim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// Projects: what is invested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub investment: Option<Investment>,
    /// Projects: what it can produce or treat, as printed (年产10万吨).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<String>,
    /// Initiatives: its members, where the text lists them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
    /// Initiatives: how many members its formula announces; may differ from how many are listed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub announced: Option<u32>,
    /// Initiatives: whether this document says what it consists of.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub defined: bool,
    /// Organisations: what kind of body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationKind>,
    /// Where the name stands in the document as opened.
    pub span: Span,
}

impl Record {
    /// A record of which only kind, name and position are known; document and place are the first.
    #[must_use]
    pub fn named(kind: RecordKind, name: impl Into<String>, span: Span) -> Self {
        Self {
            kind,
            doc: 0,
            area: 0,
            name: name.into(),
            level: None,
            grantor: None,
            period: None,
            stage: None,
            investment: None,
            capacity: None,
            members: Vec::new(),
            announced: None,
            defined: false,
            organisation: None,
            span,
        }
    }
}

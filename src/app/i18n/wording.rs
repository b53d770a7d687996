//! The model's values in words; those that charts say too are worded in `query::format`.

use super::{Lang, Message};
use crate::model::{Basis, Bound, DiagnosticKind, Inherited, Measure, Period, Status, Theme};
use crate::query::format;

/// A measure in words.
#[must_use]
pub fn measure(value: Measure, lang: Lang) -> &'static str {
    format::measure_name(value, lang.language())
}

/// A status in words.
#[must_use]
pub fn status(value: Status, lang: Lang) -> &'static str {
    format::status_name(value, lang.language())
}

/// A sign that tells the statuses apart without colour.
#[must_use]
pub const fn status_sign(value: Status) -> &'static str {
    match value {
        Status::Actual => "●",
        Status::Target => "◎",
        Status::Estimate => "◇",
    }
}

/// A bound in words.
#[must_use]
pub const fn bound(value: Bound) -> Message {
    match value {
        Bound::Exact => Message::BoundExact,
        Bound::Above => Message::BoundAbove,
        Bound::Below => Message::BoundBelow,
        Bound::About => Message::BoundAbout,
    }
}

/// A theme's name.
#[must_use]
pub const fn theme(value: Theme, lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => value.chinese(),
        Lang::En => value.english(),
    }
}

/// What an inherited part says.
#[must_use]
pub const fn inherited(value: Inherited) -> Message {
    match value {
        Inherited::Indicator => Message::InheritedIndicator,
        Inherited::Period => Message::InheritedPeriod,
        Inherited::ReferenceYear => Message::InheritedReferenceYear,
        Inherited::Area => Message::InheritedArea,
        Inherited::Status => Message::InheritedStatus,
        Inherited::Unit => Message::InheritedUnit,
    }
}

/// What a diagnostic says.
#[must_use]
pub const fn diagnostic(value: DiagnosticKind) -> Message {
    match value {
        DiagnosticKind::Joined => Message::DiagnosticJoined,
        DiagnosticKind::Inserted => Message::DiagnosticInserted,
        DiagnosticKind::Misprint => Message::DiagnosticMisprint,
        DiagnosticKind::LostValue => Message::DiagnosticLostValue,
        DiagnosticKind::NotUnderstood => Message::DiagnosticNotUnderstood,
        DiagnosticKind::UnsureArea => Message::DiagnosticUnsureArea,
        DiagnosticKind::UnsureYear => Message::DiagnosticUnsureYear,
        DiagnosticKind::Undecodable => Message::DiagnosticUndecodable,
    }
}

/// Against what a growth or difference is measured, in words.
#[must_use]
pub fn basis(value: &Basis, lang: Lang) -> String {
    format::basis_name(value, lang.language())
}

/// A period in words: `2024年1—11月`, `Jan–Nov 2024`; says so where there is none.
#[must_use]
pub fn period(value: Option<&Period>, lang: Lang) -> String {
    format::period_name(value, lang.language())
}

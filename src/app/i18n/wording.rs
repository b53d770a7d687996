//! The model's values in words; those that charts say too are worded in `format`.

use super::{Lang, Message};
use crate::format;
use crate::model::{
    Basis, Bound, Confidence, DiagnosticKind, Doubt, Inherited, Measure, NumeralClass, OrganisationKind, Period,
    RecordKind, Stage, Status, Theme, Unread,
};

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
        DiagnosticKind::Disordered => Message::DiagnosticDisordered,
        DiagnosticKind::Repeated => Message::DiagnosticRepeated,
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

/// A confidence in words.
#[must_use]
pub const fn confidence(value: Confidence) -> Message {
    match value {
        Confidence::High => Message::ConfidenceHigh,
        Confidence::Medium => Message::ConfidenceMedium,
        Confidence::Low => Message::ConfidenceLow,
    }
}

/// A sign for confidence that is less than high; none needs no sign.
#[must_use]
pub const fn confidence_sign(value: Confidence) -> Option<&'static str> {
    match value {
        Confidence::High => None,
        Confidence::Medium => Some("◐"),
        Confidence::Low => Some("○"),
    }
}

/// A doubt as a sentence.
#[must_use]
pub const fn doubt(value: Doubt) -> Message {
    match value {
        Doubt::FarSubject => Message::DoubtFarSubject,
        Doubt::CarriedSubject => Message::DoubtCarriedSubject,
        Doubt::OddName => Message::DoubtOddName,
        Doubt::UnexpectedUnit => Message::DoubtUnexpectedUnit,
        Doubt::Implausible => Message::DoubtImplausible,
        Doubt::Repaired => Message::DoubtRepaired,
        Doubt::BareMeasure => Message::DoubtBareMeasure,
        Doubt::NoYear => Message::DoubtNoYear,
        Doubt::SeveralPeriods => Message::DoubtSeveralPeriods,
        Doubt::NoArea => Message::DoubtNoArea,
        Doubt::Contradicted => Message::DoubtContradicted,
        Doubt::UnlistedIndicator => Message::DoubtUnlistedIndicator,
    }
}

/// Why a number was not understood.
#[must_use]
pub const fn unread(value: Unread) -> Message {
    match value {
        Unread::NoSubject => Message::UnreadNoSubject,
        Unread::NoUnit => Message::UnreadNoUnit,
        Unread::NoName => Message::UnreadNoName,
        Unread::OutOfReach => Message::UnreadOutOfReach,
    }
}

/// The name of a class of numerals.
#[must_use]
pub const fn numeral_class(value: NumeralClass) -> Message {
    match value {
        NumeralClass::Observation => Message::ClassObservation,
        NumeralClass::Date => Message::ClassDate,
        NumeralClass::Ordinal => Message::ClassOrdinal,
        NumeralClass::Initiative => Message::ClassInitiative,
        NumeralClass::Name => Message::ClassName,
        NumeralClass::Restriction => Message::ClassRestriction,
        NumeralClass::Announcement => Message::ClassAnnouncement,
        NumeralClass::Aside => Message::ClassAside,
        NumeralClass::Part => Message::ClassPart,
        NumeralClass::NotUnderstood => Message::ClassNotUnderstood,
    }
}

/// What the numerals of a class are.
#[must_use]
pub const fn class_says(value: NumeralClass) -> Message {
    match value {
        NumeralClass::Observation => Message::SaysObservation,
        NumeralClass::Date => Message::SaysDate,
        NumeralClass::Ordinal => Message::SaysOrdinal,
        NumeralClass::Initiative => Message::SaysInitiative,
        NumeralClass::Name => Message::SaysName,
        NumeralClass::Restriction => Message::SaysRestriction,
        NumeralClass::Announcement => Message::SaysAnnouncement,
        NumeralClass::Aside => Message::SaysAside,
        NumeralClass::Part => Message::SaysPart,
        NumeralClass::NotUnderstood => Message::SaysNotUnderstood,
    }
}

/// A kind of record, in the plural.
#[must_use]
pub const fn record_kind(value: RecordKind) -> Message {
    match value {
        RecordKind::Honour => Message::KindHonour,
        RecordKind::Project => Message::KindProject,
        RecordKind::Initiative => Message::KindInitiative,
        RecordKind::Organisation => Message::KindOrganisation,
    }
}

/// How far a project has come.
#[must_use]
pub const fn stage(value: Stage) -> Message {
    match value {
        Stage::Planned => Message::StagePlanned,
        Stage::Signed => Message::StageSigned,
        Stage::Begun => Message::StageBegun,
        Stage::UnderWay => Message::StageUnderWay,
        Stage::Built => Message::StageBuilt,
        Stage::Producing => Message::StageProducing,
    }
}

/// What kind of body an organisation is.
#[must_use]
pub const fn organisation(value: OrganisationKind) -> Message {
    match value {
        OrganisationKind::Company => Message::OrganisationCompany,
        OrganisationKind::Institution => Message::OrganisationInstitution,
        OrganisationKind::School => Message::OrganisationSchool,
    }
}

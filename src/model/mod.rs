//! The nouns: plain values with no Chinese text rules and no parsing of prose.
//!
//! Terms follow SDMX (observation, indicator, reference area, measure, unit, time period, observation status); the
//! spelled forms (`2024-Q1/2024-Q3`, `yoy`, `actual`) are those of the exchange form, so a value, its address in a
//! link and its cell in an export read the same.

mod account;
mod area;
mod correction;
mod decimal;
mod diagnostic;
mod dictionary;
mod document;
mod observation;
mod period;
mod record;
mod source;
mod theme;
mod view;

pub use account::{Account, NumeralClass, Unread};
pub use area::Area;
pub use correction::{Corrected, Correction, Field, Judgement, Values};
pub use decimal::Decimal;
pub use diagnostic::{Diagnostic, DiagnosticKind};
pub use dictionary::{Dictionary, IndicatorWord, PlaceWord, UnitWord};
pub use document::Document;
pub(crate) use observation::spelled;
pub use observation::{Basis, Bound, Confidence, Doubt, Evidence, Inherited, Measure, Observation, Status};
pub use period::{Moment, Period, days_in_month};
pub use record::{Investment, OrganisationKind, Record, RecordKind, Stage};
pub use source::{Encoding, Format, Settings, Source};
pub use theme::Theme;
pub use view::SavedView;

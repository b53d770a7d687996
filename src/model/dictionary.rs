//! The words a reader adds to the engine's tables.

use serde::{Deserialize, Serialize};

/// Another name of an indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorWord {
    /// The name as reports print it.
    pub alias: String,
    /// The indicator it means: one of the table's, or a name of the reader's own.
    pub indicator: String,
}

/// A unit the table lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitWord {
    /// The unit as reports print it.
    pub unit: String,
}

/// A place the table lacks, such as a functional zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceWord {
    /// Its name.
    pub name: String,
    /// The prefecture it lies in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefecture: Option<String>,
    /// The province it lies in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub province: Option<String>,
}

/// A reader's own words, looked up before the engine's.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Dictionary {
    /// Names of indicators.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<IndicatorWord>,
    /// Units.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<UnitWord>,
    /// Places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<PlaceWord>,
}

impl Dictionary {
    /// Whether it holds no word.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.indicators.is_empty() && self.units.is_empty() && self.places.is_empty()
    }

    /// Takes in the other's words; where both know a word, the other's meaning holds.
    pub fn join(&mut self, other: Self) {
        self.indicators
            .retain(|word| other.indicators.iter().all(|new| new.alias != word.alias));
        self.units
            .retain(|word| other.units.iter().all(|new| new.unit != word.unit));
        self.places
            .retain(|word| other.places.iter().all(|new| new.name != word.name));
        self.indicators.extend(other.indicators);
        self.units.extend(other.units);
        self.places.extend(other.places);
    }
}

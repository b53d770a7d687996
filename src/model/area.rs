//! Reference areas (SDMX `REF_AREA`).

use serde::{Deserialize, Serialize};

/// A place as a person would write it, with its codes and what it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Area {
    /// The place's own name, without the prefecture and province before it (`源汇区`).
    pub name: String,
    /// GB/T 2260 code, six digits; functional zones have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<u32>,
    /// The prefecture-level division it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefecture: Option<String>,
    /// The province-level division it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub province: Option<String>,
}

impl Area {
    /// Province, prefecture and name in one run, as an address is written in Chinese.
    #[must_use]
    pub fn full_name(&self) -> String {
        let mut out = String::new();
        for part in [self.province.as_deref(), self.prefecture.as_deref()]
            .into_iter()
            .flatten()
        {
            if part != self.name && !out.ends_with(part) {
                out.push_str(part);
            }
        }
        out.push_str(&self.name);
        out
    }
}

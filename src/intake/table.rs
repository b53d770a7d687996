//! Tables of facts in this app's own export form: one in a file, or several in a Data Package.

use super::archive::Archive;
use super::item::Reason;
use super::taken::Fault;
use crate::corpus::Bundle;
use crate::export::exchange::{self, ExchangeError, Tables};

/// What says that an archive is a Data Package.
const PACKAGE: &str = "datapackage.json";

/// Whether a text opens with the head of one of our tables.
pub(super) fn is_ours(text: &str) -> bool {
    exchange::table_of(text).is_some()
}

/// The facts of a table.
pub(super) fn facts(text: &str) -> Result<Bundle, Fault> {
    exchange::bundle_of_csv(text).map_err(fault)
}

/// Whether an archive is a Data Package with tables of ours.
pub(super) fn is_package(archive: &Archive<'_>) -> bool {
    archive.find(PACKAGE).is_some() && archive.find("observations.csv").is_some()
}

/// The facts of a Data Package; no table of it may unpack to more than `limit` bytes.
pub(super) fn package(archive: &Archive<'_>, limit: u64) -> Result<Bundle, Fault> {
    let mut tables = Tables::default();
    for entry in &archive.entries {
        if !entry.name.ends_with(b".csv") {
            continue;
        }
        let bytes = archive.unpack(entry, limit)?;
        let name = String::from_utf8_lossy(&entry.name).into_owned();
        match tables.read_csv(&String::from_utf8_lossy(&bytes)) {
            // A package may carry further tables.
            Ok(_) | Err(ExchangeError::Foreign) => {}
            Err(error) => return Err(Fault::new(Reason::Damaged, format!("{name}: {error}"))),
        }
    }
    Ok(tables.bundle())
}

fn fault(error: ExchangeError) -> Fault {
    match error {
        ExchangeError::Foreign => Reason::ForeignTable.into(),
        ExchangeError::TooMany { limit } => Fault::new(Reason::TooLarge, limit),
        other => Fault::new(Reason::Damaged, other),
    }
}

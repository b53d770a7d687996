//! Everything that must hold, step by step.

use std::process::ExitCode;

use crate::fault::Outcome;
use crate::project::Project;

/// Which parts are run.
pub(crate) struct Selection;

impl Selection {
    pub(crate) fn read(_arguments: &[String]) -> Outcome<Self> {
        Ok(Self)
    }
}

pub(crate) fn run(_project: &Project, _selection: &Selection) -> Outcome<ExitCode> {
    Ok(ExitCode::SUCCESS)
}

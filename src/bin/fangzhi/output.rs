//! Where results and messages go: standard output, a file that appears only when complete, standard error.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::files::plain;

/// Prints to standard output; a reader that went away early is no error.
pub(crate) fn print(text: &str) -> ExitCode {
    print_bytes(text.as_bytes())
}

fn print_bytes(bytes: &[u8]) -> ExitCode {
    match io::stdout().lock().write_all(bytes) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            complain(&format!("standard output: {}", plain(&error)));
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    }
}

/// Prints a message to standard error.
pub(crate) fn complain(message: &str) {
    let _ = writeln!(io::stderr().lock(), "fangzhi: {message}");
}

/// Writes a result to a file or, without one, to standard output.
pub(crate) fn write(bytes: impl AsRef<[u8]>, file: Option<&Path>) -> ExitCode {
    let bytes = bytes.as_ref();
    let Some(file) = file else { return print_bytes(bytes) };
    match write_whole(bytes, file) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("{}: {}", file.display(), plain(&error)));
            ExitCode::FAILURE
        }
    }
}

/// Writes beside the file and moves it into place, so that a half-written file never stands there.
fn write_whole(bytes: &[u8], file: &Path) -> io::Result<()> {
    if fs::metadata(file).is_ok_and(|kind| !kind.is_file()) {
        // A device or pipe (/dev/stdout) cannot be replaced.
        return fs::OpenOptions::new().write(true).open(file)?.write_all(bytes);
    }
    let mut name = file.as_os_str().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let part = PathBuf::from(name);
    let done = fs::write(&part, bytes).and_then(|()| fs::rename(&part, file));
    if done.is_err() {
        let _ = fs::remove_file(&part);
    }
    done
}

/// Progress of long work, on a terminal's standard error only.
pub(crate) struct Progress {
    total: usize,
    shown: bool,
}

impl Progress {
    pub(crate) fn new(total: usize) -> Self {
        Self {
            total,
            shown: total > 20 && io::stderr().is_terminal(),
        }
    }

    pub(crate) fn at(&self, done: usize) {
        if self.shown {
            let _ = write!(io::stderr().lock(), "\r{done}/{}", self.total);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown {
            let _ = write!(io::stderr().lock(), "\r\x1b[K");
        }
    }
}

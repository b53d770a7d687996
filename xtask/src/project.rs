//! Where things are in the project, and what a build depends on.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::digest::Fingerprint;
use crate::fault::{Doing, Fault, Outcome};

/// Files and folders whose content decides what a build of the site gives.
const INPUTS: [&str; 9] = [
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
    "index.html",
    "src",
    "static",
    "xtask/Cargo.toml",
    "xtask/Cargo.lock",
    "xtask/src",
];

/// The project's folder.
pub(crate) struct Project {
    /// Absolute path of the folder with the crate's `Cargo.toml`.
    pub(crate) root: PathBuf,
}

impl Project {
    /// The project that this program was built in.
    pub(crate) fn find() -> Outcome<Self> {
        let own = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
        let root = Path::new(&own).parent().map(Path::to_path_buf);
        match root.filter(|root| root.join("index.html").is_file()) {
            Some(root) => Ok(Self { root }),
            None => Err(Fault::new("run this inside the project, as `cargo xtask …`")),
        }
    }

    /// A path in the project.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The folder for what lies between cargo's output and the site; ignored by version control.
    pub(crate) fn work(&self) -> PathBuf {
        self.path("target/web")
    }

    /// `cargo`, the one that runs this program, in the project's folder.
    pub(crate) fn cargo(&self) -> Command {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(&self.root);
        command
    }

    /// A fingerprint of everything that a build reads; `tools` names what else decides (such as whether wasm-opt runs).
    pub(crate) fn fingerprint(&self, tools: &str) -> Outcome<String> {
        let mut fingerprint = Fingerprint::default();
        fingerprint.add("tools", tools.as_bytes());
        for input in INPUTS {
            let path = self.path(input);
            if !path.exists() {
                continue;
            }
            for file in files_below(&path)? {
                let name = file
                    .strip_prefix(&self.root)
                    .unwrap_or(&file)
                    .to_string_lossy()
                    .replace('\\', "/");
                fingerprint.add(&name, &read(&file)?);
            }
        }
        Ok(fingerprint.hex())
    }
}

/// Every file at or below a path, in a fixed order.
pub(crate) fn files_below(path: &Path) -> Outcome<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_path_buf()]);
    }
    let mut entries = fs::read_dir(path)
        .and_then(|entries| {
            entries
                .map(|entry| entry.map(|entry| entry.path()))
                .collect::<Result<Vec<_>, _>>()
        })
        .doing(|| format!("list {}", path.display()))?;
    entries.sort();
    let mut files = Vec::new();
    for entry in entries {
        files.extend(files_below(&entry)?);
    }
    Ok(files)
}

/// The bytes of a file.
pub(crate) fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).doing(|| format!("read {}", path.display()))
}

/// The text of a UTF-8 file.
pub(crate) fn read_text(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).doing(|| format!("read {}", path.display()))
}

/// Writes a file, making its folder where it is missing.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Outcome<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).doing(|| format!("make {}", folder.display()))?;
    }
    fs::write(path, bytes).doing(|| format!("write {}", path.display()))
}

/// Runs a command to its end; `what` completes the sentence "could not …".
pub(crate) fn run(command: &mut Command, what: &str) -> Outcome<()> {
    let status = command
        .status()
        .doing(|| format!("{what} ({})", command.get_program().to_string_lossy()))?;
    if status.success() {
        Ok(())
    } else {
        Err(Fault::new(format!("could not {what}: {status}")))
    }
}

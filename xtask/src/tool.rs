//! What a build needs beside cargo: found where it is, installed inside the project where it is not.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::fault::{Fault, Outcome};
use crate::project::{Project, run};

/// The target triple of the browser build.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The npm package that carries `wasm-opt`, at the version that was measured.
const BINARYEN: &str = "binaryen@132.0.0";

/// Makes sure that the compiler can build for the browser.
pub(crate) fn wasm_target(project: &Project) -> Outcome<()> {
    let sysroot = Command::new("rustc")
        .args(["--print", "sysroot"])
        .current_dir(&project.root)
        .output();
    if let Ok(output) = sysroot {
        let sysroot = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
        if sysroot.join("lib/rustlib").join(WASM_TARGET).join("lib").is_dir() {
            return Ok(());
        }
    }
    eprintln!("installing the Rust target {WASM_TARGET} …");
    run(
        Command::new("rustup")
            .args(["target", "add", WASM_TARGET])
            .current_dir(&project.root),
        &format!("install the Rust target; install it with `rustup target add {WASM_TARGET}`"),
    )
}

/// `wasm-opt` as a command without its arguments, or the reason why the build goes on without it.
pub(crate) fn wasm_opt(project: &Project) -> Result<WasmOpt, String> {
    let folder = project.path("target/tools");
    let script = folder.join("node_modules/binaryen/bin/wasm-opt");
    if !works("node") {
        return Err("node is not installed".to_owned());
    }
    if !script.is_file() {
        if !works("npm") {
            return Err("npm is not installed".to_owned());
        }
        eprintln!("installing {BINARYEN} into target/tools …");
        let package = "{\"private\":true}\n";
        crate::project::write(&folder.join("package.json"), package.as_bytes()).map_err(|fault| fault.to_string())?;
        npm(
            &folder,
            &[
                "install",
                "--no-save",
                "--no-package-lock",
                "--ignore-scripts",
                BINARYEN,
            ],
        )
        .map_err(|fault| fault.to_string())?;
    }
    if script.is_file() {
        Ok(WasmOpt { script })
    } else {
        Err(format!("{BINARYEN} brought no bin/wasm-opt"))
    }
}

/// An installed `wasm-opt`.
pub(crate) struct WasmOpt {
    script: PathBuf,
}

impl WasmOpt {
    /// The command, arguments to be added.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new("node");
        command.arg(&self.script);
        command
    }
}

/// Runs npm quietly in a folder.
pub(crate) fn npm(folder: &std::path::Path, arguments: &[&str]) -> Outcome<()> {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut command = Command::new(program);
    command
        .current_dir(folder)
        .args(arguments)
        .args(["--no-audit", "--no-fund", "--loglevel", "error"]);
    match command.stdout(Stdio::null()).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Fault::new(format!("npm {}: {status}", arguments.join(" ")))),
        Err(error) => Err(Fault::new(format!("npm: {error}"))),
    }
}

/// Whether a program starts at all.
pub(crate) fn works(program: &str) -> bool {
    let program = if cfg!(windows) && program == "npm" {
        "npm.cmd"
    } else {
        program
    };
    let mut command = Command::new(program);
    command.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

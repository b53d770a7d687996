//! From the crate to programs that a browser can start: cargo, wasm-bindgen, wasm-opt.
//!
//! The last two are skipped when their input is the one they saw before: cargo decides for itself.

use std::fs;
use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use crate::digest::short_hex;
use crate::fault::{Doing, Fault, Outcome};
use crate::project::{Project, read, read_text, run, write};
use crate::tool::{WASM_TARGET, WasmOpt};

/// What is built: a program of the crate for one way of being started.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Target {
    /// The binary's name in Cargo.toml.
    pub(crate) bin: &'static str,
    /// The features it is built with.
    pub(crate) feature: &'static str,
    /// Who starts it.
    pub(crate) host: Host,
}

/// Who starts a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Host {
    /// The page: its glue is an ES module.
    Page,
    /// A classic worker, the only kind that a page opened from a file may start: its glue is a classic script.
    Worker,
}

/// A program as the browser takes it.
pub(crate) struct Module {
    /// The script that wasm-bindgen wrote: for the page an ES module whose default export starts the app, for a worker a
    /// classic script that defines `wasm_bindgen`.
    pub(crate) glue: String,
    /// The WebAssembly binary, optimised where wasm-opt was at hand.
    pub(crate) wasm: Vec<u8>,
}

/// Builds a program with a profile of the crate's Cargo.toml.
pub(crate) fn build(project: &Project, target: Target, profile: &str, wasm_opt: Option<&WasmOpt>) -> Outcome<Module> {
    let compiled = compile(project, target, profile)?;
    let raw = read(&compiled)?;
    let prefix = format!("bound-{}-", target.feature);
    let folder = project.work().join(format!("{prefix}{}", short_hex(&raw)));
    if !folder.join("app.js").is_file() {
        forget_older(&project.work(), &prefix)?;
        // What is looked at while working keeps the names of its functions, for profiles.
        bind(&compiled, &folder, target.host, wasm_opt.is_none())?;
    }
    if folder.join("snippets").exists() {
        return Err(Fault::new(
            "a dependency brings JavaScript of its own (snippets), which the packer does not take",
        ));
    }
    let glue = read_text(&folder.join("app.js"))?;
    let bound = folder.join("app_bg.wasm");
    let Some(wasm_opt) = wasm_opt else {
        return Ok(Module {
            glue,
            wasm: read(&bound)?,
        });
    };
    let optimised = folder.join("app_opt.wasm");
    if !optimised.is_file() {
        optimise(wasm_opt, &bound, &optimised)?;
    }
    Ok(Module {
        glue,
        wasm: read(&optimised)?,
    })
}

fn compile(project: &Project, target: Target, profile: &str) -> Outcome<PathBuf> {
    // Fetched first: which folders the sources of the dependencies lie in decides the flags of the build.
    let mut fetch = project.cargo();
    run(
        fetch.args(["fetch", "--quiet", "--locked", "--target", WASM_TARGET]),
        "fetch the dependencies",
    )?;
    let mut cargo = project.cargo();
    cargo.args([
        "build",
        "--profile",
        profile,
        "--locked",
        "--no-default-features",
        "--features",
        target.feature,
        "--bin",
        target.bin,
    ]);
    cargo
        .args(["--target", WASM_TARGET])
        .env("CARGO_ENCODED_RUSTFLAGS", path_flags(project));
    // A folder of their own lets the programs for workers be built beside those of the page.
    let folder = project.path(match target.host {
        Host::Page => "target",
        Host::Worker => "target/workers",
    });
    cargo.arg("--target-dir").arg(&folder);
    run(&mut cargo, &format!("build the program {}", target.bin))?;
    let file = format!("{}.wasm", target.bin);
    Ok(folder.join(WASM_TARGET).join(profile).join(file))
}

/// Flags, separated as cargo wants them, that keep the building machine's folders out of panic messages.
fn path_flags(project: &Project) -> String {
    let mut remapped = vec![(project.root.clone(), "fangzhi")];
    let home = std::env::var_os("HOME")
        .or_else(|| std::env::var_os("USERPROFILE"))
        .map(PathBuf::from);
    let cargo_home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| home.map(|home| home.join(".cargo")));
    if let Some(cargo_home) = cargo_home {
        let sources = fs::read_dir(cargo_home.join("registry/src"));
        let mut folders: Vec<_> = sources
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .collect();
        folders.sort();
        remapped.push((cargo_home, "cargo"));
        // Later flags win, so that a source's own folder, named after its registry, goes too.
        remapped.extend(folders.into_iter().map(|folder| (folder, "crates")));
    }
    let flags: Vec<String> = remapped
        .iter()
        .map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()))
        .collect();
    flags.join("\u{1f}")
}

fn bind(compiled: &Path, folder: &Path, host: Host, names: bool) -> Outcome<()> {
    eprintln!("binding …");
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(compiled)
        .out_name("app")
        .typescript(false)
        .omit_default_module_path(true);
    bindgen.remove_name_section(!names).remove_producers_section(true);
    let unfinished = folder.with_extension("unfinished");
    match host {
        Host::Page => bindgen.web(true),
        Host::Worker => bindgen.no_modules(true),
    }
    .and_then(|bindgen| bindgen.generate(&unfinished))
    .doing(|| "bind the program".to_owned())?;
    fs::rename(&unfinished, folder).doing(|| format!("write {}", folder.display()))
}

fn optimise(wasm_opt: &WasmOpt, bound: &Path, optimised: &Path) -> Outcome<()> {
    eprintln!("optimising …");
    let unfinished = optimised.with_extension("unfinished");
    let mut command = wasm_opt.command();
    command.arg("-Oz").arg(bound).arg("-o").arg(&unfinished);
    run(&mut command, "optimise the program")?;
    write(optimised, &read(&unfinished)?)?;
    fs::remove_file(&unfinished).doing(|| format!("remove {}", unfinished.display()))
}

/// Removes what earlier builds left, so that the work folder does not grow.
fn forget_older(work: &Path, prefix: &str) -> Outcome<()> {
    let Ok(entries) = fs::read_dir(work) else { return Ok(()) };
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().starts_with(prefix) {
            fs::remove_dir_all(entry.path()).doing(|| format!("remove {}", entry.path().display()))?;
        }
    }
    Ok(())
}

//! From the crate to a module that a browser can start: cargo, wasm-bindgen, wasm-opt.
//!
//! The last two are skipped when their input is the one they saw before: cargo decides for itself.

use std::fs;
use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use crate::digest::short_hex;
use crate::fault::{Doing, Fault, Outcome};
use crate::project::{Project, read, read_text, run, write};
use crate::tool::{WASM_TARGET, WasmOpt};

/// The app as the browser takes it.
pub(crate) struct Module {
    /// The ES module that wasm-bindgen wrote; its default export starts the app.
    pub(crate) glue: String,
    /// The WebAssembly binary, optimised where wasm-opt was at hand.
    pub(crate) wasm: Vec<u8>,
}

/// Builds the app with a feature and a profile of its Cargo.toml.
pub(crate) fn build(project: &Project, feature: &str, profile: &str, wasm_opt: Option<&WasmOpt>) -> Outcome<Module> {
    let compiled = compile(project, feature, profile)?;
    let raw = read(&compiled)?;
    let prefix = format!("bound-{feature}-");
    let folder = project.work().join(format!("{prefix}{}", short_hex(&raw)));
    if !folder.join("app.js").is_file() {
        forget_older(&project.work(), &prefix)?;
        bind(&compiled, &folder)?;
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

fn compile(project: &Project, feature: &str, profile: &str) -> Outcome<PathBuf> {
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
        feature,
        "--bin",
        "app",
    ]);
    cargo
        .args(["--target", WASM_TARGET])
        .env("CARGO_ENCODED_RUSTFLAGS", path_flags(project));
    run(&mut cargo, "build the app")?;
    Ok(project.path("target").join(WASM_TARGET).join(profile).join("app.wasm"))
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

fn bind(compiled: &Path, folder: &Path) -> Outcome<()> {
    eprintln!("binding …");
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(compiled)
        .out_name("app")
        .typescript(false)
        .omit_default_module_path(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    let unfinished = folder.with_extension("unfinished");
    bindgen
        .web(true)
        .and_then(|bindgen| bindgen.generate(&unfinished))
        .doing(|| "bind the app".to_owned())?;
    fs::rename(&unfinished, folder).doing(|| format!("write {}", folder.display()))
}

fn optimise(wasm_opt: &WasmOpt, bound: &Path, optimised: &Path) -> Outcome<()> {
    eprintln!("optimising …");
    let unfinished = optimised.with_extension("unfinished");
    let mut command = wasm_opt.command();
    command.arg("-Oz").arg(bound).arg("-o").arg(&unfinished);
    run(&mut command, "optimise the app")?;
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

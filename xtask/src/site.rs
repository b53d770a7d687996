//! Builds `dist/`: both editions, with compressed copies beside each file, or finds that nothing changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Instant;

use crate::binding::{self, Host, Target};
use crate::digest::short_hex;
use crate::edition::{self, File, Programs, Source};
use crate::fault::{Doing, Fault, Outcome};
use crate::page;
use crate::project::{Project, files_below, read, read_text, write};
use crate::tool;

/// The name of the single-file edition in `dist/`.
pub(crate) const SINGLE: &str = "fangzhi.html";

/// A built site.
pub(crate) struct Site {
    /// The folder with both editions.
    pub(crate) folder: PathBuf,
}

/// How much care a build takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Care {
    /// What is handed out: small, with compressed copies.
    Full,
    /// What is looked at while working: built fast, large, without compressed copies.
    Quick,
}

/// Builds the site, or finds it up to date.
pub(crate) fn build(project: &Project, care: Care) -> Outcome<Site> {
    tool::wasm_target(project)?;
    let wasm_opt = match care {
        Care::Full => tool::wasm_opt(project),
        Care::Quick => Err("--quick".to_owned()),
    };
    if let Err(reason) = &wasm_opt {
        eprintln!("note: building without wasm-opt, larger: {reason}");
    }
    let folder = project.path("dist");
    let stamp_path = project.work().join("site.stamp");
    let fingerprint = project.fingerprint(match (care, wasm_opt.is_ok()) {
        (Care::Quick, _) => "quick",
        (Care::Full, true) => "wasm-opt",
        (Care::Full, false) => "plain",
    })?;
    if fs::read_to_string(&stamp_path).is_ok_and(|kept| stamp(&fingerprint, &folder).is_ok_and(|now| now == kept)) {
        eprintln!("dist/ is up to date");
        return Ok(Site { folder });
    }

    let begun = Instant::now();
    eprintln!("building the app …");
    let build = |target| binding::build(project, target, profile(care), wasm_opt.as_ref().ok());
    // Each program is compiled as one unit, which keeps one processor busy: two lines of work keep two.
    let workers = || {
        let built = WORKERS.map(|name| build(worker_program(name)).map(|module| (name, module)));
        built.into_iter().collect::<Outcome<Vec<_>>>()
    };
    let programs = thread::scope(|scope| {
        let workers = scope.spawn(workers);
        let whole = build(page_program("web"));
        // A quick build opens with the whole at once.
        let opening = (care == Care::Full).then(|| build(page_program("opening"))).transpose();
        let workers = workers
            .join()
            .unwrap_or_else(|_| Err(Fault::new("the programs for workers could not be built")));
        Ok(Programs {
            opening: opening?,
            whole: whole?,
            workers: workers?,
        })
    })?;
    let pieces = page::read(&read_text(&project.path("index.html"))?)?;
    let source = Source::read(project, &pieces)?;
    let mut files = edition::hosted(&source, &programs);
    files.push((SINGLE.to_owned(), edition::single(&source, &programs)?.into_bytes()));
    replace(&folder, &files, care)?;
    write(&stamp_path, stamp(&fingerprint, &folder)?.as_bytes())?;
    eprintln!("built dist/ in {:.1} s", begun.elapsed().as_secs_f64());
    Ok(Site { folder })
}

/// The programs that run in workers and are fetched at their first use: binaries and features of these names.
const WORKERS: [&str; 3] = ["reader", "pdf", "sheets"];

/// The app, built with a feature.
const fn page_program(feature: &'static str) -> Target {
    Target {
        bin: "app",
        feature,
        host: Host::Page,
    }
}

const fn worker_program(name: &'static str) -> Target {
    Target {
        bin: name,
        feature: name,
        host: Host::Worker,
    }
}

/// The profile of Cargo.toml that a build takes.
const fn profile(care: Care) -> &'static str {
    match care {
        Care::Full => "release",
        Care::Quick => "quick",
    }
}

/// What was built from what: the inputs' fingerprint, then every file of the site with its digest.
fn stamp(fingerprint: &str, folder: &Path) -> Outcome<String> {
    let mut stamp = format!("{fingerprint}\n");
    for file in files_below(folder)? {
        let name = file
            .strip_prefix(folder)
            .unwrap_or(&file)
            .to_string_lossy()
            .replace('\\', "/");
        stamp.push_str(&format!("{} {name}\n", short_hex(&read(&file)?)));
    }
    Ok(stamp)
}

/// Puts the files, and their compressed copies for servers that hand such out, in the place of the folder's content.
fn replace(folder: &Path, files: &[File], care: Care) -> Outcome<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).doing(|| format!("remove {}", folder.display()))?;
    }
    for (name, content) in files {
        write(&folder.join(name), content)?;
        if care == Care::Quick {
            continue;
        }
        write(&folder.join(format!("{name}.gz")), &edition::gzip(content)?)?;
        write(&folder.join(format!("{name}.br")), &brotli(content)?)?;
    }
    Ok(())
}

fn brotli(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters).doing(|| "compress".to_owned())?;
    Ok(compressed)
}

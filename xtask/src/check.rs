//! Everything that must hold, step by step, each with its time; ends with `N passed, N failed`.
//!
//! A step that fails does not keep the others from running, except that nothing is tried in a browser without a build.

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Instant;

use crate::fault::{Doing, Fault, Outcome};
use crate::project::{Project, read, read_text, run as run_command};
use crate::site::Care;
use crate::{budget, chromium, site, tool};

/// A bundle that the repository carries, and how `fangzhi build` makes it.
struct Bundle {
    /// The bundle's path in the project.
    file: &'static str,
    /// The report or folder of reports that it is made from, as seen from the project.
    source: &'static str,
    /// Further arguments.
    more: &'static [&'static str],
}

/// The source reports lie beside the project; the sample is the project's own, and keeps its text.
const BUNDLES: [Bundle; 2] = [
    Bundle {
        file: "static/data/corpus.json",
        source: "../shared/corpus",
        more: &[],
    },
    Bundle {
        file: "static/data/sample.json",
        source: "static/data/sample.txt",
        more: &["--with-text", "--sample"],
    },
];

/// Which parts are run.
#[derive(Debug, PartialEq)]
pub(crate) struct Selection {
    native: bool,
    browser: bool,
}

impl Selection {
    /// Reads `--native` and `--browser`; both parts where neither is named.
    pub(crate) fn read(arguments: &[String]) -> Outcome<Self> {
        let mut selection = Self {
            native: false,
            browser: false,
        };
        for word in arguments {
            match word.as_str() {
                "--native" => selection.native = true,
                "--browser" => selection.browser = true,
                other => {
                    return Err(Fault::new(format!(
                        "test does not know {other}; it knows --native and --browser"
                    )));
                }
            }
        }
        let all = !selection.native && !selection.browser;
        Ok(Self {
            native: selection.native || all,
            browser: selection.browser || all,
        })
    }
}

/// What the steps came to.
#[derive(Default)]
struct Tally {
    passed: usize,
    failed: usize,
}

impl Tally {
    /// Runs a step and counts it; whether it passed.
    fn step(&mut self, name: &str, body: impl FnOnce() -> Outcome<()>) -> bool {
        println!("── {name}");
        let begun = Instant::now();
        let outcome = body();
        let seconds = begun.elapsed().as_secs_f64();
        match &outcome {
            Ok(()) => {
                self.passed += 1;
                println!("ok      {name} ({seconds:.1} s)");
            }
            Err(fault) => {
                self.failed += 1;
                println!("FAILED  {name} ({seconds:.1} s): {fault}");
            }
        }
        outcome.is_ok()
    }
}

/// Runs the selected parts.
pub(crate) fn run(project: &Project, selection: &Selection) -> Outcome<ExitCode> {
    let mut tally = Tally::default();
    if selection.native {
        native(project, &mut tally);
    }
    if selection.browser {
        browser(project, &mut tally);
    }
    println!();
    println!("{} passed, {} failed", tally.passed, tally.failed);
    Ok(if tally.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn native(project: &Project, tally: &mut Tally) {
    let cargo = |arguments: &str| {
        let mut command = project.cargo();
        command.args(arguments.split_whitespace());
        run_command(&mut command, &format!("pass `cargo {arguments}`"))
    };
    tally.step("formatting", || {
        cargo("fmt --all -- --check")?;
        cargo("fmt --manifest-path xtask/Cargo.toml -- --check")
    });
    tally.step("lints, native", || {
        cargo("clippy --quiet --locked --all-targets --features cli,chart -- -D warnings")?;
        cargo("clippy --quiet --locked --manifest-path xtask/Cargo.toml --all-targets -- -D warnings")
    });
    tally.step("lints, browser", || {
        tool::wasm_target(project)?;
        ["web", "opening"].into_iter().try_for_each(|feature| {
            cargo(&format!(
                "clippy --quiet --locked --target {} --no-default-features --features {feature} --lib --bin app -- -D warnings",
                tool::WASM_TARGET
            ))
        })
    });
    tally.step("tests", || {
        cargo("test --locked --features cli,chart")?;
        cargo("test --quiet --locked --manifest-path xtask/Cargo.toml")
    });
    if tool::works("python3") {
        tally.step("exports in other tools", || exports(project));
    } else {
        println!("skipped exports in other tools: python3 is not installed");
    }
    for bundle in &BUNDLES {
        match [bundle.file, bundle.source]
            .into_iter()
            .find(|needed| !project.path(needed).exists())
        {
            Some(absent) => println!("skipped bundle {}: {absent} is not there", bundle.file),
            None => {
                tally.step(&format!("bundle {}", bundle.file), || bundle.compare(project));
            }
        }
    }
}

/// Opens what the command line exports with the tools that it is made for; those that are absent are named.
fn exports(project: &Project) -> Outcome<()> {
    let mut build = project.cargo();
    build.args(["build", "--quiet", "--locked", "--features", "cli", "--bin", "fangzhi"]);
    run_command(&mut build, "build the command line")?;
    let mut check = Command::new("python3");
    check
        .arg(project.path("tests/exports/check.py"))
        .arg(project.path("target/debug/fangzhi"))
        .arg(project.path("static/data/sample.txt"));
    run_command(&mut check, "pass tests/exports/check.py")
}

impl Bundle {
    /// Makes the bundle again and compares it with the one in the repository.
    fn compare(&self, project: &Project) -> Outcome<()> {
        let made = project.work().join("bundle.json");
        // Nothing of an earlier run may be taken for what this one makes.
        crate::project::write(&made, b"")?;
        let mut command = project.cargo();
        command.args([
            "run",
            "--quiet",
            "--locked",
            "--profile",
            "native",
            "--features",
            "cli",
            "--bin",
            "fangzhi",
            "--",
        ]);
        command
            .args(["build", self.source])
            .args(self.more)
            .arg("-o")
            .arg(&made);
        run_command(&mut command, "make the bundle")?;
        if read(&made)? == read(&project.path(self.file))? {
            return Ok(());
        }
        let arguments = [&["build", self.source], self.more, &["-o", self.file]]
            .concat()
            .join(" ");
        Err(Fault::new(format!(
            "{} is not what `fangzhi {arguments}` makes now",
            self.file
        )))
    }
}

fn browser(project: &Project, tally: &mut Tally) {
    let built = tally.step("build", || {
        let site = site::build(project, Care::Full)?;
        if budget::print_and_check(&site)? {
            Ok(())
        } else {
            Err(Fault::new("over the budget"))
        }
    });
    // What is over its budget still opens; what did not build does not.
    if !built && !project.path("dist").join(site::SINGLE).is_file() {
        println!("skipped browser: there is nothing to open");
        return;
    }
    println!("── browser");
    match browser_cases(project) {
        Ok((passed, failed)) => {
            tally.passed += passed;
            tally.failed += failed;
        }
        Err(fault) => {
            tally.failed += 1;
            println!("FAILED  browser: {fault}");
        }
    }
}

/// Runs the cases in Chromium: how many passed and how many failed.
fn browser_cases(project: &Project) -> Outcome<(usize, usize)> {
    let folder = project.path("tests/browser");
    if !tool::works("node") {
        return Err(Fault::new(
            "node is not installed; install Node.js 20 or later with npm",
        ));
    }
    packages(&folder)?;
    let chromium = chromium::find_or_install()?;
    let report = project.work().join("browser.report");
    std::fs::create_dir_all(project.work()).doing(|| "make the work folder".to_owned())?;
    if report.exists() {
        std::fs::remove_file(&report).doing(|| format!("remove {}", report.display()))?;
    }
    let own = std::env::current_exe().doing(|| "find this program".to_owned())?;
    let mut node = Command::new("node");
    node.current_dir(&folder).arg("run.mjs").arg("--report").arg(&report);
    node.env("CHROMIUM", chromium).env("XTASK", own);
    let status = node.status().doing(|| "start node".to_owned())?;
    let counts =
        read_text(&report).map_err(|_| Fault::new(format!("the cases did not run to their end ({status})")))?;
    let mut numbers = counts.split_whitespace().filter_map(|word| word.parse().ok());
    match (numbers.next(), numbers.next()) {
        (Some(passed), Some(failed)) => Ok((passed, failed)),
        _ => Err(Fault::new(format!(
            "the cases left a report that makes no sense: {counts}"
        ))),
    }
}

/// Installs the npm packages of the browser tests as their lock file has them, unless that was done before.
fn packages(folder: &Path) -> Outcome<()> {
    let lock = read(&folder.join("package-lock.json"))?;
    let installed = folder.join("node_modules/.installed-lock.json");
    if read(&installed).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("installing the npm packages of the browser tests …");
    if !tool::works("npm") {
        return Err(Fault::new("npm is not installed; install Node.js 20 or later with npm"));
    }
    tool::npm(folder, &["ci", "--ignore-scripts"]).map_err(|fault| {
        Fault::new(format!(
            "{fault}; run `npm ci` in tests/browser where a registry can be reached"
        ))
    })?;
    crate::project::write(&installed, &lock)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_selected_by_name() {
        let read = |words: &[&str]| Selection::read(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
        assert_eq!(
            read(&[]).unwrap(),
            Selection {
                native: true,
                browser: true
            }
        );
        assert_eq!(
            read(&["--native"]).unwrap(),
            Selection {
                native: true,
                browser: false
            }
        );
        assert_eq!(
            read(&["--browser"]).unwrap(),
            Selection {
                native: false,
                browser: true
            }
        );
        assert!(read(&["--fast"]).is_err());
    }

    #[test]
    fn steps_are_counted() {
        let mut tally = Tally::default();
        assert!(tally.step("holds", || Ok(())));
        assert!(!tally.step("does not", || Err(Fault::new("for a reason"))));
        assert_eq!((tally.passed, tally.failed), (1, 1));
    }
}

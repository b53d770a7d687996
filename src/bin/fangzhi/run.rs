//! What each command does.

use std::fmt::Write as _;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use fangzhi::corpus::{Bundle, Corpus};
use fangzhi::engine::{self, BundleOptions};
use fangzhi::model::{Confidence, DiagnosticKind, NumeralClass, Observation, Record};
use fangzhi::quantity::report;

use crate::export::{self, Format};
use crate::files::{self, Report};
use crate::output::{self, Progress};

/// A command with its arguments.
pub(crate) enum Task {
    Extract {
        paths: Vec<PathBuf>,
        format: Format,
        output: Option<PathBuf>,
    },
    Build {
        paths: Vec<PathBuf>,
        output: Option<PathBuf>,
        options: BundleOptions,
    },
    Check {
        paths: Vec<PathBuf>,
    },
    Explain {
        text: String,
    },
    Quantities {
        path: Option<PathBuf>,
        output: Option<PathBuf>,
    },
}

pub(crate) fn run(task: Task) -> ExitCode {
    match task {
        Task::Extract { paths, format, output } => with_reports(&paths, |reports| {
            // Observations go out whole: nothing is withheld from the person who holds the reports.
            let bundle = bundle(
                &reports,
                BundleOptions {
                    with_text: true,
                    sample: false,
                },
            );
            let corpus = Corpus::from_bundles([bundle]);
            export::write(&corpus, format, output.as_deref())
        }),
        Task::Build { paths, output, options } => with_reports(&paths, |reports| {
            output::write(bundle(&reports, options).to_json(), output.as_deref())
        }),
        Task::Check { paths } => with_reports(&paths, |reports| output::print(&check(&reports))),
        Task::Explain { text } => output::print(&explain(&text)),
        Task::Quantities { path, output } => quantities(path, output),
    }
}

/// Reads all reports before anything is written; every file that cannot be read is named.
fn with_reports(paths: &[PathBuf], then: impl FnOnce(Vec<Report>) -> ExitCode) -> ExitCode {
    let found = match files::find(paths) {
        Ok(found) => found,
        Err(message) => {
            output::complain(&message);
            return ExitCode::FAILURE;
        }
    };
    let progress = Progress::new(found.len());
    let mut reports = Vec::new();
    let mut failed = false;
    for (n, path) in found.iter().enumerate() {
        progress.at(n);
        match files::read(path) {
            Ok((found, messages)) => {
                messages.iter().for_each(|message| output::complain(message));
                for report in found {
                    if report.replaced > 0 {
                        output::complain(&format!(
                            "{}: {} undecodable characters replaced",
                            report.name, report.replaced
                        ));
                    }
                    reports.push(report);
                }
            }
            Err(message) => {
                output::complain(&message);
                failed = true;
            }
        }
    }
    drop(progress);
    if failed {
        output::complain("nothing was written");
        return ExitCode::FAILURE;
    }
    then(reports)
}

fn bundle(reports: &[Report], options: BundleOptions) -> Bundle {
    let progress = Progress::new(reports.len());
    let counted = reports.iter().enumerate().map(|(n, report)| {
        progress.at(n);
        (report.name.as_str(), report.text.as_str())
    });
    engine::bundle(counted, options)
}

/// What was understood, doubted and not understood, per document.
fn check(reports: &[Report]) -> String {
    let mut out = String::new();
    for report in reports {
        let extraction = engine::read(&report.text, &report.name);
        for (n, document) in extraction.documents.iter().enumerate() {
            let doc = u32::try_from(n).unwrap_or(u32::MAX);
            let area = &extraction.areas[document.area as usize];
            let facts: Vec<&Observation> = extraction.observations.iter().filter(|o| o.doc == doc).collect();
            let _ = writeln!(out, "{}  {}", document.file, document.title);
            let _ = writeln!(
                out,
                "  place {}   year {}   date {}   observations {}",
                if area.name.is_empty() {
                    "not found".to_owned()
                } else {
                    area.full_name()
                },
                document
                    .reference_year
                    .map_or_else(|| "not found".to_owned(), |year| year.to_string()),
                document
                    .date
                    .as_ref()
                    .map_or_else(|| "not printed".to_owned(), ToString::to_string),
                facts.len(),
            );
            let account: Vec<String> = document
                .account
                .iter()
                .map(|(class, count)| format!("{class} {count}"))
                .collect();
            let _ = writeln!(out, "  numerals {}: {}", document.account.runs(), account.join(", "));
            let _ = writeln!(
                out,
                "  not understood {} ({:.1} %)",
                document.account.count(NumeralClass::NotUnderstood),
                document.account.share_not_understood() * 100.0
            );
            for confidence in Confidence::ALL {
                let count = facts.iter().filter(|o| o.confidence == *confidence).count();
                let _ = write!(out, "  confidence {confidence} {count}");
            }
            out.push('\n');
            for diagnostic in extraction.diagnostics.iter().filter(|d| d.doc == doc) {
                let doubt = !matches!(diagnostic.kind, DiagnosticKind::Joined | DiagnosticKind::Inserted);
                if doubt {
                    let subject = diagnostic.subject.as_deref().unwrap_or_default();
                    let should = diagnostic
                        .suggestion
                        .as_ref()
                        .map_or_else(String::new, |s| format!(" → {s}"));
                    let _ = writeln!(
                        out,
                        "  {} at {}–{}: {subject}{should}{}",
                        diagnostic.kind,
                        diagnostic.span.start,
                        diagnostic.span.end,
                        diagnostic
                            .reason
                            .map_or_else(String::new, |reason| format!(" ({reason})")),
                    );
                }
            }
        }
    }
    out
}

/// What every number of a text became, and the facts with everything they carry.
fn explain(text: &str) -> String {
    let (view, extraction, explanation) = engine::explain(text, "text");
    let mut out = String::new();
    let _ = writeln!(out, "read as");
    for block in view.blocks() {
        let _ = writeln!(out, "  {:?}  {}", block.kind, block.span.of(view.view()));
    }
    let _ = writeln!(out, "numbers");
    for trace in &explanation.traces {
        let span = view.to_source(trace.span);
        let _ = writeln!(
            out,
            "  {:>5}–{:<5} {}  →  {}: {}",
            span.start,
            span.end,
            trace.span.of(view.view()),
            trace.class,
            trace.reason
        );
        for step in &trace.steps {
            let _ = writeln!(out, "              {step}");
        }
    }
    let unread = explanation
        .numerals
        .iter()
        .filter(|run| run.class == NumeralClass::NotUnderstood);
    for run in unread {
        let _ = writeln!(
            out,
            "  not understood at {}: {} ({})",
            run.span.start,
            run.view.of(view.view()),
            run.reason
        );
    }
    let _ = writeln!(out, "facts");
    for fact in &extraction.observations {
        let area = &extraction.areas[fact.area as usize];
        let or = |value: Option<String>| value.unwrap_or_else(|| "–".to_owned());
        let _ = writeln!(
            out,
            "  {} {} {} {}{} {}  bound {}  basis {}  period {}  {}  scope {}  theme {}  rule {}  inherited {}  confidence {} {}",
            area.name,
            fact.indicator,
            fact.measure,
            fact.value,
            fact.value_high.map_or_else(String::new, |high| format!("..{high}")),
            fact.unit,
            fact.bound,
            or(fact.basis.as_ref().map(ToString::to_string)),
            or(fact.period.as_ref().map(ToString::to_string)),
            fact.status,
            or(fact.scope.clone()),
            fact.theme,
            fact.rule,
            fact.inherited
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(","),
            fact.confidence,
            fact.doubts
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(","),
        );
    }
    if !extraction.records.is_empty() {
        let _ = writeln!(out, "records");
    }
    for record in &extraction.records {
        let _ = writeln!(out, "  {} {}{}", record.kind, record.name, told(record));
    }
    if !extraction.diagnostics.is_empty() {
        let _ = writeln!(out, "doubts and repairs");
    }
    for diagnostic in &extraction.diagnostics {
        let or_empty = |text: &Option<String>| text.as_ref().map_or_else(String::new, |text| format!(" {text}"));
        let _ = writeln!(
            out,
            "  {} at {}–{}{}{}",
            diagnostic.kind,
            diagnostic.span.start,
            diagnostic.span.end,
            or_empty(&diagnostic.subject),
            diagnostic
                .suggestion
                .as_ref()
                .map_or_else(String::new, |should| format!(" → {should}"))
        );
    }
    out
}

/// The fields a record has, as `  field value`.
fn told(record: &Record) -> String {
    let mut out = String::new();
    let mut field = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            let _ = write!(out, "  {name} {value}");
        }
    };
    field("level", record.level.clone());
    field("grantor", record.grantor.clone());
    field("period", record.period.as_ref().map(ToString::to_string));
    field("stage", record.stage.map(|stage| stage.to_string()));
    field(
        "investment",
        record
            .investment
            .as_ref()
            .map(|money| format!("{} 元 {}", money.value, money.status)),
    );
    field("capacity", record.capacity.clone());
    field("announced", record.announced.map(|count| count.to_string()));
    field(
        "members",
        (!record.members.is_empty()).then(|| record.members.join(" | ")),
    );
    field("kind", record.organisation.map(|kind| kind.to_string()));
    out
}

fn quantities(path: Option<PathBuf>, output: Option<PathBuf>) -> ExitCode {
    let mut written = Vec::new();
    let stream = output.is_none();
    let outcome = match path.filter(|p| p.as_os_str() != "-") {
        None if stream => report::run(io::stdin().lock(), io::stdout().lock()),
        None => report::run(io::stdin().lock(), &mut written),
        Some(path) => match std::fs::File::open(&path) {
            Ok(file) if stream => report::run(io::BufReader::new(file), io::stdout().lock()),
            Ok(file) => report::run(io::BufReader::new(file), &mut written),
            Err(error) => {
                output::complain(&format!("{}: {}", path.display(), files::plain(&error)));
                return ExitCode::FAILURE;
            }
        },
    };
    let bad = match outcome {
        Ok(bad) => bad,
        // A reader that went away early is no error.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
        Err(error) => {
            output::complain(&files::plain(&error));
            return ExitCode::FAILURE;
        }
    };
    for line in &bad {
        output::complain(&line.to_string());
    }
    let done = if stream {
        ExitCode::SUCCESS
    } else {
        output::write(&written, output.as_deref())
    };
    if bad.is_empty() { done } else { ExitCode::FAILURE }
}

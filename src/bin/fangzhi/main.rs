//! The native command line: reads reports, prints facts, builds bundles, explains itself.

mod export;
mod files;
mod given;
mod output;
mod run;

use std::process::ExitCode;

const HELP: &str = "\
Fangzhi reads China's local annual reports into facts.

USAGE
    fangzhi extract [--format FORMAT] [-o FILE] PATH…            observations, one a line
    fangzhi build [-o FILE] [--with-text] [--sample] PATH…       the bundle that the app opens
    fangzhi check PATH…                                          what was understood, doubted, not understood
    fangzhi explain TEXT                                         what every number of a text became, and why
    fangzhi quantities [FILE]                                    numbers and dates of texts given as JSON Lines

PATH is a report (.txt, .md, .html, .docx, .zip of these), a folder of them, or - for standard input.

OPTIONS
    -f, --format FORMAT   jsonl (default), csv (UTF-8 with byte order mark), json, annotations (W3C Web Annotations),
                          xlsx (a spreadsheet) or package (a Data Package in a zip)
    -o, --output FILE     write to FILE instead of standard output; FILE appears only when complete
        --place NAME      the place the reports are about, in the stead of what they say (红旗区, 河南省新乡市红旗区)
        --date DATE       when they were published (2025-01-20, 2025-01, 2025)
        --year YEAR       the year they look back on
        --title TITLE     their title
        --dictionary FILE further names of indicators, units and places: JSON as in a collection's dictionary, or a collection
        --with-text       carry the reports' text in the bundle (only where you hold the right to it)
        --sample          mark the documents as samples about an invented place
    -h, --help            this text
    -V, --version         the version

EXIT STATUS
    0 done   1 something could not be read or written   2 the command line is wrong
";

fn main() -> ExitCode {
    match command() {
        Ok(Command::Help) => output::print(HELP),
        Ok(Command::Version) => output::print(&format!("fangzhi {}\n", env!("CARGO_PKG_VERSION"))),
        Ok(Command::Run(task)) => run::run(*task),
        Err(message) => {
            output::complain(&format!("{message}\nTry `fangzhi --help`."));
            ExitCode::from(2)
        }
    }
}

enum Command {
    Help,
    Version,
    Run(Box<run::Task>),
}

fn command() -> Result<Command, String> {
    use lexopt::prelude::*;
    let mut parser = lexopt::Parser::from_env();
    let (mut verb, mut rest, mut output, mut format) = (None::<String>, Vec::new(), None, None::<String>);
    let (mut with_text, mut sample) = (false, false);
    let mut added = given::Added::default();
    while let Some(argument) = parser.next().map_err(|e| e.to_string())? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Short('V') | Long("version") => return Ok(Command::Version),
            Short('o') | Long("output") => output = Some(parser.value().map_err(|e| e.to_string())?.into()),
            Short('f') | Long("format") => {
                format = Some(parser.value().and_then(ValueExt::string).map_err(|e| e.to_string())?)
            }
            Long(option @ ("title" | "place" | "date" | "year" | "dictionary")) => {
                let option = option.to_owned();
                let value = parser.value().and_then(ValueExt::string).map_err(|e| e.to_string())?;
                added.set(&option, &value)?;
            }
            Long("with-text") => with_text = true,
            Long("sample") => sample = true,
            Value(value) if verb.is_none() => verb = Some(value.string().map_err(|e| e.to_string())?),
            Value(value) => rest.push(value),
            other => return Err(other.unexpected().to_string()),
        }
    }
    let verb = verb.ok_or("no command given")?;
    if with_text | sample && verb != "build" {
        return Err("--with-text and --sample go with build".to_owned());
    }
    if format.is_some() && verb != "extract" {
        return Err("--format goes with extract".to_owned());
    }
    if !added.is_empty() && !matches!(verb.as_str(), "extract" | "build" | "check" | "explain") {
        return Err(format!("{verb} reads no report"));
    }
    let paths = || -> Result<Vec<std::path::PathBuf>, String> {
        if rest.is_empty() {
            Err(format!("{verb} needs a file or folder (or - for standard input)"))
        } else {
            Ok(rest.iter().map(Into::into).collect())
        }
    };
    let task = match verb.as_str() {
        "extract" => {
            let name = format.as_deref().unwrap_or("jsonl");
            let format = export::Format::parse(name)
                .ok_or_else(|| format!("unknown format {name}: jsonl, csv, json, annotations, xlsx or package"))?;
            run::Task::Extract {
                paths: paths()?,
                format,
                output,
                added,
            }
        }
        "build" => run::Task::Build {
            paths: paths()?,
            output,
            options: fangzhi::engine::BundleOptions { with_text, sample },
            added,
        },
        "check" => run::Task::Check { paths: paths()?, added },
        "explain" => {
            let words: Option<Vec<&str>> = rest.iter().map(|word| word.to_str()).collect();
            let text = words.filter(|w| !w.is_empty()).ok_or("explain needs a text")?.join(" ");
            run::Task::Explain { text, added }
        }
        "quantities" => run::Task::Quantities {
            path: rest.first().map(Into::into),
            output,
        },
        other => return Err(format!("unknown command {other}")),
    };
    Ok(Command::Run(Box::new(task)))
}

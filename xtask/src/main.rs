//! The project's own commands: `cargo xtask serve`, `cargo xtask dist` and `cargo xtask test`.

mod binding;
mod budget;
mod check;
mod chromium;
mod digest;
mod edition;
mod fault;
mod page;
mod project;
mod server;
mod site;
mod tool;

use std::process::ExitCode;

use fault::{Fault, Outcome};
use project::Project;
use site::Care;

const HELP: &str = "\
Usage: cargo xtask COMMAND

  serve [--port N] [--open]   build the release app and serve it on this machine
  dist                        leave the hosted edition in dist/ and the single file in dist/fangzhi.html,
                              and hold both to their budgets
                              serve --quick and dist --quick build fast and large, for looking while working
  test [--native] [--browser] everything that must hold: formatting, lints, tests, bundle, builds, browser;
                              --native stops before the builds, --browser runs the builds and the browser only

Each command installs what it lacks inside the project, where it can, and says so.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(fault) => {
            eprintln!("error: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Outcome<ExitCode> {
    let Some((command, rest)) = arguments.split_first() else {
        print!("{HELP}");
        return Ok(ExitCode::from(2));
    };
    let project = Project::find()?;
    match command.as_str() {
        "serve" => serve(&project, rest),
        "dist" => {
            if rest == ["--quick"] {
                site::build(&project, Care::Quick)?;
                return Ok(ExitCode::SUCCESS);
            }
            no_more(rest)?;
            let site = site::build(&project, Care::Full)?;
            let kept = budget::print_and_check(&site)?;
            Ok(if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
        "test" => check::run(&project, &check::Selection::read(rest)?),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        other => Err(Fault::new(format!("no such command: {other}\n\n{HELP}"))),
    }
}

fn serve(project: &Project, arguments: &[String]) -> Outcome<ExitCode> {
    let mut port = server::FIRST_PORT;
    let mut open = false;
    let mut care = Care::Full;
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--open" => open = true,
            "--quick" => care = Care::Quick,
            "--port" => {
                let number = words.next().and_then(|word| word.parse().ok());
                port = number.ok_or_else(|| Fault::new("--port wants a number from 1 to 65535"))?;
            }
            other => return Err(Fault::new(format!("serve does not know {other}\n\n{HELP}"))),
        }
    }
    let site = site::build(project, care)?;
    server::serve(&site.folder, port, open)?;
    Ok(ExitCode::SUCCESS)
}

fn no_more(arguments: &[String]) -> Outcome<()> {
    match arguments.first() {
        Some(word) => Err(Fault::new(format!("does not know {word}\n\n{HELP}"))),
        None => Ok(()),
    }
}

//! The two editions of the app: files for a web server, and one file for a double click.

use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

use crate::binding::Module;
use crate::digest::{base64, policy_source, short_hex};
use crate::fault::{Doing, Fault, Outcome};
use crate::page::{Asset, Piece};
use crate::project::{Project, read_text};
use crate::site::SINGLE;

/// What the hosted edition may do: its own files and nothing else.
const HOSTED_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; \
     form-action 'none'";

/// A file of an edition: its path below the edition's folder, with `/`, and its content.
pub(crate) type File = (String, Vec<u8>);

/// The page's pieces and the project's own files that they name, read once for both editions.
pub(crate) struct Source<'a> {
    pieces: &'a [Piece],
    script: String,
    style: String,
    /// The styles that only pages beyond the first ones use.
    later_style: String,
    icon: String,
    /// What follows the glue of every program that runs in a worker.
    shim: String,
}

impl<'a> Source<'a> {
    /// Reads the files that the pieces name; an error names the file that is missing or may not be taken.
    pub(crate) fn read(project: &Project, pieces: &'a [Piece]) -> Outcome<Self> {
        let mut source = Self {
            pieces,
            script: String::new(),
            style: String::new(),
            later_style: String::new(),
            icon: String::new(),
            shim: read_text(&project.path("static/worker.js"))?,
        };
        for piece in pieces {
            match piece {
                Piece::Asset(Asset::Script(path)) => source.script.push_str(&read_text(&project.path(path))?),
                Piece::Asset(Asset::Style(path, later)) => {
                    let sheet = if *later {
                        &mut source.later_style
                    } else {
                        &mut source.style
                    };
                    sheet.push_str(&style(project, path)?);
                }
                Piece::Asset(Asset::Icon(path)) => source.icon.push_str(&read_text(&project.path(path))?),
                _ => {}
            }
        }
        Ok(source)
    }
}

/// All programs of a build.
pub(crate) struct Programs {
    /// What the hosted edition opens with, where there is such a program.
    pub(crate) opening: Option<Module>,
    /// The app with all its pages.
    pub(crate) whole: Module,
    /// What runs in workers, by name.
    pub(crate) workers: Vec<(&'static str, Module)>,
}

/// A program as files: its script and its binary, each named after its content.
struct Program<'a> {
    script: String,
    glue: String,
    binary: &'a [u8],
    wasm: String,
}

impl<'a> Program<'a> {
    fn new(stem: &str, script: String, module: &'a Module) -> Self {
        Self {
            glue: named(stem, "js", script.as_bytes()),
            wasm: named(stem, "wasm", &module.wasm),
            binary: &module.wasm,
            script,
        }
    }

    /// A program of the page.
    fn of_page(stem: &str, module: &'a Module) -> Self {
        Self::new(stem, module.glue.clone(), module)
    }

    /// A program that runs in a worker.
    fn of_worker(name: &str, module: &'a Module, shim: &str) -> Self {
        Self::new(name, worker_script(module, shim), module)
    }

    fn files(&self) -> [File; 2] {
        [
            (format!("assets/{}", self.glue), self.script.clone().into_bytes()),
            (format!("assets/{}", self.wasm), self.binary.to_vec()),
        ]
    }
}

/// What a worker runs: the program's glue, and what answers messages.
fn worker_script(module: &Module, shim: &str) -> String {
    format!("{}\n{shim}", module.glue)
}

/// The files' names of the program that the hosted edition opens with begin so.
pub(crate) const OPENING: &str = "opening";

/// The name of the style sheet that comes with the whole program begins so.
pub(crate) const LATER_STYLE: &str = "later";

/// The names of the whole program's files begin so.
pub(crate) const WHOLE: &str = "app";

/// The hosted edition: relative addresses only, every file but the page named after its content. It opens with the
/// program of few pages, where there is one, and fetches the whole at its first use.
pub(crate) fn hosted(source: &Source<'_>, programs: &Programs) -> Vec<File> {
    let whole = Program::of_page(WHOLE, &programs.whole);
    let opening = programs
        .opening
        .as_ref()
        .map(|module| Program::of_page(OPENING, module));
    let workers: Vec<(&str, Program<'_>)> = programs
        .workers
        .iter()
        .map(|(name, module)| (*name, Program::of_worker(name, module, &source.shim)))
        .collect();
    let named_workers: Vec<String> = workers
        .iter()
        .map(|(name, program)| format!("{name}: [\"{}\", \"{}\"]", program.glue, program.wasm))
        .collect();
    let later_style = named(LATER_STYLE, "css", source.later_style.as_bytes());
    let starting = HOSTED_START
        .replace("{workers}", &named_workers.join(", "))
        .replace("{single}", SINGLE)
        .replace("{style}", &later_style)
        .replace("{whole}", &format!("\"{}\", \"{}\"", whole.glue, whole.wasm))
        .replace(
            "{first}",
            &opening.as_ref().map_or_else(
                || "whole()".to_owned(),
                |first| format!("opens ? load(\"{}\", \"{}\") : whole()", first.glue, first.wasm),
            ),
        );
    let start = named("start", "js", starting.as_bytes());
    let boot = named("boot", "js", source.script.as_bytes());
    let style = named("app", "css", source.style.as_bytes());
    let icon = named("icon", "svg", source.icon.as_bytes());

    let mut html = String::new();
    let mut styled = false;
    for piece in source.pieces {
        match piece {
            Piece::Verbatim(text) => html.push_str(text),
            Piece::Root(tag) => html.push_str(&format!("{tag} data-edition=\"hosted\">")),
            Piece::Charset(tag) => html.push_str(&format!("{tag}\n    {}", policy(HOSTED_POLICY))),
            Piece::End => html.push_str("</body>"),
            Piece::Asset(Asset::Script(_)) => html.push_str(&format!("<script src=\"./assets/{boot}\"></script>")),
            Piece::Asset(Asset::Icon(_)) => {
                html.push_str(&format!(
                    "<link rel=\"icon\" href=\"./assets/{icon}\" type=\"image/svg+xml\" />"
                ));
            }
            Piece::Asset(Asset::Style(..)) if !styled => {
                styled = true;
                html.push_str(&format!("<link rel=\"stylesheet\" href=\"./assets/{style}\" />"));
            }
            Piece::Asset(Asset::Style(..)) => {}
            // Run as soon as it is here: neither the page nor its style is waited for.
            Piece::Asset(Asset::App) => html.push_str(&format!("<script async src=\"./assets/{start}\"></script>")),
        }
    }
    let mut files = vec![
        ("index.html".to_owned(), html.into_bytes()),
        (format!("assets/{boot}"), source.script.clone().into_bytes()),
        (format!("assets/{style}"), source.style.clone().into_bytes()),
        (format!("assets/{later_style}"), source.later_style.clone().into_bytes()),
        (format!("assets/{icon}"), source.icon.clone().into_bytes()),
        (format!("assets/{start}"), starting.into_bytes()),
    ];
    files.extend(whole.files());
    files.extend(opening.iter().flat_map(Program::files));
    files.extend(workers.iter().flat_map(|(_, program)| program.files()));
    files
}

/// Starts the hosted edition; names in braces are filled in.
const HOSTED_START: &str = include_str!("start/hosted.js");

/// The single file: everything inside, the binary compressed; it opens with no other file and no request.
pub(crate) fn single(source: &Source<'_>, programs: &Programs) -> Outcome<String> {
    let module = &programs.whole;
    let mut payloads = payload(WHOLE, "wasm", &module.wasm)?;
    for (name, module) in &programs.workers {
        payloads.push_str(&payload(name, "js", worker_script(module, &source.shim).as_bytes())?);
        payloads.push_str(&payload(name, "wasm", &module.wasm)?);
    }
    let start = format!("{}\n{SINGLE_START}", module.glue);
    let all_style = format!("{}{}", source.style, source.later_style);
    for (name, text, end) in [
        ("boot script", &source.script, "</script"),
        ("glue", &start, "</script"),
        ("style", &all_style, "</style"),
    ] {
        // Carriage returns would be folded by the reader of the page, and the hash in the policy would not hold.
        if text.to_ascii_lowercase().contains(end) || text.contains("<!--") || text.contains('\r') {
            return Err(Fault::new(format!(
                "the {name} cannot stand inside a page: it holds {end}, <!-- or a CR"
            )));
        }
    }
    let policy_text = format!(
        "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; \
         connect-src 'none'; worker-src blob:; base-uri 'none'; form-action 'none'",
        policy_source(&source.script),
        policy_source(&start),
        policy_source(&all_style),
    );

    let mut html = String::new();
    let mut styled = false;
    for piece in source.pieces {
        match piece {
            Piece::Verbatim(text) => html.push_str(text),
            Piece::Root(tag) => html.push_str(&format!("{tag} data-edition=\"single\">")),
            Piece::Charset(tag) => html.push_str(&format!("{tag}\n    {}", policy(&policy_text))),
            Piece::End => html.push_str(&format!(
                "{payloads}<script type=\"module\">{start}</script>\n  </body>"
            )),
            Piece::Asset(Asset::Script(_)) => html.push_str(&format!("<script>{}</script>", source.script)),
            Piece::Asset(Asset::Icon(_)) => html.push_str(&format!(
                "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\" type=\"image/svg+xml\" />",
                base64(source.icon.as_bytes())
            )),
            Piece::Asset(Asset::Style(..)) if !styled => {
                styled = true;
                html.push_str(&format!("<style>{all_style}</style>"));
            }
            Piece::Asset(Asset::Style(..) | Asset::App) => {}
        }
    }
    Ok(html)
}

/// A part of the single file as the page carries it: compressed, as text, in an element that nothing runs.
fn payload(name: &str, kind: &str, content: &[u8]) -> Outcome<String> {
    let text = base64(&gzip(content)?);
    Ok(format!(
        "<script id=\"part-{name}-{kind}\" type=\"application/gzip\">{text}</script>\n    "
    ))
}

/// Follows the app's glue in the single file's one module.
const SINGLE_START: &str = include_str!("start/single.js");

/// Reads a style sheet, refusing addresses that neither edition could follow.
fn style(project: &Project, path: &str) -> Outcome<String> {
    let text = read_text(&project.path(path))?;
    let outside = text
        .split("url(")
        .skip(1)
        .any(|rest| !rest.trim_start_matches(['"', '\'']).starts_with("data:"));
    if outside || text.contains("@import") {
        return Err(Fault::new(format!(
            "{path}: a style sheet may name no other file (url() and @import)"
        )));
    }
    Ok(text)
}

/// A file's name with the digest of its content.
fn named(stem: &str, extension: &str, content: &[u8]) -> String {
    format!("{stem}-{}.{extension}", short_hex(content))
}

fn policy(text: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{text}\" />")
}

/// Compresses for `DecompressionStream`; no time stamp goes in, so equal input gives equal output.
pub(crate) fn gzip(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .doing(|| "compress".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page;

    const PAGE: &str = "<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><script data-trunk src=\"boot.js\"></script>\
         <link data-trunk rel=\"icon\" href=\"i.svg\"><link data-trunk rel=\"css\" href=\"a.css\">\
         <link data-trunk rel=\"css\" href=\"b.css\"><link data-trunk rel=\"rust\" href=\"Cargo.toml\"></head>\
         <body><div id=\"app\"></div></body></html>";

    fn source(pieces: &[Piece]) -> Source<'_> {
        Source {
            pieces,
            script: "boot()".to_owned(),
            style: "a{}".to_owned(),
            later_style: "b{}".to_owned(),
            icon: "<svg/>".to_owned(),
            shim: "onmessage".to_owned(),
        }
    }

    fn module(glue: &str) -> Module {
        Module {
            glue: glue.to_owned(),
            wasm: b"\0asm".repeat(99),
        }
    }

    fn programs(opening: Option<&str>, whole: &str) -> Programs {
        Programs {
            opening: opening.map(module),
            whole: module(whole),
            workers: vec![("reader", module("read"))],
        }
    }

    #[test]
    fn hosted_names_every_file_once_and_relatively() {
        let pieces = page::read(PAGE).unwrap();
        let files = hosted(&source(&pieces), &programs(Some("few"), "all"));
        let html = String::from_utf8(files[0].1.clone()).unwrap();
        let start = String::from_utf8(
            files
                .iter()
                .find(|(name, _)| name.contains("start-"))
                .unwrap()
                .1
                .clone(),
        )
        .unwrap();
        assert_eq!(html.matches("stylesheet").count(), 1, "{html}");
        assert!(!html.contains("=\"/") && !html.contains("data-trunk"), "{html}");
        for (name, content) in &files[1..] {
            let base = name.trim_start_matches("assets/");
            let stems = ["app-", "opening-", "reader-"];
            let program = stems.iter().any(|stem| base.starts_with(stem)) && !base.ends_with(".css")
                || base.starts_with("later-");
            assert_eq!(
                html.contains(&format!("=\"./{name}\"")),
                !program,
                "{name} is in the page"
            );
            assert_eq!(start.contains(base), program, "{name} is in the start");
            assert!(name.contains(&short_hex(content)), "{name} is named after its content");
        }
        for blank in ["{whole}", "{first}", "{workers}", "{single}", "{style}"] {
            assert!(!start.contains(blank), "{start}");
        }
    }

    #[test]
    fn hosted_opens_with_the_whole_where_that_is_all_there_is() {
        let pieces = page::read(PAGE).unwrap();
        let files = hosted(&source(&pieces), &programs(None, "all"));
        assert_eq!(files.len(), 10);
        assert!(files.iter().all(|(name, _)| !name.contains(OPENING)));
    }

    #[test]
    fn single_holds_everything_and_allows_just_that() {
        let pieces = page::read(PAGE).unwrap();
        let html = single(&source(&pieces), &programs(None, "glue")).unwrap();
        assert!(
            !html.contains("src=") && !html.contains("=\"./") && !html.contains("data-trunk"),
            "{html}"
        );
        for text in ["boot()", "a{}b{}", &format!("glue\n{SINGLE_START}")] {
            assert!(
                html.contains(&format!(">{text}</")) && html.contains(&policy_source(text)),
                "{text}"
            );
        }
        let policy = html.find("Content-Security-Policy").unwrap();
        assert!(policy < html.find("<script").unwrap() && policy < html.find("<style").unwrap());
        assert_eq!(html, single(&source(&pieces), &programs(None, "glue")).unwrap());
    }

    #[test]
    fn single_refuses_what_would_end_its_script() {
        let pieces = page::read(PAGE).unwrap();
        for glue in ["'</script>'", "'</SCRIPT '", "'<!--'", "a\r\nb"] {
            assert!(single(&source(&pieces), &programs(None, glue)).is_err(), "{glue}");
        }
    }
}

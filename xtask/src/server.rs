//! A small web server for one folder on this machine, with what a real host gives: types, compression, caching.
//!
//! Everything is read into memory once, so that an address can name nothing but a file that was there at the start.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use crate::digest::short_hex;
use crate::fault::{Doing, Fault, Outcome};
use crate::project::{files_below, read};

/// The port that is tried first.
pub(crate) const FIRST_PORT: u16 = 8414;

/// How many ports are tried, one after the other, before the system chooses.
const TRIED_PORTS: u16 = 20;

/// A request's line and headers together may be this long, in bytes.
const LONGEST_HEAD: u64 = 16 * 1024;

/// A file and its compressed forms.
struct Resource {
    kind: &'static str,
    caching: &'static str,
    tag: String,
    plain: Vec<u8>,
    gzip: Option<Vec<u8>>,
    brotli: Option<Vec<u8>>,
}

/// Files by address, `/` first.
struct Shelf(HashMap<String, Resource>);

/// Serves a folder until the program is stopped.
pub(crate) fn serve(folder: &Path, port: u16, open: bool) -> Outcome<()> {
    let shelf = Arc::new(Shelf::read(folder)?);
    let listener = listen(port)?;
    let taken = listener.local_addr().doing(|| "listen".to_owned())?.port();
    if taken != port && port != 0 {
        println!("port {port} is taken, using {taken}");
    }
    let address = format!("http://127.0.0.1:{taken}/");
    println!("serving {address}  (Ctrl-C stops)");
    std::io::stdout().flush().doing(|| "print".to_owned())?;
    if open {
        show(&address);
    }
    for stream in listener.incoming().flatten() {
        let shelf = Arc::clone(&shelf);
        std::thread::spawn(move || {
            // A reader that goes away in the middle is no concern of the others.
            let _ = converse(&shelf, stream);
        });
    }
    Ok(())
}

fn listen(port: u16) -> Outcome<TcpListener> {
    let ports = (0..TRIED_PORTS).filter_map(|step| port.checked_add(step)).chain([0]);
    let mut last = None;
    for port in ports {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) => last = Some(error),
        }
    }
    Err(Fault::new(format!(
        "could not listen on this machine: {}",
        last.map(|e| e.to_string()).unwrap_or_default()
    )))
}

fn show(address: &str) {
    let (program, before): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let started = Command::new(program)
        .args(before)
        .arg(address)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    if started.is_err() {
        println!("no program found that opens addresses; open it yourself");
    }
}

impl Shelf {
    fn read(folder: &Path) -> Outcome<Self> {
        let mut resources = HashMap::new();
        for file in files_below(folder)? {
            let name = file
                .strip_prefix(folder)
                .unwrap_or(&file)
                .to_string_lossy()
                .replace('\\', "/");
            if name.ends_with(".gz") || name.ends_with(".br") {
                continue;
            }
            let plain = read(&file)?;
            let beside = |extension: &str| read(&folder.join(format!("{name}.{extension}"))).ok();
            let resource = Resource {
                kind: kind(&name),
                caching: if name.starts_with("assets/") {
                    "public, max-age=31536000, immutable"
                } else {
                    "no-cache"
                },
                tag: short_hex(&plain),
                gzip: beside("gz").filter(|packed| packed.len() < plain.len()),
                brotli: beside("br").filter(|packed| packed.len() < plain.len()),
                plain,
            };
            resources.insert(format!("/{name}"), resource);
        }
        Ok(Self(resources))
    }

    fn find(&self, address: &str) -> Option<&Resource> {
        let path = address.split(['?', '#']).next().unwrap_or(address);
        self.0.get(if path == "/" { "/index.html" } else { path })
    }
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}

/// What a request says that the answer depends on.
#[derive(Debug, Default, PartialEq)]
struct Request {
    method: String,
    address: String,
    /// The content codings that the reader takes, as it wrote them.
    codings: String,
    /// The tags that the reader holds already.
    held: String,
    close: bool,
    has_body: bool,
}

fn converse(shelf: &Shelf, stream: TcpStream) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut writer = stream;
    while let Some(request) = hear(&mut reader)? {
        writer.write_all(&answer(shelf, &request))?;
        if request.close || request.has_body {
            break;
        }
    }
    Ok(())
}

/// Reads one request's head; nothing where the reader has gone or makes no sense.
fn hear(reader: &mut impl BufRead) -> std::io::Result<Option<Request>> {
    let mut head = reader.take(LONGEST_HEAD);
    let mut line = String::new();
    if head.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_whitespace();
    let (Some(method), Some(address)) = (words.next(), words.next()) else {
        return Ok(None);
    };
    let mut request = Request {
        method: method.to_owned(),
        address: address.to_owned(),
        ..Request::default()
    };
    request.close = words.next() != Some("HTTP/1.1");
    loop {
        line.clear();
        if head.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let Some((name, value)) = line.trim_end().split_once(':') else {
            return Ok(Some(request));
        };
        let value = value.trim();
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => request.codings = value.to_ascii_lowercase(),
            "if-none-match" => request.held = value.to_owned(),
            "connection" => request.close |= value.eq_ignore_ascii_case("close"),
            "content-length" => request.has_body = value != "0",
            "transfer-encoding" => request.has_body = true,
            _ => {}
        }
    }
}

fn answer(shelf: &Shelf, request: &Request) -> Vec<u8> {
    if request.method != "GET" && request.method != "HEAD" {
        return refusal("405 Method Not Allowed", "Allow: GET, HEAD\r\n");
    }
    let Some(resource) = shelf.find(&request.address) else {
        let mut bytes = refusal("404 Not Found", "");
        if request.method == "HEAD" {
            let head = bytes
                .windows(4)
                .position(|window| window == b"\r\n\r\n")
                .map_or(bytes.len(), |at| at + 4);
            bytes.truncate(head);
        }
        return bytes;
    };
    let (coding, body) = match (&resource.brotli, &resource.gzip) {
        (Some(brotli), _) if takes(&request.codings, "br") => (Some("br"), brotli),
        (_, Some(gzip)) if takes(&request.codings, "gzip") => (Some("gzip"), gzip),
        _ => (None, &resource.plain),
    };
    let tag = format!(
        "\"{}{}\"",
        resource.tag,
        coding.map(|coding| format!("-{coding}")).unwrap_or_default()
    );
    let unchanged = request
        .held
        .split(',')
        .any(|held| held.trim().trim_start_matches("W/") == tag);
    let mut head = String::from(if unchanged {
        "HTTP/1.1 304 Not Modified\r\n"
    } else {
        "HTTP/1.1 200 OK\r\n"
    });
    head.push_str(&format!(
        "Cache-Control: {}\r\nETag: {tag}\r\nVary: Accept-Encoding\r\n",
        resource.caching
    ));
    if !unchanged {
        head.push_str(&format!(
            "Content-Type: {}\r\nContent-Length: {}\r\n",
            resource.kind,
            body.len()
        ));
        if let Some(coding) = coding {
            head.push_str(&format!("Content-Encoding: {coding}\r\n"));
        }
    }
    head.push_str("X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n\r\n");
    let mut bytes = head.into_bytes();
    if !unchanged && request.method == "GET" {
        bytes.extend_from_slice(body);
    }
    bytes
}

fn refusal(status: &str, more: &str) -> Vec<u8> {
    let length = status.len() + 1;
    format!(
        "HTTP/1.1 {status}\r\n{more}Content-Type: text/plain; charset=utf-8\r\nContent-Length: {length}\r\n\
         Cache-Control: no-store\r\n\r\n{status}\n"
    )
    .into_bytes()
}

/// Whether an `Accept-Encoding` takes a coding: named with a weight above zero, or covered by `*`.
fn takes(codings: &str, coding: &str) -> bool {
    let weight = |name: &str| {
        codings.split(',').find_map(|one| {
            let mut parts = one.split(';').map(str::trim);
            (parts.next() == Some(name)).then(|| {
                let weight = parts.find_map(|part| part.strip_prefix("q="));
                weight.is_none_or(|weight| weight.parse::<f64>().is_ok_and(|weight| weight > 0.0))
            })
        })
    };
    weight(coding).or_else(|| weight("*")).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shelf() -> Shelf {
        let resource = |caching| Resource {
            kind: "application/wasm",
            caching,
            tag: "t".to_owned(),
            plain: b"plain".to_vec(),
            gzip: Some(b"gz".to_vec()),
            brotli: Some(b"br".to_vec()),
        };
        Shelf(HashMap::from([
            ("/index.html".to_owned(), resource("no-cache")),
            ("/assets/app.wasm".to_owned(), resource("immutable")),
        ]))
    }

    fn ask(text: &str) -> String {
        let request = hear(&mut text.as_bytes()).unwrap().unwrap();
        String::from_utf8(answer(&shelf(), &request)).unwrap()
    }

    #[test]
    fn codings_are_negotiated() {
        for (codings, expected) in [
            ("gzip, deflate, br", true),
            ("br;q=0.5", true),
            ("*", true),
            ("br;q=0, *", false),
            ("gzip", false),
            ("", false),
            ("brotli", false),
        ] {
            assert_eq!(takes(codings, "br"), expected, "{codings}");
        }
    }

    #[test]
    fn a_file_comes_in_the_form_the_reader_takes() {
        for (codings, body) in [("br, gzip", "br"), ("gzip", "gz"), ("identity", "plain")] {
            let answer = ask(&format!(
                "GET /assets/app.wasm HTTP/1.1\r\nAccept-Encoding: {codings}\r\n\r\n"
            ));
            assert!(
                answer.starts_with("HTTP/1.1 200") && answer.ends_with(&format!("\r\n\r\n{body}")),
                "{answer}"
            );
            assert!(
                answer.contains("Content-Type: application/wasm") && answer.contains("immutable"),
                "{answer}"
            );
        }
    }

    #[test]
    fn what_the_reader_holds_is_not_sent_again() {
        let answer = ask("GET / HTTP/1.1\r\nAccept-Encoding: br\r\nIf-None-Match: \"x\", W/\"t-br\"\r\n\r\n");
        assert!(
            answer.starts_with("HTTP/1.1 304") && answer.ends_with("\r\n\r\n"),
            "{answer}"
        );
    }

    #[test]
    fn nothing_but_the_files_is_found() {
        for address in [
            "/../Cargo.toml",
            "/assets/",
            "/assets/../index.html",
            "//index.html",
            "/%2e%2e/x",
            "index.html",
        ] {
            let answer = ask(&format!("GET {address} HTTP/1.1\r\n\r\n"));
            assert!(answer.starts_with("HTTP/1.1 404"), "{address}: {answer}");
        }
        assert!(ask("POST / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405"));
        assert!(ask("HEAD /none HTTP/1.1\r\n\r\n").ends_with("\r\n\r\n"));
        assert!(ask("HEAD /?q HTTP/1.1\r\n\r\n").ends_with("\r\n\r\n"));
    }
}

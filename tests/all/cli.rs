//! The command line: results, messages, exit codes, and nothing half-written.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// A folder of this test's own, gone when it ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("fangzhi-cli-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a temporary folder");
        Self(path)
    }

    fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.0.join(name);
        fs::write(&path, bytes).expect("a temporary file");
        path.display().to_string()
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn fangzhi(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_fangzhi"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command line starts");
    // A command that refuses its arguments never reads its input.
    let _ = child.stdin.take().expect("its input").write_all(input.as_bytes());
    child.wait_with_output().expect("it ends")
}

fn said(output: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

const REPORT: &str =
    "云泽县2024年回顾\n\n2024年，云泽县生产总值增长5.6%，云泽县发展态势良好，群众生活持续改善，社会和谐稳定。\n";

#[test]
fn extract_writes_each_format() {
    let folder = Folder::new("formats");
    let report = folder.file("a.txt", REPORT.as_bytes());
    let (code, lines, _) = said(&fangzhi(&["extract", &report], ""));
    assert_eq!(code, Some(0));
    let fact: serde_json::Value = serde_json::from_str(lines.trim()).expect("one line of JSON");
    assert_eq!(
        (fact["doc"].as_str(), fact["value"].as_f64(), fact["area"].as_str()),
        (Some("a.txt"), Some(5.6), Some("云泽县"))
    );
    let (code, array, _) = said(&fangzhi(&["extract", "--format", "json", &report], ""));
    assert_eq!(code, Some(0));
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&array)
            .expect("JSON")
            .as_array()
            .map(Vec::len),
        Some(1)
    );
    let out = folder.path("facts.csv");
    assert_eq!(
        fangzhi(&["extract", "-f", "csv", "-o", &out, &report], "")
            .status
            .code(),
        Some(0)
    );
    let csv = fs::read(&out).expect("the file");
    assert!(csv.starts_with(b"\xEF\xBB\xBF") && String::from_utf8_lossy(&csv).contains("5.6"));
    // From standard input, and from a file in GB18030.
    let (code, lines, _) = said(&fangzhi(&["extract", "-"], REPORT));
    assert_eq!((code, lines.lines().count()), (Some(0), 1));
    let (gb, _, _) = encoding_rs::GB18030.encode(REPORT);
    let old = folder.file("old.txt", &gb);
    assert!(said(&fangzhi(&["extract", &old], "")).1.contains("云泽县"));
}

#[test]
fn what_cannot_be_read_is_named_and_nothing_is_written() {
    let folder = Folder::new("errors");
    let report = folder.file("a.txt", REPORT.as_bytes());
    let picture = folder.file("b.png", b"\x89PNG\r\n\x1A\n0000");
    let out = folder.path("facts.jsonl");
    let missing = folder.path("missing.txt");
    let empty = folder.path("empty");
    fs::create_dir(&empty).expect("an empty folder");
    for (path, words) in [
        (missing.as_str(), "no such file"),
        (picture.as_str(), "a picture"),
        (empty.as_str(), "no .txt, .md"),
    ] {
        let (code, printed, message) = said(&fangzhi(&["extract", "-o", &out, &report, path], ""));
        assert_eq!((code, printed.as_str()), (Some(1), ""), "{path}");
        assert!(message.contains(path) && message.contains(words), "{message}");
        assert!(!PathBuf::from(&out).exists(), "{path}: something was written");
    }
    // A file that cannot be written leaves the one before.
    let held = folder.file("held", b"before");
    let (code, _, message) = said(&fangzhi(&["extract", "-o", &format!("{held}/x.jsonl"), &report], ""));
    assert_eq!(code, Some(1));
    assert!(message.contains("x.jsonl"), "{message}");
    assert_eq!(fs::read(&held).expect("the file"), b"before");
}

#[test]
fn wrong_command_lines_are_refused() {
    for arguments in [
        &[][..],
        &["frobnicate"],
        &["extract"],
        &["extract", "--format", "xml", "a.txt"],
        &["build", "--format", "csv", "a.txt"],
        &["extract", "--with-text", "a.txt"],
        &["explain"],
        &["check", "--no-such-option", "a.txt"],
        &["extract", "--date", "yesterday", "a.txt"],
        &["extract", "--year", "last", "a.txt"],
        &["extract", "--dictionary", "/no/such/file", "a.txt"],
        &["quantities", "--place", "云泽县"],
    ] {
        let (code, printed, message) = said(&fangzhi(arguments, ""));
        assert_eq!((code, printed.as_str()), (Some(2), ""), "{arguments:?}: {message}");
        assert!(message.contains("--help"), "{message}");
    }
    let (code, help, _) = said(&fangzhi(&["--help"], ""));
    assert_eq!(code, Some(0));
    for command in ["extract", "build", "check", "explain", "quantities"] {
        assert!(help.contains(command));
    }
}

#[test]
fn settings_and_words_hold_for_the_reports() {
    let folder = Folder::new("given");
    let report = folder.file("a.txt", "工作回顾\n今年，总盘子增长5.6%。\n".as_bytes());
    let words = r#"{"indicators":[{"alias":"总盘子","indicator":"GDP"},{"alias":"增长","indicator":"GDP"}]}"#;
    let words = folder.file("words.json", words.as_bytes());
    let options = [
        "--place",
        "新乡市红旗区",
        "--date",
        "2024-12-20",
        "--dictionary",
        &words,
    ];
    let run = |verb: &[&str]| said(&fangzhi(&[verb, &options[..], &[&report]].concat(), ""));
    let (code, line, message) = run(&["extract"]);
    assert_eq!(code, Some(0));
    assert!(message.contains("indicators 2: 增长: passed over"), "{message}");
    for part in [
        "\"indicator\":\"地区生产总值\"",
        "\"area_code\":410702",
        "\"period\":\"2024\"",
    ] {
        assert!(line.contains(part), "{part} in {line}");
    }
    assert!(
        run(&["check"])
            .1
            .contains("place 河南省新乡市红旗区   year 2024   date 2024-12-20")
    );
    let bundle = fangzhi::corpus::Bundle::from_json(&run(&["build"]).1).expect("a bundle");
    assert_eq!(bundle.areas[0].name, "红旗区");
    let broken = folder.file("broken.json", b"{\"indicators\":");
    let (code, _, message) = said(&fangzhi(&["check", "--dictionary", &broken, &report], ""));
    assert_eq!(code, Some(2));
    assert!(message.contains("broken.json: EOF"), "{message}");
}

#[test]
fn build_check_and_explain_speak() {
    let folder = Folder::new("build");
    let report = folder.file("a.txt", REPORT.as_bytes());
    let out = folder.path("bundle.json");
    assert_eq!(
        fangzhi(&["build", "--with-text", "-o", &out, &report], "")
            .status
            .code(),
        Some(0)
    );
    let bundle = fangzhi::corpus::Bundle::from_json(&fs::read_to_string(&out).expect("the bundle"))
        .expect("a bundle that opens");
    assert_eq!(
        (bundle.documents.len(), bundle.documents[0].text.as_deref()),
        (1, Some(REPORT))
    );
    let (_, account, _) = said(&fangzhi(&["check", &report], ""));
    assert!(
        account.contains("云泽县") && account.contains("observations 1"),
        "{account}"
    );
    let (_, trace, _) = said(&fangzhi(&["explain", "全县生产总值增长5.6%。"], ""));
    assert!(
        trace.contains("growth.subject") && trace.contains("地区生产总值"),
        "{trace}"
    );
}

#[test]
fn quantities_stream() {
    let input = "{\"id\":1,\"text\":\"增长百分之三点五\"}\nnot json\n{\"id\":\"b\",\"text\":\"花了三十美元\"}\n";
    let (code, lines, message) = said(&fangzhi(&["quantities"], input));
    let rows: Vec<serde_json::Value> = lines.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0]["quantities"][0]["kind"], "percentage");
    assert_eq!(rows[0]["quantities"][0]["value"], "3.5");
    assert_eq!(
        (rows[1]["id"].as_str(), rows[1]["quantities"][0]["kind"].as_str()),
        (Some("b"), Some("currency"))
    );
    assert_eq!(code, Some(1), "a line that cannot be read is an error");
    assert!(message.contains("line 2"), "{message}");
}

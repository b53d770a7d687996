//! Precision and recall on annotated reports, held as floors.
//!
//! The reports and their annotations are not part of the project; where they do not stand beside it the test says so
//! and passes, except in continuous integration.

use std::path::{Path, PathBuf};
use std::process::Command;

use fangzhi::corpus::Corpus;
use fangzhi::engine::{self, BundleOptions};
use fangzhi::export::jsonl;

/// The folder beside the project that holds the reports, or a clear line that the test is skipped.
pub(crate) fn reports() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    if folder.join("corpus").is_dir() {
        return Some(folder);
    }
    assert!(
        std::env::var_os("CI").is_none(),
        "the annotated reports are missing in continuous integration"
    );
    eprintln!("skipped: the annotated reports do not stand beside the project");
    None
}

/// The decoded reports by name.
pub(crate) fn texts(folder: &Path) -> Vec<(String, String)> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the reports")
        .flatten()
        .map(|e| e.path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).expect("a report in UTF-8"))
        })
        .collect()
}

/// Share of annotated fields that must be right, over all annotated reports.
const FLOORS: &[(&str, f64)] = &[
    ("found", 0.92),
    ("true", 0.92),
    ("exact", 0.97),
    ("period", 0.92),
    ("status", 0.95),
    ("area", 0.97),
    ("close", 0.80),
    ("whole", 0.72),
];

/// The same over the reports in `tests/annotated`, which were written and annotated for this project apart from the
/// rules that read them.
const OWN_FLOORS: &[(&str, f64)] = &[
    ("found", 0.95),
    ("true", 0.98),
    ("exact", 0.985),
    ("period", 0.93),
    ("status", 0.97),
    ("area", 0.99),
    ("close", 0.94),
    ("whole", 0.85),
];

#[test]
fn facts_agree_with_the_annotations() {
    let Some(folder) = reports() else { return };
    check(&folder, texts(&folder.join("corpus")), &folder.join("gold"), FLOORS);
}

#[test]
fn facts_agree_with_the_annotations_of_our_own_reports() {
    // The annotations are the project's own; what compares them with facts stands beside the other reports.
    let Some(folder) = reports() else { return };
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/annotated");
    check(&folder, texts(&own), &own.join("gold"), OWN_FLOORS);
}

fn check(folder: &Path, texts: Vec<(String, String)>, gold: &Path, floors: &[(&str, f64)]) {
    let bundle = engine::bundle(
        texts.iter().map(|(name, text)| (name.as_str(), text.as_str())),
        BundleOptions {
            with_text: true,
            sample: false,
        },
    );
    let corpus = Corpus::from_bundles([bundle]);
    let name = gold
        .parent()
        .and_then(Path::file_name)
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let file = std::env::temp_dir().join(format!("fangzhi-facts-{name}-{}.jsonl", std::process::id()));
    std::fs::write(&file, jsonl::write(&corpus, corpus.ids())).expect("a temporary file");
    let output = Command::new("python3")
        .arg(folder.join("tools/score"))
        .arg(&file)
        .arg("--gold")
        .arg(gold)
        .arg("--json")
        .output();
    let _ = std::fs::remove_file(&file);
    let output = output.expect("python3 runs the score");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let score: serde_json::Value = serde_json::from_slice(&output.stdout).expect("the score in JSON");
    for &(field, floor) in floors {
        let got = score["all"][field].as_f64().unwrap_or(0.0);
        assert!(got >= floor, "{field}: {got:.3} is below the floor of {floor}");
    }
}

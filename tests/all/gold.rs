//! Precision and recall on annotated reports, held as floors.
//!
//! The reports and their annotations are not part of the project; where they do not stand beside it the test says so
//! and passes, except in continuous integration.

use std::path::{Path, PathBuf};
use std::process::Command;

use fangzhi::corpus::Corpus;
use fangzhi::engine::{self, BundleOptions};
use fangzhi::export::jsonl;
use fangzhi::model::{Confidence, NumeralClass};

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
    ("found", 0.985),
    ("true", 0.98),
    ("exact", 0.99),
    ("area", 0.99),
    ("close", 0.94),
    ("bound", 0.98),
    ("basis", 0.96),
    ("period", 0.97),
    ("status", 0.98),
    ("scope", 0.95),
    ("theme", 0.92),
    ("whole", 0.90),
];

/// The same over the reports in `tests/annotated`, which were written and annotated for this project apart from the
/// rules that read them.
const OWN_FLOORS: &[(&str, f64)] = &[
    ("found", 0.985),
    ("true", 0.99),
    ("exact", 0.99),
    ("area", 0.99),
    ("close", 0.93),
    ("bound", 0.98),
    ("basis", 0.97),
    ("period", 0.98),
    ("status", 0.99),
    ("scope", 0.90),
    ("theme", 0.92),
    ("whole", 0.90),
];

/// Of the facts said with high confidence, how many must be right in every field.
const HIGH_RIGHT: f64 = 0.99;
/// And how many must be true with the right value, unit and measure.
const HIGH_FIGURE_RIGHT: f64 = 0.99;
/// How many runs of numerals must have the class that the annotation gives them.
const CLASSED: f64 = 0.98;

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

#[test]
fn high_confidence_is_earned() {
    let Some(folder) = reports() else { return };
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/annotated");
    let (mut facts, mut true_facts, mut whole, mut exact, mut other) = (0.0, 0.0, 0.0, 0.0, 0.0);
    for (texts, gold) in [
        (texts(&folder.join("corpus")), folder.join("gold")),
        (texts(&own), own.join("gold")),
    ] {
        let annotated: Vec<(String, String)> = texts
            .into_iter()
            .filter(|(name, _)| gold.join(format!("{}.jsonl", &name[..3])).is_file())
            .collect();
        let corpus = corpus(&annotated);
        let high = |id: &fangzhi::corpus::ObservationId| corpus.observation(*id).confidence == Confidence::High;
        let ids: Vec<_> = corpus.ids().filter(high).collect();
        other += (corpus.ids().count() - ids.len()) as f64;
        let score = score(&folder, &gold, &jsonl::write(&corpus, ids.iter().copied()), "high");
        let of = |field: &str| score["all"][field].as_f64().unwrap_or(0.0);
        // `found` and `whole` are shares of the annotations, `true` one of the facts said.
        let said = ids.len() as f64;
        let matched = of("true") * said;
        let per_annotation = if of("found") > 0.0 { matched / of("found") } else { 0.0 };
        facts += said;
        true_facts += matched;
        exact += of("exact") * matched;
        whole += of("whole") * per_annotation;
    }
    assert!(
        facts > 900.0 && other > 200.0,
        "{facts} facts said with high confidence, {other} with less"
    );
    let figure = exact / facts;
    assert!(
        figure >= HIGH_FIGURE_RIGHT,
        "value, unit and measure right in {figure:.4} of {facts} ({true_facts} true)"
    );
    let right = whole / facts;
    assert!(right >= HIGH_RIGHT, "right in every field in {right:.4} of {facts}");
}

/// What class the annotation and the engine may give one run: names hold formulae and the other way round, and a
/// restriction may be a part of the number it restricts.
fn same_class(gold: &serde_json::Value, class: NumeralClass) -> bool {
    use NumeralClass as C;
    let run = gold["run"].as_str().unwrap_or_default();
    let accepts = |name: &str| match name {
        "obs" => class == C::Observation,
        "date" => class == C::Date,
        "ordinal" => matches!(class, C::Ordinal | C::Name | C::Announcement),
        "initiative" | "name" => {
            matches!(
                class,
                C::Initiative | C::Name | C::Announcement | C::Aside | C::Ordinal | C::Date
            ) || class == C::Part && matches!(run, "百" | "千")
        }
        "restrict" => matches!(class, C::Restriction | C::Announcement | C::Aside | C::Part),
        // 百 in 个百分点 and 万 in a heading's unit are words of a unit.
        "part" => matches!(class, C::Part | C::Name),
        _ => false,
    };
    let alternatives = gold["class_alt"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|v| v.as_str());
    gold["class"].as_str().into_iter().chain(alternatives).any(accepts)
}

#[test]
fn every_numeral_run_is_accounted_for() {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/annotated");
    let mut folders = vec![(texts(&own), own.join("gold"))];
    if let Some(folder) = reports() {
        folders.push((texts(&folder.join("corpus")), folder.join("gold")));
    }
    let (mut runs, mut agreed, mut without, mut wrong) = (0usize, 0usize, 0usize, String::new());
    for (name, text, gold) in folders
        .iter()
        .flat_map(|(texts, gold)| texts.iter().map(move |(n, t)| (n, t, gold)))
    {
        let (_, read, explanation) = engine::explain(text, name);
        let counted: u32 = read.documents.iter().map(|document| document.account.runs()).sum();
        assert_eq!(
            counted as usize,
            explanation.numerals.len(),
            "{name}: the account counts every run once"
        );
        let Ok(rows) = std::fs::read_to_string(gold.join(format!("{}.jsonl", &name[..3]))) else {
            continue;
        };
        for row in rows.lines().filter(|line| !line.is_empty()) {
            let row: serde_json::Value = serde_json::from_str(row).expect("a row of annotations");
            let start = u32::try_from(row["start"].as_u64().expect("a start")).expect("a small file");
            runs += 1;
            let at = explanation.numerals.partition_point(|run| run.span.end <= start);
            match explanation.numerals.get(at).filter(|run| run.span.start <= start) {
                None => without += 1,
                Some(run) if same_class(&row, run.class) => agreed += 1,
                Some(run) => wrong.push_str(&format!(
                    "{name} {start} {} {} for {}\n",
                    row["run"], run.class, row["class"]
                )),
            }
        }
    }
    let share = agreed as f64 / runs as f64;
    assert!(
        share >= CLASSED,
        "{share:.3} of {runs} runs are classed as annotated, {without} not seen\n{wrong}"
    );
    assert!(
        without * 200 <= runs,
        "{without} of {runs} annotated runs are in no account"
    );
}

fn corpus(texts: &[(String, String)]) -> Corpus {
    let bundle = engine::bundle(
        texts.iter().map(|(name, text)| (name.as_str(), text.as_str())),
        BundleOptions {
            with_text: true,
            sample: false,
        },
    );
    Corpus::from_bundles([bundle])
}

/// What the score says of facts given as JSON Lines.
fn score(folder: &Path, gold: &Path, facts: &str, run: &str) -> serde_json::Value {
    let name = gold
        .parent()
        .and_then(Path::file_name)
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let file = std::env::temp_dir().join(format!("fangzhi-facts-{name}-{run}-{}.jsonl", std::process::id()));
    std::fs::write(&file, facts).expect("a temporary file");
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
    serde_json::from_slice(&output.stdout).expect("the score in JSON")
}

fn check(folder: &Path, texts: Vec<(String, String)>, gold: &Path, floors: &[(&str, f64)]) {
    let corpus = corpus(&texts);
    let score = score(folder, gold, &jsonl::write(&corpus, corpus.ids()), "all");
    for &(field, floor) in floors {
        let got = score["all"][field].as_f64().unwrap_or(0.0);
        assert!(got >= floor, "{field}: {got:.3} is below the floor of {floor}");
    }
}

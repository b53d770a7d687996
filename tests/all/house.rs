//! The direction of dependencies: a module uses only those before it in the reading order.

use std::fs;
use std::path::Path;

/// The reading order of `src/lib.rs`.
const ORDER: [&str; 18] = [
    "span", "sorting", "model", "text", "segment", "lexicon", "quantity", "fact", "corpus", "format", "reason",
    "query", "chart", "export", "engine", "intake", "worker", "app",
];

fn sources(folder: &Path, out: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a folder of the crate").flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push((
                path.display().to_string(),
                fs::read_to_string(&path).expect("a source file"),
            ));
        }
    }
}

/// The modules of this crate that a source names with `crate::`, single or in a list.
fn used(source: &str) -> Vec<String> {
    let code = source
        .lines()
        .filter(|l| !l.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    let mut out = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let list = rest
            .strip_prefix('{')
            .map_or(rest, |inner| inner.split('}').next().unwrap_or(inner));
        let names: Vec<&str> = if rest.starts_with('{') {
            list.split(',').collect()
        } else {
            vec![rest]
        };
        for name in names {
            let word: String = name
                .trim()
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            out.push(word);
        }
    }
    out
}

#[test]
fn modules_use_only_those_before_them() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut checked = 0;
    for (place, module) in ORDER.iter().enumerate() {
        let mut files = Vec::new();
        let folder = root.join(module);
        if folder.is_dir() {
            sources(&folder, &mut files);
        }
        let single = root.join(format!("{module}.rs"));
        if single.is_file() {
            files.push((
                single.display().to_string(),
                fs::read_to_string(&single).expect("a source file"),
            ));
        }
        assert!(!files.is_empty(), "no source for module {module}");
        for (file, source) in files {
            for name in used(&source) {
                let Some(at) = ORDER.iter().position(|known| *known == name) else {
                    continue;
                };
                assert!(at <= place, "{file}: module {module} uses {name}, which comes after it");
                checked += 1;
            }
        }
    }
    assert!(
        checked > 20,
        "only {checked} uses found: the reader of `use` lines is broken"
    );
}

#[test]
fn every_module_of_the_crate_is_in_the_order() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let lib = fs::read_to_string(root.join("lib.rs")).expect("lib.rs");
    let declared: Vec<&str> = lib
        .lines()
        .filter_map(|l| l.strip_prefix("pub mod "))
        .map(|l| l.trim_end_matches(';'))
        .collect();
    assert_eq!(declared, ORDER, "lib.rs lists its modules in reading order");
}

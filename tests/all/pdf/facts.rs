//! The engine reads the same facts from a PDF as from the text that it was made of.

use fangzhi::engine;

use super::{fixture, read, text_of};

/// Facts without their places: indicator, measure, value, unit, period, status.
fn facts(text: &str) -> Vec<String> {
    let bundle = engine::bundle(
        [("a.txt", text)],
        engine::BundleOptions {
            with_text: false,
            sample: false,
        },
    );
    bundle
        .observations
        .iter()
        .map(|o| serde_json::to_value(o).expect("JSON"))
        .map(|fact| {
            ["indicator", "measure", "value", "unit", "period", "status", "scope"]
                .map(|key| fact[key].to_string())
                .join(" ")
        })
        .collect()
}

#[test]
fn the_same_facts_as_from_the_text() {
    for (file, text, least) in [
        ("report", "report", 50),
        ("columns", "columns", 20),
        ("table", "table", 12),
        ("print", "print", 12),
        ("ucs2", "ucs2", 8),
    ] {
        let opened = read(file, &fixture(&format!("{file}.pdf"))).expect("a text layer");
        // The text as a person would save it: no blank lines between paragraphs.
        let plain = text_of(text).replace("\n\n", "\n");
        let (from_pdf, from_text) = (facts(&opened.text), facts(&plain));
        assert!(from_pdf.len() >= least, "{file}: {} facts", from_pdf.len());
        assert_eq!(from_pdf, from_text, "{file}");
    }
}

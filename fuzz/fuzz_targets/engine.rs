//! Any text is read: spans stand on characters, indices point at what is there, and reading twice gives the same.
#![no_main]

use fangzhi::engine;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let read = engine::read(text, "any.txt");
    let chars = text.chars().count();
    for fact in &read.observations {
        assert!(fact.span.start < fact.span.end && fact.span.end as usize <= chars);
        assert!(!fact.indicator.is_empty());
        assert!((fact.doc as usize) < read.documents.len() && (fact.area as usize) < read.areas.len());
    }
    for record in &read.records {
        assert!(record.span.start < record.span.end && record.span.end as usize <= chars);
        assert!(!record.name.is_empty());
    }
    for diagnostic in &read.diagnostics {
        assert!(diagnostic.span.start <= diagnostic.span.end && diagnostic.span.end as usize <= chars);
    }
    let runs: u32 = read.documents.iter().map(|document| document.account.runs()).sum();
    let observed = read.observations.len();
    assert!(observed == 0 || runs > 0 || read.observations.iter().all(|o| o.measure.as_str() == "rank"));
    assert_eq!(engine::read(text, "any.txt"), read);
});

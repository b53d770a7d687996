//! Mentions are sorted, apart, on character boundaries, and hold every digit.
#![no_main]

use fangzhi::quantity;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mentions = quantity::scan(text);
    let mut end = 0;
    for mention in &mentions {
        assert!(mention.span.start >= end && mention.span.start < mention.span.end);
        assert!(!mention.span.of(text).is_empty());
        end = mention.span.end;
    }
    for (at, _) in text.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
        assert!(mentions.iter().any(|m| m.span.start <= at && at < m.span.end), "a digit at {at} belongs to nothing");
    }
});

//! Any bytes decode to text, and the text's view maps back to it.
#![no_main]

use fangzhi::{intake, text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let decoded = intake::decode(bytes, None, None, &intake::native);
    let source = decoded.text.as_str();
    let view = text::read(source);
    let chars = source.chars().count();
    assert_eq!(view.source_len() as usize, chars);
    for block in view.blocks() {
        let words = block.span.of(view.view());
        let span = view.to_source(block.span);
        assert!(!words.is_empty() && span.start < span.end && span.end as usize <= chars);
    }
});

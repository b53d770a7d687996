//! Any text is a bundle or is refused; a bundle that is read is written the same again.
#![no_main]

use fangzhi::corpus::Bundle;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(bundle) = Bundle::from_json(text) {
        let written = bundle.to_json();
        assert_eq!(Bundle::from_json(&written).expect("what was written is read"), bundle);
    }
});

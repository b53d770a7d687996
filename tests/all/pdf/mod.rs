//! PDFs to text: files of offices' programs, files made here by hand, and hostile ones.

mod facts;
mod files;
mod hostile;
mod layout;
mod written;

use fangzhi::intake::pdf::{Bounds, read_within};
use fangzhi::intake::{Limits, Opened, Refusal};

/// The bounds of the tests: small, so that reaching them is quick.
const BOUNDS: Bounds = Bounds {
    pages: 100,
    stream: 4 << 20,
    inflated: 16 << 20,
    operators: 100_000,
    glyphs: 50_000,
    depth: 6,
};

fn fixture(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/intake/pdf/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).expect("a file of tests/intake/pdf")
}

fn text_of(name: &str) -> String {
    String::from_utf8(fixture(&format!("{name}.txt"))).expect("UTF-8")
}

fn read(name: &str, bytes: &[u8]) -> Result<Opened, Refusal> {
    read_within(name, bytes, &Limits::BROWSER, BOUNDS, &decode)
}

/// What the browser's `TextDecoder` does; nothing where the command line's decoder is not built.
fn decode(label: &str, bytes: &[u8]) -> String {
    #[cfg(feature = "cli")]
    {
        fangzhi::intake::pdf::native(label, bytes)
    }
    #[cfg(not(feature = "cli"))]
    {
        let _ = (label, bytes);
        String::new()
    }
}

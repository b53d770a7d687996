//! The native command line.
#![allow(clippy::print_stdout)]
fn main() {
    for f in std::env::args().skip(1) {
        let d = fangzhi::text::decode(&std::fs::read(f).unwrap());
        let t = fangzhi::text::read(&d.text);
        for b in t.blocks() {
            println!("{:?} {}", b.kind, b.span.of(t.view()));
        }
        println!("{:?}", t.repairs());
    }
}

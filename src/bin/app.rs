//! Browser entry point.

fn main() {
    fangzhi::app::run();
}

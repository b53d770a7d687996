//! How fast the stages of the engine read: megabytes of UTF-8 a second, on generated prose of the genre.
//!
//! Run with `cargo bench --profile native --bench engine`. Each figure is the best of several runs on one core; machines are noisy, so compare
//! figures of one run with each other.

#![allow(clippy::print_stdout, missing_docs)]

use std::hint::black_box;
use std::time::Instant;

use fangzhi::model::{Dictionary, Settings};
use fangzhi::{engine, fact, quantity, segment, text};

/// A sentence of the genre with changing figures; the places are invented.
fn prose(bytes: usize) -> String {
    let mut out = String::with_capacity(bytes + 2048);
    out.push_str("云泽县2024年经济社会发展综述\n\n");
    let mut n = 1u64;
    while out.len() < bytes {
        n = n.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let (a, b, c) = (n % 900 + 10, n / 7 % 200, n / 11 % 10);
        out.push_str(&format!(
            "2024年，云泽县坚持稳中求进工作总基调，经济运行稳中有进。地区生产总值实现{a}.{c}亿元、同比增长{b}.{c}%，总量居全市第{c}位；\
             规上工业增加值增长{b}.{c}%，高于全市{c}.{c}个百分点。前三季度，固定资产投资增长{b}%，城乡居民人均可支配收入分别增长{c}.1%、{b}.3%。\
             全年新增高新技术企业{b}家，改造老旧小区{b}个，新建农村公路{a}.{c}公里，群众获得感、幸福感、安全感不断增强。\
             县委、县政府始终把人民放在心中最高位置，深入推进各项改革，干部作风持续转变，营商环境明显改善，社会大局和谐稳定。\n\n"
        ));
    }
    out
}

fn best(runs: usize, mut work: impl FnMut()) -> f64 {
    (0..runs)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64()
        })
        .fold(f64::INFINITY, f64::min)
}

/// The project's own annotated reports one after the other, over and over: figures as dense as reports have them.
fn reports(bytes: usize) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/annotated");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|e| e.path())
        .collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    let once: String = files
        .iter()
        .filter_map(|file| std::fs::read_to_string(file).ok())
        .map(|text| text + "\n\n")
        .collect();
    if once.is_empty() {
        return prose(bytes);
    }
    once.repeat(bytes / once.len() + 1)
}

/// Resident memory of this process in kilobytes, now and at its peak, where the system tells (Linux).
fn resident() -> Option<(f64, f64)> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let field = |name: &str| {
        let line = status.lines().find(|line| line.starts_with(name))?;
        line.split_whitespace().nth(1)?.parse::<f64>().ok()
    };
    Some((field("VmRSS:")?, field("VmHWM:")?))
}

/// Peak memory of reading one text, in multiples of the text; run in a process of its own.
fn memory(of: &str) {
    let source = if of == "prose" {
        prose(2 << 20)
    } else {
        reports(2 << 20)
    };
    let warm: String = source.chars().take(200).collect();
    black_box(engine::read(&warm, "warm.txt"));
    let before = resident();
    black_box(engine::read(&source, "bench.txt"));
    if let (Some((now, _)), Some((_, peak))) = (before, resident()) {
        let times = (peak - now) * 1024.0 / source.len() as f64 + 1.0;
        println!("{:<22}{times:>10.1}", format!("peak memory, {of}"));
    }
}

fn main() {
    if let Some(of) = std::env::args().skip_while(|arg| arg != "--memory").nth(1) {
        return memory(&of);
    }
    let source = prose(4 << 20);
    let size = source.len() as f64 / 1e6;
    let view = text::read(&source);
    let (settings, dictionary) = (Settings::default(), Dictionary::default());
    let given = fact::Given {
        settings: &settings,
        dictionary: &dictionary,
    };
    println!("{:<22}{:>10}", "stage", "MB/s");
    let show = |name: &str, seconds: f64| println!("{name:<22}{:>10.1}", size / seconds);
    show("text (repair)", best(5, || drop(black_box(text::read(&source)))));
    show(
        "segment (articles)",
        best(5, || drop(black_box(segment::articles(&view)))),
    );
    show(
        "quantity (scan)",
        best(5, || drop(black_box(quantity::scan(view.view())))),
    );
    show(
        "facts (all after text)",
        best(3, || drop(black_box(fact::extract(&view, &source, "bench.txt", given)))),
    );
    show(
        "whole engine",
        best(3, || drop(black_box(engine::read(&source, "bench.txt")))),
    );
    let dense = reports(2 << 20);
    let seconds = best(3, || drop(black_box(engine::read(&dense, "bench.txt"))));
    println!(
        "{:<22}{:>10.1}",
        "annotated reports",
        dense.len() as f64 / 1e6 / seconds
    );
    // The genre's reports are some ten kilobytes; many small ones must not cost more than one large one.
    let small: Vec<String> = (0..200).map(|_| prose(20 << 10)).collect();
    let total: usize = small.iter().map(String::len).sum();
    let seconds = best(3, || {
        for one in &small {
            black_box(engine::read(one, "bench.txt"));
        }
    });
    println!("{:<22}{:>10.1}", "200 reports of 20 KB", total as f64 / 1e6 / seconds);
    let facts = engine::read(&source, "bench.txt").observations.len();
    println!("{facts} facts in {size:.1} MB");
    println!("peak memory in multiples of the text, the text counted once");
    for of in ["reports", "prose"] {
        let run =
            std::env::current_exe().and_then(|exe| std::process::Command::new(exe).args(["--memory", of]).status());
        if !run.is_ok_and(|status| status.success()) {
            println!("peak memory, {of}: could not be measured");
        }
    }
}

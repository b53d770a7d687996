//! How large the editions may be, and how large they are.

use std::path::Path;

use crate::edition;
use crate::fault::Outcome;
use crate::project::{files_below, read};
use crate::site::{SINGLE, Site};

/// First load of the hosted edition, all that the overview asks for together, in brotli: bytes.
const FIRST_LOAD: usize = 400_000;

/// What the hosted edition fetches at its first use, in brotli: the program, what brings it, bytes.
const LATER: [(&str, &str, usize); 4] = [
    (edition::WHOLE, "a further page", 800_000),
    ("reader", "opening a file", 560_000),
    ("pdf", "opening a PDF", 200_000),
    ("sheets", "saving or opening a spreadsheet", 480_000),
];

/// The single-file edition as it lies on a disk: bytes.
const SINGLE_FILE: usize = 3_600_000;

/// Prints the sizes and says whether both budgets hold.
pub(crate) fn print_and_check(site: &Site) -> Outcome<bool> {
    let length = |path: &Path| Ok(read(path)?.len());
    let (mut total, mut later, mut single) = ([0; 3], [[0; 3]; LATER.len()], 0);
    println!("{:<36} {:>10} {:>10} {:>10}", "file", "bytes", "gzip", "brotli");
    for file in files_below(&site.folder)? {
        let name = file
            .strip_prefix(&site.folder)
            .unwrap_or(&file)
            .to_string_lossy()
            .replace('\\', "/");
        if name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        let compressed = |extension: &str| file.with_file_name(format!("{}.{extension}", file_name(&file)));
        let sizes = [length(&file)?, length(&compressed("gz"))?, length(&compressed("br"))?];
        if name == SINGLE {
            single = sizes[0];
            continue;
        }
        println!("{name:<36} {:>10} {:>10} {:>10}", sizes[0], sizes[1], sizes[2]);
        let sums = match LATER.iter().position(|(program, ..)| is_of(program, &name)) {
            Some(n) => &mut later[n],
            None => &mut total,
        };
        for (sum, size) in sums.iter_mut().zip(sizes) {
            *sum += size;
        }
    }
    println!(
        "{:<36} {:>10} {:>10} {:>10}",
        "first load", total[0], total[1], total[2]
    );
    for ((program, when, _), sums) in LATER.iter().zip(later) {
        let what = format!("at {when} ({program})");
        println!("{what:<36} {:>10} {:>10} {:>10}", sums[0], sums[1], sums[2]);
    }
    let mut kept = verdict("first load, brotli", total[2], FIRST_LOAD);
    for ((program, _, budget), sums) in LATER.iter().zip(later) {
        kept &= verdict(&format!("{program}, brotli"), sums[2], *budget);
    }
    kept &= verdict("dist/fangzhi.html", single, SINGLE_FILE);
    Ok(kept)
}

/// Whether a file belongs to a program that is fetched later.
fn is_of(program: &str, name: &str) -> bool {
    let dresses = program == edition::WHOLE && name.starts_with(&format!("assets/{}-", edition::LATER_STYLE));
    let runs = name.ends_with(".js") || name.ends_with(".wasm");
    dresses || runs && name.starts_with(&format!("assets/{program}-"))
}

fn verdict(what: &str, size: usize, budget: usize) -> bool {
    let kept = size <= budget;
    let word = if kept { "within" } else { "OVER" };
    println!(
        "{what}: {:.1} KB, {word} the budget of {} KB",
        size as f64 / 1000.0,
        budget / 1000
    );
    kept
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

//! How large the editions may be, and how large they are.

use std::path::Path;

use crate::fault::Outcome;
use crate::project::{files_below, read};
use crate::site::{SINGLE, Site};

/// First load of the hosted edition, everything together, in brotli: bytes.
const FIRST_LOAD: usize = 330_000;

/// The single-file edition as it lies on a disk: bytes.
const SINGLE_FILE: usize = 700_000;

/// Prints the sizes and says whether both budgets hold.
pub(crate) fn print_and_check(site: &Site) -> Outcome<bool> {
    let length = |path: &Path| Ok(read(path)?.len());
    let (mut total, mut single) = ([0; 3], 0);
    println!("{:<32} {:>10} {:>10} {:>10}", "file", "bytes", "gzip", "brotli");
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
        println!("{name:<32} {:>10} {:>10} {:>10}", sizes[0], sizes[1], sizes[2]);
        for (sum, size) in total.iter_mut().zip(sizes) {
            *sum += size;
        }
    }
    println!(
        "{:<32} {:>10} {:>10} {:>10}",
        "first load", total[0], total[1], total[2]
    );
    let first = verdict("first load, brotli", total[2], FIRST_LOAD);
    let file = verdict("dist/fangzhi.html", single, SINGLE_FILE);
    Ok(first && file)
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

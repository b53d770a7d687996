//! How large the editions may be, and how large they are.

use std::path::Path;

use crate::edition;
use crate::fault::Outcome;
use crate::project::{files_below, read};
use crate::site::{SINGLE, Site};

/// First load of the hosted edition, all that the overview asks for together, in brotli: bytes.
const FIRST_LOAD: usize = 400_000;

/// What the hosted edition fetches at the first use of a further page, in brotli: bytes.
const WHOLE: usize = 650_000;

/// The single-file edition as it lies on a disk: bytes.
const SINGLE_FILE: usize = 1_250_000;

/// Prints the sizes and says whether both budgets hold.
pub(crate) fn print_and_check(site: &Site) -> Outcome<bool> {
    let length = |path: &Path| Ok(read(path)?.len());
    let (mut total, mut later, mut single) = ([0; 3], [0; 3], 0);
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
        let sums = if is_fetched_later(&name) {
            &mut later
        } else {
            &mut total
        };
        for (sum, size) in sums.iter_mut().zip(sizes) {
            *sum += size;
        }
    }
    for (what, sums) in [("first load", total), ("fetched at first use", later)] {
        println!("{what:<36} {:>10} {:>10} {:>10}", sums[0], sums[1], sums[2]);
    }
    let first = verdict("first load, brotli", total[2], FIRST_LOAD);
    let whole = verdict("the whole program, brotli", later[2], WHOLE);
    let file = verdict("dist/fangzhi.html", single, SINGLE_FILE);
    Ok(first && whole && file)
}

/// Whether a file belongs to the whole program, which is fetched when a page is opened that the first load lacks.
fn is_fetched_later(name: &str) -> bool {
    let program = name.ends_with(".js") || name.ends_with(".wasm");
    program && name.starts_with(&format!("assets/{}-", edition::WHOLE))
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

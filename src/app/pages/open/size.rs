//! Sizes of files as people write them.

/// A number of bytes in the unit that leaves one to three digits before the point.
pub(super) fn bytes(n: f64) -> String {
    const UNITS: [&str; 4] = ["B", "KB", "MB", "GB"];
    let mut n = n.max(0.0);
    let mut unit = 0;
    while n >= 1000.0 && unit + 1 < UNITS.len() {
        n /= 1024.0;
        unit += 1;
    }
    // Tenths below ten, whole numbers from there on.
    let tenths = (n * 10.0).round() as u64;
    let number = if unit > 0 && tenths < 100 && !tenths.is_multiple_of(10) {
        [(tenths / 10).to_string(), (tenths % 10).to_string()].join(".")
    } else {
        (n.round() as u64).to_string()
    };
    [number.as_str(), "\u{a0}", UNITS[unit]].concat()
}

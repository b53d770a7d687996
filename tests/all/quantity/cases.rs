//! The case tables under `tests/quantity`: the value first, then the ways to write it.
//!
//! ```text
//! # a comment
//! = currency 3.5 元            what is read, several parted by ` ; ` …
//! 三块五                        … and the ways to write it: each must give exactly these
//! -                            the texts below hold no quantity
//! ? period 2024-01-01/…        gaps: what the texts below should give, but do not yet
//! ```
//!
//! A blank line ends a group. Relative dates are counted from [`TODAY`].

use fangzhi::quantity::report;

/// A Wednesday.
const TODAY: &str = "2025-03-19";

/// At least so many texts that hold quantities, and so many that hold none.
const POSITIVE: usize = 1400;
const NEGATIVE: usize = 220;

const TABLES: [(&str, &str); 9] = [
    ("number", include_str!("../../quantity/number.txt")),
    ("percent", include_str!("../../quantity/percent.txt")),
    ("range", include_str!("../../quantity/range.txt")),
    ("currency", include_str!("../../quantity/currency.txt")),
    ("dimension", include_str!("../../quantity/dimension.txt")),
    ("ordinal", include_str!("../../quantity/ordinal.txt")),
    ("time", include_str!("../../quantity/time.txt")),
    ("mixed", include_str!("../../quantity/mixed.txt")),
    ("none", include_str!("../../quantity/none.txt")),
];

/// All quantities of a text, `kind value unit` each.
fn said(text: &str) -> String {
    let quantities = report::quantities(text, Some(TODAY));
    let lines: Vec<String> = quantities
        .iter()
        .map(|q| {
            let unit = q.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
            format!("{} {}{unit}", q.kind, q.value.as_deref().unwrap_or("?"))
        })
        .collect();
    lines.join(" ; ")
}

#[test]
fn tables_hold() {
    let (mut positive, mut negative, mut gaps) = (0, 0, 0);
    let mut wrong = String::new();
    for (name, table) in TABLES {
        let mut groups = 0;
        let mut failed = 0;
        for group in table.split("\n\n") {
            let mut lines = group.lines().filter(|l| !l.is_empty() && !l.starts_with('#'));
            let Some(head) = lines.next() else { continue };
            let (kind, expected) = head.split_at(1);
            let expected = expected.trim();
            for text in lines {
                let found = said(text);
                groups += 1;
                let held = match kind {
                    "=" => found == expected,
                    "-" => found.is_empty(),
                    "?" => found != expected,
                    _ => panic!("{name}: {head}"),
                };
                match kind {
                    "=" => positive += 1,
                    "-" => negative += 1,
                    _ => gaps += 1,
                }
                if !held {
                    failed += 1;
                    wrong.push_str(&format!("{name}: {text}\n    {kind} {expected}\n    > {found}\n"));
                }
            }
        }
        eprintln!("{name}: {} of {groups}", groups - failed);
    }
    eprintln!("{positive} positive, {negative} negative, {gaps} gaps");
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(positive >= POSITIVE, "{positive}");
    assert!(negative >= NEGATIVE, "{negative}");
}

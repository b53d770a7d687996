//! Running heads, running feet and page numbers: what stands at the same place on page after page.

use std::collections::HashMap;

use super::segment::{Row, Segment, rows};

/// The part of a page's height, at its top and at its bottom, in which heads and feet stand.
const MARGIN: f32 = 0.13;
/// Rows at either end of a page that are looked at.
const ROWS: usize = 3;
/// A head or foot is no longer than this many characters.
const LONGEST: usize = 60;

/// The pieces of a page and the height it takes up, seen in its turn.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) segments: Vec<Segment>,
    pub(super) v: (f32, f32),
}

/// Takes heads, feet and page numbers out of all pages; gives whether there were any.
pub(super) fn take(sheets: &mut [Sheet]) -> bool {
    let ends: Vec<Vec<Row>> = sheets.iter().map(margins).collect();
    let mut seen: HashMap<String, usize> = HashMap::new();
    for rows in &ends {
        let mut keys: Vec<String> = rows.iter().map(key).collect();
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            *seen.entry(key).or_default() += 1;
        }
    }
    let pages = ends.iter().filter(|rows| !rows.is_empty()).count();
    let mut any = false;
    for (sheet, rows) in sheets.iter_mut().zip(&ends) {
        for row in rows {
            let count = seen.get(&key(row)).copied().unwrap_or_default();
            let text = row.text();
            let repeated =
                (count >= 3 || count == 2 && pages <= 4) && text.chars().count() <= LONGEST && !text.ends_with('。');
            if repeated || is_page_number(&text) {
                any = true;
                sheet.segments.retain(|segment| !row.segments.contains(segment));
            }
        }
    }
    any
}

/// The outermost rows at either end of a page.
fn margins(sheet: &Sheet) -> Vec<Row> {
    let margin = MARGIN * (sheet.v.1 - sheet.v.0);
    let (top, bottom) = (sheet.v.0 + margin, sheet.v.1 - margin);
    let all = rows(sheet.segments.clone());
    let upper = all.iter().take(ROWS).filter(|row| row.v() < top);
    let lower = all.iter().rev().take(ROWS).filter(|row| row.v() > bottom);
    let tables = |row: &&Row| row.segments.iter().all(|segment| segment.table.is_none());
    upper.chain(lower).filter(tables).cloned().collect()
}

/// What a row has in common with the same one on other pages: its words, and about where it stands.
fn key(row: &Row) -> String {
    let words = row
        .text()
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| if c.is_ascii_digit() { '#' } else { c })
        .collect::<String>();
    // Page numbers grow longer.
    let words = words.replace("##", "#").replace("##", "#");
    let place = (row.v() / 8.0).round();
    words + "@" + &place.to_string()
}

/// 3, — 3 —, 第3页, 第3页 共12页, 3/12, Page 3 of 12, iii.
fn is_page_number(text: &str) -> bool {
    let bare: String = text
        .chars()
        .filter(|c| {
            !c.is_whitespace()
                && !matches!(
                    c,
                    '-' | '—'
                        | '–'
                        | '－'
                        | '─'
                        | '·'
                        | '•'
                        | '|'
                        | '~'
                        | '～'
                        | '第'
                        | '共'
                        | '页'
                        | '頁'
                        | '/'
                        | '／'
                        | ','
                )
        })
        .collect();
    let bare = bare.to_ascii_lowercase().replace("page", "").replace("of", "");
    let digits = !bare.is_empty() && bare.len() <= 8 && bare.bytes().all(|b| b.is_ascii_digit());
    let short = text.chars().filter(|c| !c.is_whitespace()).count() <= 12
        && bare.len() <= if text.contains(['页', '/', 'o']) { 8 } else { 4 };
    digits && short || !bare.is_empty() && bare.len() <= 5 && bare.bytes().all(|b| b"ivx".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::is_page_number;

    #[test]
    fn page_numbers() {
        for text in [
            "3",
            "— 12 —",
            "第3页",
            "第 3 页　共 12 页",
            "3/12",
            "Page 3 of 12",
            "- iv -",
        ] {
            assert!(is_page_number(text), "{text}");
        }
        for text in ["", "—", "12345", "3月", "3.5", "第3版", "合计 12", "12 34 56 78 90"] {
            assert!(!is_page_number(text), "{text}");
        }
    }
}

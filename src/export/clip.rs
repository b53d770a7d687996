//! A table for the clipboard: lines of cells between tabs, and the same as HTML for programs that paste formatted text.

use super::csv::guarded;

/// Lines of cells between tabs, safe to paste into a spreadsheet: blanks of every kind are single spaces, and what would
/// run as a formula is guarded. A negative number stays a number.
#[must_use]
pub fn tsv(head: &[&str], rows: &[Vec<String>]) -> String {
    let mut out = String::new();
    let mut line = |cells: &mut dyn Iterator<Item = &str>| {
        for (n, cell) in cells.enumerate() {
            if n > 0 {
                out.push('\t');
            }
            let words: Vec<&str> = cell.split_whitespace().collect();
            let text = words.join(" ");
            if is_number(&text) {
                out.push_str(&text);
            } else {
                out.push_str(&guarded(&text));
            }
        }
        out.push('\n');
    };
    line(&mut head.iter().copied());
    for row in rows {
        line(&mut row.iter().map(String::as_str));
    }
    out
}

/// The same as an HTML table, every cell escaped.
#[must_use]
pub fn html(head: &[&str], rows: &[Vec<String>]) -> String {
    let mut out = String::from("<meta charset=\"utf-8\"><table><thead><tr>");
    for cell in head {
        put(&mut out, "th", cell);
    }
    out.push_str("</tr></thead><tbody>");
    for row in rows {
        out.push_str("<tr>");
        for cell in row {
            put(&mut out, "td", cell);
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table>");
    out
}

fn put(out: &mut String, tag: &str, text: &str) {
    out.push_str(&["<", tag, ">"].concat());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("<br>"),
            c => out.push(c),
        }
    }
    out.push_str(&["</", tag, ">"].concat());
}

/// Whether a text is a plain number, which no spreadsheet runs.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let digits = digits.strip_suffix('%').unwrap_or(digits);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
}

//! Cells of a table: figures, units, labels.

use crate::lexicon::indicator;
use crate::model::Decimal;
use crate::quantity::{self, MentionKind, UnitKind};
use crate::span::ViewSpan;

/// A cell of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell<'a> {
    pub(super) text: &'a str,
    pub(super) span: ViewSpan,
}

/// The cells of a row of the view.
pub(super) fn cells(view: &str, row: ViewSpan) -> Vec<Cell<'_>> {
    let mut start = row.start;
    row.of(view)
        .split('\t')
        .map(|text| {
            let span = ViewSpan::new(start, start + text.len());
            start = span.end + 1;
            Cell { text, span }
        })
        .collect()
}

/// A unit with the multiplier printed before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) times: Decimal,
    pub(super) text: String,
    pub(super) kind: UnitKind,
}

/// The unit that a cell, a column's heading or a bracket spells (亿元, 万吨, %, 元/人).
pub(super) fn unit(text: &str) -> Option<Unit> {
    let text = text.trim_matches(['（', '）', ' ']);
    if text.is_empty() || text.chars().count() > 10 {
        return None;
    }
    // 块 in a column of units counts pieces; as money it is spoken.
    if let Some(multiplier) = text.strip_suffix('块') {
        let pieces = unit(&format!("{multiplier}个"))?;
        return Some(Unit {
            text: "块".to_owned(),
            ..pieces
        });
    }
    let printed = format!("1{text}");
    let mentions = quantity::scan(&printed);
    let [mention] = mentions.as_slice() else { return None };
    let MentionKind::Amount(amount) = &mention.kind else {
        return None;
    };
    if mention.span != ViewSpan::new(0, printed.len()) || amount.unit.text.is_empty() || amount.high.is_some() {
        return None;
    }
    Some(Unit {
        times: amount.value,
        text: amount.unit.text.clone().into_owned(),
        kind: amount.unit.kind,
    })
}

/// A figure in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figure {
    /// Signed, without the multiplier of its unit.
    pub(super) value: Decimal,
    /// A unit in the cell itself.
    pub(super) unit: Option<Unit>,
    /// Whether the cell says that it is a place in an order (第3, 3位).
    pub(super) rank: bool,
    /// The digits, without sign and unit.
    pub(super) digits: ViewSpan,
}

/// The figure a cell holds: a sign, digits, at most a unit. `None` for words and for marks of nothing there.
pub(super) fn figure(cell: Cell<'_>) -> Option<Figure> {
    let mut text = cell.text;
    let mut negative = false;
    let mut ordinal = false;
    loop {
        let c = text.chars().next()?;
        match c {
            '-' | '−' | '↓' | '▼' | '—' => negative = true,
            '+' | '↑' | '▲' | ' ' => {}
            '第' => ordinal = true,
            _ => break,
        }
        text = &text[c.len_utf8()..];
    }
    let length = text
        .bytes()
        .take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
        .count();
    let (digits, suffix) = text.split_at(length);
    if !digits.starts_with(|c: char| c.is_ascii_digit())
        || !digits.ends_with(|c: char| c.is_ascii_digit())
        || !well_grouped(digits)
    {
        return None;
    }
    let mut value: Decimal = digits.replace(',', "").parse().ok()?;
    if negative {
        value = value.negated();
    }
    let start = cell.span.start + (cell.text.len() - text.len());
    let rank = ordinal || matches!(suffix, "位" | "名");
    let unit = if suffix.is_empty() || rank {
        None
    } else {
        Some(unit(suffix)?)
    };
    if ordinal && !matches!(suffix, "" | "位" | "名") {
        return None;
    }
    Some(Figure {
        value,
        unit,
        rank,
        digits: ViewSpan::new(start, start + length),
    })
}

/// Commas stand before every third digit, or not at all; one point at most.
fn well_grouped(digits: &str) -> bool {
    let mut parts = digits.split('.');
    let whole = parts.next().unwrap_or_default();
    let fraction = parts.next();
    if parts.next().is_some() || fraction.is_some_and(|f| f.is_empty() || f.contains(',')) {
        return false;
    }
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let grouped = whole.contains(',');
    (!grouped || (1..=3).contains(&first.len())) && groups.all(|group| group.len() == 3)
}

/// A row's label taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Label {
    /// The name without numbering and unit.
    pub(super) name: String,
    /// The unit in its bracket.
    pub(super) unit: Option<Unit>,
    /// Whether it is a part of a row above (其中：, #, a dash).
    pub(super) part: bool,
}

/// Takes a label apart: `其中：工业投资（亿元）`, `1.粮食产量`, `#住户存款`.
pub(super) fn label(text: &str) -> Label {
    let mut out = Label::default();
    let mut text = text.trim();
    loop {
        let before = text;
        for mark in [
            "其中：",
            "其中:",
            "其中",
            "#",
            "——",
            "—",
            "-",
            "·",
            "●",
            "◆",
            "★",
            "：",
            "：",
        ] {
            if let Some(rest) = text.strip_prefix(mark) {
                out.part |= !matches!(mark, "●" | "◆" | "★" | "：");
                text = rest.trim_start();
            }
        }
        text = without_numbering(text);
        if text == before {
            break;
        }
    }
    let mut name = text.to_owned();
    if let Some(open) = text.rfind('（').filter(|_| text.ends_with('）')) {
        let inside = &text[open + '（'.len_utf8()..text.len() - '）'.len_utf8()];
        if let Some(unit) = unit(inside) {
            out.unit = Some(unit);
            name.truncate(open);
        }
    }
    name.retain(|c| c != ' ');
    out.name = name;
    out
}

/// 1. 1、 （一） 一、 before a label.
fn without_numbering(text: &str) -> &str {
    let inner = text.strip_prefix('（').unwrap_or(text);
    let count: usize = inner
        .chars()
        .take_while(|&c| c.is_ascii_digit() || "一二三四五六七八九十".contains(c))
        .map(char::len_utf8)
        .sum();
    if count == 0 || count > 9 {
        return text;
    }
    let rest = &inner[count..];
    let closed = if text.starts_with('（') {
        rest.strip_prefix('）')
    } else {
        rest.strip_prefix(['、', '.', '．'])
    };
    closed.map_or(text, str::trim_start)
}

/// The longest well-known indicator named in a short text.
pub(super) fn indicator_in(text: &str) -> Option<&'static str> {
    let edges: Vec<usize> = text
        .char_indices()
        .map(|(n, _)| n)
        .chain([text.len()])
        .take(40)
        .collect();
    let mut best: Option<(usize, &'static str)> = None;
    for (n, &start) in edges.iter().enumerate() {
        for &end in edges[n + 1..].iter().rev() {
            if best.is_some_and(|(length, _)| end - start <= length) {
                break;
            }
            if let Some(known) = indicator::read_as(&text[start..end]) {
                best = Some((end - start, known.name));
            }
        }
    }
    best.map(|(_, name)| name)
}

//! Named records: policy formulae (提法) and honours.
//!
//! ```text
//! initiative = “ formula ”                 a short quotation with a numeral that counts members (“三个一批”)
//! honour     = (获评 | 入选 | 荣获 …) name   up to the pause, a title or list with a level in its words
//! ```

use std::collections::BTreeSet;

use crate::model::{Record, RecordKind};
use crate::span::ViewSpan;
use crate::text::ReportText;

const GRANTED: [&str; 12] = [
    "获评",
    "入选",
    "荣获",
    "被评为",
    "被认定为",
    "被命名为",
    "入围",
    "获批",
    "被授予",
    "被确定为",
    "成功创建",
    "获得",
];
/// Words that a title ends with or holds; without one, what follows the verb is no honour.
const TITLES: [&str; 26] = [
    "基地",
    "示范区",
    "示范县",
    "示范市",
    "先进",
    "百强",
    "百佳",
    "500强",
    "案例",
    "称号",
    "城市",
    "试点",
    "线路",
    "园区",
    "集群",
    "集聚区",
    "优秀",
    "奖",
    "示范村",
    "名城",
    "名县",
    "样板",
    "单位",
    "场景",
    "中心",
    "区县",
];

/// Reads the records of a range of the view.
pub(crate) fn read(text: &ReportText, range: ViewSpan, doc: u32, area: u32) -> Vec<Record> {
    let mut out = initiatives(text, range, doc, area);
    out.extend(honours(text, range, doc, area));
    out.sort_by_key(|record| record.span);
    out
}

fn initiatives(text: &ReportText, range: ViewSpan, doc: u32, area: u32) -> Vec<Record> {
    let view = text.view();
    let mut seen = BTreeSet::new();
    let mut out = Vec::new();
    for (at, _) in range.of(view).match_indices('“') {
        let start = range.start + at;
        let inner_start = start + '“'.len_utf8();
        let Some(length) = view[inner_start..range.end].find(['”', '“', '\n']) else {
            continue;
        };
        let inner = &view[inner_start..inner_start + length];
        if !view[inner_start + length..].starts_with('”') || !is_formula(inner) || !seen.insert(inner) {
            continue;
        }
        let span = ViewSpan::new(start, inner_start + length + '”'.len_utf8());
        out.push(Record {
            kind: RecordKind::Initiative,
            doc,
            area,
            name: span.of(view).to_owned(),
            level: None,
            members: Vec::new(),
            span: text.to_source(span),
        });
    }
    out
}

/// A short quotation that counts its members: it holds a numeral, and is not a plan's name or a grade.
fn is_formula(inner: &str) -> bool {
    let count = inner.chars().count();
    let numerals = inner
        .chars()
        .filter(|c| "一二三四五六七八九十百千万两双零".contains(*c) || c.is_ascii_digit())
        .count();
    let han = inner.chars().filter(|c| matches!(c, '\u{4E00}'..='\u{9FFF}')).count();
    let names = [
        "十四五",
        "十三五",
        "十五五",
        "十二五",
        "一带一路",
        "三农",
        "五一",
        "双十一",
    ];
    (2..=12).contains(&count)
        && numerals > 0
        && (han >= 2 || count == 4)
        && !names.contains(&inner)
        && !inner.ends_with('星')
}

fn honours(text: &ReportText, range: ViewSpan, doc: u32, area: u32) -> Vec<Record> {
    let view = text.view();
    let mut out: Vec<Record> = Vec::new();
    for verb in GRANTED {
        for (at, _) in range.of(view).match_indices(verb) {
            let start = range.start + at + verb.len();
            let rest = &view[start..range.end];
            let end = rest
                .char_indices()
                .find(|&(n, c)| matches!(c, '，' | '。' | '；' | '、' | '\n' | '！') && !inside_quote(&rest[..n]))
                .map_or(rest.len(), |(n, _)| n);
            let name = rest[..end]
                .trim_start_matches(['为', '了', '“'])
                .trim_end_matches(['等', '”']);
            let count = name.chars().count();
            if !(6..=40).contains(&count) || !TITLES.iter().any(|title| name.contains(title)) {
                continue;
            }
            let Some(level) = level(name) else { continue };
            let name_start = start + rest[..end].find(name).unwrap_or(0);
            let span = text.to_source(ViewSpan::new(name_start, name_start + name.len()));
            if out.iter().all(|known| known.span != span) {
                out.push(Record {
                    kind: RecordKind::Honour,
                    doc,
                    area,
                    name: name.to_owned(),
                    level: Some(level.to_owned()),
                    members: Vec::new(),
                    span,
                });
            }
        }
    }
    out
}

fn inside_quote(before: &str) -> bool {
    before.matches('“').count() > before.matches('”').count()
}

/// The level that the words of a title give.
fn level(name: &str) -> Option<&'static str> {
    if name.contains("国家") || name.contains("全国") || name.contains("中国") {
        return Some("国家级");
    }
    if name.contains('省') || name.contains("自治区") {
        return Some("省级");
    }
    name.contains('市').then_some("市级")
}

//! Named records: projects, honours, policy formulae (提法) and organisations.
//!
//! Input: the view and the blocks of one article, with the observations read from them. Output: records in the order
//! of the text. Example: `云泽湖大桥、泽北产业园等8个项目建成投产，入选全国百强县` names two projects and an honour.
//!
//! ```text
//! project    = names stage-verb | stage-verb names [等 kind]      names end with what can be built, or are listed
//! honour     = granting-verb title {、 title}                     a title holds a word of level or a word of honour
//! initiative = “formula” [class] | numeral 大 … class | … N年行动   a formula counts, or its class word says it is one
//! ```
//!
//! Every rule looks at most [`WINDOW`] bytes to either side of the word that set it off, so reading stays linear.

mod formula;
mod honour;
mod initiative;
mod list;
mod member;
mod organisation;
mod project;
mod project_list;
mod project_name;
mod project_word;

use crate::model::{Observation, Record, RecordKind};
use crate::segment::sentences;
use crate::span::{Span, ViewSpan};
use crate::text::{Block, ReportText};

/// Bytes to either side of a verb or formula that its names and members may take up.
const WINDOW: usize = 600;

/// Reads the records of one article's blocks.
pub(crate) fn read(
    text: &ReportText,
    blocks: &[Block],
    doc: u32,
    area: u32,
    observations: &[Observation],
) -> Vec<Record> {
    let view = text.view();
    let mut money: Vec<&Observation> = observations.iter().filter(|o| o.unit == "元").collect();
    money.sort_by_key(|o| o.span);
    let mut out: Vec<Record> = Vec::new();
    let mut initiatives = initiative::Initiatives::default();
    for block in blocks {
        initiatives.read(text, block.span);
        organisation::read(text, block.span, &mut out);
        for sentence in sentences(view, block.span) {
            let mut granted = false;
            for clause in &sentence.clauses {
                let known = out.len();
                honour::read(text, clause.span, granted, &mut out);
                granted = out.len() > known;
            }
            project::read(text, &sentence, &money, &mut out);
        }
    }
    out = apart(out, initiatives.finish());
    for record in &mut out {
        (record.doc, record.area) = (doc, area);
        // 一是：二是 lists nothing.
        record.members.retain(|member| !member.is_empty());
        record.defined &= !record.members.is_empty();
    }
    out.sort_by_key(|record| (record.span, record.kind));
    once(out)
}

/// Settles what stands inside what: a formula within a title or a project's longer name is part of it; works named by
/// a formula alone are no building, and neither is part of a title.
fn apart(records: Vec<Record>, formulae: Vec<Record>) -> Vec<Record> {
    let spans = |kind: RecordKind, list: &[Record]| {
        let mut spans: Vec<Span> = list.iter().filter(|r| r.kind == kind).map(|r| r.span).collect();
        spans.sort();
        spans
    };
    let titles = spans(RecordKind::Honour, &records);
    let projects = spans(RecordKind::Project, &records);
    let longer =
        |span: Span| overlapping(&projects, span).is_some_and(|p| p.contains(span) && p.len() >= span.len() + 4);
    let mut out: Vec<Record> = formulae
        .into_iter()
        .filter(|f| overlapping(&titles, f.span).is_none() && (f.announced.is_some() || !longer(f.span)))
        .collect();
    let works: Vec<Record> = out.iter().filter(|f| !f.name.ends_with('”')).cloned().collect();
    let works = spans(RecordKind::Initiative, &works);
    let building = |r: &Record| overlapping(&works, r.span).is_none() && overlapping(&titles, r.span).is_none();
    out.extend(
        records
            .into_iter()
            .filter(|r| r.kind != RecordKind::Project || building(r)),
    );
    out
}

/// The first of sorted spans that shares characters with another.
fn overlapping(spans: &[Span], span: Span) -> Option<Span> {
    let n = spans.partition_point(|known| known.end <= span.start);
    spans.get(n).copied().filter(|known| known.start < span.end)
}

/// Each name of a kind once, where it stands first, with what its later mentions add.
fn once(records: Vec<Record>) -> Vec<Record> {
    let mut at = std::collections::HashMap::new();
    let mut out: Vec<Record> = Vec::with_capacity(records.len());
    for record in records {
        let name = record.name.as_str();
        let stem = ["项目", "工程"]
            .iter()
            .find_map(|end| name.strip_suffix(end))
            .unwrap_or(name);
        let key = (record.kind, stem.to_owned());
        let Some(&n) = at.get(&key) else {
            at.insert(key, out.len());
            out.push(record);
            continue;
        };
        let first: &mut Record = &mut out[n];
        // The furthest stage that the text tells counts.
        first.stage = first.stage.max(record.stage);
        if first.investment.is_none() {
            first.investment = record.investment;
        }
        if first.capacity.is_none() {
            first.capacity = record.capacity;
        }
    }
    out
}

/// A record of a span of the view.
fn named(text: &ReportText, kind: RecordKind, span: ViewSpan) -> Record {
    Record::named(kind, span.of(text.view()), text.to_source(span))
}

/// The small number that a text begins with (三, 十二, 14), and the bytes it takes up; `None` above 99 or for none.
fn leading_number(text: &str) -> Option<(u32, usize)> {
    const DIGITS: &str = "零一二三四五六七八九";
    let ascii = text.bytes().take_while(u8::is_ascii_digit).count();
    if ascii > 0 {
        return (ascii <= 2).then(|| (text[..ascii].parse().unwrap_or(0), ascii));
    }
    let (mut value, mut bytes, mut last) = (0, 0, None);
    for c in text.chars().take(3) {
        let digit = match c {
            '两' | '双' => Some(2),
            _ => DIGITS.chars().position(|d| d == c).and_then(|n| u32::try_from(n).ok()),
        };
        match (c, digit) {
            ('十', _) if value < 10 => value = if bytes == 0 { 10 } else { value * 10 },
            (_, Some(digit)) if last == Some('十') || bytes == 0 => value += digit,
            _ => break,
        }
        bytes += c.len_utf8();
        last = Some(c);
    }
    (bytes > 0).then_some((value, bytes))
}

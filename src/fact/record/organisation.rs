//! Organisations with a full name: companies, public institutions, schools.

use std::sync::LazyLock;

use super::named;
use crate::lexicon::Matcher;
use crate::model::{OrganisationKind, Record, RecordKind};
use crate::span::ViewSpan;
use crate::text::ReportText;

/// Ends of names of organisations.
static ENDS: LazyLock<Matcher<OrganisationKind>> = LazyLock::new(|| {
    use OrganisationKind::{Company, Institution, School};
    Matcher::new([
        ("有限责任公司", Company),
        ("股份有限公司", Company),
        ("集团有限公司", Company),
        ("有限公司", Company),
        ("集团公司", Company),
        ("股份公司", Company),
        ("集团", Company),
        ("大学", School),
        ("职业技术学院", School),
        ("职业学院", School),
        ("师范学院", School),
        ("学院", School),
        ("第一中学", School),
        ("第二中学", School),
        ("第三中学", School),
        ("实验小学", School),
        ("实验中学", School),
        ("高级中学", School),
        ("人民医院", Institution),
        ("中心医院", Institution),
        ("中医院", Institution),
        ("妇幼保健院", Institution),
        ("附属医院", Institution),
        ("科学研究院", Institution),
        ("科学院", Institution),
        ("工程院", Institution),
        ("研究院", Institution),
        ("研究所", Institution),
        ("设计院", Institution),
    ])
});

/// Words that stand before a name and are no part of it, or that make what follows no name.
const BEFORE: &[&str] = &[
    "签约", "引进", "招引", "引入", "支持", "推动", "依托", "联合", "携手", "牵手", "对接", "收购", "重组", "组建",
    "成立", "设立", "建成", "建设", "新建", "支撑", "服务", "帮助", "鼓励", "培育", "通过", "协同", "合作", "走访",
    "赴", "以及", "与", "和", "及", "由", "向", "为", "对", "的", "在", "是", "等", "将", "到", "从", "被", "把", "给",
    "据", "于", "入驻", "落户", "包括", "其中", "推进", "加快", "实施", "完成", "共建",
];

/// Longest name, in characters.
const LONGEST: usize = 24;

/// Adds the organisations of a block.
pub(super) fn read(text: &ReportText, block: ViewSpan, out: &mut Vec<Record>) {
    let view = text.view();
    let mut from = block.start;
    let mut skip = block.start;
    for (offset, c) in block.of(view).char_indices() {
        let at = block.start + offset;
        if at < skip {
            continue;
        }
        // The common case first: the tables of all letters are slow to ask.
        if !(matches!(c, '\u{4E00}'..='\u{9FFF}' | '（' | '）') || c.is_alphanumeric()) {
            from = at + c.len_utf8();
            continue;
        }
        let Some((word, kind)) = ENDS.longest_at(&view[at..block.end]) else {
            continue;
        };
        skip = at + word.len();
        let head = ViewSpan::new(from, at).tail(view, LONGEST * 3);
        let start = name_start(view, head);
        let stem = view[start..at].chars().count();
        let next = view[skip..block.end].chars().next().unwrap_or('。');
        let whole = !matches!(
            next,
            '生' | '化' | '式' | '军' | '作' | '采' | '员' | '校' | '城' | '园'
        );
        if (2..=LONGEST).contains(&stem) && whole && is_name(&view[start..at]) {
            let span = ViewSpan::new(start, skip);
            out.push(Record {
                organisation: Some(kind),
                ..named(text, RecordKind::Organisation, span)
            });
        }
        from = skip;
    }
}

/// Where a name begins: after the last word that cannot be part of it.
fn name_start(view: &str, head: ViewSpan) -> usize {
    let text = head.of(view);
    BEFORE
        .iter()
        .filter_map(|word| text.rfind(word).map(|at| head.start + at + word.len()))
        .max()
        .unwrap_or(head.start)
}

/// Whether the words before an organisation's kind name it rather than count or describe it.
fn is_name(stem: &str) -> bool {
    let describes = [
        "家", "所", "个", "各", "多", "重点", "龙头", "大型", "知名", "国有", "公立", "中央", "上市", "职业", "老年",
        "基层",
    ];
    !describes
        .iter()
        .any(|word| stem.starts_with(word) || stem.ends_with(word))
        && !stem.starts_with(|c: char| c.is_ascii_digit())
}

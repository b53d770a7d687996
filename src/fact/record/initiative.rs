//! Initiatives (提法): formulae that name a policy by what it counts or by a class word.
//!
//! ```text
//! formula = “ … ” [words] class      “三个一批”, “1663”工作格局, “12345”党建引领基层治理模式
//!         | subject numeral 年行动 [计划] | subject 行动 after a verb that carries it out
//!         | numeral 大 [words] class   十大民生工程
//!         | digits + digits [+ N] class
//! members = （A、B、C） | 即A、B、C | ：一是A，二是B | A、B、C before it, as many as it announces
//! ```

use std::collections::HashMap;
use std::sync::LazyLock;

use super::formula::{Class, announced, class_after, counted_class, counts, event_after};
use super::member::{all_at_once, continued, members};
use super::project_word::{Words, ends_as_building};
use super::{WINDOW, leading_number, named};
use crate::model::{Record, RecordKind};
use crate::span::ViewSpan;
use crate::text::ReportText;

/// Words after a quotation that say it is something else: an event, a title, a telephone number, a thing counted.
static OTHER: Words = LazyLock::new(|| {
    "大会 大赛 比赛 联赛 赛 论坛 展 博览会 晚会 音乐会 节 称号 荣誉 热线 电话 平台 便民 政务 投诉 \
     举报 栏目 节目 频道 号 酒 牌 企业 公司 奖 级 型 假期 小长假"
        .split_whitespace()
        .collect()
});

/// Verbs that carry out what an unquoted 行动 names; its name begins after them.
static CARRIED_OUT: Words = LazyLock::new(|| {
    "组织开展 扎实开展 深入开展 开展 深入实施 全面实施 大力实施 实施 扎实推进 深入推进 持续推进 统筹推进 \
     推进 启动 制定 落实 深化 推动 打好 打响 出台 印发 抓好 完成 部署 以"
        .split_whitespace()
        .collect()
});

/// Longest inner part of a quotation that counts, in characters.
const INNER: usize = 14;

/// Initiatives of one article; a formula is kept where it stands first, with the members listed anywhere.
#[derive(Debug, Default)]
pub(super) struct Initiatives {
    records: Vec<Record>,
    known: HashMap<String, usize>,
    /// A formula that ended its block: the blocks after it may list its members.
    open: Option<usize>,
}

impl Initiatives {
    /// Adds the initiatives of a block.
    pub(super) fn read(&mut self, text: &ReportText, block: ViewSpan) {
        let view = text.view();
        self.list(view, block);
        let (mut taken, mut listed) = (block.start, block.start);
        let quotes = quotations(view, block);
        let mut next = 0;
        for (offset, c) in block.of(view).char_indices() {
            let at = block.start + offset;
            while quotes.get(next).is_some_and(|quote| quote.end <= at) {
                next += 1;
            }
            if at < taken {
                continue;
            }
            let found = match quotes.get(next) {
                Some(quote) if quote.start == at => {
                    row(view, &quotes[next..], block).or_else(|| quoted(view, *quote, block))
                }
                Some(quote) if quote.start < at => continue,
                // What is listed under one formula is none of its own, unless quoted.
                _ if at < listed => continue,
                _ => unquoted(view, at, c, block),
            };
            let Some(formula) = found else { continue };
            taken = formula.span.end;
            let (members, end) = members(view, &formula, block);
            listed = listed.max(end);
            let n = self.add(text, &formula, members);
            let rest = view[formula.span.end..block.end].trim_matches(['：', ':', '。', ' ']);
            if rest.is_empty() && self.records[n].members.is_empty() {
                self.open = Some(n);
            }
        }
    }

    /// Members of the formula that ended an earlier block, where this block goes on to list them: 一是 …, or as many
    /// parts between ； as it announces.
    fn list(&mut self, view: &str, block: ViewSpan) {
        let Some(record) = self.open.and_then(|n| self.records.get_mut(n)) else {
            return;
        };
        let found = continued(view, block, record.members.len());
        if !found.is_empty() {
            record.members.extend(found);
            record.defined = true;
        } else if record.members.is_empty() {
            self.open = None;
            if let Some(members) = all_at_once(view, block, record.announced) {
                record.members = members;
                record.defined = true;
            }
        }
    }

    fn add(&mut self, text: &ReportText, formula: &Formula, members: Vec<String>) -> usize {
        let name = formula.span.of(text.view());
        let key = formula.key.of(text.view()).replace('的', "");
        if let Some(&n) = self.known.get(&key) {
            // The first mention with its class word is the better one.
            let bare = self.records[n].name.ends_with(['”', '"']);
            if bare && formula.span.end > formula.key.end && formula.sure {
                self.records[n].name = name.replace('"', "");
                self.records[n].span = text.to_source(formula.span);
            }
            if self.records[n].members.is_empty() && !members.is_empty() {
                self.records[n].defined = true;
                self.records[n].members = members;
            }
            return n;
        }
        self.known.insert(key, self.records.len());
        self.records.push(Record {
            name: name.replace('"', ""),
            defined: !members.is_empty(),
            announced: formula.announced,
            members,
            ..named(text, RecordKind::Initiative, formula.span)
        });
        self.records.len() - 1
    }

    /// The records, in the order of their first mention.
    pub(super) fn finish(self) -> Vec<Record> {
        self.records
    }
}

/// A formula found in the view.
#[derive(Debug, Clone, Copy)]
pub(super) struct Formula {
    /// The whole name.
    pub(super) span: ViewSpan,
    /// What makes it the same formula elsewhere: the quotation, or the whole.
    pub(super) key: ViewSpan,
    /// The inside of its quotation; empty for an unquoted one.
    pub(super) inner: ViewSpan,
    /// How many members it announces.
    pub(super) announced: Option<u32>,
    /// Whether its class word alone makes it a formula.
    pub(super) sure: bool,
}

/// The quotations of a block with their marks, outermost only; straight marks open and close in turn.
fn quotations(view: &str, block: ViewSpan) -> Vec<ViewSpan> {
    let mut out = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for (offset, c) in block.of(view).char_indices() {
        let at = block.start + offset;
        match (open, c) {
            (_, '“') => open = Some((at, '”')),
            (None, '"') => open = Some((at, '"')),
            (Some((start, close)), _) if c == close => {
                out.push(ViewSpan::new(start, at + c.len_utf8()));
                open = None;
            }
            (Some((start, _)), _) if at - start > WINDOW => open = None,
            _ => {}
        }
    }
    out
}

/// Reads quotations side by side that make up one formula with the class word after the last: “A”“B”“C”模式.
fn row(view: &str, quotes: &[ViewSpan], block: ViewSpan) -> Option<Formula> {
    let count = quotes
        .windows(2)
        .take(8)
        .take_while(|pair| pair[0].end == pair[1].start)
        .count()
        + 1;
    let (first, last) = (*quotes.first()?, *quotes.get(count - 1)?);
    let plain = |quote: &ViewSpan| {
        let words = quote.of(view).trim_matches(['“', '”', '"']);
        announced(words).is_none() && words.chars().count() >= 4
    };
    if count < 2 || !quotes[..count].iter().all(plain) {
        return None;
    }
    let (class, tail) = class_after(&view[last.end..ViewSpan::new(last.end, block.end).head(view, 90).end]);
    let span = ViewSpan::new(first.start, last.end + tail);
    (class == Some(Class::Sure)).then_some(Formula {
        span,
        key: span,
        inner: ViewSpan::new(first.start, last.end),
        announced: None,
        sure: true,
    })
}

/// Reads a quotation and the class word after it.
fn quoted(view: &str, quote: ViewSpan, block: ViewSpan) -> Option<Formula> {
    let mark = view[quote.start..].chars().next()?.len_utf8();
    let inner = ViewSpan::new(quote.start + mark, quote.end - mark);
    let words = inner.of(view);
    let count = words.chars().count();
    if !(2..=40).contains(&count) || words.contains(['。', '！', '？', '《']) {
        return None;
    }
    let after = &view[quote.end..ViewSpan::new(quote.end, block.end).head(view, 90).end];
    let (class, tail) = class_after(after);
    let listed = words.contains('、') && counted_class(after).is_some();
    if OTHER.iter().any(|word| after.starts_with(word)) && class != Some(Class::Sure) {
        return None;
    }
    if class.is_none() && event_after(after) {
        return None;
    }
    let grade = words.ends_with('星') && class.is_none();
    let building = class.is_none() && ends_as_building(words) && !words.ends_with("工程");
    // “一张蓝图绘到底”: one is no count where it only begins a saying.
    let saying = class.is_none()
        && count > 4
        && words.starts_with('一')
        && !words.chars().skip(1).any(|c| "一二三四五六七八九十".contains(c));
    // “第一…” orders, unless it names a rule (“第一议题”制度).
    let first = words.starts_with("第一") && class != Some(Class::Sure);
    let counts = !(grade || building || saying || first) && counts(words);
    let short = count <= INNER || listed || class.is_some() && count <= 26 && leading_number(words).is_some();
    let sure = class == Some(Class::Sure) && count <= 24;
    if !(counts && short || listed || sure) {
        return None;
    }
    // A title: “某省双高双普县”.
    if ["省", "全国", "国家", "中国"].iter().any(|place| words.contains(place))
        && words.ends_with(['县', '区', '市', '镇', '村', '城', '乡'])
    {
        return None;
    }
    // A telephone number, a date, a grade.
    if words.bytes().all(|b| b.is_ascii_digit() || b == b'-' || b == b'.') && class.is_none() && count > 4 {
        return None;
    }
    let span = ViewSpan::new(quote.start, quote.end + tail);
    let announced = if listed { counted_class(after) } else { announced(words) };
    Some(Formula {
        span,
        key: quote,
        inner,
        announced,
        sure: class == Some(Class::Sure),
    })
}

/// Reads an unquoted formula that begins or is told at `at`.
fn unquoted(view: &str, at: usize, c: char, block: ViewSpan) -> Option<Formula> {
    let rest = &view[at..ViewSpan::new(at, block.end).head(view, 120).end];
    let whole = |span: ViewSpan, announced| Formula {
        span,
        key: span,
        inner: ViewSpan::new(at, at),
        announced,
        sure: true,
    };
    if rest.starts_with("行动") || rest.starts_with("年活动") {
        return action(view, at, rest, block).map(|span| whole(span, None));
    }
    if c.is_ascii_digit() && !view[..at].ends_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '.' | '“' | '"'))
    {
        return sum(rest).map(|length| whole(ViewSpan::new(at, at + length), None));
    }
    if "二三四五六七八九十".contains(c) && !view[..at].ends_with(|c: char| "第一二三四五六七八九十百千万".contains(c))
    {
        return counted(rest).map(|(length, number)| whole(ViewSpan::new(at, at + length), Some(number)));
    }
    None
}

/// 城市更新三年行动计划, 食品安全专项行动: a name between the verb that carries it out and its end.
fn action(view: &str, at: usize, rest: &str, block: ViewSpan) -> Option<ViewSpan> {
    let year = rest.starts_with("年活动");
    let mut end = at + if year { "年活动".len() } else { "行动".len() };
    for more in ["计划", "方案"] {
        if !year && view[end..block.end].starts_with(more) {
            end += more.len();
        }
    }
    let before = ViewSpan::new(block.start, at).tail(view, 96);
    let words = before.of(view);
    let pause = words
        .rfind(|c: char| !c.is_alphanumeric())
        .map_or(0, |n| n + words[n..].chars().next().map_or(1, char::len_utf8));
    let verb = CARRIED_OUT
        .iter()
        .filter_map(|verb| words[pause..].rfind(verb).map(|n| pause + n + verb.len()))
        .max();
    let and = ["和", "及", "与"]
        .iter()
        .filter_map(|word| words[pause..].rfind(word).map(|n| pause + n + word.len()))
        .max();
    let mut start = verb.unwrap_or(pause);
    let numbered = words.ends_with('年')
        || words.ends_with("专项")
        || words.ends_with("攻坚")
        || words.ends_with("百日")
        || ["百日", "年"].iter().any(|number| words[start..].contains(number));
    // 实施A行动和B行动: the second begins after 和 where the first ended as one.
    if let Some(and) = and.filter(|&n| n > start && words[start..n].contains("行动")) {
        start = and;
    }
    let name = words[start..].trim_start_matches(['了', '为']);
    let start = before.end - name.len();
    let count = name.chars().count();
    let common = [
        "联合", "统一", "自觉", "实际", "具体", "集体", "思想", "军事", "采取", "应急", "主动", "迅速",
    ];
    let sure = numbered || year;
    (sure
        && (4..=24).contains(&count)
        && !common.iter().any(|word| name.ends_with(word))
        && !name.starts_with(|c: char| c.is_ascii_digit()))
    .then_some(ViewSpan::new(start, end))
}

/// 1+3+N with its class word: how many bytes it takes up.
fn sum(rest: &str) -> Option<usize> {
    let length = rest
        .bytes()
        .take_while(|b| b.is_ascii_digit() || matches!(b, b'+' | b'N' | b'n' | b'X'))
        .count();
    let digits = rest[..length].split('+').all(|part| (1..=2).contains(&part.len()));
    if rest[..length].matches('+').count() == 0 || !digits {
        return None;
    }
    let (class, tail) = class_after(&rest[length..]);
    class.map(|_| length + tail)
}

/// 十大民生工程, 六项重点工作：… : its bytes and its number.
fn counted(rest: &str) -> Option<(usize, u32)> {
    let (number, bytes) = leading_number(rest)?;
    let measure = rest[bytes..]
        .chars()
        .next()
        .filter(|c| matches!(c, '大' | '项' | '个' | '件'))?;
    let head = bytes + measure.len_utf8();
    let after = &rest[head..];
    if !(2..=20).contains(&number) {
        return None;
    }
    // Told one by one right after it, any count is a formula.
    let stop = after
        .find(['：', '，', '。', '；', '、', '（', '“', '\n'])
        .unwrap_or(after.len());
    let phrase = &after[..stop];
    let told = after[stop..].starts_with("：一是")
        || after[stop..].starts_with("：（一）")
        || after[stop..].starts_with("，一是");
    if told && (2..=10).contains(&phrase.chars().count()) {
        return Some((head + stop, number));
    }
    let faces = [
        "方面工作",
        "方面的工作",
        "方面具体工作",
        "方面的具体工作",
        "方面重点工作",
        "方面任务",
        "方面重点任务",
    ];
    if let Some(words) = faces.iter().filter(|_| measure == '个').find(|words| phrase == **words) {
        return Some((head + words.len(), number));
    }
    if !matches!(measure, '大' | '项') {
        return None;
    }
    let (class, tail) = class_after(after);
    let words = &after[..tail];
    let ends = ["行动", "工程", "战略", "计划", "攻坚战", "战役", "会战", "行动计划"];
    let fits = class == Some(Class::Sure) && words.chars().count() <= 10 && ends.iter().any(|end| words.ends_with(end));
    (fits && (measure == '大' || words.ends_with("行动"))).then_some((head + tail, number))
}

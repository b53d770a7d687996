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

use super::{WINDOW, leading_number, list, named};
use crate::lexicon::Matcher;
use crate::model::{Record, RecordKind};
use crate::span::ViewSpan;
use crate::text::ReportText;

/// What a class word after a formula tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    /// What it follows is a formula, whether it counts or not.
    Sure,
    /// It belongs to the name of a formula that counts.
    Part,
}

static CLASSES: LazyLock<Matcher<Class>> = LazyLock::new(|| {
    let sure = [
        "行动计划",
        "行动方案",
        "行动",
        "工程",
        "机制",
        "模式",
        "工作法",
        "格局",
        "体系",
        "战略",
        "制度",
        "思路",
        "布局",
        "大会战",
        "会战",
        "攻坚战",
        "计划",
        "体制",
        "方略",
        "工作机制",
        "工作模式",
        "治理模式",
        "工作格局",
        "发展思路",
        "战役",
    ];
    let part = [
        "目标", "建设", "工作", "创建", "活动", "定位", "理念", "举措", "方案", "要求", "架构", "框架", "做法", "政策",
    ];
    let sure = sure.into_iter().map(|word| (word, Class::Sure));
    Matcher::new(sure.chain(part.into_iter().map(|word| (word, Class::Part))))
});

/// Words after a quotation that say it is something else: an event, a title, a telephone number, a thing counted.
const OTHER: &[&str] = &[
    "大会",
    "大赛",
    "比赛",
    "联赛",
    "赛",
    "论坛",
    "展",
    "博览会",
    "晚会",
    "音乐会",
    "节",
    "称号",
    "荣誉",
    "热线",
    "电话",
    "平台",
    "便民",
    "政务",
    "投诉",
    "举报",
    "栏目",
    "节目",
    "频道",
    "号",
    "酒",
    "牌",
    "企业",
    "公司",
    "奖",
    "级",
    "型",
    "假期",
    "小长假",
];

/// Quotations with a numeral that are no formulae.
const NAMES: &[&str] = &[
    "十四五",
    "十三五",
    "十五五",
    "十二五",
    "十一五",
    "一带一路",
    "三农",
    "五一",
    "十一",
    "双十一",
    "双11",
    "618",
    "七一",
    "八一",
    "三八",
    "六一",
    "两会",
    "第一桶金",
    "第一书记",
    "一把手",
    "一等奖",
    "三产",
    "新三板",
    "三板",
    "二十大",
    "一号",
    "一中",
    "十五",
    "九五",
    "双节",
    "两节",
];

/// Verbs that carry out what an unquoted 行动 names; its name begins after them.
const CARRIED_OUT: [&str; 26] = [
    "组织开展",
    "扎实开展",
    "深入开展",
    "开展",
    "深入实施",
    "全面实施",
    "大力实施",
    "实施",
    "扎实推进",
    "深入推进",
    "持续推进",
    "统筹推进",
    "推进",
    "启动",
    "制定",
    "落实",
    "深化",
    "推动",
    "打好",
    "打响",
    "出台",
    "印发",
    "抓好",
    "完成",
    "部署",
    "以",
];

/// Longest inner part of a quotation that counts, in characters.
const INNER: usize = 14;

/// Initiatives of one article; a formula is kept where it stands first, with the members listed anywhere.
#[derive(Debug, Default)]
pub(super) struct Initiatives {
    records: Vec<Record>,
    known: HashMap<String, usize>,
}

impl Initiatives {
    /// Adds the initiatives of a block.
    pub(super) fn read(&mut self, text: &ReportText, block: ViewSpan) {
        let view = text.view();
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
            self.add(text, &formula, members);
        }
    }

    fn add(&mut self, text: &ReportText, formula: &Formula, members: Vec<String>) {
        let name = formula.span.of(text.view());
        let key = formula.key.of(text.view()).to_owned();
        if let Some(&n) = self.known.get(&key) {
            if self.records[n].members.is_empty() && !members.is_empty() {
                self.records[n].defined = true;
                self.records[n].members = members;
            }
            return;
        }
        self.known.insert(key, self.records.len());
        self.records.push(Record {
            name: name.replace('"', ""),
            defined: !members.is_empty(),
            announced: formula.announced,
            members,
            ..named(text, RecordKind::Initiative, formula.span)
        });
    }

    /// The records, in the order of their first mention.
    pub(super) fn finish(self) -> Vec<Record> {
        self.records
    }
}

/// A formula found in the view.
#[derive(Debug, Clone, Copy)]
struct Formula {
    /// The whole name.
    span: ViewSpan,
    /// What makes it the same formula elsewhere: the quotation, or the whole.
    key: ViewSpan,
    /// The inside of its quotation; empty for an unquoted one.
    inner: ViewSpan,
    /// How many members it announces.
    announced: Option<u32>,
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
    let building = class.is_none()
        && super::project_word::ENDS
            .iter()
            .any(|end| words.ends_with(end) && !words.ends_with("工程"));
    // “一张蓝图绘到底”: one is no count where it only begins a saying.
    let saying = class.is_none()
        && count > 4
        && words.starts_with('一')
        && !words.chars().skip(1).any(|c| "一二三四五六七八九十".contains(c));
    let counts =
        !grade && !building && !saying && counts(words) && !(words.starts_with("第一") && class != Some(Class::Sure));
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
    })
}

/// Whether an event follows a quotation that names it: “…”健身大会.
fn event_after(after: &str) -> bool {
    let near: String = after
        .chars()
        .take(14)
        .take_while(|&c| c.is_alphanumeric() && !matches!(c, '的' | '和' | '与' | '等'))
        .collect();
    [
        "大会",
        "大赛",
        "比赛",
        "联赛",
        "赛",
        "论坛",
        "展会",
        "展览",
        "博览会",
        "晚会",
        "音乐会",
        "文化节",
        "旅游节",
        "招聘会",
        "对接会",
        "推介会",
    ]
    .iter()
    .any(|event| near.contains(event) && !near.contains("大会战"))
}

/// The class word that ends the name after a quotation, and how many bytes the name goes on for.
fn class_after(after: &str) -> (Option<Class>, usize) {
    const STOPS: &str = "的了和与及等是为将在以从到被把，。；：、！？（）“”《》\"\n";
    let mut found = (None, 0);
    let mut chars = 0;
    for (at, c) in after.char_indices() {
        if at < found.1 {
            continue;
        }
        if chars > 12 || STOPS.contains(c) {
            break;
        }
        chars += 1;
        // Once a class word stands, only another one right behind it goes on.
        if found.0.is_some() && at > found.1 {
            break;
        }
        if let Some((word, class)) = CLASSES.longest_at(&after[at..]) {
            if class == Class::Part && at > 12 {
                break;
            }
            found = (
                if found.0 == Some(Class::Sure) {
                    found.0
                } else {
                    Some(class)
                },
                at + word.len(),
            );
        } else if ["项目", "问题", "企业", "政策", "经验", "支部以", "以上"]
            .iter()
            .any(|word| after[at..].starts_with(word))
        {
            break;
        }
    }
    found
}

/// The number that a counted class right after a quotation announces (三大行动).
fn counted_class(after: &str) -> Option<u32> {
    let (number, bytes) = leading_number(after)?;
    let rest = &after[bytes..];
    let measure = rest.chars().next().filter(|c| matches!(c, '大' | '项' | '个' | '条'))?;
    CLASSES.longest_at(&rest[measure.len_utf8()..])?;
    Some(number)
}

/// Whether a quotation counts: it holds a numeral, and is no plan, day or grade.
fn counts(words: &str) -> bool {
    let numeral = |c: char| "一二三四五六七八九十百千万两双".contains(c) || c.is_ascii_digit();
    let numerals = words.chars().filter(|&c| numeral(c)).count();
    let count = words.chars().count();
    let han = words.chars().filter(|c| matches!(c, '\u{4E00}'..='\u{9FFF}')).count();
    let dated = words.contains('·') && words.starts_with(|c: char| c.is_ascii_digit());
    let titles = ["模范城", "百强", "百佳", "十佳", "五星级", "一等奖", "二等奖", "首店"];
    numerals > 0
        && (han >= 2 || (3..=6).contains(&count) && words.chars().all(|c| c.is_ascii_digit()) || words.contains('+'))
        && !dated
        && !NAMES.contains(&words)
        && !(words.ends_with(['级', '年', '月', '日', '号', '岁']) && !words.contains('个'))
        && !["第一", "下降", "提升", "增长", "丰收", "提高", "降低"]
            .iter()
            .any(|end| words.ends_with(end))
        && !["连丰", "连增", "连冠", "连降", "连涨", "连升"]
            .iter()
            .any(|run| words.contains(run))
        && !(words.contains(['、', '，']) && words.starts_with('人'))
        && !titles.iter().any(|title| words.contains(title))
}

/// How many members a formula announces: 三个… 3, 四城联创 4, 六园一场 7, 1663 16.
fn announced(words: &str) -> Option<u32> {
    if words.bytes().all(|b| b.is_ascii_digit()) {
        let sum = words.bytes().map(|b| u32::from(b - b'0')).sum();
        return (3..=4).contains(&words.len()).then_some(sum);
    }
    let (first, bytes) = leading_number(words)?;
    let mut rest = &words[bytes..];
    if rest.starts_with(['个', '大', '项', '条', '张', '件', '类']) {
        // 三大支撑八项重点 announces both.
        let more = rest.char_indices().find_map(|(at, _)| {
            let (number, bytes) = leading_number(&rest[at..])?;
            rest[at + bytes..]
                .starts_with(['个', '大', '项', '条'])
                .then_some(number)
        });
        let sum = first + more.unwrap_or(0);
        return (first > 1).then_some(sum);
    }
    let mut sum = first;
    loop {
        let other = rest.find(|c: char| "一二三四五六七八九十两双".contains(c) || c.is_ascii_digit());
        match other {
            None => break,
            Some(0) => return None,
            Some(at) => {
                let (number, bytes) = leading_number(&rest[at..])?;
                sum += number;
                rest = &rest[at + bytes..];
            }
        }
    }
    let ends = rest.chars().count();
    (sum > 1 && (1..=4).contains(&ends) && !words.starts_with(['百', '千', '万'])).then_some(sum)
}

/// Reads an unquoted formula that begins or is told at `at`.
fn unquoted(view: &str, at: usize, c: char, block: ViewSpan) -> Option<Formula> {
    let rest = &view[at..ViewSpan::new(at, block.end).head(view, 120).end];
    let whole = |span: ViewSpan, announced| Formula {
        span,
        key: span,
        inner: ViewSpan::new(at, at),
        announced,
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

/// The members that the text lists for a formula, and where their list ends.
fn members(view: &str, formula: &Formula, block: ViewSpan) -> (Vec<String>, usize) {
    let end = formula.span.end;
    let inner = formula.inner.of(view);
    let texts = |spans: Vec<ViewSpan>| -> Vec<String> {
        spans
            .into_iter()
            .map(|span| span.of(view).trim_matches(['“', '”', ' ', '"', '的']).to_owned())
            .filter(|member| !member.is_empty())
            .collect()
    };
    let fits = |members: &[String]| {
        members.len() >= 2 && members.iter().all(|member| (2..=30).contains(&member.chars().count()))
    };
    let after = ViewSpan::new(end, block.end).head(view, WINDOW);
    // Some names go on after the formula (“三区”同改): the list may follow the quotation, or the whole name.
    for start in [formula.key.end, end] {
        let text = ViewSpan::new(start, after.end).of(view);
        if let Some(close) = text.strip_prefix('（').and_then(|rest| rest.find('）')) {
            let from = start + '（'.len_utf8();
            let found = texts(parts(view, ViewSpan::new(from, from + close)));
            if fits(&found) {
                return (found, from + close);
            }
        }
    }
    if let Some((found, stop)) = told(view, after).filter(|(found, _)| found.len() >= 2) {
        return (found, stop);
    }
    let text = after.of(view);
    let lead = [
        "，即",
        "即",
        "，包括",
        "包括",
        "是指",
        "，分别是",
        "分别是",
        "，分别为",
        "聚焦",
        "涵盖",
        "：",
    ];
    if let Some(word) = lead.iter().find(|word| text.starts_with(**word)) {
        let from = end + word.len();
        let rest = &view[from..after.end];
        let mut stop = rest.find(['，', '。', '；', '：', '！']).unwrap_or(rest.len());
        stop = list::and_others(&rest[..stop], false).unwrap_or(stop);
        let found = texts(list::members(view, ViewSpan::new(from, from + stop)));
        if fits(&found) {
            return (found, from + stop);
        }
    }
    if inner.contains("”“") {
        let found: Vec<String> = inner
            .split("”“")
            .map(|part| part.trim_matches(['“', '”']).to_owned())
            .collect();
        if fits(&found) {
            return (found, end);
        }
    }
    if inner.contains(['、', '+']) && !inner.starts_with(|c: char| c.is_ascii_digit()) {
        let found: Vec<String> = inner.split(['、', '+']).map(str::to_owned).collect();
        if fits(&found) {
            return (found, end);
        }
    }
    (before(view, formula, block).unwrap_or_default(), end)
}

/// Members before their formula (A、B、C“三个保障”): as many as it announces.
fn before(view: &str, formula: &Formula, block: ViewSpan) -> Option<Vec<String>> {
    let wanted = usize::try_from(formula.announced?)
        .ok()
        .filter(|n| (2..=12).contains(n))?;
    let span = ViewSpan::new(block.start, formula.span.start).tail(view, 360);
    let text = span.of(view);
    let start = text
        .rfind(['，', '。', '；', '：', '（'])
        .map_or(0, |at| at + '，'.len_utf8());
    let list = list::members(view, ViewSpan::new(span.start + start, span.end));
    if list.len() != wanted || text[start..].contains(['“', '"']) || text.ends_with(['的', '到', '了']) {
        return None;
    }
    let mut found: Vec<String> = list
        .into_iter()
        .map(|member| member.of(view).trim_matches(['“', '”', '等']).to_owned())
        .collect();
    let verbs = [
        "实施", "加强", "强化", "落实", "坚持", "突出", "做好", "开展", "推进", "抓好", "聚焦", "打造", "围绕", "持续",
    ];
    if let Some(rest) = verbs.iter().find_map(|verb| found[0].strip_prefix(verb)) {
        found[0] = rest.to_owned();
    }
    found
        .iter()
        .all(|member| (2..=30).contains(&member.chars().count()))
        .then_some(found)
}

/// ：一是A，二是B …: what each number tells, up to the next pause; and where the last one ends.
fn told(view: &str, after: ViewSpan) -> Option<(Vec<String>, usize)> {
    const NUMBERS: &[&str] = &[
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二",
    ];
    let text = after.of(view);
    let mut at = ["：一是", "，一是", "：（一）"]
        .iter()
        .find(|head| text.starts_with(**head))
        .map(|_| '：'.len_utf8())?;
    let mut found = Vec::new();
    for number in NUMBERS {
        let Some((n, mark)) = [format!("{number}是"), format!("（{number}）")]
            .into_iter()
            .find_map(|mark| text[at..].find(mark.as_str()).map(|n| (n, mark)))
        else {
            break;
        };
        let from = at + n + mark.len();
        let stop = from
            + text[from..]
                .find(['，', '。', '；', '：', '\n'])
                .unwrap_or(text.len() - from);
        found.push(text[from..stop].to_owned());
        at = stop;
    }
    Some((found, after.start + at))
}

/// The members inside brackets: separated by 、, or by ； where that is used too.
fn parts(view: &str, list: ViewSpan) -> Vec<ViewSpan> {
    let text = list.of(view);
    let marks: &[char] = if text.contains('、') {
        &['、', '；']
    } else {
        &['，', '；']
    };
    let mut out = Vec::new();
    let mut start = list.start;
    for (at, mark) in text.match_indices(marks) {
        out.push(ViewSpan::new(start, list.start + at));
        start = list.start + at + mark.len();
    }
    out.push(ViewSpan::new(start, list.end));
    out
}

//! Articles of a page and their sections.

use std::ops::Range;

use crate::span::ViewSpan;
use crate::text::{Block, BlockKind, ReportText};

/// One article: a headline and the text under it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Article {
    /// The blocks it takes up.
    pub blocks: Range<usize>,
    /// The lines of its title.
    pub title: Vec<ViewSpan>,
    /// The line above the title.
    pub kicker: Option<ViewSpan>,
    /// Who published it, where the page says so.
    pub publisher: Option<String>,
    /// Names printed in its byline or dateline.
    pub authors: Vec<String>,
    /// Its sections, in order.
    pub sections: Vec<Section>,
}

/// A heading and the blocks under it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Section {
    /// The heading, where there is one.
    pub heading: Option<ViewSpan>,
    /// The blocks under it (indices into the view's blocks), captions included.
    pub blocks: Vec<usize>,
}

/// A paragraph shorter than this, before any headline, is a caption of the page rather than the article's text.
const CAPTION_CHARS: usize = 40;

/// A page's head has no more lines than this.
const HEAD_MAX: usize = 24;

/// Cuts a text into its articles; a text without datelines is one article. Empty texts have none.
#[must_use]
pub fn articles(text: &ReportText) -> Vec<Article> {
    let blocks = text.blocks();
    if blocks.is_empty() {
        return Vec::new();
    }
    let mut starts = vec![0];
    for n in 1..blocks.len() {
        let previous = starts[starts.len() - 1];
        if is_dateline(text, blocks[n]) && (previous..n).any(|b| is_body(text, blocks[b])) {
            let head = headline_start(blocks, previous, n);
            if head > previous {
                starts.push(head);
            }
        }
    }
    starts.push(blocks.len());
    starts.windows(2).map(|pair| article(text, pair[0]..pair[1])).collect()
}

fn is_body(text: &ReportText, block: Block) -> bool {
    let words = block.span.of(text.view());
    // A report's first sentence may be short: 我代表县人民政府向大会报告工作，请予审议。
    let opens = ["我代表", "请予审议", "请予审查"].iter().any(|w| words.contains(w));
    block.kind == BlockKind::Prose && (opens || words.chars().nth(CAPTION_CHARS).is_some())
}

/// Whether a block opens like a news item: 本报讯（记者 …）, …日电.
fn is_dateline(text: &ReportText, block: Block) -> bool {
    if block.kind != BlockKind::Prose {
        return false;
    }
    let head: String = block.span.of(text.view()).chars().take(24).collect();
    ["本报讯", "本刊讯", "本网讯", "本台讯", "又讯"]
        .iter()
        .any(|mark| head.starts_with(mark))
        || head.contains("日报讯")
        || head.contains("电（记者")
        || head.contains("讯（记者")
        || head.contains("讯（通讯员")
}

/// The first of the headings just above block `n`: only the last marked one where headings are marked.
fn headline_start(blocks: &[Block], from: usize, n: usize) -> usize {
    let mut start = n;
    while start > from && matches!(blocks[start - 1].kind, BlockKind::Heading(_)) {
        start -= 1;
        if matches!(blocks[start].kind, BlockKind::Heading(1..)) {
            break;
        }
    }
    start
}

fn article(text: &ReportText, range: Range<usize>) -> Article {
    let blocks = text.blocks();
    let mut out = Article {
        blocks: range.clone(),
        ..Article::default()
    };
    let body = range.clone().find(|&n| is_body(text, blocks[n])).unwrap_or(range.end);
    let head: Vec<usize> = (range.start..body)
        .filter(|&n| matches!(blocks[n].kind, BlockKind::Heading(_)))
        .take(HEAD_MAX)
        .collect();
    let (bylines, lines): (Vec<usize>, Vec<usize>) = head
        .into_iter()
        .partition(|&n| is_byline(blocks[n].span.of(text.view())));
    for &n in &bylines {
        out.authors.extend(names(blocks[n].span.of(text.view())));
    }
    set_title(&mut out, text, &lines);
    let in_head =
        |n: usize| bylines.contains(&n) || out.title.contains(&blocks[n].span) || out.kicker == Some(blocks[n].span);
    let mut sections = vec![Section::default()];
    for n in range.clone() {
        match blocks[n].kind {
            BlockKind::Heading(_) if n < body && in_head(n) => {}
            BlockKind::Heading(_) if is_byline(blocks[n].span.of(text.view())) => {
                out.authors.extend(names(blocks[n].span.of(text.view())));
            }
            BlockKind::Heading(_) => sections.push(Section {
                heading: Some(blocks[n].span),
                blocks: Vec::new(),
            }),
            _ => {
                let last = sections.len() - 1;
                sections[last].blocks.push(n);
            }
        }
    }
    sections.retain(|section| section.heading.is_some() || !section.blocks.is_empty());
    if let Some(first) = range.clone().find(|&n| is_dateline(text, blocks[n])) {
        out.authors.extend(dateline_names(blocks[first].span.of(text.view())));
    }
    if out.authors.is_empty() {
        out.authors = range
            .clone()
            .next_back()
            .map(|n| signature(blocks[n].span.of(text.view())))
            .unwrap_or_default();
    }
    out.authors.dedup();
    out.publisher = range.clone().find_map(|n| publisher(blocks[n].span.of(text.view())));
    out.sections = sections;
    out
}

/// The title is the last group of heading lines above the text; the group before it is the kicker.
fn set_title(out: &mut Article, text: &ReportText, lines: &[usize]) {
    let blocks = text.blocks();
    let printed = |n: usize| blocks[n].span.of(text.view());
    let marked = |n: usize| matches!(blocks[n].kind, BlockKind::Heading(1..));
    let apart = |n: usize| opens_section(printed(n)) || is_bracketed(printed(n)) && is_dated(printed(n));
    let together = |a: usize, b: usize| {
        printed(b).starts_with('—') || marked(a) && marked(b) || b == a + 1 && !blocks[b].gap && !apart(b)
    };
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for &n in lines {
        match groups.last_mut() {
            Some(group) if together(group[group.len() - 1], n) => group.push(n),
            _ => groups.push(vec![n]),
        }
    }
    // A bare place, year or number heads a column; it is no title while a longer line stands beside it.
    let long = |group: &Vec<usize>| group.iter().map(|&n| printed(n).chars().count()).sum::<usize>() >= 7;
    // 一、上年工作回顾 heads a section, and （2025年1月8日在…会议上） says where the report was given.
    let own = |group: &Vec<usize>| long(group) && !opens_section(printed(group[0])) && !is_bracketed(printed(group[0]));
    // Marked headings outrank unmarked lines; the first group of them is the title, later ones head sections.
    let chosen = groups
        .iter()
        .position(|group| marked(group[0]) && long(group))
        .or_else(|| groups.iter().rposition(own))
        .or_else(|| groups.iter().rposition(long))
        .or(groups.len().checked_sub(1));
    if let Some(chosen) = chosen {
        out.title = groups[chosen].iter().map(|&n| blocks[n].span).collect();
        out.kicker = chosen.checked_sub(1).map(|before| blocks[groups[before][0]].span);
    }
}

/// Whether a line opens with the number of a section: 一、 （二） 第三部分.
fn opens_section(line: &str) -> bool {
    let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let bare = line.trim_start_matches(['（', '第']);
    let rest = bare.trim_start_matches(numeral);
    rest.len() < bare.len() && ["、", "）", "部分", "章"].iter().any(|end| rest.starts_with(end))
}

fn is_dated(line: &str) -> bool {
    ["年", "月", "日"].iter().all(|unit| line.contains(unit))
}

/// Whether a line is one remark in brackets.
fn is_bracketed(line: &str) -> bool {
    line.starts_with('（') && line.ends_with('）')
}

/// Whether a line names who wrote or photographed: 文/… 图/…, 记者 … 摄.
fn is_byline(line: &str) -> bool {
    let has = |mark: &str| line.contains(mark);
    let writes = has("文/") || has("图/") || has("记者") || has("通讯员") || has("作者：");
    let sourced = line.starts_with("来源") || has("发布时间") || has("发布日期");
    let date = line.trim_start_matches('（').starts_with(|c: char| c.is_ascii_digit())
        && has("年")
        && has("月")
        && line.trim_end_matches('）').ends_with('日');
    let dated = has("年") && has("月") && line.ends_with('日') && line.chars().count() <= 32 && has(" ");
    dated || (writes && line.chars().count() <= 60) || sourced || (date && line.chars().count() <= 14)
}

/// The paper or site that a line names as its source: 《青石日报》, 来源：青石日报, 青石日报讯.
fn publisher(line: &str) -> Option<String> {
    const KINDS: [&str; 7] = ["日报", "晚报", "早报", "时报", "商报", "都市报", "政府网"];
    let is_source =
        |name: &str| (3..=14).contains(&name.chars().count()) && KINDS.iter().any(|kind| name.contains(kind));
    if let Some((_, rest)) = line.split_once("来源：") {
        let name = rest
            .split([' ', '，', '。', '）', '\n'])
            .next()
            .unwrap_or_default()
            .trim_matches(['《', '》']);
        return (2..=20).contains(&name.chars().count()).then(|| name.to_owned());
    }
    let head: String = line.chars().take(40).collect();
    if let Some((before, rest)) = head.split_once('《') {
        let name = rest.split('》').next().unwrap_or_default();
        // A title in running text is no masthead: that opens its line.
        if before.chars().count() <= 2 && is_source(name) {
            return Some(name.to_owned());
        }
    }
    let (name, _) = head.split_once("讯（").or_else(|| head.split_once("讯 "))?;
    is_source(name).then(|| name.to_owned())
}

/// The names in a byline, without the words for what the people did.
fn names(line: &str) -> Vec<String> {
    const WORDS: [&str; 14] = [
        "融媒体",
        "全媒体",
        "首席",
        "见习",
        "实习生",
        "本报",
        "记者",
        "通讯员",
        "文/图",
        "文/",
        "图/",
        "图文",
        "作者：",
        "摄影",
    ];
    let mut line = line.replace('■', " ");
    for word in WORDS {
        line = line.replace(word, " ");
    }
    line.split([' ', '、', '/', '，', '（', '）'])
        .filter(|name| is_name(name))
        .map(str::to_owned)
        .collect()
}

fn is_name(name: &str) -> bool {
    (2..=4).contains(&name.chars().count()) && name.chars().all(|c| matches!(c, '\u{4E00}'..='\u{9FFF}'))
}

/// The names in the bracket of a dateline: （记者 张三 通讯员 李四）.
///
/// The blanks between names are gone from running text, so a run of four to six characters is cut into two names.
fn dateline_names(block: &str) -> Vec<String> {
    let Some(inner) = block
        .split_once('（')
        .and_then(|(_, rest)| rest.split_once('）'))
        .map(|(inner, _)| inner)
    else {
        return Vec::new();
    };
    if !(inner.contains("记者") || inner.contains("通讯员")) || inner.chars().count() > 40 {
        return Vec::new();
    }
    names(inner)
}

/// Names after the last full stop of an article's last paragraph.
fn signature(block: &str) -> Vec<String> {
    let Some((_, tail)) = block.rsplit_once('。') else {
        return Vec::new();
    };
    let count = tail.chars().count();
    if !(2..=8).contains(&count) || !tail.chars().all(|c| matches!(c, '\u{4E00}'..='\u{9FFF}')) {
        return Vec::new();
    }
    let chars: Vec<char> = tail.chars().collect();
    match count {
        2..=4 => vec![tail.to_owned()],
        // Two names of three characters are the common case; other lengths cannot be cut with certainty.
        6 => vec![chars[..3].iter().collect(), chars[3..].iter().collect()],
        _ => Vec::new(),
    }
}

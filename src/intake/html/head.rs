//! What stands above an article and belongs to it: its title, and the line of date and source.

use std::cell::Cell;

use super::article::Article;
use super::dom::{Data, Tree};
use super::furniture::{is_button, is_never_read};
use super::write::is_block;
use crate::intake::layout::trimmed;

/// Lines longer than this are no line about date and source.
const SOURCE_MAX: usize = 120;

/// The title and the line of date and source, where the body does not have them.
pub(super) fn lines(tree: &Tree, article: &Article, body: &str) -> Vec<String> {
    let mut out = Vec::new();
    let opening: String = body.chars().take(400).collect();
    let before = lines_before(tree, article);
    let has = |text: &str| squeezed(&opening).contains(&squeezed(text));
    if let Some(title) = title(tree, &before).filter(|title| !has(title)) {
        out.push(title);
    }
    let told = opening.lines().any(is_source_line);
    let source = before
        .iter()
        .rev()
        .find(|block| is_source_line(&block.text))
        .map(|block| without_buttons(&block.text));
    if !told && let Some(line) = source.or_else(|| source_of_meta(tree)) {
        out.push(line);
    }
    out
}

/// The page's title: what the content system says, else its heading, else the line right above date and source or the
/// text, else the window's without the site's name.
fn title(tree: &Tree, before: &[Before]) -> Option<String> {
    let long = |text: &String| (4..=120).contains(&text.chars().count());
    meta(tree, &["ArticleTitle"])
        .filter(long)
        .or_else(|| {
            before
                .iter()
                .rev()
                .find(|block| block.heading && long(&block.text))
                .map(|block| block.text.clone())
        })
        .or_else(|| meta(tree, &["og:title"]).filter(long))
        .or_else(|| {
            let above = before
                .iter()
                .rposition(|block| is_source_line(&block.text))
                .unwrap_or(before.len());
            let block = before[..above]
                .iter()
                .rev()
                .take(2)
                .find(|block| !is_button(&block.text))?;
            let title = !block.linked && long(&block.text) && !block.text.contains(['>', '。', '|']);
            title.then(|| block.text.clone())
        })
        .or_else(|| {
            let title = (0..tree.len()).find(|&at| tree.name(at) == "title")?;
            let text = text_of(tree, title, false);
            // 标题_栏目_网站
            let cut = text.split(['_', '|']).next().unwrap_or_default();
            let cut = cut.split(" - ").next().unwrap_or_default();
            Some(trimmed(cut).to_owned()).filter(long)
        })
}

/// 来源 and 发布时间 as the content system says them.
fn source_of_meta(tree: &Tree) -> Option<String> {
    let source = meta(tree, &["ContentSource"]).map(|source| format!("来源：{source}"));
    let date = meta(tree, &["PubDate", "publishdate", "article:published_time"]);
    let date = date
        .filter(|date| date.starts_with(|c: char| c.is_ascii_digit()))
        .map(|date| format!("发布时间：{date}"));
    match (source, date) {
        (Some(source), Some(date)) => Some(format!("{source} {date}")),
        (source, date) => date.or(source),
    }
}

fn meta(tree: &Tree, names: &[&str]) -> Option<String> {
    (0..tree.len())
        .filter(|&at| tree.name(at) == "meta")
        .find(|&at| {
            let name = tree.attribute(at, "name").or_else(|| tree.attribute(at, "property"));
            name.is_some_and(|name| names.iter().any(|wanted| name.eq_ignore_ascii_case(wanted)))
        })
        .and_then(|at| tree.attribute(at, "content"))
        .map(|content| trimmed(content).to_owned())
        .filter(|content| !content.is_empty() && content.chars().count() <= SOURCE_MAX)
}

/// A block above the article.
struct Before {
    heading: bool,
    /// Whether most of it is linked.
    linked: bool,
    text: String,
}

/// The blocks above the article. What is named like furniture counts too: sites keep titles in headers.
fn lines_before(tree: &Tree, article: &Article) -> Vec<Before> {
    let mut out = Vec::new();
    let mut done = false;
    tree.walk(
        Tree::ROOT,
        |at| {
            done |= at == article.root;
            if done || is_never_read(tree, at) {
                return false;
            }
            let heading = matches!(tree.name(at), "h1" | "h2");
            let leaf = heading || is_block(tree.name(at)) && !tree.children(at).any(|child| is_block(tree.name(child)));
            if leaf && !holds(tree, at, article.root) {
                let text = text_of(tree, at, false);
                if !text.is_empty() && text.chars().count() <= SOURCE_MAX {
                    let linked = text_of(tree, at, true).len() * 2 > text.len();
                    out.push(Before { heading, linked, text });
                }
                return false;
            }
            true
        },
        |_| {},
    );
    out
}

fn holds(tree: &Tree, outer: usize, inner: usize) -> bool {
    let mut at = inner;
    while at != Tree::ROOT {
        if at == outer {
            return true;
        }
        at = tree.parent(at);
    }
    false
}

/// All text below a node, or what of it is linked, blanks closed up.
fn text_of(tree: &Tree, at: usize, linked: bool) -> String {
    let mut text = String::new();
    let links = Cell::new(0u32);
    tree.walk(
        at,
        |at| {
            links.set(links.get() + u32::from(tree.name(at) == "a"));
            if let Data::Text(part) = tree.data(at)
                && (!linked || links.get() > 0)
            {
                text.push_str(part);
                text.push(' ');
            }
            tree.name(at) != "script" && tree.name(at) != "style"
        },
        |at| links.set(links.get() - u32::from(tree.name(at) == "a")),
    );
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Whether a line tells where and when the article came out.
fn is_source_line(line: &str) -> bool {
    let has = |words: &[&str]| words.iter().any(|word| line.contains(word));
    line.chars().count() <= SOURCE_MAX
        && has(&[
            "来源",
            "发布时间",
            "发布日期",
            "发布机构",
            "时间：",
            "日期：",
            "作者：",
            "更新时间",
        ])
        && has(&["20", "19"])
        && !line.contains('。')
}

/// A line of date and source without counters and buttons after them.
fn without_buttons(line: &str) -> String {
    let mut end = line.len();
    for word in [
        "浏览次数",
        "浏览量",
        "浏览：",
        "点击数",
        "点击：",
        "阅读：",
        "阅读量",
        "访问量",
        "字体",
        "字号",
        "分享",
        "打印",
        "【",
        "[",
        "收藏",
    ] {
        if let Some(at) = line.find(word).filter(|at| *at > 0) {
            end = end.min(at);
        }
    }
    trimmed(&line[..end])
        .trim_end_matches(['|', '丨'])
        .trim_end()
        .to_owned()
}

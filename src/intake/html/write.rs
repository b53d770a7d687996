//! An article as lines of text: its title and the line under it, paragraphs, lists, tables row by row.

use super::article::Article;
use super::dom::{Data, Tree};
use super::furniture::is_button;
use crate::intake::item::Note;
use crate::intake::layout::{Cell, Layout, Table, trimmed};
use crate::intake::taken::Taken;

/// Lines longer than this are no line about date and source.
const SOURCE_MAX: usize = 120;
/// Tables in cells of tables, no deeper.
const TABLES_MAX: usize = 16;

/// Writes the article.
pub(super) fn article(tree: &Tree, article: &Article) -> Taken {
    let mut writer = Writer {
        tree,
        layout: Layout::default(),
        inline: String::new(),
        blank: false,
        preformatted: 0,
        tables: Vec::new(),
        deeper: 0,
        pictures: false,
    };
    writer.write(article.root, &article.out);
    let pictures = writer.pictures;
    let body = writer.layout.finish();
    let mut layout = Layout::default();
    if article.found {
        for line in head(tree, article, &body) {
            layout.paragraph(&line);
        }
    }
    let mut text = layout.finish();
    if !text.is_empty() && !body.is_empty() {
        text.push('\n');
    }
    text.push_str(&body);
    let mut notes = Vec::new();
    if article.out.iter().any(|out| *out) || article.found {
        notes.push(Note::PageFurniture);
    }
    if pictures {
        notes.push(Note::Pictures);
    }
    Taken { text, notes }
}

/// The title and the line of date and source, where the body does not have them.
fn head(tree: &Tree, article: &Article, body: &str) -> Vec<String> {
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
            if done || super::furniture::is_never_read(tree, at) {
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
    let links = std::cell::Cell::new(0u32);
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

/// Whether an element stands on lines of its own.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "center"
            | "dd"
            | "details"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hr"
            | "html"
            | "legend"
            | "li"
            | "listing"
            | "main"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "caption"
            | "ul"
            | "xmp"
            | "plaintext"
    )
}

struct Writer<'a> {
    tree: &'a Tree,
    layout: Layout,
    /// The paragraph being written.
    inline: String,
    /// Whether blanks stand at its end.
    blank: bool,
    preformatted: usize,
    /// Tables that are open, the innermost last.
    tables: Vec<Table>,
    /// Tables inside so many that they are taken as running text.
    deeper: usize,
    pictures: bool,
}

impl Writer<'_> {
    fn write(&mut self, root: usize, out: &[bool]) {
        let tree = self.tree;
        let this = std::cell::RefCell::new(self);
        tree.walk(
            root,
            |at| !(out[at] && at != root) && this.borrow_mut().open(at),
            |at| this.borrow_mut().end(at),
        );
        this.into_inner().break_line();
    }

    fn open(&mut self, at: usize) -> bool {
        match self.tree.data(at) {
            Data::Text(text) => {
                self.text(text);
                return true;
            }
            Data::Aside => return false,
            _ => {}
        }
        let name = self.tree.name(at);
        if is_block(name) {
            self.break_line();
        }
        match name {
            "br" => {
                self.blank = false;
                self.inline.push('\n');
            }
            "img" => self.pictures = true,
            "pre" | "listing" | "xmp" | "plaintext" => self.preformatted += 1,
            "table" if self.tables.len() < TABLES_MAX => self.tables.push(Table::default()),
            "table" => self.deeper += 1,
            "tr" if self.deeper == 0 => {
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Vec::new());
                }
            }
            "td" | "th" if self.deeper == 0 => {
                let span = |name| {
                    self.tree
                        .attribute(at, name)
                        .and_then(|n| n.trim().parse().ok())
                        .unwrap_or(1)
                };
                let cell = Cell {
                    lines: Vec::new(),
                    columns: span("colspan"),
                    rows: span("rowspan"),
                };
                if let Some(row) = self.tables.last_mut().and_then(|table| table.rows.last_mut()) {
                    row.push(cell);
                }
            }
            _ => {}
        }
        true
    }

    fn end(&mut self, at: usize) {
        let name = self.tree.name(at);
        if is_block(name) {
            self.break_line();
        }
        match name {
            "pre" | "listing" | "xmp" | "plaintext" => self.preformatted = self.preformatted.saturating_sub(1),
            "table" if self.deeper > 0 => self.deeper -= 1,
            "table" => self.end_table(),
            _ => {}
        }
    }

    fn end_table(&mut self) {
        let Some(table) = self.tables.pop() else { return };
        if let Some(cell) = self
            .tables
            .last_mut()
            .and_then(|outer| outer.rows.last_mut())
            .and_then(|row| row.last_mut())
        {
            let mut inner = Layout::default();
            inner.table(&table);
            cell.lines.extend(
                inner
                    .finish()
                    .split("\n\n")
                    .map(|part| trimmed(part).to_owned())
                    .filter(|part| !part.is_empty()),
            );
        } else {
            self.layout.table(&table);
        }
    }

    /// Adds running text; blanks close up as on the screen, and a line end between two characters of Chinese is none.
    fn text(&mut self, text: &str) {
        if self.preformatted > 0 {
            self.inline.push_str(text);
            return;
        }
        for c in text.chars() {
            if matches!(c, ' ' | '\t' | '\n' | '\r') {
                self.blank = true;
                continue;
            }
            if std::mem::take(&mut self.blank) && !self.inline.is_empty() && !self.inline.ends_with([' ', '\n']) {
                let han = |c: char| ('\u{2E80}'..='\u{FFEF}').contains(&c);
                if !(han(c) && self.inline.ends_with(han)) {
                    self.inline.push(' ');
                }
            }
            self.inline.push(if c == '\u{A0}' { ' ' } else { c });
        }
    }

    fn break_line(&mut self) {
        self.blank = false;
        if self.inline.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.inline);
        let text: Vec<&str> = text
            .split('\n')
            .map(trimmed)
            .filter(|line| !line.is_empty() && !is_button(line))
            .collect();
        if text.is_empty() {
            return;
        }
        let text = text.join("\n");
        match self.tables.last_mut() {
            Some(table) => match table.rows.last_mut().and_then(|row| row.last_mut()) {
                Some(cell) => cell.lines.push(text),
                // A caption stands before the rows.
                None => table.rows.push(vec![Cell {
                    lines: vec![text],
                    ..Cell::default()
                }]),
            },
            None => self.layout.paragraph(&text),
        }
    }
}

//! Where a page's article stands: the smallest element that holds nearly all of its running text and tables.

use super::dom::{Data, Tree};
use super::furniture::{is_named_so, is_never_read};

/// A block's text of so many characters with a full stop is running text.
const PROSE: usize = 20;
/// What of a page's running text its article must hold, in parts of a hundred.
const MOST: usize = 92;
/// What an element that sites keep articles in must hold.
const KNOWN_MOST: usize = 80;
/// An element named like furniture that holds this much of the running text is none.
const TOO_MUCH: usize = 40;
/// Links make up so much of what is a list of links.
const LINKED: usize = 50;

/// Ids and classes that content systems keep the article in.
const KNOWN: [&str; 22] = [
    "zoom",
    "TRS_Editor",
    "TRS_UEDITOR",
    "trs_paper_default",
    "UCAP-CONTENT",
    "pages_content",
    "articleContent",
    "article-content",
    "article_content",
    "article-body",
    "articleBody",
    "art_content",
    "js_content",
    "rich_media_content",
    "news_content",
    "newsContent",
    "content_body",
    "contentText",
    "xxgk_content",
    "detail_content",
    "vsb_content",
    "view_content",
];

/// What is known of a page's parts.
pub(super) struct Article {
    /// The element that holds the article.
    pub(super) root: usize,
    /// Whether a node is left out with all it holds.
    pub(super) out: Vec<bool>,
    /// Whether an article stands out at all.
    pub(super) found: bool,
}

/// What a node holds, all below it included.
#[derive(Debug, Clone, Copy, Default)]
struct Held {
    /// Characters that are no blanks.
    text: usize,
    /// Characters of them inside links.
    linked: usize,
    /// Characters of running text and of figures in tables.
    prose: usize,
}

/// Finds the article.
pub(super) fn find(tree: &Tree) -> Article {
    let never: Vec<bool> = (0..tree.len()).map(|at| is_never_read(tree, at)).collect();
    let mut out = never.clone();
    let all = held(tree, &out);
    let body = body(tree);
    let whole = all[body].prose;
    for at in 0..tree.len() {
        let much = all[at].prose * 100 > whole * TOO_MUCH;
        if !out[at] && at != body && !much && (is_named_so(tree, at) || is_list_of_links(tree, at, all[at])) {
            out[at] = true;
        }
    }
    let kept = held(tree, &out);
    let whole = kept[body].prose;
    if whole == 0 {
        return Article {
            root: body,
            out: if kept[body].text == 0 { never } else { out },
            found: false,
        };
    }
    let known = (0..tree.len())
        .filter(|&at| !out[at] && is_known(tree, at) && kept[at].prose * 100 >= whole * KNOWN_MOST)
        .min_by_key(|&at| kept[at].text);
    let mut root = known.unwrap_or(body);
    if known.is_none() {
        while let Some(next) = tree
            .children(root)
            .find(|&child| !out[child] && is_container(tree, child) && kept[child].prose * 100 >= whole * MOST)
        {
            root = next;
        }
    }
    // Part of a table is no whole.
    while matches!(tree.name(root), "tr" | "tbody" | "thead") {
        root = tree.parent(root);
    }
    Article { root, out, found: true }
}

fn body(tree: &Tree) -> usize {
    let html = tree.children(Tree::ROOT).find(|&at| tree.name(at) == "html");
    html.and_then(|html| tree.children(html).find(|&at| tree.name(at) == "body"))
        .or(html)
        .unwrap_or(Tree::ROOT)
}

fn is_known(tree: &Tree, at: usize) -> bool {
    let named = |attribute| {
        tree.attribute(at, attribute).is_some_and(|names| {
            names
                .split_ascii_whitespace()
                .any(|name| KNOWN.iter().any(|known| name.eq_ignore_ascii_case(known)))
        })
    };
    tree.name(at) == "article" || tree.attribute(at, "itemprop") == Some("articleBody") || named("id") || named("class")
}

/// Whether an element may hold an article rather than a paragraph or a part of a table of figures.
fn is_container(tree: &Tree, at: usize) -> bool {
    matches!(
        tree.name(at),
        "div"
            | "section"
            | "article"
            | "main"
            | "center"
            | "td"
            | "table"
            | "tbody"
            | "tr"
            | "form"
            | "span"
            | "blockquote"
            | "dd"
            | "dl"
            | "ul"
            | "li"
    )
}

/// Whether a block is a list of links: most of its text is linked, and none of it runs.
fn is_list_of_links(tree: &Tree, at: usize, held: Held) -> bool {
    matches!(
        tree.name(at),
        "div" | "ul" | "ol" | "dl" | "section" | "table" | "td" | "p" | "center"
    ) && held.prose == 0
        && held.linked > 0
        && held.linked * 100 >= held.text * LINKED
}

/// Whether a text is a figure of a table.
fn is_figure(text: &str) -> bool {
    let text = text.trim();
    text.len() <= 16
        && text.bytes().any(|b| b.is_ascii_digit())
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || ".,，%％-+−－↑↓ ".contains(c))
}

/// What every node holds, without what is left out.
fn held(tree: &Tree, out: &[bool]) -> Vec<Held> {
    let mut all = vec![Held::default(); tree.len()];
    let mut order = Vec::new();
    let mut linked = vec![false; tree.len()];
    let mut in_cell = vec![false; tree.len()];
    tree.walk(
        Tree::ROOT,
        |at| {
            if out[at] {
                return false;
            }
            let parent = tree.parent(at);
            linked[at] = linked[parent] || tree.name(at) == "a";
            in_cell[at] = in_cell[parent] || tree.name(at) == "td";
            order.push(at);
            true
        },
        |_| {},
    );
    // Children come after what holds them.
    for &at in order.iter().rev() {
        if let Data::Text(text) = tree.data(at) {
            let length = text.chars().filter(|c| !c.is_whitespace()).count();
            all[at].text = length;
            if linked[at] {
                all[at].linked = length;
            } else if length >= PROSE && text.contains(['。', '；', '，', '！', '？']) || in_cell[at] && is_figure(text)
            {
                all[at].prose = length;
            }
        }
        let Held { text, linked, prose } = all[at];
        if at != Tree::ROOT {
            let parent = &mut all[tree.parent(at)];
            parent.text += text;
            parent.linked += linked;
            parent.prose += prose;
        }
    }
    all
}

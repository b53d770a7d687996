//! What of a page is no article: navigation, scripts, share bars, by the elements' own names and by how sites name them.

use super::dom::Tree;

/// Elements that are never read.
const NEVER: [&str; 34] = [
    "head",
    "script",
    "style",
    "template",
    "iframe",
    "object",
    "embed",
    "applet",
    "svg",
    "math",
    "canvas",
    "audio",
    "video",
    "map",
    "form-control",
    "input",
    "select",
    "option",
    "button",
    "textarea",
    "datalist",
    "progress",
    "meter",
    "nav",
    "footer",
    "aside",
    "dialog",
    "menu",
    "frameset",
    "noframes",
    "link",
    "meta",
    "rt",
    "rp",
];

/// Words that sites name such parts by; each stands alone between hyphens, underscores or capitals.
const WORDS: [&str; 64] = [
    "nav",
    "navbar",
    "navigation",
    "menu",
    "submenu",
    "header",
    "footer",
    "foot",
    "sidebar",
    "breadcrumb",
    "breadcrumbs",
    "crumb",
    "crumbs",
    "bread",
    "position",
    "location",
    "weizhi",
    "dqwz",
    "share",
    "shares",
    "bdshare",
    "bdsharebuttonbox",
    "jiathis",
    "fenxiang",
    "related",
    "relate",
    "recommend",
    "xgwz",
    "xgxw",
    "xgyd",
    "xgwd",
    "copyright",
    "banner",
    "logo",
    "search",
    "searchbox",
    "toolbar",
    "tools",
    "qrcode",
    "ewm",
    "erweima",
    "pagination",
    "pager",
    "comment",
    "comments",
    "print",
    "fontsize",
    "login",
    "ad",
    "ads",
    "advert",
    "friendlink",
    "friendlinks",
    "links",
    "yqlj",
    "hotnews",
    "ranking",
    "prevnext",
    "gotop",
    "backtop",
    "disclaimer",
    "statement",
    "mianze",
    "website",
];

/// Whether an element is never read, wherever it stands.
pub(super) fn is_never_read(tree: &Tree, at: usize) -> bool {
    let name = tree.name(at);
    if NEVER.contains(&name) {
        return true;
    }
    if matches!(
        tree.attribute(at, "role"),
        Some("navigation" | "banner" | "contentinfo" | "complementary" | "search" | "dialog" | "menu")
    ) {
        return true;
    }
    if tree.attribute(at, "hidden").is_some() {
        return true;
    }
    tree.attribute(at, "style").is_some_and(|style| {
        let style: String = style
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(|c| c.to_ascii_lowercase())
            .collect();
        style.contains("display:none") || style.contains("visibility:hidden")
    })
}

/// Whether an element's name, class or id says that it belongs to the page rather than to the article.
pub(super) fn is_named_so(tree: &Tree, at: usize) -> bool {
    if tree.name(at) == "header" {
        return true;
    }
    // What a class of the whole page says is no word about its parts.
    if matches!(
        tree.name(at),
        "" | "html" | "body" | "article" | "main" | "td" | "table" | "tbody" | "tr"
    ) {
        return false;
    }
    ["id", "class", "role"]
        .iter()
        .filter_map(|attribute| tree.attribute(at, attribute))
        .any(|names| words(names).any(|word| WORDS.contains(&word.as_str())))
}

/// The words of a class attribute: `newsList-nav2 TopBar` gives news, list, nav, top, bar.
fn words(names: &str) -> impl Iterator<Item = String> + '_ {
    names.split(|c: char| !c.is_ascii_alphabetic()).flat_map(|part| {
        let mut out: Vec<String> = Vec::new();
        let mut lower = false;
        for c in part.chars().take(200) {
            if c.is_ascii_uppercase() && lower || out.is_empty() {
                out.push(String::new());
            }
            lower = c.is_ascii_lowercase();
            if let Some(word) = out.last_mut() {
                word.push(c.to_ascii_lowercase());
            }
        }
        out
    })
}

/// Whether a line of the page's own stands among the article's: counters, sizes of letters, buttons.
pub(super) fn is_button(line: &str) -> bool {
    const OPENINGS: [&str; 25] = [
        "当前位置",
        "您当前的位置",
        "您现在的位置",
        "您的位置",
        "首页>",
        "首页 >",
        "分享到",
        "分享：",
        "打印本页",
        "关闭窗口",
        "【打印",
        "【关闭",
        "[打印",
        "[关闭",
        "字体：",
        "字号：",
        "【字体",
        "[字体",
        "扫一扫",
        "上一篇",
        "下一篇",
        "相关链接",
        "相关阅读",
        "责任编辑：",
        "附件下载",
    ];
    const WHOLE: [&str; 22] = [
        "打印",
        "关闭",
        "收藏",
        "分享",
        "返回顶部",
        "TOP",
        "大",
        "中",
        "小",
        "大 中 小",
        "[大 中 小]",
        "【大 中 小】",
        "首页",
        "更多",
        "更多>>",
        "微信",
        "微博",
        "下载",
        "返回",
        "无障碍浏览",
        "关怀版",
        "繁体",
    ];
    let length = line.chars().take(61).count();
    length <= 60 && OPENINGS.iter().any(|words| line.starts_with(words)) || WHOLE.contains(&line)
}

//! Lines that belong to the page and not to its text: page numbers, turns to other pages, counters of a web page.

use super::fold::is_blank;

/// A line longer than this is no furniture.
const LONGEST: usize = 70;

/// Whether a line is page furniture: 第 3 页 共 18 页, — 12 —, （下转第四版）, 浏览次数：1268 次.
#[must_use]
pub(crate) fn is_furniture(line: &[char]) -> bool {
    if line.len() > LONGEST {
        return false;
    }
    let text: String = line.iter().filter(|&&c| !is_blank(c)).collect();
    const COUNTERS: [&str; 12] = [
        "浏览次数",
        "阅读次数",
        "点击次数",
        "点击数：",
        "点击量：",
        "访问次数",
        "打印本页",
        "关闭窗口",
        "本版编辑",
        "版式设计",
        "邮发代号",
        "国内统一刊号",
    ];
    if COUNTERS.iter().any(|word| text.contains(word)) && !text.contains('。') {
        return true;
    }
    let contact = text.contains("联系人") && text.contains("电话") || text.contains("印发") && text.contains("共印");
    if contact && !text.contains('。') {
        return true;
    }
    let bare = text.trim_matches(['（', '）', '(', ')', '【', '】']);
    let turn = ["下转", "上接", "转第", "接第"]
        .iter()
        .any(|word| bare.starts_with(word));
    if turn && bare.chars().count() <= 10 && (bare.ends_with('版') || bare.ends_with('页')) {
        return true;
    }
    is_page_number(&text)
}

/// 第3页, 第3页共18页, 第3页/共18页, 3/18, —12—, Page 3 of 18.
fn is_page_number(text: &str) -> bool {
    let dashed = text.trim_matches(['—', '-', '－', '–', '─', '·', '•', '|', '~', '～']);
    let number = |text: &str| {
        (1..=4).contains(&text.chars().count())
            && text
                .chars()
                .all(|c| c.is_ascii_digit() || "０１２３４５６７８９".contains(c))
    };
    if dashed.len() < text.len() && number(dashed) {
        return true;
    }
    let page = |text: &str| {
        let text = text.trim_start_matches(['第', '共']);
        text.strip_suffix('页').is_some_and(number)
    };
    let mut parts = dashed
        .split_inclusive('页')
        .map(|part| part.trim_matches(['/', '／', '，', ',', '、', '（', '）']));
    dashed.contains('页') && dashed.chars().count() <= 14 && parts.all(page)
}

/// Whether a line is the caption of a picture that a column break put between the lines of a sentence.
#[must_use]
pub(crate) fn is_caption_line(line: &[char]) -> bool {
    let text: String = line.iter().filter(|&&c| !is_blank(c)).collect();
    let count = text.chars().count();
    let told =
        text.starts_with("图为") || text.starts_with("图：") || text.starts_with("上图") || text.starts_with("下图");
    let taken = text.ends_with('摄') || text.ends_with("摄）") || text.ends_with("供图") || text.ends_with("供图）");
    count <= 90 && told && (taken || text.ends_with('。'))
}

//! Remarks that stand between an indicator and its value and are no part of its name: footnote marks, prices, calibres.

/// A bracket longer than this many characters is no remark.
const LONGEST: usize = 24;

/// The words without footnote marks (地区生产总值[1], ①, *) and bracketed remarks on how a figure was computed
/// （按可比价计算）; brackets that restrict what is measured （不含农户） stay.
#[must_use]
pub(crate) fn without(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(c) = rest.chars().next() {
        if let Some(length) = mark(rest, out.is_empty()).or_else(|| remark(rest)) {
            rest = &rest[length..];
            continue;
        }
        out.push(c);
        rest = &rest[c.len_utf8()..];
    }
    out
}

/// The length of the footnote mark that a text opens with.
fn mark(text: &str, first: bool) -> Option<usize> {
    let c = text.chars().next()?;
    // At the head of the words a number in brackets counts a list.
    match c {
        '\u{2460}'..='\u{2473}' | '*' | '※' | '¹' | '²' | '³' => Some(c.len_utf8()),
        '[' | '〔' | '【' if !first => {
            let inner = &text[c.len_utf8()..];
            let close = inner.find([']', '〕', '】'])?;
            let number = inner[..close].trim_start_matches(['注', '释']);
            let digits = (1..=2).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
            let end = inner[close..].chars().next().map_or(0, char::len_utf8);
            digits.then_some(c.len_utf8() + close + end)
        }
        _ => None,
    }
}

/// The length of the bracketed remark that a text opens with.
fn remark(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('（')?;
    let close = inner.find('）')?;
    let words = &inner[..close];
    (words.chars().count() <= LONGEST && is_remark(words)).then_some(text.len() - inner.len() + close + '）'.len_utf8())
}

/// Whether a bracket's words tell how a figure was computed rather than what it measures.
fn is_remark(words: &str) -> bool {
    const PRICES: [&str; 17] = [
        "同口径",
        "自然口径",
        "可比价",
        "不变价",
        "现价",
        "现行价",
        "当年价",
        "下同",
        "初步",
        "快报",
        "年报数",
        "核算数",
        "统计数",
        "名义",
        "价格因素",
        "=100",
        "＝100",
    ];
    let note = words
        .strip_prefix('见')
        .unwrap_or(words)
        .strip_prefix('注')
        .is_some_and(|n| n.chars().all(|c| c.is_ascii_digit() || c == '释'));
    // 规模以上工业（年主营业务收入2000万元及以上）: what the name itself means.
    let definition = words.ends_with("及以上") && words.bytes().any(|b| b.is_ascii_digit());
    let computed = words.starts_with(['按', '以'])
        && !words.contains("美元")
        && ["计算", "测算", "核算", "口径", "计"]
            .iter()
            .any(|end| words.ends_with(end));
    note || definition || computed || PRICES.iter().any(|word| words.contains(word))
}

/// Whether the words before a number in its clause define a term (统计范围为…, …企业指…) rather than report.
#[must_use]
pub(crate) fn defines(before: &str) -> bool {
    const OPENINGS: [&str; 6] = ["统计范围", "统计起点", "调查范围", "起点标准", "是指", "系指"];
    if OPENINGS.iter().any(|word| before.contains(word)) {
        return true;
    }
    before.match_indices('指').any(|(at, word)| {
        let term = ["企业", "人员", "人口", "单位", "项目", "居民", "法人", "劳动力"]
            .iter()
            .any(|end| before[..at].ends_with(end));
        let verb = !before[at + word.len()..].starts_with(['标', '数', '导', '挥', '示', '定', '引', '向', '派']);
        term && verb
    })
}

/// Whether a number stands in a bracket that only tells what the name before it means （年收入2000万元及以上）.
#[must_use]
pub(crate) fn in_definition(before: &str, after: &str) -> bool {
    let opened = before.rfind('（').filter(|&at| !before[at..].contains('）'));
    opened.is_some_and(|at| {
        let words = &before[at..];
        let told = ["目标", "力争", "确保", "预期", "计划", "增长", "其中", "下降"]
            .iter()
            .any(|w| words.contains(w));
        after.starts_with('）') && !told && words.chars().count() <= LONGEST
    })
}

//! A paragraph's characters as the view has them: folded, without the blanks that mean nothing.

use super::fold::{fold, is_blank, is_han, punctuate};
use super::repair::{Line, Paragraph};
use super::view::{BlockKind, ViewBuilder};

/// Straight quotation marks open and close in turn within a paragraph.
#[derive(Debug, Default)]
pub(super) struct Quotes {
    double: bool,
    single: bool,
}

/// Appends a paragraph's characters to the view, folded, with the blanks that mean nothing dropped.
pub(super) fn write(builder: &mut ViewBuilder, chars: &[char], paragraph: &Paragraph, quotes: &mut Quotes) {
    let mut pending_blank = None;
    let heading = matches!(paragraph.kind, BlockKind::Heading(_));
    for (n, line) in paragraph.lines.iter().enumerate() {
        if let Some(&separator) = n.checked_sub(1).and_then(|n| paragraph.separators.get(n)) {
            builder.push('\t', offset(separator));
        }
        let text = &chars[line.start..line.end];
        let skip = if heading {
            text.iter().take_while(|&&c| c == '#' || is_blank(c)).count()
        } else {
            0
        };
        for at in line.start + skip..line.end {
            let c = chars[at];
            if is_blank(c) {
                pending_blank = Some(at);
                continue;
            }
            let before = builder.last_char();
            if let Some(blank) = pending_blank.take() {
                if !heading && run_in(&chars[line.start..line.end], blank - line.start, at - line.start) {
                    // 综合实力稳步提升　地区生产总值实现…: a heading run into its paragraph.
                    builder.push('，', offset(blank));
                }
                let keeps = before
                    .is_some_and(|b| (heading && !is_blank(b)) || b.is_ascii_alphabetic() && c.is_ascii_alphabetic());
                if keeps {
                    builder.push(' ', offset(blank));
                }
            }
            builder.push(folded(chars, at, line, before, quotes), offset(at));
        }
        pending_blank = None;
    }
}

/// Whether the blanks before `at` part a heading from the text it was run into: a wide blank between two stretches of
/// words without blanks.
fn run_in(line: &[char], blank: usize, at: usize) -> bool {
    const WORDS: usize = 5;
    let first = (0..=blank)
        .rev()
        .take_while(|&n| is_blank(line[n]))
        .last()
        .unwrap_or(blank);
    let wide = line[first..at].contains(&'\u{3000}') || at - first >= 2;
    let han = |range: std::ops::Range<usize>| line.get(range).is_some_and(|words| words.iter().all(|&c| is_han(c)));
    // A single blank may stand inside a word: it parts a heading only where the words before it end like one.
    const CLOSINGS: [&str; 30] = [
        "提升", "增进", "改善", "增强", "向好", "加快", "显现", "见效", "突破", "凸显", "彰显", "巩固", "优化", "升级",
        "拓展", "深化", "推进", "夯实", "回升", "壮大", "明显", "有力", "有效", "显著", "稳固", "完善", "健全", "提质",
        "增效", "迸发",
    ];
    let heads =
        (2..=16).contains(&first) && CLOSINGS.contains(&line[first - 2..first].iter().collect::<String>().as_str());
    (wide || heads) && first >= WORDS && han(first - WORDS..first) && han(at..at + WORDS)
}

fn folded(chars: &[char], at: usize, line: &Line, before: Option<char>, quotes: &mut Quotes) -> char {
    let c = chars[at];
    let after = (at + 1..line.end).map(|n| chars[n]).find(|&c| !is_blank(c));
    match c {
        // Marks lost at a column's edge must not turn the next sentence's quotations inside out.
        '。' if after != Some('"') => {
            (quotes.double, quotes.single) = (false, false);
            c
        }
        '"' => {
            quotes.double = !quotes.double;
            if quotes.double { '“' } else { '”' }
        }
        '\'' if !before.is_some_and(|b| b.is_ascii_alphanumeric()) || quotes.single => {
            quotes.single = !quotes.single;
            if quotes.single { '‘' } else { '’' }
        }
        ',' | '，' if thousands(chars, at, line) => ',',
        ',' | ':' | ';' | '!' | '?' | '(' | ')' => punctuate(c, before, after),
        '：' if before.is_some_and(|b| b.is_ascii_digit()) && after.is_some_and(|a| a.is_ascii_digit()) => ':',
        // 186.4忆元, 3200方元: a unit misread in print, where no other word can stand.
        '忆' if before.is_some_and(|b| b.is_ascii_digit()) && after == Some('元') => '亿',
        '方' if before.is_some_and(|b| b.is_ascii_digit()) && matches!(after, Some('元' | '吨' | '人')) => '万',
        _ => fold(c, before, after),
    }
}

/// Whether the ASCII comma at `at` groups thousands: one to three digits before it (or another group), exactly three
/// after it.
fn thousands(chars: &[char], at: usize, line: &Line) -> bool {
    if chars[at] != ',' {
        return false;
    }
    let digits_after = (at + 1..line.end)
        .take_while(|&n| chars[n].is_ascii_digit())
        .take(4)
        .count();
    let digits_before = (line.start..at)
        .rev()
        .take_while(|&n| chars[n].is_ascii_digit())
        .take(4)
        .count();
    digits_after == 3 && (1..=3).contains(&digits_before)
}

/// A place in the source as code points count it.
pub(super) fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

//! The scan: one walk over the text that asks, at each character that can start a mention, which reader reads furthest.

use std::ops::ControlFlow;

use crate::lexicon::numeral_word;
use crate::lexicon::unit::{self, UnitKind};
use crate::model::{Bound, Decimal};
use crate::span::ViewSpan;

use super::amount::{AmountReading, read_amount};
use super::duration::duration;
use super::measure::is_tenths;
use super::numeral::{Script, arabic_digit, is_chinese_numeral, is_formal_numeral, read_numeral};
use super::ordinal::read_ordinal;
use super::time::read_time;
use super::{Amount, Mention, MentionKind, Ordinal, Unit, class, code};

/// Everything numeric in a text, sorted, non-overlapping. Every run of Arabic digits or Chinese numerals is inside some
/// mention.
#[must_use]
pub fn scan(text: &str) -> Vec<Mention> {
    let classes = class::classes();
    let mut mentions: Vec<Mention> = Vec::new();
    let mut at = 0;
    let mut last_end = 0;
    while let Some(c) = text[at..].chars().next() {
        let class = usize::try_from(u32::from(c))
            .ok()
            .and_then(|n| classes.get(n))
            .copied()
            .unwrap_or(0);
        if class == 0 {
            at += c.len_utf8();
            continue;
        }
        match step(text, at, c, class, last_end) {
            Step::Break(mention) => {
                at = mention.span.end;
                // After a word without a number (零售额-0.8%) a sign is one.
                if !matches!(mention.kind, MentionKind::Word) {
                    last_end = at;
                }
                mentions.push(mention);
            }
            Step::Continue(end) => at = end,
        }
    }
    mentions
}

/// A mention found, or where to go on.
type Step = ControlFlow<Mention, usize>;

fn step(text: &str, at: usize, c: char, class: u8, last_end: usize) -> Step {
    let input = &text[at..];
    let before = &text[..at];
    let numeral = class & class::NUMERAL != 0;
    let word = (class & class::WORD != 0)
        .then(|| numeral_word::longest(input))
        .flatten();
    let word_end = word.map_or(at, |word| at + word.len());
    if class & (class::TIME | class::NUMERAL) != 0
        && let Some((time, rest)) = read_time(before, input)
    {
        let end = text.len() - rest.len();
        if end >= word_end && !(c.is_ascii_alphabetic() && ends_with_letter(before)) {
            let span = ViewSpan::new(at, end);
            return Step::Break(Mention {
                span,
                number: span,
                kind: MentionKind::Time(time),
            });
        }
    }
    if class & class::LATIN != 0 {
        return match code::read_latin(text, at) {
            Ok(end) => Step::Break(plain(at, end, MentionKind::Code)),
            Err(end) => Step::Continue(end),
        };
    }
    if !numeral && word_end > at {
        return Step::Break(plain(at, word_end, MentionKind::Word));
    }
    if c == '第' {
        return read_ordinal(text, at).map_or(Step::Continue(at + c.len_utf8()), Step::Break);
    }
    let digit = arabic_digit(c).is_some();
    if digit && let Some(end) = code::read_code(text, at) {
        return Step::Break(plain(at, end, MentionKind::Code));
    }
    if numeral
        && !digit
        && let Some(end) = code::read_spoken_hour(text, at)
    {
        return Step::Break(plain(at, end, MentionKind::Code));
    }
    if !numeral && !starts_amount(before, input, c, last_end == at && at > 0) {
        return Step::Continue(at + c.len_utf8());
    }
    let reading = read_amount(text, at);
    // A longer word wins, and one as long as the numeral itself: 一线, 百姓; 十分钟 and 三角五分 read further.
    if let Some(word) = word {
        let hedged = reading.as_ref().is_some_and(|r| {
            r.implicit
                && (r.amount.bound != Bound::Exact || before.ends_with('上'))
                && r.amount.unit.kind != UnitKind::None
        });
        let doubled = hedged || word == "一番" && doubles(before);
        let further = reading
            .as_ref()
            .is_some_and(|r| r.span.end > word_end && (r.amount.unit.span.is_some() || r.number.end > word_end));
        if !doubled && !further && word_end >= chinese_run(text, at).min(word_end + 1) {
            return Step::Break(plain(at, word_end, MentionKind::Word));
        }
    }
    match reading {
        Some(reading) => settle(text, at, c, reading),
        None => uncounted(text, at, c, numeral),
    }
}

/// 翻, 翻了, 翻了近: what 一番 counts after.
fn doubles(before: &str) -> bool {
    let before = before.strip_suffix(['近', '约']).unwrap_or(before);
    before.strip_suffix('了').unwrap_or(before).ends_with('翻')
}

/// Whether a sign, 半 or 数 at the end of `before` starts an amount.
fn starts_amount(before: &str, input: &str, c: char, touches: bool) -> bool {
    let next = input[c.len_utf8()..].chars().next();
    let figure = next.is_some_and(|n| arabic_digit(n).is_some());
    match c {
        '-' | '−' | '－' | '+' => {
            figure
                && !touches
                && !before.ends_with(|b: char| b.is_ascii_alphanumeric() || matches!(b, '-' | '/' | '）' | ')'))
        }
        '负' | '負' => {
            next.is_some_and(|n| arabic_digit(n).is_some() || is_chinese_numeral(n))
                && !before.ends_with([
                    '正', '抱', '肩', '担', '胜', '减', '增', '欠', '自', '背', '辜', '赋', '重',
                ])
        }
        '半' => {
            !before.ends_with([
                '一', '大', '多', '过', '上', '下', '前', '后', '对', '两', '年', '天', '个',
            ]) && (unit::longest(&input[3..]).is_some_and(|u| {
                u.text == "个"
                    || !u.arabic_only
                        && matches!(
                            u.kind,
                            UnitKind::Time | UnitKind::Length | UnitKind::Mass | UnitKind::Area | UnitKind::Volume
                        )
            }) || is_tenths(&input[3..]))
        }
        '数' => !before.ends_with([
            '人', '户', '指', '总', '个', '件', '次', '系', '参', '基', '点', '多', '少', '岁', '场', '倍', '分', '位',
            '天', '日', '单', '常', '变', '函', '代', '算', '度', '计', '字', '约', '负', '正', '整', '小', '复', '悉',
            '无', '半', '套', '台', '家',
        ]),
        '几' => true,
        // 廿五, 廿日, but not 廿里铺.
        '廿' | '卅' => {
            next.and_then(super::numeral::chinese_digit).is_some()
                || unit::longest(&input[c.len_utf8()..]).is_some_and(|unit| unit.kind != UnitKind::Length)
                || !next.is_some_and(|n| ('\u{4e00}'..='\u{9fff}').contains(&n))
        }
        '.' => figure && leads_number(before, &input[1..]),
        '½' | '⅓' | '⅔' | '¼' | '¾' | '⅕' | '⅛' => true,
        _ => is_formal_numeral(c) && formal(input),
    }
}

/// .5%: a number that has lost its nought. After other words the point may end a sentence.
fn leads_number(before: &str, digits: &str) -> bool {
    const OPENERS: &str = " （(约近超达为仅，、\n";
    const PREDICATES: &str = "比率增长降低加少升高跌落幅到了至点";
    let length = digits.bytes().take(8).take_while(u8::is_ascii_digit).count();
    let after = &digits[length..];
    let share = after.starts_with(['%', '％', '‰']);
    before.chars().next_back().is_none_or(|c| {
        (OPENERS.contains(c) && unit::longest(after.trim_start_matches(['万', '亿'])).is_some())
            || (share && PREDICATES.contains(c))
    })
}

/// 壹佰元: formal numerals count in company only.
fn formal(input: &str) -> bool {
    let run: usize = input
        .chars()
        .take(4)
        .take_while(|&c| is_formal_numeral(c) || is_chinese_numeral(c))
        .count();
    let scaled = input
        .chars()
        .take(run)
        .any(|c| matches!(c, '拾' | '佰' | '仟' | '萬' | '億' | '万' | '亿'));
    let money = input.chars().nth(run).is_some_and(|c| matches!(c, '元' | '圆'));
    let closed = input.chars().nth(run + 1) == Some('整');
    (run >= 2 && scaled) || (run >= 1 && money && (closed || !input.starts_with(['陆', '伍'])))
}

fn ends_with_letter(before: &str) -> bool {
    before.ends_with(|c: char| c.is_ascii_alphanumeric())
}

pub(super) fn plain(at: usize, end: usize, kind: MentionKind) -> Mention {
    let span = ViewSpan::new(at, end);
    Mention {
        span,
        number: span,
        kind,
    }
}

/// The end of the run of Chinese numerals at `at`.
fn chinese_run(text: &str, at: usize) -> usize {
    let input = &text[at..];
    at + input.find(|c| !is_chinese_numeral(c)).unwrap_or(input.len())
}

/// A numeral that makes no number: digits too many, or numerals of a word that no table knows.
fn uncounted(text: &str, at: usize, c: char, numeral: bool) -> Step {
    if !numeral {
        return Step::Continue(at + c.len_utf8());
    }
    if arabic_digit(c).is_none() {
        let end = read_numeral(&text[at..]).map_or(at, |(_, rest)| text.len() - rest.len());
        return Step::Break(plain(at, end.max(chinese_run(text, at)), MentionKind::Word));
    }
    let end = read_numeral(&text[at..]).map_or(at + c.len_utf8(), |(_, rest)| text.len() - rest.len());
    Step::Break(plain(at, end.max(code::read_glued(text, at)), MentionKind::Code))
}

/// Decides what an amount as read really is.
fn settle(text: &str, at: usize, c: char, reading: AmountReading) -> Step {
    let mut reading = reading;
    let before = &text[..at];
    let after = &text[reading.span.end..];
    let chinese = reading.amount.script == Script::Chinese;
    leading_words(before, &mut reading);
    let amount = &reading.amount;
    if after.starts_with("年代") || (amount.unit.text == "年" && after.starts_with('代')) || amount.unit.text == "世纪"
    {
        let kind = if chinese { MentionKind::Word } else { MentionKind::Code };
        return Step::Break(plain(at, reading.number.end, kind));
    }
    if !chinese && arabic_digit(c).is_some() && amount.unit.kind == UnitKind::None {
        if after.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return Step::Break(plain(at, code::read_glued(text, at), MentionKind::Code));
        }
        let hyphen = reading.number.of(text).contains('-') && amount.high.is_some();
        if hyphen && amount.script == Script::Arabic && amount.bound == Bound::Exact {
            return Step::Break(plain(at, reading.number.end, MentionKind::Code));
        }
    }
    if let Some(unit) = numbering(amount, chinese, after) {
        let end = if amount.unit.span.is_some() {
            reading.span.end
        } else {
            reading.span.end + unit.len()
        };
        let kind = MentionKind::Ordinal(Ordinal {
            value: amount.value,
            high: amount.high,
            unit: unit.to_owned(),
        });
        return Step::Break(Mention {
            span: ViewSpan::new(at, end),
            number: reading.number,
            kind,
        });
    }
    if chinese && text[at..].starts_with("一半") && amount.unit.kind == UnitKind::None {
        return Step::Break(one_half(text, at, &reading));
    }
    if chinese && !(c == '半' && amount.unit.span.is_some()) && !counts(&reading, before, after) {
        let end = reading.number.end.max(chinese_run(text, at));
        // 半, 数 and signs are no numerals of their own.
        return if is_chinese_numeral(c) {
            Step::Break(plain(at, end.max(at + c.len_utf8()), MentionKind::Word))
        } else {
            Step::Continue(at + c.len_utf8())
        };
    }
    if amount.unit.kind == UnitKind::Time {
        return Step::Break(duration(text, reading));
    }
    Step::Break(Mention {
        span: reading.span,
        number: reading.number,
        kind: MentionKind::Amount(reading.amount),
    })
}

/// Units that number their subject even without 第: 建党100周年, 十三届, 七次全会.
fn numbering(amount: &Amount, chinese: bool, after: &str) -> Option<&'static str> {
    let meeting = ["全会", "全体会议", "党代会", "代表大会", "常委会", "会议"]
        .iter()
        .any(|word| after.starts_with(word));
    match amount.unit.text.as_ref() {
        "周年" => Some("周年"),
        "届" if chinese => Some("届"),
        "" if chinese && after.starts_with('届') => Some("届"),
        "次" if chinese && meeting => Some("次"),
        _ => None,
    }
}

/// 前三 and 前15位 name the places down to one; 上百 and 数十 a floor.
fn leading_words(before: &str, reading: &mut AmountReading) {
    let at = reading.span.start;
    let amount = &mut reading.amount;
    let mut chars = before.chars().rev();
    let (last, ahead) = (chars.next(), chars.next());
    let word = ViewSpan::new(at.saturating_sub(3), at);
    match last {
        Some('前')
            if !matches!(
                ahead,
                Some('目' | '年' | '月' | '日' | '之' | '以' | '提' | '空' | '当' | '门' | '眼' | '此')
            ) =>
        {
            let ranks = matches!(amount.unit.text.as_ref(), "" | "位" | "名" | "强");
            if ranks && amount.high.is_none() && amount.value.is_integer() {
                amount.bound = Bound::Below;
                amount.bound_span = Some(word);
                amount.unit.kind = UnitKind::Rank;
            }
        }
        Some('上') if reading.implicit && ahead != Some('以') => {
            amount.bound = Bound::Above;
            amount.bound_span = Some(amount.bound_span.map_or(word, |old| old.cover(word)));
        }
        _ => {}
    }
}

/// Whether a number in Chinese numerals counts something, and is not part of a word.
fn counts(reading: &AmountReading, before: &str, after: &str) -> bool {
    let amount = &reading.amount;
    let has_unit = amount.unit.kind != UnitKind::None;
    if amount.unit.kind == UnitKind::Rank && amount.unit.span.is_none() {
        // 居全省前三，: the end of the phrase; 前三产业 is none.
        return !after.starts_with(|c: char| {
            ('\u{4e00}'..='\u{9fff}').contains(&c) && !matches!(c, '强' | '甲' | '列' | '和' | '的')
        });
    }
    let hedged = amount.bound != Bound::Exact;
    if reading.implicit {
        let measured = has_unit
            && !matches!(
                amount.unit.kind,
                UnitKind::Count | UnitKind::People | UnitKind::Time | UnitKind::Length | UnitKind::Area | UnitKind::Age
            );
        let single = reading.number.len() <= '万'.len_utf8();
        return hedged
            || (measured && !single)
            || (has_unit && (reading.number.len() > 3 || before.ends_with(['达', '有', '到'])));
    }
    // 三九药业, 五二零: digits read out in front of a word are a name.
    let read_out = !has_unit && reading.read_out && after.starts_with(|c: char| ('\u{4e00}'..='\u{9fff}').contains(&c));
    if read_out && amount.high.is_none() && !after.starts_with(['和', '与', '到', '至', '的']) {
        return false;
    }
    let last = amount.high.unwrap_or(amount.value);
    let magnitude = if last.is_negative() { last.negated() } else { last };
    has_unit
        || (hedged && reading.compound)
        || amount.unit.kind == UnitKind::Fraction
        || (reading.compound && magnitude >= Decimal::from(11))
        || (reading.compound && !amount.value.is_integer())
}

fn one_half(text: &str, at: usize, reading: &AmountReading) -> Mention {
    let end = at + "一半".len();
    let mut amount = reading.amount.clone();
    amount.value = Decimal::new(5, 1);
    amount.unit = Unit {
        kind: UnitKind::Fraction,
        ..Unit::default()
    };
    for (word, bound) in [("以上", Bound::Above), ("以下", Bound::Below), ("左右", Bound::About)] {
        if text[end..].starts_with(word) {
            amount.bound = bound;
            amount.bound_span = Some(ViewSpan::new(end, end + word.len()));
        }
    }
    let span = ViewSpan::new(at, end);
    Mention {
        span,
        number: span,
        kind: MentionKind::Amount(amount),
    }
}

//! Positions in an order: 居全市第4位, 全市排名第一, 位居首位; moved positions; the set a rank counts in.

use crate::model::{Decimal, Measure};
use crate::quantity::{DurationUnit, Mention, MentionKind, Ordinal, Script, UnitKind};
use crate::span::ViewSpan;

use super::figures::NEAR;
use super::measure;

/// A rank's surroundings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rank {
    /// The words before the verb, which may name the subject.
    pub(crate) subject: ViewSpan,
    /// 居, 位列, 排名.
    pub(crate) verb: ViewSpan,
    /// In which set.
    pub(crate) scope: Option<String>,
    /// Out of how many.
    pub(crate) out_of: Option<u32>,
}

const VERBS: [&str; 38] = [
    "上升到",
    "提升到",
    "跃升到",
    "前移到",
    "前移至",
    "下降到",
    "后移至",
    "降至",
    "进入",
    "挤进",
    "位居",
    "位列",
    "排名",
    "名列",
    "稳居",
    "跃居",
    "列居",
    "居于",
    "分居",
    "分列",
    "排在",
    "升至",
    "上升至",
    "提升至",
    "跃升至",
    "跻身",
    "荣获",
    "获得",
    "取得",
    "保持",
    "夺得",
    "继续保持",
    "位次居",
    "居",
    "列",
    "排",
    "位",
    "获",
];
const WIDER: [&str; 14] = [
    "全市", "全省", "全国", "全区", "全县", "全州", "我市", "我省", "区域", "省内", "市内", "中部", "西部", "全疆",
];

/// Reads an ordinal as a rank, if it is one.
pub(crate) fn read(
    view: &str,
    clause: ViewSpan,
    cursor: usize,
    mention: &Mention,
    ordinal: &Ordinal,
    inside: &[Mention],
) -> Option<Rank> {
    if !matches!(ordinal.unit.as_str(), "" | "位" | "名") {
        return None;
    }
    let after = &view[mention.span.end..clause.end.max(mention.span.end)];
    let closes = after
        .chars()
        .next()
        .is_none_or(|c| !matches!(c, '\u{4E00}'..='\u{9FFF}'))
        || after.starts_with("的")
        || after.starts_with('和')
        || after.starts_with('与');
    let near = ViewSpan::new(cursor.max(clause.start).min(mention.span.start), mention.span.start);
    let start = near.tail(view, NEAR).start;
    let before = &view[start..mention.span.start];
    if ordinal.unit.is_empty() && !closes {
        return None;
    }
    // 居…第4位: the verb, then the set.
    let verb = VERBS
        .iter()
        .filter_map(|verb| before.rfind(verb).map(|at| (at, *verb)))
        .max_by_key(|&(at, verb)| (at + verb.len(), verb.len()));
    let (subject_end, verb_span, scope) = match verb {
        Some((at, verb)) => {
            let set = before[at + verb.len()..].trim_start_matches(['于', '在', '名', '，']);
            // 排名由上年的第8位: where it stood before is no set.
            let set = if set.starts_with(['由', '从']) { "" } else { set };
            let verb_span = ViewSpan::new(start + at, start + at + verb.len());
            if set.is_empty() {
                // 全市排名第一: the set, then the verb.
                let front = before[..at]
                    .trim_end_matches("继续")
                    .trim_end_matches("持续")
                    .trim_end_matches(['均', '都', '总', '综', '合', '仍']);
                // 在全省102个县中居第19位: the set stands before the verb.
                if let Some(at_in) = front.rfind('在').filter(|_| front.ends_with('中'))
                    && front[at_in..].chars().count() <= 28
                {
                    let set = front[at_in + '在'.len_utf8()..].to_owned();
                    let first = inside.partition_point(|m| m.span.start < start + at_in);
                    let set_mentions = inside[first..].iter().take_while(|m| m.span.end <= mention.span.start);
                    let out_of = set_mentions.into_iter().find_map(count_of);
                    return Some(Rank {
                        subject: ViewSpan::new(start, start + at_in),
                        verb: verb_span,
                        scope: Some(plain_scope(&set)),
                        out_of,
                    });
                }
                let wider = WIDER.iter().find(|w| front.ends_with(**w));
                let end = wider.map_or(at, |w| front[..front.len() - w.len()].trim_end_matches('在').len());
                (end, verb_span, wider.map(|w| (*w).to_owned()))
            } else {
                (at, verb_span, Some(set.to_owned()))
            }
        }
        None => {
            let wider = WIDER.iter().find(|w| before.ends_with(**w))?;
            let at = before.len() - wider.len();
            (
                at,
                ViewSpan::new(start + at, mention.span.start),
                Some((*wider).to_owned()),
            )
        }
    };
    let first = inside.partition_point(|m| m.span.start < verb_span.end);
    let scope = scope.filter(|s| s.chars().count() <= 14 && !s.contains('，'));
    let out_of = scope.as_ref().and_then(|_| {
        inside[first..]
            .iter()
            .take_while(|m| m.span.end <= mention.span.start)
            .find_map(count_of)
    });
    let scope = scope
        .map(|s| s.split('“').next().unwrap_or_default().to_owned())
        .filter(|s| !s.is_empty());
    Some(Rank {
        subject: ViewSpan::new(start, start + subject_end),
        verb: verb_span,
        scope: scope.map(|s| plain_scope(&s)),
        out_of,
    })
}

fn count_of(mention: &Mention) -> Option<u32> {
    match &mention.kind {
        MentionKind::Amount(amount) if amount.value.is_integer() => u32::try_from(amount.value.mantissa()).ok(),
        _ => None,
    }
}

/// 全省54个市辖区 is the set 全省市辖区; a set named by its number (四个主城区) keeps it.
fn plain_scope(scope: &str) -> String {
    let scope = scope.trim_end_matches(['中', '里']);
    let Some(digit) = scope.find(|c: char| c.is_ascii_digit()) else {
        return scope.to_owned();
    };
    let rest = scope[digit..].trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '个' | '家'));
    format!("{}{rest}", &scope[..digit])
}

/// What words name a measure that an order goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Named {
    /// None.
    Nothing,
    /// One.
    One(Measure),
    /// Several at once (总量和增速).
    Several,
}

/// The measure that the words right before a rank's verb name: 总量, 增速, 占比 and the like.
pub(crate) fn ordered_by(words: &str) -> Named {
    const NOUNS: [(&str, Measure); 18] = [
        ("总量", Measure::Level),
        ("规模", Measure::Level),
        ("总额", Measure::Level),
        ("总数", Measure::Level),
        ("数量", Measure::Level),
        ("绝对值", Measure::Level),
        ("增长率", Measure::Growth),
        ("增速", Measure::Growth),
        ("增幅", Measure::Growth),
        ("增长速度", Measure::Growth),
        ("涨幅", Measure::Growth),
        ("降幅", Measure::Growth),
        ("变化率", Measure::Growth),
        ("占比", Measure::Share),
        ("比重", Measure::Share),
        ("比例", Measure::Share),
        ("率", Measure::Share),
        ("强度", Measure::Share),
    ];
    let mut rest = words;
    let mut found = Named::Nothing;
    loop {
        rest = rest.trim_end_matches(['，', '均', '都', '也', '仍', '则']);
        rest = ["分别", "继续", "持续", "排名", "位次", "综合", "双双"]
            .iter()
            .fold(rest, |rest, word| rest.trim_end_matches(word));
        let Some((stem, measure)) = NOUNS
            .iter()
            .find_map(|(noun, measure)| Some((rest.strip_suffix(noun)?, *measure)))
        else {
            return found;
        };
        found = match found {
            Named::Nothing => Named::One(measure),
            Named::One(before) if before == measure => found,
            _ => Named::Several,
        };
        match stem.strip_suffix(['、', '和', '与', '及']) {
            Some(stem) => rest = stem,
            None => return found,
        }
    }
}

/// Whether an amount is part of the set that a rank or a move counts in.
pub(crate) fn is_scope(view: &str, clause: ViewSpan, mention: &Mention, later: &[Mention]) -> bool {
    let Some(next) = later
        .iter()
        .find(|m| !matches!(m.kind, MentionKind::Word | MentionKind::Code))
    else {
        return false;
    };
    let ranked = match &next.kind {
        MentionKind::Ordinal(ordinal) => matches!(ordinal.unit.as_str(), "" | "位" | "名"),
        MentionKind::Amount(amount) => amount.unit.kind == UnitKind::Rank,
        _ => false,
    };
    let between = &view[mention.span.end..next.span.start];
    let plain = match (between.find('（'), between.find('）')) {
        (Some(open), Some(close)) if open < close => format!("{}{}", &between[..open], &between[close..]),
        _ => between.to_owned(),
    };
    if !ranked
        || plain.contains(['，', '、', '；'])
        || between.chars().count() > if between.contains('中') { 24 } else { 12 }
    {
        return false;
    }
    let before = &view[clause.start..mention.span.start];
    let before = WIDER.iter().find_map(|w| before.strip_suffix(w)).unwrap_or(before);
    before.is_empty()
        || ["居", "列", "位", "在", "排名", "排", "保持", "升至"]
            .iter()
            .any(|w| before.ends_with(w))
}

/// The set in which places were gained or lost (在全省54个市辖区前进4个位次).
pub(crate) fn scope_of_move(view: &str, mention: &Mention, all: &[Mention]) -> (Option<String>, Option<u32>) {
    let before = &view[..mention.span.start];
    let line = before
        .char_indices()
        .rev()
        .take(200)
        .find(|(_, c)| matches!(c, '\n' | '。' | '；'))
        .map_or(0, |(at, c)| at + c.len_utf8());
    let window = &view[line..mention.span.start];
    let clause = window.rfind('，').map_or(0, |at| at + '，'.len_utf8());
    let own = &window[clause..];
    if let Some(at) = own.find('在') {
        let verb = measure::predicate(own).start;
        if at + '在'.len_utf8() < verb {
            let set = &own[at + '在'.len_utf8()..verb];
            if set.chars().count() <= 14 {
                let from = line + clause + at;
                let first = all.partition_point(|m| m.span.start < from);
                let inside = all[first..].iter().take_while(|m| m.span.end <= mention.span.start);
                let out_of = inside.into_iter().find_map(count_of);
                return (Some(plain_scope(set)), out_of);
            }
        }
    }
    // A set named by the rank just before holds for the move too.
    for place in ["全市", "全省", "全国"] {
        if window.contains(place) {
            return (Some(place.to_owned()), None);
        }
    }
    (None, None)
}

/// Adds the ranks that are written without a numeral (居首位, 位居榜首) to a clause's mentions.
pub(crate) fn add_unnumbered(view: &str, clause: ViewSpan, mentions: &mut Vec<Mention>) {
    let words = clause.of(view);
    for word in ["首位", "榜首", "首名"] {
        for (at, _) in words.match_indices(word) {
            let span = ViewSpan::new(clause.start + at, clause.start + at + word.len());
            let before: String = words[..at]
                .chars()
                .rev()
                .take(10)
                .collect::<Vec<_>>()
                .into_iter()
                .rev()
                .collect();
            let after = words[at + word.len()..].chars().next();
            let ranked = ["居", "列", "位", "排", "占据", "保持"]
                .iter()
                .any(|verb| before.contains(verb))
                && !before.contains('“');
            if !ranked
                || matches!(after, Some('度' | '的'))
                || mentions[..mentions.partition_point(|m| m.span.start < span.end)]
                    .last()
                    .is_some_and(|m| span.start < m.span.end)
            {
                continue;
            }
            let kind = MentionKind::Ordinal(Ordinal {
                value: Decimal::from(1),
                high: None,
                unit: "位".to_owned(),
            });
            let place = mentions.partition_point(|m| m.span.start < span.start);
            mentions.insert(
                place,
                Mention {
                    span,
                    number: span,
                    kind,
                },
            );
        }
    }
}

/// 前三, 前15位: positions at least so good, read as ordinals that begin with 前.
pub(crate) fn promote_leading(view: &str, mentions: &mut [Mention]) {
    for mention in mentions {
        let MentionKind::Amount(amount) = &mention.kind else {
            continue;
        };
        if amount.unit.kind != UnitKind::Rank || amount.unit.text.contains('次') {
            continue;
        }
        let Some(stem) = view[..mention.number.start].strip_suffix('前') else {
            continue;
        };
        mention.span = ViewSpan::new(stem.len(), mention.span.end);
        mention.kind = MentionKind::Ordinal(Ordinal {
            value: amount.value,
            high: None,
            unit: "位".to_owned(),
        });
    }
}

/// Days are a duration, except where days are what is counted (优良天数347天, 同比增加13天).
pub(crate) fn promote_durations(view: &str, clause: ViewSpan, mentions: &mut [Mention]) {
    for mention in mentions {
        let MentionKind::Time(expr) = &mention.kind else {
            continue;
        };
        let Some(duration) = &expr.duration else { continue };
        if !matches!(
            duration.unit,
            DurationUnit::Day | DurationUnit::Hour | DurationUnit::Minute
        ) || duration.amount.script != Script::Arabic
        {
            continue;
        }
        let before = ViewSpan::new(clause.start, mention.span.start)
            .tail(view, NEAR)
            .of(view);
        let predicate = measure::predicate(before);
        let subject = &before[..predicate.start];
        let counted = ["天数", "日数", "时长", "时限", "时间", "工期"]
            .iter()
            .any(|noun| subject.ends_with(noun));
        if counted || predicate.direction() != 0 {
            mention.kind = MentionKind::Amount(duration.amount.clone());
        }
    }
}

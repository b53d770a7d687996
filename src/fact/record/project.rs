//! Projects: what is planned, signed, built or opened, by name.
//!
//! ```text
//! project = names [adverbs] verb             云泽湖大桥、泽北水库 建成
//!         | verb names [建设]                 加快推进 青禾物流园 建设
//!         | names 等 [number] [words] 项目      each listed name is one
//! ```
//!
//! A name ends with what can be built, or stands in a list that says it is one of projects; in either case something
//! in it must tell which one it is.

use super::project_word::{ADVERBS, AIMS, BEFORE, ENDS, GENERIC, LISTED, SHORT_ENDS, VERBS, Verb, WORKS};
use super::{WINDOW, list, named};
use crate::model::{Investment, Observation, Record, RecordKind, Stage};
use crate::segment::Sentence;
use crate::span::ViewSpan;
use crate::text::ReportText;

/// A verb, or several in a row (建成并通车), in a clause.
#[derive(Debug, Clone, Copy)]
struct Cue {
    span: ViewSpan,
    verb: Verb,
}

/// Names found beside a verb.
struct Names {
    /// The names with the words that stood before each in its member of the list (总投资35亿元的).
    names: Vec<(ViewSpan, ViewSpan)>,
    /// Where the whole list ends.
    end: usize,
}

/// Adds the projects of a sentence.
pub(super) fn read(text: &ReportText, sentence: &Sentence, money: &[&Observation], out: &mut Vec<Record>) {
    let view = text.view();
    for (n, clause) in sentence.clauses.iter().enumerate() {
        let next = sentence.clauses.get(n + 1).map(|clause| clause.span);
        let first = out.len();
        let whole = clause.stop.is_none() && sentence.clauses.len() == 1;
        read_clause(text, clause.span, whole, money, out);
        if let (1, Some(next)) = (out.len() - first, next) {
            // One project, and the next clause says what it takes: 总投资20亿元.
            let last = out.len() - 1;
            if ["总投资", "计划总投资", "投资", "计划投资", "概算"]
                .iter()
                .any(|word| next.of(view).starts_with(word))
                && out[last].investment.is_none()
            {
                out[last].investment = investment(text, next.head(view, 60), money);
            }
        }
    }
}

fn read_clause(text: &ReportText, clause: ViewSpan, whole: bool, money: &[&Observation], out: &mut Vec<Record>) {
    let view = text.view();
    let known = out.len();
    let cues = cues(view, clause);
    let mut from = clause.start;
    let mut n = 0;
    while let Some(&cue) = cues.get(n) {
        n += 1;
        if cue.span.start < from {
            continue;
        }
        let aim = aimed(view, ViewSpan::new(clause.start, cue.span.start));
        let after = ViewSpan::new(cue.span.end, clause.end).head(view, WINDOW);
        if cue.verb.object
            && let Some(found) = forward(view, after)
        {
            // 推动A项目竣工: what is said after the names tells how far they are.
            let later = cues[n..].iter().find(|later| later.span.start >= found.end);
            let later = later.filter(|later| later.verb.subject && later.span.start - found.end <= 36);
            let stage = match later {
                Some(later) if later.verb.stage > cue.verb.stage => later.verb.stage,
                _ if planned(&view[found.end..after.end]) => Some(Stage::Planned),
                _ => cue.verb.stage,
            };
            push(
                text,
                &found,
                stage.filter(|&stage| !aim || stage == Stage::Planned),
                money,
                out,
            );
            from = later.map_or(found.end, |later| later.span.end);
            continue;
        }
        let before = ViewSpan::new(from, cue.span.start).tail(view, WINDOW);
        // 推进 tells of what stands before it only at the end of its clause: not in 项目推进机制.
        let weak = cue.verb.object && cue.verb.stage == Some(Stage::UnderWay);
        let last = after.is_empty() || after.of(view).starts_with(['、', '并', '中']);
        if cue.verb.subject
            && (last || !weak)
            && let Some(found) = backward(view, before)
        {
            push(
                text,
                &found,
                cue.verb.stage.filter(|&stage| !aim || stage == Stage::Planned),
                money,
                out,
            );
            from = cue.span.end;
        }
    }
    let rest = ViewSpan::new(from, clause.end);
    if let Some(found) = listed(view, rest).or_else(|| side_by_side(view, rest)) {
        push(text, &found, None, money, out);
    } else if out.len() == known
        && let Some(found) = alone(view, clause, whole)
    {
        push(text, &found, None, money, out);
    }
}

/// Two or more works of industry side by side, whatever is said of them: 以A产业园、B产业园为示范.
fn side_by_side(view: &str, clause: ViewSpan) -> Option<Names> {
    const INDUSTRY: &[&str] = &[
        "产业园",
        "工业园",
        "科技园",
        "物流园",
        "孵化园",
        "创业园",
        "生产线",
        "项目",
        "基地",
    ];
    let clause = clause.head(view, WINDOW);
    let members = list::members(view, clause);
    let mut names: Vec<(ViewSpan, ViewSpan)> = Vec::new();
    for (n, &member) in members.iter().enumerate() {
        let name = if n == 0 {
            without_lead(view, member)
        } else {
            without_modifier(view, member)
        };
        let text = name.of(view);
        let end = INDUSTRY
            .iter()
            .filter_map(|end| text.find(end).map(|at| at + end.len()))
            .min();
        let whole = end.is_some_and(|end| {
            end == text.len() || n + 1 == members.len() && text[end..].starts_with(['为', '等', '和', '建'])
        });
        let Some(end) = end.filter(|&end| whole && is_name(&text[..end]) && residue(&text[..end]) >= 2) else {
            if names.len() < 2 {
                names.clear();
                continue;
            }
            break;
        };
        names.push((ViewSpan::new(name.start, name.start + end), head_of(member, name)));
    }
    let end = names.last()?.0.end;
    (names.len() >= 2).then_some(Names { names, end })
}

/// A clause that is nothing but a project's name, or shows a part of it: a caption or a heading.
fn alone(view: &str, clause: ViewSpan, whole: bool) -> Option<Names> {
    let text = clause.head(view, 180).of(view);
    let end = text.find("项目").map(|at| at + "项目".len())?;
    let shown = text.starts_with("图为") || whole && end == text.len();
    let name = without_lead(view, ViewSpan::new(clause.start, clause.start + end));
    let name = if name.of(view).starts_with("图为") {
        ViewSpan::new(name.start + "图为".len(), name.end)
    } else {
        name
    };
    let plain = !name.of(view).contains(['“', '，', '、']) && clause.end - clause.start < 180;
    (shown && plain && is_name(name.of(view)) && residue(name.of(view)) >= 4).then_some(Names {
        names: vec![(name, ViewSpan::new(clause.start, clause.start))],
        end: name.end,
    })
}

/// The verbs of a clause, those in a row as one with the furthest stage.
fn cues(view: &str, clause: ViewSpan) -> Vec<Cue> {
    let mut out: Vec<Cue> = Vec::new();
    let mut done = clause.start;
    for (offset, _) in clause.of(view).char_indices() {
        let at = clause.start + offset;
        if at < done {
            continue;
        }
        let Some((word, verb)) = VERBS.longest_at(&view[at..clause.end]) else {
            continue;
        };
        done = at + word.len();
        let span = ViewSpan::new(at, done);
        if !verb.subject && !verb.object {
            continue;
        }
        match out.last_mut() {
            Some(last)
                if matches!(
                    &view[last.span.end..at],
                    "" | "并" | "和" | "、" | "或" | "并正式" | "正式" | "了" | "全面" | "并全面"
                ) =>
            {
                let stage = last.verb.stage.max(verb.stage);
                let object = verb.object || word == "建设" && last.verb.object;
                last.span = last.span.cover(span);
                last.verb = Verb {
                    stage,
                    object,
                    subject: last.verb.subject || verb.subject,
                };
            }
            _ => out.push(Cue { span, verb }),
        }
    }
    out
}

/// Whether the words before a verb make it an aim.
fn aimed(view: &str, before: ViewSpan) -> bool {
    let near = before.tail(view, 60).of(view);
    AIMS.iter().any(|aim| near.contains(aim))
}

/// Whether the words after names say that they are only being planned.
fn planned(after: &str) -> bool {
    let head: String = after.chars().take(8).collect();
    [
        "规划编制",
        "前期",
        "可研",
        "概念规划",
        "选址",
        "立项",
        "规划建设",
        "规划",
    ]
    .iter()
    .any(|word| head.contains(word))
}

/// The names right before a verb.
fn backward(view: &str, before: ViewSpan) -> Option<Names> {
    let end = before.start + without_adverbs(before.of(view)).len();
    let region = ViewSpan::new(before.start, end);
    if let Some(found) = others(view, region) {
        return Some(found);
    }
    let names = names(view, region, false);
    (!names.is_empty()).then_some(Names { names, end })
}

/// The names right after a verb.
fn forward(view: &str, after: ViewSpan) -> Option<Names> {
    let text = after.of(view);
    let skip = text.len() - text.trim_start_matches(['了', '好', '以']).len();
    let after = ViewSpan::new(after.start + skip, after.end);
    let text = after.of(view);
    if let Some(at) = list::and_others(text, false) {
        let list = ViewSpan::new(after.start, after.start + at);
        let rest = ViewSpan::new(list.end + '等'.len_utf8(), after.end);
        // The list must not run over another verb's words: 引进… 建成… 等.
        if let Some(kind) = kind(rest.of(view)) {
            return listed_names(view, list, rest, kind);
        }
        let names = names(view, list, true);
        let end = list.end;
        return (!names.is_empty()
            && !["企业", "设施", "场所", "设备", "公共", "服务", "基础"]
                .iter()
                .any(|word| rest.of(view).starts_with(word)))
        .then_some(Names { names, end });
    }
    let names = names(view, after, true);
    let end = names.last()?.0.end;
    Some(Names { names, end })
}

/// Names ended by 等 … 项目 at the end of a region.
fn others(view: &str, region: ViewSpan) -> Option<Names> {
    let at = list::and_others(region.of(view), true)?;
    let list = ViewSpan::new(region.start, region.start + at);
    let rest = ViewSpan::new(list.end + '等'.len_utf8(), region.end);
    let kind = if rest.is_empty() {
        Kind { end: 0, works: false }
    } else {
        kind(rest.of(view))?
    };
    // The words of the kind must reach the verb.
    if !without_adverbs(&rest.of(view)[kind.end..]).is_empty() {
        return None;
    }
    listed_names(view, list, rest, kind)
}

/// Names ended by 等 … 项目 anywhere in a clause where no verb tells their stage.
fn listed(view: &str, clause: ViewSpan) -> Option<Names> {
    let clause = clause.head(view, WINDOW);
    let at = list::and_others(clause.of(view), true)?;
    let list = ViewSpan::new(clause.start, clause.start + at);
    let rest = ViewSpan::new(list.end + '等'.len_utf8(), clause.end);
    let kind = kind(rest.of(view))?;
    let numbered = rest.of(view).starts_with(|c: char| c.is_ascii_digit());
    (numbered || list::members(view, list).len() > 1).then_some(())?;
    listed_names(view, list, rest, kind)
}

/// What a list is said to be one of.
#[derive(Debug, Clone, Copy)]
struct Kind {
    /// Where its words end.
    end: usize,
    /// Whether it names works (老旧小区改造项目) rather than projects at large.
    works: bool,
}

/// Reads 8个重点产业项目 after 等.
fn kind(rest: &str) -> Option<Kind> {
    let mut count = 0;
    let mut depth = 0;
    for (at, c) in rest.char_indices() {
        match c {
            '“' => depth += 1,
            '”' => depth -= 1,
            '，' | '。' | '；' => return None,
            '、' if depth == 0 && count > 8 => return None,
            _ => {}
        }
        count += 1;
        if count > 26 {
            return None;
        }
        if let Some(word) = LISTED.iter().find(|word| rest[at..].starts_with(**word)) {
            if *word == "企业" {
                return None;
            }
            let words = &rest[..at];
            let works = WORKS.iter().any(|work| words.ends_with(work));
            return Some(Kind {
                end: at + word.len(),
                works,
            });
        }
    }
    None
}

/// The members of a list said to be one of projects; places of one kind of works are one project together.
fn listed_names(view: &str, list: ViewSpan, rest: ViewSpan, kind: Kind) -> Option<Names> {
    let end = rest.start + kind.end;
    let mut members = list::members(view, list);
    list::split_last(view, &mut members, |side| side.chars().count() >= 4);
    let place = |text: &str| {
        [
            "社区",
            "小区",
            "片区",
            "路",
            "街",
            "周边",
            "宿舍",
            "村",
            "家属院",
            "巷",
            "河",
            "段",
        ]
        .iter()
        .any(|end| text.ends_with(end))
    };
    if kind.works && members.iter().all(|member| place(member.of(view))) {
        let first = without_lead(view, *members.first()?);
        let name = ViewSpan::new(first.start, end);
        return Some(Names {
            names: vec![(name, ViewSpan::new(members[0].start, first.start))],
            end,
        });
    }
    let mut names = Vec::new();
    let last = members.len().checked_sub(1)?;
    for (n, member) in members.into_iter().enumerate() {
        let name = if n == 0 {
            without_lead(view, member)
        } else {
            without_modifier(view, member)
        };
        let head = ViewSpan::new(member.start, name.start);
        let stem = name.of(view).strip_suffix("建设").filter(|stem| built(stem));
        let name = stem.map_or(name, |stem| ViewSpan::new(name.start, name.start + stem.len()));
        let text = name.of(view);
        let alone = last == 0;
        // A single name before 等项目 must itself look like one, or be short as a brand is.
        let facility = ENDS.iter().any(|end| text.ends_with(end)) && !text.ends_with("项目") && !text.ends_with("工程");
        let told = residue(text) >= 2 || facility && text.chars().count() >= 6 || head.of(view).contains("投资");
        if is_name(text) && told && (!alone || text.chars().count() <= 16) {
            names.push((name, head));
        }
    }
    (!names.is_empty()).then_some(Names { names, end })
}

/// Names in a list without 等: each ends with what can be built. `forward` where the list begins at a known place.
fn names(view: &str, region: ViewSpan, forward: bool) -> Vec<(ViewSpan, ViewSpan)> {
    let mut members = list::members(view, region);
    if members.is_empty() {
        return Vec::new();
    }
    list::split_last(view, &mut members, |side| {
        let side = ended(side, false).map_or(side, |end| &side[..end]);
        built(side) && residue(side) >= 2
    });
    if let Some(joint) = joint(view, &members, forward) {
        return vec![joint];
    }
    let mut out = Vec::new();
    let count = members.len();
    for (n, member) in members.into_iter().enumerate() {
        let last = n + 1 == count;
        let name = if n == 0 && !forward {
            without_lead(view, member)
        } else {
            without_modifier(view, member)
        };
        let text = name.of(view);
        // Only the last member of a list read forwards may be followed by more words.
        let Some(end) = ended(text, last && forward) else {
            if !forward && last {
                return Vec::new();
            }
            // A list read forwards stops where a member is no name; read backwards it goes on.
            if forward {
                break;
            }
            continue;
        };
        let text = &text[..end];
        let paid = head_of(member, name).of(view).contains('元');
        // Beside other names, and of a road, less must be told: 高铁一路.
        let beside = count > 1
            && text.chars().count() >= 4
            && (!out.is_empty() || text.ends_with('路'))
            && !text.ends_with("工程")
            && !text.ends_with("项目");
        if is_name(text) && residue(text) >= if paid || beside { 1 } else { 2 } {
            let span = ViewSpan::new(name.start, name.start + end);
            out.push((span, ViewSpan::new(member.start, name.start)));
        } else if forward {
            break;
        }
    }
    out
}

/// Roads with one kind of works (东路、西路打通工程; 东路、西路2条道路改造工程) are one project together.
fn joint(view: &str, members: &[ViewSpan], forward: bool) -> Option<(ViewSpan, ViewSpan)> {
    let (&last, others) = members.split_last()?;
    let text = last.of(view);
    let end = if forward { ended(text, true)? } else { text.len() };
    let text = &text[..end];
    let stem = text.strip_suffix("工程").or_else(|| text.strip_suffix("项目"))?;
    let place = |member: &ViewSpan| {
        ["路", "街", "河", "巷", "段", "渠", "道"]
            .iter()
            .any(|end| member.of(view).ends_with(end))
    };
    if others.is_empty() || !WORKS.iter().any(|work| stem.ends_with(work)) || !others.iter().all(place) {
        return None;
    }
    let first = if forward {
        without_modifier(view, members[0])
    } else {
        without_lead(view, members[0])
    };
    Some((
        ViewSpan::new(first.start, last.start + end),
        ViewSpan::new(members[0].start, first.start),
    ))
}

/// The words of a member before its name.
fn head_of(member: ViewSpan, name: ViewSpan) -> ViewSpan {
    ViewSpan::new(member.start, name.start.max(member.start))
}

/// Words that say where works are: without one, works unlisted name no project.
const WHERE: &[&str] = &[
    "路", "街", "桥", "河", "湖", "江", "渠", "水库", "镇", "村", "社区", "小区", "医院", "学校", "小学", "中学", "院",
    "馆", "园", "站", "山", "港", "大道", "新城", "道", "线",
];

/// Whether a text ends with what can be built.
fn built(text: &str) -> bool {
    let quoted = text.ends_with('”');
    // 铁路项目（云泽段）: what stands in brackets belongs to the name before them.
    let stem = text
        .strip_suffix('）')
        .and_then(|inner| inner.rfind('（').map(|at| &text[..at]));
    let text = stem.unwrap_or(text).trim_end_matches('”');
    let works =
        |end: &&&str| text.ends_with(**end) && WHERE.iter().any(|place| text[..text.len() - end.len()].contains(place));
    ENDS.iter().any(|end| text.ends_with(end))
        || !quoted && text.chars().count() >= 4 && SHORT_ENDS.iter().any(|end| text.ends_with(end))
        || text.chars().count() >= 6 && WORKS.iter().any(|end| works(&end))
}

/// Where a name in `text` ends: at its end, or with `more` before words that may follow a name.
fn ended(text: &str, more: bool) -> Option<usize> {
    let text = text.trim_end();
    if built(text) {
        // …项目建设, …工程建设
        return Some(text.len());
    }
    for suffix in [
        "项目建设",
        "建设",
        "规划编制",
        "前期工作",
        "前期",
        "规划建设",
        "概念规划",
        "项目规划",
        "规划设计",
        "主体",
        "主体工程",
        "项目前期工作",
    ] {
        if let Some(stem) = text.strip_suffix(suffix).filter(|stem| built(stem)) {
            return Some(stem.len());
        }
    }
    if !more {
        return None;
    }
    // The longest beginning that is built and is followed by words that go on about it.
    let mut found = None;
    for (at, _) in text.char_indices().skip(3).take(40) {
        if !built(&text[..at]) {
            continue;
        }
        let rest = &text[at..];
        let goes_on = [
            "建设",
            "并",
            "（",
            "正式",
            "顺利",
            "规划",
            "前期",
            "主体",
            "开工",
            "竣工",
            "建成",
            "投产",
            "投用",
            "落地",
            "通车",
            "提速",
            "早日",
            "如期",
            "年内",
            "尽快",
            "全面",
            "加快",
            "签约",
            "开园",
            "开放",
            "运营",
            "完工",
            "投入",
            "吸引",
            "带动",
            "成为",
            "入驻",
            "累计",
            "已",
            "实现",
            "形成",
            "总投资",
            "占地",
        ]
        .iter()
        .any(|word| rest.starts_with(word));
        if goes_on {
            found = Some(at);
        }
    }
    found
}

/// Whether a text has the shape of a name.
fn is_name(text: &str) -> bool {
    let count = text.chars().count();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = (digits > 0)
        .then_some((0, digits))
        .or_else(|| super::leading_number(text));
    let capacity = ["万吨", "吨", "万千瓦", "万台", "万套", "兆瓦"];
    let counted = number.is_some_and(|(_, bytes)| {
        let amount = capacity.iter().any(|unit| text[bytes..].starts_with(unit));
        !amount
            && text[bytes..].starts_with([
                '个', '条', '座', '所', '家', '项', '处', '余', '公', '万', '多', '大', '批', '段', '户', '套', '栋',
            ])
    });
    let quantity = [
        "亿元", "万元", "以上", "以下", "平方", "万亩", "公里", "%", "。", "！", "？", "；",
    ]
    .iter()
    .any(|word| text.contains(word));
    let verbs = [
        "坚持",
        "强化",
        "提高",
        "增强",
        "进一步",
        "不断",
        "深化",
        "优化",
        "落实",
        "完善",
        "建立",
        "健全",
        "加强",
        "培育",
        "鼓励",
        "争取",
    ];
    (2..=40).contains(&count)
        && !counted
        && !quantity
        && !verbs.iter().any(|verb| text.starts_with(verb))
        && !text.contains(['，', '\n'])
        && !text.ends_with(|c: char| c.is_ascii_digit())
}

/// Characters of a name that say which one it is.
fn residue(text: &str) -> usize {
    let (mut at, mut left) = (0, 0);
    let mut telling = false;
    while let Some(c) = text[at..].chars().next() {
        let generic = GENERIC.longest_at(&text[at..]).map(|(word, ())| word);
        at += generic.map_or(c.len_utf8(), str::len);
        // A side of the town names as much as a word (城东), and a kind of place belongs to the name before it (陈村).
        let place = telling && matches!(generic, Some("村" | "镇" | "县" | "区" | "市" | "路" | "桥"));
        telling = generic.is_none() && c.is_alphanumeric();
        left += usize::from(telling || place) + usize::from(telling && matches!(c, '东' | '西' | '南' | '北'));
    }
    left
}

/// A first member without the words of its clause before the name.
fn without_lead(view: &str, member: ViewSpan) -> ViewSpan {
    let text = member.of(view);
    // Inside quotation marks nothing leads.
    let outside = text.find('“').unwrap_or(text.len());
    let mut start = 0;
    for word in BEFORE.iter() {
        for (at, _) in text.match_indices(word) {
            let end = at + word.len();
            if (at >= outside && *word != "的") || text[end..].chars().count() < 3 {
                continue;
            }
            start = start.max(end);
        }
    }
    without_modifier(view, ViewSpan::new(member.start + start, member.end))
}

/// A member without what describes it (总投资35亿元的) and without a date before it.
fn without_modifier(view: &str, member: ViewSpan) -> ViewSpan {
    let text = member.of(view);
    let outside = text.find('“').unwrap_or(text.len());
    let mut start = text[..outside].rfind('的').map_or(0, |at| at + '的'.len_utf8());
    if text[start..].chars().count() < 3 {
        start = 0;
    }
    let rest = &text[start..];
    let date = rest.bytes().take_while(u8::is_ascii_digit).count();
    if date > 0 {
        let after = &rest[date..];
        if let Some(c) = after.chars().next().filter(|c| matches!(c, '年' | '月' | '日')) {
            start += date + c.len_utf8();
        }
    }
    list::trimmed(
        view,
        ViewSpan::new(member.start + start, member.end),
        &[' ', '了', '：', '，', '在'],
    )
}

/// A text without 提前45天 at its end.
fn without_lead_time(text: &str) -> &str {
    let ahead = text.rfind("提前").filter(|at| text.len() - at <= 24);
    let timed = |at: &usize| {
        ["天", "个月", "年", "日"].iter().any(|unit| text.ends_with(unit))
            && text[*at..].contains(|c: char| c.is_ascii_digit() || "一二三四五六七八九十半".contains(c))
    };
    ahead.filter(timed).map_or(text, |at| &text[..at])
}

/// A text without the adverbs at its end.
fn without_adverbs(text: &str) -> &str {
    let mut text = without_lead_time(text.trim_end());
    while let Some(rest) = ADVERBS
        .iter()
        .filter_map(|word| text.strip_suffix(word))
        .min_by_key(|rest| rest.len())
    {
        // 二期工程建设 loses 建设; a name that is nothing else stays.
        if rest.is_empty() {
            return rest;
        }
        text = rest;
    }
    text
}

fn push(text: &ReportText, found: &Names, stage: Option<Stage>, money: &[&Observation], out: &mut Vec<Record>) {
    let view = text.view();
    for &(name, head) in &found.names {
        let capacity = capacity(name.of(view)).or_else(|| capacity(head.of(view)));
        out.push(Record {
            stage,
            capacity: capacity.map(str::to_owned),
            investment: investment(text, head, money),
            ..named(text, RecordKind::Project, name)
        });
    }
}

/// The amount of money read in a range of the view.
fn investment(text: &ReportText, range: ViewSpan, money: &[&Observation]) -> Option<Investment> {
    if range.is_empty() {
        return None;
    }
    let span = text.to_source(range);
    let first = money.partition_point(|o| o.span.start < span.start);
    money[first..]
        .iter()
        .take_while(|o| o.span.start < span.end)
        .find(|o| span.contains(o.span) && o.value_high.is_none())
        .map(|o| Investment {
            value: o.value,
            status: o.status,
            observation: o.id.clone(),
        })
}

/// What a project can produce or treat, as printed: 年产10万吨.
fn capacity(text: &str) -> Option<&str> {
    let verbs = [
        "年产",
        "年处理",
        "日处理",
        "日产",
        "日供水",
        "年加工",
        "装机容量",
        "装机",
        "总库容",
    ];
    let start = verbs.iter().filter_map(|verb| text.find(verb)).min()?;
    let rest = &text[start..];
    let digits = rest.find(|c: char| c.is_ascii_digit())?;
    if rest[..digits].chars().count() > 6 {
        return None;
    }
    let after = digits
        + rest[digits..]
            .bytes()
            .take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
            .count();
    let multiplier = rest[after..].len()
        - rest[after..]
            .trim_start_matches(['万', '亿', '千', '百', '余', '多'])
            .len();
    let units = [
        "立方米",
        "平方米",
        "千瓦时",
        "千瓦",
        "兆瓦",
        "吉瓦",
        "吨",
        "台",
        "套",
        "件",
        "只",
        "头",
        "辆",
        "支",
        "片",
        "付",
        "米",
        "方",
        "瓶",
        "箱",
        "条",
    ];
    let unit = units
        .iter()
        .find(|unit| rest[after + multiplier..].starts_with(**unit))?;
    Some(&rest[..after + multiplier + unit.len()])
}

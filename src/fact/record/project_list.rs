//! The names of projects that stand together: before or after a verb, ended by 等8个项目, or side by side.

use super::project_name::{built, ended, is_name, residue, without_adverbs, without_lead, without_modifier};
use super::project_word::{LISTED, WORKS, ends_as_building};
use super::{WINDOW, list};
use crate::span::ViewSpan;

/// Names found beside a verb.
pub(super) struct Names {
    /// The names with the words that stood before each in its member of the list (总投资35亿元的).
    pub(super) names: Vec<(ViewSpan, ViewSpan)>,
    /// Where the whole list ends.
    pub(super) end: usize,
}

/// Two or more works of industry side by side, whatever is said of them: 以A产业园、B产业园为示范.
pub(super) fn side_by_side(view: &str, clause: ViewSpan) -> Option<Names> {
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
    if members.len() < 2 {
        return None;
    }
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
pub(super) fn alone(view: &str, clause: ViewSpan, whole: bool) -> Option<Names> {
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

/// The names right before a verb.
pub(super) fn backward(view: &str, before: ViewSpan) -> Option<Names> {
    let end = before.start + without_adverbs(before.of(view)).len();
    let region = ViewSpan::new(before.start, end);
    if let Some(found) = others(view, region) {
        return Some(found);
    }
    let names = names(view, region, false);
    (!names.is_empty()).then_some(Names { names, end })
}

/// The names right after a verb.
pub(super) fn forward(view: &str, after: ViewSpan) -> Option<Names> {
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
        kind(rest.of(view)).or_else(|| batch(rest.of(view)))?
    };
    // The words of the kind must reach the verb.
    if !without_adverbs(&rest.of(view)[kind.end..]).is_empty() {
        return None;
    }
    listed_names(view, list, rest, kind)
}

/// Names ended by 等 … 项目 anywhere in a clause where no verb tells their stage.
pub(super) fn listed(view: &str, clause: ViewSpan) -> Option<Names> {
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
            if ["投资的", "承建的", "实施的"].iter().any(|by| words.contains(by)) {
                return None;
            }
            let works = WORKS.iter().any(|work| words.ends_with(work));
            return Some(Kind {
                end: at + word.len(),
                works,
            });
        }
    }
    None
}

/// Reads 一批高品质酒店 after 等, up to its end.
fn batch(rest: &str) -> Option<Kind> {
    let many = rest.starts_with("一批") || super::leading_number(rest).is_some();
    let end = built(rest) || rest.ends_with("设施") || rest.ends_with("道路");
    (many && end && rest.chars().count() <= 20).then_some(Kind {
        end: rest.len(),
        works: false,
    })
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
        let phase = ["一期", "二期", "三期"]
            .iter()
            .find_map(|phase| text.strip_suffix(phase))
            .unwrap_or(text);
        let facility = ends_as_building(phase) && !text.ends_with("项目") && !text.ends_with("工程");
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
    let amounts = amounts(view, &mut members);
    let count = members.len();
    // A、B、C项目: the end of the last says what all of them are.
    let shared = !forward
        && count > 1
        && list::and_others(region.of(view), false).is_none()
        && members.last().is_some_and(|last| last.of(view).ends_with("项目"));
    for (n, member) in members.into_iter().enumerate() {
        let last = n + 1 == count;
        let name = if n == 0 && !forward {
            without_lead(view, member)
        } else {
            without_modifier(view, member)
        };
        let text = name.of(view);
        // Only the last member of a list read forwards may be followed by more words.
        let end = ended(text, last && forward).or_else(|| shared.then_some(text.len()));
        let Some(end) = end else {
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
    // 总投资30亿元、22亿元、12亿元的A、B、C: to each its own, or none to any.
    if !amounts.is_empty() {
        let own = amounts.len() + 1 == out.len();
        let last = out.first().map(|&(_, head)| head);
        for (n, (name, head)) in out.iter_mut().enumerate() {
            let none = ViewSpan::new(name.start, name.start);
            *head = if own {
                amounts.get(n).copied().or(last).unwrap_or(none)
            } else {
                none
            };
        }
    }
    out
}

/// Takes the members that are bare amounts out of the head of a list.
fn amounts(view: &str, members: &mut Vec<ViewSpan>) -> Vec<ViewSpan> {
    let bare = |member: &&ViewSpan| {
        let text = member.of(view);
        text.ends_with('元') && text.contains(|c: char| c.is_ascii_digit()) && !text.contains('的')
    };
    let count = members.iter().take_while(bare).count();
    members.drain(..count).collect()
}

/// What an amount was put into: 总投资36亿元的A正抓紧安装设备. What follows A need not be known.
pub(super) fn invested(view: &str, clause: ViewSpan) -> Option<Names> {
    let clause = clause.head(view, WINDOW);
    let text = clause.of(view);
    let at = text.find("元的")? + "元的".len();
    if !text[..at].contains("投资") {
        return None;
    }
    let rest = &text[at..];
    let stops = [
        "正", "已", "顺利", "成功", "全面", "相继", "即将", "陆续", "完成", "建设", "开工", "于", "主体", "下", "进入",
        "落", "签", "竣工", "投产", "建成",
    ];
    let stop = rest
        .char_indices()
        .find(|&(n, c)| {
            n > 9
                && (c.is_ascii_digit() && !rest[..n].ends_with(|c: char| c.is_ascii_alphanumeric())
                    || stops.iter().any(|word| rest[n..].starts_with(word)))
        })
        .map_or(rest.len(), |(n, _)| n);
    let name = &rest[..stop];
    let kind = ["外资项目", "重点项目", "产业项目", "重大项目"]
        .iter()
        .find_map(|kind| name.strip_prefix(kind));
    let start = clause.start + at + kind.map_or(0, |kind| name.len() - kind.len());
    let mut name = ViewSpan::new(start, clause.start + at + stop);
    // A和B: the first is what the amount was put into.
    if let Some(and) = name
        .of(view)
        .find(['和', '及'])
        .filter(|&and| built(&name.of(view)[..and]))
    {
        name = ViewSpan::new(name.start, name.start + and);
    }
    let words = name.of(view);
    // …电站首台机组…: the name ends where what is built does.
    let end = words
        .char_indices()
        .skip(4)
        .map(|(n, _)| n)
        .filter(|&n| built(&words[..n]))
        .last();
    let name = match end {
        Some(end) if !built(words) => ViewSpan::new(name.start, name.start + end),
        _ => name,
    };
    let words = name.of(view);
    let one = !words.contains(['、', '，', '“', '的']) && !words.ends_with(['和', '等', '个', '条']);
    (one && words.chars().count() <= 24
        && is_name(words)
        && (residue(words) >= 1 || built(words) && words.chars().count() >= 5))
        .then_some(Names {
            names: vec![(name, ViewSpan::new(clause.start, name.start))],
            end: name.end,
        })
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

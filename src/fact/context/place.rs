//! The place an article reports on.

use std::collections::BTreeMap;

use crate::lexicon::added;
use crate::lexicon::area::{self, Level};
use crate::lexicon::cue::{self, Head};
use crate::model::Area;
use crate::segment::Article;
use crate::span::ViewSpan;

/// The place with the evidence for it.
pub(super) struct Place {
    pub(super) area: Area,
    pub(super) weak: bool,
    pub(super) span: Option<(usize, usize)>,
    pub(super) misprint: Option<(String, usize)>,
}

/// A name that may be the article's place, with the evidence for it.
#[derive(Debug, Clone)]
struct Candidate {
    area: Area,
    level: Level,
    first: usize,
    score: usize,
    full: usize,
    in_body: usize,
}

pub(super) fn read(view: &str, range: ViewSpan, article: &Article) -> Place {
    let text = range.of(view);
    let heads: Vec<&str> = article
        .title
        .iter()
        .chain(&article.kicker)
        .map(|span| span.of(view))
        .collect();
    let title_end = article
        .title
        .last()
        .map_or(range.start, |span| span.end)
        .saturating_sub(range.start);
    let mut found = divisions(text, title_end);
    found.extend(zones(text, &heads));
    added_places(text, title_end, &heads, &mut found);
    if found.iter().all(|c| {
        c.level != Level::County || c.full < 2 || !heads.iter().any(|head| head.contains(c.area.name.as_str()))
    }) {
        found.extend(unlisted(text, title_end, &found));
    }
    for candidate in &mut found {
        let name = candidate.area.name.as_str();
        let served = text
            .match_indices(name)
            .any(|(at, _)| serves(text, at + name.len()) && at < head_end(text));
        if served && candidate.level == Level::County {
            candidate.score += 6;
        }
        let short = area::short_name(&candidate.area.name).unwrap_or(&candidate.area.name);
        if heads.iter().any(|head| head.contains(short)) && candidate.in_body > 0 {
            candidate.score += 4;
        }
    }
    let Some(best) = found
        .iter()
        .max_by_key(|c| (c.score, c.level, std::cmp::Reverse(c.first)))
        .cloned()
    else {
        return Place {
            area: Area {
                name: String::new(),
                ..Area::default()
            },
            weak: false,
            span: None,
            misprint: None,
        };
    };
    let mut area = best.area.clone();
    if area.prefecture.is_none() && area.province.is_none() && area.code.is_none() {
        // A zone or an unlisted place belongs to the prefecture the text names most.
        if let Some(city) = found
            .iter()
            .filter(|c| c.level == Level::Prefecture)
            .max_by_key(|c| c.score)
        {
            area.prefecture = Some(city.area.name.clone());
            area.province.clone_from(&city.area.province);
        }
    }
    // A county-level name in the title that the text below never uses disagrees with the article's own place.
    let misprint = found
        .iter()
        .find(|c| {
            c.level == Level::County
                && c.in_body == 0
                && c.first < title_end
                && c.area.name != area.name
                && best.in_body > 0
        })
        .filter(|_| !heads.iter().any(|head| head.contains(area.name.as_str())))
        .map(|c| (c.area.name.clone(), c.first));
    let span = text
        .find(area.name.as_str())
        .map(|start| (start, start + area.name.len()));
    Place {
        area,
        weak: best.area.code.is_none() && best.full < 2,
        span,
        misprint,
    }
}

/// Divisions of the table named in the text, by full name; short names add to a full name's score.
fn divisions(text: &str, title_end: usize) -> Vec<Candidate> {
    let mut names: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (end, rank) in text
        .char_indices()
        .filter(|(_, c)| matches!(c, '省' | '市' | '区' | '县' | '旗' | '州' | '盟'))
    {
        if !text[..end]
            .chars()
            .next_back()
            .is_some_and(|before| area::may_end(before, rank))
        {
            continue;
        }
        let end = end + rank.len_utf8();
        // Names are two to eleven characters long; the longest that is a division counts.
        let starts: Vec<usize> = text[..end]
            .char_indices()
            .rev()
            .take(11)
            .map(|(start, _)| start)
            .collect();
        // 城区 and its like are common nouns far more often than names.
        let common = ["城区", "郊区", "矿区", "市区", "东区", "西区"];
        let named = |start: usize| {
            end - start > 3 && !common.contains(&&text[start..end]) && !area::named(&text[start..end]).is_empty()
        };
        if let Some(&start) = starts.iter().rev().find(|&&start| named(start)) {
            // 示范县 holds 范县: names of two characters count at the edge of a phrase only.
            if end - start > 6 || at_edge(text, start) {
                names.entry(&text[start..end]).or_default().push(start);
            }
        }
    }
    let cities: Vec<&str> = names.keys().copied().collect();
    let mut out = Vec::new();
    for (name, places) in &names {
        let options = area::named(name);
        let mentioned = |parent: Option<&str>| {
            parent.is_some_and(|p| cities.contains(&p) || area::short_name(p).is_some_and(|short| text.contains(short)))
        };
        // Of several places of one name, the one whose city or province the text names.
        let chosen = options.iter().map(|&n| &area::all()[n]).max_by_key(|d| {
            (
                mentioned(d.prefecture),
                mentioned(Some(d.province)),
                std::cmp::Reverse(d.code),
            )
        });
        let Some(division) = chosen else { continue };
        let ambiguous = options.len() > 1 && !mentioned(division.prefecture) && !mentioned(Some(division.province));
        let shorts = area::short_name(name)
            .map_or(0, |short| text.matches(short).count())
            .saturating_sub(places.len());
        let mut area = division.area();
        if ambiguous {
            area = Area {
                name: area.name,
                ..Area::default()
            };
        }
        let weight = match division.level {
            Level::County => 3,
            Level::Prefecture => 2,
            Level::Province => 1,
        };
        out.push(Candidate {
            area,
            level: division.level,
            first: places[0],
            score: places.len() * weight
                + if division.level == Level::County {
                    shorts.min(6)
                } else {
                    0
                },
            full: places.len(),
            in_body: places.iter().filter(|&&at| at >= title_end).count(),
        });
    }
    out
}

/// Places of a reader's own that the text names, in the stead of what was found under the same name or a part of it.
fn added_places(text: &str, title_end: usize, heads: &[&str], found: &mut Vec<Candidate>) {
    for area in added::places() {
        let places: Vec<usize> = text.match_indices(area.name.as_str()).map(|(at, _)| at).collect();
        let Some(&first) = places.first() else { continue };
        found.retain(|c| c.level != Level::County || !area.name.ends_with(c.area.name.as_str()));
        let head = heads.iter().any(|head| head.contains(area.name.as_str()));
        found.push(Candidate {
            level: Level::County,
            first,
            score: places.len() * 3 + usize::from(head) * 6,
            full: places.len(),
            in_body: places.iter().filter(|&&at| at >= title_end).count(),
            area,
        });
    }
}

/// A functional zone that the text speaks of as a subject: its name opens clauses or stands alone above the title.
///
/// Where the text prints a name before the word (翠屿高新区), the name is part of it.
fn zones(text: &str, heads: &[&str]) -> Vec<Candidate> {
    let mut out = bare_zones(text, heads);
    for zone in &mut out {
        if let Some((name, first)) = full_zone_name(text, &zone.area.name) {
            zone.first = first;
            zone.area.name = name;
        }
    }
    out
}

/// The name most often printed right before a zone's word, of two to four characters, and where it first stands.
fn full_zone_name(text: &str, word: &str) -> Option<(String, usize)> {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (at, _) in text.match_indices(word) {
        let starts = text[..at].char_indices().rev().take(4);
        for (start, c) in starts {
            let name = &text[start..at];
            if !is_han(c) || "的个家级了在是和与及类各全省市县区大新建年月日".contains(c) {
                break;
            }
            let length = name.chars().count();
            if (2..=4).contains(&length) && at_edge(text, start) {
                counts.entry(name).or_insert((0, start)).0 += 1;
            }
        }
    }
    let kind = |name: &str| {
        [
            "国家", "省级", "先进", "战略", "产业", "工业", "国际", "现代", "经济", "技术", "农业", "旅游", "文明",
            "平安",
        ]
        .iter()
        .any(|k| name.contains(k))
    };
    let (name, (_, first)) = counts
        .into_iter()
        .filter(|(name, (count, first))| !kind(name) && (*count >= 2 || *first < 240))
        .max_by_key(|(name, (count, first))| (*count, name.len(), std::cmp::Reverse(*first)))?;
    Some((format!("{name}{word}"), first))
}

/// Whether a zone's word at `at` is only the end of a longer one (开发区 in 经济开发区).
fn ends_longer(text: &str, at: usize, word: &str) -> bool {
    let end = at + word.len();
    area::ZONE_WORDS
        .iter()
        .any(|longer| longer.len() > word.len() && longer.ends_with(word) && text[..end].ends_with(longer))
}

fn bare_zones(text: &str, heads: &[&str]) -> Vec<Candidate> {
    area::ZONE_WORDS
        .iter()
        .filter_map(|&word| {
            let opens: Vec<usize> = text
                .match_indices(word)
                .map(|(at, _)| at)
                .filter(|&at| {
                    text[..at]
                        .chars()
                        .next_back()
                        .is_none_or(|c| matches!(c, '\n' | '，' | '。' | '；' | '、' | '！' | '：'))
                })
                .collect();
            let alone = heads
                .iter()
                .any(|head| head.match_indices(word).any(|(at, _)| !ends_longer(head, at, word)));
            (opens.len() >= 3 || alone).then(|| Candidate {
                area: Area {
                    name: word.to_owned(),
                    ..Area::default()
                },
                level: Level::County,
                first: opens.first().copied().unwrap_or(0),
                score: opens.len() * 3 + usize::from(alone) * 6,
                full: opens.len(),
                in_body: opens.len(),
            })
        })
        .collect()
}

/// The end of the lines at the top, where a report says whose it is.
fn head_end(text: &str) -> usize {
    text.char_indices()
        .filter(|(_, c)| *c == '\n')
        .nth(4)
        .map_or(text.len(), |(at, _)| at)
        .min(1200)
}

/// Whether a name may begin at `start`: after anything but a word it could be the end of.
fn at_edge(text: &str, start: usize) -> bool {
    text[..start]
        .chars()
        .next_back()
        .is_none_or(|c| !is_han(c) || "在于是对年月日将把了及和与让使为市省州盟".contains(c))
}

const fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}')
}

/// Offices and bodies that stand right after the name of the place they serve.
const OFFICES: [&str; 16] = [
    "人民政府",
    "政府",
    "人民代表大会",
    "人大",
    "政协",
    "统计局",
    "发展和改革",
    "发改",
    "财政局",
    "党工委",
    "管委会",
    "管理委员会",
    "委员会",
    "调查队",
    "县长",
    "区长",
];

/// Whether the name that ends at `end` is followed by an office.
fn serves(text: &str, end: usize) -> bool {
    // 雾岭县第十七届人民代表大会: the session stands between.
    let rest: String = text[end..].chars().take(14).collect();
    let session = rest
        .strip_prefix('第')
        .and_then(|r| r.split_once('届'))
        .map(|(_, rest)| rest.to_owned());
    let rest = session.unwrap_or(rest);
    OFFICES.iter().any(|office| rest.starts_with(office))
}

/// Nouns that end like a place's name and are none.
const COMMON_PLACES: [&str; 43] = [
    "开发区",
    "示范区",
    "城区",
    "辖区",
    "山区",
    "园区",
    "小区",
    "社区",
    "地区",
    "景区",
    "街区",
    "校区",
    "片区",
    "林区",
    "矿区",
    "库区",
    "灾区",
    "新区",
    "特区",
    "郊区",
    "市区",
    "牧区",
    "农区",
    "灌区",
    "县区",
    "学区",
    "专区",
    "集聚区",
    "保护区",
    "功能区",
    "产业区",
    "工业区",
    "高新区",
    "经开区",
    "县级市",
    "地级市",
    "城市",
    "超市",
    "上市",
    "夜市",
    "集市",
    "都市",
    "门市",
];

/// Whether words end with a verb, so that the place's word after them begins something else (超额完成市里任务).
fn ends_with_verb(words: &str) -> bool {
    words.char_indices().any(|(at, _)| {
        matches!(
            cue::head_of(&words[at..]),
            Some((word, Head::Light | Head::Restrict | Head::Rise | Head::Fall | Head::Part))
                if word.len() == words.len() - at && word.chars().count() >= 2
        )
    })
}

/// Places that no table lists: a name ending in 区, 县 or 市 that stands at the edge of a phrase twice, or once in the
/// lines at the top.
fn unlisted(text: &str, title_end: usize, known: &[Candidate]) -> Vec<Candidate> {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (at, c) in text
        .char_indices()
        .filter(|(_, c)| matches!(c, '区' | '县' | '市' | '旗'))
    {
        let end = at + c.len_utf8();
        // 云泽土家族苗族自治县
        let selfruled = text[..at].ends_with("自治");
        let lengths = if selfruled { 5..=14 } else { 2..=4 };
        for back in lengths {
            let Some((start, _)) = text[..at].char_indices().rev().nth(back - 1) else {
                continue;
            };
            let name = &text[start..end];
            let edge = at_edge(text, start) || text[..start].ends_with("中共");
            let inner = &text[start..at];
            let plain = inner.chars().all(is_han)
                && !inner.contains([
                    '区', '县', '市', '旗', '在', '的', '月', '年', '届', '次', '第', '号', '个', '全', '于', '各',
                    '省',
                ])
                // 超出市级任务, 新登记市场主体, 实施市旗两级项目: the word goes on, or a verb stands before it.
                && !text[end..].starts_with(['级', '场', '属', '直', '旗', '域', '民'])
                && !ends_with_verb(inner)
                // 51公里县乡道路: a unit stands before the word.
                && !text[..start].ends_with(|c: char| c.is_ascii_digit())
                // 六区, 三县: places counted together.
                && !inner.ends_with(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '两', '几'])
                && !name.starts_with("中共")
                && !name.starts_with([
                    '日', '全', '我', '该', '本', '各', '城', '市', '县', '区', '和', '与', '及',
                ])
                && (!COMMON_PLACES.iter().any(|common| name.ends_with(common))
                    || end <= title_end
                    || serves(text, end));
            if edge && plain {
                counts.entry(name).or_insert((0, start)).0 += 1;
                break;
            }
        }
    }
    let top = text
        .char_indices()
        .filter(|(_, c)| *c == '\n')
        .nth(2)
        .map_or(text.len(), |(at, _)| at)
        .max(title_end);
    counts
        .into_iter()
        .filter(|(name, (count, first))| (*count >= 2 || *first < top) && known.iter().all(|c| c.area.name != *name))
        .filter(|(name, _)| {
            ![
                "农村", "城镇", "城乡", "贫困", "重点", "产粮", "试点", "示范", "先进", "中心",
            ]
            .iter()
            .any(|w| name.starts_with(w))
        })
        .map(|(name, (count, first))| {
            let county = !name.ends_with('市');
            Candidate {
                area: Area {
                    name: name.to_owned(),
                    ..Area::default()
                },
                level: if county { Level::County } else { Level::Prefecture },
                first,
                score: count * if county { 3 } else { 2 }
                    + area::short_name(name).map_or(0, |s| text.matches(s).count().min(6)),
                full: count,
                in_body: count,
            }
        })
        .collect()
}

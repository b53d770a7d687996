//! What an article says once and every fact in it inherits: its place, its date, the year it looks back on.

use std::collections::BTreeMap;

use crate::lexicon::area::{self, Level};
use crate::model::{Area, Moment, Period};
use crate::quantity::{Mention, MentionKind, Part, YearRef};
use crate::segment::Article;
use crate::span::ViewSpan;

/// What every fact of an article inherits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Context {
    /// The place the article reports on.
    pub(crate) area: Area,
    /// Whether the place is a name no table lists, seen once only.
    pub(crate) area_weak: bool,
    /// Where that place is named, first.
    pub(crate) area_span: Option<ViewSpan>,
    /// A place in the title that the text does not speak of: as printed, and where.
    pub(crate) misprint: Option<(String, ViewSpan)>,
    /// The year the article looks back on.
    pub(crate) reference_year: Option<i16>,
    /// The year that 今年 speaks of.
    pub(crate) press_year: i16,
    /// The article's date as far as it is printed.
    pub(crate) date: Option<Period>,
    /// The part of a year that the title says the report is about (2024年1—8月经济运行简报), and where.
    pub(crate) period: Option<(Period, ViewSpan)>,
}

/// Reads an article's context from its text.
pub(crate) fn read(view: &str, range: ViewSpan, article: &Article, mentions: &[Mention]) -> Context {
    let (reference_year, press_year, date) = years(view, range, mentions);
    let place = place(view, range, article);
    let period = article.title.iter().chain(&article.kicker).find_map(|line| {
        let mut inside = mentions
            .iter()
            .filter(|m| line.start <= m.span.start && m.span.end <= line.end);
        inside.find_map(|m| match &m.kind {
            MentionKind::Time(time) if matches!(time.part, Part::Quarters(..) | Part::Months(..) | Part::Half(_)) => {
                Some((time.resolve(reference_year?, press_year.or(reference_year)?)?, m.span))
            }
            _ => None,
        })
    });
    Context {
        period,
        area: place.area,
        area_weak: place.weak,
        area_span: place
            .span
            .map(|(start, end)| ViewSpan::new(range.start + start, range.start + end)),
        misprint: place.misprint.map(|(name, start)| {
            let end = start + name.len();
            (name, ViewSpan::new(range.start + start, range.start + end))
        }),
        reference_year,
        press_year: press_year.or(reference_year).unwrap_or_default(),
        date,
    }
}

impl Context {
    /// Takes what this article does not say itself from the first article of the page: the year, and the place where
    /// only the city or province around it is named.
    pub(crate) fn complete_from(&mut self, first: &Self) {
        let around = [&first.area.prefecture, &first.area.province]
            .into_iter()
            .flatten()
            .any(|name| *name == self.area.name);
        if self.area.name.is_empty() || around || self.area_weak {
            self.area = first.area.clone();
            self.area_span = None;
        }
        if self.reference_year.is_none() {
            self.reference_year = first.reference_year;
            self.press_year = first.press_year;
        }
    }

    /// Whether `name` is this place's name or that of a division.
    pub(crate) fn is_place(&self, name: &str) -> bool {
        const AROUND: [&str; 5] = ["全国", "全省", "全市", "全州", "全盟"];
        self.is_own_name(name) || AROUND.contains(&name) || !area::named(name).is_empty()
    }

    /// Whether `name` is this place's name, with or without what stands before it.
    pub(crate) fn is_own_name(&self, name: &str) -> bool {
        name == self.area.name || area::short_name(&self.area.name) == Some(name)
    }
}

/// Words that look ahead to the year before them or after them.
const AHEAD: [&str; 10] = [
    "展望",
    "将",
    "要",
    "工作安排",
    "工作打算",
    "重点工作",
    "目标",
    "总体要求",
    "预期",
    "力争",
];

/// The reference year, the year of publication, and the date, as far as the text tells.
fn years(view: &str, range: ViewSpan, mentions: &[Mention]) -> (Option<i16>, Option<i16>, Option<Period>) {
    let mut counts: BTreeMap<i16, usize> = BTreeMap::new();
    let mut ahead: BTreeMap<i16, usize> = BTreeMap::new();
    let mut day: Option<(Option<i16>, u8, u8)> = None;
    let mut this_year_ahead = false;
    for mention in mentions {
        let MentionKind::Time(time) = &mention.kind else {
            continue;
        };
        let after: String = view[mention.span.end..range.end].chars().take(16).collect();
        let before: String = view[range.start..mention.span.start]
            .chars()
            .rev()
            .take(4)
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect();
        let clause = after.split(['。', '；', '\n']).next().unwrap_or_default();
        let looks_ahead = ["展望", "力争", "确保", "做好", "谋划"]
            .iter()
            .any(|word| before.ends_with(word))
            || AHEAD.iter().any(|word| clause.contains(word));
        match time.year {
            YearRef::Given(year) => {
                *counts.entry(year).or_default() += 1;
                if looks_ahead {
                    *ahead.entry(year).or_default() += 1;
                }
            }
            YearRef::Relative(0) if speaks_ahead(&after, &before) => this_year_ahead = true,
            _ => {}
        }
        if let (Part::Day(month, date), None) = (&time.part, day) {
            let near_top = view[range.start..mention.span.start].chars().count() < 240;
            let given = match time.year {
                YearRef::Given(year) => Some(year),
                _ => None,
            };
            if near_top {
                day = Some((given, *month, *date));
            }
        }
    }
    let text = range.of(view);
    // 2025年一季度 in the first lines: a brief about a part of that year.
    let top = range.start
        + text
            .char_indices()
            .filter(|(_, c)| *c == '\n')
            .nth(3)
            .map_or(text.len(), |(at, _)| at);
    let partial = |year: i16| {
        mentions
            .iter()
            .take_while(|m| m.span.start < top)
            .any(|m| match &m.kind {
                MentionKind::Time(time) => {
                    matches!(time.part, Part::Quarters(..) | Part::Months(..) | Part::Half(_))
                        && matches!(time.year, YearRef::Given(given) if given == year)
                }
                _ => false,
            })
    };
    let planned = ahead.iter().filter(|&(_, &n)| n > 0).map(|(&year, _)| year).max();
    let recent = counts.keys().copied().max().unwrap_or(i16::MIN);
    // Years long past are history; the report's own years are the last few it names.
    let common = counts
        .iter()
        .filter(|&(&year, _)| year + 2 >= recent)
        .max_by_key(|&(&year, &n)| (n, year))
        .map(|(&year, _)| year);
    let reference = match planned {
        Some(year) if counts.contains_key(&(year - 1)) => Some(year - 1),
        Some(year) if common == Some(year) && text.contains("过去") => Some(year - 1),
        _ => common,
    };
    // A report dated in the first half of a year looks back on the year before, unless its title names a part of its own.
    let reference = match day {
        Some((Some(year), month, _)) if month <= 6 && counts.contains_key(&(year - 1)) && !partial(year) => {
            Some(year - 1)
        }
        _ => reference,
    };
    let press = match (day, reference) {
        (Some((Some(year), _, _)), _) => Some(year),
        // A review of a year printed in the first half of a year speaks of the one before.
        (Some((None, month, _)), Some(reference)) if month <= 6 => Some(reference + 1),
        (Some((None, _, _)), Some(reference)) => Some(reference),
        (None, Some(reference)) if this_year_ahead || planned != Some(reference + 1) && text.contains("新的一年") => {
            Some(reference + 1)
        }
        (_, reference) => reference,
    };
    let date = match (day, press) {
        (Some((given, month, date)), Some(year)) => {
            Some(Period::single(Moment::Day(given.unwrap_or(year), month, date)))
        }
        _ => None,
    };
    (reference, press, date)
}

/// Whether the words right around 今年 are a plan's (今年要…, 确保今年…), so that the report was printed in the year after
/// the one it looks back on.
fn speaks_ahead(after: &str, before: &str) -> bool {
    let near: String = after.chars().take(8).collect();
    let plan = ["将", "要", "力争", "确保", "计划", "目标", "重点工作", "工作安排"]
        .iter()
        .any(|word| {
            near.find(word)
                .is_some_and(|at| !near[..at].ends_with(['重', '主', '需', '纪', '摘', '简', '即', '首']))
        });
    plan || before.ends_with("确保") || before.ends_with("力争") || before.ends_with("做好")
}

struct Place {
    area: Area,
    weak: bool,
    span: Option<(usize, usize)>,
    misprint: Option<(String, usize)>,
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

fn place(view: &str, range: ViewSpan, article: &Article) -> Place {
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
    if found
        .iter()
        .all(|candidate| candidate.level != Level::County || candidate.full < 2)
    {
        found.extend(unlisted(text, title_end, &found));
    }
    for candidate in &mut found {
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
            names.entry(&text[start..end]).or_default().push(start);
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

/// A functional zone that the text speaks of as a subject: its name opens clauses or stands alone above the title.
fn zones(text: &str, heads: &[&str]) -> Vec<Candidate> {
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
            let alone = heads.contains(&word);
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

/// Nouns that end like a place's name and are none.
const COMMON_PLACES: [&str; 40] = [
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

/// Places that no table lists: a name ending in 区, 县 or 市 that stands at the edge of a phrase twice, or once in the
/// lines at the top.
fn unlisted(text: &str, title_end: usize, known: &[Candidate]) -> Vec<Candidate> {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let han = |c: char| matches!(c, '\u{4E00}'..='\u{9FFF}');
    for (at, c) in text.char_indices().filter(|(_, c)| matches!(c, '区' | '县' | '市')) {
        let end = at + c.len_utf8();
        for back in [2, 3] {
            let Some((start, _)) = text[..at].char_indices().rev().nth(back - 1) else {
                continue;
            };
            let name = &text[start..end];
            let before = text[..start].chars().next_back();
            let edge = before.is_none_or(|c| !han(c) || "在于是对日将把了及和与让使为市省".contains(c));
            let inner = &text[start..at];
            let plain = inner.chars().all(han)
                && !inner.contains([
                    '区', '县', '市', '在', '的', '月', '日', '年', '届', '次', '第', '号', '个', '全', '于', '各',
                    '省',
                ])
                && !name.starts_with(['全', '我', '该', '本', '各', '城', '市', '县', '区', '和', '与', '及'])
                && !COMMON_PLACES.iter().any(|common| name.ends_with(common));
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

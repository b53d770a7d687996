//! Which name a number gets: the noun counted after it, the subject before it, or what an earlier clause named.

use crate::lexicon::cue::{self, Head, Tail};
use crate::lexicon::indicator;
use crate::model::Inherited;
use crate::quantity::UnitKind;
use crate::span::ViewSpan;

use super::measure::Predicate;
use super::part;
use super::subject::{self, Name, Phrase};

/// The words around one number, cut by the reader.
#[derive(Debug)]
pub(crate) struct Around<'a> {
    /// The words before it, from the last pause or number, without dates.
    pub(crate) before: &'a str,
    /// Where they stand.
    pub(crate) before_span: ViewSpan,
    /// The same words as printed, dates included.
    pub(crate) printed: &'a str,
    /// Its unit as printed.
    pub(crate) unit: &'a str,
    /// The words after its unit, up to the pause or the next number.
    pub(crate) after: &'a str,
    /// Where they start.
    pub(crate) after_start: usize,
    /// Whether it is the last number of its clause.
    pub(crate) last: bool,
    /// Whether the words before it were already counted by the number before them.
    pub(crate) taken_before: bool,
    /// Whether the next number follows its unit at once.
    pub(crate) next_adjoins: bool,
    /// The words after that next number.
    pub(crate) after_next: &'a str,
}

/// What earlier clauses named.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Named<'a> {
    /// The last thing named.
    pub(crate) topic: Option<&'a Name>,
    /// Whether a semicolon stands since.
    pub(crate) stale: bool,
    /// The last whole named, whose properties may follow.
    pub(crate) whole: Option<&'a Name>,
}

/// A name and how it was come by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Naming {
    pub(crate) name: Name,
    pub(crate) phrase: Phrase,
    /// Suffix of the rule's name.
    pub(crate) how: &'static str,
    pub(crate) inherited: Option<Inherited>,
    /// How many bytes of the words after the number the name took.
    pub(crate) taken: usize,
    /// Whether the name should be what later clauses carry on from.
    pub(crate) sets_topic: bool,
}

impl Around<'_> {
    /// 68家龙头企业销售收入17亿元: what is counted, where the noun goes on with a property that the next number is of.
    fn owner_of_property<'n>(&self, noun: &'n str) -> Option<&'n str> {
        const OWNERS: [&str; 10] = [
            "企业",
            "项目",
            "合作社",
            "基地",
            "园区",
            "景区",
            "公司",
            "单位",
            "农场",
            "平台",
        ];
        const PROPERTIES: [&str; 16] = [
            "完成投资",
            "总投资",
            "年销售收入",
            "销售收入",
            "营业收入",
            "主营业务收入",
            "年产值",
            "总产值",
            "产值",
            "增加值",
            "利润总额",
            "利润",
            "税收",
            "销售额",
            "年营业收入",
            "交易额",
        ];
        if self.last || !self.after.ends_with(noun) {
            return None;
        }
        let stem = |property: &&str| noun.strip_suffix(*property);
        PROPERTIES
            .iter()
            .filter_map(stem)
            .map(|stem| {
                stem.trim_end_matches(['年', '共', '累', '计'])
                    .trim_end_matches("实现")
                    .trim_end_matches("完成")
            })
            .find(|stem| OWNERS.iter().any(|owner| stem.ends_with(owner)))
    }
}

const LEVELS: [&str; 10] = [
    "国家级",
    "省级",
    "市级",
    "县级",
    "区级",
    "省市级",
    "盟级",
    "旗级",
    "州级",
    "镇级",
];

/// Names longer than this are cut at a verb inside them.
const LONG: usize = 18;

/// Chooses the name of a number; `None` where nothing names it.
pub(crate) fn name(
    around: &Around<'_>,
    predicate: &Predicate,
    unit: UnitKind,
    named: Named<'_>,
    verb: Option<&str>,
    own_names: &dyn Fn(&str) -> bool,
) -> Option<Naming> {
    if matches!(unit, UnitKind::Percent | UnitKind::PerMille)
        && let Some(naming) =
            part::share_of(around).or_else(|| part::part_of(around.before, around.before_span, named, own_names))
    {
        return Some(naming);
    }
    if unit == UnitKind::Points
        && let Some(naming) = part::pulled(around, named, own_names)
    {
        return Some(naming);
    }
    if unit == UnitKind::Points {
        // 占营业收入比重提高0.5个百分点
        let before = &around.before[..predicate.start];
        if before.contains('占')
            && ["比重", "比例"].iter().any(|end| before.ends_with(end))
            && let Some(naming) = part::part_of(before, around.before_span, named, own_names)
        {
            return Some(naming);
        }
    }
    if around.before == "的" && matches!(unit, UnitKind::Percent | UnitKind::PerMille) {
        // 年度目标6500人的104.9%: a share of the number before it, which is no share of what was named.
        return None;
    }
    let phrase = subject::phrase(&around.before[..predicate.start], own_names);
    if unit == UnitKind::Rank && around.before.trim_start_matches(['，', '、']).starts_with('在') {
        // 在全国城市排名上升2位: the set is no subject.
        return carried(around, Phrase::default(), predicate, unit, named.topic);
    }
    if let Some(naming) = counted(around, &phrase, predicate, unit, named.topic, verb) {
        return Some(naming);
    }
    if phrase.noun.chars().count() >= 1 && !is_filler(&phrase.noun) {
        return Some(preceding(around, phrase, predicate, unit, named, verb));
    }
    if around.next_adjoins && is_counted(unit) {
        // 343户657套…安置: both count the noun after the second.
        let (noun, _) = subject::counted_noun(around.after_next);
        let noun = subject::tidy(noun);
        if noun.chars().count() >= 2 {
            let name = Name {
                base: noun,
                restriction: phrase.restriction.clone(),
                ..Name::default()
            };
            return Some(Naming {
                name,
                phrase,
                how: "counted",
                inherited: None,
                taken: 0,
                sets_topic: false,
            });
        }
    }
    carried(around, phrase, predicate, unit, named.topic)
}

fn is_counted(unit: UnitKind) -> bool {
    !matches!(
        unit,
        UnitKind::Percent | UnitKind::PerMille | UnitKind::Points | UnitKind::Times | UnitKind::Rank | UnitKind::None
    )
}

/// Whether a unit measures an amount of something rather than counts things.
fn is_amount(unit: UnitKind) -> bool {
    is_counted(unit) && !matches!(unit, UnitKind::Count | UnitKind::People | UnitKind::Other)
}

/// Whether words only say by what the figures that follow are divided (分季度看, 按经营单位所在地分).
pub(super) fn is_view(noun: &str) -> bool {
    noun.starts_with(['分', '从', '按']) && noun.ends_with(['看', '分', '来']) && noun.chars().count() > 2
}

pub(super) fn is_filler(noun: &str) -> bool {
    const TIMES: [&str; 12] = [
        "上年末",
        "上年底",
        "上年",
        "去年",
        "去年末",
        "去年底",
        "上月",
        "上月末",
        "上月止",
        "年初",
        "上季度",
        "上季末",
    ];
    // 1-10月, 降幅比上半年: a time compared with, and no thing.
    let rest = ["降幅", "占比", "涨幅", "增幅", "增速", "季度", "上半年"]
        .iter()
        .fold(noun.to_owned(), |rest, word| rest.replace(word, ""));
    let timed = noun.chars().any(|c| matches!(c, '月' | '年' | '季'))
        && rest
            .chars()
            .all(|c| c.is_ascii_digit() || "-—~一二三四月份年末底初前比较".contains(c));
    if noun == "对" || is_view(noun) || timed || TIMES.contains(&noun) {
        return true;
    }
    // A remark on the calibre is no subject.
    let remark = [
        "因素后",
        "口径",
        "折算",
        "计算",
        "折算为",
        "因素",
        "折合",
        "折合约",
        "约合",
        "折合人民币",
        "折合美元",
        "折",
        "汇率",
        "合",
        "可比价",
        "现价",
        "不变价",
        "当年价",
        "同口径",
    ]
    .iter()
    .any(|end| noun.ends_with(end) && (end.len() > 3 || noun == *end));
    if remark {
        return true;
    }
    // 连续5个月, 三个季度: how long, not what.
    let months = ["个月", "个季度"].iter().any(|unit| {
        noun.strip_suffix(unit).is_some_and(|n| {
            n.trim_start_matches("连续")
                .chars()
                .all(|c| c.is_ascii_digit() || "一二三四五六七八九十两".contains(c))
        })
    });
    if months {
        return true;
    }
    let years = noun.strip_suffix('年').is_some_and(|n| {
        n.chars()
            .all(|c| "一二三四五六七八九十两近".contains(c) || c.is_ascii_digit())
    });
    years
        || matches!(
            noun,
            "目标"
                | "任务"
                | "计划"
                | "中"
                | "最"
                | "与"
                | "和"
                | "及"
                | "以"
                | "全年"
                | "期间"
                | "其中"
                | "方面"
                | "年度"
                | "人"
                | "数"
                | "率"
                | "期"
                | "年"
                | "底"
                | "末"
                | "初"
                | "月"
                | "日"
                | "个"
                | "名"
        )
        || noun
            .chars()
            .all(|c| !matches!(c, '\u{4E00}'..='\u{9FFF}') && !c.is_ascii_alphabetic())
}

/// The noun that stands after the unit (签约47个项目; 总投资7.5亿元的医院).
fn counted(
    around: &Around<'_>,
    phrase: &Phrase,
    predicate: &Predicate,
    unit: UnitKind,
    topic: Option<&Name>,
    verb: Option<&str>,
) -> Option<Naming> {
    if !is_counted(unit) || predicate.direction() != 0 && phrase.change.is_none() && predicate.has(Tail::Yoy) {
        return None;
    }
    let linked = around.after.strip_prefix('的');
    let after = linked.unwrap_or(around.after);
    let (mut noun, mut rest) = subject::counted_noun(after);
    if linked.is_some() {
        // 总户数5000户的甲、乙等小区改造项目: the noun after the examples.
        let open = subject::after_examples(after);
        if open.len() < after.len() && !after[..after.len() - open.len()].contains('，') {
            (noun, rest) = subject::counted_noun(open);
        } else if let Some(at) = noun.find(['和', '与', '及']).filter(|&at| {
            let next = noun[at + '和'.len_utf8()..].trim_start_matches("其");
            at >= 6
                && !["关联", "配套", "相关", "附属"]
                    .iter()
                    .any(|word| next.starts_with(word))
        }) {
            // 投资100亿元的甲园和乙园: the figure belongs to the nearest of them.
            (noun, rest) = (&noun[..at], &after[at..]);
        }
    }
    let (noun, rest) = (noun, rest);
    // 35个行业大类中有21个保持增长
    let trimmed = noun.strip_suffix("中有").unwrap_or(noun);
    let trimmed = trimmed.trim_end_matches(['和', '与', '及', '中', '、', '以']);
    let noun = subject::tidy(trimmed);
    // 突破1000万人次大关: the mark is nothing counted.
    let mark = ["大关", "台阶", "新台阶", "关口", "门槛"]
        .iter()
        .any(|word| noun.starts_with(word));
    // 38万人口: the unit is the noun's first character.
    let noun = if around.unit == "人" && noun.starts_with('口') {
        format!("人{noun}")
    } else {
        noun
    };
    if noun.is_empty() || mark || is_filler(&noun) && noun != "人" {
        return None;
    }
    // 5.8万户21万农村人口: another number is no noun.
    let figure = noun.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    if figure.len() < noun.len() && figure.starts_with(['万', '亿']) {
        return None;
    }
    // 新增项目12个的目标任务: what the number is, not what it counts.
    if linked.is_some() && ["目标", "任务", "目标任务", "速度", "水平", "成绩"].contains(&noun.as_str()) {
        return None;
    }
    let noun = around.owner_of_property(&noun).map_or(noun.clone(), str::to_owned);
    // A verb right after the unit is no noun, unless it is one known.
    if matches!(cue::head_of(&noun), Some((word, Head::Glue | Head::Light | Head::Wider | Head::Rise | Head::Fall)) if word.chars().count() >= 2)
    {
        return None;
    }
    let has_own = !phrase.noun.is_empty() && !is_filler(&phrase.noun) && !around.taken_before;
    if matches!(
        unit,
        UnitKind::Currency
            | UnitKind::Area
            | UnitKind::Length
            | UnitKind::Mass
            | UnitKind::Energy
            | UnitKind::Volume
            | UnitKind::Time
    ) && linked.is_none()
        && has_own
        && !phrase.examples
    {
        return None;
    }
    if predicate.direction() != 0 && has_own {
        return None;
    }
    let mut name = Name {
        base: noun,
        ..Name::default()
    };
    if unit == UnitKind::Count && around.unit == "村" {
        name.base.push_str(around.unit);
    }
    if LEVELS.contains(&name.base.as_str()) {
        // 4个省级、7个市级示范村: the level alone shares the next member's noun.
        let (next, _) = subject::counted_noun(around.after_next);
        if let Some(shared) = LEVELS.iter().find_map(|level| next.strip_prefix(level)) {
            name.base.push_str(&subject::tidy(shared));
        }
    }
    // Where the noun begins among the words after the number: it is a part of them.
    let start = around.after_start + (trimmed.as_ptr() as usize - around.after.as_ptr() as usize);
    name.span = Some(ViewSpan::new(start, start + trimmed.len()));
    let own_attribute = has_own && (cue::is_attribute(&phrase.noun) || phrase.noun == "占地");
    if linked.is_some() && (unit == UnitKind::Currency || own_attribute) {
        let attribute = if has_own { phrase.noun.clone() } else { String::new() };
        let attribute = if own_attribute {
            if attribute == "占地" {
                "占地面积".to_owned()
            } else {
                attribute
            }
        } else if let Some(carried) = topic.and_then(|t| t.attribute.clone()) {
            carried
        } else {
            "投资".to_owned()
        };
        name.attribute = Some(attribute);
    } else if has_own
        && !phrase.examples
        && !ends_with_verb(&phrase.noun)
        && phrase.noun.chars().count() <= 4
        && !phrase.noun.ends_with('类')
        && !cue::is_attribute(&phrase.noun)
        && !name.base.starts_with(phrase.noun.as_str())
    {
        name.base = format!("{}{}", phrase.noun, name.base);
    }
    if linked.is_none() {
        name.restriction = phrase
            .restriction
            .clone()
            .or_else(|| trailing_verb(rest).filter(|_| around.last));
        if name.restriction.is_none()
            && !phrase.has_verb
            && !has_own
            && around.before.starts_with(['、', '和', '与', '及'])
        {
            name.restriction = verb.map(str::to_owned);
        }
    }
    let taken = around.after.len() - rest.len();
    Some(Naming {
        name,
        phrase: phrase.clone(),
        how: "counted",
        inherited: None,
        taken,
        sets_topic: true,
    })
}

/// Whether a phrase ends with a verb, so that it is no owner of the noun after the number (系统抓好15件实事).
fn ends_with_verb(noun: &str) -> bool {
    noun.char_indices().any(|(at, _)| {
        matches!(cue::head_of(&noun[at..]), Some((word, Head::Light | Head::Restrict)) if word.len() == noun.len() - at && word.len() > 3)
    })
}

/// The verb that ends the clause after a counted noun (8个项目投产达效).
fn trailing_verb(rest: &str) -> Option<String> {
    let mut rest = rest;
    while let Some((word, Head::Glue)) = cue::head_of(rest) {
        rest = &rest[word.len()..];
    }
    let count = rest.chars().count();
    let (word, head) = cue::head_of(rest)?;
    let fits = match head {
        Head::Restrict => (2..=9).contains(&count),
        Head::Light => word != "完成" && word != "实现" && (4..=9).contains(&count),
        _ => false,
    };
    // 提供了康复救助 restricts by what was provided.
    let rest = if matches!(word, "提供" | "实施" | "开展" | "进行") {
        rest[word.len()..].trim_start_matches('了')
    } else {
        rest
    };
    (fits && !rest.ends_with('等') && rest.chars().all(|c| matches!(c, '\u{4E00}'..='\u{9FFF}')))
        .then(|| rest.to_owned())
}

/// The subject or object that stands before the number (新增高新技术企业8家).
fn preceding(
    around: &Around<'_>,
    phrase: Phrase,
    predicate: &Predicate,
    unit: UnitKind,
    named: Named<'_>,
    verb: Option<&str>,
) -> Naming {
    let start = around.before_span.start;
    // A name that a date stood inside is pointed at with all the words before the number.
    let span = around
        .printed
        .find(phrase.noun.as_str())
        .map_or(around.before_span, |offset| {
            ViewSpan::new(start + offset, start + offset + phrase.noun.len())
        });
    let phrase = Phrase {
        noun: completed(&phrase.noun, named),
        ..phrase
    };
    let contrast = named
        .topic
        .filter(|_| phrase.noun.ends_with("之比") && around.before.trim_start_matches('，').starts_with('与'));
    let contribution = named
        .topic
        .filter(|_| phrase.noun.ends_with("贡献率") && around.before.contains('对') && !phrase.noun.contains('对'));
    let mut name = Name {
        base: match (contribution, contrast) {
            (Some(topic), _) => format!("{}对{}", part::contributor(&topic.base), phrase.noun),
            (None, Some(topic)) => format!("{}与{}", topic.text(), phrase.noun),
            (None, None) => phrase.noun.clone(),
        },
        restriction: phrase.restriction.clone(),
        span: Some(span),
        ..Name::default()
    };
    if unit == UnitKind::Rank {
        // 营商环境评价在全省54个市辖区前进4个位次: the set is no part of the name.
        if let Some((stem, _)) = phrase.noun.split_once('在') {
            name.base = subject::tidy(stem);
        }
    }
    let (mut inherited, mut how, mut sets_topic) = (None, "subject", true);
    let topic = named.whole;
    let plain = phrase.noun.trim_start_matches("已");
    // 整合资金, 增加税收: a verb of its own makes the property a thing of its own, but for 完成投资.
    let belongs = !phrase.has_verb || matches!(plain, "投资" | "完成投资");
    // After a semicolon a property that could be a thing of its own is one.
    let belongs = belongs
        && !(named.stale
            && matches!(
                plain,
                "税收" | "收入" | "资金" | "投资" | "总产值" | "增加值" | "人口" | "面积"
            ));
    // 利税1.4亿元，其中利润0.7亿元: one kind of money is no owner of another.
    let money = topic.is_some_and(|topic| matches!(topic.base.as_str(), "利税" | "利税总额" | "利润总额" | "税收收入"));
    let belongs = belongs && !money;
    // 普通中学18所，在校学生2.6万人: the school's.
    // 辖96个乡镇，总面积6820平方公里: the place's own.
    let of_place = topic.is_some_and(|topic| {
        [
            "乡镇",
            "乡镇（街道）",
            "镇",
            "街道",
            "行政村",
            "村",
            "社区",
            "村（社区）",
            "县",
            "区",
        ]
        .iter()
        .any(|end| topic.base.ends_with(end))
    }) && matches!(plain, "总面积" | "面积" | "总人口" | "人口" | "国土面积");
    let belongs = belongs && !of_place;
    let of_school = topic.is_some_and(|topic| {
        ["学校", "中学", "小学", "高中", "初中", "职中", "幼儿园", "学院", "高校"]
            .iter()
            .any(|end| topic.base.ends_with(end))
    }) && matches!(
        plain,
        "在校学生" | "在校生" | "在园幼儿" | "专任教师" | "教职工" | "招生" | "毕业生"
    );
    // 个体工商户5.9万户，从业人员9.4万人，注册资金27亿元
    const FIRMS: [&str; 8] = ["企业", "商户", "主体", "合作社", "农场", "公司", "机构", "园区"];
    let of_firms = topic.is_some_and(|topic| FIRMS.iter().any(|end| topic.base.ends_with(end)))
        && matches!(
            plain,
            "从业人员" | "从业人数" | "注册资金" | "注册资本" | "注册资本金" | "吸纳就业"
        );
    if plain == "人均"
        && let Some(topic) = named.topic.filter(|topic| !topic.base.starts_with("人均"))
    {
        // 完成生产总值4300亿元，人均6.3万元
        let name = Name {
            base: format!("人均{}", topic.base),
            span: Some(span),
            ..Name::default()
        };
        let text = indicator::find(&name.base).map_or_else(
            || {
                format!(
                    "人均{}",
                    indicator::find(&topic.base).map_or(topic.base.as_str(), |known| known.name)
                )
            },
            |known| known.name.to_owned(),
        );
        return Naming {
            name: Name { base: text, ..name },
            phrase,
            how: "attribute",
            inherited: Some(Inherited::Indicator),
            taken: 0,
            sets_topic: false,
        };
    }
    // 65家工业企业实现产值…: of those just counted.
    const MAKERS: [&str; 8] = ["企业", "商户", "户", "农", "合作社", "基地", "园区", "公司"];
    let of_makers = topic.is_some_and(|topic| MAKERS.iter().any(|end| topic.base.ends_with(end)))
        && around.before.starts_with("实现")
        && matches!(
            plain,
            "产值"
                | "总产值"
                | "营业收入"
                | "收入"
                | "利润"
                | "利润总额"
                | "税收"
                | "销售收入"
                | "销售额"
                | "增加值"
        );
    // 商品房施工面积…；竣工面积…
    let of_floor = topic.is_some_and(|topic| topic.base.ends_with("面积"))
        && matches!(plain, "施工面积" | "竣工面积" | "销售面积" | "待售面积" | "新开工面积");
    if (belongs || of_makers) && (cue::is_attribute(plain) || of_school || of_firms || of_floor || of_makers)
        || plain.starts_with("新增数量")
    {
        if let Some(topic) = topic {
            name = Name {
                base: whole_of(&topic.base, plain).to_owned(),
                attribute: Some(if phrase.has_verb && around.before.contains("完成") {
                    format!("完成{plain}")
                } else if plain == "总产" {
                    "总产量".to_owned()
                } else {
                    plain.to_owned()
                }),
                span: Some(span),
                ..Name::default()
            };
            let again = matches!(plain, "占比" | "比重") && topic.base.ends_with(['重', '比', '率']);
            if again || matches!(plain, "总量" | "总数" | "数量" | "新增数量" | "增速" | "增幅") {
                name = topic.clone();
            }
            if let Some(verb) = &phrase.restriction {
                name.restriction = Some(verb.clone());
            }
            (inherited, how) = (Some(Inherited::Indicator), "attribute");
            sets_topic = false;
        }
    } else if around.before[predicate.start..].starts_with("总量") && is_amount(unit) {
        // 用水总量, 邮政业务总量: of what is not counted the total is the thing itself.
        if indicator::find(&name.base).is_none() {
            name.base.push_str("总量");
        }
    } else if predicate.has(Tail::Total) && predicate.direction() == 0 && unit != UnitKind::Currency {
        name.restriction = Some("累计".to_owned());
    } else if name.restriction.is_none() && !phrase.has_verb && around.before.starts_with(['、', '和', '与', '及'])
    {
        name.restriction = verb.map(str::to_owned);
    }
    // 每千人口床位数达7.2张、执业医师数达3.1人
    if around.before.starts_with('、')
        && let Some(per) = named.topic.and_then(|topic| {
            ["每千人口", "每万人口", "每百户", "每千人", "每万人"]
                .iter()
                .find(|per| topic.base.starts_with(**per))
        })
        && !name.base.starts_with('每')
    {
        name.base = format!("{per}{}", name.base);
    }
    if name.base.chars().count() > LONG {
        shorten(&mut name);
    }
    // 高新技术企业数量: the count of a thing is the thing counted.
    if let Some(known) = name
        .base
        .strip_suffix("数量")
        .filter(|stem| indicator::find(stem).is_some())
    {
        name.base = known.to_owned();
    }
    if name.restriction.is_none()
        && let Some(stem) = name.base.strip_suffix("新增")
        && stem.chars().count() >= 2
    {
        // 5G基站新增120个
        name = Name {
            base: stem.to_owned(),
            restriction: Some("新增".to_owned()),
            ..name
        };
    }
    for end in ["总数", "累计", "总量"] {
        if let Some(stem) = name.base.strip_suffix(end)
            && !(end == "总量" && is_amount(unit))
            && stem.chars().count() >= 2
            && (indicator::find(&name.base).is_none() || indicator::find(stem).is_some())
        {
            name.base = stem.to_owned();
            name.restriction = Some("累计".to_owned());
        }
    }
    Naming {
        name,
        phrase,
        how,
        inherited,
        taken: 0,
        sets_topic,
    }
}

/// An elliptic member with the noun it shares with the one before (国家级…企业2家、省级5家; 居民…收入, 其中城镇居民…).
fn completed(noun: &str, named: Named<'_>) -> String {
    let (Some(topic), whole) = (named.topic, named.whole.or(named.topic)) else {
        return noun.to_owned();
    };
    if LEVELS.contains(&noun)
        && let Some(shared) = LEVELS.iter().find_map(|level| topic.base.strip_prefix(level))
    {
        return format!("{noun}{shared}");
    }
    if matches!(noun, "乡村" | "农村" | "城镇")
        && let Some(shared) = ["城镇", "乡村", "农村"]
            .iter()
            .find_map(|place| topic.base.strip_prefix(place))
    {
        return format!("{noun}{shared}");
    }
    if matches!(noun, "城镇居民" | "农村居民" | "城镇常住居民" | "农村常住居民")
        && let Some((_, shared)) = [whole, Some(topic)]
            .into_iter()
            .flatten()
            .find_map(|n| n.base.split_once("居民"))
    {
        return format!("{noun}{shared}");
    }
    noun.to_owned()
}

/// What a property belongs to where the topic itself ends with a property: the output of a sown area is the crop's.
pub(super) fn whole_of<'a>(base: &'a str, property: &str) -> &'a str {
    if !property.ends_with("产量") && !matches!(property, "总产" | "单产") {
        // 规模以上工业企业营业收入…；利润总额…: one property of the enterprises after another.
        let sown: &[&str] = if property.ends_with("产值") {
            &["播种面积", "种植面积", "养殖面积"]
        } else {
            &[]
        };
        if property.ends_with("率") {
            return base;
        }
        let owner = [
            "营业收入",
            "利润总额",
            "销售额",
            "总产值",
            "产值",
            "总投资",
            "增加值",
            "施工面积",
            "竣工面积",
            "销售面积",
        ]
        .iter()
        .chain(sown)
        .find_map(|end| base.strip_suffix(end))
        .filter(|_| !base.starts_with("地区"));
        return owner.filter(|o| o.chars().count() >= 2).unwrap_or(base);
    }
    ["播种面积", "种植面积", "养殖面积", "面积", "总产量", "产量"]
        .iter()
        .find_map(|end| base.strip_suffix(end))
        .filter(|b| !b.is_empty())
        .unwrap_or(base)
}

/// Cuts a long phrase at the last verb inside it.
fn shorten(name: &mut Name) {
    let mut cut = None;
    for (at, c) in name.base.char_indices().skip(2) {
        if matches!(c, '“' | '（') {
            break;
        }
        if let Some((word, head @ (Head::Restrict | Head::Light))) = cue::head_of(&name.base[at..]) {
            let rest = name.base[at + word.len()..].chars().count();
            // 供应业, 服务商: the verb is a part of a noun.
            let noun = name.base[at + word.len()..].starts_with(['业', '率', '额', '量', '商', '者', '链', '户', '方']);
            if word.chars().count() >= 2 && rest >= 3 && !noun {
                cut = Some((at + word.len(), word, head));
            }
        }
    }
    if let Some((at, word, head)) = cut {
        name.base = name.base[at..].trim_start_matches('了').to_owned();
        if head == Head::Restrict && name.restriction.is_none() {
            name.restriction = Some(word.to_owned());
        }
    }
}

/// Nothing names the number here: it carries on from what was named before it.
fn carried(
    around: &Around<'_>,
    phrase: Phrase,
    predicate: &Predicate,
    unit: UnitKind,
    topic: Option<&Name>,
) -> Option<Naming> {
    let topic = topic?;
    let mut name = topic.clone();
    let mut sets_topic = false;
    if predicate.has(Tail::Total) && predicate.direction() == 0 && unit != UnitKind::Currency {
        name.restriction = Some("累计".to_owned());
    } else if predicate.has(Tail::Share) && name.attribute.is_none() && !name.base.ends_with("比重") {
        name.attribute = Some("占比".to_owned());
    } else if let (Some("出栏"), Some(stem)) = (phrase.restriction.as_deref(), name.base.strip_suffix("存栏")) {
        // 生猪存栏21万头、出栏38万头
        name.base = format!("{stem}出栏");
        sets_topic = true;
    } else if let Some(verb) = &phrase.restriction {
        name.restriction = Some(verb.clone());
    } else if let Some(verb) = trailing_verb(around.after).filter(|_| around.last) {
        name.restriction = Some(verb);
    }
    Some(Naming {
        name,
        phrase,
        how: "carried",
        inherited: Some(Inherited::Indicator),
        taken: 0,
        sets_topic,
    })
}

//! Names that stand before the number: its subject or object (高新技术企业达8家, 新增就业3200人).

use crate::lexicon::cue::{self, Head, Tail};
use crate::lexicon::indicator;
use crate::model::Inherited;
use crate::quantity::UnitKind;
use crate::span::ViewSpan;

use super::measure::Predicate;
use super::naming::{Around, LEVELS, Named, Naming, is_amount};
use super::part;
use super::subject::{self, Name, Phrase};

/// Names longer than this are cut at a verb inside them.
const LONG: usize = 18;

/// The subject or object that stands before the number (新增高新技术企业8家).
pub(super) fn preceding(
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
        let text = indicator::read_as(&name.base).map_or_else(
            || {
                format!(
                    "人均{}",
                    indicator::read_as(&topic.base).map_or(topic.base.as_str(), |known| known.name)
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
        if indicator::read_as(&name.base).is_none() {
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
        .filter(|stem| indicator::read_as(stem).is_some())
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
            && (indicator::read_as(&name.base).is_none() || indicator::read_as(stem).is_some())
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
pub(super) fn completed(noun: &str, named: Named<'_>) -> String {
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
pub(super) fn shorten(name: &mut Name) {
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

//! Names that stand after the number: the noun counted behind its unit (签约47个项目).

use crate::lexicon::cue::{self, Head, Tail};
use crate::quantity::UnitKind;
use crate::span::ViewSpan;

use super::measure::Predicate;
use super::naming::{Around, LEVELS, Naming, is_counted, is_filler};
use super::subject::{self, Name, Phrase};

/// The noun that stands after the unit (签约47个项目; 总投资7.5亿元的医院).
pub(super) fn counted(
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
pub(super) fn ends_with_verb(noun: &str) -> bool {
    noun.char_indices().any(|(at, _)| {
        matches!(cue::head_of(&noun[at..]), Some((word, Head::Light | Head::Restrict)) if word.len() == noun.len() - at && word.len() > 3)
    })
}

/// The verb that ends the clause after a counted noun (8个项目投产达效).
pub(super) fn trailing_verb(rest: &str) -> Option<String> {
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

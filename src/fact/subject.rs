//! Names of what is measured: the noun phrase before or after a number, its restrictions, and what it carries on from.
//!
//! ```text
//! prefix    = glue* (verb (、verb)*)* noun
//! name      = base attribute? （restriction）?
//! ```

use crate::lexicon::cue::{self, Head};
use crate::lexicon::{added, indicator};
use crate::span::ViewSpan;

use super::figures::NEAR;

/// A name in parts, so that the next clause can carry on from its base.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Name {
    /// What is counted or measured.
    pub(crate) base: String,
    /// A property of it (总投资, 完成率).
    pub(crate) attribute: Option<String>,
    /// What restricts it (新增, 累计).
    pub(crate) restriction: Option<String>,
    /// Where the words stand.
    pub(crate) span: Option<ViewSpan>,
}

impl Name {
    /// The name as a phrase that stands alone, canonical where the indicator is well known.
    pub(crate) fn text(&self) -> String {
        let mut out = self.base.clone();
        if let Some(attribute) = &self.attribute
            && !out.ends_with(attribute.as_str())
        {
            out.push_str(attribute);
        }
        // 经济增速, 经济增长: of the gross product.
        if out == "经济" && self.restriction.is_none() {
            return indicator::read_as("GDP").map_or(out, |known| known.name.to_owned());
        }
        // 项目 counted by 签约 is the indicator 签约项目.
        if let (Some(attribute), Some(known)) = (&self.attribute, indicator::read_as(&self.base))
            && self.restriction.is_none()
            && indicator::read_as(&out).is_none()
        {
            return format!("{}{attribute}", known.name);
        }
        let joined = self
            .restriction
            .as_ref()
            .and_then(|verb| indicator::read_as(&format!("{verb}{}", self.base)));
        if let Some(known) = joined {
            return format!("{}{}", known.name, self.attribute.as_deref().unwrap_or_default());
        }
        // 信访总量, 货物运输总量 are names of their own; 高新技术企业总数 is not.
        if self.restriction.as_deref() == Some("累计")
            && indicator::read_as(&out).is_none()
            && let Some(known) = indicator::read_as(&format!("{out}总量"))
        {
            return known.name.to_owned();
        }
        if let Some(known) =
            indicator::read_as(&out).or_else(|| sector(&out).and_then(|name| indicator::read_as(&name)))
        {
            out = known.name.to_owned();
        } else if let Some(share) = share(&out) {
            out = share;
        } else if let Some((stem, remark)) = out.strip_suffix('）').and_then(|o| o.split_once('（')) {
            // 生产总值（GDP） says it twice; 固定资产投资（不含农户） keeps its calibre.
            if let Some(known) = indicator::read_as(stem) {
                let again = indicator::read_as(remark).is_some_and(|other| other.name == known.name);
                out = if again {
                    known.name.to_owned()
                } else {
                    format!("{}（{remark}）", known.name)
                };
            }
        } else if let Some((stem, (remark, rest))) = out
            .split_once('（')
            .and_then(|(stem, o)| Some((stem, o.split_once('）')?)))
        {
            // 细颗粒物（PM2.5）平均浓度 says its name twice.
            let known = [stem, remark]
                .iter()
                .find_map(|name| indicator::read_as(&format!("{name}{rest}")));
            if let Some(known) = known {
                out = known.name.to_owned();
            }
        }
        if let Some(restriction) = &self.restriction {
            out.push('（');
            out.push_str(restriction);
            out.push('）');
        }
        out
    }
}

/// 三产比重, 一产业投资: the name with its sector in full.
fn sector(name: &str) -> Option<String> {
    let number = name.chars().next().filter(|c| matches!(c, '一' | '二' | '三'))?;
    let rest = name[number.len_utf8()..].strip_prefix('产')?;
    Some(format!("第{number}产业{}", rest.strip_prefix('业').unwrap_or(rest)))
}

/// The share of one thing in another by their canonical names (第三产业占GDP的比重).
fn share(name: &str) -> Option<String> {
    let (part, rest) = name.split_once('占')?;
    let whole = rest.strip_suffix("比重")?;
    let whole = whole.trim_end_matches('的');
    if part.is_empty() || whole.is_empty() || whole.contains(['，', '、', '（']) || part.contains('（') {
        return None;
    }
    let known = |name: &str| indicator::read_as(name).map_or_else(|| name.to_owned(), |known| known.name.to_owned());
    // 占全县规上工业总产值的比重: the place is the one that is measured.
    let own = ["全县", "全区", "全旗", "我县", "我区"]
        .iter()
        .find_map(|place| whole.strip_prefix(place));
    let whole = known(own.filter(|whole| indicator::read_as(whole).is_some()).unwrap_or(whole));
    let sector = ["第一产业", "第二产业", "第三产业"].contains(&part) && whole == "地区生产总值";
    let part = if sector {
        format!("{part}增加值")
    } else {
        known(part)
    };
    let full = format!("{part}占{whole}比重");
    Some(indicator::read_as(&full).map_or(full, |known| known.name.to_owned()))
}

/// A noun phrase taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Phrase {
    /// The noun, without glue.
    pub(crate) noun: String,
    /// Verbs that restrict it.
    pub(crate) restriction: Option<String>,
    /// 增加 (true) or 减少 (false) at its head.
    pub(crate) change: Option<bool>,
    /// 其中 at its head.
    pub(crate) part: bool,
    /// A wider place at its head (全市).
    pub(crate) wider: Option<String>,
    /// Whether any verb stood at its head.
    pub(crate) has_verb: bool,
    /// Whether the noun is an open list of examples (甲、乙等).
    pub(crate) examples: bool,
}

/// Takes the words before a number (predicate already removed) apart.
pub(crate) fn phrase(text: &str, own_names: &dyn Fn(&str) -> bool) -> Phrase {
    let mut out = Phrase::default();
    let mut rest = text;
    let mut restriction = String::new();
    if let Some(after) = without_marker(rest) {
        rest = after;
    }
    loop {
        let trimmed = rest.trim_start_matches(['，', '、', '：', '；', ' ', '。', '—', '·', '-', '”', '’', '）', '■']);
        if trimmed.len() != rest.len() {
            if !restriction.is_empty() && rest.starts_with('、') && starts_with_verb(trimmed) {
                restriction.push('、');
            }
            rest = trimmed;
            continue;
        }
        if added::name_at(rest).is_some() {
            break;
        }
        if let Some(after) = strip_mark(rest) {
            rest = after;
            continue;
        }
        if let Some(after) = strip_own_name(rest, own_names).or_else(|| after_organ(rest)) {
            rest = after;
            continue;
        }
        if indicator::read_as(rest).is_some() {
            break;
        }
        let Some((word, head)) = cue::head_of(rest) else { break };
        let after = &rest[word.len()..];
        // 及时受理率, 完成额: the verb is the first part of a noun.
        if is_rate_of(after) && matches!(head, Head::Restrict | Head::Light) {
            break;
        }
        if head == Head::Glue
            && word.chars().count() >= 2
            && cue::head_of(after).is_some_and(|(verb, head)| {
                matches!(head, Head::Restrict | Head::Light) && is_rate_of(&after[verb.len()..])
            })
        {
            break;
        }
        match head {
            Head::Noun => break,
            // A one-character glue word that would split a longer word is none.
            Head::Glue if word.chars().count() == 1 && !is_glue_here(word, after) => break,
            Head::Glue => {}
            Head::Wider => {
                if after.is_empty() || after.starts_with('第') {
                    break;
                }
                out.wider = Some(word.to_owned());
            }
            Head::Part => out.part = true,
            Head::Light => out.has_verb = true,
            Head::Rise => (out.change, out.has_verb) = (Some(true), true),
            Head::Fall => (out.change, out.has_verb) = (Some(false), true),
            Head::Restrict => {
                if after.is_empty() && restriction.is_empty() && out.noun.is_empty() && text.len() > word.len() * 3 {
                    // nothing: a verb alone at the end still restricts what follows the number
                }
                out.has_verb = true;
                restriction.push_str(word);
            }
        }
        rest = after;
        if rest.is_empty() {
            break;
        }
    }
    out.examples = rest.ends_with('等');
    out.noun = tidy(rest);
    out.restriction = (!restriction.is_empty()).then(|| restriction.trim_matches('、').to_owned());
    out
}

/// The words after the number that marks an item of a list (1.规上工业, 2、固定资产投资, （3）消费).
fn without_marker(text: &str) -> Option<&str> {
    let inner = text.trim_start_matches(['（', '(', ' ']);
    let after = inner.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = inner.len() - after.len();
    let rest = after.strip_prefix(['.', '．', '、', '）', ')'])?.trim_start();
    let word = rest.starts_with(|c: char| matches!(c, '\u{4E00}'..='\u{9FFF}'));
    ((1..=2).contains(&digits) && word).then_some(rest)
}

/// What stands after a place that will do something (经开区将新增项目…).
fn after_organ(text: &str) -> Option<&str> {
    let (organ, after) = text.split_once('将')?;
    let place = organ.ends_with(['区', '县', '市', '旗', '镇', '乡']) && organ.chars().count() <= 6;
    let verb = matches!(cue::head_of(after), Some((_, Head::Light | Head::Restrict)));
    (place && verb).then_some(after)
}

fn is_rate_of(after: &str) -> bool {
    after.starts_with(['率', '额']) || after.starts_with("量") && !after.starts_with("量化")
}

fn starts_with_verb(text: &str) -> bool {
    matches!(cue::head_of(text), Some((_, Head::Restrict | Head::Light)))
}

fn is_glue_here(word: &str, after: &str) -> bool {
    match word {
        // 区 and 县 open a phrase only before their own organs' words; 新 only before a verb or noun of two characters.
        "区" | "县" => false,
        "新" => cue::head_of(after).is_some_and(|(_, head)| matches!(head, Head::Restrict)),
        "中" | "其" | "以" | "都" | "为" | "对" | "在" | "将" | "要" | "到" | "至" | "由" | "从" | "把" | "又"
        | "再" | "也" | "则" | "而" | "的" | "了" | "约" | "近" | "超" | "仅" | "均" | "各" | "已" | "共" | "并"
        | "且" | "还" | "和" | "与" | "及" | "达" | "等" | "较" | "比" | "就" | "让" | "使" | "现" | "最" | "拟" => {
            !after.is_empty() && !after.starts_with(['，', '。'])
        }
        _ => true,
    }
}

/// What follows the mark of a list at the head of a phrase (●, 1., 【经济总量】).
fn strip_mark(text: &str) -> Option<&str> {
    if let Some(rest) = text.strip_prefix(['●', '◆', '◇', '▲', '★', '☆', '◎', '○', '□', '▪', '•', '►', '→', '※'])
    {
        return Some(rest);
    }
    if let Some(inner) = text.strip_prefix('【') {
        let close = inner.find('】').filter(|&at| at <= 36)?;
        return Some(&inner[close + '】'.len_utf8()..]);
    }
    // 一是新建…；二是改造…
    let mut chars = text.chars();
    if chars.next().is_some_and(|c| "一二三四五六七八九十".contains(c))
        && let Some(rest) = chars.as_str().strip_prefix(['是', '要'])
        && !rest.is_empty()
    {
        return Some(rest);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text[digits..].strip_prefix(['.', '．', '、'])?;
    let word = rest
        .chars()
        .next()
        .is_some_and(|c| matches!(c, '\u{4E00}'..='\u{9FFF}'));
    ((1..=2).contains(&digits) && word).then_some(rest)
}

fn strip_own_name<'a>(text: &'a str, own_names: &dyn Fn(&str) -> bool) -> Option<&'a str> {
    let ends: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .take(6)
        .collect();
    let added = added::place_at(text).map(|area| area.name.len());
    added.iter().chain(ends.iter().skip(2).rev()).find_map(|&end| {
        let (name, rest) = text.split_at(end);
        // A name without its rank may begin a longer one (临江 in 临江港): it goes only before a word that is known.
        let whole = name.ends_with(['区', '县', '市', '省', '旗', '州', '盟']);
        (own_names(name) && (whole || rest.is_empty() || cue::head_of(rest).is_some())).then_some(rest)
    })
}

/// A noun without the words that only link it: adverbs inside, 的 and 等 at its end, brackets left open.
pub(crate) fn tidy(noun: &str) -> String {
    let mut noun = noun
        .trim_matches(|c: char| matches!(c, '，' | '、' | '：' | '；' | ' ' | '。' | '—' | '-' | '·'))
        .to_owned();
    if added::name_at(&noun) == Some(noun.as_str()) {
        return noun;
    }
    for end in [
        "的",
        "了",
        "等",
        "共",
        "已",
        "数量为",
        "数为",
        "确定",
        "设定",
        "年初",
        "平均",
        "全年",
        "年度",
        "当年",
    ] {
        if let Some(stem) = noun.strip_suffix(end)
            && stem.chars().count() >= 2
        {
            noun = stem.to_owned();
        }
    }
    if noun.chars().filter(|&c| c == '（').count() != noun.chars().filter(|&c| c == '）').count() {
        noun = noun.replace(['（', '）'], "");
    }
    for inside in ["共完成", "共实现", "累计", "已经", "先后", "成功", "全年", "实现"] {
        if let Some(at) = noun.find(inside)
            && at > 0
            && at + inside.len() < noun.len()
        {
            noun = noun.replacen(inside, "", 1);
        }
    }
    // 规模以上港口完成货物吞吐量: who completed it is a part of the name, the verb is none.
    if let Some(at) = noun.find("完成").filter(|&at| at > 6) {
        let rest = &noun[at + "完成".len()..];
        if rest.chars().count() >= 2 && !rest.starts_with(['率', '额', '量', '投', '情', '时', '度', '数', '固'])
        {
            noun = noun.replacen("完成", "", 1);
        }
    }
    if noun.matches('“').count() != noun.matches('”').count() {
        noun = noun.replace(['“', '”'], "");
    }
    // 地区生产总值实现亿元: the number before the unit is lost.
    for unit in ["亿元", "万元", "亿美元", "万美元", "万人次", "万吨"] {
        if let Some(stem) = noun.strip_suffix(unit)
            && indicator::read_as(stem).is_some()
        {
            noun = stem.to_owned();
        }
    }
    after_examples(&noun).to_owned()
}

/// What stands after the examples of an open list (甲、乙等项目 counts 项目).
pub(crate) fn after_examples(noun: &str) -> &str {
    let Some(at) = noun.rfind('等') else { return noun };
    let after = &noun[at + '等'.len_utf8()..];
    let word = after.starts_with(['级', '候', '于', '值', '待', '效', '离', '额'])
        || noun[..at].ends_with(['高', '中', '初', '同', '平', '均']);
    if word || after.chars().count() < 2 || at == 0 {
        noun
    } else {
        after
    }
}

/// The counted noun after a number's unit, and what of the clause follows it.
///
/// It ends at a pause, before the next number, and before the words that begin a predicate.
pub(crate) fn counted_noun(after: &str) -> (&str, &str) {
    let mut quote = 0usize;
    let mut bracket = 0usize;
    // Nouns are short; the bound keeps reading linear.
    let mut end = ViewSpan::new(0, after.len()).head(after, NEAR).end;
    if after.starts_with('（') {
        // A remark in brackets is no noun counted.
        return after.split_at(0);
    }
    // A reader's own word is not cut.
    let whole = added::name_at(after).map_or(0, str::len);
    for (at, c) in after[..end].char_indices().filter(|&(at, _)| at >= whole) {
        match c {
            '“' | '‘' | '《' => quote += 1,
            '”' | '’' | '》' => {
                if quote == 0 {
                    end = at;
                    break;
                }
                quote -= 1;
            }
            '（' => bracket += 1,
            '）' => {
                if bracket == 0 {
                    end = at;
                    break;
                }
                bracket -= 1;
            }
            // 国家、省、市级: the levels of one noun.
            '、' if quote == 0 && bracket == 0 && is_level_list(&after[..at], &after[at + c.len_utf8()..]) => {}
            '、' | '，' | '。' | '；' | '：' | '！' | '？' | '\n' | '—' if quote == 0 && bracket == 0 => {
                end = at;
                break;
            }
            _ if quote == 0 && bracket == 0 => {
                let rest = &after[at..];
                let link = c == '和' || c == '与' || c == '及' || c == '中';
                if link && rest[c.len_utf8()..].is_empty() {
                    end = at;
                    break;
                }
                if cue::predicate_at(rest).is_some() {
                    end = at;
                    break;
                }
            }
            _ => {}
        }
    }
    (&after[..end], &after[end..])
}

fn is_level_list(before: &str, after: &str) -> bool {
    let level = |text: &str| ["国家", "省", "市", "区", "县"].contains(&text);
    before.split('、').all(level) && after.starts_with(['省', '市', '区', '县'])
}

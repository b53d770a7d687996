//! Places named inside an article: which place a clause speaks of, and its index among the areas of the file.
//!
//! ```text
//! clause = time* (全国 | 全省 | 全市 | division) indicator …      the figures that follow are that place's
//! ```
//!
//! It holds to the end of the sentence or to the next clause that names the article's own place (我县, 全区).

use crate::lexicon::{added, area, indicator};
use crate::model::{Area, Measure};
use crate::span::ViewSpan;

use super::area_index;
use super::carried::Carried;
use super::figures::NEAR;
use super::finding::Finding;
use super::reader::Reader;
use super::time;

/// Words for the whole of the article's own place.
const OWN: [&str; 12] = [
    "我县", "我区", "我旗", "全县", "全区", "全旗", "本县", "本区", "本市", "县域", "全域", "辖区",
];

/// What a figure's place is, as its clause tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The article's own.
    Own,
    /// Another one, and where it is named.
    Other(u32, ViewSpan),
    /// The city or province around the article's place, whose name is not known.
    Unknown,
}

impl Reader<'_> {
    /// The place of a figure whose sentence runs up to it through `before`.
    pub(super) fn place_of(&mut self, before: ViewSpan, finding: &Finding, carried: &mut Carried) -> Place {
        let near = before.tail(self.view, NEAR);
        let words = near.of(self.view);
        let mut start = near.start + words.rfind(['，', '；', '：']).map_or(0, |at| at + '，'.len_utf8());
        // 2024年，全市… and 2024年全市…: a time may stand before the place.
        while let Some((mention, _)) = time::mentions(self.mentions, ViewSpan::new(start, before.end))
            .next()
            .filter(|(m, _)| m.span.start == start)
        {
            start = mention.span.end;
        }
        let clause = ViewSpan::new(start, before.end).head(self.view, 90).of(self.view);
        let own_name = self.context.area.name.as_str();
        let own = !own_name.is_empty() && clause.starts_with(own_name)
            || area::short_name(own_name).is_some_and(|short| clause.starts_with(short));
        if own || OWN.iter().any(|word| clause.starts_with(word)) {
            carried.place = None;
            return Place::Own;
        }
        if let Some((name, length)) = self.leading_place(clause)
            && self.measures_a_place(&clause[length..], finding)
        {
            let span = ViewSpan::new(start, start + length);
            let place = match self.area_around(&name) {
                Some(index) if index == self.area => Place::Own,
                Some(index) => Place::Other(index, span),
                None => Place::Unknown,
            };
            carried.place = (place != Place::Own).then_some(place);
            return place;
        }
        carried.place.unwrap_or(Place::Own)
    }

    /// The place that a clause opens with, and how many bytes it takes.
    fn leading_place(&self, clause: &str) -> Option<(String, usize)> {
        for word in ["全国", "全省", "全市", "全州", "全盟", "我市", "我省"] {
            if clause.starts_with(word) {
                return Some((word.to_owned(), word.len()));
            }
        }
        if let Some(area) = added::place_at(clause).filter(|area| !self.context.is_own_name(&area.name)) {
            let length = area.name.len();
            return Some((area.name, length));
        }
        // Names are two to twelve characters long; the longest that is a division counts.
        let ends = clause
            .char_indices()
            .skip(1)
            .take(12)
            .filter(|(_, c)| matches!(c, '省' | '市' | '区' | '县' | '旗' | '州' | '盟'));
        let ends: Vec<usize> = ends.map(|(at, c)| at + c.len_utf8()).collect();
        let end = ends
            .into_iter()
            .rev()
            .find(|&end| !area::named(&clause[..end]).is_empty())?;
        let name = &clause[..end];
        (!self.context.is_own_name(name)).then(|| (name.to_owned(), end))
    }

    /// Whether the words right after a place are the indicator of the finding, one that is told of whole places:
    /// 全省高新技术企业 may be a title that the own place's firms hold.
    fn measures_a_place(&self, rest: &str, finding: &Finding) -> bool {
        // 全国增长5.8%: the place alone, of what was spoken of.
        if finding.rule.ends_with(".carried") && matches!(finding.measure, Measure::Growth | Measure::Share) {
            return true;
        }
        let Some(known) = indicator::read_as(finding.name.split('（').next().unwrap_or_default()) else {
            return false;
        };
        let named = |name: &str| rest.starts_with(name);
        let own = added::name_at(rest).and_then(indicator::read_as);
        let told = named(known.name)
            || known.aliases.iter().any(|alias| named(alias))
            || own.is_some_and(|own| own.name == known.name);
        told && (known.unit_kind == "currency" || finding.measure != Measure::Level)
    }

    /// The index of the place around or inside the article's own that a word names; `None` where it has no known name.
    pub(super) fn area_around(&mut self, word: &str) -> Option<u32> {
        let own = &self.context.area;
        let known = match word {
            "全国" => {
                let nation = Area {
                    name: "全国".to_owned(),
                    ..Area::default()
                };
                return Some(area_index(&mut self.areas, &nation));
            }
            "全市" | "我市" => {
                own.name.ends_with('市')
                    || own.prefecture.is_some()
                    || own.province.as_deref().is_some_and(|p| p.ends_with('市'))
            }
            "全州" => own.name.ends_with('州') || own.prefecture.as_deref().is_some_and(|p| p.ends_with('州')),
            "全盟" => own.prefecture.as_deref().is_some_and(|p| p.ends_with('盟')),
            "全省" | "我省" => own.name.ends_with('省') || own.province.is_some(),
            _ => true,
        };
        known.then(|| self.area_named(word))
    }

    /// The index of the place a word names, in the article's surroundings: the article's own place for 全县 and the
    /// like, the city or province around it for 全市 and 全省, a division of the table, preferring the article's own
    /// prefecture and province; else a place known by its name only.
    pub(super) fn area_named(&mut self, name: &str) -> u32 {
        let own = self.context.area.clone();
        let around = match name {
            "全县" | "全区" | "全旗" | "合计" | "总计" | "本县" | "本区" | "我县" | "我区" => {
                return self.area;
            }
            // A county-level city calls itself 全市 too.
            "全市" | "我市" if own.name.ends_with('市') => None,
            "全市" | "我市" => own
                .prefecture
                .clone()
                .or_else(|| own.province.clone().filter(|p| p.ends_with('市'))),
            "全州" | "全盟" => own.prefecture.clone().filter(|prefecture| *prefecture != own.name),
            "全省" | "我省" => own.province.clone(),
            _ => None,
        };
        if matches!(name, "全市" | "全省" | "全州" | "全盟" | "我市" | "我省") && around.is_none()
            || self.context.is_own_name(name)
        {
            return self.area;
        }
        let name = around.unwrap_or_else(|| name.to_owned());
        if let Some(area) = added::place(&name) {
            let area = Area {
                prefecture: area.prefecture.or(own.prefecture),
                province: area.province.or(own.province),
                ..area
            };
            return area_index(&mut self.areas, &area);
        }
        let divisions = area::named(&name);
        let near = divisions.iter().map(|&n| &area::all()[n]).max_by_key(|division| {
            let province = own.province.as_deref() == Some(division.province);
            let prefecture = own.prefecture.is_some() && own.prefecture.as_deref() == division.prefecture;
            (prefecture, province)
        });
        let sure = near.filter(|division| divisions.len() == 1 || own.province.as_deref() == Some(division.province));
        let area = sure.map_or_else(
            || Area {
                name: name.clone(),
                prefecture: own.prefecture.clone().filter(|p| *p != name),
                province: own.province.clone(),
                code: None,
            },
            area::Division::area,
        );
        area_index(&mut self.areas, &area)
    }
}

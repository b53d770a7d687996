//! Places named inside an article: their own index among the areas of the file.

use crate::lexicon::area;
use crate::model::Area;

use super::area_index;
use super::reader::Reader;

impl Reader<'_> {
    /// The index of the place a word names, in the article's surroundings: the article's own place for 全县 and the
    /// like, the city or province around it for 全市 and 全省, a division of the table, preferring the article's own
    /// prefecture and province; else a place known by its name only.
    pub(super) fn area_named(&mut self, name: &str) -> u32 {
        let own = self.context.area.clone();
        let around = match name {
            "全县" | "全区" | "全旗" | "合计" | "总计" | "本县" | "本区" | "我县" | "我区" => {
                return self.area;
            }
            "全市" | "我市" => own.prefecture.clone().filter(|prefecture| *prefecture != own.name),
            "全省" | "我省" | "全自治区" => own.province.clone(),
            _ => None,
        };
        if matches!(name, "全市" | "全省" | "全州" | "我市" | "我省") && around.is_none()
            || self.context.is_own_name(name)
        {
            return self.area;
        }
        let name = around.unwrap_or_else(|| name.to_owned());
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
